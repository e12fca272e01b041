"""The report as one HTML page that needs nothing else: no network, no other file, no build step.

Articles are hostile text, so nothing of theirs is ever markup: the template escapes, the script makes text nodes only
(trusted types forbid it anything else), and the Content-Security-Policy of the page lets run the one script and the one
style sheet whose hashes it names.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.model import Result
from factcheck.report import Options
from factcheck.report._page import Page, people
from factcheck.report._places import name
from factcheck.report._safe import in_script, one_line
from factcheck.report._summary import NOUNS, count, open_items, reasons, verdict

if TYPE_CHECKING:
    from jinja2 import Template

SUFFIX = ".html"
GRAVEST = 3
"""How many discrepancies the page opens with."""


def render(result: Result, options: Options) -> str:
    """The page."""
    items = open_items(result)
    by_severity = Counter(item.severity for item in items)
    return _template().render(
        policy=_policy(),
        style=_asset("style.css"),
        script=_asset("script.js"),
        data=_embedded(Page(result).data()),
        verdict=verdict(result),
        counts=[(noun, by_severity[severity], _noun(noun, by_severity[severity])) for severity, noun in NOUNS.items()],
        read=_read(result),
        gravest=[(NOUNS[item.severity], item) for item in items[:GRAVEST]],
        not_checked=[f"{skipped.path}: {skipped.reason}" for skipped in result.skipped] + list(result.notes),
        suppressed=len(result.discrepancies) - len(items),
        harmless=(len(result.reconciled), ", ".join(f"{reason} {n}" for reason, n in reasons(result).items())),
        rules=sorted({item.rule for item in result.discrepancies}),
        stories=result.checked_stories,
        articles=[(article.id, name(article)) for article in result.articles],
        people=people(result),
    )


def _noun(noun: str, number: int) -> str:
    return count(number, noun).partition(" ")[2]


def _read(result: Result) -> str:
    """ "5 reports of 1 story"."""
    read = count(len(result.checked), "report")
    if result.against:
        read += f", compared with {len(result.against):,} more,"
    return f"{read} of {count(len(result.checked_stories), 'story')}" if result.checked_stories else read


@cache
def _template() -> Template:
    """The page's frame; jinja2 is loaded when a page is asked for, since few runs do."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["plain"] = one_line
    return environment.from_string(_asset("page.html"))


@cache
def _asset(filename: str) -> str:
    return (files("factcheck.report") / "_html" / filename).read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """The Content-Security-Policy (W3C, level 3): our script and our style, by their hashes, and nothing else."""
    script, style = (f"'{_hash(_asset(filename))}'" for filename in ("script.js", "style.css"))
    rules = {
        "default-src": "'none'",
        "script-src": script,
        "style-src": style,
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{directive} {allowed}" for directive, allowed in rules.items())


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _embedded(data: dict[str, Any]) -> str:
    """The data as it stands in the page."""
    try:
        text = msgspec.json.encode(data).decode()
    except UnicodeEncodeError:  # a lone surrogate
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return in_script(text)
