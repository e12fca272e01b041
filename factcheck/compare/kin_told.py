"""Kin whom no name tells apart: "a new kidney, thanks to his brother" in one report, "has received one from his cousin"
and "gave it to cousin Tom" in others.

One report alone has the one kin and not the other, which several have, and what stands around both words makes it one
pair of people. `kin_word` compares what those are called whom two reports name as kin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, permutations, product

from msgspec import Struct

from factcheck.compare._context import contexts
from factcheck.compare._parties import owns
from factcheck.compare._sentences import Line, lines
from factcheck.compare._surroundings import Surroundings, is_name, sentences
from factcheck.compare._weigh import apart, disagreement, doubted_first, origins
from factcheck.compare.kind import nearness
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon, names

_TURNED = {"child": "parent", "niece_or_nephew": "aunt_or_uncle", "grandchild": "grandparent"}
"""Kin words and what the other of the two is: whose nephew one is, is his uncle."""
_GENERAL = frozenset("baby child children kid kids parent parents sibling siblings spouse twins".split())
"""Words for kin of whom somebody mostly has several, or that say little."""
_COMPARED = frozenset("sibling parent aunt_or_uncle grandparent cousin in_law".split())
_OWNERS = frozenset("his her their whose my our".split())
_BEHIND = frozenset("he she they whom".split())
"""Words behind "the" kin word that tell whose it is: "the nephew he had raised"."""
_REACH = 4
"""Words before a kin word among which its owner stands: "his two elder brothers"."""
_ENOUGH = 2
"""Independent reports of one kin, from which on another's is doubted."""
_SHARED, _NEAR = 1.0, 0.5
"""What the sentences must have in common (see `Contexts.shared`), and how much must stand around both words."""
_SHORT = 4
"""Stems of a sentence up to which it is read with the one before it: "The dead man was his uncle"."""


