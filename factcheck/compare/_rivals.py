"""Values of a dimension that rival each other: of one fact, by where they stand in two reports, and not one number."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from factcheck.compare._apart import is_far, is_near, is_slip, limits, other_numbers, other_time, same_number
from factcheck.compare._money import is_other_sum
from factcheck.compare._places import COUNTS, Place, likeness, pairs
from factcheck.compare._sentences import Line
from factcheck.compare._surroundings import in_order
from factcheck.model import Article
from factcheck.values import numbers

ALIKE = -2.0
"""Likeness from which a place bears another out, or speaks against its being of a third one's fact."""
LAG = 1.0
"""How much likelier another value of a report may be of a value's fact for the two still to be looked at."""
ALONE = -9.0
"""Likeness to a report that has no value of the sort."""
SMALL = 3
"""Up to this, that two reports print one number with two units is often chance: "three weeks", "three years"."""
MANY = 12
"""Reports of a story from which on more of them tell nothing more."""

BIAS = -0.95
WEIGHTS = {
    "likeness": 0.4,
    "share": 0.6,  # what both have of the rarity of the words of the poorer sentence
    "count": -0.5,
    "slip": 2.3,  # the digits of one are the other's but for their order or for one of them
    "same number": 3.4,  # in another unit or at another scale
    "small": -1.0,  # that number is one of the commonest
    "near": 1.85,  # two numbers up to twelve, not more than two apart
    "hedged": -1.95,
    "margin": 0.2,  # by how much the likeness exceeds that of the best value that agrees, the better of both sides
    "backed": 0.55,  # a third report has one of the two values, and not the other
    "few": -1.85,  # the logarithm of how many independent reports have the rarer value in like words: a slip has one
    "told": -1.95,  # one of the two reports has the other's value too, in like words
    "known": -1.2,  # of counts: one of the two reports has the other's number anywhere
    "order": 0.35,  # the words beside both that are in one order, in twos, four twos at most
    "limits": -0.3,  # one has words beside it that limit it, and the other has not
    "numbers": 0.5,  # other numbers that both sentences have, two at most
    "other numbers": -0.6,  # both sentences have other numbers, and none in common
    "far": -1.35,  # one is less than half of the other, and no slip
    "lone": 0.7,  # each report has this one value of the sort
    "other time": -1.5,  # one sentence names a month that the other's report does not tell of
    "headline": 0.5,  # one of them stands in a headline, which tells of the event
    "reports": -0.8,  # the logarithm of how many reports the story has: of many, two have like places by chance
}
"""What makes two values in like places that do not meet a disagreement (as `_places.WEIGHTS`); fitted by
`benchmarks/fit_numbers.py`."""


class Rivals(Struct, frozen=True, eq=False):
    """Two values of one fact, each with the places that have it, and how surely they disagree (logarithm of odds)."""

    one: tuple[Place, ...]
    two: tuple[Place, ...]
    score: float


class Neighbours(Struct, eq=False):
    """What is like one place in other reports: by report, how like its likest value is that differs, and its likest
    that agrees; the sentences of those that agree; and all places that are alike."""

    differing: dict[str, float] = field(default_factory=dict)
    agreeing: dict[str, float] = field(default_factory=dict)
    lines: set[Line] = field(default_factory=set)
    alike: list[Place] = field(default_factory=list)

    def add(self, other: Place, alike: float, agrees: bool) -> None:
        best = self.agreeing if agrees else self.differing
        best[other.article] = max(alike, best.get(other.article, ALONE))
        if agrees:
            self.lines.add(other.around.line)
        if alike >= ALIKE:
            self.alike.append(other)


def rivals(places: Sequence[Place], rarity: Mapping[str, float], reports: int) -> Iterator[Rivals]:
    """The rivals among the places of one dimension in a story of so many reports."""
    around = {place: Neighbours() for place in places}
    for one, two, found in compared(places, rarity, reports, around):
        score = BIAS + sum(WEIGHTS[name] * value for name, value in found.items())
        yield Rivals(_having(one, around[one], two), _having(two, around[two], one), score)


def compared(
    places: Sequence[Place], rarity: Mapping[str, float], reports: int, around: Mapping[Place, Neighbours]
) -> Iterator[tuple[Place, Place, dict[str, float]]]:
    """Any two places that may rival each other, with what `WEIGHTS` weigh; what is `around` each of them is found."""
    crowd = Counter(place.article for place in places)
    apart: list[tuple[Place, Place, float]] = []
    for one, two in pairs(places):
        alike = likeness(one, two, rarity, crowd[one.article] * crowd[two.article])
        agrees = one.meets(two)
        around[one].add(two, alike, agrees)
        around[two].add(one, alike, agrees)
        if not agrees and not is_other_sum(one.dimension, one.around, two.around):
            apart.append((one, two, alike))
    for one, two, alike in apart:
        found = _features(one, two, alike, around, rarity)
        if found:
            found["lone"] = float(crowd[one.article] == crowd[two.article] == 1)
            found["reports"] = math.log(min(reports, MANY))
            yield one, two, found


