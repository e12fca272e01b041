"""The quotations of a story in the reports."""

from __future__ import annotations

import json

from msgspec.structs import replace

from factcheck.report import render
from factcheck.report._quotations import ledgers
from tests.build import RAN, RESULT

QUOTED = replace(RESULT, quotations=(RAN, replace(RAN, id="q2", versions=RAN.versions[:1])))


def test_no_quotation_no_section() -> None:
    assert ledgers(RESULT) == []
    assert "Quotations" not in render("text", RESULT) + render("markdown", RESULT)


def test_a_quotation_of_one_report_is_counted_only() -> None:
    found = ledgers(QUOTED)[0]
    assert (len(found.entries), found.single) == (1, 1)
    assert ledgers(replace(RESULT, quotations=QUOTED.quotations[1:])) == []


def test_text() -> None:
    lines = render("text", QUOTED).split("\n")
    start = lines.index("Quotations")
    assert lines[start + 1 : start + 4] == [
        "  “We ran and ran” (Kate Reed; post, wire)",
        "          wire: “lost” for “ran”",
        "  and 1 in one report alone: --format json",
    ]


def test_markdown() -> None:
    report = render("markdown", QUOTED)
    assert "- “We ran and ran” (Kate Reed; post, wire)\n  - wire: “lost” for “ran”\n" in report


def test_json() -> None:
    first = json.loads(render("json", QUOTED))["quotations"][0]
    assert (first["id"], first["speaker"]["name"], first["original"]) == ("q1", "Kate Reed", "x1")
    assert first["versions"][0]["spans"][0]["text"] == "We ran,"
    assert first["versions"][1]["diff"] == [{"kind": "word", "printed": "lost", "original": "ran"}]
