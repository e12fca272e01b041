"""Numbers as printed: "1,240", "12.4 million", "twenty-one", "a dozen", "dozens"; each as the range it stands for."""

from __future__ import annotations

import re

UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip

_TEN = "|".join(TENS)
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
WORDED = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT})"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
PATTERN = re.compile(rf"(?<![\w.,])(?:{DIGITS})(?![\w]|,\d)|\b{WORDED}(?![\w])", re.IGNORECASE)
"""A cardinal number in digits or words, without sign, unit or magnitude."""


def parse(text: str) -> float | None:
    """The number that digits or words print, None where they print none.

    >>> parse("1,240"), parse("twenty-one"), parse("Seven"), parse("many")
    (1240.0, 21.0, 7.0, None)
    """
    plain = text.strip().casefold().replace(",", "")
    if plain[:1].isdigit():
        try:
            return float(plain)
        except ValueError:
            return None
    total: float | None = None
    for word in re.split(r"[-\s]+", plain):
        value = UNITS.get(word, TENS.get(word))
        if value is None:
            return None
        total = (total or 0) + value
    return total
