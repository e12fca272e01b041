"""Who is meant by an age without a name: "A 17-year-old boy was shot. ... Ian Hart died at the scene."

A report often tells an age and a name in different sentences. They are one person's where both are of someone who was
hurt, or both of someone who is accused, or where the name stands in the next sentence; the sex must fit, and nobody
else of the report may be meant: no other name without an age, no other age without a name, no name of that age.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from factcheck.model import Document, Span
from factcheck.resolve._named import Referent
from factcheck.resolve._nouns import GENERIC
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN_MARK, NUMBER, PERSON_MARK, PLACE, ROLE, WHO

_BE = r"(?:was|is|were|are|been|being|be|got)"
_HOW = (
    r"(?:(?:also|later|then|only|both|all|now|fatally|critically|seriously|accidentally|mortally|badly|still|found) )*"
)
_HURT = (
    r"(?:shot|killed|wounded|injured|struck|hit|slain|murdered|gunned down|hospitali[sz]ed|pronounced|dead|stabbed"
    r"|taken to (?:a |an |the )?[^.;]{0,40}\b(?:hospital|center|trauma)|in (?:critical|stable|serious|fair|good|grave)"
    r"|airlifted|the (?:\w+ )?victim|treated|discovered|found|lying)"
)
_BLAMED = (
    r"(?:arrested|charged|accused|booked|sentenced|convicted|indicted|wanted|sought|arraigned|guilty"
    r"|held (?:without|on|in)|in (?:custody|jail)|taken into custody|jailed|suspected|facing|behind bars"
    r"|the (?:suspect|gunman|shooter))"
)
_BEHIND = lazy(
    rf"(?P<blamed>(?:[ ,]{_BE} {_HOW}{_BLAMED}|,? (?:who |that )?(?:faces|pleaded|pled|surrendered|confessed"
    r"|turned (?:him|her)self in|will spend|will be charged|made (?:his|her) first)"
    r"| (?:arrested|charged|accused|suspected|wanted|convicted) (?:in|of|with|for|on|as)"
    r"| (?:fatally )?(?:shot|killed|murdered|stabbed)(?: and killed)? (?:his|her|an?|the|two|three)| opened fire)\b)"
    rf"|(?P<hurt>(?:[ ,]{_BE} {_HOW}{_HURT}|,? (?:who )?(?:has )?(?:died|dies|suffer(?:ed|ing)|lost (?:his|her) life"
    r"|did not survive|succumbed)| dead| (?:fatally )?(?:shot|killed|wounded|injured|struck|hurt)(?: and killed)?"
    r" (?:in|by|at|on|during|while|outside|inside|to death|near|when|after|early|late|over|several|multiple))\b)",
    re.IGNORECASE,
)
_AHEAD = lazy(
    r"(?:\b(?P<blamed>(?:arrested|charged|charges against|case against|accused?|arraigned|sentenced|convicted"
    r"|(?:looking|searching|hunting|warrants?) for|gunman|shooter|suspects?(?: is| was)?|suspect as))"
    r"|\b(?P<hurt>(?:(?:deaths?|killings?|shootings?|murders?|slayings?|life|lives|bod(?:y|ies)|autopsy|homicide) of"
    r"|(?:fatally )?(?:shot|shoots|killed|kills|struck|hit|hitting|wounded|wounds|injured|killing|striking|wounding"
    r"|injuring|murdered|murdering|leaving|left)(?: and (?:killed|wounded|injured|killing))?|claimed"
    r"|victims?(?: was| is| as| of a homicide as)?|victim[^.;,]{0,20} identified as|dead (?:wo)?man as)))"
    r"(?:[ ,](?:an?|the|his|her|their|as|only as|to be|Officer|Deputy|unarmed|young|local)\b)*[ ,]*$",
    re.IGNORECASE,
)
_NOUNS = re.compile(r"\b(?:(?P<hurt>victim)|(?P<blamed>suspect|gunman|shooter|defendant|killer|attacker))\b")
_DEAD = re.compile(
    r"\b(?:dead|die[ds]|death|killed|kills|killing|murder(?:ed)?|slain|slaying|fatal(?:ly)?|homicide|body|autopsy|life)\b"
)
_ALIVE = re.compile(
    r"\b(?:injur\w+|wound(?:ed|ing)|recovering|survive[sd]|stable|critical|serious|fair|treated|hospitali[sz]ed)\b"
)
_OTHERS_AHEAD = re.compile(rf"(?:{WHO}(?:, {NUMBER},?)?(?:,? and|,) )+$")
_OTHERS_BEHIND = re.compile(rf"(?:(?:,? and|,) {WHO}(?:, {NUMBER},?)?)+")
_PART, _FATE = frozenset({"hurt", "blamed"}), frozenset({"dead", "alive"})
_SPEAKS = re.compile(
    r"(?:,[^.,]{0,60},)? (?:also |later )?(?:said|says|tells|added|adds|confirmed|reports|declined|announced)\b"
)
_SPOKEN = re.compile(r"(?:said|says|told|added|according to) $")
_NEW = re.compile(r"an? ", re.IGNORECASE)
_ANOTHER = re.compile(rf"{PERSON_MARK}|\b(?:said|says|told|whose|his|her|their)\b")
_LEADING = lazy(
    rf"\W*(?:[^.{PERSON_MARK}{KIN_MARK}]{{0,70}} (?:said|say|says|believe|found|as|was)(?: that)? )?"
    rf"(?:{ROLE},? )?(?:{PLACE} )?"
)
_ALSO = re.compile(r" (?:was|is|had|has) also\b")
_REACH = 110
"""Characters behind a mention in which its verb is looked for: a residence or a day may stand between."""
_MANY = 50
"""People without an age; where more are named, a report is a list, and tells nobody of them apart."""
_CHILD = 8
"""Years below which nobody is accused."""


class _Unnamed(Struct, eq=False):
    """Descriptions of one age that nobody of that age is named for: the referents made of them."""

    age: float
    sex: str = ""
    referents: list[Referent] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)


def name_the_aged(
    documents: Sequence[Document], people: Sequence[Referent], made: Sequence[Referent]
) -> Iterator[tuple[Referent, Referent]]:
    """Pairs of a described referent of `made` and the one of the named `people` that it is."""
    known = {age for person in people for age in person.ages}
    groups = _groups(referent for referent in made if referent.ages and not referent.ages & known)
    nameless = [person for person in people if not person.ages and any(" " in other.name for other in person.mentions)]
    if not groups or len(nameless) > _MANY:
        return
    scene = _Parts({document.field: document for document in documents})
    nameless = [
        person for person in nameless if not (person.roles - GENERIC or scene.comments(person) or _is_body(person.name))
    ]
    parts = {id(person): scene.parts(person.spans) for person in nameless}
    for group in groups:
        group.parts = scene.parts(group.spans) - ({"blamed"} if group.age < _CHILD else set())
    able = [[person for person in nameless if _may_be(group, person, parts[id(person)])] for group in groups]
    acting = [
        [person for person in found if group.parts & parts[id(person)] & _PART]
        for group, found in zip(groups, able, strict=True)
    ]
    meant = [
        acted or [person for person in found if scene.follows(group.spans, person)]
        for group, found, acted in zip(groups, able, acting, strict=True)
    ]
    for group, found in zip(groups, meant, strict=True):
        sole = len(found) == 1 and sum(found[0] in others for others in meant) == 1
        if sole and not scene.apart(group.spans, found[0]):
            yield from ((referent, found[0]) for referent in group.referents)


def _is_body(name: str) -> bool:
    """Whether a name that was taken for a person's has a word such as "Center" in it."""
    return not lexicon.words("organization_words").isdisjoint(name.split())


