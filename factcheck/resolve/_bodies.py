"""Short names of organisations within one story: "Acme" is "Acme Bank", and "Acme & Reed" is "Acme & Reed Pumps" where
no other name begins so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.values import lexicon

_LEAST = 4
"""Letters in a short name of one word, at least: "Gray", no "US"."""
_LEGAL = frozenset("inc corp co ltd llc plc ab ag sa se nv gmbh group holdings banking company".split())
"""Words of a full name that tell only that it is a firm's."""


def full_names(bodies: Iterable[str]) -> Mapping[str, str]:
    """The fuller name of each short one, of names in lower case and without full stops; those that two could be meant
    by, and words of the language or places, stay."""
    known = sorted(set(bodies), key=lambda name: (len(name), name))
    by_opening: dict[str, list[str]] = {}
    for name in known:
        words = name.split()
        for size in range(1, len(words)):
            by_opening.setdefault(" ".join(words[:size]), []).append(name)
    found: dict[str, str] = {}
    for name in known:
        fuller = by_opening.get(name, [])
        alone = len(fuller) == 1 and " " in name
        if fuller and _may_be_short(name) and (alone or all(_says_sort(name, one) for one in fuller)):
            found[name] = fuller[-1]
    return {name: found.get(fuller, fuller) for name, fuller in found.items()}


def _may_be_short(name: str) -> bool:
    words = name.split()
    if words[-1] in ("&", "and", "of", "the", "for"):
        return False
    if name.title() in lexicon.table("places") or all(word in lexicon.words("english") for word in words):
        return False
    return len(words) > 1 or len(name) >= _LEAST


def _says_sort(short: str, fuller: str) -> bool:
    """Whether what a fuller name has more only tells what sort of organisation it is: "Bank", "Inc"."""
    rest = fuller[len(short) :].split()
    return all(word.title() in lexicon.words("organization_words") or word in _LEGAL for word in rest)
