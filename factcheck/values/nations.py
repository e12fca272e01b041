"""Nations by the words for their people: "Finnish" and "a Finn" are of one nation, and Scots are British."""

from __future__ import annotations

from functools import cache

from factcheck.values import lexicon

_BRITISH = frozenset(("Britain", "England", "Scotland", "Wales", "Northern Ireland"))


@cache
def nations() -> dict[str, str]:
    """The country of each word for a people, and of each name of a country."""
    peoples = lexicon.table("nationalities")
    return {**peoples, **{country: country for country in peoples.values()}, **_ALSO}


_ALSO = {"UK": "Britain", "U.K.": "Britain", "US": "America", "U.S.": "America", "USA": "America"}


def agree(one: str, two: str) -> bool:
    """Whether somebody can be of both nations as printed.

    >>> agree("Welsh", "Briton"), agree("Welsh", "Scottish"), agree("Finn", "Finland"), agree("Finn", "Swedish")
    (True, False, True, False)
    """
    ours, theirs = nations().get(one, one), nations().get(two, two)
    both = {ours, theirs}
    if both <= {"Ireland", "Northern Ireland", "Britain"}:
        return True
    return len(both) == 1 or ("Britain" in both and both <= _BRITISH)
