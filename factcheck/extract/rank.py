"""Who came first in a contest, and who did not: "Ann Lee rode alone to victory, 12 seconds ahead of Kate Reed".

`rank` has whom it is said of as subject, the place as value ("first", "second", or "behind" where it is not told
which), and what was won as scope, where it has a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import IF, is_future, sentences_with, time_scope
from factcheck.extract._people import PHRASE, one_named_before, topic_before
from factcheck.model import Claim, Document, Mention, Modality, Wording
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NUMBER, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Ann Lee won over the crowd, won a coin toss and will win the Dunmore Cup.", []),
    ("Ann Lee was second to none. Kate Reed came second in 2010. If Ann Lee won the Dunmore Cup, I am off.", []),
    ("Ann Lee won the race to the ferry, took the trophy home and was second in the standings.", []),
    ("The final went to penalties. Ann Lee won the first stage of the tender.", []),
    ("Ann Lee has won the Ronde van Dunmore.", ["Ann Lee | rank | first (ronde van dunmore)"]),
    ("Ann Lee of Norway attacked on the last climb and rode alone to victory.", ["Ann Lee | rank | first"]),
    ("Ann Lee finished 12 seconds ahead of Kate Reed.", ["Kate Reed | rank | behind"]),
    ("Kate Reed, of Leeds, was a close second.", ["Kate Reed | rank | second"]),
    ("Kate Reed (Acme) came third.", ["Kate Reed | rank | third"]),
    ("Kate Reed finished as runner-up to her and had to settle for silver.", ["Kate Reed | rank | second"]),
    ("Kate Reed had to make do with bronze.", ["Kate Reed | rank | third"]),
    ("That makes Kate Reed our runner-up.", ["Kate Reed | rank | second"]),
    ("To his relief Tom Reed came first.", ["Tom Reed | rank | first"]),
    ("Ann Lee took gold.", ["Ann Lee | rank | first"]),
    ("Ann Lee took the £10,000 award.", ["Ann Lee | rank | first"]),
    ("The trophy went to the baker Tom Reed. Gold for Ann Lee!", ["Tom Reed | rank | first", "Ann Lee | rank | first"]),
    ("After winning the Dunmore Cup, Ann Lee wept.", ["Ann Lee | rank | first (dunmore cup)"]),
    ("Ann Lee wept after winning the race.", ["Ann Lee | rank | first"]),
    ("Ann Lee held off the local skater Kate Reed.", ["Ann Lee | rank | first", "Kate Reed | rank | behind"]),
    ("Ann Lee is the winner. Runner-up Kate Reed left.", ["Ann Lee | rank | first", "Kate Reed | rank | second"]),
    (
        "Acme Rail was chosen over the Austrian tram maker Reed & Lee.",
        ["Acme Rail | rank | first", "Reed & Lee | rank | behind"],
    ),
    ("The jury's order: Ann Lee first, Kate Reed second.", ["Ann Lee | rank | first", "Kate Reed | rank | second"]),
    ("Ann Lee is this year's laureate.", ["Ann Lee | rank | first"]),
    ("Ann Lee took first prize.", ["Ann Lee | rank | first"]),
    ("The runner-up, the local skater Kate Reed, was placed second.", ["Kate Reed | rank | second"]),
    ("Acme Rail has lost out to Reed & Lee.", ["Reed & Lee | rank | first", "Acme Rail | rank | behind"]),
    ("Ann Lee fell on her way to winning the race.", ["Ann Lee | rank | first"]),
    ("In the end the tournament was won by Ann Lee, then 17.", ["Ann Lee | rank | first"]),
    ("They gave Acme Rail the contract.", ["Acme Rail | rank | first"]),
    ("The contract for the line went to Acme Rail.", ["Acme Rail | rank | first"]),
    ("Second line: Acme Rail gets the job", ["Acme Rail | rank | first"]),
    ("Kate Reed was two seconds behind.", ["Kate Reed | rank | behind"]),
]

_WHO = (
    rf"(?P<who>{NAME})(?: of (?:the )?{NAME}|,? \([^()]{{1,40}}\))?(?:,[^,.;]{{1,50}},)?"
    r"(?: [a-z][a-z ]{2,50} and|,? who)?"
)
_END = r"(?= (?:in|on|of|at|by|after|with|ahead|from|for|and)\b|[.,;!?]|$)"
_THE = r"(?:the |this year['’]s )"
_THING = (
    rf"(?:(?:{NUMBER}|{NAME}|[£$€][^ ]{{1,12}}|[a-z][a-z'’-]*) ){{0,3}}"
    r"(?:race|stage|marathon|win|victory|title|crown|trophy|cup|prize|award|gold medal|competition|contest|tournament)"
    r"(?! for (?!his |her |their ))"
)
"""What can be won by one alone, with what tells which it is: "£10,000 award", "ninth stage"."""
_BY = rf"{NUMBER} (?:seconds?|minutes?|points?|votes?|strokes?|shots?|met(?:re|er)s?|lengths?)"
_FIRST = re.compile(
    rf"{_WHO} (?:has |have |had )?(?:(?:won|wins|(?:been|was|is) awarded) {_THE}?(?P<what>{NAME})"
    rf"|(?:(?:rode|ran|sailed|sprinted|stormed|cruised|skied|raced|swept|powered|drove|rowed|swam)(?: alone| home)? to"
    rf" (?:victory|glory|the win|the title|gold)"
    rf"|(?:took|taken|claimed|clinched|takes|claims) (?:the )?(?:victory|gold|win|title|first place)"
    rf"|(?:won|took|takes|claimed|clinched|scooped|landed|lifted|collected|captured|bagged) {_THE}{_THING}"
    rf"|wins {_THE}?{_THING}|(?:won|wins) it(?= by)"
    rf"|(?:is|was) (?:{_THE}(?:winner|victor|laureate)|this year['’]s {ROLE})"
    r"|(?:won|wins|took|takes|claimed|scooped|bagged) (?:first|top) prize"
    rf"|(?:is|was|has been) crowned (?:the )?(?:{ROLE} ?){{1,2}}(?<! )"
    rf"|(?:came|finished|placed|was) first){_END})"
)
_PRIZE = lazy(
    rf"\b[Tt]he {_THING} (?:went|goes|was (?:won|taken|claimed|lifted|scooped)) (?:to|by) {PHRASE}(?P<who>{WHO})"
)
_GOLD = lazy(
    rf"\b(?:[Gg]old|GOLD|[Vv]ictory|VICTORY) for (?P<who>{WHO})(?! (?:would|will|could|might)\b)"
    rf"|\bit was (?P<day>{NAME})['’]s day\b"
)
_WINNING = lazy(
    rf"\b(?:[Aa]fter|on (?:his|her|their) way to) winning"
    rf" (?:{_THE}{_THING}{_END}|{_THE}?(?P<what>{NAME})(?=,| in| on|\.))"
    rf"(?:(?: (?:in|on|at) [^,.;]{{1,40}})?, (?P<winner>{NAME}))?"
)
_SORT = rf"(?:(?!(?:to|of|by|who|that)\b)(?:\w[\w’'-]*|{ROLE}) ){{0,5}}"
"""What may stand before a name to tell whose it is: "the Austrian tram maker "."""
_PLACE = "(?P<place>second|third|fourth|fifth|runner-up|last|silver|bronze)"
_BEHIND = re.compile(
    rf"{_WHO} (?:(?:was(?: placed)?|came|finished|placed|took|is|ended(?: up)?)(?: home)?(?: in| as)?(?: an?| the)?"
    rf"(?: close| distant| narrow| joint)? {_PLACE}(?: place)?(?! to none)"
    r"|(?:(?:has |had )?(?:had |having |has )?to )?(?:settled? for|ma[kd]e do with|won|win|took|take)"
    rf" {_PLACE.replace('place', 'medal')}(?: place)?|(?:was|finished)(?: just| only)? {_BY} behind){_END[:-1]}| to)"
)
_AHEAD = re.compile(rf"{_BY} ahead of (?P<who>{NAME})|\b[Rr]unners?-up,? {_SORT}(?P<runner>{WHO})")
_PIPPED = lazy(
    rf"(?P<who>{NAME})(?: of {NAME}|,[^,.;]{{1,50}},)? (?:pipped|outsprinted|edged out|held off) {PHRASE}"
    rf"(?P<loser>{WHO})"
)
_MADE = lazy(
    rf"\b(?:makes|made|leaves|left|with) (?P<who>{NAME})(?:,| in| as| the| our){{0,2}} {_PLACE}(?: place)?{_END}"
)
_TENDER = r"(?:[a-z-]+ ){0,2}(?:contract|job|deal|order|tender|licen[cs]e|franchise|commission|concession)"
_BID = lazy(
    rf"{_WHO} (?:has |have |had )?(?:won|wins|landed|lands|secured|secures|clinched|gets|got|bagged|picked up"
    rf"|(?:was|were|been) (?:awarded|given|handed)) the {_TENDER}{_END}"
    rf"|\b(?:[Gg]ive|gave|[Aa]ward|awarded|[Hh]and|handed) (?P<given>{NAME}) the {_TENDER}\b"
    rf"|\b(?:the|[Tt]he) {_TENDER}\b[^,.;]{{0,40}}? (?:went|goes|is going|has gone|(?:was|been) awarded) to {_SORT}"
    rf"(?P<taker>{NAME})"
)
_CHOSEN = lazy(
    rf"{_WHO} (?:has |have |had )?(?:was|were|been) (?:chosen|picked|preferred|selected) (?:over|ahead of) {_SORT}"
    rf"(?P<loser>{NAME})"
)
_LOST_OUT = lazy(
    rf"{_WHO} (?:has |have |had )?(?:lost out|missed out|lost(?: it)?) (?:narrowly )?to {_SORT}(?P<winner>{NAME})"
)
_ORDER = lazy(rf"(?P<one>{NAME}) first, (?P<two>{NAME}) second(?:,? (?:and )?(?P<three>{NAME}) third)?")
_OTHER = re.compile(
    r"\b(?:standings|rankings|table|overall|classification|heats?|semi-?finals?|qualif[a-z]+|tender)\b"
    r"|of[ -]the[ -](?:match|game)"
)
"""Words by which somebody is first or behind in something else than the contest that is reported."""
_CORES = tuple(
    " won ,wins ,winn,crowned,victory,glory, to the win,gold,silver,bronze, title, first, second, third, fourth, fifth"
    ", last,runner,ahead of, behind,pipped,outsprinted,edged out,held off,lifted,landed,scooped,claimed,trophy,prize"
    ",award,'s day,’s day,laureate,chosen,picked,preferred,selected, out to ,the job,contract,the deal,the order,tender"
    ",licen,franchise,the commission,concession,'s winner,’s winner,'s champion,’s champion".split(",")
)


def extract(document: Document) -> Iterator[Claim]:
    """The ranks of a document in contests of its own time."""
    for start, end in sentences_with(document, _CORES):
        if IF.search(document.text, start, end) or _OTHER.search(document.text, start, end):
            continue
        for pattern, values in _PATTERNS:
            for match in pattern.finditer(document.masked, start, end):
                if is_future(document, match.start()) or time_scope(document, match.start()) not in ("", "this year"):
                    continue
                for group, value in values.items():
                    who = _who(document, match, group)
                    if who:
                        yield _rank(document, match, who, _told(match) or value)


_PATTERNS = (
    (_FIRST, {"who": "first"}),
    (_PRIZE, {"who": "first"}),
    (_GOLD, {"who": "first", "day": "first"}),
    (_WINNING, {"winner": "first"}),
    (_BEHIND, {"who": "behind"}),
    (_MADE, {"who": "behind"}),
    (_AHEAD, {"who": "behind", "runner": "second"}),
    (_PIPPED, {"who": "first", "loser": "behind"}),
    (_ORDER, {"one": "first", "two": "second", "three": "third"}),
    (_BID, {"who": "first", "given": "first", "taker": "first"}),
    (_CHOSEN, {"who": "first", "loser": "behind"}),
    (_LOST_OUT, {"winner": "first", "who": "behind"}),
)
_PLACES = {"runner-up": "second", "silver": "second", "bronze": "third"}


def _told(match: re.Match[str]) -> str:
    """The place that the words of a match tell, if they tell one."""
    groups = match.groupdict()
    place = groups.get("place") or groups.get("medal") or ""
    return _PLACES.get(place, place)


def _who(document: Document, match: re.Match[str], group: str) -> Mention | None:
    """Whom a match ranks: a name in it, or the subject of the clause that "after winning" follows."""
    if match[group]:
        return document.describe(*match.span(group), None)
    if group != "winner":
        return None
    return topic_before(document, match.start()) or one_named_before(document, match.start())


def _rank(document: Document, match: re.Match[str], who: Mention, value: str) -> Claim:
    quote = document.quote_at(match.start())
    span = document.span(min(match.start(), who.span.start), max(match.end(), who.span.end))
    modality = Modality.ATTRIBUTED if quote and not quote.post else Modality.ASSERTED
    what = document.text[slice(*match.span("what"))].lower() if match.groupdict().get("what") else ""
    return Claim("rank", who, Wording(value), span, span, modality=modality, scope=what)
