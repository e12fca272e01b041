"""The numbers that one report of a story alone has where two others or more agree on one that may be of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.compare import toll
from factcheck.compare._apart import FEW, HALF, KNOWN
from factcheck.compare._money import is_other_sum
from factcheck.compare._numerals import NUMBER, ORDINAL, TOGETHER, YEAR, Numeral, numerals
from factcheck.compare._rivals import tells
from factcheck.compare._slips import is_close, is_slip, is_turned, same_thing, slipped
from factcheck.compare._surroundings import closeness, in_order, sentences
from factcheck.compare._updates import CHANGING
from factcheck.compare.quantity import MAGNITUDE, TOLLS
from factcheck.model import Dossier
from factcheck.values import numbers
from factcheck.values.numbers import ORDINALS

FEWEST = 3
"""Reports of a story from which on one of them can be outvoted."""
SMALL = 100
"""Numbers below this are often of two things in two reports."""
REVISED = 0.6
"""By how much the first magnitudes of an earthquake are put right, at most."""
DURATION = "duration"
ROUGH = 0.7
"""How near two estimates may be and be of one thing."""
LONG_PAST = 40
"""Years before a report of which few are named in one story, but as the time of one thing."""
BEFORE_YEARS = frozenset(("in", "since", "from"))
"""Words that stand before a year that is told of a fact."""


class Vote(Struct, frozen=True, eq=False):
    """A number of one report, those of two origins or more that agree on another, the one of these in the likest
    sentence, and the other numbers of its sort in its report."""

    doubted: Numeral
    agreed: tuple[Numeral, ...]
    nearest: Numeral
    beside: tuple[Numeral, ...]

    @property
    def origins(self) -> int:
        """How many independent reports agree."""
        return len({one.origin for one in self.agreed})


def votes(dossier: Dossier) -> Iterator[Vote]:
    """Numbers that no other report has, each with one that others have and its own report has not."""
    if len(dossier.readings) < FEWEST:
        return
    rarity = sentences(dossier).rarity
    judged = _judged(dossier)
    by_sort: dict[str, list[Numeral]] = {}
    for one in numerals(dossier):
        by_sort.setdefault(one.sort, []).append(one)
    for ones in by_sort.values():
        by_article: dict[str, list[Numeral]] = {}
        for one in ones:
            by_article.setdefault(one.article.id, []).append(one)
        lone = [
            one
            for one in ones
            if not any(_bears_out(two, one) for two in ones if two.origin != one.origin)
            and not (one.toll and (one.article.id, one.span.field, one.span.start) in judged)
        ]
        for alike in _agreed(ones) if lone else ():
            for doubted in lone:
                agreed = tuple(one for one in alike if _is_told_of(one, doubted)) if _is_small(doubted) else alike
                origins = {one.origin for one in agreed}
                beside = tuple(by_article[doubted.article.id])
                if len(origins) > 1 and doubted.origin not in origins and _may_be_one(doubted, agreed, beside):
                    nearest = max(agreed, key=lambda one: nearness(one, doubted, rarity))
                    yield Vote(doubted, agreed, nearest, beside)


def _judged(dossier: Dossier) -> set[tuple[str, str, int]]:
    """The places of the tolls of which it is known that they disagree."""
    return {
        (one.span.article, one.span.field, at)
        for candidate in toll.found(dossier)
        if not candidate.reconciled
        for one in candidate.evidence
        for at in range(one.span.start, one.span.end)
    }


def _is_small(one: Numeral) -> bool:
    """Whether a number is so small that reports have it of many things."""
    return one.sort in (NUMBER, ORDINAL) and one.middle < SMALL


def _is_told_of(other: Numeral, one: Numeral) -> bool:
    """Whether a number is not of another thing than a second, by the nouns behind both."""
    unknown = other.sort == NUMBER and not other.nouns and other.around.previous in KNOWN
    return unknown or same_thing(one, other)


def _bears_out(other: Numeral, one: Numeral) -> bool:
    """Whether a number of another report is the same, and not by chance as two of two things are."""
    by_chance = _is_small(one) or (one.sort == NUMBER and other.middle != one.middle)  # "some 460" and 430
    return other.meets(one) and (not by_chance or _is_told_of(other, one))


def _agreed(ones: Sequence[Numeral]) -> Iterator[tuple[Numeral, ...]]:
    """Numbers of two origins or more that meet."""
    seen: set[frozenset[int]] = set()
    for low, high in dict.fromkeys((one.low, one.high) for one in ones):
        alike = tuple(one for one in ones if one.low <= high and low <= one.high)
        key = frozenset(map(id, alike))
        if len({one.origin for one in alike}) > 1 and key not in seen:
            seen.add(key)
            yield alike


def is_lone_toll(one: Numeral, beside: Sequence[Numeral]) -> bool:
    """Whether a number is the only one of its report of those whom such harm befell, and not of others besides some."""
    if "other" in one.nouns:
        return False
    befell = one.toll.partition(" ")[0]
    return befell in TOLLS and not any(other.toll.startswith(befell) and not other.meets(one) for other in beside)


def _may_be_one(doubted: Numeral, agreed: Sequence[Numeral], beside: Sequence[Numeral]) -> bool:
    """Whether a number is not too far from others to be theirs mistaken."""
    two = agreed[0]
    if doubted.sort == MAGNITUDE and not _is_other_strength(doubted, two):
        return False
    if not CHANGING.isdisjoint(doubted.scope.split()) or all(
        is_other_sum(doubted.sort, doubted.around, one.around) for one in agreed
    ):
        return False
    if doubted.sort == YEAR and not any(_is_like_year(doubted, one) for one in agreed):
        return False
    if (
        _is_beside(doubted)
        or all(map(_is_beside, agreed))
        or _adds_up(doubted, two)
        or _is_converted(doubted)
        or _tells(doubted, two)
    ):
        return False
    if doubted.sort in (NUMBER, ORDINAL) and not any(same_thing(doubted, one) for one in agreed):
        telling = len(doubted.digits) > 2 and len(doubted.digits.strip("0")) > 1 and doubted.sort == NUMBER
        return telling and any(slipped(doubted, one) for one in agreed)
    low, high = sorted((doubted.middle, two.middle))
    if doubted.sort == NUMBER and high <= FEW and (_is_known(doubted) or all(map(_is_known, agreed))):
        return False
    turned = doubted.sort != DURATION and any(is_turned(doubted, one) for one in agreed)
    if (_is_rough(doubted, two) and not turned) or (doubted.sort == DURATION and doubted.has_no_number):
        return False
    near = low > HALF * high or is_close(doubted, two) or is_lone_toll(doubted, beside)
    return near or (doubted.sort != ORDINAL and any(slipped(doubted, one) for one in agreed))


def _is_other_strength(one: Numeral, two: Numeral) -> bool:
    """Whether two magnitudes are too far apart for the one to be the other revised, and neither is of an aftershock."""
    return abs(one.middle - two.middle) > REVISED and not any(
        "aftershock" in side.around.line.stems for side in (one, two)
    )


def _adds_up(one: Numeral, two: Numeral) -> bool:
    """Whether a number and another of its sentence make two: "three women and two men" are five people, and "a guard
    and two others" three or more."""
    norms, last = one.around.line.norms, one.around.last
    if one.around.previous == "and" and norms[last + 1 : last + 2] in (("other",), ("others",)):
        return two.middle > one.middle
    beside = (numbers.parse(word.norm) for word in one.around.line.words if word.norm[0].isdigit())
    return any(number and abs(one.middle + number - two.middle) < 0.01 for number in beside)


