"""`--against`: what is found is about the checked articles alone, and the same against a store as against a folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks.store import stories
from factcheck import pipeline, store
from factcheck.model import Article, Result
from factcheck.rules import load_rulebook
from factcheck.store import Store
from factcheck.store._near import Finder
from tests.reports import CUP, FIRE, SECOND_FIRE
from tests.test_corrections import NEW, OLD

NOTICE = "\nSubscribe to the Harbour Letter to read more of it every day.\n"
BOOK = load_rulebook()


def altered(article: Article) -> Article:
    """The article with another age in it, and the notice that all articles of its paper end with."""
    text = re.sub(r", (\d\d), ", lambda match: f", {int(match[1]) + 4}, ", article.text, count=1)
    return replace(article, text=text + NOTICE)


ARCHIVE = [
    *(altered(one) if number % 3 == 1 else one for reports in stories(10) for number, one in enumerate(reports)),
    *(replace(article, text=article.text + NOTICE) for article in FIRE),
    CUP,
    SECOND_FIRE,
]  # fmt: skip


def check(articles: Sequence[Article], against: Sequence[Article] = (), archive: Store | None = None) -> Result:
    return pipeline.check(articles, (), BOOK, against, lambda some: map(pipeline.digest_article, some), archive)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of all articles."""
    path = str(tmp_path_factory.mktemp("store") / "full.db")
    with Store(path, create=True) as opened:
        store.index(opened, ARCHIVE, None, lambda some: map(pipeline.digest_article, some))
    return path


def found(result: Result) -> list[tuple[object, ...]]:
    """What a reader of the findings sees of them."""
    return [
        (item.id, item.rule, item.severity, item.message, item.explanation, [one.span for one in item.evidence])
        for item in (*result.discrepancies, *result.reconciled)
    ]


def test_only_findings_with_evidence_in_a_checked_article(full: str) -> None:
    with Store(full) as opened:
        for article in (ARCHIVE[0], CUP):
            new = replace(article, id="new.txt", path="new.txt")
            for item in check([new], archive=opened).discrepancies:
                assert "new.txt" in {one.span.article for one in item.evidence}


def test_an_article_is_not_compared_with_itself(full: str) -> None:
    with Store(full) as opened:
        result = check([CUP], archive=opened)
    assert [article.id for article in result.checked] == [CUP.id]
    assert CUP.id not in result.against


def test_what_does_not_concern_it_is_not_loaded(full: str) -> None:
    with Store(full) as opened:
        result = check([replace(ARCHIVE[0], id="new.txt")], archive=opened)
    assert {article.id for article in ARCHIVE[:4]} <= result.against
    assert len(result.against) < len(ARCHIVE) / 2


@pytest.mark.parametrize("number", [0, 1, 2, 3, 5, 13, 22, 31, 39, 40, 41, 42, 43, 44])
def test_a_store_finds_what_a_folder_does(full: str, number: int) -> None:
    article = ARCHIVE[number]
    others = [other for other in ARCHIVE if other is not article]
    with Store(full) as opened:
        stored, folder = check([article], archive=opened), check([article], others)
    assert found(stored) == found(folder)
    assert _story(stored, article) == _story(folder, article)


@pytest.mark.parametrize("number", [1, 6, 41])
def test_a_store_finds_what_a_folder_does_of_an_article_that_is_new(full: str, number: int) -> None:
    new = replace(ARCHIVE[number], id="new.txt", path="new.txt", text=ARCHIVE[number].text.replace("47", "45"))
    with Store(full) as opened:
        assert found(check([new], archive=opened)) == found(check([new], ARCHIVE))


def test_there_is_something_to_find(full: str) -> None:
    with Store(full) as opened:
        assert any(item.rule == "age" for item in check([ARCHIVE[0]], archive=opened).discrepancies)


def _story(result: Result, article: Article) -> set[str]:
    return next(set(story.articles) for story in result.stories if article.id in story.articles)


def test_several_new_articles_are_compared_with_each_other_too(full: str) -> None:
    one, two = (
        Article(f"{age}.txt", f"{age}.txt", f"Nora Vance, {age}, won the Dunmore regatta. Vance rowed for Dunmore.\n",
                published=date(2021, 5, 1))
        for age in (31, 33)
    )  # fmt: skip
    with Store(full) as opened:
        assert [item.rule for item in check([one, two], archive=opened).discrepancies] == ["age"]


def test_a_correction_supersedes_what_the_store_has(tmp_path: Path) -> None:
    path = str(tmp_path / "news.db")
    with Store(path, create=True) as opened:
        store.index(opened, [OLD], None, lambda some: map(pipeline.digest_article, some))
        result = check([NEW], archive=opened)
    assert [item.rule for item in result.discrepancies] == []
    assert [item.explanation.partition(":")[0] for item in result.reconciled if item.rule == "age"] == ["update"]


def test_a_notice_of_the_archive_makes_no_story(full: str) -> None:
    with Store(full) as opened:
        new = pipeline.digest_article(Article("new.txt", "new.txt", "Rain is likely in Marsh Point." + NOTICE))
        finder = Finder(opened._connection, [new])
        assert finder.near(new) == set()
        assert len(finder.boilerplate) == 1


def test_an_article_that_the_store_has_and_a_folder_too(full: str) -> None:
    """It is compared with once."""
    with Store(full) as opened:
        result = check([replace(CUP, id="new.txt")], [CUP], opened)
    assert sorted(result.against).count(CUP.id) == 1
    assert len({article.id for article in result.articles}) == len(result.articles)
