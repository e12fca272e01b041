"""Quotations and who says them: "I am fine," Kate Reed said; a post and the account that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract import _addressee, _phrases, _speech
from factcheck.extract._phrases import Token
from factcheck.model import Block, Claim, Document, Mention, Modality, Quoted, Wording

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The so-called “fix” was no fix.", []),
    ("The film “The Long Way Home” opened on Friday.", []),
    ("He played “the keeper” in the film.", []),
    ("Kate Reed called him “lazy” and left.", []),
    ("The list of what is sold:\n\nLamps, boats and rope.", []),
    ('"I am fine," Kate Reed said.', ["Kate Reed | quotation | I am fine, attributed by Kate Reed"]),
    ('"I am fine," said Kate Reed, a baker.', ["Kate Reed | quotation | I am fine, attributed by Kate Reed"]),
    (
        'Kate Reed, who lives in Leeds, told NBC\'s Today: "I am fine."',
        ["Kate Reed | quotation | I am fine. attributed by Kate Reed to NBC's Today"],
    ),
    (
        '"My hope," she said, "is that we stay."',
        ["she | quotation | My hope, attributed by she", "she | quotation | is that we stay. attributed by she"],
    ),
    (
        'Kate Reed said the port was "a place of lamps".',
        ["Kate Reed | quotation | a place of lamps (partial) attributed by Kate Reed"],
    ),
    (
        'The lamp was "not lit that night," according to the keeper.',
        ["the keeper | quotation | not lit that night, (partial) attributed by the keeper"],
    ),
    ('"The lamp is lit," as Kate Reed put it.', ["Kate Reed | quotation | The lamp is lit, attributed by Kate Reed"]),
    (
        "Kate Reed, from Lowfield School, whose class lit the lamp, told how she “ran all night”.",
        ["Kate Reed | quotation | ran all night (partial) attributed by Kate Reed"],
    ),
    (
        '"The lamp is lit," was how Kate Reed put it.',
        ["Kate Reed | quotation | The lamp is lit, attributed by Kate Reed"],
    ),
    ('Kate Reed\'s verdict was: "It is lit."', ["Kate Reed | quotation | It is lit. attributed by Kate Reed"]),
    ('In Kate Reed\'s words, "it is lit".', ["Kate Reed | quotation | it is lit (partial) attributed by Kate Reed"]),
    (
        '"It is lit," came the reply from Kate Reed.',
        ["Kate Reed | quotation | It is lit, attributed by Kate Reed"],
    ),
    ('Kate Reed\'s verdict: "It is lit."', ["Kate Reed | quotation | It is lit. attributed by Kate Reed"]),
    (
        'In the words of Kate Reed, "we lit it."',
        ["Kate Reed | quotation | we lit it. (partial) attributed by Kate Reed"],
    ),
    (
        '"The lamp is lit," a spokesman for the port said.',
        ["a spokesman | quotation | The lamp is lit, attributed by a spokesman"],
    ),
    (
        "“We stayed up.\n\n“We lit the lamp,” Kate Reed said.",
        ["Kate Reed | quotation | We stayed up.\n\n“We lit the lamp, attributed by Kate Reed"],
    ),
    (
        "Kate Reed spoke on Friday.\n\n“We lit the lamp,” Reed said.\n\n“We stayed up all night.”",
        [
            "Reed | quotation | We lit the lamp, attributed by Reed",
            "Reed | quotation | We stayed up all night. attributed by Reed",
        ],
    ),
    (
        "View this post on Instagram\n\nWe lit the lamp\n\nA post shared by Kate Reed (@katereed) on Oct 2, 2020",
        ["Kate Reed | quotation | We lit the lamp (post) attributed by Kate Reed"],
    ),
    (
        "Kate Reed wrote in a letter to fans:\n\n> We lit the lamp.\n> It burns.\n\nThe port is open.",
        ["Kate Reed | quotation | We lit the lamp.\n> It burns. (block) attributed by Kate Reed to fans"],
    ),
    (
        "Kate Reed said in a statement:\n\nWe are sorry for the lamp.\n\nThe port is open.",
        ["Kate Reed | quotation | We are sorry for the lamp. (block) attributed by Kate Reed"],
    ),
    ('"I am fine," she said to Ann Lee.', ["she | quotation | I am fine, attributed by she to Ann Lee"]),
    (
        '"The lamp," Kate Reed said, "is lit. We" — she paused — "lit it."',
        [
            f"Kate Reed | quotation | {words} attributed by Kate Reed"
            for words in ("The lamp,", "is lit. We", "lit it.")
        ],
    ),
    ("“We lit the lamp all night.”", ["- | quotation | We lit the lamp all night. attributed"]),
]

_STAMP = re.compile(r"(?:(?:shared|posted) by|[—–―]) ?([^()\n]{2,60}?) ?\((@\w+)\)")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s")
_REACH = 600
"""Characters beside a quotation within which its sentence says who speaks."""
_SHORT, _SHORT_REACH = 15, 150
"""A quotation of so few characters is looked about so far only: a text can have thousands of them."""
_SIGNED = re.compile(r"\s*\n\s*[-–—―]\s?(?=[^\W\d_])")
_NAMING = frozenset("titled entitled called named dubbed labeled labelled nicknamed".split())
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def extract(document: Document) -> Iterator[Claim]:
    """The quotations of a document, a claim each piece; pieces over paragraphs that are reopened are one."""
    last: Mention | None = None  # who spoke last
    to: Mention | None = None  # and to whom
    heard = -1  # where the last quotation ended
    for block, pieces in _by_block(document):
        for number, run in enumerate(pieces):
            first, final = run[0], run[-1]
            if final.post:
                yield _claim(document, first, final, _account(document, final.end), form="post")
                continue
            if final.block:
                said = _introduction(document, block)
                last, to = _introducer(document, said), _addressee.addressee_of(document, said, False)
                heard = final.end
                yield _claim(document, first, final, last, to, "block")
                continue
            before, after = _beside(document, block, pieces, number, heard)
            after = _own(document, final, after)
            speaker = _cued(document, final, before, after)
            asked = _speech.asks_for_words(before)
            cued = speaker is not None or asked
            same_sentence = bool(before) and before[0].start <= heard + 3
            goes_on = heard >= block.start and (same_sentence or _goes_on(document, final, before))
            behind = speaker is not None and speaker.span.start >= final.end
            addressee = _addressee.addressee_of(document, after if behind else before, behind)
            if speaker is None and goes_on:
                speaker, cued = last, True
            if addressee is None and goes_on and speaker is last:
                addressee = to
            asked = asked or (goes_on and _interrupted(before))
            if _is_title(document, first, final, before) or not (asked or _is_quotation(document, first, final, cued)):
                continue
            if speaker is None and not cued:
                speaker = _carried(document, block, first, last, heard)
                said = [] if speaker is None else _introduction(document, block)
                addressee = _addressee.addressee_of(document, said, False)
            last, to = speaker or last, addressee
            heard = final.end
            part = document.text[first.start].islower() and not (goes_on or _resumes(document, first))
            yield _claim(document, first, final, speaker, addressee, "partial" if part else "")


def _claim(
    document: Document,
    first: Quoted,
    final: Quoted,
    speaker: Mention | None,
    addressee: Mention | None = None,
    form: str = "",
) -> Claim:
    start = first.start - 1 if first.opened else first.start
    end = final.end + 1 if final.closed and not final.block else final.end
    words = document.span(first.start, final.end)
    return Claim(
        "quotation",
        speaker,
        Wording(words.text),
        document.span(start, end),
        words,
        speaker,
        Modality.ATTRIBUTED,
        scope=form,
        addressee=addressee,
    )


def _interrupted(before: list[Token]) -> bool:
    """Whether a quotation goes on behind words between dashes: "it is" — she paused — "ours"."""
    return len(before) > 2 and before[0].word in _speech.DASHES and before[-1].word in _speech.DASHES


def _resumes(document: Document, first: Quoted) -> bool:
    """Whether marks before a quotation say that it begins in the middle of a sentence of the speaker's."""
    return document.text[max(0, first.start - 6) : first.start].rstrip("\"“«‘' ").endswith(("...", "…", "—", "–"))


