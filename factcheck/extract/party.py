"""Of which party somebody is: "Labour MP Tom Reed", "Kate Reed, a Liberal", "Kate Reed, of the Greens", "(D-Ohio)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import names_person, state, subject_before
from factcheck.model import Claim, Document, Form, Kind, Mention, Wording
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Tom Reed backed the Conservative bill. Labour said that Kate Reed, a former Liberal, left.", []),
    ("Tom Reed, a conservative lawyer, left. The Democratic Republic met.", []),
    ("Kate Reed, leader of the opposition to the Greens, left.", []),
    ("Labour MP Tom Reed left.", ["Tom Reed | party | Labour"]),
    ("The Conservative mayor, Tom Reed, left.", ["Tom Reed | party | Conservative"]),
    ("Kate Reed, the Liberal finance minister, left.", ["Kate Reed | party | Liberal"]),
    ("Kate Reed, a Liberal, left.", ["Kate Reed | party | Liberal"]),
    ("Kate Reed, a Republican from Ohio, left.", ["Kate Reed | party | Republican"]),
    ("Kate Reed, 47, of the Greens, left.", ["Kate Reed | party | Greens"]),
    ("Sen. Kate Reed (D-Ohio) left.", ["Kate Reed | party | D"]),
    ("Tom Reed of the Union Party left.", ["Tom Reed | party | Union Party"]),
    ("He is a Democrat.", ["He | party | Democrat"]),
]

_FIRST = "".join(sorted({name[0] for name in lexicon.words("parties")}))
_NAMES = "|".join(sorted(map(re.escape, lexicon.words("parties")), key=len, reverse=True))
_PARTY = re.compile(
    rf"(?=[{_FIRST}])(?<![\w-])(?:(?P<letter>[DR])(?=[-–][A-Z][A-Za-z.]+\)|\))"
    rf"|(?P<party>(?!D\b|R\b)(?:{_NAMES})(?: Party)?)(?![\w’-]))"
)
_OTHER = re.compile(r"(?<=of the )(?P<party>(?:[A-Z][a-z]+ ){1,3}Party)(?=[,.;)]| (?:who|and|said|has|left)\b)")
_OFFICE = (
    r"(?:mayor|governor|senator|congressman|congresswoman|representative|lawmaker|candidate|councill?or|leader"
    r"|politician|minister|premier|nominee|peer|chairman|chairwoman|councilman|councilwoman|frontbencher|backbencher"
    r"|president|prime minister|MP|MSP|MEP|Sen\.|Rep\.|Gov\.|Senator|Governor|Mayor|Congressman|Congresswoman"
    r"|Councill?or|Leader|Premier)"
)
_HOLDER = lazy(rf" (?:[a-z]+ )?{_OFFICE}(?: (?:for|of) [A-Z]\w+)?(?: {_OFFICE})?,? $")
_OWNED = lazy(r"['’]s (?:[a-z]+ ){0,2}$")
_WHO_AHEAD = lazy(rf"[^.;“”\"\n]{{1,40}}?(?P<who>{WHO})")
_BEHIND = lazy(
    rf"(?P<who>{WHO})(?:,? \({NUMBER}\)|,? (?:aged )?{NUMBER})?"
    r"(?:, (?:who (?:is|was) )?(?:an? |the )|,? (?:of|from) the |,? of |, | \()(?:(?!former|ex|once)[a-z-]+ )?$"
)
_ENDS = lazy(rf"[-–,.;)\n]|$| (?:who|and|from|was|is|in|said|has|had|left|for)\b| (?:[a-z]+ ){{0,2}}{_OFFICE}\b")
_IS = lazy(r"\b(?P<is>is|was) an? (?:(?!former|ex|once)[a-z-]+ )?$")
_REACH = 90


def extract(document: Document) -> Iterator[Claim]:
    """The parties that a document gives to people."""
    for pattern in (_PARTY, _OTHER):
        for match in pattern.finditer(document.text):
            who = _whose(document, *match.span())
            if who and (who.kind is Kind.PERSON or who.form is Form.PRONOUN or " " in who.name):
                span = min(who.span.start, match.start()), max(who.span.end, match.end())
                yield state(document, "party", who, Wording(match.group()), (span, match.span()))


def _whose(document: Document, start: int, end: int) -> Mention | None:
    """Whom a party is said of: whose office it is printed before, or whom its phrase explains."""
    masked, text = document.masked, document.text
    ahead = _WHO_AHEAD.match(masked, end)
    if ahead and names_person(document, *ahead.span("who")):
        between = text[end : ahead.start("who")]
        if _HOLDER.fullmatch(between) or _OWNED.fullmatch(between):
            return document.describe(*ahead.span("who"))
    if not _ENDS.match(text, end):
        return None
    low = max(document.sentence_at(start)[0], start - _REACH)
    behind = _BEHIND.search(masked, low, start)
    if behind:
        return document.describe(*behind.span("who")) if names_person(document, *behind.span("who")) else None
    copula = _IS.search(masked, low, start)
    return subject_before(document, copula.start("is")) if copula else None
