"""Addresses: a house number or a block, and its street ("12 Harbour Street", "the 2900 block of Pier Avenue").

The value is the address as printed, the scope the street without its sort, by which two addresses meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Document, Wording
from factcheck.values.lazy import lazy

EXAMPLES: list[tuple[str, list[str]]] = [
    ("He drove 12 miles down Harbour Street with 3 Street Kings.", []),
    ("It burned at 12 Harbour Street.", ["- | address | 12 Harbour Street (harbour)"]),
    ("Shots rang out in the 2900 block of South Pier NW on Friday.", ["- | address | 2900 block of South Pier (pier)"]),
    ("Police went to the 2900 block of N. Pier Ave. at noon.", ["- | address | 2900 block of N. Pier Ave. (pier)"]),
]

_SORT = (
    r"(?:(?:Street|Avenue|Road|Drive|Lane|Boulevard|Court|Place|Terrace|Way|Parkway|Circle|Highway|Square|Crescent|Row"
    r"|Trail|Loop|Pike|Run|Path|Alley|Plaza)\b|(?:St|Ave|Rd|Dr|Ln|Blvd|Ct|Pl|Pkwy|Cir|Hwy)\b\.?)"
)
_SIDE = r"(?:(?:North|South|East|West|[NSEW])\b\.? )?"
_NAME = rf"{_SIDE}(?P<street>[A-Z0-9][\w'’.-]*(?: [A-Z][\w'’.-]*){{0,3}}?)"
_NUMBER = r"(?P<number>\d(?<!\w.)\d{0,4})(?:th|st|nd|rd)?"
_ADDRESS = re.compile(rf"{_NUMBER}(?: ?[- ]?block of (?:the )?| )(?i:the )?{_NAME} {_SORT}")
_BLOCK = lazy(
    rf"{_NUMBER} ?[- ]?block of (?:the )?{_SIDE}(?P<street>[A-Z0-9][\w'’-]*(?: (?!(?:North|South|East|West|[NS][EW])\b)"
    r"[A-Z][\w'’-]+){0,2})"
)
"""A block of a street whose sort is not told: "the 2900 block of Pier"."""


def extract(document: Document) -> Iterator[Claim]:
    """The addresses of a document."""
    matches = list(_ADDRESS.finditer(document.text))
    told = {match.start("number") for match in matches}
    if "block of" in document.text:
        matches += [match for match in _BLOCK.finditer(document.text) if match.start("number") not in told]
    for match in sorted(matches, key=re.Match.start):
        if document.text[match.start() - 1 : match.start()] in ("$", "£", "€", ".", ",", "-", "/"):
            continue
        span = document.span(*match.span())
        number = document.span(*match.span("number"))
        yield Claim("address", None, Wording(span.text), span, number, scope=match["street"].casefold().rstrip("."))
