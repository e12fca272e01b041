"""Who has been spoken of so far in one document, and who of them a pronoun can be of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from msgspec import Struct

from factcheck.model import Document, Form
from factcheck.resolve._named import Referent
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, ROLE

_SPEAKS_BEFORE = re.compile(r"\b(?:said|says|added|wrote|continued|explained|told|replied|recalled|according to) $")
_ACTS_AFTER = re.compile(
    r"(?:,[^,.;]{1,40},)? (?:also |then |later |has |had |is |was |will |would |have )?"
    r"(?:[a-z]+(?:ed|es|ys|ts|ls|rs|ns)|said|told|wrote|was|is|has|had|made|took|gave|went|came|got|saw|held|won|lost|led"
    r"|left|met|found|began|ran|put|kept|brought|fought|sent|spoke|grew|became|did|will|would)\b"
)
_BEFORE_WHO = lazy(r",? (?:\d{1,3}, )?")
_LEADING = re.compile(
    r"\W*(?:(?:Former|Late|The|But|And|Yet|So|Now|Then|Later|Still|Meanwhile|However)\b\W*"
    rf"|{NUMBER}(?:-(?:day|week|month|year)s?-old)? |{ROLE} )*"
)
"""What stands before the subject that opens a sentence: "Eight-month-old Ann Lee", "Striker Tom Reed"."""
_CLOSED = frozenset({"” ", '" ', "’ ", "' "})
_POSSESSIVE = frozenset(("his ", "her "))
_AFTER_APPOSITION = lazy(
    r"[^,]*,(?! (?:and|who|whom|whose|which|when|where|while|that|as|but)\b)[^,;:—.]*(?:,[^,;:—.]*)?"
)
"""What leads from a phrase beside a subject back to its clause: "Lee, a son of Tom Reed, met his"."""
_FAR = 3_000  # characters
_CLAUSE = lazy(r"[,;:—]|\b(?:that|who|whom|when|after|before|while|because|as|if|and|but|where|until|since)\b")
_WINDOW = 3
"""Sentences with people in them that are looked at before a pronoun's own."""


class Entry(Struct, dict=True):
    """A place of a document where someone is spoken of, and in which quotation (-1: in none)."""

    start: int
    end: int
    referent: Referent
    quote: int
    document: Document

    @cached_property
    def subject(self) -> bool:
        """Whether they are the subject of a clause there; few places are asked."""
        return _acts(self.document, self.start, self.end)


def _acts(document: Document, start: int, end: int) -> bool:
    """Whether who is named at a place opens its sentence, speaks or acts there."""
    text = document.text
    if text.startswith(("'s ", "’s "), end):
        return False
    if text[start - 2 : start] == ", " and text[end : end + 2] == ", ":
        end += 1  # a name beside what it names: "His widow, Ann, held"
    said = _leads(document, start) or _SPEAKS_BEFORE.search(text, max(start - 14, 0), start)
    return bool(said or _ACTS_AFTER.match(text, end))


def _leads(document: Document, start: int) -> bool:
    """Whether a place is where a sentence begins."""
    begin, _ = document.sentence_at(start)
    return start - begin < 80 and _LEADING.fullmatch(document.masked, begin, start) is not None


