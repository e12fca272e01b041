"""A number of years beside the years that it is counted from: "mayor for eight years, from 2008 to 2012", "the 20th
anniversary of the 1990 flood", "in 1990, 20 years ago", "in power for 12 years, since 2008",
"jailed for two years in 2015 ... released in 2019".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._sentences import begin
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_N = rf"(?P<n>\d{{1,3}}|(?i:{numbers.WORDED}))"
_Y = r"(?:1[5-9]|20)\d\d"
_REACH = 170
"""Characters on either side of a year in which what is counted from it may stand."""
_HINT = re.compile(rf"(?<=[ (]){_Y}(?=[^\w,:-]|, |-20|-19| to )")
_COUNTED = ("year", "season", "months", "anniversary", "birthday")
_SPAN = lazy(
    rf"\b{_N}[- ]years?\b(?! (?:ago|old|earlier|later|before|after))[^.;:\d\n()]{{0,40}}?,? ?\(?"
    rf"(?:from |between |(?<=, )|(?<=\())(?P<y1>{_Y})(?: to | until | and |-|–)(?P<y2>{_Y})\b"
)
_DURING = lazy(
    rf"\b(?:[Ff]rom|[Bb]etween) (?P<y1>{_Y})(?: to | until | and |-|–)(?P<y2>{_Y})\b[^.;:\d\n]{{0,30}}?"
    rf" (?:his|her|their|its|a period of|a total of) {_N}[- ]years?\b(?! (?:ago|old|earlier|later))"
)
_ANNIVERSARY = lazy(
    rf"\b(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<m>\d{{1,3}})-year) anniversary of (?:[\w'’-]+ ){{0,6}}?(?P<y1>{_Y})\b"
)
_ITS_ANNIVERSARY = lazy(
    rf"\b(?:founded|established|opened|built|formed|set up|began|created|married|wed) in (?P<y1>{_Y})\b"
    r"[^.;\d\n]{0,60}? (?:its|their|the) (?P<n>\d{1,3})(?:st|nd|rd|th) (?:wedding )?(?:anniversary|birthday)"
)
_AGO = lazy(
    rf"\b{_N} years ago,? (?:\(|in )(?P<y1>{_Y})\b|\b(?:in|of) (?P<y3>{_Y})(?:,| [–—-])?"
    rf" (?P<m>\d{{1,3}}|(?i:{numbers.WORDED})) years ago\b"
)
_SINCE = lazy(
    rf"\b(?:for|in|of|after) {_N}[- ]years?\b(?:(?! of )[^.;:\d\n]){{0,40}}?\bsince (?:[A-Za-z]+ ){{0,4}}?"
    rf"(?P<y1>{_Y})\b"
)
BEGUN = lazy(
    rf"\b{_N}(?: and a half)?[- ](?:years?|seasons?)\b(?![- ](?:ago|old|earlier|later|before|since))"
    r"(?: after [^.;:\d\n]{3,60}?|[^.;:\d\n]{1,70}?\b(?:began|started|bought|took (?:over|charge|office|power)|joined"
    r"|(?:was|been) (?:appointed|elected|founded))\b[^.;:\d\n]{0,30}?),? in (?:(?:early|late|the \w+ of) )?"
    rf"(?:[A-Z][a-z]+ )?(?P<y1>{_Y})\b"
)
"""A length of time that goes on, with its beginning: "his 19-year reign; he bought the club in 1998"."""
_BEFORE, _TAKEN_UP = lazy(r"\b[Aa]fter $"), lazy(r"\b(?:which|that|where|when)\b| after ")
"""What makes it end at a beginning instead: "after ten years at sea he joined the line in 1998"."""
_ENDED = lazy(
    r"\b(?:until|till|ended in (?:[a-z]+ )?\d|died|former|previous|at the time|when|before|had been|contract|deal|term"
    r"|sentence[ds]?|jail\w*|will|would|plan\w*|by)\b",
    re.IGNORECASE,
)
_JAILED = lazy(
    rf"\b(?:jailed|imprisoned|sentenced)\b[^.;\d\n]{{0,40}}? {_N} (?P<unit>years?|months?)\b[^.;\d\n]{{0,40}}?\bin"
    rf" (?:[A-Z][a-z]+ )?(?P<y1>{_Y})\b[^\d\n]{{0,120}}?\b(?:released|freed|walked free|left prison|until)\b"
    rf"[^.;\d\n]{{0,30}}? (?P<y2>{_Y})\b"
)
_SPREAD = lazy(
    r"\b(?:over|than|least|almost|nearly|about|some|around|up to|most|next|another|further|last|past|previous|first"
    r"|additional|extra|every) $",
    re.IGNORECASE,
)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Numbers of years that their years do not allow."""
    for article in dossier.articles.values():
        text, today = article.text, dossier.published(article).start
        found: dict[int, tuple[Slip, tuple[int, int]]] = {}
        for place in _HINT.finditer(text):
            start, end = max(0, place.start() - _REACH), place.end() + _REACH
            if not any(text.find(word, start, end) >= 0 for word in _COUNTED):
                continue
            for slip, whole in (*_between(text, start, end), *(_since(text, start, end, today) if today else ())):
                found[slip.doubted.start] = slip, whole
        for slip, whole in found.values():
            yield candidate("elapsed", dossier, article, "text", whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]


