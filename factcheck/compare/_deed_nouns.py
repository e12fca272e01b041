"""Acts that a noun tells: "an apology from Reed", "Reed's offer to Lee", "Lee got a warning from Reed"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache

from factcheck.compare._deeds import Deed, acts, root
from factcheck.compare._owners import source, whose
from factcheck.compare._parties import ends, phrase, subject
from factcheck.compare._sentences import Line
from factcheck.values import lexicon

_BEFORE = 5
"""Words between the verb that a noun hangs on and the noun: "got a sharp and public rebuke"."""


@cache
def act_nouns() -> dict[str, tuple[str, frozenset[str]]]:
    """The nouns with their acts, and the words that lead from each to whom it is done to."""
    leads = lexicon.column("act_nouns", 2)
    return {
        noun: (_act(predicate), frozenset(leads[noun].split()))
        for noun, predicate in lexicon.table("act_nouns").items()
    }


def _act(predicate: str) -> str:
    known = (acts().get(name) for name in (root(predicate), f"{root(predicate)} to"))
    return next((act for act, _ in filter(None, known)), predicate)


def told_by_nouns(line: Line, wanted: Set[str]) -> Iterator[Deed]:
    """The acts among those wanted that nouns of a sentence tell."""
    for place, norm in enumerate(line.norms):
        act, leads = act_nouns().get(norm, ("", frozenset()))
        if act not in wanted or place == 0 or line.words[place].text[0].isupper():
            continue
        doer = whose(line, place) or source(line, place)
        other = phrase(line, place + 2) if _leads(line, place, leads) else None
        verb = _verb(line, place)
        if verb and (doer is None or other is None):
            who, says = subject(line, verb - 1), lexicon.table("noun_verbs")[line.norms[verb]]
            doer = doer or (who if "does" in says else None)
            other = other or (who if "gets" in says else None)
        if doer and other and not doer[0].meets(other[0]):
            places = (place, *doer[1:], *other[1:])
            last = min(max(places), len(line.words) - 1)
            yield Deed(line, act, doer[0], other[0], (doer[1], other[1]), place, min(places), last)


def _leads(line: Line, noun: int, leads: Set[str]) -> bool:
    return noun + 2 < len(line.norms) and line.norms[noun + 1] in leads and not ends(line, noun)


def _verb(line: Line, noun: int) -> int:
    """Where the verb stands that a noun hangs on: "made her an offer"; 0 for none."""
    for place in range(noun - 1, max(0, noun - 1 - _BEFORE), -1):
        if line.norms[place] in lexicon.table("noun_verbs"):
            return place
        if ends(line, place):
            return 0
    return 0
