"""Of which nation somebody or a firm is: "the Finnish engineer Tom Hall", "Tom Hall, 46, a Swede", "Finland's Tom
Hall", "Acme Industrial of Canada".

`nation_epithet` are "the Canadian group" and "the Finn", of which a comparator tells who they are; their scope is
"firm" or "person".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._people import names_person, state, subject_before
from factcheck.model import Claim, Document, Form, Kind, Mention, Wording
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import (
    NAME,
    NAME_MARK,
    NUMBER,
    NUMBER_MARK,
    ORGANIZATION_MARK,
    PERSON_MARK,
    PLACE_MARK,
    ROLE,
    WHO,
)
from factcheck.values.nations import nations

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The Finnish-born engineer Tom Hall met a German in Sweden.", []),
    ("Tom Hall, a French teacher, owns a Swedish car.", []),
    ("Kate Reed, a Finnish-Swedish singer, left.", []),
    ("The French police met Tom Hall.", []),
    ("England's coach Tom Hall, Canada's Italian rival and Acme Corp's Canadian arm left for Finland.", []),
    ("The Finnish engineer Tom Hall left.", ["Tom Hall | nationality | Finnish"]),
    ("Tom Hall, 46, a young Swedish mining engineer, left.", ["Tom Hall | nationality | Swedish"]),
    ("Tom Hall, a Swede, left.", ["Tom Hall | nationality | Swede"]),
    ("Tom Hall, 46, of Finland, left.", ["Tom Hall | nationality | Finland"]),
    ("She is a Norwegian climber.", ["She | nationality | Norwegian"]),
    ("The 31-year-old Mexican Tom Hall left.", ["Tom Hall | nationality | Mexican"]),
    ("A Dutchman, Tom Hall, left.", ["Tom Hall | nationality | Dutchman"]),
    ("Sweden's Tom Hall beat Ann Lee (Norway).", ["Tom Hall | nationality | Sweden", "Ann Lee | nationality | Norway"]),
    ("Tom Hall became the first Swede to win.", ["Tom Hall | nationality | Swede"]),
    ("She met the British company Acme Corp.", ["Acme Corp | nationality | British"]),
    ("Acme Corp, a German maker of pumps, left.", ["Acme Corp | nationality | German"]),
    ("The Swedish group left.", ["The Swedish group | nation_epithet | Swedish (firm)"]),
    ("The 22-year-old Swede won.", ["The 22-year-old Swede | nation_epithet | Swede (person)"]),
]

_WORD = re.compile(r"[A-Z](?<!\w.)(?:[a-z]{3,}\b|S\b|K\b|\.S\.|\.K\.)(?![’']\w{3}|-(?!based\b))")
_LONGER = lazy(r" (?:Republic|Zealand(?:er)?|Korean?|African?|Kingdom|States|Lankan?)\b")
_MARKS = frozenset((PERSON_MARK, ORGANIZATION_MARK, PLACE_MARK, NAME_MARK))
_SMALL = r"(?:(?!(?:and|or|of|in|at|who|to)\b)[a-z]+(?:-[a-z]+)? )"
_TAUGHT = lazy(
    r" (?:[a-z]+ )?(?:teacher|professor|lecturer|tutor|student|translator|scholar|interpreter|lesson|football)"
)
_FIRM = (
    r"(?:[a-z]*(?:maker|builder|brewer|manufacturer|producer|supplier|retailer|operator|developer|publisher|insurer)"
    r"|airline|bank|brand|broadcaster|business|buyer|bidder|chain|club|company|conglomerate|contractor|corporation|firm"
    r"|giant|group|lender|multinational|start-?up)\b"
)
_STAR = (
    rf"(?:ace|champion|number (?:one|two|three|{NUMBER})|No\.? {NUMBER}|[a-z]+ seed|sensation|star|teenager"
    r"|[a-z]{3,}(?:er|ian|ist|man|woman))(?![a-z])"
)
"""What somebody is beside the roles that are marked as such."""
_AHEAD = lazy(rf" {_SMALL}{{0,2}}(?:{ROLE}|{_STAR})(?: {ROLE}| and {ROLE})*,? (?P<who>{NAME})")
_NAMED_AHEAD = lazy(rf" (?P<who>{NAME})(?!['’]s? )")
_ALONE_AHEAD = lazy(rf", (?:{NUMBER}-year-old )?(?P<who>{WHO}),")
_WAYS = (_AHEAD, _NAMED_AHEAD, _ALONE_AHEAD)
_FIRM_AHEAD = lazy(rf" {_SMALL}{{0,2}}{_FIRM},? (?P<who>{NAME})(?!['’]s? )")
_PART = lazy(rf" {_SMALL}{{0,3}}(?:{ROLE}|{_STAR})| (?:man|woman|national|citizen|climber|tourist)\b")
_FIRM_PART = lazy(rf" {_SMALL}{{0,2}}{_FIRM}")
_ENDS = lazy(r"[,.;)\n]|$| (?:who|and|from|was|is|to)\b")
_BEFORE = lazy(
    rf"(?P<who>{NAME})(?:,? \({NUMBER}\)|,? (?:aged )?{NUMBER})?"
    r"(?:, (?:(?:who|which) (?:is|was) )?| is | (?P<loose>))"
    r"(?P<article>an? |(?:the|one of the) (?:first |last |only )?"
    rf"|(?:of|from|from {NAME} in|(?:based|headquartered) in) (?:the )?|(?<=is )|(?<=, ))"
    rf"(?:{NUMBER}[- ]year[- ]old )?{_SMALL}{{0,2}}$"
)
_BRACKET = lazy(rf"(?P<who>{NAME}) \($")
_IS = lazy(rf"\b(?P<is>is|was|became|['’]s)(?: an?| the (?:first|only|last))? {_SMALL}{{0,2}}$")
_OWNED = lazy(
    rf"['’]s (?:(?:own|{_SMALL}|{NUMBER}|{_STAR}|{ROLE}) ?){{0,3}}(?<=[ {NUMBER_MARK}])(?P<who>{NAME})(?! {ROLE})"
)
_BASED = lazy(rf"-based (?P<who>{NAME})")
_BEST = lazy(rf"['’]s {_SMALL}{{0,2}}(?:{ROLE}|{_STAR})")
_CLOSED = lazy(rf"[,.;)\n]|$| (?!{NAME}|and\b|['’])")
_ENDS_IN_FIRM = lazy(rf"{_FIRM}$")
_LEADERS = re.compile(r"\b(?:coach|manager|trainer|boss|ambassador|consul|envoy|sponsors?|opponents?|rivals?)\b")
"""Who need not be of the nation that they are of by their post."""
_THE = lazy(rf"(?:\b[Tt]he |(?<=from ))(?:{NUMBER}-year-old )?$")
_EPITHET = lazy(rf" (?:{_SMALL}{{0,2}}(?:{_FIRM}|{_STAR})|{_FIRM})(?! (?:{NAME}|{ROLE}))")
_NOUN_ENDS = lazy(r"[.,;)\n]|$| (?:who|has|had|was|is|will|would|said|[a-z]{2,}ed|hit|won|lost|led|broke|came|took)\b")


def extract(document: Document) -> Iterator[Claim]:
    """The nations that a document gives to people and firms."""
    known, text = nations(), document.text
    for found in _WORD.finditer(text):
        start, end = found.span()
        longer = _LONGER.match(text, end)
        printed = text[start : longer.end()] if longer else found.group()
        if printed not in known:
            printed = found.group()
        word = (start, start + len(printed))
        if printed not in known or text[start - 1 : start] == "-" or _is_in_name(document, word):
            continue
        who = _whose(document, word)
        if who and (who.form is Form.PRONOUN or _may_be_of_nation(who)):
            first, last = min(who.span.start, word[0]), max(who.span.end, word[1])
            yield state(document, "nationality", who, Wording(printed), ((first, last), word))
        elif who is None:
            yield from _epithet(document, word, printed)


def _is_in_name(document: Document, word: tuple[int, int]) -> bool:
    """Whether a word is a part of a longer name: "Air France Corp"."""
    masked, (start, end) = document.masked, word
    return masked[start] in _MARKS and masked[start] in (masked[start - 1 : start], masked[end : end + 1])


def _may_be_of_nation(who: Mention) -> bool:
    return who.name not in nations() and who.name not in lexicon.table("places")


def _whose(document: Document, word: tuple[int, int]) -> Mention | None:
    """Whom a word for a people is said of: who follows its role, or whom its phrase explains."""
    masked, (start, end) = document.masked, word
    if _TAUGHT.match(document.text, end):
        return None
    low = max(document.sentence_at(start)[0], start - 90)
    ahead = next((found for way in _WAYS if (found := way.match(masked, end))), None)
    if ahead and _is_person(document, ahead, start):
        return _one(document, ahead)
    owned = _OWNED.match(masked, end) or _BASED.match(masked, end) or _FIRM_AHEAD.match(masked, end)
    if owned:
        return None if _LEADERS.search(document.text, end, owned.start("who")) else _one(document, owned)
    alone = _ENDS.match(masked, end)
    bracket = _BRACKET.search(masked, low, start) if masked.startswith(")", end) else None
    before = bracket or _BEFORE.search(masked, low, start)
    if before:
        return _one(document, before) if bracket or _explains(document, before, word, alone is not None) else None
    copula = _IS.search(masked, low, start)
    if copula and (alone or _PART.match(masked, end)):
        return subject_before(document, copula.start("is"))
    return None


def _is_person(document: Document, ahead: re.Match[str], start: int) -> bool:
    """Whether the name behind a word for a people, and a role or none, is a person's."""
    name, masked = document.text[slice(*ahead.span("who"))], document.masked
    if masked[ahead.start("who")] == PERSON_MARK or ahead.start("who") - ahead.start() > 1:
        return names_person(document, *ahead.span("who"))
    of_a_person = name.split()[0] in lexicon.table("given_names") if " " in name else masked.endswith("the ", 0, start)
    return of_a_person


