"""Whether two numbers of two reports count one thing, and whether one of them is the other with a slip."""

from __future__ import annotations

import math

from factcheck.compare._apart import FEW
from factcheck.compare._numerals import Numeral
from factcheck.compare._updates import PEOPLE


def same_thing(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers may count one thing by the nouns behind them, or by what befell those whom they count."""
    if one.toll and two.toll:
        if one.toll == two.toll:
            return True
        harmed_alike = one.toll.split()[0] == two.toll.split()[0]  # and one of them of a time that it names
        return harmed_alike and not (one.nouns & two.nouns) <= PEOPLE
    if one.nouns & two.nouns or one.groups & two.groups:
        return True
    return (one.is_of_anybody and two.is_of_people) or (two.is_of_anybody and one.is_of_people)


def is_slip(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers of one length have the same digits but for one, or but for their order."""
    ours, theirs = one.digits, two.digits
    if (
        len(ours) != len(theirs)
        or len(ours) < 2
        or ours == theirs
        or not one.middle < 10 * two.middle < 100 * one.middle
    ):
        return False
    return sorted(ours) == sorted(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def is_turned(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers have the same digits in another order."""
    return is_slip(one, two) and sorted(one.digits) == sorted(two.digits)


def slipped(one: Numeral, two: Numeral) -> bool:
    """Whether a number may be another mistyped or misheard."""
    return is_slip(one, two) or is_scaled(one, two) or sounds_alike(one, two)


def sounds_alike(one: Numeral, two: Numeral) -> bool:
    """Whether a number is a -teen and the other the -ty of it: sixteen, sixty."""
    low, high = sorted((one.digits.rstrip("0"), two.digits.rstrip("0")), key=len)
    lower, higher = sorted((one.middle, two.middle))
    return high == f"1{low}" and low in "3456789" and lower > 0 and 2 < higher / lower < 6


def is_scaled(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers have the same digits, and not the same size: tenfold, or in another unit."""
    if one.digits.strip("0") != two.digits.strip("0") or not one.digits.strip("0") or one.low == two.low:
        return False
    return one.unit == two.unit or any(math.isclose(one.printed, two.printed * times) for times in (1, 1000, 0.001))


def is_close(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers are small and next to each other."""
    return max(one.printed, two.printed) <= FEW and abs(one.printed - two.printed) <= 2 and one.unit == two.unit
