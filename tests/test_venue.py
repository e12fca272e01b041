"""The kind of a place of which one report has another name than the rest; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

USUAL = (f"{EVENT}The captain married him in Tallisburg.", f"{EVENT}The wedding was held in sunny Tallisburg.")
QUIET: list[tuple[str, ...]] = [
    (*USUAL, f"{EVENT}In summer the sailors married in Tallisburg."),
    (USUAL[0], f"{EVENT}In summer the sailors married in Marshford."),
    (*USUAL, f"{EVENT}In summer the sailors married in Ohio."),
    (*USUAL, f"{EVENT}In summer the sailors married in Marshford and left Tallisburg."),
    (*USUAL, f"{EVENT}In summer the sailors married in Talisburg."),
    (*USUAL, f"{EVENT}In summer the sailors married in May."),
    (*USUAL, f"{EVENT}They flew to Marshford."),
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
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="venue") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    lines = found(*reports, rules="venue")
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected
