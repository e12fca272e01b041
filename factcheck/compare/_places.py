"""Where a value stands in its report, and how alike two such places are."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from factcheck.compare._surroundings import Surroundings, closeness
from factcheck.model import Statement
from factcheck.values import numbers
from factcheck.values.lazy import lazy

MOST_PLACES = 100
"""A word that stands beside more values of a story than this makes no two of them one fact's."""
ROUGHLY = 0.01
"""How far two upper bounds may be apart, as a part of them, and be one in two units."""
COUNTS = ("count", "date")
"""Predicates of which a report has many that are of different facts."""

BIAS = -0.8
WEIGHTS = {
    "near": 1.29,  # the rarity of the words that both have, the nearer to both values the heavier
    "near share": 0.57,  # the same as a share of the one with the fewer
    "wide": -0.15,  # the rarity of the words that both have anywhere: long sentences have many
    "words": 0.91,  # the number of these words, in fours, two fours at most
    "length": -0.56,  # the logarithm of the rarity of all words of the poorer sentence
    "scope": 1.38,  # one scope, as the extractor has it
    "actor": 0.97,  # the last name before both values is one
    "numbers": 0.34,  # other numbers that both sentences have, two at most
    "crowd": -0.72,  # the logarithm of how many pairs of such values the two reports have
    "unit": 1.06,  # one unit in the words that print it
    "count": -2.12,  # a report counts things more often than it gives prices or lengths
}
"""What makes two values one fact's (logistic regression; docs/same-fact.md tells of what). 0 is one chance in two."""


_SCALE = lazy(r"(?:[ -]?(?:thousand|million|billion|trillion))+$", re.IGNORECASE)


class Place(Struct, frozen=True, eq=False, dict=True):
    """A value as a range of numbers of a dimension, and what stands around it.

    `step` is what a single number is exact to, None for a range that is printed as one; `unit` the words that print its
    unit.
    """

    statement: Statement
    dimension: str
    low: float
    high: float
    step: float | None
    unit: str
    around: Surroundings

    @property
    def article(self) -> str:
        """The id of its report."""
        return self.statement.article.id

    @property
    def origin(self) -> str:
        """The origin of its report, which its copies have too."""
        return self.statement.origin

    @property
    def scope(self) -> str:
        """Its scope, hyphens and spaces alike."""
        return self.statement.claim.scope.replace("-", " ")

    @property
    def counts_others(self) -> bool:
        """Whether it is a number besides another one: "two others"."""
        return "others" in self.scope.split()

    @property
    def printed(self) -> str:
        """The value as printed."""
        return self.statement.claim.value_span.text

    @property
    def digits(self) -> str:
        """Its printed digits, or those of a number in words."""
        printed = "".join(filter(str.isdigit, self.printed))
        return printed if printed or self.number is None else f"{self.number:.0f}"

    @cached_property
    def number(self) -> float | None:
        """The number that is printed, whatever its unit and scale."""
        found = numbers.PATTERN.search(self.printed)
        return found and numbers.parse(_SCALE.sub("", found.group()))

    def meets(self, other: Place) -> bool:
        """Whether both may be one number. Of two single ones in one unit the coarser may be the other rounded or cut
        short; else they have a number in common. Of two upper bounds the bounds are compared."""
        if self.low == other.low == -math.inf:
            return math.isclose(self.high, other.high, rel_tol=ROUGHLY)
        if self.step is not None and other.step is not None and self.unit == other.unit:
            apart = abs(self.low + self.high - other.low - other.high) / 2
            return apart == 0 or apart < max(self.step, other.step) * (1 - 1e-9)
        return self.low <= other.high and other.low <= self.high


def likeness(one: Place, two: Place, rarity: Mapping[str, float], crowd: int) -> float:
    """How surely two places tell one fact, as the logarithm of the odds; `crowd` is the number of pairs of values of
    this dimension that the two reports have."""
    return BIAS + sum(WEIGHTS[name] * value for name, value in likeness_features(one, two, rarity, crowd).items())


def likeness_features(one: Place, two: Place, rarity: Mapping[str, float], crowd: int) -> dict[str, float]:
    """What `WEIGHTS` weigh, of two places."""
    ours, theirs = one.around, two.around
    shared = sorted(ours.words.keys() & theirs.words.keys())
    near = sum(rarity[word] * closeness(max(ours.words[word], theirs.words[word])) for word in shared)
    poorer = min(sum(rarity[word] * closeness(at) for word, at in side.words.items()) for side in (ours, theirs))
    return {
        "near": min(near, 20) / 5,
        "near share": near / max(poorer, 1.5),
        "wide": min(sum(rarity[word] for word in shared), 40) / 10,
        "words": min(len(shared), 8) / 4,
        "length": math.log1p(min(sum(rarity[word] for word in side.words) for side in (ours, theirs))),
        "scope": float(one.scope == two.scope != ""),
        "actor": float(ours.actor == theirs.actor != ""),
        "numbers": float(min(len(ours.numbers & theirs.numbers), 2)),
        "crowd": math.log(crowd),
        "unit": float(one.unit == two.unit),
        "count": float(one.statement.claim.predicate in COUNTS),
    }


def pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Any two places of two reports that share a scope, or a word that few others have."""
    having: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        for word in place.around.words:
            having.setdefault(word, []).append(number)
        if place.scope:
            having.setdefault(f"({place.scope})", []).append(number)
    found: set[tuple[int, int]] = set()
    for members in having.values():
        if 1 < len(members) <= MOST_PLACES:
            found.update((one, two) for index, one in enumerate(members) for two in members[index + 1 :])
    for one, two in sorted(found):
        if places[one].article != places[two].article:
            yield places[one], places[two]
