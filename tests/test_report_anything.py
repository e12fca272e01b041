"""Whatever text articles hold, each report is what its consumer takes."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree as Xml

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.model import Result
from factcheck.report import Options, render
from factcheck.report._columns import width
from tests.build import result_of
from tests.test_report_github import read_command
from tests.test_report_markdown import OURS, tokens
from tests.test_report_sarif import is_valid

FRAGMENTS = [
    "::", "##[", "error::", "<b>", "</b>", "<!--", "-->", "]]>", "&amp;", "`", "```", "*", "**", "_", "~~", "[", "](",
    ")", "![", "|", "\n", "\r\n", "\t", "- ", "1. ", "# ", "> ", "===", "@a", "#1", "www.a.b", "https://a.b", ":a:",
    "=1", "+", "%0A", "%", ",", ":", "{0}", "}", '"', "'", "\\", "\x00", "\x1b[31m", "\u202e", "\ud800", "日本",
    "e\u0301", " ", "a", "$x$", "👩\u200d👧", "\ufeff", "<details>", "ﷺ",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(FRAGMENTS) | st.characters(codec=None), min_size=1, max_size=12).map("".join)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """A result whose every text is one of these."""
    text = draw(TEXT)
    start = draw(st.integers(0, len(text) - 1))
    return result_of(text, start, draw(st.integers(start + 1, len(text))))


@given(results(), st.booleans())
def test_text(result: Result, color: bool) -> None:
    lines = re.sub(r"\x1b\[[\d;]*m", "", render("text", result, Options(color=color))).split("\n")
    assert all(width(line) <= 100 for line in lines)
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(lines))


@settings(max_examples=60)
@given(results())
@example(result_of("|", 0, 1))
@example(result_of("\\", 0, 1))
@example(result_of("___", 0, 1))
def test_markdown(result: Result) -> None:
    found = tokens(render("markdown", result))
    assert {token.content for token in found if token.type == "html_inline"} <= OURS
    html = "".join(token.content for token in found if token.type == "html_block")
    assert set(re.findall(r"<[^>]*>", html)) <= {"<details>", "</details>", "<summary>", "</summary>", *OURS}
    kinds = {token.type for token in found}
    assert not kinds & {"image", "code_inline", "fence", "code_block", "em_open", "s_open", "hr", "blockquote_open"}
    assert sum(token.type == "heading_open" for token in found) == 1
    rows = [token for token in found if token.type == "tr_open"]
    cells = [token for token in found if token.type in {"td_open", "th_open"}]
    assert len(cells) == 5 * len(rows)


@given(results())
def test_csv(result: Result) -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", result).removeprefix("\ufeff"))))
    assert [row["table"] for row in rows] == ["discrepancy"] * 6 + ["claim"] * 2
    assert all(
        None not in row and not value.lstrip().startswith(tuple("=+-@")) for row in rows for value in row.values()
    )


@given(results())
def test_github(result: Result) -> None:
    lines = render("github", result).removesuffix("\n").split("\n")
    commands = [read_command(line) for line in lines[:-1]]
    assert [command[0] for command in commands if command] == ["error", "notice", "error"]


@given(results())
def test_junit(result: Result) -> None:
    root = Xml.fromstring(render("junit", result).encode())  # noqa: S314  (our own)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("5", "1", "1")


@settings(max_examples=25)
@given(results())
def test_sarif(result: Result) -> None:
    log = json.loads(render("sarif", result))
    assert is_valid(log)
    assert len(log["runs"][0]["results"]) == 3


@given(results())
def test_json(result: Result) -> None:
    assert json.loads(render("json", result))["articles"][0]["id"] == result.articles[0].text
