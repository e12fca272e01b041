"""Why tolls that differ may all hold: one is newer, counts the dead and the injured together, those at one place alone,
or the attacker too."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.compare._weigh import group, origins
from factcheck.model import Article, Quantity, Statement
from factcheck.values.lazy import lazy

SEVERAL_REACH = 200
"""Characters before a toll in which it may be said that it is of several events."""
OPENING = 200
"""Characters of a report's opening, which says what its headline says."""
_DEVELOPING = lazy(r"\b(?:UPDATED?|DEVELOPING|BREAKING)\b:?")
_THERE = lazy(r"^(?: people| men| women| victims)? (?:(?:at|on) the scene\b|inside(?=[.,;\n]|$))")
"""Words behind a number that counts those alone who are at one place: others may have been taken away."""
_ATTACKER = r"(?:gunm[ae]n|shooters?|suspects?|attackers?|assailants?|bombers?)"
_HARMED = r"(?:shot|killed|slain|dead|died|wounded|injured|hospitali[sz]ed)"
SELF = lazy(
    r"\b(?:kill|sho|turn)\w+ (?:[\w-]+ ){0,4}(?:himself|herself)\b|\bsuicide\b"
    rf"|\b(?:including|among them|counting) (?:\w+ ){{0,3}}{_ATTACKER}\b"
    rf"|\b{_ATTACKER} (?:dies|died|dead|among|(?:is|was|were|are|lay|has|had) (?:\w+ ){{0,2}}{_HARMED})\b"
    rf"|\b(?:kill(?:ed|ing|s)?|sho(?:o?t|oting)|wound(?:ed|ing)) (?:the|an?) (?:\w+ )?{_ATTACKER}\b",
    re.IGNORECASE,
)
"""Words of an attacker who came to harm too, so that one toll may count them and another not."""
_APART = lazy(r"\b(?:before|then|and|later|who)\b[^.;]{0,40}\b(?:himself|herself|suicide)\b", re.IGNORECASE)
"""Words behind a number that counts none but the victims: "left three dead before he shot himself"."""


def reconcile(groups: list[list[Statement]], counts: list[Statement]) -> tuple[str, str] | None:
    """The contract's word for why tolls that differ may all hold, and the reason; None where they cannot."""
    statements = sorted((one for members in groups for one in members), key=lambda one: str(one.article.published))
    days = [one.article.published for one in statements]
    if None not in days:
        by_day = list(group(statements, lambda one: one.article.published).values())
        mixed = [members for members in by_day if len({range_of(one) for one in members}) > 1]
        if _rises(by_day) and all(_was_overtaken(members, len(by_day) > 1) for members in mixed):
            return "update", "the number rises from one day's reports to the next"
        if _was_set_right(groups):
            return "update", "several reports have each number, and those of the one are all of later days"
        if len(by_day) == 1 and any(develops(one.article) for one in statements):
            return "update", "one of the reports of that day says that it was updated"
        injured = quantity_of(statements[0]).unit != "killed"
        if injured and len(by_day) > 1 and all(_died_since(*pair, counts) for pair in pairwise(by_day)):
            return "update", "the dead became more by as many as the injured became fewer"
    values = sorted({range_of(members[0])[0] for members in groups})
    if len(values) == 2:
        if quantity_of(statements[0]).unit != "killed" and _is_sum(statements, values, counts):
            return "sum", f"{values[1]:g} is {values[0]:g} and those whom that report counts apart"
        lower = [one for one in statements if range_of(one)[0] == values[0]]
        if all(_THERE.search(_behind(one)) for one in lower):
            return "scope", f"{values[0]:g} may be those at one place alone"
        if values[1] - values[0] <= 1 and _may_count_attacker(statements, values[1]):
            return "scope", "one number may count the attacker and the other not"
    return None


def of_mixed_days(groups: list[list[Statement]]) -> list[list[Statement]]:
    """Of tolls that rise from one day's reports to the next those of days on which the reports have several; all
    where they do not rise so."""
    statements = sorted((one for members in groups for one in members), key=lambda one: str(one.article.published))
    by_day = group(statements, lambda one: one.article.published)
    mixed = {day for day, members in by_day.items() if len({range_of(one) for one in members}) > 1}
    if None in by_day or not mixed or not _rises(list(by_day.values())):
        return groups
    return [members for members in groups if any(one.article.published in mixed for one in members)]


def _rises(by_day: list[list[Statement]]) -> bool:
    """Whether no toll of a day is over one of the next."""
    return all(max(map(range_of, earlier)) <= min(map(range_of, later)) for earlier, later in pairwise(by_day))


