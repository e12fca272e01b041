"""Names, handles and numbers of an article, and the masked text that shows their sort (see `factcheck.values.mask`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Block, BlockKind, Form, Kind, Mention, Span
from factcheck.values import lexicon, mask, numbers

Field = tuple[str, str, tuple[Block, ...], tuple[tuple[int, int], ...]]

_WORD = re.compile(r"(?<!@)\b[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_PARTICLES = frozenset("de la del della di da dos du van von der den ter al el bin ibn le ben".split())
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\b\.?")
_POSSESSIVE = re.compile(r"['’]s?$")
_MARK_OF = {
    Kind.PERSON: mask.PERSON_MARK,
    Kind.ORGANIZATION: mask.ORGANIZATION_MARK,
    Kind.PLACE: mask.PLACE_MARK,
}



@dataclass(slots=True)
class _Run:
    """Capitalised words in a row, as (start, end, word), with the title before them."""

    field: int
    words: list[tuple[int, int, str]]
    title: str | None = None
    kind: Kind | None = None

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def end(self) -> int:
        return self.words[-1][1]


def find_mentions(article: str, fields: Sequence[Field]) -> list[tuple[tuple[Mention, ...], str]]:
    """For each field (name, text, blocks, sentences) its mentions in order, and its masked text.

    Kinds are found over all fields at once: a surname alone is a person's where the full name stands elsewhere.
    """
    scans = [_scan(number, *field[1:]) for number, field in enumerate(fields)]
    body = {word for runs, _, headings in scans for run in runs if run not in headings for _, _, word in run.words}
    everyone: list[_Run] = []
    kept: list[list[_Run]] = []
    for (_, text, _, _), (runs, _, headings) in zip(fields, scans, strict=True):
        names = [part for run in runs for part in (_known_parts(run, body) if run in headings else [run])]
        for run in names:
            run.kind = _kind(run, text)
        kept.append(names)
        everyone += names
    _spread(everyone)
    return [
        _masked(article, name, text, names, marks)
        for (name, text, _, _), names, (_, marks, _) in zip(fields, kept, scans, strict=True)
    ]


def _scan(
    number: int, text: str, blocks: tuple[Block, ...], sentences: tuple[tuple[int, int], ...]
) -> tuple[list[_Run], list[tuple[int, int, str]], list[_Run]]:
    """The runs of a field, the stretches to mask for other reasons, and those of the runs that stand in titles whose
    every word has a capital."""
    common, roles, kin = lexicon.words("common"), lexicon.words("roles"), lexicon.table("kin")
    titles, given = lexicon.words("titles"), lexicon.table("given_names")
    openings = {start for start, _ in sentences}
    tokens = [
        (match.start(), match.end(), match.group())
        for block in blocks
        for match in _WORD.finditer(text, block.start, block.end)
    ]
    lowered = {word for _, _, word in tokens if word[0].islower()}
    marks: list[tuple[int, int, str]] = []
    runs: list[_Run] = []
    open_run: _Run | None = None
    after = 0  # where the open run goes on
    for index, (start, end, word) in enumerate(tokens):
        gap = text[after:start]
        if not word[0].isupper():
            if open_run and gap == " " and word in _JOINING and _joins(open_run, word, tokens, index, text):
                open_run.words.append((start, end, word))
                after = end
                continue
            open_run = None
            if word in kin:
                marks.append((start, end, mask.KIN_MARK))
            elif word in roles or (word.endswith("s") and word[:-1] in roles):
                marks.append((start, end, mask.ROLE_MARK))
            continue
        possessive = _POSSESSIVE.search(word)
        if possessive and word not in common:
            end = start + possessive.start()
            word = text[start:end]
        lower = word.casefold()
        last = open_run.words[-1][2] if open_run else ""
        joined = open_run is not None and (gap == " " or (gap == ". " and (len(last) == 1 or last in titles)) or gap == " & ")
        opening = start in openings or text[start - 1 : start] in _QUOTE_MARKS
        if lower in common and not (lower.title() in given and not opening and joined is False and _capital_follows(tokens, index, text)):
            open_run = None
            continue
        if opening and not joined and lower in lowered and lower.title() not in given and word not in titles:
            if lower in roles:
                marks.append((start, end, mask.ROLE_MARK))
            if not (_capital_follows(tokens, index, text) and lower in roles):
                continue
            continue
        if joined and open_run is not None:
            open_run.words.append((start, end, word))
        else:
            open_run = _Run(number, [(start, end, word)])
            runs.append(open_run)
        after = end
        if possessive:
            open_run = None
    for run in runs:
        _take_title(run, text, marks)
    runs = [run for run in runs if run.words]
    titled = [block for block in blocks if block.kind is BlockKind.HEADING and _title_case(text[block.start : block.end])]
    headings = [run for run in runs if any(block.start <= run.start < block.end for block in titled)]
    return runs, marks, headings


_JOINING = _PARTICLES | {"of", "the", "and", "for"}
_QUOTE_MARKS = "\"“‘'«"


def _capital_follows(tokens: list[tuple[int, int, str]], index: int, text: str) -> bool:
    following = tokens[index + 1 : index + 2]
    return bool(following) and following[0][2][0].isupper() and text[tokens[index][1] : following[0][0]] in (" ", ". ")


def _joins(run: _Run, word: str, tokens: list[tuple[int, int, str]], index: int, text: str) -> bool:
    """Whether a small word goes on with a name: "Ana de la Cruz", "University of Leeds"."""
    ahead = index + 1
    while word in ("of", "de") and ahead < len(tokens) and tokens[ahead][2] in ("the", "la"):
        ahead += 1
    if ahead >= len(tokens) or not tokens[ahead][2][0].isupper() or "\n" in text[run.end : tokens[ahead][0]]:
        return False
    if word in _PARTICLES:
        return True
    organized = any(part in lexicon.words("organization_words") for _, _, part in run.words)
    if word == "the":
        return run.words[-1][2] in ("of", "de")
    return word == "of" and organized


def _take_title(run: _Run, text: str, marks: list[tuple[int, int, str]]) -> None:
    """Move titles and roles that open a run out of its words: "Gov. Ann Lee", "Chief Executive Ann Lee"."""
    titles, roles = lexicon.words("titles"), lexicon.words("roles")
    begin = run.start
    count = 0
    while count < len(run.words) - 1 and (run.words[count][2] in titles or run.words[count][2].casefold() in roles):
        count += 1
    if count and not any(word in lexicon.words("organization_words") for _, _, word in run.words[count:]):
        run.title = text[begin : run.words[count - 1][1]]
        marks += [(start, end, mask.ROLE_MARK) for start, end, _ in run.words[:count]]
        del run.words[:count]
    if len(run.words) == 1 and run.title is None and run.words[0][2].casefold() in roles and run.words[0][2] not in lexicon.words("surnames"):
        marks.append((*run.words[0][:2], mask.ROLE_MARK))
        run.words.clear()


def _title_case(line: str) -> bool:
    """Whether most words of a line, and not only its names, have capitals."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _known_parts(run: _Run, body: set[str]) -> list[_Run]:
    """The parts of a run of title case that are names elsewhere, or begin with a given name."""
    given, surnames = lexicon.table("given_names"), lexicon.words("surnames")
    parts: list[_Run] = []
    current: list[tuple[int, int, str]] = []
    for index, word in enumerate(run.words):
        text = word[2]
        named = text in body or (text in given and index + 1 < len(run.words) and run.words[index + 1][2] in surnames)
        follows = bool(current) and current[-1][2] in given and text in surnames
        if named or follows:
            current.append(word)
        elif current:
            parts.append(_Run(run.field, current))
            current = []
    if current:
        parts.append(_Run(run.field, current))
    if parts and parts[0].words[0] == run.words[0]:
        parts[0].title = run.title
    return parts


