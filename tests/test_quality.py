"""The floors of benchmarks/quality.py: they can only rise, and every one says how it is measured."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality import FLOORS, README, cut, is_worse, raised, table

KEPT = json.loads(FLOORS.read_text(encoding="utf-8"))
FIGURES = st.floats(0, 1)


@given(FIGURES, FIGURES, st.sampled_from(["ages.recall", "pairs.agree.false_alarm_rate"]))
def test_a_floor_is_never_moved_to_a_worse_figure(floor: float, figure: float, name: str) -> None:
    old, new = cut(name, floor), cut(name, figure)
    before = {name: {"floor": old, "command": "x", "date": "2020-10-02"}}
    after = raised(before, {name: figure})
    assert after[name]["floor"] == (new if is_worse(name, old, new) else old)
    assert (after == before) == (not is_worse(name, old, new))


@pytest.mark.parametrize(
    ("name", "figure", "kept"),
    [("ages.recall", 0.91499, 0.914), ("pairs.agree.false_alarm_rate", 0.0021, 0.003), ("seeds.failed", 0.0, 0.0)],
)
def test_a_figure_is_cut_to_the_worse_side(name: str, figure: float, kept: float) -> None:
    assert cut(name, figure) == kept


@pytest.mark.parametrize("name", KEPT)
def test_a_floor_says_how_and_when_it_was_measured(name: str) -> None:
    assert isinstance(KEPT[name]["floor"], float)
    assert KEPT[name]["command"].startswith("python BENCH/score")
    assert KEPT[name]["date"]


def test_the_table_shows_the_floors() -> None:
    assert table(KEPT) in README.read_text(encoding="utf-8")
