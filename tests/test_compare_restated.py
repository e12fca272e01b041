"""Numbers that one report gives twice for one fact, and not alike. What must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    # Lengths of time that have nothing in common but "for".
    "Final of the ferry races draws largest crowd for six years\n\n“I have been up since three for nine years,” she"
    " said.",
    # Shares of two sums.
    "The Corvina made $31.5m, 43 per cent above what she cost, $22m. On the price of $27.5m it is 25 per cent.",
    # One number, however it is printed, and numbers that one another's rounding or bounds allow.
    "Nine tugs tow the ferry Corvina to Port Ellery\n\n9 tugs towed the ferry Corvina to Port Ellery.",
    "The yard paid $12.4 million for the Corvina.\n\nThe Corvina, for which the yard paid $12 million, sank.",
    "More than 30 hurt on the ferry Corvina\n\nThirty-four people were hurt on the ferry Corvina.",
    # A part, others, a number of another time, one that held no longer.
    "Nine tugs tow the ferry Corvina to Port Ellery\n\nSix of the tugs that towed the ferry Corvina were from Dunmore.",
    "Six people were hurt on the ferry Corvina.\n\nFour other people were hurt on the ferry Corvina's pier.",
    "Six people were hurt on the ferry Corvina.\n\nInitially the harbour had said that four people were hurt there.",
    "Six people were hurt on the ferry Corvina.\n\nIn 2004 four people were hurt on the ferry Corvina.",
    "Six people hurt on the ferry Corvina\n\nIn March, four people were hurt on the ferry Aldine.",
    "Six people hurt on the ferry Corvina\n\nFour people were hurt on the ferry, a day after it struck a pier.",
    # Two sums: a prize and what the runner-up gets.
    "Wexler gets $1.2 million for the Ellery Open title.\n\nThe runner-up gets $600,000 at the Ellery Open.",
    # The dead among the hurt, and one who killed himself.
    "One dead, four hurt on the ferry Corvina\n\nFive people were hurt on the ferry Corvina, one of them died.",
    "Four dead on the ferry Corvina\n\nA man killed three people on the ferry Corvina and then himself.",
    # Two people or ships, a list, and two numbers that no slip explains.
    "Carl Wexler missed eight games with a broken leg.\n\nNils Oster missed nine games with a broken arm.",
    "The first man is about 90 kilograms heavy and wore a coat.\n\nThe next man is 75 kilograms heavy and wore a hat.",
    "The Corvina has 40 cabins, the Dorado 44 cabins.\n\nThe Corvina had 42 cabins and 46 cabins after the refit.",
    "The harbour paid $2,000 for the ferry Corvina's ropes.\n\nThe harbour paid $1 million for the ferry Corvina.",
    # Each number is said again: two facts.
    "Six shots were fired on the ferry.\n\nEight shots were fired on the ferry at Port Ellery.\n\n"
    "Six shots were fired from the ferry's bow.\n\nEight shots were fired from the ferry's stern at Port Ellery.",
]

CASES = [
    (
        "Nine tugs tow the ferry Corvina to Port Ellery\n\nSix tugs towed the ferry Corvina to Port Ellery on Friday.",
        "warning restated: Nine in 1 | Six in 1",
    ),
    (
        "The yard paid $12.4 million for the Corvina.\n\nThe Corvina, for which the yard paid $14.2 million.",
        "warning restated: $12.4 million in 1 | $14.2 million in 1",
    ),
    (
        "The ferry Corvina burned for nine hours.\n\nAnna Wexler said that the ferry Corvina burned for seven hours.",
        "warning restated: nine hours in 1 | seven hours in 1",
    ),
    (
        "Of the voters of Port Ellery 62 percent were for the pier.\n\nAnna Wexler was glad that 26 percent of the"
        " voters of Port Ellery were for the pier.",
        "warning restated: 62 percent in 1 | 26 percent in 1",
    ),
    # One was hurt in both: the third who was killed is not the one who was hurt.
    (
        "Two people were killed and one was hurt on the Corvina.\n\nThe harbour said that three people were killed and"
        " one was hurt on the Corvina.",
        "warning restated: Two in 1 | three in 1",
    ),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(EVENT + report, rules="restated") == []


@pytest.mark.parametrize(("report", "expected"), CASES)
def test_found(report: str, expected: str) -> None:
    assert found(EVENT + report, rules="restated") == [expected]


def test_what_other_reports_have_is_likelier() -> None:
    report = "Two people were killed on the ferry Corvina.\n\nThree people were killed on the ferry Corvina, she said."
    other = "Two people were killed when the ferry Corvina struck a pier."
    assert found(EVENT + report, EVENT + other, rules="restated") == [
        "warning restated: Three in 1 | Two in 1; likely Two; Three -> Two in 1"
    ]


def test_a_toll_of_the_headline_is_found_once() -> None:
    report = "Eight hurt on the ferry Corvina\n\nSix people were hurt on the ferry Corvina, the harbour said."
    assert len(found(report, rules="restated toll")) == 1
