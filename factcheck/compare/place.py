"""Where it happened: a town, a county or a country of which one report has another name than the rest.

A report of one event names many places, and two reports name different ones. They are held for one place where what
stands around them weighs enough ("taken to a hospital in Ellery, where she died"), no report prints both names, and one
name is in one report alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._census import Census, Printed, census
from factcheck.compare._context import contexts
from factcheck.compare._lone_places import lone_places
from factcheck.compare._same_place import Site, odds, site
from factcheck.compare._surroundings import sentences
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Kind, Span
from factcheck.values import lexicon

_BEFORE = re.compile(
    r"\b(in|at|near|from|of|to|outside|around)"
    r"(?: (?:downtown|nearby|(?:north|south|east|west|central)(?:ern|east|west)?))? $"
)
_REACH = 22
_WITHIN = re.compile(r", ([A-Z][\w.]*(?: [A-Z]\w+)?)\b")
_HEADS = frozenset({"county", "parish", "borough", "province", "district", "prefecture"})
"""Words that end the name of what lies in a country and has others of its sort beside it."""
_SIDES = re.compile(r"(?:north|south|east|west|central|upper|lower|mid)(?:ern|east|west)?", re.IGNORECASE)
_READER = frozenset({"you", "your", "us"})
LEAST = -0.5
"""The odds (see `_same_place.odds`) from which on two names are held for one place's."""
LEAST_STEMS = 3
"""Words that the sentences of two counties have in common."""
MOST_SITES = 40
"""A word that stands beside more places of a story than this tells no two of them to be one."""
FEWEST_WORDS = 2
"""Words that the sentences of two names of one place share."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Places that one report alone names where others, in the same words, name another."""
    if len(dossier.readings) < 2:
        return
    people = census(dossier)
    found: dict[frozenset[str], tuple[float, Site, Site]] = {}
    for one, two, weight in _aligned(dossier, people):
        pair = frozenset((one.key, two.key))
        found[pair] = max(found.get(pair, (weight, one, two)), (weight, one, two), key=lambda pair: pair[0])
    told: set[str] = set()
    for pair, (_, one, two) in sorted(found.items(), key=lambda item: -item[1][0]):
        if not told & pair:
            told |= pair
            yield _candidate(dossier, people, one, two)


def _sites(dossier: Dossier, people: Census) -> Iterator[Site]:
    """The places that stand behind a word such as "in", and the counties and their like wherever they stand. None of a
    sentence that speaks to the reader, as notices and quotations do: it does not tell where something happened."""
    around = contexts(dossier)
    named = {part for printed in people.by_article.values() for one in printed if one.is_person for part in one.parts}
    for article, printed in people.by_article.items():
        for one in printed:
            name, text = _county(one), dossier.articles[article].content(one.span.field)
            if name is None and (one.kind is Kind.ORGANIZATION or (_is_person(one, named) and not _within(text, one))):
                continue
            before = _BEFORE.search(text, max(one.span.start - _REACH, 0), one.span.start)
            slot = name.parts[-1] if name else before[1] if before else ""
            line = around.line(one.span) if slot and not _SIDES.fullmatch(one.parts[0]) else None
            if line and _READER.isdisjoint(line.norms) and (found := site(name or one, slot, line)):
                yield found


def _is_person(one: Printed, named: Collection[str]) -> bool:
    return one.kind is Kind.PERSON and (len(one.parts) > 1 or one.parts[0] in named)


def _within(text: str, one: Printed) -> bool:
    """Whether the state or country follows that a place lies in: "Santa Tallis, Ohio"."""
    within = _WITHIN.match(text, one.span.end)
    return bool(within and within[1] in lexicon.words("places"))


def _county(one: Printed) -> Printed | None:
    """The county, or what else is of its sort, that a name is or begins with: "Marsh County Superior Court"."""
    head = next((at for at, part in enumerate(one.parts) if at and part in _HEADS), None)
    if head is None:
        return None
    start, end = one.span.start, one.word(one.parts[head]).end
    span = Span(one.span.article, one.span.field, start, end, one.span.text[: end - start])
    return Printed(span, one.parts[: head + 1], Kind.PLACE)


