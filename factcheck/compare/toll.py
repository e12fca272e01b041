"""How many were killed, injured or shot, by the reports of one event."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from factcheck.compare._heads import in_heading
from factcheck.compare._rivals import Rivals, rivals, tells
from factcheck.compare._surroundings import sentences
from factcheck.compare._toll_reasons import (
    OPENING,
    SELF,
    SEVERAL_REACH,
    around,
    of_mixed_days,
    quantity_of,
    range_of,
    reconcile,
)
from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.compare.quantity import DOUBTED, SURE, confidence, places
from factcheck.model import Candidate, Dossier, Likely, Modality, Quantity, Reading, Statement, Verdict
from factcheck.values.lazy import lazy
from factcheck.values.names import fold

UNITS = ("killed", "injured", "shot")
LEAD = 700
"""Characters at the head of a report in which it gives its toll; further down it counts parts of it."""
MANY = 5
"""The lowest number that is told of a whole event even where it stands further down: lower ones count parts of it."""
_EARLIER = lazy(r"\b(?:initial|earlier|original|at first|among|identified|photo|image)", re.IGNORECASE)
_SINCE = lazy(r"[^.;\n]{0,60}\b(?:since|for (?:\w+ )?(?:years|decades))\b", re.IGNORECASE)
"""What follows where a time until this event is told of."""
_SEVERAL = lazy(
    r"\b(?:in|within|over) (?:(?:less|fewer) than |about |just |the past )?[\w-]+ hours\b|\bincidents\b|\bscenes\b"
    r"|\bviolent (?:weekend|night)\b"
    r"|\b(?:multiple|several|separate|string of|series of|spate of)(?: \w+)? (?:shootings|killings|homicides|attacks"
    r"|crashes|accidents)\b",
    re.IGNORECASE,
)
_OTHERS = lazy(r"\b(?:others?|another|more)\b", re.IGNORECASE)
_DEAD = lazy(r"\b(?:dead|died|dies|kill|death|fatal|slain)", re.IGNORECASE)
_SUPERSEDED = lazy(
    r"\b(?:had (?:earlier |first |initially )?(?:said|reported|put|given|told)|initially|originally|at first"
    r"|(?:initial|earlier|first|early|previous) (?:reports?|tolls?|counts?|figures?))\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""Words before a number that a report gives as one that held no longer when it was written."""
_WHOLE = lazy(r"(?:In all,? )?[A-Z\d][\w-]*(?: people)? (?:were|was) (?:hurt|injured|wounded|killed|shot)\b")
_HOSPITAL = lazy(r"\bhospitali[sz]ed\b|\bto (?:\w+ )?hospital\b", re.I)


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
        scoped = group((one for one in counts if quantity_of(one).unit == unit), _scope)
        scoped[""] = scoped.get("", []) + list(_of_all(scoped))
        plain = [one for members in scoped.values() for one in _disagreements(dossier, unit, members, counts)]
        yield from plain
        yield from _rivals(
            dossier, unit, counts, {_key(place.statement) for candidate in plain for place in candidate.evidence}
        )


def _scope(statement: Statement) -> str:
    """The scope of a toll, of so many "of his guards" as of so many guards; "of the men" are those spoken of before."""
    scope = statement.claim.scope
    return scope.removeprefix("among ") if _OF_HIS.search(statement.claim.span.text) else scope


_OF_HIS = re.compile(r" of (?:his|her|its|our) (?!men\b|women\b|children\b)")


def _of_all(scoped: Mapping[Hashable, Sequence[Statement]]) -> Iterator[Statement]:
    """Tolls of one sort of people ("17 pilgrims") that are those of all: their reports count nobody else and never
    print what two independent reports or more give for all."""
    whole = scoped.get("", [])
    counted = {one.article.id for one in whole}
    values = {range_of(one)[0] for one in whole}
    agreed = {value for value in values if len({one.origin for one in whole if range_of(one) == (value, value)}) > 1}
    sorts = (members for scope, members in scoped.items() if _SORT.fullmatch(str(scope)))
    for one in (one for members in sorts if len(agreed) == 1 for one in members):
        others = {range_of(other) for members in scoped.values() for other in members if other.article is one.article}
        number = max(agreed)
        told = tells(one.article, number) or tells(one.article, number - range_of(one)[0])
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
    if isinstance(claim.value, Quantity) and claim.value.high == 0 and _is_since(statement):
        return False
    return (
        (claim.subject is None or another_time)
        and isinstance(claim.value, Quantity)
        and not claim.future
        and claim.modality is not Modality.DENIED
    )


def _is_since(statement: Statement) -> bool:
    """Whether it is told of a time until this event: "nobody had been killed there since 1957"."""
    end = statement.claim.span.end
    return bool(_SINCE.match(statement.article.content(statement.claim.span.field), end))


def _is_far(one: Statement, two: Statement) -> bool:
    """Whether one number is half of the other or less."""
    low, high = sorted((range_of(one)[0], range_of(two)[0]))
    return low <= high / 2


def _meet(one: Statement, two: Statement) -> bool:
    (low, high), (least, most) = range_of(one), range_of(two)
    one_day = one.article.published == two.article.published
    return low <= most and least <= high and not (one_day and _is_turned(low, high, least, most))


def _is_turned(low: float, high: float, least: float, most: float) -> bool:
    """Whether one number is the least that it may be, and the other has its digits turned: "at least 46", "64"."""
    open_ended, known = (low, (least, most)) if high == math.inf else (least, (low, high))
    digits = f"{open_ended:g}"
    one_number = math.inf in (high, most) and high != most and known[0] == known[1] != open_ended
    return one_number and len(digits) > 1 and sorted(digits) == sorted(f"{known[0]:g}")


