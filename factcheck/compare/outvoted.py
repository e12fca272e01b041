"""A number that one report alone prints where two others or more agree on another: "the third woman" against the fifth
in three reports, "41,000 members" against 14,000. docs/same-fact.md tells how it is known that both are of one thing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.compare._numerals import NUMBER, ORDINAL, YEAR, YEAR_PRINTED, Numeral
from factcheck.compare._slips import is_close, is_scaled, is_slip, is_turned, same_thing, sounds_alike
from factcheck.compare._surroundings import in_order, sentences
from factcheck.compare._toll_reasons import develops
from factcheck.compare._updates import PEOPLE
from factcheck.compare._votes import DURATION, Vote, is_lone_toll, nearness, votes
from factcheck.compare._weigh import disagreement
from factcheck.compare.quantity import MAGNITUDE, confidence
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.numbers import ORDINALS
from factcheck.values.timewords import MONTH_NAMES

LEAST, SURE = -0.3, 0.3
"""Score from which a number that others outvote is worth a look (rule `value`), and from which it is an error."""
MANY, SURE_OF_MANY = 3, 0.0
"""Independent reports that agree, from which on less makes it an error, and how much does."""
BIAS = -1.4
WEIGHTS: Mapping[str, float] = {
    "near": 0.7,  # the rarity of the words that both sentences have, the nearer to both numbers the heavier
    "order": 0.45,  # the words beside both that are in one order
    "gap": 0.8,  # by how much another number of its report is farther from those that agree
    "noun": 0.3,
    "people": -0.4,  # what both count is anybody
    "harm": 0.35,  # the same befell those whom both count
    "lone toll": 0.75,  # and the report with the other number counts nobody else whom it befell
    "no noun": -1.2,
    "strangers": -0.35,  # both sentences have names, and none in common
    "year told": 0.7,  # both name a year in which neither was published
    "marked": -0.95,
    "hedged": -0.55,
    "slip": 1.65,
    "long slip": 0.8,  # of three digits or more, be it in their scale
    "turned": 1.4,
    "turned two": 0.8,
    "sounds": 0.8,
    "scale": 2.1,
    "close": 0.55,
    "place": -0.1,  # both are places in a row of one thing
    "crowd": -0.95,  # the logarithm of how many numbers of the sort its report has
    "silent": -0.7,  # and of how many reports do not have the number that others agree on
    "silent crowd": -0.65,  # and by how many times these are more than a few
    "many": 0.6,
    "year": -0.25,
    "money": 1.5,
    "measure": 0.85,
    "lasting": 1.5,  # lengths of one sort of time, as what stands beside them tells
}
"""What makes two numbers one fact's, where one report is alone with the one and two have the other (logistic
regression, as `_places.WEIGHTS`; but that "silent crowd" is weighed heavier, since in stories of ten reports and more,
of which there were few to learn from, numbers agree by chance)."""
BESIDE = 10
"""Words on each side of a length of time that may tell what lasted."""
A_FEW = 4
"""Reports that may well be silent on what two others tell."""
ELSEWHEN = frozenset(
    "earlier previous previously before originally initially former would could might may if another other others more"
    " last ago again until should expected forecast estimated estimate estimates each least up next including fewer"
    " less than".split()
)
"""Words beside a number that, as the names of months do, make it one of another time, of a part, or of what may be."""
AT_FIRST = frozenset(("initial", "initially", "originally"))
"""Words farther from a number that make it one that held no longer when it was printed."""
SPANS = frozenset("day week weekend month year season summer winter night".split())
"""Words behind a place in a row that make it one among what happened in that time."""
LONG_AGO = 5
"""Years before a report from which on a year sets the numbers of its sentence apart."""
ROUGHLY = frozenset("about around some roughly approximately nearly almost over under circa".split())
"""Words before a number that is not exact."""


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


def features(dossier: Dossier, vote: Vote) -> dict[str, float]:
    """What `WEIGHTS` weigh."""
    rarity = sentences(dossier).rarity
    one, two = vote.nearest, vote.doubted
    near = nearness(one, two, rarity)
    noun = any(two.nouns & other.nouns for other in vote.agreed)
    group = not noun and any(two.groups & other.groups for other in vote.agreed)
    others = [other for other in vote.beside if not other.meets(two)]
    rival = max((nearness(mine, other, rarity) for mine in vote.agreed for other in others), default=0.0)
    harmed = any(other.toll == two.toll != "" for other in vote.agreed)
    counted = two.sort in (NUMBER, ORDINAL)
    money = len(two.sort) == 3 and two.sort.isupper()
    marks = _marks(two)
    ours, theirs = one.around.names, two.around.names
    lone = harmed and is_lone_toll(two, vote.beside)
    silent = len(dossier.readings) - vote.origins
    lasting = two.sort == DURATION and len(_lasting_alike(vote)) > 1
    slips, turned, scaled = (any(told(other, two) for other in vote.agreed) for told in (is_slip, is_turned, is_scaled))
    return {
        "near": min(near, 20) / 5,
        "order": min(in_order(one.around.order, two.around.order), 8) / 2,
        "gap": max(-10, min(near - rival, 10)) / 5,
        "noun": float(noun),
        "people": float(two.sort == NUMBER and bool(group or noun) and not harmed and _same_people(vote)),
        "harm": float(harmed),
        "lone toll": float(lone),
        "no noun": float(counted and not (noun or group or harmed)),
        "strangers": float(bool(ours and theirs) and ours.isdisjoint(theirs)),
        "year told": float(bool(_years(one) & _years(two))),
        "marked": float(not any(marks <= _marks(other) for other in vote.agreed)),
        "hedged": float(_is_hedged(one) or _is_hedged(two)),
        "slip": float(slips and (near > 0 or lasting or two.sort != DURATION)),  # worked for 22 hours, trapped for 72
        "long slip": float((slips or scaled) and len(two.digits.strip("0")) > 2),
        "turned": float(turned and len(two.digits) > 2),
        "turned two": float(turned and len(two.digits) == 2),
        "sounds": float(any(sounds_alike(other, two) for other in vote.agreed)),
        "scale": float(scaled),
        "close": float(is_close(one, two)),
        "crowd": math.log(max(1, _values(vote.beside if two.sort != ORDINAL and not lone else _alike(vote)))),
        "place": float(two.sort == ORDINAL and noun),
        "silent": math.log(silent),
        "silent crowd": math.log(max(1, silent / A_FEW)),
        "many": float(vote.origins > 2),
        "year": float(two.sort == YEAR),
        "money": float(money),
        "lasting": float(lasting),
        "measure": float(not money and two.sort not in (NUMBER, ORDINAL, YEAR, DURATION, MAGNITUDE, "percent")),
    }


def _lasting_alike(vote: Vote) -> set[str]:
    """The origins of the lengths of time that are of one sort with the doubted one."""
    ours = _lasting(vote.doubted)
    return {one.origin for one in vote.agreed if ours & _lasting(one)}


def _lasting(one: Numeral) -> set[str]:
    """What the words beside a length of time say that lasted: a sentence, a strike."""
    sorts, first = lexicon.table("lasting"), one.around.first
    beside = one.around.line.norms[max(0, first - BESIDE) : one.around.last + 1 + BESIDE]
    return {sorts[norm] for norm in beside if norm in sorts}


def _years(one: Numeral) -> set[str]:
    """The years that a number's sentence names, but for that of its report."""
    published = one.article.published
    years = {norm for norm in one.around.line.norms if YEAR_PRINTED.fullmatch(norm)}
    return years - {str(published.year)} if published else years


