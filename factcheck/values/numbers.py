"""Numbers as printed ("1,240", "12.4 million", "twenty-one", "a dozen", "dozens"), each as the range it stands for.

`PATTERN` finds a cardinal, `parse` gives what it prints, `amount` the range that it stands for with the words round
it ("at least", "about", "to 12"), `amounts` every number of a document so read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from factcheck.values import mask
from factcheck.values.lazy import lazy

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
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
INDEFINITE = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2e3, 9999), "several": (3, 9),
    "tens of thousands": (2e4, 99_999), "hundreds of thousands": (2e5, 999_999), "millions": (2e6, 9_999_999),
    "a couple of": (2, 3), "a couple": (2, 3), "a handful of": (2, 9), "a few": (2, 9),
    "tens of millions": (2e7, 99_999_999), "hundreds of millions": (2e8, 999_999_999), "billions": (2e9, 9_999_999_999),
}  # fmt: skip
"""What words of uncertain number stand for; a dozen is 12, so dozens are two to eight of them and more."""

_TEN = "|".join(TENS)
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
WORDED = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT})"
_LARGE = "(?:thousand|million|billion|trillion)"
_HUNDRED = rf"(?:[- ]hundred(?:[- ](?:and[- ])?{WORDED})?)?"
_MORE = rf"(?:[- ]dozen|(?:[- ]{_LARGE}(?:[- ](?:and )?{WORDED}{_HUNDRED}(?![- ]{_LARGE}))?){{1,3}})?"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SUFFIXES = r"k|m|mn|mln|bn|tn|b|p|c|mph|kph|kmh|km|kg|lbs?|oz|cm|mm|ft|mg|g|sqm|in(?=\))"
"""Short units that are printed against the digits: "115mph", "£38m", "50p"."""


def _opened() -> str:
    """A spelled number behind its first letter. The pattern opens with one set of characters, and not with what stands
    before a number, so that `re` can leap to the next of them."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted((*UNITS, *TENS), key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(word[1:])
    opened = "|".join(f"(?<=[{letter}{letter.upper()}])(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"(?:{opened})(?:(?<=ty)[- ](?:{_UNIT})(?!\w))?{_HUNDRED}{_MORE}"


PATTERN = re.compile(
    rf"[\dzotfsenahZOTFSENAH](?<!\w[a-zA-Z])(?:(?<=\d)(?<![\w.,]\d)(?:\d{{0,2}}(?:,\d{{3}})+(?:\.\d+)?|\d*(?:\.\d+)?)"
    rf"(?i:(?:[ -]?(?:hundred|dozen|{_LARGE}))?(?=(?:{SUFFIXES})\b|(?!\w|,\d)))"
    rf"|(?i:(?<!no o)(?:{_opened()}"
    rf"|(?:(?<=a)|(?<=a)n|(?<=h)alf an?) (?:hundred|dozen|{_LARGE}))(?!\w)))"
)
"""A cardinal number in digits or words, with its magnitude, without sign and unit."""
_HEAD = re.compile(rf"({DIGITS})(?:[ -]?([a-z]+))?", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"[tdshmba](?<!\w.)(?:(?:(?<=t)ens|(?<=h)undreds) of (?:thousands|millions)|(?<=d)ozens|(?<=s)cores|(?<=h)undreds"
    r"|(?<=t)housands|(?<=m)illions|(?<=b)illions|(?<=s)everal|(?<=a) (?:couple(?: of)?|few|handful of))\b"
)
_INDEFINITE_CORES = (
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "several",
    "a couple",
    "a few",
    "a handful",
)


@lru_cache(maxsize=4096)
def parse(text: str) -> float | None:
    """The number that digits or words print, None where they print none.

    >>> parse("1,240"), parse("twenty-one"), parse("two hundred and five"), parse("4.5 million"), parse("half a dozen")
    (1240.0, 21.0, 205.0, 4500000.0, 6.0)
    >>> parse("many")
    """
    plain = text.strip().casefold()
    if plain[:1].isdigit():
        head = _HEAD.fullmatch(plain)
        if head is None or (head[2] and head[2] not in MAGNITUDES):
            return None
        return float(head[1].replace(",", "")) * MAGNITUDES.get(head[2] or "", 1.0)
    total = part = 0.0
    seen = False
    factor = 1.0
    for word in re.split(r"[-\s]+", plain):
        if word == "half":
            factor = 0.5
        elif word in ("a", "an"):
            part = 1.0
        elif word in UNITS or word in TENS:
            part += UNITS.get(word, TENS.get(word, 0))
            seen = True
        elif word in ("hundred", "dozen"):
            part = (part or 1.0) * MAGNITUDES[word]
            seen = True
        elif word in MAGNITUDES and len(word) > 3:
            total += (part or 1.0) * MAGNITUDES[word]
            part = 0.0
            seen = True
        elif word != "and":
            return None
    return (total + part) * factor if seen else None


class Amount(Struct, frozen=True):
    """A number with the words that limit it. `start` and `end` are of the whole ("at least 12", "10 to 12"),
    `at` and `until` of the number alone; `low` and `high` inclusive, None for an open end."""

    start: int
    end: int
    at: int
    until: int
    low: float | None
    high: float | None
    hedged: bool = False


_FROM_BELOW = (
    "at least|no fewer than|no less than|not less than|a minimum of|more than|over|upwards? of|in excess of"
    "|greater than|exceed(?:s|ed|ing)|above|as few as|as little as"
)
_FROM_ABOVE = (
    "up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|under|below|a maximum of"
)
_NEAR = (
    "about|around|some|roughly|approximately|approx\\.?|an estimated|estimated|close to|near|nearer(?: to)?|circa"
    "|in the region of|in the neighbou?rhood of|more or less|more like"
)
_BEFORE = re.compile(
    rf"(?:^|(?<=[^\w-]))(?:(?P<over>(?:just|slightly|a (?:bit|little)) (?:over|more than|above)|better than)"
    rf"|(?P<almost>nearly|almost|just (?:under|below|short of)|(?:slightly|a (?:bit|little)) (?:under|less than)"
    rf"|not quite|approaching)|(?P<least>{_FROM_BELOW})|(?P<most>{_FROM_ABOVE})|(?P<near>{_NEAR}))"
    r" (?:another |as )?$",
    re.IGNORECASE,
)
_AFTER = lazy(
    r" or (?:(?P<more>more)|(?P<fewer>fewer|less)|(?P<so>so|thereabouts))\b|(?P<plus>\+|-plus\b)", re.IGNORECASE
)
_UNTIL = re.compile(
    rf"(?:(?: to |[-–—]| [-–] )|(?P<and> and ))(?P<sign>[$£€¥])?(?P<n>{DIGITS}"
    rf"|{WORDED})(?P<tail>(?:[ -]?{_LARGE})?)(?!\w*[-:/]\w|\.?\d)",
    re.IGNORECASE,
)
_LAST_WORDS = frozenset(
    "least than of ed exceeds exceeded exceeding above few little to many much most under below about around some"
    " roughly approximately approx approx. estimated near nearer circa less more nearly almost over quite approaching"
    " another as between from like upward upwards".split()
)
_PREPOSITIONS = ("over", "under", "above", "below", "near")
NEARNESS = 0.1
"""How far "about" reaches to either side, as a part of the number: "about 50" is 45 to 55."""


def in_words(number: float) -> str:
    """A number below a hundred in words: "sixty-one"."""
    words = {value: word for word, value in {**UNITS, **TENS}.items()}
    tens, units = number // 10 * 10, number % 10
    return words.get(int(number)) or f"{words[int(tens)]}-{words[int(units)]}"


def amount(text: str, at: int, until: int, scale: float = 1.0, rounded: float = 0.0) -> Amount | None:
    """The range that the number at text[at:until] stands for, None where it is no number.

    `scale` multiplies (a magnitude printed as a letter). A decimal, or a number with a magnitude, stands for all that
    round to it; a whole number is itself, or `rounded` to either side of itself where it was measured.
    """
    value = parse(text[at:until])
    if value is None:
        return None
    half = _half_step(text[at:until], scale, rounded)
    low, high = value * scale - half, value * scale + half
    begin = at - 1 if text[at - 1 : at] in _SIGNS and at else at
    between = text[max(0, begin - 8) : begin].lower() == "between "
    short = _SHORT.match(text, until) if scale != 1.0 else None
    behind = short.end() if short else until
    joints = _JOINTS if begin == at else (*_JOINTS, " - ", " – ")  # "4 - 2" is no range without a sign
    pair = _UNTIL.match(text, behind) if text.startswith(joints, behind) else None
    if pair and (between if pair["and"] else text[max(0, begin - 5) : begin].lower() != "from "):
        top = parse(pair["n"] + pair["tail"])
        shared = _magnitude(pair["tail"]) if text[until - 1].isdigit() else 1.0
        end = pair.end()
        if top is not None and short and text.startswith(short.group(), end):
            end += len(short.group())
        if top is not None and top * scale > value * shared * scale:
            top = top * scale + _half_step(pair["n"] + pair["tail"], scale, rounded)
            return Amount(begin - 8 if between else begin, end, at, until, low * shared, top)
    parted = _PARTED.search(text, max(0, begin - 24), begin) if text.startswith(_SUSPENDED, max(0, begin - 5)) else None
    least = parse(parted["n"]) if parted else None
    if parted and least is not None and least < value:
        return Amount(parted.start(), until, at, until, least * scale - half, high)
    return _hedged(text, begin, Amount(begin, until, at, until, low, high), value * scale)


def hedged(text: str, at: int, until: int, value: float) -> Amount:
    """A value that text[at:until] tells in words, with the range that the words round it make of it."""
    return _hedged(text, at, Amount(at, until, at, until, value, value), value)


_SUSPENDED = ("- to ", "- or ")
_PARTED = lazy(rf"(?<![\w.,])(?P<n>{DIGITS}|{WORDED})- (?:to|or) $", re.IGNORECASE)
"""The first number of "10- to 15-minute", before the second one."""
_JOINTS = (" to ", " and ", "-", "–", "—")
_SIGNS = ("$", "£", "€", "¥", "₹")


_SHORT = lazy(r"[a-z]{1,3}\b")


def _magnitude(word: str) -> float:
    return MAGNITUDES.get(word.strip(" -").casefold(), 1.0)


@lru_cache(maxsize=4096)
def _half_step(printed: str, scale: float, rounded: float) -> float:
    """Half of the last printed step: 0.05 million of "4.5 million"."""
    head = _HEAD.match(printed)
    words = re.split(r"[- ]", printed.casefold())
    magnitude = MAGNITUDES.get(words[-1], 1.0) if words[-1] not in ("hundred", "dozen") else 1.0
    if head is None:
        return magnitude * scale / 2 if magnitude >= 1e6 and len(words) == 2 else rounded * scale
    if head[2]:
        magnitude = MAGNITUDES.get(head[2].casefold(), 1.0)
    decimals = len(head[1].partition(".")[2])
    if decimals or magnitude * scale >= 1e6:
        return 0.5 * 10.0**-decimals * magnitude * scale
    return rounded * scale


def _hedged(text: str, begin: int, plain: Amount, value: float) -> Amount:
    """A number widened by the words before or behind it."""
    behind = _AFTER.match(text, plain.until) if text.startswith((" or ", "+", "-p"), plain.until) else None
    end = behind.end() if behind else plain.end
    if behind and behind["so"]:
        return Amount(begin, end, plain.at, plain.until, *_around(plain, value), True)
    if behind:
        low, high = (plain.low, None) if not behind["fewer"] else (None, plain.high)
        return Amount(begin, end, plain.at, plain.until, low, high)
    before = text[max(0, begin - 16) : begin - 1].split() if text[begin - 1 : begin] == " " else None
    words = _BEFORE.search(text, max(0, begin - 32), begin) if before and before[-1].lower() in _LAST_WORDS else None
    if words is None or (value < 10 and text[plain.at].isalpha() and words.group().lower().strip() in _PREPOSITIONS):
        return plain  # "presided over two talks"
    low, high, hedged = plain.low, plain.high, True
    if words["over"]:
        low, high = value, round(value * (1 + NEARNESS), 9)
    elif words["almost"]:
        low, high = round(value * (1 - NEARNESS), 9), value
    elif words["least"]:
        low, high, hedged = value, None, False
    elif words["most"]:
        low, high, hedged = None, value, False
    else:
        low, high = _around(plain, value)
    return Amount(words.start(), plain.end, plain.at, plain.until, low, high, hedged)


def _hidden(text: str, masked: str) -> Iterator[re.Match[str]]:
    """The spelled numbers that open a sentence or stand in a headline and were taken for a part of a name."""
    for match in _CAPITAL.finditer(text):
        if masked[match.start()] == mask.NAME_MARK:
            number = PATTERN.match(text, match.start())
            if number:
                yield number


def _around(plain: Amount, value: float) -> tuple[float | None, float | None]:
    low, high = plain.low or 0.0, plain.high or 0.0
    return round(min(low, value * (1 - NEARNESS)), 9), round(max(high, value * (1 + NEARNESS)), 9)


_RUN = re.compile(mask.NUMBER)
_CAPITAL = re.compile(
    r"[OTFSENA](?<!\w.)(?:ne|wo|hree|our|ive|ix|even|ight|ine|en|leven|welve|hirteen|ourteen|ifteen|ixteen|wenty"
    r"|hirty|orty|ifty"
    r"| dozen)\b"
)


@lru_cache(maxsize=8)
def amounts(text: str, masked: str) -> tuple[Amount, ...]:
    """Every number of a document, words of uncertain number among them, in order; none inside a proper name.

    >>> masked = "at least NN of about NN, dozens more".replace("N", mask.NUMBER_MARK)
    >>> [(found.low, found.high) for found in amounts("at least 12 of about 50, dozens more", masked)]
    [(12.0, None), (45.0, 55.0), (24, 99)]
    """
    found: list[Amount] = []
    for match in sorted((*_RUN.finditer(masked), *_hidden(text, masked)), key=re.Match.start):
        if found and match.start() < found[-1].end:
            continue
        read = amount(text, match.start(), match.end())
        if read is not None:
            found.append(read)
    lowered = text.replace("İ", "i").lower()
    for match in _INDEFINITE.finditer(lowered) if any(core in lowered for core in _INDEFINITE_CORES) else ():
        low, high = INDEFINITE[match.group()]
        plain = Amount(match.start(), match.end(), match.start(), match.end(), low, high, True)
        least = _BEFORE.search(text, max(0, match.start() - 32), match.start())
        found.append(
            Amount(least.start(), plain.end, plain.at, plain.until, low, None, True)
            if least and least["least"]
            else plain
        )
    return tuple(sorted(found, key=lambda read: read.at))
