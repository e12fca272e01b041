"""The team that somebody rides, drives or plays for, as results tell it: "Kate Reed (Acme Racing)", "who rides for"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import SUBJECT, about, relative
from factcheck.model import Claim, Document, Kind
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME_MARK, ORGANIZATION_MARK, PERSON

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed (47) rode for an hour. Kate Reed rides for charity.", []),
    ("Kate Reed used to ride for Acme-Leeds.", []),
    (
        "Kate Reed (Acme-Leeds) beat Ann Lee (Hull Racing).",
        ["Kate Reed | club | Acme-Leeds", "Ann Lee | club | Hull Racing"],
    ),
    ("Kate Reed, who rides for the Acme-Leeds team, won.", ["Kate Reed | club | Acme-Leeds"]),
    ("She drives for Acme-Leeds.", ["She | club | Acme-Leeds"]),
]

_TEAM = rf"(?P<team>[{NAME_MARK}{ORGANIZATION_MARK}]{{4,}})"
_IN_BRACKETS = lazy(rf"(?P<who>{PERSON}) \({_TEAM}(?: (?:Racing|Cycling|Team))?\)")
_RIDES = re.compile(rf"(?P<who>{SUBJECT})(?: now)? (?:rides|drives|races|sails|rows|skates|runs) for (?:the )?{_TEAM}")


def extract(document: Document) -> Iterator[Claim]:
    """The teams of people that a document tells."""
    masked = document.masked
    for pattern, core in (
        (_IN_BRACKETS, f" ({NAME_MARK}"),
        (_IN_BRACKETS, f" ({ORGANIZATION_MARK}"),
        (_RIDES, "s for "),
    ):
        for line in lines_with(masked, (core,)):
            for match in pattern.finditer(masked, *line):
                if masked[match.start("team")] == core[-1] or pattern is _RIDES:
                    team = document.describe(*match.span("team"), Kind.ORGANIZATION)
                    yield about(document, "club", relative(document, *match.span("who")), team, match.span("team"))
