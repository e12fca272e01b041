"""From the fields of a row (a JSON object, a line of a table, an item of a feed) to an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from factcheck.model import Article, Skipped
from factcheck.read._ninjs import Row, from_ninjs, is_ninjs
from factcheck.read._text import UnreadableError, check_text


def read_rows(rows: Iterable[object], path: str, first: int = 1) -> Iterator[Article | Skipped]:
    """An article for each row, or why there is none. A row without an `id` gets `path:number`."""
    for number, row in enumerate(rows, first):
        yield read_row(row, path, f"{path}:{number}")


def read_row(row: object, path: str, place: str) -> Article | Skipped:
    """The article of one row, or why it is none. `place` names the row, and is its id if it has none of its own."""
    try:
        return _article(row, path, place)
    except UnreadableError as error:
        return Skipped(place, str(error))


def _article(row: object, path: str, place: str) -> Article:
    if not isinstance(row, Mapping):
        raise UnreadableError("is not an object with an `id`, a `title` and a `text`")
    fields = from_ninjs(row) if is_ninjs(row) else row
    if fields.get("text") is None:
        raise UnreadableError("has no `text`")
    id_ = fields.get("id")
    return Article(
        str(id_) if isinstance(id_, int) else _string(fields, "id") or place,
        path,
        _string(fields, "text") or "",
        _string(fields, "title"),
        parse_day(_string(fields, "published")),
        _string(fields, "source"),
        _string(fields, "url"),
        _string(fields, "language"),
    )


def _string(row: Row, key: str) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(f"has a `{key}` that is not text")
    return check_text(value) if key == "text" or value.strip() else None


def parse_day(printed: str | None) -> date | None:
    """The day of an ISO 8601 date or time, as it was where it was written. Raises UnreadableError."""
    if not printed or not printed.strip():
        return None
    try:
        return datetime.fromisoformat(printed.strip()).date()
    except ValueError:
        raise UnreadableError(f"has a publication date that is not ISO 8601: {printed[:40]!r}") from None
