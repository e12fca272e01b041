"""Every extractor's own examples: the text and exactly the claims of that extractor, non-findings among them."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest

from factcheck.extract import extract, extractors, show
from factcheck.model import Article
from factcheck.segment import segment

PUBLISHED = date(2020, 10, 2)  # a Friday

CASES = [
    (name, text, expected)
    for name in extractors()
    for text, expected in import_module(f"factcheck.extract.{name}").EXAMPLES
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_example(name: str, text: str, expected: list[str]) -> None:
    documents = segment(Article("a", "a.txt", text, published=PUBLISHED))
    assert [show(claim) for document in documents for claim in extractors()[name](document)] == expected


@pytest.mark.parametrize("name", extractors())
def test_examples_begin_with_a_text_that_yields_nothing(name: str) -> None:
    assert import_module(f"factcheck.extract.{name}").EXAMPLES[0][1] == []


def test_a_date_stamp_before_the_words_states_nothing() -> None:
    text = " date 2023-03-15 DEATHS RISE TO EIGHT\n\nEight people died."
    article = Article("a", "a.txt", text, published=PUBLISHED, start=len(" date 2023-03-15 "))
    assert [claim.span.text for claim in extract(segment(article)) if claim.predicate == "count"] == [
        "EIGHT",
        "Eight people died",
    ]
