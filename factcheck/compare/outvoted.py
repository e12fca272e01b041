"""A number that one report alone prints where two others or more agree on another: "the third woman" against the fifth
in three reports, "41,000 members" against 14,000. docs/same-fact.md tells how it is known that both are of one thing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._apart import FEW, HALF, KNOWN
from factcheck.compare._numerals import NUMBER, ORDINAL, YEAR, Numeral, numerals
from factcheck.compare._surroundings import closeness, in_order, sentences
from factcheck.compare._updates import CHANGING, PEOPLE
from factcheck.compare._weigh import disagreement
from factcheck.compare.quantity import MAGNITUDE, confidence
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import numbers
from factcheck.values.numbers import ORDINALS
from factcheck.values.timewords import MONTH_NAMES

FEWEST = 3
"""Reports of a story from which on one of them can be outvoted."""
LEAST, SURE = -0.85, -0.4
"""Score from which a number that others outvote is worth a look (rule `value`), and from which it is an error: on
public reports both findings between them were wrong, and the one above was right."""
BIAS = 1.16
WEIGHTS: Mapping[str, float] = {
    "near": 0.07,
    "share": 0.02,
    "order": 0.44,
    "gap": 0.56,
    "noun": 0.24,
    "other noun": -0.20,
    "people": 0.40,
    "no noun": -0.10,
    "strangers": -0.34,
    "actor": 0.01,
    "same scope": 0.77,
    "other scope": -0.42,
    "marked": -0.70,
    "slip": 0.92,
    "scale": 0.11,
    "close": 0.11,
    "crowd": -0.80,
    "crowd there": -0.35,
    "reports": -0.92,
    "silent": -0.97,
    "many": 0.29,
    "year": -0.23,
    "ordinal": 0.16,
    "money": 0.39,
}
"""What makes two numbers one fact's, where one report is alone with the one and two have the other (logistic
regression, as `_places.WEIGHTS`)."""
ELSEWHEN = frozenset(
    "earlier previous previously before originally initially former would could might may if another other others more"
    " last ago again until should expected forecast estimated estimate estimates each least up next including fewer"
    " less than".split()
)
"""Words beside a number that, as the names of months do, make it one of another time, of a part, or of what may be."""
REVISED = 0.6
"""By how much the first magnitudes of an earthquake are put right, at most."""
ROUGH = 0.7
"""How near two estimates may be and be of one thing."""
BEFORE_YEARS = frozenset(("in", "since", "from"))
"""Words that stand before a year that is told of a fact."""


class Vote(Struct, frozen=True, eq=False):
    """A number of one report, those of two origins or more that agree on another, the one of these in the likest
    sentence, the other numbers of its sort in its report, and how many a report that agrees has at least."""

    doubted: Numeral
    agreed: tuple[Numeral, ...]
    nearest: Numeral
    beside: tuple[Numeral, ...]
    crowd: int

    @property
    def origins(self) -> int:
        """How many independent reports agree."""
        return len({one.origin for one in self.agreed})


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Each number that is outvoted, once, and for each fact one number of a report."""
    scored = [(score(dossier, vote), vote) for vote in votes(dossier)]
    taken: set[tuple[int, str] | int] = set()
    for sure, vote in sorted(scored, key=lambda pair: -pair[0]):
        doubted = vote.doubted
        fact = id(vote.nearest), doubted.article.id
        if sure < LEAST:
            return
        if id(doubted) not in taken and fact not in taken and not _is_update(vote):
            taken |= {id(doubted), *((id(one), doubted.article.id) for one in vote.agreed)}
            yield _candidate(dossier, vote, sure)


def score(dossier: Dossier, vote: Vote) -> float:
    """How surely a number is outvoted, as the logarithm of the odds."""
    return BIAS + sum(WEIGHTS[name] * value for name, value in features(dossier, vote).items())


def votes(dossier: Dossier) -> Iterator[Vote]:
    """Numbers that no other report has, each with one that others have and its own report has not."""
    if len(dossier.readings) < FEWEST:
        return
    rarity = sentences(dossier).rarity
    by_sort: dict[str, list[Numeral]] = {}
    for one in numerals(dossier):
        by_sort.setdefault(one.sort, []).append(one)
    for ones in by_sort.values():
        by_article: dict[str, list[Numeral]] = {}
        for one in ones:
            by_article.setdefault(one.article.id, []).append(one)
        lone = [one for one in ones if not any(_bears_out(two, one) for two in ones if two.origin != one.origin)]
        for agreed in _agreed(ones) if lone else ():
            origins = {one.origin for one in agreed}
            crowd = min(_values(by_article[one.article.id]) for one in agreed)
            for doubted in lone:
                if doubted.origin not in origins and _may_be_one(doubted, agreed):
                    nearest = max(agreed, key=lambda one: nearness(one, doubted, rarity))
                    yield Vote(doubted, agreed, nearest, tuple(by_article[doubted.article.id]), crowd)


