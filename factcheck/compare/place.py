"""Where it happened: a town, a county or a country of which one report has another name than the rest.

A report of one event names many places, and two reports name different ones. They are held for one place where the
words around them are the same ("taken to a hospital in Ellery, where she died"), no report prints both names, and one
name is in one report alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from factcheck.compare._census import Census, Printed, census
from factcheck.compare._context import Contexts, contexts
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Evidence, Fix, Kind, Span
from factcheck.values import lexicon

_BEFORE = re.compile(
    r"\b(in|at|near|from|of|to|outside|around)"
    r"(?: (?:downtown|nearby|(?:north|south|east|west|central)(?:ern|east|west)?))? $"
)
_REACH = 22
_WITHIN = re.compile(r", [A-Z]")
_HEADS = frozenset({"county", "parish", "borough", "province", "district", "prefecture"})
"""Words that end the name of what lies in a country and has others of its sort beside it."""
_SIDES = re.compile(r"(?:north|south|east|west|central|upper|lower|mid)(?:ern|east|west)?", re.IGNORECASE)
_READER = frozenset({"you", "your", "us"})
_BEFORE_WORDS, _BEHIND_WORDS = 6, 4
LEAST_STEMS = 3
LEAST_SHARED = 0.8
"""What the words around two names must have in common (see `Contexts.shared`)."""
UNLIKE = 2.5
"""How much more where one is a town in its state ("Ellery, Ohio") and the other, alone, may be the state."""


class _Site(Struct, frozen=True):
    """A place as a report prints it: its name, the word before it or what it is, the stems around, and whether the
    state or country follows that it lies in."""

    name: Printed
    slot: str
    stems: frozenset[str]
    within: bool

    @property
    def key(self) -> str:
        """The letters of the name: "Mid-City" and "Mid City" are one."""
        return "".join(self.name.parts)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Places that one report alone names where others, in the same words, name another."""
    if len(dossier.readings) < 2:
        return
    people, around = census(dossier), contexts(dossier)
    sites = list(_sites(dossier, people, around))
    found: dict[frozenset[str], tuple[float, _Site, _Site]] = {}
    for one, two, weight in _aligned(sites, around):
        if _may_be_one(dossier, people, one, two):
            pair = frozenset((one.key, two.key))
            found[pair] = max(found.get(pair, (0.0, one, two)), (weight, one, two), key=lambda pair: pair[0])
    told: set[str] = set()
    for pair, (_, one, two) in sorted(found.items(), key=lambda item: -item[1][0]):
        if not told & pair:
            told |= pair
            yield _candidate(dossier, people, one, two)


def _sites(dossier: Dossier, people: Census, around: Contexts) -> Iterator[_Site]:
    """The places that stand behind a word such as "in", and the counties and their like wherever they stand."""
    named = {part for printed in people.by_article.values() for one in printed if one.is_person for part in one.parts}
    for article, printed in people.by_article.items():
        for one in printed:
            name = _county(one)
            is_person = one.kind is Kind.PERSON and (len(one.parts) > 1 or one.parts[0] in named)
            if (is_person or one.kind is Kind.ORGANIZATION) and name is None:
                continue
            text = dossier.articles[article].content(one.span.field)
            before = _BEFORE.search(text, max(one.span.start - _REACH, 0), one.span.start)
            slot = name.parts[-1] if name else before[1] if before else ""
            if slot and not _SIDES.fullmatch(one.parts[0]) and (stems := _around(around, one, name is not None)):
                yield _Site(name or one, slot, stems, bool(_WITHIN.match(text, one.span.end)))


def _county(one: Printed) -> Printed | None:
    """The county, or what else is of its sort, that a name is or begins with: "Marsh County Superior Court"."""
    head = next((at for at, part in enumerate(one.parts) if at and part in _HEADS), None)
    if head is None:
        return None
    start, end = one.span.start, one.word(one.parts[head]).end
    span = Span(one.span.article, one.span.field, start, end, one.span.text[: end - start])
    return Printed(span, one.parts[: head + 1], Kind.PLACE)


