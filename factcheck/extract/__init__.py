"""Extractors: each module here finds the claims of one sort, and is found by its place.

An extractor has a docstring, `EXAMPLES`, a list of (text, what `show` gives of each claim in it) with texts that yield
nothing first, and `extract(document)`, which yields the claims of one document.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from factcheck.model import Claim, DateRange, Document, Mention, Modality, Quantity

Extractor = Callable[[Document], Iterable[Claim]]


@cache
def extractors() -> dict[str, Extractor]:
    """All extractors by name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").extract for name in names if not name.startswith("_")}


def extract(documents: Iterable[Document]) -> tuple[Claim, ...]:
    """All claims of an article's documents, in the order of their places; a date stamp before the words states none."""
    claims = [
        claim
        for document in documents
        for run in extractors().values()
        for claim in run(document)
        if claim.span.start >= document.article.start or document.field != "text"
    ]
    return tuple(sorted(claims, key=_place))


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.span.field, claim.span.start, claim.span.end, claim.predicate


def show(claim: Claim) -> str:
    """A claim on one line, as `EXAMPLES` has it: subject | predicate | value, then what is unusual about it.

    The subject is "-" where it is the story's event. After the value come the scope in parentheses, "~" when hedged,
    "future", the modality unless asserted, "by" the speaker and "to" the addressee.
    """
    subject = claim.subject.name if claim.subject else "-"
    words = [f"{subject} | {claim.predicate} | {show_value(claim)}"]
    words += [f"({claim.scope})"] if claim.scope else []
    words += ["~"] if claim.hedged else []
    words += ["future"] if claim.future else []
    words += [claim.modality.value] if claim.modality is not Modality.ASSERTED else []
    words += [f"by {claim.speaker.name}"] if claim.speaker else []
    words += [f"to {claim.addressee.name}"] if claim.addressee else []
    return " ".join(words)


def show_value(claim: Claim) -> str:
    """The value of a claim on one line: "47 year", "12.. killed" (at least 12), "2020-10-02..2020-10-04", a name."""
    value = claim.value
    if isinstance(value, Quantity):
        return f"{_range(value.low, value.high)} {value.unit}"
    if isinstance(value, DateRange):
        return _range(value.start, value.end)
    return value.name if isinstance(value, Mention) else value.text


def _range(low: object, high: object) -> str:
    ends = ["" if end is None else f"{end:g}" if isinstance(end, int | float) else str(end) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)
