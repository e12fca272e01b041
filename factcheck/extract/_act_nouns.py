"""Acts told by a noun: "Reed's praise of Lee", "Reed filed a lawsuit against Lee", "Lee's defeat by Reed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract import _phrases
from factcheck.extract._acts import LONGEST, claim_of, object_of, unreal
from factcheck.extract._phrases import Token
from factcheck.model import Claim, Document, Mention
from factcheck.values import lexicon

_LEADS = frozenset("for of in on to at from with by against".split())
_WHOSE = frozenset("his her their its".split())
_MODIFIERS = 3
"""Words between a noun and whose it is: "her sharp public criticism"."""


def extract(document: Document) -> Iterator[Claim]:
    """The acts of one on another that nouns tell."""
    found = {
        match.start()
        for word in _nouns().intersection(document.masked.split())
        for match in _pattern(word).finditer(document.masked)
    }
    for start in sorted(found):
        if document.quote_at(start) is None:
            claim = _act(document, start)
            if claim is not None:
                yield claim


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon.table("act_nouns"))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    leads = "|".join((*lexicon.column("act_nouns", 2)[word].split(), "by", "from"))
    return re.compile(rf"{word}(?<![\w-]{word})(?= (?:{leads})\b)")


def _act(document: Document, at: int) -> Claim | None:
    begin, end = document.sentence_at(at)
    tokens = _phrases.tokens_of(document, max(begin, at - LONGEST), min(end, at + LONGEST))
    noun = next((number for number, token in enumerate(tokens) if token.start == at), None)
    if noun is None or noun + 2 >= len(tokens) or unreal(tokens, noun):
        return None
    word = tokens[noun].word
    predicate, leads = lexicon.table("act_nouns")[word], lexicon.column("act_nouns", 2)[word].split()
    behind = tokens[noun + 1].word
    other = object_of(document, tokens[noun + 2 :])
    if behind in leads:
        doer = _whose(document, tokens, noun) or _of_verb(document, tokens, noun, "does")
        return claim_of(
            document, lexicon.table("act_nouns")[word], doer or _named_behind(document, tokens, other), other
        )
    if behind == "from" and other is not None:
        return claim_of(document, predicate, other, _of_verb(document, tokens, noun, "gets"))
    if behind == "by" and other is not None:
        lead = next((n for n in range(noun + 2, min(noun + 6, len(tokens))) if tokens[n].word in leads), None)
        victim = object_of(document, tokens[lead + 1 :]) if lead else None
        if word == "defeat":
            victim = victim or _whose(document, tokens, noun)
        return claim_of(document, predicate, other, victim)
    return None


def _whose(document: Document, tokens: list[Token], noun: int) -> Mention | None:
    """Whose a noun is: "Reed's sharp criticism", "her praise"."""
    for token in reversed(tokens[max(0, noun - 1 - _MODIFIERS) : noun]):
        if token.possessive and token.mark in _phrases.NAMES:
            return document.mention_at(token.start)
        if token.word in _WHOSE:
            return document.describe(token.start, token.end)
        if token.mark or not token.word[:1].isalpha():
            return None
    return None


def _of_verb(document: Document, tokens: list[Token], noun: int, says: str) -> Mention | None:
    """The subject of a verb before a noun that says that it does it, or gets it: "Reed launched a fierce attack"."""
    for number in range(noun - 1, max(-1, noun - 2 - _MODIFIERS), -1):
        if says in lexicon.table("noun_verbs").get(tokens[number].word, "").split():
            return None if unreal(tokens, number) else _phrases.subject_left_of(document, tokens, number)
        if tokens[number].mark or not tokens[number].word[:1].isalpha() or tokens[number].word in _LEADS:
            return None
    return None


def _named_behind(document: Document, tokens: list[Token], other: Mention | None) -> Mention | None:
    """Who does it by what stands behind the one on whom: "criticism of Lee by Reed"."""
    behind = [token for token in tokens if other is not None and token.start >= other.span.end]
    return object_of(document, behind[1:]) if behind and behind[0].word in ("by", "from") else None
