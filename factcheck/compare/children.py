"""How many children somebody has, and which of them one is, in two reports: "a mother of two", "her three children";
and that somebody has none, where another report names one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._kin import SEVERAL, relations, same_person
from factcheck.compare._known import named
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence, group
from factcheck.model import PRONOUNS, Candidate, Dossier, Entity, Modality, Quantity, Statement
from factcheck.values import names

_SPOUSE = r"(?: [a-z-]+){0,2}? (?:wife|husband|spouse|ex|partner|girlfriend|boyfriend|relationships?|woman|man|donor)\b"
_SOME = re.compile(
    r"\b(?:with whom|with another|(?:children|kids|sons|daughters|boys|girls|one|two|three|four|five|six)"
    r" (?:[a-z]+ )?with (?:his|her))\b"
    rf"|(?<!survived )\b(?:by|from) (?:his|her|their|an?){_SPOUSE}|\bmarriage\b"
    r"|\b(?:one|two|three|four|five|some|many|most|each|several|none|\d+) of (?:his|her) (?:[a-z]+ ){0,2}"
    r"(?:children|kids|sons|daughters|boys|girls)\b"
)
"""Words beside a number of children that are not all of somebody's."""
_AROUND = 60
_GROWN = 2
"""Years from which on a child is not the one whose birth is the news."""
PREDICATES = ("number_of_children", "child_order", "number_of_sons", "number_of_daughters")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People whose children two reports count otherwise."""
    for predicate in PREDICATES if len(dossier.readings) > 1 else ():
        told = [one for one in dossier.by_predicate.get(predicate, ()) if _is_told(one)]
        for subject, statements in _by_parent(told).items():
            values = list(group(statements, _number).values())
            more = [one for one in statements if _number(one) is None]
            if len(values) == 1 and more and min(map(_least, more)) > _least(values[0][0]):
                values.append(more)
            if len(values) > 1 and apart(values):
                yield _candidate(dossier, subject, values)
                return
    yield from _childless(dossier)


def _childless(dossier: Dossier) -> Iterator[Candidate]:
    """People who have no children in one report, and in another one who is no baby."""
    told = [one for one in dossier.by_predicate.get("number_of_children", ()) if _is_told(one) and _number(one) == 0]
    known = list(relations(dossier)) if told else []
    for one in told:
        children = [
            relation.statement
            for relation in known
            if relation.kind == "parent"
            and one.subject is not None
            and same_person(relation.one, one.subject)
            and relation.statement.article is not one.article
            and not relation.guessed
            and _is_no_baby(dossier, relation.two)
        ]
        if children:
            none = replace(evidence(one), value_text="no children")
            groups = [[none], [evidence(child) for child in children]]
            why = f"{children[0].claim.value_span.text} is a child of {one.subject.name if one.subject else 'theirs'}"
            yield replace(disagreement(dossier, "children", "number_of_children", groups, why), subject=one.subject)


def _is_no_baby(dossier: Dossier, child: Entity) -> bool:
    """Whether a report gives somebody two years or more."""
    ages = (one.claim.value for one in dossier.by_predicate.get("age", ()) if one.subject == child)
    return any(isinstance(age, Quantity) and age.unit == "year" and (age.low or 0) >= _GROWN for age in ages)


def _least(statement: Statement) -> float:
    """The fewest children that a statement allows: three of whoever has "three sons"."""
    value = statement.claim.value
    return value.low or 0 if isinstance(value, Quantity) else 0


def _is_told(statement: Statement) -> bool:
    claim = statement.claim
    text = statement.article.content(claim.span.field)
    around = text[max(0, claim.span.start - _AROUND) : claim.span.end + _AROUND]
    some = _SOME.search(re.split(r"[.!?]\s", around[:_AROUND])[-1] + around[_AROUND:].partition(".")[0])
    return claim.modality is Modality.ASSERTED and not claim.future and not claim.hedged and not some


def _number(statement: Statement) -> float | None:
    value = statement.claim.value
    return value.low if isinstance(value, Quantity) and value.low == value.high else None


def _by_parent(statements: Sequence[Statement]) -> dict[Entity | None, list[Statement]]:
    """Statements by the parent. Where they name one alone, or none, a pronoun that is left open stands for that one,
    and so does "the mother of three"; for a couple that is counted together stands the one whose children
    are told elsewhere too."""
    parents: dict[Entity | None, list[Statement]] = {}
    for one in statements:
        if one.subject is not None and named(one.subject):
            parents.setdefault(one.subject, []).append(one)
    if len(parents) > 1:
        told = {parent: {one.claim.value_span for one in ones} for parent, ones in parents.items()}
        both = {parent for parent in parents if any(told[parent] < told[other] for other in parents)}
        if len(parents) - len(both) > 1:
            return parents
        parents = {parent: ones for parent, ones in parents.items() if parent not in both}
    parent = next(iter(parents), None)
    sex = names.sex_of(parent.name) if parent else _one_sex(statements)
    several = parent is None and all(one.subject is None or _is_several(one.subject) for one in statements)
    if parent or sex or several:
        only = parents.setdefault(parent, [])
        only += [one for one in statements if one.subject is None or several or _is_open(one.subject, sex)]
    return parents


def _one_sex(statements: Sequence[Statement]) -> str:
    """The sex of parents whom no report names, where it may be one and the same: "the mother of four", "her three
    children"; "" where none is told, or both are."""
    words = {word for one in statements if one.subject for word in re.findall(r"[a-z]+", one.subject.name.casefold())}
    told = [sex for sex, known in (("m", _MALE), ("f", _FEMALE)) if words & known]
    return told[0] if len(told) == 1 else ""


def _is_open(subject: Entity, sex: str) -> bool:
    """Whether somebody of a sex may be meant by a pronoun or a phrase: not a woman by "the father of two"."""
    name = subject.name.casefold()
    words = set(re.findall(r"[a-z]+", name))
    if (sex == "f" and words & _MALE) or (sex == "m" and words & _FEMALE):
        return False
    return name in PRONOUNS or name.startswith("the ")


def _is_several(subject: Entity) -> bool:
    """Whether a pronoun or a phrase stands for a couple: "their", "the new tenants"."""
    name = subject.name.casefold()
    last = name.rpartition(" ")[2]
    return last in SEVERAL or (name.startswith("the ") and last.endswith("s") and not last.endswith("ss"))


_MALE = frozenset("he him his father dad".split())
_FEMALE = frozenset("she her hers mother mum mom".split())


def _candidate(dossier: Dossier, subject: Entity | None, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in members] for members in groups])
    printed = " and ".join(members[0].value_text for members in ordered)
    why = f"the reports count {printed}, and none has both"
    found = disagreement(dossier, "children", "number_of_children", ordered, why, mended=True)
    return replace(found, subject=subject)
