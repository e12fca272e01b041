"""What a name is: by its own words, by those beside it, and by the fuller name that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import Kind
from factcheck.segment._runs import Run, joined
from factcheck.segment._words import (
    COMMON,
    DEMONYMS,
    GIVEN,
    KIN,
    ORGANIZED,
    PLACE_WORDS,
    PLACES,
    ROLES,
    SURNAMES,
    is_english,
)
from factcheck.values.numbers import UNITS

_AGED = re.compile(
    r",? \(?\d{1,3}(?:,|\)|\.|;| of\b| and\b|$)|, (?:a |an )?\d{1,2}-(?:year|month|day)-old|, (?:who|whose|whom)\b"
    r"|, aged \d"
)
_SPEAKS = re.compile(
    r" (?:said|says|told|added|wrote|tweeted|explained|testified|replied|recalled|insisted|admitted|joked|herself"
    r"|himself)\b"
)
_DOCTOR = re.compile(r", (?:MD|M\.D\.|PA|DO|RN)(?=,)")
"""Letters behind a name that are of a profession, and may be of a state too: "Ann Lee, MD, a surgeon"."""
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
_ROLE_EXPLAINED = re.compile(r"([a-z]+), $")
_EXPLAINED_BY_ROLE = re.compile(
    r", (?:an?|the) (?:[A-Za-z-]+ ){0,3}?(?:[a-z]+-)?([a-z]+)(?=[,.;]| (?:who|from|at|with|in)\b)"
)
_KIN_BEFORE = re.compile(r"\b(?:his|her|their|s) (?:[a-z]+ )?([a-z]+), $")
_LIVES = re.compile(
    r" (?:was (?:born|arrested|shot|married|educated|charged|convicted|sentenced|pronounced|stabbed|treated)|died"
    r"|married|grew up|lives|graduated|pleaded|\((?:born|b\.|\d{1,2} [A-Z]|[A-Z][a-z]+ \d{1,2}, \d{4}))\b"
)
_OWNS_KIN = re.compile(r"(?:,[^,.;]{1,30},)? (?:[a-z]+ ){1,4}(?:his|her) (?:[a-z]+ ){0,2}([a-zé-]{3,})")
_SUFFERS = re.compile(
    r" (?:(?:was|is|has been|had been) (?:arrested|pronounced dead|booked|arraigned|jailed|taken into custody|airlifted"
    r"|(?:fatally |mortally )?(?:shot|stabbed|wounded))|has been charged in|is (?:now )?wanted|died|told police)\b"
)
"""What befalls people alone, whatever their names look like; a company is charged and sentenced too."""
_NAMED_AS = re.compile(
    r"\b(?:identified|named)(?: [A-Za-z ]{1,40})? as $"
    r"|\b(?:arrested|charged|shooting|killing|(?:deaths?|murder|killing) of) $"
)
_AFTER_VICTIM = re.compile(
    r" with (?:\S+ )?(?:murder|homicide|manslaughter|assault|robbery)\b|[,.]|'s\b|’s\b| (?:of|and|in|on|who|with)\b"
)
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III"})
_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)


def tell_kinds(text: str, runs: Iterable[Run]) -> None:
    """Give each run of a text its kind, or leave None where neither its words nor those beside it tell."""
    for run in runs:
        words = [word.title() if word.isupper() and len(word) > 3 else word for _, _, word in run.words]
        if len(words) > 2 and words[-1] in _SUFFIXES and _reads_as_person(words[:-1]) is not False:
            run.kind = Kind.PERSON
            continue
        told = _by_itself(run, words, text)
        run.kind = told if told or run.title else _by_neighbours(run, words, text)


def _by_itself(run: Run, words: list[str], text: str) -> Kind | None:
    """The kind that a name's own words and its title tell."""
    name = text[run.start : run.end]
    if name in PLACES() or name.rstrip(".") in PLACES() or " ".join(words) in PLACES():
        return Kind.PLACE
    if words[-1] in _CODES and text[run.start - 2 : run.start] == ", ":
        return Kind.PLACE
    organized = _organized(words)
    if organized is None or (organized is Kind.PLACE and run.title):
        return Kind.PERSON if run.title else None
    named = organized is Kind.PLACE and words[0] in GIVEN() and words[-1] in SURNAMES()
    named = named or (len(words) == 2 and words[-1] in SURNAMES() and not is_english(words[0]))
    if named and (_AGED.match(text, run.end) or _YEARS_OLD.search(text, max(run.start - 16, 0), run.start)):
        return Kind.PERSON
    return organized


def _by_neighbours(run: Run, words: list[str], text: str) -> Kind | None:  # noqa: PLR0911 - a cue a line
    """The kind that the words around a name tell, with what its own words allow."""
    before, end = text[max(run.start - 16, 0) : run.start], run.end
    placed, thing = bool(_BEFORE_PLACE.search(before)), bool(_BEFORE_THING.search(before))
    if _OF_PLACE.match(text, end) and not placed:
        return Kind.PLACE if _YEARS_OLD.search(before) or thing else None
    free = not placed and not thing
    if free and (_AGED.match(text, end) or _YEARS_OLD.search(before)):
        return Kind.PERSON
    named = _reads_as_person(words)
    if not thing and named is not False and (_has_role(before) or (free and _LIVES.match(text, end))):
        return Kind.PERSON
    if (
        len(words) > 1
        and (named or not any(map(is_english, words)))
        and _is_kin(before)
        and text[end : end + 1] in ",."
    ):
        return Kind.PERSON
    if free and 1 < len(words) < 5 and any(cue(run, words, text) for cue in (_explains_role, _befallen, _owns_kin)):
        return Kind.PERSON
    if named and words[0] in GIVEN() and words[-1] in SURNAMES() and not is_english(words[-1]):
        return Kind.PERSON
    if named and words[0] in GIVEN() and _DOCTOR.match(text, end):
        return Kind.PERSON
    if _in_state(text, end):
        return Kind.PLACE
    if words[0] in _PLACE_STARTS:
        return Kind.PLACE if placed else None
    if free and named is not False and (_SPEAKS.match(text, end) or _SPOKEN.search(before)):
        return Kind.PERSON
    if free and len(words) in (2, 3) and _SPOKEN.search(before) and not any(map(is_english, words)):
        return Kind.PERSON
    if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
        return Kind.ORGANIZATION
    return _left(words, named, placed, thing)


