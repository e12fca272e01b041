"""What everybody has one of, and what two reports give differently: a birthplace, a day of death, a nation, a party."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._kin import with_owners
from factcheck.compare._known import full_names, named, the_one
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence, origins
from factcheck.model import Candidate, DateRange, Dossier, Entity, Kind, Mention, Modality, Statement, Wording
from factcheck.values import lexicon, names, nations
from factcheck.values.lazy import lazy

Agree = Callable[[Statement, Statement], bool]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Facts of one value to which two reports or more give values that do not go together."""
    if len(dossier.readings) < 2:
        return
    people = full_names(dossier)
    for predicate, (agree, words) in _ONE.items():
        by_subject: dict[Entity, list[Statement]] = {}
        for statement in with_owners(dossier, dossier.by_predicate.get(predicate, ())):
            claim, subject = statement.claim, statement.subject
            if subject and named(subject) and not claim.future and claim.modality is not Modality.DENIED:
                by_subject.setdefault(_known_as(the_one(subject, people), by_subject), []).append(statement)
        for subject, statements in by_subject.items():
            groups = _groups(statements, agree)
            sure = predicate != "residence" or max(map(origins, groups)) > min(map(origins, groups))
            if len(groups) > 1 and apart(groups) and sure:
                yield _candidate(dossier, predicate, words, subject, groups)


def _known_as(entity: Entity, known: Iterable[Entity]) -> Entity:
    """A firm known already by a longer or shorter name: "Acme" and "Acme Corp"."""
    name = names.fold(entity.name) + " "
    same = [other for other in known if _opens(names.fold(other.name) + " ", name)]
    return same[0] if len(same) == 1 and entity.kind is not Kind.PERSON else entity


def _opens(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


def _groups(statements: Sequence[Statement], agree: Agree) -> list[list[Statement]]:
    """The statements by values that go together; none where the groups are not told apart by all their members."""
    groups: list[list[Statement]] = []
    for statement in statements:
        fitting = [group for group in groups if any(agree(statement, one) for one in group)]
        if len(fitting) > 1:
            return []
        if fitting:
            fitting[0].append(statement)
        else:
            groups.append([statement])
    return groups


def _one_place(one: Statement, two: Statement) -> bool:
    """Whether two places can be one: they share a name, or one is a country, which the other may lie in."""
    ours, theirs = (_place(_printed(side)) for side in (one, two))
    if set(ours) & set(theirs) or any(names.misspelt(a, b) or a in b or b in a for a in ours for b in theirs):
        return True
    return (ours[0] in _REGIONS) != (theirs[0] in _REGIONS) and not {ours[-1], theirs[-1]} <= _REGIONS


def _place(printed: str) -> list[str]:
    """The parts of a place's name, folded, the smallest first, with the city that a district is of."""
    parts = printed.removeprefix("the ").split(", ")
    city = lexicon.table("districts").get(parts[0])
    return [names.fold(part) for part in (*parts[:1], *([city] if city else []), *parts[1:])]


def _one_home(one: Statement, two: Statement) -> bool:
    """Whether somebody may be "of" both of two places, as the one may be part of the other or those are told in other
    words, which `venue` compares."""
    told = [side.claim.span.text.endswith(f" of {_printed(side)}") for side in (one, two)]
    return not all(told) or any(_PART.search(_printed(side)) for side in (one, two)) or _one_place(one, two)


_PART = lazy(
    r"^(?:North|South|East|West|Central|Upper|Lower|Greater|Inner)\b|\b(?:Street|Road|Avenue|Lane|Close|Drive|Park|Hill"
    r"|Valley|County|Island|Islands|Village|Heights|Beach|Bay|Estate)$"
    r"|shire$|^(?:Kent|Essex|Sussex|Surrey|Devon|Cornwall|Norfolk|Suffolk|Dorset|Somerset|Cumbria|Merseyside|Middlesex"
    r"|Rutland|Tyneside|Teesside|Humberside|Wearside|Fife|Tayside|Gwent|Gwynedd|Powys|Dyfed|Antrim|Armagh|Down|Fermanagh"
    r"|Tyrone|Mayo|Galway|Kerry|Clare|Donegal|Wicklow|Meath|Kildare)$",
    re.MULTILINE,
)
_REGIONS = frozenset(names.fold(country) for country in nations.nations().values())


def _one_day(one: Statement, two: Statement) -> bool:
    ours, theirs = one.claim.value, two.claim.value
    if not isinstance(ours, DateRange) or not isinstance(theirs, DateRange):
        return True
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return True
    return ours.start <= theirs.end and theirs.start <= ours.end


def _one_nation(one: Statement, two: Statement) -> bool:
    return nations.agree(_printed(one), _printed(two))


def _one_party(one: Statement, two: Statement) -> bool:
    """Whether two words for parties can be of one: the same, or one short for the other."""
    short, long = sorted((_party(_printed(one)), _party(_printed(two))), key=len)
    return short.rstrip("s") in long


def _party(printed: str) -> str:
    known = lexicon.table("parties")
    name = printed.removesuffix(" Party")
    return known.get(printed) or known.get(name) or names.fold(name)


def _printed(statement: Statement) -> str:
    value = statement.claim.value
    return value.name if isinstance(value, Mention) else value.text if isinstance(value, Wording) else ""


_ONE: dict[str, tuple[Agree, str]] = {
    "birth_place": (_one_place, "was born in one place"),
    "death_date": (_one_day, "died on one day"),
    "nationality": (_one_nation, "is called by one nation in each report"),
    "party": (_one_party, "is of one party"),
    "residence": (_one_home, "lives in one place"),
}
"""Of each predicate, whether two values go together, and what is said of its subject."""


_INFLECTED = ("nationality", "party")
"""Predicates whose values stand in other forms in each report, so that one does not replace another: "a Finn"."""


def _candidate(
    dossier: Dossier, predicate: str, words: str, subject: Entity, groups: Sequence[Sequence[Statement]]
) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in group] for group in groups])
    why, mended = f"{subject.name} {words}", predicate not in _INFLECTED
    return replace(disagreement(dossier, "fact", predicate, ordered, why, mended), subject=subject)
