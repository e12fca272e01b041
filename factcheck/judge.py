"""From candidates to discrepancies: severity, message and fingerprint."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Candidate, Discrepancy


def judge(candidates: Iterable[Candidate]) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """(discrepancies, reconciled notes), each in the order of gravity and place."""
    return (), ()