def _is_hedged(one: Numeral) -> bool:
    """Whether a number is said to be "about" so much."""
    norms, first = one.around.line.norms, one.around.first
    return not ROUGHLY.isdisjoint(norms[max(0, first - 2) : first + 1])


def _values(ones: Sequence[Numeral]) -> int:
    return len({(one.low, one.high) for one in ones})


def _alike(vote: Vote) -> list[Numeral]:
    """The numbers of a report that are of the thing that the doubted one is of."""
    return [one for one in vote.beside if same_thing(one, vote.doubted)]


def _same_people(vote: Vote) -> bool:
    """Whether the noun that both count is one for anybody: people, victims."""
    same = [(vote.doubted.nouns & one.nouns) | (vote.doubted.groups & one.groups) for one in vote.agreed]
    return all(common <= PEOPLE for common in same)


def _marks(one: Numeral) -> set[str]:
    """The words beside a number that set it apart, the year that its sentence opens with, "In 1987 six died", and one
    that is long past: "when it opened in 2011"."""
    first, norms = one.around.first, one.around.line.norms
    close, wide = norms[max(0, first - 5) : first + 5], norms[max(0, first - 12) : first + 12]
    marks = {word for word, behind in pairwise(close) if word in ELSEWHEN and (word, behind) != ("last", "night")}
    opens = _years(one).intersection(norms[1:2]) if norms[0] == "in" else set[str]()
    published = one.article.published
    old = {year for year in _years(one) if published and int(year) <= published.year - LONG_AGO}
    return marks | opens | old | (MONTH_NAMES | AT_FIRST).intersection(wide)


