"""At what age somebody died: "died on Sunday aged 73", "passed away at 74", "has died at the age of 73".

A death of another year is none: the age is one of the days of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import state, subject_before
from factcheck.model import Claim, Document, Quantity
from factcheck.values import numbers
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed died at 10 on Sunday. Tom Hall died at 74 Dock Street.", []),
    ("Kate Reed died at 19:30. Tom Hall died in 2009 at the age of 61.", []),
    ("Kate Reed nearly died at the age of 12. Her dog died at 15.", []),
    ("Kate Reed's mother died when she was 12.", []),
    ("The singer Kate Reed has died at the age of 73.", ["Kate Reed | age | 73 year"]),
    ("Kate Reed passed away at 74 on Sunday in her house.", ["Kate Reed | age | 74 year"]),
    ("Kate Reed, the singer, died on Sunday, aged 73.", ["Kate Reed | age | 73 year"]),
    ("She was killed in a fall, aged 73.", ["She | age | 73 year"]),
    ("Kate Reed dies at 73", ["Kate Reed | age | 73 year"]),
]

_DIED = lazy(
    r"(?P<verb>(?:(?:has|had|have) )?(?:died|dies|passed away|passes away)|is dead|(?:was|were) killed)"
    r"(?P<between>[^.;:\n“”]{0,70}?)"
    rf"(?:,? aged| at (?:the|an) (?:[a-z]+ )?age(?: of)?|(?P<bare> at)) (?P<age>{NUMBER})"
    r"(?![-–:,.]?\w|%| (?:a\.?m|p\.?m|o['’]clock|minutes|hours|days|weeks|months|miles|mph|km))"
)
_BARE_ENDS = re.compile(r"[.,;:!?)”\"\n]|$| (?:on|in|after|from|of|following|last|this|surrounded|with|and)\b")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b|\byears? ago\b|\blast year\b")
_ANOTHER = re.compile(r"\b(?:when|before|after|since|until|whose|where)\b")
_YOUNGEST_AT = 25
"""Below this "died at 18" may be a time of day."""
_OLDEST = 120


def extract(document: Document) -> Iterator[Claim]:
    """The ages at which a document says that people died."""
    if not any(word in document.masked for word in ("died", "dies", " away", "dead", "killed")):
        return
    for match in _DIED.finditer(document.masked):
        age = numbers.parse(document.text[slice(*match.span("age"))])
        if age is None or age % 1 or not 0 < age <= _OLDEST:
            continue
        if match["bare"] and (age < _YOUNGEST_AT or not _BARE_ENDS.match(document.text, match.end())):
            continue
        start, end = document.sentence_at(match.start())
        between = document.text[slice(*match.span("between"))]
        year = _YEAR.search(document.text, start, end)
        if (year and not _is_now(document, year.group())) or _ANOTHER.search(between):
            continue
        subject = subject_before(document, match.start())
        if subject is not None:
            whole = subject.span.start, match.end("age")
            yield state(document, "age", subject, Quantity(age, age, "year"), (whole, match.span("age")))


def _is_now(document: Document, year: str) -> bool:
    published = document.article.published
    return published is not None and year == str(published.year)
