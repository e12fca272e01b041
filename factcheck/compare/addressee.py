"""One quotation that two reports have said to two people or outlets: "told the Daily Post", "told Port Radio"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._printed import alignments
from factcheck.compare._speakers import one_person
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Form, Kind, Statement
from factcheck.values.drift import Drift

_LEAST_WORDS = 6
"""Words of a quotation that nobody says twice."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each pair of addressees, both by name, of one quotation."""
    sites: dict[frozenset[Entity], dict[Entity, dict[str, Evidence]]] = {}
    for one, two, changes in alignments(dossier):
        a, b = one.statement, two.statement
        grave = any(change.kind not in (Drift.SPELLING, Drift.MOVED) for change in changes)
        if grave or a.article.id == b.article.id or min(len(one.words), len(two.words)) < _LEAST_WORDS:
            continue
        first, second = _named(a), _named(b)
        if first and second and not _one(first, second) and a.subject == b.subject:
            sides = sites.setdefault(frozenset((first, second)), {})
            for statement, addressee in ((a, first), (b, second)):
                sides.setdefault(addressee, {})[statement.id] = _evidence(statement, addressee)
    for sides in sites.values():
        ordered = doubted_first(dossier, [list(found.values()) for found in sides.values()])
        doubted = ordered[0][0].statement
        yield Candidate(
            "quotation-addressee",
            "quotation",
            dossier.story.id,
            doubted.subject if doubted else None,
            tuple(one for members in ordered for one in members),
            "one quotation is said to two people or outlets: one report may have it from the other's interview",
            confidence=0.6,
            likely=most_printed(ordered),
        )


def _named(statement: Statement) -> Entity | None:
    """To whom a quotation is said, where that is a name and neither the report's own outlet nor a place."""
    mention, entity = statement.claim.addressee, statement.addressee
    if mention is None or entity is None or mention.form is not Form.NAME or entity.kind is Kind.PLACE:
        return None
    return entity


def _one(a: Entity, b: Entity) -> bool:
    """Whether two addressees may be one: names that share a word, or the first letters of one name."""
    initials = ["".join(word[0] for word in entity.name.split() if word[0].isupper()) for entity in (a, b)]
    return one_person(a, b) or a.name.replace(".", "") in initials or b.name.replace(".", "") in initials


def _evidence(statement: Statement, addressee: Entity) -> Evidence:
    mention = statement.claim.addressee
    span = mention.span if mention else statement.claim.span
    return Evidence(span, addressee.name, statement.origin, statement)
