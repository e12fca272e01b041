"""Numbers of headlines against their text; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    # The number stands in the text, rounded, in words, or as what parts of it make.
    "Corvina to shed 400 jobs\n\nCorvina is to cut 396 jobs at its mill.",
    "Corvina to shed 400 jobs\n\nCorvina is to cut 300 jobs in Ellery and 100 in Dunmore.",
    "Corvina sold for £3m\n\nThe ferry Corvina has fetched £3.2m, its owners said.",
    "12 hurt in Ellery\n\nA dozen people were hurt when a pier fell; three people were hurt badly.",
    "Four boats sink\n\nFive boats met and one was saved, the others sank. Two boats sank later.",
    # Of more or less, of a part, or of others.
    "More than 400 jobs to go\n\nCorvina is to cut 430 jobs at its mill.",
    "Corvina to shed 400 jobs\n\nAbout 300 jobs will go at the mill.",
    "Quake of magnitude 6.1\n\nA magnitude 6.1 quake shook 6.4 million homes.",
    "Nine tugs tow Corvina\n\nSix of the tugs that towed the Corvina came from Dunmore.",
    "Nine tugs tow Corvina\n\nSix tugs came from Dunmore, and others from Ellery.",
    "5 dead, with gunman\n\nA man shot six people, killing four, before turning the gun on himself.",
    # Times of day, dates, people of two ages, another currency.
    "Updated at 11:11\n\nFire crews were called at 06:00 on Sunday, they said.",
    "Mother of boy, 6, at 10 Marsh Lane fined\n\nAnn Reed, aged 34, was fined.",
    "3-year-old girl rescued\n\nTom Reed, 26, saw her in the river.",
    "Corvina sold for £40m\n\nThe ferry Corvina has been sold for $52m.",
    "24-year-old fined\n\nA man was fined for hitting a 17-year-old. Tom Reed, 24, said he was sorry.",
    # Scores of two matches, and one the other way round.
    "Ellery win 2-1\n\nEllery beat Dunmore 2-1. They had lost 3-1 in May.",
    "Dunmore lose 1-2\n\nEllery beat Dunmore 2-1.",
    # Two numbers of the same in the text: nothing tells which one the headline means.
    "Corvina to shed 400 jobs\n\nCorvina will cut 350 jobs in May. It cut 90 jobs in March.",
    "Family of five saved\n\nA man, his wife and their two children were saved.",
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="headline") == []


FOUND = [
    ("Star dies at 87\n\nThe singer Anna Wexler has died, aged 78.", "87 in 1 | 78 in 1; likely 78; 87 -> 78 in 1"),
    (
        "Corvina to shed 400 jobs\n\nCorvina is to cut 300 jobs.",
        "400 in 1 | 300 in 1; likely 300; 400 -> 300 in 1",
    ),
    (
        "TWELVE FIRMS FINED\n\nThe court fined eleven companies on Monday.",
        "TWELVE in 1 | eleven in 1; likely ELEVEN; TWELVE -> ELEVEN in 1",
    ),
    (
        "Fire destroys 20 homes\n\nA fire has destroyed 12 houses.",
        "20 in 1 | 12 in 1; likely 12; 20 -> 12 in 1",
    ),
    ("Ellery win 2-1\n\nEllery beat Dunmore 3-1.", "2-1 in 1 | 3-1 in 1; likely 3-1; 2-1 -> 3-1 in 1"),
    (
        "FIVE LIVES LOST\n\nTwo more sailors died on Monday, bringing to four the number of people killed.",
        "FIVE in 1 | four in 1; likely FOUR; FIVE -> FOUR in 1",
    ),
    (
        "Quake of magnitude 6.1\n\nA magnitude 6.4 quake shook Ellery.",
        "6.1 in 1 | 6.4 in 1; likely 6.4; 6.1 -> 6.4 in 1",
    ),
    (
        "5,000 march in Ellery\n\nAbout 50,000 people marched through Ellery.",
        "5,000 in 1 | 50,000 in 1; likely 50,000; 5,000 -> 50,000 in 1",
    ),
    (
        "FIVE LIVES LOST\n\nTwo more sailors died on Monday, bringing to four the number of people killed. They are Ann"
        " Reed, 71, and Tom Reed, 66.",
        "FIVE in 1 | four in 1; likely FOUR; FIVE -> FOUR in 1",
    ),
    ("Rates up 5%\n\nRates go up by 6%.", "5% in 1 | 6% in 1; likely 6%; 5% -> 6% in 1"),
]


@pytest.mark.parametrize(("report", "expected"), FOUND)
def test_found(report: str, expected: str) -> None:
    assert found(report, rules="headline") == [f"error headline: {expected}"]


def test_one_finding_for_one_difference() -> None:
    report = "Corvina to shed 400 jobs\n\nThe ferry firm Corvina is to shed 300 jobs in Port Ellery."
    assert len(found(report, rules="headline restated digits outvoted value sentence-number")) == 1
