"""Which reports are of one event."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Article
from factcheck.resolve.clusters import average_link
from factcheck.resolve.signature import sign, stem
from tests.reports import CUP, FIRE, SECOND_FIRE, run


def groups(articles: list[Article]) -> set[frozenset[str]]:
    """The articles of each story."""
    return {frozenset(story.articles) for story in run(articles).stories}


def test_reports_of_different_events_stay_apart() -> None:
    assert groups([FIRE[0], CUP]) == {frozenset({"fire-1"}), frozenset({"cup-1"})}


def test_two_events_in_one_town_in_one_week_are_two_stories() -> None:
    assert groups([FIRE[0], FIRE[1], SECOND_FIRE]) == {frozenset({"fire-1", "fire-2"}), frozenset({"fire-4"})}


def test_a_mention_of_an_older_event_does_not_make_a_report_of_it() -> None:
    more = (
        "\nThe mechanics, brothers named Piet and Joost Vermaat, bought the garage in 2015. Customers pulled them out"
        " before a tank burst, and a delivery van parked beside the pumps was lost.\n\nQuarry Lane stayed shut until"
        " midnight. The county will inspect every garage with welding gear by the end of the month, a spokeswoman"
        " announced, and owners without extractor fans face fines.\n\nIt was the second fire of the week in the town."
        " Edwin Pallister died on Tuesday.\n"
    )
    later = replace(SECOND_FIRE, text=SECOND_FIRE.text + more)
    assert groups([FIRE[0], FIRE[1], later]) == {frozenset({"fire-1", "fire-2"}), frozenset({"fire-4"})}


def test_pages_that_share_their_notices_stay_apart() -> None:
    notice = "Please switch on scripts to watch the Harbour Channel.\n\nSubscribe to the Harbour Letter.\n\n"
    pages = [
        replace(CUP, text=notice + CUP.text),
        replace(SECOND_FIRE, text=notice + SECOND_FIRE.text),
        replace(FIRE[0], text=notice + FIRE[0].text),
    ]
    assert len(groups(pages)) == 3


def test_reports_of_one_event_are_one_story_for_a_week() -> None:
    assert groups([*FIRE, CUP]) == {frozenset({"fire-1", "fire-2", "fire-3"}), frozenset({"cup-1"})}


COMMENTARY = Article(
    "blog",
    "blog.txt",
    "What the ovens of this county need\n\nNobody has looked at a flue here for years, and everybody who has ever"
    " bought bread before dawn could have told the council so. Old Pallister asked twice about the wiring, and was told"
    " twice to wait. The investigators blamed a faulty oven. Dora Lindqvist said the wiring was forty years old. Read"
    " the rules, count the inspectors, and write to your councillor; I have, and so has my sister, who bakes in another"
    " town and sleeps badly.\n",
)


def test_an_undated_commentary_joins_the_one_story_it_is_like() -> None:
    assert groups([*FIRE, CUP, COMMENTARY]) == {frozenset({"fire-1", "fire-2", "fire-3", "blog"}), frozenset({"cup-1"})}


def test_an_undated_commentary_that_is_a_little_like_several_reports_of_one_story_joins_it() -> None:
    less = COMMENTARY.text.replace(" Dora Lindqvist said the wiring was forty years old.", "")
    vague = replace(COMMENTARY, text=less.replace("The investigators blamed a faulty oven.", "They blamed the oven."))
    assert groups([*FIRE, CUP, vague]) == {frozenset({"fire-1", "fire-2", "fire-3", "blog"}), frozenset({"cup-1"})}


def test_reports_without_a_date_are_grouped_by_what_they_say() -> None:
    undated = [replace(article, published=None) for article in FIRE[:2]]
    assert groups([*undated, CUP]) == {frozenset({"fire-1", "fire-2"}), frozenset({"cup-1"})}


def test_a_story_has_the_dates_of_its_reports_and_the_title_of_one() -> None:
    story = next(story for story in run([*FIRE, CUP]).stories if "fire-1" in story.articles)
    assert (story.dates.start, story.dates.end) == (date(2021, 3, 9), date(2021, 3, 17))
    assert story.title in {article.text.partition("\n")[0] for article in FIRE}
    assert story.articles == ("fire-1", "fire-2", "fire-3")


@settings(max_examples=20, deadline=None)
@given(st.permutations([*FIRE, SECOND_FIRE, CUP]))
def test_the_order_of_the_articles_does_not_matter(articles: list[Article]) -> None:
    assert run(articles).stories == run([*FIRE, SECOND_FIRE, CUP]).stories


def test_an_unrelated_article_changes_no_story() -> None:
    before = run([*FIRE, SECOND_FIRE]).stories
    after = run([*FIRE, SECOND_FIRE, CUP]).stories
    assert [story for story in after if "cup-1" not in story.articles] == list(before)


def test_no_articles_no_stories() -> None:
    assert run([]).stories == ()


@pytest.mark.parametrize("text", ["", "\n\n", "12", "“"])
def test_an_article_of_no_words_is_a_story_of_its_own(text: str) -> None:
    assert len(groups([Article("empty", "empty.txt", text), CUP])) == 2


def test_one_link_does_not_chain_two_clusters() -> None:
    links = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9, (3, 4): 0.9, (2, 3): 0.8}
    assert average_link(5, links, 0.4) == [[0, 1, 2], [3, 4]]


def test_a_signature_has_terms_days_and_ages() -> None:
    signature = sign(FIRE[0])
    assert signature.ages == {61}
    assert signature.days == {date(2021, 3, 9)}
    assert {"golden crust", "edwin pallister", "marlow street", "bakery"} <= signature.terms.keys()
    assert "lindqvist" not in signature.terms  # with a title: officials speak of many events


def test_the_outlet_behind_a_title_is_no_part_of_it() -> None:
    signature = sign(Article("a", "a.txt", "Text.", title="Bakery burns - Harbour Channel"))
    assert "harbour" not in signature.terms
    assert "burn" in signature.terms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("gas", "gas"),
        ("stories", "story"),
        ("charged", "charg"),
        ("charging", "charg"),
        ("reed's", "reed"),
        ("boss", "boss"),
    ],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected
