"""Which of two values the other reports of a story have, in whatever words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factcheck.model import Likely
from tests.spec import EVENT, articles, run

CLOSED = f"{EVENT}The pier of Port Ellery will be closed for {{}} while divers look at its pillars, the harbour said."
LATER = f"{EVENT}Divers of Port Ellery look at the pier. A baker of the harbour has no customers for {{}}, he said."
BORN = f"{EVENT}The pilot {{}} was asleep on the bridge when the ferry struck the pier, the coast guard said."
SPOKE = f"{EVENT}The coast guard of Port Ellery asked on which bridge {{}} had been, and looked at the pier."


def likely(*reports: str) -> Likely | None:
    (finding,) = [item for item in run(articles(*reports)).discrepancies if item.severity != "info"]
    return finding.likely


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        # Two reports alone do not tell.
        ((CLOSED.format("five weeks"), CLOSED.format("five days")), None),
        ((CLOSED.format("five weeks"), CLOSED.format("five days"), LATER.format("five weeks")), "five weeks"),
        ((BORN.format("Ida Trask"), BORN.format("Ida Trasck")), None),
        ((BORN.format("Ida Trask"), BORN.format("Ida Trasck"), SPOKE.format("Captain Trask")), "Ida Trask"),
    ],
)
def test_other_reports_tell_which_is_likelier(reports: tuple[str, ...], expected: str | None) -> None:
    found = likely(*reports)
    assert (found and found.value_text) == expected


def report(*sentences: str) -> str:
    return EVENT + " ".join(sentences)


BLADE = "Police in Port Ellery found a kitchen knife with a {} blade under the pier."
GEM = "The captain's wife lost {} when the ferry struck the pier."
KIN = "Kate Reed was on board with her {} Ida, aged 12, when the ferry Corvina struck."
FARE = "The ferry company pays each passenger {} for the day that was lost on the pier."


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        # A measure that its report gives in two units.
        ((BLADE.format("20-inch"), BLADE.format("20cm")), None),
        ((BLADE.format("20-inch"), BLADE.format("20cm (8in)")), "20cm"),
        # A third report with the word of one value alone, near a name that both others have, or anywhere.
        ((KIN.format("daughter"), KIN.format("granddaughter")), None),
        ((KIN.format("daughter"), KIN.format("granddaughter"), "Reed's granddaughter saw it all."), "granddaughter"),
        (
            (
                GEM.format("a sapphire ring"),
                GEM.format("an emerald ring"),
                "The blue of the sapphire is gone, she said.",
            ),
            "sapphire",
        ),
        # A report that has its value again.
        ((FARE.format("$700"), FARE.format("$400") + " The company will pay the passengers $400, it said."), "$400"),
    ],
)
def test_what_else_speaks_for_a_value(reports: tuple[str, ...], expected: str | None) -> None:
    found = likely(*map(report, reports))
    assert (found and found.value_text) == expected


def test_who_is_wrong_elsewhere_is_doubted() -> None:
    texts = (
        "Kate Reed, 47, a baker, led the crew from the ferry. The harbour will be closed for 17 days, it said.",
        "Kate Reed, 45, a baker, led the crew from the ferry. The harbour will be closed for 11 days, it said.",
        "The harbour will be closed for 17 days, it said.",
    )
    found = {item.rule: item.likely for item in run(articles(*map(report, texts))).discrepancies if item.likely}
    age = found["age"]
    assert age is not None
    assert age.value_text == "47"
    assert age.reason == "as many reports print each; 2 is found wrong in 1 other place of this story"


def test_the_text_is_likelier_than_its_headline() -> None:
    text = "Mother and baby are well after the rescue. Kate Reed gave birth to a daughter on the ferry."
    article = articles(report(text))[0]
    (finding,) = run([replace(article, title="Kate Reed welcomes baby boy")]).discrepancies
    assert finding.likely is not None
    assert finding.likely.value_text == "daughter"


def test_a_report_that_has_the_other_spelling_too_bears_it_out() -> None:
    one = report("The pilot Ida Trusk was asleep when the ferry struck.", "Police spoke to Trask on Friday.")
    two = report("On the bridge the pilot Ida Trask was asleep, the coast guard said.")
    found = {item.rule: item.likely for item in run(articles(one, two)).discrepancies if item.severity != "info"}
    name = found["name"]
    assert name is not None
    assert (name.value_text, name.reason) == ("Ida Trask", "the report with Ida Trusk has Ida Trask too")


def test_other_reports_bear_out_a_headline() -> None:
    texts = (
        "Nine people were hurt when the ferry hit the pier, the coast guard said.",
        "In all seven people were hurt when the ferry hit the pier.",
        "Seven people were hurt, the harbour said, when the ferry hit the pier.",
    )
    first, *others = articles(*map(report, texts))
    result = run([replace(first, title="Seven people hurt as ferry hits pier"), *others])
    told = [item.likely for item in result.discrepancies if item.rule in ("headline", "restated", "toll", "outvoted")]
    assert told
    assert all(likely and likely.value_text.lower() == "seven" for likely in told)
