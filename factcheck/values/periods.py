"""Periods as printed: "the third quarter", "last week", "a year ago", "the weekend", "the early 1980s"."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import DateRange
from factcheck.values import calendar
from factcheck.values.timewords import DECADES, MARKS, MONTHS, UNIT_OF, Phrase, number, ordinal
from factcheck.values.vantage import BEHIND, Resolver, Vantage, offset, side_of

_GAME = frozenset("game coach yards touchdown touchdowns points rebounds quarterback fumble halftime scored".split())
_COMPARED = frozenset("than from with share million billion percent".split())
_BEFORE_NUMBER = frozenset(
    "highway route road room area flight no number about nearly almost over some interstate unit at".split()
)
_BEFORE_YEAR = frozenset(
    "in since by until till through from during between before after of for to late early mid and or into around"
    " a an the his her its their this our due than fiscal year circa season".split()
)
_ADJECTIVE = ("'s", "’s", "ful", "al", "ive", "ous", "ic")
_YEARLY = frozenset(
    "budget campaign census championship championships earnings election income profit profits results revenue revenues"
    " sales season title".split()
)
"""What belongs to a year that stands before the name of whose it is: "1990 Acme earnings"."""
_CALLED = frozenset("called named dubbed titled entitled".split())
_MAKES = frozenset(
    "Acura Audi BMW Buick Cadillac Chevrolet Chevy Chrysler Dodge Ford Honda Hyundai Infiniti Jeep Kia Lexus Lincoln"
    " Mazda Mercedes Mercury Mitsubishi Nissan Oldsmobile Plymouth Pontiac Porsche Saturn Subaru Suzuki Toyota"
    " Volkswagen Volvo".split()
)
"""Makes of cars, before which a year is that of the model."""
_PARTS = frozenset("months half quarters rest remainder".split())
"""What a year or month has that is spoken of in it: "the rest of the year"."""
_NOT_PLURAL = frozenset("was is has as its his this us olympics".split())


def _quarter(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    year, count, side = phrase.word("y"), phrase.word("o"), side_of(phrase)
    if vantage.published is None:
        return calendar.quarter(int(year), ordinal(count) or 0) if year and (ordinal(count) or 9) <= 4 else None
    if not count:
        found = _unnumbered(phrase, vantage)
    elif (ordinal(count) or 9) > 4 or _of_a_game(phrase, vantage):
        return None
    elif year or side:
        found = calendar.quarter(int(year) if year else vantage.year + offset(side), ordinal(count) or 0)
    else:
        found = _nearest_quarter(phrase, ordinal(count) or 0, vantage)
    if found and found.end and 0 < (vantage.published - found.end).days < 300:
        vantage.quarter = vantage.compared = found
    return found


def _of_a_game(phrase: Phrase, vantage: Vantage) -> bool:
    """Whether a quarter is one of a game and not of a year, by the words about it."""
    about = vantage.words.tokens[max(0, phrase.first - 25) : phrase.last + 25]
    return not _GAME.isdisjoint(word.lower().strip(MARKS) for word in about)


def _nearest_quarter(phrase: Phrase, which: int, vantage: Vantage) -> DateRange:
    """The n-th quarter that was last or is under way; the coming one where the words say so."""
    found = calendar.quarter(vantage.year, which)
    if vantage.published and found.start and found.start > vantage.published and vantage.leans(phrase) <= 0:
        return calendar.quarter(vantage.year - 1, which)
    return found


def _unnumbered(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "this quarter" by the calendar; "the latest quarter", "the 1988 period", "the quarter" by the one spoken of."""
    published, side, period = vantage.published, side_of(phrase), "p" in phrase.signs
    if published is None:
        return None
    here = (published.month - 1) // 3 + 1
    if side in ("this", "current", "next", "last", "previous", "prior") and not period and "u" not in phrase.signs:
        return calendar.quarter(published.year, here + offset(side))
    ended = phrase.after[1].rstrip(".").lower() if phrase.following == "ended" and len(phrase.after) > 1 else ""
    if ended in MONTHS and not period:
        month = MONTHS[ended]
        return calendar.quarter(published.year - (month > published.month), (month - 1) // 3 + 1)
    if vantage.quarter is None and side == "latest" and not period:
        return calendar.quarter(published.year, here - 1)
    return _as_spoken(phrase, vantage)


def _as_spoken(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """The quarter last spoken of, or that of the year which the phrase names."""
    if vantage.quarter is None or vantage.quarter.start is None:
        return None
    year, side, which = phrase.word("y"), side_of(phrase), (vantage.quarter.start.month - 1) // 3 + 1
    if year and vantage.compared is None:
        return calendar.years(int(year))
    if year or ("u" in phrase.signs and side == "last"):
        return calendar.quarter(int(year) if year else vantage.year - 1, which)
    return None if "p" in phrase.signs and side != "latest" else vantage.quarter


def _half(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "the first half of 1990": with its year only, since games have halves too."""
    which, year = ordinal(phrase.word("o")), phrase.word("y")
    if which not in (1, 2) or not (year or (vantage.published and phrase.word("u") == "year")):
        return None
    return calendar.months(int(year) if year else vantage.year + offset(side_of(phrase)), 6 * which - 5, 6)


def _quarters(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "the first two quarters of 1990", "the first three quarters of last year"."""
    count, year = int(number(phrase.all("dn")) or 0), phrase.word("y")
    of_year = int(year) if year else vantage.year + offset(side_of(phrase))
    stated = phrase.word("o") == "first" and phrase.word("U") == "quarters" and phrase.word("u", "y") in ("year", year)
    return calendar.months(of_year, 1, 3 * count) if stated and count in (2, 3) and of_year > 1 else None


def _year_ago(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "the year-ago quarter", "year-earlier profit"."""
    if vantage.published is None or phrase.word("u") != "year" or {"ago", "earlier"}.isdisjoint(phrase.words):
        return None
    which = ordinal(phrase.word("o"))
    if which and which <= 4:
        found = _nearest_quarter(phrase, which, vantage)
        return calendar.quarter(found.start.year - 1, which) if found.start else None
    return _year_before(vantage)


def _year_before(vantage: Vantage) -> DateRange:
    """The quarter that figures are compared with, or else the whole year before."""
    if vantage.compared and vantage.compared.start:
        return calendar.months(vantage.compared.start.year - 1, vantage.compared.start.month, 3)
    return calendar.years(vantage.year - 1)


def _ago(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """A whole one of the units counted in: "three weeks ago" is a week, "two years ago" a year."""
    count = number(phrase.all("dn")) or 1.0
    unit = UNIT_OF[phrase.word("u", "U")]
    whole = count == int(count) and {"&", "i"}.isdisjoint(phrase.signs) and "/" not in vantage.printed(phrase)
    if vantage.published is None or not whole:
        return None
    if unit == "year" and count == 1 and vantage.compared:
        return _year_before(vantage)
    return _shifted(vantage.published, unit, -int(count))


def _earlier(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "a year earlier" where figures are compared; elsewhere it counts from another event."""
    compared = vantage.compared is not None or phrase.previous in _COMPARED or phrase.previous[:1].isdigit()
    compared = compared or "compared" in phrase.before
    return _year_before(vantage) if vantage.published and compared and phrase.words[1:] == ("year", "earlier") else None


def _unit(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "last week", "early next year", "the end of the month", "that year"."""
    unit, side, published = phrase.word("u", "K"), side_of(phrase), vantage.published
    if phrase.signs in ("tu", "tFu") and not _is_under_way(phrase, unit):
        return None
    from_spoken = phrase.word("z") or side in ("following", "previous", "preceding", "prior")
    if from_spoken or (side == "next" and "t" in phrase.signs):
        return _beside_spoken(unit, side, vantage)
    if published and side == "latest" and "F" in phrase.signs and unit == "year":
        return calendar.years(published.year - 1)
    is_name = phrase.following[:1].isupper() and vantage.printed(phrase)[-len(unit) :].istitle()  # "This Week With Ann"
    if published is None or is_name or side in ("past", "latest", "coming") or (unit == "day" and side):
        return None
    if "m" in phrase.signs and phrase.words[-2:] != ("full", "year"):
        return None
    if unit == "decade":
        return calendar.years((published.year // 10 + offset(side)) * 10, 10)
    ends_today = unit == "week" and side == "last" and published.weekday() == 6
    before = vantage.words.tokens[max(0, phrase.first - 8) : phrase.first]
    if unit == "year" and side == "last" and "compared" in before:
        return _year_before(vantage)
    return _shifted(published, unit, 0 if ends_today else offset(side))


def _is_under_way(phrase: Phrase, unit: str) -> bool:
    """Whether "the year" is this one: "the rest of the year", "a new high for the year"."""
    if phrase.previous == "for":
        return unit == "year" and phrase.following not in ("ended", "ending")
    return phrase.previous == "of" and unit in ("week", "month", "year") and not _PARTS.isdisjoint(phrase.before)


def _beside_spoken(unit: str, side: str, vantage: Vantage) -> DateRange | None:
    """ "that year", "the following month", "the next day": counted from the date spoken of just before."""
    spoken = vantage.spoken
    if spoken is None or spoken.start is None or unit not in ("day", "month", "year"):
        return None
    return None if unit == "day" and spoken.start != spoken.end else _shifted(spoken.start, unit, offset(side))


def _shifted(day: date, unit: str, count: int) -> DateRange | None:
    """The whole unit that is so many units from the one that holds a day; None for hours and less."""
    if unit == "day":
        return DateRange(day + timedelta(days=count), day + timedelta(days=count))
    if unit in ("week", "weekend"):
        return (calendar.week if unit == "week" else calendar.weekend)(day, count)
    if unit == "month":
        return calendar.months(day.year, day.month + count)
    length = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if length is None:
        return None
    return calendar.years(day.year + count * length) if count else calendar.years(day.year // length * length, length)


def _year_end(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "year-end" is 31 December, "year end" the year."""
    if (
        vantage.published is None
        or phrase.words != ("year", "end")
        or (phrase.following and phrase.following not in BEHIND)
    ):
        return None
    if "-" not in vantage.printed(phrase):
        return calendar.years(vantage.year)
    return calendar.day(vantage.year - (phrase.previous == "since"), 12, 31)


def _weekend(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "the weekend" is the one before, or under way, unless the words point ahead."""
    side = side_of(phrase)
    if vantage.published is None or not (side or "t" in phrase.signs):
        return None
    if side in ("last", "past", "next"):
        return calendar.weekend(vantage.published, offset(side))
    ahead = side == "this" or vantage.published.weekday() >= 5 or vantage.leans(phrase) > 0
    return calendar.weekend(vantage.published, 0 if ahead else -1)


def _season(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """ "last fall", "the winter of 1994"; "in the summer" is the last that has begun, if the words tell of what was."""
    name, year, side = phrase.word("S"), phrase.word("y"), side_of(phrase)
    if year:
        return calendar.season(int(year), name)
    published = vantage.published
    if published is None:
        return None
    around = [calendar.season(published.year + years, name) for years in (-2, -1, 0, 1)]
    if side in ("last", "past"):
        return [season for season in around if season.end and season.end < published][-1]
    if side:
        coming = (season for season in around if season.start and season.start > published)
        return next(coming) if side == "next" else around[2]
    if vantage.leans(phrase) >= 0 or (phrase.following and phrase.following not in BEHIND):
        return None
    return [season for season in around if season.start and season.start <= published][-1]


_OWN = frozenset("his her their my your our its".split())


def _century(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    which = ordinal(phrase.word("o"))
    return calendar.years(100 * which - 100, 100) if phrase.word("u") == "century" and which and which >= 10 else None


def _decade(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """The ten years of a decade; "her eighties" are of a life."""
    printed, worded = phrase.word("D"), phrase.word("E")
    if _OWN.intersection(phrase.words):
        return None
    if printed:
        return calendar.years(int(printed[:-1]), 10)
    return calendar.years(1900 + (DECADES[worded] if worded else int(phrase.word("G")[:-1])), 10)


def _year(phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """A year alone, where it is no count ("2000 people"), address or number of a road."""
    year = int(phrase.word("y"))
    if (
        not 1700 <= year <= (vantage.year or 2025) + 40
        or phrase.previous in _BEFORE_NUMBER
        or phrase.following == "block"
    ):
        return None
    if any(sign in phrase.signs for sign in "Fecu"):
        return calendar.years(year)
    following = phrase.following.rstrip(MARKS)
    leads = "t" in phrase.signs or not phrase.previous or phrase.previous in _BEFORE_YEAR
    leads = leads or (bool(following) and phrase.previous.endswith(_ADJECTIVE))
    leads = leads or (following.istitle() and len(phrase.after) > 1 and phrase.after[1].strip(MARKS) in _YEARLY)
    if not phrase.signs.strip("y") and _CALLED.intersection(phrase.before[-3:]) and vantage.capital_before(phrase):
        return None  # "a firm called Orion 1980"
    if following in _MAKES and phrase.previous != "in":
        return None
    if not leads and following.endswith("s") and following.islower() and following not in _NOT_PLURAL:
        return None
    return calendar.years(year) if leads or not following or phrase.following in BEHIND else None


RESOLVERS: dict[str, Resolver] = {
    "quarter": _quarter,
    "quarters": _quarters,
    "half": _half,
    "year_ago": _year_ago,
    "ago": _ago,
    "earlier": _earlier,
    "unit": _unit,
    "year_end": _year_end,
    "weekend": _weekend,
    "season": _season,
    "century": _century,
    "decade": _decade,
    "year": _year,
}
"""How each sort of period is resolved."""
