"""How fast factcheck is: reports a second, start-up and peak memory, on invented reports that this script writes.

    python benchmarks/speed.py [REPORTS]

Times are processor time of one core, which other work on the machine disturbs less than the clock. Where spaCy is
installed, the tokenizer and rule matcher of its blank English pipeline read the same texts in the same run, with four
patterns for ages and sums: less work than factcheck does, by a peer that is known for its speed. Exit code 1 where the
run is below `LEAST_SPEED` or not near linear.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from factcheck.values import lexicon

LEAST_SPEED = 40.0
"""Reports a second below which something is wrong, on a slow core: half of what a busy core of 2020 does."""
NEAR_LINEAR = 1.4
"""How much longer a report may take in four times as many."""
PER_EVENT = 4
"""Reports of one event."""

Row = dict[str, str]

FIRST = "Ann Tom Kate Paul Maria James Ruth Owen Clara Hugo Nora Felix Irene Simon Laura Victor".split()
LAST = "Reed Hall Lowell Marsh Quint Barlow Fenn Tallis Ashby Corder Vane Hollis Merrow Stroud Kemble Pryor".split()
TOWNS = "Leeds York Hull Derby Lincoln Exeter Norwich Ipswich Preston Durham".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
SENTENCES = """\
A fire broke out late on {day} at a house on {number} Harbour Street in {town}, police said.
{first} {last}, {age}, of {town}, was taken to hospital with burns, and {hurt} others were injured.
“We got out in time, but we lost everything we had,” {he} said on {day}. “Nobody could have known.”
{last}'s wife, {other} {last}, a teacher, said the family had lived there for {years} years.
Fire chief {chief} Stroud said the damage was about ${money},000, and {share} percent of the roof was gone.
The cause is not known. A {age}-year-old neighbour, who did not want to be named, called the brigade at 11 p.m.
The house was built in {built} and sold for ${price}.5 million three years ago, according to the town's records.
More than {crowd} people gave money within two days, and a council member thanked {first} {last}'s friends.
The brigade sent four engines, which were there for nearly six hours. No one has been arrested.
It was the third fire in {town} since March, and the worst in at least a decade, officials said.
""".splitlines()
FILLER = "The {} {} in {town} was {} by a {} {}, and its {} will {} until the {} ends."
"""What parts one event from others: words of its own."""


def invented(reports: int) -> Iterator[Row]:
    """Reports of invented fires, several of each, whose numbers differ now and then; the same for the same number."""
    chance = random.Random(reports)  # noqa: S311 - no secret
    words = sorted(word for word in lexicon.words("english") if len(word) > 4)
    for number in range(reports):
        event = random.Random(number // PER_EVENT)  # noqa: S311
        facts = {
            "first": event.choice(FIRST), "last": event.choice(LAST), "other": event.choice(FIRST),
            "chief": event.choice(FIRST), "town": event.choice(TOWNS), "day": event.choice(DAYS), "he": "he",
            "number": event.randint(2, 400), "age": event.randint(20, 80) + (chance.random() < 0.2),
            "hurt": event.randint(2, 9), "years": event.randint(3, 30), "money": event.randint(20, 900),
            "share": event.randint(10, 90),
            "built": event.randint(1900, 1999), "price": event.randint(1, 9), "crowd": event.randint(100, 999),
        }  # fmt: skip
        told = event.sample(SENTENCES[1:], 5)
        own = [FILLER.format(*event.sample(words, 8), town=facts["town"]) for _ in range(16)]
        body = chance.sample([*told, *own], 18)
        text = "\n\n".join(sentence.format(**facts) for sentence in (SENTENCES[0], *body))
        published = f"20{10 + number // PER_EVENT % 13}-{1 + number // 7 % 12:02}-{10 + number % PER_EVENT}"
        yield {"id": f"r{number:06}", "title": f"House fire in {facts['town']}", "text": text, "published": published}


def checked(rows: list[Row]) -> tuple[float, float]:
    """(processor seconds, peak MB) of the whole command on some reports, with one process and a JSON report."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return processor(str(path), "--jobs", "1", "--format", "json", "--output", f"{folder}/report.json")


def processor(*arguments: str) -> tuple[float, float]:
    """(processor seconds, peak MB) of a run of factcheck, measured by a process of its own, since peaks only grow."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'factcheck', *sys.argv[1:]], stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True)
    seconds, peak = map(float, done.stdout.split()[-2:])
    return seconds, peak / (1024 if sys.platform != "darwin" else 1024**2)


def peer(rows: list[Row]) -> str:
    """How fast spaCy's blank pipeline with a rule matcher reads the same texts."""
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
        from spacy.matcher import Matcher  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    except ImportError:
        return "spaCy is not installed: nothing to compare with"
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    matcher = Matcher(pipeline.vocab)
    number = {"LIKE_NUM": True}
    for words in (
        [{"IS_TITLE": True}, {"TEXT": ","}, number, {"TEXT": ","}],
        [number, {"TEXT": "-"}, {"LOWER": "year"}, {"TEXT": "-"}, {"LOWER": "old"}],
        [{"TEXT": "$"}, number, {"LOWER": "million", "OP": "?"}],
        [number, {"LOWER": {"IN": ["people", "others", "percent", "years"]}}],
    ):
        matcher.add(str(len(matcher)), [words])
    begun = time.process_time()
    found = sum(len(matcher(document)) for document in pipeline.pipe(row["text"] for row in rows))
    taken = time.process_time() - begun
    return f"spaCy {spacy.__version__}, blank with Matcher: {len(rows) / taken:.0f} reports/s ({found} matches)"


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    rows = list(invented(size))
    letters = sum(len(row["text"]) for row in rows) / size
    start, _ = processor("--version")
    first, _ = checked(rows[:1])
    quarter, _ = checked(list(invented(size // 4)))
    whole, peak = checked(rows)
    growth = (whole - first) / (quarter - first) / 4
    print(f"{size} invented reports of {letters:.0f} characters, {PER_EVENT} of each event; processor time of one core")
    print(f"whole run, JSON report:   {whole:.2f} s, {size / whole:.0f} reports/s, start-up included; {peak:.0f} MB")
    print(f"start-up:                 {start:.2f} s for --version, {first:.2f} s for a run on one report")
    print(f"growth:                   a report takes {growth:.2f} times as long in four times as many")
    print(f"peer:                     {peer(rows)}")
    return int(size / whole < LEAST_SPEED or growth > NEAR_LINEAR)


if __name__ == "__main__":
    sys.exit(main())
