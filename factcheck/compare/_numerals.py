"""Every number of a story with what stands around it: counts, sums, shares, measures, lengths of time, places in a
row and years, whether or not a claim tells what it is of. Ages, days, times of day and scores are left out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from factcheck.compare._places import Place
from factcheck.compare._sentences import Line, lines
from factcheck.compare._surroundings import Surroundings
from factcheck.compare._updates import PEOPLE
from factcheck.compare.quantity import TOLLS, places
from factcheck.model import Article, Dossier, Quantity, Span, Statement
from factcheck.values import lexicon, numbers
from factcheck.values.english import singular
from factcheck.values.lazy import lazy

NUMBER, ORDINAL, YEAR = "number", "ordinal", "year"
"""Sorts of numbers that no claim reads; the others are the units of claims."""
BEFELL = (*TOLLS, "arrested", "missing")
"""Units of counts that say what befell people."""
CLAIMED = ("money", "percent", "measure", "duration")
"""Predicates whose claims say better than the digits which number it is."""
ROUNDED = 0.05
"""What a number that ends in noughts may be rounded by, as a part of it."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_IN_ROW = lazy(
    rf"\b(?:(?P<word>{'|'.join(numbers.ORDINALS)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b(?![ -][A-Z]|[ -]degree)"
)
_NUMBERED = re.compile(
    r"\b(?:[a-z]{3,} (?:number|no\.?|#) ?|(?:round|day|week|stage|game|match|chapter|platform|lap|heat|leg) )$",
    re.IGNORECASE,
)
"""Words before a number that is a place in a row: "round nine", "defence number nine"."""
_DATED = re.compile(rf" (?:of )?{_MONTH}", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH} $", re.IGNORECASE)
_LABEL = re.compile(r"\b[A-Z]\w+ $")
_FULL_DATE = re.compile(rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? $", re.IGNORECASE)
YEAR_PRINTED = re.compile(r"(?:1[5-9]|20)\d\d")
"""A year in digits."""
_GLUED_BEFORE, _GLUED_BEHIND = (
    "-/:@#.,$£€–",
    re.compile(r"[/:%\w]|[-–]\d|['’]s\b| ?[ap]\.?m\b| o['’]clock| block\b"),
)
"""What makes a number a part of something: of a score, a time of day, an address."""
_HALVES = re.compile(r"\bhalf\b|½")
HALF_A_UNIT = 0.1
"""How much more or less a length with half a unit in it may be, as a part of it: "a month and a half" is six weeks."""
_OLD = re.compile(r"[ -](?:and a half )?(?:year|month|week|day)s?[ -]{1,3}old|-something| years of age")
_AGED = re.compile(r"(?:, | \(|\b(?:aged?|turns|turned|at|is|was|now|only|just) )$")
_AGE_ENDS = re.compile(r"[,.;)]|$| (?:on|next|last|and|when|in)\b")
_OF_WHOLE = re.compile(
    r" of (?:the|these|those|its|their|his|her|our|your|all|\w+['’]s?)(?: \w+['’]s?)?(?: (?:\d[\d,]*|"
    + numbers.WORDED
    + r"))?(?= )"
)
"""What parts a number from what it is so many of: "six of its 11 libraries"."""
_WHO = re.compile(r" wh(?:o|om|ose)\b")
_STREAK = re.compile(
    r"(?:[ -](?!(?:and|or|but)\b)[a-z]+){0,2}?[ -](?:straight|consecutive|successive|unbroken|in a row"
    r"|on the (?:bounce|trot|spin)|in succession|running)\b"
)
"""Words behind a number of things that follow each other, or behind the place of the last of them."""
_NONE = re.compile(r"\b(?:none|nobody|no ?one|not|never|no [a-z]+)\b[^,;:.]{0,40}$", re.IGNORECASE)
"""Words before "less than £250" that make it the least."""
_PARENT = re.compile(r"(?:mother|father|mum|mom|dad|parent|gran|widow|widower)[ -]of[ -]$", re.IGNORECASE)
_TOGETHER = re.compile(r"(?<![\w-])(?:trio|threesome|quartet|foursome|quintet|(?:duo|pair)(?= of ))\b", re.IGNORECASE)
"""Words for so many."""
PEOPLE_TOGETHER = frozenset("gang group team party crew band trio squad family panel jury crowd staff".split())
"""Words for people who are counted together: behind "a gang of four" no noun need stand."""
TOGETHER = PEOPLE_TOGETHER | frozenset("total pack convoy fleet number".split())
"""Words before "of" and a number that is of all."""
_PEOPLE_OF = re.compile(rf"\b(?:{'|'.join(sorted(PEOPLE_TOGETHER))}) of $", re.IGNORECASE)
_SIZES = {"duo": 2.0, "pair": 2.0, "trio": 3.0, "threesome": 3.0, "quartet": 4.0, "foursome": 4.0, "quintet": 5.0}
_NEXT = re.compile(
    r"[ -](?P<words>(?:[a-z][\w'’-]*|[A-Z]{2,4}s\b|[A-Z][a-z]+(?:s\b| [A-Za-z][a-z]+s\b))(?: [a-z][\w'’-]*){0,2})"
)
_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_ELSEWHEN = re.compile(r" (?:in \d{4}|shootings)\b")
_FUNCTION = frozenset(
    "the and for with from who that which were was are has had have been after before into their his her its said"
    .split()
)  # fmt: skip


class Numeral(Struct, frozen=True, eq=False):
    """A number as a range of its sort, where it stands, the nouns behind it, and the groups that these are of
    (`counted_alike`); with its statement where a claim has it. `toll`: what befell those whom it counts, and when, if
    that is another time or several events ("killed", "killed in 2004"); "" where that is not told."""

    sort: str
    low: float
    high: float
    span: Span
    article: Article
    origin: str
    around: Surroundings
    nouns: frozenset[str]
    groups: frozenset[str]
    statement: Statement | None = None
    toll: str = ""

    @property
    def middle(self) -> float:
        """The middle of its range."""
        return (self.low + self.high) / 2

    @property
    def printed(self) -> float:
        """The number that is printed, whatever its unit and scale; 1 of "a week"."""
        found = numbers.PATTERN.search(self.span.text)
        return self.low if self.sort == ORDINAL else (numbers.parse(found.group()) if found else None) or 1.0

    @property
    def has_no_number(self) -> bool:
        """Whether it is one unit of its sort: "a week", "the past year"."""
        return numbers.PATTERN.search(self.span.text) is None

    @property
    def digits(self) -> str:
        """Its printed digits, those of its value where it is printed in words."""
        return "".join(filter(str.isdigit, self.span.text)) or f"{self.printed:.0f}"

    @property
    def is_of_anybody(self) -> bool:
        """Whether it counts people, whoever they are."""
        return not self.nouns.isdisjoint(PEOPLE)

    @property
    def is_of_people(self) -> bool:
        """Whether it counts people."""
        return bool(self.toll) or not (self.nouns | self.groups).isdisjoint(_persons())

    @property
    def unit(self) -> str:
        """The letters behind the number: "weeks", "mph"; "" of what is counted."""
        if self.statement is None:
            return ""
        return _LETTERS.findall(self.span.text)[-1].rstrip("s") if _LETTERS.search(self.span.text) else ""

    @property
    def scope(self) -> str:
        """What its claim is of, where it has one."""
        return self.statement.claim.scope if self.statement else ""

    def meets(self, other: Numeral) -> bool:
        """Whether both may be one number."""
        return self.low <= other.high and other.low <= self.high


@lru_cache(maxsize=1)
def numerals(dossier: Dossier) -> tuple[Numeral, ...]:
    """The numbers of a story; kept for the next comparator."""
    found = [numeral for place in places(dossier) if (numeral := _claimed(place)) is not None]
    taken: dict[tuple[str, str], set[int]] = {}
    for predicate in CLAIMED:
        for one in dossier.by_predicate.get(predicate, ()):
            span = one.claim.value_span
            taken.setdefault((span.article, span.field), set()).update(range(span.start, span.end))
    tolls = {
        (one.article.id, one.claim.value_span.field, at): one.claim.value.unit + _elsewhen(one.claim.scope)
        for one in dossier.by_predicate.get("count", ())
        if isinstance(one.claim.value, Quantity) and one.claim.value.unit in BEFELL
        for at in range(one.claim.value_span.start, one.claim.value_span.end)
    }
    for line in lines(dossier):
        mine = taken.setdefault((line.article.id, line.field), set())
        for sort, start, end, low, high, words in _printed(line):
            if start not in mine:
                mine.add(start)
                toll = tolls.get((line.article.id, line.field, start), "")
                found.append(_numeral(line, (start, end), sort, (low, high), words, toll))
    return tuple(found)


def _elsewhen(scope: str) -> str:
    """The words of a scope that say that a toll is of another year or of several events."""
    return "".join(found.group() for found in _ELSEWHEN.finditer(f" {scope}"))


def _claimed(place: Place) -> Numeral | None:
    """The number of a claim; None of a count, which is read anew, and of a range without an end."""
    statement, line = place.statement, place.around.line
    span = statement.claim.value_span
    if statement.claim.predicate not in CLAIMED:
        return None
    low, high = place.low, place.high
    if not math.isfinite(high - low):
        low = high = low if math.isfinite(low) else high
        if not (math.isfinite(low) and _is_least(line, span.start)):
            return None
    if place.dimension == "duration" and place.around.previous == "on":
        return None  # "scored on 53 minutes"
    half = (place.step or 0.0) / 2 if low == high else 0.0
    if place.dimension == "duration" and low == high and _HALVES.search(span.text):
        half = low * HALF_A_UNIT
    nouns = grouped(_behind(line, span.start, span.end))
    return Numeral(
        place.dimension, low - half, high + half, span, statement.article, place.origin, place.around,
        *nouns, statement,
    )  # fmt: skip


def _is_least(line: Line, at: int) -> bool:
    """Whether the words before a bound say that there is nothing below it: "nobody paid less than £250"."""
    return _NONE.search(line.article.content(line.field), line.start, at) is not None


def _numeral(
    line: Line, at: tuple[int, int], sort: str, value: tuple[float, float], words: Iterable[str], toll: str
) -> Numeral:
    span = Span(line.article.id, line.field, *at, line.article.content(line.field)[slice(*at)])
    around = Surroundings(line, *(line.find(span) or (0, 0)))
    return Numeral(sort, *value, span, line.article, line.origin, around, *grouped(words), toll=toll)


_Printed = tuple[str, int, int, float, float, Sequence[str]]


def _printed(line: Line) -> Iterator[_Printed]:
    """The numbers of a sentence with the nouns that they count: the places in a row first."""
    text = line.article.content(line.field)
    for match in _IN_ROW.finditer(text, line.start, line.end):
        if not _is_day(text, *match.span()):
            value = float(numbers.ORDINALS[match["word"]] if match["word"] else match["digits"])
            yield ORDINAL, *match.span(), value, value, [*_behind(line, *match.span()), *_streak(line, match.end())]
    for match in _TOGETHER.finditer(text, line.start, line.end):
        size = _SIZES[match.group().lower()]
        of = match.end() + len(" of")
        counted = _behind(line, match.start(), of) if text.startswith(" of ", match.end()) else ("person",)
        yield NUMBER, *match.span(), size, size, counted
    for match in numbers.PATTERN.finditer(text, line.start, line.end):
        start, end = match.span()
        if text[start - 1] in _GLUED_BEFORE or text[start - 1].isalnum() or _GLUED_BEHIND.match(text, end):
            continue
        amount = numbers.amount(text, start, end)
        if amount is None or amount.low is None or amount.high is None or _is_day(text, start, end):
            continue
        if YEAR_PRINTED.fullmatch(match.group()):
            if not _FULL_DATE.search(text, max(0, start - 20), start):
                yield YEAR, start, end, amount.low, amount.low, ()
        elif numbered := _NUMBERED.search(text, max(line.start, start - 30), start):
            yield ORDINAL, start, end, amount.low, amount.high, (numbered.group().split()[0].lower(),)
        elif amount.low == amount.high and (streak := _streak(line, end)):
            yield ORDINAL, start, end, amount.low, amount.high, streak
        elif (
            amount.low >= 2
            and not _is_age(text, line.start, start, end)
            and not _is_label(text, line.start, start, end)
        ):
            half = _half_step(amount.low) if amount.low == amount.high else 0.0
            yield NUMBER, start, end, amount.low - half, amount.high + half, _behind(line, start, end)


def _is_day(text: str, start: int, end: int) -> bool:
    return bool(_DATED.match(text, end) or _MONTH_BEFORE.search(text, max(0, start - 12), start))


def _is_age(text: str, begin: int, start: int, end: int) -> bool:
    return bool(
        _OLD.match(text, end) or (_AGED.search(text, max(begin, start - 8), start) and _AGE_ENDS.match(text, end))
    )


def _is_label(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a number in digits stands behind a name, and so is a part of it: "Channel 4"."""
    named = _LABEL.search(text, max(begin, start - 30), start)
    return bool(named and named.start() > begin + 1 and text[start].isdigit() and end - start < 4)


def _half_step(value: float) -> float:
    """Half of what a number that ends in noughts may have been rounded by."""
    digits = str(int(value))
    return min(10.0 ** (len(digits) - len(digits.rstrip("0"))), ROUNDED * value) / 2 if digits.endswith("0") else 0.0


def _behind(line: Line, start: int, end: int) -> list[str]:
    """The words behind a number, three at most, that may be the noun that it counts."""
    text = line.article.content(line.field)
    if _WHO.match(text, end, line.end):
        return ["person"]
    if _PARENT.search(text, max(line.start, start - 16), start):
        return ["offspring"]
    together = _PEOPLE_OF.search(text, max(line.start, start - 12), start)
    whole = _OF_WHOLE.match(text, end, line.end)
    match = _NEXT.match(text, whole.end() if whole else end, line.end)
    words = match["words"].lower().replace("-", " ").split() if match else []
    if together:
        words = [*words, "person", together.group().split()[0].lower()]
    return [word for word in words if len(word) > 2 and word not in _FUNCTION]


@cache
def _persons() -> frozenset[str]:
    """Nouns of people."""
    return PEOPLE | lexicon.words("roles") | lexicon.words("kin")


def _streak(line: Line, end: int) -> list[str]:
    """A word of its own where what a number counts, or is the place of, follow each other."""
    return ["streak"] if _STREAK.match(line.article.content(line.field), end, line.end) else []


def grouped(words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Words in the singular, and the groups that they are of."""
    irregular, alike = lexicon.table("plurals"), lexicon.table("counted_alike")
    plain = frozenset(singular(word) if word.endswith("s") or word in irregular else word for word in words)
    return plain, frozenset(alike[word] for word in plain if word in alike) | plain.intersection(alike.values())
