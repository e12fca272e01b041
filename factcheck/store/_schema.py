"""The tables of a store, and how an older file is brought up to date. docs/store.md tells what each column is."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APPLICATION = 0x66616374
"""SQLite's application_id of a store: "fact" in ASCII, so that no other program's database is taken for one."""
_WAIT = 60.0
"""Seconds for which one run waits for another's writing."""
_CACHE_KIB = 65_536

_FIRST = """
CREATE TABLE articles (
    article INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT,
    published TEXT,
    source TEXT,
    url TEXT,
    language TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    read_by TEXT NOT NULL,
    compared_by TEXT
);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_compared ON articles (compared_by);

CREATE TABLE claims (
    claim INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    predicate TEXT NOT NULL,
    subject TEXT,
    value TEXT NOT NULL,
    low,
    high,
    unit TEXT,
    text TEXT NOT NULL,
    speaker TEXT,
    modality TEXT NOT NULL,
    as_of TEXT,
    scope TEXT,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX claims_article ON claims (article);
CREATE INDEX claims_predicate ON claims (predicate);

CREATE VIRTUAL TABLE claims_fts USING fts5 (subject, predicate, value, text, content="claims", content_rowid="claim");
CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, subject, predicate, value, text)
    VALUES (new.claim, new.subject, new.predicate, new.value, new.text);
END;
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, subject, predicate, value, text)
    VALUES ('delete', old.claim, old.subject, old.predicate, old.value, old.text);
END;

CREATE TABLE discrepancies (
    discrepancy INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    confidence REAL NOT NULL,
    verdict TEXT NOT NULL,
    predicate TEXT NOT NULL,
    subject TEXT,
    message TEXT NOT NULL,
    explanation TEXT NOT NULL
);
CREATE INDEX discrepancies_id ON discrepancies (id);

CREATE TABLE evidence (
    discrepancy INTEGER NOT NULL REFERENCES discrepancies ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    value TEXT NOT NULL,
    text TEXT NOT NULL,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (discrepancy, place)
) WITHOUT ROWID;
CREATE INDEX evidence_article ON evidence (article);
CREATE TRIGGER evidence_delete AFTER DELETE ON evidence BEGIN
    DELETE FROM discrepancies WHERE discrepancy = old.discrepancy;
END;

CREATE TABLE readings (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    day INTEGER,
    signature BLOB NOT NULL,
    reading BLOB NOT NULL
);
CREATE TABLE terms (term INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL);
CREATE TABLE postings (
    term INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (term, day, article)
) WITHOUT ROWID;
CREATE TABLE lines (
    line INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (line, article)
) WITHOUT ROWID;
CREATE TABLE collection (one INTEGER PRIMARY KEY CHECK (one = 1), articles INTEGER NOT NULL);
INSERT INTO collection VALUES (1, 0);
CREATE TRIGGER collection_insert AFTER INSERT ON articles BEGIN
    UPDATE collection SET articles = articles + 1;
END;
CREATE TRIGGER collection_delete AFTER DELETE ON articles BEGIN
    UPDATE collection SET articles = articles - 1;
END;

CREATE VIEW claims_by_article AS
    SELECT articles.id AS article, articles.published, articles.source, claims.subject, claims.predicate, claims.value,
           claims.modality, claims.speaker, claims.text
    FROM claims JOIN articles USING (article);
CREATE VIEW discrepancies_by_article AS
    SELECT articles.id AS article, discrepancies.severity, discrepancies.rule, discrepancies.subject,
           discrepancies.message, evidence.value, evidence.text
    FROM evidence JOIN discrepancies USING (discrepancy) JOIN articles USING (article);
"""

MIGRATIONS: tuple[str, ...] = (_FIRST,)
"""The statements that make each schema version of the one before it; version 0 is an empty file. A version that was
released is never edited: what changes is added behind it."""


class StoreError(Exception):
    """A file that cannot be used as a store; the message names it."""


def is_store(path: str) -> bool:
    """Whether a path is an SQLite file."""
    try:
        with Path(path).open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def connect(path: str, create: bool = False) -> sqlite3.Connection:
    """Open a store, brought up to date. Without `create`, a file that is not there is an error, and nothing is written
    to one that is up to date. Raises StoreError."""
    if not create and not is_store(path):
        raise StoreError(f"{path}: no store is there; `factcheck index PATH... --store {path}` makes one")
    try:
        address, is_uri = _address(path, create)
        connection = sqlite3.connect(address, timeout=_WAIT, isolation_level=None, uri=is_uri)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be used as a store: {error}") from None
    return connection


def _address(path: str, create: bool) -> tuple[str, bool]:
    """Where SQLite is to open a file, and whether that is a URI. In a folder that cannot be written, WAL has no place
    for its memory: the file is read as one that nobody changes."""
    file = Path(path).absolute()
    if create or os.access(file.parent, os.W_OK) or Path(f"{file}-wal").exists():
        return str(file), False
    return f"{file.as_uri()}?immutable=1", True


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    connection.execute(f"PRAGMA busy_timeout = {int(_WAIT * 1000)}")
    with snapshot(connection):
        version, application = _pragma(connection, "user_version"), _pragma(connection, "application_id")
        empty = not version and connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None
    if application != APPLICATION and not empty:
        raise StoreError(f"{path}: is a database of another program")
    if version > len(MIGRATIONS):
        raise StoreError(f"{path}: was made by a newer factcheck (schema {version}, known here: {len(MIGRATIONS)})")
    if version < len(MIGRATIONS):
        if os.path.exists(path) and not os.access(path, os.W_OK):  # noqa: PTH110 (beside os.access)
            raise StoreError(f"{path}: is of an older factcheck, and cannot be brought up to date: it is read-only")
        _use_wal(connection)
        _migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Change to WAL, for which SQLite does not wait where another run is making the same file."""
    end = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the newest version, all at once: who is killed meanwhile leaves it as it was."""
    with transaction(connection):
        for number in range(_pragma(connection, "user_version"), len(MIGRATIONS)):
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script: `executescript` would commit before it runs."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    number: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return number


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. The right to write is asked for at once, so that two runs wait instead of failing at the end."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """One state of the file for several queries, whatever other runs write meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")