def _features(
    one: Place, two: Place, alike: float, around: Mapping[Place, Neighbours], rarity: Mapping[str, float]
) -> dict[str, float]:
    """What `WEIGHTS` weigh, of two places whose values do not meet; nothing where a value that agrees is more alike,
    or another that does not clearly so, or the sentence of one has both."""
    if one.printed == two.printed or one.counts_others or two.counts_others:
        return {}  # one day in two years, as their reports have it; two others than whom the sentence before counts
    if _with(one) & _without(two) or _without(one) & _with(two):
        return {}
    ours, theirs = around[one], around[two]
    lag = max(ours.differing[two.article], theirs.differing[one.article]) - alike
    agreed = ours.agreeing.get(two.article, ALONE), theirs.agreeing.get(one.article, ALONE)
    if lag > LAG or max(agreed) > alike or two.around.line in ours.lines or one.around.line in theirs.lines:
        return {}
    ours_too, theirs_too = other_numbers(one), other_numbers(two)
    claims = one.statement.claim, two.statement.claim
    return {
        "likeness": alike,
        "share": share(one, two, rarity),
        "count": float(claims[0].predicate in COUNTS),
        "slip": float(is_slip(one, two)),
        "same number": float(same_number(one, two)),
        "small": float(one.number is not None and one.number == two.number and one.number <= SMALL),
        "near": float(is_near(one, two)),
        "hedged": float(claims[0].hedged or claims[1].hedged),
        "margin": min(alike - min(agreed), 6),
        "backed": float(_backs(ours.alike, two, one) or _backs(theirs.alike, one, two)),
        "few": math.log(min(_origins(one, ours, two), _origins(two, theirs, one))),
        "told": float(max(agreed) >= ALIKE),
        "known": float(
            claims[0].predicate in COUNTS
            and (tells(one.statement.article, two.number) or tells(two.statement.article, one.number))
        ),
        "order": min(in_order(one.around.order, two.around.order), 8) / 2,
        "limits": float(limits(one) != limits(two)),
        "numbers": float(min(len(ours_too & theirs_too), 2)),
        "other numbers": float(bool(ours_too and theirs_too) and ours_too.isdisjoint(theirs_too)),
        "far": float(is_far(one, two)),
        "other time": float(other_time(one, two)),
        "headline": float("title" in (one.around.line.field, two.around.line.field)),
    }


def _origins(one: Place, around: Neighbours, two: Place) -> int:
    """How many independent reports have a value in like places, and not its rival's."""
    return len({place.origin for place in _having(one, around, two)})


def tells(article: Article, number: float | None) -> bool:
    """Whether a report has a number anywhere."""
    return number is not None and number in _numbers(article.title or "", article.text)


@lru_cache(maxsize=32)
def _numbers(*texts: str) -> frozenset[float | None]:
    return frozenset(numbers.parse(found.group()) for text in texts for found in numbers.PATTERN.finditer(text))


def _with(place: Place) -> set[str]:
    """What is said to be counted in a sum: "debt"."""
    return set(_WITH.findall(place.scope))


def _without(place: Place) -> set[str]:
    return set(_WITHOUT.findall(place.scope))


_WITH, _WITHOUT = re.compile(r"\bwith ([a-z-]+)"), re.compile(r"\bwithout ([a-z-]+)")


def share(one: Place, two: Place, rarity: Mapping[str, float]) -> float:
    """What two places have in common of the rarity of the words of the poorer one."""
    shared = sum(rarity[word] for word in sorted(one.around.words.keys() & two.around.words.keys()))
    return shared / max(min(sum(rarity[word] for word in side.around.words) for side in (one, two)), 3)


def strangers(one: Place, two: Place) -> bool:
    """Whether the sentences of two values have names, and none in common."""
    ours, theirs = one.around.names, two.around.names
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _backs(alike: Iterable[Place], two: Place, one: Place) -> bool:
    """Whether one of the places like `one` has the value of `two`, in a report of neither's origin."""
    third = (place for place in alike if place.origin not in (one.origin, two.origin))
    return any(place.low == two.low and not place.meets(one) for place in third)


def _having(one: Place, around: Neighbours, two: Place) -> tuple[Place, ...]:
    """A place and those like it in other reports that agree with it, and not with its rival."""
    others = (place for place in around.alike if place.meets(one) and not place.meets(two))
    return (one, *(place for place in others if place.article != two.article))
