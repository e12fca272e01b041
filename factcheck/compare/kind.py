"""What a thing is, where reports call it two things of one kind: "a lorry hit them" and "hit by a van", "oysters" and
"mussels", a broken arm and a broken leg.

The kinds and what is above each word are in rules/lexicon/kinds.txt. Two words are of one thing where the sentences
share rare words beside them, and where no report has both, nor a word that may be either: the fewer words two sentences
share, the more reports must agree on the other thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import permutations, product

from msgspec import Struct

from factcheck.compare._context import contexts
from factcheck.compare._sentences import Line, lines
from factcheck.compare._surroundings import Surroundings, closeness, sentences
from factcheck.compare._weigh import disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon
from factcheck.values.english import singular

NEAR, SHARED = 1.5, 1.2
"""How much must stand around both words, the rarer and the nearer the more, and what the sentences must have in common,
where two reports or more agree against one (see `Contexts.shared`)."""
NEAR_ALIKE, SHARED_ALIKE = 1.0, 2.5
"""The same of sentences that have more in common."""
NEAR_COUNTED, SHARED_COUNTED = 0.6, 0.5
"""The same of as many things, that are too many to be so by chance."""
MANY = 10
SHARE_ALONE, SHARED_ALONE = 0.25, 2.0
"""Of what stands around one of two words, the share that must stand around the other, and what the sentences must have
in common, where one report is against one."""
_OF_SEVERAL = frozenset("or and nor like other another".split())
"""Words beside a thing that make it one of several."""
_SUPPOSED = frozenset("if unless would could might should".split())
"""Words of a sentence that tells what may be, or might have been."""
_RIVERS = frozenset("its their river".split())
"""Words before "banks" that make them a river's: "burst its banks"."""
_NONE = frozenset("not no nor never without".split())
"""Words before a thing that make it none."""

_PLACES = frozenset(("building", "room"))
_THERE = frozenset("in at to from into inside outside near behind opposite of through towards toward beside".split())
_LEAD = 4
"""Kinds of places, words that lead to them, and within how many words before."""
_GETAWAYS = frozenset("van minivan truck pickup lorry minibus motorbike motorcycle scooter moped helicopter".split())
"""Vehicles of which a story mostly has one; there are many cars."""


class Kind(Struct, frozen=True):
    """What a word says a thing is: its kind, the numbers of its meanings, and of those above them."""

    name: str
    own: frozenset[str]
    above: frozenset[str]

    def may_be(self, other: Kind) -> bool:
        """Whether one thing can be both."""
        return not self.own.isdisjoint(other.own | other.above) or not other.own.isdisjoint(self.above)


