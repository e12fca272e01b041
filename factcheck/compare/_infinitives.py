"""Who is to do what an infinitive tells: "Reed agreed to buy", "Lee was told to pay", "named Lee to succeed Reed"."""

from __future__ import annotations

from collections.abc import Set

from factcheck.compare._parties import BE, LIGHT, Phrase, phrase, subject
from factcheck.compare._sentences import Line

_AGREED = frozenset("agreed agrees plans planned is are was were set going decided due".split())
"""Words before "to" and a verb that tell that it is to be done."""
_DID = frozenset("used took stood rose paused stopped stepped".split())
"""Verbs of what somebody did to some purpose, which was served."""
_BOUND = frozenset("ordered told forced required instructed made obliged sentenced named appointed chosen".split())
"""What is done to those who are bound to do something."""
_BINDS = _BOUND | frozenset("orders tells forces names appoints chose chooses picks picked elected hired hires".split())
PLANNED = frozenset(("buy", "succeed"))
"""Acts that are told most often before they are done."""
_DUTIES = PLANNED | {"pass on"}
"""Acts that are as good as done where somebody is bound to do them."""
_OBJECT = 9
"""Words between a verb that binds and the infinitive."""


def doer_of(line: Line, to: int, acts: Set[str]) -> Phrase | None:
    """Who does what the verb behind a "to" tells, which may be some acts; None where it may not be done, or does not
    show who."""
    duty = not acts.isdisjoint(_DUTIES)
    bound = duty and to > 1 and line.norms[to - 1] in _BOUND and line.norms[to - 2] in BE
    if line.norms[to - 1] in _AGREED or bound:
        left = next((n for n in range(to - 1, -1, -1) if line.norms[n] not in LIGHT | _AGREED | _BOUND), -1)
        return subject(line, left) if left >= 0 else None
    did = next((place for place in range(to - 1, max(0, to - _OBJECT), -1) if line.norms[place] in _DID), 0)
    if did:
        return subject(line, did - 1)
    return _bound(line, to) if duty else None


def _bound(line: Line, to: int) -> Phrase | None:
    """The object of a verb that binds it to do something: "ordered Reed on Friday to pay"."""
    for place in range(to - 2, max(-1, to - 2 - _OBJECT), -1):
        if line.norms[place] in _BINDS:
            return phrase(line, place + 1)
    return None
