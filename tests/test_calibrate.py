"""The reliability tables of benchmarks/calibrate.py."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "calibrate.py"


def finding(number: int, confidence: float = 0.9, rule: str = "age", verdict: str = "contradicted") -> dict[str, Any]:
    sides = (("a", 0, 10, "47"), ("b", 5, 20, "45"))
    evidence = [
        {"span": {"article": f"{article}{number}", "field": "text", "start": start, "end": end}, "value_text": value}
        for article, start, end, value in sides
    ]
    return {"id": f"{number}", "rule": rule, "verdict": verdict, "confidence": confidence, "evidence": evidence}


def pair(number: int, label: str, start: int = 6) -> dict[str, Any]:
    sides = {name: {"doc_id": f"{name}{number}", "field": "text", "start": start, "end": start + 3} for name in "ab"}
    return {"label": label, **sides}


def run(tmp_path: Path, findings: list[dict[str, Any]], labels: list[dict[str, Any]], *options: str) -> tuple[int, str]:
    (tmp_path / "report.json").write_text(json.dumps({"discrepancies": findings}))
    (tmp_path / "labels.jsonl").write_text("".join(json.dumps(label) + "\n" for label in labels))
    command = [sys.executable, str(SCRIPT), "report.json", "labels.jsonl", *options]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_nothing_is_labelled(tmp_path: Path) -> None:
    assert run(tmp_path, [finding(1)], [{"id": "2", "real": True}]) == (2, "no finding of the report has a label\n")


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ([{"id": "1", "real": True}], "1 of 1 findings"),
        ([pair(1, "disagree")], "1 of 1 findings"),
        ([pair(1, "disagree", start=100)], "no finding"),
        ([pair(2, "disagree")], "no finding"),
    ],
)
def test_a_finding_is_labelled_by_its_id_or_its_places(tmp_path: Path, labels: list[Any], told: str) -> None:
    assert told in run(tmp_path, [finding(1)], labels)[1]


def test_pairs_tell_of_contradictions_only(tmp_path: Path) -> None:
    assert run(tmp_path, [finding(1, verdict="unsupported")], [pair(1, "agree")])[0] == 2


def test_the_tables(tmp_path: Path) -> None:
    findings = [finding(number, 0.9 if number < 20 else 0.8) for number in range(40)]
    labels = [pair(number, "disagree" if number not in (0, 20, 21, 22) else "agree") for number in range(40)]
    code, told = run(tmp_path, findings, labels)
    assert code == 0
    assert "| 0.8 to 0.85 | 20 | 0.80 | 0.85 | 0.64 to 0.95 |" in told
    assert "| 0.9 to 0.95 | 20 | 0.90 | 0.95 | 0.76 to 0.99 |" in told
    assert "On the average the confidence is 0.050 off." in told
    assert "| age | 40 | 0.90 | 0.77 to 0.96 | warning |" in told
    assert "too few" in run(tmp_path, findings, labels, "--min", "41")[1]
