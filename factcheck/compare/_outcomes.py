"""How something came out, as sentences tell it: which of two ways, who did it and to what, whether it is yet to come.

The ways are in rules/lexicon/opposites.txt. What was not done is the other way; what may be or should be is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from factcheck.compare._parties import PARTICLES
from factcheck.compare._sentences import Line, meaning
from factcheck.model import Evidence
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

_NOT = frozenset("not never no nobody nor without refuse refused fail failed".split())
_UNREAL = frozenset(
    "if unless whether would could should may might can must until before had after urge urged urges want wants wanted"
    " plan plans planned hope hopes hoped expected likely vowed try tried previously earlier first initially"
    " temporarily briefly last".split()
)
"""Words before a verb in its clause that make it one of another time, or not real."""
_TO_COME = frozenset(("will", "'ll", "shall"))
_BE = frozenset("was were is are been be being got get gets".split())
_NOUN = frozenset("a an the his her their its my our your of in this that these those no any".split())
"""Words before a verb's form that make it a noun or an adjective."""
_BARE = frozenset("i we you they not never will 'll shall to do did does who people men women".split())
"""Words before a verb that has no ending, beside nouns in the plural."""
_SINGULAR = frozenset("he she it who".split())
"""Words before a verb in -s, beside names; in headlines any may stand there."""
_BREAKS = frozenset("and but that which who whom when while as because although though where than".split())
_SIGNS = ';:()"“”—–'
_DIPHTHONGS = frozenset(one + two for one in "aeiou" for two in "aeiou") - {"ui"}  # "acquitted", "revealed"
_LEADS = frozenset((word,) for word in "on in at after for with from during until against to".split())
"""Words behind a verb that is told of nothing."""
_BEFORE, _BEHIND = 12, 9
"""Words on each side of a verb that are looked at."""
_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_NEAREST = 5
"""Words of meaning on each side that tell what a verb is of."""


class Way(Struct, frozen=True):
    """One of the two ways of a family: which family and way, how its sentences are compared, the words behind its
    first one, and whether that has no ending."""

    family: int
    yes: bool
    sort: str
    behind: tuple[str, ...]
    bare: bool


class Outcome(Struct, frozen=True, eq=False):
    """A way that a sentence tells, from which word to which; the stems of who did it and of what it was done to,
    whether it is yet to come, and whether it is told by denying the other way."""

    line: Line
    family: int
    yes: bool
    sort: str
    first: int
    last: int
    doer: frozenset[str]
    done_to: frozenset[str]
    to_come: bool
    denied: bool

    @property
    def evidence(self) -> Evidence:
        """The words that tell the way, with two more behind them."""
        words = self.line.words
        last = min(self.last + 2, len(words) - 1)
        while last > self.last and any(self.line.parted_by(place, f",{_SIGNS}") for place in range(self.last, last)):
            last -= 1
        span = self.line.span(self.first, last)
        return Evidence(span, " ".join(span.text.split()), self.line.origin)

    def meets(self, other: Outcome) -> bool:
        """Whether both can be of one thing, by who did it and what it was done to."""
        if self.family != other.family or self.to_come != other.to_come:
            return False
        same, doers = self.done_to & other.done_to, self.doer & other.doer
        if self.sort == "both":
            return bool(same and doers)
        if self.sort == "change":
            if not doers or (self.doer - other.doer and other.doer - self.doer):
                return False
            return (_shares(self.line) and _shares(other.line)) or not _numbers(self).isdisjoint(_numbers(other))
        if same:
            names = self._names(self.doer), other._names(other.doer)
            return not all(names) or bool(names[0] & names[1])
        if self.sort == "plea":
            return bool(doers)
        if bool(self.done_to) == bool(other.done_to):
            return not self.done_to and bool(doers)
        return bool(self.done_to & other.doer or self.doer & other.done_to)  # "it reopened", "they closed it"

    def _names(self, stems: frozenset[str]) -> frozenset[str]:
        """Those of some stems that are printed as names, days and months aside."""
        return stems & {word.stem for word in self.line.words[1:] if word.text[0].isupper() and word.norm not in _TIMES}


def _shares(line: Line) -> bool:
    return "percent" in line.norms or "cent" in line.norms


def _numbers(told: Outcome) -> set[str]:
    return {told.line.norms[place] for place in told.line.numbers}


@cache
def ways() -> Mapping[str, tuple[Way, ...]]:
    """The ways that a form of a verb may tell."""
    found: dict[str, tuple[Way, ...]] = {}
    others, sorts = lexicon.table("opposites"), lexicon.column("opposites", 2)
    for number, (one, other) in enumerate(others.items()):
        for yes, words in ((True, one), (False, other)):
            for word in words.split() if sorts[one] != "word" else ():
                first, *behind = word.split("_")
                for form in forms(first):
                    found[form] = (*found.get(form, ()), Way(number, yes, sorts[one], tuple(behind), form == first))
    return found


