"""Days, months and years as the sentences of a story print them: "Friday", "Sept. 30", "on 4 October 2019", "in 2012".

What is compared is what is printed, and not the days that it stands for: a weekday is sure where the day of publication
is not, as on a page that was changed later, or in a report without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.compare._sentences import Line
from factcheck.values.timewords import MONTHS, WEEKDAYS

_WEEKDAYS = {name: number for name, number in WEEKDAYS.items() if name.endswith("day")}
_NAMED = frozenset(MONTHS) | _WEEKDAYS.keys()
_DAY = re.compile(r"([12]?\d|3[01])(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEAR = frozenset("in since from until through of late early mid by before after".split())
_BETWEEN = frozenset("the night morning afternoon evening".split())
"""Words between a weekday and its date: "Monday night, November 28"."""


class Printed(NamedTuple):
    """A day or year as printed: the places of its first and last word in its sentence, and what it names of the
    weekday (0 is Monday), month, day of the month and year, None for what it does not."""

    first: int
    last: int
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


def printed_days(line: Line) -> Iterator[Printed]:
    """The days, months with their years, and years of a sentence, each once, in order."""
    behind, norms = 0, line.norms
    named = () if _NAMED.isdisjoint(norms) else [place for place, norm in enumerate(norms) if norm in _NAMED]
    for place in sorted((*line.numbers, *named)):
        if place >= behind:
            found = _date(line, place)
            if found:
                yield found
                behind = found.last + 1


def _date(line: Line, place: int) -> Printed | None:
    weekday = _WEEKDAYS.get(line.norms[place])
    if weekday is None:
        return _calendar_day(line, place) or _year(line, place)
    if not line.words[place].text[0].isupper():
        return None
    after = place + 1 + (place + 1 < len(line.norms) and line.norms[place + 1] in _BETWEEN)
    date = _calendar_day(line, after) if after < len(line.norms) and not line.parted(place) else None
    return date._replace(first=place, weekday=weekday) if date else Printed(place, place, weekday)


def _calendar_day(line: Line, place: int) -> Printed | None:
    """ "Sept. 30, 2020", "30 September", "the 3rd of May 2018", "May 2019"."""
    norms = line.norms
    month = MONTHS.get(norms[place])
    if month is not None and line.words[place].text[0].isupper():
        day = _number(line, place + 1)
        if day and not _is_clock(line, place + 1):
            return _with_year(line, Printed(place, place + 1, None, month, day))
        year = _year_at(norms, place + 1)
        return Printed(place, place + 1, None, month, None, year) if year else None
    after = place + 1 + (norms[place + 1 : place + 2] == ("of",))
    month = MONTHS.get(norms[after]) if after < len(norms) else None
    day = _number(line, place) if month else None
    if month is None or not day or not line.words[after].text[0].isupper():
        return None
    if line.is_glued(place) or line.parted(place) or _number(line, after + 1):
        return None
    return _with_year(line, Printed(place, after, None, month, day))


def _number(line: Line, place: int) -> int | None:
    found = _DAY.fullmatch(line.norms[place]) if place < len(line.norms) else None
    return int(found[1]) or None if found and line.words[place].text[0].isdigit() else None


def _is_clock(line: Line, place: int) -> bool:
    return line.norms[place + 1 : place + 2] in (("a.m",), ("p.m",), ("am",), ("pm",))


def _with_year(line: Line, found: Printed) -> Printed:
    year = _year_at(line.norms, found.last + 1)
    return found._replace(last=found.last + 1, year=year) if year else found


def _year_at(norms: Sequence[str], place: int) -> int | None:
    return int(norms[place]) if place < len(norms) and _YEAR.fullmatch(norms[place]) else None


def _year(line: Line, place: int) -> Printed | None:
    """A year alone, behind a word that makes it one."""
    year = _year_at(line.norms, place)
    leads = year and place and line.norms[place - 1] in _BEFORE_YEAR and line.words[place].text.isdigit()
    return Printed(place, place, None, None, None, year) if leads and not line.is_glued(place) else None
