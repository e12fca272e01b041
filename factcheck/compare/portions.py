"""Wholes and parts beside lists: "90 of the 80 seats", "eleven in Dunmore and six in Carver, making 19 in all", "half
of the 62 pupils, 40".

Each check is a pattern of a sentence and what must hold between its numbers (`parts` has the lists behind their total,
`partition` the parts of which it is said what they are).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.compare._figures import (
    Figure,
    Slip,
    candidate,
    figures,
    is_hedged,
    is_unit,
    printed_like,
    slack,
)
from factcheck.compare._parts import settled
from factcheck.compare._sentences import begin as begin_of
from factcheck.compare._sentences import sentences_with
from factcheck.compare.parts import lists
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_NUMBER = rf"(?<![\w.,:/$£€-])(?:(?:{numbers.DIGITS})|(?i:{numbers.WORDED}))(?![\w%]|[.,:/-]\d)"
_ITS = r"(?:the|its|their|his|her|our)"
Found = Iterator[tuple[Slip, tuple[int, int]]]
"""What is wrong, and the stretch that shows it."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Parts that their whole cannot have, and totals that their parts do not make."""
    for cues, check in _CHECKS:
        for article, field, start, end in sentences_with(dossier, cues):
            for slip, whole in check(article.content(field), start, end):
                odd = settled(dossier, article, field, slip) if slip.parts else slip
                yield candidate("parts", dossier, article, field, whole, odd)


_PART_OF = lazy(
    rf"(?P<part>{_NUMBER}) of {_ITS} (?P<whole>{_NUMBER})"
    r" (?!per ?cent|percent|million|billion|thousand|hundred|and |or )[a-z]+"
)


def _more_than_all(text: str, start: int, end: int) -> Found:
    """ "90 of the 80 seats" """
    for match in _PART_OF.finditer(text, start, end):
        part, whole = _figure(match, "part"), _figure(match, "whole")
        one_in = text[: match.start()].endswith((" in ", "out of "))  # "six in 10 of the 3 in 10"
        if part.value > whole.value > 1 and not one_in and not is_hedged(text, start, whole):
            yield Slip(part, "", f"{part.value:,g} is more than all {whole.value:,g}"), match.span()


_FROM = rf"from(?= (?:[$£€]?\d|{numbers.WORDED}\b))"
"""What opens a range or a growth, not what is behind a part: "£300,000 from Mabry"."""
_MAKING = lazy(
    r"(?:,| [–—-]|;) (?:making|for|giving|(?:and )?(?:which|that|it) (?:is|makes|comes to)"
    r"|totall?ing|adding up to|or|a combined|a total of)"
    r"(?: it| them| us)?(?: a)?(?: (?:combined|grand))?(?: total(?: of)?)? $"
)
_IN_ALL = lazy(r"(?: [a-z]+){0,2},? (?:in all|in total|altogether|all told|combined)\b")
_SAYS_TOTAL = re.compile(r"making|total|combined|adding|(?:and|,|;) that (?:is|makes|comes)")
_WIDER = lazy(
    r"\b(?:season|year|career|month|week|so far|since|record|average|each|every|apiece|times|per|than|about|around"
    rf"|roughly|nearly|almost|over|least|including|(?<!the )other|others|more|another|{_FROM}|between|up to)\b",
    re.IGNORECASE,
)
"""Words by which a total may be of more than its sentence has, or its parts no parts."""
_FEWEST, _MOST = 0.6, 1.5
"""How far a total may be from what its parts make, and be one of them all the same."""


