"""Quoted stretches: straight and curly marks, single marks that stand for double ones, guillemets, nested marks, a
paragraph reopened without a close, a mark missing on one side, and the bodies of embedded posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Block, BlockKind, Quoted
from factcheck.values.lazy import lazy

_MARK = re.compile(
    r"[=\"“”„«»‘`'](?:(?<==)\"[^\"\n]*\"|(?<=[\"“”„«»‘])|(?<=`)`|(?<=')'|(?<=')(?<![\w.,!?]')(?=[^\W_]))"
)
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("”»") | {"''"}
_ELISION = re.compile(r"['‘’](?:\d0s|em|til|cause|n|tis|twas|bout|round)\b", re.IGNORECASE)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[])['’](?!\w)")
_PLURAL_POSSESSIVE = re.compile(r"(?<=s)['’](?= [a-z])")
_CUE = lazy(
    r"(?<=[,?!]) (?=(?:(?:[A-Z][\w'’.-]+ ){1,4}|(?:he|she|they|it) )(?:said|says|added|told|wrote|tweeted)\b"
    r"|(?:said|says) )"
)
_SENTENCE_START = lazy(r"[.!?][\"”’']?\s+(?=[A-Z])")
_CUE_BEHIND = lazy(r"(?:[A-Z][\w'’.-]+ ){1,3}(?:said|says|added|told|wrote)\b|(?:he|she|they) said\b|said [A-Z]")
_SENTENCE_BEFORE = lazy(r"[a-z][.!?] ")
_POST_EDGE = re.compile(
    r"View this post on Instagram\s*|\s*A (?:post|photo|video) (?:shared|posted) by .*|\s*pic\.twitter.*"
    r"|\s*[—–―] ?[^()\n]{2,60} \(@\w+\).*"
)


def find_quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Quoted, ...]:
    """The quoted stretches of each block, in order, those inside another quoted stretch left out."""
    quotes: list[Quoted] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.POST:
            quotes += _post_body(text, block)
            continue
        if block.kind is BlockKind.QUOTATION:
            goes_on = blocks[number + 1 : number + 2] and blocks[number + 1].kind is block.kind
            quotes.append(Quoted(block.start, block.end, False, not goes_on, block=True))
            continue
        goes_on = bool(quotes) and not quotes[-1].closed and quotes[-1].end == blocks[number - 1].end
        following = blocks[number + 1].start if number + 1 < len(blocks) else len(text)
        reopened = text[following : following + 1]
        quotes += _in_block(text, block, goes_on, reopened)
    return tuple(quotes)


def _post_body(text: str, block: Block) -> list[Quoted]:
    """The words of an embedded post: what its line holds beside the player's own words."""
    start, end = block.start, block.end
    for edge in _POST_EDGE.finditer(text, block.start, block.end):
        if edge.start() == start:
            start = edge.end()
        else:
            end = edge.start()
            break
    return [Quoted(start, end, False, False, post=True)] if len(text[start:end].split()) > 2 else []


_DEEPEST = 8
"""How many quotations may stand open within each other."""


def _in_block(text: str, block: Block, goes_on: bool, reopened: str) -> Iterator[Quoted]:
    """The quoted stretches of one block.

    `goes_on`: the block before ended inside a quotation; `reopened`: the sign that the next block begins with, which
    goes on with a quotation where it is the same opening mark.
    """
    open_at: list[int] = []  # where the words of the quotations open here begin, the outermost first
    past = block.start  # behind the last complete quotation
    position = block.start
    single = True  # whether a single mark may still close
    while mark := _MARK.search(text, position, block.end):
        position = mark.end()
        sign, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        if len(sign) > 2 or after == "“":  # an attribute of mark-up, or a mark set twice
            continue
        if sign in "'‘":
            close = None if open_at or not single else _single_close(text, mark, block.end)
            single = single and close != _NONE_LEFT
            if close is not None and close >= 0:
                yield Quoted(mark.end(), close)
                past = position = close + 1
        elif _opens(sign, before, after, len(open_at)) and not (open_at and _CUE_BEHIND.match(text, mark.end())):
            if len(open_at) == 1 and _SENTENCE_BEFORE.match(text, mark.start() - 3):
                yield _cut(text, open_at.pop(), mark.start())
            if len(open_at) == _DEEPEST:  # marks that never close: no quotations
                open_at.clear()
            open_at.append(mark.end())
        elif open_at:
            start = open_at.pop()
            if not open_at:
                yield from _unless_empty(start, mark.start())
                past = position
        elif before and not before.isspace() and not before.isdigit():
            start = (
                block.start
                if goes_on and past == block.start
                else _sentence_start(text, past, block.start, mark.start())
            )
            yield from _unless_empty(start, mark.start(), opened=False)
            past = position
    if open_at:
        yield from _unclosed(text, block, open_at, reopened)


def _opens(sign: str, before: str, after: str, depth: int) -> bool:
    """Whether a double mark opens a quotation, by its own shape and then by the spaces beside it."""
    at_word = after != "" and not after.isspace() and after not in ",.;:!?)"
    free = before == "" or before.isspace() or before in "([—–-―/…‘'"
    if sign in _OPENS:
        return not (depth and sign in "“«" and not free and not at_word)
    if sign in _CLOSES:
        return not depth and free and at_word
    if depth:
        return at_word and free and before not in "…-—–" and depth < 2 and before != "‘"
    return at_word and (free or not (before.isalnum() or before in ",.!?…"))


_NONE_LEFT = -1
"""What stands for a close where no single mark can close in the rest of a block."""


def _single_close(text: str, mark: re.Match[str], end: int) -> int | None:
    """Where a quotation in single marks ends; None for an apostrophe, `_NONE_LEFT` without a close."""
    if _ELISION.match(text, mark.start()) or text[mark.end() : mark.end() + 1].isspace():
        return None
    doubtful = _NONE_LEFT
    for close in _SINGLE_CLOSE.finditer(text, mark.end() + 1, end):
        if not _PLURAL_POSSESSIVE.match(text, close.start()):
            return close.start()
        doubtful = close.start() if doubtful == _NONE_LEFT else doubtful
    return doubtful


def _sentence_start(text: str, past: int, block_start: int, end: int) -> int:
    """Where a quotation without an opening mark begins: at its block's start, or with the first whole sentence behind
    the quotation before it."""
    if past == block_start:
        return block_start
    opening = _SENTENCE_START.search(text, past, end)
    return opening.end() if opening else end


def _unclosed(text: str, block: Block, open_at: list[int], reopened: str) -> Iterator[Quoted]:
    """The quotation that its block leaves open, and what follows it.

    It goes on to the block's end, or, where the next block does not reopen it, to its "he said" or the next quotation.
    """
    start = open_at[0]
    goes_on = reopened == text[start - 1] and reopened in ('"', "“", "«", "`")
    limit = open_at[1] - 1 if len(open_at) > 1 and not goes_on else block.end
    quote = _cut(text, start, limit)
    yield quote
    if text[quote.end : block.end].strip():
        yield from _in_block(text, Block(block.kind, quote.end, block.end), False, reopened)


def _cut(text: str, start: int, limit: int) -> Quoted:
    """A quotation without a closing mark: up to its "he said", or else to a limit."""
    cue = _CUE.search(text, start, limit)
    end = cue.start() if cue else limit
    return Quoted(start, start + len(text[start:end].rstrip()), closed=False)


def _unless_empty(start: int, end: int, opened: bool = True) -> Iterator[Quoted]:
    if end - start > 0:
        yield Quoted(start, end, opened)
