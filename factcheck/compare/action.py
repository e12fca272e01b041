"""Acts that cannot be: done by somebody to herself, or by B to A in one report and by A to B in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._acts import MUTUAL, PREDICATES, RETURNED, about, act_evidence, acted_on, certain, turned
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, DateRange, Dossier, Entity, Fix, Form, Kind, Likely, Mention, Statement
from factcheck.values import names

MATCH_DAYS = 7
"""Days after which a match is no news any more."""
_ALONE = PREDICATES | {"marry"}


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
    evidence = [act_evidence(statement), *(act_evidence(other) for other in right)]
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
            if predicate in MUTUAL and statement.claim.speaker is not None:
                continue  # see `spoken_act`
            if predicate == "beat" and _is_earlier(dossier, statement):
                continue
            if statement.subject and statement.value and statement.subject != statement.value and certain(statement):
                ways.setdefault((statement.subject, statement.value), []).append(statement)
        for one, two in combinations(ways.values(), 2):
            if turned(one[0], two[0]):
                opposed = _opposed(one, two)
                answered = predicate in RETURNED and not about(dossier, one) & about(dossier, two)
                if opposed and not answered:
                    yield _reversal(dossier, predicate, *opposed)


def _is_earlier(dossier: Dossier, statement: Statement) -> bool:
    """Whether a sentence tells of an earlier match than that of the news: "Leeds beat Hull when they met in June"."""
    reading = next(reading for reading in dossier.readings if reading.article is statement.article)
    span = statement.claim.span
    start, end = next(
        ((start, end) for field, start, end in reading.sentences if field == span.field and start <= span.start < end),
        (span.start, span.end),
    )
    day = dossier.published(statement.article).start
    return day is not None and any(
        isinstance(value := one.claim.value, DateRange) and value.end and (day - value.end).days > MATCH_DAYS
        for one in dossier.by_predicate.get("date", ())
        if one.article is statement.article and one.claim.span.field == span.field
        if start <= one.claim.span.start < end
    )


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
    ordered = doubted_first(dossier, [[act_evidence(s) for s in forward], [act_evidence(s) for s in backward]])
    doubted, most = ordered[0][0].statement, most_printed(ordered)
    likely = replace(most, value_text=acted_on(doubted)) if most and doubted else most
    return Candidate(
        "action-direction",
        predicate,
        dossier.story.id,
        doubted.subject if doubted else None,
        tuple(one for members in ordered for one in members),
        "the reports have the same act in both directions",
        confidence=0.85,
        likely=likely,
        fix=_turned_round(doubted) if likely and doubted else None,
    )


def _turned_round(statement: Statement) -> Fix | None:
    """The words from one party of an act to the other with the two in each other's place; None where they are not both
    named in one field."""
    one, two = statement.claim.subject, statement.claim.value
    if one is None or not isinstance(two, Mention) or {one.form, two.form} != {Form.NAME}:
        return None
    first, last = sorted((one.span, two.span), key=lambda span: span.start)
    if first.field != last.field or first.end > last.start:
        return None
    text = statement.article.content(first.field)
    whole = replace(first, end=last.end, text=text[first.start : last.end])
    return Fix(whole, last.text + text[first.end : last.start] + first.text)
