"""factcheck from Python."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import factcheck
from factcheck import api, model, store
from factcheck.frames import CLAIMS, DISCREPANCIES
from factcheck.read import PathError
from factcheck.report import formats, render
from factcheck.rules import RuleError
from factcheck.store import Store

ROOT = Path(__file__).parent.parent
ONE = factcheck.Article("a", "a.txt", "Kate Reed, 47, opened the mill of Harwick on Friday.", source="Echo")
TWO = factcheck.Article("b", "b.txt", "Kate Reed, 45, opened the mill of Harwick on Friday.", source="Post")


def test_examples_in_docstrings() -> None:
    done = doctest.testmod(api)
    assert done.attempted > 5
    assert done.failed == 0


def test_examples_in_the_docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False)
    assert done.attempted > 5
    assert done.failed == 0


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import factcheck, sys; print([m for m in sys.modules if m.startswith('factcheck.') or m == 'pandas'])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_check_loads_no_pandas() -> None:
    code = "import factcheck, sys; factcheck.check(factcheck.Article('a', 'a', 'Hm.')); print('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_no_such_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        factcheck.chekc  # type: ignore[attr-defined]  # noqa: B018
    assert {"check", "Result", "Article"} <= set(dir(factcheck))


class TestCheck:
    def test_nothing(self) -> None:
        result = factcheck.check([])
        assert isinstance(result, factcheck.Result)
        assert result.discrepancies == ()
        assert result.claims_frame().empty
        assert result.discrepancies_frame().empty
        assert result.matrix().empty

    def test_paths(self, tmp_path: Path) -> None:
        for article in (ONE, TWO):
            (tmp_path / article.path).write_text(article.text)
        folder = factcheck.check(tmp_path)
        assert [item.rule for item in folder.discrepancies] == ["age"]
        files = factcheck.check([tmp_path / "a.txt", str(tmp_path / "b.txt")])
        assert files.discrepancies == folder.discrepancies

    def test_against_articles(self) -> None:
        assert [item.rule for item in factcheck.check(ONE, against=TWO).discrepancies] == ["age"]
        assert factcheck.check([], against=[ONE, TWO]).discrepancies == ()

    def test_against_a_store(self, tmp_path: Path) -> None:
        file = tmp_path / "news.db"
        with Store(str(file), create=True) as opened:
            store.index(opened, [TWO], None)
        result = factcheck.check(ONE, against=file)
        assert [item.rule for item in result.discrepancies] == ["age"]
        assert result.against == {"b"}
        with pytest.raises(ValueError, match="only one store"):
            factcheck.check(ONE, against=[file, file])

    def test_references(self, tmp_path: Path) -> None:
        facts = tmp_path / "facts.yml"
        facts.write_text("people:\n  - name: Kate Reed\n    source: Who is who\n    born: 1950-01-01\n")
        article = factcheck.Article("a", "a.txt", ONE.text, published=pd.Timestamp("2020-10-02").date())
        assert [item.rule for item in factcheck.check(article, references=[facts]).discrepancies] == ["reference"]

    def test_what_cannot_be_read_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "bad.json").write_text("{")
        assert [item.path for item in factcheck.check(tmp_path / "bad.json").skipped] == [str(tmp_path / "bad.json")]

    def test_errors(self, tmp_path: Path) -> None:
        with pytest.raises(PathError):
            factcheck.check(tmp_path / "nowhere")
        with pytest.raises(RuleError):
            factcheck.check(ONE, rules=[tmp_path / "nowhere"])


@pytest.fixture(scope="module")
def result() -> factcheck.Result:
    return factcheck.check([ONE, TWO])


@pytest.mark.parametrize("name", formats())
def test_it_goes_into_every_report(result: factcheck.Result, name: str) -> None:
    assert isinstance(result, model.Result)
    assert render(name, result)


class TestFrames:
    def test_claims(self, result: factcheck.Result) -> None:
        frame = result.claims_frame()
        assert list(frame.columns) == CLAIMS
        assert len(frame) == len(result.statements)
        ages = frame[frame.predicate == "age"]
        assert ages.low.tolist() == [47, 45]
        assert ages.subject.tolist() == ["Kate Reed"] * 2
        assert frame.checked.all()

    def test_spans_are_places_in_the_text(self, result: factcheck.Result) -> None:
        texts = {"a": ONE.text, "b": TWO.text}
        frame = result.claims_frame()
        for article, start, end, text in zip(frame.article, frame.start, frame.end, frame.text, strict=True):
            assert texts[article][start:end] == text

    def test_days_are_days(self) -> None:
        born = factcheck.Article("a", "a.txt", "Kate Reed was born on July 26, 1973.")
        frame = factcheck.check(born).claims_frame()
        days = frame[frame.predicate == "birth_date"]
        assert days.first_day.tolist() == [pd.Timestamp("1973-07-26")]

    def test_discrepancies(self, result: factcheck.Result) -> None:
        frame = result.discrepancies_frame()
        assert list(frame.columns) == DISCREPANCIES
        assert len(frame) == len(result.discrepancies)
        assert frame.explode(["values", "articles", "texts"])["values"].tolist() == ["45", "47"]

    def test_matrix(self, result: factcheck.Result) -> None:
        frame = result.matrix()
        assert list(frame.columns) == ["a", "b"]
        story = result.stories[0].id
        assert frame.to_dict("index")[story, "Kate Reed", "age"] == {"a": "47", "b": "45"}
        assert result.matrix(story).equals(frame)
        assert result.matrix("another").empty