def _around(around: Contexts, one: Printed, whole: bool) -> frozenset[str]:
    """The stems and numbers beside a name in its sentence, or in the `whole` of it. None of a sentence that speaks to
    the reader, as notices and quotations do: it does not tell where something happened."""
    line = around.line(one.span)
    if line is None or not _READER.isdisjoint(line.norms):
        return frozenset()
    if whole:
        return line.stems
    said = [(word.start, word.stem or (word.norm if word.norm[0].isdigit() else "")) for word in line.words]
    before = [stem for start, stem in said if stem and start < one.span.start]
    behind = [stem for start, stem in said if stem and start >= one.span.end]
    return frozenset((*before[-_BEFORE_WORDS:], *behind[:_BEHIND_WORDS]))


def _aligned(sites: list[_Site], around: Contexts) -> Iterator[tuple[_Site, _Site, float]]:
    """Pairs of places of two reports whose surroundings have enough in common, and how much it is."""
    holders: dict[tuple[str, str], list[int]] = {}
    for number, site in enumerate(sites):
        for stem in site.stems:
            holders.setdefault((site.slot, stem), []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= MOST_SITES:
            shared.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    for (a, b), count in sorted(shared.items()):
        one, two = sites[a], sites[b]
        if count >= LEAST_STEMS and one.key != two.key and one.name.span.article != two.name.span.article:
            both = (one.stems & two.stems) - {*one.name.parts, *two.name.parts}
            weight = around.weight(both)
            least = LEAST_SHARED * (UNLIKE if one.within != two.within else 1)
            if weight >= least or (one.slot in _HEADS and len(both) >= LEAST_STEMS):
                yield one, two, weight


MOST_SITES = 40
"""A word that stands beside more places of a story than this tells no two of them to be one."""


def _may_be_one(dossier: Dossier, people: Census, one: _Site, two: _Site) -> bool:
    """Whether no report names both, and one is named by reports of one origin only."""
    printed = [people.naming(site.name.parts) for site in (one, two)]
    if printed[0] & printed[1] or one.key in two.key or two.key in one.key:
        return False
    if set(one.name.parts) & set(two.name.parts) - _HEADS or Kind.PLACE not in (one.name.kind, two.name.kind):
        return False
    if _head(one) != _head(two):
        return False
    few, many = sorted(len({dossier.origins[article] for article in articles}) for articles in printed)
    return few == 1 and (one.slot not in _HEADS or (many > 1 and _only(people, one) and _only(people, two)))


def _only(people: Census, site: _Site) -> bool:
    """Whether the report of a county names no other county."""
    counties = map(_county, people.by_article[site.name.span.article])
    return len({one.parts for one in counties if one and one.parts[-1] == site.slot}) == 1


def _head(site: _Site) -> str:
    """The word that ends the name of a street or a park, "" of a town's."""
    last = site.name.parts[-1]
    return last if len(site.name.parts) > 1 and last.title() in lexicon.words("place_words") else ""


def _candidate(dossier: Dossier, people: Census, one: _Site, two: _Site) -> Candidate:
    groups = [
        [
            Evidence(name.span, " ".join(name.span.text.split()), dossier.origins[article])
            for article, printed in people.by_article.items()
            for name in sorted((_county(one) or one for one in printed), key=lambda name: name != site.name)
            if name.parts == site.name.parts
        ]
        for site in (one, two)
    ]
    ordered = doubted_first(dossier, groups)
    likely = most_printed(ordered)
    odd, usual = ordered[0][0], ordered[1][0]
    return Candidate(
        "place",
        "event_place",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        f"the words around {odd.value_text} are those around {usual.value_text}, and no report has both",
        {"a.source": _outlet(dossier, odd), "b.source": _outlet(dossier, usual)},
        confidence=0.8,
        likely=likely,
        fix=Fix(odd.span, likely.value_text) if likely else None,
    )


def _outlet(dossier: Dossier, one: Evidence) -> str:
    return dossier.articles[one.span.article].outlet
