"""Dates as printed, and the days they stand for, seen from the day of publication.

The grammar runs on the signs of `factcheck.values.timewords`. What an expression stands for follows the TIMEX3 guidelines
(TimeML 1.2.1; TempEval-3): a week is Monday to Sunday, "last month" a whole month, "early 1990" the whole year, "a year ago"
the year (or, where a quarter was spoken of, that quarter a year before). Nothing is guessed: where the article's date is
not known, only dates with a year of their own are resolved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import DateRange
from factcheck.values import calendar
from factcheck.values.timewords import (
    DECADES,
    MONTHS,
    NEXT,
    RELATIVE_DAYS,
    UNIT_OF,
    WEEKDAYS,
    Phrase,
    Words,
    number,
    ordinal,
)

NUMBER = r"(?<![;:/$~])(?:[dn](?:[ -](?:& )?n)*|d d/d)(?![;:/])"
_EARLY = r"(?:(?:t )?(?:e(?: i)?|c f)[ -](?:t )?)?"
_DAY_END = r"(?![:;/][A-Za-z_]|[%$]|-(?!d)[A-Z_a-z])"
GRAMMAR: dict[str, str] = {
    "iso": r"y-d-d",
    "slashed": r"d/d/[ynd]",
    "day": (
        rf"(?:[Ww][,.]? )?(?:[lhx] )?M\.? [do]{_DAY_END}(?:[-~]d)?(?:,? y)?"
        rf"|(?:[Ww][,.]? )?(?:t )?[do](?:[-~]d)?(?: f)? M\.?(?:,? y)?(?! [do]{_DAY_END})"
    ),
    "month": rf"{_EARLY}(?:M\.?,? (?:f )?y|M\.? [lxh] u|[lxh] M\.?|M\.?)",
    "weekday": r"(?:(?:t )?[lxhz] (?:[xj] )?)?(?:e )?W(?: P)?",
    "relative_day": r"(?:e )?R(?: P)?",
    "part_of_day": r"(?:e )?[hl] P",
    "year_ago": r"(?:t )?(?:_ )?u-[ge](?:[ -](?:F[ -])?o)?(?:[ -][qp])?",
    "quarter": (
        r"(?:t )?(?:y )?(?:[lxh] u's )?(?:F[ -])?(?:o[ -])q(?:(?: f| i)? (?:t )?(?:[lxh] )?(?:F )?[uy])?"
        r"|(?:t )?(?:y|[lxh]) (?:F[ -])?[qp]|t _ [qp] [lxh] u|[lxh] u's q|t [qp](?=[ .,|'])"
    ),
    "half": r"(?:t )?o[- ]H f (?:t )?(?:[lxh] )?(?:u|y)",
    "ago": rf"(?:a|{NUMBER}(?: & a H)?) [uU] g",
    "earlier": r"a u e",
    "unit": rf"{_EARLY}(?:t )?[lxh] (?:F )?u|(?:t )?(?:e i|c f) t (?:F )?[uK]|(?:e )?(?:t )?z u|t x u",
    "year_end": r"u[- ]c",
    "weekend": r"(?:e )?(?:t )?(?:[lxh] )?K",
    "season": r"(?:e )?[lxh] S|(?:t )?(?:e )?S(?: f)? y|i t (?:e )?S(?! f)",
    "century": r"(?:t )?(?:e[- ])?o[- ]u",
    "decade": rf"{_EARLY}(?:t )?D|t (?:e )?E|'G",
    "holiday": r"(?:[lxh] )?Y(?: P)?(?:,? y)?",
    "year": rf"{_EARLY}(?:t )?(?:F[ -]|u )?y(?![;:/%$])",
}
"""The patterns of each sort of date, on signs; at one place the first that fits wins."""


@dataclass
class Context:
    """What the dates of one article are seen from: its date, and what was spoken of just before."""

    words: Words
    published: date | None
    spoken: DateRange | None = None
    quarter: DateRange | None = None
    compared: DateRange | None = None

    def resolve(self, sort: str, phrase: Phrase) -> DateRange | None:
        """The days that a phrase of a sort of GRAMMAR stands for, None where it is no date or none can be told."""
        try:
            found: DateRange | None = getattr(self, f"_{sort}")(phrase)
        except (ValueError, OverflowError):  # outside years 1 to 9999
            return None
        if found is not None and sort != "year_ago":
            self.spoken = found
        return found

    def leans(self, phrase: Phrase) -> int:
        """Which way the words about a phrase point: 1 to what is to come, -1 to what was, 0 if they do not tell.

        The nearest verb before it in its sentence decides, or else the first behind it.
        """
        before = self.words.before(phrase, 5)
        if before and before[-1] in _DEADLINE and before[-2:-1] not in (["not"], ["up"]):
            return 1
        if before[-1:] == ["to"] and _MOVED.intersection(before):
            return 1
        return self._verb_before(phrase) or self._verb_behind(phrase)

    def _verb_before(self, phrase: Phrase) -> int:
        tokens = self.words.tokens
        for index in range(phrase.first - 1, max(-1, phrase.first - 13), -1):
            word = tokens[index]
            if not word or (word[-1:] in ".?!”\"" and _ends_sentence(word)):
                break
            previous = tokens[index - 1].lower() if index else ""
            sign = _tense(word.strip(_MARKS).lower(), previous)
            if sign < 0 and word in _REPORTS and phrase.first - index > 3 and "M" in phrase.signs:
                return 0
            if sign:
                return sign
        return 0

    def _verb_behind(self, phrase: Phrase) -> int:
        tokens = self.words.tokens
        if tokens[phrase.last][-1:] in ".?!":
            return 0
        for index in range(phrase.last + 1, min(len(tokens), phrase.last + 13)):
            word = tokens[index]
            sign = _tense(word.strip(_MARKS).lower(), tokens[index - 1].lower())
            if sign or not word or word[-1:] in ".?!":
                return sign
        return 0

    def _iso(self, phrase: Phrase) -> DateRange | None:
        year, month, number = map(int, phrase.words)
        return calendar.day(year, month, number)

    def _slashed(self, phrase: Phrase) -> DateRange | None:
        """Month first, as in the United States, unless only the other order is a date; both possible: None if unequal
        and the year does not tell."""
        first, second, year = map(int, phrase.words)
        if year < 100:
            year += 2000 if year <= (self.published.year if self.published else 2030) % 100 + 10 else 1900
        if first > 12:
            first, second = second, first
        return calendar.day(year, first, second)

    def _day(self, phrase: Phrase) -> DateRange | None:
        month = MONTHS[phrase.word("M") or ""]
        days = [int(word) if word.isdigit() else ordinal(word) for word in phrase.all("do")]
        if "S" in self.words.after(phrase)[:1] or not days or None in days:
            return None
        year = phrase.word("y")
        first = days[0] or 0
        start = calendar.day(int(year), month, first) if year else self._nearest(phrase, month, first)
        if start is None or len(days) == 1:
            return start
        return _through(start, days[1] or 0)

    def _nearest(self, phrase: Phrase, month: int, number: int) -> DateRange | None:
        """A day without a year: the one nearest to publication, unless the words about it say which side."""
        if self.published is None:
            return None
        around = (calendar.day(self.published.year + offset, month, number) for offset in (-1, 0, 1))
        starts = [day.start for day in around if day and day.start]
        lean = self.leans(phrase)
        if phrase.word("l"):
            starts = [start for start in starts if start < self.published]
        elif lean < 0:
            starts = [start for start in starts if start <= self.published] or starts
        elif lean > 0:
            starts = [start for start in starts if (self.published - start).days < 92] or starts
        if not starts:
            return None
        nearest = min(starts, key=lambda start: abs((start - (self.published or start)).days))
        return DateRange(nearest, nearest)

    def _month(self, phrase: Phrase) -> DateRange | None:
        month, year = MONTHS[phrase.word("M") or ""], phrase.word("y")
        if year:
            return calendar.months(int(year), month)
        if self.published is None:
            return None
        now, here = self.published.year, self.published.month
        side = phrase.word("l") or phrase.word("x") or phrase.word("h")
        if "u" in phrase.signs:
            return calendar.months(now + _offset(side), month) if phrase.word("u") == "year" else None
        if side is None and not self._is_month(phrase):
            return None
        if side == "this":
            return calendar.months(now, month)
        future = _offset(side) > 0 if side else self.leans(phrase) > 0
        if side and month == here:
            return calendar.months(now + (1 if future else -1), month)
        if future:
            return calendar.months(now + (month < here), month)
        ahead = month > here and not (side is None and self.leans(phrase) == 0 and month - here < 5)
        return calendar.months(now - ahead, month)

    def _is_month(self, phrase: Phrase) -> bool:
        """Whether a month's name alone is meant as one: it is also a verb, a name of women, or part of a name."""
        if "e" in phrase.signs:
            return True
        previous, following = self.words.before(phrase), self.words.after(phrase)
        capital = bool(following) and following[0][:1].isupper()
        if previous and previous[0] in ("each", "every"):
            return False
        if previous and previous[0] in _BEFORE_MONTH:
            return not capital or following[0].isupper()
        return bool(previous) and previous[0] in ("the", "a", "an", "its", "his", "her", "their") and bool(following) and not capital

    def _weekday(self, phrase: Phrase) -> DateRange | None:
        previous = self.words.before(phrase)
        if self.published is None or previous in (["each"], ["every"], ["any"], ["most"]):
            return None
        number = WEEKDAYS[phrase.word("W") or ""]
        side = phrase.word("l") or phrase.word("x") or phrase.word("h")
        if phrase.word("z") or side in ("previous", "preceding", "prior", "following"):
            return self._from_spoken(number, side)
        if side in ("last", "past", "latest"):
            found = calendar.weekday(self.published - calendar.DAY, number, future=False)
        elif side in ("next", "coming"):
            found = calendar.weekday(self.published + calendar.DAY, number, future=True)
        else:
            owned = self.words.tokens[phrase.last].endswith(("'s", "’s"))  # "Monday's ruling" has been given
            future = side == "this" or (self.leans(phrase) > 0 and not (owned and previous not in (["of"], ["before"], ["for"])))
            found = calendar.weekday(self.published, number, future)
        return DateRange(found, found)

    def _from_spoken(self, number: int, side: str | None) -> DateRange | None:
        """A weekday counted from the day spoken of just before."""
        if self.spoken is None or self.spoken.start is None or self.spoken.start != self.spoken.end or side is None:
            return None
        step = calendar.DAY if side == "following" else -calendar.DAY
        found = calendar.weekday(self.spoken.start + step, number, future=side == "following")
        return DateRange(found, found)

    def _relative_day(self, phrase: Phrase) -> DateRange | None:
        if self.published is None or "R" not in phrase.signs:
            return None
        found = self.published + timedelta(days=RELATIVE_DAYS[phrase.word("R") or ""])
        return DateRange(found, found)

    def _part_of_day(self, phrase: Phrase) -> DateRange | None:
        if self.published is None or (side := phrase.word("l") or phrase.word("h")) not in ("last", "this"):
            return None
        found = self.published - (calendar.DAY if side == "last" else timedelta())
        return DateRange(found, found)

    def _quarter(self, phrase: Phrase) -> DateRange | None:
        year, count, side = phrase.word("y"), phrase.word("o"), phrase.word("l") or phrase.word("x") or phrase.word("h")
        if count is None and "_" in phrase.signs and "period" not in phrase.words and "quarter" not in phrase.words:
            return None
        if self.published is None and not (year and count):
            return None
        this = self.published.year if self.published else 0
        if count is not None:
            which = ordinal(count) or 0
            if not 1 <= which <= 4 or (which > 0 and not self._is_business(phrase)):
                return None
            if year or side:
                return self._keep(calendar.quarter(int(year) if year else this + _offset(side), which))
            return self._keep(self._nearest_quarter(phrase, which))
        found = self._unnumbered_quarter(phrase, year, side)
        return self._keep(found) if found else None

    def _keep(self, quarter: DateRange) -> DateRange:
        """Remember a quarter that is over: "the quarter" and "a year earlier" then speak of it."""
        if self.published and quarter.end and 0 < (self.published - quarter.end).days < 300:
            self.quarter = self.compared = quarter
        return quarter

    def _is_business(self, phrase: Phrase) -> bool:
        """Whether an ordinal quarter is one of a year and not of a game."""
        return not _GAME.intersection(word.lower().strip(_MARKS) for word in self.words.tokens[max(0, phrase.first - 25) : phrase.last + 25])

    def _nearest_quarter(self, phrase: Phrase, which: int) -> DateRange:
        """The n-th quarter that was last or is under way; the coming one where the words say so."""
        assert self.published is not None  # noqa: S101 -- the caller has looked
        found = calendar.quarter(self.published.year, which)
        if found.start and found.start > self.published and self.leans(phrase) <= 0:
            return calendar.quarter(self.published.year - 1, which)
        return found

    def _unnumbered_quarter(self, phrase: Phrase, year: str | None, side: str | None) -> DateRange | None:
        """ "the quarter", "the latest period", "the 1988 quarter", "this quarter": by the one spoken of, or the calendar."""
        assert self.published is not None  # noqa: S101 -- the caller has looked
        here = (self.published.month - 1) // 3 + 1
        period = "q" not in phrase.signs
        if side in ("this", "current", "next", "last", "previous", "prior") and not period and "u" not in phrase.signs:
            return calendar.quarter(self.published.year, here + _offset(side))
        ended = self.words.tokens[phrase.last + 1 : phrase.last + 4]
        if not period and ended[:1] == ["ended"] and len(ended) == 3 and ended[1].rstrip(".").lower() in MONTHS:
            month = MONTHS[ended[1].rstrip(".").lower()]
            return calendar.quarter(self.published.year - (month > self.published.month), (month - 1) // 3 + 1)
        if self.quarter is None or self.quarter.start is None:
            return None if period or side != "latest" else calendar.quarter(self.published.year, here - 1)
        if year and self.compared is None:
            return calendar.years(int(year))
        which = (self.quarter.start.month - 1) // 3 + 1
        if "u" in phrase.signs and side == "last":
            return calendar.quarter(self.published.year - 1, which)
        if year:
            return calendar.quarter(int(year), which)
        if period and side != "latest":
            return None
        return self.quarter

    def _half(self, phrase: Phrase) -> DateRange | None:
        which, year = ordinal(phrase.word("o") or ""), phrase.word("y")
        if which not in (1, 2) or (year is None and (self.published is None or phrase.word("u") != "year")):
            return None
        side = phrase.word("l") or phrase.word("x")
        return calendar.months(int(year) if year else self._this_year() + _offset(side), 6 * which - 5, 6)

    def _this_year(self) -> int:
        return self.published.year if self.published else 0

    def _year_ago(self, phrase: Phrase) -> DateRange | None:
        """ "the year-ago quarter", "year-earlier profit"."""
        count = phrase.word("o")
        if self.published is None or phrase.word("u") != "year" or not {"ago", "earlier"}.intersection(phrase.words):
            return None
        if count and (which := ordinal(count)) and which <= 4:
            return calendar.quarter(self._nearest_quarter(phrase, which).end.year - 1, which)  # type: ignore[union-attr]
        return self._year_before()

    def _year_before(self) -> DateRange:
        if self.compared and self.compared.start:
            return calendar.months(self.compared.start.year - 1, self.compared.start.month, 3)
        return calendar.years(self._this_year() - 1)

    def _ago(self, phrase: Phrase) -> DateRange | None:
        """A unit as long as the one that is counted in: "three weeks ago" is a week, "two years ago" a year."""
        if self.published is None:
            return None
        count = number(word for word, sign in zip(phrase.words, phrase.signs, strict=True) if sign in "dn") or 1.0
        unit = UNIT_OF[phrase.word("u") or phrase.word("U") or ""]
        if count != int(count) or "&" in phrase.signs or "/" in self.words.text[phrase.start : phrase.end]:
            return None
        if unit == "year" and count == 1 and self.compared:
            return self._year_before()
        return _shifted(self.published, unit, -int(count))

    def _earlier(self, phrase: Phrase) -> DateRange | None:
        """ "a year earlier" where results are compared; elsewhere it counts from another event."""
        previous = self.words.before(phrase)
        compared = self.compared is not None or (bool(previous) and (previous[0] in _COMPARED or previous[0][:1].isdigit()))
        if self.published is None or phrase.words[1:] != ("year", "earlier") or not compared:
            return None
        return self._year_before()

    def _unit(self, phrase: Phrase) -> DateRange | None:
        unit = phrase.word("u") or phrase.word("K") or ""
        side = phrase.word("l") or phrase.word("x") or phrase.word("h")
        if phrase.word("z") or side in ("following", "previous", "preceding", "prior") or (side == "next" and "t" in phrase.signs):
            return self._beside_spoken(unit, side)
        if self.published is None or side in ("past", "latest", "coming") or unit in ("minute", "hour"):
            return None
        if unit == "day" and side:
            return None
        if unit == "decade":
            return calendar.years((self.published.year // 10 + _offset(side)) * 10, 10)
        sunday = unit == "week" and side == "last" and self.published.weekday() == 6  # the week that ends today
        return _shifted(self.published, unit, 0 if sunday else _offset(side))

    def _beside_spoken(self, unit: str, side: str | None) -> DateRange | None:
        """ "that year", "the following month", "the next day": counted from the date spoken of just before."""
        if self.spoken is None or self.spoken.start is None or unit not in ("day", "month", "year"):
            return None
        if unit == "day" and self.spoken.start != self.spoken.end:
            return None
        return _shifted(self.spoken.start, unit, _offset(side))

    def _year_end(self, phrase: Phrase) -> DateRange | None:
        if self.published is None or phrase.words[0] != "year" or phrase.words[-1] != "end":
            return None
        return calendar.years(self.published.year)

    def _weekend(self, phrase: Phrase) -> DateRange | None:
        """ "the weekend" is the one before, or under way, unless the words point ahead."""
        if self.published is None or not (phrase.word("t") or phrase.word("l") or phrase.word("x") or phrase.word("h")):
            return None
        side = phrase.word("l") or phrase.word("x") or phrase.word("h")
        if side in ("last", "past"):
            return calendar.weekend(self.published, -1)
        if side == "next":
            return calendar.weekend(self.published, 1)
        ahead = self.leans(phrase) > 0 or side == "this" or self.published.weekday() >= 5
        return calendar.weekend(self.published, 0 if ahead else -1)

    def _season(self, phrase: Phrase) -> DateRange | None:
        name, year, side = phrase.word("S") or "", phrase.word("y"), phrase.word("l") or phrase.word("x") or phrase.word("h")
        if year:
            return calendar.season(int(year), name)
        if self.published is None:
            return None
        found = calendar.season(self.published.year, name)
        if side is None and (name == "fall" or self.leans(phrase) == 0):
            return None
        if side in ("last", "past") or (side is None and self.leans(phrase) < 0):
            while found.end is None or found.end >= self.published:
                found = calendar.season(found.start.year - 1, name)  # type: ignore[union-attr]
        elif side == "next":
            while found.start is None or found.start <= self.published:
                found = calendar.season(found.start.year + 1, name)  # type: ignore[union-attr]
        return found

    def _century(self, phrase: Phrase) -> DateRange | None:
        which = ordinal(phrase.word("o") or "")
        if phrase.word("u") != "century" or not which or which < 10:
            return None
        return calendar.years(100 * which - 100, 100)

    def _decade(self, phrase: Phrase) -> DateRange | None:
        printed = phrase.word("D")
        if printed:
            return calendar.years(int(printed[:-1]), 10)
        worded, short = phrase.word("E"), phrase.word("G")
        return calendar.years(1900 + (DECADES[worded] if worded else int((short or "00s")[:-1])), 10)

    def _holiday(self, phrase: Phrase) -> DateRange | None:
        printed = self.words.text[phrase.start : phrase.end].lower().replace("’", "'")
        name = next((name for name in calendar.HOLIDAYS if name in printed or name.replace(".", "") in printed), "")
        year = phrase.word("y")
        if not name or (year is None and self.published is None):
            return None
        if year:
            return calendar.holiday(name, int(year))
        assert self.published is not None  # noqa: S101 -- seen above
        around = [calendar.holiday(name, self.published.year + offset) for offset in (-1, 0, 1)]
        side, lean = phrase.word("l") or phrase.word("x"), self.leans(phrase)
        if _offset(side) < 0 or (side is None and lean < 0):
            return [day for day in around if day.end and day.end <= self.published][-1]
        if _offset(side) > 0 or lean > 0:
            return next(day for day in around if day.start and day.start >= self.published)
        return min(around, key=lambda day: abs((day.start - self.published).days))  # type: ignore[operator]

    def _year(self, phrase: Phrase) -> DateRange | None:
        year = int(phrase.word("y") or 0)
        latest = (self.published.year if self.published else 2025) + 40
        if not 1700 <= year <= latest:
            return None
        if any(sign in phrase.signs for sign in "Feu"):
            return calendar.years(year)
        previous, following = self.words.before(phrase), self.words.after(phrase)
        plural = bool(following) and following[0].rstrip(_MARKS).endswith("s") and following[0].islower() and following[0] not in _NOT_PLURAL
        if previous and previous[0] in _BEFORE_NUMBER:
            return None
        leads = "t" in phrase.signs or not previous or previous[0] in _BEFORE_YEAR
        leads = leads or (bool(following) and previous[0].endswith(("'s", "’s", "ful", "al", "ive", "ous", "ic")))
        if plural and not leads:
            return None
        return calendar.years(year) if leads or not following or following[0] in _BEHIND_YEAR else None


_MARKS = "“”\"',.;:()’?!"
_GAME = frozenset("game coach yards touchdown touchdowns touchdown. points rebounds quarterback fumble halftime scored".split())
_BEFORE_MONTH = frozenset(
    "in since by until till through from during between before after of for to late early mid last and into last".split()
)
_BEFORE_YEAR = frozenset(
    "in since by until till through from during between before after of for to late early mid and or into around about"
    " a an the his her its their this our due than the fiscal year circa until season".split()
)
_BEFORE_NUMBER = frozenset("highway route road room area flight no number about nearly almost over some interstate unit at".split())
_BEHIND_YEAR = frozenset("and to when after as but or until through for with by in at the he she it they".split())
_COMPARED = frozenset("than from with share million billion percent".split())
_NOT_PLURAL = frozenset("was is has as its his this us was’s olympics".split())
_DEADLINE = frozenset("until till by effective payable through".split())
_MOVED = frozenset("extended postponed delayed moved adjourned rescheduled".split())
_REPORTS = frozenset("said says told announced reported".split())
_BEFORE_ADJECTIVE = frozenset("be being the a an of in its his her their for with on by into from as some any".split())
_FUTURE = frozenset(
    "will ll shall he'll she'll it'll they'll we'll i'll scheduled expected expects expect due plans plan planning"
    " slated would may might should payable expire expires effective upcoming going hopes"
    " intends can".split()
)
_PAST = frozenset(
    "said says told was were had did began took went came left met shot hit found got gave made ran saw sent sold spent"
    " stood thought won wrote fell rose held fought broke led kept lost paid spoke drove flew grew knew struck swept became"
    " hadn't wasn't weren't didn't been has have reported brought bought set's built caught felt taught threw understood".split()
)
_ABBREVIATED = frozenset("mr. mrs. ms. dr. gov. sen. rep. st. jr. sr. u.s. no. inc. corp. co. a.m. p.m. gen. lt. col. sgt.".split())


def _tense(word: str, previous: str) -> int:
    """1 for a word that points ahead, -1 for a verb of the past, 0 for others, as "be paid" and "the injured" are."""
    if word in _FUTURE:
        return -1 if previous == "been" else 1
    if word in ("to", "set") and previous in ("is", "are", "isn't", "aren't"):
        return 1
    if word in _PAST:
        return 0 if previous in ("be", "being") else -1
    regular = word.endswith("ed") and len(word) > 4 and (not word.endswith("eed") or word in ("agreed", "freed"))
    return -1 if regular and word != "planned" and previous not in _BEFORE_ADJECTIVE else 0


def _ends_sentence(token: str) -> bool:
    bare = token.rstrip("”\"’'")
    lower = bare.lower()
    return bare[-1:] in ".?!" and lower not in _ABBREVIATED and lower[:-1] not in MONTHS and len(bare) > 2


def _offset(side: str | None) -> int:
    """How many units a word is away from now."""
    if side in NEXT:
        return 1
    return -1 if side in ("last", "past", "previous", "preceding", "prior") else 0


def _through(start: DateRange, day: int) -> DateRange | None:
    """From a day to a later one of its month."""
    end = calendar.day(start.start.year, start.start.month, day) if start.start else None
    return DateRange(start.start, end.end) if end and end.end and start.start and end.end > start.start else None


def _shifted(day: date, unit: str, count: int) -> DateRange | None:
    """The whole unit that is so many units from the one that holds a day."""
    if unit == "day":
        found = day + timedelta(days=count)
        return DateRange(found, found)
    if unit == "week":
        return calendar.week(day, count)
    if unit == "weekend":
        return calendar.weekend(day, count)
    if unit == "month":
        return calendar.months(day.year, day.month + count)
    if unit in ("year", "decade", "century"):
        length = {"year": 1, "decade": 10, "century": 100}[unit]
        if count == 0:
            return calendar.years(day.year // length * length, length)
        return calendar.years(day.year + count * length)
    return None
