"""Which of somebody's children is the eldest or the youngest: "Anna, the eldest" in one report, "Ruth, the eldest" in
another that knows Anna too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._census import census
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values import names
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy

_RANKS = ("eldest", "oldest", "youngest")
_NAME = r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
_SORT = rf"(?P<rank>{'|'.join(_RANKS)})(?: (?P<sort>sons?|daughters?|child|children|boy|girl|brother|sister))?"
_CALLED = lazy(rf"{_NAME}(?:, \d{{1,2}})?,? (?:is |was )?(?:the|his|her|their|an?) {_SORT}(?! of the)\b")
_CALLS = lazy(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) {_SORT},? {_NAME}")


class _Called(Struct, frozen=True):
    """Somebody called the eldest or youngest of a sort: the rank and sort, the given name, and where."""

    rank: tuple[str, str]
    given: str
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Two children of whom two reports each call one the eldest, and one of which knows both."""
    if len(dossier.readings) < 2:
        return
    called = list(_all_called(dossier))
    told: set[tuple[str, str]] = set()
    for one, two in combinations(called, 2):
        if one.rank == two.rank and one.rank not in told and _rivals(dossier, one, two):
            groups = [
                [other for other in called if other.rank == side.rank and other.given == side.given]
                for side in (one, two)
            ]
            places = [[other.place for other in members] for members in groups]
            if apart(places):
                told.add(one.rank)
                yield _candidate(dossier, one.rank, places)


def _all_called(dossier: Dossier) -> Iterator[_Called]:
    for article in dossier.articles.values():
        lines = lines_with(article.text, _RANKS)
        for pattern, line in product((_CALLED, _CALLS), lines):
            for match in pattern.finditer(article.text, *line):
                start, end = match.span("name")
                span = Span(article.id, "text", start, end, match["name"])
                rank = match["rank"].replace("old", "eld"), (match["sort"] or "child").removesuffix("s")
                given = names.fold(span.text).split()[0]
                yield _Called(rank, given, Evidence(span, span.text, dossier.origins[article.id]))


def _rivals(dossier: Dossier, one: _Called, two: _Called) -> bool:
    """Whether the report of one knows the other too: they are of one family."""
    if one.given == two.given or one.place.span.article == two.place.span.article:
        return False
    holders = census(dossier).holders
    return any(a.place.span.article in holders.get(b.given, {}) for a, b in ((one, two), (two, one)))


def _candidate(dossier: Dossier, rank: tuple[str, str], groups: list[list[Evidence]]) -> Candidate:
    ordered = doubted_first(dossier, groups)
    who = f"the {' '.join(rank)}"
    why = f"{who} is one, {ordered[0][0].value_text} or {ordered[-1][0].value_text}"
    found = disagreement(dossier, "children", "child_order", ordered, why, mended=True)
    return replace(found, slots={**found.slots, "subject": who})
