"""Names of kin: another father, another husband of one person, another name among children, or of a newborn child.

Whose kin somebody is, a report often says by a pronoun or a description alone ("their mother", "the player's
brother"). Such owners are taken for one where nothing else speaks against it, and the names must then be nearer to
each other: a slip in a name, and not two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from msgspec import Struct

from factcheck.compare._kin import SOMEBODY, Relation, candidate, relations, same_person
from factcheck.compare._known import named
from factcheck.compare._newborn import newborns
from factcheck.compare._siblings import rows as rows_of_names
from factcheck.compare._weigh import apart, evidence, origins
from factcheck.model import Candidate, Dossier, Entity, Evidence, Form, Quantity
from factcheck.values import names
from factcheck.values.lazy import lazy

_WORDS = {
    ("parent", "m"): "father",
    ("parent", "f"): "mother",
    ("child", "m"): "son of that age",
    ("child", "f"): "daughter of that age",
    ("child", ""): "child of that age",
}
_PET = 4
"""Letters that a given name and a pet form of it share: "Sandi" and "Sandra"."""
_AGREED = 2
"""Independent reports of one list of children, from which on one that differs in a name is doubted, be it unlike."""
_OLDEST_CHILD = 12
"""Years up to which who is called by a given name and an age alone is taken for somebody's child."""


class _Kin(Struct, frozen=True):
    """Whom a report calls somebody's spouse, parent or child: the sex that the word tells, the owner, whether that is
    sure, and what a pronoun tells of the owner."""

    role: str
    sex: str
    bearer: Entity
    owner: Entity
    sure: bool
    owner_sex: str
    of_several: bool
    place: Evidence

    @property
    def article(self) -> str:
        """The report that says so."""
        return self.place.span.article

    def is_like(self, other: _Kin) -> bool:
        """Whether both call one name the same."""
        return (self.role, self.sex, self.bearer.name) == (other.role, other.sex, other.bearer.name)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Kin of one person who have two names."""
    if len(dossier.readings) < 2:
        return
    found = list(relations(dossier))
    if found:
        yield from _bearers(dossier, found)
    yield from _children(dossier, found)
    yield from _newborns(dossier)


def _bearers(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """A father, mother or spouse, or a child of one age, who has two names that are no forms of one."""
    ages = _ages(dossier)
    ones = [kin for relation in found for kin in _kin(relation)]
    ones += _by_age_alone(dossier, {kin.bearer for kin in ones if kin.role == "child"})
    told: set[frozenset[str]] = set()
    for one, two in combinations(ones, 2):
        pair = frozenset((one.bearer.name, two.bearer.name))
        fitting = one.role == two.role and len({one.sex, two.sex} - {""}) < 2
        if not fitting or pair in told or not _rivals(dossier, one, two, ages):
            continue
        told.add(pair)
        groups = [
            [other.place for other in ones if other.is_like(side) and _one_owner(other, side)] for side in (one, two)
        ]
        if apart(groups):
            owner = one.owner if one.sure else two.owner
            word = _WORDS.get((one.role, one.sex or two.sex), one.role)
            who = owner.name if named(owner) else "someone"
            yield candidate(dossier, "kin-name", groups, f"{who} has one {word}", owner)


def _kin(relation: Relation) -> Iterator[_Kin]:
    """A relation as of who bears the kin word; a marriage also as of the other: "Ann Lee, whose husband, Tom"."""
    role, sex, stated = relation.role, relation.sex, evidence(relation.statement)
    told = not relation.guessed and named(relation.owner), relation.owner_sex, relation.of_several
    if role == "child" or (role == "parent" and sex and relation.statement.claim.predicate != "child"):
        yield _Kin(role, sex, relation.bearer, relation.owner, *told, stated)
    if role == "spouse" and not _is_one_of_several(relation):
        yield _Kin(role, sex, relation.bearer, relation.owner, *told, stated)
        spouse = relation.statement.claim.subject
        if spouse is not None and spouse.form is Form.NAME:
            place = Evidence(spouse.span, spouse.span.text, stated.origin)
            other = {"m": "f", "f": "m"}.get(sex, "")
            yield _Kin(role, other, relation.owner, relation.bearer, named(relation.bearer), "", False, place)


_MARRIED_AGAIN = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|next|last|late|then|earlier|previous)[- ](?:husband|wife|spouse)"
    r"|(?:was|were|been|once|briefly|previously|twice) (?:married|wed|divorced|widowed)(?! since))\b",
    re.IGNORECASE,
)
_BESIDE = 25


def _is_one_of_several(relation: Relation) -> bool:
    """Whether a marriage is told as one that is over or that others came before: "her second husband", "she was married
    to the singer Tom Hall"."""
    span = relation.statement.claim.span
    text = relation.statement.article.content(span.field)
    return bool(_MARRIED_AGAIN.search(text, max(0, span.start - _BESIDE), span.end))


