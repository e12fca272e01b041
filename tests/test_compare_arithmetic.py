"""Numbers of one sentence that must add up, and weekdays beside dates; what must stay quiet first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spec import EVENT, found

QUIET = [
    "The ferry sailed from 9.30am to 11am, an hour and a half.",
    "Some 6,300 people signed it. With 14,000 people in the town, that is 45 per cent of it.",
    "The ferry carried 160 people: 90 from Port Ellery, 40 from Dunmore and 30 from the islands.",
    "The ferry carried 160 people, 90 of them from Port Ellery, 40 from Dunmore.",
    "The ferry carried 160 people: some from Port Ellery, 40 from Dunmore and 30 from the islands.",
    "The ferry carried 140 people: 90 from Port Ellery and 40 from Dunmore, among others.",
    "By noon 300 of the 400 passengers, or 75 percent, had been found.",
    "By noon more than 300 of the 400 passengers, or 80 percent, had been found.",
    "Nearly 60 percent: 230 of the 400 passengers had been found.",
    "Shares in the ferry line rose about 10%, from $18.00 to $20.00.",
    "By noon 301 of the 400 passengers, or about 75 percent, had been found.",
    "From 2019 to 2020 the line lost 20 percent of its 400 passengers.",
    "Shares in the ferry line fell 10%, from $20.00 to $18.00.",
    "Sales rose 6 per cent to $4.24bn, from $4.00bn.",
    "Fares rose from 10 to 12 crowns, or 20 percent.",
    "Wexler polled 41,206 votes to her rival's 39,874, a majority of 1,332.",
    "The line opened 14 offices and closed nine, taking the total from 840 to 845.",
    "2022-08-13: The ferry Corvina sank on Tuesday, August 9, off Port Ellery.",
    "2022-08-13: The ferry Corvina sank on Monday, August 9, 2021, off Port Ellery.",
    "2022-08-13: The ferry Corvina sank on Monday, March 9, off Port Ellery.",
    "2022-08-13: On May 6, 2021 a tug burned. The ferry Corvina sank on Monday, August 9, off Port Ellery.",
    "undated: The ferry Corvina sank on Monday, August 9, off Port Ellery.",
    "2021-03-18: The captain will be sentenced on Friday, June 4.",
    "2021-03-18: The captain was arrested on Thursday, June 4.",
    "2022-08-13: The ferry Corvina sank on Tuesday. August 9 is a holiday.",
    "2022-08-13: The ferry Corvina sank on Thursday, September 9, off Port Ellery.",
    "A bill was approved by a margin of 11, so that 16- and 17-year-olds will vote.",
    "Harding denied all 17 charges. The jury convicted him on 14 of them, about 82 percent of the total.",
    "Support rose by three percentage points, from 38% to 41%.",
    "The line raised its fares for the summer, from 14 crowns to 16.",
    "The ferry was sold for £900,000. Of that, £300,000, or a third, is due at once.",
    "The line cut the crew after its loss widened from 10 million to 12 million.",
    "Support rose by eight percent, from 38% to 41%.",
    "Of the port's 400 houses, 100, or 25 percent, are empty.",
    "The ferry has a crew of 14. Six are from Ellery, five are from Tarn and three are Norwegians.",
    "The fair drew 2,300 guests. Of those, 186, or about 8 percent, were from Tarn.",
    "2021-05-03: The ferry lay in port from February 11 to March 3, a stretch of 20 days.",
    "2021-05-03: The ferry lay in port from February 11 to March 3, and it rained for 40 days.",
    "2021-05-03: Anna Wexler has led the line in a 19-year reign that began in March 2002.",
    "2021-05-03: After 19 years Anna Wexler left the line, which she joined in 1998, in 2017.",
    "2021-05-03: Anna Wexler was jailed for 19 years for a fraud that began in 1998.",
    "All nine of them slept. Nobody knew why. Four live in Ellery, three in Tarn and two in Dunmore.",
    "Eight stokers shared £18.4million, about £2.3million each.",
    "Eight stokers shared £18.4million. The three mates got £10,000 each.",
    "Anna Wexler won 6-3 4-6 6-2. Last year she won 16 games to 12 against Reed, and 6-0 6-1 against Hall.",
    "The ferry drove on at 80 mph for three hours, at an average of 20 knots, and covered 150 miles.",
    "The ferry left at 9.30am and came in at 3.10pm, and slept for two hours.",
    "The map measures 50cm by 40cm (20in by 16in).",
    "2023-09-14: The last day of the fair is now Thursday, June 20.",
    "The line pays $47.50 for each share, 29 percent above the closing price of $36.82.",
    "Dunmore has 12 schools, three more than Tarn, and two parks.",
    # shares
    "Of 24 shops 18 will close, and prices will rise by 85 percent.",
    "The line will close 18 of its 24 offices, 85 percent of which make a loss.",
    "The line is cutting 120 of its 600 jobs. A third of the staff are women.",
    "The team dug up 63 of the ship's 90 or so timbers, or 70 per cent.",
    "Of the 120 who wrote, 90 agreed, or 75 per cent.",
    "Of the 120 who wrote, 90 agreed, and fares will rise, or fall, by 85 per cent.",
    "Some 40 sailors fell ill, against 180 last year, a drop of 70 per cent.",
    "Of the 120 who wrote, 90 agreed and 20 did not, or 85 per cent.",
    # lengths of time
    "2021-04-03: The two-week strike, which began on Monday, 1 March, and ended on Sunday, 14 March, was long.",
    "2021-04-03: The strike, which began on 1 March and ended on 14 March, was called two weeks before.",
    "2021-04-03: Anna Wexler left after six years in the post, which she took up in May 2015.",
    "2021-04-03: Anna Wexler left after six years in the post, which Tom Hall took up in May 2009 and she later.",
    "2021-04-03: The ferry was built in the summer of 2001, about 20 years ago.",
    "The shop was dark for nine hours, from 9.40pm on Friday until 6.40am on Saturday.",
    "The siege, from 9.40pm to 7.20am, lasted ten hours in all, or a nine-hour watch.",
    "The play began at 2pm and ended at 4.30pm, with two hours of songs.",
    "Tom Hall set out at 6am and turned back two hours later, when the 10.05am ferry came.",
    "2021-06-03: Ann Wexler, who joined the port in March 2001, leaves after 20 years in uniform.",
    "2021-06-03: The line, bought in March 2001 by Tom Hall, was sold when he retired after 40 years.",
    "2021-06-03: Tom Hall fell ill on Tuesday after a 17-month tour that began in January 2020.",
    "2021-06-03: After 12 years at sea Ann Wexler joined the port in March 2001.",
    "2021-06-03: A 43-year-old captain, who joined the port in 2009, was hurt.",
    # prices, taxes, leads
    "Dunmore made 264 for eight and bowled out Ellery for 257 to win by seven runs.",
    "Dunmore made 264 for eight, Ellery 257 for nine, and both hope to win by 17 tonight.",
    "Shares fell on Friday after sales rose in the quarter, from 40 to 46.",
    "The £120 bill, with 20% VAT and a fee of £10, comes to £154.",
    "They pay £40 a month for 12 months and £520 for the boiler.",
    "Reed got 4,120 votes to Hall's 3,870 and won by 350 in the north.",
]

# The doubted number, and what the others of its sentence make of it.
CASES: list[tuple[str, str]] = [
    (
        "The ferry carried 140 people: 90 from Port Ellery, 40 from Dunmore and 30 from the islands.",
        "error parts: 140 -> 160",
    ),
    ("By noon 300 of the 400 passengers, or 60 percent, had been found.", "error arithmetic: 60 percent -> 75 percent"),
    (
        "By noon about 300 of the 400 passengers, or 60 percent, had been found.",
        "error arithmetic: 60 percent -> 75 percent",
    ),
    ("Shares in the ferry line rose 10%, from $20.00 to $18.00.", "error arithmetic: rose -> fell"),
    ("Shares in the ferry line fell 20%, from $20.00 to $18.00.", "error arithmetic: 20% -> 10%"),
    ("Sales rose 16 per cent to $4.24bn, from $4.00bn.", "error arithmetic: 16 per cent -> 6 per cent"),
    (
        "Wexler polled 41,206 votes to her rival's 39,874, a majority of 1,532.",
        "error arithmetic: 1,532 -> 1,332",
    ),
    (
        "The line opened 14 offices and closed nine, taking the total from 840 to 854.",
        "error arithmetic: 854 -> 845",
    ),
    ("2022-08-13: On May 6, 2019 she burned. She sank on Monday, August 9.", "error weekday: Monday -> Tuesday"),
    ("2022-08-13: The ferry Corvina sank on Monday, August 9.", "error weekday: Monday -> Tuesday"),
    ("2022-08-13: The ferry Corvina sank on Mon., Aug. 9.", "error weekday: Mon. -> Tuesday"),
    ("2022-08-13: The ferry Corvina sank on Monday morning, Aug. 9.", "error weekday: Monday -> Tuesday"),
    ("The ferry Corvina sank on Monday, 9 August 2022.", "error weekday: Monday -> Tuesday"),
    ("2021-03-18: The captain will be sentenced on Thursday, June 4.", "error weekday: Thursday -> Friday"),
    (
        "Harding denied all 17 charges. The jury convicted him on 14 of them, about 72% of the total.",
        "error arithmetic: 72% -> 82%",
    ),
    (
        "The fair drew 2,300 guests. Of those, 186, or about 18 percent, were from Tarn.",
        "error arithmetic: 18 percent -> 8 percent",
    ),
    (
        "2021-05-03: The ferry lay in port from February 11 to March 3, a stretch of 40 days.",
        "error elapsed: 40 days -> 20 days",
    ),
    (
        "2021-05-03: Anna Wexler has led the line in a 15-year reign that began in March 2002.",
        "error elapsed: 15 -> 19",
    ),
    ("2021-05-03: The bridge opened six years after the first pile, in May 2017.", "error elapsed: six -> four"),
    ("Of the port's 400 houses, 100, or 35 percent, are empty.", "error arithmetic: 35 percent -> 25 percent"),
    (
        "The ferry has a crew of 14. Six are from Ellery, five are from Tarn and four are Norwegians.",
        "error parts: 14 -> 15",
    ),
    (
        "All nine of them slept, among them three cooks. Five live in Ellery, three in Tarn and two in Dunmore.",
        "error parts: nine -> 10",
    ),
    (
        "Some 6,300 people signed it. With 14,000 people in the town, that is 54 per cent of it.",
        "error arithmetic: 54 per cent -> 45 per cent",
    ),
    ("Eight stokers shared £18.4million, or £2.8million each.", "error sum: £2.8million -> £2.3million"),
    ("Anna Wexler won 6-3 4-6 6-2. She had 16 games to her rival's 12.", "error sum: 12 -> 11"),
    ("The ferry covered 150 miles in three hours, at an average of 80 mph.", "error arithmetic: 80 -> 50"),
    (
        "The ferry left at 9.30am and came in at 3.10pm, after four hours and 40 minutes.",
        "error arithmetic: four hours and 40 minutes -> 5 hours and 40 minutes",
    ),
    ("The map measures 50cm by 40cm (25in by 16in).", "error conversion: 25 -> 20"),
    (
        "The team dug up 63 of the ship's 90 or so timbers, or 60 per cent.",
        "error arithmetic: 60 per cent -> 70 per cent",
    ),
    ("Two million of the 3.2 million voters did so, a turnout of 52.5%.", "error arithmetic: 52.5% -> 62.5%"),
    ("The line is cutting 120 of its 600 jobs, one in three.", "error arithmetic: one in three -> one in five"),
    ("18 of the 24 offices will close. That is 85%.", "error arithmetic: 85% -> 75%"),
    ("The line sold 200 tickets at £15 each, which brought in £3,500.", "error arithmetic: £3,500 -> £3,000"),
    ("A 10 per cent discount brings the £80 fare down to £62.", "error arithmetic: £62 -> £72"),
    ("The mole cost £312m, £37m above the budget of £285m.", "error arithmetic: £37m -> £27m"),
    ("Reed, with 4,120 votes, finished 350 ahead of Hall, who had 3,870.", "error arithmetic: 350 -> 250"),
    ("Of the 120 who wrote, 90 agreed, or 85 per cent.", "error arithmetic: 85 per cent -> 75 per cent"),
    (
        "Only 36 sailors fell ill, against 180 of the others, a drop of 70 per cent.",
        "error arithmetic: 70 per cent -> 80 per cent",
    ),
    (
        "2021-04-03: The three-week strike, which began on Monday, 1 March, and ended on Sunday, 14 March, was long.",
        "error elapsed: three-week -> two-week",
    ),
    (
        "2021-04-03: The fair, which opened on 3 March and closed on 17 March, ran for three weeks.",
        "error elapsed: three weeks -> two weeks",
    ),
    (
        "2021-04-03: Anna Wexler left after eight years in the post, which she took up in May 2015.",
        "error elapsed: eight years -> six years",
    ),
    ("2021-04-03: The ferry was built in the summer of 2001, 30 years ago.", "error elapsed: 30 -> 20"),
    (
        "2021-04-03: Ann Wexler is a mother - just three weeks after she wed Tom Hall on January 21.",
        "error elapsed: three weeks -> ten weeks",
    ),
    (
        "2021-06-03: Tom Hall fell ill on Tuesday after a 36-month tour that began in January 2020.",
        "error elapsed: 36-month -> 17-month",
    ),
    (
        "2021-06-03: Ann Wexler, who joined the port in March 2001, leaves after 30 years in uniform.",
        "error elapsed: 30 years -> 20 years",
    ),
    (
        "2021-06-03: The line went under 18 months after its launch in May 2018.",
        "error elapsed: 18 months -> 37 months",
    ),
    (
        "2021-06-03: After 25 years on the quay, where it was put up in June 1988, the crane will go.",
        "error elapsed: 25 years -> 33 years",
    ),
    (
        "The shop was dark for seven hours, from 9.40pm on Friday until 6.40am on Saturday.",
        "error arithmetic: seven hours -> 9 hours",
    ),
    (
        "Tom Hall set out at 6am and was still rowing 12 hours later when he came in at 8.30pm.",
        "error arithmetic: 12 hours -> 14 hours and 30 minutes",
    ),
    ("The quay was shut at 8am for two hours, until 11am on Friday.", "error arithmetic: two hours -> 3 hours"),
    (
        "The ferry left at 10.55am and came in at 11.20am, a trip of 35 minutes.",
        "error arithmetic: 35 minutes -> 25 minutes",
    ),
    ("Dunmore made 264 for eight and bowled out Ellery for 257 to win by 17 runs.", "error arithmetic: 17 -> 7"),
    ("Shares fell on Friday after a good quarter, from 40.20 crowns to 46.35.", "error arithmetic: fell -> rose"),
    (
        "The ferry was sold for about £930,000. Of that, £310,000, or 25 per cent, is due at once.",
        "error arithmetic: 25 per cent -> 33 per cent",
    ),
    ("The wait has increased over two years, from 21 days to 15.", "error arithmetic: increased -> fallen"),
    ("Its fleet will fall from 150 boats to about 180 by 2023.", "error arithmetic: fall -> rise"),
    (
        "The line raised its forecast for the year, from 2.4 million passengers to 2.1 million.",
        "error arithmetic: raised -> lowered",
    ),
    ("The owner will cut her share from 14% to 26%.", "error arithmetic: cut -> raise"),
    ("Passengers fell by 30 per cent, to 4.2m from 4.8m.", "error arithmetic: 30 per cent -> 12.5 per cent"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="arithmetic elapsed parts sum conversion weekday") == []


@pytest.mark.parametrize(("report", "expected"), CASES)
def test_found(report: str, expected: str) -> None:
    (line,) = found(report, rules="arithmetic elapsed parts sum conversion weekday")
    head, _, change = expected.partition(": ")
    assert line.startswith(f"{head}: ")
    assert line.endswith(f"; {change} in 1")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(2, 400), min_size=3, max_size=3), st.integers(-1, 1))
def test_parts_make_their_total(parts: list[int], slip: int) -> None:
    total = sum(parts) + slip
    report = (
        f"The ferry carried {total} people: {parts[0]} from Ellery, {parts[1]} from Dunmore and {parts[2]} from Tarn."
    )
    lines = found(report, rules="parts")
    assert [line.rpartition("; ")[2] for line in lines] == ([f"{total} -> {sum(parts)} in 1"] if slip else [])


@settings(max_examples=25, deadline=None)
@given(st.dates(date(2001, 1, 1), date(2030, 12, 31)), st.integers(0, 6))
def test_the_calendar_tells_the_weekday(day: date, shift: int) -> None:
    said = WEEKDAYS[(day.weekday() + shift) % 7]
    lines = found(f"The ferry Corvina sank on {said}, {day.day} {day:%B} {day.year}, off Port Ellery.", rules="weekday")
    assert [line.rpartition("; ")[2] for line in lines] == ([f"{said} -> {day:%A} in 1"] if shift else [])


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def test_a_report_without_a_date_is_of_the_time_of_its_story() -> None:
    reports = (EVENT + "The hearing is on Saturday.", "undated: " + EVENT + "The hearing is on Sunday, October 17.")
    (line,) = found(*reports, rules="weekday")
    assert line.endswith("; Sunday -> Saturday in 2")


def test_percent_of_percents() -> None:
    (line,) = found("Support rose by three per cent, from 38% to 41%.", rules="arithmetic")
    assert line.endswith("; likely 3 percentage points")


def test_a_measure_of_two_units_and_its_conversion() -> None:
    assert found("The baby weighed 7lb 4oz (3.3kg), or 7 pounds, 4 ounces.", rules="conversion") == []
    assert found("The map measures 61 cm by 48 cm (24 inches by 19).", rules="conversion") == []
    (line,) = found("The baby weighed 7lb 4oz (2.8kg).", rules="conversion")
    assert "likely 3.3 kg" in line
