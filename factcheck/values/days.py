"""Days and months as printed: "Sept. 30, 2020", "4 October", "10/30/89", "late Wednesday", "in March", "Easter"."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import DateRange
from factcheck.values import calendar
from factcheck.values.lemmas import event_lemma
from factcheck.values.tense import HAPPENED
from factcheck.values.timewords import MARKS, MONTHS, RELATIVE_DAYS, WEEKDAYS, Phrase, ordinal
from factcheck.values.vantage import BEHIND, Resolver, Vantage, offset, side_of

_BEFORE_MONTH = frozenset(
    "in since by until till through from during between before after of for to late early mid last and into".split()
)
_YEARLESS = 60
"""How many days away a date is the one meant, whatever the verb: one far off on the other side would have its year."""
_NIGHTS = frozenset("mornings afternoons evenings nights".split())
"""Words behind a weekday where it is many such days."""
_UPDATED = 14
"""How many days after its date a report may yet tell of what has been, since pages are brought up to date."""
_ATTACKS = frozenset("attack attacks terrorist terror hijackings".split())
"""Words behind "Sept. 11" where it is that of 2001, printed without its year ever since."""
_DETERMINERS = frozenset("the a an its his her their".split())
_AGES = frozenset("youth youngsters teenagers children women society world generation standards technology".split())
"""Words behind "today's" where it is our times."""


def _iso(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    year, month, day = map(int, phrase.words)
    return calendar.day(year, month, day)


def _slashed(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """Month first, as in the United States, unless only the other order is a date."""
    month, day, year = map(int, phrase.words)
    if year < 100:
        year += 2000 if year <= (vantage.year or 2030) % 100 + 10 else 1900
    return calendar.day(year, day, month) if month > 12 else calendar.day(year, month, day)


def _day(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    month = MONTHS[phrase.word("M")]
    days = [int(word) if word.isdigit() else ordinal(word) or 0 for word in phrase.all("do")]
    year = phrase.word("y") or _year_ahead(phrase)
    if not year and (month, days[0]) == (9, 11) and phrase.following in _ATTACKS and vantage.year > 2001:
        year = "2001"
    found = calendar.day(int(year), month, days[0]) if year else _nearest(phrase, month, days[0], vantage)
    if len(days) == 1 or found is None or found.start is None:
        return found
    end = calendar.day(found.start.year, month, days[1])
    return DateRange(found.start, end.end) if end and days[0] < days[1] else None


def _year_ahead(phrase: Phrase) -> str:
    """The year at the end of a range, which is its beginning's too: "from June 3 to July 5, 2019"; "" for none."""
    ahead = phrase.after
    if (
        len(ahead) < 3
        or ahead[0] not in ("to", "through", "until", "and")
        or ahead[1].rstrip(".").lower() not in MONTHS
    ):
        return ""
    last = (ahead[-1] if ahead[2].endswith(",") else ahead[2]).strip(MARKS)
    return last if len(last) == 4 and last.isdigit() else ""


def _nearest(phrase: Phrase, month: int, number: int, vantage: Vantage) -> DateRange | None:
    """A day without a year: the one nearest to publication, unless the words about it say on which side."""
    published = vantage.published
    if published is None:
        return None
    around = (calendar.day(published.year + years, month, number) for years in (-1, 0, 1))
    starts = [day.start for day in around if day and day.start]
    lean = -1 if side_of(phrase) == "last" else vantage.leans(phrase)
    told = lean < 0 and (phrase.following in HAPPENED or event_lemma(phrase.before) is not None)
    limit = 0 if phrase.previous == "ended" else _UPDATED if told else _YEARLESS
    near = [start for start in starts if -_YEARLESS < (start - published).days < limit]
    starts = near or [start for start in starts if lean * (start - published).days >= 0] or starts
    if not starts:
        return None
    nearest = min(starts, key=lambda start: abs((start - published).days))
    return DateRange(nearest, nearest)


