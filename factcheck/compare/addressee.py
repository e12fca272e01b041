"""One quotation that two reports have said to two people or outlets: "told the Daily Post", "told Port Radio". Of two
people whom one report names side by side, only one can have been spoken to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._known import named
from factcheck.compare._printed import Printed, alignments
from factcheck.compare._speakers import one_person
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import PRONOUNS, Candidate, Dossier, Entity, Evidence, Form, Kind, Statement
from factcheck.values import lexicon, names
from factcheck.values.drift import Drift

_LEAST_WORDS = 6
"""Words of a quotation that nobody says twice."""
_LEAST_TO_ONE = 4
"""The same of one that is said to one of two people whom a report names."""
_WHY = {
    "quotation-addressee": "one quotation is said to two people or outlets: one report may have it from the other's"
    " interview",
    "quotation-listener": "one quotation is said to two people whom one report names side by side",
}

Sides = dict[Entity, dict[str, Evidence]]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each pair of addressees of one quotation, of which two named people are an error."""
    sites: dict[tuple[str, frozenset[Entity]], Sides] = {}
    for one, two, changes in alignments(dossier):
        a, b = one.statement, two.statement
        grave = any(change.kind not in (Drift.SPELLING, Drift.MOVED) for change in changes)
        first, second = (_addressed(statement) or _described(dossier, statement) for statement in (a, b))
        if grave or a.article.id == b.article.id or first is None or second is None or _one(first, second):
            continue
        rule = _rule(dossier, (one, two), (first, second))
        if rule:
            sides = sites.setdefault((rule, frozenset((first, second))), {})
            for statement, addressee in ((a, first), (b, second)):
                sides.setdefault(addressee, {})[statement.id] = _evidence(statement, addressee)
    for (rule, _), sides in sites.items():
        ordered = doubted_first(dossier, [list(found.values()) for found in sides.values()])
        doubted = ordered[0][0].statement
        yield Candidate(
            rule,
            "quotation",
            dossier.story.id,
            doubted.subject if doubted else None,
            tuple(one for members in ordered for one in members),
            _WHY[rule],
            confidence=0.6 if rule == "quotation-addressee" else 0.8,
            likely=most_printed(ordered),
        )


def _rule(dossier: Dossier, printed: Sequence[Printed], addressed: Sequence[Entity]) -> str:
    """The rule that two addressees break: "" for none."""
    statements = [one.statement for one in printed]
    least = min(len(one.words) for one in printed)
    speakers = {one.subject for one in statements if one.subject and one.subject.name.casefold() not in PRONOUNS}
    if len(speakers) > 1:
        return ""
    if least >= _LEAST_TO_ONE and all(map(_is_somebody, addressed)) and any(_has(dossier, addressed)):
        return "quotation-listener"
    by_name = all(one.claim.addressee and one.claim.addressee.form is Form.NAME for one in statements)
    return "quotation-addressee" if by_name and least >= _LEAST_WORDS and speakers else ""


def _addressed(statement: Statement) -> Entity | None:
    """To whom a quotation is said, where a name tells it, or what stands for one; no place."""
    mention, entity = statement.claim.addressee, statement.addressee
    known = mention is not None and entity is not None and (mention.form is Form.NAME or named(entity))
    return entity if known and entity and entity.kind is not Kind.PLACE else None


def _described(dossier: Dossier, statement: Statement) -> Entity | None:
    """The one person of its report who holds the office by which a quotation's listener is described: "the abbot"."""
    mention = statement.claim.addressee
    if mention is None or mention.form is not Form.DESCRIPTION:
        return None
    role = names.fold(mention.name).split()[-1]
    holders = {
        one.subject
        for one in dossier.by_predicate.get("role", ())
        if one.article is statement.article and role == names.fold(one.claim.value_span.text).split()[-1]
    }
    return holders.pop() if len(holders) == 1 else None


def _is_somebody(entity: Entity) -> bool:
    """Whether an addressee is a person, by name or by title."""
    first = entity.name.split()[0]
    title = first in lexicon.words("titles") or first.casefold() in lexicon.words("roles")
    return entity.name.casefold() not in PRONOUNS and (entity.kind is Kind.PERSON or title)


def _has(dossier: Dossier, addressed: Sequence[Entity]) -> Iterator[bool]:
    """Of each report whether it names all of some people."""
    for reading in dossier.readings:
        known = {alias for chain in reading.chains for alias in chain.aliases}
        yield all(not known.isdisjoint((one.name, *one.aliases)) for one in addressed)


def _one(a: Entity, b: Entity) -> bool:
    """Whether two addressees may be one: names that share a word, or the first letters of one name."""
    initials = ["".join(word[0] for word in entity.name.split() if word[0].isupper()) for entity in (a, b)]
    return one_person(a, b) or a.name.replace(".", "") in initials or b.name.replace(".", "") in initials


def _evidence(statement: Statement, addressee: Entity) -> Evidence:
    """The quotation's listener with the words that lead to it."""
    mention = statement.claim.addressee
    span = mention.span if mention else statement.claim.span
    return Evidence(span, addressee.name, statement.origin, statement)
