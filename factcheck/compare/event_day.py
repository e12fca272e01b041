"""The day or year of one event in two reports: "was shot Friday" and "was shot Sunday", "in 2012" and "in 2013".

Two dates are of one event when their clauses have enough of their verb, names and other words in common; when neither
report prints the other's date in the like words, for a report that prints both speaks of two events; when one of the
dates stands in one report alone, as a slip does; and when neither report was published between the two days, for none
tells of what is still to come as of something past.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import Literal

from factcheck.compare._dated import Dated, dated
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Fix

Part = Literal["weekday", "day", "year"]
"""What two dates differ in."""
PARTS: tuple[Part, ...] = ("weekday", "day", "year")

LEAST, FIRM = 6.0, 8.0
"""How much two clauses must have in common to be of one event (see `_likeness`): so much that it is worth a look (rule
`value`), and so much that it is an error."""
SHARE, VERB, A_NAME, OTHER_NAMES = 5.0, 2.5, 1.0, -3.0
"""What the whole of the shorter clause in the other, the same verb, a name that both have, and names of which none is
shared count, where a shared word counts 1 and one near the date 2."""
NOT_ODD = 8.0
"""How much more two clauses need where several reports print each of the dates, so that neither looks like a slip."""
OTHER_VERB = 7.0
"""How much more two clauses need whose dates are of other verbs, though one of these is in both. A day of a month is in
fewer sentences, and needs no verb."""
SLIP_OF_DAYS, SLIP_OF_YEARS = 10, 10
"""Dates of another month and another day of it, and years, that are farther apart are no slip for each other."""
LEAST_SHARED = 2
"""Words that two clauses of one event share; one more where their verbs are not the same."""
MOST_HOLDERS = 60
"""A word that more dates of a story have than this tells no two of them to be of one event."""
_KINDRED = frozenset((frozenset(("shoot", "kill")), frozenset(("kill", "die"))))
_NIGHT = frozenset("night late early midnight overnight morning evening a.m p.m am pm".split())


Rivals = dict[object, dict[int, Dated]]
"""The dates of each of two values, by their numbers."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each two dates of one event."""
    found = dated(dossier) if len(dossier.readings) > 1 else ()
    printed = _Printed(found)
    weight = {stem: count**-0.5 for stem, count in Counter(chain.from_iterable(one.wide for one in found)).items()}
    rivals: dict[tuple[Part, frozenset[object]], Rivals] = {}
    likeness: dict[tuple[Part, frozenset[object]], float] = {}
    for first, second in _pairs(found):
        one, two = found[first], found[second]
        part = _differ(one, two)
        if part is None or not printed.apart(part, one, two) or not _may_be_one_event(part, one, two):
            continue
        alike = _likeness(one, two, weight)
        alike -= 0.0 if part == "day" or _same_verb(one, two) else OTHER_VERB
        alike -= 0.0 if printed.is_odd(part, one, two) else NOT_ODD
        if alike >= (LEAST if _is_plain(part, one, two) else FIRM):
            values = _value(part, one), _value(part, two)
            key = part, frozenset(values)
            likeness[key] = max(alike, likeness.get(key, 0.0))
            for value, number in zip(values, (first, second), strict=True):
                rivals.setdefault(key, {}).setdefault(value, {})[number] = found[number]
    for key, groups in rivals.items():
        part = key[0]
        members = [_with_others(part, value, list(group.values()), found) for value, group in groups.items()]
        if not any(_published_between(one, two) for one, two in product(*map(_once_a_day, members))):
            yield _candidate(dossier, part, members, likeness[key])


def _with_others(part: Part, value: object, group: list[Dated], found: Sequence[Dated]) -> list[Dated]:
    """Some dates of a value, and those of other reports that give the same event the same value."""
    articles = {one.line.article.id for one in group}
    others = (one for one in found if _value(part, one) == value and one.line.article.id not in articles)
    return group + [one for one in others if any(_is_of_event(one, other) for other in group)]


