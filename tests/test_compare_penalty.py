"""Penalties of headlines and of the reports below them, and what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    "EIGHT YEARS FOR THE CROOK\n\nCarl Wexler was starting an eight-year stretch last night.",
    "Nine years for crook\n\nCarl Wexler was jailed for nine years. His sister got an eight-year stretch.",
    "Nine years for gang\n\nCarl Wexler was jailed for five years and Tom Harding for four years.",
    "Nine years of fraud\n\nCarl Wexler was jailed for eight years on Monday.",
    "Driver jailed for three years\n\nCarl Wexler was jailed. He had served a four-year sentence for theft.",
    "Driver jailed for three years\n\nCarl Wexler was jailed for three years and banned for five years.",
    "Life for park killer\n\nCarl Wexler was jailed for life and must serve at least 24 years.",
    "Prosecutors want nine years for crook\n\nCarl Wexler was given an eight-year sentence.",
]

CASES = [
    (
        "NINE YEARS FOR THE CROOK\n\nCarl Wexler was starting an eight-year stretch.",
        "NINE YEARS in 1 | eight-year in 1",
    ),
    (
        "Driver jailed for three years\n\nWexler was sentenced to four years in prison.",
        "three years in 1 | four years in 1",
    ),
    ("Mayor handed two-year ban\n\nWexler was banned from office for three years.", "two-year in 1 | three years in 1"),
    ("£2m fine for water firm\n\nA water firm was fined £3m on Monday.", "£2m in 1 | £3m in 1"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="penalty") == []


@pytest.mark.parametrize(("report", "expected"), CASES)
def test_found(report: str, expected: str) -> None:
    (line,) = found(report, rules="penalty")
    assert line.startswith(f"error penalty: {expected}; likely ")
