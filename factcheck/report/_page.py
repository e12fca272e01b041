"""What the page of the HTML report is drawn from: the run as plain lists and dictionaries, offsets in UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from factcheck.model import (
    Article,
    Discrepancy,
    Evidence,
    Kind,
    Quantity,
    Quotation,
    QuotationVersion,
    Result,
    Severity,
    Span,
    Statement,
    Verdict,
)
from factcheck.report._matrix import Matrix, Row, labels, matrices, value_text
from factcheck.report._places import Places
from factcheck.report._summary import by_value, gravest_first, undecided
from factcheck.report._words import changes, differing

NEAR = 8
"""How many reconciled notes are shown beside a discrepancy."""


class Units:
    """Turns offsets in code points, which are ours, into UTF-16 units, which are a browser's."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [index for index, char in enumerate(text) if char > "\uffff"]

    def __call__(self, offset: int) -> int:
        """The offset in UTF-16 units."""
        return offset + bisect_left(self._wide, offset) if self._wide else offset


class Page:
    """The tables of the page. Articles, statements and reconciled notes are named by their place in their table."""

    def __init__(self, result: Result) -> None:
        self._result = result
        self._places = Places(result.articles)
        self._articles = {article.id: number for number, article in enumerate(result.articles)}
        self._statements = {statement.id: number for number, statement in enumerate(result.statements)}
        self._units: dict[tuple[str, str], Units] = {}
        grave = [item for item in result.discrepancies if item.severity is not Severity.INFO and not item.suppressed]
        self._disputed = {evidence.span for item in grave for evidence in item.evidence}
        self._near: dict[object, list[int]] = {}
        for number, item in enumerate(result.reconciled):
            for key in _keys(item):
                self._near.setdefault(key, []).append(number)

    def data(self) -> dict[str, Any]:
        """All tables."""
        result = self._result
        names = self._labels()
        return {
            "articles": [self._article(article, names[article.id]) for article in result.articles],
            "stories": [
                {
                    "id": story.id,
                    "title": story.title,
                    "articles": [self._articles[id_] for id_ in story.articles if id_ in self._articles],
                }
                for story in result.stories
            ],
            "rules": {rule.name: {"summary": rule.summary, "page": rule.doc} for rule in result.rules},
            "findings": [self._finding(item) for item in gravest_first(result.discrepancies)],
            "reconciled": [self._finding(item) for item in result.reconciled],
            "claims": [self._claim(statement) for statement in result.statements],
            "matrices": [self._matrix(matrix) for matrix in matrices(result)],
            "quotations": [self._quotation(quotation) for quotation in result.quotations],
        }

    def _labels(self) -> dict[str, str]:
        """The short name of each article among those of its story, as in the claims matrix."""
        known = {article.id: article for article in self._result.articles}
        found = {article.id: article.outlet for article in self._result.articles}
        for story in self._result.stories:
            members = tuple(known[id_] for id_ in story.articles if id_ in known)
            found.update(zip((article.id for article in members), labels(members), strict=True))
        return found

    def _article(self, article: Article, label: str) -> dict[str, Any]:
        copied = self._result.copies.get(article.id)
        return {
            "id": article.id,
            "name": article.outlet,
            "label": label,
            "path": article.path,
            "url": article.url if article.url and _is_web(article.url) else None,
            "day": article.published.isoformat() if article.published else None,
            "copy": self._articles.get(copied) if copied else None,
            "checked": article.id not in self._result.against,
            "start": self._unit(Span(article.id, "text", 0, 0, ""))(article.start),
            "fields": {"title": article.title or "", "text": article.text},
        }

    def _unit(self, span: Span) -> Units:
        key = (span.article, span.field)
        if key not in self._units:
            self._units[key] = Units(self._places.field(span))
        return self._units[key]

    def _span(self, span: Span) -> dict[str, Any]:
        unit = self._unit(span)
        place = {"article": self._articles[span.article], "start": unit(span.start), "end": unit(span.end)}
        return place if span.field == "text" else {**place, "field": span.field}

    def _at(self, span: Span) -> str:
        """Line and column."""
        line, column = self._places.of(span)
        return f"{line}:{column}"

    def _claim(self, statement: Statement) -> list[Any]:
        """A claim as a row, since there are many: article, field, start, end, where the value starts and ends, id,
        predicate, subject, value, and the number where it is one."""
        claim = statement.claim
        value = claim.value
        subject = statement.subject.name if statement.subject else claim.subject.name if claim.subject else ""
        unit = self._unit(claim.span)
        number = (value.low if value.high is None else value.high) if isinstance(value, Quantity) else None
        return [
            self._articles[claim.span.article],
            claim.span.field,
            *(unit(at) for span in (claim.span, claim.value_span) for at in (span.start, span.end)),
            statement.id,
            claim.predicate.replace("_", " "),
            subject,
            value_text(statement),
            number,
        ]

    def _evidence(self, evidence: Evidence, differs: Iterable[tuple[int, int]]) -> dict[str, Any]:
        """A place; `differs` are the stretches that set its value apart from another."""
        unit = self._unit(evidence.span)
        return self._span(evidence.span) | {
            "at": self._at(evidence.span),
            "differs": [[unit(start), unit(end)] for start, end in differs],
        }

    def _values(self, item: Discrepancy) -> Iterator[dict[str, Any]]:
        groups = by_value(item)
        known = item.reference.value_text if item.reference and item.verdict is Verdict.CONTRADICTED else ""
        for number, group in enumerate(groups):
            other = _words(groups[0 if number else 1][0]).text if len(groups) > 1 else known
            places = [self._evidence(evidence, _differing(evidence, other, item)) for evidence in group]
            yield {"value": group[0].value_text, "places": places}

    def _finding(self, item: Discrepancy) -> dict[str, Any]:
        reference, likely, fix = item.reference, item.likely, item.fix
        near = {number: None for key in _keys(item) for number in self._near.get(key, ())}
        return {
            "id": item.id,
            "rule": item.rule,
            "severity": "note" if item.severity is Severity.INFO else str(item.severity),
            "story": item.story,
            "message": item.message,
            "why": item.explanation,
            "people": sorted(_people(item)),
            "values": list(self._values(item)),
            "known": [reference.value_text, reference.source] if reference else None,
            "likely": [likely.value_text, likely.reason, likely.origins_for, likely.origins_against]
            if likely
            else None,
            "undecided": undecided(item),
            "fix": self._span(fix.span) | {"old": fix.span.text, "new": fix.replacement, "at": self._at(fix.span)}
            if fix
            else None,
            "near": list(near)[:NEAR],
            "suppressed": item.suppressed,
        }

    def _matrix(self, matrix: Matrix) -> dict[str, Any]:
        return {
            "story": matrix.story.id,
            "articles": [self._articles[article.id] for article in matrix.articles],
            "rows": [self._row(row) for row in matrix.rows],
        }

    def _row(self, row: Row) -> dict[str, Any]:
        return {
            "subject": row.subject,
            "says": row.predicate,
            "mark": row.mark,
            "cells": [
                {
                    "values": [[value, value in cell.doubted] for value in cell.values],
                    "claims": [self._statements[statement.id] for statement in cell.statements],
                    "disputed": row.disagrees and any(s.claim.span in self._disputed for s in cell.statements),
                }
                if cell.statements
                else None
                for cell in row.cells
            ],
        }

    def _quotation(self, quotation: Quotation) -> dict[str, Any]:
        """A quotation; versions with the same words stand together."""
        versions = sorted(
            ((changes(quotation.text, [s.text for s in version.spans]), version) for version in quotation.versions),
            key=lambda entry: [words for kind, words in entry[0] if kind in ("added", "left")],
        )
        grouped = [
            (parts, [version for _, version in group]) for parts, group in groupby(versions, lambda entry: entry[0])
        ]
        return {
            "id": quotation.id,
            "story": quotation.story,
            "speaker": quotation.speaker.name if quotation.speaker else "",
            "text": quotation.text,
            "changed": any(version.changes for version in quotation.versions),
            "versions": [
                {"parts": parts, "places": [self._printed(quotation, version) for version in members if version.spans]}
                for parts, members in grouped
            ],
        }

    def _printed(self, quotation: Quotation, version: QuotationVersion) -> dict[str, Any]:
        """Where a version begins, with its speaker where another one is the quotation's, and to whom it is said."""
        place = self._span(version.spans[0])
        if version.speaker and version.speaker != quotation.speaker:
            place["by"] = version.speaker.name
        if version.addressee:
            place["to"] = version.addressee.name
        return place


