"""Shares in percent, changes by percent, percentage points; and which way something went (`trend`: "rise", "fall").

The unit is `percent` or `percentage point`, the scope what the share is of, with "change" where it says by how much
something rose or fell. A whole number stands for all that round to it: "44 per cent" is 43.5 to 44.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._numbers import actor, join_scope, lowered, speaker_before, state, time_scope
from factcheck.extract._ratios import ratios
from factcheck.extract._topic import aspects, clause, direction, named_topic, topic
from factcheck.model import Claim, Document, Wording
from factcheck.values import numbers
from factcheck.values.lazy import lazy

EXAMPLES: list[tuple[str, list[str]]] = [
    ("He gave a hundred and ten percentiles.", []),
    ("Turnout was 50 percent.", ["- | percent | 49.5..50.5 percent (turnout)"]),
    ("Revenue rose 6% to $4.24 billion.", ["- | percent | 5.5..6.5 percent (revenue change)",
    "- | trend | rise (revenue)"]),
    ("It sent the shares down 7%.", ["- | percent | 6.5..7.5 percent (share change)", "- | trend | fall (share)"]),
    ("She picked up 44.1 per cent of the vote.", ["She | percent | 44.05..44.15 percent (vote)"]),
    ("About 80 percent of the customers had power.", ["- | percent | 72..88 percent (customers) ~"]),
    ("Of the 500 guests who came, 400 guests, or 80 percent, ate.", ["- | percent | 79.5..80.5 percent (guests)"]),
    ("An exit poll had him ahead by three percentage points.", ["- | percent | 2.5..3.5 percentage point"]),
    ("One in five of the customers left.", ["- | percent | 15..25 percent (customers)"]),
    ("Fewer than one burglary in ten was solved.", ["- | percent | ..10 percent"]),
    ("The rate fell by between 2 and 3 percent.", ["- | percent | 1.5..3.5 percent (rate change)",
    "- | trend | fall (rate)"]),
]  # fmt: skip

_SIGN = lazy(r"(?: ?%| ?per ?cent\b)(?P<points>[ -]points?\b)?|[ -](?P<p>percentage[ -]points?)\b")


_RESTATED = lazy(r"\d ([a-z]+s)(?: who [^,;.]{1,30})?,? or $")
"""The noun of a count that the percentage says again: "4,000 customers, or 80 percent"."""


def extract(document: Document) -> Iterator[Claim]:
    """The percentages of a document."""
    text = lowered(document.text)
    yield from _in_words(document, text)
    if "%" not in text and "percent" not in text and "per cent" not in text:
        return
    end = 0
    for plain in numbers.amounts(document.text, document.masked):
        sign = _SIGN.match(text, plain.until) or _SIGN.match(text, plain.end)
        found = numbers.amount(document.text, plain.at, plain.until, rounded=0.5) if sign and plain.at >= end else None
        if sign is None or found is None:
            continue
        end = max(sign.end(), found.end)
        points = sign["points"] or sign["p"]
        amount = numbers.Amount(found.start, end, found.at, found.until, found.low, found.high, found.hedged)
        yield from _claims(document, text, amount, "percentage point" if points else "percent")


_INEXACT, _ROUGH = 6.0, 0.25
"""How far from a share in words, in percentage points and as a part of it, what is told by it may be."""


def _in_words(document: Document, text: str) -> Iterator[Claim]:
    """The shares in words: "three in five"."""
    if not any(word in text for word in (" in ", " out of ", " of ")):
        return
    for start, end, share in ratios(text):
        plain = numbers.hedged(document.text, start, end, share)
        half = min(_INEXACT, _ROUGH * share)
        low = plain.low if plain.low is None or plain.low < share else share if plain.high is None else share - half
        high = plain.high if plain.high is None or plain.high > share else share if plain.low is None else share + half
        yield from _claims(document, text, replace(plain, low=low, high=high), "percent")


def _claims(document: Document, text: str, found: numbers.Amount, unit: str) -> Iterator[Claim]:
    sentence = document.sentence_at(found.at)
    limits = aspects(text, sentence, found.start, found.end)
    told = "" if "before" in limits else time_scope(document, found.at, clause(text, sentence, found.start, found.end))
    restated = _RESTATED.search(text, max(sentence[0], found.start - 60), found.start)
    of = named_topic(restated[1]) if restated else topic(text, sentence, found.start, found.end)
    doer = actor(document, found.start)
    subject, scope = doer[0] if doer else None, join_scope(of, limits, told)
    share = state(document, ("percent", unit), subject, found, (found.start, found.end), scope)
    yield speaker_before(document, share)
    way = direction(text, sentence, found.start, found.end, beside=True)
    if way and of:
        yield replace(
            share, predicate="trend", value=Wording(way), scope=join_scope(of, told), subject=None, hedged=False
        )
