"""Ages of one person: each is a range of birth dates, and two ages that share none cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._moment import is_caption, is_of_the_dead, is_of_the_past, last_year, tells_of_death
from factcheck.compare._weigh import by_subject, doubted_first, evidence, fix, most_printed
from factcheck.model import (
    Candidate,
    DateRange,
    Dossier,
    Evidence,
    Form,
    Likely,
    Modality,
    Quantity,
    Statement,
    Verdict,
)
from factcheck.values.calendar import whole_years

DAYS_IN = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
BIRTHDAY_GAP = 21
"""Days between two reports from which on "47" and "48" are taken for a birthday between them. Nearer, an error is the
likelier cause: a birthday falls between reports a week apart once in fifty times."""


SOME_YEAR = DateRange(date(2000, 1, 1), date(2000, 12, 31))
"""The days of reports of which none has a date: ages a year apart fit, ages two years apart do not."""
MOST_YEARS = 12
"""Years by which two ages of one person may differ by a slip. A generation is more."""
UNDATED_YEARS = 5
"""Years that reports without a date may be taken to lie between, of which one prints none."""
CAPTION_YEARS = 3
"""Years before the report by which a caption may be of an earlier day: pages keep the pictures of earlier ones."""
_A_YEAR, _A_DAY = timedelta(366), timedelta(1)
"""Birth dates that an age in years leaves open at most; and how far off "turned 59 on Wednesday" may be, for a report
of the birthday may be written on its eve."""
NEWS_DAYS = 30
"""Days before a report in which somebody died whose death is its news."""
_BIRTHDAY = re.compile(r"\bturn(?:s|ed|ing)?\b|\bwill be\b|birthday", re.IGNORECASE)


class _Born(Struct, frozen=True):
    """The birth dates that a statement of an age, or of a birth date, allows."""

    statement: Statement
    first: date
    last: date
    dead: bool = False


def birth_dates(quantity: Quantity, said: DateRange) -> tuple[date, date] | None:
    """First and last birth date of someone of an age (whole units completed) on some day of a range of days.

    None when the age or the range is open.
    """
    days = DAYS_IN.get(quantity.unit)
    if days is None or quantity.low is None or quantity.high is None or said.start is None or said.end is None:
        return None
    youngest, oldest = quantity.low, quantity.high + 1
    if quantity.unit == "year":
        return _years_before(said.start, int(oldest)) + timedelta(1), _years_before(said.end, int(youngest))
    return said.start - timedelta(days * oldest), said.end - timedelta(days * youngest)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People whose ages, or age and birth date, allow no single birth date; and birthdays between reports."""
    found: list[Candidate] = []
    wanted = (*dossier.by_predicate.get("age", ()), *dossier.by_predicate.get("birth_date", ()))
    for subject, statements in by_subject(wanted).items():
        if not named(subject):
            continue
        born = [one for statement in statements if (one := _born(statement, dossier))]
        groups = _by_value([one for one in born if not _is_namesake(one.statement, born)])
        if len(groups) > 1:
            found += _candidates(dossier, groups)
    yield from _exchanged(found)


def _exchanged(found: list[Candidate]) -> Iterator[Candidate]:
    """The candidates, but two people of whom a report gives each the age that others give the other as one: there is
    one slip to mend."""
    waiting: list[Candidate] = []
    for candidate in found:
        other = next((one for one in waiting if _turned(one) & _held(candidate)), None)
        if other is None or not other.subject or not candidate.subject:
            waiting.append(candidate)
            continue
        why = f"{other.explanation}, and of {candidate.subject.name} it is the other way round: the two are exchanged"
        both = replace(other, evidence=(*other.evidence, *candidate.evidence), explanation=why, fix=None)
        waiting[waiting.index(other)] = both
    yield from waiting


def _held(candidate: Candidate) -> frozenset[tuple[str, str, str]]:
    """Report, value, and the other value that stands against it, of a candidate of two."""
    values = sorted({one.value_text for one in candidate.evidence})
    if len(values) != 2 or candidate.reconciled:
        return frozenset()
    return frozenset(
        (one.span.article, one.value_text, values[values[0] == one.value_text]) for one in candidate.evidence
    )


