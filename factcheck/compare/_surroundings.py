"""What stands around a value in its sentence, and how rare the words of a story's sentences are."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._sentences import Line, Word, lines, meaning, originals, stem
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


class Surroundings(Struct, frozen=True, eq=False, dict=True):
    """What stands around some words of a sentence, of which `first` and `last` are the places; each is found when it is
    first asked for, as most values are compared with none. The stem `besides` is left out of the words."""

    line: Line
    first: int
    last: int
    besides: str = ""

    @cached_property
    def _near(self) -> list[tuple[int, str, int]]:
        """The words on both sides that are no numbers and carry meaning: their places, stems and distances."""
        first, last, norms = self.first, self.last, self.line.norms
        places = (*range(max(0, first - WIDE), first), *range(last + 1, min(last + 1 + WIDE, len(norms))))
        return [
            (place, root, first - place if place < first else place - last)
            for place in places
            if (root := meaning(norms[place])) and root != self.besides
        ]

    @cached_property
    def words(self) -> Mapping[str, int]:
        """The stems with their distance."""
        found: dict[str, int] = {}
        for _, root, distance in self._near:
            if distance < found.get(root, WIDE + 1):
                found[root] = distance
        return found

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The stems next to the value in their order."""
        return tuple(root for _, root, distance in self._near if distance <= ORDERED)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The other numbers of two digits or more."""
        norms = self.line.norms
        beside = norms[max(0, self.first - WIDE) : self.first] + norms[self.last + 1 : self.last + 1 + WIDE]
        return frozenset(norm for norm in beside if len(norm) > 1 and norm[0].isdigit())

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        words = self.line.words
        return [(place, words[place].norm) for place, _, _ in self._near if place and is_name(words[place])]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words with capitals."""
        return frozenset(norm for _, norm in self._named)

    @cached_property
    def actor(self) -> str:
        """The last name before the value."""
        before = (norm for place, norm in reversed(self._named) if 0 < self.first - place <= BEFORE)
        return next(before, "")

    @property
    def previous(self) -> str:
        """The word before the value."""
        return self.line.norms[self.first - 1] if self.first else ""


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
        places = line.find(span)
        return (line, *places) if places else None


@lru_cache(maxsize=1)
def sentences(dossier: Dossier) -> Sentences:
    """The sentences of a story; kept for the next comparator."""
    found = contexts(dossier)
    whole = max(len(originals(lines(dossier))), FEWEST) + 1
    return Sentences(found, {word: math.log(whole / number) for word, number in found.holders.items()})


def is_name(word: Word) -> bool:
    """Whether a word that opens no sentence is printed as a name is."""
    return word.text[0].isupper() and word.norm not in lexicon.words("common")


def unit_words(line: Line, first: int, last: int) -> str:
    """The words of a value that are no number, as stems: "10-metre" and "ten metres" have one."""
    words = [part for norm in line.norms[first : last + 1] for part in norm.split("-")]
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
