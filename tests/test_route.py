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
    (f"{EVENT}It sailed from Marshford to Tallisburg.", f"{EVENT}It sailed from Marshford to Leigh Moss."),
    (
        f"{EVENT}It sailed from Marshford to Tallisburg.",
        f"{EVENT}It was on its way to Tallisburg.",
        f"{EVENT}It sailed from Marshford to Leigh Moss, short of Tallisburg.",
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="route") == []


def test_found() -> None:
    there, back = f"{EVENT}It sailed from Marshford to Tallisburg.", f"{EVENT}It had left Tallisburg for Marshford."
    expected = ["error route: left Tallisburg for Marshford in 2 | from Marshford to Tallisburg in 1"]
    assert found(there, back, rules="route") == expected


def test_another_end() -> None:
    usual = f"{EVENT}It sailed from Marshford to the spa town of Tallisburg.", f"{EVENT}It never came to Tallisburg."
    odd = f"{EVENT}It sailed from Marshford to sleepy Leigh Moss."
    expected = [
        "error route: from Marshford to sleepy Leigh Moss in 3 | from Marshford to the spa town of Tallisburg in 1"
    ]
    assert found(*usual, odd, rules="route") == expected
