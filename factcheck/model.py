"""The words of factcheck: what the stages hand to each other. Imports nothing of ours.

Everything here is a frozen record. An `Article` is read, a `Document` is one field of it cut into parts, an extractor
yields `Claim`s about `Mention`s, resolving turns a claim into a `Statement` about `Entity`s, comparing yields
`Candidate`s, and judging makes `Discrepancy`s of them. `Result` is what every report is made from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property


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


class Modality(StrEnum):
    """Who vouches for a claim, and how firmly."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    DENIED = "denied"
    ESTIMATED = "estimated"


class Severity(StrEnum):
    """How much a discrepancy matters, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Verdict(StrEnum):
    """What was found of two statements; the last three are of reconciled notes."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    SUPERSEDED = "superseded"
    COMPATIBLE = "compatible"
    NOT_COMPARABLE = "not_comparable"


class BlockKind(StrEnum):
    """What a stretch of lines is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Article:
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
        """How a message names the report: its source, or else the name of its file, with the line in a file of many."""
        numbered = self.id.startswith(f"{self.path}:")
        return self.source or (self.id if numbered else self.path).replace("\\", "/").rsplit("/", 1)[-1]

    def content(self, field: str) -> str:
        """What the spans of a field, "text" or "title", are offsets in."""
        return self.text if field == "text" else self.title or ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that refers to someone or something. `name` is it without title, possessive and quote marks."""

    span: Span
    form: Form
    name: str
    kind: Kind | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption or embedded post: offsets in the document's text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quote marks, or the body of an embedded post.

    `start` and `end` are of the words without their marks; `opened` and `closed` say whether the marks are there (a
    paragraph reopened without a close has none at its end).
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    post: bool = False


@dataclass(frozen=True)
class Document:
    """One field of an article, cut into parts. Stretches are (start, end) offsets in `text`.

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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a range, both ends inclusive, None for an open end; `unit` in the singular ("year", "USD")."""

    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `start` to `end`, both inclusive, None for an open end."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as printed: a quotation, a role, a spelling."""

    text: str


Value = Quantity | DateRange | Mention | Wording


@dataclass(frozen=True, slots=True)
class Claim:
    """What one stretch of a report states.

    `subject` is None where the claim is about the event of the story (a toll). `span` is the smallest stretch that
    states the claim, `value_span` the words in it that give the value. `scope` is what limits the claim ("including
    the gunman", "Marsh County"); claims of different scope are not compared. `hedged`: "about", "nearly". `future`:
    planned or hypothetical, so never set against what happened.
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


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one entity within one article; `sex` is "m", "f" or "" where the article does not tell."""

    kind: Kind
    name: str
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    sex: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """What tells an article's story and its copies, small enough to be kept: words, pairs of capitalised words and
    numbers with their weight in the article, the days and ages it prints, hashes of its lines, and the smallest hashes
    of its word shingles with the number of all of them."""

    terms: Mapping[str, int] = field(default_factory=dict)
    days: frozenset[date] = frozenset()
    ages: frozenset[int] = frozenset()
    lines: frozenset[int] = frozenset()
    shingles: frozenset[int] = frozenset()
    shingle_count: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is kept of one article once it has been read: what the stages behind it need. `sentences` are (field,
    start, end). `corrects`: it says that it corrects an earlier version of itself; the sentences that say so, and the
    claims in them, are left out."""

    article: Article
    claims: tuple[Claim, ...]
    chains: tuple[Chain, ...]
    signature: Signature = Signature()
    sentences: tuple[tuple[str, int, int], ...] = ()
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Of a larger collection of reports, what concerns some of them: the readings that may be of the same stories, how
    many reports there are, how many of these have each term, and the hashes of lines that are boilerplate there."""

    readings: tuple[Reading, ...] = ()
    reports: int = 0
    holders: Mapping[str, int] = field(default_factory=dict)
    boilerplate: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something, by its fullest name in the run; `aliases` are all its printed forms, sorted."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, with whom and what it is about resolved. `story` and `origin` are ids; copies share an origin."""

    id: str
    claim: Claim
    article: Article
    story: str
    origin: str
    subject: Entity | None
    value: Entity | None = None
    speaker: Entity | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A known fact from rules/reference: its value, as printed and as a value, and where it is from. `names` are the
    subject's, the fullest first."""

    names: tuple[str, ...]
    predicate: str
    value: Value
    value_text: str
    source: str


