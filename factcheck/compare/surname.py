"""A surname that one report spells in two ways: "Anna Wexler said", and further down "Wexlar said"."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from factcheck.compare._weigh import evidence
from factcheck.model import Candidate, Dossier, Evidence, Fix, Likely, Statement, Wording
from factcheck.values import lexicon, names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Surnames that stand alone in a report and are near to that of a full name in it, and to no other name."""
    by_article: dict[str, list[Statement]] = {}
    for statement in dossier.by_predicate.get("name", ()):
        by_article.setdefault(statement.article.id, []).append(statement)
    for statements in by_article.values():
        full = [one for one in statements if " " in _text(one)]
        known = {word for one in full for word in names.fold(_text(one)).split()}
        for one in statements:
            alone = names.fold(_text(one))
            plain = alone in lexicon.words("english") or alone in lexicon.words("common")
            if " " in alone or plain or alone in known or len(alone) < LEAST_LETTERS:
                continue
            near = [other for other in full if _near(alone, names.fold(_text(other)).split()[-1])]
            surnames = {names.fold(_text(other)).split()[-1] for other in near}
            if len(surnames) == 1 and not any(_is_other_name(alone, surname) for surname in surnames):
                yield _candidate(dossier, one, near[0])


LEAST_LETTERS = 5
"""Letters of a surname from which on one wrong letter does not make another common name."""


def _text(statement: Statement) -> str:
    value = statement.claim.value
    return value.text if isinstance(value, Wording) else ""


def _near(alone: str, surname: str) -> bool:
    return alone != surname and names.misspelt(f"x {alone}", f"x {surname}")


def _is_other_name(alone: str, surname: str) -> bool:
    """Whether a surname is one that many bear, and two slips off: "Werner" is no slip for "Wexler"."""
    return alone.title() in lexicon.words("surnames") and OSA.distance(alone, surname) > 1


def _candidate(dossier: Dossier, alone: Statement, full: Statement) -> Candidate:
    surname = _text(full).split()[-1]
    return Candidate(
        "surname",
        "name",
        dossier.story.id,
        full.subject,
        (evidence(alone), Evidence(full.claim.span, _text(full), full.origin, full)),
        f"the report has {_text(full)}, and nobody called {_text(alone)}",
        confidence=0.85,
        likely=Likely(surname, f"so the full name, {_text(full)}"),
        fix=Fix(alone.claim.value_span, surname),
    )
