"""From candidates to discrepancies: the rule's severity and message, the calibrated confidence, a lasting id."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.model import Candidate, Discrepancy, Evidence, Severity
from factcheck.rules import SLOT, Rule

_GRAVITY = {severity: number for number, severity in enumerate(Severity)}


def judge(
    candidates: Iterable[Candidate], rules: Mapping[str, Rule]
) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """(discrepancies, reconciled notes), gravest first, then by confidence, rule and place."""
    found: list[Discrepancy] = []
    reconciled: list[Discrepancy] = []
    for candidate in candidates:
        (reconciled if candidate.reconciled else found).append(_discrepancy(candidate, rules[candidate.rule]))
    found = _without_echoes(sorted(found, key=_order), reconciled)
    return tuple(_unique(found)), tuple(_unique(sorted(reconciled, key=_order)))


def _without_echoes(found: list[Discrepancy], reconciled: list[Discrepancy]) -> list[Discrepancy]:
    """The findings, but not those that `sentence` made of a difference that a comparator of its sort has judged."""
    judged: dict[tuple[str, str], list[range]] = {}
    for item in (*reconciled, *(item for item in found if not item.rule.startswith("sentence-"))):
        for evidence in item.evidence:
            span = evidence.span
            judged.setdefault((span.article, span.field), []).append(range(span.start, span.end))

    def echoes(evidence: Evidence) -> bool:
        span = evidence.span
        return any(span.start in places for places in judged.get((span.article, span.field), ()))

    return [
        item
        for item in found
        if not item.rule.startswith("sentence-") or sum(map(echoes, item.evidence)) < min(2, len(item.evidence))
    ]


def _discrepancy(candidate: Candidate, rule: Rule) -> Discrepancy:
    return Discrepancy(
        fingerprint(candidate),
        candidate.rule,
        Severity.INFO if candidate.reconciled else rule.severity,
        round(candidate.confidence, 2),
        candidate.verdict,
        candidate.story,
        candidate.predicate,
        candidate.subject,
        message(candidate, rule),
        f"{candidate.reconciled}: {candidate.explanation}" if candidate.reconciled else candidate.explanation,
        candidate.evidence,
        candidate.reference,
        candidate.likely,
        candidate.fix,
    )


def message(candidate: Candidate, rule: Rule) -> str:
    """The rule's message with its slots filled; "the event" stands for a subject that has no name."""
    first, last = candidate.evidence[0], candidate.evidence[-1]
    other = next((e for e in candidate.evidence if e.value_text != first.value_text), last)
    slots = {
        "subject": candidate.subject.name if candidate.subject else "the event",
        "predicate": candidate.predicate.replace("_", " "),
        "a": first.value_text,
        "b": other.value_text,
        "a.source": _source(first),
        "b.source": _source(other),
        "reference": candidate.reference.value_text if candidate.reference else "",
        "likely": candidate.likely.value_text if candidate.likely else "",
    } | dict(candidate.slots)
    return SLOT.sub(lambda slot: slots[slot[1]], rule.message)


def _source(evidence: Evidence) -> str:
    article = evidence.statement.article if evidence.statement else None
    return article.outlet if article else evidence.span.article.rsplit("/", 1)[-1]


def fingerprint(candidate: Candidate) -> str:
    """An id of what disagrees: the rule, the subject and the different values, but neither files nor places, so that
    it outlives moved lines, renamed files, unrelated edits and further reports of the same values."""
    subject = candidate.subject.name.casefold() if candidate.subject else ""
    values = sorted({" ".join(evidence.value_text.casefold().split()) for evidence in candidate.evidence})
    parts = [candidate.rule, candidate.predicate, subject, *values]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _order(item: Discrepancy) -> tuple[object, ...]:
    place = item.evidence[0].span
    return _GRAVITY[item.severity], -item.confidence, item.rule, place.article, place.field, place.start, item.id


def _unique(items: Iterable[Discrepancy]) -> list[Discrepancy]:
    """The items without repetitions of one finding; different findings of one id are kept apart by their story."""
    kept: dict[tuple[str, str], Discrepancy] = {}
    for item in items:
        kept.setdefault((item.id, item.story), item)
    seen: dict[str, int] = {}
    unique = []
    for item in kept.values():
        seen[item.id] = seen.get(item.id, 0) + 1
        if seen[item.id] > 1:
            unique.append(replace(item, id=f"{item.id}-{seen[item.id]}"))
        else:
            unique.append(item)
    return unique
