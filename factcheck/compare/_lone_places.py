"""A place that one report alone names where all others, two or more, name another, which it does not, and what was
there or was done there is of one sort: a barn, a quay, a capture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from factcheck.compare._census import Census
from factcheck.compare._context import contexts
from factcheck.compare._same_place import Site
from factcheck.compare._sentences import meaning
from factcheck.model import Dossier
from factcheck.values import lexicon

FEWEST = 2
"""Independent reports that name the other place, at least."""
REACH = 8
"""Words on each side of a name that tell what was there."""
COMMON = 6
"""Sentences of a story that have a word, at most, for it to tell of two places that they are one."""
_AT = frozenset("in at near outside".split())
_SETTLED = frozenset("village town city hamlet port suburb outskirts".split())
ALIKE = 2
"""Such words, at least, where no sort of place is told."""
LIKE = 0.6
"""How alike two names are that may be one in two spellings."""


def lone_places(dossier: Dossier, people: Census, sites: Sequence[Site]) -> Iterator[tuple[Site, Site]]:
    """Places that one report names, and it alone, each with one that all others name and this report does not. It has
    no other place of its own, for then it tells of what they do not."""
    everybody = set(dossier.origins.values())
    if len(everybody) <= FEWEST:
        return
    naming = {one.key: _origins(dossier, people, one) for one in sites}
    own: dict[str, list[Site]] = {}
    for one in sites:
        if len(naming[one.key]) == 1 and not one.sort and _is_where(one):
            own.setdefault(one.line.origin, []).append(one)
    for origin, ones in own.items():
        if len({one.key for one in ones}) > 1:
            continue
        for one in ones:
            others = (
                two
                for two in sites
                if naming[two.key] == everybody - {origin}
                and not two.sort
                and _is_where(two)
                and _is_street(one) == _is_street(two)
                and _are_two(one, two)
                and _is_one_thing(dossier, one, two)
            )
            yield from ((one, two) for two in others)


def _origins(dossier: Dossier, people: Census, one: Site) -> set[str]:
    return {dossier.origins[article] for article in people.naming(one.name.parts)}


def _is_where(one: Site) -> bool:
    """Whether the word before a name says that something was there: "at Ellery", "outside the village of Ellery"."""
    before = one.line.norms[max(0, one.around.first - 2) : one.around.first]
    return one.slot in _AT or (one.slot == "of" and not _SETTLED.isdisjoint(before))


def _is_street(one: Site) -> bool:
    """Whether a name ends as those of streets, parks and their like do, which lie in a town."""
    return one.name.parts[-1].title() in lexicon.words("place_words")


def _are_two(one: Site, two: Site) -> bool:
    """Whether two names are not one, as they are where they share a word or most letters."""
    if set(one.name.parts) & set(two.name.parts):
        return False
    return SequenceMatcher(None, one.key, two.key).ratio() < LIKE


def _is_one_thing(dossier: Dossier, one: Site, two: Site) -> bool:
    """Whether a sort of place, or words that few sentences of the story have, stand beside both names."""
    known = [stem for stem in _stems(one) & _stems(two) if contexts(dossier).holders[stem] <= COMMON]
    return bool(_sorts(one) & _sorts(two)) or len(known) >= ALIKE


def _beside(one: Site) -> tuple[str, ...]:
    norms, first, last = one.line.norms, one.around.first, one.around.last
    return (*norms[max(0, first - REACH) : first], *norms[last + 1 : last + 1 + REACH])


def _sorts(one: Site) -> set[str]:
    sorts = lexicon.table("whereabouts")
    return {sorts[norm] for norm in _beside(one) if norm in sorts}


def _stems(one: Site) -> set[str]:
    return {meaning(norm) for norm in _beside(one)} - {""} - one.around.names
