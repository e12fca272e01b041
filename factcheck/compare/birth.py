"""Birth dates of those whom reports do not name beside them ("the twins were born on 3 May", "the star, who was born on
12 May 1986"): two dates that differ in one part, and a date that the age in the same report does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from msgspec import Struct

from factcheck.compare._dated import single_day
from factcheck.compare._known import named
from factcheck.compare._sentences import begin
from factcheck.compare._weigh import disagreement, doubted_first, evidence
from factcheck.compare.age import birth_dates
from factcheck.model import Article, Candidate, DateRange, Dossier, Evidence, Likely, Quantity, Span, Statement
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_MANY = r"(?:girls|boys|twins|triplets|babies|children|sisters|brothers|cubs|siblings)"
_BORN = re.compile(rf"\b(?:{_MANY}|[Tt]hey|-olds)\b[^.;\n]{{0,40}}?\bborn\b(?! to\b)[^.;\n]{{0,50}}?\b(?:on|in) $")
_AGE = lazy(
    rf"\b(?P<age>[\w-]+?)[- ](?P<unit>year|month|week|day)s?[- ]old (?:[a-z]+ ){{0,2}}{_MANY}\b"
    rf"|\b(?P<age2>[A-Za-z]+|\d+) (?P<unit2>month|week|day)s old\b"
)
_LAST_YEAR = lazy(r",? last year\b")


class _Birth(Struct, frozen=True):
    """A birth date as a report prints it."""

    article: Article
    day: date
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Birth dates of a story's nameless children that cannot all hold, and their ages."""
    births = [one for statement in dossier.by_predicate.get("date", ()) if (one := _birth(statement))]
    yield from _of_one(dossier, births)
    yield from _of_one(dossier, list(_of_people(dossier)))
    for birth in births:
        yield from _ages(dossier, birth)


def _of_one(dossier: Dossier, births: list[_Birth]) -> Iterator[Candidate]:
    """Two dates of two reports that differ in one part: those of one birth."""
    for one, two in combinations(births, 2):
        if one.article.id != two.article.id and _slip(one.day, two.day):
            groups = [[birth.place for birth in births if birth.day == side.day] for side in (one, two)]
            yield _dates(dossier, groups)
            break


def _of_people(dossier: Dossier) -> Iterator[_Birth]:
    """The days of birth in a story where some report does not tell by name whose its one is."""
    told = [one for one in dossier.by_predicate.get("birth_date", ()) if one.subject and single_day(one)]
    if (
        all(one.subject and named(one.subject) for one in told)
        or len({one.subject for one in told if one.subject and named(one.subject)}) > 1
    ):
        return
    for one in told:
        if day := single_day(one):
            yield _Birth(one.article, day, evidence(one))


def _birth(statement: Statement) -> _Birth | None:
    span, day, article = statement.claim.value_span, single_day(statement), statement.article
    if span.field != "text" or day is None:
        return None
    if not _BORN.search(article.text[max(0, span.start - 110) : span.start]):
        return None
    if _LAST_YEAR.match(article.text, span.end) and article.published:
        day = date(article.published.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
    return _Birth(article, day, Evidence(span, span.text, statement.origin, statement))


def _slip(one: date, two: date) -> bool:
    """Whether two dates differ in their day, their month or their year alone, or in a digit of the day."""
    return sum((one.day != two.day, one.month != two.month, one.year != two.year)) == 1


def _dates(dossier: Dossier, groups: list[list[Evidence]]) -> Candidate:
    return disagreement(dossier, "birth", "birth_date", doubted_first(dossier, groups), "they were born on one day")


def _ages(dossier: Dossier, birth: _Birth) -> Iterator[Candidate]:
    """The ages in the report of a birth date, in its sentence, that do not go with it."""
    text, today = birth.article.text, birth.article.published
    if today is None:
        return
    for match in _AGE.finditer(text, begin(text, birth.place.span.start), birth.place.span.end):
        group = "age" if match["age"] else "age2"
        number, unit = numbers.parse(match[group].lower()), match["unit"] or match["unit2"]
        dates = birth_dates(Quantity(number, number, unit), DateRange(today, today)) if number is not None else None
        right = _age_on(birth.day, today, unit)
        if dates is None or number == right or dates[0] <= birth.day <= dates[1]:
            continue
        span = Span(birth.article.id, "text", match.start(group), match.end(group), match[group])
        why = f"on {today.day} {today:%B %Y} somebody born on {birth.place.value_text} is {right} {unit}s old"
        yield Candidate(
            "birth",
            "age",
            dossier.story.id,
            None,
            (Evidence(span, span.text, birth.place.origin), birth.place),
            why,
            {"a.source": birth.article.outlet},
            confidence=0.85,
            likely=Likely(str(right), why),
        )


def _age_on(born: date, today: date, unit: str) -> int:
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    days = (today - born).days
    return {"year": months // 12, "month": months, "week": days // 7, "day": days}[unit]
