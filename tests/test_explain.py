"""The derivation of a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from click.testing import Result as Done
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.cli import main
from factcheck.explain import WIDTH, explain, find
from factcheck.model import Article, Result, Severity
from factcheck.report._columns import width
from factcheck.rule_files import Measured, Rule
from factcheck.rules import load_rulebook
from tests.build import AGE_ERROR, RESULT, hostile_result, result_of

BOOK = load_rulebook()
DAY = date(2020, 10, 2)
MILL = [
    Article("a.txt", "a.txt", "Kate Reed, 47, opened the old mill of Harwick on Friday.", published=DAY),
    Article("b.txt", "b.txt", "The old mill of Harwick was opened by Kate Reed, 45, on Friday.", published=DAY),
]
FERRY = [
    Article(
        "a.txt", "a.txt", "Four people were killed on Friday when the ferry Corvina sank off Ellery.", published=DAY
    ),
    Article(
        "b.txt",
        "b.txt",
        "On Saturday six people were dead after the ferry Corvina sank off Ellery.",
        published=date(2020, 10, 3),
    ),
]


def check(articles: Sequence[Article]) -> Result:
    return pipeline.check(articles, rulebook=BOOK, digest=lambda some: map(pipeline.digest_article, some))


def explained(articles: Sequence[Article], rule: str) -> str:
    result = check(articles)
    (item,) = [one for one in (*result.discrepancies, *result.reconciled) if one.rule == rule]
    return " ".join(explain(item, result, BOOK.rules[rule]).split())


class TestFind:
    def test_none(self) -> None:
        assert find(RESULT, "0" * 16) == ()

    def test_the_whole_id_or_its_beginning(self) -> None:
        assert find(RESULT, AGE_ERROR.id) == (AGE_ERROR,)
        assert find(RESULT, AGE_ERROR.id[:6]) == (AGE_ERROR,)

    def test_the_id_itself_goes_before_those_that_begin_so(self) -> None:
        twin = replace(AGE_ERROR, id=f"{AGE_ERROR.id}-1a2b")
        both = replace(RESULT, discrepancies=(twin, AGE_ERROR))
        assert find(both, AGE_ERROR.id) == (AGE_ERROR,)

    def test_reconciled_notes_too(self) -> None:
        (note,) = RESULT.reconciled[:1]
        assert note in find(RESULT, note.id)


class TestFinding:
    TEXT = explained(MILL, "age")

    @pytest.mark.parametrize(
        "part",
        [
            "a.txt:1:1, 2 October 2020 Kate Reed, 47, opened",
            "value “47” claim age: 47 year subject Kate Reed (person), by the name “Kate Reed” how asserted",
            "predicate age unit year scope none time 2 October 2020",
            "45 year",
            "birthday tried, does not hold different subject tried, does not hold",
            "1 origin: a.txt",
            "likelier cannot be told",
            "verdict contradicted: no birth date makes Kate Reed",
            "severity error",
            "of 33 findings of the rule, 97% were real",
        ],
    )
    def test_says(self, part: str) -> None:
        assert part in self.TEXT

    def test_the_sides_are_weighed_by_origins(self) -> None:
        more = [*MILL, replace(MILL[0], id="c.txt", path="c.txt", text="Harwick: Kate Reed, 47, opened the old mill.")]
        assert "2 origins: a.txt, c.txt" in explained(more, "age")

    def test_what_measuring_did_to_the_severity(self) -> None:
        rule = measured(0.9)
        item = replace(AGE_ERROR, severity=Severity.WARNING)
        text = " ".join(explain(item, RESULT, rule).split())
        assert "severity warning (the rule's is error, but its precision of 0.9 is below 0.95)" in text
        assert "of 50 findings of the rule, 90% were real (public reports)" in text

    def test_a_decision(self) -> None:
        text = explain(replace(AGE_ERROR, suppressed="two women (Jo Lee)"), RESULT, BOOK.rules["age"])
        assert "two women (Jo Lee)" in text


def measured(precision: float) -> Rule:
    return msgspec.structs.replace(BOOK.rules["age"], measured=Measured(precision, 50, "public reports"))


def test_a_reconciled_note_says_what_holds() -> None:
    text = explained(FERRY, "toll")
    assert "update holds: the number rises" in text
    assert "does not hold" not in text
    assert "the rule's precision has not been measured" in text


def test_every_finding_of_a_run_can_be_explained() -> None:
    for item in (*RESULT.discrepancies, *RESULT.reconciled):
        text = explain(item, RESULT, BOOK.rules["age"])
        assert text.startswith(item.id)
        assert all(len(line) <= WIDTH for line in text.splitlines())


def assert_harmless(result: Result) -> None:
    for item in (*result.discrepancies, *result.reconciled):
        shown = explain(item, result, BOOK.rules["age"])
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", shown)
        assert not any(line.lstrip().startswith("::") or "##[" in line for line in shown.splitlines())
        assert all(width(line) <= WIDTH for line in shown.splitlines())
        assert shown.encode()


def test_nothing_in_it_acts_on_a_terminal() -> None:
    assert_harmless(hostile_result())


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1), st.data())
def test_whatever_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    assert_harmless(result_of(text, start, data.draw(st.integers(start + 1, len(text)))))


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for article in MILL:
        (tmp_path / article.path).write_text(f" date 2020-10-02 {article.text}")
    return tmp_path


def run(*arguments: str) -> Done:
    return CliRunner().invoke(main, ["explain", *arguments])


class TestCommand:
    ID = check(MILL).discrepancies[0].id

    def test_no_such_finding(self, news: Path) -> None:
        done = run("0000", ".")
        assert done.exit_code == 2
        assert "no finding '0000' in this run" in done.stderr

    def test_no_such_path(self, news: Path) -> None:
        assert run(self.ID, "nowhere").exit_code == 2

    def test_a_finding_in_the_current_folder(self, news: Path) -> None:
        done = run(self.ID)
        assert done.exit_code == 0
        assert done.stdout.startswith(self.ID)
        assert done.stdout == run(self.ID[:8], ".").stdout
