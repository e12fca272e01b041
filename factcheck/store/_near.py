"""Which stored reports may be of the stories of some new ones: found by the words that stories are blocked on, so that
of a large store only a few readings are loaded."""

from __future__ import annotations

import heapq
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nlargest

from factcheck.model import Article, Reading, Signature
from factcheck.resolve.boilerplate import boilerplate
from factcheck.resolve.signature import sign
from factcheck.resolve.stories import NEIGHBOURS, RARE, Report, Scale, likelihood
from factcheck.store._pack import PackError, unpack_signature

LOADED = 0.15
"""Likelihood of one story from which on a report is loaded: less than half of what makes a story, since a report joins
one that is like it as a whole."""
FOLLOWED = 0.3
"""Likelihood of one story, along a path of reports, from which on the reports near a report are looked for too."""
MOST = 200
"""Stored reports that are compared with one new report."""
STEPS = 40
"""Reports whose neighbours are looked for on behalf of one new report."""
SCORED = 60
"""Reports that share weighty words with one, whose likelihood is worked out."""
_HOLDERS = 12
"""Reports with a line that tell whether it is boilerplate."""


class Finder:
    """Finds the stored reports near some new ones. What it looks up it keeps: it is made for one run."""

    def __init__(self, connection: sqlite3.Connection, new: Sequence[Reading]) -> None:
        self._connection = connection
        self._replaced: set[int] = set()
        fresh = []
        for reading in new:
            query = "SELECT article FROM articles WHERE id = ?"
            row = connection.execute(query, (reading.article.id,)).fetchone()
            if row:
                self._replaced.add(row[0])
            else:
                fresh.append(reading)
        (count,) = connection.execute("SELECT articles FROM collection").fetchone()
        self.reports: int = count + len(fresh)
        self.holders = _Holders(connection, fresh)
        self._scale = Scale(self.reports, self.holders)
        self._stubs: dict[int, Reading] = {}
        self._scored: dict[int, Report] = {}
        self._notices: dict[int, bool] = {}

    @property
    def boilerplate(self) -> frozenset[int]:
        """The hashes of the lines that were found to be boilerplate."""
        return frozenset(line for line, is_notice in self._notices.items() if is_notice)

    def near(self, reading: Reading) -> set[int]:
        """The keys of the stored articles that may be of one story with a new one, the likeliest of them."""
        found: dict[int, float] = {}
        queue = [(-1.0, 0, self._report(reading))]
        for _ in range(STEPS):
            if not queue or len(found) >= MOST:
                break
            reached, _, report = heapq.heappop(queue)
            for key in self._sharing(report):
                likely = likelihood(report, self._stored_report(key))
                if likely < LOADED:
                    continue
                if key not in found and min(-reached, likely) >= FOLLOWED:
                    heapq.heappush(queue, (reached * likely, key, self._stored_report(key)))
                found[key] = max(found.get(key, 0.0), -reached * likely)
        return set(nlargest(MOST, found, key=lambda key: (found[key], -key)))

    def _sharing(self, report: Report) -> list[int]:
        """The stored reports that have the weightiest of a report's terms: of a common term those nearest in time."""
        alike: dict[int, float] = {}
        for word in report.searched:
            weight = report.vector[word] ** 2
            for key in self._holding(word, report.day or 0):
                alike[key] = alike.get(key, 0.0) + weight
        for key in self._replaced:
            alike.pop(key, None)
        return nlargest(SCORED, alike, key=lambda key: (alike[key], -key))

    def _holding(self, word: str, day: int) -> Iterable[int]:
        term = self.holders.terms.get(word)
        if term is None:
            return ()
        select = "SELECT article FROM postings WHERE term = ?"
        keys = [key for (key,) in self._connection.execute(f"{select} LIMIT ?", (term, RARE + 1))]
        if len(keys) <= RARE:
            return keys
        before = f"{select} AND day <= ? ORDER BY day DESC, article DESC LIMIT ?"
        behind = f"{select} AND day > ? ORDER BY day, article LIMIT ?"
        return [
            key for query in (before, behind) for (key,) in self._connection.execute(query, (term, day, NEIGHBOURS))
        ]

    def _stored_report(self, key: int) -> Report:
        report = self._scored.get(key)
        if report is None:
            report = self._scored[key] = self._report(self._stub(key), key)
        return report

    def _report(self, reading: Reading, key: int | None = None) -> Report:
        """A reading as it is compared, without its boilerplate."""
        signature, published = reading.signature, reading.article.published
        skip = {line for line in sorted(signature.lines) if self._is_notice(line, reading)}
        if skip:
            signature = sign(reading.article if key is None else self._article(key), skip)
        return self._scale.weigh(signature, published)

    def _is_notice(self, line: int, reading: Reading) -> bool:
        known = self._notices.get(line)
        if known is None:
            query = "SELECT article FROM lines WHERE line = ? LIMIT ?"
            keys = [key for (key,) in self._connection.execute(query, (line, _HOLDERS)) if key not in self._replaced]
            stubs = {stub.article.id: stub for stub in map(self._stub, keys)} | {reading.article.id: reading}
            known = self._notices[line] = len(stubs) > 1 and line in boilerplate(list(stubs.values()))
        return known

    def _stub(self, key: int) -> Reading:
        """What a stored reading is compared by: its signature and its day."""
        stub = self._stubs.get(key)
        if stub is None:
            columns = "SELECT id, path, published, signature FROM articles JOIN readings"
            query = f"{columns} USING (article) WHERE article = ?"
            id_, path, published, packed = self._connection.execute(query, (key,)).fetchone()
            article = Article(id_, path, "", published=published and date.fromisoformat(published))
            stub = self._stubs[key] = Reading(article, (), (), self._signature(key, packed))
        return stub

    def _signature(self, key: int, packed: bytes) -> Signature:
        """What is stored, even if other code made it: it only has to find the report."""
        try:
            return unpack_signature(packed)
        except PackError:
            return sign(self._article(key))

    def _article(self, key: int) -> Article:
        return load_article(self._connection, key)


ARTICLE = "id, path, text, title, published, source, url, language, start"
"""The columns of an article, in the order of the fields of `Article`."""


def load_article(connection: sqlite3.Connection, key: int) -> Article:
    """A stored article."""
    row = connection.execute(f"SELECT {ARTICLE} FROM articles WHERE article = ?", (key,)).fetchone()  # noqa: S608
    return make_article(row)


def make_article(row: Sequence[object]) -> Article:
    """The article of a row of these columns."""
    id_, path, text, title, published, *rest = row
    return Article(id_, path, text, title, published and date.fromisoformat(published), *rest)  # type: ignore[arg-type]


class _Holders(dict[str, int]):
    """How many reports have a word, looked up when it is asked for; `terms` has the keys of the words."""

    def __init__(self, connection: sqlite3.Connection, fresh: Sequence[Reading]) -> None:
        super().__init__()
        self._connection = connection
        self._fresh = Counter(word for reading in fresh for word in reading.signature.terms)
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        row = self._connection.execute("SELECT term, articles FROM terms WHERE word = ?", (word,)).fetchone()
        if row:
            self.terms[word] = row[0]
        count = self[word] = max((row[1] if row else 0) + self._fresh[word], 1)
        return count
