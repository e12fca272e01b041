"""Which number of a wrong sum is the wrong one, by what the other reports say of the whole and of its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from msgspec.structs import replace

from factcheck.compare._figures import Figure, Slip, printed_like
from factcheck.compare._sentences import lines, meaning, normal
from factcheck.model import Article, Dossier
from factcheck.values import numbers

_WORD = re.compile(r"\w[\w'’-]*")
_MOST_IN_WORDS = 100
"""Numbers below this are put right in words where they are printed in words."""
_BESIDE = 3
"""Words from a number at which a word tells what it is the number of."""
_LABEL = 60
"""Characters behind a number in which it is told what it is the number of."""


def settled(dossier: Dossier, article: Article, field: str, slip: Slip) -> Slip:
    """A slip of a total, with the part doubted that another report gives the number that the total leaves for it. Where
    others have the total, and not what its parts make, nothing is likelier: one of the parts is wrong, and it is open
    which."""
    text, total = article.content(field), slip.doubted
    labels = _labels(text, (total, *slip.parts))
    added = sum(part.value for part in slip.parts)
    odd = []
    for part in slip.parts:
        left = total.value - (added - part.value)
        if left > 0 and _is_told(dossier, article, left, labels[part]):
            worded = text[part.start].isalpha() and left == int(left) and left < _MOST_IN_WORDS
            odd.append((part, numbers.in_words(left) if worded else printed_like(text, part, left)))
    if len(odd) == 1:
        part, number = odd[0]
        what = " ".join(text[part.end : part.end + _LABEL].split()[:3]).strip(" ,.;:)")
        return replace(slip, doubted=part, likely=number, why=f"{slip.why}; another report has {number} {what}".strip())
    told, made = (_is_told(dossier, article, value, labels[total]) for value in (total.value, added))
    return replace(slip, likely="") if told and not made else slip


def _labels(text: str, told: tuple[Figure, ...]) -> Mapping[Figure, Set[str]]:
    """The stems of the words behind each number, up to the next one or the end of the clause."""
    found = {}
    for one in told:
        end = min((other.start for other in told if other.start > one.end), default=one.end + _LABEL)
        words = _WORD.findall(re.split(r"[.;:]\s", text[one.end : min(end, one.end + _LABEL)], maxsplit=1)[0])
        found[one] = {stem for word in words if (stem := meaning(normal(word)))}
    return found


def _is_told(dossier: Dossier, article: Article, value: float, label: Set[str]) -> bool:
    """Whether a report of another origin has a number beside a word of what it is the number of."""
    origin, norm = dossier.origins[article.id], f"{value:g}" if value < 1e6 else str(int(value))
    for line in lines(dossier):
        if line.origin != origin and not label.isdisjoint(line.stems):
            for place in (place for place, told in enumerate(line.norms) if told == norm):
                beside = line.norms[max(0, place - _BESIDE) : place + _BESIDE + 1]
                if not label.isdisjoint(map(meaning, beside)):
                    return True
    return False
