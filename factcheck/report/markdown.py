"""The report as GitHub-flavoured Markdown, for a comment on a pull request.

Nothing from an article acts as markup, mention, reference or link. It keeps below the 65,536 characters that GitHub
allows a comment, and says in its last line what that left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from msgspec import Struct, field
from tabulate import tabulate

from factcheck.model import Discrepancy, Result, Severity, Span, Story
from factcheck.report import Options
from factcheck.report._columns import fit
from factcheck.report._excerpt import excerpt
from factcheck.report._matrix import Matrix, chosen
from factcheck.report._places import Places, name
from factcheck.report._quotations import Entry, ledgers
from factcheck.report._safe import encodable, no_commands, one_line
from factcheck.report._summary import NOUNS, by_story, count, day, reasons, sides, undecided, verdict

SUFFIX = ".md"
LIMIT = 65_000
EVIDENCE = 6
"""How many lines of evidence are shown of one discrepancy."""
_LEAST = 500
_LINE = 200
_TEXT = 600
_MARKUP = str.maketrans({mark: f"&#{ord(mark)};" for mark in "&<>\\`*[]{}|~$#"})
"""What can open markup, as character references, which never do (CommonMark § 2.5)."""
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LEADING = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")
_LINKED = re.compile(r"@|&#35;(?=\w)|:(?=//|[a-z+-][\w+-]*:)|(?<=www)(?=\.)|\bGH(?=-\d)", re.IGNORECASE)
"""Behind these a zero-width space stops a mention, a reference, a link or an emoji, which are looked for in the text as
it is shown."""


def escape(text: str, limit: int = _TEXT) -> str:
    """A text on one line that is shown as it is, cut to so many columns.

    >>> escape("<b> *x* | @all")
    '&#60;b&#62; &#42;x&#42; &#124; @\\u200ball'
    """
    marked = _UNDERSCORE.sub("&#95;", fit(one_line(text), limit).translate(_MARKUP))
    return _LEADING.sub(_reference, _LINKED.sub(lambda match: f"{match[0]}\u200b", marked))


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


class _Comment(Struct):
    """Blocks of text, as many as fit; `left` counts those that did not, by what they are."""

    room: int = LIMIT
    blocks: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)

    def add(self, block: str, noun: str) -> None:
        """Add a block if it fits."""
        size = _size(block) + 2
        if size > self.room:
            self.left[noun] += 1
            return
        self.room -= size
        self.blocks.append(block)

    def fold(self, summary: str, lines: Iterable[str], noun: str) -> None:
        """Add lines under a summary that opens at a click, as many as fit."""
        head, tail = f"<details><summary>{summary}</summary>\n\n", "\n\n</details>"
        kept: list[str] = []
        room = self.room - _size(head + tail) - 2
        for line in lines:
            room -= _size(line) + 1
            if room < 0:
                self.left[noun] += 1
            else:
                kept.append(line)
        if kept:
            self.add(head + "\n".join(kept) + tail, noun)


def _size(text: str) -> int:
    """Characters as GitHub counts them at worst: UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def render(result: Result, options: Options) -> str:
    """The comment."""
    places = Places(result.articles)
    comment = _Comment(LIMIT - 300)
    comment.add(f"### {escape(verdict(result))}", "verdict")
    several = len(result.checked_stories) > 1
    for story, items in by_story(result):
        grave = [item for item in items if item.severity is not Severity.INFO]
        if several and grave:
            comment.add(f"#### {escape(story.title or story.id, _LINE)}", "heading")
        for item in grave:
            comment.add("\n".join(_section(item, places)), NOUNS[item.severity])
    notes = [item for _, items in by_story(result) for item in items if item.severity is Severity.INFO]
    comment.fold(count(len(notes), "note"), (_note(item, places) for item in notes), "note")
    rest = list(_not_checked(result))
    comment.fold("Not checked, put aside, found harmless", rest, "line of what was not checked")
    for ledger in ledgers(result):
        lines = [line for entry in ledger.entries for line in _quotation(entry)]
        comment.fold(_title("Quotations", ledger.story, several), lines, "quotation")
    shown, left = chosen(result)
    for number, matrix in enumerate(shown):
        if comment.room < _LEAST:
            left += len(shown) - number
            break
        title = _title("Claims", matrix.story, several)
        comment.add(f"<details><summary>{title}</summary>\n\n{_table(matrix)}\n\n</details>", "claims matrix")
    comment.left["claims matrix"] += left
    left_out = ", ".join(
        f"{number:,} × {noun}" for noun, number in comment.left.items() if number and noun != "heading"
    )
    if left_out:
        comment.blocks.append(f"Left out of this comment: {left_out}. `--format text` has more, `--format json` all.")
    return encodable(no_commands("\n\n".join(comment.blocks))) + "\n"


