"""What acts of one on another are read by, told by a verb or a noun: on whom, whether it was done, and the claim."""

from __future__ import annotations

from factcheck.extract import _phrases
from factcheck.extract._phrases import Token
from factcheck.model import Claim, Document, Form, Kind, Mention

LONGEST = 300
"""Characters between who acts and on whom: what stands farther apart is read too unsurely."""
_UNREAL = frozenset(
    "not never if unless no nobody would could should might may cannot refused declined wants wanted hopes to"
    " denies denied denying".split()
)
_ASKS = frozenset("did does do if would could should can will unless".split())
_OBJECTS = frozenset("him her them me us you".split())


def unreal(tokens: list[Token], place: int) -> bool:
    """Whether the words before a verb say that it was not done: "would not thank", "refused to thank", "if"."""
    if _went_on(tokens, place):
        return False
    near = tokens[max(0, place - 4) : place]
    if any(token.word in _UNREAL or token.word.endswith("n't") for token in near):
        return True
    return place > 0 and tokens[0].word in _ASKS and not any(token.word == "," for token in tokens[:place])


def _went_on(tokens: list[Token], place: int) -> bool:
    """Whether "to" before a verb is that of "went on to" and the like, which says that it was done."""
    before = [token.word for token in tokens[max(0, place - 3) : place]]
    return before[-1:] == ["to"] and any(word in ("on", "continued", "began", "went") for word in before)


def object_of(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that tokens begin with; the name behind a description ("her sister, Ann Lee") where there is one."""
    if not tokens:
        return None
    if tokens[0].word in _OBJECTS:
        following = tokens[1] if len(tokens) > 1 else None
        if tokens[0].word != "her" or following is None or not (following.mark or following.word.isalpha()):
            return document.describe(tokens[0].start, tokens[0].end)
    if tokens[0].mark in _phrases.NAMES and not tokens[0].possessive:
        return document.mention_at(tokens[0].start)
    mention = _phrases.noun_phrase(document, tokens)
    if mention is None or mention.form is not Form.DESCRIPTION:
        return mention
    behind = [token for token in tokens if token.start >= mention.span.end][:2]
    if len(behind) == 2 and behind[0].word == "," and behind[1].mark:
        return document.mention_at(behind[1].start) or mention
    return mention


def owner(document: Document, tokens: list[Token]) -> Mention | None:
    """Whose deed or quality tokens begin with: "Lee's plan", but not "Lee's mother"."""
    if len(tokens) < 2 or not tokens[0].possessive or tokens[0].mark not in _phrases.NAMES:
        return None
    return document.mention_at(tokens[0].start) if tokens[1].word.isalpha() else None


def claim_of(document: Document, predicate: str, subject: Mention | None, value: Mention | None) -> Claim | None:
    """The claim that somebody acts on somebody; None where either does not show, or they stand too far apart."""
    if subject is None or value is None or subject == value or not (acts(subject) and acts(value)):
        return None
    start = min(subject.span.start, value.span.start)
    end = max(subject.span.end, value.span.end)
    if end - start > LONGEST:
        return None
    return Claim(predicate, subject, value, document.span(start, end), value.span)


def acts(mention: Mention) -> bool:
    """Whether a mention is of somebody: no place, and a description only where its noun is of people."""
    return mention.kind is not Kind.PLACE and (mention.form is not Form.DESCRIPTION or mention.kind is Kind.PERSON)
