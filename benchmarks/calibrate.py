"""How often the findings of a report are real: by confidence, and by rule.

    factcheck REPORTS --format json --output report.json --fail-on never
    python benchmarks/calibrate.py report.json LABELS... [--min N]

LABELS are JSON Lines, which stay outside the repository with the reports that they are on. A row is a finding that
somebody has looked at,

    {"id": "1a2b3c4d5e6f7081", "real": true}

or a pair of statements, with `disagree` or another label:

    {"label": "disagree", "a": {"doc_id", "field", "start", "end"}, "b": {...}}

A finding is labelled by its id, or, where it says that statements contradict each other, by the pairs whose sides
overlap two of its values: it is real where one of them disagrees. Findings without a label do not count.

Printed are two tables in Markdown: findings by confidence, and by rule with the severity that its precision allows.
With `--min` labelled findings or more (default 20), the latter belongs into the rule's file as `measured`. Exit code 2
where nothing is labelled.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from factcheck.model import Severity
from factcheck.rule_files import FLOORS

Place = tuple[str, str]
Label = tuple[dict[str, Any], dict[str, Any], bool]
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
"""Where the rows of the table by confidence begin; the last is the end."""


class Labels:
    """What is known of findings, by their ids and by pairs of places."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self._by_id: dict[str, bool] = {}
        self._pairs: dict[Place, list[Label]] = {}
        for row in rows:
            if "real" in row:
                self._by_id[row["id"]] = bool(row["real"])
            else:
                pair = (row["a"], row["b"], row["label"] == "disagree")
                self._pairs.setdefault(_place(row["a"]), []).append(pair)

    def of(self, finding: dict[str, Any]) -> bool | None:
        """Whether a finding is real; None where no label tells."""
        if finding["id"] in self._by_id:
            return self._by_id[finding["id"]]
        if finding["verdict"] != "contradicted":
            return None
        told = [
            real
            for first in finding["evidence"]
            for one, two, real in self._pairs.get((first["span"]["article"], first["span"]["field"]), ())
            if _overlap(first["span"], one)
            and any(_differ(first, second) and _overlap(second["span"], two) for second in finding["evidence"])
        ]
        return any(told) if told else None


def _differ(one: dict[str, Any], two: dict[str, Any]) -> bool:
    return bool(one["value_text"].casefold() != two["value_text"].casefold())


def _place(side: dict[str, Any]) -> Place:
    return side["doc_id"], side.get("field", "text")


def _overlap(span: dict[str, Any], side: dict[str, Any]) -> bool:
    same = (span["article"], span["field"]) == _place(side)
    return bool(same and span["start"] < side["end"] and side["start"] < span["end"])


def wilson(real: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, Probable inference, JASA 22, 1927)."""
    z = 1.96
    share = real / total
    middle = share + z * z / (2 * total)
    reach = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    whole = 1 + z * z / total
    return (middle - reach) / whole, (middle + reach) / whole


def allowed(precision: float) -> Severity:
    """The gravest severity whose floor a precision reaches."""
    return next(level for level in Severity if precision >= FLOORS.get(level, 0))


def by_confidence(found: list[tuple[float, bool]]) -> Iterator[str]:
    """The rows of the table by confidence, and how far it is off on the average (expected calibration error)."""
    yield "| confidence | findings | mean confidence | real | 95 % interval |"
    yield "|---|---|---|---|---|"
    off = 0.0
    for low, high in pairwise(STEPS):
        rows = [(confidence, real) for confidence, real in found if low <= confidence < high]
        if rows:
            real = sum(real for _, real in rows)
            mean = sum(confidence for confidence, _ in rows) / len(rows)
            off += abs(real - mean * len(rows))
            yield f"| {low:g} to {min(high, 1):g} | {len(rows)} | {mean:.2f} | {_share(real, len(rows))} |"
    yield f"\nOn the average the confidence is {off / len(found):.3f} off."


def by_rule(found: dict[str, list[bool]], least: int) -> Iterator[str]:
    """The rows of the table by rule."""
    yield "| rule | findings | real | 95 % interval | allows |"
    yield "|---|---|---|---|---|"
    for rule, labels in sorted(found.items()):
        real, total = sum(labels), len(labels)
        level = allowed(real / total).value if total >= least else "too few"
        yield f"| {rule} | {total} | {_share(real, total)} | {level} |"


def _share(real: int, total: int) -> str:
    low, high = wilson(real, total)
    return f"{real / total:.2f} | {max(low, 0):.2f} to {high:.2f}"


def _rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def main() -> int:
    """Print the tables; the exit code."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("report", type=Path, help="a JSON report of factcheck")
    parser.add_argument("labels", type=Path, nargs="+", help="JSON Lines of labels")
    parser.add_argument("--min", type=int, default=20, help="how many labelled findings tell of a rule")
    options = parser.parse_args()
    labels = Labels(_rows(options.labels))
    findings = json.loads(options.report.read_text(encoding="utf-8"))["discrepancies"]
    labelled = [(finding, real) for finding in findings if (real := labels.of(finding)) is not None]
    if not labelled:
        print("no finding of the report has a label", file=sys.stderr)
        return 2
    rules: dict[str, list[bool]] = {}
    for finding, real in labelled:
        rules.setdefault(finding["rule"], []).append(real)
    print(f"{len(labelled)} of {len(findings)} findings have a label.\n")
    print("\n".join(by_confidence([(finding["confidence"], real) for finding, real in labelled])), end="\n\n")
    print("\n".join(by_rule(rules, options.min)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
