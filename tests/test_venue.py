"""The kind of a place of which one report has another name than the rest; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

USUAL = (f"{EVENT}The captain married him in Tallisburg.", f"{EVENT}The wedding was held in sunny Tallisburg.")
DEPOT = (
    f"{EVENT}Twelve welders of the Corvin depot in Leigh Moss won the prize.",
    f"{EVENT}The welders, from the Corvin Depot, won it.",
)
QUIET: list[tuple[str, ...]] = [
    (*USUAL, f"{EVENT}In summer the sailors married in Tallisburg."),
    (USUAL[0], f"{EVENT}In summer the sailors married in Marshford."),
    (*USUAL, f"{EVENT}In summer the sailors married in Ohio."),
    (*USUAL, f"{EVENT}In summer the sailors married in Marshford and left Tallisburg."),
    (*USUAL, f"{EVENT}In summer the sailors married in Talisburg."),
    (*USUAL, f"{EVENT}In summer the sailors married in May."),
    (*USUAL, f"{EVENT}They flew to Marshford."),
    (
        f"{EVENT}A judge of Leigh Moss Superior Court freed the captain Anna Wexler on bail.",
        f"{EVENT}The captain Anna Wexler was freed on bail, Leigh Moss Superior Court said.",
        f"{EVENT}A judge of LM Superior Court freed the captain Anna Wexler on bail.",
    ),
    (*DEPOT, f"{EVENT}A tram of the Marsh depot is new."),
    (*DEPOT, f"{EVENT}Twelve welders of the Corvin depot in Leigh Moss, who once worked at the Marsh depot, are rich."),
    (DEPOT[0], f"{EVENT}Twelve welders of the Marsh depot in Leigh Moss are rich."),
    (*DEPOT, f"{EVENT}Twelve welders of a Texas depot in Leigh Moss are rich."),
]
CASES: list[Case] = [
    (
        (*USUAL, f"{EVENT}In summer the sailors married in Marshford."),
        ["error venue: married in Marshford in 3 | married him in Tallisburg in 1"],
    ),
    (
        (
            f"{EVENT}The attack began on Platform 4.",
            f"{EVENT}On platform four the sailor fell badly.",
            f"{EVENT}The attack began on platform 14.",
        ),
        ["error venue: platform 14 in 3 | Platform 4 in 1 | platform four in 2"],
    ),
    (
        (
            f"{EVENT}The captain spoke at the Tallis Hotel.",
            f"{EVENT}The Tallis Hotel was full.",
            f"{EVENT}The Rose Hotel was full.",
        ),
        ["error venue: Rose Hotel in 3 | Tallis Hotel in 1 2"],
    ),
    (
        (*DEPOT, f"{EVENT}Twelve welders who work at the Marsh depot in Leigh Moss are rich."),
        ["error venue: Marsh depot in 3 | Corvin depot in 1 | Corvin Depot in 2"],
    ),
    (
        (
            f"{EVENT}The captain was taken to St Orla's Hospital at noon.",
            f"{EVENT}Doctors at St Orla's are treating the captain.",
            f"{EVENT}The captain is in Tallis Hospital.",
        ),
        ["error venue: Tallis Hospital in 3 | St Orla's Hospital in 1 | Orla's in 2"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="venue") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    lines = found(*reports, rules="venue")
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected
