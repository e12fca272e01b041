"""Offices that the reports of a story disagree on: two that nobody holds together given to one person, and one that
only one person holds given to two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.compare._known import named
from factcheck.compare._weigh import by_subject, doubted_first, evidence, group, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Kind, Modality, Statement
from factcheck.values import names
from factcheck.values.offices import offices

_OTHER_TIME = re.compile(
    r"\b(?:former|formerly|ex|then|acting|interim|retired|late|future|elect)\b[- ]?", re.IGNORECASE
)
_AROUND = 30
_AND_BEFORE = re.compile(r"(?:\band|&) (?:an? |the )?$")
_AND_BEHIND = re.compile(r" ?(?:and|&|/) ?(?:an? |the |then )?[a-z]")
_BRITISH = re.compile(r"ae(?=d|s)|our\b")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People with two offices of which nobody holds two, and offices with two holders."""
    if len(dossier.readings) < 2:
        return
    held = {
        statement.claim.value_span: statement
        for predicate in ("role", "office")
        for statement in dossier.by_predicate.get(predicate, ())
        if statement.claim.modality is Modality.ASSERTED and not statement.claim.future and not _other_time(statement)
    }
    yield from _two_offices(dossier, list(held.values()))
    yield from _two_holders(dossier, [one for one in held.values() if one.claim.predicate == "office"])


def _other_time(statement: Statement) -> bool:
    """Whether somebody held the office at another time than that of the report."""
    claim = statement.claim
    text = statement.article.content(claim.span.field)
    near = text[max(claim.value_span.start - _AROUND, 0) : claim.value_span.end + 8]
    return bool(_OTHER_TIME.search(near))


def _two_offices(dossier: Dossier, held: list[Statement]) -> Iterator[Candidate]:
    for subject, statements in by_subject(held).items():
        if not named(subject) or " " not in subject.name or subject.kind is not Kind.PERSON:
            continue
        if any(map(_with_another, statements)):
            continue
        by_family: dict[str, dict[str, list[Statement]]] = {}
        for statement in statements:
            for family, office in offices(statement.claim.value_span.text):
                by_family.setdefault(family, {}).setdefault(office, []).append(statement)
        for kinds in by_family.values():
            groups = list(kinds.values())
            if len(groups) == 2 and _apart(groups) and not _merged(subject):
                both = " and ".join(kinds)
                yield _candidate(dossier, groups, subject, f"nobody is {both} at one time")
                break


def _with_another(statement: Statement) -> bool:
    """Whether somebody is said to be two things at once: "chairman and chief executive Kate Reed"."""
    span = statement.claim.value_span
    text = statement.article.content(span.field)
    before = _AND_BEFORE.search(text, max(span.start - 10, 0), span.start)
    return bool(before or _AND_BEHIND.match(text, span.end))


def _merged(subject: Entity) -> bool:
    """Whether an entity's names are not forms of one full name, so that it may be two people."""
    full = [alias for alias in subject.aliases if " " in alias]
    return any(not names.variants(one, two) for one, two in combinations(full, 2))


def _two_holders(dossier: Dossier, held: list[Statement]) -> Iterator[Candidate]:
    """An office that the reports give to two people, each of whom another report knows without it."""
    for office, statements in group(held, _office).items():
        holders = {
            holder: ones
            for holder, ones in by_subject(statements).items()
            if holder.kind in (Kind.PERSON, Kind.PLACE) and named(holder)
        }
        merged: dict[str, list[Statement]] = {}
        for holder, ones in holders.items():
            name = next((name for name in merged if names.variants(name, holder.name)), holder.name)
            merged.setdefault(name, []).extend(ones)
        groups = list(merged.values())
        if len(groups) == 2 and _apart(groups) and _known_to_each_other(dossier, merged):
            both = " and ".join(merged)
            yield _candidate(dossier, groups, None, f"{both} cannot both be {office}")


def _office(statement: Statement) -> str | None:
    """An office that is one person's alone within the story, spelt in one way."""
    printed = " ".join(statement.claim.value_span.text.casefold().split())
    known = sorted(office for _, office in offices(printed))
    if known:
        return known[0]
    return _BRITISH.sub(lambda found: "or" if found.group() == "our" else "e", printed)


def _known_to_each_other(dossier: Dossier, holders: dict[str, list[Statement]]) -> bool:
    """Whether both holders are mentioned in the reports of either: it is one office, and not that of two towns."""
    for statements in holders.values():
        article = statements[0].article
        chains = next(reading.chains for reading in dossier.readings if reading.article.id == article.id)
        known = [alias for chain in chains for alias in chain.aliases if " " in alias]
        if not all(any(names.variants(name, alias) for alias in known) for name in holders):
            return False
    return True


def _apart(groups: list[list[Statement]]) -> bool:
    """Whether no article has both."""
    articles = [{statement.article.id for statement in statements} for statements in groups]
    return not any(one & two for one, two in combinations(articles, 2))


def _candidate(dossier: Dossier, groups: list[list[Statement]], subject: Entity | None, why: str) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in statements] for statements in groups])
    doubted, others = ordered[0][0], ordered[-1][0]
    people = {"subject": doubted.value_text, "a": _holder(doubted), "b": _holder(others)}
    return Candidate(
        "office",
        "office",
        dossier.story.id,
        subject,
        tuple(one for members in ordered for one in members),
        why,
        {} if subject else people,
        confidence=0.85,
        likely=most_printed(ordered) if subject else None,
    )


def _holder(one: Evidence) -> str:
    return one.statement.subject.name if one.statement and one.statement.subject else ""
