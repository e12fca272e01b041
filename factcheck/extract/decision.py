"""What became of a plan or an event: "the festival was called off", "councillors approved the plan".

`decision` has no subject: its scope is the thing in its own words, and by whom where that is told ("bridge plan, by the
council"); its value is one of the ways of `factcheck.values.fates`. What may be, was denied or is of another year is
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._numbers import lowered
from factcheck.extract._people import state
from factcheck.extract._real import of_another_time
from factcheck.model import Claim, Document, Form, Kind, Mention, Wording
from factcheck.values import fates
from factcheck.values.cues import stretches_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN_MARK, NAME_MARK, ORGANIZATION_MARK, PERSON_MARK, PLACE_MARK, ROLE_MARK

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The festival may be cancelled. The plan would be approved. In 2003 the plan was rejected.", []),
    ("Kate Reed cancelled. She approved of him.", []),
    ("The flower festival was called off.", ["- | decision | called off (flower festival)"]),
    ("The festival will go ahead.", ["- | decision | goes ahead (festival)"]),
    ("Councillors approved the plan.", ["- | decision | approved (plan, by councillors)"]),
    ("The plan for a bridge was rejected by the council.", ["- | decision | rejected (plan, by the council)"]),
]

_LETTER = rf"[\w’'{NAME_MARK}{ORGANIZATION_MARK}{PERSON_MARK}{PLACE_MARK}{ROLE_MARK}{KIN_MARK}-]"
_STOP = (
    r"(?!(?:of|for|to|in|at|on|by|from|with|and|or|but|was|were|is|are|has|had|have|will|which|that|who|after|as)\b)"
)
_THING = (
    rf"(?:the|a|an|this|its|their|his|her|{_LETTER}+['’]s) (?P<thing>(?:{_STOP}{_LETTER}+ ){{0,3}}{_STOP}[a-z-]{{3,}})"
)
_AUX = r"(?:was|were|is|are|been|being|has|had|have|be|will|also|then|later|now|still|finally|unanimously|narrowly)"
_BEFORE = lazy(
    rf"(?:^|[,;:—–“\"] |\b(?:that|and|but|as|after|when|while|since|because|said) ){_THING}"
    rf"(?: (?:of|for|to|in|at|on|between|from) (?:(?!{_AUX}\b)[^\s,.;:]+ ?){{1,7}})?(?: {_AUX})* ?$"
)
_BEHIND = lazy(rf" {_THING}(?=$|[.,;:!?”\"\n]| (?!['’])[a-z])")
_BY = lazy(rf" by (?P<by>(?:the |a |an )?{_LETTER}+(?: {_LETTER}+)?)")
_AGENT = lazy(
    r"(?:^|[,;:—–“\"] |\b(?:that|and|but|as|after|when) )"
    rf"(?P<by>(?:(?:the|a) )?(?:{_LETTER}+ ){{0,3}}{_LETTER}+) (?:{_AUX} )*$"
)
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_PASSIVE = lazy(rf"\b(?:was|were|is|are|been|being|be) (?:{_AUX} |[a-z]+ly )*$")
_UNREAL = lazy(
    r"(?:\b(?:not|never|nor|no|if|unless|would|could|might|may|whether|should|must|until|nearly|almost|expected|likely"
    r"|threatened|wanted|asked|refused|to|without|cannot|can|hopes?|hoped|feared|denied|before|vote|plans)|n['’]t)\b"
    r"(?: [^\s,.;]+){0,4} $"
)


def extract(document: Document) -> Iterator[Claim]:
    """What a document says became of things."""
    low, masked = lowered(document.text), lowered(document.masked)
    for start, end in stretches_with(low, document.sentences, fates.CUES):
        if of_another_time(document, start, end) or _YEAR.search(low, start, end):
            continue
        for way, own, pattern in fates.patterns():
            for match in pattern.finditer(masked, start, end):
                scope = _scope(document, masked, start, match, own)
                if scope and not _UNREAL.search(masked, max(start, match.start() - 40), match.start()):
                    nobody = Mention(document.span(*match.span()), Form.DESCRIPTION, "it", Kind.THING)
                    claim = state(document, "decision", nobody, Wording(way), (match.span(), match.span()))
                    yield replace(claim, subject=None, scope=scope)


def _scope(document: Document, masked: str, start: int, match: re.Match[str], own: bool) -> str:
    """The thing that a match is of, and by whom it was done: before the verb where it is passive, else behind it."""
    text = lowered(document.text)
    behind = None if own or _PASSIVE.search(masked, start, match.start()) else _BEHIND.match(masked, match.end())
    if behind:
        agent = _AGENT.search(masked[start : match.start()])
        by = (start + agent.start("by"), start + agent.end("by")) if agent else None
        return _named(text, behind.span("thing"), by)
    before = _BEFORE.search(masked[start : match.start()])
    if not before:
        return ""
    agent = _BY.match(masked, match.end())
    thing = (start + before.start("thing"), start + before.end("thing"))
    return _named(text, thing, agent.span("by") if agent else None)


def _named(text: str, thing: tuple[int, int], by: tuple[int, int] | None) -> str:
    return text[slice(*thing)] + (f", by {text[slice(*by)]}" if by else "")
