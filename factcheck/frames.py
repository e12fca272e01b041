"""A result as pandas frames. pandas takes half a second to import, so nothing imports this module but who wants one."""

from __future__ import annotations

import pandas as pd

from factcheck.model import DateRange, Discrepancy, Quantity, Result, Statement
from factcheck.report._matrix import matrices, value_text

CLAIMS = (
    "id article published source story origin subject entity predicate value low high unit first_day last_day speaker"
    " modality as_of scope hedged future field start end text checked"
).split()
"""`value` is as a reader compares it; `low`, `high` and `unit` are of quantities, `first_day` and `last_day` of dates;
`start` and `end` count code points of the article's `field`; `checked` is False of what was only compared with."""

DISCREPANCIES = (
    "id rule severity confidence verdict story predicate subject message explanation likely reference fix suppressed"
    " values articles texts"
).split()
"""`values`, `articles` and `texts` are tuples with one entry for each piece of evidence, the doubted one first."""


def claims_frame(result: Result) -> pd.DataFrame:
    """One row for each claim, in the order of articles and places; the columns are those of `CLAIMS`."""
    frame = pd.DataFrame([_claim(statement, result) for statement in result.statements], columns=CLAIMS)
    for column in ("published", "as_of", "first_day", "last_day"):
        frame[column] = pd.to_datetime(frame[column], errors="coerce")  # days before 1677 are none of pandas'
    for column in ("low", "high"):
        frame[column] = pd.to_numeric(frame[column])
    return frame


def discrepancies_frame(result: Result) -> pd.DataFrame:
    """One row for each discrepancy, gravest first; the columns are those of `DISCREPANCIES`."""
    return pd.DataFrame([_discrepancy(item) for item in result.discrepancies], columns=DISCREPANCIES)


def matrix_frame(result: Result, story: str | None = None) -> pd.DataFrame:
    """What each report says of each fact: a row for each story, subject and predicate, a column for each article, ""
    where it says nothing. With `story`, of the story of that id alone."""
    rows: dict[tuple[str, str, str], dict[str, str]] = {}
    for matrix in matrices(result):
        if story in (None, matrix.story.id):
            for row in matrix.rows:
                cells = {article.id: str(cell) for article, cell in zip(matrix.articles, row.cells, strict=True)}
                rows.setdefault((matrix.story.id, row.subject, row.predicate), {}).update(cells)
    columns = list(dict.fromkeys(article for cells in rows.values() for article in cells))
    index = pd.MultiIndex.from_tuples(list(rows), names=["story", "subject", "predicate"])
    return pd.DataFrame([[cells.get(name, "") for name in columns] for cells in rows.values()], index, columns)


def _claim(statement: Statement, result: Result) -> dict[str, object]:
    claim, article, value = statement.claim, statement.article, statement.claim.value
    subject, speaker = statement.subject or claim.subject, statement.speaker or claim.speaker
    quantity = value if isinstance(value, Quantity) else None
    days = value if isinstance(value, DateRange) else None
    return {
        "id": statement.id,
        "article": article.id,
        "published": article.published,
        "source": article.source,
        "story": statement.story,
        "origin": statement.origin,
        "subject": subject.name if subject else None,
        "entity": statement.subject.id if statement.subject else None,
        "predicate": claim.predicate,
        "value": value_text(statement),
        "low": quantity and quantity.low,
        "high": quantity and quantity.high,
        "unit": quantity and quantity.unit,
        "first_day": days and days.start,
        "last_day": days and days.end,
        "speaker": speaker.name if speaker else None,
        "modality": str(claim.modality),
        "as_of": claim.as_of,
        "scope": claim.scope,
        "hedged": claim.hedged,
        "future": claim.future,
        "field": claim.span.field,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.span.text,
        "checked": article.id not in result.against,
    }


def _discrepancy(item: Discrepancy) -> dict[str, object]:
    return {
        "id": item.id,
        "rule": item.rule,
        "severity": str(item.severity),
        "confidence": item.confidence,
        "verdict": str(item.verdict),
        "story": item.story,
        "predicate": item.predicate,
        "subject": item.subject.name if item.subject else None,
        "message": item.message,
        "explanation": item.explanation,
        "likely": item.likely.value_text if item.likely else None,
        "reference": item.reference.value_text if item.reference else None,
        "fix": item.fix.replacement if item.fix else None,
        "suppressed": item.suppressed,
        "values": tuple(one.value_text for one in item.evidence),
        "articles": tuple(one.span.article for one in item.evidence),
        "texts": tuple(one.span.text for one in item.evidence),
    }
