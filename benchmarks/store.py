"""How long one new article takes against a store of many: `python benchmarks/store.py [ARTICLES]`, 100,000 by default.

Makes small invented articles, indexes them, and checks a new report of one of their stories against the store and
against an empty one, each as a process of its own, so that start-up is in both. Prints the seconds of each and their
difference, which has to stay under one.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from factcheck.model import Article
from factcheck.store import Store, index
from factcheck.values import lexicon

REPORTS = 4
"""Reports of each story."""
RUNS = 5
_SYLLABLES = "bar cor del fen gal har jun kel lor mer nor pel quin ros sal tam ver wil yor zan".split()
_TOWN_ENDS = "by ford ham ley mouth ton wick worth".split()
_EVENTS = (
    ("opened the old mill", "mill"),
    ("sold the brewery", "brewery"),
    ("closed the ferry", "ferry"),
    ("bought the theatre", "theatre"),
    ("left the orchestra", "orchestra"),
    ("won the regatta", "regatta"),
)


def stories(number: int) -> Iterator[list[Article]]:
    """So many stories, each of four reports with a woman of invented name in an invented town."""
    chance = random.Random(6)  # noqa: S311 (the same articles each time)
    words = sorted(word for word in lexicon.words("english") if word.isalpha() and 5 <= len(word) <= 9)
    given = sorted(lexicon.table("given_names"))
    for story in range(number):
        name = f"{chance.choice(given).title()} {_made(chance)}{chance.choice(_SYLLABLES)}"
        town = _made(chance) + chance.choice(_TOWN_ENDS)
        did, thing = chance.choice(_EVENTS)
        told = [chance.choice(words) for _ in range(12)]
        age, day = chance.randint(25, 70), date(2015, 1, 1) + timedelta(days=chance.randrange(3000))
        yield [
            Article(
                f"{story}-{report}",
                f"{story}-{report}.txt",
                f"{name}, {age}, {did} of {town} on {day + timedelta(days=report):%A}, a {told[0]} of {told[1]} and"
                f" {chance.choice(told)}. About {chance.randint(20, 900)} people came to the {told[2]}."
                f" {name.rsplit(maxsplit=1)[-1]} said the {told[3]} had been ready for {chance.randint(2, 9)}"
                " months.\n\n"
                f"The {thing} of {town} was the {told[4 + report]} of the {told[5 + report]}, neighbours said, and its"
                f" {chance.choice(words)} will {chance.choice(words)} the {told[8]} before the {told[9]}.\n",
                published=day + timedelta(days=report),
                source=f"Paper {report}",
            )
            for report in range(REPORTS)
        ]


def _made(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(2)).title()


def seconds(command: list[str]) -> float:
    """The least time of a few runs."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    """Make the stores and print the times."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    articles = [article for reports in stories(number // REPORTS) for article in reports]
    with tempfile.TemporaryDirectory() as folder:
        empty, full, new = (Path(folder) / name for name in ("empty.db", "full.db", "new.txt"))
        begun = time.perf_counter()
        with Store(str(empty), create=True) as store:
            index(store, articles[:1], None)
        with Store(str(full), create=True) as store:
            index(store, articles, None)
        told = articles[len(articles) // 2]
        new.write_text(f" date {told.published} {told.text}")
        spent = time.perf_counter() - begun
        print(f"{number} articles indexed in {spent:.0f} s, {full.stat().st_size / 1e6:.0f} MB")
        times = []
        for against in (empty, full):
            times.append(seconds([sys.executable, "-m", "factcheck", str(new), "--against", str(against)]))
        print(f"a new article: {times[0]:.2f} s against one, {times[1]:.2f} s against all: {times[1] - times[0]:.2f} s")


if __name__ == "__main__":
    main()