def _aligned(dossier: Dossier, people: Census) -> Iterator[tuple[Site, Site, float]]:
    """Pairs of names of two reports that may be of one place, and the odds that they are. Of counties, which stand in
    the names of courts and offices, it is enough that their sentences are alike."""
    sites = list(_sites(dossier, people))
    rarity, around = sentences(dossier).rarity, contexts(dossier)
    places: dict[str, set[str]] = {}
    for one in sites:
        places.setdefault(one.name.span.article, set()).add(one.key)
    for a, b in _near(sites):
        one, two = sites[a], sites[b]
        many = _named_by(dossier, people, one, two)
        if many == 0:
            continue
        if one.slot in _HEADS:
            both = (one.line.stems & two.line.stems).difference(one.name.parts, two.name.parts)
            if len(both) >= LEAST_STEMS and many > 1 and _only(people, one) and _only(people, two):
                yield one, two, around.weight(both)
            continue
        crowd = len(places[one.name.span.article]) * len(places[two.name.span.article])
        if (weight := odds(one, two, rarity, many, crowd)) >= LEAST:
            yield one, two, weight
    yield from ((one, two, LEAST) for one, two in lone_places(dossier, people, sites))


def _near(sites: Sequence[Site]) -> Iterator[tuple[int, int]]:
    """Any two places of two reports that share some words, and are of one sort."""
    holders: dict[str, list[int]] = {}
    for number, one in enumerate(sites):
        for word in one.around.words:
            holders.setdefault(word, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= MOST_SITES:
            shared.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    for (a, b), count in sorted(shared.items()):
        one, two = sites[a], sites[b]
        if count >= FEWEST_WORDS and one.key != two.key and one.name.span.article != two.name.span.article:
            heads = {one.slot, two.slot} & _HEADS
            if one.sort == two.sort and (not heads or one.slot == two.slot):
                yield a, b


def _named_by(dossier: Dossier, people: Census, one: Site, two: Site) -> int:
    """How many independent reports have that of two names which more of them have. 0 where these cannot be of one
    place: a report has both, or each is in several."""
    printed = [people.naming(site.name.parts) for site in (one, two)]
    if printed[0] & printed[1] or one.key in two.key or two.key in one.key:
        return 0
    if set(one.name.parts) & set(two.name.parts) - _HEADS or Kind.PLACE not in (one.name.kind, two.name.kind):
        return 0
    if _head(one) != _head(two):
        return 0
    few, many = sorted(len({dossier.origins[article] for article in articles}) for articles in printed)
    return many if few == 1 else 0


def _only(people: Census, site: Site) -> bool:
    """Whether the report of a county names no other county."""
    counties = map(_county, people.by_article[site.name.span.article])
    return len({one.parts for one in counties if one and one.parts[-1] == site.slot}) == 1


def _head(site: Site) -> str:
    """The word that ends the name of a street or a park, "" of a town's."""
    last = site.name.parts[-1]
    return last if len(site.name.parts) > 1 and last.title() in lexicon.words("place_words") else ""


def _candidate(dossier: Dossier, people: Census, one: Site, two: Site) -> Candidate:
    groups = [
        [
            Evidence(name.span, " ".join(name.span.text.split()), dossier.origins[article])
            for article, printed in people.by_article.items()
            for name in sorted(
                (_county(one) or one for one in printed), key=lambda name: (name != site.name, name.span.text.isupper())
            )
            if name.parts == site.name.parts
        ]
        for site in (one, two)
    ]
    ordered = doubted_first(dossier, groups)
    odd, usual = (members[0].value_text for members in ordered)
    why = f"the words around {odd} are those around {usual}, and no report has both"
    return replace(disagreement(dossier, "place", "event_place", ordered, why, mended=True), confidence=0.8)
