"""The report for a person at a terminal: the verdict, each discrepancy with its lines, and the claims matrix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from factcheck.model import Discrepancy, Evidence, Result, Severity, Story
from factcheck.report import Options
from factcheck.report._columns import fit, wrap
from factcheck.report._excerpt import excerpt
from factcheck.report._grid import grid
from factcheck.report._matrix import STORIES, chosen
from factcheck.report._places import Places
from factcheck.report._quotations import ledgers
from factcheck.report._safe import encodable, no_commands, one_line
from factcheck.report._summary import NOUNS, by_story, by_value, count, day, reasons, sides, undecided, verdict

SUFFIX = ".txt"
LINES = 6
"""How many lines a message, an explanation or a fix may take."""
VALUES = 6
"""How many values of one discrepancy are shown with their lines."""
QUOTATIONS = 20
"""How many quotations of a story are shown."""
_INDENT = "  "
_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def render(result: Result, options: Options) -> str:
    """The report; only with `options.color` has it terminal escapes, and without them it is the same."""
    page = _Page(Places(result.articles), options.width, options.color)
    sections = (_discrepancies, _not_checked, _quotations, _claims)
    parts = [[verdict(result)], *(part for section in sections for part in section(result, page))]
    text = "\n\n".join("\n".join(line.rstrip() for line in part) for part in parts if part)
    return encodable(no_commands(text.rstrip())) + "\n"


class _Page(Struct, frozen=True):
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
        if len(result.checked_stories) > 1:
            yield [page.heading(_about(story, page.columns))]
        for item in items:
            if item.severity is not Severity.INFO:
                yield list(_full(item, page))
        notes = list(_notes([item for item in items if item.severity is Severity.INFO], page))
        if notes:
            yield notes


def _about(story: Story, columns: int) -> str:
    """A story in one line: its title, how many reports, and when."""
    first, last = story.dates.start, story.dates.end
    when = [day(first) if first == last else f"{day(first)} to {day(last)}"] if first and last else []
    rest = ", ".join(["", count(len(story.articles), "report"), *when])
    return fit(f"Story: {one_line(story.title or story.id)}", columns - len(rest)) + rest


def _full(item: Discrepancy, page: _Page) -> Iterator[str]:
    yield from _paragraph(NOUNS[item.severity], item.severity, f"{item.message} [{item.rule}]", page)
    for alike in by_value(item)[:VALUES]:
        yield from _evidence(alike, page, _STYLES[item.severity])
    more = [evidence for alike in by_value(item)[VALUES:] for evidence in alike]
    if more:
        yield from page.labelled("", f"and {', '.join(page.places.label(evidence.span) for evidence in more)}")
    yield from page.labelled("why", item.explanation)
    if item.reference:
        yield from page.labelled("known", f"{item.reference.value_text} ({item.reference.source})")
    if item.likely:
        origins = sides(item)
        because = f"{item.likely.value_text}: {item.likely.reason}" if item.likely.reason else item.likely.value_text
        yield from page.labelled("likely", f"{because} ({origins})" if origins else because)
    if undecided(item):
        yield from page.labelled("likely", undecided(item))
    if item.fix:
        place = page.places.label(item.fix.span)
        yield from page.labelled("fix", f"{place}: write “{item.fix.replacement}” for “{item.fix.span.text}”")
    yield from page.labelled("id", item.id)


def _paragraph(noun: str, severity: Severity, text: str, page: _Page) -> Iterator[str]:
    """A text behind what it is about, which has the colour of its severity."""
    first, *rest = _wrap(f"{noun}: {text}", page.columns - len(_INDENT))
    yield page.paint(noun, _STYLES[severity]) + first.removeprefix(noun)
    yield from (f"{_INDENT}{line}" for line in rest)


def _evidence(alike: Sequence[Evidence], page: _Page, style: str) -> Iterator[str]:
    """The line of the first of some statements of one value, and where the others are."""
    first, *others = alike
    article = page.places.article(first.span)
    where = page.places.label(first.span) + (f", {day(article.published)}" if article.published else "")
    if others:
        where += f"; also {', '.join(page.places.label(evidence.span) for evidence in others)}"
    yield from page.listed([where])
    part = excerpt(first.span, page.places, page.columns - 6)
    yield f"{' ' * 6}{part.before}{page.paint(part.words, style)}{part.after}"
    yield f"{' ' * 6}{part.marks}"


def _notes(items: Iterable[Discrepancy], page: _Page) -> Iterator[str]:
    """Notes without their lines; those of one rule that say the same of different claims below one explanation."""
    alike: dict[tuple[str, str], list[Discrepancy]] = {}
    for item in items:
        alike.setdefault((item.rule, item.explanation), []).append(item)
    for group in alike.values():
        note = group[0]
        if len(group) == 1:
            text = f"{note.message}: {note.explanation}" if note.explanation else note.message
            yield from _paragraph("note", Severity.INFO, f"{_place(note, page)}: {text} [{note.rule}]", page)
        else:
            heading = count(len(group), "note")
            yield from _paragraph(heading, Severity.INFO, f"{note.explanation} [{note.rule}]", page)
            yield from page.listed(f"{_place(item, page)}: {item.message}" for item in group)


def _place(item: Discrepancy, page: _Page) -> str:
    more = len(item.evidence) - 1
    return page.places.label(item.evidence[0].span) + (f" and {count(more, 'more place')}" if more else "")


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


def _quotations(result: Result, page: _Page) -> Iterator[list[str]]:
    """The quotations of several reports, in a run of few stories."""
    found = ledgers(result)
    if len(found) > STORIES:
        yield [f"The quotations of {count(len(found), 'story')} are in --format json."]
        return
    for ledger in found:
        lines = [page.heading(_title("Quotations", ledger.story, result))]
        for entry in ledger.entries[:QUOTATIONS]:
            where = f"{entry.speaker}; {', '.join(entry.printed_in)}"
            lines += page.listed([f"“{fit(entry.text, page.columns)}” ({where})"])
            for change, reports in entry.changes:
                lines += page.labelled("", f"{', '.join(reports)}: {change}")
        left = len(ledger.entries[QUOTATIONS:])
        rest = [f"{left} more in several reports"] if left else []
        rest += [f"{ledger.single} in one report alone"] if ledger.single else []
        yield lines + ([f"{_INDENT}and {', '.join(rest)}: --format json"] if rest else [])


def _claims(result: Result, page: _Page) -> Iterator[list[str]]:
    shown, left = chosen(result)
    for matrix in shown:
        yield [page.heading(_title("Claims", matrix.story, result)), *grid(matrix, page.columns)]
    if left:
        yield [f"The claims of {count(left, 'story')} without a disagreement are in --format csv."]


def _title(what: str, story: Story, result: Result) -> str:
    return what if len(result.checked_stories) == 1 else f"{what} of {one_line(story.title or story.id)}"
