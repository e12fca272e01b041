"""The quotations of a story as each report prints them, those that an interruption breaks whole, and which are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Dossier, Span, Statement, Wording
from factcheck.values import wording
from factcheck.values.drift import Word
from factcheck.values.lazy import lazy
from factcheck.values.wording import Change

_ROUGH = re.compile(r"\w+")
_MOST_HOLDERS = 60
"""A shingle that more quotations of a story have than this tells no two of them to be one."""
_SAYS = (
    "(?:said|says|added|adds|wrote|replied|explained|continued|recalled|insisted|noted|recounted|told reporters)"
    r"(?: (?:later|afterwards?|on [A-Z]\w+|in an? \w+))?"
)
_NAME = r"(?!I )[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}"
CUE = lazy(
    rf",['’]? (?P<cue>(?:he|she|they|the [a-z]+(?: [a-z]+)?|(?P<name>{_NAME})(?:, \d\d?,)?) {_SAYS}"
    rf"|{_SAYS} (?:the [a-z]+|(?P<named>{_NAME})))[,.] "
)
"""A cue between commas: where one stands inside a quotation, its marks may be lost."""
_LONGEST_BREAK = 200
"""Characters of a cue that breaks a sentence: "...," said Ann Lee, who has kept the lamp for ten years, "..."."""


class Printed(Struct, frozen=True):
    """A quotation as one report prints it: the statements of its pieces, and its words with their offsets."""

    pieces: tuple[Statement, ...]
    words: tuple[Word, ...]

    @property
    def statement(self) -> Statement:
        """The statement of its first piece."""
        return self.pieces[0]

    @property
    def text(self) -> str:
        """Its words as printed, in one line."""
        return " ".join(" ".join(piece.claim.value_span.text for piece in self.pieces).split())

    @property
    def place(self) -> tuple[str, str, int]:
        """Where it begins: its report, the field, the offset."""
        span = self.statement.claim.value_span
        return span.article, span.field, span.start

    def span(self, first: int, end: int) -> Span:
        """The span of the words from one place up to another."""
        article, field, _ = self.place
        start, stop = self.words[first].start, self.words[end - 1].end
        return Span(article, field, start, stop, self.statement.article.content(field)[start:stop])

    @property
    def post(self) -> bool:
        """Whether it is the body of an embedded post."""
        return self.statement.claim.scope == "post"


@lru_cache(maxsize=1)
def printed(dossier: Dossier) -> tuple[Printed, ...]:
    """The quotations of a story, in the order of articles and places. Only those that share words in a row with
    another one have their words cut."""
    whole: list[list[Statement]] = []
    for statement in dossier.by_predicate.get("quotation", ()):
        if isinstance(statement.claim.value, Wording):
            if whole and _interrupted(whole[-1][-1], statement):
                whole[-1].append(statement)
            else:
                whole.append([statement])
    rough = [
        _shingles([word for piece in pieces for word in _ROUGH.findall(piece.claim.value_span.text.casefold())])
        for pieces in whole
    ]
    count = Counter(shingle for shingles in rough for shingle in shingles)
    return tuple(
        Printed(tuple(pieces), _words(pieces) if any(count[shingle] > 1 for shingle in shingles) else ())
        for pieces, shingles in zip(whole, rough, strict=True)
    )


def _interrupted(one: Statement, two: Statement) -> bool:
    """Whether a quotation goes on with another one in the middle of its sentence: "We," she said, "go on"."""
    first, second = one.claim, two.claim
    if one.article is not two.article or first.scope or second.scope or first.subject != second.subject:
        return False
    text = one.article.content(first.span.field)
    low, high = first.span.end, second.span.start
    if first.span.field != second.span.field or not 0 < high - low <= _LONGEST_BREAK or "\n" in text[low:high]:
        return False
    end = text[first.value_span.end - 1 : low + 1].rstrip(" \"'”’»")
    opening = next((char for char in second.value_span.text if char.isalnum()), "")
    return opening.islower() and end[-1:] in (",", "-", "–", "—")


def _words(pieces: Sequence[Statement]) -> tuple[Word, ...]:
    """The words of all pieces, those of cues inside them left out; a gap stands where a piece or a cue ends, since
    breaking a quotation may leave words out."""
    found: list[Word] = []
    for piece in pieces:
        span = piece.claim.value_span
        ends = [0]
        for cue in CUE.finditer(span.text):
            ends += cue.span("cue")
        for start, end in zip(ends[::2], [*ends[1::2], len(span.text)], strict=True):
            words = wording.words(span.text[start:end], span.start + start)
            found += [replace(words[0], gap=True), *words[1:]] if found and words else words
    return tuple(found)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Each three words in a row, and of a short quotation each two: one word in its middle may differ."""
    threes = set[tuple[str, ...]](zip(words, words[1:], words[2:], strict=False))
    return threes.union(pairwise(words)) if len(words) <= 2 * wording.LEAST_RUN else threes


@lru_cache(maxsize=1)
def alignments(dossier: Dossier) -> tuple[tuple[Printed, Printed, tuple[Change, ...]], ...]:
    """Pairs of printed forms of one quotation, with what differs between them; blocked by shared shingles of words.
    Kept for the ledger of the same story."""
    found = printed(dossier)
    aligned = []
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(found):
        for shingle in sorted(_shingles([word.norm for word in one.words])):
            holders.setdefault(shingle, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            shared.update(combinations(members, 2))
    for (a, b), count in sorted(shared.items()):
        shortest = min(len(found[a].words), len(found[b].words))
        if count * 4 >= shortest - 2 or count >= 8:
            changes = wording.compare(found[a].words, found[b].words)
            if changes is not None:
                aligned.append((found[a], found[b], changes))
    return tuple(aligned)