def _explains_role(run: Run, words: list[str], text: str) -> bool:
    """Whether a name stands beside its bearer's role: "the vet, Leni Orrock, said", "Leni Orrock, a dentist, said",
    "vet Leni Orrock"."""
    role = _ROLE_EXPLAINED.search(text, max(run.start - 16, 0), run.start)
    if role and text[run.end : run.end + 1] not in (",", ".", ";"):
        role = None
    before = _ROLE_BEFORE.search(text, max(run.start - 16, 0), run.start)
    found = (role or _EXPLAINED_BY_ROLE.match(text, run.end), before)
    return any(one and one[1] in ROLES() for one in found) and not any(map(is_english, words))


def _befallen(run: Run, words: list[str], text: str) -> bool:
    """Whether something befalls a name that befalls people alone, and none of its words is one of no person's name."""
    if any(word in PLACES() or word in DEMONYMS() or word.casefold() in COMMON() for word in words):
        return False
    if _SUFFERS.match(text, run.end):
        return True
    return bool(_AFTER_VICTIM.match(text, run.end) and _NAMED_AS.search(text, max(run.start - 60, 0), run.start))


def _owns_kin(run: Run, words: list[str], text: str) -> bool:
    """Whether a sentence goes on with the kin of a name: "Leni Orrock, of Ulm, dug out her fiancé"."""
    kin = _OWNS_KIN.match(text, run.end)
    return kin is not None and kin.group(1) in KIN() and not any(map(is_english, words))


def _left(words: list[str], named: bool | None, placed: bool, thing: bool) -> Kind | None:
    """A person, where the words read as a person's and nothing before them as a place's or thing's."""
    if not named or (placed and words[0] not in GIVEN()):
        return None
    return None if thing and (words[0] not in GIVEN() or is_english(words[-1])) else Kind.PERSON


def _is_kin(before: str) -> bool:
    """Whether a name explains a kinship word: "his uncle, "."""
    word = _KIN_BEFORE.search(before)
    return word is not None and word.group(1) in KIN()


def _has_role(before: str) -> bool:
    """Whether a role or kinship word stands before a name: "coach", "her son"."""
    word = _ROLE_BEFORE.search(before)
    return word is not None and (word.group(1) in ROLES() or word.group(1) in KIN())


def _in_state(text: str, end: int) -> bool:
    """Whether a name is followed by the state or country that it lies in."""
    state = _STATE.match(text, end)
    return state is not None and (state[1] in PLACES() or state[1].rstrip(".") in PLACES() or state[1] in _CODES)


def _organized(words: list[str]) -> Kind | None:
    """The kind that a word such as "Bank", "Inc" or "County" gives; the last one decides."""
    if words[0] in GIVEN() and words[-1] in SURNAMES() and words[-1] not in PLACE_WORDS() and len(words) < 4:
        return None
    if words[-1] in PLACE_WORDS() and len(words) > 1:
        return Kind.ORGANIZATION if "&" in words else Kind.PLACE  # "Reed & Gulf"
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
            suffixed = len(run.words) > 2 and run.words[-1][2] in _SUFFIXES
            persons.update((run.words[-2 if suffixed else -1][2], run.words[0][2]))
        elif run.kind is not None and len(run.words) > 1:
            others[run.words[0][2]] = run.kind
    full = {run.name for _, run in runs if run.kind is Kind.PERSON and len(run.words) > 1}
    printed = {run.name for _, run in runs if run.kind is Kind.PERSON and len(run.words) > 1 and not run.heading}
    for text, run in runs:
        if run.heading and len(run.words) > 2 and joined(run.words[:-1]) in printed and not _is_surname(run):
            run.words, run.kind = run.words[:-1], Kind.PERSON  # "Kate Reed Marry in Rain"
        if run.kind is None:
            _trim(run, full)
        if run.kind is None:
            run.kind = _part(run, text, persons, others)
        elif run.kind is not Kind.PERSON and run.name in persons and not _stands_as_place(run, text):
            run.kind = Kind.PERSON


def _is_surname(run: Run) -> bool:
    """Whether a name ends in a word that is a surname and no other."""
    last = run.words[-1][2]
    return last in _SUFFIXES or (last in SURNAMES() and not is_english(last))


def _trim(run: Run, full: set[str]) -> None:
    """Cut what stands before a person's full name that the article has elsewhere: "Injured Striker Kate Reed"."""
    for size in (2, 3):
        if len(run.words) > size and joined(run.words[-size:]) in full:
            run.words = run.words[-size:]
            run.kind = Kind.PERSON


def _stands_as_place(run: Run, text: str) -> bool:
    """Whether a name stands where places stand: "in Austin", "Austin, Texas", but not "in Austin's death"."""
    if text[run.end : run.end + 1] in ("'", "’"):
        return False
    before = _BEFORE_PLACE.search(text, max(run.start - 14, 0), run.start)
    return bool(before) or text[run.start - 2 : run.start] == ", " or _in_state(text, run.end)


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