def _bears_out(other: Numeral, one: Numeral) -> bool:
    """Whether a number of another report is the same, and not by chance as two of two things are."""
    by_chance = (
        one.sort == NUMBER and len(one.digits) == 2 and one.nouns and other.nouns and not _same_thing(one, other)
    )
    return other.meets(one) and not by_chance


def _agreed(ones: Sequence[Numeral]) -> Iterator[tuple[Numeral, ...]]:
    """Numbers of two origins or more that meet."""
    seen: set[frozenset[int]] = set()
    for low, high in dict.fromkeys((one.low, one.high) for one in ones):
        alike = tuple(one for one in ones if one.low <= high and low <= one.high)
        key = frozenset(map(id, alike))
        if len({one.origin for one in alike}) > 1 and key not in seen:
            seen.add(key)
            yield alike


def _values(ones: Sequence[Numeral]) -> int:
    return len({(one.low, one.high) for one in ones})


def _may_be_one(doubted: Numeral, agreed: Sequence[Numeral]) -> bool:
    """Whether a number is not too far from others to be theirs mistaken."""
    two = agreed[0]
    if doubted.sort == MAGNITUDE and not _is_other_strength(doubted, two):
        return False
    if not CHANGING.isdisjoint(doubted.scope.split()):
        return False
    if doubted.sort == YEAR and not any(_is_like_year(doubted, one) for one in agreed):
        return False
    if _adds_up(doubted, two) or _is_converted(doubted) or (doubted.tolls and any(one.tolls for one in agreed)):
        return False
    if doubted.sort in (NUMBER, ORDINAL) and not any(_same_thing(doubted, one) for one in agreed):
        slips = any(_is_slip(doubted, one) or _is_scaled(doubted, one) for one in agreed)
        return slips and len(doubted.digits) > 2 and len(doubted.digits.strip("0")) > 1 and doubted.sort == NUMBER
    low, high = sorted((doubted.middle, two.middle))
    if doubted.sort == NUMBER and high <= FEW and (_is_known(doubted) or all(map(_is_known, agreed))):
        return False
    if _is_rough(doubted, two):
        return False
    near = low > HALF * high or _is_close(doubted, two)
    return near or any(_is_slip(doubted, one) or _is_scaled(doubted, one) for one in agreed)


def _is_other_strength(one: Numeral, two: Numeral) -> bool:
    """Whether two magnitudes are too far apart for the one to be the other revised, and neither is of an aftershock."""
    return abs(one.middle - two.middle) > REVISED and not any(
        "aftershock" in side.around.line.stems for side in (one, two)
    )


def _same_thing(one: Numeral, two: Numeral) -> bool:
    return bool(one.nouns & two.nouns or one.groups & two.groups)


def _same_people(vote: Vote) -> bool:
    """Whether the noun that both count is one for anybody: people, victims."""
    same = [(vote.doubted.nouns & one.nouns) | (vote.doubted.groups & one.groups) for one in vote.agreed]
    return all(common <= PEOPLE for common in same)


def _adds_up(one: Numeral, two: Numeral) -> bool:
    """Whether a number and another of its sentence make two: "three women and two men" are five people."""
    beside = (numbers.parse(word.norm) for word in one.around.line.words if word.norm[0].isdigit())
    return any(number and abs(one.middle + number - two.middle) < 0.01 for number in beside)


def _is_like_year(one: Numeral, two: Numeral) -> bool:
    """Whether two years differ by a slip, and stand behind such words and among some in one order."""
    beside = {one.around.previous, two.around.previous} <= BEFORE_YEARS
    return beside and _is_slip(one, two) and in_order(one.around.order, two.around.order) > 2


def _is_rough(one: Numeral, two: Numeral) -> bool:
    """Whether two lengths, not far apart, are as round as estimates are, or in two units: six days and a week."""
    low, high = sorted((one.middle, two.middle))
    if one.statement is None or one.scope == two.scope != "" or low < ROUGH * high:
        return False
    return one.unit != two.unit or (one.printed % 5 == two.printed % 5 == 0 and one.printed < 100)


def _is_known(one: Numeral) -> bool:
    """Whether a number is of what was spoken of before, or of a part: "the two men", "one of three"."""
    return one.around.previous in KNOWN or one.around.previous == "of"


def _is_converted(one: Numeral) -> bool:
    """Whether a number stands in brackets behind the one that it is in another unit."""
    text = one.article.content(one.span.field)
    return one.statement is not None and text[max(0, one.span.start - 2) : one.span.start].endswith("(")


