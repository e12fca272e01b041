"""Two people who are brothers in one report and father and son in the other, two first husbands of one person, two
mothers of the children of one name. The names of kin are compared in `kin_name`, what kin somebody is called in
`kin_word`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._kin import Relation, candidate, relations, same_person
from factcheck.compare._known import named
from factcheck.compare._weigh import apart, evidence, origins
from factcheck.model import Candidate, Dossier, Entity, Evidence, Form, Likely, Span
from factcheck.values import names
from factcheck.values.lazy import lazy


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Relations of a story that cannot all hold."""
    if len(dossier.readings) < 2:
        return
    found = list(relations(dossier))
    yield from _kinds(dossier, found)
    yield from _of_both_spouses(dossier, found)
    yield from _orders(dossier, found)
    yield from _parents(dossier, found)


def _one_owner(one: Relation, two: Relation) -> bool:
    """Whether two relations may be of one owner: the same person, or one whom only a pronoun or a description tells."""
    if named(one.owner) and named(two.owner) and not (one.guessed or two.guessed):
        return same_person(one.owner, two.owner)
    sexes = {one.owner_sex, two.owner_sex} - {""}
    return len(sexes) < 2 and one.of_several == two.of_several


def _kinds(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Two people whom the reports relate in different ways."""
    told: set[str] = set()
    for one, two in combinations(found, 2):
        in_one = one.statement.article.id == two.statement.article.id
        if one.statement.id in told or two.statement.id in told or in_one or not _exclude(found, one, two):
            continue
        groups = [[one], [two]]
        for relation in found:
            for side in groups:
                if relation not in side and _linked(relation, side[0]) and _same_way(found, relation, side[0]):
                    side.append(relation)
        told |= {relation.statement.id for side in groups for relation in side}
        stated = [[_stated(relation) for relation in side] for side in groups]
        _add_bare(dossier, one.bearer, stated)
        if apart(stated):
            who = min(one.one, one.two, key=lambda entity: (not named(entity), entity.name))
            both = " and ".join(sorted(entity.name for entity in (one.one, one.two) if named(entity)))
            found_ = candidate(dossier, "relation", stated, f"{both}: related in one way only", who)
            yield replace(found_, likely=_real_spouse(found, one, two) or found_.likely)


_KIN_WORDS = lazy(
    r"\b(?:brother|sister|father|mother|dad|mum|mom|son|daughter|husband|wife|uncle|aunt|cousin)\b", re.IGNORECASE
)


def _add_bare(dossier: Dossier, bearer: Entity, stated: list[list[Evidence]]) -> None:
    """Add to the ways in which somebody is kin what other reports say without an owner: "big brother Tom"."""
    words = [{found.lower() for one in side for found in _KIN_WORDS.findall(one.value_text)} for side in stated]
    taken = {one.span.article for side in stated for one in side}
    given = bearer.name.split()[0]
    bare = re.compile(rf"(?i:{_KIN_WORDS.pattern})(?: and \w+)?,? {re.escape(given)}\b")
    for article in dossier.articles.values():
        match = None if article.id in taken else bare.search(article.text)
        sides = [
            side for side, kin in zip(stated, words, strict=True) if match and match.group().split()[0].lower() in kin
        ]
        if match and len(sides) == 1:
            span = Span(article.id, "text", match.start(), match.end(), match.group())
            sides[0].append(Evidence(span, span.text, dossier.origins[article.id]))


_ONCE_ENGAGED = lazy(r"\b(?:was|were|been|once|later|briefly|former(?:ly)?) (?:[a-z]+ )?(?:engaged|fianc[eé]e?)\b")
_PAST = lazy(r"\b(?:previous|former|first|ex|once|wed|was|were)\w*\b", re.IGNORECASE)


def _real_spouse(found: list[Relation], one: Relation, two: Relation) -> Likely | None:
    """Whom two independent reports or more call the former spouse of somebody, where one calls a friend so."""
    if not _never_married(found, one, two):
        return None
    owner = one.owner if named(one.owner) else two.owner
    others = [
        relation
        for relation in found
        if relation.role in ("spouse", "ex_spouse")
        and relation.owner == owner
        and not same_person(relation.bearer, one.bearer)
        and _PAST.search(relation.statement.claim.span.text)
    ]
    people = {relation.bearer for relation in others}
    if len(people) != 1 or origins(_stated(relation) for relation in others) < 2:
        return None
    name = people.pop().name
    return Likely(name, f"{len(others)} reports say that {owner.name} was married to {name}")


def _same_way(found: list[Relation], one: Relation, two: Relation) -> bool:
    """Whether two relations of one pair of people are the same relation."""
    if one.kind != two.kind or one.kind != "parent":
        return one.kind == two.kind and not _never_married(found, one, two)
    if {one.one, one.two} == {two.one, two.two}:
        return one.one == two.one
    return (one.bearer == one.one) == (two.bearer == two.one)


def _exclude(found: list[Relation], one: Relation, two: Relation) -> bool:
    """Whether two relations are of one pair of people and cannot both hold. Where it is open whose kin it is, a
    brother or sister of somebody and the parent of somebody may be of one, a wife and a mother are of two."""
    if not _linked(one, two) or _same_way(found, one, two) or _told_by_words(found, one, two):
        return False
    sure = named(one.owner) and named(two.owner)
    return sure or {one.kind, two.kind} == {"parent", "sibling"} or _never_married(found, one, two)


def _told_by_words(found: list[Relation], one: Relation, two: Relation) -> bool:
    """Whether two relations are one person's to somebody: `kin_word` compares these."""
    return same_person(one.bearer, two.bearer) and not _never_married(found, one, two)


def _never_married(found: list[Relation], one: Relation, two: Relation) -> bool:
    """Whether one calls a former husband or wife what another calls a former boyfriend or girlfriend, or says to have
    once been engaged to somebody, or calls a former partner beside another whom they were married to."""
    if "ex_spouse" not in (one.role, two.role) or not {one.role, two.role} & {"ex_partner", "partner"}:
        return False
    words = " ".join(relation.statement.claim.span.text.casefold() for relation in (one, two))
    if "boyfriend" in words or "girlfriend" in words or _ONCE_ENGAGED.search(words):
        return True
    partner = one if two.role == "ex_spouse" else two
    return partner.role == "ex_partner" and any(
        relation.role in ("spouse", "ex_spouse")
        and relation.statement.article.id == partner.statement.article.id
        and partner.owner in (relation.one, relation.two)
        and partner.bearer not in (relation.one, relation.two)
        and _PAST.search(relation.statement.claim.span.text)
        for relation in found
    )


def _of_both_spouses(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Somebody who is a brother, a sister or a parent of one spouse in one report and of the other in another."""
    couples = [frozenset((relation.one, relation.two)) for relation in found if relation.kind == "couple"]
    own = [one for one in found if one.role in ("sibling", "parent") and named(one.owner) and not one.guessed]
    for one, two in combinations(own if couples else (), 2):
        same = one.role == two.role and same_person(one.bearer, two.bearer) and " " in one.bearer.name
        if not same or not any(_are(couple, one.owner, two.owner) for couple in couples):
            continue
        groups = [
            [_stated(other) for other in own if other.bearer == one.bearer and same_person(other.owner, side.owner)]
            for side in (one, two)
        ]
        if apart(groups):
            why = f"{one.owner.name} and {two.owner.name} are a couple"
            yield candidate(dossier, "relation", groups, why, one.bearer)
            return


def _are(couple: frozenset[Entity], one: Entity, two: Entity) -> bool:
    """Whether two people are those of a couple."""
    return not same_person(one, two) and all(any(same_person(it, who) for it in couple) for who in (one, two))


def _linked(one: Relation, two: Relation) -> bool:
    """Whether two relations are of one pair of people, whichever of them is named as the other's kin."""
    if one == two or {one.one, one.two} == {two.one, two.two}:
        return True
    full = " " in one.bearer.name and " " in two.bearer.name
    return (full or one.bearer == two.bearer) and same_person(one.bearer, two.bearer) and _one_owner(one, two)


def _stated(relation: Relation) -> Evidence:
    """The relation as evidence, by the words that state it."""
    claim = relation.statement.claim
    return Evidence(claim.span, " ".join(claim.span.text.split()), relation.statement.origin, relation.statement)


_ORDER = re.compile(r"\b(first|second|third|fourth) (?:husband|wife|marriage)\b", re.IGNORECASE)


def _orders(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Two first husbands of one person, and a husband who is the first in one report and the second in another."""
    told = [(match[1].lower(), one) for one in found if (match := _ORDER.search(one.statement.claim.span.text))]
    by_worth = sorted(combinations(told, 2), key=lambda pair: same_person(pair[0][1].bearer, pair[1][1].bearer))
    for (order, one), (second, two) in by_worth:
        same = same_person(one.bearer, two.bearer)
        if same == (order == second) or not _of_one(one, two):
            continue
        groups = [
            [_stated(other) for which, other in told if which == way and same_person(other.bearer, side.bearer)]
            for way, side in ((order, one), (second, two))
        ]
        if apart(groups):
            who = one.owner if named(one.owner) else two.owner
            why = f"{one.bearer.name} is one" if same else f"{who.name if named(who) else 'Somebody'} has one"
            yield candidate(dossier, "relation", groups, f"{why} {order} spouse", who)
            return


def _of_one(one: Relation, two: Relation) -> bool:
    """Whether two spouses may be of one person: the same, or one told by a pronoun that may be hers."""
    if named(one.owner) and named(two.owner) and not _by_pronoun(one) and not _by_pronoun(two):
        return same_person(one.owner, two.owner)
    sexes = {one.owner_sex, two.owner_sex} - {""}
    fitting = len(sexes) < 2 and len({one.sex, two.sex} - {""}) < 2
    return fitting and one.of_several == two.of_several


def _by_pronoun(relation: Relation) -> bool:
    subject = relation.statement.claim.subject
    return subject is None or subject.form is Form.PRONOUN


def _parents(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Two fathers, or two mothers, of the children of one name: one told as their parent, one by whose children they
    are."""
    parents = [
        one for one in found if one.kind == "parent" and named(one.one) and named(one.two) and " " in one.one.name
    ]
    told: set[frozenset[Entity]] = set()
    for one, two in combinations(parents, 2):
        pair = frozenset((one.one, two.one))
        sexes = {_parent_sex(relation) for relation in (one, two)}
        if one.two != two.two or one.role == two.role or pair in told or len(sexes) > 1 or "" in sexes:
            continue
        if len(pair) > 1 and not names.variants(one.one.name, two.one.name):
            told.add(pair)
            groups = [[evidence(other.statement) for other in parents if other.one == side.one] for side in (one, two)]
            if apart(groups):
                yield candidate(dossier, "relation", groups, f"{one.two.name} has one such parent", one.two)


def _parent_sex(relation: Relation) -> str:
    return (relation.sex if relation.role == "parent" else "") or names.sex_of(relation.one.name)
