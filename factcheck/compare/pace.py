"""A speed beside the way and the time that make it, and a length of time beside the two times of day that it runs
between: "150 miles in three hours at an average of 80 mph", "from 9.30am to 3.10pm, four hours and 40 minutes".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator
from functools import lru_cache

from factcheck.compare._clocks import DAY, HINT, inside
from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import group
from factcheck.compare.quantity import SECONDS
from factcheck.model import Article, Candidate, Dossier, Quantity, Statement
from factcheck.values import numbers, units
from factcheck.values.lazy import lazy

_INEXACT = 0.08
"""How far a speed may be from what its way and time make, as a part of it: all three are rounded."""
_JOINS = lazy(r"[^.;\n]{1,100}?(?:[ap]\.m\.[^.;\n]{1,60}?)?")
_N = rf"\d{{1,2}}|(?i:{numbers.WORDED})"
LENGTH = (
    rf"(?P<length>(?:(?:(?P<hours>{_N}|an)(?P<before> and a half)?[ -]hours?(?P<behind> and a half)?)?(?: and |, )?"
    rf"(?:(?P<minutes>{_N})[ -]minutes?)?))(?<=[serf])\b"
)
_LASTING = lazy(
    r",? [–—(]?(?:after|taking|in|lasting|which took|or|making|an? (?:[a-z]+ ){1,3}of)?"
    r"(?!(?:with|and|for|but)\b)[^.;,\d\n]{0,12}?"
    rf"(?<![\w-]){LENGTH}"
)
_LOST = lazy(
    rf"\s+(?:The|Those) (?:about |nearly |almost |roughly )?{LENGTH} (?:without|cost|wait|gap|delay|in between"
    r"|that followed|closure|outage)\b"
)
"""What opens the next sentence of the time between two."""
_FROM = lazy(
    rf"(?<![\w.,-]){LENGTH}(?: (?!after|before|later|earlier|ago)[a-z]+){{0,3}},? [–—(]?(?:from|between) (?:about )?$"
)
"""What a time stands behind up to the first of two between which it runs."""
_UNTIL = lazy(
    rf"(?=[^.;\n]{{0,80}}? (?:for|lasting|later)\b)[^.;\n\d]{{0,60}}?(?<![\w-]){LENGTH}"
    r"(?:,? (?:until|till|to|before)| later,? (?:when|as)\b[^.;\n\d]{0,50}? (?:at|by)) (?:about )?"
)
"""What may stand between the two, with the time."""
_MOST_APART = 2.5
"""How many times longer or shorter than the time between two a length of time may be and be of it all the same."""
_FEW, _QUARTER, _HALF, _LONG = 5.0, 15.0, 31.0, 180.0
"""Minutes by which a length of time in minutes may be rounded, and one in hours, and a long one of full hours."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Speeds and lengths of time that what stands beside them does not make."""
    for reading in dossier.readings:
        article = reading.article
        sentences = [(start, end) for field, start, end in reading.sentences if field == "text"]
        starts = [start for start, _ in sentences]
        for hint, check in _CHECKS if starts else ():
            at = {bisect_right(starts, match.start()) - 1 for match in hint.finditer(article.text, starts[0])}
            for place in sorted(at):
                for slip, whole in check(dossier, article, "text", sentences[place]):
                    yield candidate("arithmetic", dossier, article, "text", whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]


@lru_cache(maxsize=4)
def _by_article(dossier: Dossier, predicate: str) -> dict[Hashable, list[Statement]]:
    """The statements of a story with a predicate by where they stand; kept for its next sentence."""
    found = dossier.by_predicate.get(predicate, ())
    return group(found, lambda one: (one.article.id, one.claim.value_span.field))


def _inside(dossier: Dossier, predicate: str, article: Article, field: str, at: tuple[int, int]) -> list[Statement]:
    """The exact values of a sentence."""
    found = _by_article(dossier, predicate).get((article.id, field), ())
    return [one for one in found if at[0] <= one.claim.value_span.start < at[1] and not one.claim.hedged]


