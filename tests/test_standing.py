"""Which of two values is likelier where as many reports print each."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import pipeline
from factcheck.model import Article, Likely
from factcheck.standing import Standing, standing

BODY = "Kate Reed, {}, opened the old mill of Harwick on Friday. About 200 people came to the mill of Harwick.\n"
RETOLD = "On Friday the old mill of Harwick was opened by Kate Reed, {}, before 200 people from Harwick.\n"


def report(source: str, text: str = BODY, age: int = 47) -> Article:
    name = source.lower().replace(" ", "-")
    return Article(f"{name}.txt", f"{name}.txt", text.format(age), published=date(2020, 10, 2), source=source)


def likely(*articles: Article) -> Likely | None:
    result = pipeline.check(articles, digest=lambda some: map(pipeline.digest_article, some))
    (finding,) = [item for item in result.discrepancies if item.rule == "age"]
    return finding.likely


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("Harwick Courier", BODY, Standing.NEWSROOM),
        ("Papa Ap Forums", BODY, Standing.NEWSROOM),
        ("The Wirewalker", BODY, Standing.NEWSROOM),
        ("Harwick Courier", "HARWICK (by our reporter) It rained.", Standing.NEWSROOM),
        ("Harwick Courier", "HARWICK, Ohio (AP) — It rained.", Standing.AGENCY),
        ("AFP", BODY, Standing.AGENCY),
        ("northern-newswire.txt", BODY, Standing.AGENCY),
        ("northern-press-association.txt", BODY, Standing.AGENCY),
        ("Harbour Agency", BODY, Standing.AGENCY),
        ("Agency Row Herald", BODY, Standing.NEWSROOM),
        ("Mill Lovers Blog", BODY, Standing.SELF_PUBLISHED),
        ("harwick.blogspot.com", BODY, Standing.SELF_PUBLISHED),
        ("Harwick County Press Office", BODY, Standing.PRESS_OFFICE),
    ],
)
def test_standing(source: str, text: str, expected: Standing) -> None:
    assert standing(report(source, text)) is expected


def test_of_two_newsrooms_none_is_nearer() -> None:
    assert likely(report("Harwick Courier"), report("Dunmore Post", RETOLD, 45)) is None


def test_an_agency_is_nearer_than_a_newsroom_and_makes_no_fix() -> None:
    result = pipeline.check(
        [report("Harwick Courier", RETOLD, 45), report("Northern Wire")],
        digest=lambda some: map(pipeline.digest_article, some),
    )
    (finding,) = result.discrepancies
    assert finding.fix is None
    assert finding.likely == Likely(
        "47", "as many reports print each; a news agency prints 47, and a newsroom the other", 1, 1
    )


def test_a_newsroom_is_nearer_than_a_blog() -> None:
    found = likely(report("Mill Lovers Blog"), report("Harwick Courier", RETOLD, 45))
    assert found is not None and found.value_text == "45"


def test_more_origins_count_more_than_standing() -> None:
    third = "Reed, 45, whose family had the mill of Harwick, cut a ribbon when it was opened on Friday: Kate Reed.\n"
    found = likely(report("Northern Wire"), report("Harwick Courier", RETOLD, 45), report("Dunmore Post", third, 45))
    assert found is not None and found.value_text == "45" and found.origins_for == 2
