"""The words that expressions of time are made of, and a text as one letter for each of its words.

`Words` gives each word of a text the letter of its class: "on Sunday, the 3rd of May 2019" is "i W, t o f M y". A
grammar of dates is then a few short `re` patterns on that string, which is a third as long as the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.values.calendar import HOLIDAYS
from factcheck.values.lazy import lazy

MONTH_NAMES = frozenset("january february march april may june july august september october november december".split())
"""The months by their full names."""
MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
        "|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
_WHOLE_MONTHS = frozenset(name for name in MONTHS if len(name) > 4) | {"may", "june", "july"}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun".split(
            "|"
        )
    )
    for name in names.split()
}
CARDINALS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * ten for ten, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
DECADES = {
    word: 10 * ten
    for ten, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}
UNITS = "minute hour day week month year decade century".split()
_PLURALS = {"second": "seconds", "century": "centuries", "quarter": "quarters"} | {
    unit: f"{unit}s" for unit in UNITS[:-1]
}
UNIT_OF = {unit: unit for unit in UNITS} | {plural: unit for unit, plural in _PLURALS.items()}
"""The unit of each of its printed forms; "second" alone is an ordinal and "quarter" alone a part of a year."""
ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
"""What comes round again once in a unit of time. With a capital they are names of newspapers."""
RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
PAST, NEXT, THIS = (
    "last previous preceding prior latest".split(),
    "next coming following".split(),
    "this current".split(),
)
VAGUE = "several few many some couple recent".split()


def _classes() -> dict[str, str]:
    """The class of every word that has one; words that are names or verbs in lower case only with a capital."""
    lower: dict[str, Iterable[str]] = {
        "n": [*CARDINALS, "hundred", "thousand", "dozen"],
        "o": [
            *ORDINALS,
            *(
                f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
                for n in range(1, 32)
            ),
        ],
        "E": DECADES,
        "u": UNITS,
        "U": _PLURALS.values(),
        "q": ["quarter"],
        "p": ["period"],
        "l": PAST,
        "j": ["past"],
        "x": NEXT,
        "h": THIS,
        "z": ["that", "same"],
        "C": ["comparable", "corresponding"],
        "k": ["each", "every"],
        "r": VAGUE,
        "t": "the its their his her our".split(),
        "a": ["a", "an"],
        "f": ["of"],
        "&": ["and", "or"],
        "e": "early late mid earlier later".split(),
        "c": "end middle beginning start close".split(),
        "m": "more additional straight consecutive full whole further trading business working".split(),
        "g": ["ago"],
        "i": (
            "in on at by since until till during through from to between before after for around throughout within over"
            " under"
        ).split(),
        "R": RELATIVE_DAYS,
        "P": "morning afternoon evening night midday".split(),
        "K": ["weekend"],
        "S": "spring summer fall autumn winter".split(),
        "F": ["fiscal", "calendar", "financial"],
        "H": ["half"],
        "O": ["old", "olds"],
        "s": ["s"],
        "L": ["long"],
    }
    found = {form: sign for sign, words in lower.items() for word in words for form in (word, word.capitalize())}
    found |= dict.fromkeys(ADVERBS, "N")
    found |= {f"{number}": "n" for number in range(1000)} | {f"{number:03}": "n" for number in range(100)}
    found |= {form: "d" for number in range(1, 32) for form in (str(number), f"{number:02}")}
    found |= {str(year): "y" for year in range(1500, 2100)}
    found |= {f"{year}s": "D" for year in range(1500, 2100, 10)} | {f"{ten}0s": "G" for ten in range(1, 10)}
    names = [(name, "M") for name in MONTHS] + [(name, "W" if name.endswith("day") else "w") for name in WEEKDAYS]
    for name, sign in names:
        found[name.capitalize()] = sign
        if name not in ("may", "march", "mar", "sun", "sat", "wed"):
            found[name.upper()] = sign
    return found


_CLASS = _classes()
_SIGN = {"‑": "-", "–": "~", "—": "~", "--": "~", "’": "'", "‘": "'", ".,": ",", "£": "$", "€": "$"}
_SIGN |= {mark: mark for mark in "-~'.,:/$"}
HOLIDAY_MARK = "\ue007"
"""Stands for each letter of a holiday's name, so that the name is one word."""
_PIECES = re.compile(rf"[^\W_]+|{HOLIDAY_MARK}+| |(?:[^\w {HOLIDAY_MARK}]|_)+")
_ONLY_WORDS = str.maketrans("", "", " -~'.,:/$|")
_HOLIDAY = lazy(
    rf"\b(?:{'|'.join(' '.join(word.capitalize() for word in name.split()) for name in HOLIDAYS)})\b".replace(
        "'", "['’]"
    )
    .replace(".", r"\.?")
    .replace("Of", "of")
)
_HOLIDAY_HINTS = (
    " Day", "Christmas", "Easter", "Thanksgiving", "New Year", "Halloween", "Good Fri", "Black Fri", "Palm Sun",
    "Ash Wed", "Fourth of", "Juneteenth",
)  # fmt: skip


