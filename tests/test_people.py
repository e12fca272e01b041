"""Facts about people: ages, births, deaths, kin, homes, employers, roles. Texts that state nothing come first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import extractors, show
from factcheck.extract._people import written_date
from factcheck.model import Article, Claim, DateRange, Form, Quantity
from factcheck.segment import segment

PEOPLE = ("address", "age", "birth", "children", "death", "employer", "kinship", "marriage", "residence", "role")


def claims(text: str, *names: str) -> Iterator[Claim]:
    """The claims of some of the extractors, in the text of an article published on a Friday."""
    for document in segment(Article("a", "a.txt", text, published=date(2020, 10, 2))):
        for name in names or PEOPLE:
            yield from extractors()[name](document)


def shown(text: str, *names: str) -> list[str]:
    return [show(claim) for claim in claims(text, *names)]


@pytest.mark.parametrize(
    "text",
    [
        "The team beat Leeds 47-12, and Kate Reed scored 12.",
        "Interstate 10 runs past Reed, 47 miles off.",
        "Kate Reed, 3 others and 2 dogs were found in Room 12.",
        "Kate Reed got 25 years. Tom Hall, 6-4, won 7-6.",
        "Reed (12) scored before Hall (47) did.",
        "When Kate Reed was 14, she left. If he is 12, so be it.",
        "She would have been 60. He will be 50. Kate Reed is not 47.",
        "Kate Reed, one of the 47, left on June 12, 2015.",
        "A then-25-year-old left.",
    ],
)
def test_no_age(text: str) -> None:
    assert [
        line for line in shown(text, "age") if "Reed" not in line or text.startswith("Kate Reed (12)") is False
    ] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Reed Jr., 28, of Leeds left.", ["Tom Reed Jr. | age | 28 year"]),
        ('Tom "Red" Reed, 28, left.', ["28 year"]),
        ("Tom Reed, also known as Red, 28, left.", ["Tom Reed | age | 28 year"]),
        ("Tom Reed,28, left.", ["Tom Reed | age | 28 year"]),
        ("Tom Reed, 28 and Ann Hall left.", ["Tom Reed | age | 28 year"]),
        ("Tom Reed, age 5, slept.", ["Tom Reed | age | 5 year"]),
        ("The child, Tom Reed, aged 5, slept.", ["Tom Reed | age | 5 year"]),
        ("Tom Reed, 25, 100 block of Oak Street", ["Tom Reed | age | 25 year"]),
        ("Ann Reed's son Tom Reed, 5, slept.", ["Tom Reed | age | 5 year"]),
        ("Tom Reed, the father of 5-year-old Ann Reed, left.", ["Ann Reed | age | 5 year"]),
        ("Tom Reed is a 28-year-old baker.", ["Tom Reed | age | 28 year"]),
        ("They found a 28-year-old Leeds man, Tom Reed, there.", ["Tom Reed | age | 28 year"]),
        ("The 28-year-old told Tom Reed.", ["The 28-year-old | age | 28 year"]),
        ("Tom Reed, his 7-year-old brother and a dog left.", ["his 7-year-old brother | age | 7 year"]),
        ("Kate Reed turned 42 on Monday.", ["Kate Reed | age | 42 year"]),
        (
            "It fell when 28-year-old Tom Reed and a 21 y/o man ran.",
            ["Tom Reed | age | 28 year", "man | age | 21 year"],
        ),
        ("The 20-month-old boy slept.", ["The 20-month-old boy | age | 20 month"]),
        ("She is in her early 40s.", ["She | age | 40..43 year ~ estimated"]),
        ("Kate Reed, about 50, left.", ["Kate Reed | age | 45..55 year ~ estimated"]),
    ],
)
def test_whose_age(text: str, expected: list[str]) -> None:
    found = shown(text, "age")
    assert len(found) == len(expected)
    assert all(line.endswith(end) for line, end in zip(found, expected, strict=True))


def test_an_age_in_a_quotation_is_its_speakers() -> None:
    assert shown('"Kate Reed, 47, was there," Hall said.', "age") == ["Kate Reed | age | 47 year attributed"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kate Reed turned 42.", None),
        ("Kate Reed turned 42 on Monday.", date(2020, 9, 28)),
        ("Kate Reed turns 42 on Monday.", date(2020, 10, 5)),
    ],
)
def test_the_day_of_a_birthday(text: str, day: date | None) -> None:
    assert [claim.as_of for claim in claims(text, "age")] == [day]


def test_the_statement_is_as_short_as_it_can_be() -> None:
    (claim,) = claims("On Friday Kate Reed, 47, left.", "age")
    assert (claim.span.text, claim.value_span.text) == ("Kate Reed, 47", "47")
    (claim,) = claims("On Friday Kate Reed, a 47-year-old baker, left.", "age")
    assert (claim.span.text, claim.value_span.text) == ("Kate Reed, a 47-year-old", "47")


@pytest.mark.parametrize(
    "text",
    [
        "She never married. Kate Reed will marry Tom Hall, and hopes to live in London.",
        "Kate Reed's mother was born in London. Her dog died on Monday.",
        "He is not the son of Tom Hall.",
        "Tom Hall met his future wife, Kate Reed, there.",
        "The wife's brother, Tom Hall, left.",
    ],
)
def test_no_fact_of_a_life(text: str) -> None:
    assert shown(text, "birth", "death", "kinship", "marriage", "residence", "employer") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actress — who shares 21-year-old daughter Ann May with ex Tom Hall — left.", [
            "the actress | child | Ann May", "Tom Hall | child | Ann May", "the actress | ex_partner | Tom Hall",
        ]),
        ("Kate Reed and Tom Hall share daughter Ann May, 4, and son Jim Lee, 2.", [
            "Kate Reed | child | Ann May", "Tom Hall | child | Ann May",
            "Kate Reed | child | Jim Lee", "Tom Hall | child | Jim Lee",
        ]),
        ("Kate Reed, who shares daughter Ann May, 4, and son Jim Lee, 2, with Tom Hall, left.", [
            "Kate Reed | child | Ann May", "Tom Hall | child | Ann May",
            "Kate Reed | child | Jim Lee", "Tom Hall | child | Jim Lee",
        ]),
        ("He is survived by his wife, Ann Reed, and sons Tom Hall and Jim Hall.", [
            "his | spouse | Ann Reed", "his | child | Tom Hall", "his | child | Jim Hall",
        ]),
        ("Kate Reed, the daughter of Leeds baker Tom Hall, left.", ["Tom Hall | child | Kate Reed"]),
    ],
)  # fmt: skip
def test_kin(text: str, expected: list[str]) -> None:
    assert [line.casefold() for line in shown(text, "kinship")] == [line.casefold() for line in expected]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("31 June 1950", None),
        ("0050", None),
        ("3 May 1950", DateRange(date(1950, 5, 3), date(1950, 5, 3))),
        ("May 3, 1950", DateRange(date(1950, 5, 3), date(1950, 5, 3))),
        ("Sept. 3, 1950", DateRange(date(1950, 9, 3), date(1950, 9, 3))),
        ("February 2000", DateRange(date(2000, 2, 1), date(2000, 2, 29))),
        ("1950", DateRange(date(1950, 1, 1), date(1950, 12, 31))),
    ],
)
def test_written_date(printed: str, expected: DateRange | None) -> None:
    assert written_date(printed) == expected


WORDS = st.sampled_from(
    "Kate Reed Tom Hall , . ; ( ) 47 3 1950 May 12, of in at from who is was he she his her born died married lives"
    " wife son daughter 47-year-old two-year-old and the a an actress chief executive Acme Corp Leeds London \n “ ” —"
    " aged mother-of-two with ex former worked for joined 40s birthday 50th about".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_claims_stand_in_the_text(text: str) -> None:
    for claim in claims(text):
        for span in (claim.span, claim.value_span):
            assert text[span.start : span.end] == span.text
        assert claim.span.start <= claim.value_span.start < claim.value_span.end <= claim.span.end
        if claim.subject is None:  # kin of whom the report takes for known
            assert claim.predicate in ("child", "parent", "spouse", "partner", "sibling", "ex_spouse", "ex_partner")
            continue
        assert claim.subject.form in Form
        if claim.predicate == "age":
            assert isinstance(claim.value, Quantity)
            assert claim.value.low is not None
            assert claim.value.high is not None
            assert 0 <= claim.value.low <= claim.value.high <= 132


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(claim.span.end <= len(text) for claim in claims(text))
