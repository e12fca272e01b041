"""One thing told in two ways that exclude each other, and offices and trades that do; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

POST = f"{EVENT}Anna Wexler {{}} the presidency of the Harbour Union in May."
QUIET: list[tuple[str, ...]] = [
    (POST.format("accepted"), POST.format("was offered")),
    (POST.format("accepted"), f"{EVENT}Tom Harding turned down the post of a steward."),
    (POST.format("accepted"), POST.format("could have turned down")),
    (POST.format("accepted"), POST.format("refused to turn down")),
    (
        POST.format("turned down"),
        f"{EVENT}Anna Wexler turned down the presidency of the Harbour Union and accepted it.",
    ),
    (POST.format("praised"), f"{EVENT}Tom Harding criticised the presidency of the Harbour Union."),
    (
        f"{EVENT}Tom Harding, the stoker, was shot in the left shoulder.",
        f"{EVENT}Tom Harding, the stoker, was shot in the left leg.",
    ),
    (f"{EVENT}Anna Wexler, a dentist, saw it.", f"{EVENT}Anna Wexler, a climber, saw it."),
    (f"{EVENT}The transport minister, Anna Wexler, saw it.", f"{EVENT}Transportation Secretary Anna Wexler saw it."),
    (f"{EVENT}The health minister, Anna Wexler, saw it.", f"{EVENT}The former transport minister Anna Wexler saw it."),
]
CASES: list[Case] = [
    ((POST.format("accepted"), POST.format("turned down")), ["error opposite: turned down in 2 | accepted in 1"]),
    (
        (
            f"{EVENT}The stoker, Tom Harding, was shot in the left shoulder.",
            f"{EVENT}The stoker, Tom Harding, was shot in the right shoulder.",
            f"{EVENT}One bullet hit the stoker Tom Harding in the left shoulder.",
        ),
        ["error opposite: right shoulder in 2 | left shoulder in 1 3; likely left shoulder"],
    ),
    (
        (
            f"{EVENT}Rovers went ahead when Tom Harding scored with a free kick.",
            f"{EVENT}Tom Harding put Rovers ahead with a penalty.",
        ),
        ["error opposite: penalty in 2 | free kick in 1"],
    ),
    (
        (
            f"{EVENT}The mayor, Tom Harding, had called on Anna Wexler to resign on Thursday.",
            f"{EVENT}The mayor, Tom Harding, publicly backed Anna Wexler on Thursday.",
        ),
        ["error opposite: publicly backed in 2 | called on Anna Wexler to resign in 1"],
    ),
    (
        (f"{EVENT}Anna Wexler, a consultant radiologist, saw it.", f"{EVENT}The radiographer Anna Wexler saw it."),
        ["error office: radiographer in 2 | consultant radiologist in 1"],
    ),
    (
        (f"{EVENT}Coast guard chief Anna Wexler saw it.", f"{EVENT}The transport minister, Anna Wexler, saw it."),
        ["error office: transport minister in 2 | Coast guard chief in 1"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="opposite office") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="opposite office") == expected
