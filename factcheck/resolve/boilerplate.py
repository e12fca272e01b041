"""Lines that stand in reports which have nothing else in common: notices, menus, teasers of other stories."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.model import Reading, Signature
from factcheck.resolve.copies import containment
from factcheck.resolve.signature import sign

UNRELATED = 0.3
"""Reports that share less than this of their shingles, and a line, share that line as boilerplate. Background that one
outlet repeats in its follow-ups may go too: a story is told by more than that."""
DAYS_APART, NEARLY_ALL, MANY = 10, 0.7, 3
"""Reports this many days apart share boilerplate unless they share nearly all; so do more than so many reports."""
_COMPARED = 20  # pairs of neighbours looked at for each line, so that a notice on 10,000 pages costs no more


def without_boilerplate(readings: Sequence[Reading], known: Collection[int] = ()) -> list[Signature]:
    """The signature of each reading, made anew without boilerplate where the article has any. `known` are the hashes of
    lines that are boilerplate in the reports around these."""
    lines = boilerplate(readings).union(known)
    return [
        sign(reading.article, skip) if (skip := lines & reading.signature.lines) else reading.signature
        for reading in readings
    ]


def boilerplate(readings: Sequence[Reading]) -> set[int]:
    """The hashes of the lines that stand in readings which have nothing else in common."""
    holders: dict[int, list[int]] = {}
    for index, reading in enumerate(readings):
        for line in reading.signature.lines:
            holders.setdefault(line, []).append(index)
    shared: dict[tuple[int, int], float] = {}
    return {
        line for line, indices in holders.items() if len(indices) > 1 and _is_boilerplate(indices, readings, shared)
    }


def _is_boilerplate(indices: list[int], readings: Sequence[Reading], shared: dict[tuple[int, int], float]) -> bool:
    """Whether two of the reports that hold a line are of different things; `shared` keeps what was counted."""
    order = sorted(indices, key=lambda index: (readings[index].article.published is None, when(readings[index]), index))
    for pair in [(order[0], order[-1]), *list(pairwise(order))[:_COMPARED]]:
        if pair not in shared:
            shared[pair] = containment(readings[pair[0]].signature, readings[pair[1]].signature)
        one, two = (readings[index].article.published for index in pair)
        apart = one is not None and two is not None and abs((two - one).days) > DAYS_APART
        if shared[pair] < UNRELATED or (apart and (shared[pair] < NEARLY_ALL or len(indices) > MANY)):
            return True
    return False


def when(reading: Reading) -> int:
    """The day of publication as a number, 0 where it is not known."""
    return reading.article.published.toordinal() if reading.article.published else 0
