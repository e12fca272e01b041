"""The posts and trades that the reports of a story give to people: "city treasurer", "a geologist at the college"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.compare._kin import same_person
from factcheck.compare._known import full_names, named, the_one
from factcheck.compare._sentences import STOP, normal, stem
from factcheck.compare._weigh import evidence
from factcheck.model import Dossier, Entity, Evidence, Kind, Modality, Span, Statement
from factcheck.values import lexicon
from factcheck.values.offices import trade

_OTHER_TIME = re.compile(
    r"\b(?:former|formerly|ex|then|acting|interim|retired|late|future|elect)\b[- ]?", re.IGNORECASE
)
AROUND = 30
"""Characters before an office among which it is looked for what tells which, and when."""
_SEXLESS = re.compile(r"(?:wo)?man$|person$")
_OUTSIDE = "the|an?|its|his|her|their|our|said|says|told|by|of|and|with|to|as|is|was|from|for|in|on|at"
_LED = re.compile(rf"(?<![\w’'-])(?:(?!(?:{_OUTSIDE})\b)[\w&’'-]+ )+$", re.IGNORECASE)
"""The words before a post that tell which it is."""
_TAIL = re.compile(
    r" (?:of|at|for|with|in) (?:the )?(?P<body>[^,.;:()“”\"\n]{3,50}?)(?=[,.;:()\n]| (?:who|and|said|has|had)\b|$)"
)


class Post(Struct, frozen=True):
    """What somebody is called: the last word of it, what it is as a trade or office, and the stems of the words that
    tell which or of what ("union", "leeds")."""

    who: Entity
    head: str
    which: frozenset[str]
    place: Evidence

    @property
    def article(self) -> str:
        """The report that says so."""
        return self.place.span.article


def other_time(statement: Statement) -> bool:
    """Whether somebody held an office at another time than that of the report."""
    claim = statement.claim
    text = statement.article.content(claim.span.field)
    near = text[max(claim.value_span.start - AROUND, 0) : claim.value_span.end + 8]
    return bool(_OTHER_TIME.search(near))


_TO_COME = re.compile(r"\b(?:(?:takes?|taking) over(?: from [^,;]{1,40})? as|returns? as|new|incoming|next)\b")


def to_come(statement: Statement) -> bool:
    """Whether somebody is yet to hold an office, or only just does: "will be chair", "takes over as chair"."""
    claim = statement.claim
    text = statement.article.content(claim.span.field)
    return claim.future or bool(_TO_COME.search(text, max(claim.value_span.start - AROUND, 0), claim.value_span.start))


def posts(dossier: Dossier) -> Iterator[Post]:
    """The posts and trades of the people whom the reports name in full, as asserted of the present."""
    for who, statement in _asserted(dossier):
        yield from _post(statement, who)


def called(dossier: Dossier) -> Iterator[Post]:
    """What the reports call the people whom they name in full: by the last word of it, in lower case."""
    for who, statement in _asserted(dossier):
        role = normal(statement.claim.value_span.text.split()[-1].rstrip("."))
        if role in lexicon.words("roles"):
            yield Post(who, _SEXLESS.sub("man", role), _which(statement), evidence(statement))


def _asserted(dossier: Dossier) -> Iterator[tuple[Entity, Statement]]:
    people = full_names(dossier)
    for predicate in ("role", "office"):
        for statement in dossier.by_predicate.get(predicate, ()):
            claim, subject = statement.claim, statement.subject
            if subject is None or subject.kind not in (Kind.PERSON, Kind.THING) or not named(subject):
                continue
            if claim.modality is not Modality.ASSERTED or claim.future or other_time(statement):
                continue
            who = the_one(subject, people)
            yield next((one for one in people if same_person(one, who)), who), statement


def _post(statement: Statement, who: Entity) -> Iterator[Post]:
    span = statement.claim.value_span
    text = statement.article.content(span.field)
    start = _start(statement)
    head, before = trade(text[start : span.end])
    if head:
        printed = Span(span.article, span.field, start, span.end, text[start : span.end])
        stated = Evidence(printed, " ".join(printed.text.split()), evidence(statement).origin, statement)
        yield Post(who, head, _which(statement, before), stated)


def _start(statement: Statement) -> int:
    """Where a post begins, with the words before it that tell which it is."""
    span = statement.claim.value_span
    led = _LED.search(statement.article.content(span.field), max(span.start - AROUND, 0), span.start)
    return led.start() if led else span.start


def _which(statement: Statement, before: str | None = None) -> frozenset[str]:
    """The stems of the words that tell which post it is: those before it, as given or all, and what it is over."""
    span = statement.claim.value_span
    text = statement.article.content(span.field)
    tail = _TAIL.match(text, span.end)
    if before is None:
        before = " ".join(text[_start(statement) : span.end].split()[:-1])
    words = re.findall(r"[A-Za-z]{3,}", f"{before} {tail['body'] if tail else ''}".casefold())
    return frozenset(stem(normal(word)) for word in words if word not in STOP)
