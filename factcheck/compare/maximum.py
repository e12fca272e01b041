"""The most that somebody may be sentenced to: "up to 15 years in prison" in one report, "carries up to 50 years in
prison" in another.

Few reports tell of it, and each of them once. So two that differ are held for one penalty where no report has both, and
the sentences do not name two crimes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Reading, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_N = rf"(?:\d{{1,3}}|(?i:{numbers.WORDED}))"
_PRISON = r"\b(?:prison|jail|bars|custody)\b"
_MOST = lazy(
    r"\b(?:up to|maximum(?: sentence| penalty| term| punishment)?(?: of| is| was)?|carr(?:y|ies|ied)(?: a)?"
    rf"(?: maximum)?(?: sentence| penalty| term)?(?: of)?(?: up to)?) (?P<n>{_N}[- ]years?)\b(?! (?:to|old|ago)\b)"
    rf"[^.;\d]{{0,30}}{_PRISON}|{_PRISON}[^.;\d]{{0,20}}? for up to (?P<m>{_N} years)\b(?! to\b)"
)
_CRIME = lazy(
    r"\b(?:robb|assault|fraud|murder|manslaughter|theft|burglar|arson|rape|kidnap|brib|corrupt|smuggl|traffick|perjur"
    r"|extort|blackmail|launder|homicide|negligen|conspir|evasion|stab|shoot)",
    re.IGNORECASE,
)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Such penalties of a story that are two."""
    told = [found for reading in dossier.readings if (found := _most(dossier, reading))]
    values: dict[float, list[Evidence]] = {}
    for years, place, _ in told:
        values.setdefault(years, []).append(place)
    crimes = [known for _, _, known in told if known]
    groups = list(values.values())
    if len(groups) == 2 and apart(groups) and (not crimes or frozenset.intersection(*crimes)):
        ordered = doubted_first(dossier, groups)
        yield disagreement(dossier, "duration", "duration", ordered, "the reports give two as the most")


def _most(dossier: Dossier, reading: Reading) -> tuple[float, Evidence, frozenset[str]] | None:
    """The one such penalty of a report: its years, where they stand, and the crimes of its sentence."""
    text = reading.article.text
    found = list(_MOST.finditer(text)) if " up to " in text or "maximum" in text or "carr" in text else []
    if len(found) != 1:
        return None
    group = "n" if found[0]["n"] else "m"
    start, end = found[0].span(group)
    years = numbers.parse(re.split(r"[- ]years?$", found[0][group].lower())[0])
    places = ((one, two) for field, one, two in reading.sentences if field == "text" and one <= start < two)
    begin, stop = next(places, (start, end))
    crimes = frozenset(match.group().lower() for match in _CRIME.finditer(text, begin, stop))
    span = Span(reading.article.id, "text", start, end, text[start:end])
    place = Evidence(span, span.text, dossier.origins[reading.article.id])
    return (years, place, crimes) if years else None
