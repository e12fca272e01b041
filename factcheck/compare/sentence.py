"""Sentences that two reports print alike but for a number, a name, a day or a place.

Where two reports of one event share a sentence, one of them has it from the other, or both from a third: a word that
differs between them is a slip or a correction, whatever the sentence is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz.distance import Levenshtein

from factcheck.compare._sentences import Line, Word, lines, normal, pairs, words_by_report
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon, names
from factcheck.values.timewords import MONTH_NAMES

_COURTESY = frozenset("mr mrs ms miss dr doctor prof professor sir dame lord lady rev reverend".split())
"""Titles that go with any role."""
WordKind = Literal["number", "day", "kin", "role", "name"]
"""What may differ between two sentences; each has its rule, `sentence-KIND`."""
LEAST_ALIKE = 0.7
LEAST_WORDS = 6
"""Words that two sentences must share in order, and the share of the shorter one's stems (see `pairs`)."""

LEAST_EQUAL = 0.7
"""Share of the longer sentence's words that the other must have in the same order."""

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class _Difference(Struct, frozen=True):
    """Words that stand at one place of two sentences: their kind, and where they are."""

    kind: WordKind
    one: Evidence
    two: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of each kind of difference between sentences that are otherwise alike."""
    if len(dossier.readings) < 2:
        return
    sites: dict[tuple[WordKind, frozenset[str]], dict[str, dict[tuple[str, int], Evidence]]] = {}
    sentences = lines(dossier)
    alike = list(pairs(sentences, LEAST_ALIKE))
    if not alike:
        return
    printed_in = words_by_report(dossier)
    printed_whole = {(line.article.id, line.norms) for line in sentences}
    for one, two, _ in alike:
        both = (one.article.id, two.norms) in printed_whole or (two.article.id, one.norms) in printed_whole
        if not both:
            for found in _differences(one, two):
                if found.kind == "name" and (_to_reader(one) or _printed_by_the_other(found, printed_in)):
                    continue
                if found.kind == "day" and _of_own_days(found, one, two):
                    continue
                key = found.kind, frozenset((_key(found.one), _key(found.two)))
                groups = sites.setdefault(key, {})
                for side in (found.one, found.two):
                    groups.setdefault(_key(side), {})[side.span.article, side.span.start] = side
    for (kind, _), groups in sites.items():
        printed = [{article for article, _ in group} for group in groups.values()]
        if not printed[0] & printed[1]:  # a report that prints both speaks of two things, as a list does
            yield _candidate(dossier, kind, [list(group.values()) for group in groups.values()])


def _printed_by_the_other(found: _Difference, printed_in: Mapping[str, frozenset[str]]) -> bool:
    """Whether each name stands in the other's report too: then the sentences are of two people."""
    sides = (found.one, found.two.span.article), (found.two, found.one.span.article)
    return all(normal(word) in printed_in[other] for side, other in sides for word in side.value_text.split())


def _to_reader(line: Line) -> bool:
    """Whether a sentence speaks to the reader, as a notice on a page does: it tells nothing of the event."""
    return "you" in line.norms or "your" in line.norms


def _of_own_days(found: _Difference, one: Line, two: Line) -> bool:
    """Whether each report prints the day on which it appeared: what both tell was so on either day."""
    sides = (one.article.published, found.one), (two.article.published, found.two)
    return all(day is not None and side.value_text == f"{day:%A}" for day, side in sides)


def _key(side: Evidence) -> str:
    return names.fold(side.value_text)


