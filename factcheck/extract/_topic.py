"""What an amount of money or a share is of, by the words beside it: "net income", "price", "turnout"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.values.lazy import lazy

_TOPICS = {
    "net income": "net (?:income|profit|earnings)",
    "net loss": "net loss",
    "operating profit": "operating (?:profit|income|earnings)",
    "pretax profit": "pre-?tax (?:profit|income|earnings)",
    "gross profit": "gross profit",
    "same-store sales": "same-store sales|comparable sales|like-for-like sales|sales at stores open [^,.]{0,24}",
    "profit": "profits?",
    "income": "income",
    "revenue": "revenues?|turnover",
    "sales": "sales",
    "earnings": "earnings|earned|earn",
    "dividend": "dividends?",
    "loss": "loss(?:es)?|lost|lose",
    "price": "fees?|prices?|paid|pays?|paying|sold|sell(?:s|ing)?|bought|buy(?:s|ing)?|went for|goes for|fetched"
    "|fork(?:ed|ing)? out|shell(?:ed|ing)? out|sign(?:s|ed)?"
    r"|splash(?:ed|ing)? out|purchased?|acquired?|deals?|transfer|signing|spent|spends?|market for",
    "cost": "costs?|costing|bills?|expenses?",
    "damage": "damages?",
    "fine": "fines?|fined|penalt(?:y|ies)",
    "bail": "bail|bonds?",
    "salary": "salar(?:y|ies)|wages?|paychecks?",
    "prize": "prizes?|purse|winnings|pocket(?:s|ed)?|receiv(?:es?|ed|ing)|won|wins?|collect(?:s|ed)?|awards?|awarded"
    "|jackpot",
    "reward": "rewards?",
    "budget": "budgets?",
    "debt": "debts?|owed|owes?|owing",
    "fund": "funds?|funding|raised|raises?|fundraiser",
    "donation": "donat(?:ions?|ed|es|e|ing)",
    "grant": "grants?",
    "settlement": "settlements?|settled",
    "compensation": "compensation",
    "ransom": "ransom",
    "spending": "spending",
    "fortune": "fortunes?|net worth|wealth",
    "value": "valu(?:ed?|es|ation)|worth|estimated at",
    "contract": "contracts?",
    "share": "(?<!per )(?<!a )(?:shares?|stocks?)",
    "bid": "bids?|offer(?:s|ed)?",
    "loan": "loans?|mortgage",
    "tax": "tax(?:es)?",
    "aid": "aid",
    "investment": "invest(?:ments?|ed|s|ing)?",
    "toll": "tolls?",
    "theft": "stole|stolen|embezzl\\w+|theft|robbed",
    "lawsuit": "lawsuits?|sued|suing|sues",
    "turnout": "turnout|turned out",
    "unemployment": "unemployment|jobless rate",
    "inflation": "inflation",
    "interest rate": "interest rates?|interest",
    "vote": "votes?|ballots?",
    "support": "support(?:ed)?|approv(?:al|e[sd]?)|favou?r(?:ed)?|oppos(?:ed?|ition)|backed",
    "crime": "crimes?|homicides|shootings|murders",
    "population": "population",
    "stake": "stakes?",
    "growth": "growth|gdp|economy|output",
    "jobs": "jobs|workers|employees|staff|workforce",
    "customers": "customers",
    "discount": "discounts?",
    "rate": "rates?",
    "humidity": "humidity",
    "rent": "rents?",
    "deposit": "deposits?",
    "insurance": "insurance",
    "subsidy": "subsid(?:y|ies)",
    "pension": "pensions?",
    "ticket": "tickets?",
}  # fmt: skip
_NAMES = list(_TOPICS)
_TOPIC = lazy(r"\b(?:" + "|".join(f"({words})" for words in _TOPICS.values()) + r")\b")
_FUNCTION = frozenset(
    "of the a an its his her their all this that these those and or in on at to for from by with as after before"
    " than per each more less"
    " was were is are has had be been who which when while if but about over under during since until up down into"
    " out off not it he she"
    " they we i last next first said says".split()
)
_COMPOUND = lazy(r"[ -](?!(?:%s)\b)([a-z][\w'’]*)(?:[ -](?!(?:%s)\b)([a-z][\w'’]*))?" % (("|".join(_FUNCTION),) * 2))
_PARTITIVE = lazy(
    r" (?:worth )?(?:of|in) (?:the |its |all |their |his |her |our |total "
    r"|registered )*([a-z][\w'’-]+)(?: ([a-z][\w'’-]+))?"
)
_PER = lazy(
    r"[ -](?:per|an?|each|every)[ -](share|year|month|week|day|hour|night|head|person|barrel|tonne|ton|gallon"
    r"|litre|liter|mile|acre|ounce|pound|child|ticket|player|vote|square foot)\b(?! (?:earlier|ago|later|before))"
    r"|[ ]((?:each|apiece|annually|monthly|weekly))\b"
)
_EARLIER = lazy(
    r"\b(?:(?:up|down)? ?from|against|compared (?:with|to)|versus|vs\.?|instead of|rather than|previous(?:ly)?"
    r"|had forecast|earlier)(?: (?:about|around|nearly|almost|the|some|just|only|a|more|less|than|over))* $"
)
_EACH = lazy(r"\beach(?: \w+)?(?: \w+)? $")
_BY = lazy(
    r"(?<!ahead)(?<!behind)(?<!lead)(?<!leads)(?<!led)(?<!trails)(?<!won)(?<!wins) by (?:about |some |only |just )?$"
)
_RISE = (
    "rose|rises?|risen|rising|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|grew|grows?|grown|growing|jump(?:s|ed|ing)?"
    "|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|increas(?:es?|ed|ing)|(?<!picked )(?<!made )(?<!makes )(?<!make"
    " )(?<!took )(?<!ended )up|higher|advanced?|added|rallied|leapt|doubled"
)
_FALL = (
    "fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|slid|slides?|sliding|slip(?:s|ped|ping)?"
    "|sank|sinks?|plung(?:es?|ed|ing)|tumbl(?:es?|ed|ing)|decreas(?:es?|ed|ing)|down|lower|shed|shr[au]nk|dipped"
    "|lost|cut|reduced"
)
_CHANGE = lazy(
    rf"\b(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))(?: (?:by|about|around|nearly|almost|some|just|only|a|as much as"
    rf"|more|than|over|another|further|roughly|sharply|slightly|at least))* $"
)
_CHANGE_NOUN = lazy(
    r"[ -](?:point )?(?:(?P<rise>rise|increase|gain|jump|surge|growth|hike|more|higher|raise)|(?P<fall>fall|drop"
    r"|decline|decrease|cut|reduction|dip|less|fewer|lower|loss))\b"
)
_DIRECTION = lazy(rf"\b(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))\b")
_PERIOD = lazy(
    r"\b(?:(?:first )?(?:nine|six|three) months(?: of the year)?|full[- ]year|half[- ]year|first half|second half"
    r"|annual|for the year|adjusted|excluding|forecasts?|outlook|guidance|expected|expects?)\b"
)
_PERIODS = {
    "excluding": "adjusted",
    "outlook": "forecast",
    "guidance": "forecast",
    "expected": "forecast",
    "expects": "forecast",
    "expect": "forecast",
    "forecasts": "forecast",
    "for the year": "full-year",
    "annual": "full-year",
}
_CLAUSE = lazy(
    r"[;:!?\n“”\"()]|\.\s|, (?:and|but|while|as|which|who|said|\w+ing)\b|\b(?:even though|although|though|because)\b"
)
_CLAUSE_END = lazy(r"[,;:!?\n“”\"()]|\.\s")
Stretch = tuple[int, int]


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause of an offset begins, not before `start`."""
    last = start
    for match in _CLAUSE.finditer(text, start, at):
        last = match.end()
    return last


