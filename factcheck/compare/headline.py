"""The numbers of a headline against the text below it: "Ten hurt as coach crashes" above "Eleven people were hurt",
"Firm to shed 400 jobs" above "would cut 300 jobs", "Star dies at 87" above "has died, aged 78".

A headline has no number of its own: what it prints stands in the text, or the text makes it. One that does not is
wrong where the opening of the text has one other number of the same: money of one currency, a share, a length of one
unit, an age, a score, or a count of what the same words tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._concepts import concept
from factcheck.compare._figures import Figure, figures, is_hedged, printed_like
from factcheck.compare._heads import heading
from factcheck.compare._numerals import grouped
from factcheck.compare._sentences import normal
from factcheck.compare._witness import witnessed
from factcheck.compare.toll import headlines
from factcheck.model import Article, Candidate, Dossier, Evidence, Fix, Likely, Reading, Span
from factcheck.values.lazy import lazy
from factcheck.values.timewords import MONTHS

OPENING = 4
"""Sentences of the text in which the number of its headline is looked for."""
_BEHIND, _REACH = 5, 60
"""Words behind a number that tell what it counts, and characters that they stand in."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_STOP = re.compile(r"[,;:.()–—]")
_GROUP_OF = lazy(r"\b(?:family|group|team|party|crew|gang|couple|jury|set|string|series) of $", re.IGNORECASE)
"""What is told of one thing as well as of so many."""
_UNIT = lazy(
    r"[ -](?P<unit>year|month|week|day|hour|minute|second|mile|kilomet(?:re|er)|met(?:re|er)|foot|feet|tonne|ton|point"
    r"|goal|acre|hectare)s?\b(?P<old>[ -]old)?",
    re.IGNORECASE,
)
_SCORE = lazy(r"(?<![\w:.,/–-])(?P<one>\d{1,3})[–-](?P<two>\d{1,3})(?![\w/–-]|[.,:]\d)")
_AGED = lazy(r"(?:\b(?:aged?|at|age of|turns|turned)) $", re.IGNORECASE)
_NAMED, _LONG_NAME = lazy(r"\b[A-Z][a-z'’-]+,? \(?$"), 30
"""What stands before the age of somebody named, and the characters of it."""
_AGE_ENDS = re.compile(r"$|[,.;:)]|\s*[–—]|\n")
_CLOCK = re.compile(r":\d| ?[ap]\.?m\b", re.IGNORECASE)
_MANY = {"both": 2.0, "pair": 2.0, "couple": 2.0, "twins": 2.0, "duo": 2.0, "trio": 3.0, "triplets": 3.0, "dozen": 12.0}
"""Words that stand for a number."""
_MANY_WORDS = re.compile(rf"\b(?:{'|'.join(_MANY)})\b", re.IGNORECASE)
_PART = lazy(r" (?:of (?:the|its|their|his|her|our|my|those|these|them|whom|which)|more|others?)\b")
_BESIDES = lazy(r"\b(?:another|others?|including|plus|besides|also|both|as well as|among)\b", re.IGNORECASE)
_LAST_DAY, _HIGHEST = 31, 1000
_TIMES = 3.0
"""By how many times "about 50,000" is another number than that of a headline."""
_MAGNITUDE = lazy(r"\bmagnitude(?: of)?(?: about)?[ -]$", re.IGNORECASE)
_TERMS, _EXACT = 4, 1e-6
"""Numbers that are added at most, and by how much a sum may be another for the arithmetic."""
_OPEN_ENDED = re.compile(r"\+|-(?:plus|odd)\b| or (?:more|so)\b")
_ANYBODY = "people person man woman men women number new first last more other another one two least this"
_JOINING = frozenset("as after in at on for over with from by who that when and but to of into amid during".split())

Key = frozenset[str]


