"""What can become of a plan or an event, and the words for each way. From general knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.values.lazy import lazy

_PASSED = r"(?:got|gets|won|wins|was given|were given|been given|secured|received)"
WAYS: dict[str, tuple[str, str]] = {
    "called off": ("cancelled|canceled|called off|scrapped|axed|abandoned|shelved|scratched", ""),
    "postponed": ("postponed|put off|put back|rescheduled", ""),
    "goes ahead": (
        "",
        r"(?:will|to) (?:still )?(?:go ahead|take place|proceed)|(?:goes|going|went|gone) ahead|takes place|took place",
    ),
    "approved": (
        "approved|backed|ratified|endorsed|passed|waved through|nodded through|rubber-stamped|voted for"
        "|voted in favou?r of|adopted",
        rf"{_PASSED} (?:the )?(?:green light|go-ahead|approval|the nod)",
    ),
    "rejected": ("rejected|turned down|thrown out|threw out|voted down|voted against|refused|vetoed|blocked", ""),
}
"""Each way: the participles of what is done to a thing, and phrases of what it does."""
_TIMES = frozenset(("called off", "postponed", "goes ahead"))
CUES = (
    "cancel", "called off", "scrap", "axed", "abandon", "shelved", "scratched", "postponed", "put off", "put back",
    "rescheduled", "ahead", "place", "proceed", "approv", "backed", "ratified", "endorsed", "passed", "waved", "nodded",
    "stamped", "voted", "adopted", "green light", "the nod", "rejected", "turned down", "thrown out", "threw out",
    "refused", "vetoed", "blocked",
)  # fmt: skip
"""What a sentence that tells a way has one of, in lower case."""


def exclude(one: str, two: str) -> bool:
    """Whether two ways cannot both be.

    >>> exclude("approved", "rejected"), exclude("called off", "rejected")
    (True, False)
    """
    return one != two and (one in _TIMES) == (two in _TIMES)


def later(one: str, two: str) -> bool:
    """Whether the second way can come about after the first: what was to go ahead is called off."""
    return (one, two) in (("goes ahead", "called off"), ("goes ahead", "postponed"), ("postponed", "called off"))


@cache
def patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """All that tells a way: the way, whether it is what the thing does, and the pattern."""
    return tuple(_patterns())


def _patterns() -> Iterator[tuple[str, bool, re.Pattern[str]]]:
    for way, (done, own) in WAYS.items():
        if done:
            yield way, False, lazy(rf"\b(?:{done})\b")
        if own:
            yield way, True, lazy(rf"\b(?:{own})\b")
