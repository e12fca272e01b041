"""A finding's id: made of what disagrees, so that it outlives what happens to files and to the text around it.

It digests the rule, the predicate, the subject's name and the values in their normal form. It knows no file, no place,
no story and no order of runs. A finding about an event, or about someone without a name, would share its id with every
other one of such values ("three killed", "four killed"), so the words around the value that was printed first are
digested with it: later reports of the same values leave them alone.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from factcheck.model import Candidate, DateRange, Entity, Evidence, Mention, Quantity, Reading, Span, Statement, Value
from factcheck.values import names, numbers
from factcheck.values.ids import digest

WINDOW = 5
"""How many words before and behind a span tell it from another."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_UNNAMED = frozenset("a an the one another two his her their he she they who".split())


class Surroundings:
    """Finds the words around a span, and when its article was published."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {reading.article.id: reading for reading in readings}
        self._sentences: dict[tuple[str, str], list[tuple[int, int]]] = {}

    def published(self, span: Span) -> date:
        """The day of the span's article; a day after all others where it is unknown."""
        reading = self._readings.get(span.article)
        return (reading and reading.article.published) or date.max

    def words(self, span: Span) -> str:
        """The words of the span's sentence around it, without it, in lower case; "" where its article is unknown."""
        reading = self._readings.get(span.article)
        if reading is None:
            return ""
        text = reading.article.content(span.field)
        start, end = self._sentence(reading, span)
        before = _WORD.findall(text[min(start, span.start) : span.start])[-WINDOW:]
        behind = _WORD.findall(text[span.end : max(end, span.end)])[:WINDOW]
        return " ".join(map(plain, (*before, "_", *behind)))

    def _sentence(self, reading: Reading, span: Span) -> tuple[int, int]:
        key = (span.article, span.field)
        if key not in self._sentences:
            self._sentences[key] = sorted(
                (start, end) for field, start, end in reading.sentences if field == span.field
            )
        sentences = self._sentences[key]
        index = bisect_right(sentences, (span.start, sys.maxsize)) - 1
        return sentences[index] if index >= 0 else (span.start, span.end)


def plain(text: str) -> str:
    """A text as it is compared here: lower case, straight marks, single spaces, no marks at its ends.

    >>> plain("“The  Reed’s”,")
    "the reed's"
    """
    straight = names.fold(text.replace("’", "'").replace("‘", "'"))
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(straight.split())) or " ".join(straight.split())


def fingerprint(candidate: Candidate, surroundings: Surroundings) -> str:
    """The id of a candidate. Two of one id are one finding, or findings on one person of the same values."""
    subject = candidate.subject.name if candidate.subject and _is_named(candidate.subject) else ""
    values = sorted({normal_form(one) for one in candidate.evidence})
    around = "" if subject else anchor(candidate.evidence, surroundings)[1]
    return digest(candidate.rule, candidate.predicate, plain(subject), around, *values)


def anchor(evidence: Iterable[Evidence], surroundings: Surroundings) -> tuple[date, str]:
    """The day of the evidence that was published first, and the words around it; of one day, the first words by the
    alphabet."""
    return min((surroundings.published(one.span), surroundings.words(one.span)) for one in evidence)


def normal_form(evidence: Evidence) -> str:
    """The value of some evidence, whatever its wording: that of its claim where its words are the claim's value."""
    statement = evidence.statement
    if statement and evidence.value_text == " ".join(statement.claim.value_span.text.split()):
        return _normal(statement.claim.value, statement)
    text = plain(evidence.value_text)
    number = numbers.parse(text)
    return text if number is None else f"{number:g}"


def _normal(value: Value, statement: Statement) -> str:
    if isinstance(value, Quantity):
        ends = ("" if end is None else f"{end:.12g}" for end in (value.low, value.high))
        return f"{'..'.join(ends)} {value.unit}"
    if isinstance(value, DateRange):
        return f"{value.start or ''}..{value.end or ''}"
    if isinstance(value, Mention):
        return plain(statement.value.name if statement.value else value.name)
    return plain(value.text)


def _is_named(entity: Entity) -> bool:
    """Whether an entity has a name: not a pronoun or a description, which are its words in one article."""
    first = (entity.name.split() or [""])[0]
    return (first[:1].isupper() or first[:1] == "@") and first.casefold() not in _UNNAMED
