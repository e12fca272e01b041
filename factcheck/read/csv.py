"""Tables: a first line of column names, among them `text`; the others are those of JSON Lines.

Columns are parted by a comma, a semicolon or a tab, whichever the first line has.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import BinaryIO

from factcheck.model import Article, Skipped
from factcheck.read._rows import read_row
from factcheck.read._text import ARTICLE_LIMIT, FILE_LIMIT, UnreadableError, read_whole

ENDINGS = (".csv", ".tsv")


def articles(path: str, file: BinaryIO) -> Iterator[Article | Skipped]:
    """The article of each row, or why there is none; a row is named by its number, the heading not counted."""
    text = read_whole(file, FILE_LIMIT)
    heading = text.lstrip().partition("\n")[0]
    csv.field_size_limit(ARTICLE_LIMIT + 1)
    rows = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=heading.count))
    try:
        names = [name.strip().lower() for name in next(rows)]
        if "text" not in names:
            raise UnreadableError("has no column `text` in its first line")
        for number, row in enumerate((row for row in rows if row), 1):
            if len(row) > len(names):
                yield Skipped(f"{path}:{number}", f"has {len(row)} columns, the first line has {len(names)}")
            else:
                yield read_row(dict(zip(names, row, strict=False)), path, f"{path}:{number}")
    except csv.Error as error:
        raise UnreadableError(f"is not a table: {error}") from None
