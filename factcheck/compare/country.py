"""A country in one report where others have one of a like name: Slovenia and Slovakia, Austria and Australia.

Who mistakes the one for the other names the wrong one wherever its story has the right one. So no report has both, one
report alone has the one, and two others or more the other in their opening sentences, as that report has its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import permutations

from factcheck.compare._weigh import disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence, Reading, Span
from factcheck.values.nations import nations

_WORD = re.compile(r"\b[A-Z][a-z]{3,}(?: (?:Republic|Korea|Kingdom|States|Africa|Zealand|Guinea|Sudan))?\b")
_LIKE = 0.7
"""How alike two names are that are mistaken for each other: Iran and Iraq are, Sweden and Spain are not."""
_OPENING = 4
"""Sentences in which a report says where its story is."""
_ENOUGH = 2
"""Independent reports with the other country, at least."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Countries that one report has for those of a like name."""
    if len(dossier.readings) <= _ENOUGH:
        return
    told: dict[str, list[Evidence]] = {}
    for reading in dossier.readings:
        for country, place in _told(dossier, reading):
            told.setdefault(country, []).append(place)
    for odd, usual in permutations(told, 2):
        groups = [told[odd], told[usual]]
        reports = [{one.span.article for one in group} for group in groups]
        if not mistaken(odd, usual) or origins(groups[0]) > 1 or reports[0] & reports[1]:
            continue
        opening = [[one for one in group if _opens(dossier, one)] for group in groups]
        if opening[0] and origins(opening[1]) >= _ENOUGH:
            ordered = doubted_first(dossier, groups)
            why = f"{odd} and {usual} are taken for each other, and no report has both"
            yield disagreement(dossier, "country", "event_place", ordered, why, mended=True)


@cache
def mistaken(one: str, two: str) -> bool:
    """Whether one country may be named for another.

    >>> mistaken("Slovenia", "Slovakia"), mistaken("Guinea", "Guinea-Bissau"), mistaken("Sweden", "Spain")
    (True, False, False)
    """
    apart = not set(re.split(r"[ -]", one)) & set(re.split(r"[ -]", two))
    return apart and SequenceMatcher(None, one, two).ratio() >= _LIKE


def _told(dossier: Dossier, reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """The countries that a report names, itself or by their people, each with its place."""
    article, known = reading.article, nations()
    for field in ("title", "text"):
        for match in _WORD.finditer(article.content(field)):
            country = known.get(match.group()) or known.get(match.group().partition(" ")[0])
            if country:
                span = Span(article.id, field, *match.span(), match.group())
                yield country, Evidence(span, match.group(), dossier.origins[article.id])


def _opens(dossier: Dossier, place: Evidence) -> bool:
    """Whether a place is in the title of its report or in its first sentences."""
    reading = next(one for one in dossier.readings if one.article.id == place.span.article)
    starts = [start for field, start, _ in reading.sentences if field == "text"]
    end = starts[_OPENING] if len(starts) > _OPENING else len(reading.article.text)
    return place.span.field == "title" or place.span.start < end
