"""Kin of one person by the reports of a story: another father, another husband, another name among the children; and
two people who are brothers in one report and father and son in the other.

Whose kin somebody is, a report often says by a pronoun or a description alone ("their mother", "the player's
brother"). Such owners are taken for one where nothing else speaks against it, and the names must then be nearer to
each other: a slip in a name, and not two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._kin import Relation, relations, same_person
from factcheck.compare._known import named
from factcheck.compare._siblings import rows as rows_of_names
from factcheck.compare._weigh import apart, doubted_first, evidence, fix, most_printed, origins
from factcheck.model import Candidate, Dossier, Entity, Evidence, Form, Likely, Mention, Quantity, Span
from factcheck.values import names
from factcheck.values.lazy import lazy


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Relations of a story that cannot all hold."""
    if len(dossier.readings) < 2:
        return
    found = list(relations(dossier))
    yield from _kinds(dossier, found)
    yield from _bearers(dossier, found)
    yield from _orders(dossier, found)
    yield from _children(dossier, found)
    yield from _parents(dossier, found)


def _one_owner(one: Relation, two: Relation) -> bool:
    """Whether two relations may be of one owner: the same person, or one whom only a pronoun or a description tells."""
    if named(one.owner) and named(two.owner):
        return same_person(one.owner, two.owner)
    sexes = {one.owner_sex, two.owner_sex} - {""}
    return len(sexes) < 2 and one.of_several == two.of_several


def _kinds(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """Two people whom the reports relate in different ways."""
    told: set[str] = set()
    for one, two in combinations(found, 2):
        in_one = one.statement.article.id == two.statement.article.id
        if one.statement.id in told or two.statement.id in told or in_one or not _exclude(one, two):
            continue
        groups = [[one], [two]]
        for relation in found:
            for side in groups:
                if relation not in side and _linked(relation, side[0]) and _same_way(relation, side[0]):
                    side.append(relation)
        told |= {relation.statement.id for side in groups for relation in side}
        stated = [[_stated(relation) for relation in side] for side in groups]
        _add_bare(dossier, one.bearer, stated)
        if apart(stated):
            who = min(one.one, one.two, key=lambda entity: (not named(entity), entity.name))
            both = " and ".join(sorted(entity.name for entity in (one.one, one.two) if named(entity)))
            found_ = _candidate(dossier, "relation", stated, f"{both}: related in one way only", who)
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
    if not _never_married(one, two):
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


def _same_way(one: Relation, two: Relation) -> bool:
    """Whether two relations of one pair of people are the same relation."""
    if one.kind != two.kind or one.kind != "parent":
        return one.kind == two.kind and not _never_married(one, two)
    if {one.one, one.two} == {two.one, two.two}:
        return one.one == two.one
    return (one.bearer == one.one) == (two.bearer == two.one)


def _exclude(one: Relation, two: Relation) -> bool:
    """Whether two relations are of one pair of people and cannot both hold. Where it is open whose kin it is, a
    brother or sister of somebody and the parent of somebody may be of one, a wife and a mother are of two."""
    if not _linked(one, two) or _same_way(one, two) or _told_by_words(one, two):
        return False
    sure = named(one.owner) and named(two.owner)
    return sure or {one.kind, two.kind} == {"parent", "sibling"} or _never_married(one, two)


def _told_by_words(one: Relation, two: Relation) -> bool:
    """Whether two relations are one person's to somebody: `kin_word` compares these."""
    return same_person(one.bearer, two.bearer) and not _never_married(one, two)


def _never_married(one: Relation, two: Relation) -> bool:
    """Whether one calls a former husband or wife what another calls a former boyfriend or girlfriend, or says to have
    once been engaged to somebody."""
    if "ex_spouse" not in (one.role, two.role) or not {one.role, two.role} & {"ex_partner", "partner"}:
        return False
    words = " ".join(relation.statement.claim.span.text.casefold() for relation in (one, two))
    return "boyfriend" in words or "girlfriend" in words or bool(_ONCE_ENGAGED.search(words))


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


def _bearers(dossier: Dossier, found: list[Relation]) -> Iterator[Candidate]:
    """A father, mother or spouse who has two names that are no forms of one."""
    ones = [
        relation
        for relation in found
        if (relation.role == "spouse" and not _is_one_of_several(relation))
        or relation.role == "child"
        or (relation.role == "parent" and relation.sex and not _plural(relation))
    ]
    ages = _ages(dossier)
    told: set[frozenset[str]] = set()
    for one, two in combinations(ones, 2):
        pair = frozenset((one.bearer.name, two.bearer.name))
        if (
            one.role != two.role
            or len({one.sex, two.sex} - {""}) > 1
            or pair in told
            or not _rivals(dossier, one, two, ages)
        ):
            continue
        told.add(pair)
        groups = [
            [evidence(other.statement) for other in ones if _says(other, side) and _one_owner(other, side)]
            for side in (one, two)
        ]
        if apart(groups):
            owner = one.owner if named(one.owner) else two.owner
            word = _WORDS.get((one.role, one.sex), one.role)
            who = owner.name if named(owner) else "someone"
            yield _candidate(dossier, "kin-name", groups, f"{who} has one {word}", owner)


_MARRIED_AGAIN = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|next|last|late|then|earlier|previous)[- ](?:husband|wife|spouse)"
    r"|(?:was|were|been|once|briefly|previously|twice) (?:married|wed|divorced|widowed))\b",
    re.IGNORECASE,
)
_BESIDE = 25