@dataclass(frozen=True, slots=True)
class Likely:
    """Which value is likelier, why, and how many origins print it and do not."""

    value_text: str
    reason: str
    origins_for: int = 0
    origins_against: int = 0


@dataclass(frozen=True, slots=True)
class Fix:
    """Words to write instead."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement that takes part in a disagreement, or a stretch that is no claim (`statement` is None)."""

    span: Span
    value_text: str
    origin: str
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a comparator found: statements that do not fit, or only seem not to.

    `evidence` has the doubted statement first where one is doubted. `reconciled` opens with one of the contract's words
    ("update", "birthday", ...) where the statements fit after all. `slots` fill the rule's message.
    """

    rule: str
    predicate: str
    story: str
    subject: Entity | None
    evidence: tuple[Evidence, ...]
    explanation: str
    slots: Mapping[str, str] = field(default_factory=dict)
    verdict: Verdict = Verdict.CONTRADICTED
    confidence: float = 0.9
    reconciled: str | None = None
    reference: Reference | None = None
    likely: Likely | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A finding, or a reconciled note; `id` is a fingerprint that unrelated edits leave alone."""

    id: str
    rule: str
    severity: Severity
    confidence: float
    verdict: Verdict
    story: str
    predicate: str
    subject: Entity | None
    message: str
    explanation: str
    evidence: tuple[Evidence, ...]
    reference: Reference | None = None
    likely: Likely | None = None
    fix: Fix | None = None
    suppressed: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event. `dates` are the first and last day on which they were published, None if unknown."""

    id: str
    title: str
    articles: tuple[str, ...]
    dates: DateRange = DateRange(None, None)


@dataclass(frozen=True)
class Resolved:
    """The readings of a run with their entities, stories and copies found; `copies` maps an article's id to the id of
    the one that it repeats, `corrections` to the id of the one that corrects it."""

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    copies: Mapping[str, str]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    corrections: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Words of a version of a quotation and those of its original, "" where words were added or left out; `kind` is
    "spelling", "word", "sense" or "omission"."""

    kind: str
    printed: str
    original: str


@dataclass(frozen=True, slots=True)
class QuotationVersion:
    """A quotation as one article prints it: its pieces, the statements that they are, and its changes."""

    article: str
    origin: str
    spans: tuple[Span, ...]
    statements: tuple[str, ...]
    changes: tuple[WordingChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of a story, once: its versions in the order of publication, and the statement that is likeliest to
    have its words as they were (`original`), with these words (`text`)."""

    id: str
    story: str
    speaker: Entity | None
    text: str
    original: str
    versions: tuple[QuotationVersion, ...]


@dataclass(frozen=True, eq=False)
class Dossier:
    """All that is known of one story: what a comparator is given. `origins` has the origin of each article,
    `corrections` the id of the article that corrects it, if one does.

    Two are equal only where they are one, so that comparators can keep what they have found of one.
    """

    story: Story
    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]
    origins: Mapping[str, str] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The story's articles by id."""
        return {reading.article.id: reading.article for reading in self.readings}

    @cached_property
    def by_predicate(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each predicate, in the order of articles and places."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(statement.claim.predicate, []).append(statement)
        return {predicate: tuple(statements) for predicate, statements in found.items()}

    def published(self, article: Article) -> DateRange:
        """When an article was published: its date, or else the dates of its story."""
        if article.published:
            return DateRange(article.published, article.published)
        return self.story.dates


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report says of a rule: its name, a line on it, its page in Markdown, and how grave its findings are."""

    name: str
    summary: str
    doc: str
    severity: Severity


@dataclass(frozen=True)
class Result:
    """All that one run found: every report is a pure function of it. `against` has the ids of the articles that were
    only compared with, not checked."""

    articles: tuple[Article, ...] = ()
    stories: tuple[Story, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    reconciled: tuple[Discrepancy, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    against: frozenset[str] = frozenset()

    @property
    def checked(self) -> tuple[Article, ...]:
        """The articles that were checked."""
        return tuple(article for article in self.articles if article.id not in self.against)

    @property
    def checked_stories(self) -> tuple[Story, ...]:
        """The stories that have one of them."""
        if not self.against:
            return self.stories
        return tuple(story for story in self.stories if not self.against.issuperset(story.articles))
