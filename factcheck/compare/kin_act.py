"""What somebody's kin did, told of different kin: "whose father founded the firm in 1934", "her grandfather founded the
business in 1934"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._sentences import STOP, normal, stem
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Span
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

_INFORMAL = {
    "dad": "father", "papa": "father", "mum": "mother", "mom": "mother", "mama": "mother", "grandad": "grandfather",
    "granddad": "grandfather", "grandpa": "grandfather", "gran": "grandmother", "granny": "grandmother",
    "grandma": "grandmother", "nan": "grandmother",
}  # fmt: skip
_EXCLUSIVE = ("father", "mother", "grandfather", "grandmother", "brother", "sister", "uncle", "aunt", "son", "daughter")
_KIN = re.compile(
    r"[twA-Zh](?<!\w.)(?:(?<=[Hh])(?:is|er)|(?<=[Tt])heir|(?<=w)hose|(?<=[A-Z])\w+['’]s) "
    rf"(?:late |great-|elder |older |younger )?(?P<kin>{'|'.join((*_EXCLUSIVE, *_INFORMAL))}) "
    r"(?P<did>(?:had |has |also )?[a-z]{4,} [^.;\n]{5,90})"
)
_YEAR = lazy(r"\b1[5-9]\d\d\b|\b20[0-2]\d\b")
_LEAST = 2


class _Act(Struct, frozen=True):
    """What a report says that somebody's kin did: the kin, the stems of the words that tell what, and years in them."""

    article: Article
    kin: str
    stems: frozenset[str]
    years: frozenset[str]
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Deeds that two reports tell of different kin, in sentences that share their year or their words."""
    if len(dossier.readings) < 2:
        return
    acts = list(_acts(dossier))
    told: set[frozenset[str]] = set()
    for one, two in combinations(acts, 2):
        kin = frozenset((one.kin, two.kin))
        if len(kin) < 2 or kin in told or one.article.id == two.article.id or not _one_deed(one, two):
            continue
        groups = [[act for act in acts if act.kin == side.kin and _one_deed(act, side)] for side in (one, two)]
        places = [[act.place for act in acts] for acts in groups]
        if apart(places):
            told.add(kin)
            yield _candidate(dossier, places)


def _acts(dossier: Dossier) -> Iterator[_Act]:
    for article in dossier.articles.values():
        for match in _KIN.finditer(article.text):
            words = [normal(word) for word in re.findall(r"[A-Za-z]+", match["did"])]
            stems = frozenset(stem(word) for word in words if word not in STOP and len(word) > 2)
            kin = _INFORMAL.get(match["kin"], match["kin"])
            span = Span(article.id, "text", match.start(), match.end(), match.group())
            evidence = Evidence(span, match["kin"], dossier.origins[article.id])
            yield _Act(article, kin, stems - _SAID, frozenset(_YEAR.findall(match["did"])), evidence)


_SAID = frozenset(stem(word) for word in lexicon.words("reporting_verbs"))


def _one_deed(one: _Act, two: _Act) -> bool:
    """Whether two acts are one: their year is the same and no other stands there, or three of their words are."""
    if one is two:
        return True
    if one.years and two.years:
        return one.years == two.years
    return len(one.stems & two.stems) > _LEAST


def _candidate(dossier: Dossier, groups: list[list[Evidence]]) -> Candidate:
    ordered = doubted_first(dossier, groups)
    doubted = ordered[0][0]
    start = doubted.span.start + doubted.span.text.index(doubted.value_text)
    word = Span(doubted.span.article, "text", start, start + len(doubted.value_text), doubted.value_text)
    found = disagreement(dossier, "kin-act", "kin", ordered, "the reports tell one thing of different kin")
    return replace(found, fix=Fix(word, found.likely.value_text)) if found.likely else found
