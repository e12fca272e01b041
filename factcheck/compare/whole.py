"""How many there are of something in all: "one of the six stages" and "all four stages"; and all of them or some: "all
eight gates were opened" and "six of its eight gates".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._context import contexts
from factcheck.compare._sentences import stem
from factcheck.compare._updates import PEOPLE
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Fix, Span
from factcheck.values import numbers
from factcheck.values.cues import lines_like
from factcheck.values.lazy import lazy

_N = rf"(?:\d{{1,3}}(?![\d.,:]\d)|{numbers.WORDED})"
_THING = r"(?:(?!of\b|in\b|and\b|or\b|to\b|years?\b|people\b)[a-z]{3,}[ -]){0,2}?(?P<thing>[a-z]{3,}s)\b"
_OF = r"(?:the|its|their|his|her|our)"
_WHOLE = lazy(
    rf"\b(?:(?P<all>[Aa]ll)|(?P<some>(?:[Oo]ne|[Ss]ome|[Mm]ost|[Nn]one|[Hh]alf|[Aa]ny|[Ee]ach) of(?: {_OF})?"
    rf"|(?i:{_N}) of {_OF}|(?P<bare>(?i:{_N}) of))) (?P<n>{_N}) {_THING}"
    rf"|\b(?P<named>[a-z]{{3,}}), one of (?:{_OF} )?(?P<m>{_N})(?=[,.;)]| in | at | on )"
)
_HINT = re.compile(rf"[Aao](?<!\w.)(?:(?<=[Aa])ll|(?<=o)f(?: {_OF})?) (?:\d|{numbers.WORDED})")
"""What every match of `_WHOLE` has."""
_LEAST = 0.4
"""How much two sentences must have in common besides what is counted for the one to say all, the other some of it."""
_ANYTHING = (
    "members times years months weeks days hours minutes points percent others games matches cases weapons"
    " shots".split()
)
_NOT_THINGS = frozenset(map(stem, (*PEOPLE, *_ANYTHING)))
"""Stems of what is counted in any story."""


class _Whole(Struct, frozen=True, eq=False):
    """How many there are of a thing, and how many of these are meant: all of them, or a number, or None. `bare`:
    nothing tells that these are the ones of which another report speaks, "28 of 41 passes"."""

    thing: str
    number: float
    some: float | None
    span: Span
    value: Span
    bare: bool


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Things of which two reports have another number in all, or one all of them and one some."""
    if len(dossier.readings) < 2:
        return
    things: dict[str, dict[str, list[_Whole]]] = {}
    for article in dossier.articles.values():
        for found in _wholes(article.id, article.text):
            things.setdefault(found.thing, {}).setdefault(article.id, []).append(found)
    for by_article in things.values():
        yield from _numbers(dossier, by_article)
        yield from _parts(dossier, by_article)


def _wholes(article: str, text: str) -> Iterator[_Whole]:
    for match in (match for line in lines_like(text, _HINT) for match in _WHOLE.finditer(text, *line)):
        group = "n" if match["n"] else "m"
        printed = match["thing"] or f"{match['named']}s"
        number = numbers.parse(match[group].lower())
        if number is None or number < 2 or stem(printed.lower()) in _NOT_THINGS:
            continue
        some = number if match["all"] else numbers.parse((match["some"] or "").partition(" ")[0].lower())
        span = Span(article, "text", match.start(), match.end(), match.group())
        value = Span(article, "text", *match.span(group), match[group])
        yield _Whole(stem(printed.lower()), number, some, span, value, match["bare"] is not None)


def _numbers(dossier: Dossier, by_article: dict[str, list[_Whole]]) -> Iterator[Candidate]:
    """Reports that each have one number of a thing, and not the same."""
    groups: dict[float, list[_Whole]] = {}
    for found in by_article.values():
        if len({one.number for one in found}) == 1 and not found[0].bare:
            groups.setdefault(found[0].number, []).extend(found[:1])
    if len(groups) == 2 and len(by_article) == sum(map(len, groups.values())):
        yield _candidate(dossier, list(groups.values()), "the reports have another number of them in all")


def _parts(dossier: Dossier, by_article: dict[str, list[_Whole]]) -> Iterator[Candidate]:
    """A report that has all of a number of things where another has some of as many."""
    story = contexts(dossier)
    everything = [one for found in by_article.values() for one in found if one.some == one.number]
    others = [one for found in by_article.values() for one in found if one.some and 1 < one.some < one.number]
    for one in everything:
        groups = [[one], []]
        for two in others:
            apart = one.span.article != two.span.article and one.number == two.number
            if apart and story.between(one.span, two.span, {one.thing}) >= _LEAST:
                groups[1].append(two)
        if groups[1] and len({two.some for two in groups[1]}) == 1:
            yield _candidate(dossier, groups, "all of them are not some of them")
            return


def _candidate(dossier: Dossier, sides: list[list[_Whole]], why: str) -> Candidate:
    by_place = {id(one.span): one for side in sides for one in side}
    groups = [[Evidence(one.span, one.span.text, dossier.origins[one.span.article]) for one in side] for side in sides]
    ordered = doubted_first(dossier, groups)
    found = disagreement(dossier, "whole", "count", ordered, why)
    doubted, other = (by_place[id(members[0].span)] for members in ordered)
    if found.likely is None or doubted.number == other.number:
        return found
    return replace(found, fix=Fix(doubted.value, other.value.text))
