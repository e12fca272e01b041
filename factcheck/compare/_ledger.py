"""The quotations of a story, each once, however many reports print it: who has which words, and the likely original."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from factcheck.compare._printed import Printed, alignments, printed
from factcheck.model import PRONOUNS, Dossier, Entity, Kind, Quotation, QuotationVersion, Statement, WordingChange
from factcheck.values import wording
from factcheck.values.sets import Sets


def ledger(dossier: Dossier) -> tuple[Quotation, ...]:
    """The quotations of a story, each with its versions in the order of their publication; those that one report
    alone prints have one version."""
    found = {one.place: one for one in printed(dossier)}
    groups = Sets(sorted(found, key=lambda place: not found[place].words))
    for one, two, _ in alignments(dossier):
        groups.join(one.place, two.place)
    return tuple(_quotation(dossier, [found[place] for place in places]) for places in groups.groups())


def _quotation(dossier: Dossier, members: list[Printed]) -> Quotation:
    by_article: dict[str, list[Printed]] = {}
    for one in members:
        by_article.setdefault(one.statement.article.id, []).append(one)
    original = _original(members)
    versions = [
        QuotationVersion(
            article,
            forms[0].statement.origin,
            tuple(piece.claim.value_span for one in forms for piece in one.pieces),
            tuple(piece.id for one in forms for piece in one.pieces),
            tuple(change for one in forms for change in _changes(one, original)),
            _most(forms, _speaker),
            _most(forms, addressee),
        )
        for article, forms in by_article.items()
    ]
    versions.sort(key=lambda version: (str(dossier.articles[version.article].published or "9999"), version.article))
    key = f"{original.statement.id}\x1f{dossier.story.id}"
    return Quotation(
        hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16],
        dossier.story.id,
        _most(members, _speaker),
        original.text,
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


def _changes(form: Printed, original: Printed) -> Iterator[WordingChange]:
    if form is original:
        return
    for change in wording.compare(form.words, original.words) or ():
        (a, b), (c, d) = change.one, change.two
        yield WordingChange(
            change.kind.value,
            form.span(a, b).text if b > a else "",
            original.span(c, d).text if d > c else "",
        )
