"""One measure in two units ("115 mph (185 km/h)"), and one sum that is in pounds here and in euros there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.model import Candidate, Dossier, Evidence, Likely, Quantity, Statement
from factcheck.values import units

_BETWEEN = re.compile(r"\s?[(,/]\s?(?:or\s)?(?:about\s)?")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Measures whose two units do not agree, and equal sums in two currencies."""
    for statements in group(dossier.by_predicate.get("measure", ()), lambda one: one.article.id).values():
        for one, two in pairwise(statements):
            if _is_conversion(one, two):
                yield _conversion(dossier, one, two)
    yield from _currencies(dossier)


def _is_conversion(one: Statement, two: Statement) -> bool:
    """Whether the second stands for the first in another unit, in parentheses behind it, and is not it."""
    first, second = one.claim, two.claim
    if first.span.field != second.span.field or not isinstance(first.value, Quantity):
        return False
    text = one.article.content(first.span.field)
    between = text[first.span.end : second.span.start]
    if not _BETWEEN.fullmatch(between) or not isinstance(second.value, Quantity):
        return False
    return first.value.unit == second.value.unit and not _meet(first.value, second.value)


def _meet(one: Quantity, two: Quantity) -> bool:
    ends = one.low, one.high, two.low, two.high
    return None in ends or (one.low <= two.high and two.low <= one.high)  # type: ignore[operator]


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


_UNIT = re.compile(r"(?P<number>[\d.,]*\d)(?P<between>[\s-]*)(?P<unit>[^\d\s].*)", re.DOTALL)


def _reckoned(one: Statement, two: Statement) -> Likely | None:
    """The first measure in the unit of the second, rounded as finely as the first is printed."""
    printed = _UNIT.fullmatch(two.claim.value_span.text)
    value, unit = one.claim.value, printed and units.unit_of(printed["unit"].strip())
    source = re.search(r"\d[\d.,]*", one.claim.value_span.text)
    if not printed or not unit or not source or not isinstance(value, Quantity) or None in (value.low, value.high):
        return None
    middle = ((value.low or 0) + (value.high or 0)) / 2
    digits = max(len(re.sub(r"\D", "", source.group()).rstrip("0") or "0"), 2)
    number = float(f"{(middle - unit.offset) / unit.factor:.{digits}g}")
    shown = f"{number:,.0f}" if number == int(number) else f"{number:g}"
    text = f"{shown}{printed['between'] or ' '}{printed['unit']}"
    return Likely(text, f"{' '.join(one.claim.value_span.text.split())} in that unit")


def _currencies(dossier: Dossier) -> Iterator[Candidate]:
    """The same number of one fact in two currencies, where no report prints both."""
    sums = group(dossier.by_predicate.get("money", ()), _sum)
    for members in sums.values():
        by_unit = group(members, lambda one: one.claim.value.unit if isinstance(one.claim.value, Quantity) else None)
        articles = [{one.article.id for one in ones} for ones in by_unit.values()]
        if len(by_unit) > 1 and not any(one & two for one, two in combinations(articles, 2)):
            yield _currency(dossier, [[evidence(one) for one in ones] for ones in by_unit.values()])


def _sum(statement: Statement) -> tuple[str, str] | None:
    """What is one sum whatever its currency: the number as printed, and what it is for."""
    digits = re.search(r"\d[\d.,]*", statement.claim.value_span.text)
    claim = statement.claim
    if not digits or not isinstance(claim.value, Quantity) or claim.value.low is None or len(digits.group()) < 2:
        return None
    return f"{digits.group()} {len(str(int(claim.value.low)))}", claim.scope


def _currency(dossier: Dossier, groups: list[list[Evidence]]) -> Candidate:
    ordered = doubted_first(dossier, groups)
    likely = most_printed(ordered)
    printed = " and ".join(members[0].value_text for members in ordered)
    return Candidate(
        "currency",
        "money",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        f"{printed} are one number in different currencies",
        confidence=0.9,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )
