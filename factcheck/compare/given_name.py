"""One person with two given names: "Sheriff Anna Wexler" in some reports, "Sheriff Maria Wexler" in another.

Two names with one surname are mostly two people, and often of one family. They are held for one where no report has
both, what the reports say of them has something in common, and what else is known of them weighs enough: that the other
reports have nobody else of the surname, that it is a rare one, that both are women.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._census import Census, Printed, census
from factcheck.compare._context import Contexts, contexts
from factcheck.compare._sentences import meaning, normal
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Fix, Quantity, Span
from factcheck.values import lexicon, names

People = list[list[Printed]]
"""The printed full names of one surname, of each person apart."""

LEAST_SHARED = 0.2
"""What two sentences that name two people must have in common for these to be one (see `Contexts.shared`), unless they
are of one age."""
BIAS, LEAST = -1.45, 0.6
WEIGHTS = {
    "shared": 0.8,  # what two sentences have in common, three at most
    "same age": 0.65,
    "rare": 0.55,  # the surname is none of the commonest 20,000, which two people of one story bear the more rarely
    "same sex": 1.3,  # both given names are known to be of one sex
    "bearers": -1.05,  # the logarithm of how many others of the surname the story has
    "named": 1.75,  # the share of the story's reports that have the surname: whom all tell of
}
"""What makes two people one (logistic regression; docs/same-fact.md tells of what), and what it must come to."""
ALIKE = 1.0
"""What two sentences count to have in common where a rare surname goes with given names that begin alike."""
LEAST_ROOT = 4
"""Letters in which two given names begin alike that may be two forms of one: "Alex", "Alexis"."""
SPELT = 0.6
"""How alike two given names are that may be one in two spellings: Sean, Shawn."""
SHORT, SHORT_ROOT, SHORT_FOR = 3, 2, 5
"""Letters of a given name that may be short for another, and in which the two begin alike: "Jos", "Jozef"; and of one
whose first letters (`SHORT`) stand within the other: "Nika", "Veronika"."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Names of one surname and two given names that are one person's."""
    if len(dossier.readings) < 2:
        return
    ages, around, named = _ages(dossier), contexts(dossier), census(dossier)
    for surname, people in _by_surname(dossier).items():
        alike = [pair for pair in combinations(people, 2) if _may_be_one(named, people, *pair)]
        known = len(named.naming((surname,))) / len(dossier.readings), len(people)
        found = [(one, two) for one, two in alike if _one_life(around, ages, known, one, two)]
        if len(found) == 1:
            yield _candidate(dossier, *found[0])


def _by_surname(dossier: Dossier) -> dict[str, People]:
    """The people of each surname that two given names or more have in a story."""
    printed: dict[str, dict[str, list[Printed]]] = {}
    for members in census(dossier).by_article.values():
        for one in members:
            plain = one.is_person and len(set(one.parts)) == len(one.parts) and not _is_word(one.surname)
            if plain and not _is_credit(dossier, one):
                printed.setdefault(one.surname, {}).setdefault(_form(one), []).append(one)
    found: dict[str, People] = {}
    for surname, forms in printed.items():
        people: list[tuple[list[str], list[Printed]]] = []
        for form in sorted(forms, key=lambda form: (-form.count(" "), form)) if len(forms) > 1 else ():
            home = next((person for person in people if any(_one_name(form, other) for other in person[0])), None)
            if home is None:
                people.append(([form], list(forms[form])))
            else:
                home[0].append(form)
                home[1].extend(forms[form])
        if len(people) > 1:
            found[surname] = [mentions for _, mentions in people]
    return found


def _is_credit(dossier: Dossier, one: Printed) -> bool:
    """Whether a name is that of whom a picture or a text is by: "Photo: Ann Reed/Daily Post"."""
    text = dossier.articles[one.span.article].content(one.span.field)
    credited = _CREDIT.search(text, max(0, one.span.start - 12), one.span.start)
    return bool(credited) or text.startswith("/", one.span.end)


_CREDIT = re.compile(r"(?:\b(?:Photo|Image|Picture|Credit|Video)s?(?: by|:)|\(By) $", re.IGNORECASE)


def _form(one: Printed) -> str:
    """The parts of a name, with a nickname as names are printed with one: 'marguerite "peg" reed'."""
    nicknames = (f'"{nickname}"' for nickname in names.parse(one.span.text).nicknames)
    return " ".join((one.parts[0], *nicknames, *one.parts[1:]))


def _is_word(surname: str) -> bool:
    """Whether the last word of a row of capitals is a word of the language and nobody's name ("Elm Street")."""
    if surname.title() in lexicon.words("place_words") or surname in names.PARTICLES:
        return True
    return surname in lexicon.words("english") and surname.title() not in lexicon.words("surnames")


def _one_name(one: str, two: str) -> bool:
    """Whether two names are forms of one, misspelt or not, begin as short forms and pet names do ("Dessie" and
    "Desmond"), or end alike."""
    short, long = sorted((one, two), key=len)
    if names.variants(one, two) or names.misspelt(one, two) or long.endswith(f" {short}"):
        return True
    given, other = short.split()[0], long.split()[0]
    if _two_given_names(given, other):
        return False
    if len(given) <= SHORT_FOR and given[:SHORT] in other:
        return True
    pet = given.endswith("ie") or other.endswith("ie")
    root = SHORT_ROOT if pet or len(given) <= SHORT else min(len(given), LEAST_ROOT)
    return given[:root] == other[:root]


