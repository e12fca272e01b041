"""A boy and a girl for one child; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    (f"{EVENT}Wexler gave birth to a son. Her baby boy weighs 3kg.",),
    (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}Wexler is hoping that she will give birth to a girl."),
    (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}Wexler has had a daughter, Ida, for six years."),
    (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}Wexler gave birth to a girl in 2011."),
    (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}Wexler welcomed twins, a son and a daughter."),
    (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}{'Nobody slept. ' * 70}Ida Lund gave birth to a girl there."),
]
FOUND = [
    (
        ("Baby boy for Wexler\n\nThe harbour master, Anna Wexler, gave birth to a healthy daughter.",),
        "error newborn: boy in 1 | daughter in 1",
    ),
    (
        (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}Wexler's girl was born at sea. A baby girl!"),
        "error newborn: girl in 2 | son in 1",
    ),
    (
        (f"{EVENT}Wexler gave birth to a son.", f"{EVENT}The birth of a daughter!", f"{EVENT}A baby girl!"),
        "error newborn: son in 1 | daughter in 2 | girl in 3",
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="newborn") == []


@pytest.mark.parametrize(("reports", "expected"), FOUND)
def test_found(reports: tuple[str, ...], expected: str) -> None:
    (line,) = found(*reports, rules="newborn")
    assert line.startswith(expected)
