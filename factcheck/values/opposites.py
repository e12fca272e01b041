"""Words of opposite senses, from rules/lexicon/opposites.txt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.values import lexicon
from factcheck.values.english import plain

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """The words of the opposite sense, by each word, in their plain forms."""
    found: dict[str, frozenset[str]] = {}
    for sides in lexicon.table("opposites").items():
        one, two = (frozenset(word for word in side.split() if "_" not in word) for side in sides)
        for some, others in ((one, two), (two, one)):
            for word in some:
                found[word] = found.get(word, frozenset()) | (others - some)
    return found


def are_opposite(one: str, two: str) -> bool:
    """Whether two words are of opposite senses, by the list or by what stands before one of them.

    >>> are_opposite("rose", "fell"), are_opposite("safe", "unsafe"), are_opposite("form", "inform")
    (True, True, False)
    """
    ours, theirs = (lexicon.table("verb_pasts").get(word) or plain(word) for word in (one, two))
    if theirs in opposites().get(ours, ()):
        return True
    short, long = sorted((one, two), key=len)
    return short in opposites() and any(long == prefix + short for prefix in _PREFIXES)
