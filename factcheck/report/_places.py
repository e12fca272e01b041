"""Lines and columns of spans, and how a report names a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from pathlib import PurePath

from factcheck.model import Article, Span

_PLAIN = frozenset(("", ".txt", ".text", ".md", ".markdown"))


class Places:
    """Finds the line and column, from 1, at which a span of one of some articles begins."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._lines: dict[tuple[str, str], list[int]] = {}

    def of(self, span: Span) -> tuple[int, int]:
        """(line, column) of a span's first character."""
        return self._at(span, span.start)

    def end(self, span: Span) -> tuple[int, int]:
        """(line, column) behind a span's last character."""
        return self._at(span, span.end)

    def article(self, span: Span) -> Article:
        """The article that a span is of."""
        return self._articles[span.article]

    def field(self, span: Span) -> str:
        """The whole text of the field that a span is of."""
        return self._articles[span.article].content(span.field)

    def label(self, span: Span) -> str:
        """`file:line:column`; with the article's id where the file holds several, and the field where it is a title."""
        article = self._articles[span.article]
        line, column = self.of(span)
        return f"{name(article)}{'' if span.field == 'text' else f' ({span.field})'}:{line}:{column}"

    def in_file(self, span: Span) -> bool:
        """Whether the span's line and column are those of the file: the article's text is the file's, as it is."""
        article = self._articles[span.article]
        plain = PurePath(article.path).suffix.casefold() in _PLAIN
        return span.field == "text" and article.id == article.path and plain

    def _at(self, span: Span, offset: int) -> tuple[int, int]:
        starts = self._starts(span.article, span.field)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _starts(self, article: str, field: str) -> list[int]:
        key = (article, field)
        if key not in self._lines:
            text = self._articles[article].content(field)
            self._lines[key] = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
        return self._lines[key]


def name(article: Article) -> str:
    """How a report names an article: by its path, and its id (or what that adds to the path) where it is another."""
    if article.id == article.path:
        return article.path
    return f"{article.path}#{article.id.removeprefix(f'{article.path}:')}"
