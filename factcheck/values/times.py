"""All dates and durations of a text, each once, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.model import DateRange, Quantity
from factcheck.values import dates, durations
from factcheck.values.timewords import Phrase, Words

_ORDER = (
    "iso slashed day part_of_day holiday span quarter half year_ago ago earlier counted half_unit one vague period long"
    " century unit month weekday relative_day year_end weekend season decade year bare"
).split()
_DURATIONS = {("half_unit" if sort == "half" else sort): pattern for sort, pattern in durations.GRAMMAR.items()}
_GRAMMAR = re.compile(
    rf"(?=[a-zA-Z'])(?<![A-Za-z_])(?:{'|'.join(f'(?P<{sort}>{(dates.GRAMMAR | _DURATIONS)[sort]})(?![A-Za-z_])' for sort in _ORDER)})"
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date or duration as printed: its offsets, what it stands for, and the words that it is made of.

    `hedged`: "about", "nearly", "several". `future`: it lies ahead of publication.
    """

    start: int
    end: int
    value: DateRange | Quantity
    hedged: bool
    future: bool
    before: tuple[str, ...]
    after: tuple[str, ...]


@lru_cache(maxsize=8)
def find_times(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The dates and durations of a text. Kept for the last few texts, since several extractors ask."""
    words = Words(text)
    context = dates.Context(words, published)
    found = []
    match = _GRAMMAR.search(words.signs)
    while match:
        sort = match.lastgroup or ""
        phrase = words.phrase(*match.span())
        expression = _duration(sort, phrase, words) if sort in _DURATIONS else _date(sort, phrase, context)
        if expression is None and sort == "earlier":
            expression = _duration(sort, phrase, words)
        if expression is not None:
            found.append(expression)
            if "t" in phrase.signs and isinstance(expression.value, Quantity):
                context.compared = None  # "the nine months": what follows compares with these
        match = _GRAMMAR.search(words.signs, match.end() if expression else match.start() + 1)
    return tuple(found)


def _duration(sort: str, phrase: Phrase, words: Words) -> TimeExpression | None:
    resolved = durations.resolve("half" if sort == "half_unit" else sort, phrase, words)
    if resolved is None:
        return None
    value, hedged = resolved
    return TimeExpression(phrase.start, phrase.end, value, hedged, False, *_around(phrase, words))


def _date(sort: str, phrase: Phrase, context: dates.Context) -> TimeExpression | None:
    value = context.resolve(sort, phrase)
    if value is None:
        return None
    hedged = "e" in phrase.signs or context.words.before(phrase) in (["about"], ["around"], ["circa"], ["nearly"], ["almost"])
    future = bool(context.published and value.start and value.start > context.published)
    return TimeExpression(phrase.start, phrase.end, value, hedged, future, *_around(phrase, context.words))


def _around(phrase: Phrase, words: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(words.before(phrase, 4)), tuple(words.after(phrase, 2))
