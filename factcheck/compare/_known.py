"""Which reference facts are about which entity of a story."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.model import Dossier, Entity, Kind, Reference
from factcheck.values import names


def known_facts(dossier: Dossier, entities: Iterable[Entity]) -> dict[Entity, list[Reference]]:
    """The reference facts about each entity that has some: a person whose name in the run is a form of the reference's
    name, of two words or more, and of one known person only."""
    by_person: dict[tuple[str, ...], list[Reference]] = {}
    for reference in dossier.references:
        by_person.setdefault(reference.names, []).append(reference)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for person in by_person:
        for first in dict.fromkeys(map(_first, person)):
            by_first.setdefault(first, []).append(person)
    found: dict[Entity, list[Reference]] = {}
    for entity in entities:
        if entity.kind is not Kind.PERSON or " " not in entity.name:
            continue
        first = _first(entity.name)
        people = [
            known
            for known in by_first.get(first, ())
            if any(_first(name) == first and names.variants(entity.name, name) for name in known)
        ]
        if len(people) == 1:
            found[entity] = by_person[people[0]]
    return found


def named(entity: Entity) -> bool:
    """Whether an entity is known by a name, and not by a pronoun or a description ("a 20-year-old man") alone."""
    return _is_name(entity.name)


@lru_cache(maxsize=65536)
def _is_name(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    return first[0].isupper() and first not in _ARTICLES and not any(map(str.isdigit, text))


def full_names(dossier: Dossier) -> list[Entity]:
    """The people of a story whose names have two words or more."""
    entities = {
        entity: None
        for statement in dossier.statements
        for entity in (statement.subject, statement.value, statement.speaker)
        if entity is not None and entity.kind is Kind.PERSON and " " in entity.name and named(entity)
    }
    return list(entities)


def the_one(entity: Entity, people: Iterable[Entity]) -> Entity:
    """Whom somebody called by one name alone is: the one of some people with that name, or else the entity itself."""
    if " " in entity.name:
        return entity
    meant = [person for person in people if names.variants(entity.name, person.name)]
    return meant[0] if len(meant) == 1 else entity


_ARTICLES = frozenset(("A", "An", "The", "One", "Another", "Two", "His", "Her", "Their", "He", "She", "They", "Who"))


def _first(name: str) -> str:
    """The first word of a name, folded."""
    return names.fold(name).split()[0]
