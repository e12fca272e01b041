"""What a report reckons up: a total, what is left, or a difference, that the figures beside it do not make.

"We had 3,500 officers and now have 2,900. That is 800 gone." It may reckon with any figures beside it, so only a slip
is taken: the figures make a number that differs from the printed one in one digit or in the order of two, and none of
them makes the printed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, is_slip, printed_like
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_CUE = re.compile(
    r"[Tt]otal|\b[Ii]n all\b|[Bb]etween them\b|[Tt]ogether\b"
    r"|[Aa]ltogether|\ball told\b|\bcombined\b|\bsum\b|\b[Tt]hat(?:'s|’s)? (?:makes?|is)\b|dds up to"
    r"|[Ll]eav(?:e|es|ing)\b|\bleft\b|remain|\bmissing\b|[Tt]ake away|[Ss]ubtract|[Dd]educt|\b[Ll]ess\b|[Mm]inus"
    r"|\bgone\b|\bfewer\b|\bshort\b|[Dd]ifference|\b(?:[Ii]n|[Dd]e)crease\b|\bgap\b"
)
_HINTS = (
    "otal", "in all", "In all", "etween them", "ogether",
    "ltogether", "all told", "combined", "sum", "hat's", "hat’s", "hat is", "hat make", "dds up",
    "eav", "left", "remain", "missing", "ake away", "ubtract", "educt", "ess", "inus", "gone", "fewer", "short",
    "ifference", "ncrease", "ecrease", "gap",
)  # fmt: skip
"""Letters of which every match of `_CUE` has some."""
_DIGIT = re.compile(r"\d")
_TOTAL_BEFORE = lazy(
    r"\b(?:total(?:s|l?ed|l?ing)?|sum|makes?|making|comes to|came to|add(?:s|ed) up to)(?: of| is| was| to|:| -| –)? $",
    re.IGNORECASE,
)
_IN_TOTAL = lazy(r"(?:In (?:all|total)|Altogether|All told|Together|Between them),? [^.;:\d]{0,40} $")
"""What opens a sentence of a total."""
_TOTAL_BEHIND = lazy(r"(?: [a-z]+){0,2},? (?:in all|in total|altogether|all told|combined)\b")
_LEFT_BEFORE = lazy(
    r"\b(?:leav(?:e|es|ing)|(?:take away|subtract|deduct|minus|less)\b[^.;]{3,60}\b(?:have|get|is|makes|leaves))\b"
    r"(?: (?!with\b)[a-z]+){0,4} $",
    re.IGNORECASE,
)
_LEFT_BEHIND = lazy(
    r"(?: (?!and|who|had|but|she|he|they|then)[a-z]+)? (?:left(?=[.,;)]|$| over| in the )|remaining|to go"
    r"|(?:is |are )?(?:still )?(?:missing|unaccounted))\b"
)
_YEAR = lazy(r"1\d{3}(?!\d|,\d)|20\d\d(?!\d|,\d)")
_CASUALTIES = lazy(r" (?:[a-z]+ )?(?:dead|injured|hurt|wounded|homeless|people (?:dead|injured|hurt|wounded))\b")
_APART_BEHIND = lazy(r" (?:[a-z]+ )?(?:gone|short|(?:fewer|less)(?! than (?!in |before|last|a year|at )))\b")
_APART_BEFORE = lazy(r"\b(?:difference|increase|decrease|gap|shortfall) (?:of|is|was) $")
_TIME = lazy(r"[ -]?(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|times|percentage|points?)\b")
_UNIT = lazy(r"[a-z]{1,3}(?![\w])")
_BEFORE, _BEHIND = 260, 160
"""Characters on either side of a sentence in which a figure that it reckons with may stand."""
_MOST = 6
"""Figures beside one that are tried, the nearest ones."""
_MOST_TIMES = 12
"""How many times a figure a total may be where nothing says that it is."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Totals, remainders and differences that are a slip of what their figures make."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            if not _DIGIT.search(text, start, end) or not any(map(text[start:end].__contains__, _HINTS)):
                continue
            if not _CUE.search(text, start, end):
                continue
            near = max(start - _BEFORE, 0), min(end + _BEHIND, len(text))
            found = [one for one in figures(text, *near) if one.value > 1 and not _is_time(text, one)]
            for said in found:
                if start <= said.start < end and not said.share and not is_hedged(text, start, said):
                    for slip, whole in _slips(text, (start, end), said, found):
                        yield candidate("sum", dossier, article, field, whole, slip)


def _is_time(text: str, figure: Figure) -> bool:
    """Whether a figure is a number of days, years, points or times, or a year."""
    return bool(_TIME.match(text, figure.end) or _YEAR.fullmatch(text, figure.start, figure.end))


