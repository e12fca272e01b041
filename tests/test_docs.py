"""What the README and docs/ say holds: links lead somewhere, command lines parse, every format is told of."""

from __future__ import annotations

import contextlib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from markdown_it import MarkdownIt

from factcheck.cli import main
from factcheck.report import formats, suffix

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "benchmarks" / "README.md"]
_COMMAND = re.compile(r"(?:.*&& )?(?:- )?(?:run: )?(?:\$ )?(?:[\w./-]+/)?(factcheck .+)")


def links(page: Path) -> Iterator[str]:
    """The targets of a page's links and pictures that are no web address."""
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")):
        for part in token.children or ():
            target = part.attrs.get("href") or part.attrs.get("src")
            if target and not re.match(r"[a-z]+:", str(target)):
                yield str(target)


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    headings = re.findall(r"^#+ +(.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands(page: Path) -> Iterator[str]:
    """The command lines in a page's code: without placeholders in brackets and what they are explained by."""
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")):
        codes = [part.content for part in token.children or () if part.type == "code_inline"]
        if token.type in ("fence", "code_block"):
            codes = token.content.splitlines()
        for code in codes:
            if found := _COMMAND.fullmatch(code.strip()):
                words = re.split(r" {2,}#? *| # | [|>] ", found[1])[0]
                yield re.sub(r"\[[^\]]*\](?:\.\.\.)?|(?<=\w)\.\.\.", "", words)


def parse(line: str) -> None:
    """Parse a command line as the command does, and run nothing. Raises click.UsageError."""
    command: click.Command = main
    _, *words = shlex.split(line)
    if words[0] not in main.commands and words[0] not in ("--help", "--version"):
        words.insert(0, "check")
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        name, found, words = command.resolve_command(click.Context(command), words)
        assert found is not None, name
        command = found
    with contextlib.suppress(click.exceptions.Exit):  # --help
        try:
            command.make_context("factcheck", words)
        except click.MissingParameter:
            if words:  # a command's name alone is no call of it
                raise


LINKS = [(page, target) for page in PAGES for target in dict.fromkeys(links(page))]
COMMANDS = [(page, line) for page in PAGES for line in dict.fromkeys(commands(page))]


@pytest.mark.parametrize("line", ["factcheck a/ --formt json", "factcheck a/ --format jsn", "factcheck rules lst"])
def test_a_wrong_command_line_does_not_parse(line: str) -> None:
    with pytest.raises(click.UsageError):
        parse(line)


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=[f"{page.name}: {line}" for page, line in COMMANDS])
def test_a_command_line_parses(page: Path, line: str) -> None:
    parse(line)


def test_the_readme_has_command_lines() -> None:
    assert sum(page.name == "README.md" for page, _ in COMMANDS) > 5


@pytest.mark.parametrize(("page", "target"), LINKS, ids=[f"{page.name}: {target}" for page, target in LINKS])
def test_a_link_leads_somewhere(page: Path, target: str) -> None:
    path, _, anchor = target.partition("#")
    linked = page.parent / path if path else page
    assert linked.exists()
    assert not anchor or linked.suffix != ".md" or anchor in anchors(linked)


def test_the_table_of_formats_has_each_with_the_ending_of_its_file() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| `(\.[\w.]+)` \|$", text, re.MULTILINE)
    assert sorted(rows) == sorted((name, suffix(name)) for name in formats())


def test_every_format_has_a_section() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert {name for name in formats() if f"\n## {name}\n" not in text} == set()
