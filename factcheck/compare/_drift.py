"""The places at which the reports of a story print one quotation in two ways, and which words are doubted at each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._printed import Printed
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Dossier, Evidence, Likely
from factcheck.values import names
from factcheck.values.drift import Drift
from factcheck.values.lazy import lazy
from factcheck.values.sets import Sets
from factcheck.values.wording import Change

Pair = tuple[Printed, Printed, tuple[Change, ...]]
Place = tuple[str, str, int]

GRAVITY = (Drift.SPELLING, Drift.OMISSION, Drift.WORD, Drift.SENSE)
"""Kinds of drift, the gravest last."""
_LONGEST = 120
"""Characters of the words left out that are shown."""
_STOP = lazy(r"[.!?…][\"'”’]?\s+")
"""Where a sentence of a quotation ends."""
_NEGATION = lazy(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
"""What is left out of a quotation by a slip and hardly ever put in: why the AP Stylebook ("innocent, not guilty") had
newsrooms write "innocent" for what a jury calls "not guilty"."""
_FULLER = 40
"""Characters by which one form of a quotation must be longer to be the likelier of two."""


class Side(Struct, frozen=True):
    """What one report has at a place, and the quotation in which it has it."""

    evidence: Evidence
    printed: Printed


class Site(Struct, frozen=True):
    """A place of a quotation at which reports differ: how gravely, the words of each way to print it, the doubted ones
    first, and those that are likelier, if any are."""

    kind: Drift
    groups: tuple[tuple[Evidence, ...], ...]
    likely: Likely | None

    @property
    def doubted(self) -> frozenset[str]:
        """The reports that have the doubted words."""
        return frozenset(one.span.article for one in self.groups[0])

    def doubting(self, articles: frozenset[str]) -> Site | None:
        """The same place with the words of some of these reports doubted; None where others are."""
        if articles & self.doubted:
            return self
        first = next((group for group in self.groups if any(one.span.article in articles for one in group)), None)
        if first is None or self.likely is not None:
            return None
        return replace(self, groups=(first, *(group for group in self.groups if group is not first)))


def families(dossier: Dossier, pairs: Sequence[Pair]) -> Iterator[list[Site]]:
    """The places of each quotation that are to be told together: those where the same report is doubted. Differences
    that are notes and graver ones are told apart; the gravest place is first."""
    quotations: Sets[Place] = Sets()
    for one, two, _ in pairs:
        quotations.join(one.place, two.place)
    by_quotation: dict[tuple[Place, bool], list[Site]] = {}
    for place, site in _sites(dossier, pairs):
        by_quotation.setdefault((quotations.root(place), site.kind is Drift.SPELLING), []).append(site)
    for sites in by_quotation.values():
        told: list[list[Site]] = []
        for site in sorted(sites, key=lambda site: site.likely is None):
            for family in told:
                alike = site.doubting(family[0].doubted)
                if alike is not None:
                    family.append(alike)
                    break
            else:
                told.append([site])
        for family in told:
            yield sorted(family, key=lambda site: -GRAVITY.index(site.kind))


def _sites(dossier: Dossier, pairs: Sequence[Pair]) -> Iterator[tuple[Place, Site]]:
    """The changes of all pairs, joined where they are at one place of one report; with where a quotation begins that
    has them."""
    kinds: dict[Place, Drift] = {}
    sides: dict[Place, Side] = {}
    joined: Sets[Place] = Sets()
    for one, two, changes in pairs:
        for change in changes:
            if change.kind is Drift.MOVED:
                continue
            places = []
            for side in _sides(one, two, change):
                span = side.evidence.span
                place = span.article, span.field, span.start
                places.append(place)
                sides.setdefault(place, side)
                kinds[place] = max(change.kind, kinds.get(place, change.kind), key=GRAVITY.index)
            joined.join(places[0], places[1])
    for places in sorted(map(sorted, joined.groups())):
        kind = max((kinds[place] for place in places), key=GRAVITY.index)
        yield sides[places[0]].printed.place, _site(dossier, kind, [sides[place] for place in places])


def _sides(one: Printed, two: Printed, change: Change) -> tuple[Side, Side]:
    """The words of a change on both sides; where there are none on one side, with the word before or behind."""
    a, b = change.one, change.two
    if a[0] == a[1] or b[0] == b[1]:
        if a[0] and b[0]:
            a, b = (a[0] - 1, a[1]), (b[0] - 1, b[1])
        if a[1] < len(one.words) and b[1] < len(two.words):
            a, b = (a[0], a[1] + 1), (b[0], b[1] + 1)
    return Side(_evidence(one, a), one), Side(_evidence(two, b), two)


def _evidence(one: Printed, words: tuple[int, int]) -> Evidence:
    span = one.span(*words)
    if len(span.text) > _LONGEST:
        end = next(word.end for word in one.words[words[0] :] if word.end >= span.start + _LONGEST // 2)
        first = words[0] + sum(1 for word in one.words[words[0] : words[1]] if word.end <= end)
        span = one.span(words[0], first)
    piece = next((piece for piece in one.pieces if span.start < piece.claim.value_span.end), one.statement)
    return Evidence(span, " ".join(span.text.split()), piece.origin, piece)


def _in_its_sentence(evidence: Evidence) -> Evidence:
    """Words of a quotation with the sentence that they are of, unless it is long and tells less than they do alone."""
    if evidence.statement is None:
        return evidence
    quoted, span = evidence.statement.claim.value_span, evidence.span
    before, after = max(span.start - quoted.start, 0), max(span.end - quoted.start, 0)
    start = max((stop.end() for stop in _STOP.finditer(quoted.text, 0, before)), default=0)
    stop = _STOP.search(quoted.text, after)
    sentence = " ".join(quoted.text[start : stop.start() + 1 if stop else None].split()).rstrip(",")
    return replace(evidence, clause=sentence) if len(sentence) <= _LONGEST else evidence


def _site(dossier: Dossier, kind: Drift, sides: Sequence[Side]) -> Site:
    if kind is Drift.SENSE:
        sides = [replace(side, evidence=_in_its_sentence(side.evidence)) for side in sides]
    groups: dict[str, list[Side]] = {}
    for side in sides:
        groups.setdefault(names.fold(side.evidence.value_text.replace("’", "'")), []).append(side)
    by_evidence = {id(side.evidence): side for side in sides}
    ordered = doubted_first(dossier, [[side.evidence for side in members] for members in groups.values()])
    likely = most_printed(ordered)
    denied = [members for members in ordered if _NEGATION.search(members[0].value_text)]
    lengths = [max(len(by_evidence[id(one)].printed.text) for one in members) for members in ordered]
    original = next((members for members in ordered if any(by_evidence[id(one)].printed.post for one in members)), None)
    if original is not None:
        ordered = [*(members for members in ordered if members is not original), original]
        value = original[0].value_text
        likely = Likely(original[0].clause or value, f"the embedded post, the original, has {value}")
    elif likely is None and kind is Drift.SENSE and len(ordered) == 2 and len(denied) == 1:
        ordered = sorted(ordered, key=lambda members: members is denied[0])
        value = denied[0][0].value_text
        reason = f"a “not” is more easily left out than put in, and one report has {value}"
        likely = Likely(denied[0][0].clause or value, reason, 1, 1)
    elif likely is None and len(ordered) == 2 and abs(lengths[0] - lengths[1]) >= _FULLER:
        if lengths[0] > lengths[1]:
            ordered.reverse()
        value = ordered[1][0].value_text
        likely = Likely(ordered[1][0].clause or value, f"the fuller form of the quotation has {value}", 1, 1)
    return Site(kind, tuple(map(tuple, ordered)), likely)
