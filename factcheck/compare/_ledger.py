"""The quotations of a story, each once, however many reports print it: who has which words, and the likely original."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from msgspec import Struct

from factcheck.model import (
    PRONOUNS,
    Dossier,
    Entity,
    Kind,
    Quotation,
    QuotationVersion,
    Span,
    Statement,
    Wording,
    WordingChange,
)
from factcheck.values import wording
from factcheck.values.wording import Change, Word

_ROUGH = re.compile(r"\w+")
_MOST_HOLDERS = 60
"""A shingle that more quotations of a story have than this tells no two of them to be one."""


class Printed(Struct, frozen=True):
    """A quotation as one report prints it, and its words with their offsets."""

    statement: Statement
    words: tuple[Word, ...]

    def span(self, first: int, end: int) -> Span:
        """The span of the words from one place up to another."""
        whole = self.statement.claim.value_span
        start, stop = self.words[first].start, self.words[end - 1].end
        return Span(whole.article, whole.field, start, stop, whole.text[start - whole.start : stop - whole.start])

    @property
    def post(self) -> bool:
        """Whether it is the body of an embedded post."""
        return self.statement.claim.scope == "post"


@lru_cache(maxsize=1)
def printed(dossier: Dossier) -> tuple[Printed, ...]:
    """The quotations of a story that share three words in a row with another, in the order of articles and places."""
    statements = [one for one in dossier.by_predicate.get("quotation", ()) if isinstance(one.claim.value, Wording)]
    rough = [_shingles(_ROUGH.findall(one.claim.value_span.text.casefold())) for one in statements]
    count = Counter(shingle for shingles in rough for shingle in shingles)
    found = []
    for statement, shingles in zip(statements, rough, strict=True):
        if any(count[shingle] > 1 for shingle in shingles):
            span = statement.claim.value_span
            found.append(Printed(statement, wording.words(span.text, span.start)))
    return tuple(found)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


@lru_cache(maxsize=1)
def alignments(dossier: Dossier) -> tuple[tuple[Printed, Printed, tuple[Change, ...]], ...]:
    """Pairs of printed forms of one quotation, with what differs between them; blocked by shared shingles of words.
    Kept for the ledger of the same story."""
    found = printed(dossier)
    aligned = []
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(found):
        for shingle in sorted(_shingles([word.norm for word in one.words])):
            holders.setdefault(shingle, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            shared.update(combinations(members, 2))
    for (a, b), count in sorted(shared.items()):
        shortest = min(len(found[a].words), len(found[b].words))
        if count * 4 >= shortest - 2 or count >= 8:
            changes = wording.compare(found[a].words, found[b].words)
            if changes is not None:
                aligned.append((found[a], found[b], changes))
    return tuple(aligned)


def ledger(dossier: Dossier) -> tuple[Quotation, ...]:
    """The quotations of a story, each with its versions in the order of their publication; those that one report
    alone prints have one version."""
    found = printed(dossier)
    shared = {one.statement.id for one in found}
    alone = [one for one in dossier.by_predicate.get("quotation", ()) if one.id not in shared]
    places = {id(one): number for number, one in enumerate(found)}
    group = list(range(len(found)))

    def root(number: int) -> int:
        while group[number] != number:
            number = group[number]
        return number

    for one, two, _ in alignments(dossier):
        a, b = sorted((root(places[id(one)]), root(places[id(two)])))
        group[b] = a
    groups: dict[int, list[Printed]] = {}
    for number, one in enumerate(found):
        groups.setdefault(root(number), []).append(one)
    quotations = [_quotation(dossier, members) for members in groups.values()]
    return (*quotations, *(_quotation(dossier, [Printed(one, ())]) for one in alone))


def _quotation(dossier: Dossier, members: list[Printed]) -> Quotation:
    by_article: dict[str, list[Printed]] = {}
    for one in members:
        by_article.setdefault(one.statement.article.id, []).append(one)
    original = _original(members)
    versions = [
        QuotationVersion(
            article,
            pieces[0].statement.origin,
            tuple(piece.statement.claim.value_span for piece in pieces),
            tuple(piece.statement.id for piece in pieces),
            tuple(change for piece in pieces for change in _changes(piece, original)),
            _most(pieces, _speaker),
            _most(pieces, addressee),
        )
        for article, pieces in by_article.items()
    ]
    versions.sort(key=lambda version: (str(dossier.articles[version.article].published or "9999"), version.article))
    text = " ".join(original.statement.claim.value_span.text.split())
    key = f"{original.statement.id}\x1f{dossier.story.id}"
    return Quotation(
        hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16],
        dossier.story.id,
        _most(members, _speaker),
        text,
        original.statement.id,
        tuple(versions),
    )


def _original(members: list[Printed]) -> Printed:
    """The likeliest original: an embedded post, the longest form, that of the most origins, the earliest."""
    origins: dict[tuple[str, ...], set[str]] = {}
    for one in members:
        origins.setdefault(_norms(one), set()).add(one.statement.origin)

    def rank(one: Printed) -> tuple[bool, int, int, tuple[int, ...]]:
        published = str(one.statement.article.published or "9999")
        return one.post, len(one.words), len(origins[_norms(one)]), tuple(-ord(char) for char in published)

    return max(members, key=rank)


def _norms(one: Printed) -> tuple[str, ...]:
    return tuple(word.norm for word in one.words)


def _most(members: list[Printed], who: Callable[[Statement], Entity | None]) -> Entity | None:
    """Whom most of the printed forms have as speaker or addressee, by their origins; None where none names anybody."""
    votes: dict[Entity, set[str]] = {}
    for one in members:
        entity = who(one.statement)
        if entity is not None and entity.name.casefold() not in PRONOUNS:
            votes.setdefault(entity, set()).add(one.statement.origin)
    return max(votes, key=lambda entity: (len(votes[entity]), entity.name)) if votes else None


def _speaker(statement: Statement) -> Entity | None:
    return statement.subject


def addressee(statement: Statement) -> Entity | None:
    """To whom a quotation is said; an entity without an id where no more is known than a word for it."""
    mention = statement.claim.addressee
    if mention is None or statement.addressee is not None:
        return statement.addressee
    return Entity("", mention.kind or Kind.THING, " ".join(mention.name.split()))


def _changes(piece: Printed, original: Printed) -> Iterator[WordingChange]:
    if piece is original:
        return
    for change in wording.compare(piece.words, original.words) or ():
        (a, b), (c, d) = change.one, change.two
        yield WordingChange(
            change.kind.value,
            piece.span(a, b).text if b > a else "",
            original.span(c, d).text if d > c else "",
        )
