"""What the reports share: harmless text, columns, excerpts, the verdict, the claims matrix."""

from __future__ import annotations

import doctest
import unicodedata
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Article, DateRange, Likely, Modality, Quantity, Result, Severity, Skipped, Span, Story
from factcheck.report import Options, formats, render, suffix
from factcheck.report._columns import fit, head, width, wrap
from factcheck.report._excerpt import excerpt
from factcheck.report._matrix import Matrix, days_text, labels, matrices, range_text, value_text
from factcheck.report._places import Places
from factcheck.report._safe import encodable, no_commands, one_line, visible
from factcheck.report._summary import by_story, main_place, reasons, sides, verdict
from tests.build import (
    AGE_ERROR,
    AGES,
    FEED,
    HOSTILE,
    HOSTILE_TEXT,
    NEWS,
    POST,
    RESULT,
    ROLE_NOTE,
    WIRE,
    hostile_result,
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=80) | st.text("日本e\u0301 \t\n👩\u200d\ud800", max_size=40)


@pytest.mark.parametrize("module", ["_columns", "_safe", "_summary", "_matrix", "_words", "markdown"])
def test_examples_in_docstrings(module: str) -> None:
    assert doctest.testmod(import_module(f"factcheck.report.{module}")).failed == 0


# Text made harmless


