"""Who came first in a contest, and who did not: "Ann Lee rode alone to victory, 12 seconds ahead of Kate Reed".

`rank` has whom it is said of as subject, "first" or "behind" as value, and what was won as scope, where it has a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import IF, is_future, sentences_with, time_scope
from factcheck.model import Claim, Document, Modality, Wording
from factcheck.values.mask import NAME, NUMBER

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Ann Lee won over the crowd, won a coin toss and will win the Dunmore Cup.", []),
    ("Ann Lee was second to none. Kate Reed came second in 2010. If Ann Lee won the Dunmore Cup, I am off.", []),
    ("Ann Lee has won the Ronde van Dunmore.", ["Ann Lee | rank | first (ronde van dunmore)"]),
    ("Ann Lee of Norway attacked on the last climb and rode alone to victory.", ["Ann Lee | rank | first"]),
    ("Ann Lee finished 12 seconds ahead of Kate Reed.", ["Kate Reed | rank | behind"]),
    ("Kate Reed, of Leeds, was a close second.", ["Kate Reed | rank | behind"]),
    ("Kate Reed (Acme) came third.", ["Kate Reed | rank | behind"]),
    ("To his relief Tom Reed came first.", ["Tom Reed | rank | first"]),
    ("Ann Lee took gold.", ["Ann Lee | rank | first"]),
]

_WHO = (
    rf"(?P<who>{NAME})(?: of (?:the )?{NAME}|,? \([^()]{{1,40}}\))?(?:,[^,.;]{{1,50}},)?(?: [a-z][a-z ]{{2,50}} and)?"
)
_END = r"(?= (?:in|on|at|by|after|with|ahead|from|for)\b|[.,;!?]|$)"
_FIRST = re.compile(
    rf"{_WHO} (?:has |have |had )?(?:(?:won|wins) (?:the |this year['’]s )?(?P<what>{NAME})"
    rf"|(?:(?:rode|ran|sailed|sprinted|stormed|cruised|skied|raced|swept|powered|drove|rowed|swam)(?: alone| home)? to"
    rf" (?:victory|glory|the win|the title|gold)"
    rf"|(?:took|taken|claimed|clinched|takes|claims) (?:the )?(?:victory|gold|win|title|first place)"
    rf"|(?:came|finished|placed|was) first){_END})"
)
_BEHIND = re.compile(
    rf"{_WHO} (?:was|came|finished|placed|took)(?: home)?(?: a)?(?: close| distant| narrow| joint)?"
    rf" (?:second|third|fourth|fifth|runner-up|last)(?: place)?{_END}"
)
_AHEAD = re.compile(
    rf"{NUMBER} (?:seconds?|minutes?|points?|votes?|strokes?|shots?|met(?:re|er)s?|lengths?) ahead of (?P<who>{NAME})"
)
_CORES = (" won ", "wins ", "victory", "glory", " to the win", " gold", " title", " first", " second", " third",
          " fourth", " fifth", "runner-up", " last", "ahead of")  # fmt: skip


def extract(document: Document) -> Iterator[Claim]:
    """The ranks of a document in contests of its own time."""
    for start, end in sentences_with(document, _CORES):
        if IF.search(document.text, start, end):
            continue
        for value, pattern in (("first", _FIRST), ("behind", _BEHIND), ("behind", _AHEAD)):
            for match in pattern.finditer(document.masked, start, end):
                if not is_future(document, match.start()) and not time_scope(document, match.start()):
                    yield _rank(document, match, value)


def _rank(document: Document, match: re.Match[str], value: str) -> Claim:
    quote = document.quote_at(match.start())
    span = document.span(match.start("who"), match.end())
    modality = Modality.ATTRIBUTED if quote and not quote.post else Modality.ASSERTED
    what = document.text[slice(*match.span("what"))].lower() if match.groupdict().get("what") else ""
    who = document.describe(*match.span("who"), None)
    return Claim("rank", who, Wording(value), span, span, modality=modality, scope=what)
