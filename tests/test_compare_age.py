"""Ages of one person as ranges of birth dates; what must stay quiet first. `tests.spec` says how to read a case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.compare.age import DAYS_IN, birth_dates
from factcheck.model import DateRange, Quantity
from tests.spec import EVENT, Case, found

QUAY = f"{EVENT}Kate Reed, {{}}, saw it from the quay."
BAKER = f"{EVENT}The {{}}-year-old baker Kate Reed ran to the boats."
NIGHT = f"{EVENT}Nobody slept that night, said Kate Reed, {{}}."

QUIET: list[tuple[str, ...]] = [
    # Nobody is twice in one list.
    (f"{EVENT}They saved Kate Ann Reed, 5-year-old Tom and 16-year-old Kate.", f"{EVENT}Kate Ann Reed, 37, is well."),
    (QUAY.format(47), BAKER.format(47)),
    (QUAY.format("in her 40s"), BAKER.format(47)),
    (QUAY.format("about 50"), BAKER.format(47)),
    (QUAY.format(47), f"{EVENT}Anna Reed, 19, ran to the boats."),
    (QUAY.format(47), f"{EVENT}A 19-year-old woman ran to the boats."),
    (f"2020-09-25: {QUAY.format('who turns 47 on Monday')}", BAKER.format(47)),
    (BAKER.format(47), QUAY.format("who was 45 at the time")),
    (f"undated: {BAKER.format(47)}", f"undated: {EVENT}Kate Reed, 45, said so in 2006."),
    (f"{QUAY.format(31)} A day later the Crown Princess, Kate, 36, came to the quay.", QUAY.format(31)),
    (QUAY.format(47), f"{EVENT}Kate Reed will be 50 when the pier is mended in 2023."),
    # "Was" in a sentence that tells of an earlier year.
    (f"2019-11-14: {EVENT}Kate Reed, who was 19, was seized on Feb. 3, 2018.", f"2019-11-15: {QUAY.format('now 21')}"),
]

CASES: list[Case] = [
    # What fits after all is noted with its reason.
    ((f"2020-07-20: {QUAY.format(46)}", BAKER.format(47)), ["birthday age: 47 in 2 | 46 in 1"]),
    ((f"undated: {QUAY.format(46)}", f"undated: {BAKER.format(47)}"), ["birthday age: 47 in 2 | 46 in 1"]),
    ((QUAY.format(47), f"{EVENT}The baker Kate Reed, 19, ran."), ["different subject age: 19 in 2 | 47 in 1"]),
    # What cannot fit is an error; of two reports none is likelier, of three the value that more of them print.
    ((QUAY.format(47), BAKER.format(45)), ["error age: 45 in 2 | 47 in 1"]),
    (
        (QUAY.format(47), BAKER.format(45), NIGHT.format(47)),
        ["error age: 45 in 2 | 47 in 1 3; likely 47; 45 -> 47 in 2"],
    ),
    ((f"undated: {QUAY.format(46)}", f"undated: {BAKER.format(48)}"), ["error age: 48 in 2 | 46 in 1"]),
    # A birthday in the one week between two reports is less likely than an error, unless it is stated.
    ((f"2020-09-25: {QUAY.format(46)}", BAKER.format(47)), ["error age: 47 in 2 | 46 in 1"]),
    (
        (
            f"2020-09-25: {QUAY.format(46)}",
            BAKER.format(47),
            f"2020-09-28: {EVENT}Kate Reed sang. A stoker waved. She will be 47 tomorrow.",
        ),
        ["birthday age: 47 in 2 | 46 in 1"],
    ),
    # Ages a generation apart are of two people, but not where one is the other with its digits turned.
    ((QUAY.format(74), BAKER.format(47)), ["error age: 47 in 2 | 74 in 1"]),
    # Reports without a date may be of different years, and a caption of an earlier day.
    (
        (f"undated: {BAKER.format(47)} It was 2012.", f"undated: {QUAY.format(43)} It was 2008."),
        ["birthday age: 43 in 2 | 47 in 1"],
    ),
    ((f"undated: {EVENT}Kate Reed, 45, was born on 3 May 1973.",), ["birthday age: 45 in 1 | 3 May 1973 in 1"]),
    ((BAKER.format(47), f"{EVENT}Photo: Kate Reed, 45, at the quay."), ["birthday age: 45 in 2 | 47 in 1"]),
    # The dead have no birthdays; the living may have had one.
    (
        (f"2020-08-20: {EVENT}Kate Reed, 46, was killed.", f"{EVENT}He is held for the murder of Kate Reed, 47."),
        ["error age: 47 in 2 | 46 in 1"],
    ),
    (
        (f"undated: {EVENT}He killed Kate Reed, 46.", f"{EVENT}Photo: Kate Reed, 48, was gunned down at the quay."),
        ["error age: 48 in 2 | 46 in 1"],
    ),
    (
        (f"2020-08-20: {EVENT}Kate Reed, 46, was hurt.", f"{EVENT}Two died there. Kate Reed, 47, was hurt."),
        ["birthday age: 47 in 2 | 46 in 1"],
    ),
    (
        (
            QUAY.format(47),
            f"2020-10-08: {EVENT}It was Reed's birthday on Sunday, too. Kate Reed, 48, ran to the boats.",
        ),
        ["birthday age: 48 in 2 | 47 in 1"],
    ),
    # A birth date is a range of one day, and more exact than an age.
    (
        (QUAY.format("born on 3 May 1973"), BAKER.format(45)),
        ["error age: 45 in 2 | 3 May 1973 in 1; likely 47; 45 -> 47 in 2"],
    ),
    (
        (f"{EVENT}Kate Reed, 45, was born on 3 May 1973.",),
        ["error age: 45 in 1 | 3 May 1973 in 1; likely 47; 45 -> 47 in 1"],
    ),
    (
        (QUAY.format(45), f"{EVENT}Kate Reed was born on 3 May 1973.", BAKER.format(45)),
        ["error age: 3 May 1973 in 2 | 45 in 1 3; likely 45"],
    ),
    # One slip is one finding: two who have changed ages, and a birthday on one side.
    (
        (f"{EVENT}Kate Reed, 23, and Max Orr, 32, ran.", f"{EVENT}Kate Reed, 32, and Max Orr, 23, were seen to run."),
        ["error age: 32 in 2 1 | 23 in 1 2"],
    ),
    (
        (
            f"2020-02-01: {QUAY.format(31)}",
            f"2020-08-20: {NIGHT.format(32)}",
            f"2020-08-20: {BAKER.format(21)}",
            f"2020-08-21: {EVENT}A friend of Kate Reed, 21, wept.",
        ),
        ["error age: 21 in 3 4 | 32 in 2 | 31 in 1"],
    ),
    # One report may contradict itself.
    ((f"{QUAY.format(47)} Reed, who is 45, ran.",), ["error age: 47 in 1 | 45 in 1"]),
    # Months are no years.
    (
        (f"{EVENT}Her son, Max Reed, 14 months old, slept.", f"{EVENT}Kate's son, Max Reed, 3, slept through it."),
        ["error age: 3 in 2 | 14 months in 1"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="age") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="age") == expected


def test_a_report_of_the_eve_has_the_age_before_the_birthday() -> None:
    reports = QUAY.format(58), f"2020-10-04: {EVENT}Kate Reed, a vet who turned 59 on Friday, ran."
    assert found(*reports, rules="age") == ["birthday age: 59 in 2 | 58 in 1"]


DAYS = st.dates(date(1930, 1, 1), date(2060, 12, 31))


def years_old(birth: date, day: date) -> int:
    """Birthdays passed; one of 29 February is on 1 March of a common year."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@given(DAYS, st.integers(0, 115), st.integers(0, 364))
