"""Things that each of two reports counts once, and with another number: "called 14 witnesses" in one, "heard 22
prosecution witnesses" in the other.

A story of few reports is of one event, and what a report counts once in it is mostly one fact. So less of the words
around must be alike than `quantity` asks for: a rare word or a name near both numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.compare._apart import EARLIER, KNOWN, LIMITS
from factcheck.compare._places import Place
from factcheck.compare._rivals import tells
from factcheck.compare._surroundings import Sentences, sentences
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence
from factcheck.compare.quantity import TOLLS, found, places
from factcheck.model import Candidate, Dossier, Modality

_MOST_REPORTS = 5
"""Independent reports of a story up to which a thing that each counts once is one."""
_NEAR = 8
"""Words from a number within which a word tells what it is of."""
_RARE = 3
"""Sentences of a story up to which a word that they have is rare."""
_LEAST = 2
"""Numbers from which something is counted, and not told of as one of its kind."""
_LIMITS = LIMITS | EARLIER | KNOWN | {"of", "every", "each", "than", "another", "others"}
"""Words beside a number by which it is not of all."""
_ANYONE = frozenset(
    "person man woman child boy girl officer victim member people resident official other suspect thing part place"
    " time day year hour minute one country game point seat vote arrest arrested missing".split()
)
"""What a report counts in several groups, or in several games."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of two numbers of one thing, of which no report has both."""
    if not 1 < len(set(dossier.origins.values())) <= _MOST_REPORTS:
        return
    story = sentences(dossier)
    by_unit: dict[str, dict[str, list[Place]]] = {}
    for place in places(dossier):
        if place.statement.claim.predicate == "count" and place.dimension not in TOLLS | _ANYONE:
            by_unit.setdefault(place.dimension, {}).setdefault(place.article, []).append(place)
    told = {one.statement for candidate in found(dossier) for one in candidate.evidence}
    for unit, by_report in by_unit.items():
        lone = [ours[0] for ours in by_report.values() if len(ours) == 1 and _is_plain(ours[0])]
        if len(lone) == len(by_report) > 1 and told.isdisjoint(one.statement for one in lone):
            yield from _candidates(dossier, story, unit, lone)


def _is_plain(place: Place) -> bool:
    """Whether a number stands for itself alone: no part, no total, of no other time, no plan."""
    claim = place.statement.claim
    plain = claim.modality in (Modality.ASSERTED, Modality.ATTRIBUTED) and not (claim.hedged or claim.future)
    norms, first, last = place.around.line.norms, place.around.first, place.around.last
    beside = {*norms[max(0, first - 2) : first], *norms[last + 1 : last + 2]}
    limited = beside & _LIMITS or place.counts_others or "total" in claim.scope or "ordinal" in claim.scope
    return plain and not limited and place.low == place.high >= _LEAST


def _candidates(dossier: Dossier, story: Sentences, unit: str, lone: Sequence[Place]) -> Iterator[Candidate]:
    values: dict[float, list[Place]] = {}
    for place in lone:
        values.setdefault(place.low, []).append(place)
    if len(values) != 2:
        return
    ours, theirs = values.values()
    for one, two in combinations(lone, 2):
        if one.low != two.low and not one.meets(two) and _is_of_one(story, one, two):
            told = tells(one.statement.article, two.number) or tells(two.statement.article, one.number)
            groups = [[evidence(place.statement) for place in side] for side in (ours, theirs)]
            if not told and apart(groups):
                ordered = doubted_first(dossier, groups)
                numbers = " and ".join(members[0].value_text for members in ordered)
                why = f"each report counts this once, as {numbers}"
                yield disagreement(dossier, "count", "count", ordered, why, mended=True)
            return


def _is_of_one(story: Sentences, one: Place, two: Place) -> bool:
    """Whether a rare word stands near both numbers, or one name."""
    named = one.around.names | two.around.names
    ours, theirs = one.around.words, two.around.words
    near = [word for word in ours.keys() & theirs.keys() if max(ours[word], theirs[word]) <= _NEAR]
    return any(word in named or story.contexts.holders[word] <= _RARE for word in near)
