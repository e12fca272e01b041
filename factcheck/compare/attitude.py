"""What somebody did by speaking, as the reporter tells it, against the words themselves: "refused to apologise" beside
"I am sorry", "vowed to stand" beside "I have not decided", "called for a ban" beside "nobody wants a ban"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.compare._attitudes import ATTITUDES, Attitude
from factcheck.compare._clauses import KNOWN
from factcheck.compare._sentences import meaning, normal, sentences_with
from factcheck.compare._weigh import as_quoted
from factcheck.model import PRONOUNS, Article, Candidate, Dossier, Evidence, Span, Statement
from factcheck.values import names
from factcheck.values.lazy import lazy

_PAST = lazy(r"\b(?:earlier|previously|once|at first|initially|had (?:said|told|vowed|promised|refused|declined))\b")
_SENTENCE = re.compile(r"[^.!?]+")
_BEHIND, _BEFORE = 260, 120
"""Characters from the reporter's words to the quotation behind them, and from a quotation to such words behind it."""
_MOST_BREAKS = 2
"""Ends of lines between them: they stand in one paragraph, or in two beside each other."""
_PRONOUNS = frozenset("he she they".split())
_WORD = re.compile(r"[\w'’-]+")
_ALIKE = {
    word: words.split()[0]
    for words in (
        "close shut closed closing closure", "continue stay stays remain remains go going carry keep last lasts",
        "run stand fight contest", "end stop halt scrap",
    )
    for word in words.split()
}  # fmt: skip
"""Words of one sense in what is asked and promised."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each act of speaking that the words of the same person, beside it or elsewhere, contradict."""
    quotations = [one for one in dossier.by_predicate.get("quotation", ()) if one.claim.span.field == "text"]
    spoken = "\n".join(one.claim.value_span.text for one in quotations)
    by_article: dict[str, list[Statement]] = {}
    for one in quotations:
        by_article.setdefault(one.article.id, []).append(one)
    for attitude in ATTITUDES:
        if any(cue in spoken for cue in attitude.spoken):
            for article, field, start, end in sentences_with(dossier, attitude.cues):
                own = by_article.get(article.id, [])
                others = quotations if attitude.anywhere else own
                match = attitude.told.search(article.text, start, end) if field == "text" and others else None
                if match and not _PAST.search(article.text, start, match.end()) and not _inside(match, own):
                    who = _named(article.text, start, match.end())
                    near = [one for one in others if _says(one, who, match, article)]
                    yield from _contradicted(dossier, article, attitude, match, near)


def _inside(match: re.Match[str], own: Sequence[Statement]) -> bool:
    """Whether a stretch of a report's text is in one of its quotations."""
    return any(one.claim.span.start < match.end() and match.start() < one.claim.span.end for one in own)


def _says(one: Statement, who: frozenset[str], match: re.Match[str], article: Article) -> bool:
    """Whether a quotation is that person's of whom a report tells something: it stands beside that, or elsewhere."""
    if one.article is not article:
        return _speaker(one) in who
    named = one.subject is not None and not who.isdisjoint(names.fold(one.subject.name).split())
    return _beside(match, one) and (named or _unnamed(one))


def _contradicted(
    dossier: Dossier, article: Article, attitude: Attitude, match: re.Match[str], near: Sequence[Statement]
) -> Iterator[Candidate]:
    """The candidate of what a report tells, where quotations contradict that."""
    about = _roots(match.groupdict().get("what") or "")
    said = [evidence for one in near for evidence in _saying(one, attitude, about)]
    if said:
        again = _again(dossier, attitude, about, said)
        span = Span(article.id, "text", match.start(), match.end(), match.group())
        told = Evidence(span, " ".join(match.group().split()), dossier.origins.get(article.id, article.id))
        yield Candidate(
            "paraphrase-denial",
            "quotation",
            dossier.story.id,
            near[0].subject,
            (told, *said),
            "the reporter's words say the opposite of the quotation",
            confidence=0.8,
            likely=as_quoted([*said, *again]),
            support=tuple(again),
        )


def _named(text: str, start: int, end: int) -> frozenset[str]:
    """The folded words that may name who speaks in a sentence, and before it where that is a pronoun."""
    found = frozenset(_WORD.findall(names.fold(text[start:end])))
    return (
        found
        if _PRONOUNS.isdisjoint(found)
        else found.union(_WORD.findall(names.fold(text[max(0, start - 300) : start])))
    )


def _beside(match: re.Match[str], one: Statement) -> bool:
    """Whether a quotation stands right behind the reporter's words, or right before them."""
    span = one.claim.span
    low, high = (match.end(), span.start) if span.start >= match.end() else (span.end, match.start())
    reach = _BEHIND if span.start >= match.end() else _BEFORE
    return 0 <= high - low <= reach and match.string.count("\n", low, high) <= _MOST_BREAKS


def _saying(one: Statement, attitude: Attitude, about: frozenset[str]) -> Iterator[Evidence]:
    """The sentences of a quotation that contradict what is told."""
    value = one.claim.value_span
    for match in _SENTENCE.finditer(value.text):
        words = match.group()
        if not attitude.said.search(words) or attitude.unless.search(words):
            continue
        if len(about & _roots(words)) >= attitude.least:
            start = value.start + match.start() + len(words) - len(words.lstrip())
            span = Span(value.article, value.field, start, value.start + match.end(), words.strip())
            yield Evidence(span, " ".join(words.split()), one.origin, one)


def _again(dossier: Dossier, attitude: Attitude, about: frozenset[str], said: Sequence[Evidence]) -> list[Evidence]:
    """The same sentences as other reports quote them."""
    printed, own = {_letters(one.value_text) for one in said}, {one.span.article for one in said}
    others = (one for one in dossier.by_predicate["quotation"] if one.article.id not in own)
    found = (evidence for one in others for evidence in _saying(one, attitude, about))
    return [evidence for evidence in found if _letters(evidence.value_text) in printed]


def _letters(text: str) -> str:
    return "".join(_WORD.findall(names.fold(text)))


def _roots(text: str) -> frozenset[str]:
    """The words of meaning of some words, those of one sense as one."""
    found = {_ALIKE.get(norm) or meaning(KNOWN.get(norm, norm)) for norm in map(normal, _WORD.findall(text))}
    return frozenset(found - {""})


def _speaker(quotation: Statement) -> str:
    return names.fold(quotation.subject.name.split()[-1]) if quotation.subject else ""


def _unnamed(quotation: Statement) -> bool:
    """Whether a quotation's speaker is a pronoun that stands for nobody known."""
    return quotation.subject is None or quotation.subject.name.casefold() in PRONOUNS
