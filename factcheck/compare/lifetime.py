"""The years of a life: an age at death against the dates of birth and death, and an age in some year ("in 2010, when
she was 45") against the date of birth or the age today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._known import named
from factcheck.compare.age import birth_dates
from factcheck.model import Article, Candidate, DateRange, Dossier, Quantity, Reading, Statement
from factcheck.values.calendar import whole_years
from factcheck.values.lazy import lazy

_AGED = (
    r"(?:aged|at the age of|at age|at) (?P<n>\d{2,3})\b"
    r"(?![:.]\d|%|,\d| (?:[a-z]+ )?(?:months|weeks|days|minutes|per|[ap]\.?m))"
)
_DIED = lazy(
    rf"\b(?:died|dies|passed away|has died|death)\b(?P<when>[^.;\d\n]{{0,60}}"
    rf"(?:\d{{1,2}}(?: [A-Z][a-z]+|,))?(?: ?\d{{4}})?[^.;\d\n]{{0,30}}?)"
    rf"[ ,(]{_AGED}"
)
_THEN = lazy(
    r"\bin (?P<y1>(?:1\d|20)\d\d)\b,? (?:when (?:he|she) was (?:just |only )?(?P<n1>\d{2})\b"
    r"|(?:aged|at the age of|at age|at) (?P<n2>\d{2})\b)"
    r"|\b(?:at the age of|aged|at age|at) (?P<n3>\d{2}) in (?P<y2>(?:1\d|20)\d\d)\b"
)
_WHEN = lazy(
    r"\b(?:was|were) (?:just |only |still )?(?P<n>\d{1,2}) when (?:he|she|they)\b[^.;\d\n]{2,90}?\b(?P<day>in|on)\b"
    r"|\b(?P<now>becomes?|becoming|takes|wins|joins|leaves|retires|marries|is)\b[^.;\d\n]{0,60}"
    r" (?:at the age of|aged) (?P<m>\d{2})\b"
)
"""An age on a day that is told behind it, or on that of the report."""
_ON = r"born(?: (?:at|in|to|near) [^.;\d\n]{2,60}?)? (?:on|in) (?:[A-Z\d][\w,]* ){0,3}?"
_BORN_BESIDE = lazy(
    rf"(?<=[a-z], )(?P<n>\d{{2}}),? (?:whose [^,.;\d\n]{{2,60}}, )?(?:and |who was |was )?{_ON}"
    r"(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<o>\d{{2}})-year-old(?: [a-z]+){{0,2}},? (?:who )?(?:was )?{_ON}(?P<since>(?:19|20)\d\d)\b"
    rf"|\b{_ON}(?P<born>(?:19|20)\d\d),? (?:and )?(?:is|turned|who is) (?:now )?"
    r"(?P<m>\d{2})(?=[,.;]| (?:and|but|who|has|years old)\b)"
)
"""An age beside the birth date of the same person, whoever that is."""
_NEAR = 200
"""Characters before a sentence in which the birth date of somebody in it may stand."""
_NOT_YEARS = lazy(r" ?(?:%|per|mph|km|miles|degrees|percent|points|minutes|months|[ap]\.?m\b)|[:.,]\d")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Ages that the years beside them do not allow."""
    births = dossier.by_predicate.get("birth_date", ())
    aged = {one.article.id for one in dossier.by_predicate.get("age", ())}
    for reading in dossier.readings:
        article = reading.article
        text = article.text
        born = [one for one in births if one.article is article]
        died = list(_DIED.finditer(text)) if born else []
        then = list(_THEN.finditer(text)) if born or article.id in aged else []
        when = list(_WHEN.finditer(text)) if born else []
        found = dict(_beside(dossier, article))
        for matches, check in ((then, _in_year), (died, _at_death), (when, _on_day)):
            for match in matches:
                found |= {slip.doubted.start: (slip, span) for slip, span in check(dossier, reading, match)}
        told = _told_by_age(dossier, born)
        for slip, span in found.values():
            if slip.doubted.start not in told:
                yield candidate("lifetime", dossier, article, "text", span, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]
"""Ages that cannot be, and where it stands what they do not fit."""


def _told_by_age(dossier: Dossier, born: Sequence[Statement]) -> set[int]:
    """Where the ages of those stand whose dates of birth a report has under the same name: `age` compares them."""
    people = {one.subject for one in born if one.subject and named(one.subject)}
    ages = (one for birth in born[:1] for one in _of(dossier, "age", birth.article))
    return {one.claim.value_span.start for one in ages if one.subject in people and one.claim.as_of is None}


def _beside(dossier: Dossier, article: Article) -> Iterator[tuple[int, tuple[Slip, tuple[int, int]]]]:
    """ "the minister, 51, born on 3 May 1967" """
    matches = list(_BORN_BESIDE.finditer(article.text)) if "born" in article.text else []
    if not matches:
        return
    dates = {one.claim.value_span.end: one for one in _of(dossier, "date", article)}
    for match in matches:
        year, age = ("year", "n") if match["n"] else ("since", "o") if match["o"] else ("born", "m")
        born = dates.get(match.end(year))
        for slip in _aged(born, dossier.published(article), match, age) if born else ():
            yield match.start(age), (slip, match.span())


def _of(dossier: Dossier, predicate: str, article: Article) -> list[Statement]:
    return [
        one
        for one in dossier.by_predicate.get(predicate, ())
        if one.article is article and one.claim.span.field == "text"
    ]


def _sentence(reading: Reading, place: int) -> tuple[int, int]:
    found = ((start, end) for field, start, end in reading.sentences if field == "text" and start <= place < end)
    return next(found, (place, place))


