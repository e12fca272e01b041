"""The people of one story: which names of its reports are one person's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from msgspec import Struct, field

from factcheck.model import Chain, Claim, DateRange, Quantity, Reading, Span
from factcheck.values import lexicon, names

WIDEST_AGE = 5
"""Years by which the births that two ages give may differ and be one person's: beyond it the names must agree."""
_SEVERAL = 3
"""Reports of a story, and mentions in one, from which it is told whom a report misses that all others name."""
_SHORTER = {"day": 365, "week": 52, "month": 12}
"""Units of an age that is of a child, with how many make a year."""
_BABY, _GROWN = 2, 14
"""Years since the latest birth of a family that a baby has, at most, and one who is none, at least."""
Births = tuple[float, float]


class Person(Struct):
    """What a story knows of one person. `forms` counts the articles that print each name; `births` are the years of
    birth that printed ages give, from the earliest to the latest possible. `ambiguous`: a word that could
    be two people's; `namesake`: another of the story, of the other sex, has the same name."""

    forms: dict[str, set[str]] = field(default_factory=dict)
    chains: list[tuple[str, Chain]] = field(default_factory=list)
    sexes: set[str] = field(default_factory=set)
    births: list[Births] = field(default_factory=list)
    ambiguous: bool = False
    namesake: bool = False
    _name: str = ""

    @property
    def articles(self) -> set[str]:
        """The articles that name the person."""
        return {article for articles in self.forms.values() for article in articles}

    @property
    def name(self) -> str:
        """The fullest form; of those, one that is not in capitals, printed by most articles, the longest. A form that
        runs on into other words is none while there is another."""
        if not self._name:
            clean = [form for form in self.forms if not any(names.runs_on(form, other) for other in self.forms)]
            self._name = max(
                clean or self.forms,
                key=lambda form: (fullness(form), not form.isupper(), len(self.forms[form]), len(form), form),
            )
        return self._name

    def take(self, other: Person) -> None:
        """Make the other one's names and chains this one's."""
        self._name = ""
        for form, articles in other.forms.items():
            self.forms.setdefault(form, set()).update(articles)
        self.chains += other.chains
        self.sexes |= other.sexes
        self.births += other.births


def parts(name: str) -> int:
    """How many parts a name has; a handle has one."""
    return len(names.parse(name).parts)


@lru_cache(maxsize=65536)
def fullness(name: str) -> tuple[int, int, bool]:
    """How much a name says: its parts that are no initials (beyond three they are no gain), its parts, a suffix."""
    parsed = names.parse(name)
    return min(sum(len(letters) > 1 for letters, _ in parsed.parts), 3), min(len(parsed.parts), 4), bool(parsed.suffix)


def find_people(readings: Sequence[Reading], chains: Iterable[tuple[Reading, Chain]]) -> list[Person]:
    """The people that the chains of one story's readings are of, in the order of their names.

    Names are taken fullest first. Each joins the one person whose names it is a form of; where two could be meant, it
    stays alone. Then full names that differ as misspellings do are joined where no article prints both.
    """
    ages: dict[Span, list[Births]] = {}
    for reading in readings:
        for claim in reading.claims:
            if claim.predicate in ("age", "birth_date") and claim.subject:
                ages.setdefault(claim.subject.span, []).extend(_births(claim, reading))
    by_name = sorted(_by_name(chains, ages), key=lambda person: (fullness(person.name), person.name), reverse=True)
    people: list[Person] = []
    index = _Index()
    for person in by_name:
        if parts(person.name) > 1 and not _join(person, _meant(person, index, _one_name)):
            people.append(person)
            index.add(person)
    people = _join_misspelt(people)
    index = _Index()
    for person in people:
        index.add(person)
    for person in by_name:
        if parts(person.name) == 1:
            found = _meant(person, index, _one_name, _slip) or _missed(person, index, len(readings))
            if not _join(person, _foremost(_grown(person, found))):
                people.append(person)
    return sorted(people, key=lambda person: (names.fold(person.name), sorted(person.sexes), sorted(person.articles)))


def _by_name(chains: Iterable[tuple[Reading, Chain]], ages: Mapping[Span, list[Births]]) -> Iterator[Person]:
    """The chains of each printed name; apart where articles give the name different sexes."""
    people: dict[tuple[str, str], Person] = {}
    waiting: list[tuple[Reading, Chain]] = []
    for reading, chain in chains:
        if chain.sex:
            _add(people.setdefault((names.fold(chain.name), chain.sex), Person()), reading.article.id, chain, ages)
        else:
            waiting.append((reading, chain))
    for reading, chain in waiting:
        key = names.fold(chain.name)
        sexed = [person for sex in ("m", "f") if (person := people.get((key, sex)))]
        _add(sexed[0] if len(sexed) == 1 else people.setdefault((key, ""), Person()), reading.article.id, chain, ages)
    for (name, sex), person in people.items():
        person.namesake = any((name, other) in people for other in ("m", "f") if other != sex)
        yield person


def _add(person: Person, article: str, chain: Chain, ages: Mapping[Span, list[Births]]) -> None:
    for form in {chain.name, *chain.aliases}:
        if form == chain.name or parts(form) > 1 or (parts(form) and parts(chain.name) == 1):
            person.forms.setdefault(form, set()).add(article)
    person.chains.append((article, chain))
    person.sexes |= {chain.sex} - {""}
    person.births += [births for span in chain.spans for births in ages.get(span, ())]


