"""Two numbers that have changed places in another report: "12 injured and 140 missing", "140 injured and 12 missing".

Of counts the unit tells what each is of, wherever they stand. Of other numbers of one sentence the words behind tell
it, up to the next number, or the name before it where nothing is behind ("14 aces to Reed's six"): two reports have
them the other way round where what the one has behind the first number the other has behind the second, and neither
says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._context import contexts
from factcheck.compare._sentences import Line, lines, stem
from factcheck.compare._updates import PEOPLE
from factcheck.compare._weigh import disagreement, doubted_first, evidence
from factcheck.model import Candidate, Dossier, Evidence, Quantity, Statement

_BEHIND = 4
"""Words behind a number by which it is known."""
_JOINING = frozenset("and or but with while as plus where when who which that".split())
"""Words behind which another part of the sentence begins."""
_ANYBODY = frozenset(
    map(stem, "people person others other man men woman women victim child children member".split())
) | {""}
"""Stems of what is counted in any sentence."""
_TIMES = frozenset(map(stem, "second minute hour day night week month year season percent point".split()))
"""Stems of what passes from one report to the next, or has no place of its own."""
_TELLING = 10
"""A number from which on two counts that have changed places are no chance: "two" and "four" are of many things."""
_SHARED = 0.5
"""How much two sentences must have in common besides where the words behind one of two numbers alone are shared."""
_MOST = 40
"""Sentences with one pair of numbers beyond which it tells nothing."""


class _Pair(Struct, frozen=True, eq=False):
    """A sentence with two numbers: the stems behind each, and the places of its first and last word."""

    line: Line
    known: Mapping[str, frozenset[str]]
    first: int
    last: int


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Pairs of numbers that have changed places."""
    if len(dossier.readings) < 2:
        return
    counted = list(_counts(dossier))
    yield from counted
    if counted:
        return
    by_numbers: dict[frozenset[str], list[_Pair]] = {}
    for line in lines(dossier):
        for numbers, pair in _pairs(line):
            by_numbers.setdefault(numbers, []).append(pair)
    for (one, two), pairs in ((sorted(numbers), pairs) for numbers, pairs in by_numbers.items()):
        if 1 < len(pairs) <= _MOST and len({pair.line.article.id for pair in pairs}) > 1:
            yield from _swapped(dossier, one, two, pairs)


def _counts(dossier: Dossier) -> Iterator[Candidate]:
    """Counts of two units, each of which has in another report the number of the other."""
    units: dict[str, dict[str, dict[float, Statement]]] = {}
    for statement in dossier.by_predicate.get("count", ()):
        value = statement.claim.value
        if not isinstance(value, Quantity) or value.unit in PEOPLE or value.unit == "shot":
            continue
        if value.low is not None and value.low == value.high and value.low > 1:
            of_unit = units.setdefault(statement.article.id, {}).setdefault(value.unit, {})
            of_unit.setdefault(value.low, statement)
    for ours, theirs in combinations(units.values(), 2):
        apart = [unit for unit in ours if unit in theirs and ours[unit].keys().isdisjoint(theirs[unit])]
        for one, two in combinations(apart, 2):
            more = sorted(ours[one].keys() & theirs[two].keys())
            less = sorted(ours[two].keys() & theirs[one].keys())
            if more and less and more != less and max(*more, *less) >= _TELLING:
                a, b = more[0], less[0]
                sides = (ours[one][a], ours[two][b]), (theirs[one][b], theirs[two][a])
                yield _candidate(dossier, [[evidence(one) for one in side] for side in sides], f"{a:g}", f"{b:g}")
                return


def _pairs(line: Line) -> Iterator[tuple[frozenset[str], _Pair]]:
    """Any two numbers next to each other in a sentence, but years and one."""
    norms = ((place, line.norms[place]) for place in line.numbers)
    places = [place for place, norm in norms if norm.isdigit() and norm != "1" and not _is_year(norm)]
    if len(places) < 2:
        return
    known = {place: _behind(line, place, places) or _whose(line, place) for place in places}
    for one, two in pairwise(places):
        a, b = line.norms[one], line.norms[two]
        timed = (known[one] | known[two]) & _TIMES
        if a != b and known[one] and known[two] and not timed and not line.is_glued(one) and not line.is_glued(two):
            last = min(two + _BEHIND, len(line.norms) - 1)
            yield frozenset((a, b)), _Pair(line, {a: known[one], b: known[two]}, one, last)


def _is_year(norm: str) -> bool:
    return len(norm) == 4 and norm[:2] in ("18", "19", "20")


def _behind(line: Line, place: int, places: list[int]) -> frozenset[str]:
    """The stems behind a number, names aside, up to the next number, and not beyond the end of its part of the
    sentence."""
    found = set()
    text = line.article.content(line.field)
    for at in range(place + 1, min(place + 1 + _BEHIND, len(line.norms))):
        if at in places or line.norms[at] in _JOINING or line.parted_by(at - 1, ",;:()"):
            break
        if text[line.words[at].start].islower():
            found.add(line.words[at].stem)
    return frozenset(found - _ANYBODY)


def _whose(line: Line, place: int) -> frozenset[str]:
    """The name right before a number, with a capital: "to Reed's six", "and Reed six"."""
    text, before = line.article.content(line.field), line.words[place - 1] if place else None
    is_name = before and text[before.start].isupper() and place > 1 and not line.parted_by(place - 1, ",;:()")
    return frozenset({_OWN.sub("", before.text)}) if before and is_name else frozenset()


_OWN = re.compile(r"['’]s?$")


def _swapped(dossier: Dossier, one: str, two: str, pairs: list[_Pair]) -> Iterator[Candidate]:
    """The candidate of a pair of numbers of which some report has the first where others have the second."""
    against: dict[int, set[int]] = {}
    for (a, first), (b, second) in combinations(enumerate(pairs), 2):
        if first.line.article is not second.line.article and _is_swapped(dossier, one, two, first, second):
            against.setdefault(a, set()).add(b)
            against.setdefault(b, set()).add(a)
    if not against:
        return
    turned = max(against, key=lambda index: (len(against[index]), index))
    others = sorted(against[turned])
    groups = [[_evidence(pairs[turned])], [_evidence(pairs[index]) for index in others]]
    yield _candidate(dossier, groups, one, two)


def _candidate(dossier: Dossier, groups: list[list[Evidence]], one: str, two: str) -> Candidate:
    ordered = doubted_first(dossier, groups)
    first = ([one for one in members if one.span.article == members[0].span.article] for members in ordered)
    a, b = (" and ".join(one.value_text for one in members[:2]) for members in first)
    why = f"{one} and {two} have changed places"
    found = disagreement(dossier, "swapped", "count", ordered, why)
    return replace(found, slots={**found.slots, "a": a, "b": b}, confidence=0.9)


def _is_swapped(dossier: Dossier, one: str, two: str, first: _Pair, second: _Pair) -> bool:
    """Whether what one sentence has behind the one number stands behind the other in another, and nowhere as there."""
    if first.known[one] & second.known[one] or first.known[two] & second.known[two]:
        return False
    crossed = [bool(first.known[one] & second.known[two]), bool(first.known[two] & second.known[one])]
    named = any(word[0].isupper() for pair in (first, second) for words in pair.known.values() for word in words)
    return all(crossed) or (any(crossed) and not named and contexts(dossier).shared(first.line, second.line) >= _SHARED)


def _evidence(pair: _Pair) -> Evidence:
    span = pair.line.span(pair.first, pair.last)
    return Evidence(span, " ".join(span.text.split()), pair.line.origin)
