"""JSON: one object, or a list of them, with the fields of JSON Lines; or ninjs, the IPTC's news in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from factcheck.model import Article, Skipped
from factcheck.read import jsonl
from factcheck.read._rows import read_row, read_rows
from factcheck.read._text import FILE_LIMIT, UnreadableError, read_whole

ENDINGS = (".json", ".ninjs")


def articles(path: str, file: BinaryIO) -> Iterator[Article | Skipped]:
    """The articles of a JSON file; lines of objects are read as JSON Lines, whatever the file is called."""
    text = read_whole(file, FILE_LIMIT)
    try:
        rows = jsonl.parse_json(text)
    except UnreadableError:
        if not _is_lines(text):
            raise
        yield from jsonl.articles(path, BytesIO(text.encode()))
        return
    if isinstance(rows, list):
        if not rows:
            raise UnreadableError("is an empty list")
        yield from read_rows(rows, path)
    else:
        yield read_row(rows, path, path)


def _is_lines(text: str) -> bool:
    try:
        return isinstance(jsonl.parse_json(text.lstrip().partition("\n")[0]), dict)
    except UnreadableError:
        return False
