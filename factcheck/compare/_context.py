"""What the sentences of a story that print something say of it: how much two of them have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from msgspec import Struct, field

from factcheck.compare._sentences import Line, lines, originals
from factcheck.model import Dossier, Span


class Contexts(Struct, eq=False):
    """The sentences of a story by their places, and how many of them have each stem, those of copies aside."""

    by_field: dict[tuple[str, str], list[Line]] = {}
    holders: Counter[str] = field(default_factory=Counter)

    def line(self, span: Span) -> Line | None:
        """The sentence of a stretch; None of one that says too little to be compared."""
        found = self.by_field.get((span.article, span.field), [])
        at = bisect_right(found, span.start, key=lambda line: line.start)
        return found[at - 1] if at and span.start < found[at - 1].end else None

    def shared(self, one: Line, two: Line, without: Collection[str] = ()) -> float:
        """How much two sentences have in common: their shared stems, each weighing the less the more sentences of the
        story have it; a stem that these two alone have weighs 0.7, one that a hundred have 0.1."""
        return self.weight((one.stems & two.stems) - set(without))

    def between(self, one: Span, two: Span, without: Collection[str] = ()) -> float:
        """As `shared`, of the sentences of two stretches; 0 where one says too little to be compared."""
        ours, theirs = self.line(one), self.line(two)
        return self.shared(ours, theirs, without) if ours and theirs else 0.0

    def weight(self, stems: Collection[str]) -> float:
        """How much some stems tell together; a number, which no stem is, weighs 0.3."""
        return sum(self.holders[stem] ** -0.5 if stem in self.holders else NUMBER for stem in sorted(stems))


NUMBER = 0.3
"""What a number that two sentences share tells of them."""


@lru_cache(maxsize=1)
def contexts(dossier: Dossier) -> Contexts:
    """The sentences of a story; kept for the next comparator."""
    found = Contexts()
    for line in lines(dossier):
        found.by_field.setdefault((line.article.id, line.field), []).append(line)
    for line in originals(lines(dossier)):
        found.holders.update(line.stems)
    for line in lines(dossier):
        for stem in line.stems:
            found.holders.setdefault(stem, 1)
    return found
