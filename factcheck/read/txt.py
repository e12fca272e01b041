"""Plain text. A first line that opens ` date 2020-10-03 ` gives the publication date; the rest of it is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from factcheck.model import Article
from factcheck.read._text import check_text, read_whole

ENDINGS = (".txt",)
_STAMP = re.compile(r"[ \t]*date (\d{4}-\d{2}-\d{2})(?!\S)[ \t]*")


def articles(path: str, file: BinaryIO) -> Iterator[Article]:
    """The article of a text file; its id is the path as given."""
    yield plain_article(path, check_text(read_whole(file)))


def plain_article(path: str, text: str) -> Article:
    """A text as an article, its date stamp read, and left in the text so that every offset is the file's."""
    stamp = _STAMP.match(text)
    try:
        published = date.fromisoformat(stamp[1]) if stamp else None
    except ValueError:  # "date 2020-13-45": words like any other
        stamp = published = None
    return Article(path, path, text, published=published, start=stamp.end() if stamp else 0)