_AGE_FOLLOWS = re.compile(r",? \(?\d{1,2}(?:,|\)|\.| of\b)")
_STATE_FOLLOWS = re.compile(r", [A-Z]")
_SPEAKS = re.compile(r" (?:said|says|told|added|wrote|tweeted|explained)\b")


def _kind(run: _Run, text: str) -> Kind | None:
    """What a name is, by its own words and those beside it; None where they do not tell."""
    words = [word for _, _, word in run.words]
    name = text[run.start : run.end]
    plain = [word.title() if word.isupper() and len(word) > 3 else word for word in words]
    given, organized = lexicon.table("given_names"), lexicon.words("organization_words")
    if name in lexicon.words("places") or name.rstrip(".") in lexicon.words("places"):
        return Kind.PLACE
    if run.title and not any(word in organized for word in plain):
        return Kind.PERSON
    if any(word in organized for word in plain) and not (plain[0] in given and len(plain) == 2 and plain[1] in lexicon.words("surnames")):
        return Kind.ORGANIZATION
    if len(words) > 1 and (plain[0] in given or len(plain[0]) == 1):
        return Kind.PERSON
    if _AGE_FOLLOWS.match(text, run.end):
        return Kind.PERSON
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return Kind.ORGANIZATION
    if _SPEAKS.match(text, run.end) and (plain[-1] in lexicon.words("surnames") or plain[0] in given):
        return Kind.PERSON
    if len(words) in (2, 3) and plain[-1] in lexicon.words("surnames") and plain[0] not in lexicon.words("common"):
        return Kind.PERSON
    return None


def _spread(runs: list[_Run]) -> None:
    """Give single words the kind of the fuller name they are a part of; a lone given name is a person's."""
    persons = {word for run in runs if run.kind is Kind.PERSON for _, _, word in (run.words[0], run.words[-1])}
    whole = {run.words[0][2]: run.kind for run in runs if run.kind in (Kind.ORGANIZATION, Kind.PLACE) and len(run.words) > 1}
    for run in runs:
        if run.kind is None and len(run.words) == 1:
            word = run.words[0][2]
            if word in persons or (word not in whole and word in lexicon.table("given_names")):
                run.kind = Kind.PERSON
            else:
                run.kind = whole.get(word)


def _masked(
    article: str, field: str, text: str, names: list[_Run], marks: list[tuple[int, int, str]]
) -> tuple[tuple[Mention, ...], str]:
    """The mentions of a field, and its masked text."""
    letters = list(text)
    mentions: list[Mention] = []

    def add(start: int, end: int, form: Form, name: str, kind: Kind | None, title: str | None) -> None:
        mentions.append(Mention(Span(article, field, start, end, text[start:end]), form, name, kind, title))
        letters[start:end] = _MARK_OF.get(kind, mask.NAME_MARK) * (end - start) if kind else mask.NAME_MARK * (end - start)

    for match in numbers.PATTERN.finditer(text):
        letters[match.start() : match.end()] = mask.NUMBER_MARK * (match.end() - match.start())
    for start, end, mark in marks:
        letters[start:end] = mark * (end - start)
    for run in names:
        end = run.end
        suffix = _SUFFIX.match(text, end) if run.kind is Kind.PERSON else None
        if suffix:
            end = suffix.end()
        add(run.start, end, Form.NAME, text[run.start : end], run.kind, run.title)
    for handle in _HANDLE.finditer(text):
        add(handle.start(), handle.end(), Form.HANDLE, handle.group(), Kind.PERSON, None)
    mentions.sort(key=lambda mention: mention.span.start)
    return tuple(mentions), "".join(letters)


_HANDLE = re.compile(r"(?<![\w.@])@\w{2,}")
