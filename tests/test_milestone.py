"""The years in which a couple met and came together; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    ("They met in 2019.", "The couple met in 2019.", "They met in 2019 and have been together since 2016."),
    ("They met in 2019.", "The couple met in 2019.", "Her parents wept. They met in 1984."),
    ("They met in 2019.", "The couple met in 2019.", "The ministers met in 2016. They met with Tom Harding in 2016."),
    ("They met in 2019.", "The couple met in 2019.", "They first met in 2016, and they met again in 2019."),
    ("They met in 2019.", "They met in 2016."),
]
FOUND = [
    ("The couple met in 2019.", "They met in 2019 on a ferry.", "They met in 2016.", "2016 in 3 | 2019 in 1 2"),
    (
        "They began dating in 2019.",
        "They have been together since May 2019.",
        "The two have been a couple since 2017.",
        "2017 in 3 | 2019 in 1 2",
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*(EVENT + text for text in reports), rules="date") == []


@pytest.mark.parametrize(("one", "two", "three", "expected"), FOUND)
def test_found(one: str, two: str, three: str, expected: str) -> None:
    (line,) = found(*(EVENT + text for text in (one, two, three)), rules="date")
    assert line.startswith(f"error date: {expected}")
