"""What part someone has in what happened, by the words beside each mention: hurt or accused, dead or alive; whether
they only speak of it; and whether a name is brought in right behind a description."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model import Document, Span
from factcheck.resolve._named import Referent
from factcheck.resolve._nouns import GENERIC
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN_MARK, NUMBER, NUMBER_MARK, PERSON_MARK, PLACE_MARK, WHO

_BE = r"(?:was|is|were|are|been|being|be|got)"
_HOW = (
    r"(?:(?:also|later|then|only|both|all|now|fatally|critically|seriously|accidentally|mortally|badly|still|found) )*"
)
_HURT = (
    r"(?:shot|killed|wounded|injured|struck|hit|slain|murdered|gunned down|hospitali[sz]ed|pronounced|dead|stabbed"
    r"|taken to (?:a |an |the )?[^.;]{0,40}\b(?:hospital|center|trauma)|in (?:critical|stable|serious|fair|good|grave)"
    r"|airlifted|recovering|the (?:\w+ )?victim|treated|discovered|found|lying)"
)
_BLAMED = (
    r"(?:arrested|charged|accused|booked|sentenced|convicted|indicted|wanted|sought|arraigned|guilty"
    r"|held (?:without|on|in)|in (?:custody|jail)|taken into custody|jailed|suspected|facing|behind bars"
    r"|the (?:suspect|gunman|shooter))"
)
_BEHIND = lazy(
    rf"(?P<blamed>(?:[ ,]{_BE} {_HOW}{_BLAMED}|,? (?:who |that )?(?:faces|pleaded|pled|surrendered|confessed"
    r"|turned (?:him|her)self in|will spend|will be charged|made (?:his|her) first)"
    r"| (?:arrested|charged|accused|suspected|wanted|convicted|arraigned|sentenced|jailed|indicted|booked)"
    r" (?:in|of|with|for|on|as|after)"
    r"| as (?:an? |the )?(?:suspect|gunman|shooter)"
    r"|['’]s (?:defen[cs]e |public |court-appointed )?(?:attorneys?|lawyers?|arrest|arraignment|indictment|bail|bond"
    r"|conviction|sentencing|preliminary hearing)"
    r"| (?:fatally )?(?:shot|killed|murdered|stabbed)(?: and killed)? (?:his|her|an?|the|two|three)| opened fire)\b)"
    rf"|(?P<hurt>(?:[ ,]{_BE} {_HOW}{_HURT}|,? (?:who )?(?:has )?(?:died|dies|suffer(?:ed|ing)|lost (?:his|her) life"
    r"|did not survive|succumbed)| dead| (?:fatally )?(?:shot|killed|wounded|injured|struck|hurt)(?: and killed)?"
    r" (?:in|by|at|on|during|while|outside|inside|to death|near|when|after|early|late|over|several|multiple))\b)",
    re.IGNORECASE,
)
_AHEAD = lazy(
    r"(?:\b(?P<blamed>(?:arrested|charged|charges against|case against|accused?|arraigned|sentenced|convicted"
    r"|(?:looking|searching|hunting|warrants?) for|gunman|shooter|suspects?(?: is| was)?|suspect as))"
    r"|\b(?<!missed )(?P<hurt>(?:(?:deaths?|killings?|shootings?|murders?|slayings?|life|lives|bod(?:y|ies)|autopsy"
    r"|homicide) of"
    r"|(?:fatally )?(?:shot|shoots|killed|kills|struck|hit|hitting|wounded|wounds|injured|killing|striking|wounding"
    r"|injuring|murdered|murdering|leaving|left)(?: and (?:killed|wounded|injured|killing))?|claimed"
    r"|(?:victims?|(?:man|woman|boy|girl|student|teen|person) (?:killed|shot|wounded|injured))"
    r"(?: was| is| as| of a homicide as)?|victim[^.;,]{0,20} identified as|dead (?:wo)?man as)))"
    r"(?:[ ,](?:an?|the|his|her|their|another|as|only as|identified(?: by [a-z ]{1,30})? as|daughter|son|wife|to be"
    r"|Officer|Deputy|unarmed|young|local)\b)*[ ,]*$",
    re.IGNORECASE,
)
_NOUNS = lazy(r"\b(?:(?P<hurt>victim)|(?P<blamed>suspect|gunman|shooter|defendant|killer|attacker))\b")
_DEAD = lazy(
    r"\b(?:dead|die[ds]|death|killed|kills|killing|murder(?:ed)?|slain|slaying|fatal(?:ly)?|mortally|homicide|body|autopsy"
    r"|life|lives|succumbed)\b"
)
_ALIVE = lazy(
    r"\b(?:injur\w+|wound(?:ed|ing)|hurt|recovering|survive[sd]|stable|critical|serious|fair|treated|hospitali[sz]ed"
    r"|(?:arm|wrist|hand|elbow|leg|thigh|knee|calf|ankle|foot|buttocks))\b"
)
_AGED = lazy(rf"-olds?\b(?! (?:[a-z]+ )?{KIN_MARK})")
_FURTHER = lazy(r"(?<!\A), | that | which ")
_OTHERS_AHEAD = lazy(rf"(?:{WHO}(?:, {NUMBER},?)?(?:,? and|,) )+$")
_OTHERS_BEHIND = lazy(rf"(?:(?:,? and|,) {WHO}(?:, {NUMBER},?)?)+")
PART, FATE = frozenset({"hurt", "blamed"}), frozenset({"dead", "alive"})
_SPEAKS = lazy(
    r"(?:,[^.,]{0,60},)? (?:also |later )?(?:said|says|tells|added|adds|confirmed|reports|declined|announced)\b| \(@"
)
_SPOKEN = lazy(
    r"(?:[,.?!][”\"’]? (?:said|says|added)|\btold(?: [A-Z]\S+)?|\baccording to|\b[Rr]eporters?|\b[A-Z]{2,}\d*['’]s) $"
)
_NEW = lazy(r"an? ", re.IGNORECASE)
_ANOTHER = lazy(
    rf"{PERSON_MARK}|{NUMBER}[- ]year[- ]old|\b(?:said|says|say|told|confirmed|announced|whose|his|her|their)\b"
)
_LEADING = lazy(rf"\W*[^{PERSON_MARK}{KIN_MARK}]{{0,100}}")
_ASIDE = lazy(
    r"(?<!death )(?<!deaths )(?<!murder )(?<!killing )(?<!shooting )\bof(?: the)? $"
    r"|\b(?:in|at|on|near|by|from|to|around|with|under|for|outside)(?: the)? $|['’]s $"
    r"|[,”\"?!] (?:said|says|according to)\b[^,]*$"
)
"""Words before a name that what its sentence says is not said of."""
_ANOTHERS = lazy(r"['’]s (?!(?:death|body|family|life|killing|murder)\b)")
_ALSO = lazy(r" (?:was|is|had|has) also\b")
_REACH = 110
"""Characters behind a mention in which its verb is looked for: a residence or a day may stand between."""
_POLITE = frozenset("mr mrs ms miss".split())
_PRIVATE = frozenset("freshman sophomore junior senior graduate veteran worker player musician rapper athlete".split())
"""Roles that may be said of whoever something happened to, besides the generic ones."""
_RELATED = lazy(rf", (?:[^,.;]{{1,20}}['’]s|his|her|their) (?:[a-z]+ ){{0,2}}{KIN_MARK}")


def holds_office(person: Referent) -> bool:
    """Whether someone is given a title of office or rank."""
    return any(mention.title and mention.title.rstrip(".").casefold() not in _POLITE for mention in person.mentions)


def _is_body(name: str) -> bool:
    """Whether a name that was taken for a person's has a word such as "Center" in it."""
    return (
        "&" in name
        or name.startswith(("U.S.", "U.N.", "U.K."))
        or not lexicon.words("organization_words").isdisjoint(name.split())
    )


