"""What a run says that it did not check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from factcheck import pipeline
from factcheck.model import Article, Reading
from factcheck.report import render
from factcheck.rules import load_rulebook

BOOK = load_rulebook()
DAY = date(2020, 10, 2)
MILL = "Kate Reed, 47, opened the old mill of Harwick on Friday with the miller Adam Lorne."
MILL_AGAIN = "The miller Adam Lorne saw Kate Reed, 47, open the old mill of Harwick on Friday."
FERRY = "Four people were killed on Friday when the ferry Corvina struck the pier of Port Ellery, Anna Wexler said."


def notes(articles: Sequence[Article], against: Sequence[Article] = ()) -> tuple[str, ...]:
    def digest(some: Sequence[Article]) -> Iterable[Reading]:
        return map(pipeline.digest_article, some)

    return pipeline.check(articles, rulebook=BOOK, against=against, digest=digest).notes


def article(name: str, text: str, published: date | None = DAY, source: str | None = None) -> Article:
    return Article(f"{name}.txt", f"{name}.txt", text, published=published, source=source)


def some(found: Sequence[str], words: str) -> list[str]:
    return [note for note in found if words in note]


class TestNothingToTell:
    def test_no_article(self) -> None:
        assert notes([]) == ()

    def test_all_was_compared(self) -> None:
        found = notes([article("a", MILL), article("b", MILL.replace("opened", "inaugurated"))])
        assert not some(found, "date")
        assert not some(found, "pronoun")
        assert not some(found, "read")


class TestDates:
    def test_a_report_without_a_date_takes_those_of_its_story(self) -> None:
        (note,) = some(notes([article("a", MILL), article("b", MILL_AGAIN, None)]), "date")
        assert note == "1 report has no date and takes the days of the story: b.txt (2 October 2020)"

    def test_a_story_without_a_date(self) -> None:
        (note,) = some(notes([article("a", MILL, None), article("b", MILL_AGAIN, None)]), "date")
        assert note.startswith("2 reports have no date, nor has another of the story")
        assert note.endswith(": a.txt, b.txt")

    def test_of_many_reports_some_are_named(self) -> None:
        (note,) = some(notes([article(f"{n}", MILL, None) for n in range(9)]), "no date")
        assert note.endswith("0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 4 more")


def test_pronouns_that_stand_for_nobody_known() -> None:
    found = notes([article("a", "They met at the mill of Harwick on Friday. He is 47 years old. He is the miller.")])
    (note,) = some(found, "pronoun")
    assert note.startswith("1 claim is about a pronoun whose person could not be told: a.txt 1")


def test_claims_in_one_report_alone() -> None:
    (note,) = some(notes([article("a", FERRY), article("b", MILL)]), "alone")
    count, total = (int(word) for word in note.split()[:3:2])
    assert 0 < count == total


def test_copies_are_one_report() -> None:
    text = f"{MILL} The choir of the school sang. The mayor cut a ribbon and spoke of the flood of the river Ouse."
    (note,) = some(notes([article("a", text), article("b", text)]), "alone")
    count, total = (int(word) for word in note.split()[:3:2])
    assert count == total


def test_text_that_was_damaged() -> None:
    assert some(notes([article("a", MILL + " Caf\ufffd.")]), "could not be read (U+FFFD): a.txt")


def test_another_language() -> None:
    found = notes([replace(article("a", "Vier Menschen starben am Freitag."), language="de")])
    assert some(found, "another language, but only English is understood: a.txt")
    assert not some(notes([replace(article("a", MILL), language="en-GB")]), "language")


def test_a_report_of_which_nothing_was_understood() -> None:
    assert some(
        notes([article("a", "Lorem ipsum dolor sit amet.")]), "1 report has no claim that was understood: a.txt"
    )


def test_only_what_was_checked_is_told_of() -> None:
    found = notes([article("a", MILL)], against=[article("b", MILL_AGAIN, None), article("c", "Lorem \ufffd.")])
    assert not some(found, "b.txt")
    assert not some(found, "c.txt")


def test_the_report_has_them() -> None:
    result = pipeline.check(
        [article("a", MILL, None)], rulebook=BOOK, digest=lambda some: map(pipeline.digest_article, some)
    )
    assert "Not checked\n  1 report has no date" in render("text", result)


def test_hostile_names_do_not_act() -> None:
    result = pipeline.check(
        [article("a", MILL, None, source="\x1b[31mred\u202e")],
        rulebook=BOOK,
        digest=lambda some: map(pipeline.digest_article, some),
    )
    assert "\x1b" not in render("text", result)
    assert "\u202e" not in render("text", result)
