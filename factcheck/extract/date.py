"""Dates: every expression that stands for certain days, as the range of those days."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim, DateRange, Document
from factcheck.values.lemmas import event_lemma
from factcheck.values.times import find_times

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed may march 2000 people down Highway 1990, as many as 1,999 a second, in her 40s, at 70 degrees.", []),
    ("Every Monday Reed trains.", []),
    ("Reed says today's youth reads more.", []),
    ("Reed said on Wednesday that the vote was late.", ["- | date | 2020-09-30"]),
    ("Reed left late Wednesday night.", ["- | date | 2020-09-30 (leave) ~"]),
    ("The court will hear Reed on Monday.", ["- | date | 2020-10-05 future"]),
    (
        "Reed was in court last Friday, and is again next Friday.",
        ["- | date | 2020-09-25", "- | date | 2020-10-09 future"],
    ),
    ("She spoke on Sep 30, 2020 at 8:58pm PDT.", ["- | date | 2020-09-30 (speak)"]),
    ("It was opened on Tuesday, Sept. 29, 2020.", ["- | date | 2020-09-29 (open)"]),
    ("It is 4 October 2019, or the 3rd of May 2018.", ["- | date | 2019-10-04", "- | date | 2018-05-03"]),
    ("The fair was June 3-5, 2019.", ["- | date | 2019-06-03..2019-06-05"]),
    (
        "Profit fell in the third quarter from a year earlier.",
        ["- | date | 2020-07-01..2020-09-30 (fall)", "- | date | 2019-07-01..2019-09-30 ~"],
    ),
    ("Prices rose in the early 1990s.", ["- | date | 1990-01-01..1999-12-31 (rise) ~"]),
    ("They met last week.", ["- | date | 2020-09-21..2020-09-27 (meet)"]),
    ("It was built three years ago.", ["- | date | 2017-01-01..2017-12-31 (build)"]),
    ("They met on Christmas Day.", ["- | date | 2019-12-25 (meet)"]),
]


def extract(document: Document) -> Iterator[Claim]:
    """The dates of a document, each with its verb as scope where one stands before it."""
    for time in find_times(document.text, document.article.published):
        if isinstance(time.value, DateRange) and time.start >= document.article.start * (document.field == "text"):
            span = document.span(time.start, time.end)
            scope = event_lemma(time.before) or ""
            yield Claim("date", None, time.value, span, span, scope=scope, hedged=time.hedged, future=time.future)