def _tells(one: Numeral, two: Numeral) -> bool:
    """Whether the report of a number tells another that is too large to stand there by chance, be it in a score; or the
    sentence of a place in a row tells the other: "lost the first set, took the second"."""
    if one.sort == ORDINAL:
        return any(ORDINALS.get(norm) == two.middle for norm in one.around.line.norms)
    return one.sort == NUMBER and FEW < two.middle < SMALL and tells(one.article, two.middle)


def _is_like_year(one: Numeral, two: Numeral) -> bool:
    """Whether two years differ by a slip, and stand behind such words and among some in one order, or right behind the
    same two; or have the same digits in another order, of years long past that stand in no report by chance."""
    if is_turned(one, two) and _is_long_past(one) and _is_long_past(two):
        return True
    before, ours, theirs = {one.around.previous, two.around.previous}, one.around.order, two.around.order
    alike = len(before) == 1 and len(ours) > 1 and ours[-2:] == theirs[-2:]
    return before <= BEFORE_YEARS and is_slip(one, two) and (alike or in_order(ours, theirs) > 2)


def _is_long_past(one: Numeral) -> bool:
    """Whether a year is one of which its report is no news."""
    return one.article.published is not None and one.middle < one.article.published.year - LONG_PAST


def _is_rough(one: Numeral, two: Numeral) -> bool:
    """Whether two lengths, not far apart, are as round as estimates are, or in two units: six days and a week; or the
    one may be the other rounded: "four and a half months" and five."""
    low, high = sorted((one.middle, two.middle))
    apart = abs(one.middle - two.middle)
    if one.sort == DURATION and any(apart <= side.middle / side.printed / 2 for side in (one, two)):
        return True
    if one.statement is None or one.scope == two.scope != "" or low < ROUGH * high:
        return False
    return one.unit != two.unit or (one.printed % 5 == two.printed % 5 == 0 and one.printed < 100)


def _is_beside(one: Numeral) -> bool:
    """Whether a number counts others than somebody named right before it: "a woman and two others"."""
    return one.around.previous in ("and", "plus") and "other" in one.nouns


def _is_known(one: Numeral) -> bool:
    """Whether a number is of what was spoken of before, or of a part: "the two men", "one of three"."""
    if one.around.previous == "of":
        return one.around.line.norms[max(0, one.around.first - 2)] not in TOGETHER
    return one.around.previous in KNOWN


def _is_converted(one: Numeral) -> bool:
    """Whether a number stands in brackets behind the one that it is in another unit."""
    text = one.article.content(one.span.field)
    return one.statement is not None and text[max(0, one.span.start - 2) : one.span.start].endswith("(")


def nearness(one: Numeral, two: Numeral, rarity: Mapping[str, float]) -> float:
    """The rarity of the words that the sentences of two numbers share, the nearer to both the heavier."""
    ours, theirs = one.around.words, two.around.words
    return sum(rarity[word] * closeness(max(ours[word], theirs[word])) for word in sorted(ours.keys() & theirs.keys()))
