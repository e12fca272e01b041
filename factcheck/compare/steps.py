"""The order of days within one report: nobody is arrested before the robbery, sentenced before being charged, found
before going missing; no dig begins before the find is first seen; nothing runs "from 14 June to 9 June"; and what "had
been" done was done before what came to pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from msgspec import Struct

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import evidence, group
from factcheck.model import Article, Candidate, DateRange, Dossier, Evidence, Statement
from factcheck.values.lazy import lazy

_CASE = (
    lazy(
        r"\b(?:robbed|stabbed|shot|attacked|raided|stole|broke in(?:to)?|forced (?:his|her|their) way|snatched|burgled"
        r"|murdered|killed|opened fire|set fire|kidnapped|abducted|assaulted)\b"
    ),
    lazy(r"\b(?:arrested|detained|taken into custody|caught|gave (?:him|her|them)sel(?:f|ves) up)\b"),
    lazy(r"\b(?:charged|indicted|remanded)\b"),
    lazy(r"\b(?:convicted|found guilty|acquitted|cleared|pleaded guilty)\b"),
    lazy(r"\b(?:sentenced|jailed)\b"),
    lazy(r"\b(?:released|freed|set free|paroled)\b"),
)
_SEARCH = (
    lazy(r"\b(?:went missing|disappeared|vanished|last seen|left (?:home|his|her|their|the house|the hotel))\b"),
    lazy(r"\b(?:found|discovered|rescued)\b"),
)
_DIG = (
    lazy(r"\bfirst (?:found|discovered|spotted|noticed|saw|came across)\b"),
    lazy(r"\b(?:dig|digging|excavations?)\b[^.;]{0,30}?\b(?:began|started|got under way|opened)\b"),
)
_CHAINS = (_CASE, _SEARCH, _DIG)
"""What befalls somebody or something, in its order."""
_ON = lazy(r"\b(?:[Oo]n|day,?) (?:the )?$")
"""What stands before a day on which something was done; other days tell which: "the May 10 robbery"."""
_IN, _SEASON = lazy(r"\b[Ii]n (?:early |late )?$"), 100
"""What stands before a month or a season, and the days that these have at most: of a dig no day is told."""
_CUES = lazy(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_HAD = lazy(r"\b(?:he|she|they|it|[A-Z][a-z]+) had (?:been )?(?:[a-z]+ly )?[a-z]+(?:ed|en|wn|ne|ld|nt|de|ght)\b")
_DONE = lazy(
    r"\b(?:died|dies|succumbed|was killed|collapsed|resigned|quit|vanished|disappeared|escaped|fled|was arrested"
    r"|was sacked|was fired|won|sank|crashed|burned down|burnt down|closed|opened)\b"
)
_ELSE = lazy(
    r"\b(?:will|would|due|expected|scheduled|planned|to be|if|previous\w*|earlier|another|separate|second|other|again"
    r"|re-?arrested|re-?sentenced|accomplice|also|anniversary|appeal\w*|until|hearing|not|never)\b",
    re.IGNORECASE,
)
"""Words of a clause by which it is of another case, or to come."""
_CUT = lazy(
    r"[;:–—]|, (?:and|but|while|where|when|which|who|whose|after|before) |\b(?:after|before|when|until|since)\b| and "
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY_OF = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_RUNS = lazy(
    rf"\b(?:from|(?:opens|opened|begins|began|starts|started)(?: on)?) {_DAY_OF}"
    rf"(?P<one>(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})|(?P<n1>{_MONTH}) (?P<e1>\d{{1,2}}))(?!,? \d)"
    r"(?: [a-z]+){0,3},? (?:to|until|till|through|and (?:closes|closed|ends|ended|finishes|finished)(?: on)?)"
    rf" {_DAY_OF}(?P<two>(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})|(?P<n2>{_MONTH}) (?P<e2>\d{{1,2}}))\b(?!,? \d)",
    re.IGNORECASE,
)
"""A time with its two days, of no told year."""
_NEAR = 400
"""Characters between a day and another that what had been done is told of."""


class _Step(Struct, frozen=True, eq=False):
    """A day, or a longer time, with the clause that it stands in."""

    statement: Statement
    day: date
    last: date
    told: str
    start: int


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Days that come before what they must follow."""
    dated = group(dossier.by_predicate.get("date", ()), lambda one: (one.article.id, one.claim.value_span.field))
    for reading in dossier.readings:
        yield from _runs(dossier, reading.article)
        statements = dated.get((reading.article.id, "text"), ())
        if len(statements) > 1 and _CUES.search(reading.article.text):
            sentences = [(start, end) for field, start, end in reading.sentences if field == "text"]
            steps = [step for one in statements if (step := _step(one, sentences))]
            wrong = next(_turned(steps), None) or next(_had(reading.article, steps, sentences), None)
            if wrong:
                yield _candidate(dossier, reading.article, *wrong)


