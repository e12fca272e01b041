"""Quoted stretches: straight and curly marks, a paragraph reopened without a close, a mark missing on one side, posts."""

from __future__ import annotations

import re

from factcheck.model import Block, BlockKind, Quoted

_MARK = re.compile(r"[\"“”«»]")


def find_quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Quoted, ...]:
    """The quoted stretches of each block, in order."""
    quotes: list[Quoted] = []
    for block in blocks:
        if block.kind is BlockKind.POST and block.end - block.start > 120 and "shared by" not in text[block.start : block.end]:
            quotes.append(Quoted(block.start, block.end, False, False, post=True))
            continue
        opened: int | None = None
        for mark in _MARK.finditer(text, block.start, block.end):
            sign = mark.group()
            if opened is not None and (sign in "”»" or sign == '"'):
                quotes.append(Quoted(opened, mark.start()))
                opened = None
            elif sign in "“«" or (sign == '"' and opened is None):
                opened = mark.end()
        if opened is not None and opened < block.end:
            quotes.append(Quoted(opened, block.end, closed=False))
    return tuple(quotes)
