"""What a book, a film, a song or a picture is called: “Salt Road” in two reports, “Salt Lake” in a third.

A title is a few words with capitals in quotation marks. Two are of one work where all words but one are the same, or
all but for a slip, the sentences have other words in common, and no report prints both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from factcheck.compare._context import contexts
from factcheck.compare._sentences import Line, meaning, normal, sentences_with
from factcheck.compare._weigh import apart, disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values.lazy import lazy

_TITLE = lazy(
    r"[“\"‘](?P<title>[A-Z][\w’'-]*(?: (?:(?:of|the|a|an|and|in|on|for|to|at|from|with|by) ){0,2}[A-Z][\w’'-]*){1,5})"
    r"[,.]?[”\"’]"
)
_QUOTES = ("“", '"', "‘")
_ARTICLE = re.compile(r"^(?:the|an?) ")
LEAST_SHARED = 0.5
"""What the sentences of two titles have in common beside these (see `Contexts.shared`)."""
ALIKE = 85.0
"""How alike two titles are of which one has a slip, of 100 (rapidfuzz's `ratio`)."""


class _Title(Struct, frozen=True, eq=False):
    """A title as a report prints it, its words without the article, and its sentence."""

    words: tuple[str, ...]
    line: Line
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Titles of one work that differ in a word."""
    if len(dossier.readings) < 2:
        return
    by_words: dict[tuple[str, ...], list[_Title]] = {}
    for title in _titles(dossier):
        by_words.setdefault(title.words, []).append(title)
    texts = {id_: article.text.lower() for id_, article in dossier.articles.items()}
    for one, two in combinations(by_words.values(), 2):
        groups = [[title.place for title in side] for side in (one, two)]
        few, many = sorted(map(origins, groups))
        slip = ratio(" ".join(one[0].words), " ".join(two[0].words)) >= ALIKE
        if not (slip or _but_one_word(one[0].words, two[0].words)) or few > 1 or (many == 1 and not slip):
            continue
        if apart(groups) and not _printed(texts, one, two) and _of_one(dossier, one, two):
            ordered = doubted_first(dossier, groups)
            why = "the reports call one work by two titles, and none has both"
            yield disagreement(dossier, "work", "name", ordered, why, mended=True)


def _titles(dossier: Dossier) -> Iterator[_Title]:
    for article, field, start, end in sentences_with(dossier, _QUOTES):
        text = article.content(field)
        for match in _TITLE.finditer(text, start, end):
            span = Span(article.id, field, *match.span("title"), match["title"])
            line = contexts(dossier).line(span)
            words = tuple(map(normal, _ARTICLE.sub("", match["title"].lower()).split()))
            if line and len(words) > 1:
                yield _Title(words, line, Evidence(span, span.text, dossier.origins[article.id]))


def _but_one_word(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two titles have the same words but for one that carries meaning, and another such word in common."""
    changed = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    kept = [a for a, b in zip(one, two, strict=False) if a == b and meaning(a)]
    return len(one) == len(two) and len(changed) == 1 and bool(kept) and all(map(meaning, changed[0]))


def _printed(texts: dict[str, str], one: list[_Title], two: list[_Title]) -> bool:
    """Whether a report of one title prints the other too, be it without quotation marks."""
    sides = ((one, two), (two, one))
    return any(
        other[0].place.value_text.lower() in texts[title.line.article.id] for side, other in sides for title in side
    )


def _of_one(dossier: Dossier, one: list[_Title], two: list[_Title]) -> bool:
    """Whether the sentences of two titles have other words in common."""
    own = {meaning(word) for title in (one[0], two[0]) for word in title.words}
    around = contexts(dossier)
    return any(around.shared(a.line, b.line, own) >= LEAST_SHARED for a in one for b in two)