def _by_block(document: Document) -> Iterator[tuple[Block, list[list[Quoted]]]]:
    """The quotations of each block; one that goes on in the next blocks stands whole in the block that it begins in."""
    quotes = document.quotes
    found: dict[int, list[list[Quoted]]] = {}
    place = 0
    blocks = document.blocks
    for number, quote in enumerate(quotes):
        while place < len(blocks) and blocks[place].end < quote.end:
            place += 1
        before = quotes[number - 1] if number else None
        runs = found.setdefault(place, [])
        if before is not None and not before.closed and not before.post and _reopens(document, before, quote):
            home = max(key for key, value in found.items() if value)
            found[home][-1].append(quote)
        else:
            runs.append([quote])
    for place, runs in sorted(found.items()):
        if runs and place < len(blocks):
            yield blocks[place], runs


def _reopens(document: Document, before: Quoted, quote: Quoted) -> bool:
    """Whether a quotation goes on with another one: only its mark and lines' ends stand between them."""
    between = document.text[before.end : quote.start]
    if "\n" not in between or between.strip(' \t\r\n\u00a0"“«`>'):
        return False
    return before.block or not quote.opened or document.text[before.start - 1] == document.text[quote.start - 1]


def _beside(
    document: Document, block: Block, pieces: list[list[Quoted]], number: int, heard: int
) -> tuple[list[Token], list[Token]]:
    """The tokens of the sentence before and behind a quotation, as far as other quotations (`heard`: the last one's
    end; quoted titles are passed over)."""
    first, final = pieces[number][0], pieces[number][-1]
    reach = _REACH if final.end - first.start > _SHORT else _SHORT_REACH
    low = max(block.start, heard + 1, first.start - reach)
    ends = [match.end() for match in _SENTENCE_END.finditer(document.text, low, max(low, first.start - 1))]
    low = next((end for end in reversed(ends) if _real_end(document, end)), low)
    before = _phrases.tokens_of(document, low, max(low, first.start - 1))
    start = min(final.end + 1, len(document.text))
    limit = max(block.end, _line_end(document, start))
    if number + 1 < len(pieces):
        limit = pieces[number + 1][0].start - 1
    limit = min(limit, start + reach)
    stop = start
    while True:
        end = _SENTENCE_END.search(document.text, stop, limit)
        if end is None:
            stop = limit
            break
        stop = end.end()
        if _real_end(document, stop):
            break
    return before, _phrases.tokens_of(document, start, stop)


