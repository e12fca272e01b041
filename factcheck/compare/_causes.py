"""What the sentences of a story give as a cause, or say was none: "blamed a broken valve", "sonar played no part"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._sentences import Line, meaning
from factcheck.model import Evidence
from factcheck.values import lexicon

_BEHIND = tuple(
    tuple(cue.split())
    for cue in (
        "caused by,sparked by,triggered by,started by,set off by,brought about by,due to,because of,owing to,result of"
        ",consequence of,down to,attributed to,came from,stemmed from,because,held up by,delayed by,brought down by"
        ",ruined by,protest at,protest against,protest over,strike over,strike against,row over,row about,dispute over"
        ",dispute about,walkout over,put down to"
    ).split(",")
)
"""Words behind which a cause stands."""
_BLAME = frozenset("blame blamed blames blaming".split())
_NOUNS = frozenset("cause source culprit reason trigger".split())
_IS = frozenset("was were is are be been being had has have".split())
_LIGHT = _IS | frozenset("also largely partly mainly really simply only directly immediate main single sole".split())
_VERBS = frozenset("caused sparked triggered brought started set".split())
"""Verbs before which a cause stands; `_BROKE`: others of what it did, which need more to tell of a cause."""
_BROKE = _VERBS | frozenset(
    "led held sank sunk killed wiped drove driven forced wrecked destroyed ruined knocked damaged sickened poisoned"
    " stopped grounded delayed toppled felled doomed tore cracked made flooded crippled stranded injured burned burnt"
    " blew derailed".split()
)
_OBJECTS = frozenset("the a an its his her their them it him us me this that these those all both off down".split())
_NO = frozenset("no not never nor neither nothing without cannot".split())
_UNKNOWN = frozenset("not unknown unclear under still being yet known determined established investigated".split())
_UNSURE = frozenset(
    "may might could would possible possibly perhaps maybe whether if suspect suspects suspected suspicion thought"
    " feared fears likely probable probably rumor rumour rumors rumours theory theories appears appeared apparently"
    " speculation denied denies deny denying doubts dismissed rejected first initially originally earlier".split()
)
"""Words of a sentence that only supposes, or tells of what was supposed once."""
_ENDS = frozenset(
    "that who which when while where after before but as said says told because whether until although though than to"
    " for has have had was is were are been be by reported according found believes believe does did do".split()
)
_RELATIVES = frozenset("that which who".split())
_OF = frozenset("and or of in at by with from on near between into along under".split())
"""Words between the things that a cause names."""
_DETECTED = frozenset("samples sample tests test swabs swab".split())
_CLEAN = frozenset("negative clean clear cleared".split())
_SIGNS = frozenset("sign signs evidence trace traces indication suggestion proof".split())
_CUES = (
    _BLAME | _NOUNS | _VERBS | _CLEAN | _SIGNS | {cue[0] for cue in _BEHIND}
    | frozenset("traced what ruled rule rules ruling part role".split())
)  # fmt: skip
"""A sentence without one of these gives no cause."""
_LONGEST, _WINDOW, _SHORT = 9, 3, 4
"""Words of a cause, at most; words before a cue that deny it; words of who did something."""
_DISPUTES = frozenset("protest strike walkout row dispute".split())
_PAST = frozenset("got burst hit set".split())
"""Past forms that are no others of verbs by their endings."""
_SHOWN = 200
"""Characters of a sentence that is shown, at most."""
_MEETS = dict.fromkeys("hit struck rammed collided collision collisions".split(), "collide")


class Cause(Struct, frozen=True, eq=False, dict=True):
    """What a sentence gives as a cause, from one word to another; `denied`: it was none; `explicit`: the sentence says
    before it of what; `cue`: where the word stands that tells it."""

    line: Line
    first: int
    last: int
    denied: bool = False
    explicit: bool = False
    cue: int = -1

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(root for thing in self.things for root in thing)

    @cached_property
    def things(self) -> tuple[tuple[str, ...], ...]:
        """The stems of the words of each thing that it names, the noun last: (("pilot", "strik"), ("december",))."""
        found: list[list[str]] = [[]]
        for norm in self.line.norms[self.first : self.last + 1]:
            if norm in _OF:
                found.append([])
            elif root := _MEETS.get(norm) or meaning(norm):
                found[-1].append(root)
        return tuple(tuple(thing) for thing in found if thing)

    @property
    def is_sure(self) -> bool:
        """Whether its sentence supposes nothing."""
        return _UNSURE.isdisjoint(self.line.norms)

    @property
    def is_told(self) -> bool:
        """Whether its sentence says that it is a cause, and not only that something came after it."""
        return not self.first or self.line.norms[self.first - 1] != "after"

    @property
    def is_of_dispute(self) -> bool:
        """Whether it is what a dispute is about."""
        return self.cue >= 0 and self.line.norms[self.cue] in _DISPUTES

    @property
    def effect(self) -> frozenset[str]:
        """The stems of what the sentence says that it caused, right before it."""
        return frozenset(map(meaning, self.line.norms[max(0, self.cue - _LONGEST) : self.cue])) - {""}

    @property
    def more(self) -> frozenset[str]:
        """The stems of what the sentence goes on to tell of it: "a squirrel that chewed a cable"."""
        return frozenset(map(meaning, self.line.norms[self.last + 1 : self.last + 1 + _LONGEST])) - {""}

    def sentence(self) -> Evidence:
        """The same where the sentence, which tells what it was instead, is short enough to be shown."""
        whole = self.line.span(0, len(self.line.norms) - 1)
        return replace(self.evidence(), span=whole) if len(whole.text) <= _SHOWN else self.evidence()

    def evidence(self) -> Evidence:
        """The words of it, with those that deny it."""
        first, last = self.first, self.last
        if self.denied and self.cue >= 0:
            first, last = min(first, self.cue), max(last, self.cue)
        while first > 0 and self.denied and not _NO.isdisjoint(self.line.norms[max(0, first - _WINDOW) : first]):
            first -= 1
        span = self.line.span(first, last)
        return Evidence(span, " ".join(span.text.split()), self.line.origin)


def causes(line: Line, supposed: bool = False) -> Iterator[Cause]:
    """The causes that a sentence gives as certain, and those that it denies; `supposed`: and those not certain."""
    norms = line.norms
    if _CUES.isdisjoint(norms) and not (supposed and "after" in norms):
        return
    unsure = not supposed and not _UNSURE.isdisjoint(norms)
    for place, norm in enumerate(norms):
        if norm == "after" and supposed:
            yield from _after(line, place)
        elif norm in _CUES:
            yield from _ruled_out(line, place)
            found = _given(line, place)
            if found and found.words and (found.denied or not unsure):
                yield found


def deeds(line: Line) -> Iterator[Cause]:
    """What does something to something in a sentence that supposes nothing: "sonar" of "sonar drove them ashore"."""
    if _UNSURE.isdisjoint(line.norms) and not _negative(line, 0, len(line.norms)):
        for place, norm in enumerate(line.norms):
            if norm in _BROKE and line.norms[place - 1] not in ("was", "were", "been", "being"):
                found = _before(line, place)
                if found:
                    yield found


def _given(line: Line, place: int) -> Cause | None:
    """The cause that the cue at a place leads to, denied where a negation stands right before it."""
    norms, norm = line.norms, line.norms[place]
    if norm in _BLAME or norm == "traced":
        lead = "to" if norm == "traced" else "on"
        on = next((at for at in range(place + 1, min(place + 8, len(norms))) if norms[at] == lead), 0)
        if norms[place - 1] == "to":
            return _before(line, place - 1)
        if on and not any(line.parted_by(at, ",;:") for at in range(place, on)):
            return _behind(line, on + 1)
        if norms[place + 1 : place + 2] == ("for",):
            aside = norms[place - 2] in _RELATIVES  # "badgers, which were blamed for another leak"
            found = _before(line, place) if norms[place - 1] in _IS and not aside else None
            return None if found is None or line.span(found.last, found.last).text[0].isupper() else found
        return None if norm in ("blame", "traced") else _behind(line, place + 1)
    if norm in _NOUNS:
        return _of_noun(line, place)
    if norm == "what" and norms[place + 1 : place + 2] and norms[place + 1] in _BROKE:
        return _before(line, place)
    if any(norms[place : place + len(cue)] == cue for cue in _BEHIND):
        cue = next(cue for cue in _BEHIND if norms[place : place + len(cue)] == cue)
        return _behind(line, place + len(cue), place)
    active = norm in _VERBS and norms[place + 1 : place + 2] and norms[place + 1] in _OBJECTS
    return _before(line, place) if active else None


def _after(line: Line, place: int) -> Iterator[Cause]:
    """Who or what did something, or had it done, after which it came about: "after a squirrel got into a shed"."""
    behind = range(place + 2, min(place + 2 + _SHORT, len(line.norms)))
    verb = next((at for at in behind if line.norms[at] in _IS or _is_past(line.norms[at])), 0)
    if verb and not any(line.parted_by(at, ",;:") for at in range(place, verb)):
        found = Cause(line, place + 1, verb - 1)
        yield from [found] if found.words else []


def _is_past(norm: str) -> bool:
    return norm.endswith("ed") or norm in _PAST or norm in lexicon.table("verb_pasts")


def _of_noun(line: Line, place: int) -> Cause | None:
    """The cause beside "cause" and its like: "the source was a tank", "a tank was the source"."""
    norms = line.norms
    if "the" not in norms[max(0, place - 3) : place]:
        return None
    the = max(at for at in range(max(0, place - 3), place) if norms[at] == "the")
    if the and (norms[the - 1] in _IS or norms[the - 1] == "not"):
        return _before(line, the)
    for at in range(place + 1, min(place + 7, len(norms))):
        if line.parted_by(at - 1, ",;:"):
            return None
        if norms[at] in ("was", "is", "were"):
            known = norms[at + 1 : at + 2] and norms[at + 1] not in _UNKNOWN and norms[at + 2 : at + 3] != ("unknown",)
            return _behind(line, at + 1) if known else None
    return None


def _ruled_out(line: Line, place: int) -> Iterator[Cause]:
    """What the words at a place say was no cause."""
    norms, norm, found = line.norms, line.norms[place], None
    if norm in ("ruled", "rule", "rules", "ruling") and norms[place + 1 : place + 2] == ("out",):
        if not _negative(line, place - 5, place) and not {"yet", "refused", "unable", "too"} & set(norms[:place]):
            passive = norms[place - 1] in ("been", "was", "were", "is", "are")
            found = _before(line, place) if passive else _behind(line, place + 2)
    elif norm in _SIGNS and norms[place + 1 : place + 2] == ("of",):
        found = _behind(line, place + 2) if _negative(line, place - 4, place) else None
    elif norm in ("part", "role"):
        play = next((at for at in range(max(0, place - 3), place) if norms[at].startswith("play")), 0)
        if play and ("no" in norms[play:place] or ("any" in norms[play:place] and _negative(line, 0, play))):
            found = _before(line, play)
    elif norm in _CLEAN and not _DETECTED.isdisjoint(norms[:place]) and norms[place - 1] in _IS:
        first = next(at for at in range(place) if norms[at] in _DETECTED)
        first += norms[first + 1] in _OF
        found = Cause(line, first + 1, place - 2) if place - 2 > first else None
    if found and found.words:
        yield Cause(line, found.first, found.last, denied=True, cue=place)


def _behind(line: Line, first: int, cue: int | None = None) -> Cause | None:
    """The cause that begins at a place, or none."""
    last = first
    while last < min(first + _LONGEST, len(line.norms)) and line.norms[last] not in _ENDS:
        last += 1
        if last < len(line.norms) and line.parted_by(last - 1, ',;:—–()"“”'):
            break
    before = first if cue is None else cue
    denied = _negative(line, before - _WINDOW, before)
    return Cause(line, first, last - 1, denied, cue is not None, before) if last > first else None


def _before(line: Line, end: int) -> Cause | None:
    """The cause that ends before a place, where words such as "was not" may stand; of "that is what sank her", the
    clause before it."""
    last = end - 1
    supposed = line.norms[max(0, last - 1) : end] == ("to", "have")
    while last >= 0 and (line.norms[last] in _LIGHT or line.norms[last] in _NO or (supposed and last > end - 4)):
        last -= 1
    if last > 0 and line.norms[last] in ("that", "which"):
        last -= 1 + (line.norms[last - 1] == "and")
        if last < 0:
            return None
    first = last + 1
    while first > max(0, last + 1 - _LONGEST) and line.norms[first - 1] not in _ENDS:
        first -= 1
        if first and line.parted_by(first - 1, ',;:—–()"“”'):
            break
    if first > 1 and line.norms[first - 1] == "by" and not line.parted(first - 1):
        first -= 2  # "a strike by the drillers"
    cue = min(end + 1, len(line.norms) - 1)
    return Cause(line, first, last, _negative(line, end - _WINDOW, end), cue=cue) if first <= last else None


def _negative(line: Line, first: int, end: int) -> bool:
    words = [
        norm for at, norm in enumerate(line.norms[:end]) if at >= first and line.norms[at + 1 : at + 2] != ("doubt",)
    ]
    return not _NO.isdisjoint(words) or any(word.endswith("n't") for word in words)
