"""Which of two values the other reports of a story have, in whatever words."""

from __future__ import annotations

import pytest

from factcheck.model import Likely
from tests.spec import EVENT, articles, run

CLOSED = f"{EVENT}The pier of Port Ellery will be closed for {{}} while divers look at its pillars, the harbour said."
LATER = f"{EVENT}Divers of Port Ellery look at the pier. A baker of the harbour has no customers for {{}}, he said."
BORN = f"{EVENT}The pilot {{}} was asleep on the bridge when the ferry struck the pier, the coast guard said."
SPOKE = f"{EVENT}The coast guard of Port Ellery asked on which bridge {{}} had been, and looked at the pier."


def likely(*reports: str) -> Likely | None:
    (finding,) = [item for item in run(articles(*reports)).discrepancies if item.severity != "info"]
    return finding.likely


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        # Two reports alone do not tell.
        ((CLOSED.format("five weeks"), CLOSED.format("five days")), None),
        ((CLOSED.format("five weeks"), CLOSED.format("five days"), LATER.format("five weeks")), "five weeks"),
        ((BORN.format("Ida Trask"), BORN.format("Ida Trasck")), None),
        ((BORN.format("Ida Trask"), BORN.format("Ida Trasck"), SPOKE.format("Captain Trask")), "Ida Trask"),
    ],
)
def test_other_reports_tell_which_is_likelier(reports: tuple[str, ...], expected: str | None) -> None:
    found = likely(*reports)
    assert (found and found.value_text) == expected
