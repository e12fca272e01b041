"""The report for a person at a terminal: the verdict, each discrepancy with its lines, and the claims matrix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.model import Discrepancy, Evidence, Result, Severity, Story
from factcheck.report import Options
from factcheck.report._columns import fit, wrap
from factcheck.report._excerpt import excerpt
from factcheck.report._grid import grid
from factcheck.report._matrix import Matrix, matrices
from factcheck.report._places import Places
from factcheck.report._safe import encodable, no_commands, one_line
from factcheck.report._summary import NOUNS, by_story, count, day, reasons, sides, verdict

SUFFIX = ".txt"
LINES = 6
"""How many lines a message, an explanation or a fix may take."""
EVIDENCE = 6
"""How many lines of evidence are shown of one discrepancy."""
STORIES = 10
"""In a run of more stories, only the claims of those with an error or warning are shown."""
_INDENT = "  "
_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def render(result: Result, options: Options) -> str:
    """The report; only with `options.color` has it terminal escapes, and without them it is the same."""
    page = _Page(Places(result.articles), options.width, options.color)
    parts = [[verdict(result)], *_discrepancies(result, page), *_not_checked(result, page), *_claims(result, page)]
    text = "\n\n".join("\n".join(line.rstrip() for line in part) for part in parts if part)
    return encodable(no_commands(text.rstrip())) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    places: Places
    columns: int
    color: bool

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.color and text else text

    def labelled(self, label: str, text: str) -> list[str]:
        """A text behind its label, wrapped, and cut where it goes on and on."""
        lines = _wrap(text, self.columns - 10)
        return [f"{_INDENT}{(label if number == 0 else ''):8}{line}" for number, line in enumerate(lines)]

    def listed(self, texts: Iterable[str]) -> list[str]:
        """Texts one below the other, wrapped."""
        return [
            f"{_INDENT if number else ''}{_INDENT}{line}"
            for text in texts
            for number, line in enumerate(_wrap(text, self.columns - 4))
        ]

    def heading(self, text: str) -> str:
        return self.paint(fit(text, self.columns), "1")


def _wrap(text: str, columns: int) -> list[str]:
    lines = wrap(one_line(text), columns)
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], fit(lines[LINES - 1] + "…", columns)]


def _discrepancies(result: Result, page: _Page) -> Iterator[list[str]]:
    for story, items in by_story(result):
        if len(result.stories) > 1:
            yield [page.heading(_about(story))]
        for item in items:
            if item.severity is not Severity.INFO:
                yield list(_full(item, page))
        notes = [line for item in items if item.severity is Severity.INFO for line in _compact(item, page)]
        if notes:
            yield notes


def _about(story: Story) -> str:
    """A story in one line: its title, how many reports, and when."""
    first, last = story.dates.start, story.dates.end
    when = [day(first) if first == last else f"{day(first)} to {day(last)}"] if first and last else []
    return ", ".join([f"Story: {one_line(story.title or story.id)}", count(len(story.articles), "report"), *when])


def _full(item: Discrepancy, page: _Page) -> Iterator[str]:
    yield from _opening(item, page)
    for evidence in item.evidence[:EVIDENCE]:
        yield from _evidence(evidence, page, _STYLES[item.severity])
    more = item.evidence[EVIDENCE:]
    if more:
        yield from page.labelled("", f"and {len(more)} more: {', '.join(page.places.label(e.span) for e in more)}")
    yield from page.labelled("why", item.explanation)
    if item.reference:
        yield from page.labelled("known", f"{item.reference.value_text} ({item.reference.source})")
    if item.likely:
        origins = sides(item)
        because = f"{item.likely.value_text}: {item.likely.reason}" if item.likely.reason else item.likely.value_text
        yield from page.labelled("likely", f"{because} ({origins})" if origins else because)
    if item.fix:
        place = page.places.label(item.fix.span)
        yield from page.labelled("fix", f"{place}: write “{item.fix.replacement}” for “{item.fix.span.text}”")


def _opening(item: Discrepancy, page: _Page) -> Iterator[str]:
    noun = NOUNS[item.severity]
    lines = _wrap(f"{item.message} [{item.rule}]", page.columns - len(noun) - 2)
    yield f"{page.paint(noun, _STYLES[item.severity])}: {lines[0]}"
    yield from (f"{_INDENT}{line}" for line in lines[1:])


def _evidence(evidence: Evidence, page: _Page, style: str) -> Iterator[str]:
    article = page.places.article(evidence.span)
    published = f", {day(article.published)}" if article.published else ""
    yield fit(f"{_INDENT}{one_line(page.places.label(evidence.span))}{published}", page.columns)
    part = excerpt(evidence.span, page.places, page.columns - 6)
    yield f"{' ' * 6}{part.before}{page.paint(part.words, style)}{part.after}"
    yield f"{' ' * 6}{part.marks}"


def _compact(item: Discrepancy, page: _Page) -> Iterator[str]:
    """A note in two lines, or one more where its message is long."""
    yield from _opening(item, page)
    shown = [one_line(page.places.label(evidence.span)) for evidence in item.evidence[:2]]
    more = len(item.evidence) - len(shown)
    where = ", ".join(shown) + (f" and {more} more" if more else "")
    yield fit(f"{_INDENT}{where}: {one_line(item.explanation)}", page.columns)


def _not_checked(result: Result, page: _Page) -> Iterator[list[str]]:
    """What a decision put aside, what turned out harmless, and what was not looked at."""
    suppressed = [item for item in result.discrepancies if item.suppressed is not None]
    if suppressed:
        lines = [f"{item.message} [{item.rule}] {item.suppressed}" for item in suppressed]
        yield [page.heading("Suppressed"), *page.listed(lines)]
    counts = ", ".join(f"{reason} {number}" for reason, number in reasons(result).items())
    if counts:
        looked = f"{count(len(result.reconciled), 'apparent disagreement')} found harmless ({counts}): --format json"
        yield _wrap(looked, page.columns)
    lines = [f"not read: {skipped.path}: {skipped.reason}" for skipped in result.skipped] + list(result.notes)
    if lines:
        yield [page.heading("Not checked"), *page.listed(lines)]


def _claims(result: Result, page: _Page) -> Iterator[list[str]]:
    shown = matrices(result)
    left = 0
    if len(shown) > STORIES:
        disputed = [matrix for matrix in shown if any(row.disagrees for row in matrix.rows)]
        left = len(shown) - len(disputed)
        shown = disputed
    for matrix in shown:
        yield [page.heading(_title(matrix, result)), *grid(matrix, page.columns)]
    if left:
        yield [f"The claims of {count(left, 'story')} without a disagreement are in --format csv."]


def _title(matrix: Matrix, result: Result) -> str:
    return "Claims" if len(result.stories) == 1 else f"Claims of {one_line(matrix.story.title or matrix.story.id)}"
