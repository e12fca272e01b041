"""One number in two units: 3,850 metres that are 3,850 feet in another report, euros that are pounds there."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from itertools import combinations

from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.model import Candidate, Dossier, Quantity, Statement
from factcheck.values import units

_NUMBER = re.compile(r"\d[\d.,]*")
SIGNIFICANT = 3
"""Digits, zeros at the end not counted, from which on two numbers of a story are one by no chance, whatever they are
said to be of."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Equal numbers in two units of one kind, where no report prints both."""
    for predicate, rule in (("money", "currency"), ("measure", "unit")):
        for members in group(dossier.by_predicate.get(predicate, ()), _number).values():
            by_unit = list(group(members, _unit).values())
            articles = [{one.article.id for one in ones} for ones in by_unit]
            if len(by_unit) > 1 and not any(one & two for one, two in combinations(articles, 2)):
                yield _candidate(dossier, rule, by_unit)


def _number(statement: Statement) -> Hashable:
    """What is one number of one thing whatever its unit; None where it may be two by chance."""
    claim = statement.claim
    printed = _NUMBER.search(claim.value_span.text)
    if not printed or not isinstance(claim.value, Quantity) or claim.value.low is None:
        return None
    digits = printed.group().rstrip(".,")
    firm = len(re.sub(r"\D", "", digits).strip("0")) >= SIGNIFICANT
    if claim.predicate == "measure":
        return (digits, claim.value.unit) if firm else None
    if not firm and len(digits) < 2:
        return None
    return digits, len(str(int(claim.value.low))), None if firm else claim.scope


def _unit(statement: Statement) -> Hashable:
    """The currency, or the unit as printed; None for what is no unit alone ("5 feet 10 inches")."""
    claim = statement.claim
    if claim.predicate == "money":
        return claim.value.unit if isinstance(claim.value, Quantity) else None
    text = claim.value_span.text
    number = _NUMBER.search(text)
    unit = units.unit_of(text[number.end() :].strip(" -")) if number else None
    return unit and (unit.factor, unit.offset)


def _candidate(dossier: Dossier, rule: str, by_unit: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in ones] for ones in by_unit])
    likely = most_printed(ordered)
    printed = " and ".join(members[0].value_text for members in ordered)
    return Candidate(
        rule,
        by_unit[0][0].claim.predicate,
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        f"{printed} are one number in different {'currencies' if rule == 'currency' else 'units'}",
        confidence=0.9,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )
