"""Words of quotations: as they are compared, and what differs between two printed forms of one quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from factcheck.values import lexicon, names, numbers
from factcheck.values.drift import Drift, Word, kind, other_person, same_negation
from factcheck.values.moved import moved
from factcheck.values.timewords import MONTHS

_TOKEN = re.compile(
    r"\[(?:\s?\.\s?){3}\]|\[[^\]\n]{1,80}\]|\([^()\n]{1,80}\)|…|\.(?:\s?\.){2,}"
    r"|[@#]?[^\W_]+(?:['’‘.](?=[^\W_])[^\W_]+|['’] (?:s|m|ll|re|ve|d|t)\b)*['’]?"
    r"|[$£€%&]"
)
_SCALED = re.compile(r"(\d[\d.,]*)(mn?|bn?|tn)$")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_WORDED = {"%": "percent", "$": "dollar", "£": "pound", "€": "euro", "&": "and", "mln": "1000000", "bn": "1000000000"}
_EXPANDED = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "let's": "let us", "'cause": "because",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_IS = frozenset("it that he she there what here who where how this everything everybody nobody".split())
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|able|ite|hood|ful|al|ist|y$)|(?<=[hl])our(?=$|s$|ed$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|er$|ers$|ation|able)"), "iz"),
    (re.compile(r"(?<=[a-z])ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[aeiou][^aeiou\W]{1}[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$)"), "l"),
    (re.compile(r"(?<=[aeiou][^aeiou\W]{2}[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$)"), "l"),
    (re.compile(r"(?<=def|off)ence|(?<=pret)ence"), "ense"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[hn])ae(?=[a-z])"), "e"),
)
LEAST_RUN = 3
"""Words in a row that two quotations must share to be aligned at all."""
_LEAST_WHOLE = 4
"""Words of two quotations that are the same throughout."""
_SURE = 7
"""Shared words from which on a word at the very beginning or end counts as changed, not as another utterance."""
_SHORT = 10
"""Words of a quotation up to which one word may differ and no more."""
_AT_EDGE = 5
"""Words of a short quotation from which on, one more, its first or last may be the one: "I love my job" is another."""
LONGEST_GAP = 4
"""More words than this between two shared runs are an omission, not a change."""


class Change(Struct, frozen=True):
    """A difference: its kind, and the words that stand on either side, as ranges of places in the two sequences."""

    kind: Drift
    one: tuple[int, int]
    two: tuple[int, int]


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a quotation; a contraction counts as the two words that it stands for.

    >>> [word.norm for word in words("I can’t ... honour it")]
    ['i', 'can', 'not', 'honor', 'it']
    >>> [word.norm for word in words("Twenty-two left on 4 April")], [word.norm for word in words("on Apr. 4th")]
    (['22', 'left', 'on', '4 4'], ['on', '4 4'])
    """
    found: list[Word] = []
    gap = False
    for match in _TOKEN.finditer(text):
        printed = match.group()
        if printed[0] in "[(….":
            gap = True
            continue
        if printed == "00" and text[match.start() - 1 : match.start()] == ":":
            continue  # 6:00 is 6
        start, end = match.span()
        one = _one_value(found[-1], printed, text[found[-1].end - offset : start]) if found and not gap else None
        if one:
            begin = found.pop()
            found.append(Word(begin.start, offset + end, text[begin.start - offset : end], one, begin.gap))
            continue
        for norm in normal(printed):
            found.append(Word(offset + start, offset + end, printed, norm, gap))
            gap = False
    return tuple(found)


def _one_value(before: Word, printed: str, between: str) -> str | None:
    """What a word and the one before it are compared by as one: "twenty-two", and a day and its month in either order;
    None for other words."""
    if between == "-":
        tens, ones = _spelled(before.text), _spelled(printed)
        return f"{tens + ones:g}" if tens and ones and tens in _TENS and ones < 10 else None
    if between not in (" ", ". "):
        return None
    for month, day in ((before.text, printed), (printed, before.text)):
        number = _DAY.fullmatch(day) if month in _MONTH_NAMES else None
        if number:
            return f"{number[1]} {MONTHS[month.lower()]}"
    return None


def _spelled(printed: str) -> float | None:
    return numbers.parse(printed.lower()) if printed.isalpha() else None


