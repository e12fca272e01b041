"""A number and the list of those whom it counts: "their four children, Anna, Tom and Kate", "two men, aged 31, 35 and
40", "three titles, in 2010, 2012, 2014 and 2016", "her third victory after those of 2010, 2012 and 2016".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_FEW = "|".join(word for word, value in numbers.UNITS.items() if 1 < value < 13)
_COUNT = rf"\b(?P<n>(?i:{_FEW})|[2-9]|1[0-2])"
_KIN = "children|kids|sons|daughters|brothers|sisters|siblings|grandchildren"
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_WITH_AGE = rf"{_NAME}(?:,? (?:aged )?\d{{1,2}}| \(\d{{1,2}}\))?"
_NAMES = lazy(
    rf"{_COUNT} (?:[a-z-]+ )?(?P<what>{_KIN})(?:,| [–—-]|:| \() (?P<list>{_WITH_AGE}(?:, {_WITH_AGE})*,? and"
    rf" {_WITH_AGE})(?=[.,;)\n]| [–—-]|$)"
)
_NAMED = lazy(_NAME)
_AGES = lazy(
    rf"{_COUNT} (?:[a-z-]+ ){{0,2}}(?P<what>men|women|boys|girls|teenagers|people|children|suspects|victims|brothers"
    r"|sisters|youths|sons|daughters),? (?:who are |all )?(?:aged|ages) (?P<list>\d{1,2}(?:, \d{1,2})*,? and \d{1,2})\b"
    r"(?! months| weeks| days)"
)
_YEAR = r"(?:19|20)\d\d"
_YEARS = lazy(
    rf"{_COUNT} (?:[\w'’-]+ ){{0,3}}?(?P<what>titles|victories|wins|triumphs|championships|medals|trophies|cups"
    rf"|elections|terms|crowns|defeats|finals)(?:,| \()? ?(?:in |of |from )?"
    rf"(?P<list>{_YEAR}(?:, {_YEAR})*,? and {_YEAR})\b"
)
_ORDINAL = lazy(
    rf"\b(?P<n>{'|'.join(list(numbers.ORDINALS)[1:])}|[2-9](?:nd|rd|th)|1[0-2]th) (?:[\w'’-]+ ){{0,3}}?(?P<what>title"
    r"|victory|win|triumph|championship|medal|trophy|cup|time|crown|term|defeat)\b(?P<gap>[^.;:\d\n]{0,50}?)"
    rf"(?P<list>{_YEAR}(?:, {_YEAR})*,? and {_YEAR})\b"
)
_DIGITS = lazy(r"\d+")
_BEFORE_IT = lazy(r"\b(?:after|follow\w+|previous\w*|earlier|adding to|having|beside\w*|won)\b")
_SOME_OF = lazy(r"\bof (?:the|his|her|their|its|our|my) $")
_HINT_OF_KIN = re.compile(rf" (?:{_KIN})(?=,| [–—-]|:| \()")
_HINT_OF_NUMBERS = re.compile(r" and (?=\d)")
"""What stands in every list of names, and in every list of ages or years: where to look for the whole."""
_REACH = 160
"""Characters on either side of it."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Numbers that their lists do not bear out."""
    for article in dossier.articles.values():
        text = article.text
        for check, hint in ((_named, _HINT_OF_KIN), (_aged, _HINT_OF_NUMBERS), (_dated, _HINT_OF_NUMBERS)):
            checked = 0
            for place in hint.finditer(text):
                for slip, whole in check(text, max(checked, place.start() - _REACH), place.end() + _REACH):
                    checked = whole[1]
                    yield candidate("parts", dossier, article, "text", whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]


def _named(text: str, start: int, end: int) -> _Found:
    """Kin by their names."""
    for match in _NAMES.finditer(text, start, end):
        listed = len(_NAMED.findall(match["list"]))
        if listed != numbers.parse(match["n"].lower()) and not _SOME_OF.search(text, start, match.start()):
            yield _slip(match, listed, f"{listed} {match['what']} are named")


def _aged(text: str, start: int, end: int) -> _Found:
    """More ages than people: fewer may be, where two are of one age."""
    for match in _AGES.finditer(text, start, end):
        listed = len(_DIGITS.findall(match["list"]))
        if listed > (numbers.parse(match["n"].lower()) or listed):
            yield _slip(match, listed, f"{listed} ages are given")


def _dated(text: str, start: int, end: int) -> _Found:
    """Victories by their years; the latest may be beside those that are listed."""
    for match in _YEARS.finditer(text, start, end):
        listed = len(_DIGITS.findall(match["list"]))
        if listed != numbers.parse(match["n"].lower()):
            yield _slip(match, listed, f"{listed} years are given")
    for match in _ORDINAL.finditer(text, start, end):
        listed = len(_DIGITS.findall(match["list"]))
        said = numbers.ORDINALS.get(match["n"]) or int(_DIGITS.findall(match["n"])[0])
        most = listed + 1
        if said not in ({most} if _BEFORE_IT.search(match["gap"]) else {listed, most}):
            yield _slip(match, most, f"{listed} years are given", ordinal=True)


def _slip(match: re.Match[str], listed: int, why: str, *, ordinal: bool = False) -> tuple[Slip, tuple[int, int]]:
    word = _ordinal(listed) if ordinal else _cardinal(match["n"], listed)
    return Slip(Figure(*match.span("n"), float(listed)), word, why), match.span()


def _ordinal(number: int) -> str:
    return next((word for word, value in numbers.ORDINALS.items() if value == number), f"{number}th")


def _cardinal(printed: str, number: int) -> str:
    """A number in digits or in words, as the one that it replaces is printed."""
    words = {value: word for word, value in numbers.UNITS.items()}
    return str(number) if printed[0].isdigit() else words.get(number, str(number))
