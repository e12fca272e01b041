"""Who does what to whom: acts on oneself, and acts in both directions; what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check
from tests import spec

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"

PRAISED = "Tom Harding praised Anna Wexler"
CRITICIZED = "Anna Wexler criticized Tom Harding"
LENT = "Tom Harding lent money to Anna Wexler"
BOUGHT = "Leeds Rail is to own Coolabah"


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies on acts in reports of one event."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item for item in check(articles).discrepancies if item.rule.startswith("action")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Wexler thanked Harding for the lamps.",),
        ("Wexler praised herself for the lamps.",),
        ("Wexler sued Harding over the ferry.", "Harding was sued by Wexler over the ferry."),
        ("Wexler accused Harding of theft. Harding accused Wexler of lying.",),
        ("Wexler accused Harding of theft. Harding accused Wexler of lying.", "Harding accused Wexler of lying."),
        ("Wexler would not have thanked Wexler.",),
        ("“I thank Harding,” Wexler said.", "“I thank Wexler,” Harding said. Wexler thanked Harding."),
        ("Rovers beat United 3-1 in May. United beat Rovers 2-0 in June.", "United beat Rovers 2-0 in June."),
        ("Wexler will succeed Harding.", "Wexler succeeded Harding."),
        ("Wexler will sue Harding.", "Harding sued Wexler."),
        ("Wexler lost to Harding in May.", "Harding beat Wexler in May."),
        ("Wexler's criticism of Harding was sharp.", "Harding was criticised by Wexler."),
        ("Nobody thanked Wexler, and Wexler thanked nobody.",),
        ("Wexler lashed out at Harding over the fire.", "Harding criticised Wexler for what she said."),
        ("Wexler thanked Harding. “And thank you, Anna,” Harding said.",),
        ("Wexler congratulated Harding.", "“I congratulate Wexler as well,” Harding said."),
        ("Wexler praised Harding. Harding praised Wexler.", "“I want to praise Harding,” Wexler said."),
        ("Wexler blamed Harding.", "“I blame Harding,” Wexler said.", "“Wexler blamed me,” Harding said."),
        ("Wexler is in talks. She may buy Hull Steel.", "Hull Steel bought Leeds Ferries."),
        ("Wexler refused to apologise to Harding.", "Harding apologised to Wexler."),
        ("Wexler lent Harding two million.", "Harding owed Wexler two million."),
        ("Wexler lent Harding two million.", "Harding borrowed two million from Wexler."),
        ("Quillam Bank is to buy Norfell & Gray.", "Norfell & Gray is being sold to Quillam."),
        ("Quillam Bank is to buy Norfell & Gray.", "Norfell & Gray refused to buy Quillam."),
        ("Wexler sold the boat to Harding.", "Harding bought the boat from Wexler."),
        ("Wexler taught Harding.", "Harding studied under Wexler."),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_quiet_on_an_earlier_match() -> None:
    reports = (
        "2020-10-04: Leeds Rovers beat Hull United 3-1 on Saturday in the cup final at Dunmore.",
        "2020-10-04: Leeds Rovers won the cup final at Dunmore 3-1 on Saturday against Hull United."
        " Hull United beat Leeds Rovers when they met in June.",
    )
    assert spec.found(*reports, rules="action-direction") == []


def test_thanks_to_oneself_with_whom_the_quotation_thanks() -> None:
    (item,) = found(
        "Wexler went on to say thank you to Wexler for the lamps.",
        "“Thank you Tom Harding for the lamps,” Wexler said on the pier.",
    )
    assert (item.rule, item.severity) == ("action-self", "error")
    assert item.evidence[0].span.text == "Wexler went on to say thank you to Wexler"
    assert item.likely is not None
    assert item.likely.value_text == "Tom Harding"
    assert item.fix is not None
    assert (item.fix.span.text, item.fix.replacement) == ("Wexler", "Tom Harding")


def test_an_act_in_both_directions() -> None:
    (item,) = found(
        "Tom Harding sued Anna Wexler over the ferry.",
        "Wexler has sued Harding over the ferry, which sank.",
        "Harding was sued by Wexler over the ferry. It had sunk.",
    )
    assert (item.rule, item.severity) == ("action-direction", "error")
    assert item.evidence[0].span.article == "1.txt"
    assert item.likely is not None
    assert item.likely.value_text == "Anna Wexler"
    assert item.fix is not None
    assert (item.fix.span.text, item.fix.replacement) == (
        "Tom Harding sued Anna Wexler",
        "Anna Wexler sued Tom Harding",
    )


@pytest.mark.parametrize(
    ("one", "two", "doubted"),
    [
        ("Wexler beat Harding in May.", "Wexler lost to Harding in May.", "Tom Harding beat Anna Wexler"),
        ("Wexler's praise of Harding for the race was short.", "Harding praised Wexler for the race.", PRAISED),
        ("Wexler was rescued by Harding.", "“Anna Wexler saved me,” Harding said.", "Anna Wexler rescued Tom Harding"),
        ("Wexler faced criticism from Harding over the fire.", "Wexler criticised Harding over the fire.", CRITICIZED),
        ("Wexler took over from Harding.", "Harding succeeds Wexler.", "Tom Harding succeeded Anna Wexler"),
        ("Wexler spoke. She had lent Harding £400,000.", "Wexler owed Harding £400,000.", LENT),
        ("Coolabah Bank agreed on Friday to buy a rival, Leeds Rail.", "Leeds Rail is buying Coolabah.", BOUGHT),
        ("Wexler will succeed Harding.", "Harding will be succeeded by Wexler. Harding will succeed Wexler.", ""),
        ("Wexler shot Harding.", "Wexler was shot by Harding.", "Tom Harding shot Anna Wexler"),
        (
            "Wexler lent Harding two million.",
            "Wexler owed Harding two million.",
            "Tom Harding lent money to Anna Wexler",
        ),
        (
            "Harding borrowed two million from Wexler.",
            "Harding gave a loan to Wexler.",
            "Tom Harding lent money to Anna Wexler",
        ),
        (
            "Wexler apologised to Harding.",
            "Harding said sorry to the crews and to Wexler.",
            "Tom Harding apologized to Anna Wexler",
        ),
        (
            "Quillam Bank will buy Norfell & Gray.",
            "Norfell & Gray agreed on Friday to take over Quillam.",
            "Norfell & Gray is to own Quillam",
        ),
        (
            "Quillam Bank was bought by Norfell & Gray.",
            "Norfell & Gray is being sold to Quillam.",
            "Quillam is to own Norfell & Gray",
        ),
        (
            "Wexler proposed to Harding.",
            "Harding popped the question to Wexler.",
            "Tom Harding proposed to Anna Wexler",
        ),
        ("A suit by Wexler against Harding ended.", "Harding is suing Wexler.", "Tom Harding sued Anna Wexler"),
    ],
)
def test_one_act_in_other_words(one: str, two: str, doubted: str) -> None:
    assert [item.evidence[0].value_text for item in found(one, two)] == ([doubted] if doubted else [])


@pytest.mark.parametrize(
    "texts",
    [
        ("Wexler thanked Harding for the lamps. “Thank you, Anna, for the lamps,” Harding said.",),
        ("Wexler praised Harding after the race.", "“I really want to praise my rival Anna Wexler,” Harding said."),
        ("Wexler congratulated Harding.", "“Congratulations to Anna Wexler, who sailed so well,” Harding said."),
        ("Wexler thanked Harding.", "“I thank you for the lamps,” Harding told Wexler."),
    ],
)
def test_a_courtesy_that_the_quotation_turns_round(texts: tuple[str, ...]) -> None:
    (item,) = found(*texts)
    assert (item.rule, item.severity) == ("action-quotation", "warning")
    assert item.evidence[0].value_text.startswith("Anna Wexler ")


def test_a_headline_with_the_score_of_its_report_the_other_way_round() -> None:
    (item,) = found("Rovers beat United 3-1.", "United beat Rovers 3-1 at the harbour. Rovers beat United 2-0 in May.")
    assert (item.rule, item.severity) == ("action-direction", "error")
    assert {one.value_text for one in item.evidence} == {"United beat Rovers", "Rovers beat United"}


STRAIT = "The strait of Port Ellery was shut on Friday after two vessels met in fog.\n\n"


@pytest.mark.parametrize(
    "texts",
    [
        ("The barge hit the ferry.", "The ferry was hit by a loaded barge."),
        ("The barge hit the ferry.", "The tug nearly ploughed into a barge."),
        ("The barge hit the ferry. Another barge fled.", "The ferry ploughed into a barge."),
        ("The barge hit the ferry.", "The barge hit the ferry, which ran into the barge."),
        ("The ferry was hit by a barge.", "Passengers were hit by a rope."),
        ("A car hit the wall.", "A van crashed into a parked car."),
        ("A freight train hit the local train.", "The train hit a passenger train."),
        ("The express hit the local train.", "The local train was hit from behind by an express train."),
    ],
)
def test_quiet_on_who_hit_whom(texts: tuple[str, ...]) -> None:
    assert found(*(STRAIT + text for text in texts)) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The barge Lena 7 hit her on the port side.", "The ferry Corvina ploughed into a barge."),
        ("She was struck on the port side by a loaded barge.", "The ferry had rammed the barge."),
        ("A bus crashed into a tram.", "The bus was hit by a tram."),
        ("The express ran into the back of a local train.", "The local train ran into the rear of the express train."),
        ("The express ran into the local train.", "The express was hit from behind."),
    ],
)
def test_who_hit_whom(one: str, two: str) -> None:
    (item,) = found(STRAIT + one, STRAIT + two, STRAIT + one)
    assert (item.rule, item.severity) == ("action-direction", "error")
    assert item.evidence[0].span.article == "2.txt"
