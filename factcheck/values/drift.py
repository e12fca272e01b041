"""How grave it is that one stretch of a quotation's words stands for another: a spelling, a word, or another sense."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from rapidfuzz.distance import JaroWinkler, Levenshtein

from factcheck.values import lexicon
from factcheck.values.english import plain
from factcheck.values.opposites import are_opposite

_NEGATIONS = frozenset("not no never none nothing nobody neither nor without hardly".split())
_SMALL = frozenset("and so but well oh um uh er ah that then the a an now okay ok yeah".split())
_EMPTY = frozenset(
    "a an the this that these those it there who which what how why and or but so as because well oh"
    " in into on onto at to of for with within am is are was were be been being have has had having do does did"
    " just really very quite also too even actually simply".split()
)
"""Words that say little by themselves: who leaves out or changes one changes no meaning."""
_SAME = {
    "could": "can", "would": "will", "might": "may", "everybody": "everyone", "somebody": "someone",
    "anybody": "anyone", "until": "till", "til": "till",
}  # fmt: skip
_PERSONS = (
    frozenset("i me my mine myself we us our ours ourselves".split()),
    frozenset("you your yours yourself yourselves".split()),
    frozenset("he him his himself".split()),
    frozenset("she her hers herself".split()),
    frozenset("they them their theirs themselves".split()),
    frozenset("it its itself".split()),
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
_UNITS = frozenset("second minute hour day week month year decade hundred thousand million billion trillion".split())


_NEGATED = {
    "anything": "nothing", "anybody": "nobody", "anyone": "nobody", "any": "no", "anywhere": "nowhere",
    "ever": "never", "either": "neither",
}  # fmt: skip
"""What "not" makes of words that stand behind it."""


class Drift(StrEnum):
    """What differs between two printed forms of one quotation, the least first: the order of sentences; a spelling, an
    ending, a small word that says little by itself; a word; the sense (a negation, a number, a name, a person); words
    left out without a mark."""

    MOVED = "moved"
    SPELLING = "spelling"
    WORD = "word"
    SENSE = "sense"
    OMISSION = "omission"


class Word(Struct, frozen=True, gc=False):
    """A word: its offsets, as printed, as compared; `gap`: an ellipsis or an editor's brackets stand before it."""

    start: int
    end: int
    text: str
    norm: str
    gap: bool = False


def kind(one: Sequence[Word], two: Sequence[Word]) -> Drift:
    """How grave it is that these words stand for those."""
    a, b = [word.norm for word in one], [word.norm for word in two]
    joined_one, joined_two = ("".join(part).replace("'", "") for part in (a, b))
    only_one, only_two = set(a) - set(b), set(b) - set(a)
    cut = len(a) != len(b) and joined_one.replace(".", "") == joined_two.replace(".", "")  # "22. 4" for "22.4"
    small = cut or (only_one | only_two <= _SMALL and (not a or not b or len(a) == len(b)))
    if small or joined_one == joined_two or _ending_dropped(joined_one, joined_two):
        return Drift.SPELLING
    if len(_NEGATIONS & only_one) != len(_NEGATIONS & only_two) or _other_value(only_one, only_two):
        return Drift.SENSE
    if len(only_one) == len(only_two) == 1 and are_opposite(*only_one, *only_two):
        return Drift.SENSE
    if len(a) == len(b) and (other_person(only_one, only_two) or _third_person(one, two) or _third_person(two, one)):
        return Drift.SENSE
    if any(_is_name(word) for word in one) and any(_is_name(word) for word in two):
        alike = _initials(joined_one, b) or _initials(joined_two, a) or _alike(joined_one, joined_two)
        return Drift.SPELLING if alike else Drift.SENSE
    return Drift.SPELLING if _typo(joined_one, joined_two) or _telling(a) == _telling(b) else Drift.WORD


def same_negation(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sentences differ only by where their negation stands: "not ... anybody", "nobody".

    >>> same_negation("we will not sell anything".split(), "we will sell nothing".split())
    True
    """
    denied, plain = (one, two) if "not" in one else (two, one)
    rest = [norm for norm in denied if norm != "not"]
    return len(rest) < len(denied) and rest != list(plain) == [_NEGATED.get(norm, norm) for norm in rest]


def _telling(norms: Sequence[str]) -> list[str]:
    """The words that say something by themselves, in one form of each: tense and number tell little."""
    return [plain(_SAME.get(norm, norm)) for norm in (one.removesuffix("'s") for one in norms) if norm not in _EMPTY]


def _other_value(one: set[str], two: set[str]) -> bool:
    """Whether both have a number or a unit, or both a day or a month."""
    return (_number(one) and _number(two)) or bool(one & _DAYS and two & _DAYS)


def other_person(one: set[str], two: set[str]) -> bool:
    """Whether both have a pronoun, of two persons."""
    persons = [[number for number, forms in enumerate(_PERSONS) if forms & side] for side in (one, two)]
    return bool(persons[0] and persons[1]) and persons[0] != persons[1]


def _third_person(one: Sequence[Word], two: Sequence[Word]) -> bool:
    """Whether a name stands for "I" or "my"."""
    first = any(word.norm in ("i", "me", "my") for word in two)
    return first and _is_name(one[0]) and not any(_is_name(word) for word in two)


def _alike(one: str, two: str) -> bool:
    """Whether two names may be one in two spellings, or one a part of the other."""
    return JaroWinkler.similarity(one, two) >= 0.8 or one in two or two in one


def _initials(short: str, long: Sequence[str]) -> bool:
    """Whether a word is made of the first letters of others: "IE" and "Internet Explorer"."""
    return len(long) > 1 and short == "".join(word[0] for word in long)


def _number(found: set[str]) -> bool:
    return any(word[0].isdigit() or word.rstrip("s") in _UNITS for word in found)


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.norm not in lexicon.words("common") and word.norm != "i"


def _ending_dropped(one: str, two: str) -> bool:
    """Whether two words differ in their ending only: "persons" and "person's", "go" and "goes"."""
    short, long = sorted((one, two), key=len)
    return len(short) >= 3 and long.startswith(short) and long[len(short) :] in ("s", "es", "d", "ed", "ly", "ing")


def _typo(one: str, two: str) -> bool:
    """Whether two long words that begin alike differ in one letter of which one spelling is no word."""
    if min(len(one), len(two)) < 5 or one[:2] != two[:2]:
        return False
    return bool(Levenshtein.distance(one, two, score_cutoff=1) <= 1 and abs(len(one) - len(two)) <= 1)
