"""What somebody was sentenced to, by a headline and by the report below it: "Nine years for crook" over "an eight-year
stretch", "£2m fine" over "was fined £3m", "Life for killer" over "jailed for 24 years".

A headline tells one penalty, and its report that again. So one is doubted that its report has nowhere, neither as such
nor as the sum of two, where the report has one penalty of the sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._figures import figures
from factcheck.compare._heads import heading
from factcheck.compare._weigh import disagreement
from factcheck.model import Candidate, Dossier, Evidence, Likely, Reading, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_HINT = re.compile(r"\b(?:years?|months?|weeks?|decade|life|fined?)\b", re.IGNORECASE)
_PENAL = lazy(
    r"jail|prison|sentence|caged|locked up|stretch|behind bars|banned|suspen|barred|disqualified|fine", re.IGNORECASE
)
_TIME = lazy(
    rf"\b(?:(?P<n>\d{{1,3}}|{numbers.WORDED})[ -](?P<unit>year|month|week|day)s?|(?P<decade>a decade)|(?P<life>life))\b"
    r"(?![ -]old)",
    re.IGNORECASE,
)
_PUT = r"(?: (?!and\b|after\b|but\b|who\b)[a-z’'-]+){0,4}? (?:an? )?$"
_JAIL_BEFORE = lazy(
    r"\b(?:jailed|caged|locked up|imprisoned|sentenced|sent(?:ences)? down|put away|sent to (?:jail|prison)|jail|prison"
    rf"|(?:must|to|will) (?:serve|spend)|behind bars){_PUT}",
    re.IGNORECASE,
)
_BAN_BEFORE = lazy(rf"\b(?:banned|suspended|barred|disqualified|struck off){_PUT}", re.IGNORECASE)
_GOT_BEFORE = lazy(r"\b(?:gets|handed|given|receives|got)(?: an?)? $", re.IGNORECASE)
_JAIL_BEHIND = lazy(
    r"[ -](?:(?:prison|jail|custodial) )?(?:stretch|sentence|(?:prison|jail) term|jail|spell (?:inside|in prison)"
    r"|in (?:jail|prison)|behind bars|imprisonment|inside)\b",
    re.IGNORECASE,
)
_BAN_BEHIND = lazy(r"[ -](?:[a-z]+ )?(?:ban|suspension)\b", re.IGNORECASE)
_FOR = lazy(r" for (?!(?:his|her|their|peace|justice|truth|us|life)\b)", re.IGNORECASE)
_FINED = lazy(r"\bfined? (?:[a-z]+ ){0,3}?(?:of )?$", re.IGNORECASE)
_FINE = lazy(r" (?:[a-z]+ )?fine\b", re.IGNORECASE)
_UNSURE = lazy(
    r"\b(?:could|may|might|would|wants?|seeks?|sought|demands?|demanded|faces?|facing|faced|asked|maximum|up to"
    r"|if|calls?|calling|urged?|risks?|minimum|at least|cut|reduced|increased|raised|appeals?|overturn\w*"
    r"|suspended (?:for|sentence)|previous\w*|earlier|already|before|had|after serving|another|accomplice|each|both"
    r"|on top|total|others?|half|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words by which a penalty may be another, or none yet."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
_LIFE = 1e6
"""Days of a life sentence: more than any other."""
_INEXACT = 0.02
_LEADS = 900
"""Characters of a report in which it tells what its headline tells."""


class _Penalty(Struct, frozen=True):
    """A time or a sum as printed: its offsets, in days or money, and the sort of penalty ("" for none)."""

    start: int
    end: int
    size: float
    sort: str


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Penalties of headlines that their reports have not."""
    for reading in dossier.readings:
        article = reading.article
        head = heading(article)
        if head and _HINT.search(article.content(head[0]), *head[1:]) and _PENAL.search(article.text):
            yield from _of_report(dossier, reading, *head)


def _of_report(dossier: Dossier, reading: Reading, field: str, start: int, end: int) -> Iterator[Candidate]:
    text, title = reading.article.text, reading.article.content(field)
    told = _penalties(title, start, end, headed=True)
    if len(told) != 1 or not told[0].sort or _UNSURE.search(title, start, end):
        return
    [head] = told
    body = end if field == "text" else reading.article.start
    below = _penalties(text, body, len(text), headed=False)
    sizes = {one.size for one in below if (one.sort == "fine") == (head.sort == "fine")}
    of_sort = [one for one in below if one.sort == head.sort]
    made = sizes | {one + two for one, two in combinations(sorted(sizes), 2)}
    if len({one.size for one in of_sort}) != 1 or any(abs(size - head.size) <= _INEXACT * size for size in made):
        return
    own = of_sort[0]
    sentence = next(((one, two) for _, one, two in reading.sentences if one <= own.start < two), (own.start, own.end))
    if own.start < body + _LEADS and not _UNSURE.search(text, *sentence):
        spans = [
            Span(reading.article.id, name, one.start, one.end, reading.article.content(name)[one.start : one.end])
            for name, one in ((field, head), ("text", own))
        ]
        groups = [[Evidence(span, span.text, dossier.origins[span.article])] for span in spans]
        why = f"the headline has {spans[0].text}, the report {spans[1].text}"
        likely = Likely(spans[1].text, "the report below the headline says so")
        yield replace(disagreement(dossier, "penalty", "duration", groups, why), likely=likely)


def _penalties(text: str, start: int, end: int, *, headed: bool) -> list[_Penalty]:
    """All lengths of time and sums of money of a stretch, with the sort of penalty that each is."""
    found = []
    for match in _TIME.finditer(text, start, end):
        life = bool(match["life"])
        size = _LIFE if life else 10 * _DAYS["year"] if match["decade"] else 0.0
        size = size or (numbers.parse(match["n"].lower()) or 0.0) * _DAYS[match["unit"].lower()]
        sort = _sort(text, start, match, headed)
        if size and (sort or not life):
            found.append(_Penalty(*match.span(), size, sort))
    for one in figures(text, start, end):
        if one.sign:
            fine = _FINED.search(text, start, one.start) or _FINE.match(text, one.end, end)
            found.append(_Penalty(one.start, one.end, one.value, "fine" if fine else ""))
    return [one for one in found if one.sort] if headed else found


def _sort(text: str, start: int, match: re.Match[str], headed: bool) -> str:
    """Which sort of penalty a length of time is, by the words on its sides."""
    begin, end = match.span()
    before = max(start, begin - 70)
    if _BAN_BEHIND.match(text, end) or _BAN_BEFORE.search(text, before, begin):
        return "ban"
    if _JAIL_BEHIND.match(text, end) or _JAIL_BEFORE.search(text, before, begin):
        return "jail"
    if headed and (_GOT_BEFORE.search(text, before, begin) or (begin == start and _FOR.match(text, end))):
        return "jail"
    return ""
