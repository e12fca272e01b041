"""Who does what to whom: "Reed thanked Lee", "Lee was sued by Reed", "Thank you, @annlee" in a quotation of Reed's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from factcheck.extract import _phrases, quotation
from factcheck.extract._phrases import Token
from factcheck.model import BlockKind, Claim, Document, Form, Kind, Mention, Modality
from factcheck.values import lexicon

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed thanked nobody. The case of Reed v. Lee goes on.", []),
    ("Kate Reed would not have beaten Anna Lee.", []),
    ("Kate Reed thanked Anna Lee.", ["Kate Reed | thank | Anna Lee"]),
    ("Kate Reed went on to say thank you to Anna Lee.", ["Kate Reed | thank | Anna Lee"]),
    ("Kate Reed was sued by Anna Lee on Friday.", ["Anna Lee | sue | Kate Reed"]),
    ("Kate Reed has filed for divorce from Tom Lee.", ["Kate Reed | file_divorce | Tom Lee"]),
    ("The divorce petition filed by Kate Reed names Tom Lee.", []),
    ("Kate Reed narrowly beat Anna Lee.", ["Kate Reed | beat | Anna Lee"]),
    ("Kate Reed, 47, who lives in Leeds, praised Anna Lee for it.", ["Kate Reed | praise | Anna Lee"]),
    ("Kate Reed thanked her sister, Anna Lee, for it.", ["Kate Reed | thank | Anna Lee"]),
    (
        '"I want to thank my sister Orla, who typed it," Kate Reed said.',
        ["Kate Reed | thank | Orla attributed by Kate Reed"],
    ),
    (
        '"Thank you @annlee for the help," Kate Reed wrote.',
        ["Kate Reed | thank | @annlee attributed by Kate Reed"],
    ),
]

_THANK_YOU = re.compile(
    r"\b(?:[Tt]hank you(?: so much| very much)?|[Tt]hanks),? (?:to )?(?=[@\ue000])"
    r"|\bI (?:(?:want|wanted|would like|need) to )?thank (?=[\ue000]|(?:my|our|the) )"
)
_UNREAL = frozenset(
    "not never if would could should might may will refused declined wants wanted hopes no unless to".split()
)
_PARTICLES = frozenset("back up off out down away".split())
_LONGEST = 300
"""Characters between who acts and on whom: what stands farther apart is read too unsurely."""
_BEFORE = 2 * _LONGEST
"""Characters of a sentence read before a verb: else one of many verbs costs by its square."""
_OTHER_SUBJECTS = frozenset("he she they i we it you which that whom where when while as after".split())
_OBJECTS = frozenset("him her them me us you".split())
_OTHER_WORDS = {
    "thank": re.compile(r"(?:thank you|thanks) to ", re.IGNORECASE),
    "file_divorce": re.compile(r"for divorce from ", re.IGNORECASE),
}
_OTHER_WORDS_FOLLOW = re.compile(r" (?:(?:thank you|thanks) to|for divorce from) ", re.IGNORECASE)
_SOMEONE = re.compile(r"[\ue000-\ue006]|\b(?:him|her|them|me|us|it)\b")
_REACH = 60
"""Characters behind a verb within which somebody must stand on whom it acts."""


class _Act(Struct, frozen=True):
    """A verb of a sentence, by its place among the tokens: what it states, and where its object begins."""

    predicate: str
    verb: int
    behind: int


def extract(document: Document) -> Iterator[Claim]:
    """The acts of one on another that a document states, and the thanks in its quotations."""
    forms = lexicon.table("actions")
    done = -1
    for start in _verbs(document):
        if start < done or document.quote_at(start) is not None:
            continue
        claim = _act(document, start, forms)
        if claim is not None:
            done = claim.span.end
            yield claim
    if "hank" in document.masked and _THANK_YOU.search(document.masked):
        yield from _thanks(document)


_SPECIAL = frozenset("say said filed files".split())


@cache
def _verb_forms() -> frozenset[str]:
    return _SPECIAL.union(lexicon.table("actions"))


def _verbs(document: Document) -> list[int]:
    """Where verbs stand that can state an act; capitals count in titles only, where names hide no verb."""
    text = document.masked
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            text = text[: block.start] + text[block.start : block.end].lower() + text[block.end :]
    return sorted(
        match.start()
        for word in _verb_forms().intersection(text.split())
        for match in _pattern(word).finditer(text)
        if _goes_on(document, word, match.end())
    )


def _goes_on(document: Document, word: str, end: int) -> bool:
    """Whether somebody on whom a verb can act stands behind it, so that its sentence is worth reading."""
    if word in _SPECIAL:
        return _OTHER_WORDS_FOLLOW.match(document.masked, end) is not None
    return _SOMEONE.search(document.masked, end, end + _REACH) is not None


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"{word}(?<![\w-]{word})(?![\w-])")  # opens with the word, which is quick to find


def _act(document: Document, at: int, forms: dict[str, str]) -> Claim | None:
    """The act that the verb at an offset states, if both who does it and to whom show."""
    start, end = document.sentence_at(at)
    tokens = _phrases.tokens_of(document, max(start, at - _BEFORE), min(end, at + _LONGEST))
    place = next((number for number, token in enumerate(tokens) if token.start == at), None)
    if place is None or (tokens[place].word not in forms and tokens[place].word not in _SPECIAL):
        return None
    act = _read(document, tokens, place, forms)
    particle = any(token.word in _PARTICLES for token in tokens[place + 1 : place + 2])
    if act is None or particle or _unreal(tokens, place):
        return None
    return _passive(document, tokens, act) if _is_passive(tokens, place) else _active(document, tokens, act)


def _unreal(tokens: list[Token], place: int) -> bool:
    """Whether the words before a verb say that it was not done: "would not thank", "refused to thank"."""
    if _went_on(tokens, place):
        return False
    return any(token.word in _UNREAL or token.word.endswith("n't") for token in tokens[max(0, place - 4) : place])


def _went_on(tokens: list[Token], place: int) -> bool:
    """Whether "to" before a verb is that of "went on to" and the like, which says that it was done."""
    before = [token.word for token in tokens[max(0, place - 3) : place]]
    return before[-1:] == ["to"] and any(word in ("on", "continued", "began", "went") for word in before)


def _read(document: Document, tokens: list[Token], place: int, forms: dict[str, str]) -> _Act | None:
    word = tokens[place].word
    if word in _SPECIAL:
        for predicate, pattern in _OTHER_WORDS.items():
            match = pattern.match(document.masked, tokens[place].end + 1)
            if match and (predicate == "thank") == word.startswith("sa"):
                behind = next((n for n, token in enumerate(tokens) if token.start >= match.end()), len(tokens))
                return _Act(predicate, place, behind)
        return None
    return _Act(forms[word], place, place + 1)


def _is_passive(tokens: list[Token], place: int) -> bool:
    before = [token.word for token in tokens[max(0, place - 2) : place]]
    return any(word in ("was", "were", "been", "being", "be", "is", "are", "got") for word in before) and not tokens[
        place
    ].word.endswith("ing")


def _active(document: Document, tokens: list[Token], act: _Act) -> Claim | None:
    subject = _phrases.subject_left_of(document, tokens, act.verb)
    if subject is None or not _governs(tokens, subject, act.verb):
        return None
    return _claim(document, act, subject, _object(document, tokens[act.behind :]))


def _governs(tokens: list[Token], subject: Mention, verb: int) -> bool:
    """Whether no other subject stands between a subject and its verb."""
    between = [token for token in tokens[:verb] if token.start >= subject.span.end]
    return not any(token.word in _OTHER_SUBJECTS for token in between)


def _passive(document: Document, tokens: list[Token], act: _Act) -> Claim | None:
    """ "Lee was sued by Reed": who does it stands behind "by"."""
    by = tokens[act.verb + 1 : act.verb + 2]
    if not by or by[0].word != "by":
        return None
    verb = act.verb - 1
    while verb > 0 and not _phrases.is_be(tokens[verb]):
        verb -= 1
    value = _phrases.subject_left_of(document, tokens, verb)
    subject = _object(document, tokens[act.verb + 2 :])
    return _claim(document, act, subject, value)


def _object(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that tokens begin with; the name behind a description ("her sister, Ann Lee") where there is one."""
    if not tokens:
        return None
    if tokens[0].word in _OBJECTS:
        following = tokens[1] if len(tokens) > 1 else None
        if tokens[0].word != "her" or following is None or not (following.mark or following.word.isalpha()):
            return document.describe(tokens[0].start, tokens[0].end)
    mention = _phrases.noun_phrase(document, tokens)
    if mention is None or mention.form is not Form.DESCRIPTION:
        return mention
    behind = [token for token in tokens if token.start >= mention.span.end][:2]
    if len(behind) == 2 and behind[0].word == "," and behind[1].mark:
        return document.mention_at(behind[1].start) or mention
    return mention


