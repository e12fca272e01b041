"""Whom the parties of an act stand for in a story: people by any part of their names, by what they alone are ("the
headmaster"), and by pronouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from factcheck.compare._census import Printed, census
from factcheck.compare._kin import SEX_OF
from factcheck.compare._parties import DETERMINERS, PRONOUNS, WHOSE, Party, acts_itself, ends, office
from factcheck.compare._sentences import Line, lines, normal, stem
from factcheck.model import Dossier, Kind
from factcheck.values import lexicon, names

_ANY = frozenset("a an another some two three four five several many one".split())
"""Words before a noun that make it nobody known."""
_APPOSED = 6
"""Words between a name and the noun for what its bearer is: "Reed, the former deputy head of"."""
_SIGNS = ';:()"“”—–'
_BEHIND = frozenset("of at for in from who with".split())
_BACK = 400
"""Characters before a sentence in which whom a pronoun of it stands for is looked for."""

Parts = tuple[str, ...]


class Person(Struct, frozen=True):
    """A person of a story: the parts of the fullest name, and the sex where it is known."""

    parts: Parts
    sex: str = ""


Place = tuple[int, int, Person]
"""The offsets of a name, and whom it names."""


class Who(Struct, eq=False):
    """The people of a story: by each word of their names, by nouns that are of one of them alone, and where each report
    names them."""

    by_word: dict[str, frozenset[Person]]
    by_noun: dict[str, Person]
    places: dict[tuple[str, str], list[Place]] = field(default_factory=dict)

    def known(self, party: Party, line: Line, at: int, other: Party) -> Party:
        """A party that begins at a word of a sentence, with all names of whom it stands for, who is not the `other`."""
        person = self.named(party.names)
        norm = line.norms[at]
        if person is None and not party.names:
            person = self._of_pronoun(line, at, other) if party.pronoun and not party.nouns else None
            person = person or self._by_nouns(party, line, at)
        if person is not None and other.names.isdisjoint(person.parts):
            return replace(party, names=party.names.union(person.parts), pronoun=False, sex=person.sex)
        if party.names:
            return party
        if norm in WHOSE | SEX_OF.keys() and party.nouns:
            return replace(party, pronoun=True)  # "his neighbour" may be anybody
        if party.pronoun and norm in PRONOUNS and not party.nouns:
            return replace(party, pronoun=norm in SEX_OF, sex=SEX_OF.get(norm, ""))
        return party

    def named(self, words: Iterable[str]) -> Person | None:
        """The one person who has all of some words that are names of people."""
        parts = [part for word in words for part in word.split("-")]
        sets = [self.by_word[part] for part in parts if part in self.by_word]
        left = frozenset.intersection(*sets) if sets else frozenset[Person]()
        return next(iter(left)) if len(left) == 1 else None

    def beside(self, line: Line, other: Party) -> Party | None:
        """The one person beside another whom a sentence names: "He came up to Lee and apologised"."""
        places = self.places.get((line.article.id, line.field), [])
        inside = places[bisect_left(places, line.start, key=_start) : bisect_left(places, line.end, key=_start)]
        people = {one for _, _, one in inside if other.names.isdisjoint(one.parts)}
        person = people.pop() if len(people) == 1 and other.names else None
        return Party(frozenset(person.parts), sex=person.sex) if person else None

    def shared(self, one: str, two: str) -> set[Person]:
        """The people whom two reports, by their ids, both name: a town and a day are not yet one event."""
        return self._in_report(one) & self._in_report(two)

    def _in_report(self, article: str) -> set[Person]:
        return {person for (where, _), some in self.places.items() if where == article for _, _, person in some}

    def _by_nouns(self, party: Party, line: Line, at: int) -> Person | None:
        if line.norms[at] in _ANY:
            return None
        found = {self.by_noun[noun] for noun in party.nouns if noun in self.by_noun}
        return found.pop() if len(found) == 1 else None

    def _of_pronoun(self, line: Line, at: int, other: Party) -> Person | None:
        """The one person of the right sex who is named before a pronoun in its sentence, in the ones before it, or in
        its report."""
        sex = SEX_OF.get(line.norms[at], "")
        places = self.places.get((line.article.id, line.field), [])
        here = line.words[at].start
        reaches = [(line.start, here), (max(0, line.start - _BACK), line.start), (0, len(line.article.text))]
        for start, end in reaches if sex else ():
            inside = places[bisect_left(places, start, key=_start) : bisect_left(places, end, key=_start)]
            people = {one for _, _, one in inside if one.sex in (sex, "") and other.names.isdisjoint(one.parts)}
            people = {one for one in people if len(one.parts) > 1} or people
            if people:
                return people.pop() if len(people) == 1 else None
        return None


def _start(place: Place) -> int:
    return place[0]


@lru_cache(maxsize=1)
def who(dossier: Dossier) -> Who:
    """The people of a story; kept for the next comparator."""
    printed = [one for members in census(dossier).by_article.values() for one in members if _is_somebody(one)]
    sexes = {
        name: chain.sex
        for reading in dossier.readings
        for chain in reading.chains
        if chain.sex
        for name in (chain.name, *chain.aliases)
    }
    full = {one.parts for one in printed if one.is_person and " " in one.span.text}  # no surname "Reed-Hall" alone
    full |= {one.parts for one in printed if len(one.parts) == 1 and not any(one.parts[0] in whole for whole in full)}
    sex_of: dict[Parts, set[str]] = {}
    for one in printed:
        if one.parts in full:
            sex_of.setdefault(one.parts, set()).update({sexes.get(one.span.text, ""), names.sex_of(one.span.text)})
    by_word: dict[str, set[Person]] = {}
    for forms in _people(full):
        sex = _one({sex for parts in forms for sex in sex_of.get(parts, ()) if sex})
        person = Person(tuple(dict.fromkeys(part for parts in forms for part in parts)), sex or "")
        for word in person.parts:
            by_word.setdefault(word, set()).add(person)
    found = Who({word: frozenset(some) for word, some in by_word.items()}, {})
    for one in printed:
        somebody = found.named(one.parts)
        if somebody is not None:
            span = one.span
            found.places.setdefault((span.article, span.field), []).append((span.start, span.end, somebody))
    for some in found.places.values():
        some.sort(key=_start)
    found.by_noun.update(_nouns(dossier, found))
    return found


def _people(full: set[Parts]) -> Iterator[list[Parts]]:
    """The names of each person: those that are forms of one, or one misspelt, are one's."""
    groups: list[list[Parts]] = []
    for parts in sorted(full):
        name = " ".join(parts).title()
        for group in groups:
            other = " ".join(group[0]).title()
            shares = not set(parts).isdisjoint(group[0])
            if shares and (names.variants(name, other) or names.misspelt(name, other)):
                group.append(parts)
                break
        else:
            groups.append([parts])
    yield from groups


