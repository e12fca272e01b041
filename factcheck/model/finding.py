"""What comparing and judging make: `Candidate`s, `Discrepancy`s, `Quotation`s, and the `Result` of a run."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from factcheck.model.article import Article, Skipped, Span
from factcheck.model.story import Entity, Reference, Statement, Story


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


class Likely(Struct, frozen=True):
    """Which value is likelier, why, and how many origins print it and do not."""

    value_text: str
    reason: str
    origins_for: int = 0
    origins_against: int = 0


class Fix(Struct, frozen=True):
    """Words to write instead."""

    span: Span
    replacement: str


class Evidence(Struct, frozen=True):
    """A statement that takes part in a disagreement, or a stretch that is no claim (`statement` is None). `clause` are
    the words in which the value is told to be likelier, where it says little alone ("will not" of a quotation)."""

    span: Span
    value_text: str
    origin: str
    statement: Statement | None = None
    clause: str = ""


class Candidate(Struct, frozen=True):
    """What a comparator found: statements that do not fit, or only seem not to.

    `evidence` has the doubted statement first where one is doubted. `reconciled` opens with one of the contract's words
    ("update", "birthday", ...) where the statements fit after all. `slots` fill the rule's message. `support` is what
    other reports print of the likely value of a report that contradicts itself: evidence too, but no part of the id,
    which stays as it is when these reports are added.
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
    support: tuple[Evidence, ...] = ()


class Discrepancy(Struct, frozen=True):
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


class WordingChange(Struct, frozen=True):
    """Words of a version of a quotation and those of its original, "" where words were added or left out; `kind` is
    "moved" (the same words, printed in another place), "spelling", "word", "sense" or "omission"."""

    kind: str
    printed: str
    original: str


class QuotationVersion(Struct, frozen=True):
    """A quotation as one article prints it: its pieces, the statements that they are, its changes, who speaks it there
    and to whom (an addressee of whom no more is known than a word, "reporters", is an entity without an id)."""

    article: str
    origin: str
    spans: tuple[Span, ...]
    statements: tuple[str, ...]
    changes: tuple[WordingChange, ...] = ()
    speaker: Entity | None = None
    addressee: Entity | None = None


class Quotation(Struct, frozen=True):
    """A quotation of a story, once: its versions in the order of publication, and the statement that is likeliest to
    have its words as they were (`original`), with these words (`text`)."""

    id: str
    story: str
    speaker: Entity | None
    text: str
    original: str
    versions: tuple[QuotationVersion, ...]


class RuleInfo(Struct, frozen=True):
    """What a report says of a rule: its name, a line on it, its page in Markdown, and how grave its findings are."""

    name: str
    summary: str
    doc: str
    severity: Severity


class Result(Struct, frozen=True):
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