def _another_day(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """The second of two days: "on April 24 and 25", but not "on April 24 and 25 people"."""
    spoken, day = vantage.spoken, phrase.words[0]
    if spoken is None or spoken.start is None or (phrase.following and phrase.following not in BEHIND):
        return None
    number = int(day) if day.isdigit() else ordinal(day) or 0
    return calendar.day(spoken.start.year, spoken.start.month, number) if number > spoken.start.day else None


def _month(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    month, year, side = MONTHS[phrase.word("M")], phrase.word("y") or _year_ahead(phrase), side_of(phrase)
    if year:
        return calendar.months(int(year), month)
    if vantage.published is None:
        return None
    if "u" in phrase.signs:  # "October last year"
        return calendar.months(vantage.year + offset(side), month) if phrase.word("u") == "year" else None
    if side == "this":
        return calendar.months(vantage.year, month)
    here = vantage.published.month
    if side:
        future = offset(side) > 0
        return calendar.months(vantage.year + (month <= here if future else -(month >= here)), month)
    return _nearest_month(phrase, month, here, vantage) if _is_month(phrase) else None


def _nearest_month(phrase: Phrase, month: int, here: int, vantage: Vantage) -> DateRange:
    """A month alone: the coming one where the words point ahead, or up to four months ahead if they do not tell."""
    lean = 1 if phrase.previous == "for" and 0 < month - here < 3 else vantage.leans(phrase)
    if lean > 0:
        return calendar.months(vantage.year + (month < here), month)
    past = month > here and not (lean == 0 and month - here < 5)
    return calendar.months(vantage.year - past, month)


def _is_month(phrase: Phrase) -> bool:
    """Whether a month's name alone is meant as one: it is also a verb, a woman's name, or part of a name."""
    if "e" in phrase.signs or "c" in phrase.signs:
        return True
    capital = phrase.following[:1].isupper()
    if phrase.previous in _BEFORE_MONTH:
        return not capital or phrase.following.isupper()
    return phrase.previous in _DETERMINERS and bool(phrase.following) and not capital


def _weekday(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """The last one, today's among them, or the coming one where the words point ahead."""
    published, side, number = vantage.published, side_of(phrase), WEEKDAYS[phrase.word("W")]
    if published is None or phrase.previous in ("each", "every", "any", "most") or phrase.following in _NIGHTS:
        return None
    owner = vantage.words.tokens[phrase.last].endswith(("'s", "’s"))  # "Monday's ruling" has been given
    if owner and side == "following" and "t" not in phrase.signs:
        return _on(calendar.weekday(published, number, future=False))  # "it closed following Monday's fire"
    if phrase.word("z") or side in ("previous", "preceding", "prior", "following"):
        return _beside_spoken(number, side, vantage)
    if side in ("last", "past", "latest"):
        return _on(calendar.weekday(published - calendar.DAY, number, future=False))
    if side in ("next", "coming"):
        return _on(calendar.weekday(published + calendar.DAY, number, future=True))
    ahead = vantage.leans(phrase) > 0 and (not owner or phrase.previous in ("of", "before", "for"))
    return _on(calendar.weekday(published, number, future=ahead or side == "this"))


def _beside_spoken(number: int, side: str, vantage: Vantage) -> DateRange | None:
    """A weekday counted from the day spoken of just before: "the previous Friday"."""
    spoken = vantage.spoken
    if spoken is None or spoken.start is None or spoken.start != spoken.end or not side:
        return None
    ahead = side == "following"
    return _on(calendar.weekday(spoken.start + (calendar.DAY if ahead else -calendar.DAY), number, ahead))


def _on(day: date) -> DateRange:
    return DateRange(day, day)


def _relative_day(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    if phrase.previous == "of" and vantage.words.tokens[phrase.last].strip(MARKS) == "tomorrow":
        return None  # "the cars of tomorrow"
    if phrase.following in _AGES and vantage.words.tokens[phrase.last].endswith("s"):
        return None  # "today's youth"
    return _on(vantage.published + timedelta(days=RELATIVE_DAYS[phrase.word("R")])) if vantage.published else None


def _part_of_day(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "this morning", "last night"."""
    side = side_of(phrase)
    if vantage.published is None or side not in ("last", "this"):
        return None
    return _on(vantage.published - calendar.DAY if side == "last" else vantage.published)


def _holiday(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    printed = vantage.printed(phrase).lower().replace("’", "'").replace(".", "")
    name = next((name for name in calendar.HOLIDAYS if name.replace(".", "") in printed), "")
    year, published = phrase.word("y"), vantage.published
    if not name or (not year and published is None):
        return None
    if year or published is None:
        return calendar.holiday(name, int(year))
    around = [calendar.holiday(name, published.year + years) for years in (-1, 0, 1)]
    days = [day.start for day in around if day.start]
    lean = offset(side_of(phrase)) or vantage.leans(phrase)
    if lean < 0:
        return _on(max(day for day in days if day <= published))
    if lean > 0:
        return _on(min(day for day in days if day >= published))
    return _on(min(days, key=lambda day: abs((day - published).days)))


RESOLVERS: dict[str, Resolver] = {
    "iso": _iso,
    "slashed": _slashed,
    "day": _day,
    "another_day": _another_day,
    "month": _month,
    "weekday": _weekday,
    "relative_day": _relative_day,
    "part_of_day": _part_of_day,
    "holiday": _holiday,
}
"""How each sort of day or month is resolved."""
