"""Kin as the reports of a story state it, each relation in one direction only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._weigh import doubted_first, fix, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Form, Kind, Mention, Modality, Statement
from factcheck.values import names

KINDS = {
    "child": "parent",
    "parent": "parent",
    "spouse": "couple",
    "ex_spouse": "couple",
    "partner": "couple",
    "ex_partner": "couple",
    "sibling": "sibling",
}
_MEN = re.compile(r"\b(?:father|dad|papa|husband|hubby|brother|son)\b", re.IGNORECASE)
_WOMEN = re.compile(r"\b(?:mother|mum|mom|mama|wife|sister|daughter)\b", re.IGNORECASE)
SEVERAL = frozenset("they their twins triplets brothers sisters girls boys children couple pair siblings".split())
"""Words for owners of whom there are several."""
SEX_OF = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
"""The sex of whomever a pronoun stands for."""


SOMEBODY = Entity("", Kind.PERSON, "somebody")
"""Whose kin somebody is of whom a report says so alone: "hubby Tom Hall"."""


class Relation(Struct, frozen=True, dict=True):
    """That `one` is the parent, the partner or the sibling of `two`: `kind` is "parent", "couple" or "sibling".
    `guessed`: the owner is a pronoun's, and only taken for the person whom the report is about."""

    kind: str
    one: Entity
    two: Entity
    statement: Statement
    guessed: bool = False

    @property
    def bearer(self) -> Entity:
        """Whom the statement names as kin of its subject."""
        return self.one if self.two == (self.statement.subject or SOMEBODY) else self.two

    @property
    def owner(self) -> Entity:
        """Whose kin the bearer is."""
        return self.two if self.bearer == self.one else self.one

    @cached_property
    def sex(self) -> str:
        """The sex that the kin word gives whom it names: "m", "f", or "" where it gives none or two."""
        words = self.statement.claim.span.text
        men, women = bool(_MEN.search(words)), bool(_WOMEN.search(words))
        return "" if men == women else "m" if men else "f"

    @cached_property
    def role(self) -> str:
        """What the bearer is to the owner: the predicate, or for someone's child "child" whichever way it is said."""
        predicate = self.statement.claim.predicate
        if self.kind != "parent":
            return predicate
        return "parent" if self.bearer == self.one else "child"

    @cached_property
    def owner_sex(self) -> str:
        """The sex of an owner who is only a pronoun."""
        subject = self.statement.claim.subject
        return SEX_OF.get(subject.name.casefold(), "") if subject and subject.form is Form.PRONOUN else ""

    @cached_property
    def of_several(self) -> bool:
        """Whether the owners are several: "their mother", "the twins' mother"."""
        subject = self.statement.claim.subject
        return subject is not None and subject.name.casefold().rpartition(" ")[2] in SEVERAL


def relations(dossier: Dossier) -> Iterator[Relation]:
    """The relations between people of a story that somebody asserts. Who bears a kin word is a person, whatever else
    the name alone could be of; a pronoun that stands for the one woman or man whom its report is about is that one."""
    main = _main_people(dossier) if any(dossier.by_predicate.get(predicate) for predicate in KINDS) else {}
    for predicate, kind in KINDS.items():
        for stated in dossier.by_predicate.get(predicate, ()):
            statement = _of_one_family(dossier, stated) or _with_owner(stated, main)
            one, two, claim = statement.subject or SOMEBODY, statement.value, statement.claim
            if two is None or one == two or claim.future or claim.modality is Modality.DENIED:
                continue
            if not isinstance(claim.value, Mention) or not {one.kind, two.kind} <= {Kind.PERSON, Kind.THING}:
                continue
            turned = predicate == "parent" if kind == "parent" else two.name < one.name
            pair = (two, one) if turned else (one, two)
            yield Relation(kind, *pair, statement, statement is not stated)


def with_owners(dossier: Dossier, statements: Iterable[Statement]) -> Iterator[Statement]:
    """Statements, those on a pronoun of nobody known as if on the one woman or man whom their report is about."""
    main: Mapping[tuple[str, str], Entity] | None = None
    for statement in statements:
        main = _main_people(dossier) if main is None else main
        yield _of_one_family(dossier, statement) or _with_owner(statement, main)


