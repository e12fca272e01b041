"""Causes that one report gives and another denies, and those that one alone gives; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

CAUSES = ("cause", "cause-alone")
NO_ICE = f"{EVENT}A valve had been left open, and there was no sign of ice."
QUIET = [
    (f"{EVENT}Ice may have brought the ferry down.", NO_ICE),
    (f"{EVENT}At first it was thought that ice was to blame.", NO_ICE),
    (f"{EVENT}Ice brought the ferry down.", f"{EVENT}Investigators have not ruled out ice."),
    (f"{EVENT}A brake failure caused it.", f"{EVENT}Engine failure has been ruled out."),
    (f"{EVENT}The bus came late because of ice.", f"{EVENT}The deaths were not due to ice."),
    (f"{EVENT}Wexler said that the owners were to blame.", f"{EVENT}The owners blamed Wexler."),
    (f"{EVENT}The outage was caused by a squirrel.", f"{EVENT}The outage was caused by a fallen pylon."),
    (
        f"{EVENT}The outage was caused by a squirrel.",
        f"{EVENT}A squirrel was blamed for the outage.",
        f"{EVENT}Wexler was blamed for the outage.",
    ),
    (
        f"{EVENT}The outage was caused by a squirrel that chewed a cable.",
        f"{EVENT}A squirrel was to blame for the outage.",
        f"{EVENT}The outage was caused by a rodent. It had bitten through a cable.",
    ),
    (
        f"{EVENT}The port went dark after a goat got into the pump house.",
        f"{EVENT}The port went dark after a goat was seen in the pump house.",
        f"{EVENT}The port went dark after a van hit the pump house.",
    ),
    (
        f"{EVENT}Stokers walked out in a dispute over cameras.",
        f"{EVENT}Stokers are on strike against cameras.",
        f"{EVENT}Stokers are angry at cameras. There may be a strike over pay.",
    ),
]
FOUND = [
    (
        (
            f"{EVENT}The port went dark after a goat got into the pump house.",
            f"{EVENT}A goat is thought to have caused the blackout at the pump house.",
            f"{EVENT}The port went dark after a van hit the pump house.",
        ),
        "a van in 3",
    ),
    (
        (
            f"{EVENT}Stokers walked out in a dispute over cameras.",
            f"{EVENT}The walkout was a strike against cameras.",
            f"{EVENT}Reed spoke of a bitter row over pensions.",
        ),
        "pensions in 3",
    ),
    ((f"{EVENT}Ice brought the ferry down.", NO_ICE), "Ice in 1"),
    (
        (
            f"{EVENT}Goats digging under the pier are to blame for the damage.",
            f"{EVENT}The port ruled out digging by goats, which was blamed for a leak in 1977.",
        ),
        "Goats digging under the pier in 1",
    ),
    ((f"{EVENT}Drought has killed the trees.", f"{EVENT}Drought played no part, she said."), "Drought in 1"),
    ((f"{EVENT}Police put it down to fog.", f"{EVENT}Fog was not to blame."), "fog in 1"),
    ((f"{EVENT}It came from the well.", f"{EVENT}Samples from a school well were negative."), "the well in 1"),
    (
        (f"{EVENT}It hit a box, and that is what sank it.", f"{EVENT}There was no sign of a collision."),
        "It hit a box in 1",
    ),
    (
        (
            f"{EVENT}The outage was caused by a squirrel that chewed a cable.",
            f"{EVENT}A squirrel was blamed for the outage.",
            f"{EVENT}A fallen pylon was blamed for the outage.",
        ),
        "A fallen pylon in 3",
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert [line for rule in CAUSES for line in found(*reports, rules=rule)] == []


@pytest.mark.parametrize(("reports", "odd"), FOUND)
def test_found(reports: tuple[str, ...], odd: str) -> None:
    (line,) = [line for rule in CAUSES for line in found(*reports, rules=rule)]
    assert odd in line
