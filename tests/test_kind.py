"""Things that reports have for others of their kind; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import Case, found

HIT = "A {} hit Anna Wexler, the harbour master, on the eastern pier of Port Ellery on Friday."
STRUCK = "Anna Wexler, the harbour master, was struck by a {} on the eastern pier of Port Ellery on Friday."
SICK = "Officials say that the {} at the Corvina Kitchen were the source of the outbreak in Port Ellery."
ILL = "Bad {} of the Corvina Kitchen made 40 people ill in Port Ellery, and were the source of an outbreak."
QUIET: list[tuple[str, ...]] = [
    (HIT.format("lorry"), STRUCK.format("truck")),
    (HIT.format("lorry"), STRUCK.format("vehicle")),
    (HIT.format("lorry"), STRUCK.format("lorry or a van")),
    (HIT.format("lorry"), STRUCK.format("lorry") + " A bus stood by."),
    (HIT.format("lorry"), "If it is struck by a bus, the pier of Port Ellery will fall, said Anna Wexler on Friday."),
    (HIT.format("lorry"), "Tom Harding was struck by a bus on the eastern pier of Port Ellery."),
    (
        "Anna Wexler, the harbour master, broke an arm on the pier of Port Ellery on Friday.",
        "Anna Wexler, the harbour master, broke a wrist on the pier of Port Ellery on Friday.",
    ),
    (
        "A court in Port Ellery jailed the former harbour master Anna Wexler for nine years on Friday for fraud.",
        "Anna Wexler, who was harbour master of Port Ellery, was sent to prison for nine years on Friday.",
        "Former harbour master Anna Wexler has been sentenced to nine years in prison. Judges in Port Ellery spoke.",
    ),
    (HIT.format("Boat"), STRUCK.format("lorry")),
    (
        "The Tarn burst its banks at the mill of Anna Wexler in Port Ellery on Friday.",
        "Anna Wexler, who owns the mill at Port Ellery, said on Friday that the Tarn had burst into its hall.",
        "On Friday the Tarn burst into a hall of the mill at Port Ellery that Anna Wexler owns.",
    ),
]
WOLVES = "A wolf got into a pen at Port Ellery and killed 14 {}."
CASES: list[Case] = [
    (
        (
            "They left Port Ellery in a grey van on Friday.",
            "On Friday a gray van was found burnt out near Port Ellery.",
            "The robbers of Port Ellery drove off on Friday in a white van.",
        ),
        ["error kind: white in 3 | grey in 1 | gray in 2; likely grey; white -> grey in 3"],
    ),
    (
        (
            WOLVES.format("goats"),
            "At Port Ellery 14 sheep were torn to pieces in their pen by a wolf.",
            WOLVES.format("goats") + " It fled.",
        ),
        ["error kind: sheep in 2 | goats in 1 3; likely goats; sheep -> goats in 2"],
    ),
    (
        (HIT.format("lorry"), STRUCK.format("bus"), STRUCK.format("lorry") + " In 2011 a bus hit the pier."),
        ["error kind: bus in 2 | lorry in 1 3; likely lorry; bus -> lorry in 2"],
    ),
    ((HIT.format("lorry"), STRUCK.format("bus")), ["error kind: bus in 2 | lorry in 1"]),
    (
        (HIT.format("lorry"), STRUCK.format("bus"), "The lorry that struck Anna Wexler on the pier was from Dunmore."),
        ["error kind: bus in 2 | lorry in 1 3; likely lorry; bus -> lorry in 2"],
    ),
    (
        (HIT.format("white van"), STRUCK.format("black van"), f"Wexler said: {HIT.format('white van')}"),
        ["error kind: black in 2 | white in 1 3; likely white; black -> white in 2"],
    ),
    (
        (SICK.format("oysters"), ILL.format("mussels"), SICK.format("oysters").replace("Officials", "Doctors")),
        ["error kind: mussels in 2 | oysters in 1 3; likely oysters; mussels -> oysters in 2"],
    ),
    (
        (
            SICK.format("oysters"),
            ILL.format("mussels") + " There was not an oyster in sight.",
            SICK.format("oysters").replace("Officials", "Doctors"),
        ),
        ["error kind: mussels in 2 | oysters in 1 3; likely oysters; mussels -> oysters in 2"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_what_is_left_alone(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="kind") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_things_of_one_kind(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="kind") == expected
