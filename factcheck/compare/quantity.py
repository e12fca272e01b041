"""Numbers of one fact in two reports: the same predicate and unit in like sentences, and no common value.

Which facts are one is told by their context. Two statements meet when their sentences share enough rare words, the
words nearest to the value among them, and when neither report has the other's value anywhere: a report that prints both
values speaks of two facts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from factcheck.compare._known import named
from factcheck.compare._sentences import Line, lines, meaning
from factcheck.compare._weigh import doubted_first, evidence, fix, most_printed
from factcheck.model import Candidate, Dossier, Evidence, Modality, Quantity, Statement, Verdict
from factcheck.values import lexicon

PREDICATES = ("money", "percent", "measure", "duration", "count")
LEAST_ALIKE = 0.5
"""Share of the weight of the words around one value that the words around the other have."""
LEAST_ALIKE_COUNT = 0.65
"""The same for counts: a report counts people more than once, and a price or a share seldom."""
FIRM = 1.0
"""Added for values of one subject or scope: the others rest on the words around them alone (rule `value`)."""
LEAST_ALIKE_OTHERS = 0.6
"""The same where the names before the two values differ: the values may be of two people."""
LEAST_ALIKE_SCOPED = 0.2
"""The same for values of one scope: both are a price, or the storeys of a building."""
MOST_TIMES = 10
SAME_DIGITS = 0.02
"""How far the logarithm of two numbers' ratio may be from a whole number for their digits to be the same."""
LEAST_WORDS = 3
"""Words around two values that make them one fact, one of them near; one more of each for counts."""
NEAR = 5
"""Words on each side of a value that are near it."""
WIDE = 14
"""Words on each side of a value that are its context."""
PEOPLE = frozenset("person people man woman boy girl teen child victim suspect adult officer student other".split())
"""Units that a report counts in one way and another: their words must be nearer still."""
TOLLS = frozenset(("killed", "injured", "shot"))
"""Units whose counts `toll` compares."""
CHANGING = frozenset(("bail", "bond", "reward", "donation", "charge", "search", "damage"))
"""Scopes of values that are set anew: reports of two days have an update."""
CHANGING_UNITS = frozenset(("arrested", "missing", "count", "member"))
"""Units, charges among them, of which the same holds; and so it does of people."""
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600,
           "decade": 315576000, "century": 3155760000}  # fmt: skip
"""Whole numbers, so that "420 minutes" is exactly "seven hours"; a year is 365.25 days, a month a twelfth of it."""


