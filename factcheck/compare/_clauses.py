"""Clauses of quotations and of indirect speech: their words of meaning, and how each verb in them is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property

from msgspec import Struct

from factcheck.compare._sentences import meaning, normal
from factcheck.model import Article, Dossier, Evidence, Span, Statement
from factcheck.values import names, wording
from factcheck.values.drift import Word

_BREAK = re.compile(
    r"[,;:—–]|[.!?](?=[\s\"”’]|$)"
    r"|\b(?:and|but|because|although|though|while|who|which|as|after|before|since|so|that"
    r"|(?P<supposed>[Ii]f|[Uu]nless|[Ww]hen|[Oo]nce|[Uu]ntil|[Ww]hether|[Ee]ven))\b"
)
"""What ends a clause; what begins one that is only supposed."""
_SAYS = (
    "said|says|told|insisted|promised|vowed|added|claimed|admitted|stated|announced|warned|argued|confirmed|declared"
    "|pledged|revealed|explained|suggested|stressed|refused|declined|ruled out|rules out|ruling out"
)
_CUE = re.compile(rf" (?:{_SAYS})\b(?: (?P<rest>[^,.;]+))?")
_PAST = re.compile(
    r"\b(?:earlier|previously|once|falsely|wrongly|misspoken?|misstated|denied|used to|had said|different|other"
    r"|opposite)\b"
)
"""What tells that somebody said something else at another time, or never did."""
_WORD = re.compile(r"[\w'’-]+")
_PRONOUNS = frozenset("he she they".split())
_NEGATIVE = frozenset(
    "not never no nobody refuse refused refuses decline declined declines deny denied unwilling".split()
)
_RESOLVED = frozenset("vowed promised pledged agreed ruled rules ruling refused refuses declined denied".split())
_POSSIBLE = frozenset("may might could perhaps maybe possibly".split())
_CERTAIN = frozenset("will would shall must going vowed promised pledged".split())
_LIGHT = (
    _NEGATIVE
    | _POSSIBLE
    | _CERTAIN
    | frozenset(
        "be am is are was were been being have has had do does did to can should ever even really just yet also still"
        " only out any want wants wanted plan plans planned planning intend intends intended intention of".split()
    )
)
"""What may stand between a subject and the verb that it negates or weakens."""
_QUANTITIES = {
    word: quantity
    for quantity, words in (
        ("all", "all every both"),
        ("part", "some most half"),
        ("few", "few"),
        ("many", "many dozens hundreds thousands scores"),
    )
    for word in words.split()
}
"""What words before a noun say of how many."""
_DETERMINERS = frozenset("of the our my his her their these those a".split())
KNOWN = dict(
    pair.split(":")
    for pair in (
        "knew:know known:know thought:think saw:see seen:see left:leave sold:sell bought:buy made:make took:take"
        " taken:take gave:give given:give kept:keep lost:lose won:win found:find met:meet paid:pay sent:send told:tell"
        " felt:feel heard:hear held:hold ran:run stood:stand fell:fall fallen:fall rose:rise risen:rise stole:steal"
        " stolen:steal wrote:write written:write"
    ).split()
)
"""Past forms that no ending tells."""
_LONGEST = 6
"""Such words, at most."""
_BEGINNING, _LEAST_WANTED = 4, 2
"""Letters by which a word is known before it is looked at, and such words that a sentence must have."""
_BEFORE = 300
"""Characters before a pronoun within which whom it may stand for is named."""


class Meant(Struct, frozen=True):
    """How a verb is meant: negated, and "possible", "certain" or "" by the words before it; `plain`: there are none."""

    negated: bool
    certainty: str
    plain: bool


class Clause(Struct, frozen=True, dict=True):
    """A clause of a report: its words, and the statement of the quotation that it is of; None for the reporter's."""

    article: Article
    origin: str
    field: str
    words: tuple[Word, ...]
    statement: Statement | None = None

    @cached_property
    def stems(self) -> Mapping[str, int]:
        """The stems of its words of meaning, each with the place of its first one."""
        found: dict[str, int] = {}
        for place, word in enumerate(self.words):
            stem = meaning(KNOWN.get(word.norm, normal(word.norm)))
            if stem and word.norm not in _LIGHT:
                found.setdefault(stem, place)
        return found

    def meant(self, place: int) -> Meant | None:
        """How the word at a place is meant as a verb; None where it is none by what stands before it."""
        if self.words[place].text[0].isupper():
            return None  # a name
        begin = place
        while begin and place - begin < _LONGEST and self.words[begin - 1].norm in _LIGHT:
            begin -= 1
        before = [word.norm for word in self.words[begin:place]]
        if any(word.norm in _NEGATIVE for word in (*self.words[:begin], *self.words[place + 1 :])):
            return None  # what is denied is something else
        if not before and not (place and self.words[place - 1].norm in ("i", "we", "you", *_PRONOUNS)):
            return None
        negated = sum(norm in _NEGATIVE for norm in before) % 2 == 1
        certainty = "possible" if _POSSIBLE & set(before) else "certain" if _CERTAIN & set(before) else ""
        return Meant(negated, certainty, not before)

    def denies(self, place: int) -> bool:
        """Whether a word before a place denies what stands there."""
        return any(word.norm in _NEGATIVE for word in self.words[:place])

    @property
    def resolves(self) -> bool:
        """Whether it tells what somebody vowed or ruled out."""
        return any(word.norm in _RESOLVED for word in self.words)

    def quantity(self, place: int) -> str:
        """How many the words before a noun say it is: "all", "part", "many", "few", or "" where they do not."""
        begin = place - 1
        while begin >= 0 and self.words[begin].norm in _DETERMINERS:
            begin -= 1
        if begin > 0 and self.words[begin].norm == "12" and self.words[begin - 1].norm == "several":
            return "many"  # several dozen
        return _QUANTITIES.get(self.words[begin].norm, "") if begin >= 0 else ""

    def evidence(self) -> Evidence:
        """The clause as evidence."""
        start, end = self.words[0].start, self.words[-1].end
        span = Span(self.article.id, self.field, start, end, self.article.content(self.field)[start:end])
        return Evidence(span, " ".join(span.text.split()), self.origin, self.statement)


