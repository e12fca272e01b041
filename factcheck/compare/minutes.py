"""A length of time beside two times of day, in whatever words: "came in at 4.12pm ... handcuffed at 4.31, 29 minutes
after that call", "forty minutes later, at 3.35am", "called at 5.10pm and came at 5.55pm, a wait of 45 minutes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factcheck.compare._clocks import HALF_DAY, HINT, inside
from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare.pace import LENGTH, fits, minutes_of, shown
from factcheck.model import Article, Candidate, Dossier
from factcheck.values.lazy import lazy

_BARE = lazy(r"\b(?:at|by|until) (?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d)(?![\d.,:]\d| ?[ap]\.?m\b|\w| ?%)")
"""A time of day without its half, behind one that has it."""
_NOON = lazy(r"\b(?:noon|midday|midnight)\b")
_ABOUT = r"(?:(?:just|only|some|exactly|precisely|barely|a full|or|which (?:is|was)|that is|this was|it was) )*"
_BEHIND = lazy(
    rf",? [–—-]?\(?{_ABOUT}(?:{LENGTH} (?:later|afterwards|(?P<joined>after|into) (?P<what>[^,.;:\n]{{2,60}}))"
    rf"(?=[,.;:)\n ]|$))"
)
"""What may stand behind a time of day, counted from an earlier one."""
_AFTER = lazy(rf",? (?:after|having lasted|lasting|a wait of|a delay of|a gap of) {LENGTH}(?=[,.;:)\n]| of | $|$)")
"""What may stand behind the second of two, of all the time between them."""
_AHEAD = lazy(
    rf"(?<![\w.,-]){LENGTH} (?P<way>later|afterwards|earlier|before that|after that),? (?:at|by) (?:about )?$"
)
"""What may stand before a time of day, counted from an earlier or a later one."""
_LASTED = lazy(
    r"(?:It|That|The (?:whole thing|attack|siege|chase|ordeal)) (?:had |has )?(?:lasted|took|taken|was over in)"
    rf" {LENGTH}(?=[.,])"
)
"""What may open the sentence behind two times of day."""
_TOOK = lazy(rf"It took {LENGTH} for [^.;:\d]{{3,60}}:")
"""What may stand before two times of day."""
_ALL_OF_IT = lazy(
    r"(?:It|That|This) (?:took|lasted)(?: them| him| her| [a-z]+)?"
    rf" (?:nearly |about |almost |only |just |barely |some )?{LENGTH}[.:]\s*$"
)
"""What may close the sentence before one with two times of day."""
_HEDGE = lazy(r"\b(?:about|around|some|roughly|nearly|almost|more than|less than|over|under|within|at least|up to) $")
_ELSE = lazy(
    r"\b(?:local time|GMT|BST|UTC|E[SD]T|P[SD]T|C[SE]?T|(?:next|following|previous) (?:day|morning|night)|break)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^\n]*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""Words by which the times may be of two days or zones, or a part of the time between them left out."""
_THAT = lazy(r"(?:that|this|it|which)\b(?! [a-z])")
_ROUND, _EXACT = 5, 3
"""Minutes of which a rounded length is a multiple, and by how many one that is none may differ."""
_ROUNDED = 30
"""Minutes by which a length of whole hours, more than one, may be rounded."""
_BEFORE = 80
"""Characters before a sentence in which the length of what it tells may stand."""
_STEM, _LEAST, _NEAR, _MOST, _RATIO = 5, 4, 400, 600, 4.0
"""Letters of a stem, and of a word that has one; characters within which the earlier of two times may stand; minutes
that a length may have, and how many times longer or shorter than the time between two it may be."""


