"""Whom somebody beat in a round; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

OPEN = "Anna Wexler won the Corvina Open in Port Ellery on Friday. "
AGREED = (f"{OPEN}Wexler beat Maria Orr in the semi-final.", f"{OPEN}In the semi-finals Wexler beat Maria Orr.")
QUIET = [
    (*AGREED, f"{OPEN}Wexler beat Ruth Lund in the quarter-final."),
    (*AGREED, f"{OPEN}Wexler beat Ruth Lund in the semi-final last year."),
    (*AGREED, f"{OPEN}Carla Reed beat Ruth Lund in the semi-final."),
    (*AGREED, f"{OPEN}Wexler beat Orr in the semi-final."),
    (AGREED[0], f"{OPEN}Wexler beat Ruth Lund in the semi-final."),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="opponent") == []


def test_found() -> None:
    (line,) = found(*AGREED, f"{OPEN}Wexler beat Ruth Lund in the semi-final.", rules="opponent")
    assert line == "error opponent: Ruth Lund in 3 | Maria Orr in 1 2; likely Maria Orr"
