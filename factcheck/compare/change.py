"""A change and its two ends in one sentence: which way it went, by how much, by what share, and how many times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factcheck.compare._figures import HEDGED, Figure, Slip, candidate, figures, is_hedged, rounded
from factcheck.compare.arithmetic import LIMIT
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

UP = (
    r"rose|rises?|risen|rising|climb(?:s|ed|ing)?|increas(?:es?|ed|ing)|gain(?:s|ed|ing)?|grew|grows?|grown|growing"
    r"|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|leap(?:s|t|ed|ing)?|rocket(?:s|ed|ing)?|advanc(?:es?|ed|ing)"
    r"|up"
)
DOWN = (
    r"fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|slip(?:s|ped|ping)?|slid|sank"
    r"|tumbl(?:es?|ed|ing)|plung(?:es?|ed|ing)|decreas(?:es?|ed|ing)|slump(?:s|ed|ing)?|plummet(?:s|ed|ing)?|shrank|shrunk"
    r"|down"
)
"""What a number does that goes one way or the other, as patterns."""
_PAST = frozenset("rose fell grew leapt slid sank shrank cut".split())
_MOVE = lazy(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b", re.IGNORECASE)
_CHANGES = lazy(
    r"\b(?:(?P<up>rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|increas(?:es?|ed|ing))"
    r"|(?P<down>lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?))"
    r" (?:its|his|her|their|the|an?)"
    r"(?: (?!(?:and|but|after|as|when|while|who|which|that|(?!speed|need|bed|red)[a-z]+ed)\b)[\w’'-]+){1,8},?$",
    re.IGNORECASE,
)
"""Somebody changes something, up to "from" or "to"."""
_GOVERNS = r"(?: (?:[a-z-]+|on [A-Z][a-z]+day)){0,3},?$"
"""What may stand between a verb, or the number that it has, and "from" or "to"."""
_ABOUT = r"(?:about |around |roughly |some |nearly |almost |just (?:over|under) |over |more than |less than |a )?"
_TAKEN_UP = lazy(r" (?:on|in|after|when|as|by|at|this|last|yesterday)\b[^.;:\d,]*,")
"""What may stand between a verb and the ends of its change that a comma parts from it."""
_TO = lazy(rf"(?: [A-Za-z-]+){{0,2}} to {_ABOUT}$")
_FROM = lazy(rf"(?: [a-z-]+){{0,3}},? (?:up |down )?from {_ABOUT}$")
_LEADS_FROM, _LEADS_TO = re.compile(rf" from {_ABOUT}$"), re.compile(rf" to {_ABOUT}$")
_THEN = lazy(
    rf"[^.;\d]{{0,25}}?(?:, | \(| [–—-] )(?:or |an? )?(?:(?:[a-z]+ )?(?:increase|rise|jump|gain|drop|fall|decline"
    rf"|decrease|reduction|cut|growth|loss|difference) of |up |down |or )?(?:by )?{_ABOUT}$"
)
_HINT = re.compile(
    rf"from (?:[a-z]+ ){{0,2}}(?:(?:[A-Z]{{1,2}}(?=\$))?[$£€\d]|(?:{'|'.join(numbers.UNITS)})\b)"
    r"|(?:premium|discount) of |(?:above|below|over|under|than|against|with|to) (?:[\w’' ]{0,30} of )?[$£€\d]"
)
_AGAINST = lazy(rf",? (?:against|compared (?:with|to)) {_ABOUT}$")
_YEAR_AGO = lazy(
    r" (?:(?:the|a) (?:year|month|week|quarter) (?:before|earlier|ago|previously)|last (?:year|month|week|time)"
    r"|previously|in (?:the )?(?:previous|same|(?:19|20)\d\d))\b"
)
"""What tells that a number is that of an earlier time."""
_UP_FROM = lazy(rf",? (?P<way>up|down) (?:[a-z]+ )?from {_ABOUT}$")
_PREMIUM = lazy(rf"\b(?P<way>premium|discount) of {_ABOUT}$")
_ON_WHAT = lazy(r" (?:to|over|on|from|above) [^.;:\d]{0,60}$")
_ABOVE = lazy(r" (?P<way>above|below|(?:more|higher|less|lower) than) [^.;:\d]{0,40}$")
_OF_LIMIT = lazy(rf" (?P<way>above|below|over|under|(?:more|higher|less|lower) than){LIMIT}")
_TIMES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": 0.5}
_MULTIPLE = lazy(
    r"\b(?:(?P<over>more than|over)|(?P<under>nearly|almost|close to)|(?P<about>about|roughly|around))? ?"
    r"(?P<how>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|e|ing)\b(?:[^.;:\d]|\b(?:19|20)\d\d\b){0,40}$"
)


class _Change(Struct, frozen=True):
    """The two ends of a change, the sentence that has it, and where the words before its first end stop."""

    old: Figure
    new: Figure
    start: int
    lead: int

    @property
    def percent(self) -> float:
        """By how many percent it went up, or down where that is negative."""
        return 100 * (self.new.value - self.old.value) / self.old.value

    @property
    def ends(self) -> str:
        """It in words."""
        return f"from {self.old.value:,g} to {self.new.value:,g}"


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Changes that are not what their ends make them."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            found = figures(text, start, end) if _HINT.search(text, start, end) else []
            for bid, share, base in zip(found, found[1:], found[2:], strict=False):
                for slip in _premium(text, start, bid, share, base):
                    yield candidate("arithmetic", dossier, article, field, (bid.start, base.end), slip)
            for place, (one, two) in enumerate(pairwise(found)):
                change = _change(text, start, one, two)
                for slip in _up_from(text, one, two) if change is None else ():
                    yield candidate("arithmetic", dossier, article, field, (one.start, two.end), slip)
                if change is None:
                    continue
                before = found[place - 1] if place else None
                after = found[place + 2] if place + 2 < len(found) else None
                for slip in (*_way(text, change), *_size(text, change, before, after), *_times(text, change)):
                    whole = min(change.old.start, change.new.start), max(change.old.end, change.new.end)
                    yield candidate("arithmetic", dossier, article, field, whole, slip)


def _change(text: str, start: int, one: Figure, two: Figure) -> _Change | None:
    """The change that two neighbouring figures are the ends of, if they are."""
    gap = text[one.end : two.start]
    if one.sign != two.sign or one.share != two.share or text[one.start - 1] in "-−" or text[two.start - 1] in "-−":
        return None
    from_, to = _LEADS_FROM.search(text, start, one.start), _LEADS_TO.search(text, start, one.start)
    if from_ and _TO.fullmatch(gap) and one.value > 0:
        return _Change(one, two, start, from_.start())
    was = to and _AGAINST.fullmatch(gap) and _YEAR_AGO.match(text, two.end)
    if to and (was or _FROM.fullmatch(gap)) and two.value > 0:
        return _Change(two, one, start, to.start())
    return None


def _up_from(text: str, one: Figure, two: Figure) -> Iterator[Slip]:
    """ "a profit of £12m, down from £9m" """
    way = _UP_FROM.fullmatch(text, one.end, two.start) if one.sign and one.sign == two.sign and two.value > 0 else None
    if way and one.value != two.value and (way["way"] == "up") != (one.value > two.value):
        right = "down" if way["way"] == "up" else "up"
        yield Slip(Figure(*way.span("way"), 0.0), right, f"{one.value:,g} is {right} from {two.value:,g}")


def _premium(text: str, start: int, bid: Figure, share: Figure, base: Figure) -> Iterator[Slip]:
    """ "an offer of 715p, a premium of 30 per cent to its close of 550p", "$36, or 20 percent above Friday's $30", "620
    grams, 24 percent above the limit of 500" """
    if not (share.share and bid.sign == base.sign and not bid.share and bid.value > 0 < base.value):
        return
    way = _PREMIUM.search(text, bid.end, share.start) if bid.sign else None
    if way and not _ON_WHAT.fullmatch(text, share.end, base.start):
        return
    way = way or (_ABOVE if bid.sign else _OF_LIMIT).fullmatch(text, share.end, base.start)
    if way is None or any(is_hedged(text, start, figure) for figure in (bid, share, base)):
        return
    up = way["way"] in ("premium", "above", "over", "more than", "higher than")
    true = (100 if up else -100) * (bid.value - base.value) / base.value
    if (
        abs(true - share.value) > share.half_step + 100 * (bid.half_step + base.half_step) / base.value + 0.2
        and true > 0
    ):
        yield Slip(
            share,
            rounded(true, share),
            f"{bid.value:,g} is {true:.1f} percent {'above' if up else 'below'} {base.value:,g}",
        )