def _born(dossier: Dossier, reading: Reading, start: int, end: int) -> Statement | None:
    """The birth date of whom the words from `start` to `end` are about: of the last one with such a date whom they
    name, or of the only one of the report where they have a pronoun and no name."""
    births = _of(dossier, "birth_date", reading.article)
    words = reading.article.text[start:end]
    places = {one: _last_named(one, words) for one in births}
    found = [one for one in births if places[one] == max(places.values()) >= 0]
    if not found and _SOMEBODY.search(words) and not _NAME.search(_KNOWN_AS.sub("", words)):
        found = births
    alike = len({one.subject for one in found}) == 1 or len({one.claim.value for one in found}) == 1
    return found[0] if found and alike else None


def _last_named(birth: Statement, words: str) -> int:
    """Where some words last name whom a birth date is of; -1 where they do not, or name a relative of the surname."""
    aliases = birth.subject.aliases if birth.subject and named(birth.subject) else ()
    known = {part for alias in aliases for part in alias.split()}
    found = max((words.rfind(alias.split()[-1]) for alias in aliases), default=-1)
    given = _GIVEN.search(words, 0, max(found, 0))
    return -1 if given and given[1] not in known else found


_GIVEN = lazy(r"(?<=[a-z,] )([A-Z][a-z]+) $")
_SOMEBODY = lazy(
    r"\b(?:[Hh]e|[Ss]he)\b|^The (?:[a-z]+ ){0,2}(?:[a-z]+(?:er|or|ist|ess|ian|man)|star|man|woman|king|queen"
    r"|legend|icon)\b"
)
_KNOWN_AS = lazy(r"\b(?:known as|called|nicknamed|dubbed) (?:the )?[“‘\"]?[A-Z][a-z]+")
_NAME = lazy(r"(?<=[a-z,] )[A-Z][a-z]+")


def _at_death(dossier: Dossier, reading: Reading, match: re.Match[str]) -> _Found:
    """ "died in 2019 aged 74", of somebody born in 1950"""
    article = reading.article
    start, end = _sentence(reading, match.start())
    born = _born(dossier, reading, start, match.start())
    days = [one.claim for one in _of(dossier, "date", article) if match.start() <= one.claim.value_span.start < end]
    dated = next((claim.value for claim in days if isinstance(claim.value, DateRange)), None)
    died = dated or dossier.published(article)
    for slip in _aged(born, died, match, "n") if born else ():
        yield slip, _printed(born, match)


def _printed(born: Statement | None, match: re.Match[str]) -> tuple[int, int]:
    """Where a date of birth stands in the text, else the words of the age."""
    span = born.claim.value_span if born else None
    return (span.start, span.end) if span and span.field == "text" else match.span()


def _years(born: date | None, then: date | None) -> int:
    """Whole years from one day to another, 0 where one is open."""
    return whole_years(born, then) if born and then else 0


def _in_year(dossier: Dossier, reading: Reading, match: re.Match[str]) -> _Found:
    """ "in 2010, when she was 45", of somebody who is 60 in 2020"""
    group = next(name for name in ("n1", "n2", "n3") if match[name])
    year, said = int(match["y1"] or match["y2"]), int(match[group])
    if _NOT_YEARS.match(reading.article.text, match.end(group)):
        return
    start, _ = _sentence(reading, match.start())
    ages = [one for one in _of(dossier, "age", reading.article) if start <= one.claim.span.start < match.start()]
    known = _range(dossier, ages) if len(ages) == 1 else None
    born = None if known else _born(dossier, reading, start, match.start())
    if born and isinstance(born.claim.value, DateRange) and born.claim.span.start >= start - _NEAR:
        known = born.claim.value
    if known is None or known.start is None or known.end is None:
        return
    low, high = year - known.end.year - 1, year - known.start.year
    if not low <= said <= high and high - low <= 3:
        right = f"{year - known.end.year}"
        years = " or ".join(dict.fromkeys((str(known.start.year), str(known.end.year))))
        why = f"who was born in {years} was about {right} in {year}"
        yield Slip(Figure(*match.span(group), float(said)), right, why, "age", fits=False), _printed(born, match)


def _on_day(dossier: Dossier, reading: Reading, match: re.Match[str]) -> _Found:
    """ "was 12 when she found it in August 2017", of somebody born in 2006; "becomes a judge at the age of 30" """
    start, end = _sentence(reading, match.start())
    born = _born(dossier, reading, start, match.start())
    days = [
        one.claim for one in _of(dossier, "date", reading.article) if match.end() <= one.claim.value_span.start < end
    ]
    then = dossier.published(reading.article) if match["now"] else next((one.value for one in days), None)
    if born and born.claim.span.start >= start - _NEAR:
        for slip in _aged(born, then, match, "m" if match["now"] else "n"):
            yield slip, _printed(born, match)


def _aged(born: Statement, then: object, match: re.Match[str], group: str) -> Iterator[Slip]:
    """An age on a day that the birth date does not allow."""
    birth = born.claim.value
    if not isinstance(birth, DateRange) or not isinstance(then, DateRange):
        return
    if birth.start is None or birth.end is None or then.start is None or then.end is None:
        return
    low, high = _years(birth.end, then.start), _years(birth.start, then.end)
    if not low <= int(match[group]) <= high and low >= 0 and high - low <= 2:
        right = str(high) if low == high else f"{low} or {high}"
        why = f"who was born in {birth.start:%Y} was {right} in {then.end:%Y}"
        yield Slip(Figure(*match.span(group), high), right, why, "age", fits=low == high)


def _range(dossier: Dossier, ages: Sequence[Statement]) -> DateRange | None:
    """The birth dates that an age allows."""
    value = ages[0].claim.value
    if not isinstance(value, Quantity) or value.unit != "year" or ages[0].claim.as_of:
        return None
    dates = birth_dates(value, dossier.published(ages[0].article))
    return DateRange(*dates) if dates else None
