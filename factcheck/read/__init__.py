"""Read articles: each module here reads one format, and is found by its place.

A format has a docstring, `ENDINGS` of its files, and `articles(path, file)`, which yields the articles of an open
file and raises `UnreadableError` with the reason where there are none. The text of an article is never altered: no line
end is translated, so offsets are those of the text as it was read.
"""

from __future__ import annotations

import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from io import BytesIO
from typing import BinaryIO

from factcheck.model import Article, Skipped
from factcheck.read._files import PathError, find_files
from factcheck.read._text import FILE_LIMIT, UnreadableError

__all__ = ["PathError", "Reader", "UnreadableError", "read", "readers"]

Reader = Callable[[str, BinaryIO], Iterable[Article | Skipped]]


@cache
def readers() -> dict[str, Reader]:
    """The reader of each ending (".txt")."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {ending: module.articles for module in modules for ending in module.ENDINGS}


def read(paths: Sequence[str], exclude: Sequence[str] = (), base: str = ".") -> Iterator[Article | Skipped]:
    """The articles of files, folders, glob patterns and `-` (standard input), and what could not be read and why.

    `exclude` has `.gitignore`-style patterns relative to the folder `base`. Of articles of one id the first is taken.
    Raises PathError, before anything is read, for a path that leads to no article.
    """
    files = find_files(paths, frozenset(readers()), exclude, base)
    return _unique(article for file in files for article in _read_file(file))


def _read_file(path: str | Skipped) -> Iterator[Article | Skipped]:
    if isinstance(path, Skipped):
        yield path
        return
    name = os.fsencode(path).decode("utf-8", "replace")
    try:
        if path == "-":
            yield from _read_any(name, sys.stdin.buffer)
        else:
            with open(path, "rb") as file:  # noqa: PTH123 (a name that is not UTF-8 stays as it is)
                reader = readers().get(os.path.splitext(path)[1].lower(), _read_any)  # noqa: PTH122
                yield from reader(name, file)
    except UnreadableError as error:
        yield Skipped(name, str(error))
    except FileNotFoundError:
        yield Skipped(name, "is gone, or a link that leads nowhere")
    except OSError as error:
        yield Skipped(name, f"cannot be read: {(error.strerror or str(error)).lower()}")


def _read_any(name: str, file: BinaryIO) -> Iterator[Article | Skipped]:
    """Read what has no known ending by what it opens with: JSON, XML, a web page, or else plain text."""
    data = file.read(FILE_LIMIT + 1)
    head = data[:500].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    ending = ".txt"
    if re.match(rb'\{\s*"|\[\s*\{', head):
        ending = ".json"
    elif head.startswith((b"<!doctype html", b"<html")):
        ending = ".html"
    elif head.startswith((b"<?xml", b"<rss", b"<feed", b"<newsitem", b"<newsmessage")):
        ending = ".xml"
    yield from readers()[ending](name, BytesIO(data))


def _unique(found: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    paths: dict[str, str] = {}
    for article in found:
        if isinstance(article, Article):
            if article.id in paths:
                where = f"of {paths[article.id]}" if paths[article.id] != article.path else "a second time"
                yield Skipped(article.path, f"has the id {article.id!r} {where}; ids must differ")
                continue
            paths[article.id] = article.path
        yield article
