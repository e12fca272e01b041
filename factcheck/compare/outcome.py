"""How something came out, and the reverse of it: a deal that is voted down in the headline and approved in the report,
a post that one report has somebody accept and another decline, shares that rose and fell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec.structs import replace

from factcheck.compare._context import NUMBER, Contexts, contexts
from factcheck.compare._heads import heading
from factcheck.compare._outcomes import Outcome, outcomes
from factcheck.compare._sentences import Line, lines
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Article, Candidate, Dossier, Likely

SHARED, SHARED_DENIED = 1.2, 2.0
"""What two sentences must have in common beside the verbs (see `Contexts.shared`), and where one denies its verb."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_A_DAY = timedelta(1)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Outcomes of one thing that are the reverse of each other."""
    found = _outcomes(dossier)
    headlines = [one for one in found if _heads(one)]
    told: set[str] = set()
    for one in headlines:
        own = [two for two in found if two.line.article is one.line.article and not _heads(two) and one.meets(two)]
        if own and all(two.yes != one.yes for two in own) and one.line.article.id not in told:
            told.add(one.line.article.id)
            rest = [two for two in found if two.line.article is not one.line.article and _reversed(one, two)]
            yield _in_headline(dossier, one, own[0], rest)
    yield from _between(dossier, [one for one in found if one.line.article.id not in told])


def _outcomes(dossier: Dossier) -> list[Outcome]:
    """The outcomes of a story of which it may have the reverse too."""
    found = list(outcomes(lines(dossier)))
    both = {one.family for one in found if one.yes} & {one.family for one in found if not one.yes}
    return [one for one in found if one.family in both]


def _heads(outcome: Outcome) -> bool:
    """Whether an outcome stands in a headline."""
    found = heading(outcome.line.article)
    return found is not None and outcome.line.field == found[0] and outcome.line.start < found[2]


def _reversed(one: Outcome, two: Outcome) -> bool:
    return one.yes != two.yes and one.meets(two)


def _in_headline(dossier: Dossier, one: Outcome, own: Outcome, rest: Sequence[Outcome]) -> Candidate:
    """A headline that has the reverse of what its own report has, and the report has nowhere else; with what the rest
    of the reports have of it."""
    why = "the headline has the reverse of what its report has"
    found = disagreement(dossier, "outcome", "outcome", [[one.evidence], [own.evidence]], why)
    likely = Likely(own.evidence.value_text, "the report below the headline says so")
    return replace(found, likely=likely, support=tuple(two.evidence for two in rest))


def _between(dossier: Dossier, found: Sequence[Outcome]) -> Iterator[Candidate]:
    """Outcomes of one thing in two reports, of which neither has both; the likest first."""
    around = contexts(dossier)
    alike = []
    for place, one in enumerate(found):
        for two in found[place + 1 :]:
            if one.line.origin != two.line.origin and _reversed(one, two) and _is_one_time(one.line, two.line):
                shared = _shared(around, one, two)
                if shared >= (SHARED_DENIED if one.denied or two.denied else SHARED) and not _has_both(found, one, two):
                    alike.append((shared, one, two))
    done: set[int] = set()
    for _, one, two in sorted(alike, key=lambda pair: -pair[0]):
        if one.family not in done:
            done.add(one.family)
            groups = [_along(found, side, other) for side, other in ((one, two), (two, one))]
            why = "the one is the reverse of the other"
            ordered = doubted_first(dossier, [[told.evidence for told in side] for side in groups])
            yield disagreement(dossier, "outcome", "outcome", ordered, why)


def _has_both(found: Sequence[Outcome], one: Outcome, two: Outcome) -> bool:
    """Whether a report has an outcome and the reverse of it."""
    reports = {one.line.article.id: one, two.line.article.id: two}
    return any(
        (side := reports.get(other.line.article.id)) is not None and other.yes != side.yes and other.meets(side)
        for other in found
    )


def _along(found: Sequence[Outcome], one: Outcome, against: Outcome) -> list[Outcome]:
    """An outcome, and those of other reports that agree with it, each once."""
    first = {one.line.article.id: one}
    for other in found:
        if other.yes == one.yes and other.meets(against) and other.meets(one) and _is_one_time(one.line, other.line):
            first.setdefault(other.line.article.id, other)
    return list(first.values())


def _shared(around: Contexts, one: Outcome, two: Outcome) -> float:
    verbs = {word.stem for told in (one, two) for word in told.line.words[told.first : told.last + 1]}
    numbers = {told.line.norms[place] for told in (one, two) for place in told.line.numbers}
    same = {norm for norm in numbers if norm in one.line.norms and norm in two.line.norms}
    return around.shared(one.line, two.line, verbs) + NUMBER * len(same)


def _is_one_time(one: Line, two: Line) -> bool:
    """Whether two sentences speak of one year that both name, or, where neither names one, are of two days at most."""
    years = [{norm for norm in line.norms if _YEAR.fullmatch(norm)} for line in (one, two)]
    if any(years):
        return bool(years[0] & years[1])
    return _is_one_day(one.article, two.article)


def _is_one_day(one: Article, two: Article) -> bool:
    return one.published is None or two.published is None or abs(one.published - two.published) <= _A_DAY
