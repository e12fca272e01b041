"""Ages behind a word for somebody: "The bride, 26, left", "the Mexican (37)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import description, state
from factcheck.extract.age import OLDEST
from factcheck.model import Claim, Document, Quantity
from factcheck.values import numbers
from factcheck.values.mask import KIN, NUMBER, ROLE
from factcheck.values.nations import nations

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The drivers, 26, left. The mayor, 12 councillors and the King, 37, met. The Hague, 37, is a book.", []),
    ("The driver, one of the guests, left. The singer, 1986, is a film. The captain, 14, scored.", []),
    ("The bride, 26, left.", ["The bride | age | 26 year"]),
    ("The princess, 47, left.", ["The princess | age | 47 year"]),
    ("They met the young Mexican, 37, who left.", ["the young Mexican | age | 37 year"]),
    ("The widow (58) left.", ["The widow | age | 58 year"]),
]

_LEAST = 16
"""Years: a smaller number behind a role may be anything else, of a player or a part of a row."""
_AGED = re.compile(
    rf"\b[Tt]he (?P<phrase>(?:[a-z-]+ ){{0,2}}(?:{ROLE}|{KIN}|(?P<people>[A-Z][a-z]{{3,}})))"
    rf"(?:, (?:aged )?(?P<age>{NUMBER})(?=[,.;]|$)| \((?P<bracket>{NUMBER})\))"
)


def extract(document: Document) -> Iterator[Claim]:
    """The ages that a document tells of whom it does not name there."""
    for match in _AGED.finditer(document.masked) if "he " in document.masked else ():
        group = "age" if match["age"] else "bracket"
        printed = document.text[slice(*match.span(group))]
        years = numbers.parse(printed) if printed.isdigit() else None
        noun = document.text[slice(*match.span("phrase"))].rpartition(" ")[2]
        told = noun in nations() if match["people"] else noun.endswith("ss") or not noun.endswith("s")
        if told and years is not None and _LEAST <= years <= OLDEST:
            who = description(document, match.start(), match.end("phrase"))
            yield state(document, "age", who, Quantity(years, years, "year"), (match.span(), match.span(group)))
