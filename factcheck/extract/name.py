"""Spellings of people's names: each form, where it first stands in a document."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim, Document, Form, Kind, Wording

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The town was quiet when she left.", []),
    (
        "Kate Reed, 47, met Kate B. Reed on Friday. Kate Reed left.",
        ["Kate Reed | name | Kate Reed", "Kate B. Reed | name | Kate B. Reed"],
    ),
]


def extract(document: Document) -> Iterator[Claim]:
    """The printed forms of people's names."""
    seen: set[str] = set()
    for mention in document.mentions:
        name = mention.name
        if mention.form is Form.NAME and mention.kind is Kind.PERSON and name not in seen:
            seen.add(name)
            yield Claim("name", mention, Wording(name), mention.span, mention.span)
