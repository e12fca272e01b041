"""How many came to watch, told in two numbers: "a crowd of 18,400" and "watched by 14,800 fans".

A story is of one match or show where each report gives one such number. Numbers of organisers and the police, and those
that rounding explains, go together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence
from factcheck.model import Candidate, Dossier, Modality, Quantity, Statement
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

_OF_OTHERS = lazy(
    r"\b(?:average|record|capacity|season|last|previous|earlier|each|every|said|according|claimed|organi[sz]ers|police"
    r"|estimated|expected|home|away|travelling|visiting|had (?:been|drawn)|opening|quarter-finals?|semi-finals?|legs?"
    r"|replay|(?:19|20)\d\d)\b",
)
SCOPE = "attendance"
"""The scope of a count of those who came, as `extract.attendance` has it."""
_DRAWN = ("", "draw", "attract", "watch")
"""Scopes of a count of spectators who are all of them."""
_WATCHED = lazy(r" (?:watched|saw the|turned out|packed|came to (?:watch|see)|were (?:there|at|in the))\b")
_LEAST = 100
_EXACT = 3
"""Digits before its last noughts from which a number is no estimate."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Attendances that are not one number."""
    by_number: dict[float, list[Statement]] = {}
    for statement in dossier.by_predicate.get("count", ()):
        number = _number(statement)
        if number:
            by_number.setdefault(number, []).append(statement)
    for one, two in combinations(by_number, 2):
        groups = [[evidence(statement) for statement in by_number[number]] for number in (one, two)]
        if abs(one - two) > max(_step(one), _step(two)) and apart(groups) and len(by_number) == 2:
            exact = all(len(f"{number:.0f}".rstrip("0")) >= _EXACT for number in (one, two))
            ordered, why = doubted_first(dossier, groups), "one match or show has one attendance"
            found = disagreement(dossier, "count" if exact else "value", "count", ordered, why)
            yield replace(found, slots={**found.slots, "subject": SCOPE})


def _number(statement: Statement) -> float | None:
    """How many a statement says came, None where it says no such thing, or not surely."""
    claim, value = statement.claim, statement.claim.value
    if not isinstance(value, Quantity) or claim.hedged or claim.future or value.low != value.high or not value.low:
        return None
    text, span = statement.article.content(claim.span.field), claim.span
    watchers = lexicon.table("counted_alike").get(value.unit, value.unit) == "spectator" and claim.scope in _DRAWN
    people = value.unit == "person" and _WATCHED.match(text, span.end)
    if not (claim.scope == SCOPE or watchers or people) or value.low < _LEAST:
        return None
    around = text[max(text.rfind(". ", 0, span.start) + 1, span.start - 80) : span.end + 40].split(". ")[0]
    if claim.modality is not Modality.ASSERTED or _OF_OTHERS.search(around):
        return None
    return value.low


def _step(number: float) -> float:
    """What a number is exact to, by its last noughts."""
    digits = f"{number:.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))
