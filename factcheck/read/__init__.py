"""Read articles from paths."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from factcheck.model import Article, Skipped

_STAMP = re.compile(r"\s*date (\d{4}-\d{2}-\d{2}) ")


def read(paths: Sequence[str]) -> Iterator[Article | Skipped]:
    """The articles of the paths, and what could not be read."""
    for name in paths:
        path = Path(name)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix == ".txt":
                text = file.read_bytes().decode("utf-8")
                stamp = _STAMP.match(text)
                published = date.fromisoformat(stamp[1]) if stamp else None
                yield Article(str(file), str(file), text, published=published, start=stamp.end() if stamp else 0)
            elif file.suffix == ".jsonl":
                for line in file.read_text(encoding="utf-8").splitlines():
                    row = json.loads(line)
                    published = date.fromisoformat(row["published"][:10]) if row.get("published") else None
                    yield Article(row["id"], str(file), row["text"], row.get("title"), published, row.get("source"), row.get("url"))
