"""House numbers of one street that differ between the reports of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.model import Candidate, Dossier, Statement

LEAST_BLOCK = 100
"""House numbers of one block differ by less: "1238 Pier Street" is in the 1200 block."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Streets for which reports have one number each, in different blocks."""
    for street, statements in group(dossier.by_predicate.get("address", ()), lambda one: one.claim.scope).items():
        by_number = group(statements, lambda one: int(one.claim.value_span.text) // LEAST_BLOCK)
        held = Counter(article for ones in by_number.values() for article in {one.article.id for one in ones})
        if len(by_number) < 2 or max(held.values()) > 1 or _are_beside(statements):
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


def _are_beside(statements: Sequence[Statement]) -> bool:
    """Whether the numbers are those of a house and of a block whose end it is near."""
    numbers = {int(one.claim.value_span.text) for one in statements}
    houses = {number for number in numbers if number % LEAST_BLOCK}
    return 0 < len(houses) < len(numbers) and max(numbers) - min(numbers) < 2 * LEAST_BLOCK