def _in_all(text: str, start: int, end: int) -> Found:
    """ "eleven were treated in Dunmore and six in Carver, making 19 in all": no two or more of the parts make it."""
    found = figures(text, start, end)
    for place, said in enumerate(found):
        before = _MAKING.search(text, start, said.start)
        behind = _IN_ALL.match(text, said.end, end)
        earlier = [one for one in found[:place] if one.sign or not said.sign]
        parts = [one for one in earlier if (one.sign, one.share) == (said.sign, said.share)]
        if not (behind or (before and _SAYS_TOTAL.search(before.group()))) or len(parts) < 2 or parts != earlier:
            continue
        if before is None and not text[: said.start].rstrip().endswith((",", "–", "—", "-", ":", ", a", "and")):
            continue
        if said.share or _WIDER.search(text, start, said.end) or any(is_unit(text, one) for one in (*parts, said)):
            continue
        added, rounding = sum(one.value for one in parts), slack(said, parts)
        sums = {
            sum(one.value for one in some) for size in range(2, len(parts) + 1) for some in combinations(parts, size)
        }
        products = {one.value * two.value for one, two in combinations(parts, 2)}
        if _FEWEST * added <= said.value <= _MOST * added and all(
            abs(value - said.value) > rounding for value in sums | products
        ):
            terms = " + ".join(text[one.start : one.end] for one in parts)
            made = printed_like(text, said, added)
            yield Slip(said, made, f"{terms} is {added:,g}", parts=tuple(parts)), (parts[0].start, said.end)


_NEXT = lazy(r"(?:,|;)(?: and)? $| and $")
_PARTLY = lazy(
    r"\b(?:includ\w+|among|such as|others?|rest|more|another|each|every|apiece|times|average|about|around|roughly"
    rf"|nearly|almost|over|least|from(?= (?:[$£€]?\d|{numbers.WORDED}\b))|between|up to|per|than|so far|latest|aged?"
    r"|respectively|minus|less|both|either"
    r"|of (?!them|whom)\w+)\b",
    re.IGNORECASE,
)
"""Words by which a list may be of some parts alone, or its numbers of no parts."""
_BEFORE = 220
"""Characters before a list in which its total may stand."""


def _list(text: str, start: int, end: int) -> Found:
    """ "1,860 sailors: 1,140 on the ferries, 430 stokers and 390 in its offices", and a sentence that is such a list
    behind one with its total: "There were 21 awards. Five for Reed, four for Hall and 13 for all others." """
    colon = text.find(": ", start, end)
    begin = colon + 2 if colon > 0 else start
    parts = figures(text, begin, end)
    if len(parts) < 3 - (colon > 0) or parts[0].start != begin or _PARTLY.search(text, begin, end):
        return
    follow = all(_NEXT.search(text[one.end : two.start]) for one, two in pairwise(parts))
    closed = " and " in text[parts[-2].end : parts[-1].start] and text[start:end].rstrip().endswith(".")
    if not follow or not closed or any(is_unit(text, one) or one.share or one.sign for one in parts):
        return
    lead = (start, colon) if colon > 0 else (max(0, start - _BEFORE), start)
    wholes = [one for one in figures(text, *lead) if not (one.sign or one.share or is_unit(text, one))]
    added = sum(one.value for one in parts)
    least = max(part.value for part in parts)
    near = [
        one
        for one in wholes
        if least < one.value and added / _MOST <= one.value <= added * _MOST and not is_hedged(text, lead[0], one)
    ]
    if colon < 0 and len(near) > 1:
        near = [one for one in near if one.start >= begin_of(text, start - len(". "))]
    if colon < 0 and (len(near) > 1 or (near and _PARTLY.search(text, near[0].end, start))):
        near = []
    said = near[-1] if near else None if colon > 0 else _all_told(text, added)
    listed = any(lists(text, start, end)) or any(one.value == added for one in wholes)
    if said is None or listed:
        return
    terms = " + ".join(text[one.start : one.end] for one in parts)
    opening, made = said.start if near else begin, printed_like(text, said, added)
    yield Slip(said, made, f"{terms} is {added:,g}", parts=tuple(parts)), (opening, parts[-1].end)


_ALL = lazy(rf"\b[Aa]ll (?:of the )?(?P<n>{_NUMBER})(?= of them\b| [a-z]+s\b)")
_NEAR_ALL = 0.15
"""How far a sum may be from the number of all, as a part of it, where it stands in another paragraph; one at least."""


def _all_told(text: str, added: float) -> Figure | None:
    """The one number of all, wherever the report has it, that parts so nearly make: "all nine of them"."""
    told = [_figure(match, "n") for match in _ALL.finditer(text)]
    if len({one.value for one in told}) != 1 or any(one.value == added for one in figures(text, 0, len(text))):
        return None
    return told[0] if abs(added - told[0].value) <= max(1.0, _NEAR_ALL * told[0].value) else None


_FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "one-third": 1 / 3, "two thirds": 2 / 3, "two-thirds": 2 / 3,
    "a quarter": 1 / 4, "one quarter": 1 / 4, "three quarters": 3 / 4, "three-quarters": 3 / 4, "a fifth": 1 / 5,
    "one fifth": 1 / 5, "two fifths": 2 / 5, "three fifths": 3 / 5, "four fifths": 4 / 5, "a tenth": 1 / 10,
}  # fmt: skip
_SHARE = rf"(?P<share>(?i:{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))}))"
_FRACTION = lazy(
    rf"\b{_SHARE} of {_ITS} (?P<whole>{_NUMBER}) (?:[a-z-]+ ){{0,2}}?[a-z-]+(?:, (?:or )?| \()(?P<part>{_NUMBER})"
)
_INEXACT = 0.07
"""How far from a fraction, as a part of the whole, what is called by it may be."""
_HEDGE = lazy(r"(?:about|around|roughly|some|nearly|almost|over|than|least|just|under|up to) $", re.IGNORECASE)


def _fraction(text: str, start: int, end: int) -> Found:
    """ "half of the 62 pupils, 40" """
    for match in _FRACTION.finditer(text, start, end):
        part, whole = _figure(match, "part"), _figure(match, "whole")
        share = _FRACTIONS[match["share"].lower()]
        hedged = any(_HEDGE.search(text, start, match.start(side)) for side in ("share", "part", "whole"))
        if not hedged and abs(part.value - share * whole.value) > max(1, _INEXACT * whole.value):
            true = share * whole.value
            why = f"{match['share'].lower()} of {whole.value:,g} is {true:,.4g}"
            yield Slip(part, f"{true:,.0f}" if true == int(true) else "", why), match.span()


_COMPARED = lazy(
    r"\b(?:turnout|counted|from|than|compared|up|down|last|previous|earlier|ago|19\d\d|20\d\d|or|if|among|while"
    r"|approv\w+|favou?r\w*|margin)\b",
    re.IGNORECASE,
)
_YES, _NO = (
    lazy(r"\b(?:yes|for|in favou?r|support(?:ed|s)?|approv(?:ed?|es)|agreed?)\b", re.IGNORECASE),
    lazy(r"\b(?:no|against|oppos(?:ed?|es)|disapprov(?:ed?|es)|disagreed?)\b", re.IGNORECASE),
)
_OR = lazy(r"(?: (?!of\b)[a-z]+){0,6},? (?:and|while|with|to|but) (?:[a-z]+ )?$")
"""What may stand between the shares of those for something and of those against."""
_MOST_SHARES = 101.0
"""What rounded shares of one whole may add up to."""


def _shares(text: str, start: int, end: int) -> Found:
    """ "52 percent of the vote, Jones 41 percent and Brown 12 percent" """
    found = [one for one in figures(text, start, end) if one.share]
    if len(found) == 2 and _OR.fullmatch(text, found[0].end, found[1].start):
        added = found[0].value + found[1].value
        sides = (text[found[0].end : found[1].start], text[found[1].end : end])
        if all(side.search(told) for side, told in zip((_YES, _NO), sides, strict=True)) and added > _MOST_SHARES:
            why = f"{found[0].value:g} + {found[1].value:g} is {added:g} percent"
            yield Slip(found[1], "", why), (found[0].start, found[1].end)
    if len(found) < 3 or _COMPARED.search(text, start, end):
        return
    joined = all(re.search(r",| and ", text[one.end : two.start]) for one, two in pairwise(found))
    named = all(re.search(r"[A-Z][a-z]", text[max(start, one.start - 40) : one.start]) for one in found)
    added = sum(one.value for one in found)
    if joined and named and _MOST_SHARES < added < 150:
        terms = " + ".join(f"{one.value:g}" for one in found)
        yield Slip(found[-1], "", f"{terms} is {added:g} percent of the vote"), (found[0].start, found[-1].end)


