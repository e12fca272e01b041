"""A claims matrix as printed tables, none wider than the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from factcheck.model import Article
from factcheck.report._columns import fit, width, wrap
from factcheck.report._matrix import EVENT, Matrix, Row
from factcheck.report._places import name
from factcheck.report._safe import one_line
from factcheck.report._summary import count, day

ROWS = 30
"""How many rows are printed of one story."""
LEGEND = 8
"""Of more reports the labels are explained in a paragraph, not a line each."""
_LINES = 4
_WIDTHS = ((20, 25), (20, 20), (20, 16), (16, 13), (15, 12), (15, 11), (15, 10))
"""How wide a subject or claim, and a value, may be, in hundredths of the page; the first that does with the fewest
tables is taken."""
_GAP = 2
_HEADER = 2
"""How much wider than its header a column is at least."""


class _Printed(Struct, frozen=True):
    """A row as it is printed: its cells wrapped and cut."""

    mark: str
    subject: str
    claim: str
    cells: tuple[str, ...]


def grid(matrix: Matrix, columns: int) -> list[str]:
    """The lines of a matrix: a table for each group of reports that fits, then what its marks and labels mean."""
    rows = _chosen(matrix.rows)
    lines: list[str] = []
    printed, groups = _layout(rows, matrix.labels, columns)
    for group in groups:
        lines += [*_table(printed, matrix.labels, group), ""]
    if len(rows) < len(matrix.rows):
        lines.append(f"and {count(len(matrix.rows) - len(rows), 'more claim')}: --format csv")
    lines += ["   ".join(matrix.meanings)] if matrix.meanings else []
    return [*lines, *_legend(matrix, columns)]


def _chosen(rows: Sequence[Row]) -> list[Row]:
    """The rows that matter most, in their order: those in dispute, then those of several reports, then those on someone
    or something that has a name."""
    ranked = sorted(
        range(len(rows)),
        key=lambda index: (not rows[index].disagrees, rows[index].single, rows[index].subject == EVENT, index),
    )
    return [rows[index] for index in sorted(ranked[:ROWS])]


def _layout(rows: Sequence[Row], labels: Sequence[str], columns: int) -> tuple[list[_Printed], list[list[int]]]:
    """The rows as printed, and the columns in as few groups as can be, with cells as wide as that allows."""
    tried = []
    for claim, value in _WIDTHS:
        printed = [_printed(row, columns * claim // 100, columns * value // 100) for row in rows]
        tried.append((printed, list(_groups(printed, labels, columns))))
    return min(tried, key=lambda layout: len(layout[1]))


def _printed(row: Row, claim_columns: int, value_columns: int) -> _Printed:
    cells = tuple(_block(str(cell), value_columns) for cell in row.cells)
    return _Printed(row.mark, _block(row.subject, claim_columns), _block(row.predicate, claim_columns), cells)


def _block(text: str, columns: int) -> str:
    """A text wrapped, and cut where it takes too many lines."""
    lines = wrap(text, columns)
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [fit(" ".join(lines[_LINES - 1 :]), columns)]
    return "\n".join(lines)


def _groups(rows: Sequence[_Printed], labels: Sequence[str], columns: int) -> Iterator[list[int]]:
    """The columns in groups, each with as many as fit beside the claims."""
    fixed = _needed("", (row.mark for row in rows)) + _needed("subject", (row.subject for row in rows))
    fixed += _needed("claim", (row.claim for row in rows)) - _GAP
    group: list[int] = []
    used = fixed
    for index, label in enumerate(labels):
        needed = _needed(label, (row.cells[index] for row in rows))
        if group and used + needed > columns:
            yield group
            group, used = [], fixed
        group.append(index)
        used += needed
    yield group


def _needed(header: str, cells: Iterable[str]) -> int:
    """How many columns of the page a column of the table takes, with the gap before it."""
    widest = max((width(line) for cell in cells for line in cell.split("\n")), default=0)
    return _GAP + max(width(header) + _HEADER, widest)


def _table(rows: Sequence[_Printed], labels: Sequence[str], group: Sequence[int]) -> list[str]:
    """The lines of the rows that have a value in one of these columns; a subject stands in its first row."""
    body = []
    before = None
    for row in rows:
        cells = [row.cells[index] for index in group]
        if any(cells):
            body.append([row.mark, "" if row.subject == before else row.subject, row.claim, *cells])
            before = row.subject
    headers = ["", "subject", "claim", *(labels[index] for index in group)]
    sizes = [_needed(header, cells) - _GAP for header, *cells in zip(headers, *body, strict=True)]
    printed = (line for cells in body for line in zip_longest(*(cell.split("\n") for cell in cells), fillvalue=""))
    return [_line(cells, sizes) for cells in (headers, ["-" * size for size in sizes], *printed)]


def _line(cells: Iterable[str], sizes: Iterable[int]) -> str:
    """Cells side by side, each in a column of its size."""
    padded = (cell + " " * (size - width(cell)) for cell, size in zip(cells, sizes, strict=True))
    return (" " * _GAP).join(padded).rstrip()


def _legend(matrix: Matrix, columns: int) -> list[str]:
    meant = [f"{label}  {_meant(a)}" for label, a in zip(matrix.labels, matrix.articles, strict=True)]
    return [fit(line, columns) for line in meant] if len(meant) <= LEGEND else wrap("; ".join(meant), columns)


def _meant(article: Article) -> str:
    return one_line(name(article)) + (f", {day(article.published)}" if article.published else "")
