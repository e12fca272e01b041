"""Which part of a wrong sum is the wrong one, by what the other reports say of the parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.model import Article
from factcheck.values import numbers

_NUMBER = rf"(?<![\w.,])(?P<number>{numbers.DIGITS}|\b(?:{numbers.WORDED})\b)"


def odd_part(parts: Sequence[tuple[str, float]], total: float, others: Iterable[Article]) -> tuple[int, str] | None:
    """The one part, by its place, that another report gives the number that the total leaves for it, and that number
    as printed there. Parts are labels ("in Marsh County") with their numbers; None where it is open."""
    texts = [article.text for article in others]
    found = []
    added = sum(value for _, value in parts)
    for place, (label, value) in enumerate(parts):
        left = total - (added - value)
        if left <= 0 or left == value or len(label) < 4:
            continue
        same = re.compile(rf"{_NUMBER} (?:[a-z]+ )?{re.escape(label)}\b", re.IGNORECASE)
        printed = [match["number"] for text in texts for match in same.finditer(text)]
        right = [number for number in printed if numbers.parse(number.lower()) == left]
        if right:
            found.append((place, right[0]))
    return found[0] if len(found) == 1 else None
