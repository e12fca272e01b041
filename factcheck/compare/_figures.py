"""The figures of a sentence and what follows of them: a number that the others contradict, as a candidate."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Likely, Quantity, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_AMOUNT = lazy(
    rf"(?=[$£€\d]|\b[zotfsen])(?P<sign>[$£€])?(?P<number>(?<![\w.,:/-])(?:{numbers.DIGITS})|\b(?:{numbers.WORDED})\b)"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    r"(?P<share>\s?(?:%|per ?cent\b|pc\b))?(?P<ordinal>st|nd|rd|th)?(?P<pence>(?<=\d)p\b)?",
    re.IGNORECASE,
)


_COUNTRY = lazy(r"\b(?:A|C|US|NZ|HK|S)$")
"""Whose dollar a "$" is of."""


class Figure(Struct, frozen=True):
    """A number of a sentence: its offsets, its value, whether it is a share, its currency sign ("p" of pence), and half
    of its last printed step."""

    start: int
    end: int
    value: float
    share: bool = False
    sign: str = ""
    half_step: float = 0.5


class Slip(Struct, frozen=True):
    """A figure that the others of its sentence contradict, what they give ("" where that is open), why, what it is the
    number of, whether what they give can stand in its place, and those of which it is the sum, if it is one."""

    doubted: Figure
    likely: str
    why: str
    predicate: str = "count"
    fits: bool = True
    parts: tuple[Figure, ...] = ()


def figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures of a stretch of text; years and ordinal numbers are none."""
    return list(_figures(text, start, end))


@lru_cache(maxsize=2048)
def _figures(text: str, start: int, end: int) -> tuple[Figure, ...]:
    """Those of the sentences of a story are kept, since several comparators ask for them."""
    found = []
    for match in _AMOUNT.finditer(text, start, end):
        value = numbers.parse(match["number"])
        if value is None or match["ordinal"] or _is_year(match):
            continue
        scale = numbers.MAGNITUDES.get((match["scale"] or "").lower(), 1.0)
        decimals = len(match["number"].partition(".")[2])
        step = 0.5 * 10**-decimals * scale
        sign = match["sign"] or match["pence"] or ""
        country = _COUNTRY.search(text, max(start, match.start() - 3), match.start()) if sign == "$" else None
        begin = country.start() if country else match.start()
        found.append(Figure(begin, match.end(), value * scale, bool(match["share"]), sign, step))
    return tuple(found)


def _is_year(match: re.Match[str]) -> bool:
    bare = not match["sign"] and not match["scale"] and not match["share"]
    return bare and re.fullmatch(r"(?:19|20)\d\d", match["number"]) is not None


HEDGED = 5.0
"""Slack in percentage points where one of the numbers is "about" or "more than" so much."""
_HEDGE = lazy(
    r"\b(?:about|around|roughly|some|nearly|almost|close to|over|(?:more|less|fewer) than|at least|up to"
    r"|an estimated|approximately) $",
    re.IGNORECASE,
)


def is_hedged(text: str, start: int, figure: Figure) -> bool:
    """Whether a figure is "about" or "more than" so much; `start` is where its sentence begins."""
    return _HEDGE.search(text, start, figure.start) is not None


_MEASURED = lazy(
    r"[ -]?(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|times|percentage|degrees|am|pm|a\.m"
    r"|p\.m|years?-old|th|st|nd|rd)\b|[-–/:]\d"
)


def is_unit(text: str, figure: Figure) -> bool:
    """Whether a figure is a time, an age, a year, or a score, which are not added to others."""
    is_year = not figure.sign and 1500 <= figure.value < 2100 and "," not in text[figure.start : figure.end]
    return is_year or bool(_MEASURED.match(text, figure.end))


_CURRENCY = lazy(r" (?:cents?|euros?|dollars?|pounds?|francs?|crowns?|kron[aeo]r?|yen|rupees|roubles|yuan)\b")


def is_money(text: str, figure: Figure) -> bool:
    """Whether a figure is a sum of money, by its sign or by the word behind it."""
    return not figure.share and bool(figure.sign or _CURRENCY.match(text, figure.end))


def is_slip(said: str, made: str) -> bool:
    """Whether two numbers as printed differ in one digit or in the order of two beside each other."""
    if len(said) != len(made) or said == made or len(said) < 2:
        return False
    apart = [place for place, (a, b) in enumerate(zip(said, made, strict=True)) if a != b]
    turned = len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(said) == sorted(made)
    return len(apart) == 1 or turned


def is_near_slip(said: str, made: str) -> bool:
    """Whether two whole numbers as printed differ by such a slip, or by one digit too many or too few."""
    short, long = sorted((said, made), key=len)
    return is_slip(said, made) or (
        len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    )