_FAR = 300
"""Characters beyond which words are no longer looked at, so that a text without full stops costs no more."""


def clause(text: str, sentence: Stretch, start: int, end: int) -> Stretch:
    """The clause of an amount: from the last break before it to the first comma behind it."""
    limit = min(sentence[1], end + _FAR)
    close = _CLAUSE_END.search(text, end, limit)
    return clause_start(text, max(sentence[0], start - _FAR), start), close.start() if close else limit


def _named(match: re.Match[str]) -> str:
    return _NAMES[(match.lastindex or 1) - 1]


def named_topic(noun: str) -> str:
    """The topic that a noun names, or the noun itself."""
    named = _TOPIC.fullmatch(noun)
    return _named(named) if named else noun


_COUNTED_IN = lazy(
    r",? \(?(?:(?P<with>including|inclusive of|with|after)"
    r"|(?:excluding|exclusive of|not (?:including|counting)|before|without|net of))"
    r"(?: the| its| any| assumed| all){0,2} (?P<what>debts?|tax|vat|interest|fees|costs|add-ons|bonuses|dividends)\b"
)
"""What is counted in a sum, or is not: "$6.8 billion including debt", "$5.9 billion before debt"."""


def topic(text: str, sentence: Stretch, start: int, end: int) -> str:
    """What the amount at text[start:end] is of: a topic of the table, or the noun named behind it, or ""."""
    behind = _COUNTED_IN.match(text, end, min(sentence[1], end + 50))
    end = behind.end() if behind else end
    compound = _COMPOUND.match(text, end, min(sentence[1], end + 40))
    for word in compound.groups() if compound else ():
        named = _TOPIC.fullmatch(word) if word else None
        if named and word != "worth" and not word.endswith("ed"):
            return _named(named)
    partitive = _PARTITIVE.match(text, end, min(sentence[1], end + 60))
    if partitive and partitive[1] not in _NO_TOPIC:
        for word in (partitive[2], partitive[1]):
            named = _TOPIC.fullmatch(word) if word else None
            if named:
                return _named(named)
        return partitive[1]
    left = clause_start(text, max(sentence[0], start - 130), start)
    return _nearest(text, left, start) or _nearest(text, max(sentence[0], left - 90), left)