def _runs(dossier: Dossier, article: Article) -> Iterator[Candidate]:
    """Times that end in the month that they begin in, but before."""
    for match in _RUNS.finditer(article.text) if _CUES.search(article.text) else ():
        months = [match[f"m{side}"] or match[f"n{side}"] for side in "12"]
        first, last = (int(match[f"d{side}"] or match[f"e{side}"]) for side in "12")
        if months[0] == months[1] and last < first:
            why = f"{match['two']} comes before {match['one']}"
            slip = Slip(Figure(*match.span("two"), float(last)), "", why, "date")
            yield candidate("sequence", dossier, article, "text", match.span(), slip)


_Wrong = Iterator[tuple[Statement, Statement, str]]
"""What comes too early or too late, what it must go with, and why."""


def _step(statement: Statement, sentences: list[tuple[int, int]]) -> _Step | None:
    """A day of a month, a month or a season, with its clause."""
    span, value, text = statement.claim.value_span, statement.claim.value, statement.article.text
    if not isinstance(value, DateRange) or value.start is None or value.end is None:
        return None
    weekday = span.text.partition(" ")[0].rstrip(",").endswith("day")
    if value.start == value.end:
        placed = bool(_CUES.search(span.text)) and (weekday or bool(_ON.search(text, 0, span.start)))
    else:
        placed = (value.end - value.start).days < _SEASON and bool(_IN.search(text, 0, span.start))
    if not placed:
        return None
    start, end = next(((one, two) for one, two in sentences if one <= span.start < two), (0, 0))
    cuts = [cut.end() for cut in _CUT.finditer(text, start, span.start)]
    stop = _CUT.search(text, span.end, end)
    begin, last = cuts[-1] if cuts else start, stop.start() if stop else end
    told = text[begin : span.start] + text[span.end : last]
    return None if _ELSE.search(told) else _Step(statement, value.start, value.end, told, span.start)


def _turned(steps: list[_Step]) -> _Wrong:
    """Two steps of one chain in the wrong order, of each of which the report has one day."""
    for chain in _CHAINS:
        days: dict[int, list[_Step]] = {}
        for step in steps:
            if step.day < step.last and chain is not _DIG:
                continue
            kinds = [place for place, pattern in enumerate(chain) if pattern.search(step.told)]
            if len(kinds) == 1:
                days.setdefault(kinds[0], []).append(step)
        only = {kind: ones[0] for kind, ones in days.items() if len({(one.day, one.last) for one in ones}) == 1}
        for one, two in combinations(sorted(only), 2):
            if only[two].last < only[one].day:
                yield only[two].statement, only[one].statement, "the one comes after the other"


def _had(article: Article, steps: list[_Step], sentences: list[tuple[int, int]]) -> _Wrong:
    """What had been done on a later day than what came to pass."""
    exact = [step for step in steps if step.day == step.last]
    for step in exact:
        if not _HAD.search(step.told):
            continue
        for other in exact:
            before = other.start < step.start and step.start - other.start < _NEAR
            if before and other.day < step.day and _DONE.search(other.told) and not _HAD.search(other.told):
                yield step.statement, other.statement, "what had been done was done before"
                return


def _candidate(dossier: Dossier, article: Article, one: Statement, two: Statement, why: str) -> Candidate:
    places: tuple[Evidence, Evidence] = evidence(one), evidence(two)
    return Candidate(
        "sequence",
        "date",
        dossier.story.id,
        None,
        places,
        why,
        {"a.source": article.outlet},
        confidence=0.85,
    )
