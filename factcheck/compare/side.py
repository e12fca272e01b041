"""The left and the right of one thing, its north and its south: "hit in the left shoulder", "in the right shoulder"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from factcheck.compare._context import contexts
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy

_BODY = (
    r"shoulder|arm|leg|knee|hand|foot|ankle|thigh|hip|eye|ear|wrist|elbow|hamstring|calf|lung|kidney|breast|cheek|temple"
    r"|thumb|shin|forearm|groin|side"
)
_PLACE = r"bank|wing|tower|face|ridge|end|shore|coast|gate|entrance|stand|slope|span|lane|pier|platform|aisle|flank"
"""No side: "the east side" is a part of a town, of which a report has many."""
_SIDES = lazy(
    rf"\b(?P<body>left|right)(?:-hand)? (?:upper |lower )?(?P<part>{_BODY})\b"
    rf"|\b(?P<way>north|south|east|west)(?:ern)? (?P<of>{_PLACE})\b"
    rf"|\b(?P<tier>upper|lower|front|rear|port|starboard) (?P<deck>deck|floor|carriage|coach|door|wheel|tyre|engine"
    rf"|tank|level|tier|side|bow|wing|hatch)\b",
    re.IGNORECASE,
)
_OPPOSITE = {
    "left": "right",
    "north": "south",
    "east": "west",
    "upper": "lower",
    "front": "rear",
    "port": "starboard",
}
_OPPOSITE |= {two: one for one, two in _OPPOSITE.items()}
_HINTS = tuple(_OPPOSITE)
_CUES = ("left ", "left-", "right ", "right-", "north", "south", "east", "west", "upper ", "lower ", "front ", "rear ",
         "port ", "starboard ")  # fmt: skip
"""Letters of which every match of `_SIDES` has some, in lower case."""
_SHARED = 0.4
"""How much the sentences must have in common besides the side and the thing."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Things of which each report has one side, and not the same."""
    if len(dossier.readings) < 2:
        return
    places: dict[tuple[str, str], list[Span]] = {}
    for article in dossier.articles.values():
        text = article.text
        lowered = text.replace("İ", "i").lower()  # of the same length
        for line in lines_with(lowered, _CUES) if any(hint in text for hint in _HINTS) else ():
            for match in _SIDES.finditer(text, *line):
                side, thing = (group for group in match.groups() if group)
                if thing[0].isupper():
                    continue  # a name: "the West Bank"
                span = Span(article.id, "text", match.start(), match.end(), match.group())
                places.setdefault((thing.lower(), side.lower()), []).append(span)
    for (thing, side), spans in places.items():
        others = places.get((thing, _OPPOSITE[side]), []) if side < _OPPOSITE[side] else []
        groups = [[Evidence(one, one.text, dossier.origins[one.article]) for one in ones] for ones in (spans, others)]
        if apart(groups) and _is_one_thing(dossier, spans, others, {thing, side, _OPPOSITE[side]}):
            yield _candidate(dossier, groups, thing)


def _is_one_thing(dossier: Dossier, spans: list[Span], others: list[Span], besides: set[str]) -> bool:
    """Whether a sentence on the one side has enough in common with one on the other."""
    story = contexts(dossier)
    return any(story.between(one, two, besides) >= _SHARED for one, two in product(spans, others))


def _candidate(dossier: Dossier, groups: list[list[Evidence]], thing: str) -> Candidate:
    why = f"no report has both sides of the {thing}"
    return disagreement(dossier, "side", "side", doubted_first(dossier, groups), why, mended=True)
