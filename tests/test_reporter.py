"""The reporter's words inside the quotation marks: what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"
TEAM = "The team has not lost a game at the harbour since the spring"


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies on quotations in reports of one event, notes left out."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item for item in check(articles).discrepancies if item.rule.startswith("quotation")]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "“We won, the keeper said, and we go on,” Wexler told us.",
            "“We won, the keeper said, and we go on,” she said.",
        ),
        ("“The lamp, as the old song says, burns all night,” Wexler said.", "“The lamp burns all night,” Wexler said."),
        ("“The lamp, Tom Harding said, will burn through the night,” Wexler recalled.",),
        ("“Sir, I told you, I don't know the keeper of the lamp,” Wexler said.",),
        (
            "“I have always kept the lamp of my father lit,” Wexler said.",
            "Wexler said that “[she has] always kept the lamp of [her] father lit”.",
        ),
        (
            "“The lamp has been lit since the spring,” Wexler said. “It is old.”",
            "Wexler said the lamp has been lit since the spring. “It is old,” she said.",
        ),
        (f"“We won in the end,” Wexler said. {TEAM}.", f"“We won in the end,” Wexler said. “{TEAM},” Harding said."),
        (f"“We won in the end,” Wexler said.\n\n{TEAM}.", "“We won in the end,” Wexler said.\n\nNobody else did."),
        (
            "“We won in the end, after all,” Wexler said. We have kept the lamp lit since then.",
            "“We won in the end, after all. We have kept the lamp lit since then,” Wexler said.",
        ),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("cue", "other"),
    [
        ("Wexler said", "“We won,” Wexler said, “and we go on until the lamps are lit.”"),
        ("said Anna Wexler", "“We won,” said Wexler, “and we go on until the lamps are lit.”"),
        ("she told reporters", "“We won,” she told reporters, “and we go on until the lamps are lit.”"),
        ("Wexler said on Friday", "“We won and we go on until the lamps are lit,” Wexler said."),
        ("the mayor added", '"We won," the mayor said, "and we go on until the lamps are lit."'),
    ],
)
def test_a_cue_that_another_report_has_outside_of_the_marks(cue: str, other: str) -> None:
    (item,) = found(other, f"“We won, {cue}, and we go on until the lamps are lit.”")
    assert (item.rule, item.severity) == ("quotation-reporter", "error")
    assert (item.evidence[0].span.article, item.evidence[0].span.text) == ("2.txt", cue)


@pytest.mark.parametrize("before", ["", "Wexler spoke to the crowd at the pier.\n\n"])
def test_a_cue_that_names_the_speaker_herself(before: str) -> None:
    (item,) = found(f"{before}“We won, Anna Wexler said, and we go on until the lamps are lit.”")
    assert (item.rule, item.evidence[0].span.text) == ("quotation-reporter", "Anna Wexler said")


@pytest.mark.parametrize(
    ("outside", "inside"),
    [
        (f"“We won in the end,” Wexler said. {TEAM}.", f"“We won in the end. {TEAM},” Wexler said."),
        (f"{TEAM}. “We won in the end,” Wexler said.", f"“{TEAM}. We won in the end,” Wexler said."),
    ],
)
def test_a_sentence_that_another_report_has_as_its_own(outside: str, inside: str) -> None:
    (item,) = found(outside, inside)
    assert (item.rule, item.evidence[0].span.text) == ("quotation-reporter", TEAM)


@pytest.mark.parametrize(
    "told",
    [
        "“Wexler is proud of what the keepers did that night,” she said.",
        "“She is proud of what the keepers did that night,” Wexler said on Friday.",
    ],
)
def test_the_third_person_for_the_first(told: str) -> None:
    (item,) = found("“I am proud of what the keepers did that night,” Wexler said.", told)
    assert (item.rule, item.severity) == ("quotation-sense", "error")