_OF_SOMEBODY = lazy(r"(?:['’]s?|\b(?:his|her|their|whose)) [a-z]+,? (?:named |called )?$", re.IGNORECASE)


def _by_age_alone(dossier: Dossier, known: set[Entity]) -> Iterator[_Kin]:
    """Who is called by a given name and the age of a child alone, as a child's name is where its parents are known."""
    for one in dossier.by_predicate.get("age", ()) if known else ():
        subject, value = one.claim.subject, one.claim.value
        if one.subject is None or one.subject in known or " " in one.subject.name or not isinstance(value, Quantity):
            continue
        young = value.unit == "year" and value.low is not None and value.low <= _OLDEST_CHILD
        if subject is None or subject.form is not Form.NAME or not young:
            continue
        text, start = one.article.content(subject.span.field), subject.span.start
        if not _OF_SOMEBODY.search(text, max(0, start - _BESIDE), start):
            place = Evidence(subject.span, subject.span.text, one.origin)
            yield _Kin("child", "", one.subject, SOMEBODY, False, "", False, place)


def _ages(dossier: Dossier) -> dict[Entity, set[float]]:
    """The ages that the reports give to each person."""
    found: dict[Entity, set[float]] = {}
    for one in dossier.by_predicate.get("age", ()):
        if one.subject and isinstance(value := one.claim.value, Quantity) and value.low is not None:
            found.setdefault(one.subject, set()).add(value.low)
    return found


def _one_owner(one: _Kin, two: _Kin) -> bool:
    """Whether two may be kin of one person: of the same, or of one whom only a pronoun or a description tells."""
    if (one.sure and two.sure) or same_person(one.owner, two.owner):
        return same_person(one.owner, two.owner)
    nobody = SOMEBODY in (one.owner, two.owner)
    return len({one.owner_sex, two.owner_sex} - {""}) < 2 and (nobody or one.of_several == two.of_several)


def _rivals(dossier: Dossier, one: _Kin, two: _Kin, ages: Mapping[Entity, set[float]]) -> bool:
    """Whether two of two reports give one person two fathers, mothers or spouses, or two children of one age whose
    names are alike."""
    printed = one.bearer.name, two.bearer.name
    if one.article == two.article or names.variants(*printed) or not _one_owner(one, two):
        return False
    if not all(map(named, (one.bearer, two.bearer))) or same_person(one.bearer, two.bearer):
        return False
    if len({names.fold(name)[:_PET] for name in printed}) == 1 and one.role == "spouse":
        return False
    if one.role == "child":
        if one.owner == two.owner == SOMEBODY or not ages.get(one.bearer, set()) & ages.get(two.bearer, set()):
            return False
    elif named(one.owner) and same_person(one.owner, two.owner):
        return True
    known_apart = any(all(mentions(dossier, article, name) for name in printed) for article in dossier.articles)
    return not known_apart and (resemble(*printed) or _one_family(dossier, one, two))


def _one_family(dossier: Dossier, one: _Kin, two: _Kin) -> bool:
    """Whether two parents have the surname of the child whom one report names, and of whom the other tells too."""
    owner = one.owner if one.sure else two.owner
    surnames = {names.fold(entity.name).split()[-1] for entity in (owner, one.bearer, two.bearer) if entity.name}
    full = all(" " in entity.name for entity in (owner, one.bearer, two.bearer))
    told = full and len(surnames) == 1 and one.role == "parent"
    return told and all(mentions(dossier, kin.article, owner.name) for kin in (one, two))


