"""Indirect statements that narrow a quotation of the story ("just a few years" for "years ago"), or deny the one beside
them ("ruled out selling" for "we will sell")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factcheck.compare._sentences import STOP, stem
from factcheck.compare._weigh import as_quoted
from factcheck.model import Candidate, Dossier, Evidence, Reading, Span, Statement
from factcheck.values import numbers, wording
from factcheck.values.lazy import lazy

_JUST = "(?:(?<=j)ust|(?<=o)nly|(?<=m)erely|(?<=b)arely)"
_NARROWED = re.compile(
    rf"(?P<narrow>[JjOoMmBbAaFf](?<!\w.)(?i:{_JUST}(?: a)? (?:few|couple(?: of)?|handful of)|{_JUST}"
    r"|(?<=a) (?:mere )?(?:few|couple of|handful of)|(?<=f)ew)) [“\"‘']?(?P<noun>(?i:[a-z]{3,}s))\b"
)
_BOUND = frozenset("few couple several some just only many most all every these those the his her their our my".split())
"""Words before a noun in a quotation that bound it already, so that the paraphrase may only say so in other words."""
_LEAST_SHARED, _SHARE = 2, 0.35
"""Stems beside the noun that an indirect statement must share with a quoted sentence: how many, and of how many."""
_DENIED = lazy(
    r"\b(?:ruled out|rules out|ruling out|refused to|refuses to|declined to|vowed not to|vowed never to|promised not to"
    r"|denied) (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_AFFIRMED = lazy(r"\b(?:vowed|promised|pledged|agreed) to (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?")
_TELLING = (
    "ruled out",
    "rules out",
    "ruling out",
    "vowed",
    "promised",
    "pledged",
    "agreed",
    "refuse",
    "declined",
    "denied",
)
"""What every match of `_DENIED` and `_AFFIRMED` has in it."""
_WILL = lazy(
    r"\b(?:I|[Ww]e)(?: will|['’]ll| would|['’]d| do| did| want to| intend to| am going to| are going to| plan to)"
    r"(?P<not> not| never)? (?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_WONT = lazy(
    r"\b(?:I|[Ww]e)(?: won['’]t| wouldn['’]t| don['’]t| didn['’]t) (?:want to )?(?P<verb>[a-z]+) ?(?P<next>[a-z]+)?"
)
_BESIDE = 250
"""Characters between an indirect statement and the quotation that it renders."""


class _Quoted(Struct, frozen=True):
    """A sentence of a quotation that has a noun unbounded: the statement, where the noun stands, and its stems."""

    statement: Statement
    noun: Span
    stems: frozenset[str]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each quotation that a report narrows, and for each that it denies beside it."""
    quotations = dossier.by_predicate.get("quotation", ())
    for reading in dossier.readings if quotations else ():
        yield from _narrowed(dossier, reading, quotations)
    telling = {
        reading.article.id for reading in dossier.readings if any(word in reading.article.text for word in _TELLING)
    }
    for statement in quotations:
        if statement.article.id in telling:
            yield from _denied(dossier, statement)


def _narrowed(dossier: Dossier, reading: Reading, quotations: Sequence[Statement]) -> Iterator[Candidate]:
    text = reading.article.text
    inside = [one.claim.span for one in quotations if one.article is reading.article and one.claim.span.field == "text"]
    found: dict[str, list[Evidence]] = {}
    sources: dict[str, dict[str, _Quoted]] = {}
    for match in _NARROWED.finditer(text):
        if any(span.start <= match.start() < span.end for span in inside):
            continue
        noun = match["noun"].lower()
        told = _sentence(reading, match.start())
        stems = _stems(text[told[0] : told[1]])
        rendered = [one for one in _unbounded(quotations, noun) if _renders(stems, one, noun)]
        if rendered:
            found.setdefault(noun, []).append(_stretch(dossier, reading, match, told[1]))
            sources.setdefault(noun, {}).update((one.statement.id, one) for one in rendered)
    for noun, stretches in found.items():
        yield _narrowing(dossier, reading.article.id, stretches, list(sources[noun].values()))


def _sentence(reading: Reading, offset: int) -> tuple[int, int]:
    """The sentence of an article's text that holds an offset."""
    for field, start, end in reading.sentences:
        if field == "text" and start <= offset < end:
            return start, end
    return offset, offset


def _stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word.norm) for word in wording.words(text) if word.norm not in STOP and word.norm.isalpha())


def _unbounded(quotations: Sequence[Statement], noun: str) -> Iterator[_Quoted]:
    """The sentences of quotations that have a noun without a number or another bound before it."""
    for statement in quotations:
        span = statement.claim.value_span
        lowered = span.text.lower()
        for match in re.finditer(rf"\b{noun}\b", lowered):
            before = re.search(r"([\w.,]+)(?: of)?\s+$", lowered[max(0, match.start() - 30) : match.start()])
            if before and (before[1] in _BOUND or numbers.parse(before[1]) is not None):
                continue
            start = max(lowered.rfind(mark, 0, match.start()) for mark in ".!?") + 1
            ends = [lowered.find(mark, match.end()) for mark in ".!?"]
            end = min((place for place in ends if place >= 0), default=len(lowered))
            words = wording.words(span.text[match.start() : end], span.start + match.start())
            stop = words[min(5, len(words) - 1)].end
            place = Span(span.article, span.field, words[0].start, stop, span.text[match.start() : stop - span.start])
            yield _Quoted(statement, place, _stems(span.text[start:end]))
            break


def _renders(stems: frozenset[str], one: _Quoted, noun: str) -> bool:
    """Whether a sentence says in its own words what a quoted one does."""
    shared = (one.stems & stems) - {stem(noun)}
    return len(shared) >= max(_LEAST_SHARED, _SHARE * len(one.stems))


def _stretch(dossier: Dossier, reading: Reading, match: re.Match[str], limit: int) -> Evidence:
    """The narrowing words with what they narrow, as far as eight words on."""
    article = reading.article
    words = wording.words(article.text[match.start() : limit], match.start())
    end = words[min(8, len(words) - 1)].end
    span = Span(article.id, "text", match.start(), end, article.text[match.start() : end])
    return Evidence(span, re.sub("[“\"‘']", "", match.group()), dossier.origins.get(article.id, article.id))


def _narrowing(dossier: Dossier, article: str, stretches: list[Evidence], rendered: list[_Quoted]) -> Candidate:
    own_first = sorted(rendered, key=lambda one: one.statement.article.id != article)
    evidence = [*stretches]
    for one in own_first:
        evidence.append(Evidence(one.noun, " ".join(one.noun.text.split()), one.statement.origin, one.statement))
    return Candidate(
        "paraphrase",
        "quotation",
        dossier.story.id,
        next((one.statement.subject for one in own_first if one.statement.subject), None),
        tuple(evidence),
        f"“{stretches[0].value_text}” narrows what the quotation gives as “{evidence[len(stretches)].value_text}”",
        confidence=0.8,
        likely=as_quoted(evidence[len(stretches) :]),
    )


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
        span = Span(whole.article, whole.field, start, end, statement.article.text[start:end])
        return Evidence(span, " ".join(span.text.split()), statement.origin, of)

    stated = evidence(said, statement)
    return Candidate(
        "paraphrase-denial",
        "quotation",
        dossier.story.id,
        statement.subject,
        (evidence(told, None), stated),
        "the indirect statement says the opposite of the quotation beside it",
        confidence=0.85,
        likely=as_quoted([stated]),
    )
