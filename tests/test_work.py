"""Titles of works; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    ("She won it for “Salt Road”.", "She won it for “Salt Road”.", "She sang “Salt Road” and “Salt Lake”."),
    ("She won it for “Salt Road”.", "She won it for “Salt Road”.", "Anna Wexler once sang “Salt Lake”."),
    ("She won it for “Salt Road”.", "She won it for “The Salt Road”.", "She won it for ‘Salt Road’."),
    ("She won it for “Salt Road”.", "She won it for “Salt Lake”."),
    ("She won it for “Salt Road”.", "She won it for “Salt Road”.", "She won it for “Red Lake”."),
    ("The prize is for “Salt Road”.", "The prize is for “Salt Road”.", "A prize for “Salt Road: The Return” too."),
    ("“Salt Road,” said Tom Harding.", "“Salt Road,” he said.", "Salt Lake is far off."),
]
FOUND = [
    ("She won it for “Salt Road”.", "She won it for “Salt Road,” they said.", "She won it for ‘Salt Lake’."),
    ("She won it for “The Red Barn”.", "She won it for “Red Barn”.", "She won it for “The Red Boat”."),
    ("She won it for “A Year of Bees”.", "She won it for “A Year of Beas”."),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*(EVENT + text for text in reports), rules="work") == []


@pytest.mark.parametrize("reports", FOUND)
def test_found(reports: tuple[str, ...]) -> None:
    (line,) = found(*(EVENT + text for text in reports), rules="work")
    odd = reports[-1].split(" for ")[1].strip("“”‘’.")
    assert line.startswith(f"error work: {odd} in {len(reports)} | ")
