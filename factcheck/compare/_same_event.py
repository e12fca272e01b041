"""How surely two printed dates are of one event, by what stands around them and by who prints them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from factcheck.compare._dated import Dated
from factcheck.compare._surroundings import Sentences, Surroundings, closeness, sentences
from factcheck.model import Dossier
from factcheck.values.timewords import MONTHS, WEEKDAYS

BIAS = -2.7
WEIGHTS = {
    "near": 1.75,  # the rarity of the words that both sentences have, the nearer to both dates the heavier
    "near share": 0.65,  # the same as a share of the one with the fewer
    "rare": 0.9,  # the words that both clauses have, each counting the less the more clauses with dates have it
    "verb": 2.05,  # both are of one verb
    "turned year": 3.5,  # they are one day of a month, of two years with the same digits in another order
    "other names": -1.25,  # both clauses have names, and none in common
    "few": -2.75,  # the logarithm of how many origins print the rarer of the values: a slip stands in one
    "many": -1.05,  # and of those that print the other
    "neighbours": -0.7,  # the two days follow each other
    "plain": 1.45,  # both are printed to the same grain
    "day": 1.65,  # they are days of a month, which are fewer than weekdays and years
    "crowd": -0.55,  # the logarithm of how many pairs of dates the two reports have
    "between": -2.65,  # one of the reports was published between the two days: none tells of what is still to come
    "both": -2.6,  # one of the reports tells the other's date too, in words that may be of the event
}
"""What makes two dates one event's (logistic regression; docs/same-fact.md tells of what). 0 is one chance in two."""
_TIME = frozenset((*MONTHS, *WEEKDAYS))


class Likeness:
    """How surely any two of the dates of a story are of one event."""

    def __init__(self, dossier: Dossier, found: Sequence[Dated]) -> None:
        self._sentences: Sentences = sentences(dossier)
        self._around: dict[int, Surroundings] = {}
        self._holders = Counter(chain.from_iterable(one.wide for one in _of_originals(found)))
        self._crowd = Counter(one.line.article.id for one in found)

    def odds(self, one: Dated, two: Dated, grounds: Collection[str], origins: tuple[int, int]) -> float:
        """The logarithm of the odds that two dates are of one event. `grounds` are those of the weights that the dates
        themselves tell ("verb", "plain"), `origins` how many independent reports print each of the values."""
        ours, theirs = self._surroundings(one), self._surroundings(two)
        rarity = self._sentences.rarity
        shared = sorted((ours.words.keys() & theirs.words.keys()) - _TIME)
        near = sum(rarity[word] * closeness(max(ours.words[word], theirs.words[word])) for word in shared)
        poorer = min(sum(rarity[word] * closeness(at) for word, at in side.words.items()) for side in (ours, theirs))
        few, many = sorted(origins)
        values: dict[str, float] = {
            "near": min(near, 20) / 5,
            "near share": near / max(poorer, 1.5),
            "rare": min(sum(max(self._holders[stem], 1) ** -0.5 for stem in sorted(one.wide & two.wide)), 4),
            "few": math.log(few),
            "many": math.log(many),
            "crowd": math.log(self._crowd[one.line.article.id] * self._crowd[two.line.article.id]),
        }
        weighed = sum(WEIGHTS[name] * value for name, value in values.items())
        return BIAS + weighed + sum(WEIGHTS[name] for name in sorted(grounds))

    def _surroundings(self, one: Dated) -> Surroundings:
        found = self._around.get(id(one))
        if found is None:
            found = self._around[id(one)] = Surroundings(one.line, one.printed.first, one.printed.last)
        return found


def _of_originals(found: Sequence[Dated]) -> Iterator[Dated]:
    """The dates of one report of each origin: a copy makes no word common."""
    first: dict[str, str] = {}
    return (one for one in found if first.setdefault(one.line.origin, one.line.article.id) == one.line.article.id)
