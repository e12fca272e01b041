"""Average-link clustering over sparse links, in time near linear in their number."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

FULL_PAIRS = 8
"""Pairs that count for each member of the smaller cluster: in large clusters not every pair has been compared."""


def average_link(size: int, links: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """The clusters of 0..size-1, each sorted, in the order of their first members.

    Clusters merge, most alike first, while the links between their members average at least `threshold`; a pair without
    a link counts as 0, so that one link between two clusters joins nothing (no chaining).

    >>> average_link(4, {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.8}, 0.4)
    [[0, 1], [2, 3]]
    """
    members = [[index] for index in range(size)]
    near: list[dict[int, float] | None] = [{} for _ in range(size)]
    for (one, two), strength in links.items():
        near[one][two] = near[two][one] = strength  # type: ignore[index]
    queue = [(-strength, one, two) for (one, two), strength in links.items() if strength >= threshold]
    heapq.heapify(queue)
    while queue:
        _, one, two = heapq.heappop(queue)
        of_one, of_two = near[one], near[two]
        if of_one is None or of_two is None:
            continue
        new = len(members)
        members.append(sorted(members[one] + members[two]))
        sums = {
            other: of_one.get(other, 0.0) + of_two.get(other, 0.0) for other in sorted({*of_one, *of_two} - {one, two})
        }
        near[one] = near[two] = None
        near.append(sums)
        for other, strength in sums.items():
            others = near[other] or {}
            others.pop(one, None)
            others.pop(two, None)
            others[new] = strength
            mean = strength / _pairs(len(members[new]), len(members[other]))
            if mean >= threshold:
                heapq.heappush(queue, (-mean, other, new))
    return sorted(members[index] for index, left in enumerate(near) if left is not None)


def _pairs(one: int, two: int) -> int:
    return min(one * two, FULL_PAIRS * min(one, two))
