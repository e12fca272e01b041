"""Comparators: each module here finds the candidates of one sort within a story, and is found by its place.

A comparator has a docstring and `compare(dossier)`, which yields candidates: statements that do not fit, and those that
only seem not to (with `reconciled` set to the reason).
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from importlib import import_module

from msgspec.structs import replace

from factcheck.compare._ledger import ledger
from factcheck.compare._record import by_record
from factcheck.compare._witness import witnessed
from factcheck.model import Article, Candidate, Dossier, Verdict

__all__ = ["Comparator", "comparators", "compare", "compare_lives", "ledger"]

Comparator = Callable[[Dossier], Iterable[Candidate]]


@cache
def comparators() -> dict[str, Comparator]:
    """All comparators by name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").compare for name in names if not name.startswith("_")}


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """All candidates of a story. An article that another corrects is compared with that one alone: what differs is an
    update."""
    current = _only(dossier, {id_ for id_ in dossier.articles if id_ not in dossier.corrections})
    found = [candidate for comparator in comparators().values() for candidate in comparator(current)]
    yield from by_record(current, [witnessed(current, candidate) for candidate in found])
    for comparator in comparators().values() if dossier.corrections else ():
        for old, new in dossier.corrections.items():
            for candidate in comparator(_only(dossier, {old, new})):
                if not candidate.reconciled and len({one.span.article for one in candidate.evidence}) > 1:
                    yield _update(candidate, dossier.articles[new])


def compare_lives(dossier: Dossier) -> Iterator[Candidate]:
    """The candidates of what several stories say of one person: of comparators that have a function `across`."""
    for name in comparators():
        across: Comparator | None = getattr(import_module(f"{__name__}.{name}"), "across", None)
        if across:
            yield from across(dossier)


def _only(dossier: Dossier, articles: Collection[str]) -> Dossier:
    """What is known of a story by some of its articles."""
    if len(articles) == len(dossier.readings):
        return dossier
    readings = tuple(reading for reading in dossier.readings if reading.article.id in articles)
    statements = tuple(statement for statement in dossier.statements if statement.article.id in articles)
    return replace(dossier, readings=readings, statements=statements, corrections={})


def _update(candidate: Candidate, corrected: Article) -> Candidate:
    return replace(
        candidate,
        verdict=Verdict.SUPERSEDED,
        reconciled="update",
        explanation=f"{corrected.outlet} says that it corrects its earlier version",
        likely=None,
        fix=None,
    )
