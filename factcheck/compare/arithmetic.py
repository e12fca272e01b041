"""Numbers of one sentence that must go together: a lead and the two counts, a stock and what became of it.

Each check is a pattern of a sentence and an equation between its numbers. The number that the others determine is the
doubted one, and what they give is what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, printed_like
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_RELATING = (
    "majority",
    "margin",
    " lead ",
    "difference",
    " gap ",
    " by ",
    "ahead of",
    "behind",
    " than ",
    "clear of",
    " above ",
    " below ",
    " over ",
    " under ",
    "short of",
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
            for check in (_lead, _stock) if len(found) > 1 else ():
                for slip in check(text, start, end, found):
                    yield candidate("arithmetic", dossier, article, field, (found[0].start, found[-1].end), slip)


_LEAD = lazy(
    r"\b(?:majority|margin|lead|difference|gap|(?:won|wins?|winning|ahead|beat [A-Z][\w'’]+) by)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_AHEAD = lazy(
    r"(?: votes| points| seats)? (?:ahead of|behind|clear of|more than|fewer than|above|below|over|under|short of)\b"
)
_CLOSES = lazy(r"(?: (?:percentage )?(?:points?|votes?|seats?))?(?=[.,;)]|$| [–—])")
_VERSUS = lazy(r"\b(?:to|against|and|over)\b")


def _lead(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "polled 41,206 votes to her rival's 39,874, a majority of 1,332", "with 410, 40 ahead of Hall, who had 370" """
    for three in zip(found, found[1:], found[2:], strict=False):
        one, two, lead = three
        behind = _LEAD.search(text[two.end : lead.start]) and _CLOSES.match(text, lead.end, end)
        if not (behind and _VERSUS.search(text, one.end, two.start)):
            one, lead, two = three
            if not _AHEAD.match(text, lead.end, two.start):
                continue
        counts = (
            one.share == two.share
            and one.sign == two.sign
            and lead.sign in ("", one.sign)
            and lead.value < max(one.value, two.value)
        )
        if not counts or any(amount.value < 2 or text.startswith("-", amount.end) for amount in three):
            continue
        true = abs(one.value - two.value)
        if abs(true - lead.value) > one.half_step + two.half_step + lead.half_step and not is_hedged(text, start, lead):
            made = printed_like(text, lead, true) or f"{true:,g}"
            yield Slip(lead, made, f"{text[one.start : one.end]} less {text[two.start : two.end]} is {made}")


_STOCK = lazy(r"\b(?:taking|bringing|leaving|making|to)\b", re.IGNORECASE)


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
