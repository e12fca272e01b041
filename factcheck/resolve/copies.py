"""Reports that repeat another's text: wire copies, and rewrites in which a paragraph was changed, added or left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Reading, Signature

COPIED = 0.6
"""Share of the shorter report's shingles from which on it is a copy."""
COPIED_IN_PART, PARAGRAPHS = 0.3, 2
"""The same where so many paragraphs are the same to the letter: a rewrite of part of a wire report."""
FEWEST = 20
"""Shingles that a text must have for a copy to be told from a common phrase."""
_WIDEST = 50  # reports that share a shingle, beyond which it is a set phrase and no trace of a copy


def containment(one: Signature, two: Signature) -> float:
    """The share of the shorter text's shingles that the other has too, estimated from the kept ones (0 to 1).

    Only hashes that both sketches would have kept are compared (Broder, "On the resemblance and containment of
    documents", 1997).
    """
    bound = min(_bound(one), _bound(two))
    first = {key for key in one.shingles if key <= bound}
    second = {key for key in two.shingles if key <= bound}
    return len(first & second) / max(1, min(len(first), len(second)))


def _bound(signature: Signature) -> int:
    """The largest hash up to which all of a text's shingles are kept."""
    return max(signature.shingles) if signature.shingle_count > len(signature.shingles) else 2**32


def find_copies(readings: Sequence[Reading], signatures: Sequence[Signature]) -> Mapping[str, str]:
    """The id of each article that repeats another, with the id of that one.

    Of a group of copies the original is the one published first; where that does not tell, the one with the most text;
    then the one whose id comes first.
    """
    if len(readings) < 2:
        return {}
    holders: dict[int, list[int]] = {}
    for index, signature in enumerate(signatures):
        if signature.shingle_count >= FEWEST:
            for key in signature.shingles:
                holders.setdefault(key, []).append(index)
    common: dict[tuple[int, int], int] = {}
    for indices in holders.values():
        if 1 < len(indices) <= _WIDEST:
            for place, two in enumerate(indices):
                for one in indices[:place]:
                    common[one, two] = common.get((one, two), 0) + 1
    root = list(range(len(readings)))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for (one, two), count in common.items():
        if count >= 3 and find(one) != find(two) and _is_copy(signatures[one], signatures[two]):
            root[find(two)] = find(one)
    groups: dict[int, list[int]] = {}
    for index in range(len(readings)):
        groups.setdefault(find(index), []).append(index)
    copies: dict[str, str] = {}
    for group in groups.values():
        first = min(group, key=lambda index: _precedence(readings[index], signatures[index]))
        copies |= {readings[index].article.id: readings[first].article.id for index in group if index != first}
    return dict(sorted(copies.items()))


def _is_copy(one: Signature, two: Signature) -> bool:
    shared = containment(one, two)
    return shared >= COPIED or (shared >= COPIED_IN_PART and len(one.lines & two.lines) >= PARAGRAPHS)


def _precedence(reading: Reading, signature: Signature) -> tuple[bool, int, int, str]:
    published = reading.article.published
    day = published.toordinal() if published else 0
    return published is None, day, -signature.shingle_count, reading.article.id
