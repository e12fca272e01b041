"""Indirect statements that narrow a quotation of the story ("just a few years" for "years ago"), or deny the one beside
them ("ruled out selling" for "we will sell")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare._sentences import Line, Word, lines, stem
from factcheck.model import Candidate, Dossier, Entity, Evidence, Statement

_NARROWED = re.compile(
    r"\b(?P<narrow>(?:just|only|merely|barely)(?: a)? (?:few|couple(?: of)?|handful of)|(?:just|only|merely|barely)"
    r"|a (?:mere )?(?:few|couple of|handful of)|few) [“\"‘']?(?P<noun>[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_BOUND = frozenset("few couple several some just only many most all every these those the his her their our my".split())
"""Words before a noun in a quotation that bound it already, so that the paraphrase may only say so in other words."""
_LEAST_SHARED, _SHARE = 2, 0.35
"""Stems beside the noun that an indirect statement must share with a quoted sentence: how many, and of how many."""
_DENIED = re.compile(
    r"\b(?:ruled out|rules out|ruling out|refused to|refuses to|declined to|vowed not to|vowed never to|promised not to"
    r"|denied|rejected the idea of) (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_AFFIRMED = re.compile(r"\b(?:vowed|promised|pledged|agreed) to (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?")
_WILL = re.compile(
    r"\b(?:I|[Ww]e)(?: will|['’]ll| would|['’]d| do| did| want to| intend to| am going to| are going to| plan to)"
    r"(?P<not> not| never)? (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_WONT = re.compile(
    r"\b(?:I|[Ww]e)(?: won['’]t| wouldn['’]t| don['’]t| didn['’]t) (?:want to )?(?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_BESIDE = 250
"""Characters between an indirect statement and the quotation that it renders."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A sentence of a quotation: the statement, and its words."""

    statement: Statement
    line: Line
    first: int
    end: int

    @property
    def words(self) -> tuple[Word, ...]:
        return self.line.words[self.first : self.end]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each quotation that a report narrows, and for each that it denies beside it."""
    quotations = dossier.by_predicate.get("quotation", ())
    texts = [reading.article for reading in dossier.readings if _NARROWED.search(reading.article.text)]
    if quotations and texts:
        yield from _narrowed(dossier, quotations)
    for statement in quotations:
        yield from _denied(dossier, statement)


def _narrowed(dossier: Dossier, quotations: Sequence[Statement]) -> Iterator[Candidate]:
    every = lines(dossier)
    quoted = list(_sentences(every, quotations))
    found: dict[tuple[str, str], list[Evidence]] = {}
    sources: dict[tuple[str, str], list[_Quoted]] = {}
    for line in every:
        if line.field != "text":
            continue
        for match in _NARROWED.finditer(line.article.text, line.start, line.end):
            if any(
                one.statement.claim.span.start <= match.start() < one.statement.claim.span.end
                for one in quoted
                if one.statement.article is line.article
            ):
                continue
            noun = match["noun"].lower()
            rendered = [one for one in quoted if _renders(line, one, noun)]
            if rendered:
                key = line.article.id, noun
                span = _clause(line, match)
                found.setdefault(key, []).append(span)
                sources.setdefault(key, []).extend(one for one in rendered if one not in sources.get(key, []))
    for (article, noun), stretches in found.items():
        yield _narrowing(dossier, article, noun, stretches, sources[article, noun])


def _sentences(every: Sequence[Line], quotations: Sequence[Statement]) -> Iterator[_Quoted]:
    """The sentences of quotations, as far as they stand inside them."""
    by_article: dict[str, list[Line]] = {}
    for line in every:
        by_article.setdefault(line.article.id, []).append(line)
    for statement in quotations:
        span = statement.claim.value_span
        for line in by_article.get(span.article, ()):
            if line.field == span.field and line.start < span.end and span.start < line.end:
                inside = [n for n, word in enumerate(line.words) if span.start <= word.start < span.end]
                if len(inside) >= 4:
                    yield _Quoted(statement, line, inside[0], inside[-1] + 1)


def _renders(line: Line, one: _Quoted, noun: str) -> bool:
    """Whether a sentence says in its own words what a quoted one does, which has the noun without a bound."""
    place = next((n for n, word in enumerate(one.words) if word.text.lower() == noun), None)
    if place is None:
        return False
    before = one.words[place - 1].norm if place else ""
    if before in _BOUND or before[:1].isdigit():
        return False
    stems = {stem(word.norm) for word in one.words} & one.line.stems
    shared = (stems & line.stems) - {stem(noun)}
    return len(shared) >= max(_LEAST_SHARED, _SHARE * len(stems))


def _clause(line: Line, match: re.Match[str]) -> Evidence:
    """The narrowing words with what they narrow, as far as eight words on."""
    first = next(n for n, word in enumerate(line.words) if word.end > match.start())
    last = min(first + 8, len(line.words) - 1)
    span = line.span(first, last)
    return Evidence(span, re.sub("[“\"‘']", "", match.group()), line.origin)


def _narrowing(
    dossier: Dossier, article: str, noun: str, stretches: list[Evidence], rendered: list[_Quoted]
) -> Candidate:
    own_first = sorted(rendered, key=lambda one: one.statement.article.id != article)
    evidence = [*stretches]
    for one in own_first:
        place = next(n for n, word in enumerate(one.words) if word.text.lower() == noun)
        span = one.line.span(one.first + place, min(one.first + place + 5, one.end - 1))
        evidence.append(Evidence(span, " ".join(span.text.split()), one.statement.origin, one.statement))
    return Candidate(
        "paraphrase",
        "quotation",
        dossier.story.id,
        _speaker(own_first),
        tuple(evidence),
        f"“{stretches[0].value_text}” narrows what the quotation gives as “{evidence[len(stretches)].value_text}”",
        confidence=0.8,
    )


def _speaker(rendered: Sequence[_Quoted]) -> Entity | None:
    return next((one.statement.subject for one in rendered if one.statement.subject), None)


def _denied(dossier: Dossier, statement: Statement) -> Iterator[Candidate]:
    """Indirect statements beside a quotation that deny what it says, or affirm what it denies."""
    span, text = statement.claim.span, statement.article.text
    if span.field != "text":
        return
    for pattern, negative in ((_WILL, False), (_WONT, True)):
        said = pattern.search(text, span.start, span.end)
        if said is None:
            continue
        denies = negative or bool(said.groupdict().get("not"))
        render = _AFFIRMED if denies else _DENIED
        for low, high in ((max(0, span.start - _BESIDE), span.start), (span.end, span.end + _BESIDE)):
            for told in render.finditer(text, low, high):
                same = stem(told["verb"]) == stem(said["verb"]) and told["next"] == said["next"]
                if same and "\n" not in text[min(told.end(), span.end) : max(told.start(), span.start)].strip():
                    yield _denial(dossier, statement, told, said)


def _denial(dossier: Dossier, statement: Statement, told: re.Match[str], said: re.Match[str]) -> Candidate:
    def evidence(match: re.Match[str], of: Statement | None) -> Evidence:
        whole = statement.claim.span
        start, end = match.span()
        span = type(whole)(whole.article, whole.field, start, end, statement.article.text[start:end])
        return Evidence(span, " ".join(span.text.split()), statement.origin, of)

    return Candidate(
        "paraphrase-denial",
        "quotation",
        dossier.story.id,
        statement.subject,
        (evidence(told, None), evidence(said, statement)),
        "the indirect statement says the opposite of the quotation beside it",
        confidence=0.85,
    )
