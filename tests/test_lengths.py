"""Lengths of time in the form of those that they replace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.lengths import in_form


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        ("47", "46", "46"),  # no length of time
        ("three-year", "46", "46"),
        ("a fortnight", "three weeks", "three weeks"),
        ("72-hour", "a day and a half", "a day and a half"),
        ("three-year", "four years", "four-year"),
        ("3-year", "four years", "4-year"),
        ("four years", "3-year", "three years"),
        ("seven years", "17 years", "17 years"),
        ("seven years", "seventeen years", "seventeen years"),
        ("72-hour", "two days", "48-hour"),
        ("3 days", "one week", "7 days"),
        ("two weeks", "17 days", "17 days"),  # no whole number of weeks
        ("two days", "one month", "one month"),  # no number of days
        ("two days", "24 hours", "one day"),
        ("an hour", "two hours", "two hours"),
    ],
)
def test_in_form(printed: str, value: str, expected: str) -> None:
    assert in_form(printed, value) == expected


@given(st.integers(1, 400), st.sampled_from(("hour", "day", "week", "month", "year")))
def test_a_length_in_its_own_form_is_itself(number: int, unit: str) -> None:
    printed = f"{number} {unit}{'s' * (number > 1)}"
    assert in_form(printed, printed) == printed
    assert in_form("2-year", f"{number}-{unit}").startswith(str(number)) or unit == "month"
