"""Facts on people that one report alone prints: nothing contradicts them, and nothing bears them out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._known import known_facts, named
from factcheck.compare._weigh import by_subject, evidence, group
from factcheck.compare.reference import reference_for_age
from factcheck.model import Candidate, Dossier, Entity, Kind, Reference, Statement, Verdict

PREDICATES = ("age", "birth_date", "death_date", "event")
LEAST_ORIGINS = 3
"""In a story of two reports every second fact is in one alone, which tells an editor nothing."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Ages and fates that one origin of three or more gives, and whether the reference bears them out."""
    others = {statement.origin for statement in dossier.statements}
    if len(others) < LEAST_ORIGINS:
        return
    wanted = [statement for predicate in PREDICATES for statement in dossier.by_predicate.get(predicate, ())]
    subjects = by_subject(wanted)
    known = known_facts(dossier, subjects)
    for entity, statements in subjects.items():
        if entity.kind is not Kind.PERSON or not named(entity):
            continue
        for predicate, ones in group(statements, lambda statement: statement.claim.predicate).items():
            if len({one.origin for one in ones}) == 1:
                yield _candidate(dossier, entity, str(predicate), ones, known.get(entity, []))


def _candidate(
    dossier: Dossier, entity: Entity, predicate: str, statements: list[Statement], facts: list[Reference]
) -> Candidate:
    first = statements[0]
    checked = reference_for_age(first, facts, dossier) if predicate == "age" else None
    born = checked[0] if checked and checked[1] else None
    agrees = f"; it agrees with the reference (born {born.value_text}, {born.source})" if born else ""
    return Candidate(
        "single-source",
        predicate,
        dossier.story.id,
        entity,
        tuple(evidence(statement) for statement in statements),
        f"none of the other reports of this story says it{agrees}",
        verdict=Verdict.UNSUPPORTED,
        confidence=0.9,
        reference=born,
    )
