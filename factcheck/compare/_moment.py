"""Of which time a report says that somebody is of an age: its own, an earlier year, or the day of their death."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.model import Article, Statement

PAST_REACH = 90
"""Characters before an age in which its sentence may say that it is of another time."""
_PAST = re.compile(r"\byears? (?:ago|earlier|before)\b|\bearlier reports?\b|\bat the time\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])|\n")
_AT_THE_TIME = re.compile(r"(?: years? old)?,? (?:at the time|back then)\b")
_WAS = re.compile(r"\bwas (?:then |only |just |still )?\S+$")
"""An age that may be of the year that its sentence tells of: "Reed, who was 19, was seized on Feb. 3, 2018"."""
_OF_YEAR = re.compile(r"\b(?:in|since|until|[A-Z][a-z]{2,8}\.?(?: \d{1,2})?,?) ((?:19|20)\d\d)\b(?! [A-Z])")
_BORN = re.compile(r"\b[Bb]orn\b")
_IN_YEAR = re.compile(r"\bin ((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CAPTION = re.compile(r"\bImage \d+ of\b|\b(?:Photo|Caption):|\bBuy [Pp]hoto\b|\(Photo\b|\bCaption Close\b")
_OF_THE_DEAD = re.compile(
    r"\b(?:(?:deaths?|murders?|killings?|slayings?|homicides?) of|(?<!nearly )(?<!almost )(?:kill|murder)(?:ed|ing))"
    r" (?:(?:[A-Z]|\d|and\b)\S* )*$"
)
_DIES = re.compile(
    r",? (?:died\b|(?:was|were) (?:killed|slain|gunned down|found dead|pronounced dead|fatally"
    r"|shot (?:dead|to death|and killed)))"
)
_DEATH = re.compile(r"\b(?:dead|died|dies|killed|kills|killing|fatal|fatally|slain|murder|homicide|death)\b", re.I)
LINE = 300
"""Characters on either side of a statement in which its line may say that it is a caption."""
LEAD = 700
"""Characters at the head of a report in which it says that somebody died."""


def is_of_the_past(statement: Statement) -> bool:
    """Whether the words beside an age are of another time: "Two years ago, Reed, 21, was sentenced"."""
    span = statement.claim.span
    text = statement.article.content(span.field)
    before = _SENTENCE_END.split(text[max(0, span.start - PAST_REACH) : span.start])[-1]
    behind = _SENTENCE_END.split(text[span.end : span.end + PAST_REACH], maxsplit=1)[0]
    published = statement.article.published
    years = {int(year) for year in _IN_YEAR.findall(before if published else before + behind)}
    if _PAST.search(before) or _AT_THE_TIME.match(behind):
        return True
    if published and _WAS.search(span.text) and not _BORN.search(before + behind):
        return any(int(year) < published.year for year in _OF_YEAR.findall(before + behind))
    return bool(years) and (published is None or max(years) < published.year - 1)


def _line(statement: Statement) -> str:
    """The line of an article that a statement begins in, as far as it is near."""
    span = statement.claim.span
    text = statement.article.content(span.field)
    before, behind = text[max(0, span.start - LINE) : span.start], text[span.start : span.start + LINE]
    return before.rpartition("\n")[2] + behind.partition("\n")[0]


def is_caption(statement: Statement) -> bool:
    """Whether a statement stands in the caption of a picture, which may be of an earlier day."""
    return _CAPTION.search(_line(statement)) is not None


def is_of_the_dead(statement: Statement) -> bool:
    """Whether the words beside an age say that whoever is of it is dead."""
    span = statement.claim.span
    text = statement.article.content(span.field)
    return bool(_OF_THE_DEAD.search(text, max(0, span.start - PAST_REACH), span.start) or _DIES.match(text, span.end))


def tells_of_death(article: Article) -> bool:
    """Whether a report says at its head that somebody died."""
    return bool(_DEATH.search(article.title or "") or _DEATH.search(article.text, article.start, article.start + LEAD))


@lru_cache(maxsize=1024)
def last_year(text: str) -> str:
    """The latest year that a text prints, "" where it prints none."""
    return max(_YEAR.findall(text), default="")
