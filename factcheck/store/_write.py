"""What is written to a store: readings with the words that find them, and what was found in them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import astuple

from factcheck.model import Article, Claim, DateRange, Discrepancy, Mention, Quantity, Reading, Signature
from factcheck.resolve.stories import SEARCHED, Scale
from factcheck.store._near import ARTICLE
from factcheck.store._pack import PackError, pack, pack_signature, unpack_signature
from factcheck.store._version import reader_version

POSTED = 2 * SEARCHED
"""Terms by which a report is found. What is searched for is weighed by then, when other words may be the rare ones."""

_ARTICLE_COLUMNS = f"{ARTICLE}, content_hash, read_by"
_CLAIM_COLUMNS = (
    'article, predicate, subject, value, low, high, unit, text, speaker, modality, as_of, scope, field, start, "end"'
)
_DISCREPANCY_COLUMNS = "id, rule, severity, confidence, verdict, predicate, subject, message, explanation"


def content_hash(article: Article) -> str:
    """A hash of all that an article is, 32 hexadecimal digits."""
    return hashlib.sha256(msgspec.msgpack.encode(astuple(article))).hexdigest()[:32]


def write_readings(connection: sqlite3.Connection, readings: Sequence[Reading]) -> None:
    """Store readings, each in the place of what was stored of its article. Within a transaction."""
    for reading in readings:
        _remove(connection, reading.article.id)
    counts = Counter(word for reading in readings for word in reading.signature.terms)
    connection.executemany(
        "INSERT INTO terms (word, articles) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET articles = articles + excluded.articles",
        sorted(counts.items()),
    )
    terms: dict[str, int] = {}
    holders: dict[str, int] = {}
    for word in counts:
        row = connection.execute("SELECT term, articles FROM terms WHERE word = ?", (word,)).fetchone()
        terms[word], holders[word] = row
    (stored,) = connection.execute("SELECT articles FROM collection").fetchone()
    scale = Scale(stored + len(readings), holders)
    for reading in readings:
        _write(connection, reading, scale, terms)


def _write(connection: sqlite3.Connection, reading: Reading, scale: Scale, terms: dict[str, int]) -> None:
    article, signature = reading.article, reading.signature
    row = (
        article.id,
        article.path,
        article.text,
        article.title,
        article.published and article.published.isoformat(),
        article.source,
        article.url,
        article.language,
        article.start,
        content_hash(article),
        reader_version(),
    )
    key = connection.execute(_insert("articles", _ARTICLE_COLUMNS), row).lastrowid
    assert key is not None  # noqa: S101  (a row was inserted)
    report = scale.weigh(signature, article.published, POSTED, least=1)
    connection.execute(
        _insert("readings", "article, day, signature, reading"),
        (key, report.day, pack_signature(signature), pack(reading)),
    )
    connection.executemany(
        _insert("postings", "term, day, article"), [(terms[word], report.day or 0, key) for word in report.searched]
    )
    connection.executemany(_insert("lines", "line, article"), [(line, key) for line in sorted(signature.lines)])
    connection.executemany(_insert("claims", _CLAIM_COLUMNS), [(key, *claim) for claim in _claims(reading)])


def _insert(table: str, columns: str) -> str:
    marks = ", ".join("?" * len(columns.split(",")))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  (names of ours)


def _remove(connection: sqlite3.Connection, id_: str) -> None:
    """Take an article out with all that was made of it."""
    row = connection.execute(
        "SELECT article, day, signature FROM articles JOIN readings USING (article) WHERE id = ?", (id_,)
    ).fetchone()
    if row is None:
        return
    key, day, packed = row
    try:
        signature = unpack_signature(packed)
    except PackError:
        signature = Signature()
    words = [(word,) for word in signature.terms]
    connection.executemany("UPDATE terms SET articles = articles - 1 WHERE word = ?", words)
    connection.executemany(
        "DELETE FROM postings WHERE term = (SELECT term FROM terms WHERE word = ?) AND day = ? AND article = ?",
        [(word, day or 0, key) for (word,) in words],
    )
    connection.executemany(
        "DELETE FROM lines WHERE line = ? AND article = ?", [(line, key) for line in signature.lines]
    )
    connection.execute("DELETE FROM articles WHERE article = ?", (key,))


def _claims(reading: Reading) -> Iterator[tuple[object, ...]]:
    """The rows of the claims of a reading; people go by their fullest name in the article."""
    names = {span: chain.name for chain in reading.chains for span in chain.spans}

    def name(mention: Mention | None) -> str | None:
        return names.get(mention.span, mention.name) if mention else None

    for claim in reading.claims:
        low, high, unit = _range(claim)
        yield (
            claim.predicate,
            name(claim.subject),
            name(claim.value) if isinstance(claim.value, Mention) else " ".join(claim.value_span.text.split()),
            low,
            high,
            unit,
            claim.span.text,
            name(claim.speaker),
            str(claim.modality),
            claim.as_of and claim.as_of.isoformat(),
            claim.scope or None,
            claim.span.field,
            claim.span.start,
            claim.span.end,
        )


def _range(claim: Claim) -> tuple[object, object, str | None]:
    value = claim.value
    if isinstance(value, Quantity):
        return value.low, value.high, value.unit
    if isinstance(value, DateRange):
        return value.start and value.start.isoformat(), value.end and value.end.isoformat(), None
    return None, None, None


def write_discrepancies(
    connection: sqlite3.Connection, compared: Iterable[str], found: Iterable[Discrepancy], version: str
) -> None:
    """Store what was found in some articles, and that they were compared. Within a transaction."""
    keys: dict[str, int] = {}
    for item in found:
        for one in item.evidence:
            id_ = one.span.article
            if id_ not in keys:
                row = connection.execute("SELECT article FROM articles WHERE id = ?", (id_,)).fetchone()
                if row:
                    keys[id_] = row[0]
        if all(one.span.article in keys for one in item.evidence):  # else one was changed by another run
            _write_discrepancy(connection, item, keys)
    connection.executemany("UPDATE articles SET compared_by = ? WHERE id = ?", [(version, id_) for id_ in compared])


def _write_discrepancy(connection: sqlite3.Connection, item: Discrepancy, keys: dict[str, int]) -> None:
    connection.executemany(
        "DELETE FROM discrepancies WHERE id = ?"
        " AND discrepancy IN (SELECT discrepancy FROM evidence WHERE article = ?)",
        [(item.id, key) for key in sorted({keys[one.span.article] for one in item.evidence})],
    )
    row = (
        item.id,
        item.rule,
        str(item.severity),
        item.confidence,
        str(item.verdict),
        item.predicate,
        item.subject and item.subject.name,
        item.message,
        item.explanation,
    )
    number = connection.execute(_insert("discrepancies", _DISCREPANCY_COLUMNS), row).lastrowid
    connection.executemany(
        _insert("evidence", 'discrepancy, place, article, value, text, field, start, "end"'),
        [
            (number, place, keys[span.article], one.value_text, span.text, span.field, span.start, span.end)
            for place, one in enumerate(item.evidence)
            for span in [one.span]
        ],
    )


def forget_discrepancies(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Take out what was found in some articles. Within a transaction."""
    connection.executemany(
        "DELETE FROM discrepancies WHERE discrepancy IN"
        " (SELECT discrepancy FROM evidence JOIN articles USING (article) WHERE articles.id = ?)",
        [(id_,) for id_ in articles],
    )
