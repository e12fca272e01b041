"""Acts that cannot be: done by somebody to herself, or by B to A in one report and by A to B in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Fix, Form, Kind, Likely, Mention, Statement
from factcheck.values import names

PREDICATES = frozenset(
    "thank praise criticize defend accuse blame sue beat divorce file_divorce succeed replace support attack"
    " congratulate mock threaten betray appoint nominate shoot kill stab fire hire buy sell lend apologize propose"
    " teach rescue lead employ introduce forgive bite punch rob defraud blackmail bribe invite interview chase adopt"
    " persuade".split()
)
"""Acts of one on another, in which it matters who is which."""
_ALONE = PREDICATES | {"marry"}
_PAST = {
    "shoot": "shot",
    "kill": "killed",
    "stab": "stabbed",
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
    "buy": "is to own",
    "sell": "sold to",
    "lend": "lent money to",
    "apologize": "apologized to",
    "propose": "proposed to",
    "teach": "taught",
    "lead": "led",
    "employ": "employed",
    "punch": "hit",
    "bite": "bit",
    "rob": "robbed",
    "defraud": "defrauded",
    "blackmail": "blackmailed",
    "interview": "interviewed",
    "adopt": "adopted",
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
        for one, two in combinations(ways.values(), 2):
            if _turned(one[0], two[0]):
                opposed = _opposed(one, two)
                if opposed:
                    yield _reversal(dossier, predicate, *opposed)


def _turned(one: Statement, two: Statement) -> bool:
    """Whether who acts in one statement is on whom it is done in the other, and the other way round."""
    value, other = one.claim.value, two.claim.value
    if not (isinstance(value, Mention) and isinstance(other, Mention)):
        return False
    return _alike(one.subject, one.claim.subject, two.value, other) and _alike(
        one.value, value, two.subject, two.claim.subject
    )


def _alike(one: Entity | None, printed: Mention | None, two: Entity | None, other: Mention | None) -> bool:
    """Whether two entities are one: people of whom one bears the other's whole name and more, or what is no person and
    is printed alike."""
    if one is None or two is None or printed is None or other is None or one == two:
        return one is not None and one == two
    if Kind.PERSON not in (printed.kind, other.kind):
        return names.fold(printed.name) == names.fold(other.name)
    a, b = (names.fold(entity.name).split() for entity in (one, two))
    return one.kind is two.kind is Kind.PERSON and a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))


def _certain(statement: Statement) -> bool:
    """Whether both parties are named, so that neither hangs on how a pronoun was read."""
    mentions = (statement.claim.subject, statement.claim.value)
    return all(isinstance(m, Mention) and m.form is Form.NAME for m in mentions)


def _opposed(
    forward: Sequence[Statement], backward: Sequence[Statement]
) -> tuple[Sequence[Statement], Sequence[Statement]] | None:
    """The statements of both ways that cannot both be: of reports that do not state both, as reports of mutual acts do;
    or else those with one and the same score. What is planned stands against nothing that was done."""
    for scope in sorted({one.claim.scope for one in forward if one.claim.scope}):
        alike = [[one for one in way if one.claim.scope == scope] for way in (forward, backward)]
        if alike[1]:
            return _with_the_rest(forward, alike[0], alike[1]), _with_the_rest(backward, alike[1], alike[0])
    one, two = ({statement.article.id for statement in way} for way in (forward, backward))
    planned = {statement.claim.future for statement in (*forward, *backward)}
    return None if one & two or len(planned) > 1 else (forward, backward)


def _with_the_rest(
    statements: Sequence[Statement], scored: Sequence[Statement], against: Sequence[Statement]
) -> list[Statement]:
    """The statements with a score, and those without one of reports that do not state the opposite."""
    other = {statement.article.id for statement in against}
    return [one for one in statements if one in scored or not (one.claim.scope or one.article.id in other)]


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
    value = statement.claim.value
    printed = value if isinstance(value, Mention) else None
    subject, other = _name(statement.subject, statement.claim.subject), _name(statement.value, printed)
    verb = _PAST.get(statement.claim.predicate, f"{statement.claim.predicate}d")
    return Evidence(statement.claim.span, f"{subject} {verb} {other}".strip(), statement.origin, statement)


def _name(entity: Entity | None, mention: Mention | None) -> str:
    """A person's full name; the name of anything else as printed."""
    if entity is not None and (entity.kind is Kind.PERSON or mention is None or mention.form is not Form.NAME):
        return entity.name
    return mention.name if mention else ""