def mentions(dossier: Dossier, article: str, name: str) -> bool:
    """Whether an article has somebody called by the given name of a person."""
    given = _given(name)
    chains = next(reading.chains for reading in dossier.readings if reading.article.id == article)
    return any(given in names.fold(alias).split() for chain in chains for alias in chain.aliases)


def resemble(one: str, two: str) -> bool:
    """Whether a slip of memory can put one name in place of the other: they begin alike and share what follows the
    given name, or differ in a letter or two."""
    ours, theirs = names.fold(one).split(), names.fold(two).split()
    rest = ours[1:] == theirs[1:] or 1 in (len(ours), len(theirs))
    return rest and (ours[0][0] == theirs[0][0] or names.misspelt(one, two) or _rhyme(one, two))


def _rhyme(one: str, two: str) -> bool:
    ours, theirs = names.fold(one).split()[0], names.fold(two).split()[0]
    return len(ours) == len(theirs) and ours[1:] == theirs[1:]


def _children(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Lists of children, or of twins, that share a name and differ in one."""
    by_owner: dict[tuple[str, Entity], dict[str, Evidence]] = {}
    for relation in found:
        if relation.kind == "parent":
            listed = by_owner.setdefault((relation.statement.article.id, relation.one), {})
            listed.setdefault(_given(relation.two.name), evidence(relation.statement))
    rows = [listed for listed in by_owner.values() if len(listed) > 1] + list(rows_of_names(dossier))
    done: set[frozenset[str]] = set()
    for one, two in combinations(rows, 2):
        odd = _odd(dossier, one, two)
        if odd and frozenset(odd) not in done:
            done.add(frozenset(odd))
            shared = one.keys() & two.keys()
            groups = [[row[name] for row in rows if name in row and shared & row.keys()] for name in odd]
            near = resemble(*odd) or len(one) > 2 or max(map(origins, groups)) >= _AGREED > min(map(origins, groups))
            if near and apart(groups):
                with_ = " and ".join(printed.title() for printed in sorted(shared))
                why = f"beside {with_} there is {_either(odd)}"
                yield candidate(dossier, "kin-name", groups, why, None)


def _odd(dossier: Dossier, one: dict[str, Evidence], two: dict[str, Evidence]) -> list[str]:
    """The one name in which two lists of children of two reports differ, if no report has both."""
    ours, theirs = one.keys() - two.keys(), two.keys() - one.keys()
    articles = next(iter(one.values())).span.article, next(iter(two.values())).span.article
    if len(ours) != 1 or len(theirs) != 1 or len(one) < 2 or articles[0] == articles[1]:
        return []
    odd = sorted((min(ours), min(theirs)))
    known = any(all(mentions(dossier, article, name) for name in odd) for article in dossier.articles)
    return [] if known or names.variants(*odd) else odd


def _newborns(dossier: Dossier) -> Iterator[Candidate]:
    """A newborn child with two names that are alike."""
    by_name: dict[str, list[Evidence]] = {}
    sure: set[str] = set()
    for place, is_sure in newborns(dossier):
        by_name.setdefault(_given(place.value_text), []).append(place)
        sure |= {_given(place.value_text)} if is_sure else set()
    for one, two in combinations(sorted(by_name), 2):
        groups = [by_name[one], by_name[two]]
        if sure.isdisjoint((one, two)) or names.variants(one, two) or not (resemble(one, two) and apart(groups)):
            continue
        others = ((place.span.article, other) for side, other in ((0, two), (1, one)) for place in groups[side])
        if not any(mentions(dossier, article, other) for article, other in others):
            yield candidate(dossier, "kin-name", groups, f"the child is {_either((one, two))}", None)


def _either(given: Iterable[str]) -> str:
    return " or ".join(name.title() for name in given)


def _given(name: str) -> str:
    return names.fold(name).split()[0]
