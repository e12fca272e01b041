"""What the articles of a run are about: `Entity`s, `Story`s, and the `Dossier` of one story that is compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from factcheck.model.article import Article, Kind
from factcheck.model.claim import UNDATED, Claim, DateRange, Reading, Value


class Entity(Struct, frozen=True):
    """Someone or something, by its fullest name in the run; `aliases` are all its printed forms, sorted."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()


class Statement(Struct, frozen=True):
    """A claim, with whom and what it is about resolved. `story` and `origin` are ids; copies share an origin."""

    id: str
    claim: Claim
    article: Article
    story: str
    origin: str
    subject: Entity | None
    value: Entity | None = None
    speaker: Entity | None = None
    addressee: Entity | None = None


class Reference(Struct, frozen=True):
    """A known fact from rules/reference: its value, as printed and as a value, and where it is from. `names` are the
    subject's, the fullest first."""

    names: tuple[str, ...]
    predicate: str
    value: Value
    value_text: str
    source: str


class Story(Struct, frozen=True):
    """Reports of one event. `dates` are the first and last day on which they were published, None if unknown."""

    id: str
    title: str
    articles: tuple[str, ...]
    dates: DateRange = UNDATED


class Resolved(Struct, frozen=True):
    """The readings of a run with their entities, stories and copies found; `copies` maps an article's id to the id of
    the one that it repeats, `corrections` to the id of the one that corrects it."""

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    copies: Mapping[str, str]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    corrections: Mapping[str, str] = field(default_factory=dict)


class Dossier(Struct, frozen=True, eq=False, dict=True):
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
