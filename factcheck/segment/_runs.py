"""Capitalised words in a row, cut into names: where a name begins and ends, and what stands before it as a title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.model import Block, Kind
from factcheck.values import lexicon, mask
from factcheck.values.names import PARTICLES


def _letters(upper: bool) -> str:
    """The upper-case letters of Latin, Greek and Cyrillic as a character class."""
    return "".join(letter for letter in map(chr, range(0x41, 0x530)) if letter.isupper() == upper and letter.isalpha())


_UP = _letters(True)
_JOIN = "|".join(
    sorted(
        PARTICLES - {"ben", "st", "mac", "mc"}
        | {"of", "of the", "for", "and", "for the", "de los", "de la", "de las", "van der", "van den", "y"},
        key=len,
        reverse=True,
    )
)
_TOKEN = rf"(?:[12](?:st|nd) (?:Class|Lt|Lieutenant|Sgt)\b|(?:(?:al|el|as|ad|ash|bin|d)[-'’])?(?:[{_UP}]\.(?:[{_UP}]\.)*(?!\w)|[{_UP}]\w*(?:['’\-&]\w+|(?<!\d)\.(?=(?:com|org|net)\b)\w+)*))"
_NICK = rf"[\"“(‘'][{_UP}][\w.]*[\"”)’']"
_SKIP = "The|An?|He|She|It|They|We|I|But|And|In|On|At|His|Her|This|That|You|For|As|If|When|After|There|What|Their|My|By|From"
_RUN = re.compile(
    rf"(?<![\w@#&])(?!(?:{_SKIP})(?:[ ,'’]|$)){_TOKEN}(?:(?:, (?=(?:Inc|LLC|Ltd|LLP|Corp)\b)|\.?[ \xa0])(?:(?:& |(?:{_JOIN}) )?(?:{_TOKEN})|{_NICK}(?= [{_UP}])))*"
)
_PIECE = re.compile(rf"(?P<nick>{_NICK})|(?P<word>{_TOKEN})|(?P<join>&|[^\W\d_]+)")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_CONTRACTED = re.compile(r"^(\w+?)(?:n['’]t|['’](?:m|ve|ll|d|re|s))$", re.IGNORECASE)
_DAY_FOLLOWS = re.compile(r"\.? \d")
_STOPS = frozenset(".!?…")
_STOPPED = frozenset({". ", "! ", "? ", "… "})
_ACTS = re.compile(r" (?:was|is|had|has|said|says|told|did|would|will|went|also|later)\b")
_OPENS = frozenset("\"“‘'«([:•*–—-|>")
NEVER = frozenset(
    "a an the and but or nor if in on at by to from with for of as than then so yet not no i me my mine you your he him"
    " his she her hers it its we us our they them their this that these those there here who whom whose what when where"
    " why how which is am are was were be been being has have had do does did will would can could shall should must"
    " might may january february march april june july august september october november december jan feb mar apr jun jul"
    " aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
    " fri sat sun tv pm edt est pdt pst cdt cst mdt mst gmt utc et dna dui suv ok id atm pt ct p.m a.m oh yes because"
    " while after before during since until although though however also even just only both either neither".split()
)
"""Words that are no part of a name, capital or not."""


_NUMBER_HEADS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split()
)
_DESCRIBING = frozenset("based elect registered born led backed old owned run designate trained educated".split())
_OF_TITLE = frozenset(
    "State Defense Defence Staff Police Parliament Congress Education Justice Health Commerce".split()
)
_MONTH_NAMES = frozenset("april june august may jan".split())
_PLAIN_TITLE = frozenset(
    "Police Fire Sheriff's Homicide Vice Executive Senior Acting Associate Former Late Star Staff Petty Master Gunnery"
    " Lance First Brig Rear Retired Deputy Assistant".split()
)
"""Words that go with a title behind them: "Police Chief", "Vice President"."""

Word = tuple[int, int, str]
Mark = tuple[int, int, str]
Piece = tuple[int, int, str, str]
"""A word of a stretch and its sort: "word", "nick" (a nickname in quote marks) or "join" (a particle)."""


@dataclass(slots=True)
class Run:
    """The words of one name, as (start, end, word), and the title printed before it."""

    words: list[Word]
    opening: bool = False
    heading: bool = False
    title: str | None = None
    kind: Kind | None = None

    @property
    def name(self) -> str:
        """The words of the name."""
        return self.words[0][2] if len(self.words) == 1 else _text(self.words)

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.words[-1][1]


@dataclass(slots=True)
class Cutter:
    """Cuts the runs of one field into names; `lowered` are the words that its article prints in lower case, `inner` those
    with a capital inside a sentence. What turns out to be a role or a kinship word goes to `marks`."""

    text: str
    openings: frozenset[int]
    lowered: set[str]
    inner: set[str]
    marks: list[Mark]

    def names(self, pieces: Sequence[Piece], heading: bool) -> Iterator[Run]:
        """The names in a stretch of capitalised words."""
        for run in self._stretches(pieces, heading):
            yield from self._untitled(run)

    def _stretches(self, pieces: Sequence[Piece], heading: bool) -> Iterator[Run]:
        """The words in a row that may be one name each."""
        last_word = _bare(pieces[-1][2])
        words: list[Word] = []
        opening = False
        joins: list[Word] = []
        for number, (start, end, word, sort) in enumerate(pieces):
            if sort == "join":
                joins.append((start, end, word))
                continue
            if sort == "nick":
                if words and not joins and (words[0][2] in GIVEN() or not is_english(words[0][2])):
                    words.append((start, end, word))
                continue
            if words and self._breaks(words, joins, (start, end, word), last_word):
                yield Run(words, opening, heading)
                words, joins = [], []
            bare = _bare(word)
            owns = len(bare) < len(word)
            opens = not words and _opens(self.text, start, self.openings)
            plain = _plain(word)
            place = (start, start + len(bare), bare)
            follows = pieces[number + 1][2] if number + 1 < len(pieces) else ""
            if self._is_no_name(place, plain, bool(words), follows) or (
                (heading or opens) and self._is_plain(place, plain, words, follows, heading, last_word)
            ):
                if words:
                    yield Run(words, opening, heading)
                words, joins = [], []
                self._mark(start, place[1], plain)
                continue
            if not words:
                opening, joins = opens, []
            words += [*joins, place]
            joins = []
            if owns and not self._goes_on(words, plain, last_word):
                yield Run(words, opening, heading)
                words = []
        if words:
            yield Run(words, opening, heading)

    def _breaks(self, words: list[Word], joins: list[Word], place: Word, last_word: str) -> bool:
        """Whether a new name begins at a word."""
        start, _, word = place
        if start in self.openings or (joins and not self._bridges(words, joins, word, last_word)):
            return True
        return self.text[words[-1][1]] == "." and not _abbreviates(words[-1][2])

    def _goes_on(self, words: list[Word], plain: str, last_word: str) -> bool:
        """Whether a name goes on behind a possessive: "St. Ann's College", "Children's Hospital"."""
        if len(words) > 1 and words[-2][2] in ("St", "Saint"):
            return True
        return last_word in ORGANIZED() and _plain(plain) in ENGLISH()

    def _is_no_name(self, place: Word, plain: str, inside: bool, follows: str) -> bool:
        """Whether a capitalised word is none of a name's, wherever it stands."""
        _, end, word = place
        if plain in NEVER:
            named = plain in _MONTH_NAMES and (inside or (follows[:1].isupper() and follows.casefold() not in NEVER))
            named = named and not _DAY_FOLLOWS.match(self.text, end)
            return not named and not (inside and len(word) == 2 and word[1] == "." and bool(follows))
        if len(word) == 1:
            return not inside and not follows
        if not inside and not follows and plain in COMMON() and _titled(word) not in SURNAMES():
            return True
        head, hyphen, tail = word.rpartition("-")
        if hyphen and tail[:1].islower():
            first = head.casefold().split("-")[0]
            described = first in ENGLISH() or first in _NUMBER_HEADS or head in DEMONYMS() or tail in _DESCRIBING
            return described and (tail in ENGLISH() or tail in _DESCRIBING)
        return False

    def _is_plain(
        self, place: Word, plain: str, words: list[Word], follows: str, heading: bool, last_word: str
    ) -> bool:
        """Whether a word has its capital only because it opens a sentence, or stands in a title."""
        end, word = place[1:]
        owns = self.text[end : end + 1] in ("'", "’")
        if not (plain in ENGLISH() or plain in self.lowered or plain in ROLES() or plain[:-1] in ROLES()):
            return False
        if word in TITLES() and follows[:1].isupper():
            return False
        if heading and words:
            before = words[-1][2]
            known = len(words) == 1 and before in GIVEN() and _titled(word) in SURNAMES()
            return not known and not (word in self.inner and plain not in self.lowered) and word not in ORGANIZED()
        if f"{word} {follows}" in PLACES() or (f"{word} {follows}" in self.inner and plain not in COMMON()):
            return False
        if follows[:1].isupper():
            if last_word in ORGANIZED() or last_word in PLACE_WORDS():
                return plain in COMMON() or heading
            if _titled(word) in GIVEN() and plain not in COMMON():
                return False
            return True
        surname = _titled(word) in SURNAMES() and plain not in COMMON()
        acts = _ACTS.match(self.text, end)
        return not (surname and plain not in self.lowered and (word in self.inner or owns or acts))

    def _bridges(self, words: list[Word], joins: list[Word], word: str, last_word: str) -> bool:
        """Whether small words go on with a name: "Ana de la Cruz", "University of Leeds", "Reed & Stone"."""
        first = joins[0][2]
        if first in PARTICLES or first == "&":
            return words[-1][2] not in ORGANIZED()
        if word.casefold() in NEVER:
            return False
        organized = any(part in ORGANIZED() or part in PLACE_WORDS() for _, _, part in words)
        if first == "of":
            return (organized and word != "Year") or (words[-1][2] in TITLES() and word in _OF_TITLE)
        if first == "for":
            return words[-1][2] in ORGANIZED()
        return first == "and" and last_word in ORGANIZED() and all(is_english(part) for _, _, part in words)

    def _untitled(self, run: Run) -> Iterator[Run]:
        """The name behind its title, and what stands before the title: "Apex | Chief Executive | Ana Reed"."""
        words = run.words
        if len(words) == 1:
            start, end, word = words[0]
            if word not in DEMONYMS():
                if run.heading or word in ORGANIZED() or word in SURNAMES() or not self._is_title(words, 0):
                    yield run
                else:
                    self.marks.append((start, end, mask.ROLE_MARK))
            return
        while len(words) > 1 and words[0][2] in DEMONYMS() and not _organized(words[1:]):
            del words[0]
        placed = next((size for size in (1, 2) if _text(words[:size]) in PLACES()), 0)
        rest = words[placed:]
        if (
            placed
            and words[0][2] not in GIVEN()
            and len(rest) in (2, 3)
            and rest[0][2] in GIVEN()
            and rest[-1][2] in SURNAMES()
        ):
            yield Run(words[:placed], run.opening, run.heading)
            words = rest
        at = max((i for i in range(len(words) - 1) if self._is_title(words, i)), default=-1)
        rest = words[at + 1 :]
        acronym = len(rest) == 1 and rest[0][2].isupper() and len(rest[0][2]) > 1
        if (
            at >= 0
            and not _organized(rest)
            and not (acronym and at)
            and words[at + 1][2] not in TITLES() | _PLAIN_TITLE
        ):
            begin = at
            while begin and (
                self._is_title(words, begin - 1) or words[begin - 1][2] in _PLAIN_TITLE or words[begin - 1][2] == "of"
            ):
                if begin > 1 and words[begin - 1][2] in ("Police", "Fire", "Sheriff's", "Homicide"):
                    break
                begin -= 1
            self.marks += [(start, end, mask.ROLE_MARK) for start, end, _ in words[begin : at + 1]]
            title = self.text[words[begin][0] : words[at][1]]
            if begin:
                yield Run(words[:begin], run.opening, run.heading)
            yield Run(words[at + 1 :], False, run.heading, title)
            return
        end = len(words)
        given = words[0][2] in GIVEN() and end > 1
        while (
            end
            and not given
            and not run.heading
            and self._is_title(words, end - 1)
            and words[end - 1][2] not in ORGANIZED()
        ):
            if words[end - 1][2] in SURNAMES() and not self._describes(words[: end - 1]):
                break
            end -= 1
        self.marks += [(start, stop, mask.ROLE_MARK) for start, stop, _ in words[end:]]
        if 0 < end < len(words) and all(word in _PLAIN_TITLE for _, _, word in words[:end]):
            return
        if end:
            yield Run(words[:end], run.opening, run.heading)

    def _describes(self, words: list[Word]) -> bool:
        """Whether the words before a role are not a person's: "Marsh County | Judge", but "Ana | Judge"."""
        if not words:
            return False
        last = words[-1][2]
        return last in ORGANIZED() or last in PLACES() or last in PLACE_WORDS() or last.casefold() in COMMON()

    def _is_title(self, words: list[Word], index: int) -> bool:
        word = words[index][2]
        if word.rstrip(".") in TITLES() or word[0].isdigit():
            return not (index and words[0][2] in GIVEN() and word in SURNAMES() and words[0][2] not in TITLES())
        plain = word.casefold()
        if index and words[0][2] in GIVEN() and _titled(word) in SURNAMES():
            return False
        return plain in ROLES() or plain in lexicon.table("kin") or (word.isupper() and plain in _ACRONYM_ROLES)

    def _mark(self, start: int, end: int, plain: str) -> None:
        """Mark a word that is no name, where it is a role or a kinship word."""
        if plain in lexicon.table("kin"):
            self.marks.append((start, end, mask.KIN_MARK))
        elif plain in ROLES() or (plain.endswith("s") and plain[:-1] in ROLES()):
            self.marks.append((start, end, mask.ROLE_MARK))


