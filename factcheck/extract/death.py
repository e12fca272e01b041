"""When somebody died: "Kate Reed (1950 – 3 May 2001)", "he died on Monday", "was pronounced dead on May 3, 2001"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import WRITTEN_DATE, about, in_brackets, lifespan, subject_before, written_date
from factcheck.model import Claim, DateRange, Document
from factcheck.values import calendar

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed nearly died on Monday.", []),
    ("Kate Reed's dog died on Monday.", []),
    ("Kate Reed did not die in 2001. She would have died on Monday.", []),
    ("Kate Reed (2001-2005 mayor) left.", []),
    ("Kate Reed (May 3, 1950 – June 1, 2001) was a baker.", ["Kate Reed | death_date | 2001-06-01"]),
    ("Kate Reed died of cancer in May 2001.", ["Kate Reed | death_date | 2001-05-01..2001-05-31"]),
    ("Kate Reed, 47, died late Monday.", ["Kate Reed | death_date | 2020-09-28"]),
    ("He was pronounced dead at the scene on Sept. 30, 2020.", ["He | death_date | 2020-09-30"]),
]

_DIED = re.compile(
    r"[dpw](?<!\w.)(?:(?<=d)ied|(?<=p)assed away|(?<=w)as (?:later )?(?:pronounced dead|declared dead|killed))\b"
)
_CUT = re.compile(
    r"[;“”\"](?= |$)|,(?= (?!on )[a-z])|\.(?= [A-Z]|$)"
    r"|\b(?:who|that|which|where|he|she|when|as|while|but|after|before|since|and|during|whose|age|than)\b"
)
_DATE = re.compile(rf" (?:on |in |around |circa )?(?P<date>{WRITTEN_DATE})")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = re.compile(
    rf" (?:on )?(?:early |late )?(?P<day>{'|'.join(_WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?"
    r"(?=[.,;)\n]| (?:in|at|from|of|by|near|on|just|following)\b|$)(?!,? [A-Z])"
)


def extract(document: Document) -> Iterator[Claim]:
    """The deaths that a document dates."""
    for who, inside in in_brackets(document):
        life = lifespan(document, inside)
        day = written_date(life["death"]) if life else None
        if life and day:
            yield about(document, "death_date", who, day, life.span("death"))
    if not any(word in document.masked for word in ("died", " away", " dead", "killed")):
        return
    for died in _DIED.finditer(document.masked):
        subject = subject_before(document, died.start())
        found = _when(document, died.end()) if subject and subject.name != "who" else None
        if subject and found:
            yield about(document, "death_date", subject, *found)


def _when(document: Document, start: int) -> tuple[DateRange, tuple[int, int]] | None:
    """The day that follows "died", and where it is printed."""
    end = min(document.sentence_at(start)[1], start + 120)
    cut = _CUT.search(document.masked, start, end)
    end = cut.start() if cut else end
    date = _DATE.search(document.text, start, end)
    if date:
        day = written_date(date["date"])
        return (day, date.span("date")) if day else None
    weekday, published = _WEEKDAY.search(document.text, start, end), document.article.published
    if weekday is None or published is None:
        return None
    found = calendar.weekday(published, _WEEKDAYS.index(weekday["day"]), future=False)
    return DateRange(found, found), weekday.span("day")
