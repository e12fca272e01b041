"""Entities of the whole run, and the statements about them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from factcheck.model import Claim, DateRange, Entity, Mention, Reading, Resolved, Statement, Story


def resolve(readings: Sequence[Reading]) -> Resolved:
    """Group articles into stories, chains into entities, and turn claims into statements."""
    story = Story("story-1", "", tuple(reading.article.id for reading in readings), DateRange(None, None))
    entities: dict[str, Entity] = {}
    statements: list[Statement] = []
    seen: dict[str, int] = {}
    for reading in readings:
        of_span: dict[object, Entity] = {}
        for chain in reading.chains:
            key = digest(chain.kind, chain.name)
            entity = entities.setdefault(key, Entity(key, chain.kind, chain.name, chain.aliases))
            for span in chain.spans:
                of_span[span] = entity

        def entity_of(mention: object, of_span: dict[object, Entity] = of_span) -> Entity | None:
            return of_span.get(mention.span) if isinstance(mention, Mention) else None

        for claim in reading.claims:
            key = claim_id(claim)
            seen[key] = seen.get(key, 0) + 1
            if seen[key] > 1:
                key = f"{key}-{seen[key]}"
            statements.append(
                Statement(
                    key, claim, reading.article, story.id, reading.article.id,
                    entity_of(claim.subject), entity_of(claim.value), entity_of(claim.speaker),
                )  # fmt: skip
            )
    return Resolved(tuple(readings), (story,), {}, tuple(entities.values()), tuple(statements))


def claim_id(claim: Claim) -> str:
    """The id of a claim: the same for the same words at the same place of the same article."""
    return digest(claim.span.article, claim.span.field, claim.span.start, claim.span.end, claim.predicate, claim.value_span.start)


def digest(*parts: object) -> str:
    """A short content hash of some parts: 16 hexadecimal digits of SHA-256."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]
