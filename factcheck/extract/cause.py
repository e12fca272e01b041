"""Causes that are plainly stated: "hospitalised due to", "caused by", "an electrical fault started the fire".

`cause` has as scope what was caused, in one word ("fire", "hospital", "death"), as value the cause as printed; ruled
out causes and unknown ones are denied or no claims. The subject is the person to whom it happened, where one is
named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._numbers import is_future, lowered, person_before, sentences_with
from factcheck.model import Claim, Document, Mention, Modality, Wording
from factcheck.values.mask import NAME

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The cause is not yet known. Nothing is caused by luck.", []),
    ("The fire was caused by an electrical fault.", ["- | cause | an electrical fault (fire)"]),
    ("A faulty charger started the fire.", ["- | cause | A faulty charger (fire)"]),
    ("She said that somebody had started the fire deliberately.", ["- | cause | arson (fire)"]),
    ("Her team had ruled out arson.", ["- | cause | arson (fire) denied"]),
    ("Arson has not been ruled out.", []),
    ("She was hospitalised due to excessive bleeding.", ["She | cause | excessive bleeding (hospital)"]),
    ("She had earlier been hospitalized for 'excessive bleeding'.", ["She | cause | excessive bleeding (hospital)"]),
    ("Ann Lee was rushed to hospital following a fall.", ["Ann Lee | cause | a fall (hospital)"]),
    ("Ann Lee died of cancer on Friday.", ["Ann Lee | cause | cancer (death)"]),
]  # fmt: skip

_NOUNS = (
    r"(?P<what>fire|blaze|explosion|blast|crash|accident|outage|blackout|collapse|outbreak|delay|derailment|flood"
    r"|flooding|leak|failure)"
)
_VALUE = (
    r"(?P<why>(?!(?:it|them|him|her|this|that|what|luck)\b)[\w'’-]+(?: (?!(?:on|at|in|last|after|while|when|who"
    r"|which|that|and|but|said|police|officials|from|since|before|during|as|because|is|was|were|had|has|have"
    r"|the fire)\b)[\w'’-]+){0,5})"
)
_CAUSED = re.compile(
    rf"\b{_NOUNS} (?:was|is|were|has been|had been|may have been) (?:probably |likely |apparently )?(?:caused"
    rf"|sparked|started|triggered|set off|blamed) (?:by|on) {_VALUE}"
)
_DUE = re.compile(rf"\b{_NOUNS} (?:was|is) due to {_VALUE}")
_STARTED = re.compile(
    rf"(?:(?<=\. )|(?<=\n)|^|(?<=that ))(?P<why>(?:an?|the) (?:(?!(?:told|said|says|that|who|which|if|would"
    rf"|could)\b)[\w'’-]+ ){{1,14}}?)(?:caused|sparked|started|triggered|set off) (?:the|a) {_NOUNS}\b"
)
_ARSON = re.compile(
    r"\b(?:someone|somebody|arsonists?|vandals) (?:had |has |have )?(?:(?:deliberately|intentionally) )?(?:started"
    r"|set|lit) the (?:fire|blaze)"
    r"(?: deliberately| intentionally)?\b|\b(?:fire|blaze) was (?:deliberately|intentionally) (?:started|set|lit)\b"
)
_RULED = re.compile(
    r"\b(?:rul(?:ed|es|ing) out|not) (?P<why>arson|foul play|terrorism|sabotage|suicide)\b|\b(?P<too>arson"
    r"|foul play|terrorism|sabotage) (?:has been|had been|was|were|is) ruled out\b"
)
_HOSPITAL = re.compile(
    rf"\b(?:hospitali[sz]ed|(?:taken|rushed|admitted|airlifted) to (?:the |a )?hospital) (?:due to|because of"
    rf"|following|for)"
    rf" ['‘\"“]?(?!treatment|observation|evaluation|tests|surgery|further|[\w ]{{1,12}}\b(?:days?|weeks?|hours?"
    rf"|months?)\b)"
    rf"{_VALUE}"
)
_DIED = re.compile(
    rf"(?P<who>{NAME}|\b(?:[Hh]e|[Ss]he)\b)(?:,[^,.;]{{1,40}},)? (?:died|had died|has died) (?:of|from) {_VALUE}"
)
_CORES = (
    "caused by", "due to", "started by", "started the", "caused the", "sparked", "triggered", "ruled out", "ruling out",
    "hospitalis", "hospitaliz", "to hospital", "to the hospital", "to a hospital", "died of", "died from", "blamed on",
    "set off", "set the fire", "lit the", "deliberately", "intentionally",
)  # fmt: skip


def extract(document: Document) -> Iterator[Claim]:
    """The causes that a document states."""
    for start, end in sentences_with(document, _CORES):
        yield from _of_things(document, start, end)
        for match in _HOSPITAL.finditer(lowered(document.text), start, end):
            yield _claim(document, match, person_before(document, match.start()), "hospital")
        for match in _DIED.finditer(document.masked, start, end):
            yield _claim(document, match, document.describe(*match.span("who")), "death")


def _of_things(document: Document, start: int, end: int) -> Iterator[Claim]:
    """What a sentence says of the cause of a fire, a crash, and the like."""
    text = lowered(document.text)
    for pattern in (_CAUSED, _DUE, _STARTED):
        for match in pattern.finditer(text, start, end):
            yield _claim(document, match, None, match["what"].replace("blaze", "fire").replace("blast", "explosion"))
    for match in _ARSON.finditer(text, start, end):
        yield replace(_claim(document, match, None, "fire", match.span()), value=Wording("arson"))
    for match in _RULED.finditer(text, start, end):
        span = match.span("why") if match["why"] else match.span("too")
        what = "fire" if "arson" in match.group() else ""
        yield replace(_claim(document, match, None, what, span), modality=Modality.DENIED)


def _claim(
    document: Document, match: re.Match[str], subject: Mention | None, scope: str, value: tuple[int, int] | None = None
) -> Claim:
    start, end = value or match.span("why")
    words = document.text[start:end].rstrip(" '’")
    quote = document.quote_at(match.start())
    return Claim(
        "cause",
        subject,
        Wording(words),
        document.span(match.start(), match.end()),
        document.span(start, start + len(words)),
        modality=Modality.ATTRIBUTED if quote and not quote.post else Modality.ASSERTED,
        scope=scope,
        future=is_future(document, match.start()),
    )
