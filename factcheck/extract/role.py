"""What somebody does or is: titles ("Sgt. Ann Lee"), roles before and behind a name ("actress Kate Reed", "Tom Hall,
chief executive of Acme", "he was a teacher")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._people import names_person, state, subject_before
from factcheck.model import Claim, Document, Form, Kind, Mention, Wording
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN, NAME, NAME_MARK, NUMBER, PERSON, PLACE_MARK, ROLE, ROLE_MARK, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Mr. Reed saw a man and a teacher. The suspect Tom Hall is not a teacher.", []),
    ("Kate Reed met the mayor, Tom Hall said.", []),
    ("Kate Reed, said the mayor, is ill. Tom Hall, the husband of a teacher, left.", []),
    ("Sgt. Ann Lee left.", ["Ann Lee | role | Sgt"]),
    (
        "Hospital chief executive Dr Ann Lee left.",
        ["Ann Lee | role | Dr", "Ann Lee | role | chief executive"],
    ),
    ("They met actress Kate Reed.", ["Kate Reed | role | actress"]),
    ("Kate Reed, 47, a former police chief, left.", ["Kate Reed | role | former police chief"]),
    ("Kate Reed, chief executive of Acme Corp, left.", ["Kate Reed | role | chief executive"]),
    (
        "Kate Reed, prosecuting, met Tom Hall, for the defence, and Ann Lee, defending her title.",
        ["Kate Reed | role | prosecuting", "Tom Hall | role | for the defence"],
    ),
    (
        "Kate Reed, opening the case for the prosecution, sat. Tom Hall, who until now was Acme's driver, left.",
        ["Kate Reed | role | for the prosecution", "Tom Hall | role | driver"],
    ),
    ("Kate Reed, MD, a surgeon, left.", ["Kate Reed | role | surgeon"]),
    ("Kate Reed, the museum's director, left.", ["Kate Reed | role | director"]),
    ("Kate Reed has been driver of no bus. He will be no captain.", ["Kate Reed | role | driver"]),
    ("He was a teacher.", ["He | role | teacher"]),
    (
        "Kate Reed, who was the ferry's driver, left. Kate Reed is to become chief executive, and Tom Hall will be its"
        " chairman.",
        [
            "Kate Reed | role | driver",
            "Kate Reed | role | chief executive future",
            "Tom Hall | role | chairman future",
        ],
    ),
    ("Kate Reed will chair the board.", ["Kate Reed | role | chair future"]),
    ("She's a dentist in Leeds.", ["She | role | dentist"]),
    (
        "Kate Reed, 47, their coach, enters the cabinet as sports minister.",
        ["Kate Reed | role | coach", "Kate Reed | role | minister"],
    ),
    ("The mayor, Kate Reed, left.", ["Kate Reed | role | mayor"]),
    ("The mayor of Leeds, Kate Reed, left.", ["Kate Reed | role | mayor"]),
    ("A train guard, Mairi Orrock, 24, was hurt.", ["Mairi Orrock | role | guard"]),
    (
        "Kate Reed, the 24-year-old driver, and Ann Lee, a Finnish engineer, left.",
        ["Kate Reed | role | driver", "Ann Lee | role | engineer"],
    ),
    ("The buyer's chief executive, Gustaf af Rosen, left.", ["Gustaf af Rosen | role | chief executive"]),
    (
        "Kate Reed, Acme Corp's chairman, works as a dentist in Leeds.",
        ["Kate Reed | role | chairman", "Kate Reed | role | dentist"],
    ),
]

_COURTESY = frozenset("mr mrs ms miss mx st sir dame lady lord mother father brother sister aunt uncle grandma".split())
_GENERAL = frozenset(
    "man woman boy girl teen teenager youth youngster child infant toddler male female juvenile victim suspect resident"
    " native friend gunman shooter attacker person man men women boys girls member witness customer citizen killer"
    " defendant owner acquaintance companion colleague neighbor neighbour star".split()
)
_MODIFIERS = frozenset(
    "former acting defense defence vice deputy assistant associate senior junior police fire prime managing executive"
    " chief general high school football"
    " basketball baseball retired interim emergency truck bus taxi security prison army navy".split()
)
_MOST_MODIFIERS = 8
_ROLES = re.compile(rf"{ROLE_MARK}(?<!{ROLE_MARK}{{2}}){ROLE_MARK}*(?:[ -]{ROLE})*")
_NO_NOUN = (
    "the|an?|and|or|but|who|whose|whom|which|that|his|her|their|its|my|our|said|says|told|was|is|were|are|had|has|of|to"
    "|in|on|at|by|for|from|with|as|when|while|where|if|not|than"
)
_WORDS = rf"(?:(?:{NAME}(?:['’]s?)?|{NUMBER}[a-z-]+|(?!(?:{_NO_NOUN})\b)[A-Za-z-]+(?:['’]s?)?) ){{0,3}}"
"""What can stand between an article and a role: "the 24-year-old train driver", "the Finnish mining engineer"."""
_AHEAD = re.compile(
    rf" (?P<who>{WHO})|(?: (?:of|at|for|in) (?:the )?(?:{NAME}|[a-z]+))?, (?P<apposed>{WHO})(?=, |[.;)]|$)"
)
_OPENED = re.compile(rf"(?:(?<!\w)(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) |['’]s |s['’] ){_WORDS}$")
_BEHIND = re.compile(
    rf"(?P<who>{WHO})(?:,? \({NUMBER}\)|, {NUMBER}|, {PLACE_MARK}{{2}})?, "
    rf"(?:(?:an?|the|our|its|his|her|their) )?{_WORDS}$"
)
_NAMED_ON = re.compile(
    rf"(?=[,.;)—–\n]| [—–-] |$| (?:of|at|for|in|with|who|from|and|since|until)\b)(?! and (?:an? |the "
    rf"|{WHO}|{KIN}))"
)
_BECOMES = r"(?:became|becomes|has been|had been|will be|will remain|is to be|will become|(?:is (?:set )?)?to become)"
_IS = re.compile(
    rf"\b(?:(?:until|till) (?:now|then|recently|last [a-z]+),? )?"
    rf"(?:(?:is|was|{_BECOMES}|(?:work|serve)(?:s|d|ed) as) (?:now |still )?"
    rf"(?:an? |the |its |their |his |her |(?:the [a-z]+|{NAME})(?:['’]s|(?<=s)['’]) )(?:(?:{NAME}|[A-Za-z-]+) ){{0,2}}"
    rf"|{_BECOMES} (?:(?!(?:no|not|by|with|an?|the|one|my|our|your)\b)[a-z]+ )?)$"
)
_FUTURE = re.compile(
    r"\b(?:will (?:be|become|remain)|is (?:set |due )?to be|to become)"
    r"(?: (?:an?|the|its|their|his|her|[A-Za-z-]+['’]s))?"
    r"(?: (?!(?:by|with|at|to|for|in|on|from|and|but|who)\b)[A-Za-z-]+){0,2} $|\b(?:will|is to) $"
)
_WILL = re.compile(r"\b(?:will|is to) $")
_AS = re.compile(
    r"\b(?:(?:return|stay|continue|serve)(?:s|ed|d)|comes? back|came back|(?:takes?|took) over(?: from [^,;]{1,40}?)?"
    r"|(?:enter|join)(?:s|ed)? (?:the |its |his |her )?[a-z]{3,20})"
    r" as (?:an? |the |its )?(?:[a-z-]+ ){0,2}$"
)
_OPENING_AS = re.compile(r"\bAs (?:an? |the |its )?(?:[a-z-]+ ){0,2}$")
_WHO_AHEAD = re.compile(rf",? (?P<who>{PERSON}|[hs]he\b)")

_IN_COURT = re.compile(r"\b(?:prosecuting|defending|for the (?:prosecution|defen[cs]e|Crown|crown|State))\b")
_SIDE = lazy(
    rf"(?P<who>{WHO})(?: [QK]C)?, (?:(?:who (?:is|was|appeared|appears)|appearing|acting|opening|outlining|presenting"
    r"|closing|summing up)(?: (?:the|its|their|her|his))?(?: case)? )?"
    rf"(?P<side>prosecuting|defending|for the (?:prosecution|defen[cs]e|crown|{NAME}))"
    r"(?=[,.;:]| (?:said|told|asked|added)\b)"
)
_IS_SHORT = re.compile(rf"(?P<who>\b(?:[Hh]e|[Ss]he))['’]s (?:an? |the )(?:(?:{NAME}|[A-Za-z-]+) ){{0,2}}$")


def extract(document: Document) -> Iterator[Claim]:
    """The roles and titles that a document gives to people."""
    for mention in document.mentions:
        if mention.title and mention.kind is Kind.PERSON:
            yield from _title(document, mention)
    if _IN_COURT.search(document.text):
        yield from _counsel(document)
    for match in _ROLES.finditer(document.masked):
        start = _with_modifiers(document.text, match.start())
        who = _whose(document, start, match.end())
        end = _title_start(document, who, match.end()) if who and start < who.span.start else match.end()
        future = who is not None and _FUTURE.search(document.text, max(0, start - 60), start) is not None
        if who and start < end and document.text[start:end].rsplit(" ", 1)[-1].casefold().rstrip("s") not in _GENERAL:
            yield replace(_claim(document, who, start, end), future=future)


def _counsel(document: Document) -> Iterator[Claim]:
    """On whose side in court somebody named is: "Tom Hall QC, prosecuting, said"."""
    for match in _SIDE.finditer(document.masked):
        who = match.span("who")
        party = document.text.endswith(("Crown", "State"), 0, match.end())
        named = document.masked[match.end() - 1] == NAME_MARK and not party
        if names_person(document, *who) and not named:
            yield _claim(document, document.describe(*who), *match.span("side"))


def _title(document: Document, mention: Mention) -> Iterator[Claim]:
    """The title printed before a name, unless it is one of courtesy."""
    title = mention.title or ""
    start = document.text.rfind(title, max(0, mention.span.start - len(title) - 3), mention.span.start)
    plain = title.rstrip(".").casefold()
    if start >= 0 and plain not in _COURTESY | _GENERAL and plain not in lexicon.table("kin"):
        yield _claim(document, mention, start, start + len(title.rstrip(".")))


def _title_start(document: Document, who: Mention, end: int) -> int:
    """Where a role that ends before a name ends without the title of the name: "chief executive Dr Ann Lee"."""
    title = who.title or ""
    return end - len(title) - 1 if title and document.text.endswith(title, 0, end) else end


def _with_modifiers(text: str, start: int) -> int:
    """Where a role begins, with the words before it that belong to it: "former police chief"."""
    for _ in range(_MOST_MODIFIERS):
        begin = text.rfind(" ", max(0, start - 14), start - 1) + 1
        if begin == 0 or text[begin : start - 1] not in _MODIFIERS:
            break
        start = begin
    return start


def _whose(document: Document, start: int, end: int) -> Mention | None:
    """Whom a role between these offsets is said of."""
    masked = document.masked
    low = max(document.sentence_at(start)[0], start - 70)
    ahead = _AHEAD.match(masked, end)
    if ahead and (ahead["who"] or _OPENED.search(masked, low, start)):
        name = ahead.span("who" if ahead["who"] else "apposed")
        return document.describe(*name) if names_person(document, *name) else None
    if document.text[start:end] in ("chair", "captain") and (will := _WILL.search(masked, low, start)):
        return subject_before(document, will.start())
    if not _NAMED_ON.match(masked, end) and not _WHO_AHEAD.match(masked, end):
        return None
    behind = _BEHIND.search(masked, low, start)
    if behind and names_person(document, *behind.span("who")):
        return document.describe(*behind.span("who"))
    short = _IS_SHORT.search(masked, low, start)
    if short:
        return document.describe(*short.span("who"))
    opening = _OPENING_AS.search(masked, low, start)
    ahead = _WHO_AHEAD.match(masked, end) if opening else None
    if ahead:
        return document.describe(*ahead.span("who"))
    copula = _IS.search(masked, low, start) or _AS.search(masked, low, start)
    subject = subject_before(document, copula.start()) if copula and " not " not in copula.group() else None
    return subject if subject and (subject.kind is Kind.PERSON or subject.form is Form.PRONOUN) else None


def _claim(document: Document, who: Mention, start: int, end: int) -> Claim:
    span = min(who.span.start, start), max(who.span.end, end)
    return state(document, "role", who, Wording(document.text[start:end]), (span, (start, end)))
