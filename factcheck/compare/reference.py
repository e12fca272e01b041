"""What the reports say of people against reference facts: ages against birth dates, names of parents and partners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._known import known_facts
from factcheck.compare._weigh import by_subject, evidence, group
from factcheck.compare.age import birth_dates
from factcheck.model import (
    Candidate,
    DateRange,
    Dossier,
    Entity,
    Fix,
    Likely,
    Mention,
    Modality,
    Quantity,
    Reference,
    Statement,
    Wording,
)
from factcheck.values import names

FUNCTIONAL = {"parent": 2, "spouse": 1}
"""How many of a relation someone has: the reference lists them all, so another name contradicts it."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Statements that no reference fact on the same person and predicate allows."""
    if not dossier.references:
        return
    subjects = by_subject(dossier.statements)
    for entity, facts in known_facts(dossier, subjects).items():
        for predicate, statements in group(subjects[entity], lambda statement: statement.claim.predicate).items():
            if predicate == "age":
                yield from _ages(dossier, entity, statements, facts)
            elif predicate in FUNCTIONAL:
                known = [fact for fact in facts if fact.predicate == predicate]
                if len(known) == FUNCTIONAL[str(predicate)]:
                    yield from _relations(dossier, entity, statements, known)


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


def _relations(
    dossier: Dossier, entity: Entity, statements: list[Statement], known: list[Reference]
) -> Iterator[Candidate]:
    printed = [(statement, _value_name(statement)) for statement in statements]
    wrong = [
        (statement, name)
        for statement, name in printed
        if " " in name
        and statement.claim.modality is not Modality.DENIED
        and not any(names.variants(name, fact.value_text) for fact in known)
    ]
    said = {fact.value_text for _, name in printed for fact in known if names.variants(name, fact.value_text)}
    for name, wronged in group((statement for statement, _ in wrong), _value_name).items():
        missing = [fact for fact in known if fact.value_text not in said] or known
        right = max(missing, key=lambda fact: _shared_words(fact.value_text, str(name)))
        statement = wronged[0]
        predicate = statement.claim.predicate
        yield Candidate(
            "reference",
            predicate,
            dossier.story.id,
            entity,
            tuple(evidence(one) for one in wronged),
            f"the {predicate}{'s' if len(known) > 1 else ''} of {entity.name}"
            f" {'are' if len(known) > 1 else 'is'} {' and '.join(fact.value_text for fact in known)} ({right.source})",
            {"reference": right.value_text},
            confidence=0.95,
            reference=right,
            likely=Likely(right.value_text, f"so {right.source}"),
            fix=Fix(statement.claim.value_span, right.value_text),
        )


def _value_name(statement: Statement) -> str:
    value = statement.claim.value
    if isinstance(value, Mention):
        return statement.value.name if statement.value else value.name
    return value.text if isinstance(value, Wording) else ""


def _shared_words(one: str, two: str) -> int:
    return len(set(names.fold(one).split()) & set(names.fold(two).split()))
