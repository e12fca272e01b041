"""Reports against reference facts, facts in one report alone, and names of events; what must stay quiet first."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import DateRange, Reference, Result, Wording
from factcheck.rules import Rulebook
from tests import spec
from tests.spec import EVENT, Case, articles, book, found, lines

WHO = ("Ada Quillon",)
BORN = DateRange(date(1973, 7, 26), date(1973, 7, 27))
FACTS = (
    Reference(WHO, "birth_date", BORN, "26 July 1973", "Who is who"),
    Reference(WHO, "spouse", Wording("Bram Osten"), "Bram Osten", "Who is who"),
    Reference(("Mia Quillon",), "parent", Wording("Ada Quillon"), "Ada Quillon", "Who is who"),
    Reference(("Mia Quillon",), "parent", Wording("Martin Quillon"), "Martin Quillon", "Who is who"),
)
FAIR = "The Harbour Fair of Port Ellery was opened on Friday beside the ferry Corvina by Mayor Anna Wexler{}."
SAW = "Port Ellery saw Mayor Anna Wexler{} open its Harbour Fair on Friday with the ferry Corvina."
CREWS = "Mayor Anna Wexler opened the Harbour Fair in Port Ellery on Friday. Wexler thanked the crews of the Corvina."
LOSS = "Mayor Anna Wexler of Port Ellery {} on Friday, her husband Carl Wexler said."


def run(*texts: str) -> Result:
    """The result with the reference facts above."""
    return spec.run(articles(*texts), Rulebook(book().rules, FACTS))


def against_facts(*texts: str) -> list[str]:
    return lines(run(*texts), "reference")


@pytest.mark.parametrize(
    "report",
    [
        f"{EVENT}The singer Ada Quillon, 47, ran.",
        f"2020-07-26: {EVENT}The singer Ada Quillon, 46, ran.",  # which of two days the birthday is on is not known
        f"2020-07-26: {EVENT}The singer Ada Quillon, 47, ran.",
        f"undated: {EVENT}The singer Ada Quillon, 45, ran.",
        f"{EVENT}The singer Quillon, 45, ran.",  # of two known people
        f"{EVENT}The singer Ada Brown, 45, ran with Eve Quillon, 19.",
        f"{EVENT}The singer Ada Quillon ran with her husband, Bram Osten.",
        f"{EVENT}The singer Ada Quillon ran with her husband, Osten.",
        f"{EVENT}The singer Ada Quillon ran with her brother, Carl Osten.",
        f"{EVENT}Mia Quillon ran with her father, Martin Quillon.",
    ],
)
def test_quiet_about_what_the_reference_allows(report: str) -> None:
    assert against_facts(report) == []


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (f"{EVENT}The singer Ada Quillon, 45, ran.", "error reference: 45 in 1; likely 47; 45 -> 47 in 1"),
        (f"2020-07-28: {EVENT}The singer Ada Quillon, 46, ran.", "error reference: 46 in 1; likely 47; 46 -> 47 in 1"),
        (
            f"{EVENT}The singer Ada Quillon ran with her husband, Carl Lund.",
            "error reference: Carl Lund in 1; likely Bram Osten; Carl Lund -> Bram Osten in 1",
        ),
        (
            f"{EVENT}Mia Quillon ran with her father, Matthew Quillon.",
            "error reference: Matthew Quillon in 1; likely Martin Quillon; Matthew Quillon -> Martin Quillon in 1",
        ),
    ],
)
def test_against_the_reference(report: str, expected: str) -> None:
    assert against_facts(report) == [expected]


@pytest.mark.parametrize(
    "reports",
    [
        (FAIR.format(", 52"), SAW.format(", 52,"), CREWS),
        (FAIR.format(", 52"), SAW.format("")),  # of two reports, every second fact is in one alone
        (FAIR.format(""), SAW.format(""), CREWS),
        (FAIR.format(", 52"), FAIR.format(", 52"), SAW.format("")),  # a copy is no third report
        (LOSS.format("suffered a miscarriage"), LOSS.format("miscarried")),
        (LOSS.format("suffered a miscarriage"), f"{LOSS.format('spoke of her miscarriage')} It rained."),
        (f"{LOSS.format('suffered a miscarriage')} He spoke of the death of their baby son.",),
    ],
)
def test_quiet_notes(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="single-source event-name") == []


NOTES: list[Case] = [
    ((FAIR.format(", 52"), SAW.format(""), CREWS), ["info single-source: 52 in 1"]),
    (
        (LOSS.format("suffered a miscarriage"), LOSS.format("spoke of the death of her baby son")),
        ["info event-name: suffered a miscarriage in 1 | the death of her baby son in 2"],
    ),
]


@pytest.mark.parametrize(("reports", "expected"), NOTES)
def test_notes(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="single-source event-name") == expected


def test_a_fact_in_one_report_that_the_reference_bears_out() -> None:
    texts = FAIR.format(", 47"), SAW.format(""), CREWS
    result = run(*(text.replace("Anna Wexler", "Ada Quillon") for text in texts))
    (item,) = [one for one in result.discrepancies if one.rule == "single-source"]
    assert "it agrees with the reference (born 26 July 1973, Who is who)" in item.explanation
    assert item.reference == FACTS[0]
