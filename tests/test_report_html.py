"""The HTML report as text: what it holds, and that nothing in it can act. In a browser: test_html_browser.py."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Result
from factcheck.report import render
from factcheck.report._page import Units
from factcheck.report._words import changes, differing
from tests.build import AGE_ERROR, HOSTILE_TEXT, KATE, POST, RAN, RESULT, WIRE, hostile_result, result_of
from tests.test_report_anything import results

VOID = {"meta", "input", "br", "link", "img", "hr"}


class Page(HTMLParser):
    """The elements of a page, in order, with their text; fails where a tag is not closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.inside.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.inside[self.open[-1]][-1] += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def data(self) -> Any:
        """What the script is given."""
        return json.loads(self.inside["script"][0])


def page(result: Result) -> Page:
    return Page(render("html", result))


def test_nothing_found() -> None:
    found = page(Result())
    assert found.inside["title"] == ["0 articles: no discrepancies · factcheck"]
    assert "No discrepancies" in found.inside["h1"][0]
    assert "gravest" not in [attributes.get("class") for attributes in found.of("ol")]


def test_it_opens_with_the_answer() -> None:
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", render("html", RESULT).split("<noscript>")[0].split("<body>")[1]))
    assert "1 error, 1 warning, 1 note in 3 reports of 1 story" in text
    assert "error Kate Reed is 45 in evening.txt, 47 in post.txt Likelier: 47" in text
    assert "Not checked news/broken.txt: not text: byte 0x00 at 12" in text
    assert "1 apparent disagreement found harmless: birthday 1." in text


def test_the_same_result_gives_the_same_page() -> None:
    assert render("html", RESULT) == render("html", RESULT)


def test_the_policy_allows_our_script_and_style_and_nothing_else() -> None:
    found = page(RESULT)
    policy = next(meta["content"] for meta in found.of("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    (script,), (style,) = found.inside["script"][1:], found.inside["style"]

    def allowed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert policy is not None
    assert dict(rule.split(" ", 1) for rule in policy.split("; ")) == {
        "default-src": "'none'",
        "script-src": allowed(script),
        "style-src": allowed(style),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


@pytest.mark.parametrize("result", [RESULT, hostile_result()], ids=["ordinary", "hostile"])
def test_nothing_runs_or_is_fetched(result: Result) -> None:
    found = page(result)
    assert {tag for tag, _ in found.elements} & {"img", "iframe", "object", "embed", "link", "base", "svg"} == set()
    assert len(found.of("script")) == 2
    for _, attributes in found.elements:
        assert not any(name.startswith("on") or name in ("src", "style", "srcdoc") for name in attributes)
        assert re.match(r"#[\w=%+.\[\]-]*$", attributes.get("href") or "#")
    assert found.data["articles"][0]["url"] is None


def test_hostile_text_stays_text() -> None:
    report = render("html", hostile_result())
    assert report.encode().decode() == report
    found = Page(report)
    assert found.data["articles"][0]["fields"]["text"] == HOSTILE_TEXT
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", report.split('<script type="application/json"')[0]
    )
    script, style = (found.inside[tag][-1] for tag in ("script", "style"))
    assert "</" not in script + style
    assert "<!--" not in script


def test_web_addresses_are_links_and_no_others() -> None:
    urls = ["https://post.example/1", "http://x.example", "javascript:alert(1)", "data:text/html,x", "//x", "http://[x"]
    articles = tuple(replace(POST, id=str(number), url=url) for number, url in enumerate(urls))
    shown = page(Result(articles)).data["articles"]
    assert [article["url"] for article in shown] == [*urls[:2], None, None, None, None]


@settings(max_examples=60, deadline=None)
@given(results())
@example(result_of("</script><script>alert(1)</script>", 0, 9))
@example(result_of("<!--<script>", 0, 4))
def test_whatever_the_text(result: Result) -> None:
    found = page(result)
    assert len(found.of("script")) == 2
    (article, _) = found.data["articles"]
    assert article["fields"]["text"] == result.articles[0].text


@given(st.text(st.characters(codec="utf-8")))
def test_offsets_are_those_of_a_browser(text: str) -> None:
    unit = Units(text)
    for offset in range(len(text) + 1):
        assert unit(offset) == len(text[:offset].encode("utf-16-le")) // 2


def test_the_difference_within_the_words() -> None:
    data = page(RESULT).data
    values = data["findings"][0]["values"]
    assert [value["value"] for value in values] == ["45", "47"]
    marked = []
    for value in values:
        (place, *_) = value["places"]
        text = data["articles"][place["article"]]["fields"]["text"]
        marked.append([text[start:end] for start, end in place["differs"]])
    assert marked == [["45"], ["47"]]


def test_reconciled_notes_stand_near_what_they_are_about() -> None:
    found = page(RESULT).data["findings"]
    assert [(item["rule"], item["near"]) for item in found] == [("age", [0]), ("spouse", []), ("single_source", [])]


def test_what_was_put_aside_is_told() -> None:
    result = replace(RESULT, discrepancies=(replace(AGE_ERROR, suppressed="a quotation"),))
    assert "1" in page(result).inside["span"]
    assert page(result).data["findings"][0]["suppressed"] == "a quotation"


def test_people_can_be_asked_for() -> None:
    assert KATE.name in page(RESULT).inside["option"]


class TestWords:
    def test_the_same_words(self) -> None:
        assert differing("Kate Reed, 47,", "kate reed 47") == []
        assert changes("“We ran,” she said", ["“we ran”, she said."]) == [("same", "“we ran”, she said.")]

    def test_no_words(self) -> None:
        assert differing("", "a") == []
        assert changes("", ["…"]) == [("same", "…")]

    def test_amounts_differ_by_their_signs(self) -> None:
        assert differing("$5 million", "£5 million") == [(0, 1)]

    def test_a_part_of_a_quotation_is_no_change(self) -> None:
        assert changes("one two three four five", ["two three"]) == [("gap", "…"), ("same", "two three"), ("gap", "…")]
        assert changes("one two three four", ["one", "four"]) == [("same", "one"), ("gap", "…"), ("same", "four")]

    def test_a_sentence_in_another_place_is_neither_left_out_nor_a_gap(self) -> None:
        parts = changes("We lit the old lamp. It is ours and stays.", ["It is ours and stays. We lit the old lamp."])
        assert parts == [("same", "It is ours and stays."), ("moved", "We lit the old lamp.")]

    def test_words_left_out_within_a_piece(self) -> None:
        assert ("left", "not") in changes("we did not sell it", ["we did sell it"])

    @given(st.text("ab ’.", max_size=30), st.text("ab ’.", max_size=30))
    def test_the_printed_words_are_all_there(self, original: str, printed: str) -> None:
        shown = " ".join(words for kind, words in changes(original, [printed]) if kind in ("same", "added"))
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", printed)


def test_versions_of_a_quotation() -> None:
    (shown,) = page(replace(RESULT, quotations=(RAN,))).data["quotations"]
    assert shown["speaker"] == "Kate Reed"
    articles = [RESULT.articles[version["places"][0]["article"]].id for version in shown["versions"]]
    assert sorted(articles) == sorted([POST.id, WIRE.id])
