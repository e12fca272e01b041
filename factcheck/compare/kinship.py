"""Kin of one person by the reports of a story: another father, another husband, another name among the children; and
two people who are brothers in one report and father and son in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.compare._kin import Relation, relations
from factcheck.compare._weigh import doubted_first, evidence, fix, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Mention
from factcheck.values import names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Relations of a story that cannot all hold."""
    if len(dossier.readings) < 2:
        return
    found = list(relations(dossier))
    yield from _kinds(dossier, found)
    yield from _bearers(dossier, found)
    yield from _children(dossier, found)


def _kinds(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Two people whom the reports relate in different ways."""
    pairs: dict[frozenset[Entity], dict[tuple[str, str], list[Evidence]]] = {}
    for relation in found:
        way = relation.kind, relation.one.id if relation.kind == "parent" else ""
        ways = pairs.setdefault(frozenset((relation.one, relation.two)), {})
        ways.setdefault(way, []).append(_stated(relation))
    for pair, ways in pairs.items():
        if len(ways) > 1 and _apart(list(ways.values())):
            both = " and ".join(sorted(entity.name for entity in pair))
            why = f"{both} are related in one way only"
            yield _candidate(dossier, "relation", list(ways.values()), why, min(pair, key=lambda entity: entity.name))


def _stated(relation: Relation) -> Evidence:
    """The relation as evidence, by the words that state it."""
    claim = relation.statement.claim
    return Evidence(claim.span, " ".join(claim.span.text.split()), relation.statement.origin, relation.statement)


def _bearers(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """A father, mother or spouse who has two names that are no forms of one."""
    roles: dict[tuple[Entity, str, str], dict[str, list[Evidence]]] = {}
    for relation in found:
        claim, bearer = relation.statement.claim, relation.bearer
        role = claim.predicate if relation.kind == "couple" else "parent"
        if role not in ("spouse", "parent") or (role == "parent" and (bearer != relation.one or not relation.sex)):
            continue
        other = relation.two if bearer == relation.one else relation.one
        key = other, role, relation.sex if role == "parent" else ""
        roles.setdefault(key, {}).setdefault(bearer.name, []).append(evidence(relation.statement))
    for (person, role, sex), groups in roles.items():
        if len(groups) > 1 and _apart(list(groups.values())) and not _same_names(list(groups)):
            word = {"m": "father", "f": "mother"}.get(sex, role)
            yield _candidate(dossier, "kin-name", list(groups.values()), f"{person.name} has one {word}", person)


def _children(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Lists of one person's children that differ in one name."""
    lists: dict[Entity, dict[str, dict[str, Evidence]]] = {}
    for relation in found:
        if relation.kind == "parent" and isinstance(relation.statement.claim.value, Mention):
            name = _given(relation.two.name)
            of_article = lists.setdefault(relation.one, {}).setdefault(relation.statement.article.id, {})
            of_article.setdefault(name, evidence(relation.statement))
    done: set[frozenset[str]] = set()
    for parent, by_article in lists.items():
        for one, two in combinations(by_article.values(), 2):
            ours, theirs = one.keys() - two.keys(), two.keys() - one.keys()
            if len(ours) == len(theirs) == 1 and len(one) > 1:
                odd = frozenset(ours | theirs)
                if odd not in done and not _same_names(list(odd)):
                    done.add(odd)
                    groups = [
                        [listed[name] for listed in by_article.values() if name in listed] for name in sorted(odd)
                    ]
                    if _apart(groups):
                        yield _candidate(
                            dossier, "kin-name", groups, f"of {parent.name}'s children, one differs", parent
                        )


def _given(name: str) -> str:
    return names.fold(name).split()[0]


def _same_names(printed: list[str]) -> bool:
    return all(names.variants(one, two) for one, two in combinations(printed, 2))


def _apart(groups: list[list[Evidence]]) -> bool:
    """Whether no article has evidence in two groups."""
    articles = [{one.span.article for one in group} for group in groups]
    return not any(one & two for one, two in combinations(articles, 2))


def _candidate(dossier: Dossier, rule: str, groups: list[list[Evidence]], why: str, subject: Entity) -> Candidate:
    ordered = doubted_first(dossier, groups)
    likely = most_printed(ordered)
    return Candidate(
        rule,
        ordered[0][0].statement.claim.predicate if ordered[0][0].statement else "kin",
        dossier.story.id,
        subject,
        tuple(one for members in ordered for one in members),
        why,
        confidence=0.9,
        likely=likely,
        fix=fix(ordered[0][0], likely) if rule == "kin-name" else None,
    )
