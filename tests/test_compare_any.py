"""What holds of every finding, whatever found it: its spans, its fix, and that neither order nor copies change it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.compare._places import Place
from factcheck.compare._weigh import origins
from factcheck.model import Article, Discrepancy, Result
from tests import (
    test_compare_age,
    test_compare_known,
    test_compare_names,
    test_compare_quantity,
    test_compare_sentence,
    test_compare_toll,
)
from tests.spec import articles, line, run

CASES = [
    reports
    for cases in (
        test_compare_age.CASES,
        test_compare_known.NOTES,
        test_compare_names.CASES,
        test_compare_quantity.CASES,
        test_compare_sentence.CASES,
        test_compare_toll.CASES,
    )
    for reports, _ in cases
]
SEVERAL = [reports for reports in CASES if len(reports) > 1]


def items(result: Result) -> list[Discrepancy]:
    return [*result.discrepancies, *result.reconciled]


def lines(found: list[Article]) -> list[str]:
    return sorted(f"{item.id} {line(item)}: {item.message}: {item.explanation}" for item in items(run(found)))


@pytest.mark.parametrize("reports", CASES)
def test_spans_are_of_the_text_and_a_fix_is_in_the_doubted_report(reports: tuple[str, ...]) -> None:
    result = run(articles(*reports))
    texts = {article.id: article.text for article in result.articles}
    assert items(result)
    for item in items(result):
        spans = [one.span for one in item.evidence]
        assert all(span.text == texts[span.article][span.start : span.end] for span in spans)
        assert all(one.value_text for one in item.evidence)
        if item.fix:
            place = item.fix.span
            assert place.text == texts[place.article][place.start : place.end]
            assert place.article == spans[0].article
            assert item.fix.replacement != place.text
            assert item.likely is not None
        if item.likely and item.likely.origins_for:
            assert item.likely.origins_for <= origins(item.evidence)


@pytest.mark.parametrize("reports", SEVERAL)
def test_the_order_of_reports_changes_nothing(reports: tuple[str, ...]) -> None:
    found = articles(*reports)
    assert lines(found[::-1]) == lines(found)
    assert lines([*found[1:], found[0]]) == lines(found)


@pytest.mark.parametrize("reports", SEVERAL)
def test_a_copy_adds_no_origin(reports: tuple[str, ...]) -> None:
    """A paper that prints the doubted report once more does not make its value likelier."""
    found = articles(*reports)
    before = {(item.rule, item.explanation): item for item in items(run(found))}
    doubted = next(iter(before.values())).evidence[0].span.article
    long = [replace(one, text=f"{one.text}\n\n{PADDING}") if one.id == doubted else one for one in found]
    before = {(item.rule, item.explanation): item for item in items(run(long))}
    original = next(article for article in long if article.id == doubted)
    after = run([*long, replace(original, id="copy", path="copy")])
    assert set(after.copies) in ({"copy"}, {doubted})
    assert items(after)
    for item in items(after):
        known = before.get((item.rule, item.explanation))
        if known:
            assert origins(item.evidence) == origins(known.evidence)
            assert (item.likely is None) == (known.likely is None)


PADDING = (
    "Gulls had come in from the sound before the wind turned, and the lamps along the mole were lit early. Old hands"
    " who mend nets under the crane looked up when they heard the horn, and then went on with what they were doing."
    " Whoever walks there at dusk sees the same boats tied to the same rings, and smells tar, rope and frying fish."
    " Nothing about that evening had seemed out of the ordinary to those who drink their tea behind the customs house."
)
"""Enough words that state nothing for two reports that have them to be known as copies."""

NUMBERS = st.integers(-50, 50)


@given(NUMBERS, st.integers(0, 20), NUMBERS, st.integers(0, 20))
def test_ranges_meet_both_ways_or_not_at_all(low: int, length: int, other: int, width: int) -> None:
    one, two = value(low, low + length), value(other, other + width)
    assert one.meets(two) == two.meets(one)
    assert one.meets(two) == bool({*range(low, low + length + 1)} & {*range(other, other + width + 1)})


def value(low: float, high: float) -> Place:
    """A value that is nothing but its range."""
    blank = dict.fromkeys(Place.__struct_fields__, "")
    return Place(**(blank | {"dimension": "USD", "low": low, "high": high, "step": None}))  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(st.integers(20, 80), st.integers(20, 80), st.integers(0, 900))
def test_ages_disagree_both_ways_or_not_at_all(one: int, two: int, days: int) -> None:
    """Of two ages of one person the second report's and the first's may be exchanged with their days."""
    texts = (
        "The ferry Corvina struck the pier of Port Ellery. Kate Reed, {}, saw it from the quay.",
        "Nobody slept in Port Ellery, said Kate Reed, {}, after the ferry Corvina had struck the pier.",
    )
    stamps = [f"{date(2020, 1, 1) + timedelta(shift)}: " for shift in (0, days)]
    ages = (one, two)
    verdicts = set()
    for first, second in ((0, 1), (1, 0)):
        found = articles(stamps[0] + texts[first].format(ages[0]), stamps[1] + texts[second].format(ages[1]))
        verdicts.add(tuple(item.verdict for item in items(run(found)) if item.rule == "age"))
    assert len(verdicts) == 1
    assert (one == two and days < 300) <= (verdicts == {()})
