"""Lengths of time as printed ("72-hour", "four years"), one written in the form of another that it is to replace."""

from __future__ import annotations

from factcheck.values import numbers
from factcheck.values.lazy import lazy

_HOURS = {"hour": 1, "day": 24, "week": 168}
_MONTHS = {"month": 1, "year": 12}
_LENGTH = lazy(
    rf"(?P<n>(?:{numbers.DIGITS})|(?i:{numbers.WORDED})|an?)(?P<gap>[ -])(?P<unit>minute|hour|day|week|month|year)s?"
)
_MOST_IN_WORDS = 10
"""Larger numbers stand in digits wherever their own report has digits (Guardian style guide, "numbers")."""


def in_form(printed: str, value: str) -> str:
    """A length of time as another is printed: in digits or words, before a noun or alone, and in the same unit where
    that makes a whole number. Of anything else, the value as it is.

    >>> in_form("three-year", "four years"), in_form("72-hour", "two days"), in_form("3 days", "one week")
    ('four-year', '48-hour', '7 days')
    """
    old, new = _LENGTH.fullmatch(printed), _LENGTH.fullmatch(value)
    number = (numbers.parse(new["n"].lower()) or 1.0) if new else 0.0
    if old is None or new is None or number != int(number):
        return value
    unit = new["unit"]
    for sizes in (_HOURS, _MONTHS):
        if old["unit"] in sizes and unit in sizes and number * sizes[unit] % sizes[old["unit"]] == 0:
            number, unit = number * sizes[unit] / sizes[old["unit"]], old["unit"]
    small = number <= _MOST_IN_WORDS or (new["n"][0].isalpha() and number < 100)
    told = numbers.in_words(number) if old["n"][0].isalpha() and small else f"{number:g}"
    plural = "s" if old["gap"] == " " and number != 1 else ""
    return f"{told}{old['gap']}{unit}{plural}"
