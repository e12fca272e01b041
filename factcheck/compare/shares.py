"""A share and the two numbers that it is of: "427,000 of the 610,000 customers, or 80 percent", "240 of its 960 jobs,
one in three". What the two make is what to write instead of the share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factcheck.compare._figures import (
    HEDGED,
    Figure,
    Slip,
    candidate,
    figures,
    is_hedged,
    is_near_slip,
    is_unit,
    rounded,
)
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_TOLERANCE = 1.2
"""Slack of a share in percentage points beside the rounding of what is printed: reporters round 44.6 to "44" as often
as to "45"."""
_MARKS = ("%", " cent", "percent", "pc", "ne in ", "One ", "1 in ", "third", "half", "quarter", "fifth", "tenth")
"""Letters of which every sentence with a share has some."""
_ITS = r"(?:the|its|their|his|her|our|about|some|all|nearly|those|these|an\sestimated)"
_ABOUT = r"(?:about |some |nearly |almost |roughly |around |only |just |exactly |a little |over |under )*"
_OF = lazy(
    rf"(?:\s[\w'’-]+){{0,3}}?\s(?:of|out\sof)(?:\s{_ITS}){{0,2}}(?:\s(?:[a-z]+\s)?[\w-]+['’]s?)?\s$", re.IGNORECASE
)
_OF_WHOLE = lazy(rf"\b(?:[Oo]f|[Aa]mong) (?:{_ITS} ){{0,2}}(?:[\w-]+['’]s? )?$")
_MEANS = rf"(?:,? or|[,;] which (?:is|means|makes|comes to)|[,;] that is|,| [–—]| \((?:or)?) ?{_ABOUT}$"
_IS_A = (
    r"(?:,| [–—]|, or) (?:which (?:is|means|makes) |giving |with |for )?an? (?:[a-z]+ )?"
    r"(?:turnout|share|rate|proportion|figure) of "
)
_WORDS = r"(?: [^\s,;:.\d(][^\s,;:.()]*){0,12}"
_BEHIND = lazy(rf"{_WORDS}(?:(?:, or| \((?:or)?|,? which is|, about|, some) ?{_ABOUT}|{_IS_A}{_ABOUT})$")
_BARE = lazy(rf"{_WORDS}(?:,| [–—]) {_ABOUT}$")
_OF_IT = lazy(
    r" of (?:the (?:total|whole|lot|vote|workforce|staff|payroll|crew|membership|electorate)|them|all|it"
    r"|its \w+|those)\b|[.;)]|$| [–—]"
)
"""What may stand behind a share that nothing but a comma joins to its numbers."""


class _Frame(Struct, frozen=True):
    """In what order a part, its whole and their share stand, what stands before the first of them, and between them."""

    order: str
    before: re.Pattern[str] | None
    first: re.Pattern[str]
    second: re.Pattern[str]
    behind: re.Pattern[str] | None = None


_FRAMES = (
    _Frame("pws", None, _OF, _BEHIND),
    _Frame("pws", None, _OF, _BARE, _OF_IT),
    _Frame("psw", None, lazy(rf"(?:\bor|\() ?{_ABOUT}$"), _OF),
    _Frame("spw", None, lazy(r"(?::|,)\s(?:some |about |or )?$"), _OF),
    _Frame(
        "spw",
        lazy(r"\b(?:[Tt]urnout|[Ss]hare|[Pp]roportion)\b[^.;,\d]{0,40}$"),
        lazy(r"(?:,|:| [–—])? (?:with|as) $"),
        _OF,
    ),
    _Frame("swp", None, lazy(r" of (?:[\w'’-]+ ){0,4}"), lazy(rf"{_WORDS}(?:, or| \((?:or)?) ?{_ABOUT}$")),
    _Frame("swp", None, lazy(rf" of {_ITS} "), lazy(rf"{_WORDS}, {_ABOUT}$"), lazy(r"(?: [a-z]+){1,2},")),
    _Frame(
        "wps",
        _OF_WHOLE,
        lazy(r"(?: [\w'’-]+){1,6},? (?:some |about |only |just )?"),
        lazy(rf"(?: [a-z]+){{0,3}}?{_MEANS}"),
    ),
)
_OF_THEM = lazy(
    r" of (?:them|those|these|the total),? (?:\(|or |about |some |nearly |almost |around |roughly |just over )+$"
)
_OF_THOSE = re.compile(
    r"\bOf (?:these|those|them|that|this|it),? (?:about |some |nearly |almost |around |roughly |just |over )*$"
)
_OR_SHARE = re.compile(r"(?:,? or|,| \() ?(?:about |some |nearly |roughly |around )?")
_THAT_IS = lazy(
    rf"(?:That|This|It|Which) (?:is|was|means|makes|comes to|amounts to|gives) (?:an? [a-z]+ of )?{_ABOUT}$"
)
_WITH = lazy(rf"(?:With|Of|Among|Out of|In a [a-z]+ of) {_ABOUT}(?:{_ITS} )?(?:[\w-]+['’]s? )?")
_THERE_IS = lazy(rf", (?:that|this|it) (?:is|was|means|makes|comes to|amounts to) {_ABOUT}$")
_COMES_TO = lazy(
    rf"(?:,? or|,? which is|[,;] that is|[,–—] (?:an?|the) (?:[a-z]+ )?"
    r"(?:turnout|share|rate|proportion|(?P<down>drop|fall|reduction|cut|decrease|decline)|(?P<up>rise|increase|jump))"
    rf" of) {_ABOUT}$"
)
"""What joins a share to the numbers of its sentence in whatever order these stand."""
_ONE_IN = lazy(r"One (?:[a-z]+ )?in ")
_FRAME = 30
"""Characters before a whole in which "of the" stands."""
_LEAST = 2
"""The least number that a share is reckoned of; "one" is mostly a pronoun."""
_BEFORE = 300
"""Characters before "14 of them" in which it is said of how many."""


_FRACTION = lazy(
    r"\b(?P<n>a|one|two|three|four|five)[- ](?P<part>third|quarter|fifth|sixth|tenth)s?\b|\b(?P<half>half)\b"
    r"|\b(?:one|1)(?: [a-z]+)? in (?P<in>two|three|four|five|six|seven|eight|nine|10|ten|[2-9])\b"
    r"(?![.,]?\d| (?:of(?! (?:the|its|their) \d)|every|the|hundred))",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_INEXACT, _ROUGH = 6.0, 0.25
"""How far from a fraction, in percentage points and as a part of it, what is called by it may be."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Shares that their numbers do not make."""
    for reading in dossier.readings:
        article = reading.article
        for (_, before, _), (field, start, end) in pairwise((("", 0, 0), *reading.sentences)):
            text = article.content(field)
            if any(text.find(mark, start, end) >= 0 for mark in _MARKS):
                found = _figures(text, start, end)
                if any(one.share for one in found):
                    earlier = figures(text, before, start) if before < start else []
                    for slip, first in [*_slips(text, start, end, earlier, found)] or _slipped(text, start, found):
                        yield candidate("arithmetic", dossier, article, field, (first, found[-1].end), slip)