def _two_given_names(one: str, two: str) -> bool:
    """Whether both are given names in full, and none the beginning of the other or a pet name: "Mateo" and "Matías"."""
    known = lexicon.table("given_names")
    full = all(
        name.title() in known and len(name) > SHORT + 1 and not name.endswith(("ie", "y")) for name in (one, two)
    )
    return full and not (one.startswith(two[:-1]) or two.startswith(one[:-1]) or one in two or two in one)


def _may_be_one(named: Census, people: People, one: list[Printed], two: list[Printed]) -> bool:
    """Whether no report has both names, nor the given name of the other in any form ("Sasha and Malia Obama"), and none
    of those that have the rarer one has another of the surname."""
    articles = [_articles(mentions) for mentions in (one, two)]
    given = [mentions[0].parts[0] for mentions in (one, two)]
    if any(_has(named, given[side], article) for side in (0, 1) for article in articles[1 - side]):
        return False
    others = [_articles(mentions) for mentions in people if mentions is not one and mentions is not two]
    if articles[0] & articles[1] or all(any(known & other for other in others) for known in articles):
        return False
    if len({one.span.text.split()[-1].count("-") for mentions in (one, two) for one in mentions}) > 1:
        return False  # "Ann Lee" and "Kate Reed-Lee"
    sexes = {sex for mentions in (one, two) if (sex := names.sex_of(" ".join(mentions[0].parts)))}
    return len(sexes) < 2


def _has(named: Census, given: str, article: str) -> bool:
    """Whether a report has a given name, or alone another form of it ("her son Daniel" of Danny)."""
    alone = {one.parts[0] for one in named.by_article.get(article, ()) if len(one.parts) == 1}
    return named.count(given, article) > 0 or not alone.isdisjoint(names.forms_of(given))


def _articles(mentions: Sequence[Printed]) -> set[str]:
    return {one.span.article for one in mentions}


def _ages(dossier: Dossier) -> dict[Span, float]:
    """The age that is stated of whoever is named at a place."""
    return {
        statement.claim.subject.span: value.low
        for statement in dossier.by_predicate.get("age", ())
        if statement.claim.subject and isinstance(value := statement.claim.value, Quantity) and value.low is not None
    }


def _one_life(
    around: Contexts, ages: Mapping[Span, float], known: tuple[float, int], one: list[Printed], two: list[Printed]
) -> bool:
    """Whether two names weigh enough to be one person's; `known` is the share of reports that have their surname, and
    how many people of the story bear it."""
    told = [{ages[name.span] for name in mentions if name.span in ages} for mentions in (one, two)]
    same_age = all(told) and min(abs(a - b) for a in told[0] for b in told[1]) <= 1
    rare = one[0].surname.title() not in lexicon.words("surnames")
    shared = _shared(around, one, two)
    if rare and _is_slip(around, one, two):
        shared = max(shared, ALIKE)
    if (all(told) and not same_age) or not (same_age or shared >= LEAST_SHARED):
        return False
    sexes = [names.sex_of(" ".join(mentions[0].parts)) for mentions in (one, two)]
    values: dict[str, float] = {
        "shared": min(shared, 3.0),
        "same age": same_age,
        "rare": rare,
        "same sex": sexes[0] == sexes[1] != "",
        "bearers": math.log(known[1] - 1),
        "named": known[0],
    }
    return BIAS + sum(WEIGHTS[name] * value for name, value in values.items()) >= LEAST


def _is_slip(around: Contexts, one: list[Printed], two: list[Printed]) -> bool:
    """Whether one report has a given name that begins like that of several independent ones: "Mateo" for "Matías"."""
    given = [mentions[0].parts[0] for mentions in (one, two)]
    lines = [[line for name in mentions if (line := around.line(name.span))] for mentions in (one, two)]
    few, many = sorted(len({line.origin for line in told}) for told in lines)
    return few == 1 < many and given[0][:SHORT] == given[1][:SHORT] and _two_given_names(*given)


def _shared(around: Contexts, one: list[Printed], two: list[Printed]) -> float:
    """The most that two sentences which name two people have in common."""
    own = {meaning(normal(part)) for name in (one[0], two[0]) for part in name.parts}
    sentences = [{line for name in mentions if (line := around.line(name.span))} for mentions in (one, two)]
    return max((around.shared(a, b, own) for a in sentences[0] for b in sentences[1]), default=0.0)


def _candidate(dossier: Dossier, one: list[Printed], two: list[Printed]) -> Candidate:
    printed = {name.span: name for name in (*one, *two)}
    ordered = doubted_first(dossier, [[_evidence(dossier, name) for name in mentions] for mentions in (one, two)])
    wrong, right = (printed[members[0].span] for members in ordered)
    why = f"what is said of {ordered[0][0].value_text} is said of {ordered[1][0].value_text}, and no report has both"
    found = disagreement(dossier, "given-name", "name", ordered, why)
    given = Fix(wrong.word(wrong.parts[0]), right.word(right.parts[0]).text) if found.likely else None
    others = SequenceMatcher(None, wrong.parts[0], right.parts[0]).ratio() < SPELT
    outvoted = others and found.likely is not None and found.likely.origins_for > 1
    return replace(found, rule="other-name" if outvoted else found.rule, confidence=0.8, fix=given)


def _evidence(dossier: Dossier, name: Printed) -> Evidence:
    return Evidence(name.span, " ".join(name.span.text.split()), dossier.origins[name.span.article])
