"""Numbers of two reports of which one is the other with a slip in it: its digits in another order ("85 mph" and
"58 mph", "41,206" and "42,106"), a nought or a decimal point too many ("$34 million" and "$3.4 million"), or a length
of time in another unit ("15 years" and "15 months").

What the sentences say need not be alike, for two numbers of a story are so by no chance where it has few of their kind.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from factcheck.compare._context import contexts
from factcheck.compare._figures import is_near_slip
from factcheck.compare._rivals import tells
from factcheck.compare._sentences import stem
from factcheck.compare._surroundings import Surroundings, sentences
from factcheck.compare._updates import PEOPLE
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence, origins
from factcheck.model import Article, Candidate, Dossier, Evidence, Modality, Quantity, Span, Statement
from factcheck.values.lazy import lazy
from factcheck.values.numbers import PATTERN, parse

_LONG = re.compile(r"(?<![\w.,:/#-])[$£€]?(\d{1,3}(?:,\d{3})+|\d{5,7})(?![\w:/-]|[.,]\d)")
_LEAST_DIGITS = 4
"""Digits that count in a number before its last noughts, from which on another order of them is no chance."""
_PRINTED = lazy(r"\d[\d,]*(?:\.\d+)?")
_FEW = 3
"""Values of its kind up to which a report says, with one of them, what the other report does."""
_TOLD_ALONE = ("money", "measure")
"""What a report has so few of that the number alone tells what it is of."""
_LIKE = {"money": 0.5, "measure": 0.5, "percent": 1.2, "duration": 1.2}
"""How much two sentences must have in common, by what is compared, where their reports have more values of its kind."""
_LIKE_LENGTHS = ((10, 0.3), (4, 0.8))
"""And for one number of two units of time to be no chance, from which number on: of public reports, none that had so
much in common were of two things."""
_UNITS = "second minute hour day week month quarter year".split()
_NEXT = 3
"""Units of time by which a slip takes one for another, in order, and how far off that may be: nobody writes minutes for
years."""
_TWO = 2
"""Reports of which one has the one number of a noun and the other the other: of more, the number of each tells."""
_TURNED = "the digits are the same in another order"
_OTHER_DIGIT = "one digit is another or missing"
_APART = 1.2
"""How many times more a number with another digit must be, lest both be estimates."""
OTHER_NOUNS = 3
"""How many times as much, where two measures are of other nouns: "the 14-yard line", "a 41-yard catch"."""
_FRACTION = lazy(r"half|[½/]")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Numbers of two reports that are one with a slip in it."""
    if len(dossier.readings) > 1:
        yield from _long(dossier, [reading.article for reading in dossier.readings])
        for predicate, like in _LIKE.items():
            yield from _short(dossier, predicate, like)
        yield from _years(dossier)
        yield from _counts(dossier)
        yield from _lengths(dossier)


def _long(dossier: Dossier, articles: list[Article]) -> Iterator[Candidate]:
    """Long numbers with the same digits in another order, of which no report has both."""
    numbers: dict[str, dict[str, Span]] = {}
    for article in articles:
        for match in _LONG.finditer(article.text):
            digits = match[1].replace(",", "")
            if len(digits.rstrip("0")) >= _LEAST_DIGITS and len(set(digits)) > 2:
                numbers.setdefault(digits, {}).setdefault(
                    article.id, Span(article.id, "text", *match.span(1), match[1])
                )
    orders: dict[str, list[str]] = {}
    for digits in numbers:
        orders.setdefault("".join(sorted(digits)), []).append(digits)
    for alike in orders.values():
        groups = [
            [Evidence(span, span.text, dossier.origins[span.article]) for span in numbers[digits].values()]
            for digits in alike
        ]
        if len(groups) == 2 and apart(groups):
            yield _candidate(dossier, "count", groups, _TURNED)


def _years(dossier: Dossier) -> Iterator[Candidate]:
    """Years of one century whose last two digits have changed places, of which no report has both, one against one."""
    by_year: dict[str, list[Evidence]] = {}
    for statement in dossier.by_predicate.get("date", ()):
        printed = statement.claim.value_span.text
        if _LONG_AGO.fullmatch(printed):
            by_year.setdefault(printed[-4:], []).append(evidence(statement))
    for year, places in by_year.items():
        turned = year[:2] + year[:1:-1]
        groups = [places, by_year.get(turned, [])]
        if year < turned and groups[1] and apart(groups) and max(map(origins, groups)) == 1:
            yield _candidate(dossier, "date", groups, _TURNED)


