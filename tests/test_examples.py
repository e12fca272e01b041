"""Every extractor's own examples: the text and exactly the claims of that extractor, non-findings among them."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest

from factcheck.extract import extractors, show
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
