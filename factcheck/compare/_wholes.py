"""Where a sentence tells of a whole and its parts, and its words bind these to make it: `partition` compares them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from factcheck.compare import _sorts
from factcheck.compare._figures import Figure, figures, is_unit
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

_ITS = r"(?:(?:the|its|their|his|her|our|all|those|these)|[\w.-]+['’]s?)"
_OF_WHOLE = lazy(rf"\b(?P<of>[Oo]f|[Ff]rom|out of|[Ii]n|[Oo]n)(?: {_ITS}){{0,2}} $")
"""What stands before a whole of which a part is told."""
_NOUN = lazy(
    r"(?:-(?:member|seat|strong|room)\b| (?:[a-z'’-]+ ){0,2}?(?:[a-z-]{2,}s|people|men|women|children|sheep|cattle"
    r"|police|staff|crew)\b| of them\b)"
)
_SUFFERED = lazy(r" (?:were|are) [a-z]+(?:ed|t|n),")
_APPOSED = lazy(r"(?:, | [–—] | -- |: |,? of (?:whom|which|these|them),? |,? with |, in )$")
_JOINTS = lazy(r"(?:,|;)? (?:and|but|while) |, |; |: | [–—] ")
_TAIL = lazy(
    r"(?: of (?:them|those|these|whom|which)\b)?(?:(?=[.,;:)–—]|$| [–—]| and\b)"
    r"| (?:still |now |then |later |been |also |already )?"
    r"(?:(?P<finite>will|can|could|may|must|should|were|was|are|is|had|have|has|did|do|went|came|live|work|got|remain"
    r"|remains|stayed|voted|gone)"
    r"|(?P<place>in|at|on|by|near|inside|outside|off|around)|(?P<other>from|for|to|with|under|below|above|against|behind"
    r"|up|out|not|others?|left|[a-z]+(?:ed|ly))|(?P<word>[a-z-]+))\b)"
)
"""What stands behind a part without a noun of its own."""
_SAME_FORM = frozenset("run put set hit shut cut let split hurt".split())
"""Participles that are the plain form of their verb."""
_OVERLAP = lazy(
    r"\b(?:includ\w+|among|such as|both|all three|either|respectively|average|per|each|every|apiece|times|more|another"
    r"|or|up to|at least|around|roughly|about|nearly|almost|over|than|last (?:year|month|week|season|time|\d)|previous"
    r"|earlier|since"
    r"|by (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w+|if|would|could|might|may|some|several|many|most|also|compared|ago"
    r"|to (?=\d))\b",
    re.IGNORECASE,
)
"""Words by which numbers may overlap, be of two times, or have a further part beside them."""
_PLACED = lazy(r" (?:in|at|on|by|near) (?:the )?[A-Z]")
_NAMED = lazy(r"[A-Z][\w’'-]+ $")
_BETWEEN = lazy(r"\b(?:[Bb]etween them|[Tt]ogether|[Cc]ombined|[Ss]hared)\b")
_SOME = lazy(r"\bof (?:them|those|these)\b")
_REST = lazy(
    r"\b(?:(?:the|its|their|his|her) (?:other|remaining|rest|remainder),?"
    r"|leav(?:es|ing)(?: (?:it|them|him|her|us|just|only))*)(?: with)? $",
    re.IGNORECASE,
)
_REST_BEHIND = lazy(r"(?: of them)? (?:were|was|are|is|had|have|has|did|do|does|could|would) not(?=[.,;]|$)")
_MISSING = lazy(r"\b(?:missing|unaccounted for|at large|(?:not|yet to) be(?:en)? found)\b")
_VOTED = lazy(r" (?:members|deputies|councillors|lawmakers|senators|delegates|MPs|jurors|people|votes)\b")
_NEITHER = lazy(r"\b(?:neither|abstain(?:ed|ing)|did not vote|stayed away|absent|abstentions?)\b")
_OPENS = lazy(r"(?:(?:[Oo]f|[Aa]mong) (?:these|those|them),? )?$")
_AND = lazy(r"\b(?:and|but|while)\b|;|\. |leav(?:es|ing)")
_FRAMED = lazy(rf"(?:^|[.!?\n”\"] ?)Of(?: {_ITS}){{0,2}} $")
"""What opens a sentence of a whole and its parts: "Of its 24 beds, 14 will go"."""
_FRAME = 40
_OVER = 1.15
"""How much parts may make of their whole and be none that overlap."""
_MOST = 5
"""Parts that are added at most."""


class Part(Struct, frozen=True):
    """A part with the words that say what it is of: those before it, those behind it, and all of these, those behind
    the whole among them where it is told as so many of it."""

    figure: Figure
    before: str
    behind: str
    told: str

    @property
    def rest(self) -> bool:
        """Whether it is said to be what the others leave."""
        return bool(_REST.search(self.before) or _REST_BEHIND.match(self.behind))

    @property
    def missing(self) -> bool:
        """Whether it is of what has not been found."""
        return _MISSING.search(self.behind) is not None


def _counts(text: str, start: int, end: int) -> list[Figure]:
    return [one for one in figures(text, start, end) if not one.share and not is_unit(text, one) and one.value > 1]


def partition(text: str, before: int, start: int, end: int) -> tuple[Figure, list[Part], bool] | None:
    """The whole and the parts of a sentence, and whether they are bound to make it, or there may be a further one; the
    whole may stand in the sentence before."""
    found = _counts(text, start, end)
    if not 2 <= len(found) <= _MOST + 1 or _OVERLAP.search(text, start, end) or len({one.sign for one in found}) > 1:
        return None
    whole = max(found, key=lambda one: one.value)
    framed = whole is found[0] or _OF_WHOLE.search(text, start, whole.start)
    parts = _parts(text, start, end, found, whole) if framed and (whole.sign or _NOUN.match(text, whole.end)) else []
    if not parts and (earlier := _earlier(text, before, start, found[0])):
        whole, parts = earlier, _parts(text, start, end, found, None)
    if not parts and whole is found[0] and _SUFFERED.match(text, whole.end):
        parts = _parts(text, start, end, found, whole)
    fits = len(parts) > 1 and max(part.figure.value for part in parts) < whole.value
    if not fits or not _AND.search(text, parts[-2].figure.end, parts[-1].figure.start):
        return None
    apart, complete = _bound(text, start, end, whole, parts)
    return (whole, parts, complete or sum(part.figure.value for part in parts) > whole.value) if apart else None


_ABOARD = lazy(r" (?:passengers|people)(?:,? and |, | plus )(?:a crew of )?$")
_CREW = lazy(
    r"(?!(?: members of(?: the)?)?(?: cabin)?(?: crew)?(?: members)?(?: who)? (?:were|was|are|is|had|has|have|died"
    r"|suffered|escaped|remain\w*)\b(?! aboard| on ))(?P<noun> (?:members of (?:the )?)?(?:cabin )?crew\b)?"
)
"""What is behind the number of a crew that is told of as aboard, and not of as hurt."""
_ON_BOARD = lazy(r"\b(?:aboard|on board|flight|plane|jet|aircraft|airliner|helicopter|ferry|ship|boat|vessel)\b", re.I)
_ROOM = lazy(r"\b(?:can|capacity|licen[cs]ed|certified|designed|built|room|seats?)\b")
"""Words by which so many might be aboard."""
_SOULS = lazy(r" (?:people|souls|persons|lives)\b")
_ALL = lazy(r"\b[Aa]ll $")


def aboard(text: str, before: int, start: int, end: int) -> tuple[Figure, list[Part], bool] | None:
    """All who are aboard, in one of two sentences, and the passengers and the crew, in the other."""
    if before == start or "crew" not in text[before:end] or not _ON_BOARD.search(text, before, end):
        return None
    for one, two in ((before, start), (start, end)):
        sides = _counts(text, one, two)
        rest = _counts(text, *((start, end) if one == before else (before, start)))
        hedged = _OVERLAP.search(text, before, end) or _ROOM.search(text, before, end)
        if len(sides) != 2 or len(rest) != 1 or hedged:
            continue
        gap = text[sides[0].end : sides[1].start]
        told = _CREW.match(text, sides[1].end, two)
        crew = told and ("crew of" in gap or told["noun"])
        whole = rest[0]
        everybody = _SOULS.match(text, whole.end) or _ALL.search(text, max(before, whole.start - 4), whole.start)
        if _ABOARD.fullmatch(gap) and crew and everybody and whole.value > sides[0].value:
            return whole, [Part(side, "", "", "") for side in sides], True
    return None


def _earlier(text: str, before: int, start: int, first: Figure) -> Figure | None:
    """The one number of the sentence before, where parts open the next: "The fleet has 19 boats. Twelve are at sea"."""
    found = _counts(text, before, start) if _OPENS.fullmatch(text, start, first.start) else []
    counts = len(found) == 1 and _NOUN.match(text, found[0].end) and not _OVERLAP.search(text, before, start)
    return found[0] if counts else None


def _parts(text: str, start: int, end: int, found: Sequence[Figure], whole: Figure | None) -> list[Part]:
    """The figures beside a whole as parts of it; none where one of them has a noun of its own."""
    cuts = [start]
    for one, two in pairwise(found):
        joints = list(_JOINTS.finditer(text, one.end, two.start))
        cuts.append(joints[-1].end() if joints else two.start)
    cuts.append(end)
    if whole in found[2:-1]:
        return []
    parts = []
    for place, one in enumerate(found):
        if one is whole:
            continue
        before, behind = text[cuts[place] : one.start], text[one.end : cuts[place + 1]]
        told = before + behind
        of_it = place + 1 < len(found) and found[place + 1] is whole and cuts[place + 1] == whole.start
        if of_it:
            told += text[cuts[place + 1] : cuts[place + 2]]
        elif not _stands_alone(text, one.end, end) and (whole or place or not _VOTED.match(text, one.end, end)):
            return []
        parts.append(Part(one, before, behind, told))
    return parts


def _stands_alone(text: str, place: int, end: int) -> bool:
    """Whether no noun is behind a part but one for a sort of parts."""
    match = _TAIL.match(text, place, end)
    if match is None:
        return False
    word = match["word"]
    if not word or word in _SAME_FORM or word in lexicon.table("verb_pasts"):
        return True
    return _sorts.known().match(text, match.start("word") - 1) is not None


def _bound(text: str, start: int, end: int, whole: Figure, parts: Sequence[Part]) -> tuple[bool, bool]:
    """Whether nothing is two of some parts at once, and whether there is no further part."""
    rests = [part.rest for part in parts]
    apart, complete = _sorts.parted([part.told for part in parts])
    apart = apart or any(part.missing for part in parts)
    if len(parts) > 2 and any(_NEITHER.search(part.told) for part in parts):
        apart = complete = True
    if rests.count(True) == 1:
        apart = complete = True
    elif not apart and _in_apposition(text, whole, parts):
        closed = text[parts[-1].figure.end : end].rstrip()[-1:] in (".", "")
        apart = True
        shared = not _NAMED.search(parts[0].before) or _BETWEEN.search(text, start, whole.start)
        complete = (
            bool(closed and shared)
            and not _SOME.search(text, whole.end, end)
            and "," not in text[parts[-1].figure.end : end]
        )
    return apart, complete


def _in_apposition(text: str, whole: Figure, parts: Sequence[Part]) -> bool:
    """Whether the parts are a list behind the whole, all of one form."""
    gap = text[whole.end : parts[0].figure.start] if whole.end < parts[0].figure.start else ""
    opens = _APPOSED.search(gap.removesuffix(parts[0].before))
    told = [_form(text, part.figure.end) for part in parts]
    for place in range(1, len(told)):
        if f" {told[place]} " in parts[place - 1].behind:  # "14 go to the one, eight to the other and two to a third"
            told[place] = told[place - 1]
    forms = set(told[:-1]) | {told[-1]} - {""}
    joined = all(_JOINTS.search(text, one.figure.end, two.figure.start) for one, two in pairwise(parts))
    likewise = forms == {"place"} and _PLACED.search(gap)  # "eight died in Ellery, four in Dunmore and two in Tarn"
    near = sum(part.figure.value for part in parts) <= _OVER * whole.value
    listed = near and len(parts) > 2 and _FRAMED.search(text, max(0, whole.start - _FRAME), whole.start)
    stated = forms != {"finite"} or ":" in gap or bool(listed)
    named = all(_NAMED.search(part.before) for part in parts)
    return bool(opens and joined and len(forms) == 1 and (named or forms != {""}) and stated and not likewise)


def _form(text: str, place: int) -> str:
    """What sort of words is behind a part: a clause, a place, a participle, or which preposition."""
    match = _TAIL.match(text, place)
    sort = match.lastgroup if match else None
    if match is None or sort is None:
        return ""
    if sort == "word" or match[sort].endswith("ed"):
        return "participle"
    return match[sort] if sort == "other" else sort
