"""One number in two units: 3,850 metres that are 3,850 feet in another report, euros that are pounds there."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from itertools import pairwise, product

from msgspec.structs import replace

from factcheck.compare._context import contexts
from factcheck.compare._money import DOLLARS, dollars_at_home, is_bare_dollar, is_conversion
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence, group, origins
from factcheck.model import Candidate, Dossier, Quantity, Statement
from factcheck.values import units
from factcheck.values.lazy import lazy

_NUMBER = lazy(r"\d[\d.,]*")
SIGNIFICANT = 3
"""Digits, zeros at the end not counted, from which on two numbers of a story are one by no chance, whatever they are
said to be of."""
LARGE = 7
"""Digits from which on an amount of one digit and noughts is one by no chance, "8 million", but for one million."""
SHARED = 0.4
"""How much two sentences must have in common for an amount of fewer digits to be one thing's."""
TWO_DIGITS = 2
"""Digits of a measure from which on it is one thing's where its sentences have something in common."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Numbers of conversions in the unit that they are converted from, and equal numbers in two units of one kind,
    where no report prints both."""
    taken: set[str] = set()
    converted: set[str] = set()
    measures = list(dossier.by_predicate.get("measure", ()))
    for one, two in pairwise(measures):
        in_brackets = _in_brackets(one, two)
        converted |= {one.id} if in_brackets else set()
        wrong, right = _mistaken(measures, one, two) if in_brackets else ([], [])
        if wrong and taken.isdisjoint(statement.id for statement in wrong):
            taken.update(statement.id for statement in wrong)
            why = f"{two.claim.value_span.text} is {one.claim.value_span.text}"
            yield _candidate(dossier, "unit", [wrong, right], why)
    at_home = dollars_at_home(dossier.by_predicate.get("money", ()))
    for predicate, rule in (("money", "currency"), ("measure", "unit")):
        for members in group(dossier.by_predicate.get(predicate, ()), _number).values():
            by_unit = list(group(members, lambda one: _at_home(one, at_home) or _unit(one)).values())
            known = not taken.isdisjoint(one.id for one in members) or _is_sound(by_unit)
            told = len(by_unit) > 1 and apart(by_unit) and not known
            sure = _is_firm(members[0]) or any(one.id in converted for one in members)
            if told and (sure or _is_agreed(by_unit) or _is_one_price(dossier, by_unit)):
                yield _candidate(dossier, rule, by_unit)


def _at_home(statement: Statement, named: dict[tuple[float | None, float | None], str]) -> str | None:
    """The currency of a sum of bare dollars that another statement names."""
    value = statement.claim.value
    return named.get((value.low, value.high)) if isinstance(value, Quantity) and is_bare_dollar(statement) else None


def _is_sound(by_unit: list[list[Statement]]) -> bool:
    """Whether amounts are all of dollars, some of them of no country, for a paper prints those of its own as "$"; or
    those in one currency are all sums in another, converted."""
    sums = {str(_unit(one)) for members in by_unit for one in members}
    at_home = sums <= DOLLARS and any(is_bare_dollar(one) for members in by_unit for one in members)
    return at_home or any(all(map(is_conversion, members)) for members in by_unit)


def _in_brackets(one: Statement, two: Statement) -> bool:
    """Whether the second is the first in another unit: "35 kg (77 pounds)"."""
    first, second = one.claim.value_span, two.claim.value_span
    between = one.article.content(first.field)[first.end : second.start]
    return one.article is two.article and first.field == second.field and between == " (" and _unit(one) != _unit(two)


def _mistaken(measures: list[Statement], one: Statement, two: Statement) -> tuple[list[Statement], list[Statement]]:
    """The measures with the number of a conversion and the unit that it was converted from, "77 kg", and those that are
    right; none where a report has both, or the number has one digit."""
    number, unit = _printed(two)[0], _printed(one)[1]
    right = [other for other in measures if _printed(other) == _printed(one)]
    wrong = [other for other in measures if _printed(other) == (number, unit)]
    return (wrong, right) if len(number) > 1 and unit and apart([wrong, right]) else ([], [])


def _printed(statement: Statement) -> tuple[str, Hashable]:
    """The number and the unit as printed."""
    number = _NUMBER.search(statement.claim.value_span.text)
    return number.group().rstrip(".,") if number else "", _unit(statement)


def _number(statement: Statement) -> Hashable:
    """What is one number of one thing whatever its unit; None where it may be two by chance."""
    claim = statement.claim
    printed = _NUMBER.search(claim.value_span.text)
    if not isinstance(claim.value, Quantity) or claim.value.low is None:
        return None
    whole = str(int((claim.value.low + (claim.value.high or claim.value.low)) / 2))
    digits = printed.group().rstrip(".,") if printed else whole.rstrip("0")
    if claim.predicate == "measure":
        return (digits, claim.value.unit) if printed and _digits(statement) >= TWO_DIGITS else None
    size = len(whole)
    return (digits, size) if len(digits) > 1 or (size >= LARGE and digits != "1") else None


def _is_firm(statement: Statement) -> bool:
    """Whether a number has so many digits that it is one wherever it stands."""
    digits = _digits(statement)
    return digits >= SIGNIFICANT or (
        statement.claim.predicate == "measure"
        and digits >= TWO_DIGITS
        and _digits(statement, zeros=True) >= SIGNIFICANT
    )


def _digits(statement: Statement, zeros: bool = False) -> int:
    """How many digits are printed, zeros at the ends not counted unless asked for."""
    printed = _NUMBER.search(statement.claim.value_span.text)
    digits = re.sub(r"\D", "", printed.group()) if printed else ""
    return len(digits if zeros else digits.strip("0"))


def _is_agreed(by_unit: list[list[Statement]]) -> bool:
    """Whether several independent reports agree on a large amount in one currency, and one has it in another."""
    value = by_unit[0][0].claim.value
    large = isinstance(value, Quantity) and (value.low or 0) >= 10 ** (LARGE - 1)
    counts = sorted(map(origins, by_unit))
    return large and by_unit[0][0].claim.predicate == "money" and counts[0] == 1 and len(counts) == 2 and counts[1] > 1


def _is_one_price(dossier: Dossier, by_unit: list[list[Statement]]) -> bool:
    """Whether amounts in two currencies are of one thing, by their scope or by what their sentences have in common."""
    story = contexts(dossier)
    for one, two in product(by_unit[0], by_unit[1]):
        ours, theirs = (set(side.claim.scope.split()) for side in (one, two))
        if ours & theirs or (ours == theirs and one.claim.predicate == "money"):
            return True
        if story.between(one.claim.value_span, two.claim.value_span) >= SHARED:
            return True
    return False


def _unit(statement: Statement) -> Hashable:
    """The currency, or the unit as printed; None for what is no unit alone ("5 feet 10 inches")."""
    claim = statement.claim
    if claim.predicate == "money":
        return claim.value.unit if isinstance(claim.value, Quantity) else None
    text = claim.value_span.text
    number = _NUMBER.search(text)
    unit = units.unit_of(text[number.end() :].strip(" -")) if number else None
    return unit


def _candidate(dossier: Dossier, rule: str, sides: list[list[Statement]], why: str = "") -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in ones] for ones in sides])
    printed = " and ".join(members[0].value_text for members in ordered)
    why = why or f"{printed} are one number in different {'currencies' if rule == 'currency' else 'units'}"
    predicate = sides[0][0].claim.predicate
    return replace(disagreement(dossier, rule, predicate, ordered, why, mended=True), confidence=0.9)