_ACRONYM_ROLES = frozenset("ceo cfo coo cto mp mep msp ag qc kc da".split())


def find_runs(text: str, block: Block) -> Iterator[list[Piece]]:
    """The stretches of a block in which every word but particles has a capital, in pieces."""
    for match in _RUN.finditer(text, block.start, block.end):
        words = match.group()
        if " " in words or "\xa0" in words:
            pieces = _PIECE.finditer(text, match.start(), match.end())
            yield [(piece.start(), piece.end(), piece.group(), piece.lastgroup or "") for piece in pieces]
        elif words.casefold() not in NEVER:
            yield [(match.start(), match.end(), words, "word")]


def inner_words(text: str, pieces: Sequence[Piece], openings: frozenset[int]) -> Iterator[str]:
    """The capitalised words of a stretch that do not open a sentence, and the pairs of neighbours among them."""
    before = ""
    for start, _, word, sort in pieces:
        if sort != "word":
            before = ""
            continue
        bare = _bare(word)
        if not _opens(text, start, openings):
            yield bare
            if before:
                yield f"{before} {bare}"
        before = bare


def _bare(word: str) -> str:
    """A word without its possessive."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _plain(word: str) -> str:
    """A word in lower case without full stop, possessive and contraction: "I’m" is "i"."""
    contracted = _CONTRACTED.match(word) if "'" in word or "’" in word else None
    return contracted.group(1).casefold() if contracted else word.casefold().rstrip(".'’")


def _opens(text: str, start: int, openings: frozenset[int]) -> bool:
    """Whether a word begins a sentence, a quotation or an item of a list."""
    before = text[start - 1 : start]
    return start in openings or before in _OPENS or before in _STOPS or text[start - 2 : start] in _STOPPED


def title_case(line: str, short: bool = False) -> bool:
    """Whether the common words of a line, and not only its names, have capitals; one is enough in a `short` one."""
    words = [word for word in _LONG.findall(line.lstrip().partition(" ")[2]) if word not in _SMALL]
    lower = sum(word[0].islower() for word in words)
    if lower > 0.3 * len(words):
        return False
    capitals = sum(word[0].isupper() and is_english(word) and word.casefold() not in NEVER for word in words)
    return capitals > (0 if short else 1) and capitals > 4 * lower


_LONG = re.compile(r"\b[^\W\d_]{4,}")
_SMALL = frozenset(
    "with from after over into amid than that during about between against under this your their".split()
)


def _abbreviates(word: str) -> bool:
    """Whether a full stop behind a word is its own."""
    return word in TITLES() or word in _ABBREVIATIONS or len(word) == 1 or word.endswith(".")


_ABBREVIATIONS = frozenset("St Ft Mt Jr Sr Inc Corp Co Ltd Bros Dept Univ Assn Class Staff N S E W No".split())


def _organized(words: list[Word]) -> bool:
    return any(word in ORGANIZED() or (number and word in PLACE_WORDS()) for number, (_, _, word) in enumerate(words))


def _text(words: list[Word]) -> str:
    return " ".join(word for _, _, word in words)


def _titled(word: str) -> str:
    """A word in capitals with only its first letter large."""
    return word.title() if word.isupper() and len(word) > 2 else word


def _list(name: str) -> Callable[[], frozenset[str]]:
    return cache(lambda: lexicon.words(name))


GIVEN, SURNAMES, TITLES, ROLES = _list("given_names"), _list("surnames"), _list("titles"), _list("roles")
ORGANIZED, PLACES, PLACE_WORDS = _list("organization_words"), _list("places"), _list("place_words")
DEMONYMS, COMMON = _list("demonyms"), _list("common")


ENGLISH: Callable[[], frozenset[str]] = cache(
    lambda: lexicon.words("english") | lexicon.words("common") | frozenset(lexicon.table("kin"))
)


def is_english(word: str) -> bool:
    """Whether a word, whatever its capitals, is a common word of English."""
    return word.casefold() in ENGLISH()
