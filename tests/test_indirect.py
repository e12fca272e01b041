"""Indirect speech against the quotations of a story: what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"
NOT_SELL = "“We will not sell the old ferry,” Wexler said."


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies between indirect speech and quotations in reports of one event."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item for item in check(articles).discrepancies if item.rule.startswith("paraphrase")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (NOT_SELL, "Harding said they would sell the old ferry."),
        (NOT_SELL, "Wexler said she would not sell the old ferry."),
        (NOT_SELL, "Wexler had earlier said that she would sell the old ferry."),
        (NOT_SELL, "Wexler said that she would sell the old lamp."),
        (NOT_SELL, "Asked whether she would sell the old ferry, Wexler said no."),
        (NOT_SELL, "Wexler denied that she would sell the old ferry."),
        (NOT_SELL, "Wexler said that if they would sell the old ferry, she would leave."),
        (
            "“I do not think that we will sell the ferry,” Wexler said.",
            "Wexler said she thought they would not sell it.",
        ),
        ("“We might sell the old ferry,” Wexler said.", "Wexler said that they could sell the old ferry."),
        (
            "“I have not decided whether to stand in May,” Wexler said.",
            "Wexler said she had not decided whether to stand.",
        ),
        (
            "“A few years ago we sold the ferry,” Wexler said.",
            "Wexler said that several years ago they sold the ferry.",
        ),
        ("“Some of the keepers lied to the board,” Wexler said.", "Wexler said some keepers had lied to the board."),
        ("“I am disappointed with the new lamp,” Wexler said.", "Wexler said she was not satisfied with the new lamp."),
    ],
)
def test_quiet(said: str, told: str) -> None:
    assert found(said, told) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (NOT_SELL, "Wexler told reporters afterwards that she would sell the old ferry."),
        (NOT_SELL, "Wexler, who owns the port, told reporters that she would sell the ferry."),
        (NOT_SELL, "Wexler met the crew. She said that they would sell the ferry."),
        (NOT_SELL, "They would sell the old ferry, Wexler said."),
        (NOT_SELL, "Wexler vowed to sell the old ferry."),
        ("“I am going to sell the ferry,” Wexler said.", "Wexler said she refused to sell the ferry."),
        (
            "“I knew about the leak in the tank,” Wexler said.",
            "Wexler said that she did not know about the leak in the tank.",
        ),
        (
            "“I am disappointed with the new lamp,” Wexler said.",
            "Wexler said that she was satisfied with the new lamp.",
        ),
        ("“I was awake all night in the mill,” Wexler said.", "Wexler said that she was asleep all night in the mill."),
    ],
)
def test_the_opposite_of_a_quotation(said: str, told: str) -> None:
    (item,) = found(said, told)
    assert (item.rule, item.severity) == ("paraphrase-denial", "error")
    assert [one.span.article for one in item.evidence] == ["2.txt", "1.txt"]
    assert item.likely is not None
    assert item.likely.value_text == item.evidence[1].value_text


def test_the_opposite_of_the_quotation_beside_it() -> None:
    (item,) = found("Wexler said she would sell the old ferry. “We will never sell the old ferry,” she said.")
    assert item.rule == "paraphrase-denial"


@pytest.mark.parametrize(
    ("said", "told", "rule"),
    [
        ("“We may close the harbour,” Wexler said.", "Wexler said that they would close the harbour.", "surer"),
        (
            "“Some of the keepers lied to the board,” Wexler said.",
            "Wexler said all the keepers lied to the board.",
            "surer",
        ),
        ("“Several dozen boats sank that night,” Wexler said.", "Wexler said a few boats sank that night.", ""),
    ],
)
def test_more_or_less_than_the_quotation(said: str, told: str, rule: str) -> None:
    (item,) = found(said, told)
    assert (item.rule, item.severity) == ("-".join(filter(None, ("paraphrase", rule))), "warning")


def test_a_report_that_bears_its_indirect_speech_out_with_a_quotation_of_its_own_is_quiet() -> None:
    assert found(NOT_SELL, "Wexler said they would sell the old ferry. “We will sell the old ferry,” she said.") == []
