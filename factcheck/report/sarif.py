"""The report as SARIF 2.1.0, for code scanning in CI: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.

Kept within the limits of GitHub's code scanning: 25,000 results a run, 100 places a result. What is left out is told in
a notification.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.model import Article, Discrepancy, Evidence, Fix, Result, RuleInfo, Severity, Span
from factcheck.report import Options
from factcheck.report._places import Places
from factcheck.report._safe import encodable
from factcheck.report._summary import count, gravest_first, main_place, sides
from factcheck.report.json import dumps

SUFFIX = ".sarif"
RESULTS = 25_000
PLACES = 100
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_FINGERPRINT = "factcheck/v1"


def render(result: Result, options: Options) -> str:
    """The SARIF log, one run."""
    return dumps(as_dict(result)).decode()


def as_dict(result: Result) -> dict[str, Any]:
    """The SARIF log as plain dictionaries and lists."""
    places = Places(result.articles)
    rules = _rules(result)
    index = {rule.name: number for number, rule in enumerate(rules)}
    items = gravest_first(result.discrepancies)
    run = {
        "tool": {"driver": {"name": "factcheck", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result)],
        "artifacts": [
            {"location": {"uri": uri(path)}, "roles": ["analysisTarget"]}
            for path in dict.fromkeys(article.path for article in result.checked)
        ],
        "results": [_result(item, index, main_place(item, result), places) for item in items[:RESULTS]],
    }
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }


def uri(path: str) -> str:
    """A path as a URI reference: relative where the path is, so that it holds in any checkout."""
    plain = encodable(path).replace("\\", "/")
    if re.match(r"[A-Za-z]:/", plain):
        return f"file:///{plain[:2]}{quote(plain[2:])}"
    return f"file://{quote(plain)}" if plain.startswith("/") else quote(plain.removeprefix("./"))


def _rules(result: Result) -> list[RuleInfo]:
    """The rules of the run, and a bare record of any other that a discrepancy names."""
    known = {rule.name: rule for rule in result.rules}
    for item in result.discrepancies:
        known.setdefault(item.rule, RuleInfo(item.rule, item.rule, "", item.severity))
    return [known[name] for name in sorted(known)]


def _rule(rule: RuleInfo) -> dict[str, Any]:
    page = rule.doc.strip() or rule.summary
    return {
        "id": encodable(rule.name),
        "shortDescription": {"text": _text(rule.summary)},
        "fullDescription": {"text": _text(page)},
        "help": {"text": _text(page), "markdown": encodable(page)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["facts"], "problem.severity": _PROBLEMS[rule.severity]},
    }


def _result(item: Discrepancy, index: dict[str, int], main: Evidence, places: Places) -> dict[str, Any]:
    others = [evidence for evidence in item.evidence if evidence is not main]
    found: dict[str, Any] = {
        "ruleId": encodable(item.rule),
        "ruleIndex": index[item.rule],
        "level": _LEVELS[item.severity],
        "message": {"text": _text(_message(item))},
        "locations": [_location(main.span, places)],
        "relatedLocations": [
            {"id": number, **_location(evidence.span, places), "message": {"text": _text(evidence.value_text)}}
            for number, evidence in enumerate(others[: PLACES - 1], 1)
        ],
        "fingerprints": {_FINGERPRINT: encodable(item.id)},
        "partialFingerprints": {_FINGERPRINT: encodable(item.id), "primaryLocationLineHash": f"{encodable(item.id)}:1"},
        "rank": round(item.confidence * 100, 1),
        "properties": _properties(item),
    }
    if item.fix and places.in_file(item.fix.span):
        found["fixes"] = [_fix(item.fix, places)]
    if item.suppressed is not None:
        found["suppressions"] = [{"kind": "external", "justification": encodable(item.suppressed)}]
    return found


def _message(item: Discrepancy) -> str:
    parts = [item.message, item.explanation]
    if item.likely:
        origins = sides(item)
        because = "; ".join(part for part in (item.likely.reason, origins) if part)
        parts.append(f"Likely: {item.likely.value_text}" + (f" ({because})" if because else ""))
    return "\n".join(part for part in parts if part)


def _properties(item: Discrepancy) -> dict[str, Any]:
    return {
        "verdict": item.verdict,
        "story": encodable(item.story),
        "predicate": encodable(item.predicate),
        "subject": encodable(item.subject.name) if item.subject else None,
        "likely": encodable(item.likely.value_text) if item.likely else None,
        "reference": encodable(f"{item.reference.value_text} ({item.reference.source})") if item.reference else None,
    }


def _location(span: Span, places: Places) -> dict[str, Any]:
    """Where a span is. An article or field that a file holds has lines of its own, which a logical location gives; the
    file's first line stands in for them, since code scanning takes no place without a line."""
    article = places.article(span)
    artifact = {"uri": uri(article.path)}
    if places.in_file(span):
        return {"physicalLocation": {"artifactLocation": artifact, "region": _region(span, places)}}
    line, column = places.of(span)
    inside = encodable(f"{article.id}:{span.field}:{line}:{column}")
    return {
        "physicalLocation": {"artifactLocation": artifact, "region": {"startLine": 1}},
        "logicalLocations": [{"fullyQualifiedName": inside, "kind": "member"}],
    }


def _region(span: Span, places: Places) -> dict[str, Any]:
    (line, column), (end_line, end_column) = places.of(span), places.end(span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": encodable(span.text)},
    }


def _fix(fix: Fix, places: Places) -> dict[str, Any]:
    article: Article = places.article(fix.span)
    replacement = {
        "deletedRegion": _region(fix.span, places),
        "insertedContent": {"text": encodable(fix.replacement)},
    }
    return {
        "description": {"text": _text(f"Write “{fix.replacement}” for “{fix.span.text}”")},
        "artifactChanges": [{"artifactLocation": {"uri": uri(article.path)}, "replacements": [replacement]}],
    }


def _invocation(result: Result) -> dict[str, Any]:
    told: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {"text": _text(f"not read: {skipped.path}: {skipped.reason}")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(skipped.path)}}}],
        }
        for skipped in result.skipped
    ]
    told += [{"level": "note", "message": {"text": _text(note)}} for note in result.notes]
    told += [{"level": "warning", "message": {"text": text}} for text in _left_out(result.discrepancies)]
    return {"executionSuccessful": not result.skipped, "toolExecutionNotifications": told}


def _left_out(items: Collection[Discrepancy]) -> list[str]:
    texts = []
    if len(items) > RESULTS:
        left = count(len(items) - RESULTS, "discrepancy")
        texts.append(f"{left}, the least severe, left out: {RESULTS:,} is the limit.")
    wide = sum(len(item.evidence) > PLACES for item in items)
    if wide:
        texts.append(f"Of {count(wide, 'discrepancy')} only the first {PLACES} places are given.")
    return texts


def _text(text: str) -> str:
    """A text as SARIF's plain message string: braces doubled, since they mark arguments, and no link in it (§ 3.11)."""
    return _LINK.sub(r"\\[", encodable(text).replace("{", "{{").replace("}", "}}")) or " "