def _disagreements(
    dossier: Dossier, unit: str, statements: list[Statement], counts: list[Statement]
) -> Iterator[Candidate]:
    """Two reports disagree when neither gives the other's toll anywhere. A report's toll is the highest that it gives
    at its head: lower numbers there are parts of it."""
    by_article = group(statements, lambda one: one.article.id)
    leading = {name: [one for one in ours if _is_toll(one, len(ours) == 1)] for name, ours in by_article.items()}
    tolls = {name: max(ours, key=range_of) for name, ours in leading.items() if ours}
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
            again = [one for one in leading[name] if one is not toll and range_of(one) == range_of(toll)]
            groups.setdefault(range_of(toll), []).extend((toll, *again))
    undated = all(one.article.published is None for members in groups.values() for one in members)
    if len(groups) > 1 and not (undated and len(groups) > 2):  # reports of several days, or of several events
        yield _candidate(dossier, unit, list(groups.values()), counts)


def _plainly(statements: list[Statement], toll: Statement) -> list[Statement]:
    """What a report tells besides its toll; where that is one number, "several" is no other."""
    low, high = range_of(toll)
    if low != high:
        return statements
    return [one for one in statements if range_of(one)[0] == range_of(one)[1] or math.inf in map(abs, range_of(one))]


def _names(reading: Reading) -> set[str]:
    """The names in a report: reports of one event have one in common, if it is only the town's."""
    return {fold(chain.name) for chain in reading.chains if chain.name[0].isupper()}


@lru_cache(maxsize=1)
def headlines(dossier: Dossier) -> tuple[Candidate, ...]:
    """Headlines whose toll their own report has nowhere, and the toll at its head; kept for the next comparator."""
    return tuple(_within(dossier, [one for one in dossier.by_predicate.get("count", ()) if _counts(one)]))


def _within(dossier: Dossier, counts: list[Statement]) -> Iterator[Candidate]:
    tolls = [one for one in counts if quantity_of(one).unit in UNITS]
    for statements in group(tolls, lambda one: (one.article.id, quantity_of(one).unit, one.claim.scope)).values():
        heading = [one for one in statements if _in_headline(one)]
        leading = [one for one in statements if not _in_headline(one) and (_is_toll(one) or _is_part(one))]
        numbers = {range_of(one)[0] for one in counts if one.article.id == statements[0].article.id}
        for one in heading[:1]:
            for other in leading:
                step = range_of(other)[0] - range_of(one)[0]
                opening = other.claim.span.start < other.article.start + OPENING
                part = step < 0 and not (opening or _is_whole(other))  # "8 hurt", and later "two were flown out"
                part = part or (bool(_HOSPITAL.search(one.claim.span.text)) and step > 0)
                told = _EARLIER.search(around(other)) or (abs(step) == 1 and SELF.search(around(other)))
                if not _meet(one, other) and not part and not told and abs(step) not in numbers:
                    yield _contradiction(dossier, one, other, tolls)
                    break


def _is_part(statement: Statement) -> bool:
    """Whether a statement counts several of one sort of people, wherever it stands: what a headline on them counts."""
    return bool(statement.claim.scope) and range_of(statement) != (1, 1)


def _is_whole(statement: Statement) -> bool:
    """Whether a sentence opens with how many were harmed in all: "Nine were injured"."""
    span, text = statement.claim.span, statement.article.text
    start = max(text.rfind(mark, 0, span.start) + len(mark) for mark in (". ", "\n"))
    return bool(_WHOLE.match(text, start, span.end))


def _in_headline(statement: Statement) -> bool:
    """Whether a statement stands in the title, or in a first line of the text that ends like one."""
    return in_heading(statement.article, statement.claim.span)


def _contradiction(dossier: Dossier, heading: Statement, body: Statement, tolls: list[Statement]) -> Candidate:
    """The candidate of a headline and its report. The headline is doubted, unless more of the other reports agree with
    it than with its report."""
    unit = quantity_of(body).unit
    printed = evidence(heading).value_text, evidence(body).value_text
    others = [one for one in tolls if one.article.id != body.article.id and quantity_of(one).unit == unit]
    agreeing = [len({one.origin for one in others if range_of(one) == range_of(side)}) for side in (heading, body)]
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
    if _SEVERAL.search(around(statement, SEVERAL_REACH)):
        return False  # of more than one event
    if _OTHERS.search(span.text) and not _DEAD.search(around(statement)):
        return False  # besides those whom another sentence counts
    if span.field == "title" or _is_elsewhere(statement):
        return True
    if _SUPERSEDED.search(statement.article.text, max(0, span.start - 90), span.start):
        return False
    at_head = span.start < statement.article.start + LEAD
    return (at_head or (only and range_of(statement)[0] >= MANY)) and range_of(statement) != (1, 1)


def _is_elsewhere(statement: Statement) -> bool:
    """Whether a toll is of another time or of one place, "31 in 2004", "three in Fenn County"; it stands anywhere."""
    scope = statement.claim.scope
    return any(letter.isdigit() for letter in scope) or bool(scope and f"in {scope}" in fold(statement.claim.span.text))


def _candidate(dossier: Dossier, unit: str, groups: list[list[Statement]], counts: list[Statement]) -> Candidate:
    reported = groups if (known := reconcile(groups, counts)) else of_mixed_days(groups)
    ordered = doubted_first(dossier, [[evidence(one) for one in members] for members in reported])
    reconciled, reason = known or (None, "")
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
