"""Lengths of time beside two times of day, and what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    "The first call came in at 6.05 p.m. Wexler was held at 6.25, which is 20 minutes after that first call.",
    "The alarm was raised at 2:10 p.m. Crews came at 2:22 p.m. and had the fire out 45 minutes later.",
    "The first call was at 6.05 p.m. He was seen at 6.20. Wexler was held at 6.25, five minutes after that.",
    "The alarm was raised at 2:10 p.m. Crews came at 2:22 p.m. The roof fell in 25 minutes later.",
    "The plane took off at 7:40 a.m. and landed at 9:50 a.m. local time, 70 minutes later.",
    "The match began at 3pm and ended at 6.16pm, with a rain break of 35 minutes.",
    "The vote began at 8pm and ended at 2am, after six hours of argument.",
    "The siege began at 6am on Friday. It ended 29 hours later at 11am on Saturday.",
    "He was seen at 4.12pm. A second man was held at 5.31pm, 29 minutes after a tip from a shop.",
]

CASES = [
    (
        "The first call came in at 6.05 p.m. He was held at 6.25, which is 35 minutes after that first call.",
        "20 minutes",
    ),
    ("The train left at 10:05. It hit the truck at 10:25, 40 minutes into its journey.", "20 minutes"),
    ("Police were called at 3.15am. Forty minutes later, at 3.35am, they came.", "20 minutes"),
    ("It took 45 minutes for help to come: it was called at 5.10pm and came at 5.35pm.", "25 minutes"),
    ("The meeting, which began at 7pm, closed at 9.30pm, having lasted four hours.", "2 hours and 30 minutes"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="arithmetic") == []


@pytest.mark.parametrize(("report", "made"), CASES)
def test_found(report: str, made: str) -> None:
    (line,) = found(report, rules="arithmetic")
    assert f"; likely {made}; " in line