def _is_one_of_several(relation: Relation) -> bool:
    """Whether a marriage is told as one that is over or that others came before: "her second husband", "she was married
    to the singer Tom Hall"."""
    span = relation.statement.claim.span
    text = relation.statement.article.content(span.field)
    return bool(_MARRIED_AGAIN.search(text, max(0, span.start - _BESIDE), span.end))


_ORDER = re.compile(r"\b(first|second|third|fourth) (?:husband|wife)\b", re.IGNORECASE)


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
            yield _candidate(dossier, "relation", groups, f"{why} {order} spouse", who)
            return


def _of_one(one: Relation, two: Relation) -> bool:
    """Whether two spouses may be of one person: the same, or one told by a pronoun that may be hers."""
    if named(one.owner) and named(two.owner) and not _by_pronoun(one) and not _by_pronoun(two):
        return same_person(one.owner, two.owner)
    sexes = {one.owner_sex, two.owner_sex} - {""}
    return len(sexes) < 2 and one.sex == two.sex and one.of_several == two.of_several


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
                yield _candidate(dossier, "relation", groups, f"{one.two.name} has one such parent", one.two)


def _by_name(relation: Relation) -> bool:
    """Whether a report names both, so that neither hangs on how a pronoun was read."""
    claim = relation.statement.claim
    return all(isinstance(one, Mention) and one.form is Form.NAME for one in (claim.subject, claim.value))


def _parent_sex(relation: Relation) -> str:
    return (relation.sex if relation.role == "parent" else "") or names.sex_of(relation.one.name)


_WORDS = {
    ("parent", "m"): "father",
    ("parent", "f"): "mother",
    ("child", "m"): "son of that age",
    ("child", "f"): "daughter of that age",
}


def _ages(dossier: Dossier) -> dict[Entity, set[float]]:
    """The ages that the reports give to each person."""
    found: dict[Entity, set[float]] = {}
    for one in dossier.by_predicate.get("age", ()):
        if one.subject and isinstance(value := one.claim.value, Quantity) and value.low is not None:
            found.setdefault(one.subject, set()).add(value.low)
    return found


def _plural(relation: Relation) -> bool:
    """Whether the bearer is one of several named in a row, as children's names are."""
    return relation.statement.claim.predicate == "child"


def _says(other: Relation, side: Relation) -> bool:
    return (other.role, other.sex, other.bearer.name) == (side.role, side.sex, side.bearer.name)


_PET = 4
"""Letters that a given name and a pet form of it share: "Sandi" and "Sandra"."""


def _rivals(dossier: Dossier, one: Relation, two: Relation, ages: Mapping[Entity, set[float]]) -> bool:
    """Whether two relations of two reports give one person two fathers, mothers or spouses, or two children of one age
    whose names are alike."""
    articles = one.statement.article, two.statement.article
    printed = one.bearer.name, two.bearer.name
    if articles[0].id == articles[1].id or names.variants(*printed) or not _one_owner(one, two):
        return False
    if len({names.fold(name)[:_PET] for name in printed}) == 1 and one.role == "spouse":
        return False
    if one.role == "child":
        if not ages.get(one.bearer, set()) & ages.get(two.bearer, set()):
            return False
    elif named(one.owner) and named(two.owner):
        return True
    elsewhere = mentions(dossier, articles[1].id, printed[0]) or mentions(dossier, articles[0].id, printed[1])
    return not elsewhere and resemble(*printed)


def mentions(dossier: Dossier, article: str, name: str) -> bool:
    """Whether an article has somebody called by the given name of a person."""
    given = names.fold(name).split()[0]
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
            if apart(groups):
                with_ = " and ".join(printed.title() for printed in sorted(shared))
                why = f"beside {with_} there is {' or '.join(name.title() for name in odd)}"
                yield _candidate(dossier, "kin-name", groups, why, None)


def _odd(dossier: Dossier, one: dict[str, Evidence], two: dict[str, Evidence]) -> list[str]:
    """The names in which two lists of children of two reports differ, if it is one name and looks like a slip."""
    ours, theirs = one.keys() - two.keys(), two.keys() - one.keys()
    articles = next(iter(one.values())).span.article, next(iter(two.values())).span.article
    if len(ours) != 1 or len(theirs) != 1 or len(one) < 2 or articles[0] == articles[1]:
        return []
    mine, other = min(ours), min(theirs)
    if names.variants(mine, other) or not (resemble(mine, other) or len(one) > 2):
        return []
    known = mentions(dossier, articles[1], mine) or mentions(dossier, articles[0], other)
    return [] if known else sorted((mine, other))


def _given(name: str) -> str:
    return names.fold(name).split()[0]


def _candidate(
    dossier: Dossier, rule: str, groups: list[list[Evidence]], why: str, subject: Entity | None
) -> Candidate:
    ordered = doubted_first(dossier, groups)
    likely = most_printed(ordered)
    doubted = ordered[0][0]
    return Candidate(
        rule,
        doubted.statement.claim.predicate if doubted.statement else "child",
        dossier.story.id,
        subject,
        tuple(one for members in ordered for one in members),
        why,
        {} if subject and named(subject) else {"subject": "the family"},
        confidence=0.9,
        likely=likely,
        fix=fix(doubted, likely) if rule == "kin-name" else None,
    )
