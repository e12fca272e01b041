"""How many times another a number is said to be: "fetched £3 million, double the £2 million that was expected", "cost
£30 million, three times its budget of £12 million", "half of last year's 400".

`change` has what "doubled" or "halved" from one number to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, printed_like
from factcheck.compare._sentences import sentences_with
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_TIMES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "thrice": 3.0, "quadruple": 4.0, "half": 0.5}
_MULTIPLE = (
    rf"(?P<times>{'|'.join(_TIMES)}|(?P<n>{numbers.WORDED}|\d{{1,2}}(?:\.\d)?) times)"
    r"(?: as (?:much|many|high|large|big|long) as)?(?! (?:a|in|since|more|over|this|that|on|at)\b)"
)
_JOINS = lazy(
    rf"(?: [^\s,;.()\d]+){{0,6}}(?:,| [–—]| -|: |,? or| \()"
    r" ?(?:which (?:is|was) |and )?(?P<about>(?:about|around|almost|nearly|more than|over|less than|some) )?"
    rf"(?:just |only |exactly )?{_MULTIPLE} (?:of )?(?:the|its|their|his|her|last (?:year|month|season)['’]s|what"
    r"|that of|an?)?(?: [^\s,;.()\d]+){0,5}? ?(?:of |at |was |, )?"
)
"""What may stand between the two numbers."""
_CUES = ("double", "twice", "triple", "treble", "times", "half", "quadruple")
_SLACK, _ROUGH, _ROUNDED = 0.1, 0.3, 0.3
"""How far the one may be from so many times the other, as a part of it, and where it is "about" or "more than" that;
and how much of their rounding besides: "£3 million" is mostly that."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Numbers that are not the multiple of another that they are said to be."""
    for article, field, start, end in sentences_with(dossier, _CUES):
        text = article.content(field)
        found = figures(text, start, end)
        for place, one in enumerate(found):
            for two in found[place + 1 : place + 3]:
                joined = _JOINS.fullmatch(text, one.end, two.start)
                slip = _slip(text, start, one, two, joined) if joined else None
                if slip:
                    yield candidate("arithmetic", dossier, article, field, (one.start, two.end), slip)


def _slip(text: str, start: int, one: Figure, two: Figure, joined: re.Match[str]) -> Slip | None:
    """The first of two numbers where it is not so many times the second."""
    times = _TIMES.get(joined["times"].lower()) or numbers.parse((joined["n"] or "").lower())
    if not times or one.sign != two.sign or one.share or two.share or not two.value:
        return None
    if not one.sign and max(one.value, two.value) < 2:
        return None
    rough = joined["about"] or is_hedged(text, start, one) or is_hedged(text, start, two)
    made = times * two.value
    rounding = _ROUNDED * (one.half_step + times * two.half_step)
    if abs(one.value - made) <= (_ROUGH if rough else _SLACK) * made + rounding:
        return None
    times_said = text[joined.start("times") : joined.end("times")]
    why = f"{times_said} {text[two.start : two.end]} is {printed_like(text, one, made)}"
    return Slip(one, printed_like(text, one, made), why, "money" if one.sign else "count")
