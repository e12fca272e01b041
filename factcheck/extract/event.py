"""What is said to have happened: names of events of a family ("miscarriage", "pregnancy loss", "lost a baby").

The value is the name as printed, the scope its family (see rules/lexicon/events.txt). Names of different families are
of different events; names of one family can be of one event and still not say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.model import Claim, Document, Wording
from factcheck.values import lexicon
from factcheck.values.cues import lines_with
from factcheck.values.mask import KIN, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("She lost her keys, and he will die another day.", []),
    ("Anna Reed suffered a miscarriage.", ["Anna Reed | event | suffered a miscarriage (loss of a child)"]),
    ("Anna Reed said she lost a baby.", ["she | event | lost a baby (loss of a child)"]),
    ("He and his wife once lost a child as well.", ["He | event | lost a child (loss of a child)"]),
    ("She and husband Tom Hall had lost their son.", ["She | event | lost their son (loss of a child)"]),
    ("It followed the death of her baby son.", ["her | event | the death of her baby son (loss of a child)"]),
    ("Fans heard of the pregnancy loss.", ["- | event | pregnancy loss (loss of a child)"]),
]

_FAMILY = "loss of a child"
_CHILD = rf"(?:{KIN}|{ROLE})(?: {KIN})?"
_PRONOUN = r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b"
_OWN = r"\b(?:her|his|their)\b"
_YOUNG = frozenset("baby child son daughter infant newborn twins babies children boy girl".split())
_LOSS = re.compile(
    rf"(?:(?P<who>{WHO}|{_PRONOUN})(?: and (?:(?:his|her) )?(?:{KIN} )?(?:{KIN}|{WHO}))?"
    rf"(?: (?:had|has|have|also|once|recently|tragically|sadly)){{0,3}} )?"
    rf"\b(?P<verb>lost) (?:(?P<own>her|his|their)|an?|the|her own|his own)(?: \w+)? (?P<child>{_CHILD})"
)
_DEATH = re.compile(rf"\bthe (?:death|loss) of (?P<own>{_OWN}|{WHO}['’]s?)(?: \w+)? (?P<child>{_CHILD})")
_SUFFERED = re.compile(
    rf"(?:(?P<who>{WHO}|{_PRONOUN}) (?:has |had )?)?\b(?P<named>(?:suffered|had|experienced) an? [\w-]+)"
)


def extract(document: Document) -> Iterator[Claim]:
    """The events that a document names."""
    text, masked = document.text, document.masked
    lowered, families = text.casefold(), lexicon.table("events")
    names = tuple(name for name in families if name in lowered)
    named = {families[name] for name in names}
    taken: list[tuple[int, int]] = []
    for line in lines_with(masked, ("lost",)):
        for match in _LOSS.finditer(masked, *line):
            if _is_child(text[match.start("child") : match.end("child")]):
                yield _claim(document, match.span("who") if match["who"] else None, (match.start("verb"), match.end()))
    if "the death of " in masked or "the loss of " in masked:
        for match in _DEATH.finditer(masked):
            if _is_child(text[match.start("child") : match.end("child")]):
                start, end = match.span("own")
                owner = (start, end - len("'s")) if text[end - 2 : end] in ("'s", "’s") else (start, end)
                yield _claim(document, owner, match.span())
    for match in _SUFFERED.finditer(masked) if _FAMILY in named else ():
        name = text[match.start("named") : match.end("named")].rsplit(" ", 1)[-1]
        if families.get(name) == _FAMILY:
            taken.append(match.span("named"))
            yield _claim(document, match.span("who") if match["who"] else None, match.span("named"))
    for match in _any_of(names).finditer(text) if names else ():
        family = families.get(match.group().lower())  # none for what only resembles a name: a dotless i
        if family and not any(start <= match.start() < end for start, end in taken):
            yield _claim(document, None, match.span(), family)


def _is_child(words: str) -> bool:
    return bool(_YOUNG & set(words.casefold().split()))


def _claim(document: Document, who: tuple[int, int] | None, stated: tuple[int, int], family: str = _FAMILY) -> Claim:
    span = document.span(*stated)
    subject = document.describe(*who) if who else None
    start = min(who[0], stated[0]) if who else stated[0]
    return Claim("event", subject, Wording(span.text), document.span(start, stated[1]), span, scope=family)


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
