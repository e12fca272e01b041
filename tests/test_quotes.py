"""Quoted stretches: what is none, every kind of mark, nesting, marks that are missing, posts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.segment import segment


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for document in segment(Article("a", "a", text)) for quote in document.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said a word.",
        "Rock 'n' roll in the '90s was the kids' music.",
        "The keepers' lamps and the sailors' boats stood by.",
        'The 12" pipe was 5\'10" long.',
        'See <a href="http://example.org">the page</a>.',
        "It’s the parents’ house, isn’t it?",
        "“”",
    ],
)
def test_no_quotation(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A is good,” she said. “B is bad.”", ["A is good,", "B is bad."]),
        ('"A is good," she said. "B is bad."', ["A is good,", "B is bad."]),
        ("«Oui,» dit-il.", ["Oui,"]),
        ("»It is lit«, she said. »It burns.«", ["It is lit", "It burns."]),
        ("„It is lit“, she said.", ["It is lit"]),
        ("``It is,'' he said.", ["It is,"]),
        ("‘We won’t,’ she said, ‘because it’s ours.’", ["We won’t,", "because it’s ours."]),
        ("He said ‘no way’ and ‘the parents’ house’ burnt.", ["no way", "the parents’ house"]),
        ("Sailors' rights 'will go up', he said.", ["will go up"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said “no” to me,” Ann said.", ["He said “no” to me,"]),
        ('"He said "no" to me," Ann said.', ['He said "no" to me,']),
        ("‘She said “no” to me,’ Ann said.", ["She said “no” to me,"]),
        ('"He said: “No.” Then he left," Ann said.', ["He said: “No.” Then he left,"]),
    ],
)
def test_nested_quotations_belong_to_the_outer_one(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One.\n“Two.\n“Three,” he said.", ["One.", "Two.", "Three,"]),
        ("“I am here, Smith said. And so on.", ["I am here,"]),
        ("I am here,” Smith said. Then she went.", ["I am here,"]),
        ('"The plan is good, he said. "It works."', ["The plan is good,", "It works."]),
        ('"It rained.\n\n“It is done,” she said.', ["It rained.", "It is done,"]),
        ("“It is done,” she said. We go on.”", ["It is done,", "We go on."]),
    ],
)
def test_marks_missing_on_one_side(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_reopened_paragraph_is_open_at_its_end() -> None:
    (document,) = segment(Article("a", "a", "“One.\n\n“Two,” he said."))
    assert [(quote.opened, quote.closed) for quote in document.quotes] == [(True, False), (True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "View this post on Instagram\n\nHello dear world of mine\n\nA post shared by Ann Lee (@annlee) on\n\nNext.",
        "Look here.\n\nHello dear world of mine pic.twitter.com/abc\n\n— Ann Lee (@annlee) March 3, 2020\n\nNext.",
        "Look here.\n\nHello dear world of mine — Ann Lee (@annlee) March 3, 2020\n\nNext.",
        "View this post on Instagram Hello dear world of mine A post shared by Ann Lee (@annlee) on Oct 2, 2020",
    ],
)
def test_the_body_of_a_post(text: str) -> None:
    assert quoted(text) == ["Hello dear world of mine"]


def test_a_post_without_a_body_is_no_quotation() -> None:
    text = "Look.\n\nView this post on Instagram A post shared by Ann Lee (@annlee) on Oct 2, 2020\n\nNext."
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A list of lamps:\n\nWe sell old lamps.",
        "The lamps:\n\n    brass, iron and tin",
        "    A line that is set in\n\nNobody said a word.",
        "Wexler said:\n\nThe port opened on Friday.",
        "Wexler wrote:\n\n- We lit the lamp.\n- We went home.",
        "Wexler said so. See:\n\nWe have more on lamps here",
    ],
)
def test_no_block_of_somebody_s_words(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote.\n\n> It is lit.\n> It burns.\n\nNext.", ["It is lit.", "It burns."]),
        ("Ann Lee wrote in a letter:\n\n    It is lit.\n    It burns.\n\nNext.", ["It is lit.", "It burns."]),
        ("Ann Lee said in a statement:\n\nWe lit the lamp.\n\nWe left.", ["We lit the lamp."]),
        ("Her statement reads:\n\n“We lit the lamp.”", ["We lit the lamp."]),
    ],
)
def test_blocks_without_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text(alphabet="ab .,?!'\"“”‘’«»`\n(—", max_size=80))
def test_quoted_stretches_stand_in_order_within_the_text(text: str) -> None:
    for document in segment(Article("a", "a", text)):
        end = 0
        for quote in document.quotes:
            assert end <= quote.start <= quote.end <= len(text)
            end = quote.end


@pytest.mark.parametrize("piece", ["“a ", "‘a ", " 'a", '"a" ', "a” ", '"I am here, he said. ', "“One two three.\n"])
def test_marks_without_number_take_time_in_proportion(piece: str) -> None:
    started = time.process_time()
    quoted(piece * 4_000)
    assert time.process_time() - started < 3