def _was_overtaken(members: list[Statement], grows: bool) -> bool:
    """Whether the lower tolls of one day may be of an earlier hour: a report says that it was brought up to date or,
    where the toll `grows` from day to day, each of the lower ones is told as one that was growing."""
    if any(develops(one.article) for one in members):
        return True
    high = max(map(range_of, members))
    return grows and all(_GROWING.search(around(one)) for one in members if range_of(one) != high)


_GROWING = lazy(
    r"\b(?:climb(?:ed|s|ing)?|r[io]se|risen|rising|gr[eo]w(?:n|s|ing)?|mount(?:ed|ing|s)|jump(?:ed|s)|so far)\b", re.I
)
"""Words beside a toll that was to be higher soon."""


def _was_set_right(groups: list[list[Statement]]) -> bool:
    """Whether two tolls have two independent reports or more each, and those of one were all published before the
    first of the other: a slip stands in one report."""
    if len(groups) != 2 or min(map(origins, groups)) < 2:
        return False
    days = [[one.article.published for one in members if one.article.published] for members in groups]
    earlier, later = sorted(days, key=min)
    return max(earlier) < min(later)


def _died_since(earlier: list[Statement], later: list[Statement], counts: list[Statement]) -> bool:
    """Whether the reports of a later day count so many injured fewer as they count dead more."""
    fewer = {range_of(one)[0] - range_of(other)[0] for one in earlier for other in later}
    before, since = ({one.article.id for one in members} for members in (earlier, later))
    dead = [one for one in counts if quantity_of(one).unit == "killed"]
    told = [{range_of(one)[0] for one in dead if one.article.id in reports} for reports in (before, since)]
    return len(fewer) == 1 and any(many - few == max(fewer) > 0 for few in told[0] for many in told[1])


def _may_count_attacker(statements: list[Statement], high: float) -> bool:
    """Whether a report tells that the attacker came to harm, and none that the higher number counts victims only."""
    if any(_APART.match(_behind(one, 80).lstrip()) for one in statements if range_of(one)[0] == high):
        return False
    return any(SELF.search(around(one, SEVERAL_REACH)) for one in statements)


def _is_sum(statements: list[Statement], values: list[float], counts: list[Statement]) -> bool:
    """Whether the higher number counts the dead and the injured together: the reports with the lower one count as many
    apart, and those with the higher one count none apart."""
    unit = quantity_of(statements[0]).unit
    apart: dict[str, set[float]] = {}
    for one in counts:
        if quantity_of(one).unit == "killed" and not (_is_of_these(one) or _is_of_another_year(one)):
            apart.setdefault(one.article.id, set()).add(range_of(one)[0])
    lower = [apart.get(one.article.id, set()) for one in statements if range_of(one)[0] == values[0]]
    higher = [apart.get(one.article.id, set()) for one in statements if range_of(one)[0] == values[1]]
    step = values[1] - values[0]
    apart_too = unit != "shot" and any(step in numbers for numbers in higher)  # whoever is dead was shot first
    return any(step in numbers for numbers in lower) and not apart_too


def _is_of_these(statement: Statement) -> bool:
    """Whether a number is of those counted before: "ten were hurt. One of the victims died"."""
    span = statement.claim.value_span
    return _OF_THESE.match(statement.article.content(span.field), span.end) is not None


def _is_of_another_year(statement: Statement) -> bool:
    """Whether the sentence of a number names a year that is over: "the worst flood was in 1937, when ten died"."""
    published = statement.article.published
    return any(published is None or int(year) < published.year for year in _YEAR.findall(around(statement)))


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OF_THESE = re.compile(r" of (?:the|them|those|whom)\b")


def _behind(statement: Statement, reach: int = 30) -> str:
    """The words right behind a statement."""
    span = statement.claim.span
    return statement.article.content(span.field)[span.end : span.end + reach]


def develops(article: Article) -> bool:
    """Whether the title or the first words of a report say that it was, or is to be, brought up to date."""
    opening = f"{article.title or ''} {article.text[article.start : article.start + OPENING]}"
    return _DEVELOPING.search(opening) is not None


def around(statement: Statement, before: int = 80) -> str:
    """The words around a statement, `before` characters of them before it."""
    span = statement.claim.span
    text = statement.article.content(span.field)
    return text[max(0, span.start - before) : span.end + 80]


def quantity_of(statement: Statement) -> Quantity:
    """The value of a toll."""
    value = statement.claim.value
    assert isinstance(value, Quantity)  # noqa: S101  (only such statements are kept)
    return value


def range_of(statement: Statement) -> tuple[float, float]:
    """The least and the most that a toll may be."""
    value = quantity_of(statement)
    return (
        float("-inf") if value.low is None else value.low,
        float("inf") if value.high is None else value.high,
    )
