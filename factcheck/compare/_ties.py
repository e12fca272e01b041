"""What one is to another by a noun that tells who does something to whom: "her former teacher, Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.compare._deeds import Deed
from factcheck.compare._parties import Party, Phrase, apposed, ending, named, opening, phrase
from factcheck.compare._sentences import Line
from factcheck.values import lexicon

_WHOSE = frozenset("his her their its my our".split())
_BE = frozenset("is was are were became been".split())
_MODIFIERS = 3
"""Words between whose a noun is and the noun: "her former doctoral student"."""


@cache
def nouns() -> dict[str, tuple[str, bool]]:
    """The nouns with their acts, and whether it is done to the one whom the noun names."""
    back = lexicon.column("ties", 2)
    table = lexicon.table("ties")
    return {form: (act, bool(back[noun])) for noun, act in table.items() for form in (noun, f"{noun}s")}


def ties(line: Line) -> Iterator[Deed]:
    """The acts that such nouns of a sentence tell."""
    for place, norm in enumerate(line.norms):
        tie = nouns().get(norm)
        if tie is None or place == 0:
            continue
        first, owner = _owner(line, place)
        if owner is None and tie[0] == "beat":  # "the runner-up was Lee"
            owner = Party(pronoun=True), place, place
        holder = _holder(line, first, place)
        if owner is None or holder is None or holder[0].meets(owner[0]):
            continue
        doer, other = (owner, holder) if tie[1] else (holder, owner)
        places = (place, *holder[1:], *owner[1:])
        yield Deed(line, tie[0], doer[0], other[0], (doer[1], other[1]), place, min(places), max(places))


def _owner(line: Line, noun: int) -> tuple[int, Phrase | None]:
    """Where the phrase of a noun begins, and whose it is: "Reed's student", "her student", "a student of Reed"."""
    begin = noun
    for place in range(noun - 1, max(-1, noun - 2 - _MODIFIERS), -1):
        text = line.words[place].text
        if text.endswith(("'s", "’s")) and text[0].isupper():
            start = place
            while start and line.words[start - 1].text[0].isupper() and not line.parted(start - 1):
                start -= 1
            return start, (Party(frozenset(line.norms[start : place + 1])), start, place)
        if line.norms[place] in _WHOSE:
            return place, _antecedent(line, place)
        if line.norms[place] in ("a", "an", "the", "under", "as"):
            begin = place
            break
    if noun + 2 < len(line.norms) and line.norms[noun + 1] == "of":
        return begin, phrase(line, noun + 2)
    return begin, None


def _antecedent(line: Line, pronoun: int) -> Phrase:
    """Whom a possessive stands for: the name with which the sentence opens, where nothing else is named before it."""
    found = opening(line)
    if found and found[0].names and found[2] < pronoun and found[2] + 2 >= pronoun:
        return found
    return Party(pronoun=True), pronoun, pronoun


def _holder(line: Line, first: int, noun: int) -> Phrase | None:
    """Whom a noun names: the name behind it or before it, or the subject of "was" or of a sentence with "as"."""
    behind = named(line, noun + 1)
    if behind and not line.parted_by(noun, ';:—–()"“”'):
        return behind
    if noun + 2 < len(line.norms) and line.norms[noun + 1] in _BE:
        return phrase(line, noun + 2)
    before = first - 1
    if before < 0:
        return None
    if line.parted_by(before, ","):
        return ending(line, before)
    if line.norms[before] in _BE and before:
        return apposed(line, before - 1) if line.parted_by(before - 1, ",") else ending(line, before - 1)
    if line.norms[before] in ("as", "under") or line.norms[first] in ("as", "under"):
        return opening(line)
    return None