def _way(text: str, change: _Change) -> Iterator[Slip]:
    """ "rose from 260 to 200", "rose 10% to 200, from 260" """
    moves = list(_MOVE.finditer(text, change.start, change.lead))
    word, forms = moves[-1] if moves else None, _OWN
    if not word or not (
        re.fullmatch(
            rf"(?: by)?(?: {_ABOUT}[$£€]?\d[\d.,]*\S*(?: per ?cent| percent| [a-z]+)?)?{_GOVERNS[:-1]}",
            text[word.end() : change.lead],
        )
        or (len(moves) == 1 and _TAKEN_UP.fullmatch(text, word.end(), change.lead))
    ):
        done = list(_CHANGES.finditer(text, change.start, change.lead))
        if not done or (word and word.start() > done[-1].start()):
            return
        word, forms = done[-1], _BY_SOMEBODY
    rising = bool(word["up"])
    if rising != (change.percent > 0) and abs(change.percent) > 0.5:
        start, end = word.span("up" if rising else "down")
        right = _reverse(text[change.start : start], text[start:end].lower(), forms[rising])
        yield Slip(Figure(start, end, 0, half_step=0), right, f"{change.ends} is a {'fall' if rising else 'rise'}")


_OWN = "rises rise rising risen rose".split(), "falls fall falling fallen fell".split()
_BY_SOMEBODY = "raises raise raising raised raised".split(), "lowers lower lowering lowered lowered".split()
"""Reverse of a fall and of a rise, in the forms that `_reverse` tells apart."""
_PERFECT = lazy(r"\b(?:has|have|had|having)(?: not| never| [a-z]+ly| also| since)? $", re.IGNORECASE)
_BARE = lazy(r"\b(?:to|will|would|could|can|may|might|should|must|did|does|do)(?: not| [a-z]+ly)? $", re.IGNORECASE)


