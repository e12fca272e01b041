"""Sums as printed: which are of some dollar, and which are another sum in a second currency."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.compare._sentences import stem
from factcheck.compare._surroundings import Surroundings
from factcheck.model import Quantity, Statement
from factcheck.values.lazy import lazy

DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD"))
"""Currencies that are printed "$" at home."""
_COUNTRY = lazy(
    r"\b(?:U\.?S|A|C|NZ|HK|S)\$|\b(?:U\.?S\.?|American|Australian|Canadian|New Zealand|Singapore|Hong Kong) dol"
)
_CONVERTED = lazy(
    r"[\d)](?: ?[a-z%]+)? ?[(\[](?:about |around |some |approximately |roughly |or |US|A|C|NZ|HK|S)?$", re.IGNORECASE
)
_KINDS = frozenset(map(stem, "insured insurance bail rent salary".split()))
"""Words around a sum that say which of the several sums of one thing it is."""
_BEFORE = 24
"""Characters before a sum in brackets that may tell that it is the sum before them in another currency."""


def is_bare_dollar(statement: Statement) -> bool:
    """Whether a sum is of dollars of no named country."""
    text = statement.article.content(statement.claim.span.field)
    span = statement.claim.value_span
    dollars = isinstance(statement.claim.value, Quantity) and statement.claim.value.unit == "USD"
    return dollars and not _COUNTRY.search(text, max(0, span.start - 3), span.end)


def is_conversion(statement: Statement) -> bool:
    """Whether a sum stands in brackets behind another: "C$1.9 billion (£1.1 billion)"."""
    if statement.claim.predicate != "money":
        return False
    start = statement.claim.value_span.start
    text = statement.article.content(statement.claim.span.field)
    return bool(_CONVERTED.search(text, max(0, start - _BEFORE), start))


def dollars_at_home(statements: Iterable[Statement]) -> dict[tuple[float | None, float | None], str]:
    """The sums of dollars other than the American that some statements name, by their bounds: a paper of the country
    prints the same sum with "$" alone."""
    values = (one.claim.value for one in statements)
    return {
        (value.low, value.high): value.unit
        for value in values
        if isinstance(value, Quantity) and value.unit in DOLLARS - {"USD"}
    }


def is_other_sum(unit: str, one: Surroundings, two: Surroundings) -> bool:
    """Whether two values of a unit are sums, and the words around one say of what kind it is, and not around the other:
    for how much a boat was insured, and what was paid for it."""
    return len(unit) == 3 and unit.isupper() and _KINDS & one.words.keys() != _KINDS & two.words.keys()
