"""Whom pronouns and descriptions of one article are of: by sex, by who was spoken of last and as what, and by what is
said of whom (roles, ages). Whatever leaves two candidates stays alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import Claim, Document, Form, Kind, Mention, Quantity, Span
from factcheck.resolve._aged import name_the_aged
from factcheck.resolve._named import Referent
from factcheck.resolve._nouns import GENERIC, head, is_noun, noun_sex
from factcheck.resolve._scene import Scene, fits
from factcheck.values.mask import KIN_MARK, NAME_MARK, NUMBER, PERSON_MARK, ROLE_MARK

_SEX_OF = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_PRONOUN = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|im|is|imself|er|ers|erself)|(?<=[Ss])he)\b")
_FIRST = frozenset("i me my mine myself".split())
_RELATIVE = frozenset("who whose whom which".split())
_NOUN = re.compile(f"[{ROLE_MARK}{KIN_MARK}]+")
_NAME_FOLLOWS = re.compile(f",? {PERSON_MARK}| {NAME_MARK}")
_OF_NAME = re.compile(
    rf"{PERSON_MARK}(?:, {NUMBER})?, (?:(?:a|an|the) [^,.;]{{0,40}})?$"
    rf"|{PERSON_MARK} (?:is|was) (?:a|an|the) [^,.;]{{0,40}}$"
)
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat|[Aa]nother|[Oo]ne|[Mm]y)|['’]s)"
    r" (?:[^\s.,;!?]+ ){0,3}$"
)
_IDENTIFIED = re.compile(r"\b(?:identified|named)(?: [^.;\n]{1,60})? as (?:[A-Z]\w+\.? )?$")
_EXPLAINS = re.compile(rf"[{PERSON_MARK}{NAME_MARK}](?P<end>)(?:, {NUMBER})?(?:,|,? is|,? was) $")
_KIN_FOLLOWS = re.compile(rf"[Hh](?:is|er) (?:[a-z]+ ){{0,3}}{KIN_MARK}")
_SPOKE = re.compile(r" (?:said|says|added|wrote|told|explained|continued)\b")
_TITLES = re.compile(r"[A-Z][a-z]+\.? (?:Sir |Dame |Dr\.? )?(?=[A-Z])")
"""What stands before a name behind a comma and may be its title: "the vet, Dr. Ann Lee"."""
_APART = (PERSON_MARK, ROLE_MARK, KIN_MARK, "”", '"')

Event = tuple[int, int, Mention | None]
"""A place where someone may be spoken of; the mention, where a name stands there or a claim is about it."""


def link_descriptions(
    documents: Sequence[Document], claims: Sequence[Claim], referents: list[Referent], unnamed: Sequence[Mention]
) -> list[Referent]:
    """Add each pronoun and description to the referent it is of; gives new referents for those that are of no name."""
    of_span = {span: referent for referent in referents for span in referent.spans}
    ages = _note(claims, of_span)
    for document in documents:
        _note_aged(document, ages, of_span)
    people = [referent for referent in referents if referent.kind is Kind.PERSON]
    made: list[Referent] = []
    for document in documents:
        here = [mention for mention in unnamed if mention.span.field == document.field]
        if here:
            reader = _Reader(document, of_span, ages, people)
            reader.read(here)
            reader.first_person(claims, here)
            made += [referent for referent in reader.made if referent.mentions]
    for described, named in list(name_the_aged(documents, people, made)):
        named.identify(described)
    return [referent for referent in made if referent.mentions]


def _note(claims: Iterable[Claim], of_span: dict[Span, Referent]) -> dict[Span, float]:
    """Keep the ages and roles that are claimed of names; gives the ages of all spans that have one."""
    ages: dict[Span, float] = {}
    for claim in claims:
        if claim.predicate in _KIN and isinstance(claim.value, Mention):
            _note_kin(claim, of_span)
        if claim.subject is None:
            continue
        span, value = claim.subject.span, claim.value
        referent = of_span.get(span)
        if claim.predicate == "age" and isinstance(value, Quantity) and value.unit == "year" and value.low is not None:
            ages[span] = value.low
            if referent:
                referent.ages.add(value.low)
        elif claim.predicate == "role" and referent:
            referent.roles.update(claim.value_span.text.casefold().split())
    return ages


_KIN = frozenset(
    "child parent spouse ex_spouse partner ex_partner sibling grandparent grandchild aunt_or_uncle niece_or_nephew"
    " cousin in_law step_parent step_child step_sibling".split()
)


def _note_kin(claim: Claim, of_span: Mapping[Span, Referent]) -> None:
    """Keep that kin are people, and the sex that the kin word before a name tells: "his wife, Corinne"."""
    bearer = of_span.get(claim.value_span)
    for referent in (bearer, of_span.get(claim.subject.span) if claim.subject else None):
        if referent is not None and referent.kind is None:
            referent.kin = True
    if bearer is None or bearer.sex or claim.value_span.start <= claim.span.start:
        return
    before = claim.span.text[: claim.value_span.start - claim.span.start].casefold()
    told = [noun_sex(word) for word in re.findall(r"[a-zé-]+", before)[-3:] if is_noun(word)]
    bearer.sex = told[-1] if told else ""


_THE_AGED = re.compile(r"The \d{1,3}-year-old\b")


def _note_aged(document: Document, ages: Iterable[Span], of_span: Mapping[Span, Referent]) -> None:
    """Keep that an unknown name of several words is a person's where it opens a sentence, and "The 24-year-old" the
    next."""
    for span in ages:
        opens = span.field == document.field and document.sentence_at(span.start)[0] == span.start
        if opens and span.start and _THE_AGED.match(span.text):
            before = document.sentence_at(len(document.text[: span.start].rstrip()) - 1)[0]
            name = document.mention_at(before)
            referent = of_span.get(name.span) if name and name.kind is None else None
            if name and referent and " " in name.name and not any(map(is_noun, name.name.casefold().split())):
                referent.kin = True


class _Reader:
    """Reads one document from its beginning; `made` are those it describes without a name."""

    def __init__(
        self, document: Document, of_span: dict[Span, Referent], ages: dict[Span, float], people: list[Referent]
    ) -> None:
        self.document = document
        self.of_span = of_span
        self.ages = ages
        self.people = people
        self.made: list[Referent] = []
        self.scene = Scene(document)

    def read(self, unnamed: Sequence[Mention]) -> None:
        """Resolve pronouns and descriptions in the order of the text."""
        for start, end, mention in self._events(unnamed):
            referent = self._refer(start, end, mention)
            if referent is not None:
                self.scene.enter(start, end, referent)

    def _events(self, unnamed: Sequence[Mention]) -> list[Event]:
        """Names of people, pronouns, and what claims are about, in the order of the text; none inside a description."""
        events: dict[int, Event] = {}
        for match in _NOUN.finditer(self.document.masked):
            events[match.start()] = (match.start(), match.end(), None)
        for match in _PRONOUN.finditer(self.document.text):
            events[match.start()] = (match.start(), match.end(), None)
        named = {id(person) for person in self.people}
        for mention in self.document.mentions:
            if id(self.of_span.get(mention.span)) in named:
                events[mention.span.start] = (mention.span.start, mention.span.end, mention)
        events |= {mention.span.start: (mention.span.start, mention.span.end, mention) for mention in unnamed}
        asked = {mention.span.start for mention in unnamed if mention.form is not Form.DESCRIPTION}
        kept: list[Event] = []
        described = 0
        for start in sorted(events):
            if start >= described or start in asked:
                kept.append(events[start])
            _, end, about = events[start]
            if about is not None and about.form is Form.DESCRIPTION:
                described = end
        return kept

    def _refer(self, start: int, end: int, mention: Mention | None) -> Referent | None:
        """Who is spoken of at a place; a mention that a claim is about joins them."""
        word = self.document.text[start:end].casefold()
        if mention is not None and mention.form in (Form.NAME, Form.HANDLE):
            return self._named(start, self.of_span[mention.span])
        if word in _SEX_OF:
            found = self.scene.antecedent(start, _SEX_OF[word], other=self._kin_before(start))
            if word == "him" and found and self.scene.acts_in_clause(found, start):
                found = None
            if found and not found.sex:
                found.sex = _SEX_OF[word]
        elif word in _RELATIVE:
            found = self.scene.just_before(start)
        elif mention is None:
            return self._noun(start, end, word)
        elif mention.form is Form.DESCRIPTION:
            found = self._described(mention) or self._make([mention], self._sex_of(mention))
            if mention.span in self.ages:
                found.ages.add(self.ages[mention.span])
        else:
            return None
        if found and mention is not None:
            self._take(found, mention)
        return found

    def _kin_before(self, start: int) -> Referent | None:
        """Whom a pronoun's kinship word explains, who are not themselves meant by it: "Tom Reed, 39, his uncle"."""
        follows = _EXPLAINS.search(self.document.masked, max(start - 60, 0), start)
        kin = follows and _KIN_FOLLOWS.match(self.document.masked, start)
        return self.scene.ending_at(follows.start("end")) if follows and kin else None

    def _named(self, start: int, named: Referent) -> Referent:
        """Whoever has a name, and with them whoever the sentence identifies by it: "He was identified as Ian Hart"."""
        text, reach = self.document.text, max(start - 90, 0)
        if text.find(" as ", reach, start) < 0 or not _IDENTIFIED.search(text, reach, start):
            return named
        scopes = self.scene.scopes(start)
        here = {entry.referent for entry in scopes[0]}
        unnamed = next(iter(here)) if len(here) == 1 else named
        others = {entry.referent for scope in scopes[1:2] for entry in scope} - {unnamed}
        if any(other in self.made and fits(other, unnamed.sex, None) for other in others):
            return named
        if unnamed not in self.made or not all(fits(named, unnamed.sex, age) for age in unnamed.ages or (None,)):
            return named
        for span in unnamed.spans:
            self.of_span[span] = named
        named.identify(unnamed)
        self.scene.rename(unnamed, named)
        return named

    def _take(self, referent: Referent, mention: Mention) -> None:
        referent.spans.setdefault(mention.span)
        self.of_span[mention.span] = referent
        if not referent.mentions:  # a noun phrase that no claim was about
            referent.mentions.append(mention)

    def _make(self, mentions: list[Mention], sex: str) -> Referent:
        referent = Referent(mentions, sex)
        self.made.append(referent)
        return referent

    def _noun(self, start: int, end: int, word: str) -> Referent | None:
        """Whom a role or kinship word is of, where it does not describe the name behind it."""
        masked = self.document.masked
        if _NAME_FOLLOWS.match(masked, end) or (word.endswith("s") and is_noun(word[:-1])):
            return None
        if masked[start] == KIN_MARK and masked.startswith(f", {NAME_MARK}", end) and self._beside(end, aged=False):
            return None
        name = _OF_NAME.search(masked, max(start - 60, 0), start)
        if name:
            return self.scene.ending_at(name.start() + 1)
        determined = _DETERMINED.search(masked, max(start - 40, 0), start)
        if not determined:
            return None
        span = self.document.span(determined.start(), end)
        named = self._described(Mention(span, Form.DESCRIPTION, span.text, Kind.PERSON))
        return named or self._make([], noun_sex(word))

    def _described(self, mention: Mention) -> Referent | None:
        """The named person whom a description is of: the one beside it, the one of whom the role or the age is said, or
        the only one whom its sex allows."""
        beside = self._beside(mention.span.end, mention.span in self.ages)
        start = mention.span.start
        if beside or mention.kind is not Kind.PERSON or mention.span.text[:4].casefold() != "the ":
            return beside
        noun, sex, own = head(mention.span.text), self._sex_of(mention), self.ages.get(mention.span)
        telling = noun not in GENERIC and is_noun(noun)
        here = {id(entry.referent) for entry in self.scene.scopes(start)[0]}
        fitting = [person for person in self.people if fits(person, sex, own) and id(person) not in here]
        for said in (
            [person for person in fitting if telling and noun in person.roles],
            [person for person in fitting if own is not None and own in person.ages],
        ):
            if len(said) == 1:
                return said[0]
        if not sex or not telling:
            return None
        left = self.scene.antecedent(start, sex, own)
        if left is None and len(fitting) == 1 and fitting[0].sex == sex:
            left = fitting[0]
        return left if left in fitting and not left.roles else None

    def _beside(self, end: int, aged: bool) -> Referent | None:
        """The person whose name follows a description: "the actress Kate Reed", "The actress, Kate Reed, said". An age
        right before a name of which it is not is of someone else: "the 16-year-old Reed was with"."""
        text = self.document.text
        comma = text[end : end + 2] == ", "
        if aged and not comma:
            return None
        at = end + (2 if comma else 1)
        title = _TITLES.match(text, at) if comma else None
        name = self.document.mention_at(at) if comma or text[end : end + 1] == " " else None
        if name is None and title:
            name = self.document.mention_at(title.end())
            name = name if name and name.title else None
        referent = self.of_span.get(name.span) if name is not None else None
        if name is None or referent is None or (name.kind is not Kind.PERSON and not referent.kin):
            return None
        closed = text[name.span.end : name.span.end + 1] in (",", ".", ";", ")")
        return referent if closed or not comma else None

    def _sex_of(self, mention: Mention) -> str:
        """The sex that a description tells, or the pronoun behind it in its sentence."""
        told = [noun_sex(word) for word in re.findall(r"[a-zé]+", mention.span.text.casefold()) if noun_sex(word)]
        if told:
            return told[0]
        _, stop = self.document.sentence_at(mention.span.start)
        behind = _PRONOUN.search(self.document.text, mention.span.end, stop)
        if behind is None or _SPOKE.match(self.document.text, behind.end()):
            return ""
        between = self.document.masked[mention.span.end : behind.start()]
        return "" if any(mark in between for mark in _APART) else _SEX_OF[behind.group().casefold()]

    def first_person(self, claims: Iterable[Claim], unnamed: Iterable[Mention]) -> None:
        """Give each "I" in a quotation to its speaker."""
        mine = [mention for mention in unnamed if mention.span.text.casefold() in _FIRST]
        if not mine:
            return
        field = self.document.field
        spoken = [claim for claim in claims if claim.predicate == "quotation" and claim.span.field == field]
        spoken.sort(key=lambda claim: claim.value_span.start)
        starts = [claim.value_span.start for claim in spoken]
        for mention in mine:
            at = bisect_right(starts, mention.span.start)
            speakers = {
                id(speaker): speaker
                for claim in spoken[max(at - 3, 0) : at]  # a quotation inside a quotation is a second one
                if claim.value_span.overlaps(mention.span) and claim.subject
                if (speaker := self.of_span.get(claim.subject.span))
            }
            if len(speakers) == 1:
                self._take(next(iter(speakers.values())), mention)
