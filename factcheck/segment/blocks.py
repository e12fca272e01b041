"""Blocks (paragraphs, headings, captions, embedded posts) and the sentences in them."""

from __future__ import annotations

import re

import sentencex

from factcheck.model import Block, BlockKind, Quoted

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_CAPTION = re.compile(r"\s*(?:Image (?:zoom|caption|credit|source)|Caption:|Photo:|Pictured:|FILE\s*[-–—])", re.IGNORECASE)
_POST = re.compile(r"\s*(?:View this post on Instagram|A post shared by |A (?:photo|video) posted by |pic\.twitter\.com)")
_STAMP = re.compile(r"\s*A (?:post|photo|video) (?:shared|posted) by ")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()


def find_blocks(text: str, start: int, heading: bool = False) -> tuple[Block, ...]:
    """The blocks of a text from `start` on, a line each; `heading`: all of it is a title."""
    blocks: list[Block] = []
    in_post = False
    for line in _LINE.finditer(text, start):
        words = line.group()
        if heading or (not blocks and _reads_as_heading(words)):
            kind = BlockKind.HEADING
        elif _CAPTION.match(words):
            kind = BlockKind.CAPTION
        elif _POST.match(words) or in_post:
            kind = BlockKind.POST
            in_post = not _STAMP.search(words) and (not in_post or len(blocks[-1:]) == 0)
        else:
            kind = BlockKind.PARAGRAPH
        blocks.append(Block(kind, line.start(), line.end()))
    return tuple(blocks)


def _reads_as_heading(line: str) -> bool:
    """Whether a first line is a title: no full stop at its end."""
    return len(line) < 200 and not line.rstrip().endswith((".", "!", "?", '."', ".”", ",", ";", ":"))


def find_sentences(
    text: str, blocks: tuple[Block, ...], quotes: tuple[Quoted, ...]
) -> tuple[tuple[int, int], ...]:
    """The sentences of each block; a full stop inside a quoted stretch ends none where the quote goes on."""
    sentences: list[tuple[int, int]] = []
    for block in blocks:
        begin = block.start
        for piece in sentencex.get_sentence_boundaries("en", text[block.start : block.end]):
            end = block.start + piece["end_index"]
            if _splits(text, end):
                sentences.append((begin, end))
                begin = end
        if begin < block.end:
            sentences.append((begin, block.end))
    return tuple(sentences)


_NO_END = re.compile(r"(?:\b[ap]\.m\.|\b[A-Z]\.|\b(?:Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Sgt|Lt|Capt|Cpl|Det|Ofc|Gov|Sen|Rep|Rev|Dr|Mr|Mrs|Ms|Jr|Sr|St|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)\s*$")


def _splits(text: str, end: int) -> bool:
    """Whether a sentence ends here: not behind an abbreviation that a lower-case word, a number or a day follows."""
    if not _NO_END.search(text, max(0, end - 8), end):
        return True
    return False
