"""The report on seeds/ as it is kept: in every format in reports/, and its beginning in the README.

`python -m tests.golden` writes both anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "reports"
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- begin: report on seeds/ -->\n).*?(<!-- end: report on seeds/ -->)", re.DOTALL)
_NOTE = re.compile(r"(?:\d+ )?notes?: ")


def write(folder: Path, hash_seed: str = "0") -> None:
    """The report on seeds/ in every format, as the command writes it from the root of the repository."""
    command = [sys.executable, "-m", "factcheck", "seeds/", "--output", f"{folder}/"]
    done = subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, "PYTHONHASHSEED": hash_seed})
    if done.returncode != 1:  # the errors in seeds/
        raise subprocess.CalledProcessError(done.returncode, command)


def findings(report: str) -> str:
    """The verdict and the findings of a text report: what stands before its notes."""
    lines = report.splitlines()
    end = next((number for number, line in enumerate(lines) if _NOTE.match(line)), len(lines))
    return "\n".join(lines[:end]).rstrip() + "\n"


def with_findings(readme: str, report: str) -> str:
    """The README with the findings of a text report in their place."""
    block = f"```text\n{findings(report)}```\n"
    return _BLOCK.sub(lambda match: match[1] + block + match[2], readme)


if __name__ == "__main__":
    write(REPORTS)
    report_text = (REPORTS / "report.txt").read_text(encoding="utf-8")
    README.write_text(with_findings(README.read_text(encoding="utf-8"), report_text), encoding="utf-8")
