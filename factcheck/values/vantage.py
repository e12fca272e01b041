"""From where the dates of one article are seen: its own date, and what was spoken of just before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from factcheck.model import DateRange
from factcheck.values.tense import leans
from factcheck.values.timewords import NEXT, Phrase, Words

BEHIND = frozenset("and to when after as but or until through for with by in at the he she it they".split())
"""Words that can follow a date, where a noun would make it the date's owner ("the summer house")."""


class Vantage(Struct):
    """`spoken` is the last date resolved, `quarter` the last quarter that is over, and `compared` that quarter
    as long as figures are compared with those of a year before."""

    words: Words
    published: date | None
    spoken: DateRange | None = None
    quarter: DateRange | None = None
    compared: DateRange | None = None

    @property
    def year(self) -> int:
        """The year of publication, 0 where it is not known."""
        return self.published.year if self.published else 0

    def leans(self, phrase: Phrase) -> int:
        """See `factcheck.values.tense.leans`."""
        return leans(self.words, phrase)

    def capital_before(self, phrase: Phrase) -> bool:
        """Whether the word before the phrase has a capital."""
        return phrase.first > 0 and self.words.tokens[phrase.first - 1][:1].isupper()

    def printed(self, phrase: Phrase) -> str:
        """The phrase as it stands in the text."""
        return self.words.text[phrase.start : phrase.end]


Resolver = Callable[[Phrase, Vantage], DateRange | None]
"""The days that a phrase stands for; None where it is no date, or none can be told. May raise ValueError or
OverflowError for years outside 1 to 9999."""


def side_of(phrase: Phrase) -> str:
    """The word that says on which side of now a date lies: "last", "next", "this"; "" for none."""
    return phrase.word("j", "l", "x", "h")


def offset(side: str) -> int:
    """How many units that word is away from now.

    >>> offset("next"), offset("this"), offset("last")
    (1, 0, -1)
    """
    if side in NEXT:
        return 1
    return -1 if side in ("last", "past", "previous", "preceding", "prior") else 0