def _line_end(document: Document, start: int) -> int:
    """Where the line ends that a quotation ends in; a line behind it that opens with a dash signs it."""
    signed = _SIGNED.match(document.text, start)
    end = document.text.find("\n", signed.end() if signed else start)
    return len(document.text) if end < 0 else end


_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Prof|Rev|vs|No))\.\s$|\([^()\n]{1,20}\.\)\s$"
)


def _real_end(document: Document, end: int) -> bool:
    """Whether a full stop ends a sentence, and no abbreviation."""
    return not _ABBREVIATED.search(document.text, max(0, end - 24), end)


def _own(document: Document, final: Quoted, after: list[Token]) -> list[Token]:
    """The tokens behind a quotation as far as they are of its sentence: none where a full stop ended it."""
    if document.text[final.end - 1 : final.end] != "." or not after:
        return after
    goes_on = after[0].word[:1].isalpha() and document.text[after[0].start].islower()
    return after if goes_on or after[0].word in ("—", "–", "―") else []


def _cued(document: Document, final: Quoted, before: list[Token], after: list[Token]) -> Mention | None:
    """The speaker that the sentence of a quotation names."""
    closing = document.text[final.end - 1 : final.end]
    opens = before[-1].word in (",", ":") if before else False
    if closing == "," or not before:
        return _speech.speaker_after(document, after) or _speech.speaker_before(document, before)
    if opens or closing in ".?!":
        return _speech.speaker_before(document, before) or _speech.speaker_after(document, after)
    return _speech.speaker_before(document, before) or _speech.speaker_after(document, after)


