"""The quotations of a story in the reports."""

from __future__ import annotations

import json

from msgspec.structs import replace

from factcheck.model import Entity, Kind, Result, WordingChange
from factcheck.report import render
from factcheck.report._quotations import change_text, ledgers
from tests.build import KATE, RAN, RESULT

FANS = Entity("", Kind.THING, "fans")
ANN = Entity("p9", Kind.PERSON, "Ann Fox")
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


def versions(*speakers: tuple[Entity | None, Entity | None]) -> Result:
    """The result with these speakers and addressees of the versions of its quotation."""
    told = tuple(
        replace(version, speaker=speaker, addressee=addressee)
        for version, (speaker, addressee) in zip(RAN.versions, speakers, strict=True)
    )
    return replace(RESULT, quotations=(replace(RAN, versions=told),))


def test_one_addressee_stands_with_the_speaker() -> None:
    assert "“We ran and ran” (Kate Reed to fans; post, wire)" in render("text", versions((KATE, FANS), (KATE, None)))


def test_speakers_and_addressees_that_differ_stand_with_their_reports() -> None:
    result = versions((KATE, FANS), (ANN, ANN))
    text = render("text", result)
    assert "“We ran and ran” (Kate Reed; post, wire)" in text
    lines = ["post: said to fans", "wire: “lost” for “ran”", "wire: as the words of Ann Fox", "wire: said to Ann Fox"]
    for line in lines:
        assert f"          {line}\n" in text
        assert f"\n  - {line}\n" in render("markdown", result)
    post, wire = json.loads(render("json", result))["quotations"][0]["versions"]
    assert (post["speaker"]["name"], post["addressee"]) == ("Kate Reed", {"entity": None, "name": "fans"})
    assert wire["addressee"] == {"entity": "p9", "name": "Ann Fox"}
    assert '"by":"Ann Fox","to":"Ann Fox"' in render("html", result).replace(" ", "").replace("AnnFox", "Ann Fox")


def test_words_in_another_place() -> None:
    assert change_text(WordingChange("moved", "It is old", "It is old")) == "“It is old” in another place"