def _slips(
    text: str, sentence: tuple[int, int], said: Figure, found: list[Figure]
) -> Iterator[tuple[Slip, tuple[int, int]]]:
    start, end = sentence
    alike = [one for one in found if one is not said and _kind(text, one) == _kind(text, said)]
    before = [one for one in alike if one.start < said.start][-_MOST:]
    behind = [one for one in alike if one.start > said.end][:_MOST]
    inside = [one for one in alike if start <= one.start < end]
    long = len(_digits(text, said)) > 2
    in_all = _TOTAL_BEHIND.match(text, said.end)
    if in_all or _TOTAL_BEFORE.search(text, start, said.start) or _IN_TOTAL.match(text, start, said.start):
        made = _sums(said, before, behind if in_all else [], inside, long)
    elif not _CASUALTIES.match(text, said.end) and (
        _LEFT_BEFORE.search(text, max(start - 80, 0), said.start) or _LEFT_BEHIND.match(text, said.end)
    ):
        made = _remainders(before, inside, long)
    elif long and (_APART_BEHIND.match(text, said.end) or _APART_BEFORE.search(text, start, said.start)):
        made = _differences(before, behind)
    else:
        return
    slack = sum(one.half_step for one in (said, *alike)) if said.half_step > 0.5 else 0.0
    reckoned = [(value, used, sign) for value, used, sign in made if not any(is_hedged(text, 0, one) for one in used)]
    if any(abs(value - said.value) <= slack for value, _, _ in reckoned) or any(_goes_into(one, said) for one in alike):
        return
    for value, used, sign in reckoned:
        printed = printed_like(text, said, value)
        if printed and is_slip(_digits(text, said), re.sub(r"\D", "", printed)):
            ends = [place for one in (said, *used) for place in (one.start, one.end)]
            terms = sign.join(text[one.start : one.end] for one in used)
            why = f"{terms} is {printed}, not {text[said.start : said.end]}"
            yield Slip(said, printed, why), (min(ends), max(ends))
            return


_Made = list[tuple[float, tuple[Figure, ...], str]]


def _sums(said: Figure, before: list[Figure], behind: list[Figure], inside: list[Figure], long: bool) -> _Made:
    """The sums of the figures next to a total: rows of them before or behind it; of a short one, all of its sentence,
    or those with its sign."""
    rows = [tuple(one for one in side if one in inside) for side in (before, behind)]
    if long or said.sign:
        rows += [tuple(inside), *(tuple(before[-number:]) for number in range(2, len(before) + 1))]
    return [_sum(row) for row in dict.fromkeys(rows) if len(row) > 1 and max(row, key=_value).value < said.value]


def _sum(row: tuple[Figure, ...]) -> tuple[float, tuple[Figure, ...], str]:
    return sum(one.value for one in row), row, " + "


def _remainders(before: list[Figure], inside: list[Figure], long: bool) -> _Made:
    """A whole, the largest figure, less some of those behind it; of a short remainder, less all of its sentence."""
    made: _Made = []
    for place, whole in enumerate(before):
        parts = [one for one in before[place + 1 :] if one.value < whole.value]
        rows = [row for size in (3, 2, 1) for row in combinations(parts, size)] if long else [tuple(parts)]
        for row in rows:
            if row and (long or whole in inside):
                left = whole.value - sum(one.value for one in row)
                made.append((left, (whole, *row), " - "))
    return made


def _differences(before: list[Figure], behind: list[Figure]) -> _Made:
    """The differences between any two figures."""
    made: _Made = []
    for one, two in combinations((*before, *behind), 2):
        less, more = sorted((one, two), key=_value)
        made.append((more.value - less.value, (more, less), " - "))
    return made


def _goes_into(one: Figure, said: Figure) -> bool:
    """Whether a total may be so many times a figure: "three speeches at $225,000, $675,000 in all"."""
    times = said.value / one.value
    return times == int(times) and 1 < times <= _MOST_TIMES


def _value(figure: Figure) -> float:
    return figure.value


def _kind(text: str, figure: Figure) -> tuple[str, bool, str]:
    """What figures that are added have in common: the sign of a currency, and a unit printed against the digits."""
    unit = _UNIT.match(text, figure.end)
    return figure.sign, figure.share, unit.group() if unit else ""


def _digits(text: str, figure: Figure) -> str:
    """The printed digits of a figure, of one in words those of its value."""
    printed = re.sub(r"\D", "", text[figure.start : figure.end])
    return printed or f"{figure.value:.0f}"