def _speeds(dossier: Dossier, article: Article, field: str, at: tuple[int, int]) -> _Found:
    """A speed, with the one way and the one time of its sentence."""
    measures = _inside(dossier, "measure", article, field, at)
    times = _inside(dossier, "duration", article, field, at)
    by_unit = {unit: [one for one in measures if _unit(one) == unit] for unit in ("metre", "kilometre per hour")}
    ways, speeds = by_unit.values()
    if not len(ways) == len(speeds) == len(times) == 1:
        return
    hours = _middle(times[0]) * SECONDS[_unit(times[0])] / 3600
    made, said = _middle(ways[0]) / 1000 / hours if hours else 0.0, _middle(speeds[0])
    span, printed = speeds[0].claim.value_span, re.search(r"\d[\d,.]*", speeds[0].claim.value_span.text)
    unit = printed and units.unit_of(span.text[printed.end() :].strip(" -"))
    if made and printed and unit and abs(made - said) > _INEXACT * made:
        right = f"{made / unit.factor:.0f}"
        start = span.start + printed.start()
        figure = Figure(start, start + len(printed.group()), said)
        ends = [(one.claim.span.start, one.claim.span.end) for one in (ways[0], speeds[0], times[0])]
        why = f"{ways[0].claim.value_span.text} in {times[0].claim.value_span.text} is {right} an hour"
        yield Slip(figure, right, why, "measure"), (min(ends)[0], max(end for _, end in ends))


def _unit(statement: Statement) -> str:
    value = statement.claim.value
    return value.unit if isinstance(value, Quantity) else ""


def _middle(statement: Statement) -> float:
    value = statement.claim.value
    return ((value.low or 0.0) + (value.high or 0.0)) / 2 if isinstance(value, Quantity) else 0.0


def _spans(_: Dossier, article: Article, field: str, at: tuple[int, int]) -> _Found:
    """The time between two times of day."""
    text = article.content(field)
    found = list(inside(article, *at))
    if len(found) != 2:
        return
    one, two = found
    if _JOINS.fullmatch(text, one.end, two.start):
        lasting = _LASTING.match(text, two.end) or _LOST.match(text, at[1]) or _FROM.search(text, at[0], one.start)
    else:
        lasting = None
    lasting = lasting or _UNTIL.fullmatch(text, one.end, two.start)
    if not lasting or not lasting["length"]:
        return
    said, made = minutes_of(lasting), (two.minute - one.minute) % DAY
    if not fits(lasting, made) and made < _MOST_APART * said and said < _MOST_APART * made:
        why = f"from {text[one.start : one.end]} to {text[two.start : two.end].rstrip('.')} it is {shown(made)}"
        span = lasting.span("length")
        yield Slip(Figure(*span, said), shown(made), why, "duration"), (min(one.start, span[0]), max(two.end, span[1]))


def minutes_of(lasting: re.Match[str]) -> float:
    """The minutes of a `LENGTH`."""
    hours = _number((lasting["hours"] or "").replace("an", "one"))
    return 60 * hours + _number(lasting["minutes"]) + 30 * bool(lasting["before"] or lasting["behind"])


def fits(lasting: re.Match[str], made: float) -> bool:
    """Whether a `LENGTH` may stand for so many minutes: it is rounded, and so are times of day."""
    slack = min(_QUARTER, max(_FEW, made / 5)) if lasting["minutes"] else _QUARTER
    if made >= _LONG and not (lasting["minutes"] or lasting["before"] or lasting["behind"]):
        slack = _HALF
    return abs(made - minutes_of(lasting)) < slack


def shown(minutes: int) -> str:
    """A length of time in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{number} {unit}{'s' * (number > 1)}" for number, unit in ((hours, "hour"), (rest, "minute")) if number]
    return " and ".join(parts)


def _number(printed: str | None) -> float:
    return numbers.parse(printed or "") or 0.0


_CHECKS = (
    (re.compile("averag"), _speeds),
    (HINT, _spans),
)
"""What is checked, with what a sentence must have."""