def quoted(dossier: Dossier) -> Iterator[Clause]:
    """The clauses of a story's quotations whose speaker is known."""
    for statement in dossier.by_predicate.get("quotation", ()):
        if statement.subject is not None:
            span = statement.claim.value_span
            for words in _clauses(span.text, span.start):
                yield Clause(statement.article, statement.origin, span.field, words, statement)


Telling = tuple[Article, int, int, frozenset[str]]
"""A sentence of an article's text that tells what somebody said, and the folded words that may name that person."""


def sentences_of(dossier: Dossier, speakers: Set[str]) -> Iterator[Telling]:
    """The sentences that tell what one of some people said, each known by one word."""
    for reading in dossier.readings:
        text = reading.article.text
        for field, start, end in reading.sentences:
            if field == "text":
                who = _named(text, start, end)
                if not who.isdisjoint(speakers) and not _PAST.search(text, start, end):
                    yield reading.article, start, end, who


def indirect(
    dossier: Dossier, telling: Iterable[Telling], wanted: Iterable[str]
) -> Iterator[tuple[Clause, frozenset[str]]]:
    """The clauses of some sentences that tell what somebody said, outside of the quotations, and the folded words in
    which that person may be named; of sentences that have two words that begin like wanted ones."""
    beginnings = {word[:_BEGINNING] for word in wanted}
    inside: dict[str, list[Span]] = {}
    for statement in dossier.by_predicate.get("quotation", ()):
        if statement.claim.span.field == "text":
            inside.setdefault(statement.article.id, []).append(statement.claim.span)
    for article, start, end, who in telling:
        quotations = inside.get(article.id, ())
        text = article.text[start:end]
        if len(beginnings.intersection([word[:_BEGINNING] for word in text.lower().split()])) < _LEAST_WANTED:
            continue
        for words in _clauses(text, start):
            if not any(span.start < words[-1].end and words[0].start < span.end for span in quotations):
                yield Clause(article, dossier.origins[article.id], "text", words), who


def _named(text: str, start: int, end: int) -> frozenset[str]:
    """The words that may name who speaks in a sentence; none where nobody does."""
    cue = _CUE.search(text, start, end)
    if cue is None:
        return frozenset()
    before = _WORD.findall(names.fold(text[start : cue.start()]))
    found = frozenset((*before, *_WORD.findall(names.fold(cue["rest"] or ""))))
    if _PRONOUNS.isdisjoint(before[-2:]):
        return found
    return found.union(_WORD.findall(names.fold(text[max(0, start - _BEFORE) : start])))


def _clauses(text: str, offset: int) -> Iterator[tuple[Word, ...]]:
    """The clauses of a text, those left out that are only supposed."""
    start, supposed = 0, False
    for match in (*_BREAK.finditer(text), None):
        words = wording.words(text[start : match.start() if match else len(text)], offset + start)
        if len(words) > 1 and not supposed:
            yield words
        if match:
            start, supposed = match.end(), match["supposed"] is not None
