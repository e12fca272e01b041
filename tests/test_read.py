"""Reading: what is passed over, every format, encodings, and that no text is ever altered."""

from __future__ import annotations

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Skipped
from factcheck.read import PathError, read
from factcheck.read._text import UnreadableError, decode
from factcheck.read.txt import plain_article


def articles(*paths: Path | str, exclude: tuple[str, ...] = (), base: str = ".") -> list[Article]:
    found = list(read([str(path) for path in paths], exclude, base))
    assert not [item for item in found if isinstance(item, Skipped)]
    return [item for item in found if isinstance(item, Article)]


def one(path: Path, content: str | bytes) -> Article:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = articles(path)
    return article


def reasons(*paths: Path) -> list[str]:
    return [item.reason for item in read([str(path) for path in paths]) if isinstance(item, Skipped)]


class TestFolders:
    def test_hidden_files_and_other_endings_are_passed_over(self, tmp_path: Path) -> None:
        for name in (".hidden.txt", "picture.png", "a.txt"):
            (tmp_path / name).write_text("Kate Reed, 47, said so.")
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "b.txt").write_text("no report")
        assert [Path(article.path).name for article in articles(tmp_path)] == ["a.txt"]

    def test_a_pipe_in_a_folder_is_passed_over(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        (tmp_path / "b.txt").write_text("text")
        assert len(articles(tmp_path)) == 1

    def test_a_loop_of_folders_ends(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.txt").write_text("text")
        (tmp_path / "in" / "loop").symlink_to(tmp_path)
        assert len(articles(tmp_path)) == 1

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("text")
        assert len(articles(tmp_path, tmp_path / "a.txt", tmp_path)) == 1

    def test_sorted_with_the_folders_among_the_files(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        for name in ("c.txt", "b/z.txt", "b/a.txt", "a.txt"):
            (tmp_path / name).write_text("text")
        names = [os.path.relpath(article.path, tmp_path) for article in articles(tmp_path)]
        assert names == ["a.txt", "b/a.txt", "b/z.txt", "c.txt"]

    def test_a_path_stays_as_it_was_given(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("in").mkdir()
        Path("in/a.txt").write_text("text")
        assert [articles(path)[0].id for path in ("in/", "./in", "in/a.txt", "./in/a.txt")] == [
            "in/a.txt",
            "./in/a.txt",
            "in/a.txt",
            "./in/a.txt",
        ]

    def test_exclude_as_in_a_gitignore(self, tmp_path: Path) -> None:
        for name in ("old/a.txt", "new/a.txt", "new/draft-b.txt", "new/draft-keep.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("text")
        patterns = ("/old/", "draft-*", "!draft-keep.txt")
        kept = articles(tmp_path, exclude=patterns, base=str(tmp_path))
        assert [os.path.relpath(article.path, tmp_path) for article in kept] == ["new/a.txt", "new/draft-keep.txt"]

    def test_what_is_named_outright_is_not_excluded(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("text")
        assert articles(tmp_path / "a.txt", exclude=("*.txt",), base=str(tmp_path))
        (tmp_path / "old").mkdir()
        (tmp_path / "old" / "a.txt").write_text("text")
        assert articles(tmp_path / "old", exclude=("/old/",), base=str(tmp_path))

    def test_glob_patterns(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        for name in ("a.txt", "b.md", "in/c.txt"):
            (tmp_path / name).write_text("text")
        assert len(articles(f"{tmp_path}/*.txt")) == 1
        assert len(articles(f"{tmp_path}/**/*.txt")) == 2

    @pytest.mark.parametrize("name", ["none", "none.txt", "*.none", "empty"])
    def test_a_path_without_an_article_is_told_before_anything_is_read(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "empty").mkdir()
        with pytest.raises(PathError, match=name.replace("*", r"\*")):
            read([str(tmp_path / name)])


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            "A date 2020-10-03 in the words.",
            "\n date 2020-10-03 in the second line",
            " date 2020-13-45 is none",
            " date 2020-10-031 is none",
        ],
    )
    def test_no_stamp(self, text: str) -> None:
        article = plain_article("a.txt", text)
        assert (article.published, article.start) == (None, 0)

    def test_a_stamp_gives_the_date_and_stays_in_the_text(self, tmp_path: Path) -> None:
        article = one(tmp_path / "a.txt", " date 2020-10-03 Kate Reed said so.\n")
        assert article.published == date(2020, 10, 3)
        assert article.text[article.start :] == "Kate Reed said so.\n"
        assert article.title is None

    def test_line_ends_are_not_translated(self, tmp_path: Path) -> None:
        assert one(tmp_path / "a.txt", "one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"

    @given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"]), min_size=1))
    def test_every_text_comes_back_as_it_is(self, text: str) -> None:
        assert plain_article("a.txt", decode(("x" + text).encode())).text == "x" + text

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
    def test_encodings(self, tmp_path: Path, encoding: str) -> None:
        text = "“Kate” – £5, café"
        assert one(tmp_path / "a.txt", text.encode(encoding)).text == text

    @given(st.binary(max_size=300))
    def test_any_bytes_are_text_or_told_to_be_none(self, data: bytes) -> None:
        try:
            decode(data).encode()
        except UnreadableError as error:
            assert str(error)


def test_markdown_front_matter(tmp_path: Path) -> None:
    head = "---\ntitle: 'Mill: a fire'\ndate: 2020-10-02\nsource: The Herald\ntags: [a]\n---\n"
    article = one(tmp_path / "a.md", head + "The mill burned.\n")
    assert (article.title, article.published, article.source) == ("Mill: a fire", date(2020, 10, 2), "The Herald")
    assert article.text[article.start :] == "The mill burned.\n"
    assert one(tmp_path / "b.md", "# Fire\n\n---\n\nNo front matter.\n").title is None


def test_json_lines(tmp_path: Path) -> None:
    row = {"id": "a7", "title": "Fire", "text": "One.\r\nTwo.", "published": "2020-10-02T23:58:00-07:00", "odd": 1}
    article = one(tmp_path / "a.jsonl", json.dumps(row | {"source": "Herald", "url": "u", "language": "en"}) + "\n\n")
    assert article == Article(
        "a7", str(tmp_path / "a.jsonl"), "One.\r\nTwo.", "Fire", date(2020, 10, 2), "Herald", "u", "en"
    )
    assert one(tmp_path / "b.jsonl", '{"text": "x", "title": "", "published": null}').id.endswith("b.jsonl:1")


def test_json_is_one_object_or_a_list_or_lines(tmp_path: Path) -> None:
    assert one(tmp_path / "a.json", '{"id": 7, "text": "x"}').id == "7"
    (tmp_path / "b.json").write_text('[{"text": "x"}, {"text": "y"}]')
    (tmp_path / "c.json").write_text('{"text": "x"}\n{"text": "y"}\n')
    assert [article.text for article in articles(tmp_path / "b.json", tmp_path / "c.json")] == ["x", "y"] * 2


HTML = "<p>One.</p><p>Two.</p>"


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "Fire", "body_xhtml": HTML, "versioncreated": "2020-10-02T01:00Z", "copyrightholder": "Herald"},
        {"headline_main": "Fire", "body_richtext": HTML, "versioncreated": "2020-10-02T01:00Z", "source": "Herald"},
        {
            "headlines": [{"role": "main", "value": "Fire"}],
            "bodies": [
                {"contenttype": "text/html", "value": "<p>Not this.</p>"},
                {"contenttype": "text/plain", "value": "One.\n\nTwo."},
            ],
            "versioncreated": "2020-10-02T01:00Z",
            "infosources": [{"role": "editor"}, {"name": "Herald", "role": "source"}],
        },
        {
            "headlines": [{"role": "main", "value": "Fire"}],
            "bodies": [{"contentType": "body_xhtml", "value": HTML}],
            "versionCreated": "2020-10-02T01:00Z",
            "infoSources": [{"name": "Herald"}],
        },
    ],
    ids=["1.0", "1.4", "2", "3"],
)
def test_ninjs(tmp_path: Path, fields: dict[str, object]) -> None:
    article = one(tmp_path / "a.json", json.dumps({"uri": "u1", "language": "en"} | fields))
    assert (article.id, article.title, article.text) == ("u1", "Fire", "One.\n\nTwo.")
    assert (article.published, article.source, article.language) == (date(2020, 10, 2), "Herald", "en")


def test_ninjs_without_a_body(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"uri": "u1", "versionCreated": "2020-10-02T01:00Z", "bodies": [{"value": 7}]}')
    (skipped,) = read([str(tmp_path / "a.json")])
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "has no `text`"


@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_tables(tmp_path: Path, comma: str) -> None:
    table = f'ID{comma}text{comma}published\r\n007{comma}"One, ""two"";\r\nthree"{comma}2020-10-02\r\n'
    article = one(tmp_path / "a.csv", table)
    assert (article.id, article.text, article.published) == ("007", 'One, "two";\r\nthree', date(2020, 10, 2))


RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Herald</title><language>en</language><item><title>Mill &amp;amp; fire</title><guid>g1</guid>
<link>https://herald.example/1</link><pubDate>Fri, 02 Oct 2020 20:58:00 -0700</pubDate>
<description>One.</description><c:encoded><![CDATA[<p>One.</p><script>no()</script><p>Two&nbsp;<b>three</b>.</p>]]></c:encoded>
</item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Herald</title><entry><id>e1</id>
<title>Fire</title><link rel="self" href="no"/><link href="https://herald.example/1"/>
<published>2020-10-02T20:58:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>"""

NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:herald.example:1" xml:lang="en">
<itemMeta><provider literal="Herald"/><firstCreated>2020-10-02T20:58:00Z</firstCreated></itemMeta>
<contentMeta><headline>Fire</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>One.</p><p>Two.</p></body></html>
</inlineXML></contentSet></newsItem>"""


def test_rss(tmp_path: Path) -> None:
    article = one(tmp_path / "a.rss", RSS)
    assert (article.id, article.title, article.text) == ("g1", "Mill & fire", "One.\n\nTwo three.")
    assert (article.published, article.source, article.language) == (date(2020, 10, 2), "The Herald", "en")


def test_atom(tmp_path: Path) -> None:
    article = one(tmp_path / "a.xml", ATOM)
    assert (article.id, article.text, article.url) == ("e1", "One.\n\nTwo.", "https://herald.example/1")
    assert (article.published, article.source, article.language) == (date(2020, 10, 2), "The Herald", "en")


def test_newsml(tmp_path: Path) -> None:
    article = one(tmp_path / "a.xml", NEWSML)
    assert (article.title, article.text, article.source) == ("Fire", "One.\n\nTwo.", "Herald")


def test_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = """<html><head><title>Fire in the old mill</title>
    <meta property="article:published_time" content="2020-10-02T08:00:00Z"></head><body><nav>Home Sport</nav><article>
    <p>Kate Reed, 47, said that the fire of 3 May 1999 had destroyed the whole of the old mill by the river.</p>
    <p>The mill had stood for two hundred years; the firemen of three towns stayed until morning.</p></article></body>
    </html>"""
    article = one(tmp_path / "a.html", page)
    assert article.text.startswith("Kate Reed, 47, said")
    assert "Sport" not in article.text
    assert article.published == date(2020, 10, 2)


def test_html_captions_stand_behind_the_text(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = (
        "<html><body><article>"
        + "<p>Kate Reed, 47, said that the fire had destroyed the whole of the old mill by the river.</p>" * 4
        + "<figure><img src='a.jpg'><figcaption>Kate Reid\n by the mill</figcaption></figure></article>"
        "<main><a href='/b'><figure><figcaption>Another report</figcaption></figure></a></main></body></html>"
    )
    article = one(tmp_path / "a.html", page)
    assert article.text.endswith("by the river.\nCaption: Kate Reid by the mill")
    assert "Another report" not in article.text


def test_html_takes_no_date_from_the_words(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    words = "The mill of the town burned on 3 May 1999, and the firemen of three towns stayed until the morning. " * 3
    assert one(tmp_path / "a.html", f"<html><body><article><p>{words}</p></article></body></html>").published is None


def test_docx(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Kate Reed, 47, said so.")
    document.add_table(1, 1).cell(0, 0).text = "A cell."
    document.save(tmp_path / "a.docx")
    assert articles(tmp_path / "a.docx")[0].text == "Kate Reed, 47, said so.\n\nA cell."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Kate Reed said so.", "Kate Reed said so."),
        ("{Kate} said so.", "{Kate} said so."),
        ('{"text": "x"}\n{"text": "y"}', "x"),
        ('[{"text": "x"}]', "x"),
        (ATOM, "One.\n\nTwo."),
    ],
)
def test_standard_input_by_what_it_opens_with(monkeypatch: pytest.MonkeyPatch, content: str, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert articles("-")[0].text == text


def test_a_file_without_a_known_ending_is_read_by_what_it_opens_with(tmp_path: Path) -> None:
    assert one(tmp_path / "report", '{"text": "x"}').text == "x"


def test_an_id_stands_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n')
    assert reasons(tmp_path / "a.jsonl") == ["has the id 'a' a second time; ids must differ"]
