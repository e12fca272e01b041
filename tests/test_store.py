"""The store: what is read once is not read again, whatever happens to the run that reads it."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck import parallel, pipeline, store
from factcheck.cli import main
from factcheck.model import Article, Reading, Skipped
from factcheck.rules import load_rulebook
from factcheck.store import Store, StoreError, _schema, _version
from factcheck.store._pack import PackError, pack, pack_signature, unpack, unpack_signature

TEXT = (
    "Kate Reed, {}, opened the old mill of Harwick on Friday. Reed said the mill was ready. 12 people were injured.\n"
)
OLD, NEW = (
    Article(f"{years}.txt", f"{years}.txt", TEXT.format(years), published=date(2020, 10, 2), source=f"Paper {years}")
    for years in (45, 47)
)


class Reader:
    """Makes readings in this process, and keeps which articles it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, articles: Sequence[Article]) -> Iterator[Reading | Skipped]:
        self.read += [article.id for article in articles]
        return map(pipeline.digest_article, articles)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "news.db")


def fill(path: str, *articles: Article, compare: bool = True) -> list[str]:
    """Index some articles; gives the ids of those that were read."""
    reader = Reader()
    with Store(path, create=True) as opened:
        store.index(opened, articles, load_rulebook() if compare else None, reader)
    return reader.read


def rows(path: str, query: str, *values: object) -> list[tuple[object, ...]]:
    """What any SQLite client is given."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


class TestReading:
    def test_what_did_not_change_is_not_read_again(self, path: str) -> None:
        assert fill(path, OLD, NEW) == [OLD.id, NEW.id]
        assert fill(path, OLD, NEW) == []

    def test_only_what_changed_is_read_again(self, path: str) -> None:
        fill(path, OLD, NEW)
        assert fill(path, OLD, replace(NEW, text=TEXT.format(46))) == [NEW.id]
        ages = rows(path, "SELECT value FROM claims WHERE predicate = 'age' ORDER BY value")
        assert ages == [("45",), ("46",)]

    def test_a_title_or_a_date_is_a_change(self, path: str) -> None:
        fill(path, OLD)
        assert fill(path, replace(OLD, published=date(2020, 10, 3))) == [OLD.id]
        assert fill(path, replace(OLD, title="A mill")) == [OLD.id]

    def test_other_code_reads_all_again(self, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(path, OLD)
        for module in ("", "._write"):
            monkeypatch.setattr(f"factcheck.store{module}.reader_version", lambda: "another")
        assert fill(path, OLD) == [OLD.id]

    def test_the_index_of_words_forgets_what_changed(self, path: str, tmp_path: Path) -> None:
        fill(path, OLD, NEW)
        fill(path, replace(OLD, text="Nothing of it remains.\n"), NEW)
        other = str(tmp_path / "other.db")
        fill(other, replace(OLD, text="Nothing of it remains.\n"), NEW)
        counts = "SELECT word, articles FROM terms WHERE articles > 0 ORDER BY word"
        assert rows(path, counts) == rows(other, counts)
        for count in ("SELECT count(*) FROM lines", "SELECT count(*) FROM postings", "SELECT count(*) FROM claims"):
            assert rows(path, count) == rows(other, count)

    def test_an_article_that_utf_8_cannot_hold_is_skipped(self, path: str) -> None:
        with Store(path, create=True) as opened:
            done = store.index(opened, [replace(OLD, text="\ud800"), NEW], None, Reader())
        assert [item.path for item in done.skipped] == [OLD.path]
        assert done.read == 1

    def test_two_runs_write_at_once(self, path: str) -> None:
        articles = [
            replace(OLD, id=f"{number}", text=f"{TEXT.format(45)} It was day {number}.") for number in range(60)
        ]
        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda some: fill(path, *some, compare=False), [articles, articles[::-1], articles[20:40]]))
        assert rows(path, "SELECT count(*), count(DISTINCT id) FROM articles") == [(60, 60)]
        assert rows(path, "SELECT articles FROM collection") == [(60,)]
        assert rows(path, "SELECT articles FROM terms WHERE word = 'harwick'") == [(60,)]


SLOW = """
import sys, time
from factcheck import pipeline, store
from factcheck.model import Article
def slowly(articles):
    for article in articles:
        time.sleep(0.002)
        yield pipeline.digest_article(article)
store.WRITTEN = 5
articles = [Article(str(n), str(n), f"Kate Reed, 47, opened mill {n} of Harwick. {n} people came.") for n in range(400)]
with store.Store(sys.argv[1], create=True) as opened:
    store.index(opened, articles, None, slowly)
