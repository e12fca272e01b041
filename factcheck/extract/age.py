"""Ages: "Kate Reed, 47, said", "the 47-year-old actress"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Document, Quantity
from factcheck.values import numbers
from factcheck.values.mask import NUMBER, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed led 47 people out.", []),
    ("Kate Reed, 47, said so.", ["Kate Reed | age | 47 year"]),
]

_AFTER_NAME = re.compile(rf"(?P<who>{WHO}), (?P<age>{NUMBER})(?=[,.;:)]|$)")


def extract(document: Document) -> Iterator[Claim]:
    """The ages that a document states."""
    for match in _AFTER_NAME.finditer(document.masked):
        years = numbers.parse(document.text[match.start("age") : match.end("age")])
        if years is None or not 0 < years < 120:
            continue
        subject = document.describe(*match.span("who"))
        yield Claim("age", subject, Quantity(years, years, "year"), document.span(*match.span()), document.span(*match.span("age")))
