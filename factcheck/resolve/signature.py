"""What tells an article's story and its copies: its words by weight, the days and ages it prints, hashes of its lines
and of its word shingles."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, repeat

from factcheck.model import Article, Signature
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

SHINGLE = 5
"""Words in a shingle; five in a row are rarely the same by chance (Broder 1997, with longer texts, used ten)."""
KEPT_SHINGLES = 128
"""Smallest hashes kept of an article (bottom-k sketch): the share of common ones is off by about 4 points."""
LEAD = 60
"""Words that open a report and say what happened; reports are written from the most to the least important."""
FEWEST_PLAIN = 4
"""Words in lower case by which a line is known."""
BACKGROUND = 0.7
"""Share of a text behind which its lines tell what happened before: their days and ages are of other events too."""
TITLE_WEIGHT, LEAD_WEIGHT, UPPER_WEIGHT = 4, 3, 2
_WEIGHTS = (LEAD_WEIGHT,) * LEAD + (UPPER_WEIGHT,) * 2 * LEAD
"""What the first words of a text weigh; those behind them weigh 1."""

_TIME_OFF, _SOON = timedelta(days=3), timedelta(days=60)
"""By how much a report may be older than it says, and how far ahead a day without a year is one to come."""

_LINE = re.compile(r"[^\r\n]+")
_TOKEN = re.compile(r"[^\W\d_]++(?:['’\-][^\W\d_]++)*|\d[\d,]*(?:-(?:year|month)s?-old)?")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_PLAIN = re.compile(r"[a-z](?<!\w.)[a-z]*+(?!\w)")
_OUTLET = lazy(r"(?<=\w) (?:\||[-–—]) .*$")
_GAP_AND_TOKEN = re.compile(f"({_TOKEN.pattern})")
"""Splits a line into what stands between tokens and, in every other place, tokens."""
_WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_MONTHS = {
    name: n // 2 + 1
    for n, name in enumerate(
        "jan january feb february mar march apr april may may jun june jul july aug august sep september oct october"
        " nov november dec december".split()
    )
} | {"sept": 9}
_CALENDAR = frozenset(printed for word in (*_WEEKDAYS, *_MONTHS) for printed in (word.title(), word.upper()))
_NOT_A_NUMBER_OF_NOTE = frozenset("am pm a.m p.m a p".split())


def sign(article: Article, skip: Collection[int] = ()) -> Signature:
    """The signature of an article; lines whose hash is in `skip` (boilerplate) are left out."""
    reader = _Reader(article.published)
    if article.title:
        reader.read(_headline(article.title), TITLE_WEIGHT)
    lines: list[int] = []
    for line in _LINE.finditer(article.text, article.start):
        if line.group().isspace():
            continue
        key = line_key(line.group())
        lines.append(key)
        if key not in skip:
            reader.read(line.group(), background=line.start() > BACKGROUND * len(article.text))
    shingles = _shingles(reader.words)
    return Signature(
        dict(reader.terms),
        frozenset(reader.days),
        frozenset(reader.ages),
        frozenset(lines),
        frozenset(sorted(shingles)[:KEPT_SHINGLES]),
        len(shingles),
    )


def _shingles(words: list[str]) -> set[int]:
    """The hashes of some words' shingles: of stretches of all of them run together with blanks."""
    text = " ".join(words).encode()
    starts = [0, *accumulate(map((1).__add__, map(len, text.split(b" "))))]
    return {zlib.crc32(text[start : end - 1]) for start, end in zip(starts, starts[SHINGLE:], strict=False)}


