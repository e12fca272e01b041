"""The JSON report: the fields that others rely on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.model import Result
from factcheck.report import render
from tests.build import FEED, HOSTILE, POST, RESULT, hostile_result

SPAN = {"article", "field", "start", "end", "line", "column", "text"}
FIELDS = {
    "": {"schema_version", "tool", "articles", "entities", "claims", "discrepancies", "reconciled", "skipped"},
    "articles": {"id", "path", "title", "published", "source", "url", "story", "copy_of"},
    "entities": {"id", "kind", "name", "aliases"},
    "claims": {"id", "article", "predicate", "subject", "value", "span", "speaker", "modality", "as_of"},
    "discrepancies": {
        "id", "rule", "severity", "confidence", "verdict", "story", "predicate", "subject", "message", "explanation",
        "evidence", "reference", "likely", "fix",
    },
    "skipped": {"path", "reason"},
}  # fmt: skip


def report(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render("json", result))
    return found


def spans(found: object) -> list[dict[str, Any]]:
    """All spans anywhere in a report."""
    if isinstance(found, list):
        return [span for part in found for span in spans(part)]
    if isinstance(found, dict):
        return [found] if found.keys() == SPAN else [span for part in found.values() for span in spans(part)]
    return []


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name: str) -> None:
    found = report(RESULT)
    assert FIELDS[name] <= (found[name][0] if name else found).keys()


def test_reconciled_notes_have_the_form_of_discrepancies() -> None:
    found = report(RESULT)
    assert found["reconciled"][0].keys() == found["discrepancies"][0].keys()


def test_values_by_type() -> None:
    claims = {claim["predicate"]: claim for claim in report(RESULT)["claims"]}
    assert claims["age"]["value"] == {"type": "quantity", "low": 47.0, "high": 47.0, "unit": "year"}
    assert claims["spouse"]["value"].keys() == {"type", "entity", "name", "span"}
    assert claims["role"]["value"] == {"type": "text", "text": "baker"}
    assert claims["age"]["subject"]["name"] == "Kate Reed"


@pytest.mark.parametrize("result", [RESULT, hostile_result()], ids=["ordinary", "hostile"])
def test_spans_are_exact(result: Result) -> None:
    texts = {(a.id, "text"): a.text for a in result.articles} | {
        (a.id, "title"): a.title or "" for a in result.articles
    }
    found = spans(report(result))
    assert found
    for span in found:
        text = texts[span["article"], span["field"]]
        assert text[span["start"] : span["end"]] == span["text"]
        assert text.split("\n")[span["line"] - 1][span["column"] - 1 :][:1] in (span["text"][:1], "")


def test_ids_of_articles_are_as_read() -> None:
    assert [article["id"] for article in report(hostile_result())["articles"]] == [HOSTILE.id, FEED.id]
    assert report(Result((POST,)))["articles"][0]["story"] is None


def test_both_ways_of_writing_agree() -> None:
    """A lone surrogate makes the slower encoder write the report: its form must be the same."""
    odd = Result((POST, HOSTILE), RESULT.stories)
    plain = render("json", Result((POST,), RESULT.stories))
    head = plain.index('  }\n ],\n "entities"')
    assert render("json", odd)[:head] == plain[:head]
