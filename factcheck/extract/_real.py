"""Whether a sentence tells what is so now, and not what was so in another year, or was only rumoured."""

from __future__ import annotations

from factcheck.model import Document
from factcheck.values.lazy import lazy

_OTHER_TIME = lazy(
    r"\b(?:previous|previously|years ago|year ago|last year|decades?|once|formerly|rumou?rs?|hoax|falsely|wrongly"
    r"|quashed|overturned|earlier this|last month|as a child|retrial"
    r"|initially|originally|at first|chang(?:ed?|ing) (?:his|her|their) plea)\b"
)
_YEAR = lazy(r"\b(?:19|20)\d\d\b")


def of_another_time(document: Document, start: int, end: int) -> bool:
    """Whether a sentence names a year that is not the report's, or says that it tells of the past or of a rumour."""
    published = document.article.published
    years = {int(year) for year in _YEAR.findall(document.text, start, end)}
    if years and (published is None or years != {published.year}):
        return True
    return _OTHER_TIME.search(document.text, start, end) is not None
