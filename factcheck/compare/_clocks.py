"""The times of day of a report, with the words of the clause that each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.model import Article, Reading
from factcheck.values.lazy import lazy

HALF_DAY = 12 * 60
DAY = 2 * HALF_DAY
"""Minutes."""
_CLOCK = lazy(
    r"(?<![\d.:$£€])(?:(?P<hour>1[0-2]|0?\d)(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\d:.]\d|\w)"
    r"|(?P<dotted>1[3-9]|2[0-3])\.(?P<after>[0-5]\d)(?![\d.]\d|\w| ?(?:%|per|seconds|metres|m\b)))"
)
HINT = re.compile(r"\d ?[ap]\.?m\b|\d:\d\d|(?:at|by|about) [12]\d\.\d\d")
"""What every text with a time of day has."""
_CUT = lazy(
    r"[;:(–—]| that |, (?:and |but |when |while )?"
    r"| and (?=[a-z]+ed |had |was |were |came |left |got |drove |fled |the |an? |he |she |they |his |her )"
)
_DAY = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today"
    r"|(?:next|following|previous) (?:day|morning|night)|day (?:before|after|earlier|later)"
    r"|local time|GMT|BST|UTC|E[SD]T|P[SD]T)\b"
)


class Clock(Struct, frozen=True):
    """A time of day: its offsets, the minute of the day, whether it says which half of the day it is of, the clause and
    the sentence that it stands in, by their offsets, and the days and zones that its clause names."""

    start: int
    end: int
    minute: int
    clause: tuple[int, int]
    sentence: tuple[int, int]
    days: frozenset[str]

    def told(self, text: str) -> str:
        """The words of its clause without itself."""
        return f"{text[self.clause[0] : self.start]}{text[self.end : self.clause[1]]}"


def clocks(reading: Reading) -> list[Clock]:
    """The times of day of the text of a report, in order."""
    text = reading.article.text
    if not HINT.search(text):
        return []
    sentences = [(start, end) for field, start, end in reading.sentences if field == "text"]
    return [clock for sentence in sentences for clock in inside(reading.article, *sentence)]


def inside(article: Article, start: int, end: int) -> Iterator[Clock]:
    """The times of day of a sentence of its text."""
    text = article.text
    for match in _CLOCK.finditer(text, start, end) if HINT.search(text, start, end) else ():
        cuts = [cut.end() for cut in _CUT.finditer(text, start, match.start())]
        stop = _CUT.search(text, match.end(), end)
        clause = cuts[-1] if cuts else start, stop.start() if stop else end
        days = frozenset(day.group().lower() for day in _DAY.finditer(text, *clause))
        yield Clock(match.start(), match.end(), _minute(match), clause, (start, end), days)


def _minute(match: re.Match[str]) -> int:
    """Minutes since midnight."""
    if match["half"]:
        return (int(match["hour"]) % 12) * 60 + int(match["minute"] or 0) + HALF_DAY * (match["half"] == "p")
    return int(match["hours"] or match["dotted"]) * 60 + int(match["minutes"] or match["after"])
