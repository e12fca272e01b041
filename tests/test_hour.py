"""The time of day of one event; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

RAID = "Thieves raided the Corvina gallery in Port Ellery, Joan Marsh told Carl Wexler. "
QUIET = [
    (f"{RAID}A porter raised the alarm at 3.10am.", f"{RAID}A porter raised the alarm shortly after three o'clock."),
    (f"{RAID}A porter raised the alarm at 3.10am.", f"{RAID}Police came at 3.25am."),
    (f"{RAID}The gallery reopened at 9pm.", f"{RAID}Some rooms of the gallery reopened at 7pm."),
    (f"{RAID}The alarm was raised at 05:20 GMT.", f"{RAID}The alarm was raised at 6.20am local time."),
    (f"{RAID}The porter left on Monday at 6pm.", f"{RAID}The porter left on Tuesday at 8pm."),
    (f"{RAID}It happened at dawn.", f"{RAID}It happened at half past five."),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="hour") == []


FOUND = [
    (f"{RAID}A porter raised the alarm at 3.10am.", f"{RAID}The alarm was raised at half past four."),
    (f"{RAID}The alarm was raised at quarter past three.", f"{RAID}A porter raised the alarm at 5.15am."),
    (f"{RAID}Guests were seated for a 1pm ceremony.", f"{RAID}The ceremony began at 3pm and was short."),
    (f"{RAID}The porter left the gallery at noon.", f"{RAID}The porter left the gallery in the evening."),
]


@pytest.mark.parametrize(("one", "two"), FOUND)
def test_found_where_two_reports_agree(one: str, two: str) -> None:
    assert found(one, two, rules="hour") == []
    assert len(found(one, two, f"{two} It rained.", rules="hour")) == 1


def test_a_town_and_a_day_are_not_yet_one_event() -> None:
    one, two = "Thieves raided a gallery. A porter left at noon.", "Thieves raided a gallery. A porter left at 9pm."
    assert found(one, two, f"{two} It rained.", rules="hour") == []


TIMES = "The ferry Corvina struck the pier of Port Ellery, Joan Marsh told Carl Wexler. {}"


@pytest.mark.parametrize(
    "reports",
    [
        ("It ran aground at 7.50am.", "Bells rang at 6.50am."),  # two reports do not tell
        ("It ran aground at 7.50am.", "Bells rang at 6.50am.", "She slept at 7.50am.", "He woke at ten to seven."),
        ("Up at 6.50am, he saw it run aground at 7.50am.", "Bells rang at 6.50am.", "He woke at ten to seven."),
        ("It ran aground at 8am.", "Bells rang at 7am.", "He woke at 7am."),  # full hours are many things'
        ("It ran aground at 07:50 GMT.", "Bells rang at 6:50am.", "He woke at ten to seven."),
    ],
)
def test_quiet_an_hour_off(reports: tuple[str, ...]) -> None:
    assert found(*map(TIMES.format, reports), rules="hour") == []


def test_found_an_hour_off() -> None:
    reports = "It ran aground at 7.50am on Friday.", "Bells rang at 6:50 a.m. on board.", "He woke at ten to seven."
    line = "error hour: 7.50am in 1 | 6:50 a.m. in 2 | ten to seven in 3; likely 6:50 a.m.; 7 -> 6 in 1"
    assert found(*map(TIMES.format, reports), rules="hour") == [line]


def test_half_a_day_off_has_no_fix() -> None:
    reports = "It ran aground at 6.50pm on Friday.", "Bells rang at 6:50 a.m. on board.", "She woke at 6.50am and ran."
    (line,) = found(*map(TIMES.format, reports), rules="hour")
    assert line.endswith("likely 6:50 a.m.")
