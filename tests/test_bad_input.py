"""Bad input: each kind has its own clear message and the contract's exit code, and loses nothing else."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck import pipeline
from factcheck.cli import main
from factcheck.model import Article, Reading
from factcheck.read import read, readers
from factcheck.read._text import ARTICLE_LIMIT

GOOD = "Kate Reed, 47, opened the mill on Friday."


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good article, and where it stands the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "good.txt").write_text(GOOD)
    return tmp_path / "news"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none", "none: no such file or folder"),
        ("*.none", "*.none: no file matches"),
        ("empty", "empty: no article in it"),
        ("only-hidden", "only-hidden: no article in it"),
    ],
)
def test_paths_without_an_article(folder: Path, name: str, message: str) -> None:
    Path("empty").mkdir()
    Path("only-hidden").mkdir()
    Path("only-hidden/.a.txt").write_text(GOOD)
    done = run("news", name)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_a_loop_of_folders_is_no_fault(folder: Path) -> None:
    (folder / "again").symlink_to(folder)
    done = run(folder, "--format", "json")
    assert done.exit_code == 0
    assert len(json.loads(done.stdout)["articles"]) == 1


CASES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "is empty"),
    "blank": ("a.txt", b" \n\n", "is empty"),
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "is binary"),
    "binary without zeros": ("a.txt", bytes(range(1, 32)) * 20, "is binary"),
    "no encoding": ("a.txt", b"caf\x81", "is neither UTF-8 nor Windows-1252 text: see its byte 4"),
    "damaged UTF-8": ("a.txt", "“Kate” – “Reed”".encode() + b"\xff", "is damaged: most of it is UTF-8"),
    "half of UTF-16": ("a.txt", "Kate Reed".encode("utf-16")[:-1], "is damaged"),
    "too long": ("a.txt", b"a " * (ARTICLE_LIMIT // 2 + 1), "is too long for an article: 1,000,002 characters"),
    "50 MB": ("a.txt", b"Kate Reed, 47, said so. " * 2_100_000, "is larger than 20 MB"),
    "front matter": ("a.md", b"---\ntitle: 'a\n---\ntext", "has front matter that is not YAML"),
    "no JSON": ("a.json", b"{", "is not JSON"),
    "deep JSON": ("a.json", b"[" * 100_000, "is not JSON"),
    "no articles": ("a.json", b"[]", "is an empty list"),
    "missing text": ("a.json", b'{"id": "a", "title": "Fire"}', "has no `text`"),
    "blank text": ("a.json", b'{"text": " "}', "has no text"),
    "text that is none": ("a.json", b'{"text": 5}', "has a `text` that is not text"),
    "date that is none": ("a.json", b'{"text": "x", "published": "soon"}', "has a publication date that is not ISO"),
    "half a character": ("a.json", b'{"text": "\\ud800"}', "has half a character"),
    "a number": ("a.json", b"5", "is not an object with"),
    "a broken line": ("a.jsonl", b'{"text": "x"\n', "is not JSON"),
    "50 MB line": ("a.jsonl", b'{"text": "' + b"a" * 50_000_000 + b'"}\n', "is longer than 12 MB"),
    "no column": ("a.csv", b"id,words\n1,x\n", "has no column `text` in its first line"),
    "too many columns": ("a.csv", b"id,text\n1,x,y\n", "has 3 columns, the first line has 2"),
    "no XML": ("a.xml", b"<rss>", "is not well-formed XML"),
    "other XML": ("a.xml", b"<svg/>", "is XML, but no feed"),
    "entities": ("a.xml", b'<!DOCTYPE a [<!ENTITY a "b">]><rss>&a;</rss>', "declares XML entities"),
    "no feed": ("a.rss", b"<rss><channel/></rss>", "is a feed without an entry"),
    "no document": ("a.docx", b"PK", "is not a Word document"),
    "no page": ("a.html", b"<html></html>", "is a web page without"),
}


@pytest.mark.parametrize(("name", "content", "reason"), CASES.values(), ids=CASES)
def test_an_unreadable_article_is_named_and_loses_no_other(
    folder: Path, name: str, content: bytes, reason: str
) -> None:
    if name.endswith((".docx", ".html")):
        pytest.importorskip("docx" if name == "a.docx" else "trafilatura")
    (folder / name).write_bytes(content)
    done = run("news", "--format", "json")
    report = json.loads(done.stdout)
    (skipped,) = report["skipped"]
    assert skipped["path"].startswith(f"news/{name}")
    assert skipped["reason"].startswith(reason)
    assert f"{skipped['path']} {reason}" in done.stderr
    assert [article["path"] for article in report["articles"]] == ["news/good.txt"]
    assert done.exit_code == 2
    assert run("news", "--keep-going").exit_code == 0


def test_rows_that_are_good_are_read_beside_rows_that_are_not(folder: Path) -> None:
    (folder / "good.txt").unlink()
    (folder / "a.jsonl").write_text('{"text": "One."}\nnothing\n{"text": "Three."}\n')
    report = json.loads(run("news", "--format", "json").stdout)
    assert [article["id"] for article in report["articles"]] == ["news/a.jsonl:1", "news/a.jsonl:3"]
    assert report["skipped"][0]["path"] == "news/a.jsonl:2"


def test_nothing_readable_is_never_a_clean_run(folder: Path) -> None:
    (folder / "good.txt").write_bytes(b"")
    done = run("news", "--keep-going")
    assert done.exit_code == 2
    assert "no article could be read" in done.stderr


def test_a_file_that_vanishes_while_it_is_read(folder: Path) -> None:
    (folder / "a.txt").write_text(GOOD)
    found = read([str(folder)])
    (folder / "a.txt").unlink()
    assert [getattr(item, "reason", "") for item in found] == ["is gone, or a link that leads nowhere", ""]


def test_links_that_lead_nowhere(folder: Path) -> None:
    (folder / "a.txt").symlink_to("none.txt")
    (folder / "b.txt").symlink_to("b.txt")
    done = run("news")
    assert "a.txt is gone, or a link that leads nowhere" in done.stderr
    assert "b.txt cannot be read: too many levels of symbolic links" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "a.txt").write_text(GOOD)
    (folder / "a.txt").chmod(0)
    assert "a.txt cannot be read: permission denied" in run("news").stderr


def test_a_file_name_that_is_no_text(folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(GOOD)
    done = run("news", "--format", "json")
    assert done.exit_code == 0
    assert "news/caf\ufffd.txt" in [article["path"] for article in json.loads(done.stdout)["articles"]]


@pytest.mark.parametrize(("name", "extra"), [("a.html", "html"), ("a.docx", "docx")])
def test_without_the_extra(folder: Path, name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    readers()
    monkeypatch.setitem(sys.modules, {"html": "trafilatura", "docx": "docx"}[extra], None)
    (folder / name).write_text("<html>")
    assert f"pip install 'factcheck[{extra}]'" in run("news").stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--formt", "json"], "--format"),
        (["--format", "jsn"], "'json'"),
        (["--fail-on", "fatal"], "'error'"),
        (["--jobs", "0"], "--jobs"),
        (["--jobs", "many"], "--jobs"),
        (["--reference", "none.yml"], "none.yml: no such file or folder of reference facts"),
        (["--rules", "none"], "none: no such folder of rules"),
        (["--against", "none"], "none: no such file or folder"),
        (["--output", "news/good.txt/report.json"], "cannot be written"),
    ],
)
def test_asked_wrongly(folder: Path, arguments: list[str], message: str) -> None:
    done = run("news", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_a_broken_reference_file(folder: Path) -> None:
    Path("mine.yml").write_text("people:\n  - name: Kate Reed\n    sorce: Register\n")
    done = run("news", "--reference", "mine.yml")
    assert done.exit_code == 2
    assert "mine.yml: line 3" in done.stderr


def test_a_broken_rule_file(folder: Path) -> None:
    Path("mine").mkdir()
    Path("mine/age.yml").write_text("rule: age\nsummary: [\n")
    done = run("news", "--rules", "mine")
    assert done.exit_code == 2
    assert "age.yml" in done.stderr


def test_a_report_that_cannot_be_finished_leaves_the_old_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("report.json").write_text("old")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    done = run("news", "--output", "report.json")
    assert done.exit_code == 2
    assert "report.json: cannot be written: no space left on device" in done.stderr
    assert Path("report.json").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["news", "report.json"]


def test_a_fault_of_ours_in_one_article_loses_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bad.txt").write_text("Bad. " + GOOD)
    digest = pipeline.digest_article

    def faulty(article: Article) -> Reading:
        if article.text.startswith("Bad"):
            raise ZeroDivisionError("oh")
        return digest(article)

    monkeypatch.setattr(pipeline, "digest_article", faulty)
    done = run("news", "--format", "json")
    assert done.exit_code == 2
    assert "news/bad.txt set off a fault of factcheck's own: ZeroDivisionError: oh" in done.stderr
    assert len(json.loads(done.stdout)["articles"]) == 1


NOISE = [
    "a ",
    "“a ",
    '" ',
    "' ",
    "Reed ",
    "A.",
    "A",
    "1",
    "12 ",
    ", ",
    "(",
    " ",
    "-",
    "@a ",
    "x\n",
    "his son ",
    "$4 million ",
]


@pytest.mark.parametrize("piece", NOISE)
def test_noise_takes_time_in_proportion_to_its_length(piece: str) -> None:
    """What grows by the square takes minutes here, and days for the longest article that is read."""
    text = "Kate Reed said so. " + piece * (30_000 // len(piece))
    begun = time.process_time()
    assert isinstance(pipeline.digest_safely(Article("a", "a", text)), Reading)
    assert time.process_time() - begun < 10


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the workers in /proc")
def test_an_interrupt_ends_cleanly(folder: Path) -> None:
    """With several processes at work, Ctrl-C in the terminal reaches all of them."""
    rows = [json.dumps({"id": str(number), "text": GOOD * 40}) for number in range(5000)]
    (folder / "a.jsonl").write_text("\n".join(rows))
    command = [sys.executable, "-m", "factcheck", "news", "--jobs", "2", "--output", "report.json"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        deadline = time.monotonic() + 20
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while not children.read_text():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        time.sleep(0.3)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.decode() == "factcheck: interrupted\n"
    assert not Path("report.json").exists()
