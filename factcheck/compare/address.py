"""House numbers of one street that differ between the reports of a story."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.model import Candidate, Dossier

LEAST_BLOCK = 100
"""House numbers of one block differ by less: "1238 Pier Street" is in the 1200 block."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Streets for which two reports have one number each, in different blocks."""
    for street, statements in group(dossier.by_predicate.get("address", ()), lambda one: one.claim.scope).items():
        by_number = group(statements, lambda one: int(one.claim.value_span.text) // LEAST_BLOCK)
        articles = [{one.article.id for one in ones} for ones in by_number.values()]
        if len(by_number) != 2 or articles[0] & articles[1]:
            continue
        ordered = doubted_first(dossier, [[evidence(one) for one in ones] for ones in by_number.values()])
        likely = most_printed(ordered)
        yield Candidate(
            "address",
            "address",
            dossier.story.id,
            None,
            tuple(one for members in ordered for one in members),
            "the reports give one street other numbers, and none has the other's",
            {"subject": str(street).title()},
            confidence=0.8,
            likely=likely,
            fix=fix(ordered[0][0], likely),
        )