def _differences(one: Line, two: Line) -> Iterator[_Difference]:
    """The places at which two sentences differ in a value, if they are otherwise alike."""
    if one.in_title_case or two.in_title_case:
        return
    first, second = one.norms, two.norms
    steps = Levenshtein.opcodes(first, second)
    equal = sum(step.src_end - step.src_start for step in steps if step.tag == "equal")
    changes = [step for step in steps if step.tag == "replace"]
    if equal < LEAST_WORDS or len(changes) > 3 or equal < LEAST_EQUAL * max(len(first), len(second)):
        return
    for number, step in enumerate(steps):
        if step.tag != "replace":
            continue
        left = number > 0 and steps[number - 1].tag == "equal"
        right = number + 1 < len(steps) and steps[number + 1].tag == "equal"
        sizes = (step.src_end - step.src_start, step.dest_end - step.dest_start)
        if max(sizes) > 3 or not (left or right):
            continue
        kind = _kind(one.words[step.src_start : step.src_end], two.words[step.dest_start : step.dest_end])
        if kind and _tells(kind, one, step.src_end) and _tells(kind, two, step.dest_end):
            yield _Difference(
                kind,
                _evidence(one, step.src_start, step.src_end - 1),
                _evidence(two, step.dest_start, step.dest_end - 1),
            )


def _tells(kind: WordKind, line: Line, after: int) -> bool:
    """Whether the words behind a difference let it be a fact of its own: the number of a list or an age is not (see
    `age`), and a role is only where a name follows, for "a man" may be "a victim" too."""
    following = [word.norm for word in line.words[after : after + 2]]
    if kind == "number":
        before = line.words[after - 2].norm if after > 1 else ""
        listed = before == "of" or (len(following) == 2 and following[0] == "of" and following[1].isdigit())
        named = bool(before) and line.words[after - 2].text[0].isupper()  # "Ann, 25"
        glued = line.is_glued(after - 1)
        cut = bool(following) and line.words[after].text.startswith("000")  # "2, 000 ft"
        aged = named or any(word.startswith("year") for word in following[:1])
        return not (listed or aged or glued or cut)
    return kind != "role" or (bool(following) and _is_name(line.words[after]))


def _kind(one: tuple[Word, ...], two: tuple[Word, ...]) -> WordKind | None:
    """What two stretches of words are, if they are two values of one kind."""
    if len(one) != len(two):
        return None
    kinds = {_word_kind(a, b) for a, b in zip(one, two, strict=True) if a.norm != b.norm}
    return kinds.pop() if len(kinds) == 1 else None


def _word_kind(a: Word, b: Word) -> WordKind | None:
    p, q = a.norm, b.norm
    if _NUMBER.fullmatch(p) and _NUMBER.fullmatch(q):
        return "number" if _unit(a) == _unit(b) else None
    if {p, q} <= _DAYS or {p, q} <= MONTH_NAMES:
        return "day"
    kin = lexicon.table("kin")
    if p in kin and q in kin:
        return "kin" if kin[p] != kin[q] else None
    roles = lexicon.words("roles")
    if p in roles and q in roles:
        return "role" if _COURTESY.isdisjoint((p, q)) else None
    return "name" if _is_name(a) and _is_name(b) and not _is_short_form(p, q) else None


def _unit(word: Word) -> str:
    """The letters that a number in digits is printed with: "600m" may be of metres, or of money."""
    return word.text.lstrip("0123456789.,") if word.text[0].isdigit() else ""


def _is_short_form(one: str, two: str) -> bool:
    """Whether one word is the other cut short, or with a plural or possessive s: "Tenn" and "Tennessee"."""
    return one.startswith(two) or two.startswith(one) or one.endswith(two) or two.endswith(one)


def _is_name(word: Word) -> bool:
    """Whether a word is printed as a name is: a capital, letters alone, no common word and no title."""
    if (
        not word.text[0].isupper()
        or word.text.isupper()
        or not re.fullmatch(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*", word.text)
    ):
        return False
    if word.norm in lexicon.words("common") or word.norm in lexicon.words("roles"):
        return False
    return word.text not in lexicon.words("titles") and word.text not in lexicon.words("organization_words")


def _evidence(line: Line, first: int, last: int) -> Evidence:
    span = line.span(first, last)
    return Evidence(span, " ".join(span.text.split()), line.origin)


def _candidate(dossier: Dossier, kind: WordKind, groups: list[list[Evidence]]) -> Candidate:
    ordered = doubted_first(dossier, groups)
    why = "two reports print one sentence, alike but for this"
    return replace(disagreement(dossier, f"sentence-{kind}", kind, ordered, why, mended=True), confidence=0.8)
