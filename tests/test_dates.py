"""Dates, durations and event dates: what is none first, then printed forms, resolution by tense, and properties."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import DateRange, Quantity
from factcheck.values import calendar
from factcheck.values.times import find_times

FRIDAY = date(2020, 10, 2)


def times(text: str, published: date | None = FRIDAY) -> list[tuple[str, str]]:
    """Each expression as printed, and its value on one line."""
    return [(text[time.start : time.end], show(time.value)) for time in find_times(text, published)]


def values(text: str, published: date | None = FRIDAY) -> list[str]:
    return [value for _, value in times(text, published)]


def show(value: DateRange | Quantity) -> str:
    if isinstance(value, DateRange):
        return str(value.start) if value.start == value.end else f"{value.start}..{value.end}"
    ends = ["" if end is None else f"{end:g}" for end in (value.low, value.high)]
    return f"{ends[0] if ends[0] == ends[1] else '..'.join(ends)} {value.unit}"


@pytest.mark.parametrize(
    "text",
    [
        "Ann May may march on in March Lane.",
        "April Jones met June Carter.",
        "They march on.",
        "He will sit and wed in the sun.",
        "Some 2000 people and 1,999 dogs came.",
        "They live off Highway 1990 in the 1900 block of Oak Street.",
        "She came second, a second time.",
        "He is in his 40s; it was in the 70s outside.",
        "They won 20-19 on flight 2019.",
        "The 47-year-old and her 2-month-old are 47 years old and 2 months old.",
        "Children aged 3 months are here.",
        "It costs $20 a week and is open 24 hours a day, every Monday.",
        "She scored in the fourth quarter of the game.",
        "It happened now, recently, soon.",
        "Three-quarters of it fell.",
        "The fall was deep. Spring forward.",
        "It is 10:30, 3.5 and 1/2.",
        "It came six to eight weeks ago.",
        "Feb. 30, 2019 and 31/31/2019 are none.",
        "The Daily Echo says it sells 900 copies daily at an average daily loss; profit rose 4% annually.",
        "It is open every Monday, on Friday nights and Sunday mornings.",
        "She drove her 2006 Dodge Omega; a 2011 Honda followed.",
        "He trains three times a week to win, in the early hours of the day, two days a week that are dry.",
        "Three-quarters of it fell; the first half of the game, the third quarter year.",
        "One day he will return, in one of the cars of tomorrow; she may do it on one day of many.",
        "Nineteen people and two thousand more came; nineteen forts stand.",
        "A firm called Arrow 1980 sells a 12-year-old whisky and an eight-month-old puppy.",
        'She spoke on "This Week With Ann Reed".',
    ],
)
def test_no_date_and_no_duration(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    "text", ["He left on Monday.", "It was last week, yesterday, in March, on Aug. 7, a year ago, at Easter."]
)
def test_without_a_publication_date_relative_dates_are_not_guessed(text: str) -> None:
    assert times(text, None) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sept. 30, 2020", "2020-09-30"),
        ("Feb. 10, 2019", "2019-02-10"),
        ("September 30, 2020", "2020-09-30"),
        ("Sep 30, 2020 at 8:58pm PDT", "2020-09-30"),
        ("4 October 2018", "2018-10-04"),
        ("the 3rd of May, 1999", "1999-05-03"),
        ("Friday, Feb. 10, 2017", "2017-02-10"),
        ("Wednesday, Feb. 10, 2017", "2017-02-10"),
        ("Sat 4 Mar 2017", "2017-03-04"),
        ("10/30/89", "1989-10-30"),
        ("30/10/1989", "1989-10-30"),
        ("1989-10-30", "1989-10-30"),
        ("June 3-5, 2019", "2019-06-03..2019-06-05"),
        ("3–5 June 2019", "2019-06-03..2019-06-05"),
        ("March 2013", "2013-03-01..2013-03-31"),
        ("mid-March 2013", "2013-03-01..2013-03-31"),
        ("the end of February 2012", "2012-02-01..2012-02-29"),
        ("the third quarter of 1984", "1984-07-01..1984-09-30"),
        ("the first half of 1990", "1990-01-01..1990-06-30"),
        ("fiscal 1996", "1996-01-01..1996-12-31"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("the early 1980s", "1980-01-01..1989-12-31"),
        ("the nineties", "1990-01-01..1999-12-31"),
        ("the 19th century", "1800-01-01..1899-12-31"),
        ("the winter of 1994", "1994-12-01..1995-02-28"),
        ("Christmas Day 2018", "2018-12-25"),
        ("Thanksgiving 2019", "2019-11-28"),
        ("Easter 2021", "2021-04-04"),
        ("Tuesday evening, Feb. 10, 2017", "2017-02-10"),
        ("early Sunday morning May 1, 2016", "2016-05-01"),
        ("nineteen eighty-four", "1984-01-01..1984-12-31"),
        ("the spring of nineteen ninety", "1990-03-01..1990-05-31"),
        ("the year two thousand", "2000-01-01..2000-12-31"),
        ("the year two thousand and five", "2005-01-01..2005-12-31"),
        ("fiscal year 1996", "1996-01-01..1996-12-31"),
    ],
)
def test_absolute_dates_need_no_publication_date(text: str, value: str) -> None:
    assert values(f"It was in {text}.", None)[:1] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died on Friday.", ["2020-10-02"]),
        ("He died on Saturday.", ["2020-09-26"]),
        ("Police said Thursday that the court will meet Monday.", ["2020-10-01", "2020-10-05"]),
        ("On Tuesday, the council will vote.", ["2020-10-06"]),
        ("She is expected in court on Monday.", ["2020-10-05"]),
        ("It was postponed until Tuesday.", ["2020-10-06"]),
        ("He spoke after Wednesday's ruling.", ["2020-09-30"]),
        ("It was late Wednesday or Wednesday night.", ["2020-09-30", "2020-09-30"]),
        ("She left last Wednesday.", ["2020-09-30"]),
        ("She left this past Sunday.", ["2020-09-27"]),
        ("She leaves next Friday.", ["2020-10-09"]),
        (
            "It was yesterday, last night, this morning and today.",
            ["2020-10-01", "2020-10-01", "2020-10-02", "2020-10-02"],
        ),
        ("It is tomorrow.", ["2020-10-03"]),
        ("It told of tomorrow's vote and of yesterday's.", ["2020-10-03", "2020-10-01"]),
        ("He fell 11 days ago.", ["2020-09-21"]),
        ("He fell last week.", ["2020-09-21..2020-09-27"]),
        ("He fell last month.", ["2020-09-01..2020-09-30"]),
        ("He fell early this year.", ["2020-01-01..2020-12-31"]),
        ("It opens next quarter.", ["2021-01-01..2021-03-31"]),
        ("It fell in the third quarter from a year earlier.", ["2020-07-01..2020-09-30", "2019-07-01..2019-09-30"]),
        ("He came three years ago.", ["2017-01-01..2017-12-31"]),
        ("She was born in December.", ["2019-12-01..2019-12-31"]),
        ("It will open in December.", ["2020-12-01..2020-12-31"]),
        ("It began in March.", ["2020-03-01..2020-03-31"]),
        ("He was shot on Dec. 21.", ["2019-12-21"]),
        ("It closes Jan. 2.", ["2021-01-02"]),
        ("It could reopen Monday.", ["2020-10-05"]),
        ("She could not be reached Monday.", ["2020-09-28"]),
        ("It had been due to close Thursday.", ["2020-10-01"]),
        ("They may come as early as Tuesday.", ["2020-10-06"]),
        ("It was extended to Nov. 16.", ["2020-11-16"]),
        ("It changed after the Sept. 11 attacks.", ["2001-09-11"]),
        ("She left last fall.", ["2019-09-01..2019-11-30"]),
        ("It was stolen over the weekend.", ["2020-09-26..2020-09-27"]),
        ("They met last Thanksgiving.", ["2019-11-28"]),
        ("He came in 2014 and left the following year.", ["2014-01-01..2014-12-31", "2015-01-01..2015-12-31"]),
        ("He fell on Tuesday. The next day he died.", ["2020-09-29", "2020-09-30"]),
        ("It ran from June 3 to July 5, 2019.", ["2019-06-03", "2019-07-05"]),
        ("The talks, set to resume Monday, were long.", ["2020-10-05"]),
        ("It beat the record set on May 6.", ["2020-05-06"]),
        ("The mayors meet again Tuesday.", ["2020-10-06"]),
        ("The trial opens Monday; a track meet was held Tuesday.", ["2020-10-05", "2020-09-29"]),
        ("He sold before the long weekend; she sold ahead of the weekend.", ["2020-10-03..2020-10-04"]),
        ("It would be paid on an unspecified day in January.", ["2021-01-01..2021-01-31"]),
        ("The board decided to close the mill in November.", ["2020-11-01..2020-11-30"]),
        ("She decided to go out Tuesday.", ["2020-09-29"]),
        ("All towns had sent their lists by Wednesday.", ["2020-09-30"]),
        ("She was out of surgery by Tuesday. By Thursday, the ward was quiet.", ["2020-09-29", "2020-10-01"]),
        ("They must reply by Tuesday, the mayor said. He was to reply by Monday.", ["2020-10-06", "2020-10-05"]),
        ("Both victims of a Wednesday fire will live.", ["2020-09-30"]),
        ("All schools will close following Tuesday's fire.", ["2020-09-29"]),
        ("From Sunday through Monday, gales tore down the pier.", ["2020-09-27", "2020-09-28"]),
        ("They are to blame for the fire on Sunday.", ["2020-09-27"]),
        ("She was killed Nov. 2; the trial is Nov. 3.", ["2019-11-02", "2020-11-03"]),
        ("Leeds has had many of them, such as a Nov. 9 fire there.", ["2019-11-09"]),
        (
            "The fair was on April 24 and 25, and on May 3 and 4 more came.",
            ["2020-04-24", "2020-04-25", "2020-05-03"],
        ),
        ("They sold wheat for November delivery.", ["2020-11-01..2020-11-30"]),
        ("Sales rose in the latest fiscal year.", ["2019-01-01..2019-12-31"]),
        ("The ban holds for the first two quarters of 2021.", ["2021-01-01..2021-06-30"]),
        ("He expects 2020 Acme earnings of $3 a share.", ["2020-01-01..2020-12-31"]),
        ("They have been closed since mid-May.", ["2020-05-01..2020-05-31"]),
        ("It reached a high for the year of 40 cents.", ["2020-01-01..2020-12-31"]),
        (
            "Profit fell in the third quarter from the same period last year.",
            ["2020-07-01..2020-09-30", "2019-07-01..2019-09-30"],
        ),
    ],
)
def test_relative_dates(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 20 weeks", [("20 weeks", "20 week")]),
        ("a five-year contract", [("five-year", "5 year")]),
        ("for nearly 20 hours", [("20 hours", "18..20 hour")]),
        ("for about 20 weeks", [("20 weeks", "18..22 week")]),
        ("for more than eight years", [("eight years", "8.. year")]),
        ("for no more than sixty days", [("sixty days", "..60 day")]),
        ("for at least twenty-one months", [("twenty-one months", "21.. month")]),
        ("for two and a half years", [("two and a half years", "2.5 year")]),
        ("for 2 1/2 years", [("2 1/2 years", "2.5 year")]),
        ("for 2.5 years", [("2.5 years", "2.5 year")]),
        ("an eight-month-old truce", [("eight-month-old", "8 month")]),
        ("for half an hour", [("half an hour", "0.5 hour")]),
        ("for a year and a half", [("a year and a half", "1.5 year")]),
        ("for a decade", [("a decade", "10 year")]),
        ("for two or three weeks", [("two or three weeks", "2..3 week")]),
        ("a 10- to 15-minute ride", [("10- to 15-minute", "10..15 minute")]),
        ("a three- to five-year term", [("three- to five-year", "3..5 year")]),
        ("the next 12 to 18 months", [("the next 12 to 18 months", "12..18 month")]),
        ("for several months", [("several months", "2.. month")]),
        ("for years", [("years", "2.. year")]),
        ("in the past 20 years", [("the past 20 years", "20 year")]),
        ("the first nine months", [("the first nine months", "9 month")]),
        ("got two years and three months in jail", [("two years and three months", "27 month")]),
        ("a month after it", [("a month", "1 month")]),
        ("gave her a week to reply", [("a week", "1 week")]),
        ("after a month of rain", [("a month", "1 month")]),
        ("it follows years of talks", [("years", "2.. year")]),
        ("in the final weeks of the war", [("weeks", "2.. week")]),
        ("he had been chief for one day, or been in the job one day", [("one day", "1 day"), ("one day", "1 day")]),
        ("a two-and-a-half-year war", [("two-and-a-half-year", "2.5 year")]),
        ("for a quarter century", [("a quarter century", "25 year")]),
        ("spent 1,200 days there", [("1,200 days", "1200 day")]),
    ],
)
def test_durations(text: str, expected: list[tuple[str, str]]) -> None:
    assert times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They phone daily.", "1 day"),
        ("The party grows every year.", "1 year"),
        ("It is paid each quarter.", "1 quarter"),
        ("A train comes every 20 minutes.", "20 minute"),
        ("They met annually.", "1 year"),
    ],
)
def test_what_comes_round_again_is_told_from_what_lasts(text: str, expected: str) -> None:
    (time,) = find_times(text, FRIDAY)
    assert time.recurs
    assert show(time.value) == expected
    assert not any(lasting.recurs for lasting in find_times("It took a day, for two weeks.", FRIDAY))


def test_a_year_is_compared_with_what_was_spoken_of() -> None:
    of_quarter = "In the third quarter it earned $5 million, compared with $3 million last year."
    assert values(of_quarter)[1] == "2019-07-01..2019-09-30"
    assert values("In the nine months it earned $5 million, compared with $3 million last year.")[1][:4] == "2019"
    of_months = (
        "In the third quarter it lost. In the nine months it earned $5 million, up from a year-earlier $3 million."
    )
    assert values(of_months)[2] == "2019-01-01..2019-12-31"


def test_hedges_and_plans_are_told() -> None:
    about, planned = find_times("It took about a week. It will open on Monday.", FRIDAY)
    assert (about.hedged, about.future) == (True, False)
    assert (planned.hedged, planned.future) == (False, True)


def test_expressions_do_not_overlap_and_stand_in_order() -> None:
    text = "On Monday, Sept. 21, 2020, the first nine months of 1989 and the late 1980s ended in a three-year row."
    spans = [(time.start, time.end) for time in find_times(text, FRIDAY)]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_long_hostile_text_is_quick() -> None:
    for text in (
        "the " * 20000,
        "a year " * 5000,
        "1-" * 20000,
        "1/2/" * 20000,
        "Monday, " * 5000,
        "two and a half " * 3000,
        "every 2 daily " * 5000,
        "nineteen ninety " * 5000,
    ):
        find_times(text, FRIDAY)


DATES = st.dates(min_value=date(1801, 1, 1), max_value=date(2039, 12, 31))
FORMATS = ["%B {}, %Y", "{} %B %Y", "%A, %B {}, %Y", "%A {} %B %Y", "%Y-%m-%d", "the {}th of %B %Y"]


@given(DATES, st.sampled_from(FORMATS))
def test_a_printed_date_reads_as_itself(day: date, form: str) -> None:
    if "th" in form and not 4 <= day.day <= 20:
        form = "{} %B %Y"
    printed = day.strftime(form.replace("{}", str(day.day)))
    found = find_times(f"It was signed on {printed}, at home.", None)
    assert [time.value for time in found] == [DateRange(day, day)]


@given(DATES, st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()), st.booleans())
def test_a_weekday_is_within_a_week(published: date, name: str, future: bool) -> None:
    verb = "will meet" if future else "met"
    (time,) = find_times(f"They {verb} on {name}.", published)
    assert isinstance(time.value, DateRange)
    assert time.value.start is not None
    assert time.value.start.strftime("%A") == name
    distance = (time.value.start - published) if future else (published - time.value.start)
    assert timedelta() <= distance < timedelta(days=7)


@given(st.text(alphabet="theal stwk1290-/,.:'$ MondayJune 2019 week\n\ue007", max_size=120), st.none() | DATES)
def test_any_text_is_read_and_spans_lie_in_it(text: str, published: date | None) -> None:
    last = 0
    for time in find_times(text, published):
        assert last <= time.start < time.end <= len(text)
        last = time.end
        if isinstance(time.value, DateRange) and time.value.start and time.value.end:
            assert time.value.start <= time.value.end


@given(st.integers(1, 9998), st.integers(1, 12))
def test_months_and_quarters_fill_the_year(year: int, month: int) -> None:
    whole = calendar.months(year, month)
    after = calendar.months(year, month + 1)
    assert whole.end is not None
    assert after.start == whole.end + timedelta(days=1)
    assert calendar.quarter(year, 1).start == calendar.years(year).start
    assert calendar.quarter(year, 4).end == calendar.years(year).end


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1999, 4, 4), (2008, 3, 23), (2011, 4, 24), (2020, 4, 12), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert calendar.holiday("easter", year).start == date(year, month, day)
