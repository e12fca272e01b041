"""How many were killed, injured or shot, by the reports of one event."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from factcheck.compare._rivals import Rivals, rivals, tells
from factcheck.compare._surroundings import sentences
from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed, origins
from factcheck.compare.quantity import DOUBTED, SURE, confidence, places
from factcheck.model import Candidate, Dossier, Likely, Modality, Quantity, Reading, Statement, Verdict
from factcheck.values.lazy import lazy
from factcheck.values.names import fold

UNITS = ("killed", "injured", "shot")
LEAD = 700
"""Characters at the head of a report in which it gives its toll; further down it counts parts of it."""
MANY = 5
"""The lowest number that is told of a whole event even where it stands further down: lower ones count parts of it."""
SEVERAL_REACH = 200
"""Characters before a toll in which it may be said that it is of several events."""
OPENING = 200
"""Characters of a report's opening, which says what its headline says."""
_EARLIER = lazy(r"\b(?:initial|earlier|original|at first|among|identified|photo|image)", re.IGNORECASE)
_SEVERAL = lazy(
    r"\b(?:in|within|over) (?:(?:less|fewer) than |about |just |the past )?[\w-]+ hours\b|\bincidents\b|\bscenes\b"
    r"|\bviolent (?:weekend|night)\b"
    r"|\b(?:multiple|several|separate|string of|series of|spate of)(?: \w+)? (?:shootings|killings|homicides|attacks"
    r"|crashes|accidents)\b",
    re.IGNORECASE,
)
_DEVELOPING = lazy(r"\b(?:UPDATED?|DEVELOPING|BREAKING)\b:?")
_OTHERS = lazy(r"\b(?:others?|another|more)\b", re.IGNORECASE)
_DEAD = lazy(r"\b(?:dead|died|dies|kill|death|fatal|slain)", re.IGNORECASE)
_SUPERSEDED = lazy(
    r"\b(?:had (?:earlier |first |initially )?(?:said|reported|put|given|told)|initially|originally|at first"
    r"|(?:initial|earlier|first|early|previous) (?:reports?|tolls?|counts?|figures?))\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""Words before a number that a report gives as one that held no longer when it was written."""
_HOSPITAL = lazy(r"\bhospitali[sz]ed\b|\bto (?:\w+ )?hospital\b", re.I)
_THERE = lazy(r"^(?: people| men| women| victims)? (?:(?:at|on) the scene\b|inside(?=[.,;\n]|$))")
"""Words behind a number that counts those alone who are at one place: others may have been taken away."""
_ATTACKER = r"(?:gunm[ae]n|shooters?|suspects?|attackers?|assailants?|bombers?)"
_HARMED = r"(?:shot|killed|slain|dead|died|wounded|injured|hospitali[sz]ed)"
_SELF = lazy(
    r"\b(?:kill|sho|turn)\w+ (?:[\w-]+ ){0,4}(?:himself|herself)\b|\bsuicide\b"
    rf"|\b(?:including|among them|counting) (?:\w+ ){{0,3}}{_ATTACKER}\b"
    rf"|\b{_ATTACKER} (?:dies|died|dead|among|(?:is|was|were|are|lay|has|had) (?:\w+ ){{0,2}}{_HARMED})\b"
    rf"|\b(?:kill(?:ed|ing|s)?|sho(?:o?t|oting)|wound(?:ed|ing)) (?:the|an?) (?:\w+ )?{_ATTACKER}\b",
    re.IGNORECASE,
)
"""Words of an attacker who came to harm too, so that one toll may count them and another not."""
_APART = lazy(r"\b(?:before|then|and|later|who)\b[^.;]{0,40}\b(?:himself|herself|suicide)\b", re.IGNORECASE)
"""Words behind a number that counts none but the victims: "left three dead before he shot himself"."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Tolls of one unit and scope that have no number in common."""
    yield from found(dossier)


@lru_cache(maxsize=1)
def found(dossier: Dossier) -> tuple[Candidate, ...]:
    """The candidates; kept for the next comparator."""
    return tuple(_found(dossier))


def _found(dossier: Dossier) -> Iterator[Candidate]:
    counts = [one for one in dossier.by_predicate.get("count", ()) if _counts(one)]
    yield from headlines(dossier)
    for unit in UNITS:
        scoped = group((one for one in counts if _quantity(one).unit == unit), lambda one: one.claim.scope)
        scoped[""] = scoped.get("", []) + list(_of_all(scoped))
        plain = [one for members in scoped.values() for one in _disagreements(dossier, unit, members, counts)]
        yield from plain
        yield from _rivals(
            dossier, unit, counts, {_key(place.statement) for candidate in plain for place in candidate.evidence}
        )


def _of_all(scoped: Mapping[Hashable, Sequence[Statement]]) -> Iterator[Statement]:
    """Tolls of one sort of people ("17 pilgrims") that are those of all: their reports count nobody else and never
    print what two independent reports or more give for all."""
    whole = scoped.get("", [])
    counted = {one.article.id for one in whole}
    values = {_range(one)[0] for one in whole}
    agreed = {value for value in values if len({one.origin for one in whole if _range(one) == (value, value)}) > 1}
    sorts = (members for scope, members in scoped.items() if _SORT.fullmatch(str(scope)))
    for one in (one for members in sorts if len(agreed) == 1 for one in members):
        others = {_range(other) for members in scoped.values() for other in members if other.article is one.article}
        number = max(agreed)
        told = tells(one.article, number) or tells(one.article, number - _range(one)[0])
        if one.article.id not in counted and len(others) == 1 and not told:
            yield one


_SORT = re.compile(r"(?!others$|shootings$)[a-z]+s|men|women|children")
"""The scope of a toll that is limited by the noun of whom it counts alone."""


def _rivals(dossier: Dossier, unit: str, counts: list[Statement], judged: set[Key]) -> Iterator[Candidate]:
    """Tolls further down, or of scopes in other words, that rival each other by what stands around them."""
    if len(dossier.readings) < 2:
        return
    story, known = sentences(dossier), {_key(one) for one in counts}
    members = [
        place
        for place in places(dossier)
        if place.dimension == unit and place.high > 0 and _key(place.statement) in known
    ]
    merged: dict[frozenset[float], list[Rivals]] = {}
    for found in rivals(members, story.rarity, len(dossier.readings)):
        if found.score >= DOUBTED and not any(_key(place.statement) in judged for place in (*found.one, *found.two)):
            merged.setdefault(frozenset((found.one[0].low, found.two[0].low)), []).append(found)
    for ones in merged.values():
        best = max(ones, key=lambda one: one.score)
        groups = [[place.statement for place in side] for side in (best.one, best.two)]
        rule = "toll" if best.score >= SURE else "value"
        yield replace(_candidate(dossier, unit, groups, counts), rule=rule, confidence=confidence(best.score))


Key = tuple[str, int]


def _key(statement: Statement | None) -> Key:
    assert statement is not None  # noqa: S101
    return statement.article.id, statement.claim.span.start


def _counts(statement: Statement) -> bool:
    claim = statement.claim
    another_time = any(letter.isdigit() for letter in claim.scope)
    return (
        (claim.subject is None or another_time)
        and isinstance(claim.value, Quantity)
        and not claim.future
        and claim.modality is not Modality.DENIED
    )


def _quantity(statement: Statement) -> Quantity:
    value = statement.claim.value
    assert isinstance(value, Quantity)  # noqa: S101  (only such statements are kept)
    return value


def _range(statement: Statement) -> tuple[float, float]:
    value = _quantity(statement)
    return (
        float("-inf") if value.low is None else value.low,
        float("inf") if value.high is None else value.high,
    )


def _is_far(one: Statement, two: Statement) -> bool:
    """Whether one number is half of the other or less."""
    low, high = sorted((_range(one)[0], _range(two)[0]))
    return low <= high / 2


def _meet(one: Statement, two: Statement) -> bool:
    (low, high), (least, most) = _range(one), _range(two)
    return low <= most and least <= high


def _disagreements(
    dossier: Dossier, unit: str, statements: list[Statement], counts: list[Statement]
) -> Iterator[Candidate]:
    """Two reports disagree when neither gives the other's toll anywhere. A report's toll is the highest that it gives
    at its head: lower numbers there are parts of it."""
    by_article = group(statements, lambda one: one.article.id)
    leading = {name: [one for one in ours if _is_toll(one, len(ours) == 1)] for name, ours in by_article.items()}
    tolls = {name: max(ours, key=_range) for name, ours in leading.items() if ours}
    told = {name: _plainly(by_article[name], toll) for name, toll in tolls.items()}
    names: dict[object, set[str]] = {
        reading.article.id: _names(reading) for reading in dossier.readings if reading.article.id in tolls
    }
    groups: dict[tuple[float, float], list[Statement]] = {}
    for name, toll in tolls.items():
        rivals = [
            other
            for other, rival in tolls.items()
            if not names[name].isdisjoint(names[other])
            and not (_is_far(toll, rival) and not (_is_toll(toll) and _is_toll(rival)))
            and not any(_meet(toll, one) for one in told[other])
            and not any(_meet(rival, one) for one in told[name])
        ]
        if rivals:
            again = [one for one in leading[name] if one is not toll and _range(one) == _range(toll)]
            groups.setdefault(_range(toll), []).extend((toll, *again))
    undated = all(one.article.published is None for members in groups.values() for one in members)
    if len(groups) > 1 and not (undated and len(groups) > 2):  # reports of several days, or of several events
        yield _candidate(dossier, unit, list(groups.values()), counts)


def _plainly(statements: list[Statement], toll: Statement) -> list[Statement]:
    """What a report tells besides its toll; where that is one number, "several" is no other."""
    low, high = _range(toll)
    if low != high:
        return statements
    return [one for one in statements if _range(one)[0] == _range(one)[1] or math.inf in map(abs, _range(one))]


def _names(reading: Reading) -> set[str]:
    """The names in a report: reports of one event have one in common, if it is only the town's."""
    return {fold(chain.name) for chain in reading.chains if chain.name[0].isupper()}


@lru_cache(maxsize=1)
def headlines(dossier: Dossier) -> tuple[Candidate, ...]:
    """Headlines whose toll their own report has nowhere, and the toll at its head; kept for the next comparator."""
    return tuple(_within(dossier, [one for one in dossier.by_predicate.get("count", ()) if _counts(one)]))


def _within(dossier: Dossier, counts: list[Statement]) -> Iterator[Candidate]:
    tolls = [one for one in counts if _quantity(one).unit in UNITS]
    for statements in group(tolls, lambda one: (one.article.id, _quantity(one).unit, one.claim.scope)).values():
        heading = [one for one in statements if _in_headline(one)]
        leading = [one for one in statements if not _in_headline(one) and (_is_toll(one) or _is_part(one))]
        numbers = {_range(one)[0] for one in counts if one.article.id == statements[0].article.id}
        for one in heading[:1]:
            for other in leading:
                step = _range(other)[0] - _range(one)[0]
                opening = other.claim.span.start < other.article.start + OPENING
                part = step < 0 and not opening  # "8 hurt", and further down "two were flown out"
                part = part or (bool(_HOSPITAL.search(one.claim.span.text)) and step > 0)
                told = _EARLIER.search(_sentence(other)) or (abs(step) == 1 and _SELF.search(_sentence(other)))
                if not _meet(one, other) and not part and not told and abs(step) not in numbers:
                    yield _contradiction(dossier, one, other, tolls)
                    break


def _is_part(statement: Statement) -> bool:
    """Whether a statement counts several of one sort of people, wherever it stands: what a headline on them counts."""
    return bool(statement.claim.scope) and _range(statement) != (1, 1)


def _in_headline(statement: Statement) -> bool:
    """Whether a statement stands in the title, or in a first line of the text that ends like one."""
    span, article = statement.claim.span, statement.article
    if span.field == "title":
        return True
    line = article.text[article.start :].lstrip().partition("\n")[0].rstrip()
    end = article.text.find(line) + len(line)
    return article.title is None and span.end <= end and not line.endswith((".", "!", "?", "”", '"'))


def _contradiction(dossier: Dossier, heading: Statement, body: Statement, tolls: list[Statement]) -> Candidate:
    """The candidate of a headline and its report. The headline is doubted, unless more of the other reports agree with
    it than with its report."""
    unit = _quantity(body).unit
    printed = evidence(heading).value_text, evidence(body).value_text
    others = [one for one in tolls if one.article.id != body.article.id and _quantity(one).unit == unit]
    agreeing = [len({one.origin for one in others if _range(one) == _range(side)}) for side in (heading, body)]
    doubted, likely = heading, Likely(printed[1], "the report below the headline says so", agreeing[1], agreeing[0])
    if agreeing[0] > agreeing[1]:
        doubted, likely = body, Likely(printed[0], "so the headline, and more of the other reports", *agreeing)
    first, second = (heading, body) if doubted is heading else (body, heading)
    return Candidate(
        "toll",
        "count",
        dossier.story.id,
        None,
        (evidence(first), evidence(second)),
        f"the headline has {printed[0]} {unit}, the report {printed[1]}",
        {"predicate": unit},
        confidence=0.8,
        likely=likely,
        fix=fix(evidence(first), likely),
    )


def _is_toll(statement: Statement, only: bool = False) -> bool:
    """Whether a statement stands where a report gives its toll: anywhere, if it is high and the `only` number of its
    sort there. One victim in the text leaves others open."""
    span = statement.claim.span
    if _SEVERAL.search(_sentence(statement, SEVERAL_REACH)):
        return False  # of more than one event
    if _OTHERS.search(span.text) and not _DEAD.search(_sentence(statement)):
        return False  # besides those whom another sentence counts
    if span.field == "title" or _is_elsewhere(statement):
        return True
    if _SUPERSEDED.search(statement.article.text, max(0, span.start - 90), span.start):
        return False
    at_head = span.start < statement.article.start + LEAD
    return (at_head or (only and _range(statement)[0] >= MANY)) and _range(statement) != (1, 1)


def _is_elsewhere(statement: Statement) -> bool:
    """Whether a toll is of another time or of one place, "31 in 2004", "three in Fenn County"; it stands anywhere."""
    scope = statement.claim.scope
    return any(letter.isdigit() for letter in scope) or bool(scope and f"in {scope}" in fold(statement.claim.span.text))


def _candidate(dossier: Dossier, unit: str, groups: list[list[Statement]], counts: list[Statement]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in members] for members in groups])
    reconciled, reason = _reconcile(groups, counts) or (None, "")
    likely = None if reconciled else most_printed(ordered)
    printed = " and ".join(members[0].value_text for members in ordered)
    return Candidate(
        "toll",
        "count",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        reason or f"the reports of one event give {printed} {unit}",
        {"predicate": unit},
        verdict=Verdict.SUPERSEDED
        if reconciled == "update"
        else Verdict.COMPATIBLE
        if reconciled
        else Verdict.CONTRADICTED,
        confidence=0.8,
        reconciled=reconciled,
        likely=likely,
        fix=fix(ordered[0][0], likely),
    )


