"""The names that reports give to a child that has just been born: "the baby, Ann", "Little Ann was born at dawn"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Dossier, Evidence, Kind, Span

_CHILD = r"(?:daughter|son|girl|boy|baby|child)"
_NAME = r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]+(?:[ -][A-ZÀ-Þ][a-zß-ÿ]+){0,3})"
_NAMED = r"(?:,|,? (?:called|named|whom they (?:called|named)))?"
_SURE = (
    re.compile(rf"\b(?:[Bb]aby|[Nn]ewborn)(?: {_CHILD})?{_NAMED} {_NAME}\b(?!['’])"),
    re.compile(rf"\b(?:girl|boy|baby|child) (?:is|was|has been|will be) (?:called|named) {_NAME}\b"),
    re.compile(
        rf"(?<![\w-])(?:(?:Baby|Little) )?{_NAME} was born\b"
        r"(?! (?:[^.,]{0,40} )?(?:in|on) [^.,]{0,20}\d{4})"  # the year is told of those who are grown up
    ),
)
_LIKELY = (
    re.compile(rf"\b[Ll]ittle {_NAME}\b(?!['’])"),
    re.compile(
        rf"\b(?:had|welcomed|(?:gave|given) birth to) (?:an? |their |her )(?:[a-z]+ ){{0,2}}{_CHILD}{_NAMED} {_NAME}\b"
    ),
)
_OF_BIRTH = re.compile(r"\b(?:[Bb]aby|newborn|gave birth|maternity|midwife)\b")


def newborns(dossier: Dossier) -> list[tuple[Evidence, bool]]:
    """Each place where a report names a newborn child, and whether it is sure to; nothing where a report has two such
    names, or where none is sure to have one."""
    sure = {
        article.id: set(_spans(dossier, article.id, _SURE)) if _OF_BIRTH.search(article.text) else set()
        for article in dossier.articles.values()
    }
    if not any(sure.values()) or any(len({span.text.split()[0] for span in some}) > 1 for some in sure.values()):
        return []
    return [
        (Evidence(span, span.text, dossier.origins[article]), bool(some))
        for article, some in sure.items()
        for span in sorted(some or _spans(dossier, article, _LIKELY), key=lambda span: span.start)
    ]


def _spans(dossier: Dossier, article: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[Span]:
    """The names that some patterns find, of whoever the report knows for a person or does not tell."""
    chains = next(reading.chains for reading in dossier.readings if reading.article.id == article)
    known = {
        word
        for chain in chains
        if chain.kind in (Kind.PERSON, Kind.THING)
        for alias in chain.aliases
        for word in alias.split()
    }
    for pattern in patterns:
        for match in pattern.finditer(dossier.articles[article].text):
            if match["name"].split()[0] in known:
                yield Span(article, "text", *match.span("name"), match["name"])
