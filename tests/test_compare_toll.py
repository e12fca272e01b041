"""How many were killed or hurt, by the reports of one event; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

FOUR = f"{EVENT}Four people were killed, the coast guard said."
SIX = f"{EVENT}Six people were killed, said the harbour master."

QUIET: list[tuple[str, ...]] = [
    (f"{EVENT}In 1957 19 people died at the pier.", f"{EVENT}Nobody had been killed there since the storm of 1957."),
    (FOUR, f"{EVENT}The harbour master counted four dead."),
    (f"{EVENT}Nine guards were hurt, he said.", f"{EVENT}Five of the guards were hurt in the second wave."),
    (f"{EVENT}At least 46 people have died of cold.", f"{EVENT}The death toll of the cold is 61."),
    (f"{EVENT}At least four people were killed, the coast guard said.", SIX),
    (f"{EVENT}Up to six people were killed, the coast guard said.", FOUR),
    (FOUR, f"{SIX} Four people were killed at once."),
    (FOUR, f"{EVENT}Six people could be killed by the next storm, said the harbour master."),
    (SIX, f"{EVENT}The coast guard had said that four people were killed; the number has risen."),
    (SIX, f"{EVENT}Early reports that four people were killed were wrong, the coast guard said."),
    (FOUR, f"{EVENT}Six people died in several crashes this week. Six people were killed, said the harbour master."),
    (
        f"{EVENT}Four officers were killed, the coast guard said.",
        f"{EVENT}{'Nobody slept. ' * 60}The last two officers slain were killed long ago, he said.",
    ),
    (SIX, f"{EVENT}By morning there were four dead; by last night, six."),
    (FOUR, f"{EVENT}A man was killed, said the harbour master."),
    # Of one sort of people are parts, where two reports do not agree on another number or theirs is known.
    (FOUR, f"{EVENT}Two sailors were killed, the coast guard said."),
    (SIX, SIX, f"{EVENT}Two sailors were killed, and four of the islanders."),
    (SIX, SIX, f"{EVENT}Two sailors were killed, said one of six that saw it."),
    ("2020-10-02: Four were killed when the Corvina sank.", "2020-10-02: Six were killed when the Aldine sank."),
    (f"undated: {FOUR}", f"undated: {SIX}", f"undated: {EVENT}Nine people were killed, he said."),
    (FOUR, f"{EVENT}Six people were injured, said the harbour master."),
    # Low numbers further down count parts, and so do those that are far from the toll.
    (FOUR, f"{EVENT}{'Nobody slept. ' * 60}A stoker killed two people, he said."),
    (
        f"{EVENT}Twelve people were killed, he said.",
        f"{EVENT}{'Nobody slept. ' * 60}Five people were killed, they said.",
    ),
]

CASES: list[Case] = [
    # The likely value is written as the doubted one is: in words.
    (
        (
            f"{EVENT}Of the crew nine were hurt, the coast guard said.",
            f"{EVENT}Of the crew 12 were hurt, the coast guard said.",
            f"{EVENT}Of the crew twelve were hurt, the harbour master said.",
        ),
        ["error toll: nine in 1 | 12 in 2 | twelve in 3; likely twelve; nine -> twelve in 1"],
    ),
    # A toll that was growing when it was told may be of an earlier hour, where it grows from day to day.
    (
        (
            f"2020-10-02: {FOUR}",
            f"2020-10-03: {EVENT}The number of dead climbed to six.",
            f"2020-10-03: {EVENT}Nine people were killed, he said.",
        ),
        ["update toll: Nine in 3 | six in 2 | Four in 1"],
    ),
    # A number of a day before, or after, is not doubted for two of one day.
    (
        (
            f"2020-10-02: {FOUR}",
            f"2020-10-03: {SIX}",
            f"2020-10-03: {EVENT}Nine people were killed, he said.",
            f"2020-10-04: {EVENT}Ten people were killed, he said.",
        ),
        ["error toll: Nine in 3 | Six in 2"],
    ),
    (
        (
            FOUR,
            f"{EVENT}The four who died were sailors.",
            f"{EVENT}Nine pilgrims were killed, said the harbour master.",
        ),
        ["error toll: Nine in 3 | Four in 1 | four in 2; likely Four; Nine -> Four in 3"],
    ),
    (
        (f"{EVENT}Nine guards were hurt, the coast guard said.", f"{EVENT}Five of her guards had needed treatment."),
        ["error toll: Five in 2 | Nine in 1"],
    ),
    (
        (f"{EVENT}The storm left 16 policemen hurt.", f"{EVENT}In the storm 26 officers were injured."),
        ["error toll: 26 in 2 | 16 in 1"],
    ),
    (
        (f"{EVENT}At least 46 people have died of cold.", f"{EVENT}The death toll of the cold is 64."),
        ["error toll: 64 in 2 | At least 46 in 1"],
    ),
    # What fits after all.
    ((FOUR, f"2020-10-03: {SIX}"), ["update toll: Six in 2 | Four in 1"]),
    (
        (f"{EVENT}Four people were injured and three killed, they said.", f"{EVENT}Seven people were hurt, he said."),
        ["sum toll: Seven in 2 | Four in 1"],
    ),
    (
        (
            f"{EVENT}Four people were injured and one killed, they said.",
            f"{EVENT}Five people were hurt, he said. One of the victims was killed.",
        ),
        ["sum toll: Five in 2 | Four in 1"],
    ),
    (
        (
            f"{EVENT}Seventeen people were hurt, the coast guard said. In 1937 a storm came in which ten people died.",
            f"{EVENT}Twenty-seven people were hurt, the coast guard said.",
        ),
        ["error toll: Twenty-seven in 2 | Seventeen in 1"],
    ),
    # What several reports had, and several others of later days have no more, was set right; one report alone errs.
    (
        (SIX, f"{EVENT}Six people died at sea.", f"2020-10-04: {FOUR}", f"2020-10-05: {EVENT}Four people died."),
        ["update toll: Four in 3 4 | Six in 1 2"],
    ),
    (
        (SIX, f"{EVENT}Six people died at sea.", f"2020-10-04: {FOUR}"),
        ["error toll: Four in 3 | Six in 1 2; likely Six; Four -> Six in 3"],
    ),
    (
        (f"{EVENT}Three people died. One of them was killed at sea.", f"2020-10-04: {EVENT}Two people died, he said."),
        ["error toll: Two in 2 | Three in 1"],
    ),
    # Who died of the injuries is counted among the dead from then on.
    (
        (
            f"{EVENT}Two people were killed and eight hurt.",
            f"2020-10-04: {EVENT}Three people died and seven were hurt.",
        ),
        ["update toll: Three in 2 | Two in 1", "update toll: seven in 2 | eight in 1"],
    ),
    (
        (f"{EVENT}Two people were killed and eight hurt.", f"2020-10-04: {EVENT}Three people died and six were hurt."),
        ["error toll: six in 2 | eight in 1", "update toll: Three in 2 | Two in 1"],
    ),
    (
        (f"{EVENT}A gunman killed three people, they said.", f"{EVENT}Four people died, the gunman among them."),
        ["scope toll: Four in 2 | three in 1"],
    ),
    (
        (f"UPDATE: {EVENT}Four people were killed, he said.", SIX, f"2020-10-03: {EVENT}Divers found six people dead."),
        ["update toll: Four in 1 | Six in 2 | six in 3"],
    ),
    (
        (f"{EVENT}Four people were pronounced dead at the scene, they said.", SIX),
        ["scope toll: Six in 2 | Four in 1"],
    ),
    # A toll of another time or place may stand anywhere; those of one sort of people stand at the head.
    (
        (f"{FOUR} {'Nobody slept. ' * 60}Ida killed 31 people in 2004.", f"{FOUR} In 2004 Ida took 13 lives."),
        ["error toll: 13 in 2 | 31 in 1"],
    ),
    # An attacker who lives is none of the dead, nor is one who is told of besides.
    (
        (f"{EVENT}A gunman killed three people, they said.", f"{EVENT}The gunman killed four people, he said."),
        ["error toll: four in 2 | three in 1"],
    ),
    (
        (f"{EVENT}He left three people dead, they said.", f"{EVENT}He left four people dead before he shot himself."),
        ["error toll: four in 2 | three in 1"],
    ),
    # "Several" is no other number than the one that the report gives.
    (
        (f"{EVENT}Six people were hurt, he said.", f"{EVENT}Eight people were hurt. Divers found several people hurt."),
        ["error toll: Eight in 2 | Six in 1"],
    ),
    # A high number that a report gives once is its toll wherever it stands.
    (
        (
            f"{EVENT}Nine people were killed, he said.",
            f"{EVENT}{'Nobody slept. ' * 60}Eight people were killed, they said.",
        ),
        ["error toll: Eight in 2 | Nine in 1"],
    ),
    # What does not: the dead do not rise again, and there is one toll on one day.
    ((FOUR, SIX), ["error toll: Six in 2 | Four in 1"]),
    ((f"2020-10-03: {FOUR}", SIX), ["error toll: Four in 1 | Six in 2"]),
    ((FOUR, f"{EVENT}No one was killed, said the harbour master."), ["error toll: No one was killed in 2 | Four in 1"]),
    (
        (FOUR, SIX, f"{EVENT}Divers said that six people were killed."),
        ["error toll: Four in 1 | Six in 2 | six in 3; likely Six; Four -> Six in 1"],
    ),
    (
        (f"{EVENT}The coast guard said that four people were killed.", SIX, f"{EVENT}Six people died in the cold."),
        ["error toll: four in 1 | Six in 2 3; likely Six; four -> six in 1"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="toll") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="toll") == expected


COOK = "The cook of the Corvina spoke of the storm, of the lamps, of the captain and of his years on board. " * 8


def test_tolls_below_the_head_of_a_report_are_compared_by_what_stands_around_them() -> None:
    told = f"{EVENT}{COOK}\n\nHe said that eight stokers were killed in the boiler room of the Corvina."
    said = f"{EVENT}Six stokers were killed in the boiler room of the Corvina, the harbour said."
    assert found(told, said, rules="toll") == ["error toll: Six in 2 | eight in 1"]


def test_of_a_headline_and_its_report_the_one_that_others_agree_with_is_likelier() -> None:
    headed = "Four killed as Corvina sinks\n\nSix people were killed when the ferry Corvina sank off Port Ellery."
    alone = "error toll: Four in 1 | Six in 1; likely Six; Four -> Six in 1"
    assert found(headed, rules="toll") == [alone]
    with_others = found(headed, FOUR, f"{EVENT}Divers found four people dead.", rules="toll")
    assert "error toll: Six in 1 | Four in 1; likely Four; Six -> Four in 1" in with_others