def _reconcile(groups: list[list[Statement]], counts: list[Statement]) -> tuple[str, str] | None:
    """The contract's word for why tolls that differ may all hold, and the reason; None where they cannot."""
    statements = sorted((one for members in groups for one in members), key=lambda one: str(one.article.published))
    days = [one.article.published for one in statements]
    if None not in days:
        by_day = list(group(statements, lambda one: one.article.published).values())
        rising = all(max(map(_range, earlier)) <= min(map(_range, later)) for earlier, later in pairwise(by_day))
        mixed = [members for members in by_day if len({_range(one) for one in members}) > 1]
        if rising and all(any(_DEVELOPING.search(_opening(one)) for one in members) for members in mixed):
            return "update", "the number rises from one day's reports to the next"
        if _was_set_right(groups):
            return "update", "several reports have each number, and those of the one are all of later days"
        if len(by_day) == 1 and any(_DEVELOPING.search(_opening(one)) for one in statements):
            return "update", "one of the reports of that day says that it was updated"
    values = sorted({_range(members[0])[0] for members in groups})
    if len(values) == 2:
        if _quantity(statements[0]).unit != "killed" and _is_sum(statements, values, counts):
            return "sum", f"{values[1]:g} is {values[0]:g} and those whom that report counts apart"
        lower = [one for one in statements if _range(one)[0] == values[0]]
        if all(_THERE.search(_behind(one)) for one in lower):
            return "scope", f"{values[0]:g} may be those at one place alone"
        if values[1] - values[0] <= 1 and _may_count_attacker(statements, values[1]):
            return "scope", "one number may count the attacker and the other not"
    return None


