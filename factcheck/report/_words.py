"""How two wordings differ, word by word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, groupby

from rapidfuzz.distance import Levenshtein

from factcheck.values.moved import Run, moved, without

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*|[$€£¥₹%°]")
"""What is compared: words, numbers and signs of units; punctuation is not."""
_MARKS = str.maketrans("‘’“”–—", "''\"\"--")
_LONGEST = 3000
"""Words beyond which two wordings are not aligned: the time grows with the square."""
_SMALL = 100_000
"""Pairs of words up to which stretches in common are looked for; in longer texts, which are whole, the fewest edits are
as good and much faster."""

Part = tuple[str, str]
"""What became of some words ("same", "moved" from another place, "added", "left" out, or "gap" where a part is not
printed), and the words."""


def differing(text: str, other: str) -> list[tuple[int, int]]:
    """The stretches (start, end) of a text whose words are not those of the other; all of it where they share none.

    >>> differing("Adam Reed, 47", "Alan Reed, 47")
    [(0, 4)]
    """
    words, others = list(_WORD.finditer(text)), list(_WORD.finditer(other))
    if max(len(words), len(others)) > _LONGEST:
        return [(0, len(text))]
    return [
        (words[start].start(), words[end - 1].end())
        for tag, start, end, _, _ in _edits(words, others)
        if tag in ("replace", "delete")
    ]


def changes(original: str, printed: Sequence[str]) -> list[Part]:
    """A quotation as printed, in one piece or several, against its original; "…" for what is not printed of it before,
    after and between the pieces.

    >>> changes("We ran and ran home", ["ran and walked home"])
    [('gap', '…'), ('same', 'ran and'), ('left', 'ran'), ('added', 'walked'), ('same', 'home')]
    """
    text = " ".join(printed)
    words, others = list(_WORD.finditer(text)), list(_WORD.finditer(original))
    if not words or max(len(words), len(others)) > _LONGEST:
        return [("same", text)]
    ends = accumulate(len(piece) + 1 for piece in printed)
    seams = {bisect_left(words, end, key=lambda word: word.start()) for end in ends} | {0}
    parts: list[Part] = []
    begins = [0, *(word.start() for word in words[1:]), len(text)]
    edits = list(_edits(words, others))
    elsewhere = _elsewhere(words, others, edits)
    for tag, start, end, first, last in edits:
        left = without((first, last), [(place, place + length) for _, place, length in elsewhere])
        there = original[others[left[0]].start() : others[left[1] - 1].end()] if left[0] < left[1] else ""
        outside = start in seams
        here = [("same", start, end)] if tag == "equal" else list(_added(start, end, elsewhere))
        if first < last and tag != "equal" and there:
            skipped = outside and all(kind == "moved" for kind, _, _ in here)
            parts.append(("gap", "…") if skipped else ("left", there))
        parts += [(kind, text[begins[a] : begins[b]].strip()) for kind, a, b in here]
    return [(kind, " ".join(words for _, words in run)) for kind, run in groupby(parts, lambda part: part[0])]


def _elsewhere(
    words: Sequence[re.Match[str]], others: Sequence[re.Match[str]], edits: Sequence[tuple[str, int, int, int, int]]
) -> list[Run]:
    """The stretches that are printed in another order."""
    equal = [(start, first, end - start) for tag, start, end, first, _ in edits if tag == "equal"]
    return moved(_keys(words), _keys(others), equal)


def _added(start: int, end: int, elsewhere: Sequence[Run]) -> Iterator[tuple[str, int, int]]:
    """What stands here and not there, with what stands there elsewhere apart."""
    for place, _, length in elsewhere:
        if start <= place and place + length <= end:
            if start < place:
                yield "added", start, place
            yield "moved", place, place + length
            start = place + length
    if start < end:
        yield "added", start, end


def _edits(words: Sequence[re.Match[str]], others: Sequence[re.Match[str]]) -> Iterator[tuple[str, int, int, int, int]]:
    keys, other_keys = _keys(words), _keys(others)
    if keys and other_keys and set(keys).isdisjoint(other_keys):
        yield "replace", 0, len(keys), 0, len(other_keys)
        return
    if len(keys) * len(other_keys) <= _SMALL:
        yield from SequenceMatcher(None, keys, other_keys, autojunk=False).get_opcodes()
        return
    for edit in Levenshtein.opcodes(keys, other_keys):
        yield edit.tag, edit.src_start, edit.src_end, edit.dest_start, edit.dest_end


def _keys(words: Sequence[re.Match[str]]) -> list[str]:
    """The words as they are compared: capitals and the shape of marks are passed over."""
    return [word[0].translate(_MARKS).casefold() for word in words]
