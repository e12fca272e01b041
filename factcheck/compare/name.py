"""Spellings of one person's name in the reports of a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.compare._weigh import doubted_first, evidence, fix, most_printed
from factcheck.model import Candidate, Dossier, Entity, Statement, Verdict, Wording
from factcheck.values import names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Names that differ as misspellings do, and, reconciled, those that are variants of each other."""
    forms: dict[str, list[Statement]] = {}
    for statement in dossier.by_predicate.get("name", ()):
        if isinstance(statement.claim.value, Wording):
            forms.setdefault(statement.claim.value.text, []).append(statement)
    for cluster in _clusters(forms):
        spellings = _spellings(cluster)
        statements = [[statement for form in forms_ for statement in forms[form]] for forms_ in spellings]
        if len(spellings) > 1:
            yield _misspelt(dossier, statements)
        elif len(cluster) > 1:
            yield _variants(dossier, statements[0])


def _clusters(forms: dict[str, list[Statement]]) -> list[list[str]]:
    """The forms that name one person: variants, or misspelt and never both in one article."""
    parent = {form: form for form in forms}

    def root(form: str) -> str:
        while parent[form] != form:
            form = parent[form]
        return form

    for one, two in sorted(_near_pairs(forms)):
        if names.variants(one, two) or (names.misspelt(one, two) and _apart(forms[one], forms[two])):
            parent[root(two)] = root(one)
    clusters: dict[str, list[str]] = {}
    for form in forms:
        clusters.setdefault(root(form), []).append(form)
    return list(clusters.values())


def _near_pairs(forms: dict[str, list[Statement]]) -> set[tuple[str, str]]:
    """Pairs of which some word begins or ends alike: the only ones that the dearer tests can accept."""
    blocks: dict[str, set[str]] = {}
    for form in forms:
        for word in names.fold(form).split():
            blocks.setdefault(f"{word[:2]}-", set()).add(form)
            blocks.setdefault(f"-{word[-3:]}", set()).add(form)
    return {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}


def _apart(one: list[Statement], two: list[Statement]) -> bool:
    """Whether no article prints both, so that they can be one person."""
    return not {statement.article.id for statement in one} & {statement.article.id for statement in two}


def _spellings(cluster: list[str]) -> list[list[str]]:
    """The forms of one person, those that are variants of each other together."""
    groups: list[list[str]] = []
    for form in sorted(cluster, key=lambda form: (-len(form.split()), form)):
        home = next((group for group in groups if all(names.variants(form, other) for other in group)), None)
        if home is None:
            groups.append([form])
        else:
            home.append(form)
    return groups


def _subject(statements: list[Statement]) -> Entity | None:
    return next((statement.subject for statement in statements if statement.subject), None)


def _misspelt(dossier: Dossier, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(statement) for statement in group] for group in groups])
    likely = most_printed(ordered)
    printed = [group[0].value_text for group in ordered]
    return Candidate(
        "name",
        "name",
        dossier.story.id,
        _subject(groups[0]),
        tuple(one for group in ordered for one in group),
        f"{' and '.join(printed)} are one person's name in two spellings",
        confidence=0.9,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )


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
