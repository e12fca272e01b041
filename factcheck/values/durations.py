"""Durations as printed: "20 weeks", "a three-year contract", "two and a half years"; each a range in one unit."""

from __future__ import annotations

import re

from factcheck.model import Quantity
from factcheck.values.dates import NUMBER
from factcheck.values.lazy import lazy
from factcheck.values.timewords import ADVERBS, CARDINAL_WORDS, UNIT_OF, Phrase, Words, number

_NOT_AN_AGE = r"(?!-?s?(?: - |[ -])O)(?! f _age)"
GRAMMAR: dict[str, str] = {
    "span": (
        rf"(?:t )?[lxhj] (?:{NUMBER}(?:(?: i | & |[-~])[dn])?|(?:a )?r(?: f)?) (?:m )?[uU]"
        rf"|(?:t )?j u|t o {NUMBER} [uU]"
    ),
    "counted": (
        rf"{NUMBER}(?:(?:-? i |[-~]i[-~]|[-~]| & )[dn])?(?:[ -]&[ -]a[ -]H)?[ -](?:m )?[uU](?: & a H)?{_NOT_AN_AGE}"
        rf"(?:(?: &|,)? {NUMBER} [uU]{_NOT_AN_AGE})?"
    ),
    "every": rf"k (?:{NUMBER} )?[uUq](?!-)|(?<!-)N",
    "half": rf"(?:a )?[Hq](?:[ -]| a )u{_NOT_AN_AGE}",
    "one": rf"a (?:m )?u(?: & a H)?{_NOT_AN_AGE}",
    "vague": rf"(?:a )?r(?: f)?[ -][uU]{_NOT_AN_AGE}",
    "period": r"t (?:F )?u(?= _)",
    "long": r"u-L",
    "bare": rf"(?<!-)U{_NOT_AN_AGE}",
    "standing": rf"{NUMBER}[ -][uU][ -]O(?= _)",
}
"""The patterns of each sort of duration, on the signs of `factcheck.values.timewords`."""

Duration = tuple[Quantity, bool]
"""A range in one unit, and whether it is hedged."""
_NO_LENGTH = frozenset("age aged ages every each per".split())
"""Words before an age, or before what comes round again."""
_LASTING = frozenset(
    "agreement ban blockade boycott ceasefire conflict contract crisis deadlock deal dispute drought embargo feud"
    " insurgency lawsuit marriage peace practice programme program project rebellion record relationship rivalry rule"
    " strike stalemate standoff tradition treaty truce uprising war".split()
)
"""What an age is the time of that it has lasted: "an eight-month-old truce"."""
_LARGE = {"decade": ("year", 10), "century": ("year", 100)}
"""Units counted in years, so that a decade compares with ten years."""


def resolve(sort: str, phrase: Phrase, words: Words) -> Duration | None:
    """The duration that a phrase of a sort of GRAMMAR gives; None where it is none."""
    if phrase.previous in _NO_LENGTH or phrase.following == "ago":
        return None
    if sort == "every":
        return _every(phrase)
    printed_unit = UNIT_OF[phrase.all("uU")[0]]
    unit, factor = _LARGE.get(printed_unit, (printed_unit, 1))
    if sort == "standing" and phrase.following not in _LASTING:
        return None
    if sort in ("one", "half", "long", "earlier", "period"):
        return _single(sort, phrase, unit, factor)
    if "r" in phrase.signs or sort == "bare":
        return (Quantity(2 * factor, None, unit), True) if _is_vague(sort, phrase, words) else None
    if not phrase.all("dn"):
        return _past(phrase, unit, factor)
    return _counted(phrase, words.text[phrase.start : phrase.end].lower(), unit, factor)


def _single(sort: str, phrase: Phrase, unit: str, factor: int) -> Duration | None:
    """ "a week", "a year and a half", "half an hour", "a week-long trip", "the year ended in May"."""
    if sort == "period":
        stated = phrase.following in ("ended", "ending") and unit in ("month", "year")
    else:
        stated = sort != "one" or _is_one(phrase)
    if "q" in phrase.signs:
        return (Quantity(25, 25, unit), False) if phrase.words[-1] == "century" else None
    count = 0.5 if sort == "half" else 1.5 if "H" in phrase.signs else 1.0
    return _hedged(count * factor, unit, phrase.before) if stated else None


def _every(phrase: Phrase) -> Duration | None:
    """After what time something comes round again: "daily", "every two weeks". None for what tells a rate: "cost $5
    million annually", "average daily sales", and for a newspaper: "the Socialist daily Bandera", "the daily said"."""
    unit = ADVERBS.get(phrase.words[-1])
    if unit and (phrase.following.istitle() or (phrase.previous == "the" and phrase.following in _PRINTS)):
        return None
    if unit and (phrase.previous == "average" or any(map(_AMOUNT.match, phrase.before[-2:]))):
        return None
    count = number(phrase.all("dn")) or 1.0
    return Quantity(count, count, unit or UNIT_OF.get(phrase.words[-1], "quarter")), False


_PRINTS = frozenset("said says reported reports wrote writes quoted quotes published".split())
_AMOUNT = lazy(r"\d|(?:percent|[mb]illion)$|[£€$]")
_RATE = lazy(rf"{_AMOUNT.pattern}|once|twice|times|hours|days")