_SPELT_YEAR = lazy(
    r"\b(?P<century>[Ee]ighteen|[Nn]ineteen) (?P<ten>(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
    r"(?:[- ](?P<one>\w+))?\b"
    r"|(?<=\byear )two thousand(?: and)?(?: (?P<last>\w+))?\b"
)


def _year_in_digits(match: re.Match[str]) -> str:
    """A year in words, as "nineteen ninety-four" or "the year two thousand", in digits, with noughts before it so that
    its length stays."""
    hundreds = {"e": 1800, "n": 1900}[match["century"][0].lower()] if match["century"] else 2000
    word = match["one"] or match["last"]
    rest = CARDINALS.get(word or "zero", 99)
    kept = match[0] if rest < 10 or not word else match[0][: -len(word) - 1]
    year = hundreds + CARDINALS.get(match["ten"] or "zero", 0) + (rest if rest < 10 else 0)
    return str(year).zfill(len(kept)) + match[0][len(kept) :]


_LONGEST_TOKEN = 100
"""Characters without a space beyond which nothing printed is a date."""


def _class(word: str) -> str:
    return _CLASS.get(word.lstrip("0") if word.startswith("00000") else word, "_")


class _Signs(dict[str, str]):
    """The signs of a token: a letter for each word and a mark for each run of other characters in it.

    Words repeat, so those seen are kept; looking one up runs in C.
    """

    def __missing__(self, token: str) -> str:
        if len(token) > _LONGEST_TOKEN:
            return "|"
        if len(self) > 1 << 16:
            self.clear()
        signs = "".join(
            "Y" if piece[0] == HOLIDAY_MARK else _class(piece) if piece[0].isalnum() else _SIGN.get(piece, "|")
            for piece in _PIECES.findall(token)
        )
        self[token] = signs
        return signs


_SIGNS = _Signs()


class Phrase(NamedTuple):
    """Some words of a text: their offsets, classes, and themselves in lower case.

    `before` has up to five words that stand before them, nearest last, in lower case without punctuation; `after` up
    to four tokens behind them as they are, none where punctuation parts them. `first` and `last` are the numbers of
    its tokens.
    """

    start: int
    end: int
    signs: str
    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    first: int
    last: int

    @property
    def previous(self) -> str:
        """The word right before, "" at the beginning of the text."""
        return self.before[-1] if self.before else ""

    @property
    def following(self) -> str:
        """The word right behind, without the punctuation that follows it; "" behind punctuation and at the end."""
        return self.after[0].strip(MARKS) if self.after else ""

    def word(self, *signs: str) -> str:
        """The first word of the first of these classes that the phrase has, "" for none."""
        for sign in signs:
            index = self.signs.find(sign)
            if index >= 0:
                return self.words[index]
        return ""

    def all(self, signs: str) -> list[str]:
        """All words of these classes."""
        return [word for word, own in zip(self.words, self.signs, strict=True) if own in signs]


