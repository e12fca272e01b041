"""A change in percent beside two sums of money, in whatever words: "520p compares with a closing price of 400p, a
premium of 45 per cent", "made £24m last year. This year it made £30m, an increase of 35 per cent".

`change` has those that "from" and "to" join. Here nothing tells which sum is the first, so a share is wrong only where
neither sum makes it of the other, up or down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.compare._figures import HEDGED, Figure, Slip, candidate, figures, is_hedged, is_money, rounded
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_MARKS = ("%", "cent", " pc")
_NOUN = (
    r"(?:premium|discount|rise|increase|leap|jump|gain|uplift|hike|surge|growth|fall|drop|cut|decrease|decline|reduction"
    r"|saving|mark-?up|difference)"
)
_MORE = r"(?:more|higher|dearer|above|up|lower|less|cheaper|below|down|better|worse|pricier|extra)"
_ABOUT = r"(?:about |around |roughly |some |nearly |almost |just (?:over|under) |over |more than |less than )?"
_CHANGE_OF = lazy(
    rf"(?:(?:,| [–—-]|\() ?|\b(?:is|was|represents|means|at|or|of|offers?|marks|gives?) )"
    rf"(?:an? |that is an? |which is an? )?(?:[a-z-]+ )?{_NOUN} of {_ABOUT}$"
)
_BY_MORE = lazy(
    rf"(?:(?:,| [–—-]|\() ?|\b(?:is|was|are|getting|paying|offer(?:s|ed|ing)?|or|that's) )"
    rf"(?:(?:which|that) (?:is|was) )?(?:now )?{_ABOUT}$"
)
_CLOSED_UP = lazy(
    rf"\b(?:jumped|rose|soared|surged|leapt|climbed|gained|fell|dropped|slumped|slid|sank|tumbled)(?: by)? {_ABOUT}$"
)
_A_CHANGE = lazy(rf"\ba {_ABOUT}$")
_IS_NOUN = re.compile(rf" {_NOUN}\b")
_IS_MORE = re.compile(rf" {_MORE}\b")
_END = lazy(
    r"(?: (?:for|to) (?:its |the )?(?:shareholders|investors|owners))?"
    r"(?:[.;)]|$|, (?:said|he|she|it said|the (?:firm|company)))"
    r"|,? (?:on|to|over|above|from|in|than)(?! (?:the|its) (?:price|level))(?: [\w’']+){1,3}[.;]?$"
)
_LINKS = lazy(
    r"\b(?:compar\w+|against|versus|clos(?:e[sd]?|ing)|stood|ended|finished|previous\w*|earlier|before|last|ago|now"
    r"|instead|rather|used to|was|from)\b"
)
"""Words that set two sums against each other."""
_INSTEAD = lazy(r"\b(?:instead of|rather than|up from|down from|compared with|against) $")
_OTHERWISE = lazy(
    r"\b(?:averag\w*|undisturbed|months?|weeks?|excluding|adjusted|inflation|real terms|volume|margins?|while"
    r"|forecast\w*|expect\w*|analysts|target|tax|sales|per (?!cent)|a (?:unit|tonne|barrel)|debt|including|plus"
    r"|deposit|stake|holding|owns?)\b",
    re.IGNORECASE,
)
"""Words by which a share may be of something else than the two sums."""
_THAT_IS = lazy(rf"(?:That|This|It|Which) (?:is|was|means|represents|values)\b|(?:The|That|This|Its) {_NOUN} of ")
_THE_CHANGE = lazy(rf"(?:The|That|This|Its) {_NOUN} of {_ABOUT}")
"""What a share stands behind of a change between sums of the sentence before."""
"""What opens a sentence of a share that has no sums itself."""
_SLACK, _MOST = 1.0, 4.0
"""Percentage points by which a share may miss, and how many times a sum the other may be."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Shares that the two sums beside them do not make."""
    for reading in dossier.readings:
        article = reading.article
        none = ("", 0, 0)
        for (_, first, _), (_, before, _), (field, start, end) in zip(
            (none, none, *reading.sentences), (none, *reading.sentences), reading.sentences, strict=False
        ):
            text = article.content(field)
            if any(text.find(mark, start, end) >= 0 for mark in _MARKS):
                starts = [one for one in (start, before, first) if one <= start]
                for slip, whole in _slips(text, starts, end):
                    yield candidate("arithmetic", dossier, article, field, whole, slip)