def _one(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _is_somebody(one: Printed) -> bool:
    return one.is_person or (
        one.kind is Kind.PERSON and len(one.parts) == 1 and one.parts[0] not in PRONOUNS | DETERMINERS
    )


def _nouns(dossier: Dossier, people: Who) -> Iterator[tuple[str, Person]]:
    """The nouns for what one person of a story alone is."""
    held: dict[str, set[Person | None]] = {}
    for statement in dossier.by_predicate.get("role", ()):
        if statement.subject is not None and statement.subject.kind is Kind.PERSON:
            *before, noun = map(normal, statement.claim.value_span.text.split())
            for one in office(before[-1], noun) if before else {stem(noun)}:
                held.setdefault(one, set()).add(people.named(names.fold(statement.subject.name).split()))
    for line in lines(dossier):
        places = people.places.get((line.article.id, line.field), [])
        for place in places[bisect_left(places, line.start, key=_start) : bisect_left(places, line.end, key=_start)]:
            for noun in _apposed(line, *place[:2]):
                held.setdefault(stem(noun), set()).add(place[2])
    for noun, some in held.items():
        (somebody, *others) = some
        if somebody is not None and not others and noun.title() not in lexicon.words("organization_words"):
            yield noun, somebody


def _apposed(line: Line, start: int, end: int) -> Iterator[str]:
    """The nouns beside a name for what its bearer is: "the mate, Tom Lee", "Tom Lee, a former mate of"."""
    first = bisect_left(line.words, start, key=lambda word: word.start)
    last = bisect_left(line.words, end, key=lambda word: word.end)
    if 0 < first < len(line.words) and acts_itself(line.norms[first - 1]) and not line.parted_by(first - 1, _SIGNS):
        yield line.norms[first - 1]
    if last + 2 >= len(line.words) or not line.parted_by(last, ",") or line.norms[last + 1] not in DETERMINERS:
        return
    for place in range(last + 2, min(last + 2 + _APPOSED, len(line.norms))):
        beside = line.norms[place + 1] if place + 1 < len(line.norms) else ""
        if beside in _BEHIND or ends(line, place):
            if acts_itself(line.norms[place]):
                yield line.norms[place]
            return