def _reverse(before: str, said: str, forms: list[str]) -> str:
    """The verb of the other way in the form of the one that was said behind some words: "fallen" for "increased" behind
    "has"."""
    if said in ("up", "down"):
        return "down" if said == "up" else "up"
    third, base, going, gone, went = forms
    if said.endswith("ing"):
        return going
    if _PERFECT.search(before) or said in ("risen", "fallen", "grown", "shrunk"):
        return gone
    if said.endswith("s"):
        return third
    return went if said.endswith("ed") or (said in _PAST and not _BARE.search(before)) else base


def _size(text: str, change: _Change, before: Figure | None, after: Figure | None) -> Iterator[Slip]:
    """ "rose 16 per cent to $4.24bn, from $4.00bn", "fell from 400 to 300, a drop of 150" """
    said = None
    if (
        before
        and _MOVE.search(text, change.start, before.start)
        and re.fullmatch(_GOVERNS, text[before.end : change.lead])
    ):
        said = before
    elif after and _THEN.fullmatch(text[max(change.old.end, change.new.end) : after.start]):
        said = after
    if said is None:
        return
    hedged = any(is_hedged(text, change.start, figure) for figure in (said, change.old, change.new))
    step = change.old.half_step + change.new.half_step
    true = abs(change.new.value - change.old.value)
    if said.share and not change.old.share:
        slack = 100 * step / change.old.value + said.half_step + 0.2 + (HEDGED if hedged else 0)
        if abs(abs(change.percent) - said.value) > slack:
            yield Slip(said, rounded(abs(change.percent), said), f"{change.ends} is {abs(change.percent):.1f} percent")
    elif said.share and change.old.share and not hedged:
        if abs(abs(change.percent) - said.value) > 1 + 100 * step / change.old.value:
            points = abs(true - said.value) <= step
            likely = (
                f"{true:g} percentage point{'' if true == 1 else 's'}" if points else rounded(abs(change.percent), said)
            )
            why = f"{change.ends} is {abs(change.percent):.1f} percent, or {true:g} percentage points"
            yield Slip(said, likely, why, fits=False)
    elif not (said.share or change.old.share or hedged) and said.sign == change.old.sign:
        stated = text[said.start - 3 : said.start] in ("by ", "of ")
        if stated and abs(true - said.value) > step + said.half_step:
            yield Slip(said, f"{true:,g}", f"{change.ends} is {true:,g}")


def _times(text: str, change: _Change) -> Iterator[Slip]:
    """ "doubled from 200 to 260" """
    match = _MULTIPLE.search(text, change.start, change.lead)
    if match is None:
        return
    times, true = _TIMES[match["how"]], change.new.value / change.old.value
    low, high = (1.0, 1.6) if match["over"] else (0.75, 1.05) if match["under"] else (0.88, 1.15)
    if not times * low <= true <= times * high:
        said = Figure(match.start("how"), match.end(), 0, half_step=0)
        yield Slip(said, f"{true:.1f} times", f"{change.ends} is {true:.1f} times as much", fits=False)
