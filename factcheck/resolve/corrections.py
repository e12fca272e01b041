"""Reports that supersede an earlier version of themselves, and say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from factcheck.model import Article, Document, Reading
from factcheck.values.corrections import notices


def without_notices(reading: Reading, documents: Iterable[Document]) -> Reading:
    """The reading without what it says of its earlier version, which is what is no longer said."""
    found = [(document.field, *place) for document in documents for place in notices(document.text, document.sentences)]
    if not found:
        return reading
    claims = tuple(
        claim
        for claim in reading.claims
        if not any(field == claim.span.field and start <= claim.span.start < end for field, start, end in found)
    )
    sentences = tuple(sentence for sentence in reading.sentences if sentence not in found)
    return replace(reading, claims=claims, sentences=sentences, corrects=True)


def find_corrections(readings: Sequence[Reading], copies: Mapping[str, str]) -> dict[str, str]:
    """The id of each report of a story that another corrects, with the id of that one; of several the last.

    A report corrects what it says that it corrects: an earlier version of itself. That is a report of the same outlet
    with the same text but for a part, the same address, or the same title, which appeared no later and says of no
    correction itself on that day.
    """
    correcting = [reading for reading in readings if reading.corrects]
    found: dict[str, str] = {}
    for new in sorted(correcting, key=lambda reading: (_day(reading.article), reading.article.id)):
        found |= {
            old.article.id: new.article.id
            for old in readings
            if old is not new and _is_earlier(old, new) and _is_version(old.article, new.article, copies)
        }
    return found


def _day(article: Article) -> str:
    return str(article.published or "")


def _is_earlier(old: Reading, new: Reading) -> bool:
    before, after = old.article.published, new.article.published
    if before is None or after is None:
        return not old.corrects
    return before < after or (before == after and not old.corrects)


def _is_version(old: Article, new: Article, copies: Mapping[str, str]) -> bool:
    if old.source and new.source and old.source != new.source:
        return False
    return (
        copies.get(old.id, old.id) == copies.get(new.id, new.id)
        or (old.url is not None and old.url == new.url)
        or (old.title is not None and old.title == new.title)
    )
