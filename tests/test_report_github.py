"""Annotations, read as the runner of GitHub Actions reads its log."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.model import Result
from factcheck.report import render
from tests.build import AGE_ERROR, HOSTILE, RESULT, hostile_result

Command = tuple[str, dict[str, str], str]


def read_command(line: str) -> Command | None:
    """A line of a log as the runner takes it (ActionCommand.TryParseV2), None where it is no command."""
    match = re.fullmatch(r"::(\S+?)(?: (.*?))?::(.*)", line.lstrip())
    if match is None:
        return None
    given = dict(pair.split("=", 1) for pair in (match[2] or "").split(",") if pair)
    return match[1], {key: _plain(value, ": ,") for key, value in given.items()}, _plain(match[3], "")


def _plain(text: str, also: str) -> str:
    for character in "\r\n" + also:
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")


def commands(result: Result) -> list[Command]:
    lines = render("github", result).removesuffix("\n").split("\n")
    found = [read_command(line) for line in lines[:-1]]
    assert None not in found
    assert read_command(lines[-1]) is None
    return [command for command in found if command]


def test_nothing_found() -> None:
    assert render("github", Result()) == "0 articles: no discrepancies\n"


def test_annotations() -> None:
    found = commands(RESULT)
    assert [command[0] for command in found] == ["error", "warning", "notice", "error"]
    assert found[0][1] == {
        "file": "news/evening.txt", "line": "1", "endLine": "1", "col": "5", "endColumn": "16",
        "title": "factcheck: age",
    }  # fmt: skip
    assert found[0][2].startswith("Kate Reed is 45 in evening.txt, 47 in post.txt\nOn 2 October 2020")
    assert found[3][1] == {"file": "news/broken.txt", "title": "not read"}


def test_a_suppressed_one_is_not_annotated() -> None:
    assert commands(replace(RESULT, discrepancies=(replace(AGE_ERROR, suppressed="known"),), skipped=())) == []


def test_hostile_articles_add_no_command() -> None:
    found = commands(hostile_result())
    assert len(found) == 4
    assert {command[0] for command in found} <= {"error", "warning", "notice"}
    assert found[0][1]["file"] == HOSTILE.path
    assert all(set(given) <= {"file", "line", "endLine", "col", "endColumn", "title"} for _, given, _ in found)
    assert not any("##[" in line for line in render("github", hostile_result()).split("\n"))
