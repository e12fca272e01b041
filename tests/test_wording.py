"""Words of quotations as they are compared, and what differs between two printed forms: the non-findings first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.drift import Drift
from factcheck.values.wording import compare, words

LONG = "We keep the lamp lit through the winter because the ferries need it more than the summer boats do"


def changes(one: str, two: str) -> list[tuple[str, str, str]] | None:
    """Kind, words of the one and words of the other of each change; None where the two are not one quotation."""
    a, b = words(one), words(two)
    found = compare(a, b)
    if found is None:
        return None

    def printed(side: tuple[int, int], of: tuple[object, ...]) -> str:
        return " ".join(dict.fromkeys(word.text for word in of[slice(*side)]))  # type: ignore[attr-defined]

    return [(change.kind.value, printed(change.one, a), printed(change.two, b)) for change in found]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (LONG, "we keep the lamp lit—through the winter, because the ferries need it!"),
        ("“It’s the keeper’s lamp that we keep lit”", "\"It's the keeper's lamp that we keep lit\""),
        ("We won't keep the lamp lit this year", "We will not keep the lamp lit this year"),
        ("We saw twelve ferries turn back this week", "We saw 12 ferries turn back this week"),
        ("We saw twenty-two ferries turn back this week", "We saw 22 ferries turn back this week"),
        ("We keep the lamp lit until 21 April at least", "We keep the lamp lit until April 21st at least"),
        (LONG, LONG.replace("through the winter because the ferries", "... because the ferries")),
        (LONG, LONG.replace("through the winter", "[…]")),
        (LONG, LONG.replace("the ferries", "[the big ferries]")),
        (LONG, LONG.replace("the ferries", "the (big) ferries")),
        (LONG, "the ferries need it more than the summer boats do"),
        ("The ferry left at 6:00 p.m. with the mail", "The ferry left at 6 p.m. with the mail"),
        ("It will cost £22.4bn to build the port", "It will cost £22.4 billion to build the port"),
        ("The work force of the port keeps it lit at night", "The workforce of the port keeps it lit at night"),
    ],
)
def test_no_drift(one: str, two: str) -> None:
    assert changes(one, two) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I love the lamps of this town", "I love the people of that island"),
        ("At the end of the day we keep the lamp", "At the end of the day they had no ferry"),
        ("They argued over it for an hour", "We argued over it for a whole day and a night"),
        ("Keep it lit", "Keep it lit"),
        ("I love my lamp", "I love my ferry"),
        ("We lost the old ferry", "We sold the old pier"),
        ("", LONG),
    ],
)
def test_not_one_quotation(one: str, two: str) -> None:
    assert changes(one, two) is None


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("honour the lamp of the old harbour", "honor the lamp of the old harbor", "spelling"),
        ("nobody doubts a keeper's word on the lamp", "nobody doubts a keepers word on the lamp", "spelling"),
        ("it was a terible night for the ferry", "it was a terrible night for the ferry", "spelling"),
        ("the ferry turned and we saw the pier", "the ferry turned we saw the pier", "spelling"),
        ("it was a bad night in the harbour for us", "it was a really bad night at the harbour for us", "spelling"),
        ("the crews wanted to save the ferry", "the crew had wanted to save the ferry", "spelling"),
        ("on that night anybody in town saw that lamp", "on that night anyone in town saw that lamp", "spelling"),
        ("the ferry came from the port at noon on that day", "the ferry came to the port at noon on that day", "word"),
        ("they will close the port for the whole winter", "they did close the port for the whole winter", "word"),
        ("they made a lamp for the port of this town", "they wanted a lamp for the port of this town", "word"),
        ("the ferry turned before we saw the pier", "the ferry stopped before we saw the pier", "word"),
        ("the ferry turned before we saw the pier", "the ferry turned before we clearly saw the pier", "word"),
        ("they have stolen the town's lamp", "they have stolen the town's camp", "word"),
        ("I made a mistake", "I made no mistake", "sense"),
        ("we saw twenty-two boats on the day", "we saw twenty-four boats on the day", "sense"),
        ("we kept it lit until 21 April at least", "we kept it lit until April 23 at least", "sense"),
        ("I have never met her", "I have always met her", "sense"),
        ("the water of the port is safe to drink", "the water of the port is unsafe to drink", "sense"),
        ("the price of the lamps rose in May", "the price of the lamps fell in May", "sense"),
        ("we will not be moved", "we will be moved", "sense"),
        ("there will be no ferry from us", "there will be a ferry from us", "sense"),
        ("we will not close the port this winter", "we will close the port this winter", "sense"),
        ("we have seen nine ferries turn back this week", "we have seen 12 ferries turn back this week", "sense"),
        ("we will be there at noon on Monday with lamps", "we will be there at noon on Tuesday with lamps", "sense"),
        ("the keeper says that she lit the lamp alone", "the keeper says that they lit the lamp alone", "sense"),
        ("in the end it was Wexler who lit the lamp", "in the end it was Harding who lit the lamp", "sense"),
        (LONG, LONG.replace(" because the ferries need it more", ""), "omission"),
    ],
)  # fmt: skip
def test_kinds_of_drift(one: str, two: str, expected: str) -> None:
    found = changes(one, two)
    assert found is not None
    assert {kind for kind, _, _ in found} == {expected}


def test_a_change_has_the_words_of_both_sides() -> None:
    assert changes("the ferry turned before we saw the pier", "the ferry stopped before we saw the pier") == [
        ("word", "turned", "stopped")
    ]


@given(st.text(alphabet="ab ’'.…[]()-12\n“", max_size=60), st.integers(0, 9))
def test_words_stand_in_order_at_their_offsets(text: str, offset: int) -> None:
    end = offset
    for word in words(text, offset):
        assert word.end > word.start >= offset
        assert text[word.start - offset : word.end - offset] == word.text
        assert word.end >= end
        end = word.end


WORD = st.sampled_from("we the ferry lamp not no 3 Reed turned honour I they".split())


@given(st.lists(WORD, max_size=25), st.lists(WORD, max_size=25))
def test_comparing_is_the_same_from_both_sides(one: list[str], two: list[str]) -> None:
    a, b = words(" ".join(one)), words(" ".join(two))
    for change in compare(a, b) or ():
        assert 0 <= change.one[0] <= change.one[1] <= len(a)
        assert 0 <= change.two[0] <= change.two[1] <= len(b)
    assert all(change.kind is Drift.SPELLING for change in compare(a, a) or ())
