"""The sorts that a whole is parted into, from rules/lexicon/parts.txt: of which one some words say that a part is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.values import lexicon

_COLUMNS = range(1, 6)


@cache
def _ways() -> tuple[tuple[bool, tuple[re.Pattern[str], ...]], ...]:
    """Each way to part a whole: whether its sorts are all there are, and a pattern of the words of each sort."""
    columns = [lexicon.column("parts", number) for number in _COLUMNS]
    return tuple(
        (key.startswith("all"), tuple(_words(one) for column in columns if (one := column[key]))) for key in columns[0]
    )


def _words(printed: str) -> re.Pattern[str]:
    words = printed.replace(" ", "|").replace("_", " ")
    return re.compile(rf"(?<!not )\b(?:{words})\b", re.IGNORECASE)


@cache
def known() -> re.Pattern[str]:
    """What begins with a word for a sort."""
    printed = (one for number in _COLUMNS for one in lexicon.column("parts", number).values())
    words = {word.replace("_", " ") for one in printed for word in one.split()}
    return re.compile(rf" (?:{'|'.join(sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)


def parted(told: Sequence[str]) -> tuple[bool, bool]:
    """Whether nothing is two of some parts at once, by what is told of each, and whether there is no further part.

    >>> parted(["25 were rescued", "11 died"]), parted(["of the players 35 are women", "and 27 men"])
    ((True, False), (True, True))
    >>> parted(["25 are women", "11 are lawyers"])
    (False, False)
    """
    apart = whole = False
    for all_of_them, sorts in _ways():
        found = [[place for place, words in enumerate(sorts) if words.search(one)] for one in told]
        if all(len(one) == 1 for one in found) and len({one[0] for one in found}) == len(told):
            apart = True
            whole = whole or (all_of_them and len(told) == len(sorts))
    return apart, whole
