"""Sums of money: the unit is the currency's ISO 4217 code, the scope what the money is for ("price", "net income per
share").

A sum converted in parentheses behind another one has that one's scope. The subject is whoever the sentence names
right before the verb that governs the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import (
    actor,
    is_sterling,
    join_scope,
    lowered,
    person_before,
    speaker_before,
    state,
    time_scope,
    weighs,
)
from factcheck.extract._topic import aspects, clause, topic
from factcheck.model import Claim, Document, Mention
from factcheck.values import numbers, units
from factcheck.values.lazy import lazy

EXAMPLES: list[tuple[str, list[str]]] = [
    ("He lost 12 pounds, and the pound fell. Page 50p3.", []),
    ("They sold the house for $12.4 million.", ["- | money | 1.235e+07..1.245e+07 USD (price)"]),
    ("The club splashed out £38million on him.", ["- | money | 3.75e+07..3.85e+07 GBP (price)"]),
    ("It was sold for $6.8bn including debt.", ["- | money | 6.75e+09..6.85e+09 USD (price with debt)"]),
    ("It was sold for $5.9bn, before debt.", ["- | money | 5.85e+09..5.95e+09 USD (price without debt)"]),
    ("A bid of €30m failed.", ["- | money | 2.95e+07..3.05e+07 EUR (bid)"]),
    ("Net income slipped to $212m from $221m.",
     ["- | money | 2.115e+08..2.125e+08 USD (net income)", "- | money | 2.205e+08..2.215e+08 USD (net income before)"]),
    ("It paid a quarterly dividend of 30 cents.", ["- | money | 0.3 USD (dividend)"]),
    ("A reward of 5,000 pounds had been offered.", ["- | money | 5000 GBP (reward)"]),
    ("The winner receives 40,000 pounds ($53,000).", ["- | money | 40000 GBP (prize)",
    "- | money | 53000 USD (prize)"]),
    ("Tom Reed is held on $5,000 bond.", ["Tom Reed | money | 5000 USD (bail)"]),
    ("Earnings of between $4.10 and $4.25 per share.", ["- | money | 4.095..4.255 USD (earnings per share)"]),
    ("It paid 60,000 zlotys.", ["It | money | 60000 PLN (price)"]),
    ("A bid of $160MM failed.", ["- | money | 1.595e+08..1.605e+08 USD (bid)"]),
    ("A bid of $140-150m failed.", ["- | money | 1.395e+08..1.505e+08 USD (bid)"]),
    ("A bid of $140 - 150MM failed.", ["- | money | 1.395e+08..1.505e+08 USD (bid)"]),
    ("Bail was set at more than $1 million.", ["- | money | 1e+06.. USD (bail)"]),
]  # fmt: skip

_SIGNED = lazy(
    rf"(?P<sign>(?:(?<!\w)(?:US|A|C|NZ|HK|S))?[$£€¥₹₽₩₪₦₺]) ?(?P<n>{numbers.DIGITS})(?P<tail>(?: - |[ -])?(?:million"
    rf"|billion|trillion|thousand|hundred)\b| ?(?:mn|mln|mil|mm|bn|bln|tn|[kmb])\b)?(?!\d|\. \d+ (?:m|b|tr)illion)",
    re.IGNORECASE,
)
_SHARED = lazy(rf" ?[-–] ?(?:{numbers.DIGITS}) ?(?P<scale>mn|mln|mil|mm|bn|bln|tn|[kmb])\b", re.IGNORECASE)
"""The end of a range whose first number is printed without the letters of the scale that it is of too."""
_WORDS = sorted(
    (word for word in units.CURRENCY_WORDS if word not in ("real", "won", "pound", "krone", "rand")),
    key=len,
    reverse=True,
)
_NAMED = re.compile(rf"[ -](?:(?P<word>{'|'.join(_WORDS)})s?|(?P<pounds>pounds?)|(?P<p>cents?))\b")
_OPEN_POUNDS = re.compile(r" \(|\.|,| (?:to|for|from|a |each|per )")
"""What stands behind pounds of money oftener than behind those of a weight."""
_PENCE = lazy(r"(?<![\w.,])(\d{1,3})p\b(?!\.m)")
_CORES = tuple(sorted({word.rpartition(" ")[2] for word in _WORDS} | {"pounds"}))
"""A text without one of these names no sum in words."""


def extract(document: Document) -> Iterator[Claim]:
    """The sums of money of a document."""
    text = lowered(document.text)
    last: Claim | None = None
    for at, until, begin, end, code, scale in _sums(document, text):
        found = numbers.amount(document.text, at, until, scale)
        if found is None:
            continue
        if found.until < end <= found.end + 14 or found.end < end:
            found = numbers.Amount(found.start, max(end, found.end), at, until, found.low, found.high, found.hedged)
        found = numbers.Amount(min(begin, found.start), found.end, at, until, found.low, found.high, found.hedged)
        if last is not None and found.start < last.value_span.end:
            continue
        last = _claim(document, text, found, code, last)
        yield last


def _sums(document: Document, text: str) -> Iterator[tuple[int, int, int, int, str, float]]:
    """Each sum: where its number stands (two), where it stands with sign and currency (two), its currency and scale."""
    found: list[tuple[int, int, int, int, str, float]] = []
    if any(sign in document.text for sign in "$£€¥₹₽₩₪₦₺"):
        for match in _SIGNED.finditer(document.text):
            tail = (match["tail"] or "").strip(" -").lower()
            short = bool(tail) and len(tail) < 4
            until = match.end("n") if short or not tail else match.end()
            scale = numbers.MAGNITUDES[tail] if short else 1.0
            shared = _SHARED.match(document.text, match.end()) if not tail else None
            if shared:  # "$140-150m"
                scale = numbers.MAGNITUDES[shared["scale"].lower()]
            code = units.currency_of(match["sign"]) or "USD"
            found.append((match.start("n"), until, match.start(), shared.end() if shared else match.end(), code, scale))
    if any(core in text for core in _CORES):
        for amount in numbers.amounts(document.text, document.masked):
            named = _NAMED.match(text, amount.until)
            if named and document.text[amount.at - 1 : amount.at] not in units.SIGNS:
                if named["pounds"] and not _is_money(text, amount, named.end()):
                    continue
                word = named["word"] or ("cents" if named["p"] else "pounds")
                scale = 0.01 if word.removesuffix("s") in units.HUNDREDTHS else 1.0
                found.append((amount.at, amount.until, amount.at, named.end(), units.currency_of(word) or "USD", scale))
    if "£" in text:
        for match in _PENCE.finditer(text):
            found.append((match.start(1), match.end(1), match.start(), match.end(), "GBP", 0.01))
    return iter(sorted(found))


def _is_money(text: str, amount: numbers.Amount, end: int) -> bool:
    """Whether pounds that end at a place are no weight."""
    if is_sterling(text, amount.at, end):
        return True
    return bool(_OPEN_POUNDS.match(text, end)) and not weighs(text, amount.at)


_PERSONAL = ("bail", "salary", "fine", "fortune", "debt", "contract", "settlement")
"""What is each person's own: two sums of it differ unless the person is the same."""


