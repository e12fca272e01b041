"""Where a text has words without which a pattern matches nowhere: the rest of it need not be searched."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

Stretch = tuple[int, int]


def lines_with(text: str, cues: Iterable[str]) -> list[Stretch]:
    """The lines of a text in which one of some literals stands, in order, as offsets without their ends.

    >>> lines_with("A man fell.\\nHe was hurt.\\nHe hit a van.", ("hit", "hurt"))
    [(12, 24), (25, 38)]
    """
    found = set()
    for cue in cues:
        at = text.find(cue)
        while at >= 0:
            line = _line(text, at)
            found.add(line)
            at = text.find(cue, line[1])
    return sorted(found)


def stretches_with(text: str, stretches: Sequence[Stretch], cues: Iterable[str]) -> list[Stretch]:
    """Those of some stretches of a text, which are in order, that have one of some literals in them.

    >>> stretches_with("He was hurt. He fell. She hurt too.", [(0, 12), (13, 21), (22, 35)], ("hurt", "hit"))
    [(0, 12), (22, 35)]
    """
    found = set()
    for cue in cues:
        at = text.find(cue)
        while at >= 0:
            place = bisect_right(stretches, at, key=itemgetter(0)) - 1
            inside = place >= 0 and at + len(cue) <= stretches[place][1]
            if inside:
                found.add(stretches[place])
            at = text.find(cue, stretches[place][1] if inside else at + 1)
    return sorted(found)


def lines_like(text: str, cue: re.Pattern[str]) -> list[Stretch]:
    """The lines of a text that have a match of a pattern, which spans no two of them, in order."""
    found = []
    match = cue.search(text)
    while match:
        found.append(_line(text, match.start()))
        match = cue.search(text, found[-1][1])
    return found


def _line(text: str, at: int) -> Stretch:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
