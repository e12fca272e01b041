"""Numbers of one fact in two reports that are not one value. docs/same-fact.md tells how that is known."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.compare._money import dollars_at_home, is_bare_dollar
from factcheck.compare._places import Place
from factcheck.compare._rivals import Rivals, rivals
from factcheck.compare._sentences import stem
from factcheck.compare._surroundings import Sentences, Surroundings, sentences, unit_words
from factcheck.compare._updates import is_set_anew, is_update, of_one_day
from factcheck.compare._weigh import doubted_first, evidence, fix, most_printed
from factcheck.model import EVERY, Candidate, Dossier, Evidence, Modality, Quantity, Statement, Verdict
from factcheck.values.lazy import lazy

PREDICATES = ("money", "percent", "measure", "duration", "count")
SURE, DOUBTED = 2.0, 0.8
"""Scores of rivals from which they are an error, and from which something to look at (rule `value`)."""
MANIFOLD = {"duration": (2.5, 1.0), "count": (2.0, 0.4)}
"""The same of what reports have many of that are of different facts, and of counts, which are weighed down already."""
NOUGHTS = 0.05
"""The largest part of a number that its noughts may round away: "12,000" is 12,400 cut short, "600" not 500."""
TOLLS = frozenset(("killed", "injured", "shot"))
"""Units whose counts `toll` compares."""
MAGNITUDE = "magnitude"
"""The unit of how strong an earthquake is; it has aftershocks, and its strength is put right."""
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600,
           "decade": 315576000, "century": 3155760000}  # fmt: skip
"""Whole numbers, so that "420 minutes" is exactly "seven hours"; a year is 365.25 days, a month a twelfth of it."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of each dimension, one for any two values that rival each other."""
    yield from found(dossier)


@lru_cache(maxsize=1)
def found(dossier: Dossier) -> tuple[Candidate, ...]:
    """The candidates; kept for the next comparator."""
    return tuple(_found(dossier))


def _found(dossier: Dossier) -> Iterator[Candidate]:
    if len(dossier.readings) < 2:
        return
    story = sentences(dossier)
    by_dimension: dict[str, list[Place]] = {}
    for place in places(dossier):
        if place.dimension not in TOLLS:
            by_dimension.setdefault(place.dimension, []).append(place)
    for members in by_dimension.values():
        merged: dict[frozenset[tuple[float, float]], list[Rivals]] = {}
        for rival in rivals(members, story.rarity, len(dossier.readings)):
            if _are_two_shocks(rival.one[0], rival.two[0]):
                continue
            if rival.score >= MANIFOLD.get(rival.one[0].statement.claim.predicate, (SURE, DOUBTED))[1]:
                ends = frozenset((side[0].low, side[0].high) for side in (rival.one, rival.two))
                merged.setdefault(ends, []).append(rival)
        yield from filter(None, (_candidate(dossier, ones) for ones in merged.values()))


def _are_two_shocks(one: Place, two: Place) -> bool:
    """Whether two magnitudes are of two shocks or the one is the other revised, and neither a slip of the other: of one
    its digits are turned, or the first alone is another."""
    if one.dimension != MAGNITUDE:
        return False
    ours, theirs = one.digits, two.digits
    return sorted(ours) != sorted(theirs) and ours[1:] != theirs[1:]


@lru_cache(maxsize=1)
def places(dossier: Dossier) -> tuple[Place, ...]:
    """Where the values of a story stand: those that were so, tolls among them; kept for the next comparator."""
    return tuple(_places(dossier, sentences(dossier)))


def _places(dossier: Dossier, story: Sentences) -> Iterator[Place]:
    at_home = dollars_at_home(dossier.by_predicate.get("money", ()))
    for statement in (one for predicate in PREDICATES for one in dossier.by_predicate.get(predicate, ())):
        claim = statement.claim
        ends = _ends(claim.value)
        if at_home and ends and ends[1:] in at_home and is_bare_dollar(statement):
            ends = (at_home[ends[1:]], *ends[1:])
        if ends is None or not _is_compared(statement, *ends[1:]):
            continue
        at = story.find(statement)
        if at is None:
            continue
        counted = stem(ends[0]) if claim.predicate == "count" else ""
        unit = "" if counted else unit_words(*at)
        yield Place(statement, *ends, _step(statement, *ends), unit, Surroundings(*at, counted))


