"""Names, handles and numbers of an article, and the masked text that shows their sort (see `factcheck.values.mask`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Block, BlockKind, Form, Kind, Mention, Span
from factcheck.segment._cut import Cutter, Mark
from factcheck.segment._kinds import spread, tell_kinds
from factcheck.segment._runs import Run, find_runs, inner_words, title_case
from factcheck.segment._words import KIN, ROLES
from factcheck.values import mask, numbers

Field = tuple[str, str, tuple[Block, ...], tuple[tuple[int, int], ...]]
"""The name and text of a field, its blocks and its sentences."""

LONGEST = 150
"""Characters in a name, at most: a longer row of capitalised words is a list or noise, and costs by its square."""

_LOWER = re.compile(r"[a-z\u00df-\u00ff](?<!\w.)[a-z\u00df-\u00ff]++(?:['’-][a-z\u00df-\u00ff]++)*")
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\b\.?")
_PARTICLE_BEFORE = re.compile(r"\b(?:de la|de los|van der|van den|von|bin|ibn|del|della|di|da|dos|de) $")
_HANDLE = re.compile(r"@(?<![\w.@]@)\w{2,}")
_MARK_OF = {
    Kind.PERSON: mask.PERSON_MARK,
    Kind.ORGANIZATION: mask.ORGANIZATION_MARK,
    Kind.PLACE: mask.PLACE_MARK,
}


def find_mentions(article: str, fields: Sequence[Field]) -> list[tuple[tuple[Mention, ...], str]]:
    """For each field its mentions in order, and its masked text.

    Words and kinds are judged over all fields at once: a surname alone is a person's where the full name stands
    elsewhere.
    """
    lowered: set[str] = set()
    inner: set[str] = set()
    scanned = []
    for _, text, blocks, sentences in fields:
        openings = frozenset(_word_start(text, *sentence) for sentence in sentences)
        found = [
            (pieces, heading)
            for block, heading in ((block, _heading(text, block)) for block in blocks)
            for pieces in find_runs(text, block)
        ]
        marks = _lower_marks(text, lowered)
        for pieces, heading in found:
            if not heading:
                inner.update(inner_words(text, pieces, openings))
        scanned.append((openings, found, marks))
    cut: list[tuple[list[Run], list[Mark]]] = []
    everyone: list[tuple[str, Run]] = []
    for (_, text, _, _), (openings, found, marks) in zip(fields, scanned, strict=True):
        cutter = Cutter(text, openings, lowered, inner, marks)
        runs = [
            run for pieces, heading in found for run in cutter.names(pieces, heading) if run.end - run.start <= LONGEST
        ]
        tell_kinds(text, runs)
        everyone += [(text, run) for run in runs]
        cut.append((runs, cutter.marks))
    spread(everyone)
    return [
        _masked(article, name, text, runs, marks) for (name, text, _, _), (runs, marks) in zip(fields, cut, strict=True)
    ]


def _word_start(text: str, start: int, end: int) -> int:
    """Where the first letter of a sentence is, behind its quote marks and bullets."""
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _heading(text: str, block: Block) -> bool:
    """Whether a block is in title case or in capitals."""
    headed = block.kind is BlockKind.HEADING
    return (headed or block.end - block.start < 160) and title_case(text[block.start : block.end], headed)


def _lower_marks(text: str, lowered: set[str]) -> list[Mark]:
    """The role and kinship words in lower case; every word in lower case goes to `lowered`."""
    sorts = _sorts()
    found = list(_LOWER.finditer(text))
    words = [match.group() for match in found]
    lowered.update(words)
    return [(*match.span(), sorts[word]) for match, word in zip(found, words, strict=True) if word in sorts]


def _sorts() -> dict[str, str]:
    if not _SORTS:
        _SORTS.update({plural: mask.ROLE_MARK for role in ROLES() for plural in (role, role + "s")})
        _SORTS.update(dict.fromkeys(KIN(), mask.KIN_MARK))
    return _SORTS


_SORTS: dict[str, str] = {}


def _masked(article: str, field: str, text: str, runs: list[Run], marks: list[Mark]) -> tuple[tuple[Mention, ...], str]:
    """The mentions of a field, and its masked text."""
    letters = list(text)
    mentions: list[Mention] = []
    for match in numbers.PATTERN.finditer(text):
        letters[match.start() : match.end()] = mask.NUMBER_MARK * (match.end() - match.start())
    for start, end, mark in marks:
        letters[start:end] = mark * (end - start)
    for run in runs:
        start, end = run.start, run.end
        if run.kind is Kind.PERSON:
            suffix = _SUFFIX.match(text, end)
            end = suffix.end() if suffix else end + (run.words[-1][2] in ("Jr", "Sr") and text[end : end + 1] == ".")
        if run.kind in (Kind.PERSON, None):
            particle = _PARTICLE_BEFORE.search(text, max(start - 8, 0), start)
            start = particle.start() if particle else start
        span = Span(article, field, start, end, text[start:end])
        mentions.append(Mention(span, Form.NAME, span.text, run.kind, run.title))
        letters[start:end] = _MARK_OF.get(run.kind or Kind.THING, mask.NAME_MARK) * (end - start)
    for handle in _HANDLE.finditer(text):
        span = Span(article, field, handle.start(), handle.end(), handle.group())
        mentions.append(Mention(span, Form.HANDLE, span.text, Kind.PERSON))
        letters[span.start : span.end] = mask.PERSON_MARK * (span.end - span.start)
    mentions.sort(key=lambda mention: mention.span.start)
    return tuple(mentions), "".join(letters)
