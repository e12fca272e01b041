"""Words that two texts share in another order: an alignment in one order takes them for left out here, added there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Run = tuple[int, int, int]
"""A stretch that two sequences share: its place in one, its place in the other, and its length."""

LEAST_MOVED = 4
"""Words in a row that are taken for moved; fewer stand in any two texts."""


def moved(one: Sequence[str], two: Sequence[str], runs: Sequence[Run]) -> list[Run]:
    """The runs that two sequences share beside those of an alignment (in order), the longest kept where they overlap.

    >>> moved("a b c d e f g h i".split(), "f g h i a b c d e".split(), [(0, 4, 5)])
    [(5, 0, 4)]
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for start, end in _rest([(j, j + length) for _, j, length in runs], len(two)):
        for j in range(start, end - LEAST_MOVED + 1):
            places.setdefault(tuple(two[j : j + LEAST_MOVED]), []).append(j)
    stop_two = _stops([(j, j + length) for _, j, length in runs], len(two))
    found: list[Run] = []
    for start, end in _rest([(i, i + length) for i, _, length in runs], len(one)):
        i = start
        while i <= end - LEAST_MOVED:
            here = places.get(tuple(one[i : i + LEAST_MOVED]))
            if not here:
                i += 1
                continue
            j = here.pop(0)
            length = LEAST_MOVED
            while i + length < end and j + length < stop_two[j] and one[i + length] == two[j + length]:
                length += 1
            found.append((i, j, length))
            i += length
    kept: list[Run] = []
    for i, j, length in sorted(found, key=lambda run: (-run[2], run)):
        if all(j + length <= other or other + size <= j for _, other, size in kept):
            kept.append((i, j, length))
    return sorted(kept)


def without(stretch: tuple[int, int], taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """What is left of a stretch without those taken; the longest part where they leave several."""
    start, end = stretch
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in sorted(taken) if a < end and b > start]
    if not inside:
        return stretch
    a, b = max(_rest(inside, end - start), key=lambda part: part[1] - part[0], default=(0, 0))
    return start + a, start + b


def _rest(taken: Sequence[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sequence between those taken, which are in order."""
    last = 0
    for start, end in taken:
        if start > last:
            yield last, start
        last = max(last, end)
    if last < size:
        yield last, size


def _stops(taken: Sequence[tuple[int, int]], size: int) -> dict[int, int]:
    """For each place that is not taken, where its stretch ends."""
    return {place: end for start, end in _rest(taken, size) for place in range(start, end)}
