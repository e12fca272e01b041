"""What stands around a value in its sentence, and how rare the words of a story's sentences are."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._sentences import Line, Word, lines, originals, stem
from factcheck.model import Dossier, Statement
from factcheck.values import lexicon

REACH = 5
"""Words from a value at which a word weighs half of what the value's neighbour does."""
WIDE = 25
"""Words on each side of a value that are looked at."""
BEFORE = 14
"""Words before a value in which the name of whom it is about is looked for."""
FEWEST = 40
"""Sentences of a story below which a word is no commoner for standing in two of them."""
ORDERED = 12
"""Words on each side of a value whose order is looked at."""


class Surroundings(Struct, frozen=True, eq=False):
    """What stands around some words of a sentence.

    `words` are the stems with their distance, `order` those next to them in their order, `numbers` the other numbers of
    two digits or more, `names` the words with capitals, `actor` the last of these before the value, `previous` the word
    before it.
    """

    line: Line
    words: Mapping[str, int]
    order: tuple[str, ...]
    numbers: frozenset[str]
    names: frozenset[str]
    actor: str
    previous: str


class Sentences(Struct, frozen=True, eq=False):
    """The sentences of a story by their places, and how rare each stem is: the logarithm of one in how many."""

    contexts: Contexts
    rarity: Mapping[str, float]

    def find(self, statement: Statement) -> tuple[Line, int, int] | None:
        """The sentence of a statement's value, and the places of its first and last word in it."""
        span = statement.claim.value_span
        line = self.contexts.line(span)
        if line is None:
            return None
        first = bisect_right(line.words, span.start, key=lambda word: word.end)
        last = bisect_left(line.words, span.end, key=lambda word: word.start) - 1
        return (line, first, last) if first <= last else None


@lru_cache(maxsize=1)
def sentences(dossier: Dossier) -> Sentences:
    """The sentences of a story; kept for the next comparator."""
    found = contexts(dossier)
    whole = max(len(originals(lines(dossier))), FEWEST) + 1
    return Sentences(found, {word: math.log(whole / number) for word, number in found.holders.items()})


def surroundings(line: Line, first: int, last: int, besides: str = "") -> Surroundings:
    """What stands around some words of a sentence; the stem `besides` is left out of the words."""
    begin = max(0, first - WIDE)
    words: dict[str, int] = {}
    order: list[str] = []
    numbers: set[str] = set()
    names: set[str] = set()
    actor = ""
    for place, word in enumerate(line.words[begin : last + 1 + WIDE], begin):
        if first <= place <= last:
            continue
        distance = first - place if place < first else place - last
        root = word.stem
        if word.norm[:1].isdigit() and len(word.norm) > 1:
            numbers.add(word.norm)
        elif root and root != besides:
            words[root] = min(distance, words.get(root, distance))
            if distance <= ORDERED:
                order.append(root)
            if place and is_name(word):
                names.add(word.norm)
                actor = word.norm if place < first and distance <= BEFORE else actor
    previous = line.norms[first - 1] if first else ""
    return Surroundings(line, words, tuple(order), frozenset(numbers), frozenset(names), actor, previous)


def is_name(word: Word) -> bool:
    """Whether a word that opens no sentence is printed as a name is."""
    return word.text[0].isupper() and word.norm not in lexicon.words("common")


def unit_words(line: Line, first: int, last: int) -> str:
    """The words of a value that are no number, as stems: "10-metre" and "ten metres" have one."""
    words = [part for word in line.words[first : last + 1] for part in word.norm.split("-")]
    return " ".join(stem(word) for word in words if word not in _NUMBER_WORDS and not word[:1].isdigit())


_NUMBER_WORDS = frozenset(
    "a an the about one two three four five six seven eight nine ten eleven twelve hundred thousand million billion"
    " trillion dozen".split()
)


def closeness(distance: int) -> float:
    """How much a word weighs at a distance from a value: 1 beside it, half of it at `REACH`."""
    return 1 / (1 + (distance / REACH) ** 2)


def in_order(one: Sequence[str], two: Sequence[str]) -> int:
    """How many words two sequences have in the same order (the longest common subsequence).

    >>> in_order(["ferry", "carry", "harbour"], ["ferry", "harbour", "carry"])
    2
    """
    lengths = [0] * (len(two) + 1)
    for word in one:
        before = 0
        for place, other in enumerate(two, 1):
            here = lengths[place]
            lengths[place] = before + 1 if word == other else max(here, lengths[place - 1])
            before = here
    return lengths[-1]