def _groups(referents: Iterable[Referent]) -> list[_Unnamed]:
    groups: list[_Unnamed] = []
    for referent in referents:
        for group in groups:
            if group.age in referent.ages and (not group.sex or not referent.sex or group.sex == referent.sex):
                break
        else:
            group = _Unnamed(min(referent.ages))
            groups.append(group)
        group.referents.append(referent)
        group.spans += referent.spans
        group.sex = group.sex or referent.sex
    return groups


def _may_be(group: _Unnamed, person: Referent, parts: set[str]) -> bool:
    """Whether nothing speaks against it: another sex, another part in what happened, another end."""
    if group.sex and person.sex and group.sex != person.sex:
        return False
    if group.age < _CHILD and "blamed" in parts:
        return False
    return all(group.parts & parts & pair or not (group.parts & pair and parts & pair) for pair in (_PART, _FATE))


class _Parts:
    """Tells what part someone has in what happened ("hurt" or "blamed"; "dead" or "alive") by the words beside each
    mention, and in which sentences they are spoken of."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents

    def parts(self, spans: Iterable[Span]) -> set[str]:
        """The parts that mentions give."""
        return {part for span in spans for part in self._at(span)}

    def _at(self, span: Span) -> Iterator[str]:
        document = self.documents[span.field]
        text, masked = document.text, document.masked
        low, high = document.sentence_at(span.start)
        others = _OTHERS_AHEAD.search(masked, max(low, span.start - _REACH), span.start)
        start = others.start() if others else span.start
        others = _OTHERS_BEHIND.match(masked, span.end, high)
        end = others.end() if others else span.end
        found = [
            _NOUNS.search(text, span.start, min(span.end + 12, high)),
            _AHEAD.search(text, max(low, start - 60), start),
            _BEHIND.search(text, end, min(high, end + _REACH)),
        ]
        for match in found:
            if match is None or _ANOTHER.search(masked, end, max(match.start(), end)):
                continue
            yield match.lastgroup or ""
            if match.lastgroup == "hurt":
                last = min(match.end() + 60, high) if match.start() >= end else match.end()
                clause = text[match.start() : last]
                yield from (fate for fate, words in (("dead", _DEAD), ("alive", _ALIVE)) if words.search(clause))

    def apart(self, spans: Iterable[Span], person: Referent) -> bool:
        """Whether a sentence speaks of someone by name and by a description too, or "a" description comes in behind
        the name, or says "also": these are of two people."""
        places = {self._sentence(span) for span in person.spans}
        named = {field: min(span.start for span in person.spans if span.field == field) for field, _ in places}
        return any(
            self._sentence(span) in places
            or _ALSO.match(self.documents[span.field].text, span.end) is not None
            or (span.start > named.get(span.field, span.start) and _NEW.match(span.text) is not None)
            for span in spans
        )

    def follows(self, spans: Iterable[Span], person: Referent) -> bool:
        """Whether the sentence behind a description opens with the first name of someone, or the one before "the"."""
        if any(mention.title for mention in person.mentions):
            return False
        first = min((self._sentence(span) for span in person.spans), default=None)
        leading = {self._sentence(span) for span in person.spans if self._leads(span)}
        for span in spans:
            name, number = self._sentence(span)
            document = self.documents[name]
            several = document.text.count("-old", *document.sentence_at(span.start)) > 1
            if several or KIN_MARK in document.masked[span.start : span.end]:
                continue
            if first == (name, number + 1) and first in leading:
                return True
            if span.text[:4].casefold() == "the " and (name, number - 1) in leading:
                return True
        return False

    def _leads(self, span: Span) -> bool:
        """Whether a sentence is about the name in it: it opens with it, or with whoever says so."""
        document = self.documents[span.field]
        low, _ = document.sentence_at(span.start)
        return _LEADING.fullmatch(document.masked, max(low, span.start - 80), span.start) is not None

    def comments(self, person: Referent) -> bool:
        """Whether an official or relative is quoted: nobody whose age is told without the name."""
        return any(
            _SPEAKS.match(self.documents[span.field].text, span.end)
            or _SPOKEN.search(self.documents[span.field].text, max(span.start - 16, 0), span.start)
            for span in person.spans
        )

    def _sentence(self, span: Span) -> tuple[str, int]:
        return span.field, bisect_right(self.documents[span.field].sentences, (span.start, 1 << 60))
