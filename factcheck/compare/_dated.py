"""What a story dates: each printed day or year with the words of its clause, the verb that it belongs to, and the day
that it stands for where that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from factcheck.compare._printed_days import Printed, printed_days
from factcheck.compare._sentences import Line, Word, lines, meaning, stem
from factcheck.model import DateRange, Dossier, Evidence, Statement
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

NEAR, WIDE = 8, 30
"""Words on each side of a date that are near it, and that may tell what it is the date of; those behind another date
of the sentence tell of that one."""
_VERB_BEFORE, _VERB_BEHIND, _NOUN_BEHIND = 14, 12, 3
"""How many words before and behind a date its verb may stand, and behind "the May 4 " the noun that is dated."""
_SAYING = 7
"""How many words before a date "said" may stand, so that the date is of the saying."""
_SAID = frozenset(
    "say said says tell told tweeted wrote writes added stated warned noted replied declared reported asked announced"
    " statement interview conference according".split()
)
_WRITING = frozenset(("wrote", "writes"))
_THINGS = frozenset((word,) for word in "the a an his her their".split())
"""What is written begins with such a word: who "wrote the test on Friday" said nothing then."""
_JOINING = frozenset("to until through and or".split())
_BOUNDS = {"since": "since", "after": "since"} | dict.fromkeys("until through by before".split(), "until")
"""Words that make a date the beginning of a time, or its end."""
_PASSIVE = frozenset("was were be been is are being".split())
_NO_VERBS = frozenset(
    "during evening morning including according following building being having nothing something anything everything"
    " string wing thing king spring ceiling".split()
)
_DESCRIBE = frozenset("dead fatal fatally early televised deadly".split())
"""Words of a happening that stand beside its verb: "found dead on Monday"."""
_STAMP = re.compile(
    r"updated|posted|published|copyright|last modified|\b[AP]M E[SD]T\b|\bGMT\b|©|https?:|pic\.twitter|\(@",
    re.IGNORECASE,
)


class Dated(Struct, frozen=True):
    """A printed day or year in its sentence: stems near it and in its clause, names among these; the verb that it is
    the time of, and the word that makes it the bound of a time ("" where there is none); the day that it stands for,
    and the claim that was made of it."""

    line: Line
    printed: Printed
    near: frozenset[str]
    wide: frozenset[str]
    names: frozenset[str]
    verb: str
    bound: str
    day: date | None = None
    statement: Statement | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether its day is known to lie ahead of the report."""
        published = self.line.article.published
        return bool(self.day and published and self.day > published)

    def evidence(self) -> Evidence:
        """It as evidence, as printed."""
        span = self.line.span(self.printed.first, self.printed.last)
        return Evidence(span, " ".join(span.text.split()), self.line.origin, self.statement)


@lru_cache(maxsize=1)
def dated(dossier: Dossier) -> tuple[Dated, ...]:
    """The dates of a story that are neither of a page nor of somebody's saying something."""
    claims = {
        (one.claim.value_span.article, one.claim.value_span.field, place): one
        for one in dossier.by_predicate.get("date", ())
        for place in range(one.claim.value_span.start, one.claim.value_span.end)
    }
    return tuple(found for line in lines(dossier) for found in _of_line(line, claims))


def _of_line(line: Line, claims: dict[tuple[str, str, int], Statement]) -> Iterator[Dated]:
    found = list(printed_days(line))
    for number, printed in enumerate(found):
        begin = found[number - 1].last + 1 if number else 0
        end = found[number + 1].first if number + 1 < len(found) else len(line.norms)
        if not _is_of_page_or_saying(line, printed):
            statement = claims.get((line.article.id, line.field, line.words[printed.last].end - 1))
            yield _dated(line, printed, (begin, end), statement)


def _bound(line: Line, printed: Printed, begin: int, end: int) -> str:
    """ "since", "until", "to another": what begins, ends or is one of several at a date is not what happens on it; ""
    for none."""
    before, behind = line.norms[begin : printed.first], line.norms[printed.last + 1 : end + 1]
    joined = bool(behind[1:]) and behind[0] in _JOINING and not line.parted_by(printed.last, ",")
    if joined and (behind[1].isdigit() or (len(behind) == 2 and end < len(line.norms))):
        return f"{behind[0]} another"
    if before and before[-1] in _BOUNDS:
        return _BOUNDS[before[-1]]
    return f"another {before[0]}" if begin and len(before) == 1 and before[0] in _JOINING else ""


