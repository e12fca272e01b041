"""Street addresses of people: "Kate Reed, 25, of the 100 block of Main Street", "Tom Hall, of 1005 Oak St.,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import state
from factcheck.model import Claim, Document, Kind, Wording
from factcheck.values.mask import NUMBER

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed, one of 12 people, spoke of 12 Oak Street.", []),
    ("Kate Reed, 25, of the 100 block of Oak Street, left.", ["Kate Reed | address | 100 block of Oak Street"]),
    ("Tom Hall, 30, of 1005 Oak St., left.", ["Tom Hall | address | 1005 Oak St."]),
]

_KINDS = (
    "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Circle|Terrace|Parkway|Pkwy"
    "|Highway|Hwy|Route|Trail|Square"
)
_OF = re.compile(rf"(?:, {NUMBER})?,? (?:of|who lives (?:at|on|in)) (?:the )?(?={NUMBER})")
_ADDRESS = re.compile(rf"\d+(?: block of)?(?: [\w.]+){{1,4}}? (?:{_KINDS})\b\.?(?: [NSEW]\.?W?\.?\b)?")


def extract(document: Document) -> Iterator[Claim]:
    """The addresses that a document gives behind the names of people."""
    for mention in document.mentions:
        match = _OF.match(document.masked, mention.span.end) if mention.kind is Kind.PERSON else None
        address = _ADDRESS.match(document.text, match.end()) if match else None
        if address:
            spans = (mention.span.start, address.end()), address.span()
            yield state(document, "address", mention, Wording(address.group()), spans)
