"""Whom pronouns and descriptions of one article are of: by sex, by who was spoken of last and as what, and by what is
said of whom (roles, ages). Whatever leaves two candidates stays alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.model import Claim, Document, Form, Kind, Mention, Quantity, Span
from factcheck.resolve._named import Referent
from factcheck.values import lexicon
from factcheck.values.mask import KIN_MARK, PERSON_MARK, ROLE_MARK

_SEX_OF = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\b")
_NOUN = re.compile(f"[{ROLE_MARK}{KIN_MARK}]+")
_FIRST = frozenset("i me my mine myself".split())
_RELATIVE = frozenset("who whose whom which".split())
_BEFORE_WHO = re.compile(r",? (?:\d{1,3}, )?")
_NAME_FOLLOWS = re.compile(rf",? {PERSON_MARK}")
_OF_NAME = re.compile(
    rf"{PERSON_MARK}, (?:(?:a|an|the) [^,.;]{{0,40}})?$|{PERSON_MARK} (?:is|was) (?:a|an|the) [^,.;]{{0,40}}$"
)
_SPEAKS_BEFORE = re.compile(r"\b(?:said|says|added|wrote|continued|explained|told|replied|recalled|according to) $")
_SPOKE = re.compile(r" (?:said|says|added|wrote|told|explained|continued)\b")
_ACTS_AFTER = re.compile(
    r"(?:,[^,.;]{1,40},)? (?:also |then |later |has |had |is |was |will |would |have )?(?:[a-z]+(?:ed|es|ys|ts|ls|rs|ns)|said|told|wrote|was|is|has|had)\b"
)
_INDEFINITE = re.compile(r"(?:an?|another|one|some|any|no|his|her|their|my|our|your|its|two|three)\b", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat|[Aa]nother|[Oo]ne|[Mm]y)|['’]s) (?:[^\s.,;!?]+ ){0,3}$"
)
_WINDOW = 3  # sentences with people in them, looked at before a pronoun's own
_FEMALE = frozenset(
    "woman girl actress mother wife widow daughter sister queen princess duchess nun ballerina waitress heiress".split()
) | frozenset(
    "hostess businesswoman lady mom mum bride niece aunt grandmother granddaughter girlfriend fiancee fiancée goddess".split()
)
_MALE = frozenset(
    "man boy father husband widower son brother king prince duke monk waiter gentleman dad groom nephew uncle".split()
) | frozenset("grandfather grandson boyfriend fiance fiancé priest bishop pope actor".split()) - {"actor"}
_GENERIC = frozenset(
    "victim suspect driver gunman shooter passenger resident official officer deputy witness child baby infant toddler teen"
    " teenager man woman boy girl person attacker assailant defendant motorist pedestrian native neighbor patient student".split()
)


@dataclass(slots=True)
class _Entry:
    """A place where someone is spoken of."""

    start: int
    end: int
    referent: Referent
    quote: int
    subject: bool


def link_descriptions(
    documents: Sequence[Document], claims: Sequence[Claim], referents: list[Referent], unnamed: Sequence[Mention]
) -> list[Referent]:
    """Add each pronoun and description to the referent it is of; gives new referents for those that are of no name."""
    of_span = {span: referent for referent in referents for span in referent.spans}
    ages: dict[Span, float] = {}
    for claim in claims:
        if (
            claim.predicate == "age"
            and claim.subject
            and isinstance(claim.value, Quantity)
            and claim.value.unit == "year"
        ):
            age = claim.value.low
            if age is not None:
                ages[claim.subject.span] = age
                if claim.subject.span in of_span:
                    of_span[claim.subject.span].ages.add(age)
        elif claim.predicate == "role" and claim.subject and claim.subject.span in of_span:
            of_span[claim.subject.span].roles.update(claim.value_span.text.casefold().split())
    made: list[Referent] = []
    for document in documents:
        here = [mention for mention in unnamed if mention.span.field == document.field]
        if here:
            scene = _Scene(document, of_span, ages, referents)
            scene.play(here)
            scene.first_person(claims, here)
            made += [referent for referent in scene.made if referent.mentions]
    return made


class _Scene:
    """One document read from its beginning, with those spoken of so far."""

    def __init__(
        self, document: Document, of_span: dict[Span, Referent], ages: dict[Span, float], referents: list[Referent]
    ) -> None:
        self.document = document
        self.of_span = of_span
        self.ages = ages
        self.people = [referent for referent in referents if referent.kind is Kind.PERSON]
        self.made: list[Referent] = []
        self.history: list[_Entry] = []
        self.starts = [start for start, _ in document.sentences]
        self.quotes = [quote.start for quote in document.quotes]

    def play(self, unnamed: Iterable[Mention]) -> None:
        """Resolve pronouns and descriptions in the order of the text."""
        wanted = {mention.span.start: mention for mention in unnamed}
        described = [(m.span.start, m.span.end) for m in wanted.values() if m.form is Form.DESCRIPTION]
        text, masked = self.document.text, self.document.masked
        events: list[tuple[int, int, Mention | None]] = []
        for mention in self.document.mentions:
            referent = self.of_span.get(mention.span)
            inside = any(start <= mention.span.start < end for start, end in described)
            if referent and referent.kind is Kind.PERSON and not inside:
                events.append((mention.span.start, mention.span.end, mention))
        for mention in wanted.values():
            events.append((mention.span.start, mention.span.end, mention))
        for match in _PRONOUN.finditer(text):
            if match.start() not in wanted:
                events.append((match.start(), match.end(), None))
        for match in _NOUN.finditer(masked):
            if not any(start <= match.start() < end for start, end in described):
                events.append((match.start(), match.end(), None))
        for start, end, mention in sorted(events, key=lambda event: event[:2]):
            referent = self._refer(start, end, mention)
            if referent is not None:
                self._enter(start, end, referent)

    def _refer(self, start: int, end: int, mention: Mention | None) -> Referent | None:
        """Who is spoken of at a place."""
        word = self.document.text[start:end].casefold()
        if mention is not None and mention.form in (Form.NAME, Form.HANDLE):
            return self.of_span[mention.span]
        if word in _SEX_OF:
            found = self._antecedent(start, _SEX_OF[word])
            if found and not found.sex:
                found.sex = _SEX_OF[word]
        elif word in _RELATIVE:
            found = self._just_before(start)
        elif mention is not None and mention.form is Form.DESCRIPTION:
            found = self._described(mention) or self._make(mention, self._sex_of(mention))
        elif mention is None:
            return self._noun(start, end, word)
        else:
            return None
        if found and mention is not None:
            self._take(found, mention)
        return found

    def _take(self, referent: Referent, mention: Mention) -> None:
        referent.spans.setdefault(mention.span)
        self.of_span[mention.span] = referent
        if not referent.mentions:  # a noun phrase that no claim was about
            referent.mentions.append(mention)

    def _make(self, mention: Mention, sex: str) -> Referent:
        referent = Referent([mention], sex)
        self.made.append(referent)
        return referent

    def _enter(self, start: int, end: int, referent: Referent) -> None:
        text, (begin, _) = self.document.text, self.document.sentence_at(start)
        lead = text[begin:start].strip(" \"“‘'(@")
        subject = len(lead) < 3 or bool(
            _SPEAKS_BEFORE.search(text[max(start - 14, 0) : start]) or _ACTS_AFTER.match(text, end)
        )
        self.history.append(_Entry(start, end, referent, self._quote(start), subject))

    def _quote(self, offset: int) -> int:
        """The number of the quotation that holds an offset, -1 outside of any."""
        index = bisect_right(self.quotes, offset) - 1
        return index if index >= 0 and offset < self.document.quotes[index].end else -1

    def _noun(self, start: int, end: int, word: str) -> Referent | None:
        """Someone unnamed: a role or a kinship word that describes no name beside it."""
        masked = self.document.masked
        if _NAME_FOLLOWS.match(masked, end) or masked[end : end + 2] == " \ue003":
            return None
        if word.endswith("s") and _is_noun(word[:-1]):
            return None
        if _OF_NAME.search(masked, max(start - 60, 0), start):
            return self.history[-1].referent if self.history else None
        determined = _DETERMINED.search(masked, max(start - 40, 0), start)
        if not determined:
            return None
        if determined.group()[:3].casefold() == "the":
            span = self.document.span(determined.start(), end)
            found = self._described(Mention(span, Form.DESCRIPTION, span.text, Kind.PERSON))
            if found:
                return found
        referent = Referent([], _noun_sex(word))
        self.made.append(referent)
        return referent

    def _sentences_back(self, start: int, quote: int) -> list[list[_Entry]]:
        """Those spoken of in the sentence so far, and in the few before it, the nearest first."""
        scopes: list[list[_Entry]] = [[]]
        current = bisect_right(self.starts, start)
        at = current
        for entry in reversed(self.history):
            if entry.quote != quote:
                continue
            sentence = bisect_right(self.starts, entry.start)
            if sentence != at:
                at = sentence
                if len(scopes) > _WINDOW or current - sentence > 3 * _WINDOW:
                    break
                scopes.append([])
            scopes[-1].insert(0, entry)
        return scopes

    def _antecedent(self, start: int, sex: str, own: float | None = None) -> Referent | None:
        """The one person of a sex whom a pronoun, or a description with an age, can be of."""
        scopes = self._sentences_back(start, self._quote(start))
        opens = len(self.document.text[self.document.sentence_at(start)[0] : start].strip(" \"“‘'")) < 3
        for depth, scope in enumerate(scopes):
            fitting = [entry for entry in scope if _fits(entry.referent, sex, own)]
            people = list({id(entry.referent): entry.referent for entry in fitting}.values())
            if not people:
                continue
            subject = next((entry.referent for entry in fitting if entry.subject), None)
            if len(people) == 1:
                one = people[0]
                rivals = [
                    entry.referent
                    for further in scopes[depth + 1 : depth + 2]
                    for entry in further
                    if entry.referent is not one and _fits(entry.referent, sex, own)
                ]
                sure = one.sex == sex and bool(one.mentions)
                return one if subject is one and (sure or not rivals) or not rivals else None
            first = scope[0].referent if scope[0].subject else None
            if first in people and first is subject and first.sex == sex and (depth == 0 or opens):
                others = [other for other in people if other is not first]
                if depth or all(other.sex != sex for other in others):
                    return first
            return None
        return None

    def _just_before(self, start: int) -> Referent | None:
        """Whom "who" follows."""
        last = self.history[-1] if self.history else None
        if last and _BEFORE_WHO.fullmatch(self.document.text, last.end, start):
            return last.referent
        return None

    def _described(self, mention: Mention) -> Referent | None:
        """The named person whom a description is of."""
        start, end = mention.span.start, mention.span.end
        text = self.document.text
        comma = text[end : end + 2] == ", "
        ahead = self.document.mention_at(end + (2 if comma else 1)) if text[end : end + 1] in (" ", ",") else None
        if ahead and ahead.kind is Kind.PERSON and ahead.span in self.of_span:
            if not comma or text[ahead.span.end : ahead.span.end + 1] in (",", ".", ";", ")"):
                return self.of_span[ahead.span]
        if mention.kind is not Kind.PERSON or text[start : start + 4].casefold() != "the ":
            return None
        head = _head(mention.span.text)
        told, sex, own = head not in _GENERIC and _is_noun(head), self._sex_of(mention), self.ages.get(mention.span)
        here = {id(entry.referent) for entry in self._sentences_back(start, self._quote(start))[0]}
        fitting = [person for person in self.people if _fits(person, sex, own) and id(person) not in here]
        for known in (
            [person for person in fitting if told and head in person.roles],
            [person for person in fitting if own is not None and own in person.ages],
        ):
            if len(known) == 1:
                return known[0]
        if not sex or not told:
            return None
        near = self._antecedent(start, sex, own)
        if near and near in fitting and not near.roles:
            return near
        return fitting[0] if len(fitting) == 1 and fitting[0].sex == sex and not fitting[0].roles else None

    def _sex_of(self, mention: Mention) -> str:
        """The sex that a description tells, or the pronoun behind it in its sentence."""
        for word in re.findall(r"[a-zé]+", mention.span.text.casefold()):
            if _noun_sex(word):
                return _noun_sex(word)
        _, stop = self.document.sentence_at(mention.span.start)
        behind = _PRONOUN.search(self.document.text, mention.span.end, stop)
        between = self.document.masked[mention.span.end : behind.start()] if behind else ""
        spoken = bool(behind) and _SPOKE.match(self.document.text, behind.end())
        if behind and not spoken and not any(mark in between for mark in (PERSON_MARK, ROLE_MARK, KIN_MARK, "”", '"')):
            return _SEX_OF[behind.group().casefold()]
        return ""

    def first_person(self, claims: Iterable[Claim], unnamed: Iterable[Mention]) -> None:
        """Give each "I" in a quotation to its speaker."""
        spoken = [claim for claim in claims if claim.predicate == "quotation" and claim.subject]
        for mention in unnamed:
            if mention.span.text.casefold() not in _FIRST:
                continue
            speakers = {
                id(referent): referent
                for claim in spoken
                if claim.subject and mention.span.field == claim.span.field
                if claim.value_span.start <= mention.span.start < claim.value_span.end
                if (referent := self.of_span.get(claim.subject.span))
            }
            if len(speakers) == 1:
                self._take(next(iter(speakers.values())), mention)


def _fits(referent: Referent, sex: str, age: float | None) -> bool:
    """Whether someone can be of a sex and, within a year, of an age."""
    if sex and referent.sex and referent.sex != sex:
        return False
    return age is None or not referent.ages or any(abs(age - other) <= 1 for other in referent.ages)


def _head(description: str) -> str:
    """The last role or kinship word of a description."""
    words = re.findall(r"[a-zé\-]+", description.casefold())
    return next((word for word in reversed(words) if _is_noun(word)), words[-1] if words else "")


@cache
def _is_noun(word: str) -> bool:
    return word in lexicon.words("roles") or word in lexicon.table("kin")


@cache
def _noun_sex(word: str) -> str:
    """The sex that a role or kinship word tells."""
    told = lexicon.table("kin").get(word, "").split()
    if told[1:]:
        return told[1]
    if word in _FEMALE or word.endswith("woman"):
        return "f"
    return "m" if word in _MALE or (word.endswith("man") and word not in ("human", "german")) else ""
