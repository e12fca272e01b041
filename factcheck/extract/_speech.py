"""Who says it: the subject of the reporting clause beside a quotation, read off the masked text.

A clause is cut into tokens outside the quoted stretches; a noun phrase is a run of tokens up to a mark, a verb or a
function word, and its head is the last name in it, or else the whole of it is a description.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model import PRONOUNS, Document, Form, Kind, Mention
from factcheck.values import lexicon
from factcheck.values.mask import (
    KIN_MARK,
    NAME_MARK,
    NUMBER_MARK,
    ORGANIZATION_MARK,
    PERSON_MARK,
    PLACE_MARK,
    ROLE_MARK,
)

_MARKS = "".join((PERSON_MARK, ORGANIZATION_MARK, PLACE_MARK, NAME_MARK, NUMBER_MARK, ROLE_MARK, KIN_MARK))
_NAMES = frozenset((PERSON_MARK, ORGANIZATION_MARK, PLACE_MARK, NAME_MARK))
_NOUNS = frozenset((ROLE_MARK, KIN_MARK))
_TOKEN = re.compile(
    rf"(?P<mark>[{_MARKS}])(?P=mark)*(?:-\w+)*(?P<s>['’]s?(?![\w]))?"
    rf"|[^\W_](?:[\w{_MARKS}]|['’.\-](?=[\w{_MARKS}]))*|[^\s\w]"
)
_SUBJECT_PRONOUNS = frozenset("he she they i we it you who".split())
_DETERMINERS = frozenset(
    "the a an another one his her their its this that these those some many several most two three four both"
    " other critics my our no".split()
)
_AUXILIARIES = frozenset(
    "has have had would will could can may might did does do is was are were be been also then".split()
)
_ADVERBS = frozenset(
    "later once still even just often again further never first himself herself themselves recently soon now always"
    " simply instead both all too ever earlier only merely too".split()
)
_ARTICLES = _DETERMINERS - {"that", "this"}
_NOUNS_TOO = frozenset(
    "request report claim comment question answer note remark promise pledge appeal charge demand estimate offer"
    " address caution reply response text tweet laugh boast joke caption attack vow blast call point share statement"
    " pitch quote rule touch voice warn post cite label brand hail detail praise refute signal state stress"
    " welcome".split()
)
_BE = frozenset("is was are were be been being".split())
_BREAKS = frozenset(
    "of for to in at with on as from about after before during when while and that who whom whose which or but"
    " by because if than because since until over under against into through like where whether".split()
)
_CLAUSE_OPENERS = frozenset(
    "and but that as when while because if since so or although though after before until whether then".split()
)


class Token(NamedTuple):
    """A word, a run of one mark or a punctuation mark: its offsets, and what it is in lower case ("" for a mark)."""

    start: int
    end: int
    word: str
    mark: str
    possessive: bool = False


def is_be(token: Token) -> bool:
    """Whether a token is a form of "be"."""
    return token.word in _BE


def verbs() -> frozenset[str]:
    """The forms of the verbs of saying."""
    return lexicon.words("reporting_verbs")


def tokens_of(document: Document, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of the masked text."""
    found = []
    for match in _TOKEN.finditer(document.masked, start, end):
        mark, possessive = match.groups()
        word = "" if mark else match.group().casefold()
        found.append(Token(match.start(), match.end(), word, mark or "", bool(possessive)))
    return found


