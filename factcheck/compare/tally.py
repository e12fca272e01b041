"""Two results of one contest that share one of their numbers: "a 3-2 win" and "a 3-1 triumph", "by 103 votes to 92" and
"voted 103 to 82".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from factcheck.compare._sentences import begin
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.compare.score import sides
from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values.lazy import lazy

_WINS = r"win|victory|triumph|defeat|loss|draw|thrashing|success|scoreline"
_RESULT = lazy(
    rf"\b(?P<p>(?P<a>\d{{1,2}})[-–](?P<b>\d{{1,2}}))(?: [a-z-]+)? (?:{_WINS})\b"
    rf"|\b(?:beat|beaten|defeated|won|lost|drew|thrashed|edged|went down|triumphed|prevailed)\b[^.;:\d\n]{{0,60}}?"
    rf" (?P<q>(?P<c>\d{{1,2}})[-–](?P<d>\d{{1,2}}))\b"
)
_VOTES = lazy(
    r"\b(?P<p>(?P<a>\d{2,5}) votes? to (?P<b>\d{1,5}))\b"
    r"|\bvoted (?:by )?(?P<q>(?P<c>\d{2,5}) ?(?:to|-|–) ?(?P<d>\d{1,5}))\b"
)
_ELSEWHEN = lazy(
    r"\b(?:19|20)\d\d\b|\b(?:last|previous|earlier|first|second) (?:season|year|time|met|round|leg|month|week|bill|vote"
    r"|match|attempt|set)\b|\bago\b|\bsimilar\b|\bhalf[- ]time\b|\byesterday\b"
)
_A_RESULT = re.compile(r"\d[-–]\d")
_VOTE = re.compile(r"vote")
_SENTENCE_END = lazy(r"[.!?]\s|\n|$")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Results of two reports that are one with a slip in it."""
    if len(dossier.readings) < 2:
        return
    articles = [reading.article for reading in dossier.readings]
    for pattern, hint in ((_RESULT, _A_RESULT), (_VOTES, _VOTE)):
        hinting = (article for article in articles if hint.search(article.text))
        results = {article.id: found for article in hinting if (found := _results(article, pattern))}
        yield from _rivals(dossier, results)


def _results(article: Article, pattern: re.Pattern[str]) -> dict[frozenset[int], Span]:
    """The results of a report, as pairs of numbers whichever comes first; those of another time are left out."""
    found: dict[frozenset[int], Span] = {}
    for match in pattern.finditer(article.text):
        start = begin(article.text, match.start())
        stop = _SENTENCE_END.search(article.text, match.end())
        end = stop.start() if stop else len(article.text)
        if _ELSEWHEN.search(article.text, start, end):
            continue
        group, one, two = ("p", "a", "b") if match["p"] else ("q", "c", "d")
        key = frozenset((int(match[one]), int(match[two])))
        found.setdefault(key, Span(article.id, "text", *match.span(group), match[group]))
    return found


def _rivals(dossier: Dossier, results: Mapping[str, dict[frozenset[int], Span]]) -> Iterator[Candidate]:
    """Reports of one result each, which share one of its numbers and not the other."""
    single = {name: next(iter(found.items())) for name, found in results.items() if len(found) == 1}
    groups: dict[frozenset[int], list[Span]] = {}
    for result, span in single.values():
        groups.setdefault(result, []).append(span)
    known = {(one.article.id, one.claim.value_span.start): sides(one) for one in dossier.by_predicate.get("score", ())}
    for one, two in combinations(groups, 2):
        named = [set(known.get((span.article, span.start)) or ()) for span in (*groups[one], *groups[two])]
        if all(named) and (len(set().union(*named)) == 2 or not set.intersection(*named)):
            continue  # the same two sides, which `score` compares, or other sides; "at Pier Road" is no side
        if len(one & two) == 1 and len(one | two) == 3 and len(groups) == 2:
            yield _candidate(
                dossier, [groups[one], groups[two]], "score", "the reports have one contest, and two results of it"
            )


def _candidate(dossier: Dossier, groups: list[list[Span]], rule: str, why: str) -> Candidate:
    places = [[Evidence(span, span.text, dossier.origins[span.article]) for span in members] for members in groups]
    return disagreement(dossier, rule, "count", doubted_first(dossier, places), why, mended=True)