class _Reader:
    """Gathers terms, days and ages of the lines of one article, in their order.

    `words` are those outside quote marks: reports that print the same quotations in words of their own are no copies.
    """

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.terms: Counter[str] = Counter()
        self.days: set[date] = set()
        self.ages: set[int] = set()
        self.words: list[str] = []
        self._place = 0

    def read(self, line: str, weight: int = 0, background: bool = False) -> None:
        """Take in one line; `weight` is that of its words, 0 where it falls with their place in the text."""
        parts = _GAP_AND_TOKEN.split(line)
        gaps, words = parts[::2], parts[1::2]
        known, lead = list(map(_known, words)), [weight] * len(words)
        if not weight:
            quotes = "“" in line or '"' in line
            self.words += map(str.casefold, _TOKEN.findall(_QUOTED.sub(" ", line)) if quotes else words)
            lead = [] if background else list(_WEIGHTS[self._place : self._place + len(words)])
            self._place += len(words)
        if self.published and not background and "yesterday" in words:
            self.days.add(self.published - timedelta(days=1))
        plain = [term if sort == _LOWER else "" for sort, term in known]
        for term, heavy in zip(plain, lead, strict=False):
            if term:
                self.terms[term] += heavy
        self.terms.update(filter(None, plain[len(lead) :]))
        self._special(gaps, words, known, [*lead, *repeat(1, len(words) - len(lead))], background)

    def _special(
        self, gaps: list[str], words: list[str], known: list[tuple[int, str]], weights: list[int], background: bool
    ) -> None:
        """Take in the names, titles, days and numbers of a line."""
        terms = self.terms
        before = ""  # the capitalised word before
        titled = False  # whether a title opened the capitalised words before: officials who speak of many events
        last = -1
        for index in [index for index, (sort, _) in enumerate(known) if sort != _LOWER]:
            (sort, term), gap, heavy = known[index], gaps[index], weights[index]
            if index > last + 1:
                before, titled = "", False
            last = index
            titled = sort == _TITLE or (titled and gap in (" ", ". ") and words[index][0].isupper())
            if titled:
                before = ""
            elif sort == _CAPITAL:
                terms[term] += heavy
                if before and gap == " ":
                    terms[f"{before} {term}"] += heavy
                before = term
            else:
                before = ""
                if term:
                    terms[term] += heavy
                elif sort == _NUMBER:
                    self._number(index, gaps, words, 0 if background else heavy)
                elif sort == _DAY and self.published and not background:
                    day = _following(words, index)
                    if not day.isdigit() and index and gap == " ":
                        day = words[index - 1]  # "5 March"
                    self._day(words[index].casefold(), day, self.published)

    def _number(self, index: int, gaps: list[str], words: list[str], weight: int) -> None:
        """An age, or a number worth remembering: a house number, a toll of three digits, a street."""
        gap, word = gaps[index], words[index]
        after = gaps[index + 1][:1] if index + 1 < len(words) else "."
        aged = index > 0 and words[index - 1].casefold() == "aged"
        if "old" in word or aged or (gap in (", ", " (") and after in (",", ")", ".") and len(word) <= 2):
            if weight:
                self.ages.add(int(re.match(r"\d+", word)[0]))  # type: ignore[index]
            return
        following = _following(words, index)
        if following == "block" or (len(word) > 2 and following not in _NOT_A_NUMBER_OF_NOTE):
            self.terms[f"#{word}"] = self.terms.get(f"#{word}", 0) + max(weight, 1)

    def _day(self, word: str, number: str, published: date) -> None:
        """A weekday is the last one before publication; a month and a day are of the last year that fits, and none that
        are soon to come."""
        if word in _WEEKDAYS:
            self.days.add(published - timedelta(days=(published.weekday() - _WEEKDAYS[word]) % 7))
        elif number.isdigit() and len(number) <= 2:
            for year in (published.year, published.year - 1):
                try:
                    day = date(year, _MONTHS[word], int(number))
                except ValueError:
                    return
                if day <= published + _SOON:
                    if day <= published + _TIME_OFF:
                        self.days.add(day)
                    return


def line_key(line: str) -> int:
    """A hash of a line; names and numbers are left out where enough is left, since notices are filled in with them."""
    plain = _PLAIN.findall(line)
    kept = " ".join(plain) if len(plain) >= FEWEST_PLAIN else line.strip()
    return zlib.crc32(kept.encode("utf-8", "surrogatepass"))


def _following(words: list[str], index: int) -> str:
    """The word behind a word, in lower case."""
    return words[index + 1].casefold() if index + 1 < len(words) else ""


def _headline(title: str) -> str:
    """A title without the name of the outlet behind it ("Fire kills two - Anchor News")."""
    cut = _OUTLET.search(title)
    return title[: cut.start()] if cut else title


_LOWER, _TITLE, _CAPITAL, _NUMBER, _DAY, _OTHER = range(6)


_CIVIL = frozenset(
    "Actor Actress Aunt Author Baron Baroness Brother Comedian Countess Dame Duchess Duke Elder Father Fr Frau Grandma"
    " Grandpa Herr Lady Lord Madame Miss Mlle Mme Monsieur Mother Mr Mrs Ms Mx Prince Princess Queen Rapper Señor"
    " Signor Singer Sir Sister Uncle Viscount Viscountess".split()
)
"""Titles of people of whom news is, not of officials who speak of many events."""


@lru_cache(maxsize=65536)
def _known(word: str) -> tuple[int, str]:
    """What a printed word is, and its term: "" for a number, a common word, a day or a month."""
    lower = word.casefold()
    number, day = word[0].isdigit(), word in _CALENDAR
    term = "" if number or day or lower in lexicon.words("common") else stem(lower)
    if "a" <= word[0] <= "z":
        return _LOWER, term
    if word in lexicon.words("titles"):
        return (_OTHER, "") if word in _CIVIL else (_TITLE, term)
    if term:
        return _CAPITAL if word[0].isupper() else _OTHER, term
    return _NUMBER if number else _DAY if day else _OTHER, term


def stem(word: str) -> str:
    """A word in lower case without possessive and regular endings: "stories" -> "story", "charged" -> "charg"."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    size = len(word)
    if size <= 3:
        return word
    if word.endswith("s"):
        if word.endswith("ies") and size > 4:
            return word[:-3] + "y"
        return word if word.endswith(("ss", "us", "is")) else word[:-1]
    if word.endswith("ing") and size > 5:
        return word[:-3]
    return word[:-2] if word.endswith("ed") and size > 4 else word
