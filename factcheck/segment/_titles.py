"""Titles and roles around a name: "Apex | Chief Executive | Ana Reed", "Marsh County | Judge"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.segment._runs import Run, Word, joined
from factcheck.segment._words import (
    ACRONYM_ROLES,
    COMMON,
    DEMONYMS,
    GIVEN,
    KIN,
    ORGANIZED,
    PLACE_WORDS,
    PLACES,
    ROLES,
    SURNAMES,
    TITLES,
    titled,
)

_QUALIFIES = frozenset(
    "Police Fire Sheriff's Homicide Vice Executive Senior Acting Associate Former Late Star Staff Petty Master Gunnery"
    " Lance Wing Squadron Flight First Brig Rear Retired Deputy Assistant".split()
)
"""Words that go with a title behind them: "Police Chief", "Vice President"."""
_FORCES = frozenset({"Police", "Fire", "Sheriff's", "Homicide"})


def part_titles(text: str, run: Run) -> tuple[list[Run], list[Word]]:
    """The names in a row of capitalised words, each with its title, and the words that are titles or roles."""
    words = run.words
    while len(words) > 1 and (size := _demonym(text, words)) and not _organized(words[size:]):
        words = words[size:]
    if not words:
        return [], []
    if len(words) == 1:
        return _single(words, run)
    names: list[Run] = []
    size = _place_before_person(words)
    if size:
        names.append(Run(words[:size], run.heading))
        words = words[size:]
    at = max((index for index in range(len(words) - 1) if _is_title(words, index)), default=-1)
    at += 2 * _is_office_of(words, at)
    if at >= 0 and _is_person_behind(words, at):
        begin = _title_begins(words, at)
        if begin:
            names.append(Run(words[:begin], run.heading))
        names.append(Run(words[at + 1 :], run.heading, text[words[begin][0] : words[at][1]]))
        return names, words[begin : at + 1]
    end = len(words) if run.heading or words[0][2] in GIVEN() else _role_begins(words)
    if end == len(words) or any(word not in _QUALIFIES for _, _, word in words[:end]):
        names += [Run(words[:end], run.heading)] if end else []
    return names, words[end:]


def _demonym(text: str, words: list[Word]) -> int:
    """How many first words are of a people or a party ("German Chancellor Reed", "New Zealander Ann Lee") and no given
    name, which "the Dane Lars Lee" has not either."""
    word, follows = words[0][2], words[1][2]
    if f"{word} {follows}" in DEMONYMS():
        return 2
    described = len(words) > 2 and (
        follows in TITLES() or follows in DEMONYMS() or text.endswith(("the ", "The "), 0, words[0][0])
    )
    return int(word in DEMONYMS() and (word not in GIVEN() or described))


def _single(words: list[Word], run: Run) -> tuple[list[Run], list[Word]]:
    word = words[0][2]
    if word in DEMONYMS():
        return [], []
    if run.heading or word in ORGANIZED() or word in SURNAMES() or not _is_title(words, 0):
        return [Run(words, run.heading)], []
    return [], words


def _place_before_person(words: list[Word]) -> int:
    """How many words are a place before a person's full name: "Iowa | Dorothy Reed"."""
    size = next((size for size in (1, 2) if joined(words[:size]) in PLACES()), 0)
    rest = words[size:]
    named = len(rest) in (2, 3) and rest[0][2] in GIVEN() and rest[-1][2] in SURNAMES()
    return size if named and words[0][2] not in GIVEN() else 0


def _is_person_behind(words: list[Word], at: int) -> bool:
    """Whether the words behind a title are a person's name."""
    rest = words[at + 1 :]
    acronym = len(rest) == 1 and rest[0][2].isupper() and len(rest[0][2]) > 1
    return not _organized(rest) and not (acronym and at) and rest[0][2] not in TITLES() and rest[0][2] not in _QUALIFIES


def _is_office_of(words: list[Word], at: int) -> bool:
    """Whether "of" and a word behind a title are of it, and a full name follows: "Secretary of State Kate Reed"."""
    named = len(words) > at + 4 and words[at + 1][2] == "of" and words[at + 3][2] in GIVEN()
    return at >= 0 and named and words[at + 4][2] not in ORGANIZED()


def _title_begins(words: list[Word], at: int) -> int:
    """Where the title that ends at a word begins: "Springfield Police | Vice President"."""
    begin = at
    while begin and (_is_title(words, begin - 1) or words[begin - 1][2] in _QUALIFIES or words[begin - 1][2] == "of"):
        if begin > 1 and words[begin - 1][2] in _FORCES:
            break
        begin -= 1
    return begin


def _role_begins(words: list[Word]) -> int:
    """Where the roles that end a name begin; a surname is none behind a person's names ("Ana | Judge")."""
    end = len(words)
    while end and _is_title(words, end - 1) and words[end - 1][2] not in ORGANIZED():
        before = words[end - 2][2] if end > 1 else ""
        described = before in ORGANIZED() or before in PLACES() or before in PLACE_WORDS() or before.lower() in COMMON()
        if words[end - 1][2] in SURNAMES() and not described:
            break
        end -= 1
    return end


def _is_title(words: list[Word], index: int) -> bool:
    return _tells_title(words[index][2], words[0][2] if index else "")


@lru_cache(maxsize=65536)
def _tells_title(word: str, first: str) -> bool:
    """Whether a word is a title or role; `first`: the first word of the row that it stands further on in."""
    given = first in GIVEN()
    word = word.removesuffix("-elect").removesuffix("-designate")
    if word.rstrip(".") in TITLES() or word[0].isdigit():
        return not (given and word in SURNAMES() and first not in TITLES())
    if given and titled(word) in SURNAMES():
        return False
    plain = word.casefold()
    return plain in ROLES() or plain in KIN() or (word.isupper() and plain in ACRONYM_ROLES)


def _organized(words: list[Word]) -> bool:
    return any(word in ORGANIZED() or (index and word in PLACE_WORDS()) for index, (_, _, word) in enumerate(words))
