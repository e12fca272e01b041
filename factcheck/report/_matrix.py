"""The claims matrix of a story: a row a claim (subject, predicate), a column a report, its values in the cells."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from factcheck.model import (
    EVERY,
    PRONOUNS,
    Article,
    DateRange,
    Discrepancy,
    Mention,
    Modality,
    Quantity,
    Result,
    Severity,
    Span,
    Statement,
    Story,
)
from factcheck.report._columns import width
from factcheck.report._safe import one_line

_ORDER = (
    "age birth_date death_date child parent spouse ex_spouse partner sibling birth_place residence employer role name"
    " event_date event_place address count money percent measure duration thank praise criticize"
).split()
_RANK = {predicate: number for number, predicate in enumerate(_ORDER)}
_LEFT_OUT = frozenset(("date", "quotation"))
_PRINTED = frozenset(("money", "percent", "measure", "duration"))
EVENT = "(the event)"
"""The subject of a row that is about what happened."""
_MEANING = {"≠": "disagreement", "1": "in one report alone", "*": "another value is likelier"}
STORIES = 10
"""In a run of more stories, only the claims of those with an error or warning are shown."""
LABEL = 12
"""The greatest length of a column's label."""


class Cell(Struct, frozen=True):
    """What one report says: its values as read, in their order, with the statements that give them; `doubted` are those
    than which another is likelier."""

    values: tuple[str, ...] = ()
    doubted: frozenset[str] = frozenset()
    statements: tuple[Statement, ...] = ()

    def __str__(self) -> str:
        return "; ".join(f"*{value}" if value in self.doubted else value for value in self.values)


class Row(Struct, frozen=True):
    """One claim in all reports. `disagrees`: an error or warning is about it. `single`: one origin alone states it,
    though the story has others."""

    subject: str
    predicate: str
    cells: tuple[Cell, ...]
    disagrees: bool = False
    single: bool = False

    @property
    def mark(self) -> str:
        """ "≠" where reports disagree, "1" where one origin alone states it, or ""."""
        return "≠" if self.disagrees else "1" if self.single else ""


class Matrix(Struct, frozen=True):
    """The rows of one story; `labels` are short unique names of its `articles`, which are the columns."""

    story: Story
    articles: tuple[Article, ...]
    labels: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def meanings(self) -> list[str]:
        """What the marks mean that stand in it: "≠ disagreement"."""
        marks = {row.mark for row in self.rows}
        marks |= {"*" for row in self.rows for cell in row.cells if cell.doubted}
        return [f"{mark} {meaning}" for mark, meaning in _MEANING.items() if mark in marks]


def matrices(result: Result) -> list[Matrix]:
    """The matrix of each story of two reports or more that has a claim to show."""
    articles = {article.id: article for article in result.articles}
    statements: dict[str, list[Statement]] = {}
    for statement in result.statements:
        if _shown(statement):
            statements.setdefault(statement.story, []).append(statement)
    disputes: dict[str, list[Discrepancy]] = {}
    for item in result.discrepancies:
        if item.severity is not Severity.INFO and item.suppressed is None:
            disputes.setdefault(item.story, []).append(item)
    found = []
    for story in result.checked_stories:
        columns = tuple(articles[id_] for id_ in story.articles if id_ in articles)
        if len(columns) > 1 and story.id in statements:
            rows = _rows(columns, statements[story.id], disputes.get(story.id, []), result.copies)
            if rows:
                found.append(Matrix(story, columns, labels(columns), rows))
    return found


def chosen(result: Result) -> tuple[list[Matrix], int]:
    """The matrices that a person is shown, and how many are left out: in a run of many stories, those without a
    disagreement."""
    found = matrices(result)
    if len(found) <= STORIES:
        return found, 0
    disputed = [matrix for matrix in found if any(row.disagrees for row in matrix.rows)]
    return disputed, len(found) - len(disputed)


def _shown(statement: Statement) -> bool:
    """Whether a reader compares such a claim: it says of whom or of what it is, and is no plan."""
    claim = statement.claim
    if claim.predicate in _LEFT_OUT or claim.future:
        return False
    if claim.predicate == "duration" and (claim.scope == EVERY or not (claim.subject or claim.scope)):
        return False
    if claim.subject is None:
        return True
    name = statement.subject.name if statement.subject else claim.subject.name
    return name.casefold() not in PRONOUNS


