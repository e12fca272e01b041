"""From candidates to discrepancies: the rule's severity and message, the calibrated confidence, a lasting id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from factcheck.fingerprint import Surroundings, anchor, fingerprint
from factcheck.model import Candidate, Discrepancy, Evidence, Fix, Reading, Severity, Span, Verdict
from factcheck.rule_files import Rule
from factcheck.rules import SLOT
from factcheck.standing import likelier, same_value
from factcheck.values.ids import digest


def judge(
    candidates: Iterable[Candidate], rules: Mapping[str, Rule], readings: Iterable[Reading] = ()
) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """(discrepancies, reconciled notes), gravest first, then by confidence, rule and place. The readings are those that
    the evidence is of: ids are made of the words around it."""
    readings = list(readings)
    surroundings = Surroundings(readings)
    articles = {reading.article.id: reading.article for reading in readings}
    found: list[Discrepancy] = []
    reconciled: list[Discrepancy] = []
    for candidate in candidates:
        undecided = not (candidate.reconciled or candidate.likely or candidate.reference)
        judged = replace(candidate, likely=likelier(candidate, articles)) if undecided else candidate
        item = _discrepancy(judged, rules[candidate.rule], fingerprint(candidate, surroundings))
        (reconciled if candidate.reconciled else found).append(item)
    reconciled = _without_overruled(reconciled, found)
    found = _without_echoes(sorted(found, key=_order), reconciled)
    return tuple(_unique(found, surroundings)), tuple(_unique(sorted(reconciled, key=_order), surroundings))


def _without_overruled(reconciled: list[Discrepancy], found: list[Discrepancy]) -> list[Discrepancy]:
    """The notes, but not that a number is an update of one that outvotes it."""
    votes = [[evidence.span for evidence in item.evidence] for item in found if item.rule == "outvoted"]

    def overrules(vote: list[Span], item: Discrepancy) -> bool:
        spans = [evidence.span for evidence in item.evidence]
        sides = [any(map(span.overlaps, vote)) for span in spans]
        return sum(sides) > 1 and any(span.overlaps(vote[0]) for span in spans)

    return [
        item
        for item in reconciled
        if item.verdict is not Verdict.SUPERSEDED or not any(overrules(vote, item) for vote in votes)
    ]


def _without_echoes(found: list[Discrepancy], reconciled: list[Discrepancy]) -> list[Discrepancy]:
    """The findings, but not those of a difference that a comparator has judged that knows more of its sort: both sides
    of it are evidence of one other item, or one side of a name that is called misspelt already."""
    judged: dict[tuple[str, str], list[tuple[int, range, int]]] = {}
    known = (*reconciled, *found)
    for number, item in enumerate(known):
        for evidence in item.evidence:
            span = evidence.span
            place = _rank(item), range(span.start, span.end), number
            judged.setdefault((span.article, span.field), []).append(place)

    def judged_by(evidence: Evidence, rank: int) -> set[int]:
        span = evidence.span
        places = judged.get((span.article, span.field), ())
        return {number for other, place, number in places if other < rank and span.start in place}

    def is_echo(item: Discrepancy, rank: int) -> bool:
        by = Counter(number for evidence in item.evidence for number in judged_by(evidence, rank))
        misspelt = item.rule == "sentence-name" and any(known[number].predicate == "name" for number in by)
        return misspelt or max(by.values(), default=0) >= min(2, len(item.evidence))

    return [item for item in _mended_once(found) if not (rank := _rank(item)) or not is_echo(item, rank)]


def _mended_once(found: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """The findings, of those of one rule, or of one report by itself, that mend it in one way the first alone: two ways
    to add up are one error."""
    mended: set[tuple[str, Fix]] = set()
    for item in found:
        alone = len({evidence.span.article for evidence in item.evidence}) == 1
        key = ("" if alone else item.rule, item.fix) if item.fix else None
        if key not in mended:
            yield item
        if key:
            mended.add(key)


def _rank(item: Discrepancy) -> int:
    """How little the comparator of a finding knows of what it compares: 0 of its own sort of claim, more of numbers of
    anything and of kin whom nobody names."""
    if item.predicate == "kin" and item.subject is None:
        return 1
    return 4 if item.rule.startswith("sentence-") else _RANKS.get(item.rule, 0)


_RANKS = {"digits": 1, "headline": 1, "place": 1, "venue": 1, "outvoted": 2, "restated": 2, "value": 3}


def _discrepancy(candidate: Candidate, rule: Rule, id_: str) -> Discrepancy:
    return Discrepancy(
        id_,
        candidate.rule,
        Severity.INFO if candidate.reconciled else rule.level,
        round(_confidence(candidate, rule), 2),
        candidate.verdict,
        candidate.story,
        candidate.predicate,
        candidate.subject,
        message(candidate, rule),
        f"{candidate.reconciled}: {candidate.explanation}" if candidate.reconciled else candidate.explanation,
        (*candidate.evidence, *candidate.support),
        candidate.reference,
        candidate.likely,
        candidate.fix,
    )


def _confidence(candidate: Candidate, rule: Rule) -> float:
    """How many of ten such findings are real: as measured, or, where the rule was not, as its comparator has it."""
    return rule.measured.precision if rule.measured and not candidate.reconciled else candidate.confidence


def message(candidate: Candidate, rule: Rule) -> str:
    """The rule's message with its slots filled; "the event" stands for a subject that has no name."""
    first, last = candidate.evidence[0], candidate.evidence[-1]
    other = next((one for one in candidate.evidence if not same_value(first, one)), last)
    slots = {
        "subject": candidate.subject.name if candidate.subject else "the event",
        "predicate": candidate.predicate.replace("_", " "),
        "a": first.value_text,
        "b": other.value_text,
        "a.source": _source(first),
        "b.source": _source(other),
        "reference": candidate.reference.value_text if candidate.reference else "",
        "likely": candidate.likely.value_text if candidate.likely else "",
        "more": "",
    } | dict(candidate.slots)
    return SLOT.sub(lambda slot: slots[slot[1]], rule.message)


def _source(evidence: Evidence) -> str:
    article = evidence.statement.article if evidence.statement else None
    return article.outlet if article else evidence.span.article.rsplit("/", 1)[-1]


def _order(item: Discrepancy) -> tuple[object, ...]:
    place = item.evidence[0].span
    return item.severity.rank, -item.confidence, item.rule, place.article, place.field, place.start, item.id


def _unique(items: Iterable[Discrepancy], surroundings: Surroundings) -> list[Discrepancy]:
    """The items without repetitions of one finding in a story. Findings of one id in several stories (one person, the
    same values) are told apart by the words around what was printed first: the earliest keeps the id, so that a later
    story does not take it."""
    kept: dict[tuple[str, str], Discrepancy] = {}
    for item in items:
        kept.setdefault((item.id, item.story), item)
    alike: dict[str, list[Discrepancy]] = {}
    for item in kept.values():
        alike.setdefault(item.id, []).append(item)
    ids: dict[tuple[str, str], str] = {}
    for id_, several in alike.items():
        taken: set[str] = set()
        for item in sorted(several, key=lambda item: anchor(item.evidence, surroundings)) if several[1:] else several:
            wanted = f"{id_}-{digest(anchor(item.evidence, surroundings)[1])[:4]}" if taken else id_
            number = 1
            while (own := wanted if number == 1 else f"{wanted}-{number}") in taken:
                number += 1
            taken.add(own)
            ids[id_, item.story] = own
    return [item if ids[key] == item.id else replace(item, id=ids[key]) for key, item in kept.items()]
