"""Sums of money that a price for each or a rate makes: "200 tickets at £15 each, which brought in £3,000", "with 20%
VAT the £120 bill comes to £144", "interest of 5 percent on $2,000 is $100".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, printed_like
from factcheck.compare._sentences import sentences_with
from factcheck.model import Candidate, Dossier
from factcheck.values.lazy import lazy

_PER = lazy(
    r" (?:each\b|apiece\b|a (?:head|piece|ticket|person|copy|unit|share|seat|night|bottle|plate|month|week|year|day"
    r"|mile)\b|an? hour\b|per (?!cent)[a-z]+)"
)
_TIME = re.compile(r"(?:hour|day|night|week|month|year)")
_MAKES = lazy(
    r"\b(?:or|which|raised|raising|brought|bringing|making|makes?|earning|earned|costing|cost|costs|total|worth|sum"
    r"|paying|paid|pay)\b[^.;\d]{0,40}$"
)
_OTHERS = lazy(
    r"\b(?:from|than|average|more|less|rose|fell|up|down|instead|compared|minus|after|extra|first|another|only|minimum"
    r"|maximum|last|was|were|had been)\b",
    re.IGNORECASE,
)
_ADDED = lazy(r"\b(?:VAT|GST|tax|levy|duty|service charge|tip|surcharge|booking fee|mark-up|interest)\b")
_TAKEN = lazy(r"\b(?:discount|off|reduction|rebate)\b")
_PART = lazy(r"\b(?:interest|commission|fee|levy|tax|duty|royalty|royalties|deposit|tip)\b")
_NEAR = 0.6
"""How far, as a part of what is made, a sum may be from it and be that sum mistaken."""
_ROUGH = 0.015
"""Slack of a sum beside the rounding of what is printed."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Sums that their prices and rates do not make."""
    for article, field, start, end in sentences_with(dossier, ("£", "$", "€")):
        text = article.content(field)
        found = figures(text, start, end)
        money = [one for one in found if one.sign]
        plain = [one for one in found if not one.sign]
        if len(money) == 2 and len(plain) == 1 and not any(is_hedged(text, start, one) for one in found):
            for slip in (_rate if plain[0].share else _times)(text, start, end, money, plain[0]):
                yield candidate("arithmetic", dossier, article, field, (found[0].start, found[-1].end), slip)


def _times(text: str, start: int, end: int, money: list[Figure], number: Figure) -> Iterator[Slip]:
    """ "200 tickets at £15 each, which brought in £3,000", "£40 a month for 12 months, or £480 in all" """
    unit, total = money
    per = _PER.match(text, unit.end, end)
    made = unit.value * number.value
    if not per or total.start < number.start or not _MAKES.search(text, max(unit.end, number.end), total.start):
        return
    timed, counted = _TIME.search(per.group()), _TIME.match(text, number.end + 1)
    alike = (timed and timed.group()) == (counted and counted.group())
    if alike and not _OTHERS.search(text, start, end) and _is_missed(total, made, unit.half_step * number.value):
        yield _slip(text, total, made, f"{number.value:,g} times {text[unit.start : unit.end]}")


def _rate(text: str, start: int, end: int, money: list[Figure], rate: Figure) -> Iterator[Slip]:
    """ "with 20% VAT the £120 bill comes to £144", "a 10 per cent discount brings the £80 fare down to £72" """
    one, two = money
    share = rate.value / 100
    of_it = [(_PART, share), (_ADDED, 1 + share), (_TAKEN, 1 - share)]
    factors = [factor for words, factor in of_it if words.search(text, start, end)]
    pairs = [(one.value, two.value), (two.value, one.value)]
    ways = (share, 1 + share, 1 - share)
    holds = any(abs(base * way - said) <= _ROUGH * said + two.half_step for base, said in pairs for way in ways)
    if holds or not factors or _COMPARED.search(text, start, end):
        return
    made = min((one.value * factor for factor in factors), key=lambda value: abs(value - two.value))
    if _is_missed(two, made, one.half_step):
        yield _slip(text, two, made, f"{rate.value:g} percent and {text[one.start : one.end]}")


_COMPARED = lazy(r"\b(?:from|than|rose|fell|last|previous|instead|after|minimum|maximum|or more)\b")


def _is_missed(said: Figure, made: float, slack: float) -> bool:
    """Whether a sum is not what is made, but near it."""
    return _ROUGH * made + slack + said.half_step < abs(said.value - made) < _NEAR * made


def _slip(text: str, said: Figure, made: float, of: str) -> Slip:
    return Slip(said, printed_like(text, said, made), f"{of} make {printed_like(text, said, made)}", "money")
