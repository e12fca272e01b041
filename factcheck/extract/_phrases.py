"""Noun phrases and subjects, read off the masked text.

A clause is cut into tokens outside the quoted stretches; a noun phrase is a run of tokens up to a mark, a verb or a
function word, and its head is the last name in it, or else the whole of it is a description.
"""

from __future__ import annotations

import re

from msgspec import Struct

from factcheck.model import Document, Form, Kind, Mention
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
NAMES = frozenset((PERSON_MARK, ORGANIZATION_MARK, PLACE_MARK, NAME_MARK))
_NOUNS = frozenset((ROLE_MARK, KIN_MARK))
_TOKEN = re.compile(
    rf"(?P<mark>[{_MARKS}])(?P=mark)*(?:-\w+)*(?P<s>['’]s?(?![\w]))?"
    rf"|[^\W_](?:[\w{_MARKS}]|['’.\-](?=[\w{_MARKS}]))*|[^\s\w]"
)
SUBJECT_PRONOUNS = frozenset("he she they i we it you who".split())
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
BE = frozenset("is was are were be been being".split())
_BREAKS = frozenset(
    "of for to in at with on as from about after before during when while and that who whom whose which or but"
    " by because if than because since until over under against into through like where whether".split()
)
_CLAUSE_OPENERS = frozenset(
    "and but that as when while because if since so or although though after before until whether then".split()
)
_ALONE = frozenset("one another many some".split())
_WENT_ON = frozenset("to on went going continued as quoted began".split())


class Token(Struct, frozen=True, gc=False):
    """A word, a run of one mark or a punctuation mark: its offsets, and what it is in lower case ("" for a mark)."""

    start: int
    end: int
    word: str
    mark: str
    possessive: bool = False


def is_be(token: Token) -> bool:
    """Whether a token is a form of "be"."""
    return token.word in BE


def verbs() -> frozenset[str]:
    """The forms of the verbs of saying."""
    return lexicon.words("reporting_verbs")