def _between(text: str, start: int, end: int) -> _Found:
    """Lengths of time with both their years; these may be counted with both ends or neither."""
    for pattern in (_SPAN, _DURING):
        for match in pattern.finditer(text, start, end):
            years = int(match["y2"]) - int(match["y1"])
            if years > 0 and abs(_number(match["n"]) - years) > 1 and not _SPREAD.search(text, start, match.start("n")):
                yield _slip(match, "n", years, f"from {match['y1']} to {match['y2']} it is {years} years")
    for match in _JAILED.finditer(text, start, end):
        term = _number(match["n"]) / (12 if match["unit"].startswith("month") else 1)
        served = int(match["y2"]) - int(match["y1"])
        if served > term + 1.5:
            why = f"from {match['y1']} to {match['y2']} it is {served} years"
            yield _slip(match, "n", served, why)


def _since(text: str, start: int, end: int, today: date) -> _Found:
    """Lengths of time up to the report, or up to a year that stands beside them."""
    for match in BEGUN.finditer(text, start, end):
        if _BEFORE.search(text, start, match.start()) and not _TAKEN_UP.search(match.group()):
            continue
        years = today.year - int(match["y1"])
        said = _number(match["n"]) + 0.5 * (" and a half" in match.group())
        open_ = _ENDED.search(_sentence(text, match)) or _SPREAD.search(text, start, match.start("n"))
        others = set(re.findall(rf"\b{_Y}\b", _sentence(text, match))) - {match["y1"]}
        if years > 0 and abs(years - said) > 1 and not open_ and not others:
            yield _slip(match, "n", years, f"from {match['y1']} to {today.year} it is {years} years")
    for pattern in (_ANNIVERSARY, _ITS_ANNIVERSARY, _AGO, _SINCE):
        for match in pattern.finditer(text, start, end):
            groups = match.groupdict()
            name = "n" if groups["n"] else "m"
            since, said = int(groups["y1"] or groups["y3"]), _number(match[name])
            until = {today.year, *(int(year) for year in re.findall(rf"\b{_Y}\b", _sentence(text, match)))}
            slack = (
                1 if pattern is not _AGO or not _SPREAD.search(text, start, match.start(name)) else max(2, said / 10)
            )
            if all(abs(year - since - said) > slack for year in until) and since < today.year:
                years = today.year - since
                yield _slip(match, name, years, f"from {since} to {today.year} it is {years} years")


def _sentence(text: str, match: re.Match[str]) -> str:
    start = begin(text, match.start())
    ends = [end for sign in (". ", "\n") if (end := text.find(sign, match.end())) > 0]
    return text[start : min(ends, default=len(text))][: 3 * _REACH]


def _number(printed: str) -> float:
    return numbers.parse(printed) or 0.0


def _slip(match: re.Match[str], group: str, years: int, why: str) -> tuple[Slip, tuple[int, int]]:
    words = {int(value): word for word, value in numbers.UNITS.items()}
    shown = words.get(years, str(years)) if match[group][0].isalpha() else str(years)
    return Slip(Figure(*match.span(group), float(years)), shown, why, "duration"), match.span()
