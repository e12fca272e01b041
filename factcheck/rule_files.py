"""What stands in a rule file and in a file of reference facts: their fields, and JSON Schemas for completion."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from factcheck.model import Severity

Text = Annotated[str, Meta(min_length=1)]


class Report(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A report of an example."""

    text: Annotated[Text, Meta(description="What the report says, in invented words and of invented people.")]
    source: Annotated[str | None, Meta(description="Who prints it; messages name it.")] = None
    published: Annotated[date | None, Meta(description="The day on which it was published: 2020-10-02.")] = None


class Example(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Reports that are checked together."""

    name: Annotated[Text, Meta(description="What the example shows, in a few words.")]
    reports: Annotated[tuple[Report, ...], Meta(min_length=1, description="The reports, in any order.")]


class Measured(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How precise a rule was when its findings were looked at."""

    precision: Annotated[float, Meta(ge=0, le=1, description="The share of the findings that were real.")]
    of: Annotated[int, Meta(ge=1, description="How many findings were looked at.")]
    on: Annotated[Text, Meta(description="On what, and when.")]


Reason = Literal[
    "update", "birthday", "rounding", "hedge", "scope", "sum", "name variant", "copy", "different subject", "attributed"
]
"""Why statements that seem to disagree may all hold."""
FLOORS = {Severity.ERROR: 0.95, Severity.WARNING: 0.8}
"""The least measured precision of each severity: a rule below it is demoted. See docs/calibration.md."""


class Rule(msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"passes": "pass"}):
    """One kind of finding."""

    rule: Annotated[Text, Meta(description="Its name, which is the file's name without `.yml`.")]
    summary: Annotated[Text, Meta(description="What it finds, in one sentence.")]
    compares: Annotated[Text, Meta(description="What is set against what, in words.")]
    severity: Annotated[
        Severity,
        Meta(description="`error`: a statement is wrong; `warning`: probably; `info`: worth knowing."),
    ]
    message: Annotated[Text, Meta(description="What a report says of a finding; `{slots}` are filled in.")]
    doc: Annotated[str, Meta(description="Its page, in Markdown: when it fires, and when it does not.")] = ""
    reconciles: Annotated[
        tuple[Reason, ...], Meta(description="The reasons by which its comparator finds such statements harmless.")
    ] = ()
    measured: Annotated[
        Measured | None, Meta(description="How precise it was; below the floor of its severity it is demoted.")
    ] = None
    flag: Annotated[tuple[Example, ...], Meta(description="Examples that it must flag; at least one.")] = ()
    passes: Annotated[tuple[Example, ...], Meta(description="Examples that it must not flag.")] = ()

    @property
    def level(self) -> Severity:
        """The severity of its findings: its own, or the gravest that its measured precision allows."""
        if self.measured is None:
            return self.severity
        levels = list(Severity)[list(Severity).index(self.severity) :]
        return next(level for level in levels if self.measured.precision >= FLOORS.get(level, 0))


Names = tuple[Text, ...]


class Person(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What is known of one person, and from where."""

    name: Annotated[Text, Meta(description="The full name.")]
    source: Annotated[Text, Meta(description="Where the facts are from; reports name it.")]
    born: Annotated[str, Meta(description="1973-07-26, 2018-05, 1990, or first and last possible day with `..`.")] = ""
    died: Annotated[str, Meta(description="As `born`.")] = ""
    aliases: Annotated[Names, Meta(description="Other names of the person.")] = ()
    parents: Annotated[Names, Meta(description="All known parents.")] = ()
    children: Annotated[Names, Meta(description="All known children.")] = ()
    spouse: Annotated[Names, Meta(description="Whom the person is married to.")] = ()
    ex_spouse: Annotated[Names, Meta(description="Whom the person was married to.")] = ()


class References(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Known facts on people."""

    people: Annotated[tuple[Person, ...], Meta(description="One entry a person.")]


KINDS: dict[str, type[msgspec.Struct]] = {"rule": Rule, "reference": References}


def schema(kind: str) -> str:
    """The JSON Schema (2020-12) of "rule" or "reference" files, indented. Raises KeyError for another kind."""
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **msgspec.json.schema(KINDS[kind]),
    }
    return msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=2).decode() + "\n"


def page(rule: Rule) -> str:
    """The page of a rule, in Markdown: all that its file says, with its examples."""
    known = [f"Compares {rule.compares}."]
    if rule.measured:
        measured = rule.measured
        known.append(f"Of {measured.of} findings, {measured.precision:.0%} were real ({measured.on}).")
    if rule.reconciles:
        known.append(f"Found harmless by: {', '.join(rule.reconciles)}.")
    parts = [f"# {rule.rule} ({rule.level})", rule.summary, f"    {rule.message}", " ".join(known), rule.doc.strip()]
    for heading, examples in (("Flags", rule.flag), ("Passes", rule.passes)):
        parts += [f"{heading}: {example.name}\n\n{_reports(example)}" for example in examples]
    return "\n\n".join(filter(None, parts)) + "\n"


def _reports(example: Example) -> str:
    """The reports of an example as a list."""
    lines = []
    for report in example.reports:
        where = ", ".join(filter(None, (report.source, str(report.published or ""))))
        lines.append(f"* {where}{': ' if where else ''}{' '.join(report.text.split())}")
    return "\n".join(lines)
