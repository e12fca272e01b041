"""The order of events within one report, by the clock: crews are not called to a fire before it breaks out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values.lazy import lazy

_TIME = (
    r"(?:about |around |just after |just before |shortly after |shortly before )?"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?"
)
_EVENT = (
    r"\b(?:fire|blaze|crash|explosion|blast|collision|accident|earthquake|quake|derailment|flames|collapse|attack"
    r"|stabbing|shooting|robbery|raid|riot|brawl|assault)\b"
)
_BEGAN = lazy(
    rf"(?:{_EVENT}[^.;\n]{{0,70}}?|{_EVENT}[^.;\n]{{0,70}}[.\n]\s{{0,2}}It)"
    rf" (?:broke out|began|started|happened|occurred|took place|struck|erupted) at {_TIME}",
    re.IGNORECASE,
)
_CALLED = lazy(
    r"\b(?:crews?|firefighters|fire engines|ambulances?|paramedics|rescuers|emergency services|fire brigade|police"
    r"|officers)\b"
    r"[^.;\n]{0,60}? (?:were |was |been |had )?(?:called|alerted|dispatched|summoned|sent|arrived|reached"
    r"|on the scene|(?:arrested|detained|overpowered|shot) (?:an?|the|him|her|them)\b[^.;,\n\d]{0,40}?)"
    rf"(?: out| there| to the (?:fire|scene|blaze|crash))? (?:at|by) {_TIME}",
    re.IGNORECASE,
)
_VERBS = tuple(f" {verb} at " for verb in "out began started happened occurred place struck erupted".split())
_LONGEST = 6 * 60
"""Minutes: what lies farther back is rather of another day, or another call."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Reports whose crews come before what they are called to."""
    for article in dossier.articles.values():
        if not any(verb in article.text for verb in _VERBS) or not (began := list(_BEGAN.finditer(article.text))):
            continue
        starts = {_minutes(match) for match in began}
        for called in _CALLED.finditer(article.text) if len(starts) == 1 else ():
            early = _minutes(began[0]) - _minutes(called)
            if 0 < early <= _LONGEST:
                yield _candidate(dossier, article, began[0], called)


def _minutes(match: re.Match[str]) -> int:
    """Minutes since midnight."""
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return hour * 60 + int(match["minute"] or 0)


def _candidate(dossier: Dossier, article: Article, began: re.Match[str], called: re.Match[str]) -> Candidate:
    def place(match: re.Match[str]) -> Evidence:
        span = Span(
            article.id, "text", match.start("hour"), match.end(), article.text[match.start("hour") : match.end()]
        )
        return Evidence(span, span.text, dossier.origins[article.id])

    return Candidate(
        "sequence",
        "time",
        dossier.story.id,
        None,
        (place(called), place(began)),
        "nobody comes to what has not yet begun",
        {"a.source": article.outlet},
        confidence=0.85,
    )
