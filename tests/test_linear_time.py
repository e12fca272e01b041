"""Hostile texts take time in proportion to their length: twice as much text, about twice as much time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from factcheck.model import Article
from factcheck.pipeline import conclude, digest_article
from factcheck.rules import load_rulebook

SHORT, LONG = 2_000, 8_000
"""Characters; times of shorter texts are lost in the noise of the clock."""
WORST = 9.0
"""Times as long for four times as much: linear is 4, quadratic 16; what a busy machine adds lies between."""
ENOUGH = 0.12
"""Seconds below which a long text is quick, whatever the short one took."""
TRIES = 3
"""What else runs on the machine only ever adds time, so one linear try of these is enough (as `timeit` advises)."""

UNITS = [
    "a", "A", "1", "(", "“", '"', "'", ".", "-", " ", "\t", "\n", ":", "\ud800", "A. ", "a. ", "1,", "1-", "@a ", "$1 ",
    "Ann ", "Ann, ", "Ann and ", "Ann's ", "Ann Reed, 25, ", "(1950 ", "his wife Ann ", "son of Ann ", "he said ",
    "“Yes,” he said. ", "2 killed ", "a man was shot and ", "police chief ", "a 25-year-old man ", "identified as ",
    "worked as a ", "of Leeds, ", "born in Leeds ", "12 Oak ", "mother of two ", "two hundred and ", "on Monday ",
    "20 percent of ", "caused by ", "View this post on Instagram ", "the ", "who was ", "and ",
    "beat Hull 3-1 ",
]  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _steady() -> Iterator[None]:
    """Nothing is loaded and no garbage collected while the clock runs."""
    seconds("Ann Reed, 25, of Leeds said two men were killed on Monday. ", 200)
    gc.disable()
    yield
    gc.enable()


def seconds(unit: str, size: int) -> float:
    """Processor time of all that is done with one text of `size` characters of a unit."""
    article = Article("a", "a.txt", (unit * size)[:size], published=date(2020, 10, 3))
    begun = time.process_time()
    digest_article(article)
    return time.process_time() - begun


def is_linear(taken: Callable[[int], float]) -> bool:
    """Whether what takes `taken(size)` seconds takes about four times as long for four times the size."""
    return any((long := taken(LONG)) < ENOUGH or long < WORST * taken(SHORT) for _ in range(TRIES))


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    assert is_linear(lambda size: seconds(unit, size))


def test_a_square_of_the_length_is_told_from_a_line() -> None:
    assert is_linear(lambda size: 1e-3 * size)
    assert not is_linear(lambda size: 1e-6 * size**2)


@pytest.mark.parametrize("unit", ["Ann Reed, 25, ", "“Yes, we did it,” he said. ", "2 killed in Leeds. "], ids=ascii)
def test_reports_of_one_repeated_sentence_are_compared_in_time(unit: str) -> None:
    book = load_rulebook()

    def compared(size: int) -> float:
        articles = [Article(id_, f"{id_}.txt", (unit * size)[:size], published=date(2020, 10, 3)) for id_ in "ab"]
        readings = [digest_article(article) for article in articles]
        begun = time.process_time()
        conclude(readings, book)
        return time.process_time() - begun

    compared(SHORT)
    assert is_linear(compared)


def test_what_is_made_of_reports_goes_without_a_search_for_cycles() -> None:
    text = "Ann Reed, 25, of Leeds said two men were killed on Monday. “He fell,” she said. Her son ran to help."
    articles = [Article(id_, f"{id_}.txt", text, published=date(2020, 10, 3)) for id_ in "ab"]
    book = load_rulebook()
    conclude([digest_article(article) for article in articles], book)
    gc.collect()
    conclude([digest_article(article) for article in articles], book)
    assert gc.collect() == 0  # the command line makes none
