"""Numbers, units, and the claims made of them: what is no number first, then ranges, then where they stand."""

from __future__ import annotations

from datetime import date
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import count, measure, money, percent, show, toll
from factcheck.model import Article, Claim, Quantity
from factcheck.segment import segment
from factcheck.values import mask, numbers, units
from factcheck.values.english import lemma, singular

SMALL = list(numbers.UNITS)
TENS = {value: word for word, value in numbers.TENS.items()}


def in_words(number: int) -> str:
    """A whole number below a million in words, as British and American papers print it."""
    if number >= 1000:
        rest = in_words(number % 1000) if number % 1000 else ""
        return " ".join(part for part in (in_words(number // 1000), "thousand", rest) if part)
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    if number >= 20:
        return TENS[number - number % 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


def claims(text: str, module: ModuleType | None = None, title: str | None = None) -> list[Claim]:
    documents = segment(Article("a", "a.txt", text, title=title, published=date(2020, 10, 2)))
    modules = [module] if module else [count, measure, money, percent, toll]
    return [claim for document in documents for part in modules for claim in part.extract(document)]


def shown(text: str, module: ModuleType | None = None) -> list[str]:
    return [show(claim) for claim in claims(text, module)]


def only_range(words: str) -> tuple[float | None, float | None, bool]:
    masked = numbers.PATTERN.sub(lambda match: mask.NUMBER_MARK * len(match.group()), words)
    (found,) = numbers.amounts(words, masked)
    return found.low, found.high, found.hedged


@pytest.mark.parametrize(
    "text", ["", "many", "no one", "No one", "someone", "tenth", "fourteenth", "3rd", "7pm", "one2"]
)
def test_no_number(text: str) -> None:
    assert numbers.PATTERN.fullmatch(text) is None


@given(st.integers(0, 999_999))
def test_numbers_in_words_are_read_back(number: int) -> None:
    words = in_words(number)
    assert numbers.parse(words) == number
    match = numbers.PATTERN.search(f"The {words} of them.")
    assert match is not None
    assert match.group() == words


@given(st.integers(0, 10**9))
def test_numbers_in_digits_are_read_back(number: int) -> None:
    assert numbers.parse(f"{number:,}") == number
    assert only_range(f"the {number:,} of") == (number, number, False)


@given(st.decimals(0, 9999, places=2), st.sampled_from(["million", "billion"]))
def test_a_range_holds_the_number_printed(number: object, magnitude: str) -> None:
    low, high, _ = only_range(f"costs {number} {magnitude}")
    exact = float(str(number)) * numbers.MAGNITUDES[magnitude]
    assert low is not None
    assert high is not None
    assert low <= exact <= high


@given(
    st.integers(1, 10**6), st.sampled_from(["about", "some", "nearly", "at least", "up to", "more than", "just over"])
)
def test_words_before_a_number_only_widen_it(number: int, hedge: str) -> None:
    low, high, _ = only_range(f"It was {hedge} {number:,} of them.")
    assert low is None or low <= number
    assert high is None or high >= number


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("presided over two of them", (2, 2, False)),
        ("The end.\n\nAbout 50", (45, 55, True)),
        ("from 3 to 5 of", None),
        ("at least 12", (12, None, False)),
        ("more than 400,000", (400_000, None, False)),
        ("up to nine", (None, 9, False)),
        ("fewer than 40", (None, 40, False)),
        ("about 50", (45, 55, True)),
        ("850 or so", (765, 935, True)),
        ("nearly 20", (18, 20, True)),
        ("just over 1,300", (1300, 1430, True)),
        ("a dozen", (12, 12, False)),
        ("more than a dozen", (12, None, False)),
        ("dozens", (24, 99, True)),
        ("10 to 12", (10, 12, False)),
        ("between 4.10 and 4.25", (4.095, 4.255, False)),
        ("4.5 million", (4.45e6, 4.55e6, False)),
        ("3 to 5 million", (3e6, 5.5e6, False)),
        ("half a million", (5e5, 5e5, False)),
    ],
)
def test_ranges(words: str, expected: tuple[float | None, float | None, bool] | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match="unpack"):  # two numbers, no range
            only_range(words)
    else:
        low, high, hedged = only_range(words)
        assert (low, high, hedged) == pytest.approx(expected)


def test_units_that_are_none() -> None:
    assert units.unit_of("votes") is None
    assert units.currency_of("votes") is None


@given(st.floats(0.01, 1e6))
def test_conversion_is_proportional(value: float) -> None:
    mile = units.unit_of("miles")
    assert mile is not None
    assert units.converted(value, mile) == pytest.approx(value * 1609.344)
    assert units.converted(None, mile) is None


@given(
    st.sampled_from(["$", "£", "€"]),
    st.integers(1, 999),
    st.sampled_from([" million", "m", "million", "bn", " billion"]),
)
def test_money_has_its_currency_and_magnitude(sign: str, number: int, magnitude: str) -> None:
    (claim,) = claims(f"They paid {sign}{number}{magnitude} for it.", money)
    value = claim.value
    assert isinstance(value, Quantity)
    assert value.unit == {"$": "USD", "£": "GBP", "€": "EUR"}[sign]
    exact = number * (1e6 if magnitude.strip().startswith("m") else 1e9)
    assert value.low is not None
    assert value.high is not None
    assert value.low <= exact <= value.high
    assert claim.value_span.text == f"{sign}{number}{magnitude}"


@given(st.text(alphabet="one two 12,.$£%killed in shot of a-–:\n", max_size=120))
def test_spans_are_exact_and_nothing_breaks(text: str) -> None:
    for claim in claims(text):
        for span in (claim.span, claim.value_span):
            assert text[span.start : span.end] == span.text
        assert claim.span.start <= claim.value_span.start
        assert claim.value_span.end <= claim.span.end


@pytest.mark.parametrize(
    "text",
    [
        "He faces two counts of murder and three counts of assault.",
        "Ann Lee, 16, was killed.",
        "It was the third homicide of the year.",
        "Two men killed a clerk.",
        "He is a father of four killed by grief.",
        "The 40 previous arrests are known.",
    ],
)
def test_what_is_no_toll(text: str) -> None:
    assert [claim for claim in claims(text, toll) if not claim.span.text.lower().startswith("a ")] == []


def test_tolls_of_another_time_have_it_as_scope() -> None:
    assert shown("A blast in 1940 killed four dockers.", toll) == ["- | count | 4 killed (dockers in 1940)"]
    assert shown("Last year, four men were wounded there.", toll) == ["- | count | 4 injured (men last year)"]


def test_a_toll_in_a_title() -> None:
    found = claims("Nothing more is known.", toll, title="3 Dead, 2 Others Wounded In Dunmore")
    assert [show(claim) for claim in found] == ["- | count | 3 killed", "- | count | 2 injured"]
    assert [claim.span.field for claim in found] == ["title", "title"]


def test_what_is_counted_once_is_not_counted_twice() -> None:
    assert shown("Four people were injured.") == ["- | count | 4 injured"]


def test_a_conversion_in_parentheses_meets_what_it_converts() -> None:
    one, two = claims("It is 300 kilometres (190 miles) to the north.", measure)
    first, second = one.value, two.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    assert first.low is not None
    assert second.high is not None
    assert first.low <= second.high
    assert (first.unit, one.scope) == (second.unit, two.scope)


def test_a_plan_is_future() -> None:
    (claim,) = claims("The firm will cut 1,240 jobs.", count)
    assert claim.future


def test_word_forms() -> None:
    assert [singular(word) for word in ("kids", "children", "stores", "parties")] == [
        "child",
        "child",
        "store",
        "party",
    ]
    assert [lemma(word) for word in ("scored", "describing", "carried", "has")] == ["score", "describe", "carry", ""]
