"""Durations as printed: "20 weeks", "a three-year contract", "two and a half years"; each a range in one unit."""

from __future__ import annotations

import re

from factcheck.model import Quantity
from factcheck.values.dates import NUMBER
from factcheck.values.timewords import UNIT_OF, Phrase, Words, number

_NOT_AN_AGE = r"(?!-?s?[ -]O)(?! f _age)"
GRAMMAR: dict[str, str] = {
    "span": rf"(?:t )?[lxhj] (?:{NUMBER}(?:(?: i | & |[-~])[dn])?|(?:a )?r(?: f)?) (?:m )?[uU]|(?:t )?j u|t o {NUMBER} [uU]",
    "counted": (
        rf"{NUMBER}(?:(?: i |[-~]i[-~]|[-~]| & )[dn])?(?: & a H)?[ -](?:m )?[uU](?: & a H)?{_NOT_AN_AGE}"
        rf"(?:(?: &|,)? {NUMBER} [uU]{_NOT_AN_AGE})?"
    ),
    "half": rf"(?:a )?H(?:[ -]| a )u{_NOT_AN_AGE}",
    "one": rf"a (?:m )?u(?: & a H)?{_NOT_AN_AGE}",
    "vague": rf"(?:a )?r(?: f)?[ -][uU]{_NOT_AN_AGE}",
    "period": r"t (?:F )?u(?= _)",
    "long": r"u-L",
    "bare": rf"U{_NOT_AN_AGE}",
}
"""The patterns of each sort of duration, on the signs of `factcheck.values.timewords`."""

MONTHS_IN = {"month": 1, "year": 12}


def resolve(sort: str, phrase: Phrase, words: Words) -> tuple[Quantity, bool] | None:
    """The duration that a phrase of a sort of GRAMMAR gives, and whether it is hedged; None where it is none.

    A decade is ten years and a century a hundred, so that they compare with years.
    """
    units = [UNIT_OF[word] for word in phrase.all("uU")]
    unit, factor = {"decade": ("year", 10), "century": ("year", 100)}.get(units[0], (units[0], 1))
    if phrase.previous in ("age", "aged", "ages"):
        return None
    if sort == "period":
        ends = phrase.following in ("ended", "ending") and unit in ("month", "year")
        return (Quantity(factor, factor, unit), False) if ends else None
    if sort == "span" and phrase.signs[-1:] == "u" and not phrase.all("dnr"):
        return _whole_span(phrase, words, unit, factor)
    if sort in ("vague", "bare") or (sort == "span" and "r" in phrase.signs):
        return (Quantity(2 * factor, None, unit), True) if _is_vague(sort, phrase, words) else None
    if sort == "one" and not _is_one(phrase, words):
        return None
    if sort in ("half", "one", "long", "earlier"):
        count = 0.5 if sort == "half" else 1.5 if "H" in phrase.signs else 1.0
        return _hedged(count * factor, unit, phrase.before)
    return _counted(phrase, words, units, (unit, factor))


def _whole_span(phrase: Phrase, words: Words, unit: str, factor: int) -> tuple[Quantity, bool] | None:
    """ "the past decade": one unit, where "last" would be a date."""
    if "past" not in phrase.words or phrase.following == "of" or unit in ("day", "hour", "minute"):
        return None
    return Quantity(factor, factor, unit), False


def _counted(phrase: Phrase, words: Words, units: list[str], unit: tuple[str, int]) -> tuple[Quantity, bool] | None:
    printed = words.text[phrase.start : phrase.end].lower()
    name, factor = unit
    if printed.endswith("-quarters") or _PER.match(" ".join(phrase.after)):
        return None
    groups = re.split(r"\b(?:to|or)\b|(?<=\w)[-–—](?=\d)", printed, maxsplit=1)
    if len(groups) == 2 and len(units) == 1:
        low, high = (_number(group) for group in groups)
        if low is None or high is None or not low < high:
            return None
        return Quantity(low * factor, high * factor, name), False
    if len(units) == 2:
        parts = re.split(r"(?:years?|months?)\b", printed)
        first, second = (_number(part) for part in parts[:2]) if len(parts) > 2 else (None, None)
        if units != ["year", "month"] or first is None or second is None:
            return None
        return _hedged(first * 12 + second, "month", phrase.before)
    count = _number(printed)
    if not count or (count == 1 and phrase.previous in ("that", "no", "any")):
        return None
    if count == 1 and name == "day" and phrase.previous not in ("for", "in", "within", "only", "just"):
        return None  # "one day" is some day
    return _hedged(count * factor, name, phrase.before)


def _number(printed: str) -> float | None:
    """The number before the unit, with halves: "2 1/2 years", "two and a half years", "2.5 years"."""
    half = 0.5 if "half" in printed or "1/2" in printed else 0.0
    decimal = re.search(r"\d+\.\d+", printed)
    if decimal:
        return float(decimal[0])
    kept = [
        word
        for word in re.findall(r"[^\W_]+", printed.replace("1/2", ""))
        if word not in UNIT_OF and word not in _FILLERS
    ]
    count = number(kept)
    return None if count is None else count + half


_PER = re.compile(r"(?:a|per|each|every) (?:day|week|month|year)\b")
_FILLERS = frozenset(
    "the its their his her our last past next coming first previous following more and a half this only few trading"
    " additional straight consecutive full whole further business working".split()
)


def _is_one(phrase: Phrase, words: Words) -> bool:
    """Whether "a week" is a length of time and not "per week"."""
    if "H" in phrase.signs or "m" in phrase.signs:
        return not {"more", "straight", "business", "working", "trading"}.intersection(phrase.words)
    return phrase.previous in _BEFORE_ONE or phrase.following in ("after", "before", "later", "earlier")


_BEFORE_ONE = frozenset(
    "for within over under nearly almost about than just barely only around roughly after least takes took lasted lasts"
    " lasting spent spend spending another".split()
)


def _is_vague(sort: str, phrase: Phrase, words: Words) -> bool:
    if sort == "span" or not phrase.signs.endswith("U"):
        return sort == "span" or "several" in phrase.words
    if sort == "vague":
        return "some" not in phrase.words and phrase.following != "ago"
    if phrase.previous in ("of", "after") or words.text[phrase.start].isupper():
        return phrase.following in ("of", "after", "before", "later") and phrase.word("U") in (
            "weeks",
            "months",
            "years",
            "decades",
        )
    return phrase.previous in _BEFORE_BARE and phrase.following != "old"


_BEFORE_BARE = frozenset("for within in lasted took takes spent over".split())


def _hedged(count: float, unit: str, before: tuple[str, ...]) -> tuple[Quantity, bool]:
    """The range that the words before a number make of it: "about" 10 % either way, "nearly" up to 10 % less, "at least"
    and "up to" open at one end."""
    last, pair = before[-1:], " ".join(before[-2:])
    if pair in ("more than", "at least", "longer than", "just over", "well over", "greater than") or last == ("over",):
        if pair != "no more than" and before[-3:-2] != ("no",):
            return Quantity(count, None, unit), True
        return Quantity(None, count, unit), True
    if pair in ("less than", "up to", "at most", "as long", "fewer than", "just under") or last in (
        ("under",),
        ("within",),
    ):
        return Quantity(None, count, unit), True
    if last in (("nearly",), ("almost",), ("barely",)):
        return Quantity(count * 0.9, count, unit), True
    if last in (("about",), ("around",), ("roughly",), ("approximately",), ("some",)):
        return Quantity(count * 0.9, count * 1.1, unit), True
    return Quantity(count, count, unit), False
