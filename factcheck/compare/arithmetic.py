"""Numbers of one sentence that must go together: a lead and the two counts, a stock and what became of it.

Each check is a pattern of a sentence and an equation between its numbers. The number that the others determine is the
doubted one, and what they give is what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, is_near_slip, is_unit, printed_like
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
    "shy of",
    "exceeding",
    "in excess",
    "beyond",
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
            for check in (_lead, _won, _limit, _stock) if len(found) > 1 else ():
                for slip in check(text, start, end, found):
                    yield candidate("arithmetic", dossier, article, field, (found[0].start, found[-1].end), slip)
            if found:
                for slip, whole in _majority(text, start, end, found):
                    yield candidate("arithmetic", dossier, article, field, whole, slip)


_LEAD = lazy(
    r"\b(?:majority|margin|lead|difference|gap|(?:won|wins?|winning|ahead|beat [A-Z][\w'’]+) by)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_AHEAD = lazy(
    r"(?: votes| points| seats)? (?:ahead of|behind|clear of|more than|fewer than|above|below|over|under|short of)\b"
    r"(?: [^\s,;.]+){0,6}?(?:, (?:who|which) [a-z]+|['’]s|s['’]| of| on| with| the) $"
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
            if not _AHEAD.fullmatch(text, lead.end, two.start):
                continue
        counts = (
            one.share == two.share
            and not lead.share
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


_BEFORE = 400
"""Characters before a sentence with a majority in which the two counts may stand that it is of."""
_VOTES, _NEAR = lazy(r"\b(?:vot(?:es?|ed|ing)|ballot|polled|councillors|members|MPs|seats)\b"), 60
"""What two counts with a majority are of, and characters within which it stands."""
_COUNTED = lazy(
    r"\b(?:by|of|vote[ds]?|with) (?:a vote of )?(?P<one>\d[\d,]*)(?: votes?)?(?: to |[-–]| against )(?P<two>\d[\d,]*)\b"
    r"(?! ?(?:years|per|%|in\b))"
    r"|(?P<first>\d[\d,]{3,}) votes?[^.;\d]{0,60}? (?P<last>\d[\d,]{3,})(?=[.,;]| votes)"
)
_OF_SO_MANY = lazy(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]hat|[Ii]ts) (?:[a-z]+ )?(?:majority|margin|lead) of (?:just |only )?$"
)


def _majority(text: str, start: int, end: int, found: list[Figure]) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """ "approved them by 26 votes to 19. ... The majority of nine surprised" """
    lead = found[0]
    if len(found) > 1 or lead.share or not _OF_SO_MANY.search(text, start, lead.start):
        return
    counted = list(_COUNTED.finditer(text, max(0, start - _BEFORE), start))
    if len(counted) != 1 or not _VOTES.search(text, max(0, counted[0].start() - _NEAR), counted[0].end() + _NEAR):
        return
    sides = ("one", "two") if counted[0]["one"] else ("first", "last")
    one, two = (float(counted[0][side].replace(",", "")) for side in sides)
    true = abs(one - two)
    if true and true != lead.value and lead.value < max(one, two):
        made = printed_like(text, lead, true)
        yield Slip(lead, made, f"{one:,g} less {two:,g} is {true:,g}"), (counted[0].start(), lead.end)


_WON_BY = lazy(r"\b(?:win|won|wins|winning|victory|beat|majority|margin)\b[^.;\d]{0,60}\b(?:by|of) (?:just |only )?$")

_OF_GAME = lazy(r" (?:runs?|points?|votes?|seats?|goals?|shots?|strokes?)\b")


def _won(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "made 264 for eight and bowled them out for 257 to win by 17 runs": by how much, but for a digit"""
    lead, counts = found[-1], [one for one in found[:-1] if not one.share and not is_unit(text, one)]
    won = _WON_BY.search(text, start, lead.start) and _OF_GAME.match(text, lead.end)
    if len(counts) < 3 or not won or is_hedged(text, start, lead):
        return
    pairs = [(one, two) for one, two in combinations(counts, 2) if min(one.value, two.value) > lead.value > 1]
    apart = {abs(one.value - two.value): (one, two) for one, two in pairs}
    if len(apart) == 1:
        [(true, (one, two))] = apart.items()
        if is_near_slip(f"{lead.value:.0f}", f"{true:.0f}"):
            why = f"{text[one.start : one.end]} less {text[two.start : two.end]} is {true:,g}"
            yield Slip(lead, printed_like(text, lead, true) or f"{true:,g}", why)


LIMIT = (
    r" (?:the |its |his |her |their |a )?(?:[a-z-]+ ){0,2}?(?:record|target|limit|goal|threshold|forecast|budget"
    r"|capacity|quota|maximum|estimate)(?: [a-z]+)? of $"
)
"""What is reached or missed, up to its number."""
_NOT_YET = lazy(
    rf"[^.;:\d]{{0,25}}?,? (?:(?:just|well|far|still|only|a little|slightly|narrowly) )?"
    rf"(?:short of|shy of|below|under|less than|fewer than){LIMIT}"
)
_BEYOND = lazy(
    rf"[^.;:\d]{{0,25}}?,? (?:(?:just|well|far|still|a little|slightly|narrowly) )?"
    rf"(?:above|over|beyond|more than|exceeding|in excess of){LIMIT}"
)


def _limit(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Slip]:
    """ "reached 5.2 metres, just short of the record of 4.9 metres" """
    for one, two in pairwise(found):
        alike = (one.sign, one.share) == (two.sign, two.share) and 1 / _FAR < one.value / (two.value or 1) < _FAR
        units = {unit[1] for amount in (one, two) if (unit := _UNIT.match(text, amount.end))}
        alike = alike and len(units) < 2 and text[one.start - 1 : one.start] != "("
        for pattern, less in ((_NOT_YET, True), (_BEYOND, False)) if alike else ():
            wrong = one.value > two.value if less else one.value < two.value
            if wrong and pattern.fullmatch(text, one.end, two.start) and not is_hedged(text, start, one):
                side = "more" if less else "less"
                yield Slip(two, "", f"{one.value:,g} is {side} than {two.value:,g}")


_UNIT = re.compile(r"[ -]?([a-z]+)")
_FAR = 5
"""How many times more or less than a limit a number may be that is held against it: they may be of two units."""
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
