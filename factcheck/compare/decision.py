"""What became of one plan or event, told in two ways: called off and going ahead, approved and rejected.

A thing is known by its noun, and by the words before it where both reports have some; what two bodies decided is of two
decisions, and what goes ahead one day may be called off the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from factcheck.compare import outcome
from factcheck.compare._sentences import meaning, normal
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence
from factcheck.model import Candidate, Dossier, Modality, Statement, Wording
from factcheck.values import fates

_A_DAY = timedelta(1)
_SAME = 5
"""Letters that words for one body begin with: "council", "councillors"."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Ways of one thing of which only one can be, in two reports."""
    by_noun: dict[str, list[Statement]] = {}
    for one in dossier.by_predicate.get("decision", ()) if len(dossier.readings) > 1 else ():
        if one.claim.modality is Modality.ASSERTED:
            by_noun.setdefault(_thing(one)[-1], []).append(one)
    yield from _new(dossier, _found(dossier, by_noun.values()))


def _new(dossier: Dossier, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates of places that `outcome` has not found."""
    for one in found:
        known = [span.span for other in outcome.compare(dossier) for span in other.evidence]
        if not any(mine.span.overlaps(place) for mine in one.evidence for place in known):
            yield one


def _found(dossier: Dossier, things: Iterable[list[Statement]]) -> Iterator[Candidate]:
    for told in things:
        for one, two in combinations(told, 2):
            if _rivals(one, two):
                groups = [[other for other in told if _way(other) == _way(side)] for side in (one, two)]
                if apart(groups):
                    ordered = doubted_first(dossier, [[evidence(other) for other in members] for members in groups])
                    why = f"one {_thing(one)[-1]} is not both {_way(one)} and {_way(two)}, and no report has both"
                    yield disagreement(dossier, "outcome", "outcome", ordered, why)
                    break


def _way(statement: Statement) -> str:
    value = statement.claim.value
    return value.text if isinstance(value, Wording) else ""


def _thing(statement: Statement) -> list[str]:
    """The stems of the words for a thing, its noun last."""
    words = statement.claim.scope.partition(", by ")[0].split()
    return [*(stem for word in words[:-1] if (stem := meaning(normal(word)))), meaning(normal(words[-1]))]


def _by(statement: Statement) -> set[str]:
    words = statement.claim.scope.partition(", by ")[2].split()
    return {stem[:_SAME] for word in words if (stem := meaning(normal(word)))}


def _rivals(one: Statement, two: Statement) -> bool:
    """Whether two statements can be of one thing, by one body and at one time, and exclude each other."""
    if one.article.id == two.article.id or not fates.exclude(_way(one), _way(two)):
        return False
    limits = [set(_thing(side)[:-1]) for side in (one, two)]
    if (all(limits) and not limits[0] & limits[1]) or (_by(one) and _by(two) and not _by(one) & _by(two)):
        return False
    days = one.article.published, two.article.published
    if days[0] is None or days[1] is None:
        return True
    first, last = (one, two) if days[0] <= days[1] else (two, one)
    return abs(days[0] - days[1]) <= _A_DAY and (days[0] == days[1] or not fates.later(_way(first), _way(last)))