def _explains(document: Document, before: re.Match[str], word: tuple[int, int], alone: bool) -> bool:
    """Whether a word for a people behind a name and a comma says of which it is."""
    masked, end = document.masked, word[1]
    article, loose = before["article"].split(" ")[0], before["loose"] is not None
    if article == "" and masked.startswith(("'s", "’s"), end):
        return not loose and _BEST.match(masked, end) is not None
    country = document.text[slice(*word)] in nations().values()
    if article in ("of", "from", "based", "headquartered"):
        return country and bool(_CLOSED.match(masked, end)) and not (loose and article != "of")
    if loose or country:
        return False
    person = masked[before.start("who")] == PERSON_MARK
    return alone or bool(_PART.match(masked, end) or (not person and _FIRM_PART.match(masked, end)))


def _one(document: Document, match: re.Match[str]) -> Mention:
    return document.describe(*match.span("who"))


def _epithet(document: Document, word: tuple[int, int], printed: str) -> Iterator[Claim]:
    """Who or what is called by the nation and a noun, or the nation alone: "the Canadian group", "the Swede"."""
    masked, (start, end) = document.masked, word
    the = _THE.search(masked, max(start - 20, 0), start)
    if the is None or printed in nations().values():
        return
    noun = _EPITHET.match(masked, end)
    person = not noun and _NOUN_ENDS.match(masked, end)
    if not noun and not person:
        return
    firm = bool(noun and _ENDS_IN_FIRM.search(noun.group()))
    stop = noun.end() if noun else end
    span = document.span(the.start(), stop)
    who = Mention(span, Form.DESCRIPTION, span.text, Kind.ORGANIZATION if firm else Kind.PERSON)
    claim = state(document, "nation_epithet", who, Wording(printed), ((the.start(), stop), word))
    yield replace(claim, scope="firm" if firm else "person")
