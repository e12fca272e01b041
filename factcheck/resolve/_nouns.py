"""What role and kinship words tell of whoever is described: which word it is, and the sex it tells."""

from __future__ import annotations

import re
from functools import cache

from factcheck.values import lexicon

_FEMALE = frozenset(
    "woman girl actress mother wife widow daughter sister queen princess duchess nun ballerina waitress heiress hostess"
    " businesswoman lady mom mum bride niece aunt grandmother granddaughter girlfriend fiancee fiancée".split()
)
_MALE = frozenset(
    "man boy father husband widower son brother king prince duke monk waiter gentleman dad groom nephew uncle"
    " grandfather grandson boyfriend fiance fiancé priest bishop pope".split()
)
_NOT_MALE = frozenset({"human", "german", "woman"})
GENERIC = frozenset(
    "victim suspect driver gunman shooter passenger resident official officer deputy witness child baby infant toddler"
    " teen teenager man woman boy girl person attacker assailant defendant motorist pedestrian native neighbor patient"
    " student pupil youngster youth".split()
)
"""Words that are said of many in one report: they tell nobody from another."""


def head(description: str) -> str:
    """The last role or kinship word of a description, or else its last word."""
    words = re.findall(r"[a-zé\-]+", description.casefold())
    return next((word for word in reversed(words) if is_noun(word)), words[-1] if words else "")


@cache
def is_noun(word: str) -> bool:
    """Whether a word in lower case is a role or a kinship word in the singular."""
    return word in lexicon.words("roles") or word in lexicon.table("kin")


@cache
def noun_sex(word: str) -> str:
    """The sex that a role or kinship word tells: "actress" f, "uncle" m, "model" none."""
    told = lexicon.table("kin").get(word, "").split()
    if told[1:]:
        return told[1]
    if word in _FEMALE or word.endswith("woman"):
        return "f"
    return "m" if word in _MALE or (word.endswith("man") and word not in _NOT_MALE) else ""