class Words:
    """A text as tokens between spaces, and as a string of signs on which a grammar runs.

    In `signs` a word of a class is that class's letter, another word "_", and punctuation in a token one mark: "-" a
    hyphen, "~" a dash, "$" a currency, and "|" all that is not told apart. Tokens stand between single spaces, so that
    "on Sunday, the 3rd of May" is "i W, t o f M".
    """

    def __init__(self, text: str) -> None:
        """Cut up a text. Its offsets stay: a line break counts as a space, an empty line as two."""
        self.text = text
        if any(hint in text for hint in _HOLIDAY_HINTS):
            text = _HOLIDAY.sub(lambda match: HOLIDAY_MARK * len(match[0]), text)
        if "ineteen " in text or "ighteen " in text or "year two" in text:
            text = _SPELT_YEAR.sub(_year_in_digits, text)
        self._line = text.replace("\n", " ").replace("\xa0", " ")
        self.tokens = self._line.split(" ")
        self.signs = " ".join(map(_SIGNS.__getitem__, self.tokens))
        self._at = (0, 0, 0)  # a place in signs, its token, and that token's offset in the text

    def phrase(self, start: int, end: int) -> Phrase:
        """The words of a stretch of `signs`. Stretches must be asked for from left to right."""
        position, token, offset = self._at
        ahead = token + self.signs.count(" ", position, start)
        offset += sum(map(len, self.tokens[token:ahead])) + ahead - token
        first = self.signs.rfind(" ", 0, start) + 1
        self._at = (first, ahead, offset)
        last = ahead + self.signs.count(" ", start, end)
        stop = offset + sum(map(len, self.tokens[ahead : last + 1])) + last - ahead
        pieces: list[str] = _PIECES.findall(self._line, offset, stop)
        kept = pieces[start - first : end - first]
        if kept[-1] == "." and kept[-2].lower() in _WHOLE_MONTHS:  # the full stop of the sentence
            kept.pop()
        begin = offset + sum(map(len, pieces[: start - first]))
        words = [piece.lower() for piece in kept if piece[0].isalnum() or piece[0] == HOLIDAY_MARK]
        before = [token.strip(MARKS).lower() for token in self.tokens[max(0, ahead - 5) : ahead]]
        parted = self.tokens[last][-1:] in _PARTING
        return Phrase(
            start=begin,
            end=begin + sum(map(len, kept)),
            signs=self.signs[start:end].translate(_ONLY_WORDS),
            words=tuple(words),
            before=tuple(before),
            after=() if parted else tuple(self.tokens[last + 1 : last + 5]),
            first=ahead,
            last=last,
        )


MARKS = ".,;:()[]“”\"'‘’!?$"
"""What stands about words and is not of them."""
_PARTING = frozenset('.,;:)”"!?')


CARDINAL_WORDS = frozenset((*CARDINALS, "hundred", "thousand", "dozen"))
"""The words that print a whole number."""


def number(words: Iterable[str]) -> float | None:
    """What number words and digits in a row print, None where they print none.

    >>> number(["twenty", "one"]), number(["2"]), number(["one", "hundred"]), number(["dozen"])
    (21.0, 2.0, 100.0, 12.0)
    """
    total = 0.0
    known = False
    for word in words:
        if word in ("hundred", "thousand", "dozen"):
            total = (total or 1) * {"hundred": 100, "thousand": 1000, "dozen": 12}[word]
        elif word in CARDINALS:
            total += CARDINALS[word]
        elif word.isascii() and word.isdigit():
            total = total * 1000 + int(word) if known else float(word)
        elif word not in ("a", "an", "and"):
            return None
        else:
            continue
        known = True
    return total if known else None


def ordinal(word: str) -> int | None:
    """The number of an ordinal word: "third", "21st"; None for other words."""
    if word in ORDINALS:
        return ORDINALS[word]
    return int(word[:-2]) if word[:-2].isdigit() else None
