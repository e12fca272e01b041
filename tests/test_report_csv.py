"""The table for a spreadsheet, read by the csv module and by pandas."""

from __future__ import annotations

import csv
import io

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Result
from factcheck.report import render
from factcheck.report.csv import COLUMNS, _cell
from tests.build import NEWS, POST, RESULT, WIRE, hostile_result


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render("csv", result).removeprefix("\ufeff"))))


def test_nothing_found() -> None:
    assert render("csv", Result()) == "\ufeff" + ",".join(COLUMNS) + "\n"


@given(st.text(max_size=20))
def test_ordinary_cells_are_left_alone_and_formulas_are_not(text: str) -> None:
    assert not _cell(text).lstrip().startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    if text.isalnum():
        assert _cell(text) == text


def test_a_row_for_each_piece_of_evidence_and_each_claim() -> None:
    found = rows(RESULT)
    assert [row["table"] for row in found] == ["discrepancy"] * 6 + ["claim"] * 6
    first = found[0]
    assert (first["severity"], first["rule"], first["role"], first["value"]) == ("error", "age", "doubted", "45")
    assert (first["path"], first["line"], first["column"], first["text"]) == (
        "news/evening.txt",
        "1",
        "5",
        "45-year-old",
    )
    assert (first["likely"], first["fix"]) == ("47", "47")
    assert (found[1]["role"], found[1]["fix"]) == ("other", "")
    assert (found[6]["subject"], found[6]["predicate"], found[6]["value"]) == ("Kate Reed", "age", "47")


def test_claims_of_articles_that_are_only_compared_with_are_left_out() -> None:
    found = rows(replace(RESULT, against=frozenset((NEWS.id, WIRE.id))))
    assert [row["article"] for row in found if row["table"] == "claim"] == [POST.id, POST.id]


def test_pandas_opens_it() -> None:
    frame = pd.read_csv(io.BytesIO(render("csv", RESULT).encode("utf-8")))
    assert list(frame.columns) == COLUMNS
    assert frame[frame.table == "claim"].shape[0] == 6


def test_hostile_articles_make_no_formula_and_no_row() -> None:
    found = rows(hostile_result())
    assert len(found) == sum(len(item.evidence) for item in hostile_result().discrepancies) + 4
    for row in found:
        assert None not in row
        assert not any(value.lstrip().startswith(("=", "+", "-", "@")) for value in row.values())
        assert row["table"] in {"discrepancy", "claim"}