@example(date(2020, 2, 29), 1, 0)
@example(date(2021, 2, 28), 1, 364)
@example(date(2021, 3, 1), 1, 364)
def test_born_in_the_range_is_of_that_age_and_outside_it_is_not(said: date, age: int, day: int) -> None:
    dates = birth_dates(Quantity(age, age, "year"), DateRange(said, said))
    assert dates is not None
    first, last = dates
    assert [years_old(birth, said) for birth in (first, first + timedelta(day), last)] == [age] * 3
    assert years_old(first - timedelta(1), said) == age + 1
    assert years_old(last + timedelta(1), said) == age - 1


@given(DAYS, st.integers(0, 60), st.integers(0, 115))
def test_the_range_of_some_days_covers_that_of_each(said: date, length: int, age: int) -> None:
    quantity = Quantity(age, age, "year")
    several = birth_dates(quantity, DateRange(said, said + timedelta(length)))
    for day in (said, said + timedelta(length // 2), said + timedelta(length)):
        one = birth_dates(quantity, DateRange(day, day))
        assert one is not None
        assert several is not None
        assert several[0] <= one[0]
        assert one[1] <= several[1]


@given(DAYS, st.integers(0, 115))
def test_the_ranges_of_two_ages_a_year_apart_touch_and_do_not_overlap(said: date, age: int) -> None:
    younger = birth_dates(Quantity(age, age, "year"), DateRange(said, said))
    older = birth_dates(Quantity(age + 1, age + 1, "year"), DateRange(said, said))
    assert younger is not None
    assert older is not None
    assert older[1] + timedelta(1) == younger[0]


@pytest.mark.parametrize("unit", DAYS_IN)
@given(said=DAYS, age=st.integers(0, 36))
def test_a_range_is_one_unit_long(unit: str, said: date, age: int) -> None:
    dates = birth_dates(Quantity(age, age, unit), DateRange(said, said))
    assert dates is not None
    assert abs((dates[1] - dates[0]).days - DAYS_IN[unit]) <= 1.5


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(18, None, "year"), DateRange(date(2020, 10, 2), date(2020, 10, 2))),
        (Quantity(None, 18, "year"), DateRange(date(2020, 10, 2), date(2020, 10, 2))),
        (Quantity(18, 18, "year"), DateRange(None, date(2020, 10, 2))),
        (Quantity(18, 18, "mile"), DateRange(date(2020, 10, 2), date(2020, 10, 2))),
    ],
)
def test_what_is_open_has_no_birth_dates(quantity: Quantity, said: DateRange) -> None:
    assert birth_dates(quantity, said) is None


STORM = "The storm Aldine tore the roof from the school of Wexcombe.\n\n"


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ((QUAY.format(47), f"2021-03-02: {STORM}Kate Reed, 47, slept."), []),
        ((QUAY.format(47), f"2021-03-02: {STORM}The 45-year-old slept."), []),
        ((QUAY.format(47), f"2021-03-02: {STORM}Kate Reed, 19, slept."), []),
        ((QUAY.format(47), f"2021-03-02: {STORM}Kate Reed, 45, slept."), ["error age: 45 in 2 | 47 in 1"]),
    ],
)
def test_across_stories(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="age") == expected