_LONG_AGO = re.compile(r"(?:in |since |of )?1[5-8]\d\d")
"""A year of which a story has few; later ones are often turned by chance (five times in 3,700 public reports)."""


def _counts(dossier: Dossier) -> Iterator[Candidate]:
    """Counts of a noun of which each of two reports has one, with the same digits in another order."""
    if len(dossier.readings) != _TWO:
        return
    by_unit: dict[str, list[_Number]] = {}
    for number in filter(None, map(_number, dossier.by_predicate.get("count", ()))):
        by_unit.setdefault(_unit(number), []).append(number)
    for unit, alike in by_unit.items():
        by_key: dict[tuple[str, int], list[_Number]] = {}
        for number in alike:
            by_key.setdefault(number.key, []).append(number)
        if len(by_key) == 2 and unit not in PEOPLE and all(len(ones[0].digits) > 1 for ones in by_key.values()):
            one, two = by_key.values()
            groups = [[evidence(number.statement) for number in side] for side in (one, two)]
            both = any(tells(a.statement.article, b.value) for a, b in ((one[0], two[0]), (two[0], one[0])))
            if _slip(one[0], two[0]) == _TURNED and apart(groups) and not both:
                yield _candidate(dossier, "count", groups, _TURNED)


def _lengths(dossier: Dossier) -> Iterator[Candidate]:
    """Lengths of time of one number and two units, of which no report has both, and one is in a single origin."""
    by_number: dict[float, dict[str, list[Statement]]] = {}
    for statement in dossier.by_predicate.get("duration", ()):
        claim, text = statement.claim, statement.claim.value_span.text
        length, printed = claim.value, PATTERN.search(text)
        if not isinstance(length, Quantity) or claim.modality is Modality.DENIED:
            continue
        if _FRACTION.search(text):  # "two and a half years", and not "half a year"
            value = length.low if length.low == length.high and (length.low or 0) > 1 else None
        else:
            value = parse(printed.group()) if printed else None
        if value:
            by_number.setdefault(value, {}).setdefault(length.unit, []).append(statement)
    for value, by_unit in by_number.items():
        seldom = max(value, _LIKE_LENGTHS[0][0]) if value > 1 and value % 1 else value  # "3.5 years" is no round number
        like = next((like for least, like in _LIKE_LENGTHS if seldom >= least), math.inf)
        for (unit, one), (other, two) in combinations(by_unit.items(), 2):
            if abs(_UNITS.index(unit) - _UNITS.index(other)) > _NEXT:
                continue
            groups = [[evidence(statement) for statement in side] for side in (one, two)]
            told = apart(groups) and min(map(origins, groups)) == 1
            if told and any(_is_one_fact(dossier, a, b, set(), like) for a in one for b in two):
                yield _candidate(dossier, "duration", groups, "the number is the same in another unit")


class _Number(Struct, frozen=True, eq=False):
    """A value with its digits that count, as printed, what it is, and what one of its printed unit and scale is."""

    statement: Statement
    digits: str
    printed: str
    value: float
    unit: float

    @property
    def key(self) -> tuple[str, int]:
        """What is the same of all that print one number, be it hedged."""
        return self.digits, math.floor(math.log10(self.value) + 0.01)


def _short(dossier: Dossier, predicate: str, like: float) -> Iterator[Candidate]:
    """Values of one unit, one of which a single origin has."""
    numbers = list(filter(None, map(_number, dossier.by_predicate.get(predicate, ()))))
    by_unit: dict[str, list[_Number]] = {}
    for number in numbers:
        by_unit.setdefault(_unit(number), []).append(number)
    for unit, alike in by_unit.items():
        kinds: dict[str, set[tuple[str, int]]] = {}
        by_key: dict[tuple[str, int], list[_Number]] = {}
        for number in alike:
            kinds.setdefault(number.statement.article.id, set()).add(number.key)
            by_key.setdefault(number.key, []).append(number)
        told_alone = predicate in _TOLD_ALONE or unit == _AEONS
        few = {article for article, keys in kinds.items() if len(keys) <= _FEW} if told_alone else set()
        alone = len(by_key) == 2 and all(len(keys) == 1 for keys in kinds.values())
        lone = predicate != "money" and alone
        for one, two in combinations(by_key.values(), 2):
            why = _slip(one[0], two[0]) or (_other_digit(one, two) if lone else "")
            groups = [[evidence(number.statement) for number in side] for side in (one, two)]
            agreed = max(map(origins, groups)) > 1
            if not why or not apart(groups) or min(map(origins, groups)) > 1:
                continue
            if why == _OTHER_DIGIT and predicate == "duration" and (not agreed or _unit(one[0]) == "year"):
                continue  # what lasts, and is years old, a story has a lot of
            told, least = (few, like) if len(one[0].digits) > 1 or lone else (set(), 3 * like)
            told = set(kinds) if why == _OTHER_DIGIT and agreed else told
            turned = predicate == "money" and alone and why == _TURNED and len(set(one[0].digits)) > 1
            if turned or any(_is_one_fact(dossier, a.statement, b.statement, told, least) for a in one for b in two):
                yield _candidate(dossier, predicate, groups, why)