@pytest.mark.parametrize("text", ["Kate Reed, 47", "“We ran”", "日本語", "e\u0301", "👩\u200d👧", "العربية", "a\tb\n"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert visible(text) == text
    assert encodable(text) == text
    assert no_commands(text) == text


@given(ANY_TEXT)
def test_no_hidden_character_is_left(text: str) -> None:
    kinds = {unicodedata.category(c) for c in one_line(text) if c not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert not {c for c in visible(text) if unicodedata.bidirectional(c) in {"LRO", "RLO", "LRE", "RLE", "LRI", "RLI"}}


@given(ANY_TEXT)
def test_lone_surrogates_are_replaced_one_by_one(text: str) -> None:
    encodable(text).encode("utf-8")
    assert len(encodable(text)) == len(text)


@pytest.mark.parametrize("line", ["::error::x", "  ::warning file=a::x", "##[error]x", "a ##[group]", "a\n::debug::"])
def test_no_line_is_a_command(line: str) -> None:
    assert all(not part.lstrip().startswith("::") and "##[" not in part for part in no_commands(line).split("\n"))


# Columns


@given(ANY_TEXT.map(one_line), st.integers(2, 30))
def test_text_fits(text: str, columns: int) -> None:
    assert width(fit(text, columns)) <= columns
    assert text.startswith(head(text, columns))
    lines = wrap(text, columns)
    assert lines
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_east_asian_characters_take_two_columns() -> None:
    assert width("日本") == 4
    assert width("e\u0301") == 1
    assert fit("日本語の記事", 6) == "日本…"


# Excerpts


def test_excerpt_marks_the_words() -> None:
    part = excerpt(AGES[0].claim.span, Places([NEWS]), 80)
    assert (part.before, part.words) == ("The ", "45-year-old")
    assert part.marks == "    ^^^^^^^^^^^"


def test_excerpt_of_a_stretch_of_lines_ends_with_the_first() -> None:
    part = excerpt(Span(POST.id, "text", 0, 40, POST.text[:40]), Places([POST]), 80)
    assert part.line == "Storm at Marsh Point…"


@given(ANY_TEXT.filter(bool), st.data(), st.integers(20, 60))
def test_excerpt_fits_and_is_on_one_line(text: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = excerpt(Span("a", "text", start, end, text[start:end]), Places([Article("a", "a", text)]), columns)
    assert width(part.line) <= columns
    assert "\n" not in part.line + part.marks
    assert "\x1b" not in part.line


# Verdict


def test_verdict_of_nothing() -> None:
    assert verdict(Result()) == "0 articles: no discrepancies"
    assert verdict(Result((POST,), (Story("s", "", (POST.id,)),))) == "1 article, 1 story: no discrepancies"


def test_verdict_counts() -> None:
    assert verdict(RESULT) == "3 articles, 1 story: 1 error, 1 warning, 1 note, 1 not read"
    items = (AGE_ERROR, AGE_ERROR, replace(AGE_ERROR, suppressed="seen by the desk"))
    many = Result((POST, NEWS), (Story("s1", "", ()), Story("s2", "", ())), discrepancies=items)
    assert verdict(many) == "2 articles, 2 stories: 2 errors, 1 suppressed"
    assert verdict(Result(skipped=(Skipped("a", "b"),) * 2)) == "0 articles: no discrepancies, 2 not read"


def test_gravest_first_within_a_story_and_between_stories() -> None:
    assert [item.severity for _, items in by_story(RESULT) for item in items] == list(Severity)
    note, error, warning = RESULT.discrepancies
    stories = by_story(replace(RESULT, discrepancies=(note, warning, replace(error, story="s2"))))
    assert [story.id for story, _ in stories] == ["s2", "s1"]


def test_reasons_of_reconciled_notes() -> None:
    assert reasons(RESULT) == {"birthday": 1}


# Claims matrix


def matrix() -> Matrix:
    return matrices(RESULT)[0]


def test_a_story_of_one_report_has_no_matrix() -> None:
    assert matrices(replace(RESULT, stories=(Story("s1", "", (POST.id,)),))) == []


def test_dates_quotations_plans_and_unknown_subjects_have_no_row() -> None:
    date_claim = replace(AGES[0], claim=replace(AGES[0].claim, predicate="date"))
    quotation = replace(AGES[0], claim=replace(AGES[0].claim, predicate="quotation"))
    plan = replace(AGES[0], claim=replace(AGES[0].claim, future=True))
    period = replace(AGES[0], claim=replace(AGES[0].claim, predicate="duration", subject=None), subject=None)
    assert matrices(replace(RESULT, statements=(date_claim, quotation, plan, period))) == []


def test_matrix_rows() -> None:
    rows = [(row.mark, row.subject, row.predicate, [str(cell) for cell in row.cells]) for row in matrix().rows]
    assert rows == [
        ("≠", "Kate Reed", "age", ["47", "*45", "47"]),
        ("≠", "Kate Reed", "spouse", ["Adam Reed", "Alan Reed", ""]),
        ("1", "Kate Reed", "role", ["", "", "baker"]),
    ]


def test_a_suppressed_discrepancy_marks_no_row() -> None:
    items = tuple(replace(item, suppressed="known") for item in RESULT.discrepancies)
    assert not any(row.disagrees for row in matrices(replace(RESULT, discrepancies=items))[0].rows)


def test_copies_do_not_make_a_second_source() -> None:
    copied = tuple(replace(statement, origin="one") for statement in AGES)
    found = matrices(replace(RESULT, statements=copied, discrepancies=()))[0]
    assert [row.mark for row in found.rows] == ["1"]


def test_a_denied_value_says_so() -> None:
    assert value_text(replace(AGES[0], claim=replace(AGES[0].claim, modality=Modality.DENIED))) == "not 45"


def test_an_age_that_is_not_in_years_has_its_unit() -> None:
    assert value_text(replace(AGES[0], claim=replace(AGES[0].claim, value=Quantity(16, 16, "month")))) == "16 months"


def test_the_origins_are_not_told_twice() -> None:
    assert sides(AGE_ERROR) == "2 origins for, 1 against"
    told = replace(AGE_ERROR, likely=Likely("47", "2 reports print 47, 1 does not", 2, 1))
    assert sides(told) == sides(ROLE_NOTE) == ""


def test_ranges_of_numbers_and_days() -> None:
    assert range_text(Quantity(None, 5, "killed")) == "at most 5"
    assert range_text(Quantity(1240, 1240, "killed")) == "1,240"
    assert range_text(Quantity(2.5, 2.5, "percent")) == "2.5"
    assert days_text(DateRange(date(2020, 9, 30), date(2020, 9, 30))) == "2020-09-30"
    assert days_text(DateRange(date(2018, 5, 1), date(2018, 5, 31))) == "2018-05"
    assert days_text(DateRange(date(2018, 1, 1), date(2018, 12, 31))) == "2018"
    assert days_text(DateRange(None, date(2018, 12, 31))) == "until 2018-12-31"


def test_labels_are_short_and_unique() -> None:
    assert labels((POST, NEWS, WIRE)) == ("post", "evening", "wire")
    named = tuple(replace(POST, id=str(n), source="The Daily Post") for n in range(30))
    assert labels(named)[:2] == ("A", "B")
    assert labels(named)[26] == "AA"


# Every format


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("result", [Result(), RESULT, hostile_result()], ids=["empty", "ordinary", "hostile"])
def test_every_format_is_utf_8_and_the_same_twice(name: str, result: Result) -> None:
    first = render(name, result, Options())
    assert first.encode("utf-8") == render(name, result, Options()).encode("utf-8")
    assert first.endswith("\n")
    assert suffix(name).startswith(".")


@pytest.mark.parametrize("name", [name for name in formats() if name not in {"json", "sarif"}])
def test_no_format_passes_on_a_hidden_character(name: str) -> None:
    report = render(name, hostile_result())
    allowed = {"\n", "\u200b", "\u200d", "\ufeff"} | ({"\t"} if name == "csv" else set())
    assert {c for c in report if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} <= allowed


def test_suffixes_differ() -> None:
    assert len({suffix(name) for name in formats()}) == len(formats())


def test_the_hostile_articles_are_hostile() -> None:
    assert {"\x00", "\x1b", "\u202e", "\ud800"} <= set(HOSTILE_TEXT)
    assert HOSTILE.text == HOSTILE_TEXT == FEED.text[::-1]


def test_what_counts_as_a_failure() -> None:
    assert Options().fails(AGE_ERROR)
    assert not Options().fails(RESULT.discrepancies[2])
    assert Options(fail_on=Severity.WARNING).fails(RESULT.discrepancies[2])
    assert not Options(fail_on=None).fails(AGE_ERROR)
    assert not Options().fails(replace(AGE_ERROR, suppressed="known"))


# Articles that were only compared with


def test_what_is_only_compared_with_is_not_reported_on() -> None:
    result = replace(RESULT, against=frozenset((NEWS.id, WIRE.id)), skipped=())
    assert verdict(result) == "1 article against 2, 1 story: 1 error, 1 warning, 1 note"
    assert main_place(AGE_ERROR, result).span.article == POST.id
    assert main_place(AGE_ERROR, RESULT).span.article == NEWS.id
    quiet = replace(result, against=frozenset((POST.id, NEWS.id, WIRE.id)))
    assert (quiet.checked, quiet.checked_stories, matrices(quiet)) == ((), (), [])


@pytest.mark.parametrize("name", formats())
def test_every_format_takes_articles_that_are_only_compared_with(name: str) -> None:
    for against in ({NEWS.id}, {NEWS.id, WIRE.id}, {POST.id, NEWS.id, WIRE.id}):
        assert render(name, replace(RESULT, against=frozenset(against)))