def _is_of_event(one: Dated, two: Dated) -> bool:
    return _same_verb(one, two) or len(one.wide & two.wide) >= LEAST_SHARED


class _Printed:
    """Which dates of each report print a value, and how many independent reports print it."""

    def __init__(self, found: Sequence[Dated]) -> None:
        self._told: dict[tuple[str, Part, object], list[Dated]] = {}
        self._origins: dict[tuple[Part, object], set[str]] = {}
        for one in found:
            for part in PARTS:
                value = _told(part, one)
                if value is not None:
                    self._told.setdefault((one.line.article.id, part, value), []).append(one)
                    self._origins.setdefault((part, value), set()).add(one.line.origin)

    def apart(self, part: Part, one: Dated, two: Dated) -> bool:
        """Whether neither report tells the like of the other's value."""
        first, second = _value(part, one), _value(part, two)
        return not self._tells(part, second, one, two) and not self._tells(part, first, two, one)

    def is_odd(self, part: Part, one: Dated, two: Dated) -> bool:
        """Whether one of two values stands in one report alone, as a slip does."""
        return min(len(self._origins[part, _value(part, side)]) for side in (one, two)) == 1

    def _tells(self, part: Part, value: object, by: Dated, like: Dated) -> bool:
        return any(
            other.line is by.line or _is_of_event(other, like)
            for other in self._told.get((by.line.article.id, part, value), ())
        )


def _value(part: Part, one: Dated) -> object:
    printed = one.printed
    if part == "day":
        return (printed.month, printed.day) if printed.day else None
    return printed.weekday if part == "weekday" else printed.year


def _told(part: Part, one: Dated) -> object:
    """What a date tells of a part: its weekday also where only the day is printed."""
    if part == "weekday" and one.printed.weekday is None and one.day:
        return one.day.weekday()
    return _value(part, one)


