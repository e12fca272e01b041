"""What every report begins with: the verdict, and the discrepancies in the order in which a reader wants them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from factcheck.model import Discrepancy, Evidence, Result, Severity, Story

NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""What a reader calls a discrepancy of each severity."""


def count(number: int, noun: str) -> str:
    """A number with its noun, in the right number.

    >>> count(1, "story"), count(2, "story"), count(0, "note")
    ('1 story', '2 stories', '0 notes')
    """
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def verdict(result: Result) -> str:
    """The run in one line: "5 articles, 1 story: 2 errors, 2 warnings, 6 notes"."""
    read = [count(len(result.checked), "article")]
    if result.against:
        read[0] += f" against {len(result.against):,}"
    if result.checked_stories:
        read.append(count(len(result.checked_stories), "story"))
    by_severity = Counter(item.severity for item in open_items(result))
    found = [count(by_severity[severity], noun) for severity, noun in NOUNS.items() if by_severity[severity]]
    suppressed = len(result.discrepancies) - len(open_items(result))
    rest = [f"{suppressed:,} suppressed"] if suppressed else []
    rest += [f"{len(result.skipped):,} not read"] if result.skipped else []
    return f"{', '.join(read)}: {', '.join([*(found or ['no discrepancies']), *rest])}"


def open_items(result: Result) -> list[Discrepancy]:
    """The discrepancies that no decision has put aside, gravest first, otherwise in the order of the result."""
    return gravest_first(item for item in result.discrepancies if item.suppressed is None)


def gravest_first(items: Iterable[Discrepancy]) -> list[Discrepancy]:
    """The items by severity, otherwise in their order."""
    return sorted(items, key=lambda item: item.severity.rank)


def by_story(result: Result) -> list[tuple[Story, list[Discrepancy]]]:
    """The stories that have open discrepancies, those with the gravest first, each with its discrepancies."""
    found: dict[str, list[Discrepancy]] = {}
    for item in open_items(result):
        found.setdefault(item.story, []).append(item)
    stories = {story.id: story for story in result.stories}
    return [(stories.get(id_, Story(id_, "", ())), items) for id_, items in found.items()]


def main_place(item: Discrepancy, result: Result) -> Evidence:
    """Where a tool that shows a discrepancy at one place shows it: the first of its statements, of which the doubted
    one is first, that is in a checked article."""
    return next((e for e in item.evidence if e.span.article not in result.against), item.evidence[0])


def by_value(item: Discrepancy) -> list[list[Evidence]]:
    """The evidence, that of one value together, in the order of the values' first."""
    found: dict[str, list[Evidence]] = {}
    for evidence in item.evidence:
        found.setdefault(evidence.value_text, []).append(evidence)
    return list(found.values())


def reasons(result: Result) -> dict[str, int]:
    """How many reconciled notes there are of each reason ("birthday", "update"), most frequent first."""
    found = Counter(item.explanation.partition(":")[0].strip() for item in result.reconciled)
    return dict(sorted(found.items(), key=lambda entry: (-entry[1], entry[0])))


def day(when: date) -> str:
    """ "2 October 2020"."""
    return f"{when.day} {when:%B} {when.year}"


def undecided(item: Discrepancy) -> str:
    """That nothing tells which of the values of several reports is right; "" where something does."""
    if item.severity is Severity.INFO or item.likely or item.reference or item.fix:
        return ""
    several = len({one.span.article for one in item.evidence}) > 1 and len(by_value(item)) > 1
    return "cannot be told: no value has more independent reports, nor one nearer to the event" if several else ""


def sides(item: Discrepancy) -> str:
    """How many origins print the likelier value and how many do not: "3 origins for, 1 against"; "" where that is
    unknown, or the reason gives both numbers."""
    likely = item.likely
    if likely is None or not (likely.origins_for or likely.origins_against):
        return ""
    if {str(likely.origins_for), str(likely.origins_against)} <= set(re.findall(r"\d+", likely.reason)):
        return ""
    return f"{count(likely.origins_for, 'origin')} for, {likely.origins_against} against"