def _turned(candidate: Candidate) -> frozenset[tuple[str, str, str]]:
    """`_held` of one of whom each report says the other value."""
    return frozenset((article, other, value) for article, value, other in _held(candidate))


def _is_namesake(statement: Statement, born: list[_Born]) -> bool:
    """Whether an age is of a given name alone where its report has another age for the full name: "Ann Reed, 31, and
    the Crown Princess, Ann, 36" are two."""
    mention = statement.claim.subject
    if mention is None or statement.subject is None or mention.form is not Form.NAME:
        return False
    if " " in mention.name or mention.name != statement.subject.name.split()[0]:
        return False
    others = (one.statement for one in born if one.statement.article.id == statement.article.id)
    return any(
        other.claim.subject is not None
        and " " in other.claim.subject.name
        and other.claim.value != statement.claim.value
        and other.claim.predicate == "age"
        for other in others
    )


def across(dossier: Dossier) -> Iterator[Candidate]:
    """Ages of one person, who is named, in reports of different stories that allow no single birth date."""
    named_so = (one for one in dossier.by_predicate.get("age", ()) if _is_dated_name(one))
    groups = _by_value([born for one in named_so if (born := _born(one, dossier))])
    story = {one.article.id: one.story for one in dossier.statements}
    for candidate in _candidates(dossier, groups) if len(groups) > 1 else ():
        stories: dict[str, set[str]] = {}
        for one in candidate.evidence:
            stories.setdefault(one.value_text, set()).add(story[one.span.article])
        told = [id_ for ids in stories.values() for id_ in ids]
        if not candidate.reconciled and len(told) == len(set(told)):  # else the story has it
            yield candidate


def _is_dated_name(statement: Statement) -> bool:
    subject = statement.claim.subject
    return bool(statement.article.published and subject and subject.form is Form.NAME)


def _born(statement: Statement, dossier: Dossier) -> _Born | None:
    claim = statement.claim
    if claim.modality in (Modality.DENIED, Modality.ESTIMATED):
        return None
    if isinstance(claim.value, DateRange):
        start, end = claim.value.start, claim.value.end
        return _Born(statement, start, end) if start and end else None
    if not isinstance(claim.value, Quantity):
        return None
    if is_of_the_past(statement):
        return None
    if _BIRTHDAY.search(claim.span.text):
        if claim.as_of is None or claim.value.low is None:
            return None  # "turns 24": on some day near the report's
        birth = _years_before(claim.as_of, int(claim.value.low))
        return _Born(statement, birth - _A_DAY, birth + _A_DAY)
    said = DateRange(claim.as_of, claim.as_of) if claim.as_of else dossier.published(statement.article)
    if said.start is None:  # no report of the story has a date: all are of one year
        said = SOME_YEAR
    elif said.end and is_caption(statement):
        said = DateRange(_years_before(said.start, CAPTION_YEARS), said.end)
    dates = None if claim.future and not claim.as_of else birth_dates(claim.value, said)
    return _Born(statement, *dates, is_of_the_dead(statement)) if dates else None


def _by_value(born: list[_Born]) -> list[list[_Born]]:
    """Statements of one printed value together."""
    groups: dict[object, list[_Born]] = {}
    for one in born:
        groups.setdefault(one.statement.claim.value, []).append(one)
    return list(groups.values())