class _Clock(Struct, frozen=True):
    """A time of day: its offsets, its minute, and the sentence that it stands in."""

    start: int
    end: int
    minute: int
    sentence: tuple[int, int]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Lengths of time that the times of day beside them do not make."""
    for reading in dossier.readings:
        article = reading.article
        text = article.text
        if HINT.search(text):
            sentences = [(start, end) for field, start, end in reading.sentences if field == "text"]
            found = _clocks(article, sentences)
            for place, clock in enumerate(found):
                for slip, whole in _told(text, found[:place], clock):
                    yield candidate("arithmetic", dossier, article, "text", whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]


def _clocks(article: Article, sentences: Sequence[tuple[int, int]]) -> list[_Clock]:
    """The times of day of a report, those without their half too."""
    found: dict[int, _Clock] = {}
    text = article.text
    for start, end in sentences:
        for one in inside(article, start, end):
            found[one.start] = _Clock(one.start, one.end, one.minute % HALF_DAY, (start, end))
        for match in _NOON.finditer(text, start, end) if found else ():
            found[match.start()] = _Clock(*match.span(), 0, (start, end))
        for match in _BARE.finditer(text, start, end) if found else ():
            at = match.start("hour")
            if at not in found:
                minute = int(match["hour"]) % 12 * 60 + int(match["minute"])
                found[at] = _Clock(at, match.end(), minute, (start, end))
    return [found[at] for at in sorted(found)]


def _told(text: str, earlier: Sequence[_Clock], clock: _Clock) -> _Found:
    """The length of time beside a time of day, where no time before it makes that."""
    near = [one for one in earlier[-4:] if clock.start - one.end < _NEAR]
    start, end = clock.sentence
    last = [one for one in near if one.sentence == clock.sentence]
    behind = _BEHIND.match(text, clock.end, end)
    ahead = _AHEAD.search(text, start, clock.start)
    if behind and behind["length"]:
        what = behind["what"]
        if what and not _THAT.match(what) and behind["joined"] == "after":
            near = [one for one in near if _shares(text, one, what)]
        yield from _slip(text, near, clock, behind, 1)
    elif ahead and ahead["length"]:
        back = ahead["way"] in ("earlier", "before that")
        yield from _slip(text, near, clock, ahead, -1 if back else 1)
    elif near and (after := _AFTER.match(text, clock.end, end) or _LASTED.match(text, end + 1)):
        yield from _slip(text, near[-1:] if after["length"] else [], clock, after, 1)
    elif len(last) == 1:
        took = _TOOK.match(text, start) or _ALL_OF_IT.search(text, max(0, start - _BEFORE), start)
        yield from _slip(text, last if took and took["length"] else [], clock, took, 1) if took else ()


def _slip(text: str, near: Sequence[_Clock], clock: _Clock, length: re.Match[str], way: int) -> _Found:
    said = minutes_of(length)
    made = [(way * (clock.minute - one.minute)) % HALF_DAY for one in near]
    exact = bool(length["minutes"]) and said % _ROUND != 0
    if not near or said > _MOST or any(abs(value - said) <= _EXACT if exact else fits(length, value) for value in made):
        return
    begin, right = near[-1].start, made[-1]
    if said % 60 == 0 and said > 60 and abs(right - said) < _ROUNDED:
        return
    at = length.span("length")
    whole = min(begin, at[0]), max(clock.end, at[1])
    if _ELSE.search(text, *whole) or _HEDGE.search(text, whole[0], at[0]) or not said / _RATIO < right < said * _RATIO:
        return
    times = text[near[-1].start : near[-1].end], text[clock.start : clock.end]
    why = "from {} to {} it is {}".format(*(one.rstrip(".") for one in times[::way]), shown(right))
    yield Slip(Figure(*at, said), shown(right), why, "duration"), whole


def _shares(text: str, clock: _Clock, what: str) -> bool:
    """Whether the sentence of a time of day has a word of what a length is counted from."""
    told = {word[:_STEM] for word in re.findall(r"[a-z]+", text[slice(*clock.sentence)].lower()) if len(word) >= _LEAST}
    asked = {word[:_STEM] for word in re.findall(r"[a-z]+", what.lower()) if len(word) >= _LEAST and word != "that"}
    return bool(told & asked)
