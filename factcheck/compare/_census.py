"""Who and what the reports of a story name: every word of a name, with the places where each report prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from msgspec import Struct

from factcheck.model import Chain, Dossier, Kind, Span
from factcheck.values import lexicon, names
from factcheck.values.lazy import lazy

_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]{2,})*")
MOST_PARTS = 5
"""Parts of a person's name, at most: a longer row of capitalised words is something else."""


class Printed(Struct, frozen=True, dict=True):
    """A name as printed at one place: its parts, folded, and of what kind its report takes it to be."""

    span: Span
    parts: tuple[str, ...]
    kind: Kind

    @property
    def surname(self) -> str:
        """The last part of a name of two parts or more, "" of one."""
        return self.parts[-1] if len(self.parts) > 1 else ""

    @cached_property
    def is_person(self) -> bool:
        """Whether the name is a full one of a person."""
        if len(self.parts) < 2 or self.kind not in (Kind.PERSON, Kind.THING) or self.in_two_cases:
            return False
        given = self.parts[0]
        known = given.title() in lexicon.table("given_names")
        return known or (self.kind is Kind.PERSON and given not in lexicon.words("common"))

    @property
    def in_two_cases(self) -> bool:
        """Whether a word behind a name in capitals was taken for a part of it: "ANNA WEXLER Enlarge"."""
        words = [word for word in self.span.text.split() if word.isalpha() and len(word) > 3]
        return len(words) > 1 and words[0].isupper() and not words[-1].isupper()

    def word(self, part: str) -> Span:
        """Where a part of the name stands, without what belongs to no name ("Reed's")."""
        span = self.span
        for match in _WORD.finditer(span.text):
            if names.parse(match.group()).letters == part:
                start = span.start + match.start()
                return Span(span.article, span.field, start, start + len(match.group()), match.group())
        return span


class Census(Struct, eq=False):
    """The names of a story: `by_article` has those of each report in the order of their places, `holders` how often
    each report prints each word of a name."""

    by_article: dict[str, tuple[Printed, ...]] = {}
    holders: dict[str, dict[str, int]] = {}

    def count(self, word: str, article: str) -> int:
        """How often a report has a word in its names."""
        return self.holders.get(word, {}).get(article, 0)

    def only_in(self, word: str, article: str) -> bool:
        """Whether no other report has a word in its names."""
        return set(self.holders.get(word, ())) <= {article}

    def naming(self, parts: Iterable[str]) -> set[str]:
        """The reports that have all parts of a name in their names."""
        return set.intersection(*(set(self.holders.get(part, ())) for part in parts))


@lru_cache(maxsize=1)
def census(dossier: Dossier) -> Census:
    """The names of a story; kept for the next comparator."""
    found = Census()
    for reading in dossier.readings:
        article = reading.article.id
        printed = sorted(_printed(reading.chains), key=lambda one: (one.span.field != "title", one.span.start))
        found.by_article[article] = tuple(printed)
        for one in printed:
            for word in one.parts:
                counts = found.holders.setdefault(word, {})
                counts[article] = counts.get(article, 0) + 1
    return found


def _printed(chains: Iterable[Chain]) -> Iterator[Printed]:
    for chain in chains:
        for span in chain.spans:
            if span.text[:1].isupper():
                yield from _cut(span, chain.kind)


def _cut(span: Span, kind: Kind) -> Iterator[Printed]:
    """A name, without the office that it was printed behind: "Marsh County Sheriff Anna Wexler"."""
    parts = tuple(letters for letters, _ in names.parse(span.text).parts)
    titles = lexicon.words("titles")
    if len(parts) > 2 and any(word in titles for word in span.text.split()[1:-2]):
        words = list(_WORD.finditer(span.text))
        last = max((at for at, word in enumerate(words[:-2]) if word.group() in titles), default=None)
        if last is not None:
            start = words[last + 1].start()
            span = Span(span.article, span.field, span.start + start, span.end, span.text[start:])
            parts, kind = tuple(letters for letters, _ in names.parse(span.text).parts), Kind.PERSON
    if 0 < len(parts) <= MOST_PARTS:
        yield Printed(span, parts, kind)
