"""The order of events by the clock, and lengths of time beside the days and hours that they run between; what must stay
quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    # another day, another event, no event at all
    "Thieves broke into the shop at 3.40am on Sunday and had driven off by 3.25am on Monday.",
    "The shop was broken into at 3.40am on Sunday. Another had been robbed at 3.25am.",
    "The plane took off at 7.15pm and landed at 6.40am.",
    "The plane took off from Dunmore at 7.15pm and landed in Tarn at 6.40pm local time.",
    "The band came on at 9.05pm. The doors open at 8.30pm on Sunday.",
    "Officers moved in at 5.30am. The inspector had been woken at 5.10am.",
    "Police came to the pier at 6.20pm. An officer said in a note at 10pm that the shooting happened in a row.",
    # in order
    "Thieves got into the museum at about 03:25 on Sunday. They had left in a van by 03:40.",
    "The lift stopped at 9.15pm. Firefighters freed the six at 9.40pm.",
    "Wexler had walked up to the barn at 2pm. She shot the lion at 4.20pm.",
]

CASES: list[tuple[str, str]] = [
    ("The fire broke out at 10.50pm. Crews, who had been called at 10.15pm, put it out.", "10.15pm 10.50pm."),
    ("The fire broke out at 10.50pm. Crews were called at 10.15pm. The roof fell in at 1am.", "10.15pm. 10.50pm."),
    ("Thieves got into the museum at about 03:40 on Sunday. They had left in a van by 03:25.", "03:25 03:40"),
    ("The lift stopped at 9.40pm. Firefighters freed the six at 9.15pm.", "9.15pm. 9.40pm."),
    ("The plane took off at 7.15pm and landed at 6.40pm.", "6.40pm. 7.15pm"),
    ("The film first appeared at 23:20 on Tuesday. A pupil had reported it to her teacher at 21:00.", "21:00 23:20"),
    ("The tram left the rails at 6.31pm. Wexler, who stopped all traffic at 6.20pm, wept.", "6.20pm 6.31pm."),
    ("Wexler had walked up to the barn at 4pm. She shot the lion from a ladder at 2.20pm.", "2.20pm. 4pm."),
    ("Wexler had walked up to the barn at 4pm. She shot the lion at 2.20pm.", "2.20pm. 4pm."),
]

LAPSES_QUIET = [
    "She has run the town since 2006, and her party for 18 years.",
    "He was held for 57 days. The trial runs from 4 August to 20 September.",
    "The pub opened on Friday, four and a half years after a fire and two years after it closed on 28 March 2018.",
    "Rovers are champions for the first time in 24 years. They lost the final in 1986.",
    "From June 2018, two days after the raid, to November 2019, five months before the trial, she hid.",
    "The law was passed in 2012 and took effect in 2015, three years later.",
    "For 26 months, from January 2015 until March 2017, the scans went unread.",
    "It closed on 28 March 2018 and opened on Friday, nearly three years later.",
]

LAPSES: list[tuple[str, str]] = [
    ("Since taking office in August 2006 she has governed for 18 years.", "18 years -> 14 years"),
    ("She has been in charge for 18 years, having taken over in May 2006.", "18 years -> 14 years"),
    ("For 16 months, from January 2015 until March 2017, the scans went unread.", "16 months -> 26 months"),
    ("The girl, who was taken on 4 August, was freed on 20 September after 57 days.", "57 days -> 47 days"),
    ("The mill opened in 1962 and closed in 1998 after 46 years.", "46 years -> 36 years"),
    ("The law was passed in 2012 and took effect in 2015, five years later.", "five years -> three years"),
    (
        "The inn opened again on Friday, four and a half years after it closed on 28 March 2018.",
        "four and a half years -> two and a half years",
    ),
    ("Rovers are champions for the first time in 24 years. Not since 1986 had they won.", "24 years -> 34 years"),
]


@pytest.mark.parametrize("report", QUIET + LAPSES_QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="sequence elapsed arithmetic") == []


@pytest.mark.parametrize(("report", "times"), CASES)
def test_before_what_comes_first(report: str, times: str) -> None:
    early, late = times.split()
    assert found(report, rules="sequence") == [f"error sequence: {early} in 1 | {late} in 1"]


@pytest.mark.parametrize(("report", "change"), LAPSES)
def test_longer_or_shorter_than_the_time_between(report: str, change: str) -> None:
    (line,) = found(report, rules="elapsed arithmetic")
    assert line.endswith(f"; {change} in 1")
