"""How surely two names of places are of one place, by what stands around them and by who prints them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from msgspec import Struct

from factcheck.compare._census import Printed
from factcheck.compare._dated import happening
from factcheck.compare._sentences import Line
from factcheck.compare._surroundings import Surroundings, closeness
from factcheck.model import Kind
from factcheck.values import lexicon

BIAS = -6.3
WEIGHTS = {
    "near": 2.3,  # the rarity of the words that both sentences have, the nearer to both names the heavier
    "near share": 1.2,  # the same as a share of the one with the fewer
    "words": 1.05,  # the number of these words, in fours, two fours at most
    "slot": 1.05,  # the same word stands before both: "in", "near"
    "verb": 3.9,  # both are beside one verb
    "many": 0.75,  # the logarithm of how many origins have the name that the more of them have
    "crowd": -1.0,  # the logarithm of how many pairs of places the two reports have
    "known": 0.75,  # both are known to be places
}
"""What makes two names of places one place's (logistic regression; docs/same-fact.md tells of what). 0 is one chance in
two."""
_VERB_BEFORE, _VERB_BEHIND = 12, 8
"""How many words before and behind a name its verb may stand."""


class Site(Struct, frozen=True, eq=False):
    """A place as a report prints it: its name, the word before it or what it is ("county"), its sentence, what stands
    around it there, and the verbs beside it."""

    name: Printed
    slot: str
    line: Line
    around: Surroundings
    verbs: frozenset[str]

    @property
    def key(self) -> str:
        """The letters of the name: "Mid-City" and "Mid City" are one."""
        return "".join(self.name.parts)

    @property
    def sort(self) -> str:
        """ "country" or "state" where the name is known to be of one, "" else."""
        return lexicon.table("regions").get(" ".join(self.name.span.text.split()).rstrip("."), "")


def site(name: Printed, slot: str, line: Line) -> Site | None:
    """A place in its sentence; None where its name is a part of a word there."""
    places = line.find(name.span)
    if places is None:
        return None
    first, last = places
    beside = line.norms[max(0, first - _VERB_BEFORE) : last + 1 + _VERB_BEHIND]
    verbs = frozenset(map(happening, beside)) - {""}
    return Site(name, slot, line, Surroundings(line, first, last), verbs)


def odds(one: Site, two: Site, rarity: Mapping[str, float], many: int, crowd: int) -> float:
    """The logarithm of the odds that two names are of one place; `many` independent reports have the name that the more
    of them have, and the two reports have so many pairs of places (`crowd`)."""
    ours, theirs = one.around, two.around
    shared = sorted((ours.words.keys() & theirs.words.keys()).difference(one.name.parts, two.name.parts))
    near = sum(rarity[word] * closeness(max(ours.words[word], theirs.words[word])) for word in shared)
    poorer = min(_weight(side.words, rarity) for side in (ours, theirs))
    values: dict[str, float] = {
        "near": min(near, 20) / 5,
        "near share": near / max(poorer, 1.5),
        "words": min(len(shared), 8) / 4,
        "slot": one.slot == two.slot,
        "verb": not one.verbs.isdisjoint(two.verbs),
        "many": math.log(many),
        "crowd": math.log(crowd),
        "known": one.name.kind is two.name.kind is Kind.PLACE,
    }
    return BIAS + sum(WEIGHTS[name] * value for name, value in values.items())


def _weight(words: Mapping[str, int], rarity: Mapping[str, float]) -> float:
    return sum(rarity[word] * closeness(at) for word, at in words.items())
