"""Reports of one event, grouped by what is rare in them, when they appeared, and the days and ages they print."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from heapq import nlargest

from msgspec import Struct

from factcheck.model import DateRange, Neighbourhood, Reading, Signature, Story
from factcheck.resolve.clusters import average_link
from factcheck.resolve.signature import stem
from factcheck.values import lexicon
from factcheck.values.ids import digest

TOGETHER = 0.32
"""Mean likelihood from which on two groups of reports are one story; chosen on 1,962 reports of shootings, where 0.3 to
0.45 differ by 0.1 points of B-cubed F1 and higher ones mix fewer events."""
_PRIOR = 300
"""Reports that a run is taken to be longer than it is, none of which has the term: so that in a folder on one event,
where every name is in every report, names weigh more than other words all the same."""
_STEEPNESS = 1.5  # power of the inverse document frequency: names of people and streets above words of the trade
_ORDINARY = 0.5
"""Weight of words that the dictionary has, beside names and numbers, which say more of what a report is about."""
SEARCHED = 40
"""Terms of a report by which others are found, the weightiest."""
RARE = 60
"""Reports that have a term, up to which all of them are compared; beyond, each with those nearest in time."""
NEIGHBOURS = 10
_ALIKE = 0.03  # cosine over the searched terms below which a pair is not looked at further
LINKED = 0.02
"""Likelihood below which a pair counts as 0."""
JOINED, WITNESSES = 0.5, 3
"""Likelihood from which on a report without a date that stands alone joins a story, and to how many reports of that it
is taken: several that are a little like it tell as much as one that is much like it."""
APART = 0.1
"""Likelihood up to which it may be of another story, for it to join that one: it is known to be of one alone."""
_UNKNOWN_GAP = 7  # days between two reports where one has no date

_BIAS, _WORDS, _PAIRS, _GAP, _PAIRS_GAP = 7.98, 3.23, -4.05, -0.91, 1.02
_SAME_AGE, _OTHER_AGES, _SAME_DAY, _OTHER_DAYS = 1.19, -1.55, 1.97, -0.81
"""Coefficients of a logistic regression over the pairs of those reports (ridge 0.5; is a pair of one event?)."""


class Report(Struct, frozen=True):
    """A report as it is compared: unit vector of its terms (without those that no other has), their weightiest."""

    vector: dict[str, float]
    searched: list[str]
    signature: Signature
    day: int | None


def find_stories(
    readings: Sequence[Reading], signatures: Sequence[Signature], around: Neighbourhood | None = None
) -> tuple[Story, ...]:
    """The stories of a run, by their first day of publication; every article is in one.

    `readings` are in the order of their ids, so that the outcome does not depend on how they came. `around` tells how
    rare terms are in the collection that they are a part of.
    """
    held: Mapping[str, int] = Counter(term for signature in signatures for term in signature.terms)
    total = len(signatures)
    if around and around.reports > total:
        held, total = {**held, **around.holders}, around.reports
    scale = Scale(total, held)
    reports = [
        scale.weigh(signature, reading.article.published)
        for reading, signature in zip(readings, signatures, strict=True)
    ]
    links = {
        pair: likely
        for pair in _candidates(reports)
        if (likely := likelihood(reports[pair[0]], reports[pair[1]])) >= LINKED
    }
    strength: Counter[int] = Counter()
    groups = _with_undated(average_link(len(readings), links, TOGETHER), links, reports)
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    for (one, two), likely in links.items():
        if group_of[one] == group_of[two]:
            strength[one] += likely  # type: ignore[assignment]
            strength[two] += likely  # type: ignore[assignment]
    stories = [_story([readings[index] for index in group], [strength[index] for index in group]) for group in groups]
    return tuple(sorted(stories, key=lambda story: (story.dates.start or date.max, story.id)))


class Scale:
    """How much terms weigh among so many reports, `held` saying how many of these have each."""

    def __init__(self, reports: int, held: Mapping[str, int]) -> None:
        self._total = reports + _PRIOR
        self._held = held
        self._weights: dict[int, float] = {}

    def weigh(self, signature: Signature, published: date | None, searched: int = SEARCHED, least: int = 2) -> Report:
        """A report as it is compared. Terms that fewer than `least` reports have are left out of it."""
        held, ordinary = self._held, _ordinary_terms()
        vector = {
            term: (1 + math.log(count)) * self._weight(held[term]) * (_ORDINARY if term in ordinary else 1.0)
            for term, count in signature.terms.items()
        }
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vector = {term: value / length for term, value in vector.items() if held[term] >= least}
        weightiest = nlargest(searched, vector, key=lambda term: (vector[term], term))
        return Report(vector, weightiest, signature, published.toordinal() if published else None)

    def _weight(self, count: int) -> float:
        """The inverse document frequency of a term that so many reports have."""
        weight = self._weights.get(count)
        if weight is None:
            weight = self._weights[count] = math.log(self._total / (count + 1)) ** _STEEPNESS
        return weight


@cache
def _ordinary_terms() -> frozenset[str]:
    return frozenset(map(stem, lexicon.words("english")))


def _candidates(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Pairs that share weighty terms: all reports that have a rare one, else each with those just before it in time."""
    total = Counter(term for report in reports for term in report.searched)
    earlier: dict[str, list[tuple[int, float]]] = {term: [] for term, count in total.items() if count > 1}
    for two in sorted(range(len(reports)), key=lambda index: (reports[index].day or 0, index)):
        report = reports[two]
        alike: dict[int, float] = {}
        for term in report.searched:
            holders = earlier.get(term)
            if holders is None:
                continue
            weight = report.vector[term]
            for one, other in holders if total[term] <= RARE else holders[-NEIGHBOURS:]:
                alike[one] = alike.get(one, 0.0) + weight * other
            holders.append((two, weight))
        for one, cosine in alike.items():
            if cosine > _ALIKE:
                yield (one, two) if one < two else (two, one)


