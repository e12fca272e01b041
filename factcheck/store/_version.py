"""Which code made what is stored: what an article yields changes with the code that reads it, and with nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

import factcheck
from factcheck.rules import Rulebook
from factcheck.values.lexicon import RULES

_READING = ("model", "values", "segment", "extract", "resolve")
_COMPARING = ("compare", "judge.py", "fingerprint.py", "rule_files.py")


@cache
def reader_version() -> str:
    """A hash of the code and the words that make a reading, 16 hexadecimal digits. It needs no hand to keep it, so no
    change can be forgotten."""
    return _hash(_sources(_READING) + [path.read_bytes() for path in sorted((RULES / "lexicon").rglob("*.*"))])


def judge_version(book: Rulebook) -> str:
    """A hash of all that decides what is found in readings: the reader, the comparators, rules and reference facts."""
    encode = msgspec.msgpack.encode
    return _hash(
        [reader_version().encode(), encode(list(book.rules.values())), encode(book.references), *_sources(_COMPARING)]
    )


def _sources(names: Iterable[str]) -> list[bytes]:
    root = Path(factcheck.__file__).parent
    return [
        path.read_bytes()
        for name in names
        for path in (sorted((root / name).glob("*.py")) if (root / name).is_dir() else [root / name])
    ]


def _hash(parts: Iterable[bytes]) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()[:16]
