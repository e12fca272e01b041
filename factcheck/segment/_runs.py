"""Stretches of capitalised words, in which names are, and what of a text tells which of them are names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.model import Block, Kind
from factcheck.segment._words import NEVER, TITLES, is_english
from factcheck.values.lazy import lazy
from factcheck.values.names import PARTICLES

Word = tuple[int, int, str]
"""Where a word begins and ends, and it without its possessive."""
Piece = tuple[int, int, str, str]
"""A word of a stretch and its sort: "word", "nick" (a nickname in quote marks) or "join" (a particle)."""


class Run(Struct):
    """The words of one name and the title printed before it; `heading`: it stands in a title."""

    words: list[Word]
    heading: bool = False
    title: str | None = None
    kind: Kind | None = None

    @property
    def name(self) -> str:
        """The words of the name."""
        return joined(self.words)

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.words[-1][1]


def joined(words: Sequence[Word]) -> str:
    """Words with one space between them."""
    return words[0][2] if len(words) == 1 else " ".join(word for _, _, word in words)


_JOINS = PARTICLES - {"ben", "st", "mac", "mc"} | {"of", "of the", "for", "for the", "and", "y"}
_JOINS |= {"de los", "de la", "de las", "van de", "van der", "van den", "von der", "von dem"}
_JOIN = rf"(?:& |(?:{'|'.join(sorted(_JOINS, key=len, reverse=True))}) )"
_REST = r"\w*(?:['’\-&]\w+|(?<!\d)\.(?=(?:com|org|net)\b)\w+)*"
_RANKS = "(?:Class|Lt|Lieutenant|Sgt)"
_RANK = rf"[12](?:st|nd) {_RANKS}\b"
_GAP = r"(?:, (?=(?:Inc|LLC|Ltd|LLP|Corp)\b)|\.?[ \xa0])"
_OPENERS = (
    "The|An?|He|She|It|They|We|I|But|And|In|On|At|His|Her|This|That|You|For|As|If|When|After|There|What|Their|My|By"
    "|Born"
)
_NO_MORE = r"(?:[ ,]|['’](?:[dmst]|ll|re|ve)?(?!\w)|$)"
"""What stands behind such a word, where it is not the beginning of a name: "A man", "He's", but not "A'dele"."""
_OPENED = "|".join(f"(?<={word[0]}){word[1:]}" for word in _OPENERS.split("|"))


class _Patterns:
    """What finds the stretches of a text whose capital letters are those of a set of characters, and their pieces."""

    def __init__(self, up: str) -> None:
        initial = rf"\.(?:[{up}]\.)*(?!\w)"
        token = rf"(?:{_RANK}|(?:(?:al|el|as|ad|ash|bin|d)[-'’])?[{up}](?:{initial}|{_REST}))"
        nick = rf"(?:[\"“(‘'][{up}][\w.]*[\"”)’']|[\"“][{up}]\w* [{up}]\w*[\"”])"
        more = rf"(?:{_GAP}(?:{_JOIN}?{token}|{nick}(?= [{up}])))*"
        self.run = lazy(rf"(?<![\w@#&])(?!(?:{_OPENERS}){_NO_MORE}){token}{more}")
        self.plain_run = lazy(  # where no small word is joined to a name, so written that `re` can leap to capitals
            rf"[12{up}](?<![\w@#&].)(?!(?:{_OPENED}){_NO_MORE})"
            rf"(?:(?<=[12])(?:st|nd) {_RANKS}\b|(?<=[{up}])(?:{initial}|{_REST})){more}"
        )
        self.small_joined = lazy(rf"[-'’][{up}]")
        self.piece = lazy(rf"(?P<nick>{nick})|(?P<word>{token})|(?P<join>&|[^\W\d_]+)")


_WESTERN = _Patterns("A-ZÀ-ÖØ-Þ")
_ALL = _Patterns("".join(letter for letter in map(chr, range(0x41, 0x530)) if letter.isupper()))
"""Of the Latin, Greek and Cyrillic letters: so many cost milliseconds to compile, and few texts have the others."""
_BEYOND = re.compile("[\u0100-\u052f]")


def find_runs(text: str, block: Block) -> Iterator[list[Piece]]:
    """The stretches of a block in which every word but particles has a capital, in pieces."""
    start, end = block.start, block.end
    patterns = _WESTERN if text.isascii() or not _BEYOND.search(text, start, end) else _ALL
    pattern = patterns.run if patterns.small_joined.search(text, start, end) else patterns.plain_run
    for match in pattern.finditer(text, start, end):
        words = match.group()
        if " " in words or "\xa0" in words:
            pieces = patterns.piece.finditer(text, match.start(), match.end())
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
        inside = bare(word)
        if not opens(text, start, openings):
            yield inside
            if before:
                yield f"{before} {inside}"
        before = inside


_POSSESSIVE = re.compile(r"['’][sS]?$")
_CONTRACTED = re.compile(r"^(\w+?)(?:n['’]t|['’](?:m|ve|ll|d|re|s))$", re.IGNORECASE)


def bare(word: str) -> str:
    """A word without its possessive."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word in lower case without full stop, possessive and contraction: "I’m" is "i"."""
    contracted = _CONTRACTED.match(word) if "'" in word or "’" in word else None
    return contracted.group(1).casefold() if contracted else word.casefold().rstrip(".'’")


_MARKS = frozenset("\"“‘'«([:•*–—-|>.!?…")
_STOPS = frozenset({". ", "! ", "? ", "… "})


def opens(text: str, start: int, openings: frozenset[int]) -> bool:
    """Whether a word begins a sentence, a quotation or an item of a list."""
    return start in openings or text[start - 1 : start] in _MARKS or text[start - 2 : start] in _STOPS


_ABBREVIATIONS = frozenset("St Ft Mt Jr Sr Inc Corp Co Ltd Bros Dept Univ Assn Class Staff".split())


def abbreviates(word: str) -> bool:
    """Whether a full stop behind a word is its own."""
    return len(word) == 1 or word.endswith(".") or word in TITLES() or word in _ABBREVIATIONS


_LONG = re.compile(r"\b[^\W\d_]{4,}")
_SMALL = frozenset(
    "with from after over into amid than that during about between against under this your their".split()
)


def title_case(line: str, short: bool = False) -> bool:
    """Whether the common words of a line, and not only its names, have capitals; one is enough in a `short` one."""
    words: list[str] = [word for word in _LONG.findall(line.lstrip().partition(" ")[2]) if word not in _SMALL]
    lower = sum(word[0].islower() for word in words)
    if lower > 0.3 * len(words):
        return False
    capitals = sum(word[0].isupper() and is_english(word) and word.casefold() not in NEVER for word in words)
    return capitals > (0 if short else 1) and capitals > 4 * lower
