"""Whether a child that has just been born is a boy or a girl: "welcome baby boy" above "gave birth to a daughter", and
"a son" in one report for "a baby girl" in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence, Reading, Span
from factcheck.values.lazy import lazy

_SEXES = ("m", "f")
_SEX = {"boy": "m", "son": "m", "girl": "f", "daughter": "f"}
_OF_WHOM = r"(?:(?:an?|the|their|her|his|healthy|little|beautiful|baby|first|second|third|new|newborn|bouncing) ){0,5}"
_BORN = lazy(
    rf"\b(?:gave birth to|gives birth to|giving birth to|welcom(?:es?|ed|ing)|birth of|delivered(?: of)?) {_OF_WHOM}"
    r"(?P<one>boy|girl|son|daughter)\b"
    r"|\b(?:newborn|baby) (?P<two>boy|girl|son|daughter)\b"
    r"|\b(?:the|their|her|a) (?:[a-z]+ )?(?P<three>boy|girl|son|daughter) (?:was|is|has been) born\b",
    re.IGNORECASE,
)
_SEVERAL = lazy(r"\b(?:twins?|triplets|quadruplets|quads|boys|girls|babies|both children)\b", re.IGNORECASE)
_ELSEWHEN = lazy(r"\b(?:ago|earlier|previous\w*|already|also|if|when|19\d\d|20\d\d|hop\w+|expect\w+|another)\b")
_HEAD = 900
"""Characters at the head of a report in which it tells of the birth that it is of."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Children who are born as a boy and as a girl."""
    told = {reading.article.id: list(_told(dossier, reading)) for reading in dossier.readings}
    for some in told.values():
        sides = [[one for sex, one in some if sex == side] for side in _SEXES]
        if all(sides):  # of a headline and its text the headline is doubted
            first, second = sorted(sides, key=lambda side: (side[0].span.field != "title", side[0].span.start))
            yield _candidate(dossier, [first[:1], second[:1]])
    single = [pair for some in told.values() if len({sex for sex, _ in some}) == 1 for pair in some]
    groups = [[one for sex, one in single if sex == side] for side in _SEXES]
    if all(groups):
        yield _candidate(dossier, doubted_first(dossier, groups))


def _told(dossier: Dossier, reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """The sex of the child of whose birth a report is, wherever its head tells it; nothing of several children."""
    article = reading.article
    if _SEVERAL.search(article.title or "") or _SEVERAL.search(article.text):
        return
    for field, start, end in reading.sentences:
        text = article.content(field)
        if field == "text" and start > article.start + _HEAD:
            continue
        for match in _BORN.finditer(text, start, end) if not _ELSEWHEN.search(text, start, end) else ():
            word = (match["one"] or match["two"] or match["three"]).lower()
            span = Span(article.id, field, *match.span(), match.group())
            yield _SEX[word], Evidence(span, word, dossier.origins[article.id])


def _candidate(dossier: Dossier, groups: Sequence[Sequence[Evidence]]) -> Candidate:
    why = "one child is a boy or a girl"
    return disagreement(dossier, "newborn", "child", groups, why)
