"""Where somebody lives: "Kate Reed, 25, of Leeds", "lives in Leeds", "Leeds resident Kate Reed". Where somebody lived
once, grew up or moved to has the scope "former": it may differ from where they live now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import (
    CLUBS,
    IN_PLACE,
    PLACES,
    SUBJECT,
    about,
    place,
    subject_before,
    subjects_before,
    topic_before,
)
from factcheck.model import Claim, Document, Kind, Mention
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, NUMBER_MARK, PERSON, PERSON_MARK, PLACE, ROLE, ROLE_MARK, WHERE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed lives in fear, and never lived in London.", []),
    ("Kate Reed's mother lives in London.", []),
    ("Kate Reed wants to move to London and will live in Texas.", []),
    ("Kate Reed, 25, of Hull Harriers, won. Kate Reed, of Acme, and Ann Reed, 26, from Acme, left.", []),
    ("Kate Reed, 25, of London, left.", ["Kate Reed | residence | London"]),
    ("Kate Reed, 25, of Lower Quillam, left.", ["Kate Reed | residence | Lower Quillam"]),
    ("Ann Reed, 25, and Tom Hall, 26, both of London, left.", [
        "Ann Reed | residence | London", "Tom Hall | residence | London",
    ]),
    ("She lives with her dog in London, Ohio.", ["She | residence | London, Ohio"]),
    ("Kate Reed grew up in Texas and moved to London.", [
        "Kate Reed | residence | Texas (former)", "Kate Reed | residence | London (former)",
    ]),
    ("Kate Reed moved to its finance arm in London.", []),
    ("After moving to London, she wrote.", ["she | residence | London (former)"]),
    ("Kate Reed, a resident of London, left.", ["Kate Reed | residence | London"]),
    ("Ask London resident Kate Reed.", ["Kate Reed | residence | London"]),
]  # fmt: skip

FORMER = "former"
_PRESENT = frozenset("lives live resides reside living residing".split())
_VERB = re.compile(
    r"\b(?P<verb>live[sd]?|resid(?:es?|ed)|settled|grew up|raised|moved|relocated|emigrated|immigrated|migrated"
    r"|(?P<participle>Born and raised|Raised|Living|Growing up|living|residing|moving|relocating|settling"
    r"|growing up|emigrating|immigrating|returning))\b"
)
_WHERE = re.compile(
    rf"(?P<between>[^,.;:“”\"{NUMBER_MARK}]{{0,50}}?)(?: from (?:the )?(?P<origin>{PLACES}))? (?:in|to"
    rf"|near) {IN_PLACE}(?! (?:{ROLE}|University|County))"
)
_BETWEEN = lazy(
    r"^ (?:the|it|its|them|an?|all|both|this|that)\b|\band (?!works?|worked)|\b(?:that|who|which|when|where"
    r"|to its|while|because|said|he|she|into|out|on|up)\b"
)
_OPENING = lazy(rf"[^,.;]{{0,60}}?, (?P<who>{SUBJECT})(?!['’]s)")
_OF = lazy(
    rf"(?P<who>{PERSON_MARK}(?<!{PERSON_MARK}{{2}}){PERSON_MARK}*+)(?:,? (?:aka|also known as) [^,]{{1,30}})?"
    rf"(?:(?P<aged>, (?:aged? )?{NUMBER},?| \({NUMBER}\),?)|,) of (?:the )?(?:(?:{NUMBER}"
    rf"(?: block of)? )[^.;,]{{1,40}}?(?:,| in) )?"
    rf"(?P<place>(?(aged){WHERE}|{PLACE})(?:, {PLACE})*)"
    r"(?=[,.;)\n]| (?:and|was|is|has|had|were|who|died|said|told)\b|$)"
)
_BOTH_OF = lazy(
    rf"(?P<one>{PERSON})(?:, {NUMBER})?,? and (?P<two>{PERSON})(?:, {NUMBER})?, (?:both|all) (?:of|from) "
    rf"(?P<place>{PLACE}(?:, {PLACE})*)"
)
_RESIDENT_OF = lazy(rf"\b(?:[Aa]n?|the) (?:[a-z]+ )?(?P<resident>{ROLE}) of {IN_PLACE}(?:, (?P<who>{SUBJECT}))?")
_RESIDENT_NAME = lazy(rf"(?P<place>{PLACE}) (?P<resident>{ROLE}),? (?P<who>{WHO})")
_STEMS = (
    "live",
    "living",
    "resid",
    "settl",
    "grew up",
    "raised",
    "Raised",
    "Living",
    "Growing up",
    "mov",
    "relocat",
    "migrat",
    "growing up",
    "returning",
)


def extract(document: Document) -> Iterator[Claim]:
    """The places of residence that a document names."""
    masked, text = document.masked, document.text
    if any(words in masked for words in (", of ", ") of ", f"{NUMBER_MARK} of ")):
        for match in _OF.finditer(masked):
            if not text[slice(*match.span("place"))].endswith(CLUBS):
                yield _at(document, document.describe(*match.span("who")), match.span("place"))
    if ", both " in masked or ", all " in masked:
        for match in _BOTH_OF.finditer(masked):
            for who in ("one", "two"):
                yield _at(document, document.describe(*match.span(who)), match.span("place"))
    if any(stem in masked for stem in _STEMS):
        yield from _told(document)
    if ROLE_MARK in masked and "resident" in text:
        yield from _residents(document)


def _told(document: Document) -> Iterator[Claim]:
    """Those that a verb tells of: "lives in Leeds", "after moving from York to Leeds, she"."""
    masked = document.masked
    for verb in _VERB.finditer(masked):
        where = _WHERE.match(masked, verb.end())
        if where is None or _BETWEEN.search(where["between"]):
            continue
        former = "" if verb["verb"] in _PRESENT else FORMER
        for subject in _who(document, verb, where.end()):
            if subject.kind not in (Kind.PERSON, None):
                continue
            yield _at(document, subject, where.span("place"), former)
            if where["origin"]:
                yield _at(document, subject, where.span("origin"), FORMER)


def _who(document: Document, verb: re.Match[str], end: int) -> list[Mention]:
    """Whom a verb of residence is about."""
    found = subjects_before(document, verb.start())
    if found or not verb["participle"]:
        return found
    topic, after = topic_before(document, verb.start()), _OPENING.match(document.masked, end)
    if topic:
        return [topic]
    return [document.describe(*after.span("who"))] if after else []


def _residents(document: Document) -> Iterator[Claim]:
    """Those of "a resident of Leeds" and "Leeds resident Kate Reed"."""
    for match in _RESIDENT_OF.finditer(document.masked) if "resident of" in document.text else ():
        if document.text[slice(*match.span("resident"))] == "resident":
            opens = match.group().startswith("A") and match["who"]
            subject = document.describe(*match.span("who")) if opens else subject_before(document, match.start())
            if subject:
                yield _at(document, subject, match.span("place"))
    for match in _RESIDENT_NAME.finditer(document.masked):
        if document.text[slice(*match.span("resident"))] == "resident":
            yield _at(document, document.describe(*match.span("who")), match.span("place"))


def _at(document: Document, who: Mention, where: tuple[int, int], scope: str = "") -> Claim:
    return about(document, "residence", who, place(document, *where), where, scope)
