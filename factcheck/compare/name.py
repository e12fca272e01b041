"""Spellings of one person's name in the reports of a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace
from rapidfuzz.distance import JaroWinkler

from factcheck.compare._weigh import doubted_first, evidence, fix, most_printed
from factcheck.model import Candidate, Dossier, Entity, Statement, Verdict, Wording
from factcheck.values import names
from factcheck.values.sets import Sets


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Names that differ as misspellings do, and, reconciled, those that are variants of each other."""
    forms: dict[str, list[Statement]] = {}
    for statement in dossier.by_predicate.get("name", ()):
        if isinstance(statement.claim.value, Wording) and " " in statement.claim.value.text:
            forms.setdefault(statement.claim.value.text, []).append(statement)
    for spellings in _clusters(forms):
        statements = [[statement for form in variants for statement in forms[form]] for variants in spellings]
        if len(spellings) > 1:
            yield _misspelt(dossier, statements)
        elif len(spellings[0]) > 1:
            yield _variants(dossier, statements[0])


def _clusters(forms: dict[str, list[Statement]]) -> list[list[list[str]]]:
    """The forms of each person in groups of variants; two groups are of one person where a form of each is a misspelt
    form of the other and no article prints forms of both."""
    variants, near = Sets(forms), Sets(forms)
    close = sorted(_near_pairs(forms))
    for one, two in close:
        if names.variants(one, two):
            variants.join(one, two)
            near.join(one, two)
    groups = variants.groups()
    printed = {form: {one.article.id for other in group for one in forms[other]} for group in groups for form in group}
    for one, two in close:
        if variants.root(one) != variants.root(two) and not printed[one] & printed[two] and names.misspelt(one, two):
            near.join(one, two)
    return [[group for group in groups if near.root(group[0]) == root] for root in near.roots()]


def _near_pairs(forms: dict[str, list[Statement]]) -> set[tuple[str, str]]:
    """Pairs of which some word begins or ends alike: the only ones that the dearer tests can accept."""
    blocks: dict[str, set[str]] = {}
    for form in forms:
        for word in names.fold(form).split():
            blocks.setdefault(f"{word[:2]}-", set()).add(form)
            blocks.setdefault(f"-{word[-3:]}", set()).add(form)
    return {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}


def _subject(statements: list[Statement]) -> Entity | None:
    return next((statement.subject for statement in statements if statement.subject), None)


def _misspelt(dossier: Dossier, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(statement) for statement in group] for group in groups])
    likely = most_printed(ordered)
    doubted = ordered[0][0].value_text
    nearest = [max((one.value_text for one in group), key=lambda form: _likeness(form, doubted)) for group in ordered]
    if likely:
        likely = replace(likely, value_text=nearest[-1], reason=likely.reason.replace(likely.value_text, nearest[-1]))
    return Candidate(
        "name",
        "name",
        dossier.story.id,
        _subject(groups[0]),
        tuple(one for form, group in zip(nearest, ordered, strict=True) for one in group if one.value_text == form),
        f"{' and '.join(nearest)} are one person's name in two spellings",
        confidence=0.9,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )


def _likeness(one: str, two: str) -> float:
    return JaroWinkler.similarity(names.fold(one), names.fold(two))


def _variants(dossier: Dossier, statements: list[Statement]) -> Candidate:
    printed = sorted({evidence(statement).value_text for statement in statements})
    return Candidate(
        "name",
        "name",
        dossier.story.id,
        _subject(statements),
        tuple(evidence(statement) for statement in statements),
        f"{', '.join(printed)} are forms of one name",
        verdict=Verdict.COMPATIBLE,
        confidence=0.9,
        reconciled="name variant",
    )
