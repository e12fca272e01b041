"""Whom somebody works or plays for: two teams, or two universities, of one person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._weigh import apart, by_subject, disagreement, doubted_first, evidence, origins
from factcheck.model import Candidate, Dossier, Entity, Modality, Statement
from factcheck.values import lexicon, names

_GENERIC = frozenset("the of for and".split())
_SORTS = frozenset("university college hospital institute school academy newspaper".split())
"""Words of organisations of which few people work for two."""

_TIES = (("club", "plays_for"), ("signed_from",), ("employer",))
"""Predicates of one sort of tie."""
_KNOWN = frozenset(("employer", "plays_for"))
"""Ties that exclude each other only where both reports know both organisations."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People whom two reports tie to two organisations of one sort, of which each report has one alone."""
    for predicates in _TIES if len(dossier.readings) > 1 else ():
        held = [
            one
            for predicate in predicates
            for one in dossier.by_predicate.get(predicate, ())
            if one.claim.modality is Modality.ASSERTED and not one.claim.scope and not one.claim.future
        ]
        for subject, statements in by_subject(held).items():
            if named(subject):
                others = [one for one in held if one.subject != subject and one.subject and named(one.subject)]
                yield from _of_person(dossier, subject, statements, others)


def _of_person(
    dossier: Dossier, subject: Entity, statements: list[Statement], others: list[Statement]
) -> Iterator[Candidate]:
    """The candidate of one person; `others` are the ties of all other people."""
    for one, two in combinations(statements, 2):
        groups = [[other for other in statements if not _differ(other, side)] for side in (one, two)]
        rivals = _rivals(one, two) or _know_both(dossier, one, two) or _is_lent(groups, others)
        if rivals and apart(groups):
            yield _candidate(dossier, one.claim.predicate, subject, groups)
            return


def _is_lent(groups: list[list[Statement]], others: list[Statement]) -> bool:
    """Whether one report ties somebody to what it or another ties another person to, and two or more independent
    reports to something else."""
    few, many = sorted(groups, key=origins)
    return (
        origins(few) == 1
        and origins(many) > 1
        and not _words(few[0]) & _words(many[0]) - _SORTS
        and any(not _differ(few[0], other) for other in others)
    )


def _rivals(one: Statement, two: Statement) -> bool:
    """Whether two ties exclude each other: to two teams, or to two organisations of one sort."""
    if one.article.id == two.article.id or not _differ(one, two):
        return False
    return not {one.claim.predicate, two.claim.predicate} & _KNOWN or bool(_words(one) & _words(two) & _SORTS)


def _know_both(dossier: Dossier, one: Statement, two: Statement) -> bool:
    """Whether two reports tie somebody to two organisations, each of which the other names too: neither is a part of
    the other or another word for it, or somebody would say so."""
    known = {one.claim.predicate, two.claim.predicate} & _KNOWN
    if one.article.id == two.article.id or _words(one) & _words(two) or not known:
        return False
    return _names(dossier, one, two.article.id) and _names(dossier, two, one.article.id)


def _names(dossier: Dossier, tie: Statement, article: str) -> bool:
    """Whether a report names the organisation of a tie."""
    reading = next(reading for reading in dossier.readings if reading.article.id == article)
    own = {word for word in _words(tie) if len(word) > 3} - _GENERIC
    return any(own and own <= set(names.fold(alias).split()) for chain in reading.chains for alias in chain.aliases)


def _words(statement: Statement) -> set[str]:
    return set(names.fold(statement.value.name if statement.value else "").replace("-", " ").split())


def _differ(one: Statement, two: Statement) -> bool:
    """Whether two organisations share no word but of their sort, and neither is the other's initials."""
    a, b = _words(one), _words(two)
    plain = {word for word in a & b if word.title() not in lexicon.words("organization_words") and len(word) > 3}
    initials = [
        "".join(word[0] for word in statement.value.name.split() if word[0].isupper())
        for statement in (one, two)
        if statement.value
    ]
    short = any(name.upper() in initials for name in (*a, *b))
    return one.value != two.value and not plain and not short


def _candidate(dossier: Dossier, predicate: str, subject: Entity, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in members] for members in groups])
    why = f"{subject.name} is of one of them, and no report has both"
    return replace(disagreement(dossier, "employer", predicate, ordered, why, mended=True), subject=subject)
