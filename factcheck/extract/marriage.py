"""Who married, divorced or is dating whom: "Kate Reed married Tom Hall in 1999", "is married to actor Tom Hall"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract._people import PHRASE, about, relative, state, subject_before
from factcheck.model import Claim, Document, Kind
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, PERSON, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed never married Tom Hall and is not married to him.", []),
    ("Kate Reed will marry Tom Hall. She was married in Leeds.", []),
    ("Bishop Lee married Kate Reed and Tom Hall.", []),
    ("Kate Reed married Tom Hall in 1999.", ["Kate Reed | spouse | Tom Hall"]),
    ("She is married to actor Tom Hall.", ["She | spouse | Tom Hall"]),
    ("She had been married since 1990 to actor Tom Hall.", ["She | spouse | Tom Hall"]),
    (
        "She was married to Tom Hall from 1958 to 1966, and since 1995 to Bob Lee.",
        ["She | spouse | Tom Hall", "She | spouse | Bob Lee"],
    ),
    ("Kate Reed and Tom Hall were married in Leeds.", ["Kate Reed | spouse | Tom Hall"]),
    ("Kate Reed divorced Tom Hall in 2010.", ["Kate Reed | ex_spouse | Tom Hall"]),
    ("His parents' marriage to be. The marriage to Tom Hall ended.", []),
    (
        "Her first marriage, to the actor Tom Hall, ended. He has two sons from his marriage to Ann Lee.",
        ["Her | ex_spouse | Tom Hall", "his | spouse | Ann Lee"],
    ),
    ("She is from his marriage to Ann Lee, which ended in 2014.", ["his | ex_spouse | Ann Lee"]),
    ("Kate Reed had a stormy first marriage to Tom Hall.", ["Kate Reed | ex_spouse | Tom Hall"]),
    ("Kate Reed has been dating Tom Hall.", ["Kate Reed | partner | Tom Hall"]),
]

_PREDICATES = {"divorced": "ex_spouse", "dating": "partner", "engaged": "partner", "remarried": "spouse"}
_VERB = lazy(
    r"\b(?:(?:is|was|been|got|now|still|currently|happily) )*(?P<verb>(?:re)?married|marries|wed|divorced|dating"
    r"|engaged)\b"
)
_WHOM = lazy(
    rf"(?:,? (?:first|firstly|second|secondly|third|thirdly|again|secretly),?)?(?: for [^,.;()]{{1,30}}?"
    rf"| since {NUMBER})?(?: to| from)?(?: an?\b)? {PHRASE}(?P<who>{WHO}+)"
    rf"(?!['’]s| (?:{ROLE}|and {PERSON}))"
)
_SINCE = lazy(rf"\b(?:and|then),? since {NUMBER},? to {PHRASE}(?P<who>{WHO}+)")
"""The last of several: "to Tom Hall from 1958 to 1966, and since 1995 to Bob Lee"."""
_MARRIAGE = lazy(
    rf"(?:\b(?P<pronoun>[Hh]is|[Hh]er)|(?P<owner>{WHO})['’]s|\b(?P<had>had|has|after|from|in) an?)"
    rf"(?: (?!of\b|for\b)[a-z]+)??(?: (?P<former>first|former|previous|earlier)| (?!of\b|for\b)[a-z]+)?"
    rf" marriage,? to {PHRASE}(?P<who>{WHO}+)(?!['’]s)(?P<ended>,? which (?:ended|lasted|broke|was dissolved))?"
)
"""A marriage by its noun: "her first marriage, to the actor Tom Hall"."""
_PAIR = lazy(
    rf"(?P<one>{PERSON})(?:, {NUMBER},)? and (?P<two>{PERSON})(?:, {NUMBER},)? "
    r"(?:(?:were|are|got|have been|had been|first) )*(?P<verb>married|wed|divorced|dating|engaged)\b(?=[,.]| in "
    r"| on | at )"
)


def extract(document: Document) -> Iterator[Claim]:
    """The couples that a document's verbs make."""
    masked = document.masked
    if not any(stem in masked for stem in ("marri", " wed", "divorced", " dating", " engaged")):
        return
    for pair in _PAIR.finditer(masked):
        one, two = document.describe(*pair.span("one")), document.describe(*pair.span("two"))
        yield about(document, _PREDICATES.get(pair["verb"], "spouse"), one, two, pair.span("two"))
    for marriage in _MARRIAGE.finditer(masked) if " marriage" in masked else ():
        group = "pronoun" if marriage["pronoun"] else "owner"
        had = subject_before(document, marriage.start()) if marriage["had"] else None
        subject = had if marriage["had"] else relative(document, *marriage.span(group))
        other = document.describe(*marriage.span("who"))
        if subject and other.kind in (Kind.PERSON, None) and subject != other:
            relation = "ex_spouse" if marriage["former"] or marriage["ended"] else "spouse"
            yield about(document, relation, subject, other, marriage.span("who"))
    for verb in _VERB.finditer(masked):
        whom = _WHOM.match(masked, verb.end())
        if whom is None or (verb["verb"] in ("engaged", "dating") and not masked.startswith((" to", " "), verb.end())):
            continue
        subject, other = subject_before(document, verb.start()), document.describe(*whom.span("who"))
        if subject and other.kind in (Kind.PERSON, None) and subject != other:
            yield about(document, _PREDICATES.get(verb["verb"], "spouse"), subject, other, whom.span("who"))
        since = _SINCE.search(masked, whom.end(), document.sentence_at(verb.start())[1]) if subject else None
        if subject and since:
            yield state(
                document, "spouse", subject, document.describe(*since.span("who")), (since.span(), since.span("who"))
            )