def people(result: Result) -> list[str]:
    """The people whom a reader can ask for: those of discrepancies, and those who are quoted in several reports."""
    found = {name for item in result.discrepancies for name in _people(item)}
    found |= {item.speaker.name for item in result.quotations if item.speaker and len(item.versions) > 1}
    return sorted(found, key=lambda name: (name.casefold(), name))


def _words(evidence: Evidence) -> Span:
    """The words that give a value."""
    return evidence.statement.claim.value_span if evidence.statement else evidence.span


def _differing(evidence: Evidence, other: str, item: Discrepancy) -> Iterator[tuple[int, int]]:
    """Where the words of a place differ: from those that the fix puts there, or else from those of another value."""
    words = _words(evidence)
    if item.fix and item.fix.span.overlaps(evidence.span):
        words, other = item.fix.span, item.fix.replacement
    if other:
        for start, end in differing(words.text, other):
            yield words.start + start, words.start + end


def _people(item: Discrepancy) -> set[str]:
    stated = [evidence.statement for evidence in item.evidence if evidence.statement]
    entities = [item.subject, *(s.subject for s in stated), *(s.value for s in stated), *(s.speaker for s in stated)]
    return {entity.name for entity in entities if entity and entity.kind is Kind.PERSON}


def _keys(item: Discrepancy) -> Iterable[object]:
    """By what a reconciled note is near a discrepancy: what it is about, and its places."""
    yield item.story, item.predicate, item.subject.id if item.subject else ""
    for evidence in item.evidence:
        yield evidence.span.article, evidence.span.field, evidence.span.start


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False
