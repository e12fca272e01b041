"""Marks of a race that cannot all be: winners who were slower, or did not come as far, as those behind them ("won in
2:07:41, beating Okello, who clocked 2:07:24", "jumped 6.71 metres and beat the holder, who reached 6.78"), and two
halves that do not make the whole ("halfway in 1:00.6 and 1:03.8 over the second half, to finish in 2:03.4").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._sentences import begin
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_TIME = lazy(
    r"(?<![\d.:£$€])(?:(?:(?P<hours>\d{1,2})(?P<between>[:.])(?=\d\d(?P=between)\d\d))?(?P<minutes>\d{1,2})[:.]"
    r"(?P<seconds>[0-5]\d)(?P<parts>\.\d{1,3})?(?![\d:.]?\d)(?! ?(?:m\b|metres|[ap]\.?m\b))"
    r"|(?P<only>\d{1,3}\.\d{1,3})(?= seconds| secs?\b|s\b))"
)
_DISTANCE = lazy(r"(?<![\d.:£$€])(?P<metres>\d{1,2}\.\d\d)(?![\d:.]?\d|%)")
_HINTS = (
    re.compile(r"\d[:.][0-5]\d|\d\.\d+(?: sec|s\b)"),
    lazy(r"\b(?:jump|leap|lea?pt|thr[eo]w|hurl|vault|shot put)"),
)
_WON = lazy(
    r"\b(?:won|wins|winner|winning|victory|gold|first|champion|title|triumphed|took the|crossed the line)\b",
    re.IGNORECASE,
)
_BEHIND = lazy(
    r"\b(?:beating|beat|ahead of|runner-up|second|silver|behind|outsprint\w+|holding off|edging(?: out)?|pipping"
    r"|defeating|chased home|followed by|from)\b",
    re.IGNORECASE,
)
_ELSE = lazy(
    r"\b(?:record|best|previous|semi-?finals?|heats?|qualif\w+|last year|fastest|splits?"
    r"|penalt\w+|handicap|halfway|o'clock|a\.?m\b|p\.?m\b|started|began|half|km/h|mph|points|score\w*|personal)\b",
    re.IGNORECASE,
)
"""Words by which one of the marks is of another race, or no mark of a race."""
_APART_IN = lazy(r"\b(?:women|men|girls|boys)\b")
"""Words between two marks by which they are of two races."""
_HALF = lazy(r"\b(?:halfway|hal(?:f|ves)|turn(?:ed)?|split|opening|first|second|last|final|remaining|return|leg|lap)\b")
_RUN = lazy(r"\b(?:halfway|halves|splits?|laps?|finish\w*|clocked|swam|ran|marathon|metres|meters)\b")
_ELSEWHERE = lazy(r"\b(?:record|best|ahead|behind|beat\w*|than|compared|last year|previous|at \d)")
"""Words by which one of three times is of another race, or of day."""
_INEXACT, _OFF = 0.05, 0.1
"""Seconds by which the sum of two rounded times may differ from a time, and the part of it by which a slip may."""
_NEAR, _REACH, _TAIL, _APART = 160, 120, 30, 1.2
"""Characters between the two marks, and before the first where it is said who won; how many times the one the other
may be."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Marks of those who came behind that are better than the winner's."""
    for reading in dossier.readings:
        article = reading.article
        for hint, pattern, least in zip(_HINTS, (_TIME, _DISTANCE), (True, False), strict=True):
            found = list(pattern.finditer(article.text)) if hint.search(article.text) else []
            for slip, whole in _halves(article.text, found) if least else ():
                yield candidate("arithmetic", dossier, article, "text", whole, slip)
            for one, two in pairwise(found):
                better, worse = (_mark(two), _mark(one)) if least else (_mark(one), _mark(two))
                if better < worse < _APART * better and _is_beaten(article.text, one, two):
                    figure = Figure(two.start(), two.end(), _mark(two))
                    why = f"who came behind {one.group()} cannot have had {two.group()}, which is better"
                    whole = one.start(), two.end()
                    yield candidate("arithmetic", dossier, article, "text", whole, Slip(figure, "", why, "measure"))


def _halves(text: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """A whole that is not what the two halves of its sentence make, before it or behind it."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        marks = [_mark(match) for match in (one, two, three)]
        whole = max(marks)
        rest, place = sum(marks) - whole, marks.index(whole)
        told = text[begin(text, one.start()) : three.end() + _TAIL].partition("\n")[0]
        if (
            place == 1
            or len(told) < three.end() - begin(text, one.start())
            or len(told) > 2 * _NEAR
            or len(_HALF.findall(told)) < 2
        ):
            continue
        step = max(10.0 ** -len((match["parts"] or ".")[1:]) for match in (one, two, three))
        if 2 * step + _INEXACT < abs(rest - whole) < _OFF * whole and _RUN.search(told) and not _ELSEWHERE.search(told):
            doubted, first, second = (three, one, two) if place else (one, two, three)
            minutes, seconds = divmod(rest, 60)
            why = f"{first.group()} and {second.group()} make {minutes:.0f} minutes and {seconds:.4g} seconds"
            yield Slip(Figure(doubted.start(), doubted.end(), whole), "", why, "measure"), (one.start(), three.end())


def _is_beaten(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether the first of two marks is a winner's, and the second of somebody behind."""
    between = text[one.end() : two.start()]
    lead = text[max(0, one.start() - _REACH) : one.start()]
    if len(between) > _NEAR or "\n" in between or not _WON.search(lead) or not _BEHIND.search(between):
        return False
    if _APART_IN.search(between):
        return False
    own = text[max(begin(text, one.start()), one.start() - _REACH) : one.start()]
    return not _ELSE.search(own + between + text[two.end() : two.end() + 20])


def _mark(match: re.Match[str]) -> float:
    """A time in seconds, or a distance."""
    told = match.groupdict()
    if told.get("metres") or told.get("only"):
        return float(told.get("metres") or told["only"])
    whole = 3600 * int(told["hours"] or 0) + 60 * int(told["minutes"]) + int(told["seconds"])
    return whole + float(told["parts"] or 0)
