"""Scores beside the words for them, and what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    "Anna Wexler beat Maria Harding 6-4 6-2 in straight sets on Friday.",
    "Anna Wexler came from a set down to beat Maria Harding 4-6 6-3 6-2.",
    "Anna Wexler came from a set down to beat Maria Harding 4-6, 7-6 (8-6), 6-3.",
    "Anna Wexler won 6-4 3-6 6-2. In the doubles the Lunds won in straight sets.",
    "Maria Harding, who won in straight sets on Thursday, lost the final 4-6 6-3 6-2.",
    "Maria Harding had lost the first set and went down 4-6 6-3 6-2 in the end.",
    "Anna Wexler won 6-4 3-6 6-2 and had not dropped a set before the final.",
    "In the best-of-five-sets final Anna Wexler won 6-4 7-5 6-3.",
    "Wexler wins in straight sets\n\nAnna Wexler won 6-4 7-6. She had beaten Maria Harding 4-6 7-6 6-3 on Monday.",
    "Rovers beat United 3-1 and lead by three points.",
    "Rovers won by two goals as they beat United 3-1.",
    "Rovers won 3-1 after a goalless first half.",
    "The Lions won 24-17 after a 10-point lead had gone.",
    "Rovers beat United 1-1 on penalties.",
    "Rovers and United drew 2-2.",
]

CASES = [
    ("Anna Wexler beat Maria Harding 6-4 3-6 6-2 in straight sets.", "straight sets in 1 | 6-4 3-6 6-2 in 1"),
    ("In a straight-sets win, Anna Wexler won 7-5 3-6 6-4.", "straight-sets in 1 | 7-5 3-6 6-4 in 1"),
    ("Wexler wins in straight sets\n\nShe won 4-6 7-6 6-3.", "straight sets in 1 | 4-6 7-6 6-3 in 1"),
    ("Wexler, who dropped the first set, won 6-4 4-6 6-3.", "dropped the first set in 1 | 6-4 4-6 6-3 in 1"),
    ("The five-set final went to Wexler 6-4 7-5 6-3.", "five-set in 1 | 6-4 7-5 6-3 in 1"),
    (
        "Rovers won by three goals as they beat United 3-1.",
        "three in 1 | won by three goals as they beat United 3-1 in 1",
    ),
    ("Rovers beat United 2-0. The one-goal win was a gift.", "one in 1 | 2-0. The one-goal win in 1"),
    ("Rovers and United drew 2-1.", "drew 2-1 in 1"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="score") == []


@pytest.mark.parametrize(("report", "expected"), CASES)
def test_found(report: str, expected: str) -> None:
    (line,) = found(report, rules="score")
    assert line.startswith(f"error score: {expected}")


def test_the_score_of_another_report() -> None:
    event = "Anna Wexler won the Port Ellery Open on Friday against Maria Harding."
    (line,) = found(f"{event} It took her two sets.", f"{event} She won 4-6, 7-6 (8-6), 6-3.", rules="score")
    assert line.startswith("error score: two sets in 1 | 4-6, 7-6 (8-6), 6-3 in 2")
