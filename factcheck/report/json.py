"""The JSON report: one object, the same bytes for the same result. See docs/json.md for its fields."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from factcheck import __version__
from factcheck.model import (
    Article,
    Claim,
    DateRange,
    Discrepancy,
    Entity,
    Evidence,
    Mention,
    Quantity,
    Quotation,
    Result,
    Span,
    Statement,
    Story,
)
from factcheck.report import Options
from factcheck.report._places import Places
from factcheck.values.lazy import lazy

SUFFIX = ".json"
SCHEMA_VERSION = 1
_SURROGATE = lazy("[\ud800-\udfff]")


def render(result: Result, options: Options) -> str:
    """The report as indented JSON, with a line's end at its end."""
    return encode(result, options).decode()


def encode(result: Result, options: Options) -> bytes:
    """The same in UTF-8."""
    return dumps(as_dict(result))


def dumps(report: dict[str, Any]) -> bytes:
    """A dictionary as indented JSON in UTF-8. A lone surrogate, which UTF-8 cannot hold, becomes an escape of JSON's
    (`\\ud800`), so that the text stays exact."""
    try:
        return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"
    except UnicodeEncodeError:
        text = json.dumps(report, ensure_ascii=False, indent=1, default=str)
        return (_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n").encode()


def as_dict(result: Result) -> dict[str, Any]:
    """The report as plain dictionaries and lists."""
    places = Places(result.articles)
    stories = {article: story.id for story in result.stories for article in story.articles}
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "articles": [_article(article, stories, result) for article in result.articles],
        "entities": [_entity(entity) for entity in result.entities],
        "claims": [_claim(statement, places) for statement in result.statements],
        "discrepancies": [_discrepancy(item, places) for item in result.discrepancies],
        "reconciled": [_discrepancy(item, places) for item in result.reconciled],
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in result.skipped],
        "quotations": [_quotation(quotation, places) for quotation in result.quotations],
        "stories": [_story(story) for story in result.stories],
        "notes": result.notes,
    }


def _article(article: Article, stories: dict[str, str], result: Result) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "published": article.published,
        "source": article.source,
        "url": article.url,
        "story": stories.get(article.id),
        "copy_of": result.copies.get(article.id),
        "checked": article.id not in result.against,
    }


def _story(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        "articles": story.articles,
        "start": story.dates.start,
        "end": story.dates.end,
    }


def _quotation(quotation: Quotation, places: Places) -> dict[str, Any]:
    """A quotation; `diff` of a version has its changes against the likely original."""
    return {
        "id": quotation.id,
        "story": quotation.story,
        "speaker": _named(quotation.speaker),
        "text": quotation.text,
        "original": quotation.original,
        "versions": [
            {
                "article": version.article,
                "origin": version.origin,
                "spans": [_span(span, places) for span in version.spans],
                "claims": version.statements,
                "diff": [
                    {"kind": change.kind, "printed": change.printed, "original": change.original}
                    for change in version.changes
                ],
                "speaker": _named(version.speaker),
                "addressee": _named(version.addressee) if version.addressee else None,
            }
            for version in quotation.versions
        ],
    }


def _named(entity: Entity | None) -> dict[str, Any]:
    return {"entity": entity.id or None if entity else None, "name": entity.name if entity else None}


def _entity(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "kind": entity.kind, "name": entity.name, "aliases": entity.aliases}


def _span(span: Span, places: Places) -> dict[str, Any]:
    line, column = places.of(span)
    return {
        "article": span.article,
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": span.text,
    }


def _mention(mention: Mention | None, entity: Entity | None, places: Places) -> dict[str, Any]:
    name = entity.name if entity else mention.name if mention else None
    return {
        "entity": entity.id if entity else None,
        "name": name,
        "span": _span(mention.span, places) if mention else None,
    }


def _value(statement: Statement, places: Places) -> dict[str, Any]:
    value = statement.claim.value
    if isinstance(value, Quantity):
        return {"type": "quantity", "low": value.low, "high": value.high, "unit": value.unit}
    if isinstance(value, DateRange):
        return {"type": "date", "start": value.start, "end": value.end}
    if isinstance(value, Mention):
        return {"type": "entity"} | _mention(value, statement.value, places)
    return {"type": "text", "text": value.text}


def _claim(statement: Statement, places: Places) -> dict[str, Any]:
    claim: Claim = statement.claim
    return {
        "id": statement.id,
        "article": statement.article.id,
        "predicate": claim.predicate,
        "subject": _mention(claim.subject, statement.subject, places),
        "value": _value(statement, places),
        "span": _span(claim.span, places),
        "value_span": _span(claim.value_span, places),
        "speaker": _mention(claim.speaker, statement.speaker, places) if claim.speaker else None,
        "addressee": _mention(claim.addressee, statement.addressee, places) if claim.addressee else None,
        "modality": claim.modality,
        "as_of": claim.as_of,
        "scope": claim.scope,
        "hedged": claim.hedged,
        "future": claim.future,
    }


def _evidence(evidence: Evidence, places: Places) -> dict[str, Any]:
    return {
        "claim": evidence.statement.id if evidence.statement else None,
        "value_text": evidence.value_text,
        "span": _span(evidence.span, places),
        "origin": evidence.origin,
    }


def _discrepancy(item: Discrepancy, places: Places) -> dict[str, Any]:
    likely, fix, reference = item.likely, item.fix, item.reference
    return {
        "id": item.id,
        "rule": item.rule,
        "severity": item.severity,
        "confidence": item.confidence,
        "verdict": item.verdict,
        "story": item.story,
        "predicate": item.predicate,
        "subject": _named(item.subject),
        "message": item.message,
        "explanation": item.explanation,
        "evidence": [_evidence(evidence, places) for evidence in item.evidence],
        "reference": {"value_text": reference.value_text, "source": reference.source} if reference else None,
        "likely": {
            "value_text": likely.value_text,
            "reason": likely.reason,
            "origins_for": likely.origins_for,
            "origins_against": likely.origins_against,
        }
        if likely
        else None,
        "fix": {"span": _span(fix.span, places), "replacement": fix.replacement} if fix else None,
        "suppressed": item.suppressed,
    }
