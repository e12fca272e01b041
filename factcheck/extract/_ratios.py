"""Shares in words: "three in five", "one burglary in ten", "four out of every 10", "two thirds of"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.values import numbers
from factcheck.values.lazy import lazy

Ratio = tuple[int, int, float]
"""Where a share stands, and its percentage."""

_N = rf"\d{{1,2}}|{numbers.WORDED}"
_IN = lazy(
    rf"(?<![\w.,:$£€/-])(?P<n>{_N})(?P<noun>(?: [a-z]+){{1,2}}?)? (?:in|out of)(?P<every> every)?"
    rf" (?P<m>{_N}|100|a hundred)\b"
    r"(?![.,:]\d|[-–/%]|[ -](?:(?:the|of|last|other|more|straight|different|separate) )?"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|nights?|games?|matches|sets?|rounds?|seasons?"
    r"|starts?|outings|attempts?|visits?|per|million|thousand|hundred|elections?|miles?|km|am|pm|places|countries"
    r"|cities|towns|states)\b)"
)
_ENDS = lazy(r"[.,;:!?)]|$| (?:of|were|was|are|is|had|has|have|will|would|did|do)\b")
"""What stands behind a share whose noun stands within it: "three people in six raids" is none."""
_PART = lazy(
    r"\b(?P<n>a|one|two|three|four) ?-?(?P<part>third|quarter|fifth|tenth)s? of "
    r"(?=(?:the|its|his|her|their|all|those)\b)"
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
"""How many of each part make a whole."""
_WHOLES = frozenset((2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0))
"""What a share is told of in words: anything else counts things."""


@lru_cache(maxsize=8)
def ratios(text: str) -> tuple[Ratio, ...]:
    """The shares in words of a text in lower case.

    >>> ratios("one burglary in ten, four out of five; one in three days")
    ((0, 19, 10.0), (21, 37, 80.0))
    """
    found: list[Ratio] = []
    for match in _IN.finditer(text):
        part, whole = (numbers.parse(match[name]) or 0.0 for name in "nm")
        ends = not match["noun"] or match["every"] or _ENDS.match(text, match.end())
        if 0 < part < whole and whole in _WHOLES and ends:
            found.append((*match.span(), 100 * part / whole))
    for match in _PART.finditer(text):
        part, whole = numbers.parse(match["n"].replace("a", "one")) or 0.0, _PARTS[match["part"]]
        if part < whole:
            found.append((match.start(), match.end() - len(" of "), 100 * part / whole))
    return tuple(sorted(found))
