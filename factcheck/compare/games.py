"""How many games both sides won, against the score in sets: "6-3 4-6 6-2" is 16 games to 11."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.compare._weigh import disagreement
from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Likely, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_SET = r"(?:[0-7]-[0-7]|1\d-1\d|[89]-\d|\d-[89])"
SETS = lazy(
    rf"(?<![\d-]){_SET}(?: ?\(\d{{1,2}}(?:-\d{{1,2}})?\))?(?:,? (?:and )?{_SET}(?: ?\([\d-]+\))?){{1,4}}(?![\d-])"
)
ONE_SET = re.compile(r"(?<![\d(-])(\d{1,2})-(\d{1,2})(?![\d)-])")
_N = rf"\d{{1,2}}|(?i:{numbers.WORDED})"
_GAMES = lazy(rf"\b(?P<won>{_N}) games to (?:[\w'’-]+ ){{0,3}}?(?P<lost>{_N})\b(?! games? to)")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Games that the sets of the one match of a story do not make."""
    reports = [one for one in dossier.articles.values() if " games to " in one.text]
    told = [(one, match) for one in reports for match in _GAMES.finditer(one.text)]
    scores = [(one, match) for one in dossier.articles.values() for match in SETS.finditer(one.text)] if told else []
    made = {_sums(match.group()) for _, match in scores}
    if len(made) != 1:
        return
    [sums] = made
    for article, match in told:
        for group, value in (("won", max(sums)), ("lost", min(sums))):
            other = "lost" if group == "won" else "won"
            if _number(match[group]) != value and _number(match[other]) == sum(sums) - value:
                yield _candidate(dossier, (article, match.span(group)), scores, value)


def _number(printed: str) -> float:
    return numbers.parse(printed) or 0.0


def _sums(score: str) -> tuple[int, int]:
    """The games of the winner of most sets, and of the other side."""
    sets = [(int(one), int(two)) for one, two in ONE_SET.findall(score)]
    ours, theirs = sum(one for one, _ in sets), sum(two for _, two in sets)
    first = sum(one > two for one, two in sets) * 2 > len(sets)
    return (ours, theirs) if first else (theirs, ours)


def _candidate(
    dossier: Dossier, at: tuple[Article, tuple[int, int]], scores: list[tuple[Article, re.Match[str]]], value: int
) -> Candidate:
    article, (start, end) = at
    doubted = Span(article.id, "text", start, end, article.text[start:end])
    nearest = sorted(scores, key=lambda one: one[0] is not article)
    places = [Span(one.id, "text", *match.span(), match.group()) for one, match in nearest]
    groups = [
        [Evidence(span, span.text, dossier.origins[span.article]) for span in side] for side in ([doubted], places)
    ]
    why = f"the games of {places[0].text} are {value}, not {doubted.text}"
    shown = str(value)
    found = disagreement(dossier, "sum", "count", groups, why)
    slots = {"a": doubted.text, "a.source": article.outlet, "more": f": {why}"}
    return replace(found, slots=slots, likely=Likely(shown, why, len(groups[1]), 1), fix=Fix(doubted, shown))