class _Thing(Struct, frozen=True, eq=False):
    """A word for a thing: what it is, and its place in its sentence."""

    kind: Kind
    line: Line
    place: int

    @property
    def around(self) -> Surroundings:
        """What stands around it."""
        return Surroundings(self.line, self.place, self.place)

    @property
    def is_no_one_thing(self) -> bool:
        """Whether it is one of several by the words beside it, or only supposed, or may be a name."""
        line, place = self.line, self.place
        beside = line.norms[max(0, place - 2) : place + 2]
        if line.norms[place] == "banks" and not _RIVERS.isdisjoint(beside):
            return True
        if not (_OF_SEVERAL.isdisjoint(beside) and _SUPPOSED.isdisjoint(line.norms)):
            return True
        return line.in_title_case or (line.words[place].text[0].isupper() and not self._opens)

    @property
    def _opens(self) -> bool:
        """Whether it opens a sentence or what is quoted in it, or stands behind a dateline."""
        return self.place == 0 or self.line.parted_by(self.place - 1, "—–-“‘\"'")

    @property
    def stands(self) -> tuple[bool, bool]:
        """Whether something is there or comes from or goes there, and whether it has an article: "in a court", "in
        court", "a court ruled"."""
        before = self.line.norms[max(0, self.place - _LEAD) : self.place]
        return not _THERE.isdisjoint(before), not before or before[-1] not in _THERE

    @property
    def coloured(self) -> str:
        """The vehicle that a colour is of, "" for what there may be several of."""
        behind = self.line.norms[self.place + 1 : self.place + 2]
        return behind[0] if behind and behind[0] in _GETAWAYS else ""

    @property
    def number(self) -> float:
        """The number before it; 0 for none."""
        before = self.line.norms[self.place - 1] if self.place else ""
        return float(before) if before.isdigit() else 0.0

    @property
    def is_of_another_year(self) -> bool:
        """Whether its sentence is of a year in which the report was not printed."""
        printed = self.line.article.published
        years = {
            norm for norm in self.line.norms if len(norm) == 4 and norm[:2] in ("18", "19", "20") and norm.isdigit()
        }
        return bool(years) and printed is not None and str(printed.year) not in years

    def evidence(self) -> Evidence:
        """It as evidence."""
        span = self.line.span(self.place, self.place)
        return Evidence(span, span.text, self.line.origin)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Things that one report has for others of their kind."""
    if len(dossier.readings) < 2:
        return
    done: set[tuple[int, int]] = set()  # a chicken is an animal and food
    for things in _things(dossier):
        pairs = [pair for pair in _pairs(things) if _is_one_thing(dossier, *pair)]
        for doubted, others in sorted(pairs, key=lambda pair: -origins(one.evidence() for one in pair[1])):
            places = {(id(thing.line), thing.place) for thing in (*doubted, *others)}
            if done.isdisjoint(places):
                done |= places
                yield _candidate(dossier, doubted, others)


@lru_cache(maxsize=65536)
def kinds(norm: str) -> tuple[Kind, ...]:
    """What a word says a thing is.

    >>> [kind.name for kind in kinds("oysters")], kinds("idea")
    (['animal', 'food'], ())
    """
    table = lexicon.table("kinds")
    said = table.get(norm) or table.get(singular(norm))
    parts = (kind.split(":") for kind in said.split("; ")) if said else ()
    return tuple(Kind(name, frozenset(own.split()), frozenset(above.split())) for name, own, above in parts)


def _things(dossier: Dossier) -> Iterator[list[_Thing]]:
    """The things of each kind of which a story has two or more."""
    known = {norm: some for norm in set().union(*(line.norms for line in lines(dossier))) if (some := kinds(norm))}
    several = Counter(kind.name for kind in set().union(*known.values()))
    found: dict[str, list[_Thing]] = {}
    for line in lines(dossier):
        for place, norm in enumerate(line.norms) if not known.keys().isdisjoint(line.norms) else ():
            for kind in known.get(norm, ()):
                if several[kind.name] > 1 and _NONE.isdisjoint(line.norms[max(0, place - 2) : place]):
                    found.setdefault(kind.name, []).append(_Thing(kind, line, place))
    for things in found.values():
        present = [thing for thing in things if not thing.is_of_another_year]
        if len({thing.kind for thing in present}) > 1:
            yield present


def _pairs(things: Sequence[_Thing]) -> Iterator[tuple[list[_Thing], list[_Thing]]]:
    """A thing that one origin alone has, and another of its kind that this one has not."""
    holders: dict[Kind, list[_Thing]] = {}
    for thing in things:
        holders.setdefault(thing.kind, []).append(thing)
    like = {kind: [thing for thing in things if thing.kind.may_be(kind)] for kind in holders}
    reports = {kind: {thing.line.origin for thing in some} for kind, some in like.items()}
    for one, two in permutations(holders, 2):
        if len(reports[one]) == 1 and not one.may_be(two) and reports[one].isdisjoint(reports[two]):
            yield holders[one], holders[two]


def _is_one_thing(dossier: Dossier, doubted: Sequence[_Thing], others: Sequence[_Thing]) -> bool:
    """Whether what stands around two words makes it likely enough that both are of one thing."""
    agreed = len({thing.line.origin for thing in others}) > 1
    rarity = sentences(dossier).rarity
    for one, two in product(doubted, others):
        own = {one.line.words[one.place].stem, two.line.words[two.place].stem}
        shared = contexts(dossier).shared(one.line, two.line, own)
        counted = one.number == two.number >= MANY
        names = one.around.names, two.around.names
        if one.kind.name in _PLACES and one.stands != two.stands:
            continue  # the court that sent somebody to prison
        if one.is_no_one_thing or two.is_no_one_thing or (all(names) and names[0].isdisjoint(names[1]) and not counted):
            continue  # somebody else's knee
        near, share = nearness(rarity, one.around, two.around)
        if agreed and one.kind.name == "colour" and one.coloured == two.coloured != "":
            return True
        if not agreed:
            alike = share >= SHARE_ALONE and shared >= SHARED_ALONE
        elif counted:
            alike = near >= NEAR_COUNTED and shared >= SHARED_COUNTED
        else:
            alike = (near >= NEAR and shared >= SHARED) or (near >= NEAR_ALIKE and shared >= SHARED_ALIKE)
        if alike:
            return True
    return False


def nearness(rarity: Mapping[str, float], one: Surroundings, two: Surroundings) -> tuple[float, float]:
    """How much stands around two words of two sentences alike, the rarer and the nearer the more; and of how much that
    stands around the one that has less."""
    near, whole = 0.0, [0.0, 0.0]
    for stem in sorted(one.words.keys() & two.words.keys()):
        near += rarity[stem] * closeness(one.words[stem]) * closeness(two.words[stem])
    for side, around in enumerate((one, two)):
        whole[side] = sum(rarity[stem] * closeness(distance) for stem, distance in around.words.items())
    return near, near / min(whole) if min(whole) else 0.0


def _candidate(dossier: Dossier, doubted: Sequence[_Thing], others: Sequence[_Thing]) -> Candidate:
    first: dict[str, _Thing] = {}
    for thing in (*doubted, *others):
        first.setdefault(thing.line.article.id, thing)
    chosen = list(first.values())
    groups = [[thing.evidence() for thing in side if thing in chosen] for side in (doubted, others)]
    why = f"one {doubted[0].kind.name} is called two, and no report has both"
    return disagreement(dossier, "kind", "kind", doubted_first(dossier, groups), why, mended=True)