def _goes_on(document: Document, final: Quoted, before: list[Token]) -> bool:
    """Whether a quotation without a cue goes on with the one before it in its paragraph: "and ...", "Instead, ..."."""
    ends = document.text[final.end - 1 : final.end] in ".!?"
    return _speech.only_joins(before) or (ends and len(before) <= 2)


def _whole(document: Document, first: Quoted, final: Quoted) -> bool:
    """Whether a quotation is a sentence of its own: a capital at its start and a mark at its end."""
    words = document.text[first.start : final.end].strip(" \n\"“”'‘’")
    opening = next((char for char in words if char.isalnum()), "")
    return (opening.isupper() or opening.isdigit()) and words[-1:] in ".!?,…—-"


def _is_title(document: Document, first: Quoted, final: Quoted, before: list[Token]) -> bool:
    """Whether quoted words are the name of a work or a programme: capitals throughout, or a word that says so."""
    if before and before[-1].word in _NAMING:
        return True
    words = _WORD.findall(document.text, first.start, final.end)
    if len(words) > 10 or not before or before[-1].word == ":":
        return False
    long = [word for word in words if len(word) > 3 and word not in ("with", "from", "into", "over")]
    if not long or not all(word[0].isupper() for word in long) or len(words) < 2:
        return False
    return not _speech.asks_for_words(before) and "!" not in document.text[first.start : final.end]


def _carried(document: Document, block: Block, first: Quoted, last: Mention | None, heard: int) -> Mention | None:
    """The speaker of a quotation whose sentence names none: whoever the sentence before has speak, or spoke last."""
    text = document.text
    low = max(block.start, heard, first.start - _REACH)
    lead = text[low : first.start].strip(" \n\"“«'‘")
    if lead and low == block.start:
        start = document.sentence_at(max(block.start, first.start - 3))[0]
        tokens = _phrases.tokens_of(document, max(block.start, start), first.start - 1)
        return _phrases.subject_of(document, tokens) or last
    if not lead and low == block.start:
        tokens = _introduction(document, block)
        return _introducer(document, tokens) if tokens else last
    return last


def _introduction(document: Document, block: Block) -> list[Token]:
    """The tokens of the sentence that introduces a block with a colon at its end."""
    end = len(document.text[: block.start].rstrip(" \t\r\n>"))
    if document.text[end - 1 : end] != ":":
        return []
    return _phrases.tokens_of(document, document.sentence_at(end - 1)[0], end)


def _introducer(document: Document, tokens: list[Token]) -> Mention | None:
    return _speech.speaker_before(document, tokens) or _phrases.subject_of(document, tokens)


def _is_quotation(document: Document, first: Quoted, final: Quoted, cued: bool) -> bool:
    """Whether quoted words are speech: a sentence, or three words or more in a sentence that says who speaks."""
    count = len(_WORD.findall(document.text, first.start, final.end))
    whole = _whole(document, first, final)
    return (cued and (count >= 3 or (whole and count > 0))) or (whole and count >= 3)


def _account(document: Document, end: int) -> Mention | None:
    """The account that an embedded post is of, by the stamp behind it."""
    stamp = _STAMP.search(document.text, end, end + 200)
    if stamp is None:
        return None
    return document.mention_at(stamp.start(1)) or document.mention_at(stamp.start(2))
