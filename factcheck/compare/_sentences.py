"""The sentences of a story as words that can be aligned, and the pairs of them that speak of one thing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import combinations, groupby
from operator import itemgetter

from msgspec import Struct

from factcheck.model import Article, Dossier, Span
from factcheck.values import names, numbers
from factcheck.values.cues import Stretch, stretches_with

_TOKEN = re.compile(  # words first, as nearly all are
    r"\w(?:(?<=\d)(?:\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?(?!\w)|\w*(?:['’\-./:]\w+)*)|[$£€%]|@\w+(?:['’\-./:]\w+)*"
)
STOP = frozenset(
    "a about above after again against all also am among an and any are as at be because been before being below"
    " between both but by can could did do does doing down during each few for from further had has have having he her"
    " here him his how i if in into is it its just like made make may me might more most much must my near no nor not"
    " of off on one only or other our out over own per said same say says she should since so some such than that the"
    " their them then there these they this those through to told too under until up upon us very was we were what"
    " when where which while who whom whose why will with would yet you your".split()
)
LEAST_STEMS = 3
"""Words of meaning that a sentence must have to be aligned with another."""
MOST_LINES = 40
"""A word that more sentences of a story have than this tells no two of them to be of one thing."""


class Word(Struct, frozen=True, gc=False):
    """A word of a sentence: its offsets, as printed, and as it is compared."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def stem(self) -> str:
        """Its stem, "" for a number or a word that carries no meaning of its own."""
        return meaning(self.norm)


class Line(Struct, frozen=True, eq=False, dict=True):
    """A sentence of an article: its words as they are compared, and the stems of those that carry meaning."""

    article: Article
    origin: str
    field: str
    start: int
    end: int
    norms: tuple[str, ...]
    stems: frozenset[str]

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return [match.span() for match in _TOKEN.finditer(self._text, self.start, self.end)]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words with their offsets; few sentences are asked for them."""
        text = self._text
        found = zip(self._places, self.norms, strict=True)
        return tuple([Word(start, end, text[start:end], norm) for (start, end), norm in found])

    def find(self, span: Span) -> tuple[int, int] | None:
        """The places of the first and last word of a stretch of the sentence; None where it has no whole word."""
        first = bisect_right(self._places, span.start, key=itemgetter(1))
        last = bisect_left(self._places, span.end, key=itemgetter(0)) - 1
        return (first, last) if first <= last else None

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The places of the words that begin with a digit as they are compared."""
        return tuple([place for place, norm in enumerate(self.norms) if norm[:1].isdigit()])

    @cached_property
    def in_title_case(self) -> bool:
        """Whether most words have capitals, so that they do not tell the names."""
        return 2 * sum(word.text[0].isupper() for word in self.words) > len(self.words)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do, and headlines do not."""
        return self._text[self.start : self.end].rstrip()[-1:] in tuple(".!?\"”’'")

    @property
    def _text(self) -> str:
        return self.article.content(self.field)

    def is_glued(self, place: int) -> bool:
        """Whether a sign joins a word to what is beside it, as in a telephone number, a time or a height."""
        word = self.words[place]
        beside = self._text[word.start - 1 : word.start] + self._text[word.end : word.end + 1]
        unread = "\ufffd" in self._text[word.end : word.end + 2]  # a fraction, lost in another encoding
        return unread or any(sign in "-/:’'″”@" for sign in beside)

    def around(self, first: int, last: int, before: int, behind: int) -> str:
        """The text of some words with so many characters before and behind them, of this sentence or its neighbours."""
        return self._text[max(0, self.words[first].start - before) : self.words[last].end + behind]

    def parted(self, place: int) -> bool:
        """Whether more than spaces, commas and full stops stand between a word and the next."""
        return self._text[self.words[place].end : self.words[place + 1].start].strip(" ,.\n") != ""

    def parted_by(self, place: int, signs: str) -> bool:
        """Whether one of some signs stands between a word and the next."""
        between = self._text[self._places[place][1] : self._places[place + 1][0]]
        return between != " " and any(sign in between for sign in signs)

    def span(self, first: int, last: int) -> Span:
        """The span from one word to another, by their places in the sentence, both inclusive."""
        start, end = self.words[first].start, self.words[last].end
        return Span(self.article.id, self.field, start, end, self._text[start:end])


@lru_cache(maxsize=1)
def lines(dossier: Dossier) -> tuple[Line, ...]:
    """The sentences of a story with a word that carries meaning; kept for the next comparator."""
    found = []
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            norms = tuple(map(normal, _TOKEN.findall(text, start, end)))
            stems = frozenset(map(meaning, norms)) - {""}
            if stems:
                found.append(Line(article, dossier.origins[article.id], field, start, end, norms, stems))
    return tuple(found)


def sentences_with(dossier: Dossier, cues: Iterable[str]) -> Iterator[tuple[Article, str, int, int]]:
    """The sentences of a story in which one of some literals stands: the article, the field and the offsets of each."""
    for article, field, stretches in _stretches(dossier):
        for start, end in stretches_with(article.content(field), stretches, cues):
            yield article, field, start, end


@lru_cache(maxsize=1)
def _stretches(dossier: Dossier) -> tuple[tuple[Article, str, list[Stretch]], ...]:
    """The sentences of a story by article and field."""
    return tuple(
        (reading.article, field, [(start, end) for _, start, end in sentences])
        for reading in dossier.readings
        for field, sentences in groupby(reading.sentences, key=itemgetter(0))
    )


def originals(found: Iterable[Line]) -> list[Line]:
    """Some sentences without those of copies, so that a copy makes no word common: of each origin, those of one
    report."""
    first: dict[str, str] = {}
    return [line for line in found if first.setdefault(line.origin, line.article.id) == line.article.id]


@lru_cache(maxsize=1)
def words_by_report(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The words that each report of a story prints, as they are compared; kept for the next comparator."""
    found: dict[str, set[str]] = {article: set() for article in dossier.articles}
    for line in lines(dossier):
        found[line.article.id].update(line.norms)
    return {article: frozenset(words) for article, words in found.items()}