def tokens_of(document: Document, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of the masked text."""
    found = []
    for match in _TOKEN.finditer(document.masked, start, end):
        printed, mark, possessive = match.group(0, "mark", "s")
        if printed == "." and _abbreviates(document, match.start()):
            continue
        begin, stop = match.span()
        if mark:
            found.append(Token(begin, stop, "", mark, bool(possessive)))
        else:
            found.append(Token(begin, stop, printed.casefold(), ""))
    return found


def _abbreviates(document: Document, stop: int) -> bool:
    """Whether a full stop is that of a name and ends no sentence: "Tom Reed Jr. left", "Acme Corp. bought"."""
    if document.text[stop - 2 : stop] in ("Jr", "Sr"):
        return True
    return document.masked[stop - 1 : stop] in NAMES and document.text[stop + 1 : stop + 3].strip().islower()


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


_MOST_OF = 8
"""Words of "one of the two", behind which the name stands."""


def noun_phrase(document: Document, tokens: list[Token]) -> Mention | None:
    """The mention that a noun phrase at the start of some tokens makes, None where they begin with none."""
    if tokens[1:] and document.text[tokens[0].start : tokens[1].end].casefold() == "one of":  # "one of two, Ann Lee"
        comma = next((place for place, token in enumerate(tokens[:_MOST_OF]) if token.word == ","), len(tokens))
        tokens = tokens[comma + 1 :]
    phrase = tokens[: phrase_length(tokens)]
    if phrase and phrase[0].word == "about":
        phrase = phrase[1:]
    if not phrase or phrase[0].word == "who":
        return None
    first, last = phrase[0], phrase[-1]
    names = [token for token in phrase if token.mark in NAMES and not token.possessive]
    if names and (names[-1] is last or (not last.mark and first.word not in _DETERMINERS)):
        return document.describe(names[-1].start, names[-1].end)
    if first.word in SUBJECT_PRONOUNS:
        return document.describe(first.start, first.end)
    determined = first.word in _DETERMINERS and (len(phrase) > 1 or first.word in _ALONE)
    if determined or first.possessive or last.mark in _NOUNS or last.word.endswith("s"):
        span = document.span(first.start, last.end)
        return Mention(span, Form.DESCRIPTION, span.text, _kind_of(phrase))
    return None


def _kind_of(phrase: list[Token]) -> Kind | None:
    """A person where the phrase ends in a role or a kinship noun; else unknown."""
    return Kind.PERSON if phrase[-1].mark in _NOUNS else None


def phrase_length(tokens: list[Token]) -> int:
    """How many tokens the noun phrase at their start has."""
    if tokens and tokens[0].word in SUBJECT_PRONOUNS:
        return 1
    for index, token in enumerate(tokens[:9]):
        if token.word == "about" and not index and len(tokens) > 1 and tokens[1].mark == NUMBER_MARK:
            continue
        if token.mark:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if token.mark in NAMES and not token.possessive and not _goes_on(tokens[index + 1 : index + 3]):
                return index + 1
            if token.mark in _NOUNS and following is not None and following.word.endswith("ed"):
                return index + 1
            continue
        named = index > 0 and (tokens[index - 1].word in _DETERMINERS or tokens[index - 1].possessive)
        verbal = (token.word in verbs() or token.word.endswith("ing")) and index > 0 and not named
        known = token.word in _BREAKS or token.word in _AUXILIARIES or verbal
        if not token.word[0].isalnum() or known or (token.word in SUBJECT_PRONOUNS and index):
            abbreviated = token.word == "." and index + 1 < len(tokens)  # "Dr. Reed", and not the end of a sentence
            if abbreviated and index and tokens[index - 1].mark == ROLE_MARK:
                continue
            return index
        if index and token.word.endswith("ly"):
            return index
    return min(len(tokens), 9)


def _goes_on(behind: list[Token]) -> bool:
    """Whether a noun phrase goes on behind a name: "Reed campaign manager Ann Lee", but not "Reed made a"."""
    if not behind or (len(behind) > 1 and behind[1].word in _ARTICLES):
        return False
    token = behind[0]
    return (token.mark not in ("", NUMBER_MARK)) or (
        token.word[:1].isalpha()
        and token.word not in verbs()
        and token.word not in _BREAKS
        and token.word not in _AUXILIARIES
        and token.word not in _ADVERBS
        and not token.word.endswith(("ly", "ed"))
    )


def light(token: Token) -> bool:
    """A word that can stand between a subject and its verb."""
    return token.word in _AUXILIARIES or token.word in _ADVERBS or token.word.endswith("ly")


def is_noun(tokens: list[Token], index: int) -> bool:
    """Whether a word that can be a verb is a noun here: "the report", "a statement of concern"."""
    before = tokens[index - 1] if index else None
    if before is None:
        return True
    if tokens[index].word.removesuffix("s") in _NOUNS_TOO:
        return not (before.mark or before.word in SUBJECT_PRONOUNS or light(before) or before.word == "to")
    determined = before.word in ("a", "an", "the") if tokens[index].word.endswith("ed") else before.word in _ARTICLES
    return determined or before.possessive


_FROM = ([",", "of"], [",", "from"])
"""What stands before the home of a subject: "Ann Lee, 71, of Leeds said"."""


def subject_left_of(document: Document, tokens: list[Token], verb: int) -> Mention | None:
    """The subject of the verb at an index; None where the verb is passive or its subject does not show."""
    participle = tokens[verb].word.endswith("ing")
    index = verb - 1
    while index >= 0 and (light(tokens[index]) or tokens[index].word in _WENT_ON):
        if tokens[index].word in BE and not participle:
            return None
        index -= 1
    if index < 0:
        return None
    token = tokens[index]
    if participle and (not token.mark or token.possessive):
        return _of_participle(document, tokens, index)
    if token.word in ("and", "but", "then"):
        return subject_of(document, _clause_start(tokens[: index + 1]))
    if token.word in (",", ")", "—", "–"):
        return _before_appositive(document, tokens, index) or subject_of(document, _clause_start(tokens[:index]))
    if index > 2 and token.mark in NAMES and [one.word for one in tokens[index - 2 : index]] in _FROM:
        return _before_appositive(document, tokens, index - 2)
    relative = False
    while index >= 0 and tokens[index].word in ("who", "which", ",", "—", "–"):
        relative = relative or tokens[index].word == "who"
        index -= 1
    if relative and index >= 0 and tokens[index].mark in NAMES and not tokens[index].possessive:
        return document.describe(tokens[index].start, tokens[index].end)
    return _phrase_ending(document, tokens, index)


def _of_participle(document: Document, tokens: list[Token], index: int) -> Mention | None:
    """The subject of a participle behind an index: that of the verb of saying before it, or of its clause."""
    earlier = next((n for n in range(index, 0, -1) if _is_cue(tokens, n)), None)
    if earlier is not None:
        return subject_left_of(document, tokens, earlier)
    return subject_of(document, _clause_start(tokens[: index + 1]))


def _before_appositive(document: Document, tokens: list[Token], end: int) -> Mention | None:
    """The noun phrase before an appositive that a mark at an index ends: "Ann Lee, the mayor, [said]"."""
    opening = "(" if tokens[end].word == ")" else tokens[end].word
    for index in range(end - 1, 0, -1):
        word = tokens[index].word
        if word == opening:
            home = index > 3 and [one.word for one in tokens[index - 3 : index - 1]] in _FROM
            subject = _phrase_ending(document, tokens, index - 4 if home else index - 1)
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
    return word in verbs() and not word.endswith("ing") and not is_noun(tokens, index)


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
        if ends and not (token.word == "." and begin and tokens[begin - 1].mark in (ROLE_MARK, ORGANIZATION_MARK)):
            break
        if token.word in SUBJECT_PRONOUNS or (token.word in _ARTICLES and document.text[token.start].isupper()):
            begin -= 1
            break
        begin -= 1
    phrase = tokens[begin + 1 : last + 1]
    while phrase and (phrase[0].word in _BREAKS or light(phrase[0])) and phrase[0].word != "that":
        opener = next((n for n, token in enumerate(phrase) if token.word in _DETERMINERS or token.mark in NAMES), None)
        phrase = phrase[max(1, opener or 1) :] if len(phrase) > 1 else []
    return noun_phrase(document, phrase)
