"""From paths, folders and glob patterns to files."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.model import Skipped

Wanted = Callable[[str], bool]


class PathError(Exception):
    """A path that leads to no article; the message names it."""


def find_files(
    paths: Sequence[str], endings: frozenset[str], exclude: Sequence[str] = (), base: str = "."
) -> list[str | Skipped]:
    """The files of paths, in the order of the paths and sorted within each folder; each file once.

    A folder is searched with all its folders for files with one of the `endings`; hidden ones and those that match a
    `.gitignore`-style pattern of `exclude`, relative to the folder `base`, are passed over. What is named outright is
    always taken, a folder that a pattern matches whole. Raises PathError for a path that is not there, a pattern that
    matches nothing, and a folder without an article.
    """
    kept = _kept(exclude, base)
    found: dict[str, str | Skipped] = {}
    for path in paths:
        files = list(_expand(path, endings, kept))
        if not files:
            raise PathError(f"{path}: no article in it")
        for file in files:
            name = file if isinstance(file, str) else file.path
            found.setdefault(name if name == "-" else os.path.realpath(name), file)
    return list(found.values())


def _expand(path: str, endings: frozenset[str], kept: Wanted) -> Iterator[str | Skipped]:
    if path != "-" and not os.path.lexists(path):
        if not glob.has_magic(path):
            raise PathError(f"{path}: no such file or folder")
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 (a pattern may be absolute)
        if not matches:
            raise PathError(f"{path}: no file matches")
        for match in matches:
            if Path(match).is_dir():
                yield from _walk(match, endings, kept)
            elif kept(match) and not Path(match).is_fifo():
                yield match
    elif path != "-" and Path(path).is_dir():
        yield from _walk(path, endings, kept if kept(path) else lambda _: True)
    else:
        yield path


def _walk(top: str, endings: frozenset[str], kept: Wanted) -> Iterator[str | Skipped]:
    """The files below a folder, sorted; a folder that links lead to again is read once."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if not Path(path).is_dir():
            yield path
            continue
        try:
            status = Path(path).stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            entries = [entry for entry in os.scandir(path) if not entry.name.startswith(".")]
        except OSError as error:
            yield Skipped(path, f"cannot be opened: {(error.strerror or str(error)).lower()}")
            continue
        wanted = [entry.name for entry in entries if _is_folder(entry) or _is_article(entry, endings)]
        places = [os.path.join(path, name) for name in sorted(wanted, reverse=True)]  # noqa: PTH118 ("./a" stays so)
        waiting += [place for place in places if kept(place)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_article(entry: os.DirEntry[str], endings: frozenset[str]) -> bool:
    """Whether an entry is to be read: also a link that leads nowhere, so that it is told of, but not a pipe."""
    if os.path.splitext(entry.name)[1].lower() not in endings:  # noqa: PTH122 (an entry is no Path)
        return False
    try:
        return entry.is_file() or entry.is_symlink()
    except OSError:
        return True


def _kept(exclude: Sequence[str], base: str) -> Wanted:
    if not exclude:
        return lambda path: True
    import pathspec  # noqa: PLC0415 (most runs have nothing to exclude)

    patterns = pathspec.GitIgnoreSpec.from_lines(exclude)

    def kept(path: str) -> bool:
        relative = os.path.relpath(path, base)
        return not patterns.match_file(relative + "/" if Path(path).is_dir() else relative)

    return kept
