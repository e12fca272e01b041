"""Entities of the whole run, and the statements about them.

An entity's id is a digest of what it is known by, so that articles that have nothing to do with it never change it: a
full name, an organisation or a place by its name alone, and so one in all stories; a person known by one word by it and
the story; one whom a word does not tell from others, and one who is only described, by the article too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from factcheck.model import (
    PRONOUNS,
    Chain,
    Claim,
    Entity,
    Form,
    Kind,
    Mention,
    Neighbourhood,
    Reading,
    Resolved,
    Span,
    Statement,
    Story,
)
from factcheck.resolve._bodies import full_names
from factcheck.resolve._nouns import GENERIC, noun_sex
from factcheck.resolve.boilerplate import without_boilerplate
from factcheck.resolve.copies import find_copies
from factcheck.resolve.corrections import find_corrections
from factcheck.resolve.people import Person, find_people, parts
from factcheck.resolve.stories import find_stories
from factcheck.values import names
from factcheck.values.ids import digest
from factcheck.values.nations import nations

_DESCRIBES = PRONOUNS | frozenset("the a an this that these those another one".split())


class _Draft(Struct):
    """An entity while its chains are gathered: how often each kind was seen, which articles print which form, and
    which of the forms may be its name."""

    kinds: dict[Kind, int] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    heads: dict[str, int] = field(default_factory=dict)


class _Roll:
    """Gathers who is named where: the drafts of the entities by id, and the id of each stretch."""

    def __init__(self) -> None:
        self.drafts: dict[str, _Draft] = {}
        self.named: dict[Span, str] = {}

    def enter(self, key: str, chain: Chain, head: str) -> None:
        """Take in a chain of the entity `key`, which may be named `head`."""
        draft = self.drafts.setdefault(key, _Draft())
        draft.kinds[chain.kind] = draft.kinds.get(chain.kind, 0) + 1
        draft.forms.update((chain.name, *chain.aliases))
        draft.heads[head] = draft.heads.get(head, 0) + 1
        for span in chain.spans:
            self.named.setdefault(span, key)

    def story(self, story: Story, readings: Sequence[Reading]) -> None:
        """Enter all chains of a story's readings."""
        chains = [(reading, chain) for reading in readings for chain in reading.chains]
        people = [(reading, chain) for reading, chain in chains if _is_person(chain)]
        known = {letters for _, chain in people for letters, _ in names.parse(chain.name).parts}
        described: list[tuple[Reading, Chain]] = []
        fuller = full_names(_plain(chain.name) for _, chain in chains if _is_body(chain))
        for reading, chain in chains:
            if _is_described(chain):
                described.append((reading, chain))
            elif not _is_person(chain):
                letters = {letters for letters, _ in names.parse(chain.name).parts}
                if chain.kind is Kind.THING and letters and letters <= known:
                    people.append((reading, chain))
                else:
                    name = _plain(chain.name)
                    self.enter(digest("name", fuller.get(name, name) if _is_body(chain) else name), chain, chain.name)
        known_people: dict[str, Person] = {}
        for person in find_people(readings, people):
            key, head = _person_id(person, story), person.name
            for article, chain in person.chains:
                own = digest(key, article) if person.ambiguous else key
                self.enter(own, chain, head)
            if not person.ambiguous and parts(head) > 1:
                known_people[key] = person
        roles = self._roles(readings)
        for reading, chain in described:
            span = chain.spans[0]
            meant = _called(reading, chain, known_people, roles)
            own = digest(chain.kind, span.article, span.field, span.start, chain.name)
            self.enter(meant or own, chain, known_people[meant].name if meant else chain.name)

    def _roles(self, readings: Sequence[Reading]) -> dict[str, set[str]]:
        """What the reports call each entity: the last words of roles, the nation, a bride or groom, a widow."""
        found: dict[str, set[str]] = {}
        for claim in (claim for reading in readings for claim in reading.claims):
            for mention, word in _called_by(claim):
                key = self.named.get(mention.span)
                if key:
                    found.setdefault(key, set()).add(word)
        return found

    def entities(self) -> dict[str, Entity]:
        """The entities by id."""
        return {key: _entity(key, draft) for key, draft in self.drafts.items()}


