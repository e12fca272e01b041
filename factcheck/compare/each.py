"""What each gets of a sum that some share: "the 12 drivers shared £33.6m, £2.6m each"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, printed_like, slack
from factcheck.model import Candidate, Dossier, Quantity
from factcheck.values import numbers
from factcheck.values.english import singular
from factcheck.values.lazy import lazy

_EACH = re.compile(r"\b(?:[Ee]ach|apiece)\b")
_OF_THE = lazy(rf"[Ee]ach of the (?P<n>\d{{1,3}}(?![\d.,]\d)|(?i:{numbers.WORDED}))\b")
_NOT_OF_IT = lazy(
    r"\b(?:per (?!cent)|an? (?:year|month|week|day|hour)|every|times|cost|costs|fined?|more|fewer|less|of which|extra"
    r"|rest|remainder|other|others|half|after tax)\b",
    re.IGNORECASE,
)
"""Words by which a sum for each is no part of the other, or some have another part of it."""
_WORD = re.compile(r"[A-Za-z][a-z]+")
_BEFORE = 220
"""Characters before a sentence in which the sum may stand."""
_MOST = 200
"""People who share a sum."""
_FAR = 2.0
"""By how much a part of one sum may be wrong."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Parts of a sum that, for as many as share it, do not make it."""
    for reading in dossier.readings:
        article = reading.article
        shared = ("ach" in article.text or "apiece" in article.text) and any(sign in article.text for sign in "$£€")
        for field, start, end in reading.sentences if shared else ():
            text = article.content(field)
            if _EACH.search(text, start, end) and not _NOT_OF_IT.search(text, start, end):
                for slip, whole in _slips(dossier, text, (start, end)):
                    yield candidate("sum", dossier, article, field, whole, slip)


def _slips(dossier: Dossier, text: str, sentence: tuple[int, int]) -> Iterator[tuple[Slip, tuple[int, int]]]:
    start, end = sentence
    sums = [one for one in figures(text, max(0, start - _BEFORE), end) if one.sign]
    inside = [one for one in sums if one.start >= start and not is_hedged(text, start, one)]
    part = min(inside, key=lambda one: one.value, default=None)
    wholes = [one for one in sums if part and one.sign == part.sign and one.value > part.value]
    sharers = _sharers(dossier, text, sentence)
    if part is None or not wholes or len(sharers) != 1:
        return
    said, whole, number = part, wholes[-1], sharers.pop()
    share = Figure(said.start, said.end, whole.value / number, sign=said.sign, half_step=whole.half_step / number)
    apart = abs(share.value - said.value) > said.half_step + slack(share, [said]) / 2
    if apart and said.value / _FAR < share.value < said.value * _FAR and not is_hedged(text, 0, whole):
        why = f"{text[whole.start : whole.end]} for {number:g} is {printed_like(text, said, share.value)} each"
        ends = (min(whole.start, said.start), max(whole.end, said.end))
        yield Slip(said, printed_like(text, said, share.value), why, "money"), ends


def _sharers(dossier: Dossier, text: str, sentence: tuple[int, int]) -> set[float]:
    """How many share a sum: "each of the six", or what the reports count of a noun that the sentence has."""
    said = _OF_THE.search(text, *sentence)
    if said:
        return {numbers.parse(said["n"].lower()) or 0.0}
    words = {word.lower() for word in _WORD.findall(text, *sentence)}
    counts = (one.claim for one in dossier.by_predicate.get("count", ()) if words.issuperset(one.claim.scope.split()))
    values = [claim.value for claim in counts if isinstance(claim.value, Quantity)]
    counted = {one.unit for one in values} & {singular(word) for word in words}
    return {
        one.low for one in values if one.unit in counted and one.low == one.high and one.low and 1 < one.low < _MOST
    }
