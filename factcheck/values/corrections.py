"""Sentences in which a report says that it corrects what it said before: they are of the report, not of the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.values.lazy import lazy

_PIECE = r"(?:articles?|stor(?:y|ies)|reports?|posts?|pieces?|headlines?|captions?|pages?|columns?|dispatch|text)"
_NOTICE = lazy(
    rf"""
    \b(?:an?|the|our) \s (?:earlier|previous|prior|original|initial) \s (?:online \s)? versions? \s of \s
        (?:this|our) \s (?:\w+ \s)? {_PIECE} \b
    | \bth(?:is|e) \s {_PIECE} \s (?:has \s been|was|is) \s (?:since \s | later \s)?
        (?:corrected | amended | (?:updated|revised|edited|changed) \s to \s correct) \b
    | ^ \W* (?:corrections?|corrected|erratum|errata) (?:\s and \s clarifications?)? \s* (?:\([^()]*\) \s*)? [:–—]
    | ^ \W* corrects \s
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = ("orrect", "ORRECT", "version", "VERSION", "amended", "Amended", "rrat")
"""What every match of the pattern has in it."""


def notices(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences that say that the text corrects an earlier version of it.

    >>> text = "Kate Reed is 47. An earlier version of this article gave her age as 45."
    >>> list(notices(text, [(0, 16), (17, 71)]))
    [(17, 71)]
    """
    if any(sign in text for sign in _SIGNS):
        for start, end in sentences:
            if _NOTICE.search(text[start:end]):
                yield start, end