def _is_slip(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers of one length have the same digits but for one, or but for their order."""
    ours, theirs = one.digits, two.digits
    if (
        len(ours) != len(theirs)
        or len(ours) < 2
        or ours == theirs
        or not one.middle < 10 * two.middle < 100 * one.middle
    ):
        return False
    return sorted(ours) == sorted(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def _is_close(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers are small and next to each other."""
    return max(one.printed, two.printed) <= FEW and abs(one.printed - two.printed) <= 2 and one.unit == two.unit


def _is_scaled(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers have the same digits, and not the same size."""
    return one.digits.strip("0") == two.digits.strip("0") != "" and one.low != two.low


def nearness(one: Numeral, two: Numeral, rarity: Mapping[str, float]) -> float:
    """The rarity of the words that the sentences of two numbers share, the nearer to both the heavier."""
    ours, theirs = one.around.words, two.around.words
    return sum(rarity[word] * closeness(max(ours[word], theirs[word])) for word in sorted(ours.keys() & theirs.keys()))


def features(dossier: Dossier, vote: Vote) -> dict[str, float]:
    """What `WEIGHTS` weigh."""
    rarity = sentences(dossier).rarity
    one, two = vote.nearest, vote.doubted
    near = nearness(one, two, rarity)
    poorer = min(sum(rarity[word] * closeness(at) for word, at in side.around.words.items()) for side in (one, two))
    noun = any(two.nouns & other.nouns for other in vote.agreed)
    group = not noun and any(two.groups & other.groups for other in vote.agreed)
    others = [other for other in vote.beside if not other.meets(two)]
    rival = max((nearness(mine, other, rarity) for mine in vote.agreed for other in others), default=0.0)
    plain = two.sort in (NUMBER, ORDINAL)
    marks = _marks(two)
    ours, theirs = one.around.names, two.around.names
    return {
        "near": min(near, 20) / 5,
        "share": near / max(poorer, 1.5),
        "order": min(in_order(one.around.order, two.around.order), 8) / 2,
        "gap": max(-10, min(near - rival, 10)) / 5,
        "noun": float(noun),
        "other noun": float(bool(one.nouns and two.nouns) and not noun and not group),
        "people": float(two.sort == NUMBER and bool(group or noun) and _same_people(vote)),
        "no noun": float(plain and not noun and not group),
        "strangers": float(bool(ours and theirs) and ours.isdisjoint(theirs)),
        "actor": float(one.around.actor == two.around.actor != ""),
        "same scope": float(one.scope == two.scope != ""),
        "other scope": float(one.scope != two.scope and one.scope != "" != two.scope),
        "marked": float(not any(marks <= _marks(other) for other in vote.agreed)),
        "slip": float(_is_slip(one, two)),
        "scale": float(_is_scaled(one, two)),
        "close": float(_is_close(one, two)),
        "crowd": math.log(_values(vote.beside)),
        "crowd there": math.log(vote.crowd),
        "reports": math.log(len(dossier.readings)),
        "silent": math.log(len(dossier.readings) - vote.origins),
        "many": float(vote.origins > 2),
        "year": float(two.sort == YEAR),
        "ordinal": float(two.sort == ORDINAL),
        "money": float(len(two.sort) == 3 and two.sort.isupper()),
    }


def _marks(one: Numeral) -> frozenset[str]:
    """The words beside a number that set it apart."""
    first, norms = one.around.first, one.around.line.norms
    close, wide = norms[max(0, first - 5) : first + 4], norms[max(0, first - 12) : first + 12]
    return ELSEWHEN.intersection(close) | MONTH_NAMES.intersection(wide)


def _is_update(vote: Vote) -> bool:
    """Whether a count may have grown between the reports that have the lower and those that have the higher number."""
    day = vote.doubted.article.published
    days = [one.article.published for one in vote.agreed if one.article.published]
    if vote.doubted.sort not in (NUMBER, ORDINAL) or _is_scaled(vote.doubted, vote.nearest) or day is None or not days:
        return False
    return max(days) < day if vote.doubted.middle > vote.nearest.middle else day < min(days)


def _candidate(dossier: Dossier, vote: Vote, sure: float) -> Candidate:
    """The candidate of a number and of those that agree, the likest of each origin."""
    rarity = sentences(dossier).rarity
    best: dict[str, Numeral] = {}
    for one in sorted(vote.agreed, key=lambda one: -nearness(one, vote.doubted, rarity)):
        best.setdefault(one.article.id, one)
    groups = [[_evidence(one) for one in side] for side in ((vote.doubted,), tuple(best.values()))]
    why = f"{vote.origins} independent reports have {vote.nearest.span.text}, and none has {vote.doubted.span.text}"
    in_row = {one.span.text.lower() in ORDINALS for one in (vote.doubted, vote.nearest)}
    rule = "outvoted" if sure >= SURE else "value"
    found = disagreement(dossier, rule, "count", groups, why, mended=len(in_row) == 1)
    return replace(found, confidence=confidence(sure + 1))


def _evidence(one: Numeral) -> Evidence:
    return Evidence(one.span, " ".join(one.span.text.split()), one.origin, one.statement)
