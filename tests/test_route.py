"""One way told in both directions; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    (f"{EVENT}It sailed from Marshford to Tallisburg.", f"{EVENT}It had left Marshford for Tallisburg at noon."),
    (f"{EVENT}It sailed from Monday to Friday.", f"{EVENT}It sailed from Friday to Monday."),
    (
        f"{EVENT}It sailed from Marshford to Tallisburg.",
        f"{EVENT}It sailed from Marshford to Tallisburg, and from Tallisburg to Marshford.",
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="route") == []


def test_found() -> None:
    there, back = f"{EVENT}It sailed from Marshford to Tallisburg.", f"{EVENT}It had left Tallisburg for Marshford."
    expected = ["error route: left Tallisburg for Marshford in 2 | from Marshford to Tallisburg in 1"]
    assert found(there, back, rules="route") == expected
