"""The quotations of a story, each once: who is quoted, which reports print it, and what they made of it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from factcheck.model import Article, Quotation, Result, Story, WordingChange
from factcheck.report._matrix import labels
from factcheck.report._safe import one_line


class Entry(Struct, frozen=True):
    """A quotation in a report: its words, its speaker (and to whom), the labels of the reports that print it, and its
    changes, other speakers and addressees, each with the labels of the reports that have it."""

    text: str
    speaker: str
    printed_in: tuple[str, ...]
    changes: tuple[tuple[str, tuple[str, ...]], ...]


class Ledger(Struct, frozen=True):
    """The quotations of a story that several reports print, or one in two ways; `single` is the number of the rest."""

    story: Story
    entries: tuple[Entry, ...]
    single: int


def ledgers(result: Result) -> list[Ledger]:
    """The ledger of each story that has a quotation in several reports."""
    articles = {article.id: article for article in result.articles}
    by_story: dict[str, list[Quotation]] = {}
    for quotation in result.quotations:
        by_story.setdefault(quotation.story, []).append(quotation)
    found = []
    for story in result.checked_stories:
        names = _labels(story, articles)
        shared = [item for item in by_story.get(story.id, ()) if len(item.versions) > 1 or _changes(item, names)]
        if shared:
            entries = tuple(_entry(quotation, names) for quotation in shared)
            found.append(Ledger(story, entries, len(by_story[story.id]) - len(shared)))
    return found


def _labels(story: Story, articles: Mapping[str, Article]) -> dict[str, str]:
    columns = tuple(articles[id_] for id_ in story.articles if id_ in articles)
    return dict(zip((article.id for article in columns), labels(columns), strict=True))


def _entry(quotation: Quotation, names: Mapping[str, str]) -> Entry:
    speaker = one_line(quotation.speaker.name) if quotation.speaker else "speaker not named"
    told = {version.addressee.name: None for version in quotation.versions if version.addressee}
    if len(told) == 1:
        speaker += f" to {one_line(next(iter(told)))}"
    printed_in = tuple(names.get(version.article, version.article) for version in quotation.versions)
    return Entry(one_line(quotation.text), speaker, printed_in, _changes(quotation, names))


def _changes(quotation: Quotation, names: Mapping[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, dict[str, None]] = {}
    several = len({version.addressee for version in quotation.versions if version.addressee}) > 1
    for version in quotation.versions:
        texts = [change_text(change) for change in version.changes]
        if version.speaker and quotation.speaker and version.speaker != quotation.speaker:
            texts.append(f"as the words of {one_line(version.speaker.name)}")
        if version.addressee and several:
            texts.append(f"said to {one_line(version.addressee.name)}")
        for text in texts:
            found.setdefault(text, {})[names.get(version.article, version.article)] = None
    return tuple((text, tuple(reports)) for text, reports in found.items())


def change_text(change: WordingChange) -> str:
    """A change as a reader says it.

    >>> change_text(WordingChange("word", "two", "three")), change_text(WordingChange("omission", "", "so far"))
    ('“two” for “three”', 'without “so far”')
    """
    printed, original = one_line(change.printed), one_line(change.original)
    if change.kind == "moved":
        return f"“{printed}” in another place"
    if not original:
        return f"with “{printed}” added"
    return f"“{printed}” for “{original}”" if printed else f"without “{original}”"
