"""Comparators: each module here finds the candidates of one sort within a story, and is found by its place.

A comparator has a docstring and `compare(dossier)`, which yields candidates: statements that do not fit, and those that
only seem not to (with `reconciled` set to the reason).
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

from factcheck.compare._ledger import ledger
from factcheck.model import Candidate, Dossier

__all__ = ["Comparator", "comparators", "compare", "ledger"]

Comparator = Callable[[Dossier], Iterable[Candidate]]


@cache
def comparators() -> dict[str, Comparator]:
    """All comparators by name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").compare for name in names if not name.startswith("_")}


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """All candidates of a story."""
    for comparator in comparators().values():
        yield from comparator(dossier)