def _is_update(vote: Vote) -> bool:
    """Whether a count may have grown between the reports that have the lower and those that have the higher number."""
    day = vote.doubted.article.published
    days = [one.article.published for one in vote.agreed if one.article.published]
    one, two = vote.doubted, vote.nearest
    if not _may_grow(one) or is_scaled(one, two) or is_turned(one, two) or _is_of_old_year(one):
        return False
    if one.toll and any(develops(side.article) for side in (one, *vote.agreed)):
        return True
    if one.middle < two.middle and any(_tells_of_fewer(side) for side in vote.agreed):
        return True
    if day is None or not days:
        return False
    return max(days) < day if vote.doubted.middle > vote.nearest.middle else day < min(days)


def _tells_of_fewer(one: Numeral) -> bool:
    """Whether the sentence of a number says that it was lower before: "three more than was thought overnight"."""
    line = one.around.line
    return _FEWER.search(line.article.content(line.field), line.start, line.end) is not None


_FEWER = lazy(
    r"\b(?:more|higher) than (?:was |were |had been )?(?:first |earlier |initially |originally )?"
    r"(?:thought|reported|feared|believed|announced|known)\b|\bup from\b"
)


def _is_of_old_year(one: Numeral) -> bool:
    """Whether a number is told of a year that was over before the one in which its report was published."""
    return one.article.published is not None and any(int(year) < one.article.published.year for year in _years(one))


def _may_grow(one: Numeral) -> bool:
    """Whether a number is a count, or the place of one who or which others follow: a victim, a fire, "of the week"."""
    if one.sort != ORDINAL:
        return one.sort == NUMBER
    behind = one.around.line.norms[one.around.last + 1 : one.around.last + 7]
    return one.is_of_people or not one.nouns.isdisjoint(lexicon.words("happenings")) or not SPANS.isdisjoint(behind)


def _candidate(dossier: Dossier, vote: Vote, sure: float) -> Candidate:
    """The candidate of a number and of those that agree, the likest of each origin."""
    rarity = sentences(dossier).rarity
    best: dict[str, Numeral] = {}
    for one in sorted(vote.agreed, key=lambda one: -nearness(one, vote.doubted, rarity)):
        best.setdefault(one.article.id, one)
    groups = [[_evidence(one) for one in side] for side in ((vote.doubted,), tuple(best.values()))]
    why = f"{vote.origins} independent reports have {vote.nearest.span.text}, and none has {vote.doubted.span.text}"
    in_row = {one.span.text.lower() in ORDINALS for one in (vote.doubted, vote.nearest)}
    rule = "outvoted" if sure >= (SURE_OF_MANY if vote.origins >= MANY else SURE) else "value"
    found = disagreement(dossier, rule, "count", groups, why, mended=len(in_row) == 1)
    return replace(found, confidence=confidence(sure + 1))


def _evidence(one: Numeral) -> Evidence:
    return Evidence(one.span, " ".join(one.span.text.split()), one.origin, one.statement)