def _figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures of a sentence, fractions among them as shares."""
    fractions = [_fraction(match) for match in _FRACTION.finditer(text, start, end)]
    plain = [
        one
        for one in figures(text, start, end)
        if not any(two.start < one.end and one.start < two.end for two in fractions)
    ]
    return sorted((*fractions, *plain), key=lambda one: one.start)


def _fraction(match: re.Match[str]) -> Figure:
    if match["half"]:
        value = 50.0
    elif match["in"]:
        many = numbers.parse(match["in"].lower()) or 1
        return Figure(*match.span(), 100 / many, True, "", 100 / many - 100 / (many + 0.5))
    else:
        value = 100 * (numbers.parse(match["n"].lower().replace("a", "one")) or 1) / _PARTS[match["part"].lower()]
    return Figure(*match.span(), value, True, "", min(_INEXACT, _ROUGH * value))


def _slips(text: str, start: int, end: int, earlier: list[Figure], found: list[Figure]) -> Iterator[tuple[Slip, int]]:
    """The shares that are not those of their numbers, with where the numbers begin."""
    for three in zip(found, found[1:], found[2:], strict=False):
        frame = next((one for one in _FRAMES if _fits(text, start, end, one, three)), None)
        if frame:
            part, whole, share = (three[frame.order.index(name)] for name in "pws")
            yield from _check(text, start, [(part, whole)], share)
    for part, share in pairwise(found):
        told = _OF_THEM.search(text, part.end, share.start) or (
            _OF_THOSE.search(text, start, part.start) and _OR_SHARE.fullmatch(text, part.end, share.start)
        )
        if told and share.share and not part.share:
            before = figures(text, max(0, start - _BEFORE), part.start)
            wholes = [one for one in before if not one.share and one.sign == part.sign and one.value <= 50 * part.value]
            yield from _check(text, start, [(part, one) for one in wholes if one.value >= part.value], share)
    yield from _check(text, start, _of_earlier(text, start, earlier, found), found[-1])
    share = found[0]
    opens = share.start == start and _ONE_IN.match(text, start) and not text.startswith(" of ", share.end)
    if len(earlier) > 1 and share.share and (opens or _THAT_IS.fullmatch(text, start, share.start)):
        one, two = earlier[-2:]
        plain = not one.share and not two.share and one.sign == two.sign
        if plain and _OF.search(text, one.end, two.start):
            yield from _check(text, start, [(one, two)], share)
        elif plain and _OF_WHOLE.search(text, max(0, one.start - _FRAME), one.start):
            yield from _check(text, start, [(two, one)], share)


def _of_earlier(text: str, start: int, earlier: list[Figure], found: list[Figure]) -> list[tuple[Figure, Figure]]:
    """The part and the whole of a share whose part is the one count of the sentence before: "It was signed by 6,300
    people. With 14,000 people in the town, that is 45 per cent of it"."""
    if len(found) != 2 or found[0].share or not found[1].share:
        return []
    joined = _THERE_IS.search(text, found[0].end, found[1].start) and _WITH.fullmatch(text, start, found[0].start)
    counts = [one for one in earlier if not (one.share or one.sign or is_unit(text, one))]
    return [(counts[0], found[0])] if joined and len(counts) == 1 else []


