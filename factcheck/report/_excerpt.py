"""The line around a span, cut to fit, with the words in question apart."""

from __future__ import annotations

from msgspec import Struct

from factcheck.model import Span
from factcheck.report._columns import fit, head, width
from factcheck.report._places import Places
from factcheck.report._safe import visible


class Excerpt(Struct, frozen=True):
    """A line in three parts, with hidden characters written out; "…" stands where something was left away."""

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """The whole line."""
        return self.before + self.words + self.after

    @property
    def marks(self) -> str:
        """The line that goes below, with `^^^^` under the words."""
        return " " * width(self.before) + "^" * max(width(self.words), 1)


def excerpt(span: Span, places: Places, columns: int) -> Excerpt:
    """The line in which a span begins, at most so many columns of it; a date stamp that opens the file is left away."""
    text = places.field(span)
    opening = places.article(span).start if span.field == "text" else 0
    start = max(text.rfind("\n", 0, span.start) + 1, min(opening, span.start))
    end = text.find("\n", span.start)
    end = len(text) if end < 0 else end
    stop = min(span.end, end)
    # Four characters a column are plenty: a line may be a whole file of 50 MB.
    before = _plain(text[max(start, span.start - 4 * columns) : span.start]).lstrip()
    words = fit(_plain(text[span.start : stop][: 4 * columns]) + ("…" if stop < span.end else ""), columns)
    after = _plain(text[stop : min(end, stop + 4 * columns)]).rstrip()
    room = columns - width(words)
    tail = min(width(after), max(room // 2, room - width(before)))
    return Excerpt(_last(before, room - tail), words, _first(after, tail))


def _plain(text: str) -> str:
    return visible(text.replace("\t", " ").replace("\r", ""))


def _first(text: str, columns: int) -> str:
    """As much of the beginning of a text as fits, to the end of a word, closed by "…" where it was cut."""
    if width(text) <= columns:
        return text
    if columns < 2:
        return ""
    kept = head(text, columns - 1)
    space = kept.rfind(" ")
    return (kept[: space + 1] if space > len(kept) // 2 else kept) + "…"


def _last(text: str, columns: int) -> str:
    """As much of the end of a text as fits, from the beginning of a word, opened by "…" where it was cut."""
    if width(text) <= columns:
        return text
    if columns < 2:
        return ""
    kept = head(text[::-1], columns - 1)[::-1]
    space = kept.find(" ")
    return "…" + (kept[space + 1 :] if 0 <= space < len(kept) // 2 else kept)