"""


def test_a_run_that_is_killed_leaves_a_store_that_the_next_takes_up(path: str) -> None:
    process = subprocess.Popen([sys.executable, "-c", SLOW, path])
    try:
        for _ in range(500):
            time.sleep(0.01)
            if store.is_store(path) and _stored(path) >= 5:
                break
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    kept = _stored(path)
    assert 5 <= kept < 400
    assert kept % 5 == 0
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "SELECT count(*) FROM readings") == [(kept,)]
    assert rows(path, "SELECT articles FROM collection") == [(kept,)]
    articles = [
        Article(str(n), str(n), f"Kate Reed, 47, opened mill {n} of Harwick. {n} people came.") for n in range(kept + 3)
    ]
    assert fill(path, *articles, compare=False) == [str(n) for n in range(kept, kept + 3)]


def _stored(path: str) -> int:
    try:
        return int(str(rows(path, "SELECT count(*) FROM articles")[0][0]))
    except sqlite3.OperationalError:
        return 0


class TestTables:
    def test_claims_are_found_by_their_words(self, path: str) -> None:
        fill(path, OLD)
        found = rows(
            path,
            "SELECT claims.subject, claims.value, claims.low, claims.unit FROM claims_fts"
            " JOIN claims ON claim = claims_fts.rowid WHERE claims_fts MATCH ? AND claims.predicate = 'age'",
            '"Kate Reed"',
        )
        assert found == [("Kate Reed", "45", 45, "year")]

    def test_datasette_finds_the_full_text_search(self, path: str) -> None:
        """By the words that its `detect_fts` looks for."""
        fill(path, OLD)
        like = '%VIRTUAL TABLE%USING FTS%content="claims"%'
        assert rows(path, "SELECT name FROM sqlite_schema WHERE sql LIKE ?", like) == [("claims_fts",)]

    def test_claims_of_a_text_that_is_gone_are_not_found(self, path: str) -> None:
        fill(path, OLD)
        fill(path, replace(OLD, text="Nothing of it remains.\n"))
        assert rows(path, "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'injured'") == [(0,)]

    def test_spans_are_places_in_the_text(self, path: str) -> None:
        fill(path, OLD)
        places = rows(path, 'SELECT claims.text, substr(articles.text, claims.start + 1, claims."end" - claims.start)'
                            " FROM claims JOIN articles USING (article) WHERE field = 'text'")  # fmt: skip
        assert places
        assert all(text == cut for text, cut in places)

    def test_discrepancies(self, path: str) -> None:
        fill(path, OLD, NEW)
        found = rows(path, "SELECT article, severity FROM discrepancies_by_article WHERE rule = 'age' ORDER BY article")
        assert found == [("45.txt", "error"), ("47.txt", "error")]

    def test_a_discrepancy_that_is_mended_is_gone(self, path: str) -> None:
        fill(path, OLD, NEW)
        fill(path, OLD, replace(NEW, text=TEXT.format(45)))
        assert rows(path, "SELECT count(*) FROM discrepancies WHERE rule = 'age'") == [(0,)]
        assert rows(path, "SELECT count(*) FROM evidence WHERE article NOT IN (SELECT article FROM articles)") == [(0,)]

    def test_what_was_only_read_is_compared_later(self, path: str) -> None:
        fill(path, OLD, NEW, compare=False)
        assert rows(path, "SELECT count(*) FROM discrepancies") == [(0,)]
        fill(path, OLD, NEW)
        assert rows(path, "SELECT count(*) FROM discrepancies WHERE rule = 'age'") == [(1,)]

    def test_by_several_processes_it_is_the_same(
        self, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(parallel, "CHUNK", 1)
        monkeypatch.setattr(store, "COMPARED", 2)
        other = str(tmp_path / "other.db")
        articles = [
            replace(article, id=f"{town}-{article.id}", text=article.text.replace("Harwick", town))
            for town in ("Dunmore", "Ashby", "Corfield")
            for article in (OLD, NEW)
        ]
        for file, jobs in ((path, 1), (other, 2)):
            with Store(file, create=True) as opened:
                store.index(opened, articles, load_rulebook(), Reader(), jobs)
        query = "SELECT id, rule, message FROM discrepancies ORDER BY id, message"
        assert rows(path, query) == rows(other, query) != []

    def test_the_views_are_tables_to_any_client(self, path: str) -> None:
        fill(path, OLD, NEW)
        assert rows(path, "SELECT count(*) FROM claims_by_article") == rows(path, "SELECT count(*) FROM claims")


class TestFile:
    def test_there_is_none(self, path: str) -> None:
        with pytest.raises(StoreError, match="no store is there"):
            Store(path)

    def test_of_another_program(self, path: str) -> None:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE articles (title TEXT)")
        connection.commit()
        connection.close()
        with pytest.raises(StoreError, match="another program"):
            Store(path, create=True)

    def test_no_database(self, path: str) -> None:
        Path(path).write_text("Kate Reed, 47, opened the mill.\n" * 100)
        with pytest.raises(StoreError, match="cannot be used"):
            Store(path, create=True)

    def test_of_a_newer_version(self, path: str) -> None:
        fill(path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        with pytest.raises(StoreError, match="newer factcheck"):
            Store(path)

    def test_of_an_older_version_is_brought_up_to_date(self, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(path, OLD)
        more = (*_schema.MIGRATIONS, "ALTER TABLE articles ADD COLUMN desk TEXT;\nUPDATE articles SET desk = 'city';\n")
        monkeypatch.setattr(_schema, "MIGRATIONS", more)
        assert fill(path, OLD) == []
        assert rows(path, "SELECT desk FROM articles") == [("city",)]
        assert rows(path, "PRAGMA user_version") == [(len(more),)]

    def test_a_migration_that_fails_leaves_it_as_it_was(self, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(path, OLD)
        broken = "ALTER TABLE articles ADD COLUMN desk TEXT;\nUPDATE nothing SET desk = 'city';\n"
        monkeypatch.setattr(_schema, "MIGRATIONS", (*_schema.MIGRATIONS, broken))
        with pytest.raises(StoreError):
            Store(path)
        monkeypatch.undo()
        assert fill(path, OLD) == []

    def test_in_a_folder_that_cannot_be_written(self, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(path, OLD)
        monkeypatch.setattr("os.access", lambda *_: False)
        with Store(path) as opened:
            assert any(
                item.rule == "age" for item in pipeline.check([NEW], digest=Reader(), archive=opened).discrepancies
            )
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                opened.write([pipeline.digest_article(NEW)])

    def test_a_damaged_reading_is_made_anew(self, path: str) -> None:
        fill(path, OLD)
        connection = sqlite3.connect(path)
        connection.execute("UPDATE readings SET signature = x'00', reading = x'01'")
        connection.commit()
        connection.close()
        with Store(path) as opened:
            found = pipeline.check([NEW], digest=Reader(), archive=opened)
        assert any(item.rule == "age" for item in found.discrepancies)


class TestPack:
    @settings(max_examples=60, deadline=None)
    @given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200), years=st.integers(1, 99))
    def test_a_reading_comes_back_as_it_was(self, text: str, years: int) -> None:
        reading = pipeline.digest_article(replace(OLD, text=TEXT.format(years) + text, title="Mill opens, 47 hurt"))
        signature = unpack_signature(pack_signature(reading.signature))
        assert unpack(pack(reading), reading.article, signature) == reading

    @given(st.binary(max_size=80))
    def test_other_bytes_are_none(self, data: bytes) -> None:
        with pytest.raises(PackError):
            unpack_signature(data)

    def test_the_version_tells_the_code(self) -> None:
        assert _version.reader_version() == _version.reader_version()
        assert _version.judge_version(load_rulebook()) != _version.reader_version()


class TestCommand:
    def test_one_store_at_most(self, path: str, tmp_path: Path) -> None:
        fill(path, OLD)
        (tmp_path / "47.txt").write_text(NEW.text)
        done = run(tmp_path / "47.txt", "--against", path, "--against", path)
        assert done.exit_code == 2
        assert "only one store" in done.stderr

    def test_what_is_meant_as_a_store_is_no_article(self, path: str, tmp_path: Path) -> None:
        (tmp_path / "47.txt").write_text(NEW.text)
        Path(path).write_text(OLD.text)
        done = run(tmp_path / "47.txt", "--against", path)
        assert done.exit_code == 2
        assert f"{path}: no store is there" in done.stderr

    def test_index_and_compare(self, path: str, tmp_path: Path) -> None:
        for article in (OLD, NEW):
            (tmp_path / article.path).write_text(f" date 2020-10-02 {article.text}")
        done = run("index", tmp_path / "45.txt", "--store", path)
        assert (done.exit_code, done.stdout) == (0, f"{path}: 1 read, 0 unchanged, 1 articles in all\n")
        assert "0 read, 1 unchanged" in run("index", tmp_path / "45.txt", "--store", path).stdout
        assert run(tmp_path / "47.txt", "--against", path).exit_code == 1
        assert run(tmp_path / "45.txt", "--against", path).exit_code == 0

    def test_no_such_path(self, path: str) -> None:
        assert run("index", "nowhere", "--store", path).exit_code == 2

    def test_an_article_that_cannot_be_read(self, path: str, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text(OLD.text)
        (tmp_path / "bad.json").write_text("{")
        done = run("index", tmp_path / "good.txt", tmp_path / "bad.json", "--store", path)
        assert done.exit_code == 2
        assert "bad.json" in done.stderr
        kept = run("index", tmp_path / "good.txt", tmp_path / "bad.json", "--store", path, "--keep-going")
        assert kept.exit_code == 0

    def test_a_file_that_is_no_store(self, tmp_path: Path) -> None:
        (tmp_path / "45.txt").write_text(OLD.text)
        done = run("index", tmp_path / "45.txt", "--store", tmp_path / "45.txt")
        assert done.exit_code == 2
        assert "cannot be used as a store" in done.stderr
