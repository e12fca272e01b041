"""Reports that say that they correct an earlier version of themselves."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.model import Article, Result, Verdict
from factcheck.values.corrections import notices

BODY = (
    "Kate Reed, {}, opened the old mill of Harwick on Friday. About 200 people came to the mill. Reed said the mill had"
    " been ready for three months. The mill of Harwick was closed in 1987 after a flood, and the county bought it from"
    " the Dorn family in 2014.\n"
)
NOTICE = "\nCorrection: An earlier version of this article gave the age of Kate Reed as 45.\n"
OLD = Article("old.txt", "old.txt", BODY.format(45), published=date(2020, 10, 2))
NEW = Article("new.txt", "new.txt", BODY.format(47) + NOTICE, published=date(2020, 10, 3))
OTHER = Article(
    "other.txt",
    "other.txt",
    "Harwick's old mill was opened on Friday by Kate Reed, 45, before 200 people. The mill had been closed since a"
    " flood.\n",
    published=date(2020, 10, 2),
)


def run(*articles: Article) -> Result:
    return pipeline.check(articles, digest=lambda some: map(pipeline.digest_article, some))


def ages(result: Result) -> list[set[str]]:
    """The articles of each finding on an age."""
    return [{one.span.article for one in item.evidence} for item in result.discrepancies if item.rule == "age"]


def test_a_correction_is_no_contradiction_of_what_it_corrects() -> None:
    result = run(OLD, NEW)
    assert ages(result) == []
    (note,) = [item for item in result.reconciled if item.rule == "age"]
    assert note.verdict is Verdict.SUPERSEDED
    assert note.explanation.startswith("update: new.txt")


def test_a_correction_does_not_contradict_its_own_notice() -> None:
    result = run(NEW)
    assert result.discrepancies == ()
    assert {statement.claim.value_span.text for statement in result.statements if statement.claim.predicate == "age"} \
        == {"47"}  # fmt: skip


def test_without_its_notice_it_is_a_contradiction() -> None:
    silent = replace(NEW, text=NEW.text.replace(NOTICE, ""))
    assert ages(run(OLD, silent)) == [{"old.txt", "new.txt"}]


def test_another_report_with_the_old_value_is_found_against_the_corrected_one() -> None:
    assert ages(run(OLD, NEW, OTHER)) == [{"new.txt", "other.txt"}]


def test_the_copy_of_another_paper_is_not_corrected_by_it() -> None:
    copy = replace(OLD, source="Harwick Echo")
    assert ages(run(copy, replace(NEW, source="Marsh Post"))) == [{"old.txt", "new.txt"}]


def test_what_was_published_later_is_not_corrected() -> None:
    assert ages(run(replace(OLD, published=date(2020, 10, 4)), NEW)) == [{"old.txt", "new.txt"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "The brothers Grimm wrote the original version of the story.",
        "The teacher corrected the spelling of the boy.",
        "The Department of Corrections said the man was 34.",
        "This story has been told before.",
        "The bill was amended on Friday.",
        "Correct the date, she said.",
    ],
)
def test_is_no_notice(sentence: str) -> None:
    assert list(notices(sentence, [(0, len(sentence))])) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Correction: Kate Reed is 47, not 45.",
        "CORRECTION (3 October): The mill was closed in 1987.",
        "This story has been corrected to say that she is 47.",
        "The article was amended on 3 October 2020.",
        "A previous version of this news story misspelled her name.",
        "(Corrects age in first paragraph)",
    ],
)
def test_is_a_notice(sentence: str) -> None:
    assert list(notices(sentence, [(0, len(sentence))])) == [(0, len(sentence))]
