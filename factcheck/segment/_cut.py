"""Stretches of capitalised words cut into names: words that open a sentence or fill a headline are taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factcheck.segment._runs import Piece, Run, Word, abbreviates, bare, joined, opens, plain
from factcheck.segment._titles import part_titles
from factcheck.segment._words import (
    COMMON,
    DEMONYMS,
    ENGLISH,
    GIVEN,
    KIN,
    MONTH_NAMES,
    NEVER,
    ORGANIZED,
    PLACE_WORDS,
    PLACES,
    SURNAMES,
    TITLES,
    is_english,
    is_role,
    titled,
)
from factcheck.values import mask
from factcheck.values.lazy import lazy
from factcheck.values.names import PARTICLES

Mark = tuple[int, int, str]
"""A stretch to be masked, and with what."""

_ACTS = lazy(r" (?:was|is|had|has|said|says|told|did|would|will|went|also|later)\b")
_BEATS = re.compile(
    r" (?:beat|edge|top|upset|down|rout|defeat|outlast|thrash)(?:s|ed)? (?:the )?[A-Z][\w.'’ -]{2,30} \d{1,3}[-–]\d"
)
"""What follows the name of a team that opens a headline: "Rovers beat United 3-1"."""
_AGE_FOLLOWS = re.compile(r", \d{1,2}\b")
_DAY_FOLLOWS = lazy(r"\.? \d")
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split())
_DESCRIBING = frozenset("based elect registered born led backed old owned run designate trained educated".split())
_EPITHETS = ("ed", "ing", "less", "ful", "ous", "girl", "boy", "ly", "ky")
"""How words end that tell of a person before the name, as headlines and their like do: "Overjoyed Kate Reed"."""
_TRADES = ("er", "or", "ist", "eer", "ie", "wife", "man", "woman")
"""How words end for what somebody is or does, before a name of two words: "Ringleader Kate Reed"."""
_OF_TITLE = frozenset(
    "State Defense Defence Staff Police Parliament Congress Education Justice Health Commerce".split()
)


_OFFICE_OF = lazy(rf" of (?:{'|'.join(sorted(_OF_TITLE))}) [A-Z]")
"""What follows a title that opens a sentence before a name: "Secretary of State Kate Reed"."""


class _Here(Struct):
    """A capitalised word: it without its possessive, in lower case, whose it may be, and what stands behind it."""

    start: int
    end: int
    word: str
    plain: str
    follows: str
    last: str

    @property
    def place(self) -> Word:
        """The word and where it is."""
        return self.start, self.end, self.word


class Cutter(Struct):
    """Cuts the stretches of one field into names.

    `lowered` are the words that the article prints in lower case, `inner` those that have a capital inside a sentence.
    What turns out to be a role or a kinship word goes to `marks`.
    """

    text: str
    openings: frozenset[int]
    lowered: set[str]
    inner: set[str]
    marks: list[Mark]

    def names(self, pieces: Sequence[Piece], heading: bool) -> Iterator[Run]:
        """The names in a stretch of capitalised words."""
        for words in self._rows(pieces, heading):
            names, titles = part_titles(self.text, Run(words, heading))
            self.marks += [(start, end, _sort(word)) for start, end, word in titles]
            yield from names

    def _rows(self, pieces: Sequence[Piece], heading: bool) -> Iterator[list[Word]]:
        """The words in a row that may be one name each."""
        last = bare(pieces[-1][2])
        words: list[Word] = []
        joins: list[Word] = []
        for number, (start, end, word, sort) in enumerate(pieces):
            if sort == "join":
                joins.append((start, end, word))
                continue
            if sort == "nick":
                if words and not joins and (words[0][2] in GIVEN() or not is_english(words[0][2])):
                    words.append((start, end, word))
                continue
            inside = bare(word)
            follows = pieces[number + 1][2] if number + 1 < len(pieces) else ""
            here = _Here(start, start + len(inside), inside, plain(word), follows, last)
            if words and self._breaks(words, joins, here):
                yield words
                words, joins = [], []
            if self._is_no_name(words, here, heading):
                if words:
                    yield words
                words, joins = [], []
                self._mark(here)
                continue
            words += [*(joins if words else []), here.place]
            joins = []
            if here.end < end and not self._goes_on(words, here):
                yield words
                words = []
        if words:
            yield words

    def _breaks(self, words: list[Word], joins: list[Word], here: _Here) -> bool:
        """Whether a new name begins at a word."""
        if here.start in self.openings or (joins and not _bridges(words, joins[0][2], here)):
            return True
        return self.text[words[-1][1]] == "." and not abbreviates(words[-1][2])

    def _goes_on(self, words: list[Word], here: _Here) -> bool:
        """Whether a name goes on behind a possessive: "St. Ann's College", "Children's Hospital"."""
        if here.follows in ("Jr", "Sr", "II", "III") or (len(words) > 1 and words[-2][2] in ("St", "Saint")):
            return True
        return here.last in ORGANIZED() and here.plain in ENGLISH()

    def _is_no_name(self, words: list[Word], here: _Here, heading: bool) -> bool:
        """Whether a capitalised word is none of a name's."""
        if here.plain in NEVER:
            return not self._is_given(words, here)
        alone = not words and not here.follows
        if alone and (len(here.word) == 1 or (here.plain in COMMON() and titled(here.word) not in SURNAMES())):
            return True
        of_people = here.word in DEMONYMS() and here.word not in GIVEN()
        if _describes(here.word) or (not words and of_people and here.follows in GIVEN()):
            return True
        if heading and words:
            return self._fills(words, here)
        return (heading or (not words and opens(self.text, here.start, self.openings))) and self._is_plain(
            here, heading
        )

    def _is_given(self, words: list[Word], here: _Here) -> bool:
        """Whether a month's name, or a letter that is a word, is part of a person's name: "Lily May", "Ann I. Reed"."""
        if here.plain in MONTH_NAMES:
            behind = here.follows[:1].isupper() and here.follows.casefold() not in NEVER
            return bool(words or behind) and not _DAY_FOLLOWS.match(self.text, here.end)
        return bool(words and here.follows) and len(here.word) == 2 and here.word[1] == "."

    def _is_common(self, here: _Here) -> bool:
        if here.plain in ENGLISH() or here.plain in self.lowered or is_role(here.plain):
            return True
        known = titled(here.word) in SURNAMES() or titled(here.word) in GIVEN()
        trade = here.plain.endswith(_TRADES) and here.follows in GIVEN() and here.last != here.follows
        return (trade or here.plain.endswith(_EPITHETS)) and here.word[1:].islower() and not known

    def _fills(self, words: list[Word], here: _Here) -> bool:
        """Whether a word behind a name in a title is no part of it."""
        surname = len(words) == 1 and words[0][2] in GIVEN() and titled(here.word) in SURNAMES()
        aged = _AGE_FOLLOWS.match(self.text, here.end)
        if (
            surname
            or aged
            or f"{joined(words)} {here.word}" in PLACES()
            or here.word in ORGANIZED()
            or not self._is_common(here)
        ):
            return False
        if here.word in TITLES() and here.follows[:1].isupper():
            return False
        return here.word not in self.inner or here.plain in self.lowered

    def _is_plain(self, here: _Here, heading: bool) -> bool:
        """Whether a word has its capital only because it opens a sentence, or stands in a title."""
        word, follows = here.word, here.follows
        titles = word in TITLES() and bool(follows[:1].isupper() or _OFFICE_OF.match(self.text, here.end))
        if titles or not self._is_common(here) or (follows == "of" and word in ORGANIZED()):
            return False
        pair = f"{word} {follows}"
        if pair in PLACES():
            return False
        known = here.plain in PARTICLES or titled(word) in GIVEN() or titled(word) in SURNAMES()
        if follows in GIVEN() and not known:
            return here.last not in ORGANIZED() and here.last not in PLACE_WORDS()
        epithet = here.plain.endswith(_EPITHETS) and here.last != follows and not known
        if pair in self.inner and here.plain not in COMMON() and follows not in DEMONYMS() and not epithet:
            return False
        if follows[:1].isupper():
            if here.last in ORGANIZED() or here.last in PLACE_WORDS():
                return here.plain in COMMON() or heading
            return titled(word) not in GIVEN() or here.plain in COMMON()
        if titled(word) not in SURNAMES() or here.plain in COMMON() or here.plain in self.lowered:
            return not _BEATS.match(self.text, here.end)
        owns = self.text[here.end : here.end + 1] in ("'", "’")
        return not (word in self.inner or owns or _ACTS.match(self.text, here.end))

    def _mark(self, here: _Here) -> None:
        """Mark a word that is no name, where it is a role or a kinship word."""
        if here.plain in KIN():
            self.marks.append((here.start, here.end, mask.KIN_MARK))
        elif is_role(here.plain):
            self.marks.append((here.start, here.end, mask.ROLE_MARK))


