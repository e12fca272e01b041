"""Which of two values something else in a story bears out, where the sentences that disagree do not tell.

A third report that has one of two values, and not the other, need not say it in like words: that is too little to raise
an alarm, and enough to say which of two is likelier once there is one. So is what the two reports say besides: a second
unit, a text below a headline, the value once more. docs/same-fact.md has the order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.compare._census import census
from factcheck.compare._context import contexts
from factcheck.compare._sentences import STOP, Line, lines, meaning, normal, words_by_report
from factcheck.model import Candidate, DateRange, Dossier, Evidence, Likely, Quantity, Statement, Verdict
from factcheck.values import names, numbers
from factcheck.values.lazy import lazy

LEAST_LETTERS = 3
"""Letters of a word by which a name is known: "J." is none."""
LEAST_SHARED = 0.5
"""What a sentence must have in common with both that disagree to be about the same (see `Contexts.weight`)."""
_WORD = lazy(r"\w+(?:[.,'’-]\w+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
Sides = tuple[Sequence[Evidence], Sequence[Evidence]]
"""The evidence of each of two values."""


def witnessed(dossier: Dossier, candidate: Candidate) -> Candidate:
    """A candidate of two values of which none is likelier yet, with the one for which something else in the story
    speaks."""
    decided = candidate.likely or candidate.reference or candidate.verdict is not Verdict.CONTRADICTED
    spoken = candidate.rule == "quotation-speaker"
    if decided or (candidate.predicate in ("quotation", "act", "cause") and not spoken):
        return candidate  # who else is named tells nothing of these
    sides = sides_of(candidate.evidence)
    if sides is None:
        return candidate
    telling = _telling(dossier, sides)
    holders = [set[str]()] * 2 if spoken else _holders(dossier, sides)
    likely = (
        _borne_out(sides, _others(sides, holders))
        or _borne_out(sides, _others(sides, [{line.origin for line in some} for some in telling]))
        or _borne_out(sides, _others(sides, _printing(dossier, sides)))
        or _adding_up(dossier, sides)
        or _admitted(sides, holders)
        or _in_two_units(dossier, sides)
        or _under_headline(sides)
        or _repeated(sides, telling)
    )
    return replace(candidate, likely=likely)


def _borne_out(sides: Sides, holders: Sequence[set[str]]) -> Likely | None:
    """The value that more of some other origins have, those aside that have both."""
    both = holders[0] & holders[1]
    counts = [len(origins - both) for origins in holders]
    if counts[0] == counts[1]:
        return None
    best = counts.index(max(counts))
    values = [side[0].value_text for side in sides]
    reports = f"{counts[best]} other report{'s have' if counts[best] > 1 else ' has'}"
    reason = f"{reports} {values[best]} too, {counts[1 - best] or 'none'} {values[1 - best]}"
    printed = [len({one.origin for one in side}) + count for side, count in zip(sides, counts, strict=True)]
    return Likely(values[best], reason, printed[best], printed[1 - best])


def _admitted(sides: Sides, holders: Sequence[set[str]]) -> Likely | None:
    """The spelling that the report with the other one has too: "Mr Trask" below "Ann Trusk"."""
    printing = [{one.origin for one in side} for side in sides]
    both = [printing[1] <= holders[0], printing[0] <= holders[1]]
    values = [side[0].value_text for side in sides]
    if both[0] == both[1] or printing[0] & printing[1] or not names.misspelt(*values):
        return None
    best = both.index(True)
    number = len(printing[best])
    return Likely(values[best], f"the report with {values[1 - best]} has {values[best]} too", number, number)


def _adding_up(dossier: Dossier, sides: Sides) -> Likely | None:
    """The two numbers of a vote that make a total which a report prints: "871 to 214", of 1,085."""
    values = [side[0].value_text for side in sides]
    pairs = [_VOTE.search(value) for value in values]
    sums = [sum(int(number.replace(",", "")) for number in pair.group(1, 2)) if pair else 0 for pair in pairs]
    if min(sums) < _LEAST_SUM or sums[0] == sums[1]:
        return None
    printed = [_printed(dossier, made) for made in sums]
    if bool(printed[0]) == bool(printed[1]):
        return None
    best = bool(printed[1])
    number = len({one.origin for one in sides[best]})
    return Likely(values[best], f"they make {sums[best]:,}, as {printed[best]} has it", number, number)


_VOTE = re.compile(r"\b(\d[\d,]*)(?: votes?)?(?: to |-|–| against )(\d[\d,]*)\b")
_LEAST_SUM = 50
"""The least that two numbers of votes make, so that it is no chance that a report prints it."""


def _printed(dossier: Dossier, number: int) -> str:
    """The outlet of a report that prints a number, "" for none."""
    written = re.compile(rf"(?<![\d.,])(?:{number}|{number:,})(?![\d]|[.,]\d)")
    return next((one.outlet for one in dossier.articles.values() if written.search(one.text)), "")


def _under_headline(sides: Sides) -> Likely | None:
    """The value of a text where the headline above it has the other."""
    fields = [{one.span.field for one in side} for side in sides]
    if (
        len({one.span.article for side in sides for one in side}) > 1
        or {"title"} not in fields
        or {"text"} not in fields
    ):
        return None
    value = sides[fields.index({"text"})][0].value_text
    return Likely(value, "the text below a headline is nearer to the source than the headline")


def _in_two_units(dossier: Dossier, sides: Sides) -> Likely | None:
    """The measure that its report gives in a second unit too: "20cm (8in)" where the other has 20 inches."""
    measures = dossier.by_predicate.get("measure", ())
    converted = [[one for one in side if any(_is_conversion(one, other) for other in measures)] for side in sides]
    if all(converted) or not any(converted):
        return None
    side = sides[bool(converted[1])]
    value, number = side[0].value_text, len({one.origin for one in side})
    return Likely(value, f"{value} is printed in a second unit too, which agrees", number, number)


def _is_conversion(one: Evidence, other: Statement) -> bool:
    ours, theirs = _value(one), other.claim.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or one.span.article != other.article.id:
        return False
    behind = other.article.text[one.span.end : other.claim.span.start]
    beside = other.claim.span.start > one.span.start and behind.strip() in ("(", "/", ", or", "or")
    low, high = max(ours.low or 0.0, theirs.low or 0.0), min(ours.high or math.inf, theirs.high or math.inf)
    return beside and ours.unit == theirs.unit and low <= high


def _repeated(sides: Sides, telling: Sequence[Sequence[Line]]) -> Likely | None:
    """The value that one report prints in several sentences where the other prints its own once: a slip of the hand is
    seldom made twice."""
    articles = [{one.span.article for one in side} for side in sides]
    places = [sum(line.article.id in own for line in some) for own, some in zip(articles, telling, strict=True)]
    if max(map(len, articles)) > 1 or min(places) != 1 or max(places) < 2:
        return None
    best = places.index(max(places))
    values = [side[0].value_text for side in sides]
    reason = f"as many reports print each; one prints {values[best]} {places[best]} times, the other has its own once"
    return Likely(values[best], reason, 1, 1)


def sides_of(evidence: Sequence[Evidence]) -> Sides | None:
    """The evidence of two values; None where there are more, or less."""
    groups: list[list[Evidence]] = []
    for one in evidence:
        home = next((members for members in groups if _value(members[0]) == _value(one)), None)
        groups.append([one]) if home is None else home.append(one)
    return (groups[0], groups[1]) if len(groups) == 2 else None


def _value(one: Evidence) -> object:
    value = one.statement.claim.value if one.statement else None
    return value if isinstance(value, Quantity | DateRange) else one.value_text


def _others(sides: Sides, holders: Sequence[set[str]]) -> list[set[str]]:
    """Origins without those of the evidence."""
    return [origins - {one.origin for side in sides for one in side} for origins in holders]


def _holders(dossier: Dossier, sides: Sides) -> list[set[str]]:
    """The origins that have each value, in whatever words."""
    return [set(_origins(dossier, one[0], other[0])) for one, other in (sides, sides[::-1])]


def _origins(dossier: Dossier, one: Evidence, other: Evidence) -> Iterator[str]:
    """The origins that have a number or a day, or what one name or date has of its own: "Trask" of "Ann Trask" where
    the other has "Ann Trusk", "2014" of "May 2014"."""
    value = _value(one)
    if one.statement and isinstance(value, Quantity | DateRange):
        for statement in dossier.by_predicate.get(one.statement.claim.predicate, ()):
            if statement.claim.value == value and statement.subject == one.statement.subject:
                yield statement.origin
    ours, theirs = (side.value_text.casefold().split() for side in (one, other))
    own = [word for word in ours if word not in theirs and len(word) >= LEAST_LETTERS]
    if len(own) == 1 and _YEAR.fullmatch(own[0]):
        said = re.compile(rf"\b{own[0]}\b")
        yield from (dossier.origins[id_] for id_, article in dossier.articles.items() if said.search(article.text))
    elif own and own[-1].isalpha():
        yield from (dossier.origins[article] for article in census(dossier).naming(own))


def _printing(dossier: Dossier, sides: Sides) -> list[set[str]]:
    """The origins that print the one word of each value anywhere, where no report of the story has both."""
    words = [{normal(word) for one in side for word in _WORD.findall(one.value_text)} for side in sides]
    own = [words[0] - words[1], words[1] - words[0]]
    if any(len(some) != 1 or not meaning(*some) or some <= numbers.ORDINALS.keys() for some in own):
        return [set(), set()]
    holders = [{id_ for id_, printed in words_by_report(dossier).items() if some <= printed} for some in own]
    return [set()] * 2 if holders[0] & holders[1] else [{dossier.origins[id_] for id_ in some} for some in holders]


def _telling(dossier: Dossier, sides: Sides) -> tuple[list[Line], list[Line]]:
    """The sentences about what both sides are about with words that the value of one has and that of the other has
    not, for each side."""
    around = contexts(dossier)
    words = [{word for one in side for word in map(normal, _WORD.findall(one.value_text))} - STOP for side in sides]
    own = [words[0] - words[1], words[1] - words[0]]
    about = [[line for one in side if (line := around.line(one.span))] for side in sides]
    if not all(own) or not all(about):
        return [], []
    shared = {stem for one in about[0] for two in about[1] for stem in one.stems & two.stems}
    found: tuple[list[Line], list[Line]] = ([], [])
    for line in lines(dossier):
        has = [not some.isdisjoint(line.norms) for some in own]
        if has[0] != has[1] and around.weight(line.stems & shared) >= LEAST_SHARED:
            found[has.index(True)].append(line)
    return found
