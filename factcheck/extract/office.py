"""Offices that one person at a time holds: "Kate Reed, chief financial officer of Acme Corp", "chief of surgery".

`office` has who holds it as subject and the office as value; the scope is what it is over, where the office itself
tells ("chief of surgery": surgery). Offices held once, or for somebody else, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import state
from factcheck.model import Claim, Document, Kind, Mention, Wording
from factcheck.values.lazy import lazy
from factcheck.values.offices import CORES, OTHER_TIME, PHRASE, REACH

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed, former chief executive of Acme Corp, left.", []),
    ("Kate Reed, an aide to the mayor, left. Ask Tom Hall, the chief said.", []),
    ("Kate Reed, deputy chief executive, left.", []),
    ("Kate Reed, chief financial officer of Acme Corp, left.", ["Kate Reed | office | chief financial officer"]),
    ("Kate Reed, the trust's medical director, left.", ["Kate Reed | office | medical director"]),
    ("They met CFO Kate Reed.", ["Kate Reed | office | CFO"]),
    ("Kate Reed, MD, the chief of surgery, left.", ["Kate Reed | office | chief of surgery"]),
    ("Kate Reed, the hospital's chief of heart surgery, left.", ["Kate Reed | office | chief of heart surgery"]),
]

_BETWEEN = lazy(r"(?:, \d\d)?, (?:[A-Z][A-Za-z.]{1,5}, )?(?:(?:the|its|their|our|a) )?(?:[\w.’'&-]+['’]s? )?$")
_ENDS = lazy(r"[,.;)—–\n]|$| (?:of|at|for|in|who|and|said|told)\b")
_REACH = 60


def extract(document: Document) -> Iterator[Claim]:
    """The offices of a document that stand beside the name of who holds them."""
    found = {match.span(): match for match in _phrases(document.text)}
    starts = {mention.span.start: mention for mention in document.mentions} if found else {}
    for _, match in sorted(found.items()):
        if OTHER_TIME.search(document.text, max(match.start() - 12, 0), match.start()):
            continue
        who = starts.get(match.end() + 1) if document.text[match.end() : match.end() + 1] == " " else None
        if who is None or not _is_person(who):
            who = _before(document, match) if _ENDS.match(document.text, match.end()) else None
        if who is not None:
            ends = (min(who.span.start, match.start()), max(who.span.end, match.end()))
            claim = state(document, "office", who, Wording(match.group()), (ends, match.span()))
            yield claim


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """The offices of a text; one may come twice."""
    for core in CORES:
        place = text.find(core)
        while place >= 0:
            match = PHRASE.search(text, max(place - REACH, 0), place + 3 * REACH)
            if match:
                yield match
            place = text.find(core, max(place, match.end() if match else 0) + 1)


def _before(document: Document, match: re.Match[str]) -> Mention | None:
    """The name that an office explains: "Kate Reed, MD, the chief of surgery"."""
    low = max(document.sentence_at(match.start())[0], match.start() - _REACH)
    near = [mention for mention in document.mentions if low <= mention.span.start < match.start()]
    for mention in reversed(near):
        if _is_person(mention) and _BETWEEN.fullmatch(document.text, mention.span.end, match.start()):
            return mention
    return None


def _is_person(mention: Mention) -> bool:
    return " " in mention.name and mention.kind in (Kind.PERSON, Kind.PLACE, None)
