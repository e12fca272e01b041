"""The day or year of one event in two reports: "was shot Friday" and "was shot Sunday", "in 2012" and "in 2013".

What speaks for one event, and what against it, is weighed (`_same_event.py`): the verb, the names and the other words
that both have; that one of the dates stands in one report alone, as a slip does; that a report tells both dates, and so
of two events; that one was published between the two days, and none tells of what is still to come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from factcheck.compare._dated import Dated, dated
from factcheck.compare._same_event import Likeness
from factcheck.compare._weigh import doubted_first, most_printed, origins
from factcheck.model import Candidate, Dossier, Evidence, Fix, Likely, Span

Part = Literal["weekday", "day", "year"]
"""What two dates differ in."""
PARTS: tuple[Part, ...] = ("weekday", "day", "year")

LEAST, FIRM = 0.4, 1.0
"""The odds (see `Likeness`) from which on two dates are worth a look (rule `value`), and from which on they are an
error; a look where one report was published between the two days, or weekdays or years have no verb in common."""
FIRM_DAY = 0.6
"""The same of days of a month."""
OUTVOTED = -0.2
"""The odds from which on a day is worth a look that one report alone has, where others agree on another and no report
has both: on public reports nothing between these and `LEAST` was two events'."""
SLIP_OF_DAYS, SLIP_OF_YEARS = 10, 10
"""Dates of another month and another day of it, and years, that are farther apart are no slip for each other."""
FRESH, STALE = 1, 3
"""Days before a report of which its news is, and days before it of which it rarely is."""
LEAST_SHARED = 2
"""Words that two clauses of one event share."""
MOST_HOLDERS = 60
"""A word that more dates of a story have than this tells no two of them to be of one event."""
_CLEAR = frozenset(("verb", "turned year"))
"""What makes it plain that two dates are one event's."""
_KINDRED = frozenset((frozenset(("shoot", "kill")), frozenset(("kill", "die"))))
_NIGHT = frozenset("night late early midnight overnight morning evening a.m p.m am pm".split())


Rivals = dict[object, dict[int, Dated]]
"""The dates of each of two values, by their numbers."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each two dates of one event."""
    found = dated(dossier) if len(dossier.readings) > 1 else ()
    printed, likeness = _Printed(found), Likeness(dossier, found)
    rivals: dict[tuple[Part, frozenset[object]], Rivals] = {}
    odds: dict[tuple[Part, frozenset[object]], float] = {}
    for first, second in _pairs(found):
        one, two = found[first], found[second]
        part = _differ(one, two)
        if part is None or not _may_be_one_event(part, one, two) or printed.tells_both(part, one, two, _same_verb):
            continue
        grounds = _grounds(part, one, two)
        if printed.tells_both(part, one, two, _is_of_event):
            grounds.add("both")
        alike = likeness.odds(one, two, grounds, printed.origins(part, one, two))
        plain = not grounds.isdisjoint(_CLEAR) and "between" not in grounds  # else it may be another event
        outvoted = printed.is_outvoted(part, one, two)
        if alike >= _least(part, grounds, outvoted) and (plain or one.is_ahead == two.is_ahead):
            values = _value(part, one), _value(part, two)
            key = part, frozenset(values)
            alike = alike if plain else LEAST
            odds[key] = max(alike, odds.get(key, alike))
            for value, number in zip(values, (first, second), strict=True):
                rivals.setdefault(key, {}).setdefault(value, {})[number] = found[number]
    for key, groups in rivals.items():
        part = key[0]
        members = [_with_others(part, value, list(group.values()), found) for value, group in groups.items()]
        yield _candidate(dossier, part, members, odds[key])


def _least(part: Part, grounds: set[str], outvoted: bool) -> float:
    """The odds from which on two dates are told. Of days of a month, which are many, it is no chance that two are near
    each other in two reports, whatever their verbs."""
    if "between" in grounds:
        return FIRM
    return OUTVOTED if outvoted else LEAST if part == "day" or "verb" in grounds else FIRM


def _with_others(part: Part, value: object, group: list[Dated], found: Sequence[Dated]) -> list[Dated]:
    """Some dates of a value, and those of other reports that give the same event the same value."""
    articles = {one.line.article.id for one in group}
    others = (one for one in found if _value(part, one) == value and one.line.article.id not in articles)
    return group + [one for one in others if any(_is_of_event(one, other) for other in group)]