_TENS = frozenset(range(20, 100, 10))
_MONTH_NAMES = frozenset(name.capitalize() for name in MONTHS if len(name) > 2)
_DAY = re.compile(r"([12]?\d|3[01])(?:st|nd|rd|th)?")


@lru_cache(maxsize=65536)
def normal(printed: str) -> tuple[str, ...]:
    """A printed word as the words that it is compared by: lower case, plain letters, numbers in digits, contractions
    in full, American spelling.

    >>> normal("Don’t"), normal("three"), normal("third"), normal("honour"), normal("person's")
    (('do', 'not'), ('3',), ('3th',), ('honor',), ("person's",))
    """
    word = _plain(printed)
    if printed.endswith(("in'", "in’")) and len(printed) > 4:
        word += "g"  # talkin'
    if word in _WORDED:
        return (_WORDED[word],)
    if word in _EXPANDED:
        return tuple(_EXPANDED[word].split())
    scaled = _SCALED.match(word)
    if scaled:
        return *normal(scaled[1]), {"m": "1000000", "b": "1000000000", "t": "1000000000000"}[scaled[2][0]]
    number = numbers.parse(word)
    if number is not None:
        return (f"{number:g}" if number < 1e6 else str(int(number)),)
    ordinal = _ORDINAL.match(word)
    if ordinal or (word in numbers.ORDINALS and word != "second"):
        return (f"{ordinal[1] if ordinal else numbers.ORDINALS[word]}th",)
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), full
    if word.endswith("'s") and word[:-2] in _IS:
        return word[:-2], "is"
    same = lexicon.table("spellings").get(word)
    return tuple(same.split()) if same else (_american(word),)


def _american(word: str) -> str:
    for pattern, form in _SPELLINGS:
        word = pattern.sub(form, word)
    return word


def compare(one: Sequence[Word], two: Sequence[Word]) -> tuple[Change, ...] | None:
    """What differs between two printed forms of one quotation, of which either may be a part of the other; None where
    they are not of one quotation.

    They are aligned by the runs of `LEAST_RUN` or more words that they share, in order.
    """
    norms = [word.norm for word in one], [word.norm for word in two]
    if change := one_word(one, two):
        return (change,)
    runs = _runs(*norms)
    if not runs:
        return None
    elsewhere = moved(*norms, runs)
    shared = sum(length for _, _, length in (*runs, *elsewhere))
    first, last = runs[0], runs[-1]
    changes = [Change(Drift.MOVED, (i, i + length), (j, j + length)) for i, j, length in elsewhere]
    if shared >= _SURE and not any(i < first[0] or j < first[1] for i, j, _ in elsewhere):
        changes += _edge(one, two, first[0], first[1], -1)
    for (i, j, length), (next_i, next_j, _) in pairwise(runs):
        a, b = (i + length, next_i), (j + length, next_j)
        if any(_meet(a, change.one) or _meet(b, change.two) for change in changes if change.kind is Drift.MOVED):
            continue  # what stands beside words of another place has no counterpart
        changes += _between(one, two, a, b)
    if shared >= _SURE and not any(i > last[0] or j > last[1] for i, j, _ in elsewhere):
        changes += _edge(one, two, last[0] + last[2], last[1] + last[2], 1)
    shortest = min(len(one), len(two))
    if shared == len(one) == len(two) >= _LEAST_WHOLE:
        return tuple(_spelt(one, two, runs) + changes)
    if shared < 5 or (shared < 12 and shared < 0.7 * shortest) or shared < 0.4 * shortest:
        return None
    loose = min(first[:2]) > 0 or min(len(one) - last[0] - last[2], len(two) - last[1] - last[2]) > 0
    if loose and shared < _SURE:
        return None
    if loose:
        changes = [change for change in changes if not _other_words(change)]
    unlike = sum(1 for change in changes if change.kind not in (Drift.SPELLING, Drift.MOVED))
    unlike -= max(
        0, sum(_of_persons(one, two, change) for change in changes) - 1
    )  # "I ... my" for "she ... her" is one
    return tuple(_spelt(one, two, runs) + changes) if unlike * 8 <= shared + 8 else None


