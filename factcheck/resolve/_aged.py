"""Who is meant by an age without a name: "A 17-year-old boy was shot. ... Ian Hart died at the scene."

A report often tells an age and a name in different sentences. They are one person's where both are of someone who was
hurt, or both of someone who is accused, or where the name stands in the next sentence; the sex must fit, and nobody
else of the report may be meant: no other name for which as much speaks, no other age for which more does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from factcheck.model import Document, Span
from factcheck.resolve._named import Referent
from factcheck.resolve._parts import FATE, PART, Parts, holds_office
from factcheck.values.lazy import lazy

_MANY = 50
"""People without an age; where more are named, a report is a list, and tells nobody of them apart."""
_CHILD = 8
"""Years below which nobody is accused."""
_ACTS, _FOLLOWS, _ENDS = 3, 2, 1
"""How much it speaks for one person that both were hurt, or both are accused; that the name comes in the next sentence,
or, by one more, in the one before "the" description; that both died, or both live."""
_OTHER = lazy(r"(?:another|a second|a third|the other) ", re.IGNORECASE)
_BEHIND_AGE = lazy(r"^.*\bolds?\b ?", re.DOTALL | re.IGNORECASE)


class _Unnamed(Struct, eq=False):
    """Descriptions of one age that nobody of that age is named for: the referents made of them."""

    age: float
    sex: str = ""
    referents: list[Referent] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)


class _Link(Struct, frozen=True, eq=False):
    """Someone who may be meant by descriptions, and how much speaks for it."""

    strength: int
    group: _Unnamed
    person: Referent


def name_the_aged(
    documents: Sequence[Document], people: Sequence[Referent], made: Sequence[Referent]
) -> Iterator[tuple[Referent, Referent]]:
    """Pairs of a described referent of `made` and the one of the named `people` that it is."""
    nameless = [person for person in people if not person.ages and any(" " in other.name for other in person.mentions)]
    groups = _groups(referent for referent in made if referent.ages)
    if not groups or len(nameless) > _MANY:
        return
    scene = Parts({document.field: document for document in documents})
    parts = {id(person): scene.parts(person.spans) for person in nameless}
    nameless = [person for person in nameless if not scene.stands_by(person, parts[id(person)])]
    known = {age for person in people for age in person.ages}
    links: list[_Link] = []
    for group in groups:
        group.parts = scene.parts(group.spans) - ({"blamed"} if group.age < _CHILD else set())
        able = [person for person in nameless if _may_be(group, person, parts[id(person)])]
        found = [
            _Link(strength, group, person)
            for person in able
            if (strength := _strength(scene, group, person, parts[id(person)]))
        ]
        quiet = [link for link in found if not scene.comments(link.person)]
        found = quiet or found
        if group.age in known:  # it is theirs, unless all speaks for another
            found = [link for link in found if link.strength >= _ACTS + _FOLLOWS]
        links += _best(found)
    for link in links:
        rivals = [other for other in links if other is not link and other.person is link.person]
        if all(other.strength < link.strength for other in rivals) and not scene.apart(link.group.spans, link.person):
            yield from ((referent, link.person) for referent in link.group.referents)


def _strength(scene: Parts, group: _Unnamed, person: Referent, parts: set[str]) -> int:
    """How much speaks for it that someone is meant: the same part in what happened, and a name in the next sentence."""
    shared = group.parts & parts
    acts = _ACTS + (_ENDS if shared & FATE else 0) if shared & PART else 0
    follows = scene.follows(group.spans, person)
    return acts + (_FOLLOWS + follows - 1 if follows else 0)


def _best(links: list[_Link]) -> list[_Link]:
    """The strongest of the links of one group, if there is one alone."""
    strongest = max((link.strength for link in links), default=0)
    best = [link for link in links if link.strength == strongest]
    return best if len(best) == 1 else []


def _groups(referents: Iterable[Referent]) -> list[_Unnamed]:
    groups: list[_Unnamed] = []
    for referent in sorted(referents, key=lambda referent: not referent.sex):
        fitting = [one for one in groups if one.age in referent.ages and referent.sex in ("", one.sex)]
        if len(fitting) > 1:
            continue  # a boy and a girl of one age
        if fitting and not _OTHER.match(next(iter(referent.spans)).text):
            group = fitting[0]
        else:
            group = _Unnamed(min(referent.ages), referent.sex)
            groups.append(group)
        group.referents.append(referent)
        group.spans += referent.spans
    for group in groups:
        group.spans.sort(key=lambda span: (span.field, span.start))
    return groups


def _may_be(group: _Unnamed, person: Referent, parts: set[str]) -> bool:
    """Whether nothing speaks against it: another sex, another part in what happened, another end."""
    if group.sex and person.sex and group.sex != person.sex:
        return False
    if holds_office(person):
        nouns = {word for span in group.spans for word in _BEHIND_AGE.sub("", span.text).casefold().split()}
        if nouns - person.roles:
            return False  # "a 25-year-old woman" is not Sgt. Ann Hart
    if group.age < _CHILD and "blamed" in parts:
        return False
    return all(group.parts & parts & pair or not (group.parts & pair and parts & pair) for pair in (PART, FATE))