def _section(item: Discrepancy, places: Places) -> Iterator[str]:
    yield f"**{NOUNS[item.severity].capitalize()}: {escape(item.message)}** ({escape(item.rule, _LINE)})\n"
    for evidence in item.evidence[:EVIDENCE]:
        part = excerpt(evidence.span, places, _LINE)
        published = places.article(evidence.span).published
        when = f", {day(published)}" if published else ""
        before, words, after = (_shown(text) for text in (part.before, part.words, part.after))
        yield f"- {_link(evidence.span, places)}{when}: {before}<b>{words}</b>{after}"
    more = len(item.evidence) - EVIDENCE
    if more > 0:
        yield f"- and {count(more, 'more place')}"
    yield f"\nWhy: {escape(item.explanation)}"
    if item.reference:
        yield f"<br>Known: {escape(item.reference.value_text)} ({escape(item.reference.source)})"
    if item.likely:
        because = "; ".join(part for part in (item.likely.reason, sides(item)) if part)
        yield f"<br>Likely: <b>{escape(item.likely.value_text)}</b>: {escape(because)}"
    if undecided(item):
        yield f"<br>Likely: {undecided(item)}"
    if item.fix:
        yield f"<br>Fix: write “{escape(item.fix.replacement)}” for “{escape(item.fix.span.text)}”"
    yield f"<br>Id: {escape(item.id, _LINE)}"


def _shown(text: str) -> str:
    """A part of a line, with the spaces at its ends."""
    inner = text.strip(" ")
    lead = " " if inner and text.startswith(" ") else ""
    return f"{lead}{escape(inner)}{' ' if text.endswith(' ') else ''}"


def _note(item: Discrepancy, places: Places) -> str:
    where = ", ".join(_link(evidence.span, places) for evidence in item.evidence[:2])
    more = f" and {len(item.evidence) - 2} more" if len(item.evidence) > 2 else ""
    return f"- {escape(item.message)} ({where}{more}): {escape(item.explanation)}"


def _link(span: Span, places: Places) -> str:
    """A link to the line in the repository; to the file where it has other lines than the article."""
    path = encodable(places.article(span).path).replace("\\", "/")
    line = f"#L{places.of(span)[0]}" if places.in_file(span) else ""
    return f"[{escape(places.label(span), _LINE)}]({quote(path)}{line})"


def _not_checked(result: Result) -> Iterator[str]:
    for skipped in result.skipped:
        yield f"- not read: {escape(skipped.path)}: {escape(skipped.reason)}"
    for note in result.notes:
        yield f"- {escape(note)}"
    for item in result.discrepancies:
        if item.suppressed is not None:
            yield f"- suppressed: {escape(item.message)}: {escape(item.suppressed)}"
    for reason, number in reasons(result).items():
        yield f"- found harmless: {escape(reason, _LINE)} {number}"


def _title(what: str, story: Story, several: bool) -> str:
    return f"{what} of {escape(story.title or story.id, _LINE)}" if several else what


def _quotation(entry: Entry) -> Iterator[str]:
    yield f"- “{escape(entry.text)}” ({escape(entry.speaker, _LINE)}; {escape(', '.join(entry.printed_in))})"
    for change, reports in entry.changes:
        yield f"  - {escape(', '.join(reports))}: {escape(change)}"


def _table(matrix: Matrix) -> str:
    headers = ["", "subject", "claim", *(escape(label) for label in matrix.labels)]
    body = [
        [row.mark, *(escape(text, _LINE) for text in (row.subject, row.predicate, *map(str, row.cells)))]
        for row in matrix.rows
    ]
    table = tabulate(body, headers=headers, tablefmt="github", disable_numparse=True)
    legend = [
        f"- {escape(label)}: {escape(name(article), _LINE)}"
        for label, article in zip(matrix.labels, matrix.articles, strict=True)
    ]
    return "\n".join([table, "", escape(", ".join(matrix.meanings)), "", *legend])