def _is_of_event(one: Dated, two: Dated) -> bool:
    """Whether two dates have one verb, or some words in common."""
    return _same_verb(one, two) or len(one.wide & two.wide) >= LEAST_SHARED


class _Printed:
    """Which dates of each report print a value, and how many independent reports print it."""

    def __init__(self, found: Sequence[Dated]) -> None:
        self._told: dict[tuple[str, Part, object], list[Dated]] = {}
        self._origins: dict[tuple[Part, object], set[str]] = {}
        self._articles: dict[tuple[Part, object], set[str]] = {}
        for one in found:
            for part in PARTS:
                value = _told(part, one)
                if value is not None:
                    self._told.setdefault((one.line.article.id, part, value), []).append(one)
                    self._origins.setdefault((part, value), set()).add(one.line.origin)
                    self._articles.setdefault((part, value), set()).add(one.line.article.id)

    def tells_both(self, part: Part, one: Dated, two: Dated, of_one_event: Callable[[Dated, Dated], bool]) -> bool:
        """Whether one of the reports tells the other's value too, of what may be that event."""
        return any(
            of_one_event(other, like)
            for by, like in ((one, two), (two, one))
            for other in self._told.get((by.line.article.id, part, _value(part, like)), ())
        )

    def is_outvoted(self, part: Part, one: Dated, two: Dated) -> bool:
        """Whether they are days of a month of which one report has the one and several independent ones the other, and
        none both."""
        if part != "day" or sorted(map(min, self.origins(part, one, two), (2, 2))) != [1, 2]:
            return False
        values = _value(part, one), _value(part, two)
        return not any((article, part, values[1]) in self._told for article in self._articles[part, values[0]])

    def origins(self, part: Part, one: Dated, two: Dated) -> tuple[int, int]:
        """How many independent reports print each of two values."""
        first, second = (len(self._origins[part, _value(part, side)]) for side in (one, two))
        return first, second


def _value(part: Part, one: Dated) -> object:
    printed = one.printed
    if part == "day":
        return (printed.month, printed.day) if printed.day else None
    return printed.weekday if part == "weekday" else printed.year


def _told(part: Part, one: Dated) -> object:
    """What a date tells of a part: its weekday also where only the day is printed, and the day where only that is."""
    if part == "weekday" and one.printed.weekday is None and one.day:
        return one.day.weekday()
    if part == "day" and one.printed.day is None and one.printed.weekday is not None and one.day:
        return one.day.month, one.day.day
    return _value(part, one)


