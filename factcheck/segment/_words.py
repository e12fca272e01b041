"""The word lists that names are found with, and questions about one word."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.values import lexicon


def _list(name: str) -> Callable[[], frozenset[str]]:
    """A word list that is read at its first use."""
    return cache(lambda: lexicon.words(name))


GIVEN, SURNAMES, TITLES, ROLES = _list("given_names"), _list("surnames"), _list("titles"), _list("roles")
ORGANIZED, PLACES, PLACE_WORDS = _list("organization_words"), _list("places"), _list("place_words")
DEMONYMS, COMMON, KIN = _list("demonyms"), _list("common"), _list("kin")
ENGLISH: Callable[[], frozenset[str]] = cache(lambda: lexicon.words("english") | COMMON() | KIN())

NEVER = frozenset(
    "a an the and but or nor if in on at by to from with for of as than then so yet not no i me my mine you your he him"
    " his she her hers it its we us our they them their this that these those there here who whom whose what when where"
    " why how which is am are was were be been being has have had do does did will would can could shall should must"
    " might may january february march april june july august september october november december jan feb mar apr jun"
    " jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur"
    " thurs fri sat sun tv pm edt est pdt pst cdt cst mdt mst gmt utc et dna dui suv ok id atm pt ct p.m a.m oh yes"
    " because while after before during since until although though however also even just only both either"
    " neither".split()
)
"""Words that are no part of a name, capital or not."""

MONTH_NAMES = frozenset("april june august may jan".split())
"""Months that are given names too."""

ACRONYM_ROLES = frozenset("ceo cfo coo cto mp mep msp ag qc kc da".split())


def is_english(word: str) -> bool:
    """Whether a word, whatever its capitals, is a common word of English."""
    return word.casefold() in ENGLISH()


def is_role(plain: str) -> bool:
    """Whether a word in lower case says what someone is or does, in the singular or plural."""
    return plain in ROLES() or (plain.endswith("s") and plain[:-1] in ROLES())


def titled(word: str) -> str:
    """A word in capitals with only its first letter large."""
    return word.title() if word.isupper() and len(word) > 2 else word