@lru_cache(maxsize=1)
def stems_by_report(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The stems of the words that each report of a story prints; kept for the next comparator."""
    found: dict[str, set[str]] = {article: set() for article in dossier.articles}
    for line in lines(dossier):
        found[line.article.id].update(line.stems)
    return {article: frozenset(stems) for article, stems in found.items()}


@lru_cache(maxsize=65536)
def meaning(norm: str) -> str:
    """The stem of a word, "" for a number or a word that carries no meaning of its own.

    >>> meaning("shootings"), meaning("the"), meaning("47")
    ('shoot', '', '')
    """
    return "" if norm in STOP or norm[:1].isdigit() else stem(norm)


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """A word as it is compared: lower case, numbers in digits, short forms of months and titles in full.

    >>> normal("Seven"), normal("Sgt"), normal("Reed’s"), normal("1,240")
    ('7', 'sergeant', 'reed', '1240')
    """
    folded = names.fold(word.replace("’", "'"))
    folded = folded.removesuffix("'s").removesuffix("'")
    number = numbers.parse(folded)
    if number is not None:
        return f"{number:g}" if number < 1e6 else str(int(number))
    return _SAME.get(folded, folded)


_SAME = {
    "%": "percent", "jan": "january", "feb": "february", "aug": "august", "sept": "september", "sep": "september",
    "oct": "october", "nov": "november", "dec": "december", "sgt": "sergeant", "lt": "lieutenant", "capt": "captain",
    "cpl": "corporal", "det": "detective", "gov": "governor", "sen": "senator", "rep": "representative",
    "dr": "doctor", "ofc": "officer", "col": "colonel", "gen": "general", "prof": "professor", "rev": "reverend",
    "st": "street", "ave": "avenue", "rd": "road", "blvd": "boulevard", "hwy": "highway", "dr.": "drive",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings, so that "shooting", "shootings" and "shoots" meet.

    >>> stem("shootings"), stem("wounded"), stem("cases")
    ('shoot', 'wound', 'cas')
    """
    for ending in ("ings", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def begin(text: str, place: int) -> int:
    """Where the sentence of a place begins, as full stops and ends of lines tell.

    >>> begin("It sank. Two drowned.", 13)
    8
    """
    return max(text.rfind(". ", 0, place), text.rfind("\n", 0, place)) + 1


def pairs(found: Sequence[Line], least: float) -> Iterator[tuple[Line, Line, float]]:
    """Pairs of sentences of two articles that share two rare words or more, and how alike they are, `least` or more:
    the share of the shorter one's stems that the other has, each weighing the less the more sentences have it."""
    having: dict[str, list[int]] = {}
    for number, line in enumerate(found):
        for word in line.stems if len(line.stems) >= LEAST_STEMS else ():
            having.setdefault(word, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in having.values():
        if 1 < len(members) <= MOST_LINES:
            shared.update(combinations(members, 2))
    weight = {word: 1 / len(members) ** 0.5 for word, members in having.items()}

    @cache
    def whole(number: int) -> float:
        total: float = sum(map(weight.__getitem__, sorted(found[number].stems)))
        return total

    for one, two in sorted(pair for pair, count in shared.items() if count >= 2):
        first, second = found[one], found[two]
        if first.article is not second.article:
            shorter, both = min(whole(one), whole(two)), first.stems & second.stems
            # Most pairs are not alike. The sum of the others is made in order: it must be the same in every run.
            if sum(map(weight.__getitem__, both)) > least * shorter - 1e-6:
                alike = sum(map(weight.__getitem__, sorted(both))) / shorter
                if alike >= least:
                    yield first, second, alike