def _pairs(found: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Pairs of dates of two reports whose clauses share two words or more, or one where both are days of a month."""
    having: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        for stem in one.wide:
            having.setdefault(stem, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in having.values():
        if 1 < len(members) <= MOST_HOLDERS:
            shared.update((a, b) for index, a in enumerate(members) for b in members[index + 1 :])
    for (first, second), count in sorted(shared.items()):
        one, two = found[first], found[second]
        told = count > 1 or (one.printed.day and two.printed.day)
        if told and one.line.article.id != two.line.article.id:
            yield first, second


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
    if one.bound != two.bound:
        return False
    if part != "day" and not (_same_verb(one, two) or _verb_in_both(one, two) or _is_slip_of_year(part, one, two)):
        return False
    apart = _days_apart(one, two)
    if part == "year" and abs((p.year or 0) - (q.year or 0)) > SLIP_OF_YEARS and not _is_slip_of_year(part, one, two):
        return False
    if part == "year" and p.month and q.month and p.month != q.month:
        return False
    if part == "day" and p.month != q.month and p.day != q.day and (apart is None or apart > SLIP_OF_DAYS):
        return False
    if part == "day" and (_is_long_past(one, two) or _is_long_past(two, one)):
        return False
    if _neighbours(part, one, two) and not _NIGHT.isdisjoint((*one.line.norms, *two.line.norms)):
        return False
    return part != "weekday" or one.is_ahead == two.is_ahead


def _is_long_past(one: Dated, two: Dated) -> bool:
    """Whether a day is of an earlier year, which the report of a day without a year never names."""
    year, published = one.printed.year, one.line.article.published
    past = year is not None and published is not None and year < published.year - 1
    return past and two.printed.year is None and str(year) not in two.line.article.text


def _is_slip_of_year(part: Part, one: Dated, two: Dated) -> bool:
    """Whether two are one day of a month in two years with the same digits in another order: "8 June 1946" and "8 June
    1964" are one day, whatever the words around them."""
    p, q = one.printed, two.printed
    same_day = bool(p.day and (p.month, p.day) == (q.month, q.day))
    return part == "year" and same_day and sorted(str(p.year)) == sorted(str(q.year))


def _verb_in_both(one: Dated, two: Dated) -> bool:
    return one.verb in two.wide or two.verb in one.wide


def _grounds(part: Part, one: Dated, two: Dated) -> set[str]:
    """Which of the weights of `Likeness` two dates have by themselves. Plain are those that are printed to the same
    grain, and of one month where they differ in the day."""
    p, q = one.printed, two.printed
    held = {
        "verb": _same_verb(one, two),
        "turned year": _is_slip_of_year(part, one, two),
        "other names": bool(one.names and two.names and not one.names & two.names),
        "neighbours": _neighbours(part, one, two),
        "plain": (p.day is None) == (q.day is None) and (part != "day" or p.month == q.month),
        "day": part == "day",
        "between": _published_between(one, two),
    }
    return {name for name, holds in held.items() if holds}


def _neighbours(part: Part, one: Dated, two: Dated) -> bool:
    """Whether two days follow each other, so that one night may be of both."""
    p, q = one.printed, two.printed
    if part == "weekday":
        return ((p.weekday or 0) - (q.weekday or 0)) % 7 in (1, 6)
    return _days_apart(one, two) == 1 or (p.month == q.month and abs((p.day or 0) - (q.day or 0)) == 1)


def _days_apart(one: Dated, two: Dated) -> int | None:
    days = _days(one, two)
    return abs((days[0] - days[1]).days) if days else None


def _published_between(one: Dated, two: Dated) -> bool:
    days = _days(one, two)
    if days is None:
        return False
    low, high = sorted(days)
    return any(day and low <= day < high for day in (one.line.article.published, two.line.article.published))


def _days(one: Dated, two: Dated) -> tuple[date, date] | None:
    """The days of two dates. Of a day of a month that no year is printed with, it is not known of which year it is: it
    is taken to be of the other's."""
    if one.day is None or two.day is None:
        return None
    if one.printed.day and two.printed.day and one.day.year != two.day.year:
        year = one.printed.year or two.printed.year or min(one.day.year, two.day.year)
        if (29, 2) not in ((one.day.day, one.day.month), (two.day.day, two.day.month)):
            return (
                one.day if one.printed.year else one.day.replace(year=year),
                two.day if two.printed.year else two.day.replace(year=year),
            )
    return one.day, two.day


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
    majority = likely = most_printed(ordered)
    if likely is None and part != "year":
        ordered, likely = _latest_last(ordered, by_span)
    full = part == "year" and all(by_span[members[0].span].printed.day for members in ordered)
    dated = full or all(any(dossier.articles[one.span.article].published for one in members) for members in ordered)
    firm = alike >= (FIRM_DAY if part == "day" else FIRM) and dated  # whose reports have no date may be of two years
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
        fix=_fix(part, doubted, right) if majority else None,
    )


def _latest_last(
    ordered: list[Sequence[Evidence]], by_span: Mapping[Span, Dated]
) -> tuple[list[Sequence[Evidence]], Likely | None]:
    """Of two days that as many reports print, the likelier: news is of the day of its report or the day before, so
    a day that would be most of a week ago, or is still to come, is doubted. The groups with that one last, and why."""
    apart = sorted(
        ((min(_days_ago(by_span[one.span]) for one in members), number) for number, members in enumerate(ordered)),
    )
    (recent, best), (older, _) = apart[0], apart[-1]
    if len(ordered) != 2 or recent > FRESH or older < STALE:
        return ordered, None
    members, value = ordered[best], ordered[best][0].value_text
    other = ordered[1 - best][0].value_text
    reason = (
        f"as many reports print each; {value} is the day {'before' if recent else 'of'} a report, {other} far from it"
    )
    return [ordered[1 - best], members], Likely(value, reason, origins(members), origins(members))


def _days_ago(one: Dated) -> int:
    """How many days a day is from its report, of one to come `STALE` at least; `STALE` less one where that is not
    known."""
    published = one.line.article.published
    if not published or not one.day:
        return STALE - 1
    days = (published - one.day).days
    return days if days >= 0 else max(STALE, -days)


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
