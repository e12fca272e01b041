"""Lines and columns of spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from factcheck.model import Article, Span


class Places:
    """Finds the line and column, from 1, at which a span of one of some articles begins."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._lines: dict[tuple[str, str], list[int]] = {}

    def of(self, span: Span) -> tuple[int, int]:
        """(line, column) of a span's first character."""
        starts = self._starts(span.article, span.field)
        line = bisect_right(starts, span.start)
        return line, span.start - starts[line - 1] + 1

    def _starts(self, article: str, field: str) -> list[int]:
        key = (article, field)
        if key not in self._lines:
            text = self._articles[article].text if field == "text" else self._articles[article].title or ""
            self._lines[key] = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
        return self._lines[key]