def _candidates(dossier: Dossier, groups: list[list[_Born]]) -> Iterator[Candidate]:
    exact = [one for members in groups for one in members if one.last - one.first <= 2 * _A_DAY]
    exact += _birthdays(dossier)
    clashing: list[list[_Born]] = []
    fitting: list[list[_Born]] = []
    for members in groups:
        others = [one for other in groups if other is not members for one in other]
        clash = _any_clash(members, others, exact)
        (clashing if clash else fitting).append(members)
    if clashing:
        by_weight = {members[0].statement.id: members for members in clashing}
        ordered = doubted_first(dossier, [[_evidence(one.statement) for one in members] for members in clashing])
        *doubted, best = [by_weight[members[0].statement.id] for members in ordered if members[0].statement]
        wrong = [members for members in doubted if _any_clash(members, best, exact)]
        slips = [members for members in wrong if _is_slip(members[0].statement, best[0].statement)]
        for members in wrong:
            if members not in slips:
                yield from _candidate(dossier, [members, best], "different subject")
        while slips:  # "31" and "32" against "21" is one slip, with a birthday in it
            first = slips[0]
            alike = [members for members in slips if members is first or not _any_clash(members, first, exact)]
            yield from _candidate(dossier, [[one for members in alike for one in members], best], None)
            slips = [members for members in slips if members not in alike]
        fitting.append(best)
    if len(fitting) > 1:
        yield from _candidate(dossier, fitting, "birthday")


def _birthdays(dossier: Dossier) -> Iterator[_Born]:
    """When those were born of whose birthday a report tells without their name: "she will be 48 tomorrow"."""
    for one in dossier.by_predicate.get("age", ()):
        if one.claim.as_of and not (one.subject and named(one.subject)) and (born := _born(one, dossier)):
            yield born


def _evidence(statement: Statement) -> Evidence:
    """A statement as evidence; an age in months or days has its unit, without which it would pass for years."""
    shown = evidence(statement)
    value = statement.claim.value
    if not isinstance(value, Quantity) or value.unit == "year" or value.unit in shown.value_text:
        return shown
    return replace(shown, value_text=f"{shown.value_text} {value.unit}{'' if value.low == 1 else 's'}")


def _is_slip(one: Statement, two: Statement) -> bool:
    """Whether two values can be one age with a slip in it: a few years apart, digits turned, or one digit wrong. Ages
    farther apart are of two people of one name, a parent and a child mostly."""
    ages = [value for value in (one.claim.value, two.claim.value) if isinstance(value, Quantity)]
    if len(ages) < 2:
        return True
    years = [(age.low or 0) * DAYS_IN.get(age.unit, 0) / DAYS_IN["year"] for age in ages]
    printed = [f"{age.low:g}" for age in ages]
    if abs(years[0] - years[1]) <= MOST_YEARS or (
        ages[0].unit == ages[1].unit and sorted(printed[0]) == sorted(printed[1])
    ):
        return True
    alike = ages[0].unit == ages[1].unit and len(printed[0]) == len(printed[1])
    return alike and sum(p != q for p, q in zip(*printed, strict=True)) == 1


def _any_clash(some: list[_Born], others: list[_Born], exact: list[_Born]) -> bool:
    return any(_clash(one, other, exact) for one in some for other in others)


def _clash(one: _Born, two: _Born, exact: list[_Born]) -> bool:
    """Whether two statements cannot both hold, or could only by a birthday in the few days between them."""
    if one.dead and two.dead and _differ_in_years(one, two):
        return True  # whenever their reports are of
    if _are_undated(one, two) and not _of_one_year(one, two):
        return False
    if one.first > two.last or two.first > one.last:
        return True
    if not _differ_in_years(one, two):
        return False
    if one.statement.claim.as_of or two.statement.claim.as_of:
        return False
    if max(one.last - one.first, two.last - two.first) > _A_YEAR:
        return False  # one is of no certain day
    return _leave_no_birthday(one, two, exact)


def _differ_in_years(one: _Born, two: _Born) -> bool:
    """Whether two statements give whole years, and not the same."""
    ages = [born.statement.claim.value for born in (one, two)]
    whole = all(isinstance(age, Quantity) and age.unit == "year" and age.low == age.high for age in ages)
    return whole and ages[0] != ages[1]


def _leave_no_birthday(one: _Born, two: _Born, exact: list[_Born]) -> bool:
    """Whether no birthday can be between two reports that have different ages, or one is less likely than an error."""
    articles = (one.statement.article, two.statement.article)
    if not articles[0].published or not articles[1].published:
        return False
    if (one.dead or two.dead) and all(map(tells_of_death, articles)):
        return True  # the dead have no birthdays
    if "birthday" in max(articles, key=lambda article: str(article.published)).text:
        return False
    if abs(articles[0].published - articles[1].published).days >= BIRTHDAY_GAP:
        return False
    first, last = max(one.first, two.first), min(one.last, two.last)
    return not any(birth.first <= last and first <= birth.last for birth in exact)


