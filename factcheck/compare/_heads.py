"""Where the headline of a report stands: its title, or a first line of the text that ends like one."""

from __future__ import annotations

from factcheck.model import Article, Span

_MOST = 160
"""Characters that a first line may have to be a headline."""


def heading(article: Article) -> tuple[str, int, int] | None:
    """The field and the offsets of the headline of a report, if it has one."""
    if article.title:
        return "title", 0, len(article.title)
    text = article.text
    line = text[article.start :].lstrip().partition("\n")[0].rstrip()
    start = text.find(line)
    is_heading = 0 < len(line) < _MOST and not line.endswith((".", "!", "?", "”", '"'))
    return ("text", start, start + len(line)) if is_heading else None


def in_heading(article: Article, span: Span) -> bool:
    """Whether a stretch of a report stands in its headline."""
    found = heading(article)
    return found is not None and span.field == found[0] and span.end <= found[2]