_WITHIN = lazy(r"\b(?:in|of|for|on) (?:[\w'’]+ ){0,2}$")


def _topics(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All topics of a stretch. Only words that begin with letters of a topic are tried: thrice as fast."""
    at = start
    for word in _WORD.finditer(text, start, end):
        if word.start() >= at and word.group() in _OPENINGS:
            match = _TOPIC.match(text, word.start(), end)
            if match:
                at = match.end()
                yield match


_WORD = lazy(r"\b[a-z][a-z][a-z]")
_OPENINGS = frozenset(
    opening[:3]
    for words in _TOPICS.values()
    for opening in re.findall(r"(?<![a-z(\[\\?])[a-z]{3}", words.replace("(?:", "|"))
)
"""The first three letters of all topics."""


def _nearest(text: str, start: int, end: int) -> str:
    """The last topic before an amount; "value" ("worth") and what stands in a phrase with a preposition
    ("turnout in the vote") give way to one before."""
    found = ""
    for match in _topics(text, start, end):
        named = _named(match)
        weak = named == "value" or bool(_WITHIN.search(text, max(start, match.start() - 24), match.start()))
        if not (found and weak):
            found = named
    return found


_NO_TOPIC = _FUNCTION | frozenset(
    "january february march april may june july august september october november december cash total all one two"
    " week day month year"
    " hour morning them us whom those people".split()
)


def aspects(text: str, sentence: Stretch, start: int, end: int) -> str:
    """What else limits an amount: "per share", "before" (what it was), "change" (by how much), "with debt" and so
    on."""
    found: list[str] = []
    per = _PER.match(text, end, min(sentence[1], end + 20))
    if per:
        found.append(f"per {per[1]}" if per[1] else per[2])
    counted = _COUNTED_IN.match(text, end, min(sentence[1], end + 50))
    if counted:
        found.append(f"{'with' if counted['with'] else 'without'} {counted['what']}")
    left = max(sentence[0], start - 40)
    if not per and _EACH.search(text, left, start):
        found.append("each")
    if _EARLIER.search(text, left, start):
        found.append("before")
    elif direction(text, sentence, start, end, True) or _BY.search(text, left, start):
        found.append("change")
    for period in _PERIOD.finditer(text, *clause(text, sentence, start, end)):
        word = _PERIODS.get(period.group(), period.group())
        if word not in found:
            found.append(word)
    return " ".join(found)


def direction(text: str, sentence: Stretch, start: int, end: int, beside: bool = False) -> str | None:
    """ "rise" or "fall" where the amount is said to be a change, or (unless `beside`) what has changed to it."""
    match = _CHANGE.search(text, max(sentence[0], start - 40), start) or _CHANGE_NOUN.match(text, end, sentence[1])
    if match is None and not beside:
        left = clause_start(text, max(sentence[0], start - 60), start)
        match = max(_DIRECTION.finditer(text, left, start), key=re.Match.start, default=None)
    return None if match is None else "rise" if match["rise"] else "fall"
