"""What tells that two values in like places are two facts', or one fact's with a slip in one of them."""

from __future__ import annotations

import math
from itertools import pairwise

from factcheck.compare._places import Place
from factcheck.values.timewords import MONTH_NAMES

FEW = 12
"""The highest number that is seldom written in digits of more than one place."""
HALF = 0.5
"""How small a part of one number the other may be, unless its digits tell that it is a slip."""
LIMITS = frozenset(
    "additional extra further remaining second third fourth fifth total far including among each respectively updated"
    " update ago scene arrived arriving found discovered transported taken treated remain remained remains later"
    " pronounced admitted hospital hospitalized usual usually normal normally typical typically average".split()
)
"""Words beside a number that make it one of a part, of the whole, of what was found first, or of another time."""
EARLIER = frozenset("first initially originally initial earlier previous previously last".split())
"""Words before a number that make it one that was superseded."""
BESIDE = 10
"""Words on each side of a number in which these are looked for."""
_LEAST_LENGTH = 4
"""Number from which a length of time is no chance in two units (as `digits` has it)."""
_MONTHS = MONTH_NAMES - {"march", "may"}
"""Those that are no other word."""
SCALES = frozenset(str(10**power) for power in (6, 9, 12))
"""Millions, billions and trillions, as words are compared."""
KNOWN = frozenset("the those these of all both".split())
"""Words right before a number of what was spoken of before, or of a part of it."""


def limits(place: Place) -> frozenset[str]:
    """The words beside a value that limit it."""
    span, line = place.statement.claim.value_span, place.around.line
    first = next(at for at, word in enumerate(line.words) if word.end > span.start)
    before = line.norms[max(0, first - BESIDE) : first]
    around = LIMITS.intersection(before + line.norms[first : first + BESIDE]) | EARLIER.intersection(before)
    known = KNOWN.intersection(line.norms[max(0, first - 2) : first])
    return around | known | {"of" for norm in line.norms[first + 1 : first + 2] if norm == "of"}


def other_numbers(place: Place) -> set[str]:
    """The other numbers of a value's sentence, but for the words of scale behind them ("million") and what is joined to
    a number by one sign, as behind a decimal point."""
    span, words = place.statement.claim.value_span, place.around.line.words
    numbers = (
        word
        for before, word in pairwise((None, *words))
        if word
        and word.norm[0].isdigit()
        and not (before and before.norm[0].isdigit() and word.start == before.end + 1)
    )
    return {word.norm for word in numbers if not span.start <= word.start < span.end} - SCALES


def other_time(one: Place, two: Place) -> bool:
    """Whether the sentence of one of two values names a month that the report of the other neither names nor was
    published in: "a quake in February" is none of those that a report in November is of."""
    return _knows_no_month(one, two) or _knows_no_month(two, one)


def _knows_no_month(one: Place, two: Place) -> bool:
    """Whether the sentence of a value names months, and the report of another value none of these."""
    months, article = _MONTHS.intersection(one.around.line.norms), two.statement.article
    if not months or (article.published and f"{article.published:%B}".lower() in months):
        return False
    return not any(month[:3].capitalize() in article.text for month in months)


def is_far(one: Place, two: Place) -> bool:
    """Whether two values are too far apart for one to be the other mistaken: half of it or less, and no slip."""
    low, high = sorted(side.low if math.isfinite(side.low) else side.high for side in (one, two))
    return low <= HALF * high and not (is_slip(one, two) or same_number(one, two) or is_near(one, two))


def is_slip(one: Place, two: Place) -> bool:
    """Whether the printed digits of two values, two or more, are the same but for their order or for one of them."""
    first, second = one.digits, two.digits
    if len(first) != len(second) or len(first) < 2 or first == second:
        return False
    return sorted(first) == sorted(second) or sum(p != q for p, q in zip(first, second, strict=True)) == 1


def same_number(one: Place, two: Place) -> bool:
    """Whether two values print one number in two units or at two scales ("$4 million", "$4 billion"), or with the point
    or the noughts at another place ("3.4 million", "34 million")."""
    if one.number is not None and one.number == two.number:
        return one.dimension != "duration" or one.number >= _LEAST_LENGTH  # "two minutes", "two years"
    first, second = one.digits.strip("0"), two.digits.strip("0")
    return first == second and len(first) > 1 and one.low != two.low


def is_near(one: Place, two: Place) -> bool:
    first, second = one.number, two.number
    if first is None or second is None or one.unit != two.unit:
        return False
    return max(first, second) <= FEW and abs(first - second) <= 2
