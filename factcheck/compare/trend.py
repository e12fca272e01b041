"""One number that rose in a report and fell in another: "up 18%" and "a fall of 18 per cent", "doubled to 1,800 a day"
and "halved to 1,800 a day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._context import contexts
from factcheck.compare._figures import Figure, figures
from factcheck.compare._sentences import Line, lines
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.compare.change import DOWN, UP
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values.lazy import lazy

_ABOUT = (
    r"(?:about |around |roughly |some |nearly |almost |just (?:over|under) |over |more than |less than |as much as )?"
)
_RISE, _FALL = (
    rf"(?!up to\b)(?:{UP})|doubl(?:es?|ed|ing)|trebled|tripled|quadrupled",
    rf"{DOWN}|halv(?:es?|ed|ing)",
)
_BY = lazy(
    rf"\b(?:(?P<up>{_RISE})|(?P<down>{_FALL}))(?: (?:by|of|sharply|slightly|to|further|another|an?|the))*"
    rf" {_ABOUT}$",
    re.IGNORECASE,
)
_NOUN = lazy(
    r"[ -](?:(?P<up>rise|increase|jump|surge|gain|growth|more|higher)|(?P<down>fall|drop|decline|decrease|reduction"
    r"|slump|fewer|less|lower))\b",
    re.IGNORECASE,
)
_DIRECTED = lazy(rf"\b(?:{_RISE}|{_FALL}|growth|more|higher|reduction|fewer|less|lower)\b", re.IGNORECASE)
_FEW = 3
"""Shares up to which a report says, with one of them, what another report does."""
_LEAST = 2
"""The least share, and a tenth of the least number, that two reports give for one thing by no chance."""
_NUMBERS_LIKE = 0.5
"""How much two sentences must have in common to go up and down to one number (see `Contexts.shared`)."""
_LIKE = 1.2
"""How much two sentences must have in common where their reports have more shares (see `Contexts.shared`)."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of one number that goes both ways, of which no report has both."""
    if len(dossier.readings) < 2:
        return
    told: dict[tuple[float, bool, str, bool], dict[str, list[tuple[Line, Evidence]]]] = {}
    for line in lines(dossier):
        for figure, way, place in _moves(line):
            level = " to " in line.article.content(line.field)[place.span.start : figure.start]
            key = figure.value, figure.share, figure.sign, level
            told.setdefault(key, {}).setdefault(way, []).append((line, place))
    for (_, is_share, _, _), ways in told.items():
        if len(ways) == 2 and _of_one(dossier, is_share, *ways.values()):
            groups = [[place for _, place in members] for members in ways.values()]
            if apart(groups):
                ordered = doubted_first(dossier, groups)
                one, two = (members[0].value_text for members in ordered)
                yield disagreement(dossier, "opposite", "trend", ordered, f"one number went both ways, {one} and {two}")


def _moves(line: Line) -> Iterator[tuple[Figure, str, Evidence]]:
    """The figures of a sentence that say by how much, or to what, something went up or down."""
    text = line.article.content(line.field)
    if not line.numbers or not _DIRECTED.search(text, line.start, line.end):
        return
    for figure in figures(text, line.start, line.end):
        if figure.value < (_LEAST if figure.share else 10 * _LEAST):
            continue
        match = _BY.search(text, max(line.start, figure.start - 60), figure.start)
        match = match or (_NOUN.match(text, figure.end, line.end) if figure.share else None)
        if match:
            way = "up" if match["up"] else "down"
            start, end = min(match.start(way), figure.start), max(match.end(), figure.end)
            span = Span(line.article.id, line.field, start, end, text[start:end])
            yield figure, way, Evidence(span, " ".join(span.text.split()), line.origin)


def _of_one(
    dossier: Dossier, is_share: bool, ours: list[tuple[Line, Evidence]], theirs: list[tuple[Line, Evidence]]
) -> bool:
    """Whether two sentences tell of one thing: they have rare words in common, or tell of a share of which their
    reports have few."""
    around = contexts(dossier)
    if any(around.shared(one, two) >= (_LIKE if is_share else _NUMBERS_LIKE) for one, _ in ours for two, _ in theirs):
        return True
    return is_share and all(_shares(line) <= _FEW for line, _ in (*ours, *theirs))


def _shares(line: Line) -> int:
    """How many shares a report has."""
    return sum(one.share for one in figures(line.article.text, line.article.start, len(line.article.text)))
