"""The weights by which two numbers of two reports are held for one fact's, fitted anew.

    python benchmarks/fit_numbers.py PLANTS...

These are `WEIGHTS` of `factcheck/compare/_rivals.py`. PLANTS are folders of public reports of which each copy has one
changed fact: `plants.jsonl` with a line for each change (`id`, `kind`, `article`, `batch`, `cluster`, and `edits` and
`others` with their `sentence`s), the reports as they were in `batches/clean`, and the changed ones in
`batches/BATCH/CLUSTER.jsonl`. They stay outside the repository.

For a disagreement are the pairs of numbers of which one stands in a changed sentence and the other where the original
is told; against one, all pairs of the reports as they were. The pairs of one change weigh together as much as the
square root of their number. Printed is the table, to be rounded to a twentieth; the exit code is 2 where there is no
pair.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.compare._places import Place
from factcheck.compare._rivals import WEIGHTS, Neighbours, compared
from factcheck.compare._surroundings import sentences
from factcheck.compare.quantity import places
from factcheck.model import Article
from factcheck.pipeline import digest_article, dossiers
from factcheck.read import read
from factcheck.resolve import resolve

KINDS = frozenset("casualty count duration duration-unit measure money percent scale".split())
"""What was changed: a number that two reports give."""
RIDGE = 2.0
"""How much large weights are held against a fit."""
Pair = tuple[Place, Place, dict[str, float]]


def pairs_of(path: Path) -> Iterator[Pair]:
    """The pairs of numbers of the stories in a file of reports that may rival each other."""
    readings = [digest_article(one) for one in read([str(path)]) if isinstance(one, Article)]
    for dossier in dossiers(resolve(readings), ()):
        story = sentences(dossier)
        by_dimension: dict[str, list[Place]] = {}
        for place in places(dossier):
            by_dimension.setdefault(place.dimension, []).append(place)
        for members in by_dimension.values():
            around = {place: Neighbours() for place in members}
            yield from compared(members, story.rarity, len(dossier.readings), around)


def stands_in(place: Place, article: str, part: dict[str, Any]) -> bool:
    """Whether a number stands in a sentence of a report."""
    span, (start, end) = place.statement.claim.span, part["sentence"]
    return (span.article, span.field) == (article, part["field"]) and span.start < end and start < span.end


def changed(folder: Path) -> Iterator[list[Pair]]:
    """The pairs of each change of a number."""
    for line in (folder / "plants.jsonl").read_text(encoding="utf-8").splitlines():
        plant = json.loads(line)
        if plant["kind"] in KINDS:
            edits = [(plant["article"], edit) for edit in plant["edits"]]
            others = [(other["article"], other) for other in plant["others"]]
            found = pairs_of(folder / "batches" / plant["batch"] / f"{plant['cluster']}.jsonl")
            yield [pair for pair in found if _between(pair, edits, others) or _between(pair, others, edits)]


Sentences = list[tuple[str, dict[str, Any]]]


def _between(pair: Pair, first: Sentences, second: Sentences) -> bool:
    return any(stands_in(pair[0], *one) for one in first) and any(stands_in(pair[1], *two) for two in second)


def fit(rows: list[dict[str, float]], real: list[float], worth: list[float]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method."""
    x = np.array([[1.0, *(row[name] for name in WEIGHTS)] for row in rows])
    y, w = np.array(real), np.array(worth)
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 0.0
    found = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        slope = x.T @ (w * (y - p)) - ridge @ found
        found = found + np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, slope)
    return dict(zip(("BIAS", *WEIGHTS), map(float, found), strict=True))


def main() -> int:
    """Fit the weights and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plants", nargs="+", type=Path, metavar="PLANTS")
    folders = parser.parse_args().plants
    rows, real, worth = [], [], []
    for folder in folders:
        for found in filter(None, changed(folder)):
            rows += [features for *_, features in found]
            real += [1.0] * len(found)
            worth += [len(found) ** -0.5] * len(found)
    for path in sorted((folders[0] / "batches" / "clean").glob("*.jsonl")):
        untouched = [features for *_, features in pairs_of(path)]
        rows += untouched
        real += [0.0] * len(untouched)
        worth += [1.0] * len(untouched)
    if not rows:
        return 2
    for name, weight in fit(rows, real, worth).items():
        print(f"{name:15} {weight:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