def _pairs(found: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Pairs of dates of two reports whose clauses share two words or more."""
    having: dict[str, list[int]] = {}
    for number, date in enumerate(found):
        for stem in date.wide:
            having.setdefault(stem, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in having.values():
        if 1 < len(members) <= MOST_HOLDERS:
            shared.update((one, two) for index, one in enumerate(members) for two in members[index + 1 :])
    for (one, two), count in sorted(shared.items()):
        if count > 1 and found[one].line.article.id != found[two].line.article.id:
            yield one, two


def _differ(one: Dated, two: Dated) -> Part | None:
    """What two dates differ in, if they name it both; None for dates that may be one."""
    p, q = one.printed, two.printed
    if p.day and q.day:
        if (p.month, p.day) != (q.month, q.day):
            return "day"
        return "year" if p.year and q.year and p.year != q.year else None
    if p.year and q.year:
        return "year" if p.year != q.year else None
    if p.weekday is not None and q.weekday is not None and p.weekday != q.weekday:
        return "weekday"
    return None


def _may_be_one_event(part: Part, one: Dated, two: Dated) -> bool:
    p, q = one.printed, two.printed
    verb_in_both = one.verb in two.wide or two.verb in one.wide
    if one.bound != two.bound or (part != "day" and not verb_in_both and not _same_verb(one, two)):
        return False
    apart = abs((one.day - two.day).days) if one.day and two.day else None
    if part == "year" and (abs((p.year or 0) - (q.year or 0)) > SLIP_OF_YEARS):
        return False
    if part == "year" and p.month and q.month and p.month != q.month:
        return False
    if part == "day" and p.month != q.month and p.day != q.day and (apart is None or apart > SLIP_OF_DAYS):
        return False
    if _neighbours(part, one, two, apart) and not _NIGHT.isdisjoint((*one.line.norms, *two.line.norms)):
        return False
    if part == "weekday" and one.is_ahead != two.is_ahead:
        return False
    return not _published_between(one, two)


def _is_plain(part: Part, one: Dated, two: Dated) -> bool:
    """Whether two dates are printed to the same grain, and are of one month where they differ in the day."""
    p, q = one.printed, two.printed
    return (p.day is None) == (q.day is None) and (part != "day" or p.month == q.month)


def _neighbours(part: Part, one: Dated, two: Dated, apart: int | None) -> bool:
    """Whether two days follow each other, so that one night may be of both."""
    p, q = one.printed, two.printed
    if part == "weekday":
        return ((p.weekday or 0) - (q.weekday or 0)) % 7 in (1, 6)
    return apart == 1 or (p.month == q.month and abs((p.day or 0) - (q.day or 0)) == 1)


def _once_a_day(group: Sequence[Dated]) -> list[Dated]:
    """One of the dates of each day that reports of one day give."""
    return list({(one.day, one.line.article.published): one for one in group}.values())


def _published_between(one: Dated, two: Dated) -> bool:
    if one.day is None or two.day is None:
        return False
    low, high = sorted((one.day, two.day))
    return any(day and low <= day < high for day in (one.line.article.published, two.line.article.published))


def _likeness(one: Dated, two: Dated, weight: Mapping[str, float]) -> float:
    """How much two clauses have in common (see `SHARE`)."""
    both = one.wide & two.wide
    if len(both) < LEAST_SHARED + (not _same_verb(one, two)):
        return 0.0
    least = min(sum(weight[stem] for stem in sorted(side.wide)) for side in (one, two))
    share = sum(weight[stem] for stem in sorted(both)) / least if least else 0.0
    same_verb = VERB if _same_verb(one, two) else 0.0
    names = A_NAME if one.names & two.names else OTHER_NAMES if one.names and two.names else 0.0
    return len(both) + len(one.near & two.near) + SHARE * share + same_verb + names


def _same_verb(one: Dated, two: Dated) -> bool:
    """Whether two dates are of the same verb, or each is near the other's too: "shot as a store was robbed"."""
    if not one.verb or not two.verb:
        return False
    if one.verb == two.verb or frozenset((one.verb, two.verb)) in _KINDRED:
        return True
    return one.verb in two.near and two.verb in one.near


def _candidate(dossier: Dossier, part: Part, groups: list[list[Dated]], alike: float) -> Candidate:
    by_span = {one.evidence().span: one for group in groups for one in group}
    ordered = doubted_first(dossier, [[one.evidence() for one in group] for group in groups])
    likely = most_printed(ordered)
    dated = all(any(dossier.articles[one.span.article].published for one in members) for members in ordered)
    firm = alike >= FIRM and dated  # whose reports have no date may be of two years
    printed = " and ".join(members[0].value_text for members in ordered)
    doubted, right = (by_span[members[0].span] for members in (ordered[0], ordered[-1]))
    return Candidate(
        "date" if firm else "value",
        "date",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        f"the reports give {printed} for one event, and none has the other's date elsewhere",
        {"subject": "the event"},
        confidence=0.85 if firm else 0.6,
        likely=likely,
        fix=_fix(part, doubted, right) if likely else None,
    )


def _fix(part: Part, doubted: Dated, right: Dated) -> Fix | None:
    """The word in which two dates differ as the other report prints it; None where they are of two months."""
    if part == "day" and doubted.printed.month != right.printed.month:
        return None
    span, other = (side.line.span(place, place) for side in (doubted, right) for place in (_place(part, side),))
    return Fix(span, other.text.removesuffix("'s").removesuffix("’s"))


def _place(part: Part, one: Dated) -> int:
    """The place in its sentence of the word that prints a part of a date."""
    printed, norms = one.printed, one.line.norms
    if part != "day":
        return printed.first if part == "weekday" else printed.last
    places = range(printed.first, printed.last + 1)
    return next(place for place in places if norms[place].rstrip("stndrh") == str(printed.day))