def _past(phrase: Phrase, unit: str, factor: int) -> Duration | None:
    """ "the past decade": one unit, where "last" would be a date."""
    length = phrase.following != "of" and unit not in ("day", "hour", "minute")
    return (Quantity(factor, factor, unit), False) if length else None


_TWO = lazy(
    r"(?<!hundred)(?<!thousand)(?<!dozen) and (?:\d+(?!/)|(?!an?\b|half\b|one-half\b|three-quarters\b)[a-z]+)\b"
)
"""Two lengths in one phrase: "18 and 11 years"."""


def _counted(phrase: Phrase, printed: str, unit: str, factor: int) -> Duration | None:
    if printed.endswith("-quarters") or _PER.match(" ".join(phrase.after)):
        return None
    groups = re.split(r"\b(?:to|or)\b|(?<=\w)[-–—](?=\d)", printed, maxsplit=1)
    if len(phrase.all("uU")) > 1:
        return _years_and_months(phrase, printed)
    if _TWO.search(printed):
        return None
    if len(groups) == 2:
        low, high = _number(groups[0]) or 0, _number(groups[1]) or 0
        return (Quantity(low * factor, high * factor, unit), False) if 0 < low < high else None
    count, before = _number(printed), () if phrase.signs[0] in "tlxhj" else phrase.before  # "over the past 10 years"
    some = unit == "day" and phrase.previous not in _ONE_DAY and _LASTS.isdisjoint(phrase.before)
    idiom = count == 1 and (phrase.previous in ("that", "no", "any") or some)
    return _hedged(count * factor, unit, before) if count and not idiom else None


_ONE_DAY = frozenset("for in within only just".split())
_LASTS = frozenset("been lasted spent took".split())
"""Words right before "one day", and shortly before it, where it is not some day."""
_PER = re.compile(r"(?:a|per|each|every) (?:day|week|month|year)\b")


def _years_and_months(phrase: Phrase, printed: str) -> Duration | None:
    """ "two years and three months" is 27 months; other pairs of units are none."""
    if [UNIT_OF[word] for word in phrase.all("uU")] != ["year", "month"]:
        return None
    years, months = (_number(part) for part in re.split(r"years?\b", printed, maxsplit=1))
    return _hedged(12 * years + months, "month", phrase.before) if years and months else None


def _number(printed: str) -> float | None:
    """The number before the unit, with halves: "2 1/2 years", "two and a half years", "2.5 years"."""
    decimal = re.search(r"\d+\.\d+", printed)
    if decimal:
        return float(decimal[0])
    count = number(
        word for word in re.findall(r"[^\W_]+", printed.replace("1/2", "")) if word in CARDINAL_WORDS or word.isdigit()
    )
    return None if count is None else count + (0.5 if "half" in printed or "1/2" in printed else 0)


def _is_one(phrase: Phrase) -> bool:
    """Whether "a week" is a length of time and not "per week"."""
    if "H" in phrase.signs or "m" in phrase.signs:
        return not {"more", "straight", "business", "working", "trading"}.intersection(phrase.words)
    if phrase.following in ("of", "that", "to"):  # "a week of rain", but "three times a week to train"
        return not any(map(_RATE.match, phrase.before[-2:]))
    return phrase.previous in _BEFORE_ONE or phrase.following in ("after", "before", "later", "earlier")


_BEFORE_ONE = frozenset(
    "for within over under nearly almost about than just barely only around roughly after least takes took lasted lasts"
    " lasting spent spend spending another".split()
)


def _is_vague(sort: str, phrase: Phrase, words: Words) -> bool:
    """Whether "several months", "the next few days" or "years" is a length of time."""
    unit = phrase.word("U")
    if sort == "span" or (sort == "vague" and not unit):
        return sort == "span" or "several" in phrase.words
    if sort == "vague":
        return "some" not in phrase.words and _AGO.match(" ".join(phrase.after)) is None
    if phrase.previous in ("first", "last", "final") and phrase.following == "of":
        return True
    if (
        phrase.previous in ("of", "after", "follows", "following", "despite", "with")
        or words.text[phrase.start].isupper()
    ):
        return phrase.following in ("of", "after", "before", "later") and unit in (
            "weeks",
            "months",
            "years",
            "decades",
        )
    return phrase.previous in _BEFORE_BARE and phrase.following != "old"


_AGO = re.compile(r"(?:ago|back|in the past)\b")
_BEFORE_BARE = frozenset("for within in lasted took takes spent over".split())
_LEAST = ("more than", "at least", "longer than", "just over", "well over", "greater than")
_MOST = ("less than", "up to", "at most", "as long", "fewer than", "just under", "no more")


def _hedged(count: float, unit: str, before: tuple[str, ...]) -> Duration:
    """The range that the words before a number make of it: "about" is 10 % either way, "nearly" up to 10 % less, "at
    least" and "up to" are open at one end."""
    last, pair = before[-1] if before else "", " ".join(before[-2:])
    low: float | None = count
    high: float | None = count
    if before[-3:] == ("no", "more", "than") or pair in _MOST or last in ("under", "within"):
        low = None
    elif pair in _LEAST or last == "over":
        high = None
    elif last in ("nearly", "almost", "barely"):
        low = round(count * 0.9, 6)
    elif last in ("about", "around", "roughly", "approximately", "some"):
        low, high = round(count * 0.9, 6), round(count * 1.1, 6)
    return Quantity(low, high, unit), (low, high) != (count, count)
