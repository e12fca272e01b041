"""When what a story is about happened, where structure makes it plain: "the fire broke out Sunday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factcheck.model import Claim, DateRange, Document, Mention
from factcheck.values.lazy import lazy
from factcheck.values.lemmas import event_lemma
from factcheck.values.mask import NUMBER_MARK, WHO
from factcheck.values.times import TimeExpression, find_times

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed said on Friday that nobody was arrested.", []),
    ("Kate Reed was not arrested on Friday.", []),
    ("Reed may be sentenced on Monday.", []),
    ("The shooting happened Sunday.", ["- | event_date | 2020-09-27 (shooting)"]),
    ("The fire at the school broke out late Wednesday.", ["- | event_date | 2020-09-30 (fire) ~"]),
    ("Police named him after Monday's crash.", ["- | event_date | 2020-09-28 (crash)"]),
    ("Kate Reed died on Friday.", ["Kate Reed | event_date | 2020-10-02 (die)"]),
    ("He was arrested on Sept. 28.", ["He | event_date | 2020-09-28 (arrest)"]),
    (
        "Kate Reed and Tom Hill were married on June 14, 2014.",
        ["Kate Reed | event_date | 2014-06-14 (marry)", "Tom Hill | event_date | 2014-06-14 (marry)"],
    ),
    ("The shooting happened about 8:30 p.m. Monday.", ["- | event_date | 2020-09-28 (shooting)"]),
    ("Kate Reed was shot and killed early on Tuesday.", ["Kate Reed | event_date | 2020-09-29 (kill)"]),
    ("Kate Reed, 47, a baker, was shot Tuesday.", ["Kate Reed | event_date | 2020-09-29 (shoot)"]),
]

_LONGEST, _MONTH = timedelta(days=366), timedelta(days=31)
_DONE = frozenset("die marry divorce resign retire drown disappear vanish".split())
"""Verbs that say of their subject, without "was", what happened to it."""
_SUFFERED = frozenset(
    "abduct appoint arraign arrest ban bury charge convict detain elect evacuate execute fire hire hospitalize indict"
    " injure jail kidnap kill marry murder release rescue sentence shoot stab suspend wound".split()
)
"""Verbs that say with "was" what happened to their subject."""
_NOUN = (
    "(?:shooting|stabbing|crash|fire|attack|bombing|explosion|blast|collision|robbery|killing|murder|slaying"
    "|earthquake|quake|flood|storm|tornado|hurricane|wedding|funeral|election|vote|ruling|trial|hearing|raid|riot"
    "|protest|match|accident|kidnapping|massacre|ceremony|burglary|wreck|derailment|eruption|landslide|avalanche)"
)
_WHEN = (
    rf"(?: (?:on|in|at|about|around|shortly|just|before|after|late|early|home|[\d{NUMBER_MARK}:]+|[ap]\.?m\.?))*\s*$"
)
_HAPPENED = lazy(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his) (?:[a-z-]+ )?(?P<noun>{_NOUN})(?: (?:in|at|on|near) [^,.;\n]{{1,40}}?)?"
    r" (?:happened|occurred|took place|began|started|broke out|unfolded|erupted|was reported)"
    rf"{_WHEN}"
)
_HAPPENINGS = frozenset("happened occurred place began started out unfolded erupted reported".split())
_PERSON = lazy(
    rf"(?:(?P<first>{WHO}) and )?(?P<who>{WHO}|\b[Hh]e|\b[Ss]he|\b[Ww]ho)(?:, [^.;:\n]{{1,60}},)?"
    r"(?P<passive> (?:was|were|had been|has been|got|is|are))?(?: later| also| reportedly)?(?: [a-z]+ and)? [a-z]+"
    rf"{_WHEN}"
)
_OWNED = re.compile(rf"['’]s (?:[a-z-]+ )?(?P<noun>{_NOUN})\b")
_WINDOW = 140


def extract(document: Document) -> Iterator[Claim]:
    """The dates of events and of what people went through."""
    for time in find_times(document.text, document.article.published):
        value = time.value
        if not isinstance(value, DateRange) or time.future or not value.start or not value.end:
            continue
        length = value.end - value.start
        if length < _LONGEST and time.start >= document.article.start * (document.field == "text"):
            yield from _people(document, time) or (_event(document, time) if length < _MONTH else ())


def _event(document: Document, time: TimeExpression) -> list[Claim]:
    """ "the fire broke out Sunday", "Sunday's fire"."""
    owned = _OWNED.match(document.text, time.end)
    if owned:
        return [_claim(document, None, owned["noun"], time, (time.start, owned.end()))]
    if _HAPPENINGS.isdisjoint(time.before):
        return []
    sentence = document.sentence_at(time.start)[0]
    happened = _HAPPENED.search(document.text[max(sentence, time.start - _WINDOW) : time.start])
    if happened is None:
        return []
    return [_claim(document, None, happened["noun"], time, (time.start - len(happened[0]), time.end))]


def _people(document: Document, time: TimeExpression) -> list[Claim]:
    """ "she died on Friday", "Reed and Hill were married in June"."""
    lemma = event_lemma(time.before)
    if lemma is None or lemma not in _DONE | _SUFFERED:
        return []
    begin = max(document.sentence_at(time.start)[0], time.start - _WINDOW)
    found = _PERSON.search(document.masked[begin : time.start])
    if found is None or not (lemma in _SUFFERED if found["passive"] else lemma in _DONE):
        return []
    subjects = [
        document.describe(begin + found.start(group), begin + found.end(group))
        for group in ("first", "who")
        if found[group]
    ]
    return [_claim(document, subject, lemma, time, (subject.span.start, time.end)) for subject in subjects]


def _claim(
    document: Document, subject: Mention | None, scope: str, time: TimeExpression, place: tuple[int, int]
) -> Claim:
    span, value_span = document.span(*place), document.span(time.start, time.end)
    return Claim("event_date", subject, time.value, span, value_span, scope=scope, hedged=time.hedged)