class _Value(Struct, frozen=True):
    """A statement's value as a range of numbers of a dimension, and the words around it."""

    statement: Statement
    dimension: str
    low: float
    high: float
    near: frozenset[str]
    wide: frozenset[str]
    actor: str

    def meets(self, other: _Value) -> bool:
        """Whether the two values have a number in common."""
        return self.dimension == other.dimension and self.low <= other.high and other.low <= self.high


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of each predicate, a group of statements on one fact at a time."""
    if len(dossier.readings) < 2:
        return
    statements = [one for predicate in PREDICATES for one in dossier.by_predicate.get(predicate, ())]
    values = list(_values(dossier, statements))
    by_dimension: dict[str, list[_Value]] = {}
    for value in values:
        by_dimension.setdefault(value.dimension, []).append(value)
    weight = _weights(values)
    for members in by_dimension.values():
        yield from _disagreements(dossier, members, weight)


def _values(dossier: Dossier, statements: Sequence[Statement]) -> Iterator[_Value]:
    by_place: dict[tuple[str, str], list[Line]] = {}
    for line in lines(dossier):
        by_place.setdefault((line.article.id, line.field), []).append(line)
    for statement in statements:
        claim = statement.claim
        ends = _ends(claim.value)
        if ends is None or ends[0] in TOLLS or claim.future or claim.modality is Modality.DENIED:
            continue
        span = claim.value_span
        for line in by_place.get((span.article, span.field), ()):
            if line.start <= span.start < line.end:
                places = [i for i, word in enumerate(line.words) if word.start < span.end and span.start < word.end]
                if places:
                    near = _around(line, places[0], places[-1], NEAR)
                    wide = _around(line, places[0], places[-1], WIDE)
                    yield _Value(statement, *ends, near, wide, _actor(line, places[0]))
                break


def _around(line: Line, first: int, last: int, reach: int) -> frozenset[str]:
    words = [*line.words[max(0, first - reach) : first], *line.words[last + 1 : last + 1 + reach]]
    return frozenset(stem for word in words if (stem := word.stem))


def _actor(line: Line, place: int) -> str:
    """The last name before a value, who is likely its subject; "" where there is none."""
    for word in reversed(line.words[max(0, place - WIDE) : place]):
        if word.text[0].isupper() and word.norm not in lexicon.words("common") and meaning(word.norm):
            return word.norm
    return ""


def _ends(value: object) -> tuple[str, float, float] | None:
    """(dimension, low, high) of a value: seconds for durations."""
    if not isinstance(value, Quantity):
        return None
    low = float("-inf") if value.low is None else value.low
    high = float("inf") if value.high is None else value.high
    if high - low < float("inf"):
        high += (high - low) / 2  # "43 million" may be 43.9 cut short, and not only what rounds to it
    if value.unit in SECONDS:
        return "duration", low * SECONDS[value.unit], high * SECONDS[value.unit]
    return value.unit, low, high


def _weights(values: Sequence[_Value]) -> dict[str, float]:
    count: dict[str, int] = {}
    for value in values:
        for stem in value.wide:
            count[stem] = count.get(stem, 0) + 1
    return {stem: number**-0.5 for stem, number in count.items()}


def _disagreements(dossier: Dossier, values: list[_Value], weight: dict[str, float]) -> Iterator[Candidate]:
    by_article: dict[str, list[_Value]] = {}
    for value in values:
        by_article.setdefault(value.statement.article.id, []).append(value)
    rivals: dict[frozenset[tuple[float, float]], dict[str, _Value]] = {}
    firm: set[frozenset[tuple[float, float]]] = set()
    for one_article, two_article in combinations(by_article, 2):
        for one, two, score in _between(by_article[one_article], by_article[two_article], weight):
            ends = frozenset(((one.low, one.high), (two.low, two.high)))
            rivals.setdefault(ends, {}).update({one.statement.id: one, two.statement.id: two})
            if score >= FIRM or _is_slip(one, two):
                firm.add(ends)
    for ends, pair in rivals.items():
        yield _candidate(dossier, list(pair.values()), firm=ends in firm)


def _between(
    ours: list[_Value], theirs: list[_Value], weight: dict[str, float]
) -> Iterator[tuple[_Value, _Value, float]]:
    """Pairs of values of two articles that are of one fact and do not meet, and how surely (see `_one_fact`)."""
    for one in ours:
        if _told_by(theirs, one):
            continue
        printed = one.statement.claim.value_span.text
        scored = [
            (score, two)
            for two in theirs
            if two.statement.claim.value_span.text != printed and (score := _one_fact(one, two, weight)) > 0
        ]
        if not scored:
            continue
        score, two = max(scored, key=lambda pair: pair[0])
        if not _told_by(ours, two):
            yield one, two, score


def _told_by(values: list[_Value], one: _Value) -> bool:
    """Whether an article has a value that meets another's, in words that have something in common."""
    return any(
        one.meets(other) and (one.near & other.near or len(one.wide & other.wide) > 1 or _scope(one) == _scope(other))
        for other in values
    )


def _scope(value: _Value) -> str:
    """A value's scope, hyphens and spaces alike."""
    return value.statement.claim.scope.replace("-", " ")


def _one_fact(one: _Value, two: _Value, weight: dict[str, float]) -> float:
    """How surely two values are of one fact, 0 where they are not.

    The same digits at two scales in like words are one sum. One subject and scope make one fact; one scope does in
    sentences that share some of their words; else the sentences must be much alike, or share several words, the words
    nearest to the values among them.
    """
    if not _in_reach(one, two):
        return 0.0
    near, wide = len(one.near & two.near), len(one.wide & two.wide)
    alike = _alike(one, two, weight)
    scopes = _scope(one), _scope(two)
    if _same_digits(one, two) and wide > 1 and (near or wide >= LEAST_WORDS):
        return FIRM + alike
    if all(scopes) and scopes[0] != scopes[1]:
        return 0.0
    if scopes[0] == scopes[1] and _one_subject(one, two):
        return FIRM + alike
    others = one.actor and two.actor and one.actor != two.actor
    if others and not _is_slip(one, two) and (alike < LEAST_ALIKE_OTHERS or near < 2):
        return 0.0
    scoped = LEAST_ALIKE if one.dimension == "duration" else LEAST_ALIKE_SCOPED
    if scopes[0] and scopes[0] == scopes[1] and wide and alike >= scoped:
        return FIRM + alike
    return alike if _alike_enough(one, two, alike, near, wide) else 0.0


