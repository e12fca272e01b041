"""Short sentences of quotations, each by itself: one word of a sentence is changed, where what stands around it was
printed in another way, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._printed import Printed
from factcheck.model import Dossier, Entity, Statement, Wording
from factcheck.values import wording
from factcheck.values.wording import Change

_SENTENCE = re.compile(r"[^.!?…]+")
_ROUGH = re.compile(r"\w+")
_EDGE = 2
"""Words at the beginning or the end that two such sentences share: one word alone differs."""
_LONGEST = 15
"""Rough words of a sentence, at most; `wording.one_word` looks closer."""
_LEAST_BESIDE = 3
"""Words of a sentence that bears out the one beside it."""
_AGREED = 2
"""Independent reports in which somebody says a sentence, from which on the one of another report is not another."""
_MOST_ALIKE = 20
"""Sentences that begin or end alike: more of a story are a turn of phrase."""
_NEAR = 300
"""Characters between two sentences that stand beside each other."""

Words = tuple[str, ...]
Pair = tuple[Printed, Printed, tuple[Change, ...]]


class _Said(Struct, frozen=True):
    """A sentence of a quotation: its statement, its place there, and its words roughly; those before and behind it in
    its report, empty where none are near."""

    statement: Statement
    start: int
    end: int
    rough: Words
    before: Words = ()
    behind: Words = ()

    def is_beside(self, behind: _Said) -> bool:
        """Whether another sentence is the next that the report prints."""
        one, two = self.statement.claim.span, behind.statement.claim.span
        return (one.article, one.field) == (two.article, two.field) and two.start - one.end <= _NEAR

    def printed(self) -> Printed:
        """The sentence as a quotation of its own."""
        span = self.statement.claim.value_span
        return Printed((self.statement,), wording.words(span.text[self.start : self.end], span.start + self.start))

    def borne_out(self, other: _Said) -> bool:
        """Whether the same sentence stands before both, or behind both."""
        same = (self.before, other.before), (self.behind, other.behind)
        return any(one == two and len(one) >= _LEAST_BESIDE for one, two in same)


def changed(dossier: Dossier, aligned: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs of short sentences of two reports that differ by a word, of quotations that are not aligned as a whole; no
    report has both sentences."""
    whole = {(a.id, b.id) for one, two, _ in aligned for a, b in product(one.pieces, two.pieces)}
    said = list(_said(dossier))
    having: dict[Words, set[str]] = {}
    told: dict[tuple[Words, Entity], set[str]] = {}
    alike: dict[tuple[int, Words], list[int]] = {}
    for number, one in enumerate(said):
        having.setdefault(one.rough, set()).add(one.statement.article.id)
        if one.statement.subject:
            told.setdefault((one.rough, one.statement.subject), set()).add(one.statement.origin)
        alike.setdefault((0, one.rough[:_EDGE]), []).append(number)
        alike.setdefault((1, one.rough[-_EDGE:]), []).append(number)
    near = {pair for members in alike.values() if len(members) <= _MOST_ALIKE for pair in combinations(members, 2)}
    for a, b in sorted(near):
        one, two = said[a], said[b]
        if having[one.rough] & having[two.rough] or (one.statement.id, two.statement.id) in whole:
            continue
        first, second = one.printed(), two.printed()
        speaker = one.statement.subject
        agreed = (
            speaker == two.statement.subject
            and speaker is not None
            and any(len(told[side.rough, speaker]) >= _AGREED for side in (one, two))
        )
        change = wording.one_word(first.words, second.words, agreed or one.borne_out(two))
        if change:
            yield first, second, (change,)


def _said(dossier: Dossier) -> Iterator[_Said]:
    """The short sentences of quotations, each with those beside it in its report."""
    before: _Said | None = None
    kept: list[_Said] = []
    for statement in dossier.by_predicate.get("quotation", ()):
        span = statement.claim.value_span
        for match in _SENTENCE.finditer(span.text) if isinstance(statement.claim.value, Wording) else ():
            rough = tuple(_ROUGH.findall(match.group().casefold()))
            if not rough:
                continue
            one = _Said(statement, *match.span(), rough)
            if before and before.is_beside(one):
                one = replace(one, before=before.rough)
                kept[-1] = replace(before, behind=rough)
            kept.append(one)
            before = one
    return (one for one in kept if _EDGE < len(one.rough) <= _LONGEST)
