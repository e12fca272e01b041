"""The reporter's words inside the quotation marks: a cue ("We won, she said, and we go on"), or the sentence beside a
quotation that another report prints as its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare._printed import CUE, Printed, alignments, printed
from factcheck.model import Candidate, Dossier, Evidence, Span, Statement
from factcheck.values import names, wording

_BESIDE = 2
"""Words on each side that another report must print side by side, or where its quotation ends."""
_LEAST_WORDS = 6
"""Words of a sentence that a reporter and whom she quotes do not both happen to say."""
_SPEECH = frozenset("i me my mine we us our ours you your".split())
"""Words of a speaker's: without marks they are still no reporter's."""
_MARKS = frozenset('"“”«»„')

Place = tuple[str, str, int]
Sides = tuple[Evidence, Evidence]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each cue inside the marks, and each sentence that other reports have outside of them."""
    found: dict[Place, list[Evidence]] = {}
    sentences: dict[str, list[tuple[int, int]]] = {
        reading.article.id: sorted((start, end) for field, start, end in reading.sentences if field == "text")
        for reading in dossier.readings
    }
    for a, b, _ in alignments(dossier):
        if a.statement.article.id != b.statement.article.id:
            for one, two in ((a, b), (b, a)):
                for inside, outside in (*_cues(one, two), *_sentences(one, two, sentences)):
                    span = inside.span
                    found.setdefault((span.article, span.field, span.start), [inside]).append(outside)
    for one in printed(dossier):
        for piece in one.pieces:
            for inside in _lone_cues(piece):
                found.setdefault((inside.span.article, inside.span.field, inside.span.start), [inside])
    for evidence in found.values():
        yield _candidate(dossier, evidence)


def _cues(one: Printed, two: Printed) -> Iterator[Sides]:
    """The cues inside a quotation that another form of it does not have there, and the words around them in that."""
    for piece in one.pieces:
        span = piece.claim.value_span
        for match in CUE.finditer(span.text):
            start, end = span.start + match.start("cue"), span.start + match.end("cue")
            first = bisect_right(one.words, start, key=lambda word: word.end)
            last = bisect_left(one.words, end, key=lambda word: word.start)
            before, behind = one.words[max(0, first - _BESIDE) : first], one.words[last : last + _BESIDE]
            place = _find([word.norm for word in (*before, *behind)], two)
            if len(before) == len(behind) == _BESIDE and place is not None and not _has_words(two, place + _BESIDE):
                yield _evidence(piece, start, end), _of_words(two, place, place + 2 * _BESIDE)


def _has_words(printed: Printed, place: int) -> bool:
    """Whether a cue that is left out of the words of a quotation stands inside its marks before one of them."""
    _, field, _ = printed.place
    text = printed.statement.article.content(field)[printed.words[place - 1].end : printed.words[place].start]
    return _MARKS.isdisjoint(text) and any(char.isalpha() for char in text)


def _lone_cues(piece: Statement) -> Iterator[Evidence]:
    """The cues inside a quotation that has none outside, or that name who speaks it: nobody says so of herself."""
    span, speaker = piece.claim.value_span, piece.subject
    for match in CUE.finditer(span.text):
        name = (match["name"] or match["named"] or "").split()
        own = bool(name) and speaker is not None and names.fold(name[-1]) == names.fold(speaker.name.split()[-1])
        if own or (name and piece.claim.subject is None):
            yield _evidence(piece, span.start + match.start("cue"), span.start + match.end("cue"))


def _sentences(one: Printed, two: Printed, sentences: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[Sides]:
    """The sentences inside a quotation that another report prints right beside its form of it, outside of the marks."""
    span = two.pieces[-1].claim.span
    if span.field != "text" or not one.words or not two.words:
        return
    places = sentences[span.article]
    last = bisect_right(places, (span.end - 1, len(two.statement.article.text))) - 1
    first = bisect_right(places, (two.statement.claim.span.start, len(two.statement.article.text))) - 1
    ending, opening = ([word.norm for word in words] for words in (two.words[-_BESIDE:], two.words[:_BESIDE]))
    for number, lead, tail in ((last + 1, ending, []), (first - 1, [], opening)):
        told = _told(two.statement, places[number]) if 0 <= number < len(places) else []
        place = _find([*lead, *told, *tail], one) if told else None
        if place is not None:
            begin = place + len(lead)
            yield _of_words(one, begin, begin + len(told)), _evidence(two.statement, *places[number])


def _told(statement: Statement, sentence: tuple[int, int]) -> list[str]:
    """The words of a sentence of the paragraph of a quotation that is the reporter's; none where it may be speech."""
    article, quotation = statement.article, statement.claim.span
    text = article.text[sentence[0] : sentence[1]]
    between = article.text[min(sentence[1], quotation.end) : max(sentence[0], quotation.start)]
    norms = [word.norm for word in wording.words(text)]
    reported = _MARKS.isdisjoint(text) and "\n" not in between.strip(" ") and _SPEECH.isdisjoint(norms)
    return norms if reported and len(norms) >= _LEAST_WORDS else []


def _find(norms: Sequence[str], printed: Printed) -> int | None:
    """Where the words of a quotation are these, the first time."""
    found = [word.norm for word in printed.words]
    places = range(len(found) - len(norms) + 1)
    return next((place for place in places if found[place : place + len(norms)] == norms), None)


def _of_words(printed: Printed, first: int, end: int) -> Evidence:
    span = printed.span(first, end)
    return _evidence(printed.statement, span.start, span.end)


def _evidence(statement: Statement, start: int, end: int) -> Evidence:
    whole = statement.claim.span
    span = Span(whole.article, whole.field, start, end, statement.article.content(whole.field)[start:end])
    return Evidence(span, " ".join(span.text.split()), statement.origin, statement)


def _candidate(dossier: Dossier, evidence: list[Evidence]) -> Candidate:
    statement = evidence[0].statement
    return Candidate(
        "quotation-reporter",
        "quotation",
        dossier.story.id,
        statement.subject if statement else None,
        tuple(evidence),
        "the words of the reporter stand inside the quotation marks",
        confidence=0.9,
    )