_SEXES = lazy(
    rf"\b(?:[Tt]he|[Aa]ll) (?P<all>{_NUMBER}), (?P<some>{_NUMBER}) (?:men|boys|males|women|girls|females)"
    rf" and (?P<more>{_NUMBER}) (?:women|girls|females|men|boys|males)(?:,| from | aged )"
)


def _sexes(text: str, start: int, end: int) -> Found:
    """ "the seven, four men and four women from Dunmore, were saved" """
    for match in _SEXES.finditer(text, start, end):
        whole, *parts = (_figure(match, name) for name in ("all", "some", "more"))
        added = sum(one.value for one in parts)
        if added != whole.value and not any(lists(text, start, end)):
            yield Slip(whole, _as_printed(text, whole, added), f"they are {added:g}", parts=tuple(parts)), match.span()


def _as_printed(text: str, said: Figure, value: float) -> str:
    """A value in words where the number that it replaces is, up to a hundred."""
    return (
        numbers.in_words(value) if text[said.start].isalpha() and value < _HUNDRED else printed_like(text, said, value)
    )


_OTHERS = lazy(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:other|remaining) (?P<rest>{_NUMBER})(?! (?:years|months|days|per)\b)")
_COUNTED = lazy(r"(?: of (?:them|the|its|their|these|those))?(?: [a-z-]+){1,2}")
_WHOLE_OF = lazy(r"\b(?:(?:[Oo]f|[Ff]rom|[Aa]ll)(?: (?:the|its|their|his|her))?|(?:crew|party|group|team|family) of) $")
_HUNDRED = 100
_BACK = 260
"""Characters before "the other four" in which it is said of how many."""


def _others(text: str, start: int, end: int) -> Found:
    """ "of the seven climbers, two reached the hut. The other four were winched aboard" """
    for match in _OTHERS.finditer(text, start, end):
        rest = _figure(match, "rest")
        back = text.rfind("\n\n", 0, match.start()) + 1
        begin = max(back, match.start() - _BACK)
        wholes = {one.start for one in figures(text, begin, match.start()) if _WHOLE_OF.search(text, begin, one.start)}
        of_all = {one.start("whole"): one.start() for one in _PART_OF.finditer(text, begin, match.start())}
        last = max(wholes | of_all.keys(), default=begin)
        before = figures(text, of_all.get(last, last), match.start())
        counts = [one for one in before if not (one.share or one.sign or is_unit(text, one))]
        if len(counts) != 2 or len(before) != 2 or rest.value < 2:
            continue
        part, whole = sorted(counts, key=lambda one: one.value)
        bound = _WHOLE_OF.search(text, begin, whole.start) and _COUNTED.match(text, part.end)
        if not bound or _OTHERWISE.search(text, counts[1].end, match.start()):
            continue
        true = whole.value - part.value
        if 0 < true != rest.value < whole.value and not any(is_hedged(text, begin, one) for one in (*counts, rest)):
            why = f"{whole.value:g} less {part.value:g} is {true:g}"
            yield Slip(rest, _as_printed(text, rest, true), why), (counts[0].start, match.end())


_OTHERWISE = lazy(r"\b(?:one|another|third|fourth|fifth|also|neither|both|some|several|more)\b", re.IGNORECASE)


def _figure(match: re.Match[str], group: str) -> Figure:
    return Figure(*match.span(group), numbers.parse(match[group].lower()) or 0.0)


_CHECKS = (
    ((" of the ", " of its ", " of their ", " of his ", " of her ", " of our "), _more_than_all),
    (("in all", "otal", "ltogether", "all told", "combined", "making", "adding", " that "), _in_all),
    (("half", "Half", "a third", "A third", "ne third", "ne-third", "thirds", "uarter", "fifth", "tenth"), _fraction),
    ((" and ",), _list),
    ((" vote", "ballot", "poll", "survey", "asked"), _shares),
    (("men and ", "boys and ", "males and ", "girls and "), _sexes),
    (("he other ", "he remaining ", "ts other ", "ts remaining ", "heir other ", "heir remaining "), _others),
)
"""Each check with letters of which every sentence that it fits has some."""