def _was_set_right(groups: list[list[Statement]]) -> bool:
    """Whether two tolls have two independent reports or more each, and those of one were all published before the
    first of the other: a slip stands in one report."""
    if len(groups) != 2 or min(map(origins, groups)) < 2:
        return False
    days = [[one.article.published for one in members if one.article.published] for members in groups]
    earlier, later = sorted(days, key=min)
    return max(earlier) < min(later)


def _may_count_attacker(statements: list[Statement], high: float) -> bool:
    """Whether a report tells that the attacker came to harm, and none that the higher number counts victims only."""
    if any(_APART.match(_behind(one, 80).lstrip()) for one in statements if _range(one)[0] == high):
        return False
    return any(_SELF.search(_sentence(one, SEVERAL_REACH)) for one in statements)


def _is_sum(statements: list[Statement], values: list[float], counts: list[Statement]) -> bool:
    """Whether the higher number counts the dead and the injured together: the reports with the lower one count as many
    apart, and those with the higher one count none apart."""
    unit = _quantity(statements[0]).unit
    apart: dict[str, set[float]] = {}
    for one in counts:
        if _quantity(one).unit == "killed" and not (_is_of_these(one) or _is_of_another_year(one)):
            apart.setdefault(one.article.id, set()).add(_range(one)[0])
    lower = [apart.get(one.article.id, set()) for one in statements if _range(one)[0] == values[0]]
    higher = [apart.get(one.article.id, set()) for one in statements if _range(one)[0] == values[1]]
    step = values[1] - values[0]
    apart_too = unit != "shot" and any(step in numbers for numbers in higher)  # whoever is dead was shot first
    return any(step in numbers for numbers in lower) and not apart_too


def _is_of_these(statement: Statement) -> bool:
    """Whether a number is of those counted before: "ten were hurt. One of the victims died"."""
    span = statement.claim.value_span
    return _OF_THESE.match(statement.article.content(span.field), span.end) is not None


def _is_of_another_year(statement: Statement) -> bool:
    """Whether the sentence of a number names a year that is over: "the worst flood was in 1937, when ten died"."""
    published = statement.article.published
    return any(published is None or int(year) < published.year for year in _YEAR.findall(_sentence(statement)))


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OF_THESE = re.compile(r" of (?:the|them|those|whom)\b")


def _behind(statement: Statement, reach: int = 30) -> str:
    """The words right behind a statement."""
    span = statement.claim.span
    return statement.article.content(span.field)[span.end : span.end + reach]


def _opening(statement: Statement) -> str:
    """The title and the first words of a statement's article."""
    article = statement.article
    return f"{article.title or ''} {article.text[article.start : article.start + OPENING]}"


def _sentence(statement: Statement, before: int = 80) -> str:
    span = statement.claim.span
    text = statement.article.content(span.field)
    return text[max(0, span.start - before) : span.end + 80]
