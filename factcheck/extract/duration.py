"""Durations: "20 weeks", "a three-year contract", "nearly 20 hours", each as a range in one unit."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim, Document, Quantity
from factcheck.values.times import find_times
from factcheck.values.timewords import MARKS

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed, a 47-year-old baker, is 47 years old; her 2-month-old son eats $20 a week, 24 hours a day.", []),
    ("She finished second in her 40s.", []),
    ("Reed lost the baby at 20 weeks.", ["- | duration | 20 week"]),
    ("Reed signed a three-year contract.", ["- | duration | 3 year (contract)"]),
    ("It took nearly 20 hours.", ["- | duration | 18..20 hour ~"]),
    ("She stayed for half an hour, or two and a half years.", ["- | duration | 0.5 hour", "- | duration | 2.5 year"]),
    ("She led it for more than eight years.", ["- | duration | 8.. year ~"]),
    ("She was away for several months.", ["- | duration | 2.. month ~"]),
    ("Reed was given two years and three months in prison.", ["- | duration | 27 month (prison)"]),
    ("Up to 180 days may pass.", ["- | duration | ..180 day ~"]),
    ("In the past decade, Reed wrote for two or three weeks.", ["- | duration | 10 year", "- | duration | 2..3 week"]),
]

_PLACES = frozenset("prison jail custody hospital office coma power exile detention".split())


def extract(document: Document) -> Iterator[Claim]:
    """The durations of a document; the scope is the noun that one is a measure of, where it stands beside it."""
    for time in find_times(document.text, document.article.published):
        if isinstance(time.value, Quantity) and time.start >= document.article.start * (document.field == "text"):
            span = document.span(time.start, time.end)
            yield Claim(
                "duration", None, time.value, span, span, scope=_scope(span.text, time.after), hedged=time.hedged
            )


def _scope(printed: str, after: tuple[str, ...]) -> str:
    """ "a three-year contract": contract; "two years in prison": prison; "20 weeks pregnant": pregnancy."""
    words = [word.strip(MARKS) for word in after[:2]]
    if words[:1] == ["pregnant"] or words[1:2] == ["pregnancy"]:
        return "pregnancy"
    if "-" in printed and words and words[0].isalpha() and words[0].islower():
        return words[0]
    if len(words) == 2 and words[0] in ("in", "behind") and words[1] in _PLACES:
        return words[1]
    return ""
