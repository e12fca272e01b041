"""Which of two reports is likelier to be right about one thing, by how often each is found wrong about others.

Where two reports stand alone against each other, one that other reports outvote elsewhere in the story, or that
contradicts itself, is the one to doubt. The causes that news sources name first for errors, a reporter who did not
understand the story or had no time for it, are those of a report and not of one fact (Meyer, "The Vanishing Newspaper",
2004, chapter 4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._witness import sides_of
from factcheck.model import Candidate, Dossier, Evidence, Likely, Verdict

Slips = dict[str, set[tuple[str, str, int]]]
"""The places at which each report is found wrong."""


def by_record(dossier: Dossier, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of a story, those that nothing else settles with the value of the report that is found wrong less
    often."""
    slips = _slips(candidates)
    for candidate in candidates:
        likely = None if candidate.likely or not _is_finding(candidate) else _sounder(dossier, candidate, slips)
        yield replace(candidate, likely=likely) if likely else candidate


def _is_finding(candidate: Candidate) -> bool:
    return candidate.verdict is Verdict.CONTRADICTED and not candidate.reconciled and not candidate.reference


def _slips(candidates: Iterable[Candidate]) -> Slips:
    found: Slips = defaultdict(set)
    for candidate in candidates:
        for one in _doubted(candidate) if _is_finding(candidate) else ():
            found[one.span.article].add((one.span.article, one.span.field, one.span.start))
    return found


def _doubted(candidate: Candidate) -> list[Evidence]:
    """The evidence that is surely wrong: outvoted, or all of one report."""
    articles = {one.span.article for one in candidate.evidence}
    likely = candidate.likely
    if len(articles) == 1:
        return list(candidate.evidence[:1])
    if likely is None or likely.origins_for <= likely.origins_against:
        return []
    return [one for one in candidate.evidence if likely.value_text not in (one.value_text, one.clause)][:1]


def _sounder(dossier: Dossier, candidate: Candidate, slips: Slips) -> Likely | None:
    """The value of the report with fewer slips elsewhere, of two that stand against each other."""
    sides = sides_of(candidate.evidence)
    articles = [{one.span.article for one in side} for side in sides] if sides else []
    if sides is None or [len(some) for some in articles] != [1, 1] or articles[0] == articles[1]:
        return None
    outlets = [next(iter(some)) for some in articles]
    counts = [len(slips.get(article, ())) for article in outlets]
    if counts[0] == counts[1]:
        return None
    best = counts.index(min(counts))
    value, worse = sides[best][0], dossier.articles[outlets[1 - best]].outlet
    places = f"{counts[1 - best]} other place{'s' if counts[1 - best] > 1 else ''}"
    reason = f"as many reports print each; {worse} is found wrong in {places} of this story"
    return Likely(value.clause or value.value_text, reason, 1, 1)