def _of_one_family(dossier: Dossier, statement: Statement) -> Statement | None:
    """A statement on the kin of somebody who is not known, made one on the only other of the report who has the surname
    of that kin; None where there is none, or more. Whose wife it is, surnames do not tell: hers are her sons' too."""
    subject, bearer = statement.claim.subject, statement.value
    known = statement.subject is not None and named(statement.subject)
    if bearer is None or subject is None or known or statement.claim.predicate not in _BY_BIRTH:
        return None
    sex, surname = SEX_OF.get(subject.name.casefold(), ""), names.fold(bearer.name).rpartition(" ")[2]
    several = subject.name.casefold().rpartition(" ")[2] in SEVERAL
    if " " not in bearer.name or several or (subject.form is Form.PRONOUN and not sex):
        return None
    family = [
        one
        for one in _families(dossier).get((statement.article.id, surname), ())
        if not same_person(one, bearer) and names.sex_of(one.name) in ("", sex or names.sex_of(one.name))
    ]
    return replace(statement, subject=family[0]) if len(family) == 1 else None


_BY_BIRTH = frozenset("parent child sibling grandparent grandchild aunt_or_uncle niece_or_nephew cousin".split())


@lru_cache(maxsize=1)
def _families(dossier: Dossier) -> dict[tuple[str, str], list[Entity]]:
    """The people whom each article names in full, by article and surname."""
    found: dict[tuple[str, str], dict[Entity, None]] = {}
    for statement in dossier.by_predicate.get("name", ()):
        one = statement.subject
        if one is not None and one.kind is Kind.PERSON and " " in one.name and named(one):
            surname = names.fold(one.name).rpartition(" ")[2]
            found.setdefault((statement.article.id, surname), {})[one] = None
    return {key: list(people) for key, people in found.items()}


def _with_owner(statement: Statement, main: Mapping[tuple[str, str], Entity]) -> Statement:
    """A statement whose subject is a pronoun of nobody known, made one on the main person of its article."""
    subject = statement.claim.subject
    if subject is None or subject.form is not Form.PRONOUN or (statement.subject and named(statement.subject)):
        return statement
    owner = main.get((statement.article.id, SEX_OF.get(subject.name.casefold(), "")))
    return replace(statement, subject=owner) if owner else statement


def _main_people(dossier: Dossier) -> dict[tuple[str, str], Entity]:
    """For each article and sex the person whom it mentions most, where no other of that sex comes near."""
    entities = {
        entity
        for statement in dossier.statements
        for entity in (statement.subject, statement.value)
        if entity is not None and entity.kind is Kind.PERSON and named(entity)
    }
    found: dict[tuple[str, str], Entity] = {}
    for reading in dossier.readings:
        counts: dict[str, list[tuple[int, str]]] = {}
        for chain in reading.chains:
            if chain.kind is Kind.PERSON and chain.sex and any(alias[:1].isupper() for alias in chain.aliases):
                counts.setdefault(chain.sex, []).append((len(chain.spans), chain.name))
        for sex, people in counts.items():
            people.sort(reverse=True)
            if len(people) > 1 and people[0][0] < 2 * people[1][0]:
                continue
            alike = [entity for entity in entities if people[0][1] in (entity.name, *entity.aliases)]
            if len(alike) == 1:
                found[reading.article.id, sex] = alike[0]
    return found


def same_person(one: Entity, two: Entity) -> bool:
    """Whether two entities may be one person: the same, or called by forms of one name, a word before it or not ("DJ
    Tom Hall")."""
    short, long = sorted((names.fold(one.name), names.fold(two.name)), key=len)
    return one == two or names.variants(one.name, two.name) or (" " in short and long.endswith(" " + short))


def candidate(dossier: Dossier, rule: str, groups: list[list[Evidence]], why: str, subject: Entity | None) -> Candidate:
    """The candidate of groups of evidence, each of one name or one kinship; `subject`: whose it is."""
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
