"""How many came to watch, in two numbers; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

FINAL = "Tallis Town beat Marlow United 3-1 on Friday in the final of the Corvina Cup. {}"
QUIET = [
    ("The crowd was 18,412.", "They were watched by 18,400."),
    ("The crowd was 18,412.", "It was played before a crowd of about 18,000."),
    ("The crowd was 18,412.", "The semi-final had been watched by 9,200."),
    ("The crowd was 18,412.", "Some 9,200 fans had come from Marlow, 9,200 home fans from Tallis."),
    ("The crowd was 18,412.", "It is a ground with an average crowd of 9,200."),
    (
        "The crowd was 18,412, 9,200 more than the last.",
        "The attendance was 9,200, where 18,412 fans had bought seats.",
    ),
    ("A crowd of 18,400 marched.", "The police said that a crowd of 9,200 marched."),
]
FOUND = [
    ("The crowd was 18,412.", "They were watched by 14,812.", "error count: 14,812 in 2 | 18,412 in 1"),
    ("18,412 people packed the ground.", "Attendance: 19,412.", "error count: 19,412 in 2 | 18,412 in 1"),
    ("A crowd of 18,412 came.", "It drew 11,300 fans.", "error count: 11,300 in 2 | 18,412 in 1"),
    ("A crowd of 3,000 came.", "It had a crowd of 5,000.", "error count: 5,000 in 2 | 3,000 in 1"),
]


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_quiet(one: str, two: str) -> None:
    assert found(FINAL.format(one), FINAL.format(two), rules="count value") == []


@pytest.mark.parametrize(("one", "two", "expected"), FOUND)
def test_found(one: str, two: str, expected: str) -> None:
    assert found(FINAL.format(one), FINAL.format(two), rules="count value") == [expected]
