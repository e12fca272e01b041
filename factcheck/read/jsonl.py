"""JSON Lines: an object a line, with `id`, `title`, `text`, `published` (ISO 8601), `source`, `url`, `language`.

Only `text` must be there. Read line by line: a file may be of any size.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from factcheck.model import Article, Skipped
from factcheck.read._rows import read_row
from factcheck.read._text import ARTICLE_LIMIT, UnreadableError, decode

ENDINGS = (".jsonl", ".ndjson")
_LINE_LIMIT = 12 * ARTICLE_LIMIT
"""In bytes: JSON may write a character as twelve."""


def articles(path: str, file: BinaryIO) -> Iterator[Article | Skipped]:
    """The article of each line, or why there is none. Raises UnreadableError for an empty or binary file."""
    number = 0
    empty = True
    while line := file.readline(_LINE_LIMIT):
        number += 1
        place = f"{path}:{number}"
        if len(line) == _LINE_LIMIT:
            while line and not line.endswith(b"\n"):
                line = file.readline(_LINE_LIMIT)
            yield Skipped(place, f"is longer than {_LINE_LIMIT // 1_000_000} MB")
        elif line.strip():
            yield _line(decode(line), path, place)
        else:
            continue
        empty = False
    if empty:
        raise UnreadableError("is empty")


def _line(line: str, path: str, place: str) -> Article | Skipped:
    try:
        row = parse_json(line)
    except UnreadableError as error:
        return Skipped(place, str(error))
    return read_row(row, path, place)


def parse_json(text: str) -> object:
    """What a JSON text says. Raises UnreadableError."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"is not JSON: {error}") from None