def _is_compared(statement: Statement, low: float, high: float) -> bool:
    claim = statement.claim
    if claim.modality is Modality.DENIED or claim.scope == EVERY:
        return False
    text, at = statement.article.content(claim.span.field), claim.value_span.start
    if _PROVISIONAL.search(text, max(0, at - 40), at):
        return False
    return not (claim.predicate == "count" and low == high == 1)


_PROVISIONAL = re.compile(r"\b(?:usual|preliminary|provisional|tentative)\b[^,;.]{0,30}$", re.IGNORECASE)
"""Words before a number that is to be put right later, or that is not of this time."""


def _ends(value: object) -> tuple[str, float, float] | None:
    """(dimension, low, high) of a value, of durations in seconds."""
    if not isinstance(value, Quantity):
        return None
    low = -math.inf if value.low is None else value.low
    high = math.inf if value.high is None else value.high
    if value.unit in SECONDS:
        return "duration", low * SECONDS[value.unit], high * SECONDS[value.unit]
    return value.unit, low, high


def _step(statement: Statement, dimension: str, low: float, high: float) -> float | None:
    """What a single printed number is exact to: what was rounded away, or the noughts that it ends in, `NOUGHTS` of it
    at most; None for a range."""
    claim = statement.claim
    if claim.hedged or not math.isfinite(high - low):
        return None
    if low < high:
        return None if _RANGE.search(claim.value_span.text) else high - low
    if dimension == "duration" or low < 100 or low % 1:
        return 0.0
    digits = str(int(low))
    return float(min(10 ** (len(digits) - len(digits.rstrip("0"))), NOUGHTS * low))


_RANGE = lazy(r" (?:to|or|and) |\d ?[-–—] ?[$£€]?\d|^between\b", re.IGNORECASE)


def confidence(score: float) -> float:
    """The odds whose logarithm a score is, as a share."""
    return round(1 / (1 + math.exp(-score)), 2)


def _low(one: Evidence) -> float:
    ends = _ends(one.statement.claim.value) if one.statement else None
    return ends[1] if ends else 0.0


def _candidate(dossier: Dossier, found: Sequence[Rivals]) -> Candidate | None:
    """The candidate of rivals of the same two values; None where a report has both in like words, as of two facts."""
    groups: dict[tuple[float, float], dict[str, Statement]] = {}
    for rival in found:
        for side in (rival.one, rival.two):
            members = groups.setdefault((side[0].low, side[0].high), {})
            members.update((place.statement.id, place.statement) for place in side)
    sides = [list(members.values()) for members in groups.values()]
    both = set[str]()
    if len(sides) == 2:
        both = {one.article.id for one in sides[0]} & {one.article.id for one in sides[1]}
    if len(sides) != 2 or any(side[0].article in both for rival in found for side in (rival.one, rival.two)):
        return None
    kept = [[evidence(one) for one in side if one.article.id not in both] for side in sides]
    ordered = doubted_first(dossier, kept)
    first = found[0].one[0]
    claim = first.statement.claim
    changed = is_update(dossier, found, *sorted(kept, key=lambda side: _low(side[0])))
    likely = None if changed else most_printed(ordered)
    printed = " and ".join(side[0].value_text for side in ordered)
    sure = max(rival.score for rival in found)
    printing = tuple(one for side in ordered for one in side)
    certain = sure >= MANIFOLD.get(claim.predicate, (SURE, DOUBTED))[0]
    certain = certain and (changed or of_one_day(dossier, printing) or not is_set_anew(found))
    return Candidate(
        claim.predicate if certain else "value",
        claim.predicate,
        dossier.story.id,
        first.statement.subject,
        printing,
        "such a number changes from day to day"
        if changed
        else f"the reports give {printed} in sentences on one fact, and none has the other's value there",
        {"subject": claim.scope or claim.predicate},
        verdict=Verdict.SUPERSEDED if changed else Verdict.CONTRADICTED,
        confidence=confidence(sure),
        reconciled="update" if changed else None,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )
