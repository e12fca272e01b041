"""What one article states: `Claim`s with their values, and the `Reading` that is kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from factcheck.model.article import Article, Kind, Mention, Span


class Modality(StrEnum):
    """Who vouches for a claim, and how firmly."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    DENIED = "denied"
    ESTIMATED = "estimated"


class Quantity(Struct, frozen=True):
    """A number as a range, both ends inclusive, None for an open end; `unit` in the singular ("year", "USD")."""

    low: float | None
    high: float | None
    unit: str


class DateRange(Struct, frozen=True):
    """Days from `start` to `end`, both inclusive, None for an open end."""

    start: date | None
    end: date | None


UNDATED = DateRange(None, None)
"""Any day."""


class Wording(Struct, frozen=True):
    """Words as printed: a quotation, a role, a spelling."""

    text: str


EVERY = "every"
"""The scope of a duration that is no length of anything, but the time after which something comes round again."""
Value = Quantity | DateRange | Mention | Wording


class Claim(Struct, frozen=True):
    """What one stretch of a report states.

    `subject` is None where the claim is about the event of the story (a toll), or where the report takes it for known
    ("hubby Tom Hall"). `span` is the smallest stretch that
    states the claim, `value_span` the words in it that give the value. `scope` is what limits the claim ("including
    the gunman", "Marsh County"); claims of different scope are not compared. `hedged`: "about", "nearly". `future`:
    planned or hypothetical, so never set against what happened. A quotation may have an `addressee`, to whom it is
    said, and its scope tells how it is printed: "partial" (a part of a sentence of the reporter's), "block" (a block
    without marks), "post" (an embedded post), or else "".
    """

    predicate: str
    subject: Mention | None
    value: Value
    span: Span
    value_span: Span
    speaker: Mention | None = None
    modality: Modality = Modality.ASSERTED
    as_of: date | None = None
    scope: str = ""
    hedged: bool = False
    future: bool = False
    addressee: Mention | None = None


class Chain(Struct, frozen=True):
    """All mentions of one entity within one article; `sex` is "m", "f" or "" where the article does not tell."""

    kind: Kind
    name: str
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    sex: str = ""


class Signature(Struct, frozen=True):
    """What tells an article's story and its copies, small enough to be kept: words, pairs of capitalised words and
    numbers with their weight in the article, the days and ages it prints, hashes of its lines, and the smallest hashes
    of its word shingles with the number of all of them."""

    terms: Mapping[str, int] = field(default_factory=dict)
    days: frozenset[date] = frozenset()
    ages: frozenset[int] = frozenset()
    lines: frozenset[int] = frozenset()
    shingles: frozenset[int] = frozenset()
    shingle_count: int = 0


class Reading(Struct, frozen=True):
    """All that is kept of one article once it has been read: what the stages behind it need. `sentences` are (field,
    start, end). `corrects`: it says that it corrects an earlier version of itself; the sentences that say so, and the
    claims in them, are left out."""

    article: Article
    claims: tuple[Claim, ...]
    chains: tuple[Chain, ...]
    signature: Signature = Signature()
    sentences: tuple[tuple[str, int, int], ...] = ()
    corrects: bool = False


class Neighbourhood(Struct, frozen=True):
    """Of a larger collection of reports, what concerns some of them: the readings that may be of the same stories, how
    many reports there are, how many of these have each term, and the hashes of lines that are boilerplate there."""

    readings: tuple[Reading, ...] = ()
    reports: int = 0
    holders: Mapping[str, int] = field(default_factory=dict)
    boilerplate: frozenset[int] = frozenset()
