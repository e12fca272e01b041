"""Offices, winners and causes that reports disagree on; what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check
from factcheck.values.offices import offices

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"
RULES = ("office", "title", "winner", "cause")


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies of these rules in reports of one event."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item for item in check(articles).discrepancies if item.rule in RULES]


@pytest.mark.parametrize(
    "texts",
    [
        ("Senator Anna Wexler left.", "Anna Wexler, a candidate, left."),
        ("Then-Lt. Anna Wexler left.", "Capt. Anna Wexler left."),
        ("Anna Wexler, chief of rescue, left.", "Ines Lund, chief of rescue, left."),
        ("Anna Wexler, acting chief executive, left.", "Anna Wexler, chief financial officer, left."),
        ("Sheriff Carl Wexler left.", "Mayor Anna Wexler left, and Carl Wexler ran."),
        ("Deputy Mayor Ines Lund left.", "Former Sheriff Ines Lund left."),
        ("Rep. Ines Lund ran with Tom Lund.", "Sen. Lund ran."),
        ("President Ines Lund left.", "President-elect Lund left with Vice President Carl Hall."),
        ("Anna Wexler won the Ellery Prize.", "Ines Lund won the Ellery Prize."),
        ("Anna Wexler was named best actress.", "Zoe Reed was named best actress."),
        ("Wexler won the Tour of Lund. Harding was second.", "Harding won the Tour of Lund in 2010."),
        (
            "Wexler won the Tour of Lund. Harding was second.",
            "Harding won the Lund Sprint, and Wexler a tour.",
        ),
        (
            "Anna Wexler beat Ines Lund 6-4, 7-5 to win the Ellery Open.",
            "Tom Harding won the Ellery Open on Friday, after Anna Wexler had beaten Ines Lund.",
        ),
        (
            "The Tin Lamp was named winner of the Ellery Prize on Friday, for Anna Wexler.",
            "Anna Wexler won the Ellery Prize on Friday with The Tin Lamp.",
        ),
        (
            "Anna Wexler won the Ellery Open, and Ines Lund the doubles.",
            "Ines Lund won the doubles title at the Ellery Open with Anna Wexler watching.",
        ),
        ("Anna Wexler said the fire was caused by a charger.", "Harding said the fire was caused by a fault."),
        ("Arson started it, perhaps.", "Arson has been ruled out."),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (("Lt. Anna Wexler left.", "Capt. Anna Wexler left."), "office"),
        (("Sheriff Ines Lund left.", "Mayor Lund left."), "office"),
        (("President Lund left.", "Vice President Lund left."), "office"),
        (("Rep. Ines Lund ran with Tom Lund.", "Sen. Ines Lund ran.", "Rep. Ines Lund ran."), "office"),
        (("Marsh County Sheriff Ines Lund left.", "Tallis County Coroner Ines Lund left."), "office"),
        (("Officer Ines Lund left.", "Detective Lund left."), "title"),
        (("CEO Anna Wexler left.", "Anna Wexler, the firm's chief financial officer, left."), "office"),
        (("Anna Wexler, MD, chief of rescue, left.", "Tom Harding, the chief of rescue, left."), "office"),
        (
            (
                "Anna Wexler beat Ines Lund 6-4, 7-5 to win the Ellery Open.",
                "The Ellery Open title went to Ines Lund. Anna Wexler lost in two sets.",
            ),
            "winner",
        ),
        (
            (
                "Ines Lund was named best actress, ahead of Anna Wexler.",
                "Anna Wexler took best actress. Ines Lund wept.",
            ),
            "winner",
        ),
        (
            (
                "Anna Wexler was named best actress.",
                "The prize for best actress went to Anna Wexler.",
                "Zoe Reed was named best actress.",
            ),
            "winner",
        ),
        (
            (
                '"The Tin Lamp," a play about tin, was named best play at the Ellery Awards. "Salt Road" lost.',
                "The Tin Lamp named best play. Salt Road came second.",
                "Salt Road was crowned best play.",
            ),
            "winner",
        ),
        (("Anna Wexler was elected mayor of Ellery.", "Tom Harding was elected mayor of Ellery."), "winner"),
        (("Wexler won the Tour of Lund. Harding was second.", "Tom Harding took gold."), "winner"),
        (("Anna Wexler took bronze.", "That makes Anna Wexler the runner-up."), "winner"),
        (("Tallis Rail was chosen over Orrin Rail.", "Orrin Rail has won the contract. Tallis Rail wept."), "winner"),
        (("The fire was caused by arson.", "Wexler ruled out arson."), "cause"),
    ],
)
def test_found(texts: tuple[str, ...], rule: str) -> None:
    assert [item.rule for item in found(*texts)] == [rule]


def test_offices() -> None:
    assert offices("baker of bread") == offices("captain of industry") == frozenset()
    assert offices("Capt.") == offices("captain")
    assert offices("CEO") == offices("chief executive officer")


def test_the_wrong_part_of_a_sum_is_the_one_that_other_reports_give_another_number() -> None:
    texts = (
        "11 died: six in Tallis County, five in Marsh County and two in Beaufain County.",
        "The storm killed 11 people, among them three in Marsh County.",
    )
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    (item,) = [item for item in check(articles).discrepancies if item.rule == "parts"]
    assert (item.evidence[0].value_text, item.likely and item.likely.value_text) == ("five", "three")
