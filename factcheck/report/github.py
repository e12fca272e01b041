"""Annotations of GitHub Actions: a workflow command a discrepancy, at the doubted words, and the verdict.

See "Workflow commands for GitHub Actions" in GitHub's documentation for the form and its escapes. GitHub shows ten
annotations of each severity a step; the gravest come first.
"""

from __future__ import annotations

from factcheck.model import Discrepancy, Result, Severity
from factcheck.report import Options
from factcheck.report._places import Places
from factcheck.report._safe import encodable, no_commands, one_line
from factcheck.report._summary import main_place, open_items, sides, verdict

SUFFIX = ".github.txt"
OTHERS = 5
"""How many other places an annotation names."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY_ESCAPES = str.maketrans({":": "%3A", ",": "%2C"})


def render(result: Result, options: Options) -> str:
    """A command a line, those that could not be read too, and last the verdict."""
    places = Places(result.articles)
    lines = [_annotation(item, result, places) for item in open_items(result)]
    for skipped in result.skipped:
        lines.append(_command("error", {"file": skipped.path, "title": "not read"}, [skipped.reason]))
    return encodable("\n".join([*lines, verdict(result)])) + "\n"


def _annotation(item: Discrepancy, result: Result, places: Places) -> str:
    main = main_place(item, result)
    first = main.span
    article = places.article(first)
    where: dict[str, object] = {"file": article.path}
    if places.in_file(first):
        (line, column), (end_line, end_column) = places.of(first), places.end(first)
        where |= {"line": line, "endLine": end_line}
        if line == end_line:  # GitHub refuses columns of a stretch of several lines
            where |= {"col": column, "endColumn": end_column}
    rest = [evidence for evidence in item.evidence if evidence is not main]
    others = [f"{places.label(evidence.span)}: {evidence.value_text}" for evidence in rest[:OTHERS]]
    lines = [item.message, item.explanation, *others]
    if item.likely:
        origins = sides(item)
        lines.append(f"Likely: {item.likely.value_text} ({item.likely.reason}{'; ' if origins else ''}{origins})")
    if item.fix:
        lines.append(f"Fix: write “{item.fix.replacement}” for “{item.fix.span.text}”")
    return _command(_COMMANDS[item.severity], where | {"title": one_line(f"factcheck: {item.rule}")}, lines)


def _command(name: str, properties: dict[str, object], lines: list[str]) -> str:
    given = ",".join(
        f"{key}={str(value).translate(_ESCAPES).translate(_PROPERTY_ESCAPES)}" for key, value in properties.items()
    )
    return f"::{name} {given}::" + "\n".join(no_commands(one_line(line)) for line in lines).translate(_ESCAPES)
