"""One measure in two units: "115 mph (185 km/h)", and two sides in two units: "61cm by 48cm (24in by 19in)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import evidence, fix, group
from factcheck.model import Candidate, Dossier, Likely, Quantity, Statement
from factcheck.values import units
from factcheck.values.lazy import lazy

_BETWEEN = lazy(r"\s?(?:[(/]|,\s?or\b)\s?(?:or\s)?(?:about\s)?")

_SIDE = re.compile(r"(?:\bby|[x×]) ?$")
"""What stands before the second of two sides: "61 cm by 48 cm (24 inches by 19)"."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Measures whose two units do not agree."""
    for statements in group(dossier.by_predicate.get("measure", ()), lambda one: one.article.id).values():
        for before, one, two in zip((None, *statements), statements, statements[1:], strict=False):
            if _is_conversion(one, two) and not _is_rest(before, one):
                yield _conversion(dossier, one, two)
    for reading in dossier.readings:
        article = reading.article
        for match in _SIDES.finditer(article.text) if _BY.search(article.text) else ():
            for slip in _sides(match):
                yield candidate("conversion", dossier, article, "text", match.span(), slip)


_BY = re.compile(r"(?:by|x|×) ?\d[\d.]* ?[a-z]+ ?\(\d")
_SIDES = lazy(
    r"(?<![\w.,])(?P<a>\d[\d.]*) ?(?P<u>[a-z]+)? ?(?:by|x|×) ?(?P<b>\d[\d.]*) ?(?P<v>[a-z]+)"
    r" ?\((?:about |or )?(?P<c>\d[\d.]*) ?(?P<w>[a-z]+)? ?(?:by|x|×) ?(?P<d>\d[\d.]*) ?(?P<x>[a-z]+)\)"
)
_ROUGH = 0.06
"""How far a side may be from its conversion beside the rounding of both, as a part of it."""


def _sides(match: re.Match[str]) -> Iterator[Slip]:
    """The sides that are not their conversions."""
    ours, theirs = units.unit_of(match["v"]), units.unit_of(match["x"])
    same = match["u"] in (None, match["v"]) and match["w"] in (None, match["x"])
    if not ours or not theirs or ours.canonical != theirs.canonical or ours == theirs or not same:
        return
    for one, two in (("a", "c"), ("b", "d")):
        made, said = float(match[one].rstrip(".")) * ours.factor / theirs.factor, float(match[two].rstrip("."))
        if abs(made - said) > _ROUGH * made + 1:
            right = f"{made:.0f}"
            why = f"{match[one]} {match['v']} is {right} {match['x']}"
            yield Slip(Figure(*match.span(two), said), right, why, "measure")


def _is_conversion(one: Statement, two: Statement) -> bool:
    """Whether the second stands for the first in another unit, in parentheses behind it, and is not it."""
    first, second = one.claim, two.claim
    if first.span.field != second.span.field or not isinstance(first.value, Quantity):
        return False
    text = one.article.content(first.span.field)
    if _SIDE.search(text, max(0, first.span.start - 5), first.span.start):
        return False
    between = text[first.span.end : second.span.start]
    if not _BETWEEN.fullmatch(between) or not isinstance(second.value, Quantity):
        return False
    return first.value.unit == second.value.unit and not _meet(first.value, second.value)


def _is_rest(before: Statement | None, one: Statement) -> bool:
    """Whether a measure is the smaller part of one in two units: "1 mile 550 yards"."""
    if before is None or before.claim.span.field != one.claim.span.field:
        return False
    between = one.article.content(one.claim.span.field)[before.claim.span.end : one.claim.span.start]
    return between in (" ", ", ", " and ")


def _meet(one: Quantity, two: Quantity) -> bool:
    (low, high), (least, most) = _ends(one), _ends(two)
    return low <= most and least <= high


def _ends(value: Quantity) -> tuple[float, float]:
    """The least and the most that a measure is; "up to" so much is about so much in two units."""
    low, high = value.low, value.high
    if low is None or high is None:
        bound = (high if low is None else low) or 0.0
        return bound * (1 - _ROUGH), bound * (1 + _ROUGH)
    return low, high


def _conversion(dossier: Dossier, one: Statement, two: Statement) -> Candidate:
    printed = evidence(one).value_text, evidence(two).value_text
    likely = _reckoned(one, two)
    return Candidate(
        "conversion",
        "measure",
        dossier.story.id,
        None,
        (evidence(two), evidence(one)),
        f"{printed[0]} is not {printed[1]}" + (f", but {likely.value_text}" if likely else ""),
        confidence=0.9,
        likely=likely,
        fix=fix(evidence(two), likely),
    )


_TEN = 10
"""Above which a measure needs no decimal that is not printed."""
_UNIT = lazy(r"(?P<number>[\d.,]*\d)(?P<between>[\s-]*)(?P<unit>[^\d\s].*)", re.DOTALL)


def _reckoned(one: Statement, two: Statement) -> Likely | None:
    """The first measure in the unit of the second, rounded as finely as either is printed, to three digits at most."""
    printed = _UNIT.fullmatch(two.claim.value_span.text)
    value, unit = one.claim.value, printed and units.unit_of(printed["unit"].strip())
    source = re.search(r"\d[\d.,]*", one.claim.value_span.text)
    if not printed or not unit or not source or not isinstance(value, Quantity):
        return None
    middle = sum(_ends(value)) / 2
    exact = (middle - unit.offset) / unit.factor
    first, second = (re.sub(r"\D", "", number) for number in (source.group(), printed["number"]))
    digits = max(len(first.rstrip("0")), min(len(second), 3), 2)
    decimals = len(printed["number"].partition(".")[2])
    number = round(float(f"{exact:.{digits}g}"), decimals if exact > _TEN else 1)
    shown = f"{number:,.0f}" if number == int(number) else f"{number:g}"
    text = f"{shown}{printed['between'] or ' '}{printed['unit']}"
    return Likely(text, f"{' '.join(one.claim.value_span.text.split())} in that unit")