class Parts:
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
            _BEHIND.search(text, end, end + 40 if _ANOTHERS.match(text, end) else min(high, end + _REACH)),
        ]
        for match in found:
            if match is None or text.startswith(("'s", "’s"), match.end()):
                continue
            if _ANOTHER.search(masked, end, max(match.start(), end)):
                continue
            yield match.lastgroup or ""
            if match.lastgroup == "hurt":
                last = min(match.end() + 60, high) if match.start() >= end else match.end()
                clause = _FURTHER.split(text[match.start() : last], maxsplit=1)[0]
                if _DEAD.search(clause):
                    yield "dead"
                elif _ALIVE.search(clause):
                    yield "alive"

    def stands_by(self, person: Referent, parts: set[str]) -> bool:
        """Whether a name is nobody's whose age is told without it: an official's or a relative's who is quoted."""
        if _is_body(person.name):
            return True
        comments = self.comments(person)
        if comments and any(_RELATED.match(self.documents[span.field].masked, span.end) for span in person.spans):
            return True
        if comments and holds_office(person):
            return True
        in_office = bool(person.roles - GENERIC - _POLITE - _PRIVATE) and "retired" not in person.roles
        return not parts & PART and (comments or in_office)

    def apart(self, spans: Sequence[Span], person: Referent) -> bool:
        """Whether a sentence speaks of someone by name and by a description too, or "a" description comes in behind
        the name, or says "also": these are of two people."""
        places = {self._sentence(span) for span in person.spans}
        told = [span for span in spans if self._is_told(span)]
        named = [span.start for span in person.spans if told and span.field == told[0].field and self._is_told(span)]
        if told and named and min(named) < told[0].start and _NEW.match(told[0].text):
            return True
        return any(
            self._sentence(span) in places or _ALSO.match(self.documents[span.field].text, span.end) for span in spans
        )

    def _is_told(self, span: Span) -> bool:
        """Whether a span stands in running text, and not in a headline or caption."""
        if span.field == "title":
            return False
        document = self.documents[span.field]
        at = bisect_right(document.blocks, span.start, key=lambda block: block.start)
        end = document.blocks[at - 1].end if at else span.end
        return document.text[max(end - 3, 0) : end].rstrip().endswith((".", "!", "?", "”", '"'))

    def follows(self, spans: Sequence[Span], person: Referent) -> int:
        """1 where the sentence behind a description brings in a name, 2 where the one before "the" description is about
        it, else 0."""
        if any(mention.title for mention in person.mentions):
            return 0
        told = [span for span in person.spans if self._is_told(span)]
        first = min((self._sentence(span) for span in told), default=None)
        leading = {self._sentence(span) for span in told if self._leads(span)}
        for span in spans:
            name, number = self._sentence(span)
            document = self.documents[name]
            low, high = document.sentence_at(span.start)
            near = max(low, span.start - _REACH), min(high, span.end + _REACH)
            several = len(_AGED.findall(document.masked, *near)) > 1
            printed = document.masked[span.start : span.end + 4]
            if several or KIN_MARK in printed or NUMBER_MARK not in printed:
                continue
            if first == (name, number + 1) and first in leading:
                return 1
            begin = number - 1 - self._goes_on(document, number - 1, person.sex)
            if span.text[:4].casefold() == "the " and (name, begin) in leading:
                return 2
        return 0

    def _goes_on(self, document: Document, number: int, sex: str) -> bool:
        """Whether a sentence, counted from 1, opens with the pronoun of a sex: it goes on about whom the last was."""
        pronoun = {"f": "She ", "m": "He "}.get(sex)
        return bool(pronoun and number > 0 and document.text.startswith(pronoun, document.sentences[number - 1][0]))

    def _leads(self, span: Span) -> bool:
        """Whether a name is the first in its sentence."""
        document = self.documents[span.field]
        low, _ = document.sentence_at(span.start)
        low = max(low, span.start - 101)
        return (
            _LEADING.fullmatch(document.masked, low, span.start) is not None
            and (_ASIDE.search(document.text, low, span.start) is None or self._is_of_place(document, span.start))
            and not _ANOTHERS.match(document.text, span.end)
            and not document.text.startswith(("She ", "He "), low)
        )

    @staticmethod
    def _is_of_place(document: Document, start: int) -> bool:
        """Whether what stands before a name tells where its bearer is from: "Norway's Ann Lee"."""
        before = document.masked[max(start - 4, 0) : start]
        return before[:1] == PLACE_MARK and before[1:] in ("'s ", "’s ")

    def comments(self, person: Referent) -> bool:
        """Whether an official or relative is quoted: nobody whose age is told without the name."""
        return any(
            _SPEAKS.match(self.documents[span.field].text, span.end)
            or _SPOKEN.search(self.documents[span.field].text, max(span.start - 16, 0), span.start)
            for span in person.spans
        )

    def _sentence(self, span: Span) -> tuple[str, int]:
        return span.field, bisect_right(self.documents[span.field].sentences, (span.start, 1 << 60))
