"""A whole and its parts, where the parts stand without a noun of their own: "of the 96 sheep 71 were found and 35 were
not", "318 shops, 201 owned by the firm and 127 leased", "faced 22 charges and was cleared of six and convicted of 18".

The parts must make the whole where the words say that no part is two of them and that there is no further one: one of
them is "the other" or "the remaining" so many or what is not the others, they stand in apposition behind the whole, or
they are of sorts that exclude each other (`_sorts`). Only a slip is taken: one of the numbers differs from what the
others leave for it in one digit, or by little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.compare._figures import Figure, Slip, candidate, is_slip, printed_like, slack
from factcheck.compare._wholes import Part, aboard, partition
from factcheck.compare.parts import lists
from factcheck.model import Article, Candidate, Dossier
from factcheck.values import numbers

_THINGS = re.compile(r" (?:[a-z]+ ){0,2}?([a-z]{3,}s|people|men|women|children|sheep|cattle)\b")
_BY_LITTLE = 3
"""By how much a number may be wrong that has no more digits than one, or another number of them."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Parts that do not make their whole."""
    for reading in dossier.readings:
        article = reading.article
        for (_, before, _), (field, start, end) in pairwise((("", 0, 0), *reading.sentences)):
            text = article.content(field)
            earlier = before if before < start else start
            told = partition(text, earlier, start, end) or aboard(text, earlier, start, end)
            if told and not any(lists(text, start, end)):
                whole, parts, bound = told
                slip = _slip(dossier, article, text, whole, parts)
                if slip and not bound and (slip.doubted is not whole or not _is_counted(dossier, article, text, slip)):
                    continue
                if slip:
                    ends = min(whole.start, parts[0].figure.start), max(whole.end, parts[-1].figure.end)
                    yield candidate("parts", dossier, article, field, ends, slip)


def _slip(dossier: Dossier, article: Article, text: str, whole: Figure, parts: Sequence[Part]) -> Slip | None:
    """The number that the others contradict: one that another report has as they make it, or else what is left or
    missing, or the whole."""
    ones = [part.figure for part in parts]
    added = sum(one.value for one in ones)
    if abs(added - whole.value) <= slack(whole, ones):
        return None
    made = {whole: added} | {one: whole.value - (added - one.value) for one in ones}
    rest = [part.figure for part in parts if part.rest]
    slips = [one for one, value in made.items() if _is_slip(text, one, value)]
    if not slips and not rest:
        return None
    known = [one for one in slips if _is_printed(dossier, article, printed_like(text, one, made[one]))]
    missing = [part.figure for part in parts if part.missing and part.figure in slips]
    doubted = (known if len(known) == 1 else rest or missing or slips)[0]
    terms = " + ".join(text[one.start : one.end] for one in ones)
    why = f"{terms} is {printed_like(text, whole, added)}, not {text[whole.start : whole.end]}"
    return Slip(doubted, printed_like(text, doubted, made[doubted]), why)


def _is_counted(dossier: Dossier, article: Article, text: str, slip: Slip) -> bool:
    """Whether a report of another origin counts as many of the same things as some parts of them make."""
    noun = _THINGS.match(text, slip.doubted.end)
    return bool(noun) and _is_printed(dossier, article, slip.likely, rf" (?:[a-z]+ ){{0,2}}{noun[1] if noun else ''}")


def _is_slip(text: str, one: Figure, value: float) -> bool:
    """Whether a number as printed differs from another in one digit, or by little."""
    if value <= 0:
        return False
    said, made = (re.sub(r"\D", "", printed_like(text, one, number)) for number in (one.value, value))
    return is_slip(said, made) or (one.half_step <= 0.5 and abs(one.value - value) <= _BY_LITTLE)


def _is_printed(dossier: Dossier, article: Article, value: str, behind: str = r"(?![\w%]|[.,]\d)") -> bool:
    """Whether a report of another origin prints a number, with what must stand behind it."""
    number = numbers.parse(value.lstrip("$£€"))
    words = [numbers.in_words(number)] if number and number < 100 else []
    printed = re.compile(rf"(?<![\w.,$£€])(?:{'|'.join((re.escape(value), *words))}){behind}", re.IGNORECASE)
    origin = dossier.origins[article.id]
    return any(printed.search(other.text) for other in dossier.articles.values() if dossier.origins[other.id] != origin)
