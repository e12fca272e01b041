"""SARIF, checked against the official schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from msgspec.structs import replace

from factcheck.model import Result, Skipped
from factcheck.report import Options, render, sarif
from factcheck.report.sarif import uri
from tests.build import AGE_ERROR, FEED, HOSTILE, NEWS, RESULT, evidence, hostile_result, statement, years

SCHEMA = Draft4Validator(json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8")))


def is_valid(log: dict[str, Any]) -> bool:
    """Whether the schema takes a log."""
    return SCHEMA.is_valid(log)


def run(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render("sarif", result))["runs"][0]
    return found


@pytest.mark.parametrize("result", [Result(), RESULT, hostile_result()], ids=["empty", "ordinary", "hostile"])
def test_valid(result: Result) -> None:
    errors = [error.message for error in SCHEMA.iter_errors(json.loads(render("sarif", result)))]
    assert errors == []


def test_nothing_found() -> None:
    assert run(Result())["results"] == []
    assert run(Result())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_result() -> None:
    log = run(RESULT)
    assert log["columnKind"] == "unicodeCodePoints"
    found = log["results"][0]
    assert (found["ruleId"], found["level"]) == ("age", "error")
    assert log["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == "age"
    region = found["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 16,
        "charOffset": 4, "charLength": 11, "snippet": {"text": "45-year-old"},
    }  # fmt: skip
    related = [place["physicalLocation"]["artifactLocation"]["uri"] for place in found["relatedLocations"]]
    assert related == ["news/post.txt", "news/wire.txt"]
    assert found["partialFingerprints"]["primaryLocationLineHash"] == f"{AGE_ERROR.id}:1"
    assert "suppressions" not in found


def test_rules_have_their_page() -> None:
    rules = {rule["id"]: rule for rule in run(RESULT)["tool"]["driver"]["rules"]}
    assert rules["age"]["help"]["markdown"] == "Each age is a range of *birth dates*."
    assert rules["spouse"]["help"]["text"] == "One person has two spouses."
    assert rules["single_source"]["defaultConfiguration"] == {"level": "note"}


def test_the_fix_applied_gives_the_right_text() -> None:
    change = run(RESULT)["results"][0]["fixes"][0]["artifactChanges"][0]
    replacement = change["replacements"][0]
    start = replacement["deletedRegion"]["charOffset"]
    end = start + replacement["deletedRegion"]["charLength"]
    mended = NEWS.text[:start] + replacement["insertedContent"]["text"] + NEWS.text[end:]
    assert mended.startswith("The 47-year-old actress")


def test_a_decision_is_a_suppression() -> None:
    item = replace(AGE_ERROR, suppressed="both are right")
    found = run(replace(RESULT, discrepancies=(item,)))["results"][0]
    assert found["suppressions"] == [{"kind": "external", "justification": "both are right"}]


def test_an_article_in_a_file_of_many_has_no_lines_of_its_own() -> None:
    item = replace(AGE_ERROR, evidence=(evidence(statement(FEED, "age", "baT", years(7), "no one"), "7"),), fix=None)
    place = run(Result((FEED,), discrepancies=(item,)))["results"][0]["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "bad/feed.jsonl"}, "region": {"startLine": 1}
    }  # fmt: skip
    assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("=two")


def test_what_could_not_be_read_is_a_notification() -> None:
    invocation = run(RESULT)["invocations"][0]
    assert not invocation["executionSuccessful"]
    texts = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert texts[0] == "not read: news/broken.txt: not text: byte 0x00 at 12"


def test_what_is_beyond_the_limits_is_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 3)
    items = (*(replace(AGE_ERROR, id=str(n)) for n in range(4)), *RESULT.discrepancies)
    log = run(replace(RESULT, discrepancies=items, skipped=(Skipped("a", "b"),)))
    assert [found["level"] for found in log["results"]] == ["error"] * 3
    texts = [note["message"]["text"] for note in log["invocations"][0]["toolExecutionNotifications"]]
    assert "4 discrepancies, the least severe, left out: 3 is the limit." in texts


def test_many_places_are_cut_and_told() -> None:
    log = run(replace(RESULT, discrepancies=(replace(AGE_ERROR, evidence=AGE_ERROR.evidence * 50),)))
    assert len(log["results"][0]["relatedLocations"]) == 99
    texts = [note["message"]["text"] for note in log["invocations"][0]["toolExecutionNotifications"]]
    assert "Of 1 discrepancy only the first 100 places are given." in texts


def test_messages_have_no_placeholder_and_no_link() -> None:
    item = replace(AGE_ERROR, message="{0} [x](1) [y]", explanation="", likely=None)
    assert run(replace(RESULT, discrepancies=(item,)))["results"][0]["message"]["text"] == "{{0}} \\[x](1) [y]"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("news/a.txt", "news/a.txt"),
        ("./a.txt", "a.txt"),
        ("news\\a b.txt", "news/a%20b.txt"),
        ("/srv/é.txt", "file:///srv/%C3%A9.txt"),
        ("C:\\news\\a.txt", "file:///C:/news/a.txt"),
        ("a:b.txt", "a%3Ab.txt"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_options_change_nothing() -> None:
    assert render("sarif", RESULT, Options(width=40)) == render("sarif", RESULT)
    assert HOSTILE.id not in render("sarif", hostile_result())


def test_a_result_is_shown_in_a_checked_article() -> None:
    found = run(replace(RESULT, against=frozenset((NEWS.id,))))
    first = found["results"][0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/post.txt"
    related = [
        place["physicalLocation"]["artifactLocation"]["uri"] for place in found["results"][0]["relatedLocations"]
    ]
    assert related == ["news/evening.txt", "news/wire.txt"]
    assert is_valid({"version": "2.1.0", "runs": [found]})
