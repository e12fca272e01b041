"""Floors, sides, directions and weather of one thing; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

FIRE = "Fire broke out at the Corvina Hotel in Port Ellery. "
QUIET = [
    (f"{FIRE}The kitchen is in the basement.", f"{FIRE}The bar on the third floor was spared."),
    (f"{FIRE}It stands on the east side of town.", f"{FIRE}It stands on the west side of town."),
    (f"{FIRE}The first-floor bar was gutted.", f"{FIRE}The bar on the second floor was gutted."),
    (f"{FIRE}The bar is upstairs.", f"{FIRE}The third-floor bar was gutted."),
    (f"{FIRE}A woman was trapped on the fifth floor.", f"{FIRE}A boy was trapped on the second floor."),
    (f"{FIRE}Anna Wexler broke her left wrist.", f"{FIRE}Tom Reed broke his right wrist."),
    (f"{FIRE}The cook hurt his left wrist.", f"{FIRE}The cook hurt his left wrist and his right wrist."),
    (f"{FIRE}The smoke drifted east.", f"{FIRE}Smoke drifted west over the town the next day."),
    (f"{FIRE}It lies in the north-east of the town.", f"{FIRE}It lies in the north of the town."),
    (f"{FIRE}The east wing was gutted.", f"{FIRE}Guests slept in the west wing."),
    (f"{FIRE}The night was windless.", f"{FIRE}Strong winds are forecast for tomorrow."),
    (f"{FIRE}It began in the kitchen.", f"{FIRE}The kitchen was spared. It began in the pantry."),
    (f"{FIRE}It began in the kitchen.", f"{FIRE}The cook slept in the pantry."),
    (f"{FIRE}The cook was found in the kitchen by rescuers.", f"{FIRE}The cook was found in the pantry by rescuers."),
    (f"{FIRE}It began in the kitchen.",) * 2 + (f"{FIRE}The dinner began in the pantry.",),
    (f"{FIRE}The cook was found in the kitchen.",) * 2 + (f"{FIRE}A waiter was found in the pantry.",),
    (f"{FIRE}The cook was found in the kitchen.",) * 2 + (f"{FIRE}The cook was seen in the pantry.",),
    (
        f"{FIRE}They were found in a toilet.",
        f"{FIRE}They were in a toilet.",
        f"{FIRE}They were found in a shower room.",
    ),
    (f"{FIRE}It began in the attic.", f"{FIRE}It was first thought that it may have begun in the cellar."),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="setting") == []


FOUND = [
    (f"{FIRE}The kitchen, in the basement, was gutted.", f"{FIRE}The third-floor kitchen was gutted.", "third-floor"),
    (f"{FIRE}The kitchen is at street level.", f"{FIRE}It began in the kitchen on the top floor.", "top floor"),
    (f"{FIRE}The cook hurt his left wrist.", f"{FIRE}The cook hurt his right wrist.", "right wrist"),
    (f"{FIRE}The thick smoke drifted east.", f"{FIRE}Thick smoke drifted west over the harbour.", "west"),
    (f"{FIRE}The west wing was gutted.", f"{FIRE}Flames gutted the east wing.", "east wing"),
]


@pytest.mark.parametrize(("one", "two", "doubted"), FOUND)
def test_found(one: str, two: str, doubted: str) -> None:
    alarms = found(one, two, rules="setting")
    assert len(alarms) == 1
    assert alarms[0].startswith(f"error setting: {doubted} in 2")


@pytest.mark.parametrize(
    ("agreed", "odd"),
    [
        (("The fire started in the kitchen.", "It began in the kitchen, they said."), "The fire started in a bedroom."),
        (
            ("Crews found them in a bathroom.", "They were discovered in the bathroom."),
            "They were found on the stairs.",
        ),
        (("The cook was shot in the garage.", "The man was shot in the garage."), "The cook was shot in the lobby."),
    ],
)
def test_a_room_of_which_two_reports_agree(agreed: tuple[str, str], odd: str) -> None:
    (alarm,) = found(*(FIRE + text for text in (*agreed, odd)), rules="setting")
    assert alarm.startswith(f"error setting: {' '.join(odd.rstrip('.').split()[-3:])} in 3")


def test_weather_of_which_two_reports_agree() -> None:
    reports = f"{FIRE}The night was windless.", f"{FIRE}Gales fanned the flames.", f"{FIRE}A strong wind drove them on."
    assert found(*reports, rules="setting") == [
        "error setting: windless in 1 | Gales in 2 | strong wind in 3; likely Gales"
    ]
