"""Durations: "20 weeks", "a three-year contract", "nearly 20 hours", "daily", each as a range in one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import EVERY, Claim, Document, Quantity
from factcheck.values import numbers
from factcheck.values.lazy import lazy
from factcheck.values.lemmas import event_lemma
from factcheck.values.times import TimeExpression, find_times
from factcheck.values.timewords import MARKS

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed, a 47-year-old baker, is 47 years old; her 2-month-old son eats $20 a week, 24 hours a day.", []),
    ("The Daily News sold 900 copies daily, at an average daily loss of $40.", []),
    ("She read it in the Socialist daily Bandera; the daily said so.", []),
    ("She finished second in her 40s.", []),
    ("Reed lost the baby at 20 weeks.", ["- | duration | 20 week"]),
    ("Reed had a miscarriage at 20 weeks.", ["- | duration | 20 week (pregnancy)"]),
    ("Reed was jailed for at least five years.", ["- | duration | 5.. year (jail) ~"]),
    ("It was just a few years in the past.", []),
    ("Reed signed a three-year contract.", ["- | duration | 3 year (contract)"]),
    ("It took nearly 20 hours.", ["- | duration | 18..20 hour ~"]),
    ("She stayed for half an hour, or two and a half years.", ["- | duration | 0.5 hour", "- | duration | 2.5 year"]),
    ("She led it for more than eight years.", ["- | duration | 8.. year ~"]),
    ("She was away for several months.", ["- | duration | 2.. month ~"]),
    ("It lived about 76 million years ago.", ["- | duration | 7.6e+07 year ~"]),
    ("Reed was given two years and three months in prison.", ["- | duration | 27 month (prison)"]),
    ("Reed and Orr were jailed for 18 and 11 years.", ["- | duration | 11 year"]),
    ("Reed phoned every two weeks.", ["- | duration | 2 week (every)"]),
    ("Up to 180 days may pass.", ["- | duration | ..180 day ~"]),
    (
        "In the past decade, Reed wrote for two or three weeks.",
        ["- | duration | 10 year", "- | duration | 2..3 week (write)"],
    ),
]

_AEONS = lazy(
    r"(?<![\w.,$£€])(?P<hedge>(?:about|around|some|roughly|nearly|almost|more than|over) )?"
    r"(?:(?P<low>\d{1,3}(?:\.\d+)?)(?: and | to |-))?"
    r"(?P<number>\d{1,3}(?:\.\d+)?) ?(?P<scale>million|billion|m|bn)[- ]years?\b"
)
"""Lengths of time that no calendar reaches: "76 million years ago"."""
_PLACES = frozenset("prison jail custody hospital office coma power exile detention".split())
_PREGNANCY = re.compile(r"pregnan|miscarr|gestation|trimester|unborn")
_HEDGES = frozenset("about around roughly nearly almost at least more than less up over under just a the some".split())


def extract(document: Document) -> Iterator[Claim]:
    """The durations of a document; the scope is what one is a measure of, where a word beside it tells."""
    for time in find_times(document.text, document.article.published):
        if isinstance(time.value, Quantity) and time.start >= document.article.start * (document.field == "text"):
            span = document.span(time.start, time.end)
            scope = EVERY if time.recurs else _scope(document, time, time.value.unit)
            yield Claim("duration", None, time.value, span, span, scope=scope, hedged=time.hedged)
    for match in _AEONS.finditer(document.text) if " year" in document.text or "-year" in document.text else ():
        low, high = (float(match[end] or match["number"]) for end in ("low", "number"))
        many, span = numbers.MAGNITUDES[match["scale"]], document.span(match.start(), match.end())
        value = Quantity(low * many, high * many, "year")
        yield Claim("duration", None, value, span, span, hedged=bool(match["hedge"]))


def _scope(document: Document, time: TimeExpression, unit: str) -> str:
    """ "a three-year contract": contract; "suspended for two weeks": suspend; "two years in prison": prison; weeks and
    months of a sentence that speaks of a pregnancy: pregnancy."""
    ahead = [word.strip(MARKS) for word in time.after[:2]]
    if "-" in document.text[time.start : time.end] and ahead and ahead[0].isalpha() and ahead[0].islower():
        return ahead[0]
    before = [word for word in time.before if word not in _HEDGES]
    verb = event_lemma(before[:-1]) if before[-1:] in (["for"], ["to"]) else None
    if verb is not None:
        return verb
    if len(ahead) == 2 and ahead[0] in ("in", "behind") and ahead[1] in _PLACES:
        return ahead[1]
    begin, end = document.sentence_at(time.start)
    if unit in ("week", "month") and _PREGNANCY.search(document.text, begin, end):
        return "pregnancy"
    return ""