def one_word(one: Sequence[Word], two: Sequence[Word], borne_out: bool = False) -> Change | None:
    """The one word that two short quotations differ by, or the one that changes the sense where only one has it, or the
    negation that stands at another place; None where more differs, or too little is the same. `borne_out`: something
    else tells that they are one, and a word less will do."""
    if not _LEAST_WHOLE - borne_out <= min(len(one), len(two)) <= max(len(one), len(two)) <= _SHORT:
        return None
    norms = [word.norm for word in one], [word.norm for word in two]
    steps = [step for step in Levenshtein.opcodes(*norms) if step.tag != "equal"]
    if not steps or any(word.gap for word in (*one, *two)):
        return None
    a, b = (steps[0].src_start, steps[-1].src_end), (steps[0].dest_start, steps[-1].dest_end)
    if len(steps) == 2 and same_negation(*norms):
        return Change(Drift.WORD, a, b)
    sizes = a[1] - a[0], b[1] - b[0]
    how = kind(one[slice(*a)], two[slice(*b)])
    inside = a[0] > 0 and a[1] < len(one)
    if len(steps) > 1 or max(sizes) > 1 or (min(sizes) == 0 and how is not Drift.SENSE):
        return None
    return Change(how, a, b) if inside or borne_out or len(one) > _AT_EDGE else None


def _other_words(change: Change) -> bool:
    """Whether three words or more stand for as many others, so that the speaker may have said both."""
    return change.kind is Drift.WORD and min(change.one[1] - change.one[0], change.two[1] - change.two[0]) > 2


def _of_persons(one: Sequence[Word], two: Sequence[Word], change: Change) -> bool:
    """Whether a pronoun of another person stands at a place."""
    sides = [{word.norm for word in side[slice(*place)]} for side, place in ((one, change.one), (two, change.two))]
    return change.kind is Drift.SENSE and other_person(sides[0], sides[1])


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _runs(one: list[str], two: list[str]) -> list[tuple[int, int, int]]:
    """The runs (place in one, place in two, length) that two sequences share, in one order, the longest kept."""
    places: dict[tuple[str, ...], list[int]] = {}
    least = LEAST_RUN
    for j in range(len(two) - least + 1):
        places.setdefault(tuple(two[j : j + least]), []).append(j)
    found: list[tuple[int, int, int]] = []
    ends: dict[int, int] = {}  # diagonal -> where its last run ends in one
    for i in range(len(one) - least + 1):
        for j in places.get(tuple(one[i : i + least]), ()):
            if ends.get(i - j, -1) > i:
                continue
            length = least
            while i + length < len(one) and j + length < len(two) and one[i + length] == two[j + length]:
                length += 1
            ends[i - j] = i + length
            found.append((i, j, length))
    if not found:
        return []
    chain: list[tuple[int, int, int]] = []
    for run in sorted(found, key=lambda run: (-run[2], run)):
        trimmed = _trimmed(run, chain)
        if trimmed is not None:
            chain.append(trimmed)
    return _with_short_runs(one, two, sorted(chain))


def _trimmed(run: tuple[int, int, int], chain: list[tuple[int, int, int]]) -> tuple[int, int, int] | None:
    """A run without what it shares with those of a chain; None where it is not in their order, or one word is left."""
    i, j, length = run
    for other_i, other_j, other_length in chain:
        if i < other_i and j < other_j:
            length = min(length, other_i - i, other_j - j)
        elif i > other_i and j > other_j:
            cut = max(0, other_i + other_length - i, other_j + other_length - j)
            i, j, length = i + cut, j + cut, length - cut
        else:
            return None
    return (i, j, length) if length > 1 else None


