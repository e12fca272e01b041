"""Names of people: the forms that one name is written in, and names that differ as misspellings do.

Names are compared part by part, never as whole strings: no whole-string score keeps "Ann Reed" with "Reed" and parts
"Ann B. Reed" from "Ann C. Reed".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA, JaroWinkler

from factcheck.values import lexicon

PARTICLES = frozenset(
    "af al ap av el bin bint ibn ben abu de degli dei del della di da do dos das du van von der den ter la le las los"
    " st mac mc zu".split()
)
"""Words that belong to the part behind them: "de la Cruz", "al-Rashidi", "van Dyke"."""

_GIVEN_PARTICLES = frozenset({"al", "ben", "van", "del", "abu", "mac"})  # given names too where they open a name
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_DEGREES = frozenset({"md", "phd", "esq", "obe", "mbe", "cbe", "dds", "rn", "qc", "kc"})
_LETTERS = str.maketrans({"ø": "o", "ß": "ss", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NICKNAME = re.compile(r"(?<!\w)[\"“(‘']\s*([^\W\d_][\w.\- ]*)[\"”)’'](?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['’`‘][^\W\d_]+)*['’]?")
_PLAIN = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})*")
"""Words without marks and initials, as most names are."""
_MARK = re.compile(r"['’`‘]")
_POSSESSIVE = re.compile(r"['’](?:s|$)$|['’]$")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b[B-DF-HJ-NP-TV-Z]{2}\b(?=.*[a-z])")
_SOUND = str.maketrans({"k": "c", "q": "c", "j": "g", "z": "s", "y": "i"})
_HEARD = re.compile(r"c?ks|ph|(?<=\w\w)l(?:eigh|ey|ee|ie|ea)$")

Part = tuple[str, str]
"""The folded letters of a part of a name, with its particles and without: ("delacruz", "cruz")."""


class Name(Struct, frozen=True):
    """A person's name in parts; `suffix` is "" where none is printed, `nicknames` are those in quote marks."""

    parts: tuple[Part, ...]
    suffix: str = ""
    nicknames: tuple[str, ...] = ()

    @property
    def letters(self) -> str:
        """All parts run together: what a handle spells."""
        return "".join(letters for letters, _ in self.parts)


