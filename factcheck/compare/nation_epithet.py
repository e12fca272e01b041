"""The nation by which a report calls somebody or a firm that it names before ("the Canadian group", "the Swede"),
against the one that another report gives to whom it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.compare._known import full_names, named, the_one
from factcheck.compare._weigh import disagreement, doubted_first, evidence
from factcheck.model import Candidate, Chain, Dossier, Entity, Kind, Statement
from factcheck.values import names, nations

_WORD = re.compile(r"\b(?:[A-Z][a-z]{3,}(?: (?:Republic|Zealand|Korea|Africa|Kingdom|States))?|U\.?S\b|U\.?K\b)")
_REACH = 400
"""Characters before an epithet within which whom it is of is named."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Epithets of another nation than whoever they can be of."""
    epithets = dossier.by_predicate.get("nation_epithet", ())
    if len(dossier.readings) < 2 or not epithets:
        return
    told = _told(dossier)
    done: set[tuple[str, Entity]] = set()
    for one in epithets:
        meant = _meant(dossier, one, told)
        key = (one.claim.value_span.text, meant[0]) if meant else None
        if meant and key not in done and _is_wrong(dossier, one, meant[1], told):
            done.add((one.claim.value_span.text, meant[0]))
            alike = [
                it
                for it in epithets
                if nations.agree(_printed(it), _printed(one)) and _meant(dossier, it, told) == meant
            ]
            groups = doubted_first(dossier, [[evidence(it) for it in side] for side in (alike, meant[1])])
            why = f"{meant[0].name} is called by one nation in each report"
            yield disagreement(dossier, "fact", "nationality", groups, why, mended=False)


def _told(dossier: Dossier) -> dict[Entity, list[Statement]]:
    """What the reports say outright of the nation of everybody and every firm that they name."""
    people = full_names(dossier)
    found: dict[Entity, list[Statement]] = {}
    for one in dossier.by_predicate.get("nationality", ()):
        if one.subject and named(one.subject) and not one.claim.future:
            found.setdefault(the_one(one.subject, people), []).append(one)
    return found


def _printed(statement: Statement) -> str:
    return statement.claim.value_span.text


def _meant(
    dossier: Dossier, epithet: Statement, told: dict[Entity, list[Statement]]
) -> tuple[Entity, list[Statement]] | None:
    """Of whom an epithet is, with the statements of their nation: whom its report names last before it, where nobody
    else is near of whose nation nothing is known."""
    of_firm = epithet.claim.scope == "firm"
    others = (Kind.PLACE, Kind.PERSON if of_firm else Kind.ORGANIZATION)
    sort = {entity: stated for entity, stated in told.items() if entity.kind not in others}
    if not sort:
        return None
    span, last = epithet.claim.span, dict[int, Entity | None]()
    reading = next(it for it in dossier.readings if it.article.id == epithet.article.id)
    for chain in reading.chains:
        near = [
            it.start for it in chain.spans if it.field == span.field and span.start - _REACH < it.start < span.start
        ]
        if near and not chain.name.islower():
            entity = next((entity for entity in sort if _is_called(entity, chain)), None)
            if entity or (chain.kind not in others and (chain.kind is not Kind.THING or of_firm)):
                last[max(near)] = entity
    if not last or (meant := last[max(last)]) is None:
        return None
    return None if None in last.values() else (meant, sort[meant])


def _is_called(entity: Entity, chain: Chain) -> bool:
    """Whether a chain of a report is of somebody whom another names, or a firm by a longer or shorter name."""
    if entity.kind is Kind.PERSON or names.variants(chain.name, entity.name):
        return names.variants(chain.name, entity.name)
    ours, theirs = (names.fold(name) + " " for name in (chain.name, entity.name))
    return ours.startswith(theirs) or theirs.startswith(ours)


def _is_wrong(
    dossier: Dossier, epithet: Statement, stated: Sequence[Statement], told: dict[Entity, list[Statement]]
) -> bool:
    """Whether what is stated of whom an epithet is of excludes it, and nobody else can be meant: no report gives the
    nation to anybody, those that state another know nothing of it, and the epithet's report has not the other."""
    ours = _printed(epithet)
    if any(nations.agree(ours, _printed(it)) for statements in told.values() for it in statements):
        return False
    if any(it.article.id == epithet.article.id for it in stated):
        return False
    theirs = {it.article.id for it in stated}
    return not any(
        nations.agree(ours, word)
        for reading in dossier.readings
        if reading.article.id in theirs
        for word in _nation_words(reading.article.text)
    )


@cache
def _nation_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if word in nations.nations())
