"""Weekdays printed beside a date that falls on another weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.compare._weigh import evidence
from factcheck.model import Candidate, DateRange, Dossier, Fix, Likely, Span, Statement

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PRINTED = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b\.?")
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
RECENT = 45
"""Days before a report within which a date without a year is that of its own year."""
COMING = 120
"""Days after it: what is to come is told longer ahead, and cannot be of a year before."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Dates with a weekday and a day of the month that do not go together."""
    for statement in dossier.by_predicate.get("date", ()):
        day = _single_day(statement)
        text = statement.claim.span.text
        printed = _PRINTED.search(text)
        if day is None or not printed or not _NUMBER.search(text):
            continue
        said = next(name for name in WEEKDAYS if name.startswith(printed[1]))
        if WEEKDAYS[day.weekday()] != said and (_YEAR.search(text) or _is_recent(statement, day)):
            yield _candidate(dossier, statement, day, printed)


def _is_recent(statement: Statement, day: date) -> bool:
    """Whether a day without a year is near enough to the report's that no other year can be meant."""
    published = statement.article.published
    return published is not None and -RECENT <= (day - published).days <= COMING


def _single_day(statement: Statement) -> date | None:
    value = statement.claim.value
    return value.start if isinstance(value, DateRange) and value.start == value.end else None


def _candidate(dossier: Dossier, statement: Statement, day: date, printed: re.Match[str]) -> Candidate:
    span = statement.claim.span
    word = Span(span.article, span.field, span.start + printed.start(), span.start + printed.end(), printed.group())
    right = WEEKDAYS[day.weekday()]
    near = day - timedelta(day.weekday() - [name[:3] for name in WEEKDAYS].index(printed[1]))
    why = f"{day.day} {day:%B %Y} was a {right}; {printed.group()} was the {near.day}"
    return Candidate(
        "weekday",
        "date",
        dossier.story.id,
        statement.subject,
        (evidence(statement),),
        why,
        {"a": " ".join(span.text.split()), "likely": right},
        confidence=0.95,
        likely=Likely(right, "the calendar"),
        fix=Fix(word, right),
    )
