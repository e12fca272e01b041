"""Numbers of one sentence that must add up: parts and their total, a share and its numbers, a change and its ends, a
lead and the two counts, a measure in two units.

Each check is a pattern of a sentence and an equation between its numbers. The number that the others determine is the
doubted one, and what they give is what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factcheck.compare._parts import odd_part
from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Likely, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_AMOUNT = re.compile(
    rf"(?=[$£€\d]|\b[zotfsen])(?P<sign>[$£€])?(?P<number>(?<![\w.,:/-])(?:{numbers.DIGITS})|\b(?:{numbers.WORDED})\b)"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    r"(?P<share>\s?(?:%|per ?cent\b|pc\b))?(?P<ordinal>st|nd|rd|th)?",
    re.IGNORECASE,
)
_UP = r"rose|rises?|risen|climbed|climbs?|increased?|increases|gained|gains?|grew|grows?|jumped|jumps?|surged|soared|up"
_DOWN = (
    r"fell|falls?|fallen|dropped|drops?|declined?|declines|slipped|slips?|slid|sank|tumbled|plunged|decreased?|shrank"
    r"|down"
)
_MOVE = lazy(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_TOLERANCE = 0.012
"""Slack of a share beside the rounding of what is printed: reporters round 44.6 to "44" as often as to "45"."""
HEDGED = 5.0
"""Slack in percentage points where one of the numbers is "about" or "more than" so much."""
_HEDGE = lazy(
    r"\b(?:about|around|roughly|some|nearly|almost|close to|over|(?:more|less|fewer) than|at least|up to"
    r"|an estimated|approximately) $",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:others?|rest|remaining|remainder|includ\w+|among)\b", re.IGNORECASE)
"""Words of a list that does not name all parts."""


class _Amount(Struct, frozen=True):
    """A number of a sentence: its offsets, its value, whether it is a share, and its currency sign."""

    start: int
    end: int
    value: float
    share: bool
    sign: str
    half_step: float


class _Finding(Struct, frozen=True):
    """A number that the others of its sentence contradict, and what they give."""

    doubted: _Amount
    likely: str
    why: str


_RELATING = ("from", ":", "%", "cent", "pc", "majority", "margin", "lead", "difference")
"""Words of which a sentence that any of the checks fits has one."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Sentences whose numbers cannot all be right."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            sentence = text[start:end].lower()
            found = _amounts(text, start, end) if any(word in sentence for word in _RELATING) else []
            if len(found) > 1:
                for check in (_parts, _share, _change, _lead, _stock):
                    for finding in check(text, start, end, found):
                        placed = _placed(dossier, article, text[:end], found, finding) if check is _parts else finding
                        yield _candidate(dossier, article, field, found, placed)


def _placed(dossier: Dossier, article: Article, text: str, found: list[_Amount], finding: _Finding) -> _Finding:
    """A sum that does not add up, with the part doubted that another report gives the missing number."""
    parts = [one for one in found if one.start > finding.doubted.start]
    ends = [*(one.start for one in parts[1:]), len(text)]
    labels = [text[one.end : end].removesuffix(" and ").strip(" ,;.") for one, end in zip(parts, ends, strict=True)]
    listed = [(label, one.value) for label, one in zip(labels, parts, strict=True)]
    others = [other for other in dossier.articles.values() if dossier.origins[other.id] != dossier.origins[article.id]]
    odd = odd_part(listed, finding.doubted.value, others)
    if odd is None:
        return finding
    place, number = odd
    return _Finding(parts[place], number, f"{finding.why}; another report has {number} {labels[place]}")


def _amounts(text: str, start: int, end: int) -> list[_Amount]:
    found = []
    for match in _AMOUNT.finditer(text, start, end):
        value = numbers.parse(match["number"])
        if value is None or match["ordinal"] or _is_year(match):
            continue
        scale = numbers.MAGNITUDES.get((match["scale"] or "").lower(), 1.0)
        decimals = len(match["number"].partition(".")[2])
        step = 0.5 * 10**-decimals * scale
        found.append(
            _Amount(match.start(), match.end(), value * scale, bool(match["share"]), match["sign"] or "", step)
        )
    return found


def _is_year(match: re.Match[str]) -> bool:
    bare = not match["sign"] and not match["scale"] and not match["share"]
    return bare and re.fullmatch(r"(?:19|20)\d\d", match["number"]) is not None


_PART = re.compile(r"\s(?:in|from|at|for|on|by|of)\s|\s?(?:were|was)\s", re.IGNORECASE)


def _parts(text: str, start: int, end: int, found: list[_Amount]) -> Iterator[_Finding]:
    """ "11 died: six in Marsh County, five in Tallis County" """
    colon = text.find(":", start, end)
    before = [one for one in found if one.end <= colon]
    parts = [one for one in found if one.start > colon]
    if colon < 0 or not before or len(parts) < 2 or any(one.share for one in parts):
        return
    gaps = [text[one.end : two.start] for one, two in pairwise(parts)]
    listed = all(_PART.match(gap) and re.search(r"(?:, | and |; )$", gap) for gap in gaps)
    tail = text[parts[-1].end : end]
    incomplete = ";" in tail or _OPEN.search(text, colon, end)
    if not listed or not _PART.match(tail) or incomplete or text[colon + 1 : parts[0].start].strip():
        return
    total, added = before[-1], sum(one.value for one in parts)
    whole = all(one.value == int(one.value) for one in (*parts, total))
    if whole and added != total.value and all(one.value <= total.value for one in parts):
        terms = " + ".join(f"{one.value:g}" for one in parts)
        yield _Finding(total, f"{added:g}", f"{terms} is {added:g}, not {total.value:g}")


