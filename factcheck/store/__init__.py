"""What was read before, in one SQLite file: articles, their claims, what was found in them, and an index by which the
few that concern a new article are found among many. docs/store.md has its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import TracebackType

from msgspec import Struct

from factcheck import pipeline
from factcheck.model import Article, Discrepancy, Neighbourhood, Reading, Skipped
from factcheck.parallel import cores, parallel_map
from factcheck.rules import Rulebook
from factcheck.store._near import ARTICLE, Finder, make_article
from factcheck.store._pack import PackError, unpack, unpack_signature
from factcheck.store._schema import StoreError, connect, is_store, snapshot, transaction
from factcheck.store._version import judge_version, reader_version
from factcheck.store._write import content_hash, forget_discrepancies, write_discrepancies, write_readings

__all__ = ["Indexed", "Store", "StoreError", "index", "is_store"]

WRITTEN = 25
"""Readings that are written at once: what a run that is killed loses at most."""
COMPARED = 200
"""Articles that are compared at once with those near them, and so what a run that is killed does again at most. Those
of one story have the same neighbours, which are looked up once: in tens it takes three times as long."""

Digest = Callable[[Sequence[Article]], Iterable[Reading | Skipped]]
Found = Iterable[tuple[Discrepancy, ...]]


class Store:
    """An open store, for a `with` statement, in which what SQLite raises becomes a StoreError. Raises StoreError for a
    file that is none; with `create`, it is made where it is missing."""

    def __init__(self, path: str, create: bool = False) -> None:
        self.path = path
        self._connection = connect(path, create)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error):
            raise StoreError(f"{self.path}: {error}") from None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __len__(self) -> int:
        number: int = self._connection.execute("SELECT articles FROM collection").fetchone()[0]
        return number

    def outdated(self, articles: Iterable[Article]) -> list[Article]:
        """The articles that are not stored as they are, or were read by other code."""
        query = "SELECT 1 FROM articles WHERE id = ? AND content_hash = ? AND read_by = ?"
        return [
            article
            for article in articles
            if not self._connection.execute(query, (article.id, content_hash(article), reader_version())).fetchone()
        ]

    def write(self, readings: Sequence[Reading]) -> None:
        """Store readings, all or none; each takes the place of what was stored of its article."""
        with transaction(self._connection):
            write_readings(self._connection, readings)

    def neighbourhood(self, readings: Sequence[Reading]) -> Neighbourhood:
        """The stored readings that may be of one story with some new ones. An article that is both new and stored is
        not its own neighbour."""
        with snapshot(self._connection):
            finder = Finder(self._connection, readings)
            keys = {key for reading in readings for key in finder.near(reading)}
            near = tuple(sorted(self._load(keys), key=lambda reading: reading.article.id))
            for reading in (*readings, *near):
                for word in reading.signature.terms:
                    finder.holders[word]  # looked up, and so kept
        return Neighbourhood(near, finder.reports, dict(finder.holders), finder.boilerplate)

    def uncompared(self, version: str) -> list[str]:
        """The ids of the articles that were not compared by a version of the rules, as they were written."""
        query = "SELECT id FROM articles WHERE compared_by IS NOT ? ORDER BY article"
        return [id_ for (id_,) in self._connection.execute(query, (version,))]

    def find(self, ids: Sequence[str], book: Rulebook) -> tuple[Discrepancy, ...]:
        """The discrepancies of some stored articles, among themselves and with those near them."""
        query = "SELECT article FROM articles WHERE id = ?"
        with snapshot(self._connection):
            keys = {row[0] for id_ in ids for row in self._connection.execute(query, (id_,))}
            readings = list(self._load(keys))
        return pipeline.conclude(readings, book, archive=self).discrepancies

    def keep(self, ids: Sequence[str], found: Iterable[Discrepancy], version: str) -> None:
        """Store what was found in some articles, in the place of what was found in them before."""
        with transaction(self._connection):
            forget_discrepancies(self._connection, ids)
            write_discrepancies(self._connection, ids, found, version)

    def _load(self, keys: Iterable[int]) -> Iterator[Reading]:
        """Stored readings; one that was made by other code, or is damaged, is made anew."""
        query = (
            f"SELECT read_by, signature, reading, {ARTICLE} FROM articles"  # noqa: S608  (names of ours)
            " JOIN readings USING (article) WHERE article = ?"
        )
        for key in sorted(keys):
            read_by, signature, packed, *row = self._connection.execute(query, (key,)).fetchone()
            article = make_article(row)
            if read_by == reader_version():
                try:
                    yield unpack(packed, article, unpack_signature(signature))
                    continue
                except PackError:
                    pass
            reading = pipeline.digest_safely(article)
            if isinstance(reading, Reading):
                yield reading


class Indexed(Struct, frozen=True):
    """What indexing did: how many articles were read, how many were stored as they are, and what could not be read."""

    read: int
    unchanged: int
    skipped: tuple[Skipped, ...]


def index(
    store: Store,
    articles: Sequence[Article],
    book: Rulebook | None,
    digest: Digest = pipeline.digest_all,
    jobs: int | None = 1,
    watch: Callable[[Found, int], Found] = lambda found, total: found,
) -> Indexed:
    """Store the articles that changed; then, with `book`, find what is to be found in all that were not compared yet.

    What is done is written every few articles, so a run that is killed is taken up where it was. `jobs` are the
    processes that compare, None: all cores where there is much to compare. `watch` is handed what is found in each
    `COMPARED` articles, and how often it will be, and hands it on.
    """
    sound = [article for article in articles if _encodable(article)]
    reason = "has a character that UTF-8 cannot hold (a lone surrogate)"
    skipped = [Skipped(article.path, reason) for article in articles if not _encodable(article)]
    outdated = store.outdated(sound)
    waiting: list[Reading] = []
    read = 0
    for item in digest(outdated):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            waiting.append(item)
        if len(waiting) == WRITTEN:
            store.write(waiting)
            read, waiting = read + len(waiting), []
    store.write(waiting)
    read += len(waiting)
    if book is not None:
        version = judge_version(book)
        ids = store.uncompared(version)
        batches = [ids[start : start + COMPARED] for start in range(0, len(ids), COMPARED)]
        found = parallel_map(partial(_find, store.path, book), batches, jobs or cores(), chunk=1)
        for batch, discrepancies in zip(batches, watch(found, len(batches)), strict=True):
            store.keep(batch, discrepancies, version)
    return Indexed(read, len(sound) - len(outdated), tuple(skipped))


def _find(path: str, book: Rulebook, ids: Sequence[str]) -> tuple[Discrepancy, ...]:
    """What is found in some articles of the store of that path, by a process of its own."""
    with Store(path) as store:
        return store.find(ids, book)


def _encodable(article: Article) -> bool:
    fields = (article.id, article.path, article.text, article.title, article.source, article.url, article.language)
    try:
        "".join(filter(None, fields)).encode()
    except UnicodeEncodeError:
        return False
    return True
