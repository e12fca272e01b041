"""How many people came to watch, where no noun is counted: "a crowd of 18,400", "attendance: 18,400", "watched by
18,400". The unit is `spectator`, the scope "attendance"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract._numbers import lowered, state
from factcheck.model import Claim, Document
from factcheck.values import numbers
from factcheck.values.lazy import lazy

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The crowd was large. She was watched by 12 cameras, in a crowd of three men.", []),
    ("The average crowd was 9,200, and the record attendance of 31,400 stood.", []),
    ("The crowd was 18,400.", ["- | count | 18400 spectator (attendance)"]),
    ("They won before a crowd of about 18,400 at Marlow Road.", ["- | count | 16560..20240 spectator (attendance) ~"]),
    ("The game was watched by 18,400.", ["- | count | 18400 spectator (attendance)"]),
    ("Attendance: 18,400", ["- | count | 18400 spectator (attendance)"]),
]

SCOPE = "attendance"
"""The scope of a count of those who came."""
_CUES = ("crowd", "ttendance", "udience", "atched by ", "een by ", "ttended by ", "gate of ", "gate was ")
_BEFORE = lazy(
    r"\b(?:(?:crowd|attendance|audience|gate)(?: [a-z]+)?(?: of|:| was| is| numbered| stood at| reached)"
    r"|(?:watched|seen|attended) by)(?: a crowd of)? $"
)
_USUAL = lazy(
    r"\b(?:average|record|usual|highest|lowest|biggest|largest|best|previous|last|total|of only)\b[^.;]{0,30}$"
)
_ALONE = lazy(
    r"$|[.,;:)\n]| (?:at|in|on|for|to|that|who|watched|saw|came|cheered|turned|and|as|was|were|inside|under|had)\b"
)
_LEAST = 100
"""People of whom a crowd has more, lest "a crowd of 20" be a gang."""


def extract(document: Document) -> Iterator[Claim]:
    """The attendances of a document."""
    if not any(cue in document.text for cue in _CUES):
        return
    text = lowered(document.text)
    for found in numbers.amounts(document.text, document.masked):
        begin, _ = document.sentence_at(found.at)
        before = _BEFORE.search(text, max(begin, found.start - 60), found.start)
        if before is None or (found.low or found.high or 0) < _LEAST or not _ALONE.match(text, found.end):
            continue
        if not _USUAL.search(text, max(begin, before.start() - 40), before.end()):
            yield state(document, ("count", "spectator"), None, found, (before.start(), found.end), SCOPE)