def _subject(document: Document, found: numbers.Amount, scope: str) -> Mention | None:
    """Who pays, gets or has the sum: named right before its verb, or, for what is a person's own, before it at all."""
    doer = actor(document, found.start)
    if doer or not scope.startswith(_PERSONAL):
        return doer[0] if doer else None
    return person_before(document, found.start)


def _previous(document: Document, text: str, sentence: tuple[int, int]) -> str:
    """What the sentence before an amount's own speaks of: "a club-record fee. The papers say €38m"."""
    start, end = document.sentence_at(max(0, sentence[0] - 2))
    return (
        topic(text, (start, end), end, end) if start < sentence[0] and "\n" not in text[end - 1 : sentence[0]] else ""
    )


def _claim(document: Document, text: str, found: numbers.Amount, code: str, last: Claim | None) -> Claim:
    sentence = document.sentence_at(found.at)
    if last is not None and text[last.value_span.end : found.start] in (" (", " ("):
        return state(document, ("money", code), last.subject, found, (found.start, found.end), last.scope)
    limits = aspects(text, sentence, found.start, found.end)
    scope = join_scope(
        topic(text, sentence, found.start, found.end) or _previous(document, text, sentence),
        limits,
        "" if "before" in limits else time_scope(document, found.at, clause(text, sentence, found.start, found.end)),
    )
    claim = state(document, ("money", code), _subject(document, found, scope), found, (found.start, found.end), scope)
    return speaker_before(document, claim)
