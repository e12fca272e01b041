"""What a name is: by its own words, by those beside it, and by the fuller name that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import Kind
from factcheck.segment._runs import COMMON, GIVEN, ORGANIZED, PLACE_WORDS, PLACES, ROLES, SURNAMES, Run, is_english
from factcheck.values import lexicon
from factcheck.values.numbers import UNITS

_AGED = re.compile(
    r",? \(?\d{1,3}(?:,|\)|\.|;| of\b| and\b|$)|, (?:a |an )?\d{1,2}-(?:year|month|day)-old|, (?:who|whose|whom)\b|, aged \d"
)
_SPEAKS = re.compile(
    r" (?:said|says|told|added|wrote|tweeted|explained|testified|replied|recalled|insisted|admitted|joked|herself|himself)\b"
)
_STATE = re.compile(r", ([A-Z][A-Za-z]+(?:\.? [A-Z][a-z]+)?|[A-Z]\.[A-Z]\.?)")
_SPOKEN = re.compile(r"(?:said|says|added|wrote|explained|recalled) $")
_BEFORE_PLACE = re.compile(
    r"\b(?:in|near|outside|throughout|across|around|downtown|northern|southern|eastern|western|central) $"
)
_BEFORE_THING = re.compile(r"\b(?:the|The|a|an) $")
_YEARS_OLD = re.compile(r"-old (?:[a-z]+ )?$")
_PLACE_STARTS = frozenset(
    "New North South East West San Santa Los Las El Fort Port Mount Saint St Lake Upper Lower".split()
)
_OF_PLACE = re.compile(r" (?:man|woman|boy|girl|teen|teenager|resident|native|couple|residents|area|home|house)\b")
_ROLE_BEFORE = re.compile(r"([a-z]+) $")
_LIVES = re.compile(
    r" (?:was (?:born|arrested|shot|married|educated|charged|convicted|sentenced|pronounced|stabbed|treated)|died|married"
    r"|grew up|lives|graduated|pleaded|\((?:born|b\.|\d{1,2} [A-Z]|[A-Z][a-z]+ \d{1,2}, \d{4}))\b"
)
_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI"
    " SC SD TN TX UT VT VA WA WV WI WY DC".split()
)


def tell_kinds(text: str, runs: Iterable[Run]) -> None:
    """Give each run of a text its kind, or leave None where neither its words nor those beside it tell."""
    for run in runs:
        run.kind = _kind(run, text)


def _kind(run: Run, text: str) -> Kind | None:
    words = [word.title() if word.isupper() and len(word) > 3 else word for _, _, word in run.words]
    name = text[run.start : run.end]
    before = text[max(run.start - 16, 0) : run.start]
    if name in PLACES() or name.rstrip(".") in PLACES() or " ".join(words) in PLACES():
        return Kind.PLACE
    if words[-1] in _CODES and text[run.start - 2 : run.start] == ", ":
        return Kind.PLACE
    organized = _organized(words)
    if organized is not None and not (organized is Kind.PLACE and run.title):
        return organized
    if run.title:
        return Kind.PERSON
    placed = bool(_BEFORE_PLACE.search(before))
    thing = bool(_BEFORE_THING.search(before))
    if _OF_PLACE.match(text, run.end) and not placed:
        return Kind.PLACE if _YEARS_OLD.search(before) or thing else None
    if (_AGED.match(text, run.end) or _YEARS_OLD.search(before)) and not placed and not thing:
        return Kind.PERSON
    named = _reads_as_person(words)
    role = _ROLE_BEFORE.search(before)
    if (
        role
        and not thing
        and named is not False
        and (role.group(1) in ROLES() or role.group(1) in lexicon.table("kin"))
    ):
        return Kind.PERSON
    if named is not False and not placed and not thing and _LIVES.match(text, run.end):
        return Kind.PERSON
    if named and words[0] in GIVEN() and words[-1] in SURNAMES() and not is_english(words[-1]):
        return Kind.PERSON
    state = _STATE.match(text, run.end)
    if state and (state.group(1) in PLACES() or state.group(1).rstrip(".") in PLACES() or state.group(1) in _CODES):
        return Kind.PLACE
    speaks = bool(_SPEAKS.match(text, run.end)) or bool(_SPOKEN.search(before))
    if words[0] in _PLACE_STARTS and not run.title:
        return Kind.PLACE if placed else None
    if speaks and named is not False and not placed and not thing:
        return Kind.PERSON
    if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
        return Kind.ORGANIZATION
    if thing and not (named and words[0] in GIVEN() and not is_english(words[-1])):
        return None
    if named and placed and words[0] not in GIVEN():
        return None
    return Kind.PERSON if named else None


def _organized(words: list[str]) -> Kind | None:
    """The kind that a word such as "Bank", "Inc" or "County" gives; the last one decides."""
    if len(words) == 2 and words[0] in GIVEN() and words[1] in SURNAMES() and words[1] not in PLACE_WORDS():
        return None
    if words[-1] in PLACE_WORDS() and len(words) > 1:
        return Kind.PLACE
    return Kind.ORGANIZATION if any(word in ORGANIZED() for word in words) else None


def _reads_as_person(words: list[str]) -> bool | None:
    """Whether the words are those of a person's full name; None for a single word, which may be."""
    if len(words) == 1:
        return None
    if len(words) > 5 or "&" in words or any(word in ("of", "for", "and") for word in words):
        return False
    first, last = words[0], words[-1]
    if last.casefold() in UNITS or last.casefold() in COMMON():
        return False
    initial = len(first.replace(".", "")) <= 2 and first.endswith(".")
    if first in GIVEN() or initial or first.split("-")[0] in GIVEN():
        return last in SURNAMES() or not is_english(last) or not (is_english(first) or first in PLACES())
    return last in SURNAMES() and not is_english(first) and not (is_english(last) and first not in GIVEN())


def spread(runs: list[tuple[str, Run]]) -> None:
    """Give single words the kind of the fuller name they are a part of, over all fields (text, run) of an article.

    A lone given name is a person's unless it stands where places stand.
    """
    whole: dict[str, set[Kind | None]] = {}
    for _, run in runs:
        whole.setdefault(run.name, set()).add(run.kind)
    known = {name: next(iter(kinds - {None})) for name, kinds in whole.items() if len(kinds - {None}) == 1}
    persons: set[str] = set()
    others: dict[str, Kind] = {}
    for _, run in runs:
        if run.kind is None:
            run.kind = known.get(run.name)
        if run.kind is Kind.PERSON:
            persons.update((run.words[-1][2], run.words[0][2]))
        elif run.kind is not None and len(run.words) > 1:
            others[run.words[0][2]] = run.kind
    for text, run in runs:
        if run.kind is None:
            run.kind = _part(run, text, persons, others)


def _part(run: Run, text: str, persons: set[str], others: dict[str, Kind]) -> Kind | None:
    """The kind of a name that its own words do not tell, by what else the article names."""
    placed = _BEFORE_PLACE.search(text, max(run.start - 14, 0), run.start)
    word = run.words[0][2]
    if len(run.words) > 1:
        return Kind.PLACE if placed else None
    if word in persons or word in others:
        return Kind.PERSON if word in persons else others[word]
    if is_english(word):
        return None
    return Kind.PLACE if placed else Kind.PERSON if word in GIVEN() else None
