"""Blocks (paragraphs, headings, captions, embedded posts) and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from factcheck.model import Block, BlockKind
from factcheck.values.lazy import lazy

_LINE = re.compile(r"[^\r\n]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CAPTION = re.compile(
    r"\s*(?:Image (?:zoom|caption|credit|source)|Caption:|Photo:|Pictured:|FILE\s*[-–—])", re.IGNORECASE
)
_POST_OPENS = re.compile(r"\s*View this post on Instagram")
_POST_STAMP = re.compile(r"A (?:post|photo|video) (?:shared|posted) by [^\n]*")
_POST_SIGNED = re.compile(r"(?:^|\s)[—–―] ?[^()\n]{2,60} \(@\w+\),? (?:on )?[A-Z][a-z]+\.? \d{1,2}, \d{4}\s*$")
_QUOTE_MARKER = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_INTRODUCES = re.compile(
    r"(?i:\b(?:said|says|wrote|writes|reads?|reading|stated|added|replied|responded|announced|tweeted|posted|continued"
    r"|statement|letter|message|e-?mail|memo|note|post|tweet)\b)[^.!?\n]{0,80}:[ \t]*$"
)
_IN_FIRST_PERSON = lazy(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)\b")
_INDENT = re.compile(r"(?: {2,}|\t)[ \t]*(?=\S)")
_LONGEST_INTRODUCTION = 160
_UNQUOTED = re.compile(r"[\"“”«»]|[‘'](?=[A-Z])|[-*•–—]\s|\d{1,2}[.)]\s")
_LONGEST_POST = 2_500  # characters: what Instagram allows is 2,200


def find_blocks(text: str, start: int, heading: bool = False) -> tuple[Block, ...]:
    """The blocks of a text from `start` on, a line each; `heading`: all of it is a title."""
    blocks: list[Block] = []
    post_end = 0
    for line in _LINE.finditer(text, start):
        words = line.group()
        if words.isspace():
            continue
        signed = _POST_SIGNED.search(words) if "(@" in words else None
        if signed:
            kind = BlockKind.POST
            if not words[: signed.start()].strip() and blocks and blocks[-1].kind is BlockKind.PARAGRAPH:
                blocks[-1] = Block(kind, blocks[-1].start, blocks[-1].end)
        elif line.start() < post_end or _POST_OPENS.match(words) or _POST_STAMP.match(words.lstrip()):
            kind = BlockKind.POST
            if _POST_OPENS.match(words):
                stamp = _POST_STAMP.search(text, line.start(), line.start() + _LONGEST_POST)
                post_end = stamp.end() if stamp else line.end()
        elif heading or (not blocks and _reads_as_heading(words)):
            kind = BlockKind.HEADING
        elif _CAPTION.match(words):
            kind = BlockKind.CAPTION
        else:
            block = _quotation(text, line, blocks) or Block(BlockKind.PARAGRAPH, line.start(), line.end())
            blocks.append(block)
            continue
        blocks.append(Block(kind, line.start(), line.end()))
    return tuple(blocks)


def _quotation(text: str, line: re.Match[str], blocks: list[Block]) -> Block | None:
    """The block of a line that is a quotation without quote marks: behind ">"; or, where the block before announces
    somebody's words with a colon, indented or in the first person; and what goes on in the same way."""
    before = blocks[-1] if blocks else Block(BlockKind.HEADING, line.start(), line.start())
    mark = _QUOTE_MARKER.match(text, line.start(), line.end()) or _INDENT.match(text, line.start(), line.end())
    start = mark.end() if mark else line.start()
    if _UNQUOTED.match(text, start) or start == line.end():
        return None
    if mark and ">" in mark[0]:
        return Block(BlockKind.QUOTATION, start, line.end())
    if mark and before.kind is BlockKind.QUOTATION and text.endswith(mark[0], 0, before.start):
        return Block(BlockKind.QUOTATION, start, line.end())
    reach = max(before.start, before.end - _LONGEST_INTRODUCTION)
    if not text[reach : before.end].rstrip().endswith(":") or not _INTRODUCES.search(text, reach, before.end):
        return None
    spoken = text[start : line.end()].rstrip().endswith((".", "!", "?", "…"))
    said = mark or (spoken and _IN_FIRST_PERSON.search(text, start, line.end()))
    return Block(BlockKind.QUOTATION, start, line.end()) if said else None


def _reads_as_heading(line: str) -> bool:
    """Whether a first line is a title: no full stop at its end."""
    return len(line) < 200 and not line.rstrip().endswith((".", "!", "?", '."', ".”", ",", ";", ":"))


def find_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[tuple[int, int], ...]:
    """The sentences of each block; a full stop inside a quoted stretch ends none where the quote goes on."""
    sentences: list[tuple[int, int]] = []
    text = _SURROGATE.sub("\ufffd", text)  # a lone surrogate is no text for others
    for first, last in (part for block in blocks for part in _bounded(text, block.start, block.end, 5 * LONGEST)):
        begin = first
        for piece in sentencex.get_sentence_boundaries("en", text[first:last]):
            end = first + piece["end_index"]
            if _splits(text, end):
                sentences.append((begin, end))
                begin = end
        if begin < last:
            sentences.append((begin, last))
    return tuple(part for sentence in sentences for part in _bounded(text, *sentence, LONGEST))


LONGEST = 3000
"""Characters in a sentence, at most: what has no full stop for longer is a table or noise, and costs by its square."""


def _bounded(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """A stretch cut at spaces into parts of at most `longest` characters."""
    while end - start > longest:
        space = text.rfind(" ", start + 1, start + longest)
        cut = space if space > 0 else start + longest
        yield start, cut
        start = cut
    yield start, end


_NEVER_LAST = re.compile(r"\b(?:Sgt|Lt|Capt|Cpl|Col|Maj|Det|Ofc|Gov|Sen|Rep|Reps|Rev|Dr|Mr|Mrs|Ms|St|vs|No|Nos)\.\s*$")
_MAY_BE_LAST = re.compile(
    r"(?:\b[ap]\.m\.|\b[A-Z]\.|\b(?:Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo"
    r"|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)\s*$"
)
_OPENER = lazy(
    r"\s*[\"“‘']?(?:The|He|She|It|They|We|But|And|In|On|At|An|His|Her|Their|This|That|There|These|When|After|Before|If|As"
    r"|While|Police|According|No|Not|For|From|With|One|Two|Both|Some|You|My|Our|Its|What|Who|How|Why)\b"
)


def _splits(text: str, end: int) -> bool:
    """Whether a sentence ends at a full stop: never behind a title, and behind a time, an initial, a state or a firm
    only where the next word is one that opens sentences."""
    begin = max(0, end - 8)
    if _NEVER_LAST.search(text, begin, end):
        return False
    return not _MAY_BE_LAST.search(text, begin, end) or bool(_OPENER.match(text, end))
