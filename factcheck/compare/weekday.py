"""Weekdays printed beside a date that falls on another weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from factcheck.compare._dated import single_day
from factcheck.compare._weigh import evidence
from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Likely, Span
from factcheck.values.lazy import lazy
from factcheck.values.numbers import ORDINALS
from factcheck.values.timewords import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PRINTED = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b\.?")
_TWO_SENTENCES = lazy(r"day\. ")
_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS if len(name) > 2)
_UNDATED = lazy(
    rf"\b(?:{'|'.join(WEEKDAYS)})(?: morning| afternoon| evening| night)?,?"
    rf" (?:the )?(?:(?P<m1>{_MONTH_NAMES})\.? (?P<d1>\d{{1,2}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{_MONTH_NAMES}))\b(?!,? \d{{4}})"
)
_TO_COME = lazy(
    r"\b(?:will|is (?:on|due|set|scheduled|planned|expected)|are (?:due|set|scheduled|planned)|sentencing|until|by"
    r"|begins?|starts?|opens?|deadline|takes? (?:place|effect)|comes? into force|next)\b",
    re.IGNORECASE,
)
_PASSED, _NOW = lazy(r"\b(?:was|were|[a-z]{3,}ed)\b"), lazy(r"\b(?:is|are|has|have|now|'s|’s)\b")
_TENSE_REACH = 120
"""Characters before a date in which its sentence says that it is to come."""
_YEAR_REACH = 200
"""Characters before a date in which a year may be printed that is its own."""
_THIS_YEAR = 120
"""Days within which a date without a year that is past is that of the report's own year, or else of the year before."""
_NEWS, _RECALLED = 7, 5
"""Days before a report of which its news is, and after how many years one printed before such a day is not its own."""
RECENT = 45
"""Days within which a date without a year is that of the report's own year."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Dates with a weekday and a day of the month that do not go together."""
    for statement in dossier.by_predicate.get("date", ()):
        day = single_day(statement)
        span = statement.claim.span
        printed = _PRINTED.search(span.text)
        if day is None or not printed or not _NUMBER.search(span.text) or _TWO_SENTENCES.search(span.text):
            continue
        if _YEAR.search(span.text):
            right: str | None = WEEKDAYS[day.weekday()]
        else:
            right = _weekday(dossier, statement.article, span, (day.month, day.day), printed[1])
        if right and not right.startswith(printed[1]):
            yield _candidate(dossier, evidence(statement), printed, day, right)
    if dossier.story.dates.end:
        for article in dossier.articles.values():
            yield from _undated(dossier, article) if article.published is None else ()


def _undated(dossier: Dossier, article: Article) -> Iterator[Candidate]:
    """Days without a year in a report without a date: they are of the story's time."""
    for match in _UNDATED.finditer(article.text):
        span = Span(article.id, "text", match.start(), match.end(), match.group())
        printed = _PRINTED.match(match.group())
        month, number = MONTHS[(match["m1"] or match["m2"]).lower()], int(match["d1"] or match["d2"])
        end = dossier.story.dates.end
        day = _in_year(end.year, month, number) if end else None
        right = _weekday(dossier, article, span, (month, number), printed[1]) if printed and day else None
        if printed and day and right and not right.startswith(printed[1]):
            place = Evidence(span, " ".join(span.text.split()), dossier.origins[article.id])
            yield _candidate(dossier, place, printed, day, right)


def _weekday(dossier: Dossier, article: Article, span: Span, day: tuple[int, int], said: str) -> str | None:
    """The weekday of a month and day without a year, where it can be told: shortly before the report there is but one
    such day; one behind it may be of the year before, unless it is to come, and then of the next year too. None where
    the weekday cannot be told, or is what is said."""
    published = dossier.published(article).end
    if published is None:
        return None
    days = [one for year in (-1, 0, 1) if (one := _in_year(published.year + year, *day))]
    near = [one for one in days if abs((one - published).days) <= RECENT]
    others = _beside_another_year(article.content(span.field), span.start, day, near)
    if not any(0 <= (published - one).days <= _NEWS for one in near):
        near += others
    else:
        near += [one for one in others if published.year - one.year <= _RECALLED]
    before = article.content(span.field)[max(0, span.start - _TENSE_REACH) : span.start]
    sentence = re.split(r"[.!?]\s|\n", before)[-1]
    if _TO_COME.search(sentence):
        near = near or [one for one in days if one >= published]
    elif near and near[0] > published:
        near += [one for one in days if one.year == near[0].year - 1]
    elif not near and _PASSED.search(sentence) and not _NOW.search(sentence):
        past = sorted((one for one in days if one <= published), reverse=True)
        near = past if past and (published - past[0]).days <= _THIS_YEAR else []
    if not near or any(WEEKDAYS[one.weekday()].startswith(said) for one in near):
        return None
    return WEEKDAYS[near[0].weekday()]


def _beside_another_year(text: str, at: int, day: tuple[int, int], near: Sequence[date]) -> list[date]:
    """A month and day in the last year printed before them and in the next, where these are years of none of the days
    that it may be otherwise: what a list of old cases tells of is of their time."""
    years = [int(found.group()) for found in _YEAR.finditer(text, max(0, at - _YEAR_REACH), at)]
    if not near or not years or years[-1] >= min(one.year for one in near):
        return []
    return [one for year in (years[-1], years[-1] + 1) if (one := _in_year(year, *day))]


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


def _candidate(dossier: Dossier, place: Evidence, printed: re.Match[str], day: date, right: str) -> Candidate:
    span = place.span
    word = Span(span.article, span.field, span.start + printed.start(), span.start + printed.end(), printed.group())
    said = [name[:3] for name in WEEKDAYS].index(printed[1])
    near = day + timedelta(said - WEEKDAYS.index(right))
    found = Candidate(
        "weekday",
        "date",
        dossier.story.id,
        place.statement.subject if place.statement else None,
        (place,),
        f"{day.day} {day:%B} is a {right}; {printed.group()} is the {near.day}",
        {"a": place.value_text, "likely": right},
        confidence=0.95,
        likely=Likely(right, "the calendar"),
        fix=Fix(word, right),
        support=tuple(_support(dossier, place.origin, day, right)),
    )
    number = re.search(rf"\b{day.day}(?=\b|st|nd|rd|th)", span.text)
    for other in (near, near + _WEEK if near < day else near - _WEEK) if number else ():
        agreed = tuple(_support(dossier, place.origin, other, printed[1], numbered=True))
        if number and agreed and not any(_support(dossier, place.origin, day, right, numbered=True)):
            value = f"{span.text[: number.start()]}{other.day}{span.text[number.end() :]}"
            start = span.start + number.start()
            wrong = Span(span.article, span.field, start, start + len(number.group()), number.group())
            likely = Likely(value, "other reports have the weekday on that day")
            return replace(found, likely=likely, fix=Fix(wrong, str(other.day)), support=agreed)
    return found


_WEEK = timedelta(7)


def _support(dossier: Dossier, besides: str, day: date, right: str, numbered: bool = False) -> Iterator[Evidence]:
    """What reports of other origins print of a day with its right weekday; `numbered`: and with its number."""
    for statement in dossier.by_predicate.get("date", ()):
        printed = statement.claim.span.text
        of_day = statement.origin != besides and single_day(statement) == day and right[:3] in printed
        if of_day and (not numbered or _NUMBER.search(printed)):
            yield evidence(statement)
