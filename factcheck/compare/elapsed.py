"""Durations against the dates that they run between: years of marriage against the wedding, the age of a building or a
firm against its year, that of a record against when it was set, a contract against its end."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date

from factcheck.compare._weigh import evidence
from factcheck.model import Article, Candidate, DateRange, Dossier, Evidence, Likely, Quantity, Span, Statement
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_YEAR = 365.25
_WED = lazy(
    r"\b(?:married|wed|tied the knot|exchanged vows|wedding)\b"
    r"(?:(?!\b(?:divorc|separat|previous|first|parents|split)\w*)[^.;\n]){0,70}$",
    re.IGNORECASE,
)
_NOT_NOW = lazy(r"\b(?:previous|former|first|parents|before|ex-)\w*", re.IGNORECASE)
_OF_MARRIAGE = re.compile(r"(?: of)? (?:marriage|wedlock)\b", re.IGNORECASE)
_MARRIED_FOR = re.compile(r"\b(?:been|were|are|was|is) (?:happily )?married(?: for)? (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_SLACK = 0.6
"""Years by which a duration may be rounded up: "nine years" of eight and a half."""

_NOUN = (
    r"building|church|bridge|school|theatre|theater|hotel|mill|hospital|company|firm|business|newspaper|stadium|pub"
    r"|brewery|factory|university|castle|mansion|warehouse|club|festival|museum"
)
_OLD = re.compile(rf"\b(?P<age>\d{{2,3}})-year-old (?:[a-z]+ )?(?P<noun>{_NOUN})\b")
_FROM = lazy(
    rf"\b(?P<noun>{_NOUN})\b[^.;\n]{{0,60}}?\b(?:built|opened|founded|established|constructed|dates?|dating|launched)"
    r" (?:in|from|back to) (?P<year>1[5-9]\d\d|20[0-2]\d)\b"
)
_ENOUGH = 2
"""Independent reports of one year, so that it is of the record that the news is about."""
_N = rf"(?P<age>\d{{1,3}}|(?i:{numbers.WORDED}))"
_RECORD = r"(?P<noun>record|mark|best)"
_STOOD = lazy(
    rf"\b{_RECORD}\b[^.;\n\d]{{0,30}}?\b(?:stood|lasted|held|unbroken|survived|unbeaten) (?:for )?{_N} years\b"
    rf"|\b(?P<age2>\d{{1,3}}|(?i:{numbers.WORDED}))-year-old (?:[a-z]+ ){{0,2}}(?P<noun2>record|mark|best)\b"
)
_SET = lazy(
    r"\b(?:record|mark|best)\b[^.;\n]{0,60}?\b(?:set|held|stood|run|swum|clocked|established)\b[^.;\n\d]{0,50}?"
    r"\b(?:in|since|from) (?P<year>1[89]\d\d|20[0-2]\d)\b"
    r"|\bset (?:the|that|an?) (?:old |previous |former |existing |[a-z]+ )?(?:record|mark|best)[^.;\n\d]{0,40}?\bin"
    r" (?P<year2>1[89]\d\d|20[0-2]\d)\b"
)
_UNTIL = lazy(r"\b(?:until|till|through|expires? in|ends? in|expiring in|to) (?:the (?:end|summer) of )?$")
_AGREED = frozenset(("contract", "deal"))


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Durations that their dates do not allow."""
    yield from _marriages(dossier)
    yield from _ages_of_things(dossier)
    yield from _records(dossier)
    yield from _contracts(dossier)


def _text(statement: Statement) -> str:
    return statement.article.content(statement.claim.span.field)


def _marriages(dossier: Dossier) -> Iterator[Candidate]:
    """A marriage that is longer than the time since the wedding."""
    marriages = [one for one in dossier.by_predicate.get("duration", ()) if _is_of_marriage(one)]
    weddings = [one for one in dossier.by_predicate.get("date", ()) if _is_wedding(one)] if marriages else []
    for lasted in marriages:
        value, today = lasted.claim.value, dossier.published(lasted.article).end
        if not isinstance(value, Quantity) or value.unit != "year" or value.low is None or today is None:
            continue
        if lasted.claim.future:
            continue
        most = [(today - start).days / _YEAR for one in weddings if (start := _start(one)) and start < today]
        if most and all(value.low > years + _SLACK for years in most):
            years = int(max(most))
            why = f"since the wedding ({weddings[0].claim.value_span.text}) {years} years have passed"
            yield _candidate(
                dossier, evidence(lasted), [evidence(one) for one in weddings], f"{_word(years)} years", why
            )


def _start(statement: Statement) -> date | None:
    value = statement.claim.value
    return value.start if isinstance(value, DateRange) else None


def _is_wedding(statement: Statement) -> bool:
    span, value = statement.claim.value_span, statement.claim.value
    before = _text(statement)[max(0, span.start - 100) : span.start]
    wed = _WED.search(before)
    exact = isinstance(value, DateRange) and value.start and value.end and (value.end - value.start).days < 366
    return bool(wed and exact and not _NOT_NOW.search(before))


def _is_of_marriage(statement: Statement) -> bool:
    span, text = statement.claim.value_span, _text(statement)
    before = text[max(0, span.start - 50) : span.start]
    about = _OF_MARRIAGE.match(text, span.end) or _MARRIED_FOR.search(before)
    return bool(about) and not _NOT_NOW.search(before)


