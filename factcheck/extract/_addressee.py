"""To whom a quotation is said: "told NBC's Today", "said to her sister", "wrote in a letter to fans"."""

from __future__ import annotations

from factcheck.extract import _phrases
from factcheck.extract._acts import OBJECTS
from factcheck.extract._phrases import Token
from factcheck.model import Document, Form, Kind, Mention
from factcheck.values import lexicon
from factcheck.values.mask import KIN_MARK, ROLE_MARK

_TELL = frozenset(
    "told tells telling tell asked asks asking assured assures informed informs reminded texted emailed messaged"
    " reassured briefed".split()
)
"""Verbs whose object is who is spoken to."""
_ASKED = frozenset("asked pressed questioned interviewed quizzed".split())
_TALK = frozenset(
    "speaking spoke talking talked talks testifying testified writing letter statement message messages email emails"
    " e-mail note text texts interview remarks speech address memo call conversation chat plea apology testimony"
    " post appeal appearance release".split()
)
"""Words that may stand between a verb of saying and "to whom": "said in an interview with"."""
_OPENING = 6
"""Tokens at the beginning of a sentence that may say to whom one speaks."""
_STOPS = frozenset("who which whom while when after because but ; :".split())
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday later publicly directly".split()
)


def addressee_of(document: Document, tokens: list[Token], behind: bool) -> Mention | None:
    """Whom the clause that names a speaker has as listener or reader; `behind`: it stands behind its quotation, so that
    its first verb of saying counts, and not its last."""
    verbs = [number for number in range(len(tokens)) if _says(tokens, number)]
    if not verbs:
        return None
    found = _of_verb(document, tokens[verbs[0 if behind else -1] :])
    return found or _in_opening(document, tokens)


def _in_opening(document: Document, tokens: list[Token]) -> Mention | None:
    """To whom it is said by the words that open a sentence: "Speaking to the BBC, Reed said", "In a letter to"."""
    for number in range(1, min(_OPENING, len(tokens))):
        word, lead = tokens[number].word, tokens[number - 1].word
        if (word in ("to", "with") and lead in _TALK) or (word == "by" and lead in _ASKED):
            return _someone(document, tokens[number + 1 :])
    return None


def _says(tokens: list[Token], number: int) -> bool:
    word = tokens[number].word
    return word in _phrases.verbs() and not (number and _phrases.is_noun(tokens, number))


def _of_verb(document: Document, tokens: list[Token]) -> Mention | None:
    """To whom it is said by the verb that tokens begin with: its object, or behind "to" or "in an interview with"."""
    if tokens[0].word in _TELL:
        found = _someone(document, tokens[1:])
        if found is not None:
            return found
    speaker = _phrases.phrase_length(tokens[1:])  # "said Reed to her sister"
    for number in range(1, len(tokens) - 1):
        word, lead = tokens[number].word, tokens[number - 1].word
        if word in _STOPS or (number > 1 and word in _TELL):
            return None
        plainly = word == "to" and (number == 1 or lead in _WHEN or (number - 1 == speaker and speaker))
        if plainly or (word in ("to", "with", "before", "for") and lead in _TALK):
            found = _someone(document, tokens[number + 1 :])
            if found is not None:
                return found
    return None


def _someone(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that tokens begin with, where it is of somebody who can be spoken to."""
    if not tokens:
        return None
    first = tokens[0]
    if first.word in OBJECTS and not (first.word == "her" and len(tokens) > 1 and _noun(tokens[1])):
        return document.describe(first.start, first.end)
    mention = _phrases.noun_phrase(document, tokens)
    if mention is None and _noun(first):
        mention = document.describe(first.start, first.end, None)
    if mention is None or mention.form is Form.PRONOUN or mention.kind in (Kind.PLACE, Kind.EVENT):
        return None
    if mention.form is not Form.DESCRIPTION:
        return mention
    phrase = [token for token in tokens if token.end <= mention.span.end]
    speaks = any(token.mark in _phrases.NAMES for token in phrase) or _noun(phrase[-1])
    return mention if speaks or phrase[-1].word in lexicon.words("audiences") else None


def _noun(token: Token) -> bool:
    """Whether a token is a noun for people: a role, a kinship word, an audience."""
    return token.mark in (ROLE_MARK, KIN_MARK) or token.word in lexicon.words("audiences")
