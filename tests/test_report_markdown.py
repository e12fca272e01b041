"""The report for a pull request, read by a CommonMark parser with tables."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from factcheck.model import Result
from factcheck.report import render
from factcheck.report.markdown import LIMIT, escape
from tests.build import AGE_ERROR, HOSTILE_TEXT, RESULT, ROLE_NOTE, hostile_result

PARSER = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(["table", "strikethrough", "linkify"])
OURS = {"<b>", "</b>", "<br>"}


def tokens(text: str) -> list[Token]:
    """All tokens, those within lines too."""
    return [part for token in PARSER.parse(text) for part in (token, *(token.children or []))]


def shown(text: str) -> str:
    """The words that a reader sees."""
    return "".join(token.content for token in tokens(text) if token.type in {"text", "text_special"})


def test_nothing_found() -> None:
    assert render("markdown", Result()) == "### 0 articles: no discrepancies\n"


@pytest.mark.parametrize("text", ["Kate Reed, 47, said: “We ran.”", "the 45-year-old", "at 8:58pm", "who's who (2)"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escape(text) == text


MARKUP = [
    "- item", "1. item", "2) item", "+ x", "# x", "===", "---", "> x", "~~~", "    code", "&amp;", "<b>", "a_b_c",
    "\\*", "https://x.example", "www.x.example", "$x$", "[^1]: note", "| a | b |",
]  # fmt: skip


@pytest.mark.parametrize("line", [*filter(None, HOSTILE_TEXT.split("\n")), *MARKUP])
def test_text_is_shown_and_does_nothing(line: str) -> None:
    kinds = {token.type for token in tokens(escape(line))}
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


def test_mentions_and_references_are_broken() -> None:
    text = escape("@everyone #12 GH-3 https://x.example www.x.example :smile: a@b.example")
    assert not re.search(r"@\w|#\d|GH-\d|:smile:|://|www\.", shown(text))


def test_links_lead_to_the_line() -> None:
    links = [token.attrs["href"] for token in tokens(render("markdown", RESULT)) if token.type == "link_open"]
    assert links[:3] == ["news/evening.txt#L1", "news/post.txt#L3", "news/wire.txt#L1"]


def test_what_it_says() -> None:
    report = render("markdown", RESULT)
    assert report.startswith("### 3 articles, 1 story: 1 error, 1 warning, 1 note, 1 not read\n")
    assert "**Error: Kate Reed is 45 in evening.txt, 47 in post.txt** (age)" in report
    assert ": The <b>45-year-old</b> actress Kate Reed said so on Friday." in report
    assert "Why: On 2 October 2020 no birth date gives both ages." in report
    assert "Fix: write “47” for “45”" in report
    assert "<details><summary>1 note</summary>" in report
    assert "- not read: news/broken.txt" in report


def test_claims_are_a_table() -> None:
    found = tokens(render("markdown", RESULT))
    assert sum(token.type == "tr_open" for token in found) == 4


def test_hostile_articles_add_no_markup() -> None:
    report = render("markdown", hostile_result())
    found = tokens(report)
    assert {token.content for token in found if token.type == "html_inline"} <= OURS
    html = "".join(token.content for token in found if token.type == "html_block")
    assert set(re.findall(r"<[^>]*>", html)) <= {
        "<details>", "</details>", "<summary>", "</summary>", *OURS
    }  # fmt: skip
    assert html.count("<details>") == html.count("</details>")
    assert not {token.type for token in found} & {"image", "code_inline", "fence", "code_block", "em_open", "s_open"}
    links = [str(token.attrs["href"]) for token in found if token.type == "link_open"]
    assert all(link.startswith("bad/") for link in links)
    assert not re.search(r"@\w|://|www\.", shown(report))


def test_every_table_row_has_as_many_cells() -> None:
    report = render("markdown", hostile_result())
    rows = [line.count("|") for line in report.split("\n") if line.startswith("|")]
    assert len(set(rows)) == 1


def test_a_long_report_says_what_it_left_out() -> None:
    errors = tuple(replace(AGE_ERROR, id=str(n)) for n in range(400))
    notes = tuple(replace(ROLE_NOTE, id=str(n), message="日本" * 200 + "👩" * 50) for n in range(400))
    report = render("markdown", replace(RESULT, discrepancies=errors + notes))
    assert len(report.encode("utf-16-le")) // 2 < 65_536
    assert len(report) > LIMIT - 5_000
    last = report.rstrip().split("\n")[-1]
    assert re.match(r"Left out of this comment: \d+ × error, \d+ × note, .*`--format json` all\.", last)
