"""Calendar arithmetic: months, quarters, weeks, seasons and holidays as ranges of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from factcheck.model import DateRange

DAY = timedelta(days=1)
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""First month of each season of the northern half of the earth, three months long."""


def day(year: int, month: int, number: int) -> DateRange | None:
    """One day, None where the calendar has no such day or year."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return DateRange(found, found)


def months(year: int, month: int, count: int = 1) -> DateRange:
    """So many whole months from one on; `month` may be below 1 or above 12. Raises ValueError outside years 1 to 9999.

    >>> str(months(2020, 14).end)
    '2021-02-28'
    """
    first = year * 12 + month - 1
    after = first + count
    return DateRange(date(first // 12, first % 12 + 1, 1), date(after // 12, after % 12 + 1, 1) - DAY)


def quarter(year: int, number: int) -> DateRange:
    """A calendar quarter; `number` may lie outside 1 to 4 and then counts on from the year."""
    return months(year, 3 * number - 2, 3)


def years(first: int, count: int = 1) -> DateRange:
    """So many whole years."""
    return DateRange(date(first, 1, 1), date(first + count - 1, 12, 31))


def week(within: date, offset: int = 0) -> DateRange:
    """The week from Monday to Sunday (ISO 8601, as TIMEX3 has it) that holds a day, or one so many weeks from it."""
    monday = within - timedelta(days=within.weekday() - 7 * offset)
    return DateRange(monday, monday + timedelta(days=6))


def weekend(within: date, offset: int = 0) -> DateRange:
    """The Saturday and Sunday of a week."""
    saturday = within + timedelta(days=5 - within.weekday() + 7 * offset)
    return DateRange(saturday, saturday + DAY)


def whole_years(born: date, then: date) -> int:
    """How old who was born on a day is on another: birthdays between the two."""
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def weekday(published: date, number: int, future: bool) -> date:
    """The last such weekday (0 is Monday) on or before a day, or with `future` the first on or after it."""
    back = (published.weekday() - number) % 7
    return published + timedelta(days=(-back) % 7 if future else -back)


def season(year: int, name: str) -> DateRange:
    """A season by whole months (Met Office and NOAA); the winter of a year begins in its December."""
    return months(year, SEASONS[name], 3)


def _easter(year: int, offset: int = 0) -> date:
    """Easter Sunday, by the anonymous Gregorian computation (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    total = epact + shift - 7 * ((golden + 11 * epact + 22 * shift) // 451) + 114
    return date(year, total // 31, total % 31 + 1) + timedelta(days=offset)


def _nth(month: int, number: int, weekday: int, year: int) -> date:
    """The n-th such weekday of a month, counted from its end where n is negative."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))


def _fixed(month: int, number: int, year: int) -> date:
    return date(year, month, number)


def _election(year: int) -> date:
    """The Tuesday after the first Monday of November (2 U.S.C. 7)."""
    return _nth(11, 1, 0, year) + DAY


_DATES: dict[str, Callable[[int], date]] = {
    "new year's eve": partial(_fixed, 12, 31),
    "new year's day": partial(_fixed, 1, 1),
    "martin luther king jr. day": partial(_nth, 1, 3, 0),
    "martin luther king day": partial(_nth, 1, 3, 0),
    "valentine's day": partial(_fixed, 2, 14),
    "presidents' day": partial(_nth, 2, 3, 0),
    "presidents day": partial(_nth, 2, 3, 0),
    "st. patrick's day": partial(_fixed, 3, 17),
    "ash wednesday": lambda year: _easter(year, -46),
    "palm sunday": lambda year: _easter(year, -7),
    "good friday": lambda year: _easter(year, -2),
    "easter monday": lambda year: _easter(year, 1),
    "easter sunday": _easter,
    "easter": _easter,
    "memorial day": partial(_nth, 5, -1, 0),
    "father's day": partial(_nth, 6, 3, 6),
    "juneteenth": partial(_fixed, 6, 19),
    "fourth of july": partial(_fixed, 7, 4),
    "bastille day": partial(_fixed, 7, 14),
    "labor day": partial(_nth, 9, 1, 0),
    "columbus day": partial(_nth, 10, 2, 0),
    "halloween": partial(_fixed, 10, 31),
    "election day": _election,
    "veterans day": partial(_fixed, 11, 11),
    "armistice day": partial(_fixed, 11, 11),
    "remembrance day": partial(_fixed, 11, 11),
    "thanksgiving day": partial(_nth, 11, 4, 3),
    "thanksgiving": partial(_nth, 11, 4, 3),
    "black friday": lambda year: _nth(11, 4, 3, year) + DAY,
    "christmas eve": partial(_fixed, 12, 24),
    "christmas day": partial(_fixed, 12, 25),
    "christmas": partial(_fixed, 12, 25),
    "boxing day": partial(_fixed, 12, 26),
}
HOLIDAYS = tuple(sorted(_DATES, key=len, reverse=True))
"""Holidays by name in lower case, longest first: the federal ones (5 U.S.C. 6103) and widely kept days."""


def holiday(name: str, year: int) -> DateRange:
    """The day of a holiday in a year. Raises KeyError for a name that is not in HOLIDAYS."""
    found = _DATES[name](year)
    return DateRange(found, found)
