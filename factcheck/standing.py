"""Which of two values is likelier where as many independent reports print each: by how near to the event reports are.

A press office has the names and figures of its own house at first hand. A news agency's report is one that a newsroom
may rely on alone (BBC Editorial Guidelines, section 3, "Gathering material"), while what anybody can publish without an
editor is held for unreliable (Wikipedia, "Reliable sources", on user-generated content). This is a reason to call the
right people first and no proof, so it makes no fix.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum

from factcheck.model import Article, Candidate, DateRange, Evidence, Likely, Quantity
from factcheck.values.lazy import lazy


class Standing(IntEnum):
    """How near to what happened a report is taken to be, the farthest first."""

    SELF_PUBLISHED = 0
    NEWSROOM = 1
    AGENCY = 2
    PRESS_OFFICE = 3


_WORDS = {
    Standing.SELF_PUBLISHED: "a self-published page",
    Standing.NEWSROOM: "a newsroom",
    Standing.AGENCY: "a news agency",
    Standing.PRESS_OFFICE: "a press office",
}
_OUTLET = (
    (Standing.PRESS_OFFICE, re.compile(r"(?:press|media)[ _-]?(?:office|release)|pr-?newswire", re.IGNORECASE)),
    (
        Standing.SELF_PUBLISHED,
        re.compile(r"(?<![a-z])(?:we)?blogs?(?![a-z])|blogspot|wordpress|substack|tumblr|medium\.com", re.IGNORECASE),
    ),
    (
        Standing.AGENCY,
        re.compile(
            r"(?<![a-z])(?:[a-z]*wire|(?<=[ _-])agency|press[ _-]association|associated[ _-]press|reuters|apnews"
            r"|(?-i:AP|AFP|PA|UPI|DPA|ANSA|EFE))(?![a-z])",
            re.IGNORECASE,
        ),
    ),
)
_DATELINE = lazy(r"[^\n]{0,60}?\b[A-Z][A-Z.' -]{2,30}(?:, [A-Z][\w.]+)? \([A-Z][A-Za-z ]{1,20}\) ?[-–—] ?")
"""How an agency's report opens: "DUNMORE, Ohio (AP) — " (AP Stylebook, "datelines")."""


def standing(article: Article) -> Standing:
    """How near to what happened a report is taken to be, by the name of its outlet and its dateline."""
    found = next((standing for standing, pattern in _OUTLET if pattern.search(article.outlet)), None)
    if found is not None:
        return found
    return Standing.AGENCY if _DATELINE.match(article.text, article.start) else Standing.NEWSROOM


def likelier(candidate: Candidate, articles: Mapping[str, Article]) -> Likely | None:
    """Of the two values of a disagreement that equally many origins print, that of the reports nearer to what happened;
    None where no report is nearer, and where there are more values, or less."""
    groups: list[list[Evidence]] = []
    for one in candidate.evidence:
        home = next((members for members in groups if same_value(members[0], one)), None)
        groups.append([one]) if home is None else home.append(one)
    if len(groups) != 2 or len({len({one.origin for one in members}) for members in groups}) > 1:
        return None
    farther, nearer = sorted(groups, key=lambda members: _standing(members, articles))
    low, high = _standing(farther, articles), _standing(nearer, articles)
    if low == high:
        return None
    value, number = nearer[0].value_text, len({one.origin for one in nearer})
    reason = f"as many reports print each; {_WORDS[high]} prints {value}, and {_WORDS[low]} the other"
    return Likely(nearer[0].clause or value, reason, number, number)


def same_value(one: Evidence, two: Evidence) -> bool:
    """Whether two pieces of evidence have one value: "five" and "5" have."""
    if one.value_text == two.value_text:
        return True
    values = [evidence.statement.claim.value if evidence.statement else None for evidence in (one, two)]
    return isinstance(values[0], Quantity | DateRange) and values[0] == values[1]


def _standing(members: Sequence[Evidence], articles: Mapping[str, Article]) -> Standing:
    """That of the nearest of some reports, or of those that they copy."""
    ids = {id_ for one in members for id_ in (one.span.article, one.origin) if id_ in articles}
    return max((standing(articles[id_]) for id_ in ids), default=Standing.NEWSROOM)
