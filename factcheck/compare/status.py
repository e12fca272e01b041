"""What state somebody is in, told in two ways: acquitted and given a suspended sentence, pleaded guilty and not guilty,
killed and unhurt, resigned and sacked.

A state changes: what a later report may have as news is an update. A report that tells both ways speaks of two times
or of two charges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._weigh import apart, by_subject, disagreement, doubted_first, evidence
from factcheck.model import Candidate, DateRange, Dossier, Entity, Form, Kind, Modality, Statement, Verdict, Wording
from factcheck.values import statuses

_AROUND = 200
"""Characters on each side of a statement in which years are looked for."""
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People of whom two reports tell two ways of a family."""
    if len(dossier.readings) < 2:
        return
    found = {family: _told(dossier, family) for family in statuses.FAMILIES}
    accused = _the_accused(dossier, [one for family in statuses.LAW for one in found[family]])
    for family, told in found.items():
        people = by_subject(told) if len(told) > 1 else {}
        if accused in people and family in statuses.LAW:
            people[accused] = people[accused] + [one for one in told if _is_meant(dossier, accused, one)]
        for subject, statements in people.items():
            if subject.kind is Kind.PERSON and named(subject):
                yield from _of_person(dossier, family, subject, statements)


def _told(dossier: Dossier, family: str) -> list[Statement]:
    told = [one for one in dossier.by_predicate.get(family, ()) if one.claim.modality is Modality.ASSERTED]
    victims = {one.subject for one in told if one.subject and named(one.subject) and not _is_pronoun(one)}
    return [one for one in told if not (_is_long_past(one) or _is_loose(family, one, victims))]


def _is_long_past(statement: Statement) -> bool:
    """Whether years are told around a statement, and all were over long before its report."""
    span, published = statement.claim.span, statement.article.published
    text = statement.article.content(span.field)[max(0, span.start - _AROUND) : span.end + _AROUND]
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and (published is None or max(years) < published.year - 1)


def _is_pronoun(statement: Statement) -> bool:
    """Whether "he" or "she" is told of; whom "who" is of stands before it."""
    who = statement.claim.subject
    return who is not None and who.form is Form.PRONOUN and who.name.casefold() != "who"


def _is_loose(family: str, statement: Statement, victims: set[Entity]) -> bool:
    """Whether a life is told of a pronoun, which in a story of several victims may be anybody's, as "she was unhurt" is
    in any, or a charge besides others."""
    loose = _is_pronoun(statement) and (victims != {statement.subject} or _way(statement) == "unhurt")
    return (family == "life" and loose) or (family == "charge" and " also " in f" {statement.claim.span.text} ")


def _the_accused(dossier: Dossier, told: list[Statement]) -> Entity | None:
    """The one person of a story of whom anything before the law is told; None where they are several."""
    people = {one.subject for one in told if one.subject and named(one.subject)}
    return people.pop() if len(people) == 1 else None


def _is_meant(dossier: Dossier, accused: Entity, told: Statement) -> bool:
    """Whether the only accused is meant by a pronoun, or by "the suspect", of a report that names them: nobody else of
    the story pleads or is charged."""
    who = told.claim.subject
    if who is None or told.subject is None or named(told.subject):
        return False
    sex = _SEX.get(who.name.lower(), "")
    if not sex and not who.name.lower().startswith("the "):
        return False
    known = {*accused.aliases, accused.name}
    chains = [(reading, chain) for reading in dossier.readings for chain in reading.chains if chain.name in known]
    sexes = {chain.sex for _, chain in chains} - {""}
    return sexes <= {sex} | ({"m", "f"} if not sex else set()) and any(
        reading.article.id == told.article.id for reading, _ in chains
    )


_SEX = {"he": "m", "him": "m", "she": "f", "her": "f"}


def _of_person(dossier: Dossier, family: str, subject: Entity, told: list[Statement]) -> Iterator[Candidate]:
    for one, two in combinations(told, 2):
        if not _rivals(family, one, two):
            continue
        groups = [[other for other in told if _goes_with(other, side)] for side in (one, two)]
        if apart(groups):
            ordered = doubted_first(dossier, [[evidence(other) for other in members] for members in groups])
            why = f"{subject.name} is not both {_way(one)} and {_way(two)}, and no report has both"
            found = replace(disagreement(dossier, "status", family, ordered, why), subject=subject)
            if _is_update(dossier, family, *groups) or _is_update(dossier, family, *groups[::-1]):
                why = "update: what the later reports have may be news"
                found = replace(found, verdict=Verdict.SUPERSEDED, reconciled="update", explanation=why, likely=None)
            yield found
            return


def _way(statement: Statement) -> str:
    value = statement.claim.value
    return value.text if isinstance(value, Wording) else ""


def _day(dossier: Dossier, statement: Statement) -> date | None:
    """The day that stands behind a statement in its clause: "was charged with fraud on Tuesday"."""
    span, text = statement.claim.span, statement.article.content(statement.claim.span.field)
    for one in dossier.by_predicate.get("date", ()):
        when, value = one.claim.value_span, one.claim.value
        near = (when.article, when.field) == (span.article, span.field) and 0 <= when.start - span.end < _NEAR
        if near and isinstance(value, DateRange) and not _CUT.search(text, span.end, when.start):
            return value.end
    return None


_NEAR, _CUT = 60, re.compile(r"[.,;:\n]| and | but | after | before ")
"""Characters between a statement and its day, and what may not stand there."""


def _crimes(statement: Statement) -> frozenset[str]:
    return frozenset(statement.claim.scope.split(", ")) - {""}


def _goes_with(one: Statement, side: Statement) -> bool:
    """Whether a statement tells the way of another, of no other crimes."""
    return _way(one) == _way(side) and (not _crimes(side) or not _crimes(one) or bool(_crimes(one) & _crimes(side)))


def _rivals(family: str, one: Statement, two: Statement) -> bool:
    """Whether two statements exclude each other: two ways of one crime or of no known one, or two homicides."""
    ways, crimes = (_way(one), _way(two)), (_crimes(one), _crimes(two))
    if one.article.id == two.article.id:
        return False
    if ways[0] == ways[1]:
        single = all(len(named) == 1 for named in crimes) and crimes[0] != crimes[1]
        return single and (crimes[0] | crimes[1]) <= statuses.HOMICIDES
    if not statuses.exclude(family, *ways):
        return False
    if family == "verdict":
        of_part = crimes[ways.index("acquitted")]
        return not of_part or bool(crimes[0] & crimes[1])
    return not all(crimes) or bool(crimes[0] & crimes[1])


def _is_update(dossier: Dossier, family: str, earlier: list[Statement], later: list[Statement]) -> bool:
    """Whether the way of some statements may have come about after that of others, which are all older; a death may on
    one day, and a plea is entered in public, so that nobody is late to know it. What came about on a day before that of
    an older report was no news to that one."""
    ways = _way(earlier[0]), _way(later[0])
    if ways[0] not in statuses.FAMILIES[family][ways[1]].after:
        return False
    days = [[one.article.published for one in side if one.article.published] for side in (earlier, later)]
    if len(days[0]) < len(earlier) or len(days[1]) < len(later):
        return family != "plea"
    if all((day := _day(dossier, one)) and day < max(days[0]) for one in later):
        return False
    return max(days[0]) < min(days[1]) or (ways == ("badly hurt", "dead") and max(days[0]) == min(days[1]))