def _are_undated(one: _Born, two: _Born) -> bool:
    return one.statement.article.published is None and two.statement.article.published is None


def _of_one_year(one: _Born, two: _Born) -> bool:
    """Whether two reports without a date can be of one year, or of years too near each other for what the ages differ
    in: both state ages, and the last years that they print are one, or tell so."""
    values = [born.statement.claim.value for born in (one, two)]
    ages = [value.low for value in values if isinstance(value, Quantity) and value.unit == "year" and value.low]
    years = [last_year(born.statement.article.text) for born in (one, two)]
    if years[0] == years[1]:
        return all(isinstance(value, Quantity) for value in values)
    apart = abs(int(years[0]) - int(years[1])) if all(years) else UNDATED_YEARS
    return len(ages) == 2 and abs(ages[0] - ages[1]) > apart + 1


def _is_age(one: Evidence) -> bool:
    return one.statement is not None and one.statement.claim.predicate == "age"


def _reckoned(groups: list[list[_Born]]) -> Likely | None:
    """How old who was born on a day, or in a month, is on that of the report with the age: a birth date is more exact
    than an age."""
    born = next((members[0] for members in groups if isinstance(members[0].statement.claim.value, DateRange)), None)
    aged = next((members[0] for members in groups if members[0] is not born), None)
    if len(groups) != 2 or born is None or aged is None:
        return None
    claim, today = aged.statement.claim, aged.statement.article.published
    if not isinstance(claim.value, Quantity) or claim.value.unit != "year" or claim.as_of or today is None:
        return None
    then = today - timedelta(NEWS_DAYS) if aged.dead else today
    right = whole_years(born.first, today)
    if whole_years(born.last, then) != right:
        return None
    told = evidence(born.statement).value_text
    reason = f"on {today.day} {today:%B %Y} who was born {'on' if born.first == born.last else 'in'} {told}"
    be = "would be" if aged.dead else "is"
    return Likely(str(right), f"{reason} {be} {right}, and a date is more exact")


def _candidate(dossier: Dossier, groups: list[list[_Born]], reconciled: str | None) -> Iterator[Candidate]:
    ordered = doubted_first(dossier, [[_evidence(one.statement) for one in members] for members in groups])
    likely = None if reconciled else most_printed(ordered)
    reckoned = None if reconciled or (likely and not _is_age(ordered[0][0])) else _reckoned(groups)
    if reckoned:
        ordered = [[one for members in ordered for one in members if _is_age(one) == aged] for aged in (True, False)]
        likely = reckoned
    both = set.intersection(*({one.statement.article.id for one in members} for members in groups))
    if both and not reconciled:  # a report that contradicts itself says nothing of the others
        first = min(both, key=lambda id_: (str(dossier.articles[id_].published or ""), id_))
        ordered = [[one for one in members if one.span.article == first] for members in ordered]
    subject = groups[0][0].statement.subject
    name = subject.name if subject else "this person"
    values = [members[0].value_text for members in ordered]
    if reconciled == "different subject":
        explanation = f"{' and '.join(values)} are rather the ages of two people called {name}"
        verdict = Verdict.NOT_COMPARABLE
    elif reconciled:
        explanation = f"{' and '.join(values)} fit one birth date of {name} on the days of the reports"
        verdict = Verdict.COMPATIBLE
    else:
        explanation = f"no birth date makes {name} {' and '.join(values)} on the days of the reports"
        verdict = Verdict.CONTRADICTED
    yield Candidate(
        "age",
        "age",
        dossier.story.id,
        subject,
        tuple(one for members in ordered for one in members),
        explanation,
        verdict=verdict,
        confidence=0.95,
        reconciled=reconciled,
        likely=likely,
        fix=fix(ordered[0][0], likely) if reckoned or _is_age(ordered[0][0]) == _is_age(ordered[-1][0]) else None,
    )
