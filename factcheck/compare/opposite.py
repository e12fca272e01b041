"""What happens in one way only, told in two: "he backed her" in one report, "he called on her to resign" in another.

Two sentences tell of one thing where they share rare words beside those that tell the way; a report that tells both
ways speaks of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import combinations

from msgspec import Struct

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._sentences import Line, lines, meaning, normal
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values import alternatives

LEAST_SHARED, LEAST_STEMS = 0.9, 2
"""What two sentences must have in common to tell of one thing (see `Contexts.shared`), and in how many stems."""
_GOES_ON = re.compile(r"[“\"‘']?(?:He|She|They|It|His|Her|That|This)\b")
_IN_YEAR, _NEAR = re.compile(r"\bin ((?:19|20)\d\d)\b"), 40
"""A year that words are of, and characters within which it stands from them."""
_NAME = re.compile(r"\b[A-Z][\w-]{2,}")
_OF_MANY = frozenset(map(meaning, "town city county united rovers wanderers athletic albion".split())) | {""}
"""Words of the names of many clubs, which are no name of one."""


class _Told(Struct, frozen=True, eq=False):
    """A way that a report tells: its sentence, the stems of it (and of the one before, where it goes on with that) that
    do not tell the way, the names before its place, and that place."""

    way: str
    line: Line
    stems: frozenset[str]
    names: frozenset[str]
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Ways of one family that two reports tell of one thing."""
    if len(dossier.readings) < 2:
        return
    around = contexts(dossier)
    roots = {stem[: alternatives.ROOT] for stem in around.holders}
    for family in alternatives.told(roots):
        beginnings = alternatives.roots(family)
        telling = {stem for stem in around.holders if stem[: alternatives.ROOT] in beginnings}
        told, personal = list(_told(dossier, family, telling)), family in alternatives.OF_ONE_PERSON
        done: set[frozenset[str]] = set()
        for one, two in combinations(told, 2):
            ways = frozenset((one.way, two.way))
            if len(ways) > 1 and ways not in done:
                groups = [[other for other in told if _beside(around, other, side, personal)] for side in (one, two)]
                if not _one_thing(around, one, two, personal):
                    groups = [[other for other in told if other.way == side.way] for side in (one, two)]
                    if family not in alternatives.OF_ONE_STORY or max(map(_origins, groups)) < 2:
                        continue
                if _apart(told, groups):
                    done.add(ways)
                    yield _candidate(dossier, groups)


def _told(dossier: Dossier, family: str, telling: Set[str]) -> Iterator[_Told]:
    """What the sentences tell that have one of the stems `telling`."""
    before: Line | None = None
    for line in lines(dossier):
        text = line.article.content(line.field)
        may_tell = not telling.isdisjoint(line.stems)
        for way, start, end in alternatives.ways(family, text, line.start, line.end) if may_tell else ():
            own = {meaning(normal(word)) for word in re.findall(r"\w+", text[start:end])}
            stems, begin = line.stems, line.start
            if before and before.article is line.article and _GOES_ON.match(text, line.start):
                stems, begin = stems | before.stems, before.start
            names = frozenset(meaning(normal(name)) for name in _NAME.findall(text, begin, start)) - _OF_MANY
            span = Span(line.article.id, line.field, start, end, text[start:end])
            yield _Told(way, line, stems - own, names, Evidence(span, " ".join(span.text.split()), line.origin))
        before = line


def _one_thing(around: Contexts, one: _Told, two: _Told, personal: bool) -> bool:
    """Whether two sentences of two reports are of one thing: they share rare words, and a name before the way where
    both have names there; of what is a person's alone, that name is enough."""
    if one.line.article.id == two.line.article.id:
        return False
    if personal:
        return bool(one.names & two.names)
    if _years(one) != _years(two):
        return False
    shared = one.stems & two.stems
    if len(shared) < LEAST_STEMS or (one.names and two.names and not one.names & two.names):
        return False
    return around.weight(shared) >= LEAST_SHARED


def _years(told: _Told) -> set[str]:
    """The years before that of a report beside what it tells: "as the host in 2007 she was praised"."""
    text, published = told.line.article.content(told.line.field), told.line.article.published
    start, end = max(told.line.start, told.place.span.start - _NEAR), min(told.line.end, told.place.span.end + _NEAR)
    return {year for year in _IN_YEAR.findall(text, start, end) if published is None or int(year) < published.year}


def _origins(members: list[_Told]) -> int:
    return len({one.line.origin for one in members})


def _beside(around: Contexts, other: _Told, side: _Told, personal: bool) -> bool:
    return other is side or (other.way == side.way and _one_thing(around, other, side, personal))


def _apart(told: list[_Told], groups: list[list[_Told]]) -> bool:
    """Whether no report of either group tells of the other way too."""
    articles = [{one.line.article.id for one in told if one.way == members[0].way} for members in groups]
    return not articles[0] & articles[1]


def _candidate(dossier: Dossier, groups: list[list[_Told]]) -> Candidate:
    ordered = doubted_first(dossier, [[one.place for one in members] for members in groups])
    one, two = (members[0].value_text for members in ordered)
    why = f"one thing is told in two ways, {one} and {two}, and no report has both"
    return disagreement(dossier, "opposite", "event", ordered, why)
