"""Kin as the reports of a story state it, each relation in one direction only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Dossier, Entity, Kind, Mention, Modality, Statement

KINDS = {
    "child": "parent",
    "parent": "parent",
    "spouse": "couple",
    "ex_spouse": "couple",
    "partner": "couple",
    "ex_partner": "couple",
    "sibling": "sibling",
}
_MEN = re.compile(r"\b(?:father|dad|papa|husband|brother|son)\b", re.IGNORECASE)
_WOMEN = re.compile(r"\b(?:mother|mum|mom|mama|wife|sister|daughter)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """That `one` is the parent, the partner or the sibling of `two`: `kind` is "parent", "couple" or "sibling"."""

    kind: str
    one: Entity
    two: Entity
    statement: Statement

    @property
    def bearer(self) -> Entity:
        """Whom the statement names as kin of its subject."""
        return self.one if self.statement.subject == self.two else self.two

    @property
    def sex(self) -> str:
        """The sex that the kin word gives whom it names: "m", "f", or "" where it gives none or two."""
        words = self.statement.claim.span.text
        men, women = bool(_MEN.search(words)), bool(_WOMEN.search(words))
        return "" if men == women else "m" if men else "f"


def relations(dossier: Dossier) -> Iterator[Relation]:
    """The relations between people of a story that somebody asserts."""
    for predicate, kind in KINDS.items():
        for statement in dossier.by_predicate.get(predicate, ()):
            one, two = statement.subject, statement.value
            claim = statement.claim
            if one is None or two is None or one == two or claim.future or claim.modality is Modality.DENIED:
                continue
            if not isinstance(claim.value, Mention) or {one.kind, two.kind} != {Kind.PERSON}:
                continue
            turned = predicate == "parent" if kind == "parent" else two.name < one.name
            yield Relation(kind, two, one, statement) if turned else Relation(kind, one, two, statement)