class _Told(Struct, frozen=True):
    """A number of a headline or of the text below it: what it is a number of, and its sentence."""

    figure: Figure
    key: Key
    sentence: tuple[int, int]


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Headlines with a number that their text contradicts."""
    told = {one.span.article for found in headlines(dossier) for one in found.evidence}
    for reading in dossier.readings:
        head = heading(reading.article)
        if head and reading.article.id not in told:
            said = list(_told(reading.article.content(head[0]), *head[1:]))
            if said:
                yield from _against_text(dossier, reading, head, said)


def _against_text(
    dossier: Dossier, reading: Reading, head: tuple[str, int, int], said: Sequence[_Told]
) -> Iterator[Candidate]:
    article, (field, start, end) = reading.article, head
    title, text = article.content(field), article.text
    spoken = {one.value for one in figures(title, start, end)}
    below = [(one, two) for where, one, two in reading.sentences if where == "text" and (field != "text" or one >= end)]
    opening = [told for sentence in below[:OPENING] for told in _told(text, *sentence)]
    rivals = [[told for told in opening if told.key & one.key] for one in said]
    if not any(rivals):
        return
    found = [figures(text, *sentence) for sentence in below]
    numbers = [[one.value for one in some if not _is_age(text, one)] for some in found]
    first = [number for some in numbers[:OPENING] for number in some]
    printed = {one.value for some in found for one in some}
    printed |= {told.figure.value for sentence in below for told in _told(text, *sentence) if "score" in told.key}
    printed |= {_MANY[match.group().lower()] for match in _MANY_WORDS.finditer(text)}
    for one, others in zip(said, rivals, strict=True):
        if len({told.figure.value for told in others}) != 1 or _is_open(title, one):
            continue
        value, rival = one.figure.value, others[0]
        near = max(value, rival.figure.value) < _TIMES * min(value, rival.figure.value)
        if any(_is_like(one.figure, number, title) for number in printed):
            continue
        if near and any(_is_open(text, told) for told in others):
            continue
        made = any(_adds_up(value, some) for some in numbers) or value in {a - b for a in first for b in first}
        besides = rival.figure.value < value and _BESIDES.search(text, *rival.sentence)
        if not made and not besides and not _adds_up(rival.figure.value, spoken):
            yield _candidate(dossier, article, field, one, others)


def _told(text: str, start: int, end: int) -> Iterator[_Told]:
    """The numbers of a sentence that have something to be of."""
    for score in _SCORE.finditer(text, start, end):
        high, low = sorted((int(score["one"]), int(score["two"])), reverse=True)
        yield _Told(Figure(*score.span(), high * _HIGHEST + low), frozenset({"score"}), (start, end))
    found = [one for one in figures(text, start, end) if not _SCORE.match(text, one.start, end)]
    for place, one in enumerate(found):
        stop = found[place + 1].start if place + 1 < len(found) else end
        whole = one.value > 1 and not _PART.match(text, one.end) and not _is_when(text, one, start)
        if whole and (key := _key(text, one, start, stop)):
            yield _Told(one, key, (start, end))


def _is_when(text: str, one: Figure, start: int) -> bool:
    """Whether a number is of a time of day or a date."""
    if text[one.start - 1 : one.start] == ":" or _CLOCK.match(text, one.end):
        return True
    if one.value > _LAST_DAY:
        return False
    beside = _WORD.match(text, one.end + 1), text[start : one.start].rsplit(maxsplit=1)
    return normal(beside[0].group() if beside[0] else "") in MONTHS or normal("".join(beside[1][-1:])) in MONTHS


def _key(text: str, one: Figure, start: int, end: int) -> Key:
    """What a number is of."""
    if one.sign:
        return frozenset({f"money {one.sign}"})
    if one.share:
        return frozenset({"share"})
    unit = _UNIT.match(text, one.end, end)
    if unit and unit["old"]:
        return frozenset({f"{unit['unit'].lower()} old"})
    if _MAGNITUDE.search(text, start, one.start):
        return frozenset({"magnitude"})
    if _AGED.search(text, start, one.start) and _AGE_ENDS.match(text, one.end):
        return frozenset({"age"})
    if unit:
        return frozenset({f"unit {unit['unit'].lower()}"})
    if _GROUP_OF.search(text, start, one.start):
        return frozenset()
    words: list[str] = []
    for norm in map(normal, _WORD.findall(text, one.end, _clause_end(text, one, end))[:_BEHIND]):
        if norm == "and":
            break
        if norm not in _JOINING:
            words.append(norm)
        elif {*map(concept, words)} - _anybody() - {""}:
            break
    return frozenset(map(concept, words)).union(grouped(words)[1]) - _anybody() - {""}


def _clause_end(text: str, one: Figure, end: int) -> int:
    """How far behind a number the words reach that tell what it counts."""
    stop = _STOP.search(text, one.end, min(end, one.end + _REACH))
    return stop.start() if stop else min(end, one.end + _REACH)


@cache
def _anybody() -> frozenset[str]:
    """Concepts of what any number may be of."""
    return frozenset(map(concept, _ANYBODY.split()))


def _is_age(text: str, one: Figure) -> bool:
    """Whether a number is an age beside a name: "Ann Reed, 66, "."""
    return (
        _NAMED.search(text, max(0, one.start - _LONG_NAME), one.start) is not None
        and _AGE_ENDS.match(text, one.end) is not None
    )


def _is_like(said: Figure, value: float, text: str) -> bool:
    """Whether a number may be that of a headline, which rounds."""
    digits = re.sub(r"\D", "", text[said.start : said.end])
    round_ = 0.5 * 10 ** (len(digits) - len(digits.rstrip("0"))) if digits.endswith("00") else 0.0
    return abs(said.value - value) <= max(said.half_step if said.half_step > 0.5 or said.share else 0.0, round_)


def _is_open(text: str, told: _Told) -> bool:
    """Whether a number is "about" or "more than" so much."""
    return is_hedged(text, told.sentence[0], told.figure) or _OPEN_ENDED.match(text, told.figure.end) is not None


def _adds_up(value: float, numbers: Collection[float]) -> bool:
    """Whether some of a few numbers make another."""
    return any(abs(sum(some) - value) < _EXACT for many in range(2, _TERMS + 1) for some in combinations(numbers, many))


def _candidate(dossier: Dossier, article: Article, field: str, said: _Told, rivals: Sequence[_Told]) -> Candidate:
    title, origin = article.content(field), dossier.origins[article.id]
    head = Span(article.id, field, said.figure.start, said.figure.end, title[said.figure.start : said.figure.end])
    below = [
        Span(article.id, "text", told.figure.start, told.figure.end, article.text[told.figure.start : told.figure.end])
        for told in rivals
    ]
    is_number = head.text[:1].isdigit() and "score" not in said.key
    right = printed_like(title, said.figure, rivals[0].figure.value) if is_number else below[0].text
    if head.text.isalpha() and head.text.isupper():
        right = right.upper()
    why = f"the headline has {head.text}, and the text below it {below[0].text}"
    found = Candidate(
        "headline",
        "count",
        dossier.story.id,
        None,
        (Evidence(head, head.text, origin), *(Evidence(span, span.text, origin) for span in below)),
        why,
        {"a": head.text, "b": below[0].text, "a.source": article.outlet},
        confidence=0.9,
    )
    known = witnessed(dossier, found).likely
    if known and known.value_text == head.text:
        return replace(found, likely=known)
    likely = Likely(right, "the text below a headline is nearer to the source than the headline")
    return replace(found, likely=likely, fix=Fix(head, right))
