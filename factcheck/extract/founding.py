"""When a firm, a club or a school was founded: "Acme Corp, founded in 1921", "Acme was set up in 1921"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from factcheck.extract._numbers import lowered
from factcheck.extract._people import about
from factcheck.model import Claim, Document, Kind
from factcheck.values import calendar
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NUMBER, NUMBER_MARK, ROLE

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Acme Corp was bought in 1921. The town was founded in 1921.", []),
    ("Kate Reed said that Acme Corp had founded a school in 1921.", []),
    ("Acme Corp was founded in 1921.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme Corp, founded by Tom Reed in 1921, left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme Corp, a bakery which was set up in 1921, left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Founded in 1921, Acme Corp left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
]

_VERBS = ("founded", "established", "set up", "started", "formed", "incorporated")
_FOUNDED = rf"(?:{'|'.join(_VERBS)})"
_IN = rf"(?: (?:by|in|as|on) (?:[a-z]+ ){{0,3}}(?:{NAME}|{ROLE})?[^.,;:{NUMBER_MARK}]{{0,30}}?)? in (?P<year>{NUMBER})"
_BEHIND = re.compile(
    rf"(?P<who>{NAME})(?: \([^()]{{1,20}}\))?(?:,? which was| was|,(?: an? [^,.;]{{1,40}}?)?(?: which was)?)"
    rf"(?: first| originally)? {_FOUNDED}{_IN}"
)
_OPENS = re.compile(rf"Founded{_IN}[^.;]{{0,40}}?, (?:the )?(?P<who>{NAME})")
_YEAR = lazy(r"1[0-9]\d\d|20\d\d")


def extract(document: Document) -> Iterator[Claim]:
    """The years in which a document has firms and the like founded."""
    lines = lines_with(lowered(document.text), _VERBS)
    for pattern, line in product((_BEHIND, _OPENS), lines):
        for match in pattern.finditer(document.masked, *line):
            year, who = document.text[slice(*match.span("year"))], document.describe(*match.span("who"), None)
            if _YEAR.fullmatch(year) and who.kind in (Kind.ORGANIZATION, None):
                yield about(document, "founding_date", who, calendar.years(int(year)), match.span("year"))