def forms(verb: str) -> set[str]:
    """The forms of a verb but that in -ing, which tells rather what goes on.

    >>> sorted(forms("deny")), sorted(forms("slip"))[-2:]
    (['denied', 'denies', 'deny'], ['slipped', 'slips'])
    """
    short = verb.removesuffix("e")
    found = {verb, f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"}
    found |= {past for past, plain in lexicon.table("verb_pasts").items() if plain == verb} or {f"{short}ed"}
    if verb[-1] == "y" and verb[-2] not in "aeou":
        found = {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    elif verb[-1] not in "aeiouwxyhsk" and verb[-2] in "aeiou" and verb[-3:-1] not in _DIPHTHONGS:
        found.add(f"{verb}{verb[-1]}ed")
    return found


def outcomes(lines: Sequence[Line]) -> Iterator[Outcome]:
    """The ways that sentences tell, in their order."""
    known = {norm: some for norm in set().union(*(line.norms for line in lines)) if (some := ways().get(norm))}
    for line in lines:
        if known.keys().isdisjoint(line.norms):
            continue
        for place, norm in enumerate(line.norms):
            for way in known.get(norm, ()):
                last = place + len(way.behind)
                if line.norms[place + 1 : last + 1] == way.behind and _is_told(line, way, place):
                    yield _outcome(line, way, place, last)


def _is_told(line: Line, way: Way, place: int) -> bool:
    """Whether a word is a verb of what really happens or will."""
    before = line.norms[max(0, place - _BEFORE) : place]
    if before and (before[-1] in _NOUN or (before[-1] == "to" and place > 3)):
        return False
    norm = line.norms[place]
    if way.bare and norm not in lexicon.table("verb_pasts") and not (before and _is_plural(before[-1])):
        return False  # a block, and not "they block"
    if norm in PARTICLES:
        return False  # beats back
    if norm[-1] == "s" and line.ends_sentence and not (before and (before[-1] in _SINGULAR or _named(line, place - 1))):
        return False  # tax cuts
    return _UNREAL.isdisjoint(before[-6:])


def _is_plural(word: str) -> bool:
    return word in _BARE or word.endswith("s")


def _named(line: Line, place: int) -> bool:
    return line.words[place].text[0].isupper()


def _outcome(line: Line, way: Way, place: int, last: int) -> Outcome:
    norms = line.norms
    near = norms[max(0, place - 3) : place]
    turned = any(word in _NOT or word.endswith("n't") for word in near)
    before, behind = _before(line, place), _after(line, last)
    form = lexicon.table("verb_pasts").get(norms[place]) is not None or norms[place].endswith("ed")
    passive = form and not _BE.isdisjoint(norms[max(0, place - 2) : place])
    doer, done_to = (
        (behind if "by" in norms[last + 1 : last + 3] else frozenset(), before) if passive else (before, behind)
    )
    to_come = not _TO_COME.isdisjoint(near) or near[-1:] == ("to",)
    return Outcome(line, way.family, way.yes is not turned, way.sort, place, last, doer, done_to, to_come, turned)


def _before(line: Line, place: int) -> frozenset[str]:
    while place > 1 and line.norms[place - 1] in _BE:
        place -= 1
    if place > 1 and line.parted_by(place - 1, ","):  # behind "the captain," comes what the captain did
        place = next((at + 1 for at in range(place - 2, 0, -1) if line.parted_by(at, ",")), place)
    return _nearest(line, range(place - 1, max(-1, place - 1 - _BEFORE), -1))


def _after(line: Line, place: int) -> frozenset[str]:
    if line.norms[place + 1 : place + 2] in _LEADS or (place + 1 < len(line.norms) and line.parted_by(place, ",")):
        return frozenset()  # what comes behind is when or where
    return _nearest(line, range(place + 1, min(len(line.norms), place + 1 + _BEHIND)))


def _nearest(line: Line, places: range) -> frozenset[str]:
    """The first stems of meaning at some places, up to the end of the clause, of which a name or an age between commas
    is no end."""
    found: list[str] = []
    for at in places:
        end = min(at, at - places.step)
        if line.norms[at] in _BREAKS or line.parted_by(end, _SIGNS):
            break
        beside = (line.words[end].text[0], line.words[end + 1].text[0])
        if line.parted_by(end, ",") and not any(sign.isupper() or sign.isdigit() for sign in beside):
            break
        found.append(meaning(line.norms[at]))
    return frozenset([stem for stem in found if stem][:_NEAREST])
