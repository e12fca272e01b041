"""Of which nation somebody is: "the Finnish engineer Tom Hall", "Tom Hall, 46, a Swede", "Tom Hall of Finland"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import names_person, state, subject_before
from factcheck.model import Claim, Document, Form, Kind, Mention, Wording
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, PERSON, ROLE, WHO
from factcheck.values.nations import nations

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The Finnish-born engineer Tom Hall met a German in Sweden.", []),
    ("Tom Hall, a French teacher, owns a Swedish car.", []),
    ("Kate Reed, a Finnish-Swedish singer, met the British company Acme Corp.", []),
    ("The French police met Tom Hall.", []),
    ("The Finnish engineer Tom Hall left.", ["Tom Hall | nationality | Finnish"]),
    ("Tom Hall, 46, a young Swedish mining engineer, left.", ["Tom Hall | nationality | Swedish"]),
    ("Tom Hall, a Swede, left.", ["Tom Hall | nationality | Swede"]),
    ("Tom Hall, 46, of Finland, left.", ["Tom Hall | nationality | Finland"]),
    ("She is a Norwegian climber.", ["She | nationality | Norwegian"]),
    ("The 31-year-old Mexican Tom Hall left.", ["Tom Hall | nationality | Mexican"]),
    ("A Dutchman, Tom Hall, left.", ["Tom Hall | nationality | Dutchman"]),
]

_WORD = re.compile(r"[A-Z](?<!\w.)[a-z]{3,}\b(?![-'’])")
_SMALL = r"(?:(?!(?:and|or|of|in|at|who|to)\b)[a-z]+(?:-[a-z]+)? )"
_TAUGHT = r"(?:teacher|professor|lecturer|tutor|student|translator|scholar|interpreter|lesson|football)"
_AHEAD = lazy(rf" {_SMALL}{{0,2}}{ROLE}(?: {ROLE}| and {ROLE})*,? (?P<who>{WHO})")
_NAMED_AHEAD = lazy(rf" (?P<who>{PERSON})(?!['’]s? )")
_ALONE_AHEAD = lazy(rf", (?:{NUMBER}-year-old )?(?P<who>{WHO}),")
_WAYS = (_AHEAD, _NAMED_AHEAD, _ALONE_AHEAD)
_PART = lazy(rf" {_SMALL}{{0,3}}{ROLE}| (?:man|woman|national|citizen|climber|tourist)\b")
_ENDS = lazy(r"[,.;)\n]|$| (?:who|and|from|was|is)\b")
_BEFORE = lazy(
    rf"(?P<who>{WHO})(?:,? \({NUMBER}\)|,? (?:aged )?{NUMBER})?, (?:who (?:is|was) )?(?P<article>an? |the |of )"
    rf"(?:{NUMBER}[- ]year[- ]old )?{_SMALL}{{0,2}}$"
)
_IS = lazy(rf"\b(?P<is>is|was|['’]s) an? {_SMALL}{{0,2}}$")


def extract(document: Document) -> Iterator[Claim]:
    """The nations that a document gives to people."""
    known, text = nations(), document.text
    for word in _WORD.finditer(text):
        if word.group() not in known or document.text[word.start() - 1 : word.start()] == "-":
            continue
        who = _whose(document, word)
        if who and (who.kind is Kind.PERSON or who.form is Form.PRONOUN or " " in who.name):
            start, end = min(who.span.start, word.start()), max(who.span.end, word.end())
            yield state(document, "nationality", who, Wording(word.group()), ((start, end), word.span()))


def _whose(document: Document, word: re.Match[str]) -> Mention | None:
    """Whom a word for a people is said of: who follows its role, or whom its phrase explains."""
    masked = document.masked
    if re.match(rf" (?:[a-z]+ )?{_TAUGHT}", document.text[word.end() : word.end() + 40]):
        return None
    low = max(document.sentence_at(word.start())[0], word.start() - 90)
    ahead = next((found for way in _WAYS if (found := way.match(masked, word.end()))), None)
    if ahead and names_person(document, *ahead.span("who")):
        return document.describe(*ahead.span("who"))
    alone = _ENDS.match(masked, word.end())
    before = _BEFORE.search(masked, low, word.start())
    if before and (alone or (before["article"] != "of " and _PART.match(masked, word.end()))):
        return document.describe(*before.span("who")) if names_person(document, *before.span("who")) else None
    copula = _IS.search(masked, low, word.start())
    if copula and (alone or _PART.match(masked, word.end())):
        return subject_before(document, copula.start("is"))
    return None
