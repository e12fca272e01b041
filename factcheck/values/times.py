"""All dates and durations of a text, each once, in order."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import DateRange, Quantity
from factcheck.values import dates, durations
from factcheck.values.timewords import Phrase, Words
from factcheck.values.vantage import Vantage

_ORDER = (
    "iso slashed day another_day part_of_day holiday quarters span quarter half year_ago ago earlier every standing"
    " counted half_unit one vague period long century unit month weekday relative_day year_end weekend season decade"
    " year bare"
).split()
_DURATIONS = {("half_unit" if sort == "half" else sort): pattern for sort, pattern in durations.GRAMMAR.items()}
_SORTS = "|".join(f"(?P<{sort}>{(dates.GRAMMAR | _DURATIONS)[sort]})(?![A-Za-z_])" for sort in _ORDER)
_GRAMMAR = re.compile(
    # The first lines cost little and fit only where words of time run up to one that is the heart of an expression.
    r"(?=[MWwRKSuUqDEYytlxhjzaercmndoFHkN'](?:[^A-Za-z_]{0,2}[A-Za-z&]){0,7}?(?<=[MWwRPKSuUqpDEGYyN])"
    r"|(?=d/d/)|(?<=[M.] d & ))"
    rf"(?:{_SORTS})"
)


class TimeExpression(NamedTuple):
    """A date or duration as printed: its offsets, what it stands for, and the words that it is made of.

    `hedged`: "about", "nearly", "several". `future`: it lies ahead of publication. `recurs`: not how long something
    takes, but after what time it comes again.
    """

    start: int
    end: int
    value: DateRange | Quantity
    hedged: bool
    future: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    recurs: bool = False


_WHOLE = frozenset(("iso", "slashed", "day", "ago"))
"""Sorts of which no part is read where the whole is no date: "Feb. 30, 2019"."""


@lru_cache(maxsize=8)
def find_times(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The dates and durations of a text. Kept for the last few texts, since several extractors ask."""
    words = Words(text)
    vantage = Vantage(words, published)
    found = []
    match = _GRAMMAR.search(words.signs)
    while match:
        sort = match.lastgroup or ""
        phrase = words.phrase(*match.span())
        expression = _duration(sort, phrase, words) if sort in _DURATIONS else _date(sort, phrase, vantage)
        if expression is None and sort == "earlier":
            expression = _duration(sort, phrase, words)
        if expression is not None:
            found.append(expression)
            whole = "t" in phrase.signs or phrase.previous == "the"
            if whole and isinstance(expression.value, Quantity) and expression.value.unit != "quarter":
                vantage.compared = None  # "the nine months": what follows compares with these
        match = _GRAMMAR.search(words.signs, match.end() if expression or sort in _WHOLE else match.start() + 1)
    return tuple(found)


def _duration(sort: str, phrase: Phrase, words: Words) -> TimeExpression | None:
    resolved = durations.resolve("half" if sort == "half_unit" else sort, phrase, words)
    if resolved is None:
        return None
    value, hedged = resolved
    return TimeExpression(phrase.start, phrase.end, value, hedged, False, phrase.before, phrase.after, sort == "every")


def _date(sort: str, phrase: Phrase, vantage: Vantage) -> TimeExpression | None:
    value = dates.resolve(sort, phrase, vantage)
    if value is None:
        return None
    hedged = "e" in phrase.signs or "c" in phrase.signs or phrase.previous in _ABOUT
    future = bool(vantage.published and value.start and value.start > vantage.published)
    return TimeExpression(phrase.start, phrase.end, value, hedged, future, phrase.before, phrase.after)


_ABOUT = frozenset("about around circa nearly almost".split())