def _rows(
    articles: tuple[Article, ...],
    statements: Iterable[Statement],
    disputes: Iterable[Discrepancy],
    copies: Mapping[str, str],
) -> tuple[Row, ...]:
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        groups.setdefault((_subject(statement), _predicate(statement)), []).append(statement)
    doubted = {item.evidence[0].span for item in disputes if item.likely}
    disputed = {evidence.span for item in disputes for evidence in item.evidence}
    claims = {e.statement.id for item in disputes for e in item.evidence if e.statement}
    several = len({article.id for article in articles} - set(copies)) > 1
    subjects = {subject: number for number, subject in enumerate(dict.fromkeys(subject for subject, _ in groups))}
    rows = []
    for (subject, predicate), group in sorted(groups.items(), key=lambda entry: _place(entry, subjects)):
        cells = tuple(_cell([s for s in group if s.article.id == article.id], doubted) for article in articles)
        disagrees = any(s.id in claims or s.claim.span in disputed for s in group)
        single = several and len({s.origin for s in group}) == 1
        if disagrees or predicate != "name":  # a person's name is worth a row only where it is spelled in two ways
            rows.append(Row(subject, predicate, cells, disagrees, single))
    return tuple(rows)


def _place(entry: tuple[tuple[str, str], list[Statement]], subjects: Mapping[str, int]) -> tuple[int, int, str]:
    (subject, predicate), group = entry
    return subjects[subject], _RANK.get(group[0].claim.predicate, len(_RANK)), predicate


def _cell(statements: list[Statement], doubted: set[Span]) -> Cell:
    values: dict[str, str] = {}
    in_doubt = set()
    for statement in statements:
        text = value_text(statement)
        value = values.setdefault(text.casefold(), text)
        if _in_doubt(statement, doubted):
            in_doubt.add(value)
    return Cell(tuple(values.values()), frozenset(in_doubt), tuple(statements))


def _in_doubt(statement: Statement, doubted: set[Span]) -> bool:
    return statement.claim.span in doubted or statement.claim.value_span in doubted


def _subject(statement: Statement) -> str:
    mention = statement.claim.subject
    named = statement.subject.name if statement.subject else mention.name if mention else EVENT
    return one_line(named)


def _predicate(statement: Statement) -> str:
    """The predicate as a reader says it, with what is counted and what limits it."""
    claim = statement.claim
    words = claim.predicate.replace("_", " ")
    if claim.predicate == "count" and isinstance(claim.value, Quantity):
        words = f"count: {claim.value.unit}"
    return one_line(f"{words} ({claim.scope})" if claim.scope else words)


def value_text(statement: Statement) -> str:
    """A claim's value as a reader compares it: "47", "at least 12", "1973-07", "not Michael Reed"; amounts with units
    as they are printed."""
    claim, value = statement.claim, statement.claim.value
    if claim.predicate in _PRINTED:
        text = claim.value_span.text
    elif isinstance(value, Quantity):
        text = range_text(value)
        if claim.predicate == "age" and value.unit != "year":
            text = f"{text} {value.unit}{'' if value.low == value.high == 1 else 's'}"
    elif isinstance(value, DateRange):
        text = days_text(value)
    elif isinstance(value, Mention):
        text = statement.value.name if statement.value else value.name
    else:
        text = value.text
    return one_line(f"not {text}" if claim.modality is Modality.DENIED else text)


def range_text(value: Quantity) -> str:
    """A range of numbers.

    >>> range_text(Quantity(45, 55, "year")), range_text(Quantity(12, None, "killed"))
    ('45–55', 'at least 12')
    """
    low, high = value.low, value.high
    if low is None:
        return "any" if high is None else f"at most {_number(high)}"
    if high is None:
        return f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _number(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.6g}"


def days_text(value: DateRange) -> str:
    """A range of days: a day, a month or a year where it is just that."""
    start, end = value.start, value.end
    if start is None or end is None:
        return f"from {start}" if start else f"until {end}" if end else "any"
    if start == end:
        return str(start)
    if start.day == 1 and (start.year, start.month) == (end.year, end.month):
        if end.day == calendar.monthrange(end.year, end.month)[1]:
            return f"{start:%Y-%m}"
    elif (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return f"{start} – {end}"


def labels(articles: tuple[Article, ...]) -> tuple[str, ...]:
    """Short unique names of reports: their sources or how their file names begin, or else letters.

    >>> labels((Article("a/003_x1.txt", "a/003_x1.txt", ""), Article("a/004_y2.txt", "a/004_y2.txt", "")))
    ('003', '004')
    """
    outlets = [one_line(article.outlet) for article in articles]
    openings = [re.split(r"\W|_", outlet)[0] for outlet in outlets]
    sourced = any(article.source for article in articles)
    for short in (outlets, openings) if sourced else (openings, outlets):
        if len(set(short)) == len(short) and all(0 < width(label) <= LABEL for label in short):
            return tuple(short)
    return tuple(_letters(number) for number in range(len(articles)))


def _letters(number: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)
