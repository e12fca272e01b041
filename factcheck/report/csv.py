"""The report as one table for a spreadsheet: a row for each piece of evidence of each discrepancy, then a row for each
claim of a checked article; the first column, `table`, says which.

UTF-8 with a byte order mark, without which spreadsheets take curly quotes for something else. A cell that a spreadsheet
would take for a formula begins with an apostrophe (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.model import Discrepancy, Result, Span, Statement
from factcheck.report import Options
from factcheck.report._matrix import value_text
from factcheck.report._places import Places
from factcheck.report._safe import encodable, visible
from factcheck.report._summary import gravest_first

SUFFIX = ".csv"
COLUMNS = (
    "table id severity rule verdict confidence story subject predicate value text message explanation likely reason"
    " reference fix suppressed role origin article path published field line column start end speaker modality"
    " as_of scope"
).split()
"""`role`: "doubted" of the statement in doubt, "other" of the rest. `start` and `end` count code points of
the article's text."""
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def render(result: Result, options: Options) -> str:
    """The table, lines ended by a line feed."""
    places = Places(result.articles)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for item in gravest_first(result.discrepancies):
        writer.writerows(_harmless(row) for row in _discrepancy(item, places))
    checked = (statement for statement in result.statements if statement.article.id not in result.against)
    writer.writerows(_harmless(_claim(statement, places)) for statement in checked)
    return "\ufeff" + encodable(out.getvalue())


def _harmless(row: dict[str, object]) -> dict[str, object]:
    return {key: _cell(value) if isinstance(value, str) else value for key, value in row.items()}


def _cell(text: str) -> str:
    safe = visible(text.replace("\r\n", "\n"))
    return f"'{safe}" if text.startswith(_FORMULA) or safe.lstrip().startswith(_FORMULA) else safe


def _discrepancy(item: Discrepancy, places: Places) -> Iterator[dict[str, object]]:
    likely, reference, fix = item.likely, item.reference, item.fix
    for number, evidence in enumerate(item.evidence):
        yield {
            "table": "discrepancy",
            "id": item.id,
            "severity": str(item.severity),
            "rule": item.rule,
            "verdict": str(item.verdict),
            "confidence": item.confidence,
            "story": item.story,
            "subject": item.subject.name if item.subject else "",
            "predicate": item.predicate,
            "value": evidence.value_text,
            "message": item.message,
            "explanation": item.explanation,
            "likely": likely.value_text if likely else "",
            "reason": likely.reason if likely else "",
            "reference": f"{reference.value_text} ({reference.source})" if reference else "",
            "fix": fix.replacement if fix and fix.span.overlaps(evidence.span) else "",
            "suppressed": item.suppressed or "",
            "role": "doubted" if number == 0 else "other",
            "origin": evidence.origin,
        } | _place(evidence.span, places)


def _claim(statement: Statement, places: Places) -> dict[str, object]:
    claim = statement.claim
    subject = statement.subject or claim.subject
    speaker = statement.speaker or claim.speaker
    return {
        "table": "claim",
        "id": statement.id,
        "story": statement.story,
        "subject": subject.name if subject else "",
        "predicate": claim.predicate,
        "value": value_text(statement),
        "origin": statement.origin,
        "speaker": speaker.name if speaker else "",
        "modality": str(claim.modality),
        "as_of": str(claim.as_of or ""),
        "scope": claim.scope,
    } | _place(claim.span, places)


def _place(span: Span, places: Places) -> dict[str, object]:
    article = places.article(span)
    line, column = places.of(span)
    return {
        "text": span.text,
        "article": article.id,
        "path": article.path,
        "published": str(article.published or ""),
        "field": span.field,
        "line": line,
        "column": column,
        "start": span.start,
        "end": span.end,
    }
