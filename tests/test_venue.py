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
    (
        f"{EVENT}The boy was taken to Larkhill Hospital.",
        f"{EVENT}The boy, eight, was at Larkhill Hospital.",
        f"{EVENT}A friend drove the man to Moor Hospital.",
    ),
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
    (*DEPOT, f"{EVENT}Twelve welders of a United States Federal Depot in Leigh Moss are rich."),
    (f"{EVENT}The captain flew to Tallisburg.", f"{EVENT}He is in a hospital in Tallisburg, after one in Marshford."),
    (
        f"{EVENT}Four were taken to Tallis Royal Hospital and three to St Orla's Hospital.",
        f"{EVENT}The captain was taken to St Orla's Hospital.",
        f"{EVENT}Doctors at Tallis Royal Hospital said that he was well.",
    ),
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
    (
        (
            f"{EVENT}The captain flew to Tallisburg for tests.",
            f"{EVENT}The captain is in hospital in Tallisburg.",
            f"{EVENT}He asked for soup in a hospital in Marshford.",
        ),
        ["error venue: hospital in Marshford in 3 | hospital in Tallisburg in 2 | Tallisburg in 1"],
    ),
    (
        (
            f"{EVENT}The captain is in Tallis Royal Hospital.",
            f"{EVENT}Doctors at Tallis Royal Hospital, four of them, saw him.",
            f"{EVENT}The captain of Tallis is in St Orla's Hospital.",
        ),
        ["error venue: St Orla's Hospital in 3 | Tallis Royal Hospital in 1 2"],
    ),
    (
        (
            f"{EVENT}They married on June 4, 2011, beside Lake Tallis.",
            f"{EVENT}He saw the Lake Tallis video.",
            f"{EVENT}The sailors wed on the Isle of Rona.",
        ),
        [
            "error venue: wed on the Isle of Rona in 3 | married on June 4, 2011, beside Lake Tallis in 1"
            " | Lake Tallis in 2"
        ],
    ),
    (
        (
            f"{EVENT}The welders live in Marshford. Six with burns were flown to a special unit in Tallisburg.",
            f"{EVENT}The six with burns were flown to a unit in Tallisburg.",
            f"{EVENT}One of the six with burns, flown to the burns unit in Marshford, is well.",
        ),
        ["error venue: flown to the burns unit in Marshford in 3 | flown to a special unit in Tallisburg in 1"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="venue") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    lines = found(*reports, rules="venue")
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected


BARN = (
    f"{EVENT}The fox was found asleep in a hay barn outside the village of Tallisham.",
    f"{EVENT}A dog met the fox near Tallisham.",
)


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("A boy of ten found the fox in a barn at Marshford.", 1),
        ("A boy of ten, from Marshford, found the fox in a barn.", 0),
        ("A boy of ten found the fox in a barn at Marshford, near Tallisham.", 0),
        ("A boy of ten sang of the fox in Marshford.", 0),
        ("A boy of ten found the fox in a barn in Quay Street.", 0),
    ],
)
def test_a_place_of_one_report_where_all_others_name_another(other: str, number: int) -> None:
    assert len(found(*BARN, f"{EVENT}{other}", rules="place")) == number