def _with_short_runs(one: list[str], two: list[str], chain: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """A chain with the shorter runs in its small gaps and at its ends."""
    i, j, _ = chain[0]
    reach = min(i, j, 2 * LONGEST_GAP)
    filled = list(_equal(one, two, (i - min(i, reach + 2), i), (j - min(j, reach + 2), j)))
    for (i, j, length), (next_i, next_j, _) in pairwise(chain):
        filled.append((i, j, length))
        a, b = (i + length, next_i), (j + length, next_j)
        if max(a[1] - a[0], b[1] - b[0]) <= 3 * LONGEST_GAP:
            filled += _equal(one, two, a, b)
    i, j, length = chain[-1]
    i, j = i + length, j + length
    reach = min(len(one) - i, len(two) - j, 2 * LONGEST_GAP)
    filled.append(chain[-1])
    return filled + list(_equal(one, two, (i, i + reach + 2), (j, j + reach + 2)))


def _equal(one: list[str], two: list[str], a: tuple[int, int], b: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    """The equal stretches of two small parts of two sequences."""
    for step in Levenshtein.opcodes(one[a[0] : a[1]], two[b[0] : b[1]]):
        if step.tag == "equal":
            yield a[0] + step.src_start, b[0] + step.dest_start, step.src_end - step.src_start


def _between(one: Sequence[Word], two: Sequence[Word], a: tuple[int, int], b: tuple[int, int]) -> Iterator[Change]:
    """The change between two shared runs, if the words there differ and nothing marks that some are left out."""
    if a[0] == a[1] and b[0] == b[1]:
        return
    if _gaps(one, a, b[1] - b[0]) or _gaps(two, b, a[1] - a[0]):
        return
    a, b = _without_joined(one, two, a, b)
    sizes = a[1] - a[0], b[1] - b[0]
    if max(sizes) == 0:
        return
    if max(sizes) <= LONGEST_GAP:
        yield Change(kind(one[a[0] : a[1]], two[b[0] : b[1]]), a, b)
    elif min(sizes) == 0:
        yield Change(Drift.OMISSION, a, b)


def _gaps(side: Sequence[Word], stretch: tuple[int, int], reach: int) -> bool:
    """Whether a mark of omission stands in a stretch, or near it where the words left out could as well be others."""
    return any(word.gap for word in side[max(0, stretch[0] - reach + 1) : stretch[1] + max(1, reach)])


def _without_joined(
    one: Sequence[Word], two: Sequence[Word], a: tuple[int, int], b: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two stretches without what stands at the beginning of both, written together in one and apart in the other."""
    for size_one, size_two in ((1, 2), (2, 1)):
        if a[0] + size_one <= a[1] and b[0] + size_two <= b[1]:
            first = "".join(word.norm for word in one[a[0] : a[0] + size_one])
            if first == "".join(word.norm for word in two[b[0] : b[0] + size_two]):
                return (a[0] + size_one, a[1]), (b[0] + size_two, b[1])
    return a, b


def _edge(one: Sequence[Word], two: Sequence[Word], i: int, j: int, way: int) -> Iterator[Change]:
    """The change of a word or two at the beginning (`way` -1) or end (1) of the shorter of two quotations."""
    left_one, left_two = (i, j) if way < 0 else (len(one) - i, len(two) - j)
    size = min(left_one, left_two)
    if not 0 < size <= 2:
        return
    if way > 0 and _without_joined(one, two, (i, min(i + 2, len(one))), (j, min(j + 2, len(two))))[0][0] > i:
        return
    a = (i - size, i) if way < 0 else (i, i + size)
    b = (j - size, j) if way < 0 else (j, j + size)
    if any(word.gap for word in (*one[a[0] : a[1] + 1], *two[b[0] : b[1] + 1])):
        return
    how = kind(one[a[0] : a[1]], two[b[0] : b[1]])
    if how is not Drift.SPELLING and max(left_one, left_two) > size + 2:
        return  # one goes on where the other was cut short
    yield Change(how, a, b)


def _spelt(one: Sequence[Word], two: Sequence[Word], runs: Sequence[tuple[int, int, int]]) -> list[Change]:
    """Words that are compared as equal and printed in two spellings (not only in other letters' case or marks)."""
    found = []
    for i, j, length in runs:
        for step in range(length):
            if one[i + step].text == two[j + step].text:
                continue
            a, b = _plain(one[i + step].text), _plain(two[j + step].text)
            if a != b and not (a[:1].isdigit() or b[:1].isdigit()) and len(normal(a)) == len(normal(b)) == 1:
                found.append(Change(Drift.SPELLING, (i + step, i + step + 1), (j + step, j + step + 1)))
    return found


def _plain(printed: str) -> str:
    """A printed word in plain small letters, with straight marks and nothing at its end."""
    return names.fold(printed.replace("’", "'").replace("‘", "'").replace(" ", "")).rstrip("'")