def _sort(title: str) -> str:
    """The mark of a title: "Husband Tom Hall" has a kinship word, "Sister Agnes" a title, "Reed and Sons" neither."""
    kin = title.casefold() in KIN() and title not in TITLES() and not title.endswith("s")
    return mask.KIN_MARK if kin else mask.ROLE_MARK


def _describes(word: str) -> bool:
    """Whether a word with a hyphen describes: "Three-year-old", "Leeds-based", but not "Jae-in"."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail == "Old":  # "3-Year-Old" in a title
        return True
    if not hyphen or not (tail[:1].islower() or word.isupper()):
        return False
    if head in TITLES() and tail in ("elect", "designate"):
        return False  # "Mayor-elect Ann Lee"
    tail = tail.casefold()
    if word.isupper():
        return tail in _DESCRIBING
    first = head.casefold().split("-")[0]
    known = first in ENGLISH() or first in _NUMBERS or head in DEMONYMS()
    return tail in _DESCRIBING or (known and tail in ENGLISH())


def _bridges(words: list[Word], join: str, here: _Here) -> bool:
    """Whether a small word goes on with a name: "Ana de la Cruz", "University of Leeds", "Reed & Stone"."""
    before = words[-1][2]
    if join in PARTICLES or join == "&":
        return before not in ORGANIZED()
    if here.plain in NEVER:
        return False
    if join == "of":
        organized = any(part in ORGANIZED() or part in PLACE_WORDS() for _, _, part in words)
        return (organized and here.word != "Year") or (before in TITLES() and here.word in _OF_TITLE)
    if join == "for":
        return before in ORGANIZED()
    if before in ORGANIZED() and (here.word in TITLES() or here.word in GIVEN()):
        return False  # "the Trade Committee and Senator Ann Lee of the Health Committee"
    return join == "and" and here.last in ORGANIZED() and all(is_english(part) for _, _, part in words)
