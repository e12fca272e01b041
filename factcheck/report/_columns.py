"""Text in columns: East Asian characters take two, combining marks none."""

from __future__ import annotations

import re

_NARROW = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*")
"""Letters of the Latin script, marks of punctuation and mathematical signs, a column each."""


def width(text: str) -> int:
    """How many columns a text without control characters takes; joined emoji count as one."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth, wcwidth  # noqa: PLC0415 (slow to load, and few reports need it)

    columns = wcswidth(text)
    return columns if columns >= 0 else sum(max(wcwidth(character), 0) for character in text)


def head(text: str, columns: int) -> str:
    """As much of the beginning of a text as fits."""
    if width(text) <= columns:
        return text
    return next(text[:end] for end in range(min(len(text), columns), -1, -1) if width(text[:end]) <= columns)


def fit(text: str, columns: int) -> str:
    """The text, cut and ended by "…" where it does not fit.

    >>> fit("a long line", 7)
    'a long…'
    """
    return text if width(text) <= columns else head(text, columns - 1).rstrip() + "…"


def wrap(text: str, columns: int) -> list[str]:
    """The words of a text in lines of at most so many columns; a word that is longer is cut up. At least one line.

    >>> wrap("one two three", 7)
    ['one two', 'three']
    """
    lines = [""]
    for word in text.split():
        rest = word
        while rest:
            gap = " " if lines[-1] else ""
            if width(lines[-1]) + len(gap) + width(rest) <= columns:
                lines[-1] += gap + rest
                break
            if lines[-1]:
                lines.append("")
                continue
            lines[-1] = head(rest, max(columns, 2)) or rest[0]
            rest = rest[len(lines[-1]) :]
            if rest:
                lines.append("")
    return lines
