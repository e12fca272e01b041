"""Ages of kin against their words: a younger brother is not the older one, twins are of one age, and a child is younger
than its parents by a dozen years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.compare._weigh import evidence
from factcheck.model import Candidate, Dossier, Entity, Quantity, Statement
from factcheck.values.lazy import lazy

_ORDER = lazy(
    r"\b(?P<younger>younger|little|kid|baby|youngest)|(?P<older>older|elder|big|eldest|oldest)|(?P<twin>twin)\b"
)
_APART = 12
"""Years that a parent is older than a child."""
_NEAR = 120
"""Characters within which both ages and the kinship of a parent and a child must stand, to be surely theirs."""
_NOT_BORN = lazy(r"\b(?:step|adopt|foster|in-law|half|god|great|grand)")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Kin whose ages, in one report, are not in the order that it says."""
    kin = (
        *dossier.by_predicate.get("sibling", ()),
        *dossier.by_predicate.get("child", ()),
        *dossier.by_predicate.get("parent", ()),
    )
    ages = _ages(dossier) if kin else {}
    for statement in kin:
        one = ages.get((statement.article.id, statement.subject))
        two = ages.get((statement.article.id, statement.value))
        if one and two and one is not two and (statement.claim.predicate == "sibling" or _beside(statement, one, two)):
            why = _why(statement, _years(one), _years(two))
            if why:
                yield _candidate(dossier, statement, one, two, why)


def _ages(dossier: Dossier) -> Mapping[tuple[str, Entity | None], Statement]:
    """The age of each person in each report, where it gives one."""
    found: dict[tuple[str, Entity | None], list[Statement]] = {}
    for one in dossier.by_predicate.get("age", ()):
        value, claim = one.claim.value, one.claim
        if (
            one.subject
            and isinstance(value, Quantity)
            and value.unit == "year"
            and not claim.as_of
            and not claim.future
        ):
            found.setdefault((one.article.id, one.subject), []).append(one)
    return {key: ones[0] for key, ones in found.items() if len({str(one.claim.value) for one in ones}) == 1}


def _beside(*statements: Statement) -> bool:
    """Whether statements of one report stand in one sentence."""
    spans = [one.claim.span for one in statements]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    text = statements[0].article.content(spans[0].field)[start:end]
    return end - start < _NEAR and not re.search(r"[.!?]\s+[A-Z]|\n", text)


def _years(statement: Statement) -> float:
    value = statement.claim.value
    return value.low or 0 if isinstance(value, Quantity) else 0


def _why(statement: Statement, one: float, two: float) -> str | None:
    """What the ages of two people, by their kinship, do not allow; None where they do. The one has the other as ..."""
    claim = statement.claim
    text = statement.article.content(claim.span.field)
    words = text[max(0, claim.span.start - 12) : claim.span.end + 2].lower()
    if _NOT_BORN.search(words):
        return None
    if claim.predicate == "sibling":
        order = _ORDER.search(words, words.rfind("and ") if "and " in words else 0)
        if order and order["twin"] and abs(one - two) > 1:
            return "twins are of one age"
        if order and ((order["younger"] and two > one) or (order["older"] and two < one)):
            return f"who is {two:g} is not the {order.group()} one of the two"
        return None
    parent, child = (one, two) if claim.predicate == "child" else (two, one)
    apart = parent - child >= _APART or parent < _APART
    return None if apart else f"a parent of {parent:g} has no child of {child:g}"


def _candidate(dossier: Dossier, statement: Statement, one: Statement, two: Statement, why: str) -> Candidate:
    places = (evidence(two), evidence(one), evidence(statement))
    return Candidate(
        "kin-age",
        "age",
        dossier.story.id,
        statement.subject,
        places,
        why,
        {"b": evidence(one).value_text},
        confidence=0.85,
    )