def _number(statement: Statement) -> _Number | None:
    claim = statement.claim
    printed, value = _in_digits(claim.value_span.text), claim.value
    if not printed or not isinstance(value, Quantity) or claim.modality is Modality.DENIED:
        return None
    if not value.low or not value.high or value.high > 1.3 * value.low:
        return None
    number, middle = float(printed), (value.low + value.high) / 2
    digits = re.sub(r"\D", "", printed).strip("0")
    return _Number(statement, digits, printed, middle, middle / number) if digits and number else None


def _in_digits(text: str) -> str:
    """The number that a value is printed with, in digits without commas; "" for none: "four minutes"."""
    printed = _PRINTED.search(text)
    if printed:
        return printed.group().replace(",", "")
    worded = None if _FRACTION.search(text) else PATTERN.search(text)
    value = parse(worded.group()) if worded else None
    return f"{value:.15g}" if value else ""


def _unit(number: _Number) -> str:
    value = number.statement.claim.value
    if not isinstance(value, Quantity):
        return ""
    return _AEONS if value.unit == "year" and (value.high or 0) >= _AEON else value.unit


_AEON, _AEONS = 1e6, "million years"
"""Years from which on lengths of time are a kind of their own."""


def _slip(one: _Number, two: _Number) -> str:
    """What makes of one number the other, "" if no slip does."""
    more, less = max(one.value, two.value), min(one.value, two.value)
    if one.digits == two.digits:
        power = math.log10(more / less)
        return (
            "the digits are the same at another scale" if 0.9 < power < 3.1 and abs(power - round(power)) < 0.06 else ""
        )
    turned = len(one.digits) == len(two.digits) and sorted(one.digits) == sorted(two.digits)
    same_unit = math.isclose(one.unit, two.unit, rel_tol=0.12)
    return _TURNED if turned and same_unit and more < 10 * less else ""


def _other_digit(one: Sequence[_Number], two: Sequence[_Number]) -> str:
    """What makes of one number the other, if that is a digit; for a story that has no other number of the unit."""
    first, second = one[0].printed, two[0].printed
    alike = first.partition(".")[1] == second.partition(".")[1] and is_near_slip(first, second)
    hedged = any(number.statement.claim.hedged for number in (*one, *two))
    telling = max(len(number[0].digits) for number in (one, two)) > 1 and math.isclose(one[0].unit, two[0].unit)
    more, less = max(one[0].value, two[0].value), min(one[0].value, two[0].value)
    return _OTHER_DIGIT if alike and telling and not hedged and more > _APART * less else ""


def _is_one_fact(dossier: Dossier, one: Statement, two: Statement, few: set[str], least: float) -> bool:
    """Whether two reports speak of one thing: their sentences have enough in common, or both have few values."""
    scopes = {side.claim.scope.split(" ")[0] for side in (one, two)} - {""}
    if {one.article.id, two.article.id} <= few and len(scopes) < 2 and not _strangers(dossier, one, two):
        return True
    if len(scopes) > 1 and one.claim.predicate == "measure":
        least *= OTHER_NOUNS
    units = {stem(word) for side in (one, two) for word in re.findall(r"[a-z]+", side.claim.value_span.text.lower())}
    return contexts(dossier).between(one.claim.value_span, two.claim.value_span, units) >= least


def _strangers(dossier: Dossier, one: Statement, two: Statement) -> bool:
    """Whether the sentences of two numbers have names, and none in common: "Reed's 41-yard run", "the Hull 14-yard
    line"."""
    places = [sentences(dossier).find(side) for side in (one, two)]
    ours, theirs = (Surroundings(*place).names if place else frozenset() for place in places)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _candidate(dossier: Dossier, predicate: str, groups: list[list[Evidence]], why: str) -> Candidate:
    ordered = doubted_first(dossier, groups)
    return disagreement(dossier, "digits", predicate, ordered, f"{why}, and no report has both", mended=True)
