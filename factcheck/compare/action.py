"""Acts that cannot be: done by somebody to herself, or by B to A in one report and by A to B in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Fix, Form, Kind, Likely, Mention, Statement
from factcheck.values import names

PREDICATES = frozenset(
    "thank praise criticize defend accuse blame sue beat divorce file_divorce succeed replace support attack"
    " congratulate mock threaten betray appoint nominate".split()
)
"""Acts of one on another, in which it matters who is which."""
_ALONE = PREDICATES | {"marry"}
_PAST = {
    "file_divorce": "filed for divorce from",
    "sue": "sued",
    "beat": "beat",
    "defend": "defended",
    "succeed": "succeeded",
    "support": "supported",
    "attack": "attacked",
    "mock": "mocked",
    "threaten": "threatened",
    "betray": "betrayed",
    "appoint": "appointed",
    "thank": "thanked",
    "marry": "married",
}


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each act on oneself, and for each act that reports give in both directions."""
    yield from _on_oneself(dossier)
    yield from _reversed(dossier)


def _on_oneself(dossier: Dossier) -> Iterator[Candidate]:
    for predicate in sorted(_ALONE & dossier.by_predicate.keys()):
        statements = dossier.by_predicate[predicate]
        for statement in statements:
            if _self_directed(statement):
                yield _self_candidate(dossier, statement, statements)


def _self_directed(statement: Statement) -> bool:
    """Whether a statement names one person twice, as who acts and on whom, and nobody else bears the name."""
    subject, value = statement.claim.subject, statement.claim.value
    if subject is None or not isinstance(value, Mention) or {subject.form, value.form} != {Form.NAME}:
        return False
    if names.fold(subject.name) != names.fold(value.name) or Kind.ORGANIZATION in (subject.kind, value.kind):
        return False
    return statement.subject is None or statement.value is None or statement.subject == statement.value


def _self_candidate(dossier: Dossier, statement: Statement, statements: Sequence[Statement]) -> Candidate:
    others = [other for other in statements if other is not statement and _same_actor(other, statement)]
    others = others or [other for other in statements if _unnamed_actor(other)]
    who = [other for other in others if other.value and other.value != statement.subject]
    likely = _likely(who)
    right = [other for other in who if likely and other.value and other.value.name == likely.value_text]
    evidence = [_evidence(statement), *(_evidence(other) for other in right)]
    return Candidate(
        "action-self",
        statement.claim.predicate,
        dossier.story.id,
        statement.subject,
        tuple(evidence),
        "one name stands on both sides of the verb: two people have been taken for one",
        confidence=0.95 if right else 0.9,
        likely=likely,
        fix=Fix(statement.claim.value_span, likely.value_text) if likely else None,
    )


def _same_actor(one: Statement, two: Statement) -> bool:
    return one.subject is not None and one.subject == two.subject


def _unnamed_actor(statement: Statement) -> bool:
    """Whether a pronoun or a description acts, which may be anybody that no name speaks against."""
    mention = statement.claim.subject
    return mention is not None and mention.form in (Form.PRONOUN, Form.DESCRIPTION)


def _likely(statements: Sequence[Statement]) -> Likely | None:
    """On whom the act was done according to the other statements, if one person leads."""
    votes: dict[Entity, set[str]] = {}
    for statement in statements:
        if statement.value is not None:
            votes.setdefault(statement.value, set()).add(statement.origin)
    ranked = sorted(votes, key=lambda entity: (-len(votes[entity]), entity.name))
    if not ranked or (len(ranked) > 1 and len(votes[ranked[0]]) == len(votes[ranked[1]])):
        return None
    best = ranked[0]
    quoted = any(statement.claim.speaker for statement in statements if statement.value == best)
    reason = f"the quotation names {best.name}" if quoted else f"other statements name {best.name}"
    return Likely(best.name, reason, len(votes[best]), 1)


def _reversed(dossier: Dossier) -> Iterator[Candidate]:
    for predicate in sorted(PREDICATES & dossier.by_predicate.keys()):
        ways: dict[tuple[Entity, Entity], list[Statement]] = {}
        for statement in dossier.by_predicate[predicate]:
            if statement.subject and statement.value and statement.subject != statement.value and _certain(statement):
                ways.setdefault((statement.subject, statement.value), []).append(statement)
        for (one, two), forward in ways.items():
            backward = ways.get((two, one), [])
            if backward and one.id < two.id and _opposed(forward, backward):
                yield _reversal(dossier, predicate, forward, backward)


def _certain(statement: Statement) -> bool:
    """Whether both parties are named, so that neither hangs on how a pronoun was read."""
    mentions = (statement.claim.subject, statement.claim.value)
    return not statement.claim.future and all(isinstance(m, Mention) and m.form is Form.NAME for m in mentions)


def _opposed(forward: Sequence[Statement], backward: Sequence[Statement]) -> bool:
    """Whether no report states both ways, as reports of mutual acts do."""
    one = {statement.article.id for statement in forward}
    two = {statement.article.id for statement in backward}
    return not one & two


def _reversal(
    dossier: Dossier, predicate: str, forward: Sequence[Statement], backward: Sequence[Statement]
) -> Candidate:
    ordered = doubted_first(dossier, [[_evidence(s) for s in forward], [_evidence(s) for s in backward]])
    doubted = ordered[0][0].statement
    return Candidate(
        "action-direction",
        predicate,
        dossier.story.id,
        doubted.subject if doubted else None,
        tuple(one for members in ordered for one in members),
        "the reports have the same act in both directions",
        confidence=0.85,
        likely=most_printed(ordered),
    )


def _evidence(statement: Statement) -> Evidence:
    """A statement with what it says in short: "Ann Lee thanked Tom Fox"."""
    subject = statement.subject.name if statement.subject else ""
    value = statement.value.name if statement.value else statement.claim.value_span.text
    verb = _PAST.get(statement.claim.predicate, f"{statement.claim.predicate}d")
    return Evidence(statement.claim.span, f"{subject} {verb} {value}".strip(), statement.origin, statement)
