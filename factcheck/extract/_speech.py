"""Who says it: the subject of the reporting clause beside a quotation."""

from __future__ import annotations

import re

from factcheck.extract._phrases import (
    BE,
    NAMES,
    SUBJECT_PRONOUNS,
    Token,
    is_noun,
    light,
    noun_phrase,
    phrase_length,
    subject_left_of,
    subject_of,
    verbs,
)
from factcheck.model import Document, Mention

DASHES = frozenset("- – — ―".split())
"""What stands before the name of a speaker below a quotation, or around one in a sentence."""
_PUT_IT = (["put", "it"], ["puts", "it"], ["has", "it"], ["phrased", "it"])
_PUTS = frozenset("described summed summarised summarized phrased remembered".split())
_SAYINGS = frozenset(
    "advice answer assessment comment conclusion explanation line message post quip reaction reply response retort"
    " summary tweet verdict view warning words".split()
)
"""Nouns for what somebody says: "the mayor's verdict: ..."."""
_CAME = re.compile(r"came (?:the|a) (?:[a-z]+ )?(?:reply|answer|response|verdict|cry|shout|retort) (?:from|of) ")
_EDGES = DASHES | frozenset(', ) ] ” " ’'.split())


def speaker_after(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker that the clause behind a quotation names: "she said", "said Ann Lee", "according to ..."."""
    index = 0
    while index < len(tokens) and tokens[index].word in _EDGES:
        index += 1
    rest = tokens[index:]
    if not rest or (rest[0].word in verbs() and rest[0].word.endswith("ing")):
        return None
    if rest[0].word == "according":
        return noun_phrase(document, rest[2:])
    if [token.word for token in rest[:2]] in (["was", "how"], ["is", "how"]):  # "was how Ann Lee put it"
        behind = rest[2 + phrase_length(rest[2:]) :]
        told = [token.word for token in behind[:2]] in _PUT_IT or (bool(behind) and behind[0].word in _PUTS)
        return noun_phrase(document, rest[2:]) if told else None
    if rest[0].word == "came" and _CAME.match(document.text, rest[0].start):  # "came the reply from Ann Lee"
        source = next((n for n, token in enumerate(rest) if token.word in ("from", "of")), len(rest))
        return noun_phrase(document, rest[source + 1 :])
    if rest[0].word in verbs():
        return noun_phrase(document, _skip_adverbs(rest[1:]))
    if rest[0].word == "as":  # "as Ann Lee put it"
        end = 1 + phrase_length(rest[1:])
        return noun_phrase(document, rest[1:]) if [token.word for token in rest[end : end + 2]] in _PUT_IT else None
    subject = noun_phrase(document, rest)
    signed = any(token.word in DASHES for token in tokens[:index]) and rest[0].mark in NAMES
    if subject is not None and (signed or _verb_follows(rest[phrase_length(rest) :])):
        return subject
    return _tail_speaker(document, rest)


def speaker_before(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker that the clause before a quotation names: "Ann Lee said", "the mayor, 47, told NBC's Today that"."""
    if len(tokens) > 1 and tokens[-1].word == ":" and not any(token.word in verbs() for token in tokens):
        if tokens[-2].word in _SAYINGS:
            return _owner(document, tokens[:-2])
        label = next((n + 1 for n in range(len(tokens) - 2, -1, -1) if tokens[n].word == ":"), 0)  # "Photo: Ann Lee:"
        rest = tokens[label:]
        said = next((n for n, token in enumerate(rest) if token.word in _SAYINGS), None)
        if said and (rest[said - 1].possessive or rest[0].word in ("his", "her")):  # "Ann Lee's verdict was blunt:"
            return _owner(document, rest[:said])
        return noun_phrase(document, rest) if phrase_length(rest) == len(rest) - 1 else subject_of(document, rest)
    if len(tokens) > 3 and tokens[0].word == "in" and tokens[-1].word == "," and tokens[-2].word == "words":
        return _owner(document, tokens[:-2])  # "in Ann Lee's words"
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.word == "to" and index and tokens[index - 1].word == "according":
            return noun_phrase(document, tokens[index + 1 :])
        if token.word == "of" and index > 1 and tokens[index - 1].word == "words" and tokens[-1].word in (",", ":"):
            return noun_phrase(document, tokens[index + 1 :])  # "in the words of Ann Lee"
        if token.word in verbs() and not is_noun(tokens, index):
            subject = subject_left_of(document, tokens, index)
            if subject is not None:
                return subject
    return None


def _owner(document: Document, tokens: list[Token]) -> Mention | None:
    """Whose saying it is: "Ann Lee's [verdict]", "her [answer]"."""
    owners = (one for one in reversed(tokens) if one.possessive or one.word in ("his", "her", "their"))
    owner = next(owners, None)
    if owner is None or (owner.possessive and owner.mark not in NAMES):
        return None
    return document.describe(owner.start, owner.end)


def asks_for_words(tokens: list[Token]) -> bool:
    """Whether a clause ends in a verb of saying, so that words must follow: "the crowd chanted"."""
    rest = tokens[:-1] if tokens and tokens[-1].word in (",", ":") else tokens
    return bool(rest) and rest[-1].word in verbs() and not is_noun(rest, len(rest) - 1)


def only_joins(tokens: list[Token]) -> bool:
    """Whether nothing stands between two quotations but a joining word."""
    return len(tokens) <= 2 and all(
        token.word in ("and", "or", "but", ",", ".", "...", "…", "that") for token in tokens
    )


def _skip_adverbs(tokens: list[Token]) -> list[Token]:
    index = 0
    while index < len(tokens) and light(tokens[index]):
        index += 1
    return tokens[index:]


def _verb_follows(tokens: list[Token]) -> bool:
    """Whether a reporting verb follows a subject: at once, behind adverbs, or behind an appositive or a relative."""
    index = 0
    while index < len(tokens) and index < 4 and light(tokens[index]):
        index += 1
    if index < len(tokens) and tokens[index].word in verbs():
        return not (index and tokens[index - 1].word in BE)
    if index < len(tokens) and tokens[index].word in ("went", "goes", "continued", "began"):
        return True
    for place in range(index, min(len(tokens), 30)):
        token = tokens[place]
        full = token.word == "." and not (tokens[place + 1 : place + 2] and tokens[place + 1].word == ",")
        if full or token.word in ("!", "?", ";", ":"):
            return False
        if token.word in verbs() and place and not token.word.endswith("ing"):
            before = tokens[place - 1]
            return (
                not before.word
                or before.word in (",", ")", "—", "–")
                or light(before)
                or before.word not in SUBJECT_PRONOUNS
            )
    return False


def _tail_speaker(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker at the end of a sentence in which the quotation is a part: "... for us, Ann Lee said"."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].word == "," and index + 1 < len(tokens):
            rest = tokens[index + 1 :]
            if rest[0].word == "according" and len(rest) > 2:
                return noun_phrase(document, rest[2:])
            if rest[0].word in verbs() and not rest[0].word.endswith("ing"):
                return noun_phrase(document, rest[1:])
            size = phrase_length(rest)
            if size and size < len(rest) and rest[size].word in verbs():
                return noun_phrase(document, rest)
    return None