def _slipped(text: str, start: int, found: list[Figure]) -> Iterator[tuple[Slip, int]]:
    """A share that is that of the only two numbers before it but for a digit, in whatever words: "of the 120 who wrote,
    90 agreed, or 85 per cent", "36 fell ill against 180 of the others, a drop of 70 per cent"."""
    plain = [one for one in found if one.value >= _LEAST and (one.share or not is_unit(text, one))]
    if len(plain) != 3:
        return
    (*counts, share) = plain
    joined = _COMES_TO.search(text, start, share.start) if share.share else None
    if joined is None or any(one.share for one in counts) or any(is_hedged(text, start, one) for one in found):
        return
    few, many = sorted(one.value for one in counts)
    part = many - few if joined["up"] or joined["down"] else few
    true = 100 * part / (few if joined["up"] else many)
    made, said = f"{true:.0f}", f"{share.value:.0f}"
    near = (abs(share.value - value) <= _TOLERANCE for value in (true, 100 - true, 100 * few / many))
    if counts[0].sign == counts[1].sign and is_near_slip(said, made) and not any(near):
        why = f"{few:,g} and {many:,g} make {true:.1f} percent"
        yield Slip(share, rounded(true, share), why), counts[0].start


def _fits(text: str, start: int, end: int, frame: _Frame, three: tuple[Figure, Figure, Figure]) -> bool:
    one, two, last = three
    return (
        "".join("s" if figure.share else "n" for figure in three) == frame.order.replace("p", "n").replace("w", "n")
        and len({figure.sign for figure in three if not figure.share}) == 1
        and (frame.before is None or frame.before.search(text, start, one.start) is not None)
        and frame.first.fullmatch(text, one.end, two.start) is not None
        and frame.second.fullmatch(text, two.end, last.start) is not None
        and (frame.behind is None or frame.behind.match(text, last.end, end) is not None)
    )


def _check(text: str, start: int, pairs: list[tuple[Figure, Figure]], share: Figure) -> Iterator[tuple[Slip, int]]:
    """A share that none of some parts and wholes make."""
    made = [(100 * part.value / whole.value, part, whole) for part, whole in pairs if 0 < part.value <= whole.value]
    hedged = any(is_hedged(text, start, figure) for pair in pairs for figure in (*pair, share))
    slack = share.half_step + (HEDGED if hedged else _TOLERANCE)
    if made and all(abs(true - share.value) > slack for true, _, _ in made):
        true, part, whole = made[-1]
        why = f"{part.value:,g} of {whole.value:,g} is {true:.1f} percent"
        yield Slip(share, _printed(text, share, true), why), min(part.start, share.start)


def _printed(text: str, share: Figure, true: float) -> str:
    """A share as it must be written in the place of another: "one in five" for "one in three"."""
    match = _FRACTION.fullmatch(text, share.start, share.end)
    if match is None:
        return rounded(true, share)
    times = 100 / true
    if match["in"] and abs(times - round(times)) < 0.1:
        return text[share.start : match.start("in")] + (
            numbers.in_words(times) if match["in"].isalpha() else f"{times:.0f}"
        )
    return f"{true:.0f} percent"
