"""Numbers of one sentence that must go together: a share and its numbers, a lead and the two counts, a stock and what
became of it.

Each check is a pattern of a sentence and an equation between its numbers. The number that the others determine is the
doubted one, and what they give is what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.compare._figures import HEDGED, Figure, Slip, candidate, figures, is_hedged, rounded
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_TOLERANCE = 0.012
"""Slack of a share beside the rounding of what is printed: reporters round 44.6 to "44" as often as to "45"."""
_RELATING = (
    "%",
    " cent",
    "percent",
    "pc",
    "majority",
    "margin",
    " lead ",
    "difference",
    "taking ",
    "bringing ",
    "leaving ",
)
"""Words of which a sentence that any of the checks fits has one."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Sentences whose numbers cannot all be right."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            sentence = text[start:end].lower()
            if not any(map(sentence.__contains__, _RELATING)):
                continue
            found = figures(text, start, end)
            for check in (_share, _share_of_them, _lead, _stock) if len(found) > 1 else ():
                for slip in check(text, start, end, found):
                    yield candidate("arithmetic", dossier, article, field, (found[0].start, found[-1].end), slip)


_OF = lazy(r"\s(?:[\w'’-]+\s){0,3}?of\s(?:(?:the|its|their|his|her|about|some|all|nearly)\s){0,2}$", re.IGNORECASE)


_OF_THE = lazy(r"\b(?:[Oo]f|[Aa]mong) (?:(?:the|its|their|his|her|all|some|about) ){0,2}(?:[\w-]+['’]s? )?$")
_THING = re.compile(r"(?: [\w'’-]+){1,6}, (?:some |about |only |just )?")
_OF_ALL = re.compile(r" of (?:[\w'’-]+ ){0,4}")


def _share(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "427,000 of the 610,000 customers, or 80 percent"; "1,240 jobs, or 2% of its 62,000"; "18 percent of
    the 2.3 million people, or 414,000"; "of the town's 400 houses, 100, or 35 percent," """
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        gaps = text[one.end : two.start], text[two.end : three.start]
        if (
            three.share
            and not one.share
            and not two.share
            and _OF.search(gaps[0])
            and re.search(r"(?:, (?:or|about|some)\b[^,]*| \((?:or |about |some )?)$", gaps[1])
        ):
            part, whole, share = one, two, three
        elif (
            two.share
            and not one.share
            and not three.share
            and re.search(r"(?:\bor|\() ?(?:about |some )?$", gaps[0])
            and _OF.search(gaps[1])
        ):
            part, share, whole = one, two, three
        elif (
            one.share
            and not two.share
            and re.search(r"(?::|,)\s(?:some |about |or )?$", gaps[0])
            and _OF.search(gaps[1])
        ):
            share, part, whole = one, two, three
        elif (
            one.share
            and not two.share
            and not three.share
            and one.sign == two.sign == three.sign == ""
            and _OF_ALL.fullmatch(gaps[0])
            and re.search(r"(?:, or (?:about |some )?| \((?:or |about |some )?)$", gaps[1])
        ):
            share, whole, part = one, two, three
        elif (
            three.share
            and not one.share
            and not two.share
            and one.sign == two.sign
            and _OF_THE.search(text, start, one.start)
            and _THING.fullmatch(gaps[0])
            and re.fullmatch(r"(?:,? or|,| \((?:or)?) ?(?:about |some |nearly |roughly )?", gaps[1])
        ):
            whole, part, share = one, two, three
        else:
            continue
        if not 0 < part.value <= whole.value:
            continue
        true = 100 * part.value / whole.value
        hedged = any(is_hedged(text, start, figure) for figure in (part, whole, share))
        if abs(true - share.value) > share.half_step + (HEDGED if hedged else 100 * _TOLERANCE):
            yield Slip(share, f"{rounded(true, share)}", f"{part.value:,g} of {whole.value:,g} is {true:.1f} percent")


_LEAD = lazy(r"\b(?:majority|margin|lead|difference)\b[^.;]{0,20}$", re.IGNORECASE)


def _lead(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "polled 41,206 votes to her rival's 39,874, a majority of 1,332" """
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if any(amount.share or amount.value < 2 or text.startswith("-", amount.end) for amount in (one, two, three)):
            continue
        close = re.search(r"\b(?:to|against|and|over)\b", text[one.end : two.start])
        if close and _LEAD.search(text[two.end : three.start]) and three.value < min(one.value, two.value):
            true = abs(one.value - two.value)
            if abs(true - three.value) > one.half_step + two.half_step + three.half_step:
                yield Slip(three, f"{true:,g}", f"{one.value:,g} less {two.value:,g} is {true:,g}")


_STOCK = lazy(r"\b(?:taking|bringing|leaving|making|to)\b", re.IGNORECASE)


_OF_THEM = lazy(
    r" of (?:them|those|these|the total),? (?:\(|or |about |some |nearly |almost |around |roughly |just over )+$"
)
_OF_THOSE = re.compile(r"\bOf (?:these|those|them),? (?:about |some |nearly |almost |around |roughly |just |over )*$")
_OR_SHARE = re.compile(r"(?:,? or|,| \() ?(?:about |some |nearly |roughly |around )?")
_BEFORE = 300
"""Characters before "14 of them" in which it is said of how many."""


def _share_of_them(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "denied all 17 charges. The jury convicted him on 14 of them, about 72%", "Of those, 186,000, or 18 percent" """
    for part, share in pairwise(found):
        told = _OF_THEM.search(text, part.end, share.start) or (
            _OF_THOSE.search(text, start, part.start) and _OR_SHARE.fullmatch(text, part.end, share.start)
        )
        if part.share or not share.share or not told:
            continue
        earlier = figures(text, max(0, start - _BEFORE), part.start)
        wholes = [
            one for one in earlier if not one.share and not one.sign and part.value <= one.value <= 50 * part.value
        ]
        shares = [100 * part.value / one.value for one in wholes]
        slack = share.half_step + (HEDGED if is_hedged(text, start, share) else 100 * _TOLERANCE)
        if shares and all(abs(true - share.value) > slack for true in shares):
            yield Slip(
                share, rounded(shares[-1], share), f"{part.value:g} of {wholes[-1].value:g} is {shares[-1]:.1f} percent"
            )


def _stock(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "opened 14 stores and closed nine, taking the total from 840 to 854" """
    if len(found) < 4 or any(one.share for one in found[-4:]):
        return
    more, less, old, new = found[-4:]
    opened = re.search(r"\b(?:open|add|hire|gain|buil[dt]|launch)\w*\b[^.;]*$", text[start : more.start], re.IGNORECASE)
    closed = re.search(
        r"\b(?:clos|shut|lost|los[et]|cut|sold|sell|remov)\w*\b", text[more.end : less.start], re.IGNORECASE
    )
    total = re.search(r"\bfrom\s$", text[less.end : old.start]) and text[old.end : new.start].strip() == "to"
    true = old.value + more.value - less.value
    if opened and closed and total and _STOCK.search(text[less.end : old.start]) and true != new.value:
        why = f"{old.value:,g} + {more.value:,g} - {less.value:,g} is {true:,g}"
        yield Slip(new, f"{true:,g}", why)