def likelihood(one: Report, two: Report) -> float:
    """How likely two reports are of one event, from 0 to 1.

    Names hold a story together for months, other words for days; ages and days of which none is in both speak against
    it.
    """
    small, large = (one.vector, two.vector) if len(one.vector) < len(two.vector) else (two.vector, one.vector)
    shared = {term: weight * large[term] for term, weight in small.items() if term in large}
    words = sum(shared.values())
    pairs = sum(product for term, product in shared.items() if " " in term)
    gap = math.log1p(_UNKNOWN_GAP if one.day is None or two.day is None else abs(one.day - two.day))
    words, pairs = math.log(words + 0.01), math.sqrt(pairs)
    odds = _BIAS + _WORDS * words + _PAIRS * pairs + gap * (_GAP + _PAIRS_GAP * pairs)
    odds += _shared(one.signature.ages, two.signature.ages, _SAME_AGE, _OTHER_AGES)
    odds += _shared(one.signature.days, two.signature.days, _SAME_DAY, _OTHER_DAYS)
    return 1 / (1 + math.exp(-odds))


def _with_undated(
    groups: Sequence[Sequence[int]], links: Mapping[tuple[int, int], float], reports: Sequence[Report]
) -> list[list[int]]:
    """The groups, with each undated report that stood alone in that of the reports most like it, where no other group
    has one like it: a commentary says little of what is new, and most reports of its story are not much like it."""
    joined = [list(group) for group in groups]
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    alone = [group[0] for group in groups if len(group) == 1 and reports[group[0]].day is None]
    near: dict[int, dict[int, list[float]]] = {index: {} for index in alone}
    for (one, two), likely in links.items():
        for undated, other in ((one, two), (two, one)):
            if undated in near:
                near[undated].setdefault(group_of[other], []).append(likely)
    for undated, likes in near.items():
        ranked = sorted(likes, key=lambda number: (-_any_of(likes[number]), number))
        if ranked and _any_of(likes[ranked[0]]) >= JOINED and all(max(likes[other]) <= APART for other in ranked[1:]):
            joined[ranked[0]].append(undated)
            joined[group_of[undated]].remove(undated)
    return [sorted(group) for group in joined if group]


def _any_of(likely: Sequence[float]) -> float:
    """How likely one of the `WITNESSES` likeliest holds, as if each stood for itself."""
    return 1 - math.prod(1 - one for one in nlargest(WITNESSES, likely))


def _shared(
    one: frozenset[int] | frozenset[date], two: frozenset[int] | frozenset[date], same: float, other: float
) -> float:
    """What two sets say: `same` for each of at most two common members, `other` where there is none of two."""
    common = len(one & two)
    return same * min(common, 2) if common or not one or not two else other


def _story(readings: list[Reading], strength: list[float]) -> Story:
    """The story of some readings; its title is that of the report most like the others."""
    central = readings[max(range(len(readings)), key=lambda index: (round(strength[index], 6), -index))].article
    articles = sorted((reading.article for reading in readings), key=lambda a: (a.published or date.max, a.id))
    days = [article.published for article in articles if article.published]
    title = central.title or central.text[central.start :].strip().partition("\n")[0].strip()
    dates = DateRange(min(days), max(days)) if days else DateRange(None, None)
    return Story(digest("story", articles[0].id), title, tuple(article.id for article in articles), dates)
