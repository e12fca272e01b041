"""Which of two vehicles hit the other: "the ferry ploughed into a barge" in one report, "hit by a barge" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy

_VEHICLE = (
    r"car|SUV|van|truck|lorry|bus|coach|minibus|taxi|ambulance|motorcycle|motorbike|train|tram|streetcar|tractor|ferry"
    r"|barge|tanker|freighter|trawler|yacht|boat|ship|tug|tugboat|speedboat|helicopter|plane|glider|bicycle|bike|scooter"
)
_SORT = r"local|express|freight|goods|passenger|commuter|cargo|school|fishing|police|high-speed|regional|suburban"
_WORDS = rf"(?:(?!parked|stationary|empty|moving|another|(?:{_SORT}) )[a-z-]+ ){{0,2}}"


def _vehicle(group: str) -> str:
    """A vehicle with the word that tells which of several it is: "a local train", "an express"."""
    return rf"{_WORDS}(?P<{group}>(?:(?:{_SORT}) )?(?:{_VEHICLE})\b|express\b)"


_HIT = (
    r"(?:hit|hits|struck|strikes|rammed|rams|rear-ended|(?:plough|plow|crash|slam|smash)(?:ed|es|s) into"
    r"|(?:ran|drove|sailed|backed) into)"
)
_CUES = ("hit", "struck", "strikes", "rammed", "rams", "rear-ended", "run ", " into")
"""Letters of which every telling of a hit has some."""
_HITS = lazy(rf"\b(?:[Tt]he|[Aa]n?) {_vehicle('agent')}(?: [A-Z][\w-]*| \d+){{0,3}} (?:had |then |also )?{_HIT}\b")
_IS_HIT = lazy(
    r"\b(?:hit|struck|rammed|rear-ended|run down|run over)(?: (?:on|in|from|at) [a-z ]{3,25})? by "
    rf"(?:the|an?) {_vehicle('agent')}"
)
_HITS_IT = lazy(
    rf"\b{_HIT} (?:the (?:back|rear|side|tail|end|stern) of )?(?:the|an?) {_vehicle('patient')}"
    r"(?! (?:stop|station|door|park|bomb))"
)
_HIT_THERE = lazy(
    rf"\b(?:[Tt]he|[Aa]n?) {_vehicle('patient')} was (?:hit|struck|rammed) (?:from behind|in the (?:rear|side|back))\b"
)
_UNREAL = lazy(
    r"\b(?:not|never|nearly|almost|if|could|would|might|to|that)\b[^.;,]{0,20}$|\b(?:another|second|other)\b"
)
_REACH = 30


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Vehicles that hit another in some reports, and are hit by one in others, of which none has both."""
    if len(dossier.readings) < 2:
        return
    found: dict[str, tuple[list[Evidence], list[Evidence]]] = {}
    for article in dossier.articles.values():
        for vehicle, place, hit in _collisions(article, dossier.origins[article.id]):
            found.setdefault(vehicle, ([], []))[hit].append(place)
    for vehicle, sides in found.items():
        if all(sides) and apart(sides) and not any(_several(dossier, other) for other in found):
            yield _candidate(dossier, vehicle, sides)
            return


def _collisions(article: Article, origin: str) -> Iterator[tuple[str, Evidence, bool]]:
    """The vehicles of a report, where it tells that they hit something, or (True) that something hit them."""
    text = article.text
    told = any(word in text for word in (" hit", "struck", " into ", "rammed"))
    lines = lines_with(text, _CUES) if told else ()
    for pattern, line in product((_HITS, _IS_HIT, _HITS_IT, _HIT_THERE), lines):
        for match in pattern.finditer(text, *line):
            if not _UNREAL.search(text, max(0, match.start() - _REACH), match.start()):
                group = match.lastgroup or ""
                span = Span(article.id, "text", match.start(), match.end(), match.group())
                vehicle = match[group].casefold().replace("express train", "express")
                yield vehicle, Evidence(span, " ".join(span.text.split()), origin), group == "patient"


def _several(dossier: Dossier, vehicle: str) -> bool:
    """Whether a report tells of two such vehicles: either may have hit."""
    many = rf"(?:two|three|four|several|both|other) (?:\w+ )?{vehicle}s"
    more = re.compile(rf"\b(?:{many}|(?:another|second|other) (?:\w+ )?{vehicle})\b", re.IGNORECASE)
    return any(more.search(article.text) for article in dossier.articles.values())


def _candidate(dossier: Dossier, vehicle: str, sides: tuple[list[Evidence], list[Evidence]]) -> Candidate:
    why = f"the {vehicle} hits another in some reports, and is hit in others"
    return disagreement(dossier, "action-direction", "event", doubted_first(dossier, sides), why)
