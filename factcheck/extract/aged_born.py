"""Ages beside a birth, in one breath: "who was born in Leeds on 3 May 1950 and is 47", "at 47, she still rides"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import SUBJECT, relative, state, subjects_before
from factcheck.model import Claim, Document, Mention, Quantity
from factcheck.values import numbers
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed was born in Leeds and is 47 miles away.", []),
    ("Kate Reed, who was born in 1950 and was 47 when she won, left.", []),
    ("At 47, she left. Kate Reed was born in Leeds.", []),
    ("Kate Reed, who was born in Leeds and is 47, left.", ["Kate Reed | age | 47 year"]),
    ("Kate Reed, born in Leeds, is 47.", ["Kate Reed | age | 47 year"]),
    ("Kate Reed was born in Leeds. At 47, she still rides.", ["she | age | 47 year"]),
]

OLDEST = 120
_BORN = lazy(
    r"\bborn\b[^.;:\n]{3,70}?(?:,? (?:and|who)|,) (?:is|has (?:just )?turned|turned)(?: now| just)?"
    rf" (?P<age>{NUMBER}|\d{{2}})(?=[,.;)\n]| now\b| years? old\b|$)"
)
_STILL = lazy(
    rf"\bAt (?P<age>{NUMBER}|\d{{2}}),? (?P<who>{SUBJECT})"
    r" (?:(?:is|has|remains|lives|works|rides|runs|plays|sings|tours) )?(?:still|now|remains)\b"
)


def extract(document: Document) -> Iterator[Claim]:
    """The ages that a document tells beside births; it must tell of one."""
    masked = document.masked
    if "born" not in masked and "Born" not in masked:
        return
    for match in _BORN.finditer(masked):
        for subject in subjects_before(document, match.start()):
            yield from _claim(document, subject, match)
    for match in _STILL.finditer(masked):
        yield from _claim(document, relative(document, *match.span("who")), match)


def _claim(document: Document, subject: Mention, match: re.Match[str]) -> Iterator[Claim]:
    start, end = match.span("age")
    years = numbers.parse(document.text[start:end])
    if years and years <= OLDEST:
        whole = min(subject.span.start, start), max(subject.span.end, end)
        yield state(document, "age", subject, Quantity(years, years, "year"), (whole, (start, end)))
