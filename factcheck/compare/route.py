"""Which way it went: a train from one town to another in one report, and from this to the first in another; or to a
third, which no other report names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from factcheck.compare._sentences import Line, lines, words_by_report
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

_FROM = {"from": ("to", "for", "towards"), "left": ("for",), "leaving": ("for",)}
"""What stands before the one end of a way, and between the ends."""
_NO_ENDS = frozenset((*MONTHS, *WEEKDAYS, "christmas", "easter"))
_BETWEEN = 4
"""Words that may stand between the ends, at most."""
_KIND = 4
"""Words that may tell what the end is: "to the spa town of Ellery"."""
ENOUGH = 2
"""Independent reports that name the other end, at least."""
_Route = tuple[frozenset[str], frozenset[str]]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Ways that reports tell in both directions, of which none tells both."""
    if len(dossier.readings) < 2:
        return
    found: dict[_Route, list[Evidence]] = {}
    for line in lines(dossier):
        for route, first, last in _routes(line):
            span = line.span(first, last)
            found.setdefault(route, []).append(Evidence(span, " ".join(span.text.split()), line.origin))
    yield from _ends(dossier, found)
    for (start, end), there in found.items():
        back = found.get((end, start), [])
        if back and sorted(start) < sorted(end) and apart([there, back]):
            why = "the reports tell one way in both directions, and none tells both"
            yield disagreement(dossier, "route", "route", doubted_first(dossier, [there, back]), why)


def _ends(dossier: Dossier, found: dict[_Route, list[Evidence]]) -> Iterator[Candidate]:
    """Ways from one place of which one report alone names the end, and has not the one that others name."""
    by_start: dict[frozenset[str], list[frozenset[str]]] = {}
    for start, end in found:
        by_start.setdefault(start, []).append(end)
    printed = words_by_report(dossier) if len(by_start) < len(found) else {}
    for start, (odd, usual) in ((start, pair) for start, ends in by_start.items() for pair in permutations(ends, 2)):
        here = {dossier.origins[one.span.article] for one in found[start, odd]}
        there = {dossier.origins[article] for article, words in printed.items() if usual <= words}
        naming = {dossier.origins[article] for article, words in printed.items() if odd & words}
        if len(here) == 1 and naming == here and not here & there and len(there) >= ENOUGH:
            why = "one report alone names this end of the way, and others name another"
            yield disagreement(dossier, "route", "route", [found[start, odd], found[start, usual]], why)


def _routes(line: Line) -> Iterator[tuple[_Route, int, int]]:
    """The ways that a sentence tells between two names, each with the places of its first and its last word."""
    for place, norm in enumerate(line.norms):
        joints = _FROM.get(norm)
        start = _name(line, place + 1) if joints else 0
        if not joints or not start:
            continue
        for joint in range(start, min(start + _BETWEEN, len(line.norms))):
            if line.parted(joint - 1):
                break
            first = _after_kind(line, joint + 1) if line.norms[joint] in joints else 0
            end = _name(line, first) if first else 0
            if end:
                ends = frozenset(line.norms[place + 1 : start]), frozenset(line.norms[first:end])
                if not ends[0] & ends[1]:
                    yield ends, place, end - 1
                break


def _after_kind(line: Line, start: int) -> int:
    """Where the name begins behind some words in small letters: "the spa town of Ellery"."""
    for place in range(start, min(start + _KIND + 1, len(line.norms))):
        if line.words[place].text[0].isupper():
            return place
        if place + 1 == len(line.norms) or line.parted(place) or line.norms[place] in ("from", "and", "to", "for"):
            return 0
    return 0


def _name(line: Line, start: int) -> int:
    """Where the name that begins at a place ends; 0 where none does."""
    end = start
    while end < len(line.words) and _is_end(line, end) and (end == start or not line.parted(end - 1)):
        end += 1
    return end if end > start else 0


def _is_end(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.text[0].isupper() and word.norm not in _NO_ENDS and word.norm not in lexicon.words("common")