def speaker_after(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker that the clause behind a quotation names: "she said", "said Ann Lee", "according to ..."."""
    index = 0
    dashed = False
    while index < len(tokens) and tokens[index].word in (",", "-", "–", "—", "―", ")", "]", "”", '"', "’"):
        dashed |= tokens[index].word in ("–", "—", "―", "-")
        index += 1
    rest = tokens[index:]
    if not rest:
        return None
    if rest[0].word == "according" and len(rest) > 2 and rest[1].word == "to":
        return noun_phrase(document, rest[2:])
    if dashed and rest[0].mark in _NAMES and not _first_verb(rest, 4):
        return noun_phrase(document, rest)
    if rest[0].word in verbs():
        if rest[0].word.endswith("ing"):
            return None
        return noun_phrase(document, _skip_adverbs(rest[1:]))
    size = _phrase_length(rest)
    subject = noun_phrase(document, rest)
    if subject is not None and _verb_follows(rest[size:]):
        return subject
    return _tail_speaker(document, rest)


def speaker_before(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker that the clause before a quotation names: "Ann Lee said", "the mayor, 47, told NBC's Today that"."""
    if len(tokens) > 1 and tokens[-1].word == ":" and not any(token.word in verbs() for token in tokens):
        return (
            noun_phrase(document, tokens) if _phrase_length(tokens) == len(tokens) - 1 else subject_of(document, tokens)
        )
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.word == "to" and index and tokens[index - 1].word == "according":
            return noun_phrase(document, tokens[index + 1 :])
        if token.word in verbs() and not _is_noun(tokens, index):
            subject = subject_left_of(document, tokens, index)
            if subject is not None:
                return subject
    return None


def asks_for_words(tokens: list[Token]) -> bool:
    """Whether a clause ends in a verb of saying, so that words must follow: "the crowd chanted"."""
    rest = tokens[:-1] if tokens and tokens[-1].word in (",", ":") else tokens
    return bool(rest) and rest[-1].word in verbs() and not _is_noun(rest, len(rest) - 1)


def only_joins(tokens: list[Token]) -> bool:
    """Whether nothing stands between two quotations but a joining word."""
    return len(tokens) <= 2 and all(
        token.word in ("and", "or", "but", ",", ".", "...", "…", "that") for token in tokens
    )


def subject_of(document: Document, tokens: list[Token]) -> Mention | None:
    """The subject of a sentence: the noun phrase at its start, or behind the comma that ends its opening phrase."""
    if not tokens:
        return None
    first = tokens[0]
    opens = first.word in _BREAKS or first.word.endswith(("ing", "ed", "ly")) or first.word in _CLAUSE_OPENERS
    if opens:
        comma = next((n for n, token in enumerate(tokens) if token.word == ","), None)
        if comma is not None:
            return noun_phrase(document, tokens[comma + 1 :])
        return (
            noun_phrase(document, tokens[1:]) if first.word in ("but", "and", "so", "then", "when", "after") else None
        )
    return noun_phrase(document, tokens)


def noun_phrase(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that a noun phrase at the start of some tokens makes, None where they begin with none."""
    size = _phrase_length(tokens)
    phrase = tokens[:size]
    if not phrase:
        return None
    first = phrase[0]
    if first.word == "about":
        first, phrase, size = phrase[1], phrase[1:], size - 1
    if first.word in _SUBJECT_PRONOUNS:
        return document.describe(first.start, first.end) if first.word != "who" else None
    last = phrase[-1]
    if last.mark in _NAMES and not last.possessive:
        return document.describe(last.start, last.end)
    names = [token for token in phrase if token.mark in _NAMES and not token.possessive]
    if names and not last.mark and first.word not in _DETERMINERS:
        return document.describe(names[-1].start, names[-1].end)
    if first.word in _DETERMINERS or first.possessive or last.mark in _NOUNS or last.word.endswith("s"):
        if size == 1 and first.word in _DETERMINERS and first.word not in ("one", "another", "many", "some"):
            return None
        span = document.span(first.start, last.end)
        return Mention(span, Form.DESCRIPTION, span.text, _kind_of(phrase))
    return None


def _kind_of(phrase: list[Token]) -> Kind | None:
    """A person where the phrase ends in a role or a kinship noun; else unknown."""
    return Kind.PERSON if phrase[-1].mark in _NOUNS else None


def _phrase_length(tokens: list[Token]) -> int:
    """How many tokens the noun phrase at their start has."""
    if tokens and tokens[0].word in _SUBJECT_PRONOUNS:
        return 1
    for index, token in enumerate(tokens[:9]):
        if token.word == "about" and not index and len(tokens) > 1 and tokens[1].mark == NUMBER_MARK:
            continue
        if token.mark:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if token.mark in _NAMES and not token.possessive and (following is None or not _goes_on(following)):
                return index + 1
            if token.mark in _NOUNS and following is not None and following.word.endswith("ed"):
                return index + 1
            continue
        named = index > 0 and (tokens[index - 1].word in _DETERMINERS or tokens[index - 1].possessive)
        verbal = (token.word in verbs() or token.word.endswith("ing")) and index > 0 and not named
        known = token.word in _BREAKS or token.word in _AUXILIARIES or verbal
        if not token.word[0].isalnum() or known or (token.word in _SUBJECT_PRONOUNS and index):
            if token.word == "." and index and tokens[index - 1].mark == ROLE_MARK:
                continue
            return index
        if index and token.word.endswith("ly"):
            return index
    return min(len(tokens), 9)


def _goes_on(token: Token) -> bool:
    """Whether a noun phrase goes on behind a name: "Reed campaign manager Ann Lee"."""
    return (token.mark != "" and token.mark != NUMBER_MARK) or (
        token.word[:1].isalpha()
        and token.word not in verbs()
        and token.word not in _BREAKS
        and token.word not in _AUXILIARIES
        and token.word not in _ADVERBS
        and not token.word.endswith(("ly", "ed"))
    )


def _skip_adverbs(tokens: list[Token]) -> list[Token]:
    index = 0
    while index < len(tokens) and (tokens[index].word in _ADVERBS or tokens[index].word.endswith("ly")):
        index += 1
    return tokens[index:]


def _first_verb(tokens: list[Token], within: int) -> bool:
    return any(token.word in verbs() for token in tokens[:within])


def _verb_follows(tokens: list[Token]) -> bool:
    """Whether a reporting verb follows a subject: at once, behind adverbs, or behind an appositive or a relative."""
    index = 0
    while index < len(tokens) and index < 4 and _light(tokens[index]):
        index += 1
    if index < len(tokens) and tokens[index].word in verbs():
        return not (index and tokens[index - 1].word in _BE)
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
                or _light(before)
                or before.word not in _SUBJECT_PRONOUNS
            )
    return False


def _light(token: Token) -> bool:
    """A word that can stand between a subject and its verb."""
    return token.word in _AUXILIARIES or token.word in _ADVERBS or token.word.endswith("ly")


def _tail_speaker(document: Document, tokens: list[Token]) -> Mention | None:
    """The speaker at the end of a sentence in which the quotation is a part: "... for us, Ann Lee said"."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].word == "," and index + 1 < len(tokens):
            rest = tokens[index + 1 :]
            if rest[0].word == "according" and len(rest) > 2:
                return noun_phrase(document, rest[2:])
            if rest[0].word in verbs() and not rest[0].word.endswith("ing"):
                return noun_phrase(document, rest[1:])
            size = _phrase_length(rest)
            if size and size < len(rest) and rest[size].word in verbs():
                return noun_phrase(document, rest)
    return None


def _is_noun(tokens: list[Token], index: int) -> bool:
    """Whether a word that can be a verb is a noun here: "the report", "a statement of concern"."""
    before = tokens[index - 1] if index else None
    if before is None:
        return True
    if tokens[index].word.removesuffix("s") in _NOUNS_TOO:
        return not (before.mark or before.word in _SUBJECT_PRONOUNS or _light(before) or before.word == "to")
    determined = before.word in ("a", "an", "the") if tokens[index].word.endswith("ed") else before.word in _ARTICLES
    return determined or before.possessive


def subject_left_of(document: Document, tokens: list[Token], verb: int) -> Mention | None:
    """The subject of the verb at an index; None where the verb is passive or its subject does not show."""
    index = verb - 1
    participle = tokens[verb].word.endswith("ing")
    while index >= 0 and (
        _light(tokens[index])
        or tokens[index].word in ("to", "on", "went", "going", "continued", "as", "quoted", "began")
    ):
        if tokens[index].word in _BE and not participle:
            return None
        index -= 1
    if index < 0:
        return None
    token = tokens[index]
    if participle and (not token.mark or token.possessive):
        earlier = next((n for n in range(index, 0, -1) if _is_cue(tokens, n)), None)
        if earlier is not None:
            return subject_left_of(document, tokens, earlier)
        return subject_of(document, _clause_start(tokens[: index + 1]))
    if token.word in ("and", "but", "then"):
        return subject_of(document, _clause_start(tokens[: index + 1]))
    if token.word in ("who", "which"):
        index -= 1
        while index >= 0 and tokens[index].word in (",", "—", "–"):
            index -= 1
        return _phrase_ending(document, tokens, index)
    if token.word in (",", ")", "—", "–"):
        return _before_appositive(document, tokens, index) or subject_of(document, _clause_start(tokens[:index]))
    return _phrase_ending(document, tokens, index)


def _before_appositive(document: Document, tokens: list[Token], end: int) -> Mention | None:
    """The noun phrase before an appositive that a mark at an index ends: "Ann Lee, the mayor, [said]"."""
    opening = "(" if tokens[end].word == ")" else tokens[end].word
    for index in range(end - 1, 0, -1):
        word = tokens[index].word
        if word == opening:
            subject = _phrase_ending(document, tokens, index - 1)
            named = end - index == 2 and tokens[index + 1].mark == PERSON_MARK and opening == ","
            if named and subject is not None and subject.form is Form.DESCRIPTION:
                return document.describe(tokens[index + 1].start, tokens[index + 1].end)
            return subject
        if word in verbs() or word in (".", ";", ":"):
            return None
    return None


def _is_cue(tokens: list[Token], index: int) -> bool:
    """Whether a token is a finite verb of saying."""
    word = tokens[index].word
    return word in verbs() and not word.endswith("ing") and not _is_noun(tokens, index)


def _clause_start(tokens: list[Token]) -> list[Token]:
    """The tokens of the last clause: behind a semicolon, "when", "while", "as" or "after"."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].word in (";", "when", "while", "as", "after", "because", "before"):
            return tokens[index + 1 :]
    return tokens


def _phrase_ending(document: Document, tokens: list[Token], last: int) -> Mention | None:
    """The noun phrase that ends at an index: it begins behind the nearest mark, verb or clause opener to the left, and
    its own postmodifiers ("a spokesman for Ann Lee") belong to it."""
    begin = last
    while begin >= 0:
        token = tokens[begin]
        ends = not token.mark and (
            not token.word[0].isalnum() or token.word in verbs() or token.word in _CLAUSE_OPENERS
        )
        if ends and not (token.word == "." and begin and tokens[begin - 1].mark == ROLE_MARK):
            break
        if token.word in _SUBJECT_PRONOUNS:
            begin -= 1
            break
        begin -= 1
    phrase = tokens[begin + 1 : last + 1]
    while phrase and (phrase[0].word in _BREAKS or _light(phrase[0])) and phrase[0].word != "that":
        opener = next((n for n, token in enumerate(phrase) if token.word in _DETERMINERS or token.mark in _NAMES), None)
        phrase = phrase[max(1, opener or 1) :] if len(phrase) > 1 else []
    return noun_phrase(document, phrase)


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention is a pronoun."""
    return mention.name.casefold() in PRONOUNS
