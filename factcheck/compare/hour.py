"""The time of day of one event in two reports: "the alarm went off at 3.12am" and "the alarm rang at 3.21am".

Two times are of one event where their clauses tell the same happening of the same things, and where the
reports name the same people. One is in one report alone, and no report has both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._concepts import Place, alike, concept, of_others
from factcheck.compare._context import contexts
from factcheck.compare._dated import happening
from factcheck.compare._sentences import Line, sentences_with
from factcheck.compare._weigh import disagreement, doubted_first, origins
from factcheck.compare._who import who
from factcheck.model import Candidate, Dossier, Evidence, Fix, Span
from factcheck.values import lexicon
from factcheck.values.hours import CUES, HALF, hours
from factcheck.values.lazy import lazy
from factcheck.values.settings import Bands, meet

_CUT = lazy(
    r"[;:(–—]| that |, (?:and |but |when |while |where |which |who )?"
    r"| and (?=[a-z]+ed |had |was |were |the |he |she )"
)
_DAY = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|next|following|previous|local time"
    r"|GMT|BST|UTC|E[SD]T|P[SD]T|daily|every|until|till|between|to \d|since|expected|scheduled|due|usually)\b"
)
_TIMES = frozenset(
    "morning afternoon evening night day hour minute time local clock early late a.m p.m am pm monday tuesday wednesday"
    " thursday friday saturday sunday".split()
)
_HELD = frozenset("ceremony concert conference funeral hearing mass match meeting service session wedding".split())
"""What is held at an hour, whatever the verb: "seated for a 1pm ceremony"."""
_PARTLY = frozenset("1 2 some several most half partly partially few many all last final finally still".split())
"""Words of a sentence by which a time is of a part of what happened."""
LEAST, AGREED = 0.5, 2
"""What the clauses of two times must have in common (see `alike`), and how many independent reports must agree on the
one: of two reports each with its own time, the one mostly tells of something else."""

KNOWN = 2
"""People whom the reports of one event both name, at least: a town and a spokesman are not yet one event."""


class _Timed(Struct, frozen=True, eq=False):
    """A time of day that a report tells: its ranges, its place, what happened then, and the days of its clause."""

    bands: Bands
    place: Place
    deeds: frozenset[str]
    days: frozenset[str]

    @property
    def article(self) -> str:
        """The report's id."""
        return self.place.line.article.id


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Times of day that cannot be those of one event, though they are told of one."""
    if len(dossier.readings) <= AGREED:
        return
    found = list(_timed(dossier))
    done: set[int] = set()
    for one, two in combinations(found, 2):
        if not done.isdisjoint((id(one), id(two))) or meet(one.bands, two.bands) or not _one_event(one, two, LEAST):
            continue
        groups = [[side, *(other for other in found if _agrees(other, side))] for side in (one, two)]
        articles = [{member.article for member in group} for group in groups]
        told = [_telling(found, this, that) for this, that in ((one, two), (two, one))]
        evidence = [[member.place.evidence() for member in group] for group in groups]
        few, many = sorted(map(origins, evidence))
        is_apart = few == 1 and not articles[0] & told[1] and not articles[1] & told[0]
        if is_apart and many >= AGREED:
            done.update(id(member) for group in groups for member in group)
            why = "both are told of one event, and no report has both"
            yield disagreement(dossier, "hour", "time", doubted_first(dossier, evidence), why)
    yield from _an_hour_off(dossier, [places for places in found if id(places) in done])


class _Exact(Struct, frozen=True, eq=False):
    """A time of day to the minute, not on the hour or half past it: the minutes of the day that it may be."""

    minutes: frozenset[float]
    place: Evidence


def _an_hour_off(dossier: Dossier, judged: list[_Timed]) -> Iterator[Candidate]:
    """Times of one report alone that are those of two others but for the hour: "7.50am" where they have "6.50am" and
    "ten to seven"."""
    taken = [timed.place.evidence().span for timed in judged]
    exact = [one for one in _exact(dossier) if not any(map(one.place.span.overlaps, taken))]
    for odd in exact:
        others = [one for one in exact if one.place.origin != odd.place.origin]
        agreed = [
            one for one in others if any(abs(ours - theirs) in _OFF for ours in odd.minutes for theirs in one.minutes)
        ]
        own = [one for one in exact if one.place.origin == odd.place.origin]
        told = any(one.minutes & two.minutes for one in agreed for two in own)
        borne = any(one.minutes & odd.minutes for one in others)
        if agreed and not told and not borne and origins(one.place for one in agreed) >= AGREED:
            why = "the minutes are the same, and no report has both hours"
            groups = [[odd.place], [one.place for one in agreed]]
            found = disagreement(dossier, "hour", "time", groups, why)
            yield replace(found, fix=_hour_put_right(odd.place.span, agreed[0].place.value_text))


def _hour_put_right(doubted: Span, right: str) -> Fix | None:
    """The hour of a time in digits as that of another; None where it is its half of the day that is wrong."""
    hours_printed = [_HOUR.match(printed) for printed in (doubted.text, right)]
    if None in hours_printed:
        return None
    old, new = (match.group() for match in hours_printed if match)
    return Fix(replace(doubted, end=doubted.start + len(old), text=old), new) if old != new else None


_OFF = (60.0, float(HALF))
"""Minutes by which a time is off where its hour is wrong, or its half of the day."""
_HOUR = re.compile(r"\d{1,2}(?=[.:])")


def _exact(dossier: Dossier) -> Iterator[_Exact]:
    for article, field, start, end in sentences_with(dossier, CUES):
        text = article.content(field)
        for first, last, bands in hours(text, start, end) if not _ZONE.search(text, start, end) else ():
            minutes = frozenset((low + high) / 2 for low, high in bands if high - low < _WIDEST)
            if len(minutes) == len(bands) and all(minute % 30 for minute in minutes):
                span = Span(article.id, field, first, last, text[first:last])
                yield _Exact(minutes, Evidence(span, span.text, dossier.origins[article.id]))


_WIDEST = 10
"""Minutes that the range of a time has at most that is told to the minute."""
_ZONE = lazy(r"\b(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|local time|Eastern|Central|Mountain|Pacific)\b")


def _timed(dossier: Dossier) -> Iterator[_Timed]:
    for article, field, start, end in sentences_with(dossier, CUES):
        text = article.content(field)
        for first, last, bands in hours(text, start, end):
            span = Span(article.id, field, first, last, text[first:last])
            line = contexts(dossier).line(span)
            found = line.find(span) if line else None
            if line and found:
                clause = _clause(text, (start, end), first, last)
                place = Place(dossier, line, *found, _words(line, *clause))
                deeds = _deeds(place)
                if place.is_plain and deeds and _PARTLY.isdisjoint(place.beside):
                    days = frozenset(day.group().lower() for day in _DAY.finditer(text, *clause))
                    yield _Timed(bands, place, deeds, days)


def _clause(text: str, sentence: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """The clause of a time; the whole sentence where it opens that and a comma follows."""
    start, end = sentence
    cuts = [cut.end() for cut in _CUT.finditer(text, start, first)]
    stop = _CUT.search(text, last, end)
    if stop and not cuts and text[start:first].count(" ") < 2:
        stop = _CUT.search(text, stop.end(), end)
    return cuts[-1] if cuts else start, stop.start() if stop else end


def _words(line: Line, start: int, end: int) -> tuple[int, int]:
    """The places of the words of a stretch of a sentence."""
    places = [place for place, word in enumerate(line.words) if start <= word.start < end]
    return (places[0], places[-1] + 1) if places else (0, 0)


def _deeds(place: Place) -> frozenset[str]:
    """What happened, by the concepts that its clause has of it."""
    begin, end = place.clause or (0, len(place.line.norms))
    norms = place.line.norms[begin : place.first] + place.line.norms[place.last + 1 : end]
    known = lexicon.table("concepts")
    told = (norm for norm in norms if norm in known or norm in _HELD or happening(norm))
    return frozenset(map(concept, told)) - _TIMES - {""}


def _one_event(one: _Timed, two: _Timed, least: float) -> bool:
    """Whether two times are told of one happening, of the same things."""
    if one.article == two.article or not one.deeds & two.deeds or of_others(one.place, two.place):
        return False
    if one.days != two.days and (one.days and two.days):
        return False
    if alike(one.place, two.place, _TIMES) < least:
        return False
    return len(who(one.place.dossier).shared(one.article, two.article)) >= KNOWN


def _telling(found: list[_Timed], one: _Timed, two: _Timed) -> set[str]:
    """The reports that have a time which may be one of two, and not the other."""
    return {other.article for other in found if meet(other.bands, one.bands) and not meet(other.bands, two.bands)}


def _agrees(other: _Timed, side: _Timed) -> bool:
    return other is not side and meet(other.bands, side.bands) and _one_event(other, side, 0.3)
