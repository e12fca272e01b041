"""How two wordings differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*|[$€£¥₹%°]")
"""What is compared: words, numbers and signs of units; punctuation is not."""
_MARKS = str.maketrans("‘’“”–—", "''\"\"--")
_LONGEST = 3000
"""Words beyond which two wordings are not aligned: the time grows with the square."""
_SMALL = 100_000
"""Pairs of words up to which stretches in common are looked for; in longer texts, which are whole, the fewest edits are
as good and much faster."""

Part = tuple[str, str]
"""What became of some words ("same", "added", "left" out, or "gap" where a part is not printed), and the words."""


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
    seams = {len(" ".join(printed[:number])) for number in range(1, len(printed))}
    words, others = list(_WORD.finditer(text)), list(_WORD.finditer(original))
    if not words or max(len(words), len(others)) > _LONGEST:
        return [("same", text)]
    parts: list[Part] = []
    begins = [0, *(word.start() for word in words[1:]), len(text)]
    for tag, start, end, first, last in _edits(words, others):
        there = original[others[first].start() : others[last - 1].end()] if first < last else ""
        if tag == "insert":
            outside = start in (0, len(words)) or words[start - 1].end() in seams
            parts.append(("gap", "…") if outside else ("left", there))
            continue
        if tag == "replace":
            parts.append(("left", there))
        parts.append(("same" if tag == "equal" else "added", text[begins[start] : begins[end]].strip()))
    return [(kind, " ".join(words for _, words in run)) for kind, run in groupby(parts, lambda part: part[0])]


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
