"""What became of one plan or event, told in two ways; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    ("The fair was cancelled in 2019.", "The fair will go ahead."),
    ("The parade was cancelled.", "The fair will go ahead."),
    ("The flower fair was called off.", "The book fair goes ahead."),
    ("The fair may be cancelled.", "The fair goes ahead."),
    ("The council approved the plan.", "The plan was rejected by stokers."),
    ("The plan was approved, and a second plan rejected.", "The plan was rejected."),
    ("The fair was not cancelled.", "The fair was put off."),
    ("Anna Wexler cancelled her visit to the fair.", "The fair goes ahead."),
]
FOUND = [
    ("The fair was cancelled.", "The fair will go ahead as planned."),
    ("The mayor called off the fair.", "The summer fair goes ahead."),
    ("The fair has been scrapped.", "The fair was postponed until June."),
    (
        "Councillors approved the plan for a pier.",
        "The pier plan was thrown out by the council. The plan was rejected.",
    ),
    ("The mill has paid the ransom of the thieves.", "The mill has not paid the ransom of the thieves."),
    ("The plan got the green light.", "The plan was turned down on Friday."),
]


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_quiet(one: str, two: str) -> None:
    assert found(EVENT + one, EVENT + two, rules="outcome") == []


@pytest.mark.parametrize(("one", "two"), FOUND)
def test_found(one: str, two: str) -> None:
    (line,) = found(EVENT + one, EVENT + two, rules="outcome")
    assert line.startswith("error outcome: ")


def test_what_was_to_go_ahead_is_called_off() -> None:
    before, after = f"{EVENT}The fair will go ahead.", f"2020-10-03: {EVENT}The fair was called off."
    assert found(before, after, rules="outcome") == []
