"""Numbers that one report gives twice for one fact, and not alike: in its headline and its text, or early and later on.

A report that says a thing twice is its own witness, so no other report is needed. docs/same-fact.md tells how it is
known that two of its sentences say one thing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from factcheck.compare._apart import is_far, is_slip, limits, other_numbers
from factcheck.compare._places import Place, likeness_features
from factcheck.compare._rivals import strangers
from factcheck.compare._surroundings import in_order, sentences
from factcheck.compare._weigh import evidence, fix
from factcheck.compare.quantity import TOLLS, places
from factcheck.compare.toll import headlines
from factcheck.model import Candidate, Dossier, Likely
from factcheck.values.lazy import lazy
from factcheck.values.timewords import MONTHS

SURE = 2.5
"""Score from which two numbers of a report are taken to be of one fact."""
SLIP = 1.5
"""How much likelier two numbers are of one fact whose digits are alike but for one, or but for their order."""
MOST_PLACES = 40
"""A report with more numbers of a unit than this is a list of them."""
REPEATED = 8
"""Words in one order by which a sentence is known to be said again."""
OWN = frozenset("himself herself themselves suicide own".split())
"""Words of an attacker's own death, whom a toll may count."""
ONE_MORE = frozenset("another dies".split())
DEAD = frozenset("dead died killed kills killing fatally".split())
"""Words of one victim, beside those of a toll."""
_WHEN = lazy(r"shootings|\d")
"""Scopes of several events, or of another time."""

BIAS = 0.46
WEIGHTS = {
    "near share": 1.50,
    "near": -0.45,
    "scope": 0.91,
    "unit": 1.65,
    "length": -0.12,
    "order": 0.51,
    "previous": 1.16,
    "others": -1.54,
    "hedged": -1.09,
    "toll": 2.07,
}
"""What makes two numbers in one report one fact's (as `_places.WEIGHTS`)."""


class Report(Struct, frozen=True, eq=False):
    """The places of a report, by dimension."""

    by_dimension: Mapping[str, Sequence[Place]]

    def tolls_beside(self, place: Place) -> set[float]:
        """The tolls of other sorts that the sentence of a toll has."""
        return {
            other.low
            for dimension in TOLLS - {place.dimension}
            for other in self.by_dimension.get(dimension, ())
            if other.around.line is place.around.line
        }


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """The two places of each report and dimension that are most surely of one fact, and do not agree."""
    story = sentences(dossier)
    told = {(one.span.article, one.span.start) for found in headlines(dossier) for one in found.evidence}
    all_reports = list(reports(dossier))
    for report in all_reports:
        for dimension, members in report.by_dimension.items():
            found = [
                (score(one, two, members, story.rarity), one, two)
                for one, two in combinations(members, 2)
                if not one.meets(two) and not is_far(one, two) and comparable(one, two, members, report)
            ]
            best = max(found, key=lambda pair: pair[0], default=None)
            if best and best[0] >= SURE and not all(_key(place) in told for place in best[1:]):
                others = [place for other in all_reports for place in other.by_dimension.get(dimension, ())]
                yield _candidate(dossier, *best, others)


def _key(place: Place) -> tuple[str, int]:
    return place.article, place.statement.claim.span.start


def reports(dossier: Dossier) -> Iterator[Report]:
    """The places of each report and dimension, where they are not too many."""
    found: dict[str, dict[str, list[Place]]] = {}
    for place in places(dossier):
        if place.high > 0:
            found.setdefault(place.article, {}).setdefault(place.dimension, []).append(place)
    for members in found.values():
        yield Report({name: ones for name, ones in members.items() if len(ones) <= MOST_PLACES})


