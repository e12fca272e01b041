"""What the reports say of people against reference facts: ages against birth dates, names of parents and partners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import JaroWinkler

from factcheck.compare._kin import Relation, relations
from factcheck.compare._known import known_facts
from factcheck.compare._weigh import by_subject, evidence
from factcheck.compare.age import birth_dates
from factcheck.model import (
    Candidate,
    DateRange,
    Dossier,
    Entity,
    Evidence,
    Fix,
    Likely,
    Mention,
    Modality,
    Quantity,
    Reference,
    Statement,
)
from factcheck.values import names

HOW_MANY = {"parent": 2, "spouse": 1}
"""How many of a relation someone has: where the reference names them all, another name contradicts it."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Statements that no reference fact on the same person and predicate allows."""
    if not dossier.references:
        return
    kin = list(relations(dossier))
    people = {relation.one for relation in kin} | {relation.two for relation in kin}
    subjects = by_subject(dossier.by_predicate.get("age", ()))
    known = known_facts(dossier, sorted(people | subjects.keys(), key=lambda entity: entity.id))
    for entity, facts in known.items():
        yield from _ages(dossier, entity, subjects.get(entity, []), facts)
        yield from _kin(dossier, entity, kin, facts)


def reference_for_age(
    statement: Statement, facts: Sequence[Reference], dossier: Dossier
) -> tuple[Reference, bool] | None:
    """The known birth date of someone whose age is stated, and whether the two fit; None where none is known."""
    born = next((fact for fact in facts if fact.predicate == "birth_date" and isinstance(fact.value, DateRange)), None)
    claim = statement.claim
    if born is None or not isinstance(born.value, DateRange) or not isinstance(claim.value, Quantity):
        return None
    said = DateRange(claim.as_of, claim.as_of) if claim.as_of else dossier.published(statement.article)
    dates = birth_dates(claim.value, said)
    if dates is None or born.value.start is None or born.value.end is None:
        return None
    return born, dates[0] <= born.value.end and born.value.start <= dates[1]


def _ages(
    dossier: Dossier, entity: Entity, statements: list[Statement], facts: Sequence[Reference]
) -> Iterator[Candidate]:
    wrong = []
    for statement in statements:
        known = reference_for_age(statement, facts, dossier)
        if known and not known[1] and statement.claim.modality is not Modality.DENIED:
            wrong.append((statement, known[0]))
    if not wrong:
        return
    first, born = wrong[0]
    age = _age_on(born, first, dossier)
    yield Candidate(
        "reference",
        "age",
        dossier.story.id,
        entity,
        tuple(evidence(statement) for statement, _ in wrong),
        f"{entity.name} was born {born.value_text} ({born.source})" + (f", and so is {age}" if age else ""),
        {"reference": f"born {born.value_text}"},
        confidence=0.95,
        reference=born,
        likely=Likely(age, f"reckoned from the birth date in {born.source}") if age else None,
        fix=Fix(first.claim.value_span, age) if age else None,
    )


def _age_on(born: Reference, statement: Statement, dossier: Dossier) -> str:
    """The age in years on the day of a report, "" where the days leave it open."""
    said = dossier.published(statement.article)
    if not isinstance(born.value, DateRange) or None in (born.value.start, born.value.end, said.start, said.end):
        return ""
    ages = {
        day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
        for day in (said.start, said.end)
        for birth in (born.value.start, born.value.end)
        if day and birth
    }
    return str(ages.pop()) if len(ages) == 1 else ""


def _kin(dossier: Dossier, entity: Entity, kin: Sequence[Relation], facts: Sequence[Reference]) -> Iterator[Candidate]:
    """Parents and spouses of someone whom the reference gives others."""
    for predicate, most in HOW_MANY.items():
        known = [fact for fact in facts if fact.predicate == predicate]
        if len(known) != most:
            continue
        named = [(relation, other) for relation in kin if (other := _named(relation, entity, predicate))]
        right = {fact for _, other in named for fact in known if names.variants(other.name, fact.value_text)}
        wrong: dict[str, list[Relation]] = {}
        for relation, other in named:
            if " " in other.name and not any(names.variants(other.name, fact.value_text) for fact in known):
                wrong.setdefault(other.name, []).append(relation)
        for name, stated in wrong.items():
            missing = [fact for fact in known if fact not in right] or known
            likely = max(missing, key=lambda fact: _likeness(fact.value_text, name, stated[0].sex))
            yield _contradiction(dossier, entity, stated, likely, known)


def _named(relation: Relation, entity: Entity, predicate: str) -> Entity | None:
    """Whom a relation makes the parent or the spouse of someone."""
    if predicate == "parent":
        return relation.one if relation.kind == "parent" and relation.two == entity else None
    if relation.statement.claim.predicate != predicate or entity not in (relation.one, relation.two):
        return None
    return relation.two if relation.one == entity else relation.one


def _contradiction(
    dossier: Dossier, entity: Entity, stated: Sequence[Relation], likely: Reference, known: Sequence[Reference]
) -> Candidate:
    predicate = likely.predicate
    claim = stated[0].statement.claim
    doubted = claim.value if stated[0].statement.subject == entity else claim.subject
    verb = f"{predicate}s of {entity.name} are" if len(known) > 1 else f"{predicate} of {entity.name} is"
    return Candidate(
        "reference",
        predicate,
        dossier.story.id,
        entity,
        tuple(_naming(relation, entity) for relation in stated),
        f"the {verb} {' and '.join(fact.value_text for fact in known)} ({likely.source})",
        {"reference": likely.value_text},
        confidence=0.95,
        reference=likely,
        likely=Likely(likely.value_text, f"so {likely.source}"),
        fix=Fix(doubted.span, likely.value_text) if isinstance(doubted, Mention) else None,
    )


def _naming(relation: Relation, entity: Entity) -> Evidence:
    """A relation as evidence of whom it makes kin of someone."""
    statement = relation.statement
    named = statement.claim.value if statement.subject == entity else statement.claim.subject
    printed = named.name if isinstance(named, Mention) else ""
    return Evidence(statement.claim.span, printed, statement.origin, statement)


def _likeness(known: str, printed: str, sex: str) -> tuple[bool, int, float]:
    """How near a known name is to a printed one: whether it can be of the sex that the kin word or the name tells,
    the words that both have, and their letters."""
    sexes = names.sex_of(known), sex or names.sex_of(printed)
    words = set(names.fold(known).split()) & set(names.fold(printed).split())
    letters = JaroWinkler.similarity(names.fold(known), names.fold(printed))
    return "" in sexes or sexes[0] == sexes[1], len(words), letters