def _ages_of_things(dossier: Dossier) -> Iterator[Candidate]:
    """The age of a building or a firm against the year that it is from; both once in the story."""
    years: dict[str, list[tuple[int, Evidence]]] = {}
    aged = [one for one in dossier.articles.values() if "-year-old " in one.text and _OLD.search(one.text)]
    for article in dossier.articles.values() if aged else ():
        for match in _FROM.finditer(article.text):
            place = _evidence(dossier, article, match, "year")
            years.setdefault(match["noun"], []).append((int(match["year"]), place))
    for article in aged if years else ():
        today = dossier.published(article).start
        for match in _OLD.finditer(article.text) if today else ():
            known = years.get(match["noun"], [])
            if today and known and all(abs(today.year - year - int(match["age"])) > 1 for year, _ in known):
                year, age = known[0][0], today.year - known[0][0]
                places = [place for _, place in known]
                why = f"what is from {year} is {age} years old in {today.year}"
                yield _candidate(dossier, _evidence(dossier, article, match, "age"), places, str(age), why)


def _records(dossier: Dossier) -> Iterator[Candidate]:
    """How long a record stood against the year in which it was set, where several reports know of one year."""
    articles = [one for one in dossier.articles.values() if "record" in one.text]
    stood = [(one, match) for one in articles for match in _STOOD.finditer(one.text)]
    known = [(one, match) for one in articles for match in (_SET.finditer(one.text) if stood else ())]
    years = {match["year"] or match["year2"] for _, match in known}
    agreed = len({dossier.origins[one.id] for one, _ in known}) >= _ENOUGH
    for article, match in stood if len(years) == 1 and agreed else ():
        year, today = int(max(years)), dossier.published(article).start
        group = "age" if match["age"] else "age2"
        said = numbers.parse(match[group].lower())
        if today and said and abs(today.year - year - said) > 1:
            places = [_evidence(dossier, one, other, "year" if other["year"] else "year2") for one, other in known]
            why = f"what was set in {year} had stood for {today.year - year} years in {today.year}"
            yield _candidate(dossier, _evidence(dossier, article, match, group), places, _word(today.year - year), why)


def _contracts(dossier: Dossier) -> Iterator[Candidate]:
    """ "a four-year contract that runs until June 2027", signed at the time of the report"""
    dates = dossier.by_predicate.get("date", ())
    for lasting in dossier.by_predicate.get("duration", ()):
        claim, today = lasting.claim, dossier.published(lasting.article).start
        value = claim.value
        if claim.scope not in _AGREED or not isinstance(value, Quantity) or value.unit != "year" or today is None:
            continue
        for one in dates:
            span, text = one.claim.value_span, _text(one)
            between = text[claim.value_span.end : span.start]
            near = one.article.id == lasting.article.id and 0 < span.start - claim.value_span.end < 80
            if not near or not _UNTIL.search(between) or not _LASTING.fullmatch(between):
                continue
            end = one.claim.value.end if isinstance(one.claim.value, DateRange) else None
            begun = _begun(text, claim.span.start, span.start, today)
            years = (end - begun).days / _YEAR if end else 0.0
            if years > 0.5 and not _allows(years, value) and "exten" not in text[claim.span.start - 60 : span.end]:
                number = max(1, round(years))
                why = f"from {begun:%B %Y} until {span.text} it is about {years:.1f} years"
                others = [evidence(other) for other in _of_length(dossier, lasting, number)]
                yield _candidate(dossier, evidence(lasting), [evidence(one), *others], f"{_word(number)}-year", why)


_LASTING = lazy(r"[^.;\n]*(?:\. (?:It|The (?:deal|contract|agreement)|That)\b[^.;\n]*)?")
"""What may stand between a contract and its end: at most the end of a sentence that the next one takes up."""
_BEGUN = lazy(r"\bin ((?:19|20)\d\d)\b")


def _begun(text: str, start: int, end: int, today: date) -> date:
    """When a contract began: in the middle of the year that its sentence names, or else at the time of the report."""
    named = _BEGUN.findall(text, max(0, start - 60), end)
    return date(int(named[-1]), 7, 1) if named and int(named[-1]) < today.year else today


_WORDS = "zero one two three four five six seven eight nine ten".split()


def _word(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


def _of_length(dossier: Dossier, lasting: Statement, years: int) -> Iterator[Statement]:
    """What other reports say of the length of a contract, where it is this one."""
    for other in dossier.by_predicate.get("duration", ()):
        value = other.claim.value
        alike = other.claim.scope in _AGREED and isinstance(value, Quantity) and value.low == value.high == years
        if alike and other.article.id != lasting.article.id:
            yield other


def _allows(years: float, value: Quantity) -> bool:
    """Whether a contract may be said to be of some years: it may begin or end in the middle of a season."""
    low, high = value.low or 0, value.high or math.inf
    return any(low <= number <= high for number in {math.ceil(years), round(years), math.floor(years + 0.4)})


def _evidence(dossier: Dossier, article: Article, match: re.Match[str], value: str) -> Evidence:
    span = Span(article.id, "text", match.start(), match.end(), match.group())
    return Evidence(span, match[value], dossier.origins[article.id])


def _candidate(dossier: Dossier, doubted: Evidence, others: list[Evidence], likely: str, why: str) -> Candidate:
    return Candidate(
        "elapsed",
        "duration",
        dossier.story.id,
        None,
        (doubted, *others),
        why,
        confidence=0.85,
        likely=Likely(likely, why),
    )
