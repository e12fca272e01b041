"""What acts of one on another are read by, told by a verb or a noun: on whom, whether it was done, and the claim."""

from __future__ import annotations

from factcheck.extract import _phrases
from factcheck.extract._phrases import Token
from factcheck.model import Claim, Document, Form, Kind, Mention
from factcheck.values.mask import ROLE_MARK

LONGEST = 300
"""Characters between who acts and on whom: what stands farther apart is read too unsurely."""
_UNDONE = frozenset("not never if unless no nobody cannot refused declined failed denies denied denying".split())
_OPEN = frozenset("would could should might may wants wanted hopes to".split())
_OF_PLACES = frozenset(("beat", "buy"))
"""Acts of clubs and companies, many of which are called like a place."""
_DID = frozenset("used took stood rose paused stopped turned stepped returned".split())
"""Verbs of what somebody did to some purpose, which was served."""
_PURPOSE = 6
"""Tokens in which such a verb may stand before what it was done for."""
_ASKS = frozenset("did does do if would could should can will unless".split())
_LEADS = frozenset("to for from on".split())
_BEHIND = frozenset(". , ; for on in at after over with".split())
_WHOSE = frozenset("the a an his their".split())
OBJECTS = frozenset("him her them me us you".split())
"""Pronouns of whom something is done to."""


def unreal(tokens: list[Token], place: int, planned: bool = False) -> bool:
    """Whether the words before a verb say that it was not done: "would not thank", "refused to thank", "if"; where what
    is `planned` counts, that it will not be."""
    if _went_on(tokens, place):
        return False
    near = tokens[max(0, place - 4) : place]
    words = _UNDONE if planned else _UNDONE | _OPEN
    if any(token.word in words or token.word.endswith("n't") for token in near):
        return True
    return place > 0 and tokens[0].word in _ASKS and not any(token.word == "," for token in tokens[:place])


def _went_on(tokens: list[Token], place: int) -> bool:
    """Whether "to" before a verb is that of "went on to", "used her speech to" and the like: it was done."""
    before = [token.word for token in tokens[max(0, place - _PURPOSE) : place]]
    if before[-1:] != ["to"]:
        return False
    return any(word in ("on", "continued", "began", "went") for word in before[-3:]) or not _DID.isdisjoint(before)


def object_of(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that tokens begin with; the name behind a description ("her sister, Ann Lee") where there is one."""
    if not tokens:
        return None
    if tokens[0].word in OBJECTS:
        following = tokens[1] if len(tokens) > 1 else None
        if tokens[0].word != "her" or following is None or not (following.mark or following.word.isalpha()):
            return document.describe(tokens[0].start, tokens[0].end)
    if tokens[0].mark in _phrases.NAMES and not tokens[0].possessive:
        first = document.mention_at(tokens[0].start)
        if first and first.kind is Kind.PLACE and len(tokens) > 1 and tokens[1].mark == ROLE_MARK:
            return object_of(document, tokens[1:])  # "nominated Ohio physician Ann Lee"
        return first
    mention = _phrases.noun_phrase(document, tokens)
    if mention is None or mention.form is not Form.DESCRIPTION:
        return mention
    behind = [token for token in tokens if token.start >= mention.span.end][:4]
    if len(behind) > 1 and behind[0].word == "," and behind[1].mark:
        return document.mention_at(behind[1].start) or mention
    if len(behind) > 1 and behind[0].word == "and":  # "apologized to the families and to Ann Lee"
        rest = behind[2:] if behind[1].word in _LEADS else behind[1:]
        ends = len(rest) < 2 or rest[1].word in _BEHIND  # and no verb, of which it would be the subject
        return document.mention_at(rest[0].start) if rest and rest[0].mark in _phrases.NAMES and ends else mention
    return mention


def starts_somebody(tokens: list[Token]) -> bool:
    """Whether tokens may begin with a mention: a name, a pronoun, a phrase with a determiner; no number, no verb."""
    return bool(tokens) and (tokens[0].mark in _phrases.NAMES or tokens[0].word in OBJECTS | _WHOSE)


def owner(document: Document, tokens: list[Token]) -> Mention | None:
    """Whose deed or quality tokens begin with: "Lee's plan", but not "Lee's mother"."""
    if len(tokens) < 2 or not tokens[0].possessive or tokens[0].mark not in _phrases.NAMES:
        return None
    return document.mention_at(tokens[0].start) if tokens[1].word.isalpha() else None


def claim_of(document: Document, predicate: str, subject: Mention | None, value: Mention | None) -> Claim | None:
    """The claim that somebody acts on somebody; None where either does not show, or they stand too far apart."""
    if subject is None or value is None or subject == value:
        return None
    if not all(
        acts(mention) or (predicate in _OF_PLACES and mention.form is Form.NAME) for mention in (subject, value)
    ):
        return None
    start = min(subject.span.start, value.span.start)
    end = max(subject.span.end, value.span.end)
    if end - start > LONGEST:
        return None
    return Claim(predicate, subject, value, document.span(start, end), value.span)


def acts(mention: Mention) -> bool:
    """Whether a mention is of somebody: no place, and a description only where its noun is of people."""
    return mention.kind is not Kind.PLACE and (mention.form is not Form.DESCRIPTION or mention.kind is Kind.PERSON)