def _claim(document: Document, act: _Act, subject: Mention | None, value: Mention | None) -> Claim | None:
    if subject is None or value is None or subject == value:
        return None
    if not (_acts(subject) and _acts(value)):
        return None
    start = min(subject.span.start, value.span.start)
    end = max(subject.span.end, value.span.end)
    if end - start > _LONGEST:
        return None
    return Claim(act.predicate, subject, value, document.span(start, end), value.span)


def _acts(mention: Mention) -> bool:
    """Whether a mention is of somebody: no place, and a description only where its noun is of people."""
    return mention.kind is not Kind.PLACE and (mention.form is not Form.DESCRIPTION or mention.kind is Kind.PERSON)


def _thanks(document: Document) -> Iterator[Claim]:
    """Thanks in quotations: "Thank you @annlee", said by whoever is quoted."""
    for claim in quotation.extract(document):
        if claim.subject is None:
            continue
        for match in _THANK_YOU.finditer(document.masked, claim.span.start, claim.span.end):
            value = _object(
                document, _phrases.tokens_of(document, match.end(), min(match.end() + _REACH, claim.span.end))
            )
            if value is not None and value != claim.subject and _acts(value):
                span = document.span(match.start(), value.span.end)
                yield Claim("thank", claim.subject, value, span, value.span, claim.subject, Modality.ATTRIBUTED)
