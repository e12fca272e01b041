"""Which way it went: a train from one town to another in one report, and from this to the first in another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._sentences import Line, lines
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

_FROM = {"from": ("to", "for", "towards"), "left": ("for",), "leaving": ("for",)}
"""What stands before the one end of a way, and between the ends."""
_NO_ENDS = frozenset((*MONTHS, *WEEKDAYS, "christmas", "easter"))
_BETWEEN = 4
"""Words that may stand between the ends, at most."""
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
    for (start, end), there in found.items():
        back = found.get((end, start), [])
        if back and sorted(start) < sorted(end) and apart([there, back]):
            why = "the reports tell one way in both directions, and none tells both"
            yield disagreement(dossier, "route", "route", doubted_first(dossier, [there, back]), why)


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
            end = _name(line, joint + 1) if line.norms[joint] in joints else 0
            if end:
                ends = frozenset(line.norms[place + 1 : start]), frozenset(line.norms[joint + 1 : end])
                if not ends[0] & ends[1]:
                    yield ends, place, end - 1
                break


def _name(line: Line, start: int) -> int:
    """Where the name that begins at a place ends; 0 where none does."""
    end = start
    while end < len(line.words) and _is_end(line, end) and (end == start or not line.parted(end - 1)):
        end += 1
    return end if end > start else 0


def _is_end(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.text[0].isupper() and word.norm not in _NO_ENDS and word.norm not in lexicon.words("common")
