"""Which numbers of two days are one that was set anew in between, and which are rather a slip in one of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.compare._apart import is_slip, same_number
from factcheck.compare._rivals import Rivals
from factcheck.compare._sentences import stem
from factcheck.model import Dossier, Evidence

PEOPLE = frozenset("person people man woman boy girl teen child victim suspect adult officer student other".split())
"""Units of which later reports may have more: some are known one by one."""
CHANGING = frozenset(("bail", "bond", "reward", "donation", "charge", "search", "damage", "missing"))
"""Scopes of values that are set anew: reports of two days have an update."""
CHANGING_UNITS = frozenset(("arrested", "count", "member"))
"""Units, charges among them, of which later reports have more."""
_ONE_BY_ONE = (
    "charge arrest indict identify name suspect want seek detain custody question release miss find found confirm"
    " evacuate rescue treat hospital hospitalize die accuse plead convict sentence join sign donate"
)
"""Words beside people who become known, or are dealt with, one by one."""
_CHANGED = (
    "increase raise rise rose up boost double triple lower reduce cut drop grow grew total additional another more now"
    " new later match add hike initial original"
)
"""Words beside a value that was set anew."""


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


def is_update(dossier: Dossier, found: Sequence[Rivals], lower: Sequence[Evidence], higher: Sequence[Evidence]) -> bool:
    """Whether the reports of two values of a sort that changes were published on other days than, and not between,
    each other. Where the digits of one value are those of the other but for one, the reports must tell of a change; a
    nought too many is a slip."""
    first = found[0].one[0]
    stems = frozenset().union(*(place.around.line.stems for one in found for place in (*one.one, *one.two)))
    grows = first.dimension in CHANGING_UNITS or (first.dimension in PEOPLE and bool(stems & _stems(_ONE_BY_ONE)))
    changed = grows and not _is_before(dossier, higher, lower)
    if not changed and is_set_anew(found) and not any(same_number(one.one[0], one.two[0]) for one in found):
        changed = bool(stems & _stems(_CHANGED)) or not any(is_slip(one.one[0], one.two[0]) for one in found)
    return changed and _follow_each_other(dossier, (lower, higher))


def is_set_anew(found: Sequence[Rivals]) -> bool:
    """Whether two values are of a sort that changes; the share of a bail that is to be paid does not."""
    first = found[0].one[0]
    return first.dimension != "percent" and bool({first.statement.claim.scope, first.dimension} & CHANGING)


def of_one_day(dossier: Dossier, members: Sequence[Evidence]) -> bool:
    """Whether the reports of some evidence were published on one day, as far as is known."""
    return len({dossier.articles[one.span.article].published for one in members}) == 1


def _follow_each_other(dossier: Dossier, groups: Sequence[Sequence[Evidence]]) -> bool:
    """Whether the reports of each value were published on other days than, and not between, those of the next."""
    days = [[str(dossier.articles[one.span.article].published or "") for one in members] for members in groups]
    ordered = sorted(days, key=min)
    return all(max(earlier) < min(later) for earlier, later in pairwise(ordered))


def _is_before(dossier: Dossier, earlier: Sequence[Evidence], later: Sequence[Evidence]) -> bool:
    """Whether one value was printed before another first was."""
    days = [min(str(dossier.articles[one.span.article].published or "") for one in side) for side in (earlier, later)]
    return days[0] < days[1]
