"""Whose something is that a noun tells of, and whom it is from: "the board's offer", "an apology by Reed"."""

from __future__ import annotations

from factcheck.compare._parties import OPENERS, WHOSE, Party, Phrase, ends, owns, party_of, phrase
from factcheck.compare._sentences import Line

_MODIFIERS = 4
"""Words between whose a noun is and the noun: "her sharp public criticism"."""
_FROM = frozenset(("from", "by"))
_BEHIND = 7
"""Words behind a noun in which whom it is from may stand: "an offer of 640 pence made by"."""


def whose(line: Line, noun: int) -> Phrase | None:
    """Whose a noun is: "the board's offer", "her sharp criticism"."""
    for place in range(noun - 1, max(-1, noun - 2 - _MODIFIERS), -1):
        if line.norms[place] in WHOSE:
            return Party(pronoun=True), place, place
        if owns(line, place):
            start = place
            while start and (line.words[start - 1].text[0].isupper() or line.norms[start - 1] == "the"):
                start -= 1
            names = frozenset(line.norms[n] for n in range(start, place + 1) if line.words[n].text[0].isupper())
            party = Party(names) if names else party_of(line, start, place + 1)
            return (party, start, place) if party else None
        if ends(line, place) or line.norms[place] in OPENERS:
            return None
    return None


def source(line: Line, noun: int) -> Phrase | None:
    """Whom a noun is from: "an apology from Reed", "an offer of 640 pence, made by Reed"."""
    for place in range(noun + 1, min(noun + 1 + _BEHIND, len(line.norms) - 1)):
        if line.norms[place] in _FROM:
            return phrase(line, place + 1)
        if line.norms[place] in OPENERS or line.parted_by(place - 1, ";:—–()"):
            return None
    return None
