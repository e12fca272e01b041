"""Sentences that two reports print alike but for a number, a day, a name, a role or a kinship; what must stay quiet
first."""

from __future__ import annotations

import pytest

from tests.spec import Case, found

BERTH = "The ferry Corvina struck the eastern pier of Port Ellery beside {} while harbour master {} looked on."
SEVEN = BERTH.format("berth 7", "Anna Wexler")
NINE = BERTH.format("berth 9", "Anna Wexler")
NIGHT = "The ferry Corvina struck the eastern pier of Port Ellery on {} night while Captain Wexler looked on."
LENGTH = "The ferry Corvina drifted {} past the eastern pier of Port Ellery while Captain Wexler looked on."
KIN = "The ferry Corvina struck the eastern pier of Port Ellery while the {} of harbour master Anna Wexler looked on."
ROLE = "The ferry Corvina struck the eastern pier of Port Ellery on Monday while {} Anna Wexler looked on from a quay."

QUIET: list[tuple[str, ...]] = [
    (SEVEN, SEVEN),
    (SEVEN, BERTH.format("berth seven", "Anna Wexler")),
    (SEVEN, SEVEN.replace("eastern", "western")),
    (SEVEN.replace("7", "412"), SEVEN.replace("7", "4 \ufffd")),
    (SEVEN, SEVEN.replace("beside", "behind")),
    (SEVEN, SEVEN.replace("struck", "rammed")),
    (SEVEN, "Harbour master Anna Wexler looked on while the ferry Corvina struck the eastern pier beside berth 7."),
    (f"{SEVEN} {NINE}", NINE),
    (NIGHT.format("Monday"), NIGHT.format("Monday")),
    (KIN.format("mother"), KIN.format("mom")),
    (ROLE.format("captain"), ROLE.format("Captain")),
    # Each reporter was there on the day of his report.
    (f"2020-09-29: {NIGHT.format('Tuesday')}", f"2020-09-30: {NIGHT.format('Wednesday')}"),
    # Numbers of two units, and one that is torn apart.
    (LENGTH.format("600m"), LENGTH.format("2000")),
    (LENGTH.format("2, 000 ft"), LENGTH.format("4, 000 ft")),
    (ROLE.format("harbour master"), ROLE.format("harbourmaster")),
]

CASES: list[Case] = [
    ((SEVEN, NINE), ["error sentence-number: 9 in 2 | 7 in 1"]),
    (
        (SEVEN, NINE, f"On Friday t{NINE[1:]} It sank within the hour."),
        ["error outvoted: 7 in 1 | 9 in 2 3; likely 9; 7 -> 9 in 1"],
    ),
    ((SEVEN, SEVEN.replace("Corvina", "Marvina")), ["warning sentence-name: Marvina in 2 | Corvina in 1"]),
    ((NIGHT.format("Monday"), NIGHT.format("Tuesday")), ["error sentence-day: Tuesday in 2 | Monday in 1"]),
    ((KIN.format("brother"), KIN.format("cousin")), ["error sentence-kin: cousin in 2 | brother in 1"]),
    ((ROLE.format("captain"), ROLE.format("mayor")), ["warning sentence-role: mayor in 2 | captain in 1"]),
]
KINDS = "outvoted sentence-number sentence-name sentence-day sentence-kin sentence-role"


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules=KINDS) == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules=KINDS) == expected


def test_a_comparator_of_its_sort_goes_before() -> None:
    """What `name` or `age` finds in a shared sentence, `sentence` does not find again."""
    misspelt = found(SEVEN, BERTH.format("berth 7", "Anna Wexlar"), rules=f"{KINDS} name")
    assert misspelt == ["warning name: Anna Wexlar in 2 | Anna Wexler in 1"]
