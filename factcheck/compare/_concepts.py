"""What the sentences of a story speak of, in whatever words: the concepts around a place, and how much two places have
in common."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from factcheck.compare._context import contexts
from factcheck.compare._sentences import Line, lines, meaning, originals
from factcheck.compare._who import Person, who
from factcheck.model import Dossier, Evidence
from factcheck.values import lexicon

REACH = 14
"""Words on each side of a place that are looked at."""
BEFORE = 0.6
"""What a concept of the sentence before weighs where a pronoun goes on with that."""
_GOES_ON = re.compile(r"[“\"‘']?(?:He|She|They|It|His|Her|Their|Its|That|This|The (?:man|woman|victim|suspect))\b")
_SUPPOSED = frozenset(
    "if unless would could should might may whether planned plans hopes hoped expected forecast tomorrow another second"
    " other others usually normally ago earlier previously former formerly once originally initially later next"
    " previous rumours rumors supposed supposedly alleged denied denies instead also too"
    " elsewhere both either or".split()
)
"""Words of a sentence that tells what may be, was at another time, or is of something else."""
_NO = frozenset("not never no nor neither nobody none".split())
_SOMEBODY = frozenset("man woman boy girl men women boys girls".split())
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Place(Struct, frozen=True, eq=False, dict=True):
    """Some words of a sentence, from `first` to `last`; where the `clause` is told, with the places of its first word
    and behind its last, nothing outside of it counts."""

    dossier: Dossier
    line: Line
    first: int
    last: int
    clause: tuple[int, int] | None = None

    @cached_property
    def around(self) -> Mapping[str, float]:
        """The concepts around it, each with what it weighs for being near."""
        norms = self.line.norms
        begin, end = self.clause or (max(0, self.first - REACH), min(len(norms), self.last + 1 + REACH))
        found: dict[str, float] = {}
        if _GOES_ON.match(self.line.article.content(self.line.field), self.line.start) and (before := self._before):
            found = {root: BEFORE for norm in before.norms if (root := concept(norm))}
        for place in (*range(begin, self.first), *range(self.last + 1, end)):
            if root := concept(norms[place]):
                found[root] = 1.0
        return found

    @cached_property
    def people(self) -> frozenset[Person]:
        """Who is named in its sentence, or else in the one before where a pronoun goes on with that."""
        here = _people(self.dossier, self.line)
        goes_on = _GOES_ON.match(self.line.article.content(self.line.field), self.line.start)
        return here or (_people(self.dossier, self._before) if goes_on and self._before else frozenset())

    @property
    def is_plain(self) -> bool:
        """Whether nothing beside it tells of another time or thing, or of what only may be."""
        beside = self.beside
        return _SUPPOSED.isdisjoint(beside) and not any(map(_YEAR.fullmatch, beside))

    @property
    def is_denied(self) -> bool:
        """Whether a word beside it denies what is told there."""
        return not _NO.isdisjoint(self.beside)

    @property
    def beside(self) -> tuple[str, ...]:
        """The words around it, as they are compared."""
        norms = self.line.norms
        return (*norms[max(0, self.first - REACH) : self.first], *norms[self.last + 1 : self.last + 1 + REACH])

    @cached_property
    def _before(self) -> Line | None:
        beside = contexts(self.dossier).by_field[self.line.article.id, self.line.field]
        at = beside.index(self.line)
        return beside[at - 1] if at else None

    def evidence(self) -> Evidence:
        """Its words as evidence."""
        span = self.line.span(self.first, self.last)
        return Evidence(span, " ".join(span.text.split()), self.line.origin)


def alike(one: Place, two: Place, besides: Collection[str] = ()) -> float:
    """How much two places have in common: the concepts around both, the rarer in the story and the nearer the more."""
    common = _holders(one.dossier)
    shared = sorted((one.around.keys() & two.around.keys()).difference(besides))
    return float(sum(min(one.around[root], two.around[root]) * common[root] ** -0.5 for root in shared))


def of_others(one: Place, two: Place) -> bool:
    """Whether two places are of other people, by their names, or a man and a girl, or the dead and the living."""
    if one.people and two.people and one.people.isdisjoint(two.people):
        return True
    somebody = [_SOMEBODY & {*place.line.norms} for place in (one, two)]
    alive = [
        any(concept(norm) == root for norm in place.line.norms) for place in (one, two) for root in ("die", "survivor")
    ]
    return (all(somebody) and somebody[0].isdisjoint(somebody[1])) or alive in ([1, 0, 0, 1], [0, 1, 1, 0])


@lru_cache(maxsize=65536)
def concept(norm: str) -> str:
    """What a word speaks of, "" for one that carries no meaning of its own.

    >>> concept("overturned"), concept("crash"), concept("the")
    ('crash', 'crash', '')
    """
    known = lexicon.table("concepts")
    return meaning(known.get(norm, norm))


@lru_cache(maxsize=1)
def _holders(dossier: Dossier) -> Counter[str]:
    """How many sentences of a story speak of each concept, those of copies aside; 1 at least."""
    found: Counter[str] = Counter()
    for line in originals(lines(dossier)):
        found.update({root for norm in line.norms if (root := concept(norm))})
    for line in lines(dossier):
        for norm in line.norms:
            if root := concept(norm):
                found.setdefault(root, 1)
    return found


def _people(dossier: Dossier, line: Line) -> frozenset[Person]:
    places = who(dossier).places.get((line.article.id, line.field), [])
    inside = places[bisect_left(places, line.start, key=_start) : bisect_left(places, line.end, key=_start)]
    return frozenset(person for _, _, person in inside)


def _start(place: tuple[int, int, Person]) -> int:
    return place[0]
