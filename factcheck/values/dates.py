"""Dates as printed, and the days they stand for, seen from the day of publication.

The grammar runs on the signs of `factcheck.values.timewords`. What an expression stands for follows the TIMEX3
guidelines (TimeML 1.2.1; TempEval-3): a week is Monday to Sunday, "last month" a whole month, "early 1990" the whole
year, "a year ago" the year (or, where a quarter was spoken of, that quarter a year before). Nothing is guessed: where
the article's date is not known, only dates with a year of their own are resolved.
"""

from __future__ import annotations

from factcheck.model import DateRange
from factcheck.values import days, periods
from factcheck.values.timewords import Phrase
from factcheck.values.vantage import Vantage

NUMBER = r"(?<![.,:/$~])(?:[dn](?:[,.][dn])?(?:[ -](?:& )?n)*|d d/d)(?![:/])"
_EARLY = r"(?:(?:t )?(?:e(?: i)?|c f)[ -](?:t )?)?"
_DAY_END = r"(?![:;/][A-Za-z_]|[%$]|-(?!d)[A-Z_a-z])"
GRAMMAR: dict[str, str] = {
    "iso": r"y-d-d",
    "slashed": r"d/d/[ynd]",
    "day": (
        rf"(?:(?:(?:t )?e )?(?:[lhx] ){{0,2}}[Ww](?: P)?[,.]? )?(?:[lhxe][ -])?M\.? [do]{_DAY_END}(?:[-~]d)?(?:,? y)?"
        rf"|(?:[Ww][,.]? )?(?:t )?[do](?:[-~]d)?(?: f)? M\.?(?:,? y)?(?! [do]{_DAY_END})"
    ),
    "another_day": rf"(?<=[M.] [do] & )[do]{_DAY_END}",
    "month": rf"{_EARLY}(?:M\.?,? (?:f )?y|M\.? [lxh] u|[lxh] M\.?|M\.?)",
    "weekday": r"(?:(?:t )?[lxhz] (?:[xj] )?)?(?:e )?W(?: P)?",
    "relative_day": r"(?:e )?R(?: P)?",
    "part_of_day": r"(?:e )?[hl] P",
    "year_ago": r"(?:t )?(?:C )?u-[ge](?:[ -](?:F[ -])?o)?(?:[ -][qp])?",
    "quarter": (
        r"(?:t )?(?:y )?(?:[lxh] u's )?(?:F[ -])?(?:o[ -])q(?:(?: f| i)? (?:t )?(?:[lxh] )?(?:F )?[uy])?"
        r"|(?:t )?(?:y|[lxh]) (?:F[ -])?[qp]|z q|t [zC] [qp](?:(?: f| i)? (?:t )?(?:[lxh] u|y|a u [ge]))?"
        r"|[lxh] u's q|t [qp](?=[ .,|'])"
    ),
    "quarters": r"(?:t )?o [dn] U f (?:t )?(?:[lxh] )?[uy]",
    "half": r"(?:t )?o[- ]H f (?:t )?(?:[lxh] )?(?:u|y)",
    "ago": rf"(?:a|{NUMBER}(?:(?: i | & |[-~])[dn])?(?: & a H)?) [uU] g",
    "earlier": r"a u e",
    "unit": (
        rf"{_EARLY}(?:t )?[lxh] (?:F )?u|t m u|(?:t )?(?:e i|c f) t (?:F )?[uK]|(?:e )?(?:t )?z u|t x u|(?<=f )t u"
        r"|(?<=i )t (?:F )?u"
    ),
    "year_end": r"u[- ]c",
    "weekend": r"(?:e )?(?:t )?(?:[lxh] )?K",
    "season": r"(?:e )?[lxh] S|(?:t )?(?:e )?S(?: f)? y|t (?:e )?S(?! f)",
    "century": r"(?:t )?(?:e[- ])?o[- ]u",
    "decade": rf"{_EARLY}(?:t )?D|t (?:e )?E|'G",
    "holiday": r"(?:[lxh] )?Y(?: P)?(?:,? y)?",
    "year": rf"{_EARLY}(?:t )?(?:F[ -])?(?:u )?y(?![:/%$])",
}
"""The patterns of each sort of date, on signs; at one place the first that fits wins."""


_RESOLVERS = days.RESOLVERS | periods.RESOLVERS


def resolve(sort: str, phrase: Phrase, vantage: Vantage) -> DateRange | None:
    """The days that a phrase of a sort of GRAMMAR stands for, None where it is no date or none can be told."""
    try:
        found = _RESOLVERS[sort](phrase, vantage)
    except (ValueError, OverflowError):  # a year outside 1 to 9999
        return None
    if found is not None and sort != "year_ago":
        vantage.spoken = found
    return found
