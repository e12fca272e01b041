"""Word lists from rules/lexicon, one file a list: an entry a line, `#` opens a comment, a tab parts an entry from
what is said of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
RULES = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent / "rules"
"""The folder of rules, reference facts and word lists: inside the wheel, or beside the package in a checkout."""


def _lines(name: str) -> list[str]:
    lines = (RULES / "lexicon" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list. Raises FileNotFoundError where there is none of that name."""
    return frozenset([line.partition("\t")[0] if "\t" in line else line for line in _lines(name)])


@cache
def column(name: str, number: int) -> dict[str, str]:
    """What a list says of each of its entries in a column (the entry is column 0), "" where it says nothing."""
    entries = (line.split("\t") for line in _lines(name))
    return {entry[0]: entry[number] if len(entry) > number else "" for entry in entries}


def table(name: str) -> dict[str, str]:
    """What a list says of each of its entries first."""
    return column(name, 1)
