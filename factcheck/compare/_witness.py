"""Which of two values the other reports of a story bear out, where the sentences that disagree do not tell.

A third report that has one of two values, and not the other, need not say it in like words: that is too little to raise
an alarm, and enough to say which of two is likelier once there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._census import census
from factcheck.model import Candidate, DateRange, Dossier, Evidence, Likely, Quantity, Verdict

LEAST_LETTERS = 3
"""Letters of a word by which a name is known: "J." is none."""
_YEAR = re.compile(r"(?:19|20)\d\d")
Sides = tuple[Sequence[Evidence], Sequence[Evidence]]
"""The evidence of each of two values."""


def witnessed(dossier: Dossier, candidate: Candidate) -> Candidate:
    """A candidate of two values of which none is likelier yet, with the one that more of the other reports have."""
    decided = candidate.likely or candidate.reference or candidate.verdict is not Verdict.CONTRADICTED
    if decided or candidate.predicate in ("quotation", "act", "cause"):  # who else is named tells nothing of these
        return candidate
    sides = _sides(candidate.evidence)
    if sides is None or len({dossier.origins[one.span.article] for one in candidate.evidence}) < 2:
        return candidate
    told = {dossier.origins[one.span.article] for one in candidate.evidence}
    holders = [set(_origins(dossier, one[0], other[0])) - told for one, other in (sides, sides[::-1])]
    both = holders[0] & holders[1]
    counts = [len(origins - both) for origins in holders]
    if counts[0] == counts[1]:
        return candidate
    best = counts.index(max(counts))
    value = sides[best][0].value_text
    reports = f"{counts[best]} other report{'s have' if counts[best] > 1 else ' has'}"
    reason = f"{reports} {value} too, {counts[1 - best] or 'none'} {sides[1 - best][0].value_text}"
    ours, theirs = (len({one.origin for one in side}) for side in (sides[best], sides[1 - best]))
    return replace(candidate, likely=Likely(value, reason, ours + counts[best], theirs + counts[1 - best]))


def _sides(evidence: Sequence[Evidence]) -> Sides | None:
    """The evidence of two values; None where there are more, or less."""
    groups: list[list[Evidence]] = []
    for one in evidence:
        home = next((members for members in groups if _value(members[0]) == _value(one)), None)
        groups.append([one]) if home is None else home.append(one)
    return (groups[0], groups[1]) if len(groups) == 2 else None


def _value(one: Evidence) -> object:
    return one.statement.claim.value if one.statement else one.value_text


def _origins(dossier: Dossier, one: Evidence, other: Evidence) -> Iterator[str]:
    """The origins that have a number or a day, or what one name or date has of its own: "Trask" of "Ann Trask" where
    the other has "Ann Trusk", "2014" of "May 2014"."""
    value = _value(one)
    if one.statement and isinstance(value, Quantity | DateRange):
        for statement in dossier.by_predicate.get(one.statement.claim.predicate, ()):
            if statement.claim.value == value and statement.subject == one.statement.subject:
                yield statement.origin
    ours, theirs = (side.value_text.casefold().split() for side in (one, other))
    own = [word for word in ours if word not in theirs and len(word) >= LEAST_LETTERS]
    if len(own) == 1 and _YEAR.fullmatch(own[0]):
        said = re.compile(rf"\b{own[0]}\b")
        yield from (dossier.origins[id_] for id_, article in dossier.articles.items() if said.search(article.text))
    elif own and own[-1].isalpha():
        yield from (dossier.origins[article] for article in census(dossier).naming(own))
