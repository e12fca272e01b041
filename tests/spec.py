"""Findings as lines that read as a specification: short invented reports in, one line for each finding out.

    >>> found(EVENT + "Kate Reed, 47, ran.", EVENT + "Kate Reed, 45, ran.", rules="age")
    ['error age: 45 in 2 | 47 in 1']

The reports are called 1, 2, 3 ... and are of one day, unless one opens with a day of its own ("2020-10-05: "), or with
"undated: ". A value printed by several reports names them all: "47 in 1 3". Behind the values stand the likelier value
and what to write instead, where there are such: "; likely 47; 45 -> 47 in 2". A reconciled note has its word in the
place of a severity: "birthday age: 46 in 1 | 47 in 2".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from factcheck import pipeline
from factcheck.model import Article, Discrepancy, Result
from factcheck.rules import Rulebook, load_rulebook

EVENT = "The ferry Corvina struck the eastern pier of Port Ellery.\n\n"
"""What makes reports to be of one story, where their own words are few."""
DAY = date(2020, 10, 2)  # a Friday
_STAMP = re.compile(r"(?:(\d{4}-\d\d-\d\d)|undated): ")


def articles(*texts: str) -> list[Article]:
    """Reports with their days."""
    made = []
    for number, text in enumerate(texts, 1):
        stamp = _STAMP.match(text)
        day = DAY if stamp is None else date.fromisoformat(stamp[1]) if stamp[1] else None
        made.append(Article(str(number), str(number), text[stamp.end() if stamp else 0 :], published=day))
    return made


@cache
def book() -> Rulebook:
    """Our own rules, loaded once."""
    return load_rulebook()


def run(reports: Iterable[Article], rulebook: Rulebook | None = None) -> Result:
    """The result of the whole pipeline, in this process; by default by our own rules."""
    return pipeline.check(reports, rulebook=rulebook or book(), digest=lambda some: map(pipeline.digest_article, some))


def found(*texts: str, rules: str) -> list[str]:
    """The findings and reconciled notes of some rules in reports, each as a line."""
    return lines(run(articles(*texts)), rules)


def lines(result: Result, rules: str) -> list[str]:
    """The findings and reconciled notes of some rules in a result, each as a line."""
    wanted = rules.split()
    return [line(item) for item in (*result.discrepancies, *result.reconciled) if item.rule in wanted]


def line(item: Discrepancy) -> str:
    """A finding or reconciled note as a line."""
    word = item.explanation.partition(": ")[0] if item.verdict in RECONCILED else item.severity.value
    parts = [f"{word} {item.rule}: {values(item)}"]
    if item.likely:
        parts.append(f"likely {item.likely.value_text}")
    if item.fix:
        parts.append(f"{item.fix.span.text} -> {item.fix.replacement} in {item.fix.span.article}")
    return "; ".join(parts)


RECONCILED = ("superseded", "compatible", "not_comparable")


def values(item: Discrepancy) -> str:
    """The values of a finding in their order, each with the reports that print it."""
    printed: dict[str, list[str]] = {}
    for evidence in item.evidence:
        where = printed.setdefault(evidence.value_text, [])
        if evidence.span.article not in where:
            where.append(evidence.span.article)
    return " | ".join(f"{value} in {' '.join(where)}" for value, where in printed.items())


Case = tuple[Sequence[str], list[str]]