def comparable(one: Place, two: Place, members: Sequence[Place], report: Report) -> bool:
    """Whether two places of a report may be of one fact: in two sentences that have no other value of the dimension, of
    one scope and with the same limits as far as they have any, and not each said again."""
    lines = one.around.line, two.around.line
    if lines[0].norms == lines[1].norms or _WHEN.search(one.scope + two.scope):
        return False
    if limits(one) != limits(two) or _is_part(one, two) or _is_part(two, one):
        return False
    if _is_of_another_time(one) != _is_of_another_time(two):
        return False
    numbers = [other_numbers(side) for side in (one, two)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return False
    if _is_sum(one, two, report) if one.dimension in TOLLS else strangers(one, two) or _is_of_others(one, two):
        return False
    if sum(place.around.line in lines for place in members) > 2:
        return False
    again = [sum(place.low == side.low for place in members) for side in (one, two)]
    return one.low == two.low or min(again) == 1


def _is_of_others(one: Place, two: Place) -> bool:
    """Whether two values may be of two subjects: they have two, or nothing tells who or what is counted or measured."""
    subjects = one.statement.subject, two.statement.subject
    if all(subjects):
        return subjects[0] != subjects[1]
    if one.statement.claim.predicate == "duration":
        shared = one.around.words.keys() & two.around.words.keys()
        return shared <= one.around.names  # "Reed ... for six years" and "for nine years" alone say little
    if one.statement.claim.predicate == "measure":
        return not one.scope and not one.around.actor == two.around.actor != ""
    again = in_order(one.around.order, two.around.order) >= REPEATED
    if one.statement.claim.predicate == "money":  # a report has many sums: the prize, and what the runner-up gets
        slipped = is_slip(one, two) and len(one.digits.rstrip("0")) > 1
        return not (slipped or _is_headed(one, two) or again)
    told = _is_headed(one, two) or one.around.names & two.around.names
    return one.statement.claim.predicate == "count" and not told and not again


def _is_of_another_time(place: Place) -> bool:
    """Whether a sentence tells of another event than its report does: "In February, ...", "a day after"."""
    norms = place.around.line.norms
    opens = len(norms) > 1 and norms[0] == "in" and (norms[1] in MONTHS or norms[1].isdigit())
    return opens or any(unit in _SPANS and next_ in ("after", "before") for unit, next_ in pairwise(norms))


_SPANS = frozenset("day days week weeks month months year years".split())


def _is_headed(one: Place, two: Place) -> bool:
    """Whether one of two values stands in the headline."""
    return (one.around.line.field == "title") != (two.around.line.field == "title")


def _is_part(one: Place, two: Place) -> bool:
    """Whether one value is of a narrower scope than the other: it is lower then, or the scopes are two."""
    if one.counts_others or two.counts_others or not one.scope:
        return one.counts_others
    ours, theirs = set(one.scope.split()), set(two.scope.split())
    if ours <= theirs:
        return False
    return not ours >= theirs or (not theirs and one.low < two.low and one.statement.claim.predicate == "count")


def _is_sum(one: Place, two: Place, report: Report) -> bool:
    """Whether the higher toll counts those too whom the sentence of the lower one counts apart, or the attacker."""
    low, high = sorted((one, two), key=lambda place: place.low)
    apart, as_well = report.tolls_beside(low), report.tolls_beside(high)
    if high.low - low.low != 1:
        return high.low - low.low in apart - as_well
    if any(OWN.intersection(place.around.line.norms) for place in (one, two)):
        return True
    single = ONE_MORE if low.dimension == "killed" else ONE_MORE | DEAD
    return not apart & as_well and (1 in apart or bool(single.intersection(low.around.line.norms)))


def score(one: Place, two: Place, members: Sequence[Place], rarity: Mapping[str, float]) -> float:
    """How surely two places of a report are of one fact, as the logarithm of the odds."""
    alike = BIAS + sum(WEIGHTS[name] * value for name, value in features(one, two, members, rarity).items())
    return alike + (SLIP if is_slip(one, two) and len(one.digits) > 2 else 0.0)


def features(one: Place, two: Place, members: Sequence[Place], rarity: Mapping[str, float]) -> dict[str, float]:
    """What `WEIGHTS` weigh, of two places in a report of which `members` are all of the dimension."""
    ours, theirs = one.around, two.around
    alike = likeness_features(one, two, rarity, 1)
    kept = "near share", "near", "scope", "unit", "length"
    return {name: alike[name] for name in kept} | {
        "order": min(in_order(ours.order, theirs.order), 8) / 2,
        "previous": float(ours.previous == theirs.previous != ""),
        "others": math.log1p(sum(place.low not in (one.low, two.low) for place in members)),
        "hedged": float(one.statement.claim.hedged or two.statement.claim.hedged),
        "toll": float(one.dimension in TOLLS),
    }


def _candidate(dossier: Dossier, sure: float, one: Place, two: Place, others: Sequence[Place]) -> Candidate:
    """The candidate of two places, the one first whose value fewer reports of the story have."""
    support = [
        [other for other in others if other.low == side.low and not other.meets(rival)]
        for side, rival in ((one, two), (two, one))
    ]
    weaker, stronger = sorted(map(_weight, support))
    doubted, right = (two, one) if _weight(support[0]) > weaker else (one, two)
    first, second = (evidence(place.statement) for place in (doubted, right))
    reason = f"{stronger[1]} sentences of the story print {second.value_text}, {weaker[1]} {first.value_text}"
    likely = Likely(second.value_text, reason, stronger[0], weaker[0]) if stronger > weaker else None
    return Candidate(
        "restated",
        one.statement.claim.predicate,
        dossier.story.id,
        one.statement.subject,
        (first, second),
        f"the report gives {first.value_text} and {second.value_text} in sentences on one fact",
        {"subject": one.scope or one.dimension},
        confidence=round(1 / (1 + math.exp(-sure)), 2),
        likely=likely,
        fix=fix(first, likely),
    )


def _weight(places: Sequence[Place]) -> tuple[int, int]:
    """How many independent reports have a value, and how many sentences."""
    return len({place.statement.origin for place in places}), len({place.around.line.norms for place in places})
