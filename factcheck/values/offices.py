"""Offices that exclude each other, and the words that they are printed by.

A person has many roles; but nobody is chief executive and chief financial officer of one firm, mayor and deputy mayor
of one town, or sergeant and captain of one force on one day. Each family is a set of offices of which a person holds
one at a time. From general knowledge.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FAMILIES: dict[str, dict[str, str]] = {
    "rank": {
        "corporal": r"corporal|cpl",
        "sergeant": r"sergeant|sgt",
        "lieutenant": r"lieutenant|lt",
        "captain": r"captain|capt",
        "major": r"major|maj",
        "colonel": r"colonel|col",
        "sheriff": r"sheriff",
        "police chief": r"police chief|chief of police",
        "fire chief": r"fire chief",
    },
    "executive": {
        "chief executive": r"chief executive(?: officer)?|ceo",
        "chief financial officer": r"chief financial officer|cfo|finance chief|finance director",
        "chief operating officer": r"chief operating officer|coo",
        "chief technology officer": r"chief technology officer|cto",
        "chief marketing officer": r"chief marketing officer",
    },
    "president": {"president": r"president", "vice president": r"vice[- ]president"},
    "mayor": {"mayor": r"mayor", "deputy mayor": r"deputy mayor|vice mayor"},
    "law": {
        "attorney general": r"attorney general",
        "district attorney": r"district attorney",
        "judge": r"judge",
    },
    "elected": {
        "governor": r"governor|gov",
        "senator": r"senator|sen",
        "representative": r"representative|rep|congressman|congresswoman",
        "mayor": r"mayor",
        "lieutenant governor": r"lieutenant governor|lt\.? gov",
    },
    "minister": {
        "prime minister": r"prime minister",
        "foreign minister": r"foreign minister|foreign secretary",
        "finance minister": r"finance minister",
    },
}
FAMILIES = {
    family: {office: re.compile(rf"(?:{words})\.?", re.IGNORECASE) for office, words in offices.items()}
    for family, offices in _FAMILIES.items()
}
PHRASE = re.compile(
    r"(?P<time>former |ex-|then[- ]|acting |interim |incoming |outgoing |one-time |deputy |assistant |vice[- ])?"
    r"\b(?P<office>chief (?:executive|financial|operating|technology|marketing)(?: officer)?|finance (?:chief|director)"
    r"|C[EFOT]O|chief of (?!the\b|his\b|her\b|a\b)(?P<field>[a-z]+(?: [a-z]+)?)|chairman|chairwoman|managing director"
    r"|head coach|headteacher|headmaster|principal|(?:deputy |vice )?mayor|police chief|fire chief|chief of police"
    r"|prime minister|foreign minister|finance minister)\b",
    re.IGNORECASE,
)
"""An office that only one person holds in a place, as it stands beside a name."""


@lru_cache(maxsize=4096)
def offices(printed: str) -> frozenset[tuple[str, str]]:
    """The families of an office as printed, each with which of its offices it is.

    >>> sorted(offices("CFO")), sorted(offices("Sgt.")), offices("baker")
    ([('executive', 'chief financial officer')], [('rank', 'sergeant')], frozenset())
    """
    plain = " ".join(printed.split())
    return frozenset(
        (family, office)
        for family, kinds in FAMILIES.items()
        for office, pattern in kinds.items()
        if pattern.fullmatch(plain)
    )