def slack(said: Figure, parts: Sequence[Figure]) -> float:
    """By how much a total may miss its parts for rounding: where some are printed more finely than others, the others
    are exact ("$4m and $2.5m")."""
    if said.half_step <= 0.5:
        return 0.0
    if said.half_step > max(one.half_step for one in parts):
        return said.half_step + sum(one.half_step for one in parts)
    return (len(parts) + 1) * min(one.half_step for one in (said, *parts))


def rounded(value: float, like: Figure) -> str:
    """A number with as many decimals as a figure is printed with, one at most; a half is as near to either side, so it
    stays."""
    is_half = math.isclose(value % 1, 0.5, abs_tol=1e-6)
    return f"{value:.0f}" if like.half_step >= 0.5 and not is_half else f"{value:.1f}"


def printed_like(text: str, said: Figure, value: float) -> str:
    """A value as a figure is printed, with its sign, decimals and scale; "" where it is no such number."""
    printed = text[said.start : said.end]
    match = re.search(r"\d[\d,]*(?:\.(\d+))?", printed)
    if value <= 0 or match is None:
        return f"{value:,.0f}" if value > 0 else ""
    decimals = len(match[1] or "")
    scaled = value / (2 * said.half_step) / 10**decimals
    if said.half_step > 1 and round(10 * scaled) % 10 and not decimals:
        decimals = 1  # "$7m" of $6.5m
    shown = f"{scaled:,.{decimals}f}" if "," in match.group() or scaled < 1000 else f"{scaled:.{decimals}f}"
    return printed[: match.start()] + shown + printed[match.end() :]


def candidate(
    rule: str, dossier: Dossier, article: Article, field: str, whole: tuple[int, int], slip: Slip
) -> Candidate:
    """The candidate of a slip in a stretch of an article, which is the other half of the evidence."""
    text = article.content(field)
    start, end = whole
    doubted = Span(article.id, field, slip.doubted.start, slip.doubted.end, text[slip.doubted.start : slip.doubted.end])
    around = Span(article.id, field, start, end, text[start:end])
    origin = dossier.origins[article.id]
    replacement = _in_place(doubted.text, slip.likely) if slip.likely else ""
    return Candidate(
        rule,
        slip.predicate,
        dossier.story.id,
        None,
        (Evidence(doubted, doubted.text, origin), Evidence(around, " ".join(around.text.split()), origin)),
        slip.why,
        {"more": f": they make “{replacement}”" if replacement else "", "a.source": article.outlet},
        confidence=0.9,
        likely=Likely(replacement, slip.why) if replacement else None,
        fix=Fix(doubted, replacement) if replacement and slip.fits else None,
        support=_support(dossier, origin, replacement) or _lasting(dossier, origin, doubted, replacement),
    )


def _support(dossier: Dossier, besides: str, value: str) -> tuple[Evidence, ...]:
    """Where the reports of other origins first print a number that is no chance: one of three digits or more, of money
    or a share."""
    match = _AMOUNT.fullmatch(value)
    if match is None or not (match["sign"] or match["share"] or len(re.sub(r"\D", "", value)) > 2):
        return ()
    share = r" ?(?:%|per ?cent\b|pc\b)" if match["share"] else r"(?![\w%]|[.,]\d)"
    printed = re.compile(
        rf"(?<![\w.,$£€]){re.escape(value[: match.start('share')] if match['share'] else value)}{share}"
    )
    found = []
    for article in dossier.articles.values():
        place = printed.search(article.text) if dossier.origins[article.id] != besides else None
        if place:
            span = Span(article.id, "text", place.start(), place.end(), place.group())
            found.append(Evidence(span, span.text, dossier.origins[article.id]))
    return tuple(found)


def _lasting(dossier: Dossier, besides: str, doubted: Span, value: str) -> tuple[Evidence, ...]:
    """Where the reports of other origins have a length of time that is the likely one."""
    lengths = dossier.by_predicate.get("duration", ())
    own = next((one.claim.value for one in lengths if one.claim.value_span.overlaps(doubted)), None)
    number = numbers.parse(value.split(maxsplit=1)[0].lower()) if value else None
    if not isinstance(own, Quantity) or number is None:
        return ()
    right = replace(own, low=number, high=number)
    return tuple(
        Evidence(one.claim.value_span, one.claim.value_span.text, one.origin)
        for one in lengths
        if one.origin != besides and one.claim.value == right
    )


def _in_place(printed: str, value: str) -> str:
    """A value with the sign or percent mark of the number that it replaces."""
    if not re.fullmatch(r"[\d.,]+", value):
        return value
    country = _COUNTRY.match(printed.partition("$")[0]) if "$" in printed else None
    start = country.end() if country else 0
    match = _AMOUNT.fullmatch(printed, start)
    return f"{printed[:start]}{match['sign'] or ''}{value}{match['share'] or ''}" if match else value
