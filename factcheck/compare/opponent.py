"""Whom somebody beat in a round: "she beat Suarez in the semi-finals", "Mori, whom she beat in the semi-final"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._sentences import begin
from factcheck.compare._weigh import apart, by_subject, disagreement, doubted_first, evidence, group, origins
from factcheck.model import Candidate, Dossier, Modality, Statement
from factcheck.values import names
from factcheck.values.lazy import lazy

_ROUND = lazy(
    r"\b(?:((?:semi|quarter)-?finals?)|(first|second|third|fourth|opening) round|last (16|32))\b",
    re.IGNORECASE,
)
_OTHER_YEAR = lazy(r"\b(?:(?:19|20)\d\d|last|year|season|previous|earlier|doubles)\b")
ENOUGH = 2
"""Independent reports that agree, at least."""
_REACH = 90
"""Characters behind the words of a claim within which its round stands, in its sentence."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Opponents of one round, where two reports or more agree on one and a single one has another."""
    if len(dossier.readings) <= ENOUGH:
        return
    beaten = [
        one for one in dossier.by_predicate.get("beat", ()) if one.claim.modality is Modality.ASSERTED and one.value
    ]
    for _, of_round in group(beaten, _round).items():
        for winner, statements in by_subject(of_round).items():
            opponents = group(statements, lambda one: one.value)
            for one, two in combinations(opponents.values(), 2) if named(winner) else ():
                few, many = sorted(map(origins, (one, two)))
                known = [names.fold(side[0].value.name) for side in (one, two) if side[0].value]
                if few == 1 and many >= ENOUGH and apart((one, two)) and not names.variants(*known):
                    ordered = doubted_first(dossier, [[evidence(told) for told in side] for side in (one, two)])
                    why = f"{winner.name} beat one of them in that round"
                    found = disagreement(dossier, "opponent", "beat", ordered, why)
                    yield replace(found, subject=winner)


def _round(statement: Statement) -> str | None:
    """The one round of which a claim is, as its sentence tells it."""
    span = statement.claim.span
    text = statement.article.content(span.field)
    start, end = begin(text, span.start), text.find(". ", span.end)
    sentence = text[start : end if 0 <= end < span.end + _REACH else span.end + _REACH]
    told = {
        next(filter(None, match.groups())).lower().replace("-", "").rstrip("s") for match in _ROUND.finditer(sentence)
    }
    return told.pop() if len(told) == 1 and not _OTHER_YEAR.search(sentence) else None
