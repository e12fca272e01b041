"""Sums that a sentence and the one before it tell together: "spends 900,000 euros. The orchestra gets 410,000 euros,
the theatre 180,000 and the library 270,000", "ten years: six for fraud, three for theft and two for forgery", "bought
30 buses. Each costs £600,000, £24m in all", "58 per cent were for it, 31 against. 23 per cent did not know".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.compare._figures import (
    Figure,
    Slip,
    candidate,
    figures,
    is_hedged,
    is_money,
    is_unit,
    printed_like,
    slack,
)
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_PARTLY = lazy(
    r"\b(?:includ\w+|among|such as|others?|rest|more|another|each|every|average|about|around|roughly|nearly|almost|over"
    r"|least|from|between|up to|per|than|so far|last|respectively|minus|less|both|either|some|year|raised|further)\b",
    re.IGNORECASE,
)
"""Words by which sums may be of some parts alone, or of another whole."""
_CLOSES = lazy(r"[^.;\d]{0,40}\.|$")
_FAR = 0.15
"""How far a whole may be from its parts, as a part of it, and be theirs all the same."""
_N = rf"(?:\d{{1,3}}|(?i:{numbers.WORDED}))"
_TERMS = lazy(
    rf"{_N} (?P<unit>years|months|weeks) for [^,.;\d]{{3,50}}(?:, {_N} (?:(?P=unit) )?for [^,.;\d]{{3,50}})*,?"
    rf" and {_N} (?:(?P=unit) )?for "
)
_TERM = re.compile(rf"(?P<n>{_N}) (?:years |months |weeks )?for ")
_AT_ONCE = lazy(r"\b(?:concurrent\w*|at the same time|suspended|alongside)\b")
_BACK = 300
"""Characters before the parts of a sentence of years in which the whole stands."""
_EACH = lazy(
    r"\bEach (?:[a-z]+ )?(?:costs?|cost|is worth|weighs|holds|carries|seats|gets|pays|receives|earns) (?:about )?"
)
_IN_ALL = lazy(r"\b(?:total|sum|bill|making|altogether)\b[^.;\d$£€]{0,20}$")
_NOBODY = lazy(
    r"\b(?:do not care|don['’]t (?:care|know|mind)|did not (?:know|say)|undecided|not sure|unsure|neither|either way"
    r"|no (?:opinion|view|preference)|had not decided)\b"
)
_SURVEY = lazy(r"\b(?:poll|survey|pollster|questioned|asked|respondents|inhabitants|voters|readers|residents|people)\b")
_THEN = lazy(r"\b(?:last|previous|earlier|up from|down from|compared|among|rose|fell|margin|multiple|more than one)\b")
_MOST_SHARES, _FEWEST_SHARES = 101.5, 150.0
"""What rounded shares of one whole may add up to, and shares that are of two."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Sums that their parts do not make."""
    for reading in dossier.readings:
        article = reading.article
        for (_, before, _), (field, start, end) in pairwise((("", 0, 0), *reading.sentences)):
            text = article.content(field)
            found = figures(text, start, end)
            for check in (_named, _terms, _each, _poll) if found else ():
                for slip, whole in check(text, (before if before < start else start, start, end), found):
                    yield candidate("sum", dossier, article, field, whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]
_Places = tuple[int, int, int]
"""Where the sentence before begins, where a sentence begins, and where it ends."""


def _named(text: str, places: _Places, found: Sequence[Figure]) -> _Found:
    """What several get, by name, of a sum."""
    before, start, end = places
    parts = [one for one in found if not is_unit(text, one)]
    joined = all(re.search(r", | and ", text[one.end : two.start]) for one, two in pairwise(parts))
    if len(parts) < 3 or len(parts) != len(found) or not joined or _PARTLY.search(text, start, end):
        return
    if not is_money(text, parts[0]) or not _CLOSES.match(text, parts[-1].end) or any(one.share for one in parts):
        return
    earlier = [one for one in figures(text, before, start) if is_money(text, one)]
    added = sum(one.value for one in parts)
    if len(earlier) != 1 or earlier[0].sign != parts[0].sign or is_hedged(text, before, earlier[0]):
        return
    whole = earlier[0]
    if slack(whole, parts) < abs(whole.value - added) <= _FAR * added and whole.value > max(one.value for one in parts):
        terms = " + ".join(text[one.start : one.end] for one in parts)
        made = printed_like(text, whole, added)
        yield Slip(whole, made, f"{terms} is {made}", "money"), (whole.start, parts[-1].end)


def _terms(text: str, places: _Places, found: Sequence[Figure]) -> _Found:
    """Years of a sentence for one thing and another."""
    _, start, end = places
    for match in _TERMS.finditer(text, start, end):
        parts = [numbers.parse(one["n"].lower()) or 0.0 for one in _TERM.finditer(match.group())]
        told = re.compile(rf"(?P<n>{_N})[- ]{match['unit'][:-1]}s?\b")
        wholes = list(told.finditer(text, max(0, match.start() - _BACK), match.start()))
        values = {numbers.parse(one["n"].lower()) for one in wholes}
        if len(values) == 1 and not _AT_ONCE.search(text, start, end):
            said, added = values.pop() or 0.0, sum(parts)
            if said != added and said > max(parts):
                figure = Figure(*wholes[-1].span("n"), said)
                why = f"{' + '.join(f'{one:g}' for one in parts)} is {added:g}"
                yield Slip(figure, f"{added:g}", why, "duration"), (figure.start, match.end())


def _each(text: str, places: _Places, found: Sequence[Figure]) -> _Found:
    """What so many cost at so much each."""
    before, start, _ = places
    match = _EACH.match(text, start)
    if not match or len(found) != 2 or match.end() != found[0].start:
        return
    part, said = found
    counts = [one for one in figures(text, before, start) if not (one.sign or one.share or is_unit(text, one))]
    if len(counts) != 1 or not _IN_ALL.search(text, start, said.start) or is_hedged(text, start, said):
        return
    made = counts[0].value * part.value
    if abs(made - said.value) > said.half_step + counts[0].value * min(part.half_step, 0.1 * part.value) and (
        0.3 < made / (said.value or 1) < 3
    ):
        why = f"{counts[0].value:g} times {text[part.start : part.end]} is {made:,g}"
        yield Slip(said, printed_like(text, said, made), why, "money"), (counts[0].start, said.end)


def _poll(text: str, places: _Places, found: Sequence[Figure]) -> _Found:
    """The shares of a poll, those who have no opinion among them."""
    before, start, end = places
    shares = [one for one in (*figures(text, before, start), *found) if one.share]
    if not 2 < len(shares) < 5 or not found[-1].share or not _NOBODY.search(text, found[-1].end, end):
        return
    added = sum(one.value for one in shares)
    asked = _SURVEY.search(text, before, end) and not _THEN.search(text, before, end)
    if asked and _MOST_SHARES < added < _FEWEST_SHARES:
        terms = " + ".join(f"{one.value:g}" for one in shares)
        yield Slip(shares[-1], "", f"{terms} is {added:g} percent", "percent"), (shares[0].start, shares[-1].end)
