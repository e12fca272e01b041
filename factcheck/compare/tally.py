"""Two results of one contest that share one of their numbers: "a 3-2 win" and "a 3-1 triumph", "by 103 votes to 92" and
"voted 103 to 82".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.compare._sentences import begin
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.compare.score import sides
from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_WINS = r"win|victory|triumph|defeat|loss|draw|thrashing|success|scoreline"
_N = rf"\d{{1,5}}|(?:{numbers.WORDED})"
_WHOSE = r"(?:(?:(?:his|her|their|the) )?[\w'’-]+['’]s? )?"
_RESULT = lazy(
    rf"\b(?P<p>(?P<a>\d{{1,2}})[-–](?P<b>\d{{1,2}}))(?: [a-z-]+)? (?:{_WINS})\b"
    rf"|\b(?:beat|beaten|defeated|won|lost|drew|thrashed|edged|went down|triumphed|prevailed|finished|ended|final score"
    rf"|saw off|seen off)\b[^.;:\d\n]{{0,60}}?"
    rf" (?P<q>(?P<c>\d{{1,2}})[-–](?P<d>\d{{1,2}}))\b"
    rf"|\bby (?P<r>(?P<e>\d{{1,3}}|(?:{numbers.WORDED})) (?:goals|points|frames|tries) to"
    rf" (?P<f>\d{{1,3}}|(?:{numbers.WORDED})))\b(?! (?:minutes|games) )",
    re.IGNORECASE,
)
_VOTES = lazy(
    rf"\b(?P<p>(?P<a>{_N}) votes? to {_WHOSE}(?P<b>{_N}))\b"
    rf"|\bvoted (?:by )?(?P<q>(?P<c>{_N}) ?(?:to|-|–) ?(?P<d>{_N}))\b"
    rf"|\b(?:majority of|verdict of|split) (?P<r>(?P<e>{_N}) ?(?:to|-|–) ?(?P<f>{_N}))\b",
    re.IGNORECASE,
)
_SET = r"(?:[0-7]-[0-7]|1\d-1\d|[89]-\d|\d-[89])"
_SETS = lazy(rf"(?<![\d-]){_SET}(?: ?\([\d-]+\))?(?:,? (?:and )?{_SET}(?: ?\([\d-]+\))?){{1,4}}(?![\d-])")
_ONE_SET = re.compile(r"(?<![\d(-])(\d{1,2})-(\d{1,2})(?![\d)-])")
_ELSEWHEN = lazy(
    r"\b(?:19|20)\d\d\b"
    r"|\b(?:last|previous|earlier|second) (?:season|year|time|met|round|leg|month|week|bill|vote|match|attempt|set)\b"
    r"|\bfirst (?:round|leg|half|bill|vote|attempt|set)\b|\bago\b|\bsimilar\b|\bhalf[- ]time\b|\byesterday\b"
)
_A_RESULT = re.compile(r"\d[-–]\d|(?:goals|points|frames|tries) to ")
_VOTE = re.compile(r"vote|majority of|verdict of|split ")
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
    yield from _sets(dossier, articles)


def _results(article: Article, pattern: re.Pattern[str]) -> dict[frozenset[int], Span]:
    """The results of a report, as pairs of numbers whichever comes first; those of another time are left out."""
    found: dict[frozenset[int], Span] = {}
    for match in pattern.finditer(article.text):
        start = max(article.start, begin(article.text, match.start()))
        stop = _SENTENCE_END.search(article.text, match.end())
        end = stop.start() if stop else len(article.text)
        if _ELSEWHEN.search(article.text, start, end):
            continue
        group, one, two = next(names for names in ("pab", "qcd", "ref") if match[names[0]])
        key = frozenset(int(numbers.parse(match[name].lower()) or 0) for name in (one, two))
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
        if len(groups) == 2 and _is_slip(one, two):
            yield _candidate(
                dossier, [groups[one], groups[two]], "score", "the reports have one contest, and two results of it"
            )


def _is_slip(one: frozenset[int], two: frozenset[int]) -> bool:
    """Whether two results share one of their numbers, or are two ways to divide one number of votes."""
    return (len(one & two) == 1 and len(one | two) == 3) or (len(one) == len(two) == 2 and sum(one) == sum(two))


def _sets(dossier: Dossier, articles: Sequence[Article]) -> Iterator[Candidate]:
    """Results in sets that differ in one set alone."""
    played: dict[tuple[frozenset[int], ...], list[Span]] = {}
    for article in articles:
        matches = _SETS.finditer(article.text)
        found = {_each(match[0]): Span(article.id, "text", *match.span(), match[0]) for match in matches}
        if len(found) == 1:
            [(sets, span)] = found.items()
            played.setdefault(sets, []).append(span)
    for one, two in combinations(played, 2):
        if len(played) == 2 and len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1:
            why = "the reports have one match, and two results of one set"
            yield _candidate(dossier, [played[one], played[two]], "score", why)


def _each(sets: str) -> tuple[frozenset[int], ...]:
    """The numbers of each set, whoever is named first."""
    return tuple(frozenset(map(int, one)) for one in _ONE_SET.findall(sets))


def _candidate(dossier: Dossier, groups: list[list[Span]], rule: str, why: str) -> Candidate:
    places = [[Evidence(span, span.text, dossier.origins[span.article]) for span in members] for members in groups]
    return disagreement(dossier, rule, "count", doubted_first(dossier, places), why, mended=True)