_OF = lazy(r"\s(?:[\w'’-]+\s){0,3}?of\s(?:(?:the|its|their|his|her|about|some|all|nearly)\s){0,2}$", re.IGNORECASE)


def _share(text: str, start: int, end: int, found: list[_Amount]) -> Iterator[_Finding]:
    """ "427,000 of the 610,000 customers, or 80 percent"; "1,240 jobs, or 2% of its 62,000" """
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        gaps = text[one.end : two.start], text[two.end : three.start]
        if (
            three.share
            and not one.share
            and not two.share
            and _OF.search(gaps[0])
            and re.search(r", (?:or|about|some)\b[^,]*$", gaps[1])
        ):
            part, whole, share = one, two, three
        elif (
            two.share
            and not one.share
            and not three.share
            and re.search(r"\bor (?:about |some )?$", gaps[0])
            and _OF.search(gaps[1])
        ):
            part, share, whole = one, two, three
        elif one.share and not two.share and re.search(r":\s(?:some |about )?$", gaps[0]) and _OF.search(gaps[1]):
            share, part, whole = one, two, three
        else:
            continue
        if not 0 < part.value <= whole.value:
            continue
        true = 100 * part.value / whole.value
        hedged = any(_HEDGE.search(text, start, amount.start) for amount in (part, whole, share))
        if abs(true - share.value) > share.half_step + (HEDGED if hedged else 100 * _TOLERANCE):
            yield _Finding(
                share, f"{_rounded(true, share)}", f"{part.value:,g} of {whole.value:,g} is {true:.1f} percent"
            )


def _rounded(value: float, like: _Amount) -> str:
    return f"{value:.0f}" if like.half_step >= 0.5 else f"{value:.1f}"


def _change(text: str, start: int, end: int, found: list[_Amount]) -> Iterator[_Finding]:
    """ "rose 16 per cent to $4.24bn, from $4.00bn"; "the shares rose 7%, from $45.00 to $41.85" """
    for share, one, two in zip(found, found[1:], found[2:], strict=False):
        if not share.share or one.share or two.share or one.sign != two.sign:
            continue
        gaps = text[share.end : one.start], text[one.end : two.start]
        if re.search(r"\bto\s$", gaps[0]) and re.search(r"\bfrom\s$", gaps[1]):
            old, new = two, one
        elif re.search(r"\bfrom\s$", gaps[0]) and re.search(r"\bto\s$", gaps[1]):
            old, new = one, two
        else:
            continue
        moves = list(_MOVE.finditer(text, start, share.start))
        if not moves or old.value <= 0:
            continue
        true = 100 * (new.value - old.value) / old.value
        rising = bool(moves[-1]["up"])
        if rising != (true > 0) and abs(true) > 0.5:
            word = moves[-1]
            said = _Amount(word.start(), word.end(), 0, False, "", 0)
            likely = "fell" if rising else "rose"
            yield _Finding(said, likely, f"from {old.value:,g} to {new.value:,g} is a {'fall' if rising else 'rise'}")
        slack = 100 * (old.half_step + new.half_step) / old.value + share.half_step + 0.2
        if any(_HEDGE.search(text, start, amount.start) for amount in (share, old, new)):
            slack += HEDGED
        if abs(abs(true) - share.value) > slack:
            yield _Finding(
                share, _rounded(abs(true), share), f"from {old.value:,g} to {new.value:,g} is {abs(true):.1f} percent"
            )


_LEAD = lazy(r"\b(?:majority|margin|lead|difference)\b[^.;]{0,20}$", re.IGNORECASE)


def _lead(text: str, start: int, end: int, found: list[_Amount]) -> Iterator[_Finding]:
    """ "polled 41,206 votes to her rival's 39,874, a majority of 1,332" """
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if any(amount.share or amount.value < 2 for amount in (one, two, three)):
            continue
        close = re.search(r"\b(?:to|against|and|over)\b", text[one.end : two.start])
        if close and _LEAD.search(text[two.end : three.start]) and three.value < min(one.value, two.value):
            true = abs(one.value - two.value)
            if abs(true - three.value) > one.half_step + two.half_step + three.half_step:
                yield _Finding(three, f"{true:,g}", f"{one.value:,g} less {two.value:,g} is {true:,g}")


_STOCK = re.compile(r"\b(?:taking|bringing|leaving|making|to)\b", re.IGNORECASE)


def _stock(text: str, start: int, end: int, found: list[_Amount]) -> Iterator[_Finding]:
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
        yield _Finding(new, f"{true:,g}", why)


def _candidate(dossier: Dossier, article: Article, field: str, found: list[_Amount], finding: _Finding) -> Candidate:
    text = article.content(field)
    start, end = min(found[0].start, finding.doubted.start), max(found[-1].end, finding.doubted.end)
    doubted = Span(
        article.id, field, finding.doubted.start, finding.doubted.end, text[finding.doubted.start : finding.doubted.end]
    )
    whole = Span(article.id, field, start, end, text[start:end])
    origin = dossier.origins[article.id]
    replacement = _in_place(doubted.text, finding.likely)
    return Candidate(
        "arithmetic",
        "count",
        dossier.story.id,
        None,
        (Evidence(doubted, doubted.text, origin), Evidence(whole, " ".join(whole.text.split()), origin)),
        finding.why,
        {"likely": replacement, "a.source": article.outlet},
        confidence=0.9,
        likely=Likely(replacement, finding.why),
        fix=Fix(doubted, replacement),
    )


def _in_place(printed: str, value: str) -> str:
    """A value with the sign or percent mark of the number that it replaces."""
    if not value[0].isdigit():
        return value
    match = _AMOUNT.fullmatch(printed)
    return f"{match['sign'] or ''}{value}{match['share'] or ''}" if match else value