def resolve(readings: Sequence[Reading], around: Neighbourhood | None = None) -> Resolved:
    """Group articles into stories, chains into entities, and turn claims into statements.

    `around` tells of the collection that the readings are a part of: how rare words are there.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    signatures = without_boilerplate(ordered, around.boilerplate if around else ())
    stories = find_stories(ordered, signatures, around)
    place = {reading.article.id: index for index, reading in enumerate(ordered)}
    copies: dict[str, str] = {}
    corrections: dict[str, str] = {}
    roll = _Roll()
    for story in stories:
        indices = [place[id_] for id_ in story.articles]
        members = [ordered[index] for index in indices]
        copies |= find_copies(members, [signatures[index] for index in indices])
        corrections |= find_corrections(members, copies)
        roll.story(story, members)
    entities = roll.entities()
    story_of = {id_: story.id for story in stories for id_ in story.articles}
    statements = tuple(
        statement
        for reading in readings
        for statement in _statements(reading, story_of[reading.article.id], copies, _Lookup(roll.named, entities))
    )
    everyone = tuple(sorted(entities.values(), key=lambda entity: (entity.name.casefold(), entity.id)))
    return Resolved(tuple(readings), stories, dict(sorted(copies.items())), everyone, statements, corrections)


class _Lookup(Struct, frozen=True):
    """Finds the entity of a mention; one in no chain becomes an entity of its own."""

    named: Mapping[Span, str]
    entities: dict[str, Entity]

    def find(self, mention: object) -> Entity | None:
        """The entity that a mention is of; None where there is no mention."""
        if not isinstance(mention, Mention):
            return None
        key = self.named.get(mention.span)
        if key is None:
            span = mention.span
            key = digest("mention", span.article, span.field, span.start, span.end)
            entity = Entity(key, mention.kind or Kind.THING, mention.name, (mention.name,))
            self.entities.setdefault(key, entity)
        return self.entities[key]


def _statements(reading: Reading, story: str, copies: Mapping[str, str], lookup: _Lookup) -> Iterator[Statement]:
    """The statements of one reading, with ids that are unique in it."""
    article = reading.article
    seen: dict[str, int] = {}
    for claim in reading.claims:
        key = claim_id(claim)
        seen[key] = seen.get(key, 0) + 1
        yield Statement(
            key if seen[key] == 1 else f"{key}-{seen[key]}",
            claim,
            article,
            story,
            copies.get(article.id, article.id),
            lookup.find(claim.subject),
            lookup.find(claim.value),
            lookup.find(claim.speaker),
            lookup.find(claim.addressee if _followed(claim.addressee) else None),
        )


def _followed(addressee: Mention | None) -> bool:
    """Whether to whom something is said is anybody whom a report follows: "reporters" are not."""
    return addressee is not None and addressee.form is not Form.DESCRIPTION


def _called_by(claim: Claim) -> Iterator[tuple[Mention, str]]:
    """Whom a claim gives a word that they may be called by, and the word."""
    subject, value = claim.subject, claim.value
    if claim.predicate == "role" and subject:
        yield subject, claim.value_span.text.casefold().split()[-1]
    elif claim.predicate == "nationality" and subject:
        yield subject, _of_nation(claim.value_span.text)
    elif claim.predicate == "marry" and subject and isinstance(value, Mention):
        yield from ((mention, _WED) for mention in (subject, value))
    elif claim.predicate == "spouse" and isinstance(value, Mention):
        word = re.search(r"\bwidow(?:er)?\b", claim.span.text)
        if word:
            yield value, word.group()


_WED = "newlywed"
_SPOUSES = {"bride": _WED, "groom": _WED, "bridegroom": _WED}


def _of_nation(word: str) -> str:
    """How whoever is of a nation is called: the country of "a Mexican", the word itself where it is of none."""
    return nations().get(word) or nations().get(word.title(), word)


def _called(reading: Reading, chain: Chain, people: Mapping[str, Person], roles: Mapping[str, set[str]]) -> str | None:
    """Whom a report calls by a role alone ("the singer") that other reports give to one of those whom it names; None
    where it gives it to none, or to two."""
    first, _, rest = chain.name.casefold().partition(" ")
    noun = rest.rpartition(" ")[2]
    if chain.kind is not Kind.PERSON or first != "the" or not noun or noun in GENERIC:
        return None
    words, sex = {_SPOUSES.get(noun, noun), _of_nation(noun)}, chain.sex or noun_sex(noun)
    meant = [
        key for key, person in people.items() if words & roles.get(key, set()) and not (sex and person.sexes - {sex})
    ]
    alone = noun in _SPOUSES or noun.title() in nations()  # one of the story has these, whoever a report names
    return meant[0] if len(meant) == 1 and (alone or reading.article.id in people[meant[0]].articles) else None


def _is_person(chain: Chain) -> bool:
    return chain.kind is Kind.PERSON and not _is_described(chain) and parts(chain.name) > 0


def _is_described(chain: Chain) -> bool:
    """Whether a chain has no name: it is called by a pronoun or a description ("The" may open the name of a firm)."""
    return _describes(chain.name, chain.kind is Kind.PERSON)


@lru_cache(maxsize=65536)
def _describes(name: str, person: bool) -> bool:
    first = name.partition(" ")[0]
    if person or name.casefold() in PRONOUNS:
        first = first.casefold()
    described = name == name.lower() or first in _DESCRIBES or (person and name[:1].isdigit())
    return not name.startswith("@") and described


def _is_body(chain: Chain) -> bool:
    """Whether a chain may be an organisation's: it has a name, and is no person's or place's."""
    return chain.kind in (Kind.ORGANIZATION, Kind.THING) and not _is_described(chain)


def _plain(name: str) -> str:
    """A name that is no person's as it is compared: without article and full stops."""
    return names.fold(name).removeprefix("the ").replace(".", "").strip()


def _person_id(person: Person, story: Story) -> str:
    name = names.parse(person.name)
    known = " ".join(letters for letters, _ in name.parts) + name.suffix
    sexes = "".join(sorted(person.sexes)) if person.namesake else ""
    return digest("person", known, sexes, "" if len(name.parts) > 1 else story.id)


def _entity(key: str, draft: _Draft) -> Entity:
    kinds = sorted(draft.kinds, key=lambda kind: (kind is Kind.THING, -draft.kinds[kind], kind))
    name = max(draft.heads, key=lambda head: (draft.heads[head], len(head), head))
    return Entity(key, kinds[0], name, tuple(sorted(draft.forms)))


def claim_id(claim: Claim) -> str:
    """The id of a claim: the same for the same words at the same place of the same article."""
    span = claim.span
    return digest(span.article, span.field, span.start, span.end, claim.predicate, claim.value_span.start)