def _slips(text: str, starts: Sequence[int], end: int) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """The share of a sentence, of which are given the start, and those of the sentences before it."""
    start = begin = starts[0]
    found = figures(text, start, end)
    shares = [one for one in found if one.share]
    if len(shares) != 1:
        return
    [share] = shares
    sums = _sums(text, found)
    if not sums and not _THAT_IS.match(text, start):
        return
    for before in starts[1 : 2 if sums else 3]:
        if len(sums) < 2 and before < begin:
            earlier = figures(text, before, begin)
            sums = [*_sums(text, earlier), *sums]
            begin = before
            if any(one.share for one in earlier):
                return
    if len(sums) != 2 or _OTHERWISE.search(text, begin, end) or not _LINKS.search(text, begin, end):
        return
    if not _is_change(text, start, end, share, sums):
        return
    low, high = sorted(one.value for one in sums)
    if sums[0].sign != sums[1].sign or not 0 < low < high <= _MOST * low:
        return
    ways = {100 * (high - low) / low, 100 * (high - low) / high, 100 * low / high}
    step = 100 * sum(one.half_step for one in sums) / low
    slack = share.half_step + step + (HEDGED if any(is_hedged(text, begin, one) for one in (*sums, share)) else _SLACK)
    if all(abs(way - share.value) > slack for way in ways):
        up = 100 * (high - low) / low
        down = 100 * (high - low) / high
        falls = sums[0].value > sums[1].value and begin < sums[0].start and _FALLS.search(text, begin, end)
        true = down if falls else up
        why = f"{high:,g} is {up:.1f} percent more than {low:,g}"
        ends = [*sums, share]
        yield (
            Slip(share, rounded(true, share), why, "percent"),
            (min(one.start for one in ends), max(one.end for one in ends)),
        )


_FALLS = lazy(
    r"\b(?:discount|fall|fell|drop|dropped|cut|decrease|decline|reduction|saving|lower|less|cheaper|below|down)\b"
)


def _sums(text: str, found: Sequence[Figure]) -> list[Figure]:
    """Those figures that are sums of money."""
    plain = [one for one in found if not one.share]
    told = [one for one in plain if is_money(text, one)]
    behind = [one for one in plain if told and one.start > told[0].start]
    if len(told) == 1 and behind and _INSTEAD.search(text, told[0].start, behind[0].start):
        return [told[0], behind[0]]  # "10 euros instead of 8"
    return told


def _is_change(text: str, start: int, end: int, share: Figure, sums: Sequence[Figure]) -> bool:
    """Whether a share tells of a change, by its words, and of nothing that its sentence has not; `change` has those
    between two sums, or before two that "from" joins."""
    behind = [one for one in sums if one.start > share.end]
    if _CLOSED_UP.search(text, start, share.start) and re.match(r" (?:to|at) [$£€\d]", text[share.end :]):
        return len(behind) == 1
    if _A_CHANGE.search(text, start, share.start) and _IS_NOUN.match(text, share.end):
        return len(behind) == 1
    more = _IS_MORE.match(text, share.end)
    if more and _BY_MORE.search(text, start, share.start):
        return len(behind) == len(sums) or (not behind and bool(_END.match(text, more.end(), end)))
    if sums[1].start < start and _THE_CHANGE.fullmatch(text, start, share.start):
        return True
    changed = _CHANGE_OF.search(text, start, share.start) if not (more or behind) else None
    return changed is not None and bool(_END.match(text, share.end, end))