def fold(text: str) -> str:
    """Lower case without diacritics: "Peña" and "Pena" alike."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS)).lower()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """The parts of a name as printed; titles, degrees and a possessive are left out.

    >>> [letters for letters, _ in parse('Gov. Ana "Annie" de la Cruz, Jr.').parts]
    ['ana', 'delacruz']
    """
    nicknames: tuple[str, ...] = ()
    plain = _PLAIN.fullmatch(text) is not None
    if plain:
        words = text.split(" ")
    else:
        nicknames = tuple(fold(name) for name in _NICKNAME.findall(text))
        text = _NICKNAME.sub(" ", text)
        text = _INITIALS.sub(lambda match: " ".join(match.group().replace(".", "")) + " ", text)
        words = _WORD.findall(text)
    while len(words) > 1 and words[0] in _titles():
        del words[0]
    suffix, particles = "", ""
    parts: list[Part] = []
    for word in words:
        letters = fold(word) if plain else _MARK.sub("", fold(_POSSESSIVE.sub("", word)))
        opens = not parts and not particles and letters in _GIVEN_PARTICLES and word[0].isupper()
        if parts and letters in _SUFFIXES:
            suffix = _SUFFIXES[letters]
        elif letters in PARTICLES and not (opens and len(words) > 1 and f"{word}-" not in text):
            particles += letters
        elif letters not in _DEGREES or not parts:
            parts.append((particles + letters, letters))
            particles = ""
    if particles:
        parts.append((particles, particles))
    return Name(tuple(parts), suffix, nicknames)


@lru_cache(maxsize=65536)
def variants(one: str, two: str) -> bool:
    """Whether two spellings are forms of one name, none of them misspelt.

    Forms differ in titles, suffixes, initials, nicknames, left-out parts, particles, hyphens and diacritics. That two
    names are forms of one does not make them one person's: "Reed" is a form of every Reed's name.

    >>> variants("Robert J. Smith Jr.", "Bob Smith"), variants("Ann B. Reed", "Ann C. Reed")
    (True, False)
    >>> variants("Ann Reede", "Ann R. Reed"), misspelt("Ann Reede", "Ann R. Reed")
    (False, True)
    """
    a, b = parse(one), parse(two)
    if not a.parts or not b.parts or (a.suffix and b.suffix and a.suffix != b.suffix):
        return False
    if len(a.parts) > len(b.parts):
        a, b = b, a
    if a.letters in (b.letters, *b.parts[-1]) or (len(a.parts) == len(b.parts) and b.letters in a.parts[-1]):
        return True
    return any(_covers(x, y) for x in _called(a) for y in _called(b))


def _called(name: Name) -> list[Name]:
    """A name, and with each of its nicknames instead of the given name."""
    return [name, *(Name(((nick, nick), *name.parts[1:])) for nick in name.nicknames)]


def _covers(short: Name, long: Name) -> bool:
    """Whether the parts of the shorter name stand in the longer one, in order and as one name is shortened."""
    a, b = short.parts, long.parts
    if len(a) == 1:  # a lone short form is rather somebody else's: "Jack" beside "John Reed"
        return _same(a[0], b[0]) or _same(a[0], b[-1]) or (len(b) == 1 and _same_given(a[0], b[0]))
    if len(a) == len(b):
        return _same_given(a[0], b[0]) and all(_same(p, q) or _initial(p, q) for p, q in zip(a[1:], b[1:], strict=True))
    if _same_given(a[0], b[0]):
        return _middles(a[1:], b[1:])
    # Known by the second name: "J. Robert Reed" and "Robert Reed", "William Dale Reed" and "Dale Reed".
    return _same_given(a[0], b[1]) and len(a[0][0]) > 1 and len(a) <= len(b) - 1 and _middles(a[1:], b[2:])


def _middles(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    """Whether the rest of a shorter name stands in the rest of a longer one.

    Initials may only drop from the end, and no surname is what a middle initial stands for.
    """
    if len(a) > len(b):
        return False
    taken, lead = 0, True
    for number, part in enumerate(b, 1):
        if taken == len(a):
            break
        surname = taken == len(a) - 1 and number < len(b) and len(part[0]) == 1
        if _same(a[taken], part) or (lead and not surname and _initial(a[taken], part)):
            taken += 1
        elif len(a[taken][0]) == 1:
            return False
    return taken == len(a)


def _same(p: Part, q: Part) -> bool:
    return p[0] == q[0] or p[1] == q[0] or p[0] == q[1] or (p[1] == q[1] and p[0] != p[1] and q[0] != q[1])


def _initial(p: Part, q: Part) -> bool:
    return p[0][0] == q[0][0] and (len(p[0]) == 1 or len(q[0]) == 1)


def _same_given(p: Part, q: Part) -> bool:
    """Whether two given names are one: equal, an initial, or a short form and what it stands for."""
    if _same(p, q) or _initial(p, q):
        return True
    forms = _full_forms()
    one, two = forms.get(p[0], frozenset()), forms.get(q[0], frozenset())
    return p[0] in two or q[0] in one or bool(one & two)


def misspelt(one: str, two: str) -> bool:
    """Whether two names differ as a name and its misspelling do: every part equal or nearly so, one of them not equal.

    Two given names of different sex, and two known ones that begin with different sounds, are different names.

    >>> misspelt("Jon Shively", "Jon Shivley"), misspelt("Ann Hadley", "Ann Hadleigh")
    (True, True)
    >>> misspelt("Daniel Reed", "Danielle Reed")
    False
    """
    a, b = parse(one), parse(two)
    if variants(one, two) or (a.suffix and b.suffix and a.suffix != b.suffix):
        return False
    if len(a.parts) > len(b.parts):
        a, b = b, a
    if not a.parts or (len(a.parts) == 1 and (len(b.parts) > 1 or min(len(a.letters), len(b.letters)) < 5)):
        return False
    split = len(b.parts) == len(a.parts) + 1 and len(a.parts) > 1 and min(len(letters) for letters, _ in b.parts) > 1
    if split and _near(a.letters, b.letters):  # one writes in two words what the other writes in one
        return True
    if len(a.parts) == len(b.parts):
        pairs = list(zip(a.parts, b.parts, strict=True))
    else:  # the middle names of one are left out
        pairs = [(a.parts[0], b.parts[0]), (a.parts[-1], b.parts[-1])]
    alike = [_same(p, q) or (_initial(p, q) if number else _same_given(p, q)) for number, (p, q) in enumerate(pairs)]
    return not all(alike) and all(
        same or _near(p[0], q[0], given=number == 0)
        for number, (same, (p, q)) in enumerate(zip(alike, pairs, strict=True))
    )


def _near(p: str, q: str, given: bool = False) -> bool:
    """Whether two parts differ by a slip or two (optimal string alignment; Jaro-Winkler guards short words)."""
    if not _slips(p, q):
        p, q = _as_heard(p), _as_heard(q)
        if not _slips(p, q):
            return False
    if given and p in _sexes() and q in _sexes():
        if {_sexes()[p], _sexes()[q]} == {"m", "f"}:
            return False
        if p[0].translate(_SOUND) != q[0].translate(_SOUND):
            return False
    return JaroWinkler.similarity(p, q) >= 0.72


def _slips(p: str, q: str) -> bool:
    shorter = min(len(p), len(q))
    return shorter >= _SHORTEST and OSA.distance(p, q) <= (1 if shorter < _LONG else 2)


_SHORTEST, _LONG = 3, 6
"""Letters of a part of a name in which a slip can be told, and from which on there may be two."""


def _as_heard(letters: str) -> str:
    """A name with the letters for others that sound like them: "Maddocks" and "Maddox", "Hadleigh" and "Hadley"."""
    return _HEARD.sub(lambda found: {"p": "f", "l": "ly"}.get(found.group()[0], "x"), letters)


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("titles")


@cache
def _sexes() -> dict[str, str]:
    return {fold(name): sex for name, sex in lexicon.table("given_names").items()}


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    return {fold(short): frozenset(fold(full).split()) for short, full in lexicon.table("nicknames").items()}


@lru_cache(maxsize=4096)
def forms_of(given: str) -> frozenset[str]:
    """The forms of a folded given name: itself, what it is short for, and what is short for these.

    >>> sorted({"dan", "daniel", "danny", "tom"} & forms_of("danny"))
    ['dan', 'daniel', 'danny']
    """
    full = {given, *_full_forms().get(given, ())}
    return frozenset(full).union(short for short, forms in _full_forms().items() if forms & full)


@lru_cache(maxsize=65536)
def sex_of(name: str) -> str:
    """The sex that a name's given name is mostly given to, or that it is short for: "m", "f", or "" where it does not
    tell."""
    parts = parse(name).parts
    given = parts[0][0] if len(parts) > 1 else ""
    known = {_sexes().get(form, "") for form in ({given} if given in _sexes() else _full_forms().get(given, ()))}
    return known.pop() if known in ({"m"}, {"f"}) else ""


def runs_on(name: str, shorter: str) -> bool:
    """Whether a name is another full name with words behind it that are no part of it, as captions run on.

    >>> runs_on("Kate Reed Friends", "Kate Reed"), runs_on("Kate Reed Tom Hall", "Kate Reed")
    (True, True)
    >>> runs_on("Kate Reed Smith", "Kate Reed"), runs_on("Kate Reed Jr.", "Kate Reed")
    (False, False)
    """
    if not name.casefold().startswith(f"{shorter.casefold()} ") or len(parse(shorter).parts) < 2:
        return False
    behind = [word.strip(".,").title() for word in name[len(shorter) :].split()]
    first = behind[0].casefold()
    if name[len(shorter) + 1].islower() and first not in PARTICLES:
        return True
    if first in _SUFFIXES or first in PARTICLES:
        return len(behind) > 1 and first in _SUFFIXES
    if behind[0] in lexicon.words("surnames"):
        return len(behind) > 1 and behind[0] in lexicon.words("given_names") and behind[1] in lexicon.words("surnames")
    return first in lexicon.words("english") or (len(behind) > 1 and behind[0] in lexicon.words("given_names"))
