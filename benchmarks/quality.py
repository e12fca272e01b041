"""How good the findings are, on annotated reports that stay outside the repository, and whether they got worse.

    python benchmarks/quality.py --bench DIR --data DIR [--only NAME]... [--output FILE] [--raise]

Runs the scorers of `--bench` (score.py, score_seeds.py, score_stories.py) on the corpora of `--data`, writes all
figures as JSON, and compares those that floors.json names with their floors. `--raise` puts a floor where a better
figure is, never a worse one, and renews the table in README.md. A figure of which less is better (its name ends in
`_rate` or `failed`) has a ceiling instead. Figures are cut to three decimals. There is no timing here: `score.py speed`
measures that.
Exit codes: 0 no figure is worse than its floor, 1 one is, 2 a scorer failed.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
README = Path(__file__).with_name("README.md")
_TABLE = re.compile(r"(<!-- begin: figures -->\n).*?(<!-- end: figures -->)", re.DOTALL)
CORPORA = ("ages", "pairs", "dates", "relations", "quotes")
SCORERS = ("seeds", "stories", *CORPORA)
LESS_IS_BETTER = ("_rate", "failed")

Floors = dict[str, dict[str, Any]]


def arguments(scorer: str, bench: str, data: str) -> list[str]:
    """The command line of a scorer; it takes `--json FILE` for its figures besides."""
    if scorer == "seeds":
        return [f"{bench}/score_seeds.py", "--seeds", "seeds"]
    if scorer == "stories":
        return [f"{bench}/score_stories.py", "--stories", f"{bench}/stories"]
    return [f"{bench}/score.py", scorer, "--data", data, "--show", "0"]


def measure(scorer: str, bench: str, data: str, command: str) -> dict[str, float]:
    """The figures of a scorer by name; raises RuntimeError where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "figures.json"
        line = [sys.executable, *arguments(scorer, bench, data), "--command", command, "--json", str(file)]
        done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        if not file.exists():
            raise RuntimeError(f"{scorer}: exit code {done.returncode}\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
        found = json.loads(file.read_text(encoding="utf-8"))
    if scorer in CORPORA:
        return dict(found["figures"])
    if scorer == "stories":
        failures = found["alone"]["failures"] | found["together"]["failures"]
        if failures:
            raise RuntimeError(f"{scorer}: {failures}")
        together = {f"together.{name}": value for name, value in found["together"]["summary"].items()}
        found = found["alone"]["summary"] | together
    return {f"{scorer}.{name}": value for name, value in found.items() if value is not None}


def cut(name: str, figure: float) -> float:
    """A figure cut to three decimals, to the worse side."""
    towards = math.ceil if name.endswith(LESS_IS_BETTER) else math.floor
    return towards(round(figure * 1000, 6)) / 1000


def is_worse(name: str, figure: float, floor: float) -> bool:
    """Whether a figure is on the wrong side of its floor."""
    return figure > floor if name.endswith(LESS_IS_BETTER) else figure < floor


def raised(floors: Floors, figures: dict[str, float]) -> Floors:
    """The floors, each moved to its figure where that is better, but for those that are `fixed`; the day is that of the
    last move."""
    moved: Floors = {}
    for name, entry in floors.items():
        figure = cut(name, figures[name]) if name in figures else None
        better = figure is not None and (entry["floor"] is None or is_worse(name, entry["floor"], figure))
        better = better and "fixed" not in entry
        moved[name] = entry | {"floor": figure, "date": date.today().isoformat()} if better else entry
    return moved


def table(floors: Floors) -> str:
    """The floors in Markdown, beside what others reach and what is aimed at."""
    rows = ["| figure | naive | best known | aim | floor |", "|---|---|---|---|---|"]
    for name, entry in floors.items():
        others = (str(entry.get(key, "")) for key in ("naive", "best_known", "aim"))
        rows.append(f"| `{name}` | {' | '.join(others)} | {entry['floor']:.3f} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    """Measure, print, compare; see the head of the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bench", required=True, help="folder of the scorers")
    parser.add_argument("--data", required=True, help="folder of the corpora")
    parser.add_argument("--only", action="append", choices=SCORERS, help="only this scorer")
    parser.add_argument("--command", default="factcheck", help="how to call the tool")
    parser.add_argument("--output", type=Path, help="write all figures to this file")
    parser.add_argument("--raise", action="store_true", dest="raise_", help="raise the floors that are exceeded")
    options = parser.parse_args()
    figures: dict[str, float] = {}
    for scorer in options.only or SCORERS:
        try:
            figures |= measure(scorer, options.bench, options.data, options.command)
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 2
    if options.output:
        options.output.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if options.raise_:
        floors = raised(floors, figures)
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        page = README.read_text(encoding="utf-8")
        README.write_text(_TABLE.sub(lambda match: match[1] + table(floors) + match[2], page), encoding="utf-8")
    worse = False
    for name, entry in floors.items():
        if name in figures and entry["floor"] is not None:
            below = is_worse(name, cut(name, figures[name]), entry["floor"])
            worse |= below
            print(f"{name:44} {figures[name]:9.4f}  floor {entry['floor']:.3f}{'  WORSE' if below else ''}")
    return int(worse)


if __name__ == "__main__":
    sys.exit(main())
