"""Markdown, with YAML front matter: `title`, `date` or `published`, `source`, `url`, `language`.

The text is the whole file, so that lines and offsets are the file's; it begins behind the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec.structs import replace

from factcheck.model import Article
from factcheck.read._rows import parse_day
from factcheck.read._text import UnreadableError, check_text, read_whole
from factcheck.read.txt import plain_article
from factcheck.values.lazy import lazy

ENDINGS = (".md", ".markdown")
_FRONT_MATTER = lazy(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def articles(path: str, file: BinaryIO) -> Iterator[Article]:
    """The article of a Markdown file."""
    text = check_text(read_whole(file))
    front = _FRONT_MATTER.match(text)
    if front is None:
        yield plain_article(path, text)
        return
    check_text(text[front.end() :])
    fields = _fields(front[1])
    yield replace(
        Article(path, path, text, start=front.end()),
        title=fields.get("title"),
        published=parse_day(fields.get("date") or fields.get("published")),
        source=fields.get("source"),
        url=fields.get("url"),
        language=fields.get("language") or fields.get("lang"),
    )


def _fields(front: str) -> dict[str, str]:
    """The fields of front matter that are plain words; a date stays as it is written."""
    import yaml  # noqa: PLC0415 (most runs read no front matter)

    try:
        fields = yaml.load(front, yaml.CBaseLoader)  # noqa: S506 (makes strings, lists and dictionaries only)
    except yaml.YAMLError as error:
        raise UnreadableError(f"has front matter that is not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(fields, dict):
        return {}
    return {str(key).lower(): value for key, value in fields.items() if isinstance(value, str) and value}