def _births(claim: Claim, reading: Reading) -> Iterator[Births]:
    """The years of birth that an age in a dated report, or a date of birth, allows."""
    value, published = claim.value, claim.as_of or reading.article.published
    if isinstance(value, DateRange) and value.start and value.end:
        yield value.start.year, value.end.year
    if not isinstance(value, Quantity) or not published or value.low is None or value.high is None:
        return
    if value.unit == "year":
        yield published.year - value.high - 1, published.year - value.low
    elif value.unit in _SHORTER:
        yield published.year - 1 - value.high // _SHORTER[value.unit], published.year


class _Index:
    """Finds the people one of whose names has a word in common with a name, or a short form of it."""

    def __init__(self) -> None:
        self._holders: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        """Let a person be found by all of the forms known so far."""
        for key in dict.fromkeys(key for form in sorted(person.forms) for key in _keys(form)):
            self._holders.setdefault(key, []).append(person)

    def find(self, name: str) -> list[Person]:
        """The people whom a name may be of, in the order in which they were added under its words."""
        return list({id(person): person for key in _keys(name) for person in self._holders.get(key, ())}.values())


@lru_cache(maxsize=65536)
def _keys(name: str) -> tuple[str, ...]:
    """The words of a name, run together, the full forms of its given name, and how its last word begins and ends."""
    parsed = names.parse(name)
    if not parsed.parts:
        return ()
    last = parsed.parts[-1][0]
    given = (parsed.parts[0][0], *parsed.nicknames)
    keys = [bare for _, bare in parsed.parts] + [letters for letters, _ in parsed.parts] + list(parsed.nicknames)
    keys += [full.casefold() for short in given for full in lexicon.table("nicknames").get(short.title(), "").split()]
    return tuple(dict.fromkeys((*keys, parsed.letters, f"{last[:2]}-", f"-{last[-3:]}")))


Test = Callable[[Person, Person], bool]


def _meant(person: Person, index: _Index, *tests: Test) -> list[Person]:
    """The people of whom a name can be, by the first of the tests that any passes."""
    near = [other for other in index.find(person.name) if not _apart(person, other)]
    found: list[Person] = []
    for test in tests:
        found = found or [other for other in near if test(person, other)]
    return found


def _missed(person: Person, index: _Index, articles: int) -> list[Person]:
    """Whom one report must mean by a single name though the age that it gives keeps them apart: the person whom each
    of the others names in full, where it keeps saying the name, for it would else be silent on the one whom all others
    are about; and the only one of a surname, where a digit of the age is changed."""
    (only, *others) = person.articles
    if others or articles < _SEVERAL:
        return []
    repeated = sum(len(chain.spans) for _, chain in person.chains) >= _SEVERAL
    return [
        other
        for other in index.find(person.name)
        if not any(parts(form) > 1 for form, known in other.forms.items() if only in known)
        and _one_name(person, other)
        and not _sexes_apart(person, other)
        and (
            (repeated and len(other.articles - {only}) == articles - 1)
            or (len(other.articles) > 1 and _is_surname(person, other) and _decades_apart(person, other))
        )
    ]


def _grown(person: Person, found: list[Person]) -> list[Person]:
    """Of several people whom a surname may mean those who are no babies: these are called by their given names."""
    latest = max((births[1] for other in found for births in other.births), default=0.0)
    grown = [other for other in found if not any(latest - births[0] < _BABY for births in other.births)]
    known = len(grown) < len(found) and any(births[1] < latest - _GROWN for other in found for births in other.births)
    return grown if grown and known and all(_is_surname(person, other) for other in found) else found


def _is_surname(one: Person, two: Person) -> bool:
    return names.parse(one.name).parts == names.parse(two.name).parts[-1:]


def _decades_apart(one: Person, two: Person) -> bool:
    """Whether the ages of two people differ in their first digit alone, as by a slip of the pen."""
    return any(a[0] != b[0] and (a[0] - b[0]) % 10 == 0 for a in one.births for b in two.births)


def _foremost(found: list[Person]) -> list[Person]:
    """Of several people who can be meant the one whom the reports are about: the others stand beside that one in few
    of them, and nowhere else."""
    first = max(found, key=lambda person: len(person.articles), default=None)
    if first is None or len(found) == 1 or len(first.articles) < _SEVERAL:
        return found
    beside = [person.articles for person in found if person is not first]
    few = len(first.articles) // _SEVERAL
    return [first] if all(articles <= first.articles and len(articles) <= few for articles in beside) else found


def _join(person: Person, found: list[Person]) -> bool:
    """Whether a person was found to be another, and so was joined; where two could be meant, the name is ambiguous."""
    person.ambiguous = len(found) > 1
    if len(found) == 1:
        found[0].take(person)
    return len(found) == 1


def _one_name(one: Person, two: Person) -> bool:
    """Whether a name is a form of the other's fullest name; of one word, of any of its names."""
    if parts(one.name) > 1:
        return names.variants(one.name, two.name)
    return any(names.variants(one.name, form) for form in two.forms if parts(form) > 1)


def _slip(one: Person, two: Person) -> bool:
    """Whether a name of one word is the misspelt surname of a person."""
    last = names.parse(two.name).parts[-1][0]
    return names.misspelt(one.name, last) and one.name.title() not in lexicon.table("given_names")


def _apart(one: Person, two: Person) -> bool:
    """Whether what is known keeps two people apart: sex, or ages where their names are not the same."""
    if _sexes_apart(one, two):
        return True
    if names.fold(one.name) == names.fold(two.name) or not one.births or not two.births:
        return False
    gaps = [max(b[0] - a[1], a[0] - b[1]) for a in one.births for b in two.births]
    return min(gaps) > WIDEST_AGE


def _sexes_apart(one: Person, two: Person) -> bool:
    sexes = [person.sexes or {names.sex_of(person.name)} - {""} for person in (one, two)]
    return all(sexes) and not sexes[0] & sexes[1]


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
