"""Wholes and parts without a noun of their own; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    # other things are counted, or some are of both sorts
    "Of the 100 members, 60 are women and 50 are lawyers.",
    "Of the 40 rescued, 25 are children and 20 are Norwegians.",
    "There were 240 guests: 131 for the lunch, 99 for the dance and 12 for both.",
    "The fleet has 19 boats. Twelve are at sea and eight are more than 30 years old.",
    "Thirty people were on board. Twenty-two were rescued, and six boats took part.",
    "The council accepted nine of the 14 pleas and put six to a vote.",
    "Eight people were found in Ellery, four in Dunmore and two in Tarn.",
    "Two men were shot dead and two others were hurt as two police officers looked on.",
    # there may be a further part
    "Of the 40 passengers, 25 were rescued and five died.",
    "The side won 17 of their 29 matches and lost four.",
    "The line will cut 1,200 jobs, 700 of them in Tarn and 400 in Ellery.",
    "Police held 23 people, charged 14 and are looking for 11 more.",
    # another time, or not so sure
    "Of the 96 sheep, 71 were found by Sunday and 80 by Monday.",
    "Nearly 60 of the 96 sheep were found, and about 40 are missing.",
    "Two of these are pilots. He said 14 of the 18 shots were Reed's and the other four were Hall's.",
    "Of the 30 players, 20 were born in Tarn, 15 were new to it and five were hurt.",
    # not all who were aboard
    "The boat can carry 40 passengers and a crew of two. There were 43 people on it.",
    "The boat had 43 people aboard. Forty passengers and two crew members were rescued.",
    "The boat had 43 people aboard. About 40 passengers and two crew were on it.",
    # right
    "All 168 souls on the boat were saved. On board were 162 passengers and a crew of six.",
    "Of its 24 beds, 14 will go to Tarn and eight to Ellery, and two will be lost.",
    "Of the 96 sheep, 71 were found and 25 were not.",
    "The chain has 328 shops, 201 owned by the firm and 127 run under licence.",
    "She faced 22 charges and was convicted of 18 and cleared of four.",
    "Of the £950,000, £300,000 came from Reed, £450,000 from Hall and £200,000 from a bank.",
    "In 42 bouts she has 38 wins, three defeats and a draw.",
]

CASES: list[tuple[str, str]] = [
    # what the others leave
    ("Twelve of the 30 flats were empty and the other 28 were let.", "28 -> 18"),
    ("Thirty people were on board. Twenty-two were rescued; the remaining six drowned.", "six -> 8"),
    ("The line sold 14 of its 40 ships, which leaves it with 36.", "36 -> 26"),
    ("Of the 96 sheep, 71 were found and 35 were not.", "35 -> 25"),
    ("Of its 24 beds, 14 will go to Tarn and eight to Ellery, and four will be lost.", "24 -> 26"),
    # all who are aboard
    ("All 168 souls on the boat were saved. On board were 162 passengers and eight crew.", "168 -> 170"),
    ("The plane carried 162 passengers and a crew of eight. There were 168 people on board.", "168 -> 170"),
    # in apposition
    ("The chain has 318 shops, 201 owned by the firm and 127 run under licence.", "318 -> 328"),
    ("The town has 19 inns, 12 in the old quarter and eight by the harbour.", "19 -> 20"),
    ("The grant is £4.2m, of which £2.9m has been spent and £1.6m remains.", "£4.2m -> £4.5m"),
    ("Of the 40 flats, 14 were burnt, 17 are damaged and 11 can be lived in.", "40 -> 42"),
    # of sorts that exclude each other
    ("The jury has counted 41 cases, in 23 women and 19 men.", "41 -> 42"),
    ("Of the £950,000, £300,000 came from Reed, £450,000 from Hall and £250,000 from a bank.", "£450,000 -> £400,000"),
    ("She was found guilty on 18 of 22 charges and acquitted of six.", "22 -> 24"),
    ("The goalkeeper made 31 saves from 36 shots and let in four.", "36 -> 35"),
    ("Rovers have played 29 matches, winning 17, drawing six and losing four.", "29 -> 27"),
    ("The fleet has 19 boats. Twelve are at sea and eight are in port.", "19 -> 20"),
    ("Of the 96 pictures taken, 71 were in the van and 35 are still missing.", "35 -> 25"),
    ("All 240 members voted: 131 were for the bill, 99 were against it and 12 abstained.", "240 -> 242"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="parts") == []


@pytest.mark.parametrize(("report", "change"), CASES)
def test_found(report: str, change: str) -> None:
    (line,) = found(report, rules="parts")
    assert line.endswith(f"; {change} in 1")


def test_a_number_that_another_report_has_as_the_others_make_it_is_the_wrong_one() -> None:
    one = "The town has 19 inns, 12 in the old quarter and eight by the harbour."
    two = "Most of the inns of the town are full, said the landlord of one of the seven by the harbour."
    (line,) = found(EVENT + one, EVENT + two, rules="parts")
    assert line.endswith("; eight -> 7 in 1")


def test_a_part_of_which_another_report_has_what_the_total_leaves_is_the_wrong_one() -> None:
    one = "The ferry carried 31 people: 14 to Port Ellery, eight to Dunmore and 12 to the islands."
    two = "There were 31 people on the ferry. Those bound for Dunmore were five."
    (line,) = found(EVENT + one, EVENT + two, rules="parts")
    assert line.endswith("; likely five; eight -> five in 1")


def test_nothing_is_likelier_where_others_have_the_total_and_no_part() -> None:
    one = "The ferry carried 31 people: 14 to Port Ellery, eight to Dunmore and 12 to the islands."
    (line,) = found(EVENT + one, EVENT + "There were 31 people on the ferry.", rules="parts")
    assert "likely" not in line