def _is_slip(one: _Value, two: _Value) -> bool:
    """Whether the printed digits of two values, two or more, are the same but for their order or for one of them."""
    first, second = ("".join(re.findall(r"\d", side.statement.claim.value_span.text)) for side in (one, two))
    if len(first) != len(second) or len(first) < 2:
        return False
    return sorted(first) == sorted(second) or sum(p != q for p, q in zip(first, second, strict=True)) == 1


def _one_subject(one: _Value, two: _Value) -> bool:
    subject = one.statement.subject
    return subject is not None and subject == two.statement.subject and named(subject)


def _alike_enough(one: _Value, two: _Value, alike: float, near: int, wide: int) -> bool:
    """Whether the words around two values, by their share and number, make them one fact's."""
    predicate = one.statement.claim.predicate
    if predicate in ("duration", "measure"):  # "two years" and "ten yards" are of another thing in every sentence
        return alike >= LEAST_ALIKE and near > 0 and wide >= LEAST_WORDS
    more = (2 if one.dimension in PEOPLE else 1) if predicate == "count" else 0
    if alike >= (LEAST_ALIKE_COUNT if more else LEAST_ALIKE) and near > 0 and wide > 1:
        return True
    return near > more and wide >= LEAST_WORDS + more and (not more or _is_slip(one, two))


def _in_reach(one: _Value, two: _Value) -> bool:
    """Whether one value can be a slip for the other: within a factor of ten, or the same digits at another scale."""
    sizes = sorted(abs(value.low if value.low > float("-inf") else value.high) for value in (one, two))
    if sizes[0] == 0 or sizes[1] == float("inf"):
        return True
    return sizes[1] / sizes[0] <= MOST_TIMES or _same_digits(one, two)


def _same_digits(one: _Value, two: _Value) -> bool:
    """Whether two sums or measures are the same digits at two scales: "$447 million" and "$447 billion"."""
    lows = one.low, two.low
    if not all(0 < low < float("inf") for low in lows):
        return False
    scale = abs(math.log10(lows[0] / lows[1]))
    return scale > 0.5 and abs(scale - round(scale)) < SAME_DIGITS


def _alike(one: _Value, two: _Value, weight: dict[str, float]) -> float:
    """The share of the weight of the words around one value that the words around the other have."""
    shared = sum(weight[stem] for stem in sorted(one.wide & two.wide))
    whole = min(sum(weight[stem] for stem in sorted(side.wide)) for side in (one, two))
    return shared / whole if whole else 0.0


def _follow_each_other(dossier: Dossier, groups: Sequence[Sequence[Evidence]]) -> bool:
    """Whether the reports of each value were published on other days than, and not between, those of the next."""
    days = [[str(dossier.articles[one.span.article].published or "") for one in members] for members in groups]
    ordered = sorted(days, key=min)
    return all(max(earlier) < min(later) for earlier, later in pairwise(ordered))


def _candidate(dossier: Dossier, values: list[_Value], *, firm: bool) -> Candidate:
    groups: dict[tuple[float, float], list[Evidence]] = {}
    for value in values:
        groups.setdefault((value.low, value.high), []).append(evidence(value.statement))
    ordered = doubted_first(dossier, list(groups.values()))
    claim = values[0].statement.claim
    changing = claim.scope in CHANGING or values[0].dimension in PEOPLE | CHANGING_UNITS
    changed = changing and _follow_each_other(dossier, list(groups.values()))
    likely = None if changed else most_printed(ordered)
    printed = " and ".join(members[0].value_text for members in ordered)
    return Candidate(
        claim.predicate if firm else "value",
        claim.predicate,
        dossier.story.id,
        values[0].statement.subject,
        tuple(one for members in ordered for one in members),
        "such a number changes from day to day"
        if changed
        else f"the reports give {printed} in sentences on one fact, and none has the other's value elsewhere",
        {"subject": claim.scope or claim.predicate},
        verdict=Verdict.SUPERSEDED if changed else Verdict.CONTRADICTED,
        confidence=0.85 if firm else 0.6,
        reconciled="update" if changed else None,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )
