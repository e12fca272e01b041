"""A length of time beside the days that it runs between: "from January 2015 until March 2017, a period of 26 months",
"taken on 4 August and freed on 20 September after 47 days", "since March 2006 she has governed for 14 years", "four
years after work began in May 2016", "for the first time in 34 years; the last time was in 1986".
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import group
from factcheck.compare.years import BEGUN
from factcheck.model import Candidate, DateRange, Dossier, Quantity, Span, Statement
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SLACK = {"day": 1.0, "week": 4.0, "month": 17.0, "year": 220.0}
"""Days by which a length in a unit may be rounded, or count both its ends or neither."""
_COUNTED_DAYS = 10
"""Up to how many days "three days after" is counted, not rounded, where both days are told."""
_SLACK_OF_HALVES = 110.0
"""The same of a number of years and a half."""
_LATELY = 8
"""Days before a report of which its news is."""
_FAR = 4.0
"""How many times longer or shorter than the time between its days a length may be and be of it all the same."""

_VAGUE = r"(?: (?:the|early|late|about|around|mid))*"
_FROM = lazy(rf"\b(?:[Ff]rom|[Bb]etween){_VAGUE} $")
_TO = lazy(rf"\b(?:until|till|to|through|and){_VAGUE}(?: [a-z]+){{0,4}}(?: on)? $|[-–]$")
_BEGINS = lazy(r"\b(?:began|begun|started|opened|launched|imposed)(?: (?:on|in|at))? $")
_ENDS = lazy(r"\b(?:ended|finished|closed|lifted|until|to|settled|called off)(?: (?:on|in|at))? $")
_RAN = lazy(r",? (?:and |which )?(?:ran|lasted|went on|took|stood)(?: for)? (?:[a-z]+ )?$")
_TOOK_UP = lazy(
    r" (?:[^.;:\d]{2,50}, (?:which|where|when|that|who)|[a-z]+(?: [a-z]+)?,? (?:that|which)) [^.;:\dA-Z]{2,40}\b"
    rf"(?:in|on){_VAGUE} $"
)
_BEGINNING = (
    r"(?:began|begun|started|opened|founded|launched|formed|established|erected|unveiled|installed|imposed|introduced"
    r"|joined|appointed|elected|hired|bought|acquired|arrested|sworn in|moved in|came to power"
    r"|t(?:ook|aken) (?:over|up|charge|office|power))"
)
_BEGUN_IN = lazy(rf"\b{_BEGINNING}\b[^.;:\d]{{0,40}}?\b(?:in|on){_VAGUE} $")
_GOES_ON = lazy(
    r",?(?: [a-z]+)? (?:(?:leaves|left|retires|retired|goes|steps down|resigned|stepped down|quit)"
    r"(?: [a-z]+){0,4}? after|(?:has|have)(?: [a-z]+){0,5}?(?: for)?)(?: (?:more than|over|nearly|almost))? $"
)
"""What joins a beginning to a length of time that goes on from there up to the report."""
_ENDED = lazy(r"\b(?:before|when|then|later|until|till|ended|closed|died|resumed|former|previous\w*|at the time)\b")
_LONG_AFTER_START = lazy(
    r" after (?:its|his|her|their|the) (?:launch|opening|founding|foundation|election|appointment|start|arrival)"
    rf"(?: of [^.;:\d]{{2,30}})? (?:in|on){_VAGUE} $"
)
_AFTER = lazy(r"\b[Aa]fter $")
_MAKES = lazy(
    r"(?:[^.;\d]{0,40}?(?:,| [–—]| \()|) ?(?:(?:or|after|lasting|for|making|which (?:is|was)|that is) )?"
    r"(?:an? )?(?:(?:total|period|stretch|spell|span|wait|gap) of )?$"
)
_STRETCH = lazy(r"[^.;\d]{0,50}?(?:, | [–—] | \()(?:or )?(?:a |the )?(?:total|period|stretch|spell|span|wait|gap) of $")
_APART = lazy(r" (?:after|before|later|earlier|ago|old)\b")
_AFTER_ALL = lazy(r",? (?:after|following)(?: (?:an? )?[a-z]+ of)? $")
_LATER = lazy(r",? (?:just )?$")
_LONG_AFTER = lazy(
    rf" after (?:(?!(?:after|before|and|years?|months?|when)\b)[^\s.;:\d]+ ){{1,12}}?(?:in|on|of|from){_VAGUE} $"
)
_SINCE = lazy(r"\b[Ss]ince(?: [a-z]+ing)?(?: [A-Za-z]+){0,3}?(?: in| on)? $|\bhaving (?:[a-z]+ ){1,4}in $")
_ELSE = lazy(r"\b(?:and|but|while|after|before)\b|;")
_WEEKDAY = lazy(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ONLY = lazy(r"\b(?:is|are|has|have)\b[^.;]*\b(?:just|only|barely) $")
"""What the news is, up to how long it is after something else."""
_FOR = lazy(r"\bfor $")
_FIRST = lazy(r"\b[Ff]irst (?:[a-z]+ ){1,4}(?:in|for) $")
_LAST = lazy(r"\b(?:last|[Nn]ot since)\b[^.;:\d]{0,50}$")
_UNLIKE = lazy(
    r"\b(?:[Jj]ail\w*|[Ss]entenc\w+|prison|bann?ed|suspend\w+|contract|deal|would|could"
    r"|will(?! (?:go|leave|retire|close|end|step)\b)|might|if|next|agreed|lease"
    r"|loan|planned|due|expected|term)\b"
)
"""Words by which a length is of what was fixed, or is to come."""


class _Time(Struct, frozen=True):
    """A day or a longer time as printed: where, and its first and last day."""

    span: Span
    first: date
    last: date


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Lengths of time that their days do not allow."""
    lengths = group(dossier.by_predicate.get("duration", ()), _place)
    dated = group(dossier.by_predicate.get("date", ()), _place) if lengths else {}
    for reading in dossier.readings:
        for field in ("text", "title"):
            key = reading.article.id, field
            if key in lengths and key in dated:
                sentences = [(start, end) for name, start, end in reading.sentences if name == field]
                times = [time for one in dated[key] if (time := _time(one))]
                for length in lengths[key]:
                    for slip, whole in _slips(dossier, length, times, sentences):
                        yield candidate("elapsed", dossier, reading.article, field, whole, slip)


def _place(statement: Statement) -> tuple[str, str]:
    return statement.article.id, statement.claim.value_span.field


def _time(statement: Statement) -> _Time | None:
    value = statement.claim.value
    if not isinstance(value, DateRange) or value.start is None or value.end is None:
        return None
    exact = (value.end - value.start).days < 367
    return _Time(statement.claim.value_span, value.start, value.end) if exact else None


def _slips(
    dossier: Dossier, length: Statement, times: Sequence[_Time], sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """What is wrong with a length, and where it and its days stand."""
    said, value = length.claim.value_span, length.claim.value
    place = bisect_right(sentences, said.start, key=lambda one: one[0]) - 1
    if place < 0 or not isinstance(value, Quantity) or value.unit not in _DAYS:
        return
    text = length.article.content(said.field)
    start, end = sentences[place]
    beside = [one for one in times if start <= one.span.start < end]
    following = [one for one in times if end <= one.span.start < sentences[min(place + 1, len(sentences) - 1)][1]]
    today = dossier.published(length.article)
    now = _Time(said, today.start, today.end) if today.start and today.end else None
    if _UNLIKE.search(text, start, end):
        return
    ends = _between(text, said, start, beside) or (now and _until_now(text, said, start, beside, following, now))
    if ends:
        places = [one.span for one in ends] + [said]
        exact = now not in ends and _DAYS_APART.match(text, said.end) is not None
        for slip in _check(value, said, *ends, exact):
            yield slip, (min(one.start for one in places), max(one.end for one in places))


def _between(text: str, said: Span, start: int, times: Sequence[_Time]) -> tuple[_Time, _Time] | None:
    """The two days of a sentence between which it has a length of time; `start` is where the sentence begins."""
    if len(times) != 2:
        return None
    one, two = times
    if _BEGINS.search(text, start, one.span.start) and _ENDS.search(text, one.span.end, two.span.start):
        ran = said.start < two.span.end or _RAN.fullmatch(text, two.span.end, said.start)
        if ran and not _BREAK.search(text, said.end, one.span.start):
            return one, two
    joined = _FROM.search(text, start, one.span.start) and _TO.search(text, one.span.end, two.span.start)
    if two.span.end <= said.start:
        later = text.startswith(" later", said.end) and _LATER.fullmatch(text, two.span.end, said.start)
        after = later or _AFTER_ALL.fullmatch(text, two.span.end, said.start)
        counted = _STRETCH.fullmatch(text, two.span.end, said.start) and _TO.search(text, one.span.end, two.span.start)
        told = joined and not _APART.match(text, said.end)
        made = told and _MAKES.fullmatch(text, two.span.end, said.start)
        return (one, two) if counted or made or after else None
    if said.end <= one.span.start:
        gap = text[said.end : one.span.start]
        bare = one.span.text.isdigit() and two.span.text.isdigit()  # `years` has them
        return (one, two) if joined and not bare and len(gap) < 50 and not _BREAK.search(gap) else None
    return (two, one) if _LONG_AFTER.fullmatch(text, said.end, two.span.start) else None


_DAYS_APART = re.compile(r" (?:after|later)\b")
_BREAK = lazy(r"[.;:]|\b(?:ago|old|later|earlier|before|after)\b")


def _until_now(
    text: str, said: Span, start: int, beside: Sequence[_Time], following: Sequence[_Time], now: _Time
) -> tuple[_Time, _Time] | None:
    """The day since which a length of time goes on up to the report."""
    if _FIRST.search(text, start, said.start):
        last = [
            one
            for one in (*beside, *following)
            if one.span.start > said.end and _LAST.search(text, said.end, one.span.start)
        ]
        return (last[0], now) if len(last) == 1 else None
    days = beside if len(beside) == 1 else [one for one in beside if (now.first - one.last).days > _LATELY]
    if len(days) != 1:
        return None
    [one] = days
    lately = _WEEKDAY.search(text, start, said.start) or _ONLY.search(text, start, said.start)
    lately = lately if said.end < one.span.start else None
    if lately and _LONG_AFTER.fullmatch(text, said.end, one.span.start):
        return one, now
    between = text[min(one.span.end, said.end) : max(one.span.start, said.start)]
    bare = one.span.text.isdigit() and said.end < one.span.start  # `years` has it
    if bare:
        return None
    goes_on = _SINCE.search(text, start, one.span.start) and _FOR.search(text, start, said.start)
    if goes_on and not _ELSE.search(between):
        return one, now
    return (one, now) if _begun(text, said, start, one.span) else None


def _begun(text: str, said: Span, start: int, one: Span) -> bool:
    """Whether what a day is the beginning of has gone on for a length of time up to the report."""
    if said.end < one.start:
        if any(match.end() >= one.end for match in BEGUN.finditer(text, said.start, one.end + 6)):
            return False  # `years` has it
        lasting = "-" in said.text or _AFTER.search(text, start, said.start)
        taken_up = lasting and _TOOK_UP.fullmatch(text, said.end, one.start)
        return bool(taken_up or _LONG_AFTER_START.fullmatch(text, said.end, one.start))
    goes_on = _BEGUN_IN.search(text, start, one.start) and _GOES_ON.fullmatch(text, one.end, said.start)
    return bool(goes_on) and not _ENDED.search(text, start, said.end)


def _check(value: Quantity, said: Span, one: _Time, two: _Time, exact: bool) -> Iterator[Slip]:
    """A length that is not the time between two days; `exact` where it is counted from the one to the other."""
    days = _DAYS[value.unit]
    low, high = (value.low or 0.0) * days, (value.high or math.inf) * days
    halved = value.unit == "year" and value.low is not None and value.low % 1 == 0.5
    slack = _SLACK_OF_HALVES if halved else _SLACK[value.unit]
    least, most = (two.first - one.last).days - slack, (two.last - one.first).days + 1 + slack
    if exact and value.unit == "day" and high <= _COUNTED_DAYS:
        least, most = (two.first - one.last).days, (two.last - one.first).days
    made = ((two.first - one.first).days + (two.last - one.last).days) / 2
    apart = low > most or high < least
    if apart and made > 0 and low < _FAR * made and made < _FAR * high:
        right = _printed(said.text, value.unit, made / days)
        why = (
            f"from {one.span.text} to {two.span.text} it is {right}"
            if two.span != said
            else f"since {one.span.text} it is {right}"
        )
        yield Slip(Figure(said.start, said.end, made), right, why, "duration")


def _printed(like: str, unit: str, number: float) -> str:
    """A length of time in the form of another: "two and a half years" for "four and a half years"."""
    whole, half = divmod(round(2 * number), 2) if "half" in like else (round(number), 0)
    words = {int(value): word for word, value in numbers.UNITS.items()}
    shown = words.get(whole, str(whole)) if like[:1].isalpha() else str(whole)
    joint = "-" if "-" in like and " " not in like else " "
    plural = "" if (whole == 1 and not half) or joint == "-" else "s"
    return f"{shown}{' and a half' if half else ''}{joint}{unit}{plural}"
