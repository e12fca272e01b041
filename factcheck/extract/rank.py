"""Who came first in a contest, and who did not: "Ann Lee rode alone to victory, 12 seconds ahead of Kate Reed".

`rank` has whom it is said of as subject, "first" or "behind" as value, and what was won as scope, where it has a name.
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
    ("Kate Reed, of Leeds, was a close second.", ["Kate Reed | rank | behind"]),
    ("Kate Reed (Acme) came third.", ["Kate Reed | rank | behind"]),
    ("To his relief Tom Reed came first.", ["Tom Reed | rank | first"]),
    ("Ann Lee took gold.", ["Ann Lee | rank | first"]),
    ("Ann Lee took the £10,000 award.", ["Ann Lee | rank | first"]),
    ("The trophy went to the baker Tom Reed. Gold for Ann Lee!", ["Tom Reed | rank | first", "Ann Lee | rank | first"]),
    ("After winning the Dunmore Cup, Ann Lee wept.", ["Ann Lee | rank | first (dunmore cup)"]),
    ("Ann Lee wept after winning the race.", ["Ann Lee | rank | first"]),
    ("Ann Lee held off the local skater Kate Reed.", ["Ann Lee | rank | first", "Kate Reed | rank | behind"]),
    ("Ann Lee is the winner. Runner-up Kate Reed left.", ["Ann Lee | rank | first", "Kate Reed | rank | behind"]),
    ("Kate Reed was two seconds behind.", ["Kate Reed | rank | behind"]),
]

_WHO = (
    rf"(?P<who>{NAME})(?: of (?:the )?{NAME}|,? \([^()]{{1,40}}\))?(?:,[^,.;]{{1,50}},)?"
    r"(?: [a-z][a-z ]{2,50} and|,? who)?"
)
_END = r"(?= (?:in|on|of|at|by|after|with|ahead|from|for)\b|[.,;!?]|$)"
_THE = r"(?:the |this year['’]s )"
_THING = (
    rf"(?:(?:{NUMBER}|{NAME}|[£$€][^ ]{{1,12}}|[a-z][a-z'’-]*) ){{0,3}}"
    r"(?:race|stage|marathon|win|victory|title|crown|trophy|cup|prize|award|gold medal|competition|contest|tournament)"
    r"(?! for (?!his |her |their ))"
)
"""What can be won by one alone, with what tells which it is: "£10,000 award", "ninth stage"."""
_BY = rf"{NUMBER} (?:seconds?|minutes?|points?|votes?|strokes?|shots?|met(?:re|er)s?|lengths?)"
_FIRST = re.compile(
    rf"{_WHO} (?:has |have |had )?(?:(?:won|wins) {_THE}?(?P<what>{NAME})"
    rf"|(?:(?:rode|ran|sailed|sprinted|stormed|cruised|skied|raced|swept|powered|drove|rowed|swam)(?: alone| home)? to"
    rf" (?:victory|glory|the win|the title|gold)"
    rf"|(?:took|taken|claimed|clinched|takes|claims) (?:the )?(?:victory|gold|win|title|first place)"
    rf"|(?:won|took|takes|claimed|clinched|scooped|landed|lifted|collected|captured|bagged) {_THE}{_THING}"
    rf"|wins {_THE}?{_THING}|(?:won|wins) it(?= by)"
    rf"|(?:is|was) {_THE}winner|(?:is|was|has been) crowned (?:the )?(?:{ROLE} ?){{1,2}}(?<! )"
    rf"|(?:came|finished|placed|was) first){_END})"
)
_PRIZE = lazy(
    rf"\bThe {_THING} (?:went|goes|was (?:won|taken|claimed|lifted|scooped)) (?:to|by) {PHRASE}(?P<who>{WHO})"
)
_GOLD = lazy(
    rf"\b(?:[Gg]old|GOLD|[Vv]ictory|VICTORY) for (?P<who>{WHO})(?! (?:would|will|could|might)\b)"
    rf"|\bit was (?P<day>{NAME})['’]s day\b"
)
_WINNING = lazy(
    rf"\b[Aa]fter winning (?:{_THE}{_THING}{_END}|{_THE}?(?P<what>{NAME})(?=,| in| on|\.))"
    rf"(?:(?: (?:in|on|at) [^,.;]{{1,40}})?, (?P<winner>{NAME}))?"
)
_BEHIND = re.compile(
    rf"{_WHO} (?:(?:was|came|finished|placed|took)(?: home)?(?: a)?(?: close| distant| narrow| joint)?"
    rf" (?:second|third|fourth|fifth|runner-up|last)(?: place)?|(?:was|finished)(?: just| only)? {_BY} behind){_END}"
)
_AHEAD = re.compile(rf"{_BY} ahead of (?P<who>{NAME})|\b[Rr]unners?-up,? (?P<runner>{WHO})")
_PIPPED = lazy(
    rf"(?P<who>{NAME})(?: of {NAME}|,[^,.;]{{1,50}},)? (?:pipped|outsprinted|edged out|held off) {PHRASE}"
    rf"(?P<loser>{WHO})"
)
_OTHER = re.compile(
    r"\b(?:standings|rankings|table|overall|classification|heats?|semi-?finals?|qualif[a-z]+|tender)\b"
    r"|of[ -]the[ -](?:match|game)"
)
"""Words by which somebody is first or behind in something else than the contest that is reported."""
_CORES = (
    *(" won ", "wins ", "winn", "crowned", "victory", "glory", " to the win", "gold", " title", " first", "'s day"),
    *(" second", " third", " fourth", " fifth", "runner", " last", "ahead of", " behind", "pipped", "outsprinted"),
    *("edged out", "held off", "lifted", "landed", "scooped", "claimed", "trophy", "prize", "award", "’s day"),
)


def extract(document: Document) -> Iterator[Claim]:
    """The ranks of a document in contests of its own time."""
    for start, end in sentences_with(document, _CORES):
        if IF.search(document.text, start, end) or _OTHER.search(document.text, start, end):
            continue
        for pattern, values in _PATTERNS:
            for match in pattern.finditer(document.masked, start, end):
                if is_future(document, match.start()) or time_scope(document, match.start()):
                    continue
                for group, value in values.items():
                    who = _who(document, match, group)
                    if who:
                        yield _rank(document, match, who, value)


_PATTERNS = (
    (_FIRST, {"who": "first"}),
    (_PRIZE, {"who": "first"}),
    (_GOLD, {"who": "first", "day": "first"}),
    (_WINNING, {"winner": "first"}),
    (_BEHIND, {"who": "behind"}),
    (_AHEAD, {"who": "behind", "runner": "behind"}),
    (_PIPPED, {"who": "first", "loser": "behind"}),
)


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
