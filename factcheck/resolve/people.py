"""The people of one story: which names of its reports are one person's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from factcheck.model import Chain, Claim, Quantity, Reading
from factcheck.values import lexicon, names

WIDEST_AGE = 5
"""Years by which the births that two ages give may differ and be one person's: beyond it the names must agree."""
Births = tuple[float, float]


@dataclass(slots=True)
class Person:
    """What a story knows of one person. `forms` counts the articles that print each name; `births` are the years of
    birth that printed ages give, from the earliest to the latest possible. `ambiguous`: a word that could
    be two people's; `namesake`: another of the story, of the other sex, has the same name."""

    forms: dict[str, set[str]] = field(default_factory=dict)
    chains: list[tuple[str, Chain]] = field(default_factory=list)
    sexes: set[str] = field(default_factory=set)
    births: list[Births] = field(default_factory=list)
    ambiguous: bool = False
    namesake: bool = False

    @property
    def articles(self) -> set[str]:
        """The articles that name the person."""
        return {article for articles in self.forms.values() for article in articles}

    @property
    def name(self) -> str:
        """The fullest form: most parts (beyond three they are no gain), printed most, longest."""
        return max(self.forms, key=lambda form: (min(parts(form), 3), len(self.forms[form]), len(form), form))

    def take(self, other: Person) -> None:
        """Make the other one's names and chains this one's."""
        for form, articles in other.forms.items():
            self.forms.setdefault(form, set()).update(articles)
        self.chains += other.chains
        self.sexes |= other.sexes
        self.births += other.births


def parts(name: str) -> int:
    """How many parts a name has; a handle has one."""
    return len(names.parse(name).parts)


def find_people(readings: Sequence[Reading], chains: Iterable[tuple[Reading, Chain]]) -> list[Person]:
    """The people that the chains of one story's readings are of, in the order of their names.

    Names are taken fullest first. Each joins the one person whose names it is a form of; where two could be meant, it
    stays alone. Then full names that differ as misspellings do are joined where no article prints both.
    """
    single: list[Person] = []
    people: list[Person] = []
    by_name = sorted(_by_name(chains), key=lambda person: (-parts(person.name), person.name))
    for person in by_name:
        if parts(person.name) > 1:
            found = [other for other in people if _one_name(person, other) and not _apart(person, other)]
            _join(person, found, people)
        else:
            single.append(person)
    people = _join_misspelt(people)
    full = list(people)
    for person in single:
        found = [other for other in full if _one_name(person, other) and not _apart(person, other)]
        if not found:
            found = [other for other in full if _slip(person, other) and not _apart(person, other)]
        _join(person, found, people)
    return sorted(people, key=lambda person: (names.fold(person.name), sorted(person.sexes), sorted(person.articles)))


def _by_name(chains: Iterable[tuple[Reading, Chain]]) -> Iterator[Person]:
    """The chains of each printed name; apart where articles give the name different sexes."""
    people: dict[tuple[str, str], Person] = {}
    waiting: list[tuple[Reading, Chain]] = []
    for reading, chain in chains:
        if chain.sex:
            _add(people.setdefault((names.fold(chain.name), chain.sex), Person()), reading, chain)
        else:
            waiting.append((reading, chain))
    for reading, chain in waiting:
        key = names.fold(chain.name)
        sexed = [person for sex in ("m", "f") if (person := people.get((key, sex)))]
        _add(sexed[0] if len(sexed) == 1 else people.setdefault((key, ""), Person()), reading, chain)
    for (name, sex), person in people.items():
        person.namesake = any((name, other) in people for other in ("m", "f") if other != sex)
        yield person


def _add(person: Person, reading: Reading, chain: Chain) -> None:
    for form in {chain.name, *chain.aliases}:
        if parts(form) and (form == chain.name or parts(form) > 1 or parts(chain.name) == 1):
            person.forms.setdefault(form, set()).add(reading.article.id)
    person.forms.setdefault(chain.name, set()).add(reading.article.id)
    person.chains.append((reading.article.id, chain))
    if chain.sex:
        person.sexes.add(chain.sex)
    spans = set(chain.spans)
    person.births += [
        births
        for claim in reading.claims
        if claim.subject and claim.subject.span in spans
        for births in _births(claim, reading)
    ]


def _births(claim: Claim, reading: Reading) -> Iterator[Births]:
    """The years of birth that an age in a dated report allows."""
    value, published = claim.value, claim.as_of or reading.article.published
    if claim.predicate != "age" or not isinstance(value, Quantity) or value.unit != "year" or not published:
        return
    if value.low is not None and value.high is not None:
        yield published.year - value.high - 1, published.year - value.low


def _join(person: Person, found: list[Person], people: list[Person]) -> None:
    if len(found) == 1:
        found[0].take(person)
    else:
        person.ambiguous = len(found) > 1
        people.append(person)


def _one_name(one: Person, two: Person) -> bool:
    """Whether the fullest name of the one is a form of some name of the other."""
    return any(names.variants(one.name, form) for form in two.forms)


def _slip(one: Person, two: Person) -> bool:
    """Whether a name of one word is the misspelt surname of a person."""
    last = names.parse(two.name).parts[-1][0]
    return names.misspelt(one.name, last) and one.name.title() not in lexicon.table("given_names")


def _apart(one: Person, two: Person) -> bool:
    """Whether what is known keeps two people apart: sex, or ages where their names are not the same."""
    if one.sexes and two.sexes and not one.sexes & two.sexes:
        return True
    if names.fold(one.name) == names.fold(two.name) or not one.births or not two.births:
        return False
    gaps = [max(b[0] - a[1], a[0] - b[1]) for a in one.births for b in two.births]
    return min(gaps) > WIDEST_AGE


def _join_misspelt(people: list[Person]) -> list[Person]:
    """Join the people whose names are one name spelt in two ways; a name near two people's joins neither."""
    blocks: dict[str, set[int]] = {}
    for index, person in enumerate(people):
        for word in names.fold(person.name).split():
            blocks.setdefault(f"{word[:2]}-", set()).add(index)
            blocks.setdefault(f"-{word[-3:]}", set()).add(index)
    near: dict[int, set[int]] = {}
    for one, two in sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)}):
        a, b = people[one], people[two]
        if names.misspelt(a.name, b.name) and not a.articles & b.articles and not _apart(a, b):
            near.setdefault(one, set()).add(two)
            near.setdefault(two, set()).add(one)
    gone: set[int] = set()
    for index in sorted(near, key=lambda index: (-len(people[index].articles), people[index].name)):
        group = {index, *near[index]}
        if index in gone or any(near[other] - group for other in near[index]) or group & gone:
            continue
        for other in sorted(near[index]):
            people[index].take(people[other])
        gone |= near[index]
    return [person for index, person in enumerate(people) if index not in gone]
