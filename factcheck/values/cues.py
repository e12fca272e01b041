"""Where a text has words without which a pattern matches nowhere: the rest of it need not be searched."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