class Scene:
    """One document read from its beginning."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.history: list[Entry] = []
        self._starts = [start for start, _ in document.sentences]
        self._quotes = [quote.start for quote in document.quotes]

    def enter(self, start: int, end: int, referent: Referent) -> None:
        """Take note that someone is spoken of at a place."""
        self.history.append(Entry(start, end, referent, self._quote(start), self.document))

    def rename(self, old: Referent, new: Referent) -> None:
        """Take one for another in what has been read: both were one."""
        for entry in reversed(self.history[-50:]):
            if entry.referent is old:
                entry.referent = new

    def _goes_on(self, start: int) -> bool:
        """Whether a pronoun opens a sentence or stands behind a quotation, so that it goes on with the last subject."""
        return _leads(self.document, start) or self.document.text[start - 2 : start] in _CLOSED

    def _quote(self, offset: int) -> int:
        index = bisect_right(self._quotes, offset) - 1
        return index if index >= 0 and offset < self.document.quotes[index].end else -1

    def scopes(self, start: int) -> list[list[Entry]]:
        """Those spoken of in the sentence so far, and in the few before it, the nearest first.

        Quotations are worlds of their own: what stands inside one is not seen from outside it.
        """
        quote = self._quote(start)
        scopes: list[list[Entry]] = [[]]
        current = at = bisect_right(self._starts, start)
        for entry in reversed(self.history):
            if start - entry.start > _FAR:
                break
            if entry.quote != quote:
                continue
            sentence = bisect_right(self._starts, entry.start)
            if sentence != at:
                at = sentence
                if len(scopes) > _WINDOW or current - sentence > 3 * _WINDOW:
                    break
                scopes.append([])
            scopes[-1].append(entry)
        for scope in scopes:
            scope.reverse()
        return scopes

    def antecedent(
        self, start: int, sex: str, age: float | None = None, other: Referent | None = None
    ) -> Referent | None:
        """The one person of a sex whom a pronoun, or a description with an age, can be of; None where two can be.
        `other` is who it is not of: whoever "his" explains in "Tom Reed, his uncle".

        Of two in one sentence it is the subject: when the pronoun opens the next one, or the other's sex is unknown.
        """
        scopes = self.scopes(start)
        for depth, scope in enumerate(scopes):
            fitting = [entry for entry in scope if entry.referent is not other and fits(entry.referent, sex, age)]
            people = list({id(entry.referent): entry.referent for entry in fitting}.values())
            if not people:
                continue
            subjects = list({id(entry.referent): entry.referent for entry in fitting if entry.subject}.values())
            leads = scope[0].referent if scope[0].subject and _leads(self.document, scope[0].start) else None
            subject = subjects[0] if len(subjects) == 1 or leads in subjects[:1] else None
            if len(people) == 1:
                further = scopes[depth + 1] if depth + 1 < len(scopes) else []
                if depth < 2 and self._in_paragraph(scope[0].start, start):
                    further = [entry for entry in further if self._in_paragraph(entry.start, start)]
                rivals = any(
                    entry.referent not in (people[0], other) and fits(entry.referent, sex, age) for entry in further
                )
                own = people[0].sex == sex or (leads is people[0] and (depth == 0 or self._goes_on(start)))
                sure = subject is people[0] and own and bool(people[0].mentions)
                return people[0] if sure or not rivals else None
            if subject is None or not (subject.sex == sex or (subject is leads and self._alone_named(subject, people))):
                return None
            if depth == 0:
                known = any(person.sex == sex for person in people if person is not subject)
                return None if known and not (subject is leads and self._owns(fitting, subject, start)) else subject
            return subject if self._goes_on(start) else None
        return None

    def _alone_named(self, subject: Referent, people: list[Referent]) -> bool:
        """Whether all but a named subject are told by a noun alone, of no sex: "Lee, who played a guard, died"."""
        others = [person for person in people if person is not subject]
        told = any(person.sex or any(one.form is not Form.DESCRIPTION for one in person.mentions) for person in others)
        return bool(subject.mentions) and not subject.sex and not told

    def _in_paragraph(self, start: int, end: int) -> bool:
        """Whether two places are in one paragraph."""
        return "\n" not in self.document.text[start:end]

    def _owns(self, entries: list[Entry], subject: Referent, start: int) -> bool:
        """Whether "his" or "her" is of the subject that opens its sentence: all others stand in phrases beside it."""
        text, last = (
            self.document.text,
            max((entry.end for entry in entries if entry.referent is not subject), default=0),
        )
        return text[start : start + 4] in _POSSESSIVE and bool(_AFTER_APPOSITION.fullmatch(text, last, start))

    def acts_in_clause(self, referent: Referent, start: int) -> bool:
        """Whether someone is the subject of the clause that goes on at a place: "Reed told him" is of another."""
        last = self.history[-1] if self.history else None
        if last is None or last.referent is not referent or not last.subject:
            return False
        return self.document.sentence_at(start)[0] <= last.start and not _CLAUSE.search(
            self.document.text, last.end, start
        )

    def ending_at(self, end: int) -> Referent | None:
        """Who is spoken of in the words that end at a place, among the last few."""
        return next((entry.referent for entry in reversed(self.history[-5:]) if entry.end == end), None)

    def just_before(self, start: int) -> Referent | None:
        """Whom "who" follows."""
        last = self.history[-1] if self.history else None
        follows = last and _BEFORE_WHO.fullmatch(self.document.text, last.end, start)
        return last.referent if last and follows else None


def fits(referent: Referent, sex: str, age: float | None) -> bool:
    """Whether someone can be of a sex and, within a year, of an age."""
    if sex and referent.sex and referent.sex != sex:
        return False
    return age is None or not referent.ages or any(abs(age - other) <= 1 for other in referent.ages)
