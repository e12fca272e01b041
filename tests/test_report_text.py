"""The report for a person at a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck.model import Article, Discrepancy, Result, Story
from factcheck.report import Options, render
from factcheck.report._columns import width
from factcheck.report._grid import ROWS
from factcheck.report._places import name
from tests.build import (
    AGE_ERROR,
    AGES,
    NEWS,
    POST,
    RESULT,
    ROLE,
    ROLE_NOTE,
    STORY,
    WIRE,
    evidence,
    hostile_result,
    statement,
    years,
)

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def lines(result: Result = RESULT) -> list[str]:
    return render("text", result).split("\n")


def test_nothing_found() -> None:
    assert render("text", Result((POST,), (Story("s1", "", (POST.id,)),))) == "1 article, 1 story: no discrepancies\n"


def test_no_color_unless_asked() -> None:
    assert "\x1b" not in render("text", RESULT)
    colored = render("text", RESULT, Options(color=True))
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert ANSI.sub("", colored) == render("text", RESULT)


def test_reconciled_notes_are_counted_only() -> None:
    assert "1 apparent disagreement found harmless (birthday 1): --format json" in lines()
    assert "one lies between" not in render("text", RESULT)


def test_a_suppressed_discrepancy_is_one_line() -> None:
    report = render("text", replace(RESULT, discrepancies=(replace(AGE_ERROR, suppressed="accepted by the desk"),)))
    assert "why" not in report
    assert "Suppressed\n  Kate Reed is 45 in evening.txt, 47 in post.txt [age] accepted by the desk\n" in report


def test_articles_of_one_file_are_told_apart_by_their_lines() -> None:
    article = Article("wire/two.jsonl:2", "wire/two.jsonl", "Kate Reed, 47, spoke.")
    assert article.outlet == "two.jsonl:2"
    assert name(article) == "wire/two.jsonl#2"
    assert Article("report-7", "wire/two.jsonl", "Kate Reed, 47, spoke.").outlet == "report-7"


def test_verdict_first_then_the_gravest() -> None:
    found = lines()
    assert found[0] == "3 articles, 1 story: 1 error, 1 warning, 1 note, 1 not read"
    opening = [line.split(":")[0] for line in found if re.match(r"(error|warning|note): ", line)]
    assert opening == ["error", "warning", "note"]


def test_a_discrepancy_has_both_lines_with_the_words_marked() -> None:
    found = lines()
    start = found.index("error: Kate Reed is 45 in evening.txt, 47 in post.txt [age]")
    assert found[start + 1 : start + 4] == [
        "  news/evening.txt:1:5, 2 October 2020",
        "      The 45-year-old actress Kate Reed said so on Friday.",
        "          ^^^^^^^^^^^",
    ]
    assert found[start + 7 : start + 12] == [
        "  why     On 2 October 2020 no birth date gives both ages.",
        "  known   26 July 1973 (Who is who)",
        "  likely  47: the reference and more origins have it (2 origins for, 1 against)",
        "  fix     news/evening.txt:1:5: write “47” for “45”",
        "  id      a1b2c3d4e5f60718",
    ]


def test_a_note_is_a_paragraph() -> None:
    found = lines()
    start = found.index(
        "note: news/wire.txt:2:10: Kate Reed is a baker in wire.txt alone: No other report says what she"
    )
    assert found[start + 1] == "  does. [single_source]"


def test_notes_that_say_the_same_share_it() -> None:
    found = lines(replace(RESULT, discrepancies=(ROLE_NOTE, replace(ROLE_NOTE, message="Kate Reed is a cook"))))
    start = found.index("2 notes: No other report says what she does. [single_source]")
    assert found[start + 1 : start + 3] == [
        "  news/wire.txt:2:10: Kate Reed is a baker in wire.txt alone",
        "  news/wire.txt:2:10: Kate Reed is a cook",
    ]


def test_what_was_not_checked() -> None:
    found = lines()
    start = found.index("Not checked")
    assert found[start + 1] == "  not read: news/broken.txt: not text: byte 0x00 at 12"
    assert found[start + 2] == "  wire.txt has no date; the dates of its story were used"


def test_evidence_of_one_value_is_shown_once() -> None:
    found = lines()
    assert "  news/post.txt:3:12, 2 October 2020; also news/wire.txt:1:12" in found
    assert "      Kate Reed, 47, lost her house." not in found


def test_many_values_are_cut_short() -> None:
    many = tuple(evidence(AGES[0], str(number)) for number in range(9))
    report = render("text", replace(RESULT, discrepancies=(replace(AGE_ERROR, evidence=many),)))
    assert "          and news/evening.txt:1:5, news/evening.txt:1:5, news/evening.txt:1:5\n" in report


def test_stories_have_headings_where_there_are_several() -> None:
    second = Story("s2", "Fire at Holt", (POST.id, NEWS.id))
    result = replace(RESULT, stories=(*RESULT.stories, second), discrepancies=(AGE_ERROR, _in("s2", ROLE_NOTE)))
    found = lines(result)
    assert "Story: Storm at Marsh Point, 3 reports, 2 October 2020" in found
    assert "Story: Fire at Holt, 2 reports" in found


def _in(story: str, item: Discrepancy) -> Discrepancy:
    return replace(item, story=story)


def test_claims_matrix() -> None:
    found = lines()
    start = found.index("Claims")
    assert [re.split(r"  +", line) for line in found[start + 1 : start + 6]] == [
        ["", "subject", "claim", "post", "evening", "wire"],
        ["--", "---------", "-------", "---------", "---------", "------"],
        ["≠", "Kate Reed", "age", "47", "*45", "47"],
        ["≠", "spouse", "Adam Reed", "Alan Reed"],
        ["1", "role", "baker"],
    ]
    assert found[start + 7] == "≠ disagreement   1 in one report alone   * another value is likelier"
    assert found[start + 8] == "post  news/post.txt, 2 October 2020"


def wide_result(reports: int, claims: int = 1) -> Result:
    """Many reports, each with an age of 47 for each of many people."""
    articles = tuple(replace(WIRE, id=f"paper{n:03}.txt", path=f"paper{n:03}.txt") for n in range(reports))
    stated = [
        replace(statement(article, "age", "47", years(47)), id=f"{article.id}{n}", subject=None)
        for article in articles
        for n in range(claims)
    ]
    named = tuple(replace(s, claim=replace(s.claim, scope=f"scope {i % claims}")) for i, s in enumerate(stated))
    return Result(articles, (Story("s1", "", tuple(a.id for a in articles)),), {}, (), named)


def test_a_wide_story_is_split_into_groups_of_columns() -> None:
    report = render("text", wide_result(30))
    assert report.count("subject") > 1
    assert all(f"paper{n:03}" in report for n in range(30))
    assert max(map(width, report.split("\n"))) <= 100


def test_a_run_of_many_stories_shows_the_disputed_claims_only() -> None:
    quiet = tuple(Story(f"q{n}", f"Quiet {n}", (POST.id, NEWS.id, WIRE.id)) for n in range(10))
    stated = tuple(replace(s, story=story.id, id=f"{story.id}{s.id}") for story in quiet for s in RESULT.statements)
    agreed = tuple(s for s in stated if s.claim.predicate == "role")
    report = render("text", replace(RESULT, stories=(STORY, *quiet), statements=RESULT.statements + agreed))
    assert "Claims of Storm at Marsh Point" in report
    assert "Claims of Quiet" not in report
    assert "The claims of 10 stories without a disagreement are in --format csv." in report


def test_a_long_matrix_is_cut_and_says_so() -> None:
    report = render("text", wide_result(2, ROWS + 7))
    assert "and 7 more claims: --format csv" in report


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("color", [False, True])
def test_fits_the_page_and_nothing_acts(columns: int, color: bool) -> None:
    report = render("text", hostile_result(), Options(color=color, width=columns))
    plain = ANSI.sub("", report)
    assert max(map(width, plain.split("\n")[1:])) <= columns
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", plain)
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in plain.split("\n"))
    assert {match[0] for match in ANSI.finditer(report)} <= {
        f"\x1b[{code}m" for code in ("0", "1", "1;31", "1;33", "1;36")
    }


def test_an_article_of_one_huge_line_is_quick() -> None:
    huge = Article("h.txt", "h.txt", "word " * 2_000_000 + "Kate Reed, 47, " + "word " * 100)
    places = (evidence(statement(huge, "age", "47", years(47)), "47"), evidence(ROLE, "baker"))
    report = render("text", Result((huge, WIRE), discrepancies=(replace(AGE_ERROR, evidence=places, fix=None),)))
    assert "Kate Reed, 47, word" in report
    assert len(report) < 2000


def test_the_page_on_formats_shows_what_is_printed() -> None:
    page = (Path(__file__).parent.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    section = page.split("## text\n")[1].split("\n## ")[0]
    shown = [line.removeprefix("    ") for line in section.split("\n") if line.startswith("    ")]
    assert shown[0] == "5 articles, 1 story: 2 errors, 2 warnings, 6 notes"
    assert len(shown) > 15
    assert set(shown[1:]) <= set(lines())
