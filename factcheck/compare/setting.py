"""Where in a house or a vehicle, on which side, which way and in what weather: "the food court on the ground floor" and
"the food court upstairs", "it began in the kitchen" and "it began in a bedroom", "north of Ellery" and "south of
Ellery", "a calm sea" and "a rough sea".

Two settings of one scale are of one thing where both say of what by the same noun, or where what stands around them is
alike; in two rooms one thing must have happened to one thing, as two reports agree against one. One side is in one
report alone, and no report has both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from factcheck.compare._concepts import Place, alike, concept, of_others
from factcheck.compare._context import contexts
from factcheck.compare._dated import happening
from factcheck.compare._sentences import normal, sentences_with
from factcheck.compare._weigh import disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values.settings import CUES, Bands, Setting, meet, settings

_ONE_OF_PAIR = frozenset(
    "wing side door window seat row lane carriageway tyre wheel coast shore bank deck face tower floor room end part"
    " ridge ankle arm leg knee hand foot eye ear shoulder wrist lifeboat engine entrance gate section half station"
    " platform corridor ward stand tank bow passenger exit guest people man woman staff"
    " carriage area corner slope border".split()
)
"""What there are several of, so that two sides of it may be told."""
_HAPPENS = frozenset(map(concept, "began found died shot stabbed hid slept lit".split()))
"""What happens to a thing or to people in one room."""
_VERB = 8
"""Words before a room within which stands what happened there."""
_FINDERS = frozenset(map(concept, "police officers firefighters crews rescuers paramedics neighbours".split()))
_PLURAL = re.compile(r"[^s]s$")
_LIGHT = frozenset("is was were are be been being lies stands located situated which that right just straight".split())
_LEADS = frozenset("on in at of from to the its a an his her their up into onto down".split())
_HEADS = 2
"""Words of the thing that a setting is of, at most."""
LEAST, LEAST_AGREED = 0.9, 0.5
"""What two places must have in common (see `alike`), and the same where two reports or more agree against one."""
LEAST_OF_ONE, LEAST_OF_ONE_AGREED = 0.45, 0.3
"""The same of places that name one and the same of a pair."""
_OF_TOWNS = re.compile(r"[A-Z]|sides?\b|parts?\b|towns?\b|city\b")
"""What has two events in two parts of it, and parts that one calls otherwise than another."""
_DAYS = 1
"""Days within which two reports tell of one weather."""


class _Told(Struct, frozen=True, eq=False):
    """A setting that a report tells: of which thing, by the concepts that name it."""

    setting: Setting
    place: Place
    heads: frozenset[str]

    @property
    def article(self) -> str:
        """The report's id."""
        return self.place.line.article.id


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Settings of one scale that cannot be of one thing, though they are told of one."""
    if len(dossier.readings) < 2:
        return
    by_scale: dict[str, list[_Told]] = {}
    for one in _told(dossier):
        by_scale.setdefault(one.setting.scale, []).append(one)
    for told in by_scale.values():
        done: set[int] = set()
        for one, two in combinations(told, 2):
            if done.isdisjoint((id(one), id(two))) and _rivals(one, two):
                groups = [[side, *(other for other in told if _agrees(other, side))] for side in (one, two)]
                if not _is_apart(told, groups):
                    continue
                evidence = [[member.place.evidence() for member in _one_a_report(group)] for group in groups]
                if _enough(one, two, max(map(origins, evidence))) and min(map(origins, evidence)) == 1:
                    done.update(id(member) for group in groups for member in group)
                    yield _candidate(dossier, evidence)


def _told(dossier: Dossier) -> Iterator[_Told]:
    for article, field, start, end in sentences_with(dossier, CUES):
        text = article.content(field)
        for setting in settings(text, start, end):
            span = Span(article.id, field, setting.start, setting.end, text[setting.start : setting.end])
            line = contexts(dossier).line(span)
            found = line.find(span) if line else None
            if line and found:
                place = Place(dossier, line, *found)
                heads = _heads(setting, place)
                if place.is_plain and (heads or setting.scale != "room"):
                    yield _Told(setting, place, heads)


def _heads(setting: Setting, place: Place) -> frozenset[str]:
    """The concepts of what is said to be there: the noun behind "third-floor", before "on the third floor"."""
    if setting.thing:
        return frozenset(map(concept, map(normal, setting.thing.split()))) - {""}
    norms, line = place.line.norms, place.line
    if setting.scale == "room":
        return _before_room(place) & _HAPPENS
    if setting.scale not in ("floor", "deck"):
        return frozenset()
    behind = norms[place.last + 1 : place.last + 1 + _HEADS]
    if behind and "-" in norms[place.last]:
        return frozenset(map(concept, behind)) - {""}
    at = place.first - 1
    while at >= 0 and norms[at] in _LIGHT | _LEADS:
        at -= 1
    if at + 1 < place.first or (at >= 0 and line.parted_by(at, ",")):
        before = norms[max(0, at + 1 - _HEADS) : at + 1]
    else:
        before = ()
    if not before and norms[place.first - 1 : place.first] == ("the",):
        before = behind
    return frozenset(map(concept, before)) - {""}


def _before_room(place: Place) -> frozenset[str]:
    """The concepts of the clause before a room: what happened there, and to what."""
    first = place.first
    while first > max(0, place.first - _VERB) and not place.line.parted_by(first - 1, ",;:"):
        first -= 1
    return frozenset(map(concept, place.line.norms[first : place.first])) - {""}


def _of_one_thing(one: Place, two: Place) -> bool:
    """Whether what is told of two rooms may be of one thing; a pronoun stands for something of what is around."""
    ours, theirs = (_before_room(place) - _HAPPENS - _FINDERS for place in (one, two))
    if ours and theirs:
        return not ours.isdisjoint(theirs)
    return not (ours or theirs) or not (ours.isdisjoint(two.around) and theirs.isdisjoint(one.around))


def _is_one(root: str, place: Place) -> bool:
    """Whether a thing is one alone, as far as its word tells: a kitchen, but no window and no guests."""
    if root in _ONE_OF_PAIR:
        return False
    return any(concept(norm) == root and not happening(norm) and not _PLURAL.search(norm) for norm in place.line.norms)


def _rivals(one: _Told, two: _Told) -> bool:
    """Whether two settings cannot be of one thing, and may be told of one."""
    if one.article == two.article or meet(one.setting.bands, two.setting.bands):
        return False
    if one.setting.scale.startswith("weather") and not _of_one_day(one, two):
        return False
    if of_others(one.place, two.place):
        return False
    if _OF_TOWNS.match(one.setting.thing) or _OF_TOWNS.match(two.setting.thing):
        return False
    if one.setting.scale == "room":
        return not one.heads.isdisjoint(two.heads) and _of_one_thing(one.place, two.place)
    heads = one.heads & two.heads
    if not heads and one.setting.thing and two.setting.thing and one.setting.scale != "side front":
        return False
    return bool(heads) or not (one.place.is_denied or two.place.is_denied)


def _of_one_day(one: _Told, two: _Told) -> bool:
    days = (one.place.line.article.published, two.place.line.article.published)
    return not (days[0] and days[1]) or abs((days[0] - days[1]).days) <= _DAYS


def _enough(one: _Told, two: _Told, agreed: int) -> bool:
    """Whether two settings are of one thing, by the noun that names it, or by what stands around."""
    heads = one.heads & two.heads
    shared = alike(one.place, two.place, heads)
    if one.setting.scale == "floor" and any(_is_one(root, side.place) for root in heads for side in (one, two)):
        return True
    if one.setting.scale == "room":
        return agreed > 1
    if heads:
        return shared >= (LEAST_OF_ONE if agreed == 1 else LEAST_OF_ONE_AGREED)
    if one.setting.scale.startswith("weather") and agreed > 1:
        return True
    return shared >= (LEAST_AGREED if agreed > 1 else LEAST)


def _agrees(other: _Told, side: _Told) -> bool:
    """Whether another report tells what one does, of what may be the same thing."""
    if other is side or other.article == side.article or not meet(other.setting.bands, side.setting.bands):
        return False
    if other.setting.scale.startswith("weather"):
        return _of_one_day(other, side)
    return bool(other.heads & side.heads) or alike(other.place, side.place) >= LEAST_OF_ONE


def _is_apart(told: list[_Told], groups: list[list[_Told]]) -> bool:
    """Whether no report of either side tells the other's setting too, of whatever thing."""
    articles = [{one.article for one in group} for group in groups]
    bands: list[Bands] = [group[0].setting.bands for group in groups]
    return not any(
        one.article in articles[side] and meet(one.setting.bands, bands[1 - side])
        and not meet(one.setting.bands, bands[side])
        for one in told
        for side in (0, 1)
    )  # fmt: skip


def _one_a_report(group: list[_Told]) -> list[_Told]:
    first: dict[str, _Told] = {}
    for one in group:
        first.setdefault(one.article, one)
    return list(first.values())


def _candidate(dossier: Dossier, groups: list[list[Evidence]]) -> Candidate:
    why = "both are told of one thing, which cannot be both, and no report has both"
    return disagreement(dossier, "setting", "setting", doubted_first(dossier, groups), why)