def _is_of_page_or_saying(line: Line, printed: Printed) -> bool:
    """Whether a date is that of the page ("Posted:"), or the nearest verb before it one of saying ("told reporters on
    Friday")."""
    if _STAMP.search(line.around(printed.first, printed.last, 40, 25)):
        return True
    for place in range(printed.first - 1, max(-1, printed.first - 1 - _SAYING), -1):
        norm = line.norms[place]
        if norm in _SAID:
            if norm in _WRITING and line.norms[place + 1 : place + 2] in _THINGS:
                return False
            return not (norm.endswith("ed") and place and line.norms[place - 1] in _PASSIVE)
        if happening(norm):
            return False
    return False


def _dated(line: Line, printed: Printed, clause: tuple[int, int], statement: Statement | None) -> Dated:
    wide = _around(line, printed, clause, WIDE)
    return Dated(
        line,
        printed,
        _stems(_around(line, printed, clause, NEAR)),
        _stems(wide),
        frozenset(word.norm for word in wide if _is_name(word)),
        _verb(line, printed),
        _bound(line, printed, *clause),
        single_day(statement),
        statement,
    )


def _around(line: Line, printed: Printed, clause: tuple[int, int], reach: int) -> tuple[Word, ...]:
    first, last = max(clause[0], printed.first - reach), min(clause[1], printed.last + 1 + reach)
    return (*line.words[first : printed.first], *line.words[printed.last + 1 : last])


def _stems(words: tuple[Word, ...]) -> frozenset[str]:
    """What words say, but for those of time and of saying."""
    found = (happening(word.norm) or meaning(word.norm) for word in words if word.norm not in _TIME)
    return frozenset(found) - {""} - _telling()


_TIME = frozenset((*MONTHS, *WEEKDAYS)) - {"may", "march"}


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.words("reporting_verbs"))


@lru_cache(maxsize=65536)
def happening(norm: str) -> str:
    """The stem of the verb that a word is a form of, "" for what tells of no happening.

    >>> happening("shot"), happening("shooting"), happening("arrested"), happening("evening")
    ('shoot', 'shoot', 'arrest', '')
    """
    known = lexicon.table("happenings").get(norm)
    if known:
        return known
    if (norm.endswith("ed") and len(norm) > 4) or (
        norm.endswith(("ing", "ings")) and len(norm) > 5 and norm not in _NO_VERBS
    ):
        base = stem(norm)
        return base[:-1] if base[-1] == base[-2] and base[-1] not in "ls" else base
    return ""


def _is_name(word: Word) -> bool:
    if not word.text[0].isupper() or len(word.text) < 3 or word.norm in _TIME:
        return False
    return word.norm not in lexicon.words("common") and word.norm not in lexicon.words("english") and bool(word.stem)


def _verb(line: Line, printed: Printed) -> str:
    """What a date is the time of: the noun behind "the May 4 ", the nearest verb before it, or else behind it."""
    first, last = printed.first, printed.last
    owner = line.words[last].text.endswith(("'s", "’s")) or (
        first and line.norms[first - 1] in ("the", "a", "an", "this", "that")
    )
    behind = _first(line, range(last + 1, last + 1 + (_NOUN_BEHIND if owner else _VERB_BEHIND)))
    before = _first(line, range(first - 1, max(-1, first - 1 - _VERB_BEFORE), -1))
    return (behind or before) if owner else (before or behind)


def _first(line: Line, places: range) -> str:
    norms = (line.norms[place] for place in places if place < len(line.norms))
    found = (happening(norm) for norm in norms if norm not in _SAID and norm not in _DESCRIBE)
    return next(filter(None, found), "")


def single_day(statement: Statement | None) -> date | None:
    """The day that a statement gives; None for a longer time, or what is no date."""
    value = statement.claim.value if statement else None
    return value.start if isinstance(value, DateRange) and value.start == value.end else None