class _Told(Struct, frozen=True, eq=False):
    """A kin word of somebody's: the kin as the elder of the two and whether the word is for the younger, its sentence
    with what tells of whom, and its place."""

    kin: str
    turned: bool
    line: Line
    place: int
    before: Line | None

    @property
    def around(self) -> Surroundings:
        """What stands around it."""
        return Surroundings(self.line, self.place, self.place)

    @property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        some = (self.line, self.before) if self.before else (self.line,)
        return frozenset(word.norm for line in some for word in line.words if is_name(word))

    @property
    def owner(self) -> str:
        """Whose kin it is: a pronoun or the last word of a name."""
        beside = range(self.place - 1, max(-1, self.place - 1 - _REACH), -1)
        at = next((at for at in beside if self.line.norms[at] in _OWNERS or owns(self.line, at)), None)
        return "" if at is None else _bare(self.line.norms[at])

    def may_be(self, other: _Told) -> bool:
        """Whether neither names of the kin nor pronouns of whose they are set two apart."""
        if self.turned is other.turned:
            by_name = "" in (self.bearer, other.bearer) or self.bearer == other.bearer
        else:  # who is named as somebody's son must be told to be the other one's grandson too
            by_name = self.bearer == other.named_owner
        pronouns = {self.owner, other.owner} >= {"his", "her"}
        return by_name and not (pronouns and self.turned is other.turned) and bool(self.names & other.names)

    def is_of_another(self, other: _Told) -> bool:
        """Whether two kin of one direction are of two people whom names tell."""
        one_way = self.turned is other.turned and _OWNERS.isdisjoint((self.owner, other.owner))
        return one_way and self.owner != other.owner and "" not in (self.owner, other.owner)

    @property
    def named_owner(self) -> str:
        """The last word of the name of whose kin it is, "" where a pronoun tells it."""
        return "" if self.owner in _OWNERS else self.owner

    @property
    def bearer(self) -> str:
        """The first name of who is called so: "cousin Tom", "her uncle, Tom Hall", "Tom Hall, her uncle"."""
        words = self.line.words
        if self.place + 1 < len(words) and words[self.place + 1].text[0].isupper():
            return words[self.place + 1].norm
        beside = range(self.place - 1, max(-1, self.place - 1 - _REACH), -1)
        end = next((at for at in beside if is_name(words[at]) and self.line.parted_by(at, ",(")), None)
        if end is None:
            return ""
        return next(words[at].norm for at in range(end, -1, -1) if at == 0 or not is_name(words[at - 1]))

    def evidence(self) -> Evidence:
        """It as evidence."""
        span = self.line.span(self.place, self.place)
        return Evidence(span, span.text, self.line.origin)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Kin that one report has for other kin of several."""
    by_kin: dict[str, list[_Told]] = {}
    for one in _told(dossier) if len(dossier.readings) > _ENOUGH else ():
        by_kin.setdefault(one.kin, []).append(one)
    for odd, usual in permutations(by_kin.values(), 2):
        groups = [[one.evidence() for one in side] for side in (odd, usual)]
        nameless = not any(one.bearer for one in odd)  # of who is named, others tell with the name, or may
        agreed = [two.evidence() for two in usual if nameless or any(one.may_be(two) for one in odd)]
        outvoted = origins(groups[0]) == 1 and origins(agreed) >= _ENOUGH and apart(groups)
        if outvoted and _are_of_one_pair(dossier, odd, usual):
            right = _in_its_place(odd[0], usual)
            groups[1] = [two.evidence() for two in sorted(usual, key=lambda two: two not in right)]
            why = "two people are kin in one way only"
            yield disagreement(dossier, "relation", "kin", doubted_first(dossier, groups), why, mended=bool(right))


def _in_its_place(odd: _Told, usual: Sequence[_Told]) -> list[_Told]:
    """The kin words that could stand where another does: they are of whom it names, or of the same end of the pair
    where nobody is named."""
    if odd.bearer:
        return [two for two in usual if two.bearer == odd.bearer]
    return [two for two in usual if two.turned is odd.turned]


@cache
def _words() -> dict[str, tuple[str, bool]]:
    """The kin that each word tells, as the elder of the two, and whether the word is for the younger."""
    told = {word: relation.split()[0] for word, relation in lexicon.table("kin").items() if word not in _GENERAL}
    kin = {word: _TURNED.get(relation, relation) for word, relation in told.items()}
    return {word: (relation, told[word] in _TURNED) for word, relation in kin.items() if relation in _COMPARED}


def _told(dossier: Dossier) -> Iterator[_Told]:
    known, before = _words(), None
    for line in lines(dossier):
        for place, norm in enumerate(line.norms) if not known.keys().isdisjoint(line.norms) else ():
            if norm in known and _is_of_somebody(line, place):
                beside = before is not None and before.article is line.article and len(line.stems) <= _SHORT
                yield _Told(*known[norm], line, place, before if beside else None)
        before = line


def _bare(norm: str) -> str:
    """A word without the sign of the possessive."""
    return names.fold(norm).removesuffix("'s").removesuffix("’s")


def _is_of_somebody(line: Line, place: int) -> bool:
    """Whether it is told whose kin a word is for, or a name alone stands behind it."""
    before = range(max(0, place - _REACH), place)
    last = place + 1 == len(line.words)
    if (not last and owns(line, place)) or any(_bare(line.norms[at]) in _words() for at in before[-1:]):
        return False  # "his father's mother" is somebody's grandmother
    if ("married", "to") in pairwise(line.norms[max(0, place - _REACH) : place]):
        return False  # who "is married to Lee's sister" is Lee's brother-in-law
    owned = any(line.norms[at] in _OWNERS or owns(line, at) for at in before)
    owned = owned or (
        line.norms[max(place - 1, 0)] == "the" and not _BEHIND.isdisjoint(line.norms[place + 1 : place + 2])
    )
    bare = place + 1 < len(line.words) and is_name(line.words[place + 1]) and not line.parted(place)
    return (owned or bare) and not line.in_title_case


def _are_of_one_pair(dossier: Dossier, odd: Sequence[_Told], usual: Sequence[_Told]) -> bool:
    """Whether kin words are of two people alike, by what stands around one of each, and none is of anybody else."""
    around, rarity = contexts(dossier), sentences(dossier).rarity
    if any(one.is_of_another(two) for one, two in product(odd, usual)):
        return False
    names = [{one.bearer for one in side} - {""} for side in (odd, usual)]
    if all(names) and names[0].isdisjoint(names[1]):
        return False
    for one, two in product(odd, usual):
        own = {one.line.words[one.place].stem, two.line.words[two.place].stem}
        stems = [it.line.stems | (it.before.stems if it.before else frozenset()) for it in (one, two)]
        near, _ = nearness(rarity, one.around, two.around)
        alike = around.weight((stems[0] & stems[1]) - own) >= _SHARED and (near >= _NEAR or one.before or two.before)
        if alike and one.may_be(two):
            return True
    return False
