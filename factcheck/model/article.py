"""What is read and how it is cut: an `Article`, and a `Document` for each field of it, with the `Mention`s in it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from functools import cached_property

from msgspec import Struct


class Kind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"
    THING = "thing"


class Form(StrEnum):
    """How a mention refers: by a name, a handle (@name), a pronoun, or a description ("the 47-year-old actress")."""

    NAME = "name"
    HANDLE = "handle"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class BlockKind(StrEnum):
    """What a stretch of lines is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    POST = "post"
    QUOTATION = "quotation"


class Article(Struct, frozen=True):
    """One report as read; `text` is never altered afterwards, and all offsets count its code points.

    `title` is set only where the input has a field of its own for it. `start` is where the words begin, behind a date
    stamp that opens the file.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    start: int = 0

    @property
    def outlet(self) -> str:
        """How a message names the report: its source, or else the name of its file, with the line in a file of many, or
        the id that it has in such a file."""
        return self.source or self.id.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]

    def content(self, field: str) -> str:
        """What the spans of a field, "text" or "title", are offsets in."""
        return self.text if field == "text" else self.title or ""


class Skipped(Struct, frozen=True):
    """An input that could not be read, and why."""

    path: str
    reason: str


class Span(Struct, frozen=True):
    """A stretch of one field of one article: `text` is exactly its characters from `start` to `end`."""

    article: str
    field: str
    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        same = self.article == other.article and self.field == other.field
        return same and self.start < other.end and other.start < self.end


class Mention(Struct, frozen=True):
    """A stretch that refers to someone or something. `name` is it without title, possessive and quote marks."""

    span: Span
    form: Form
    name: str
    kind: Kind | None = None
    title: str | None = None


class Block(Struct, frozen=True):
    """A paragraph, heading, caption or embedded post: offsets in the document's text."""

    kind: BlockKind
    start: int
    end: int


class Quoted(Struct, frozen=True):
    """A stretch in quote marks, or the body of an embedded post.

    `start` and `end` are of the words without their marks; `opened` and `closed` say whether the marks are there (a
    paragraph reopened without a close has none at its end). `block`: a block of its own without marks.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    post: bool = False
    block: bool = False


class Document(Struct, frozen=True, eq=False, dict=True):
    """One field of an article, cut into parts. Stretches are (start, end) offsets in `text`.

    Two are equal only where they are one, so that extractors can keep what they have found of one.

    `masked` is `text` with every name, number, role and kinship word replaced by as many marks of its sort (see
    `factcheck.values.mask`): patterns run on it, and their offsets hold in `text`.
    """

    article: Article
    field: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[Quoted, ...]
    mentions: tuple[Mention, ...]
    masked: str

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _mention_by_start(self) -> dict[int, Mention]:
        return {mention.span.start: mention for mention in self.mentions}

    def span(self, start: int, end: int) -> Span:
        """The span of these offsets."""
        return Span(self.article.id, self.field, start, end, self.text[start:end])

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset, or the nearest one before it."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.text))

    def mention_at(self, start: int) -> Mention | None:
        """The name or handle that begins at an offset, if one does."""
        return self._mention_by_start.get(start)

    def quote_at(self, offset: int) -> Quoted | None:
        """The quoted stretch that holds an offset, if one does."""
        return next((quote for quote in self.quotes if quote.start <= offset < quote.end), None)

    def describe(self, start: int, end: int, kind: Kind | None = Kind.PERSON) -> Mention:
        """The mention that begins at `start`, or else a new one of these offsets: a pronoun or a description."""
        known = self._mention_by_start.get(start)
        if known is not None:
            return known
        span = self.span(start, end)
        form = Form.PRONOUN if span.text.casefold() in PRONOUNS else Form.DESCRIPTION
        return Mention(span, form, span.text, kind)


PRONOUNS = frozenset(
    "i me my mine we us our you your he him his himself she her hers herself they them their theirs it its itself"
    " who whom whose which".split()
)
