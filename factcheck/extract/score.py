"""Scores of matches ("Rovers beat United 3-1") and votes for each candidate.

`score` has the winner (or the side named first, in a draw) as subject, the score with the higher number first as
value, and the opponent as scope. Votes are `count` claims of the unit `vote` whose subject is who got them;
`majority` is the scope of the winner's lead, `lead` of one before the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import join_scope, lowered, sentences_with, state, time_scope
from factcheck.model import Claim, Document, Mention, Wording
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, ROLE_MARK
from factcheck.values.numbers import DIGITS, Amount, amount

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Bookies had it at 8-1. The 2009-10 season began in May.", []),
    ("Leeds Rovers beat Hull United 3-1 on Friday.", ["Leeds Rovers | score | 3-1 (hull united)"]),
    ("Leeds Rovers lost 1-2 to Hull United.", ["Hull United | score | 2-1 (leeds rovers)"]),
    ("Leeds Rovers drew 1-1 with Hull United.", ["Leeds Rovers | score | 1-1 (hull united)"]),
    ("Ann Lee polled 41,206 votes to Mr Reed's 39,874, a majority of 1,332.",
     ["Reed | count | 39874 vote", "- | count | 1332 vote (majority)"]),
    ("Tom Reed was second with 39,874 votes.", ["Tom Reed | count | 39874 vote"]),
    ("Just over 1,300 votes separated them.", ["- | count | 1300..1430 vote (majority) ~"]),
    ("Ann Lee leads Tom Reed by about 2,100 votes.", ["Ann Lee | count | 1890..2310 vote (lead) ~"]),
]  # fmt: skip

_SCORE = r"(?P<one>\d{1,3})[-–](?P<two>\d{1,3})(?![-–/\d%])"
_BEAT = lazy(
    rf"(?P<a>{NAME}) (?:have |has |had )?(?:narrowly |comfortably |easily )?(?:beat|beaten|defeated|thrashed|edged"
    rf"|routed|overcame|downed|hammered|crushed|stunned|saw off|won against|won over|outscored|topped"
    rf"|blanked) (?P<b>{NAME}) (?:by )?{_SCORE}"
)
_WON = lazy(rf"(?P<a>{NAME}) (?:won|triumphed|prevailed) {_SCORE} (?:against|over|at|away to|at home to) (?P<b>{NAME})")
_LOST = lazy(
    rf"(?P<b>{NAME}) (?:lost|went down|fell|were beaten|was beaten) {_SCORE} (?:to|against|at|by) (?P<a>{NAME})"
)
_DREW = lazy(rf"(?P<a>{NAME}) (?:drew|tied) {_SCORE} (?:with|against|at) (?P<b>{NAME})")
_WIN = lazy(rf"(?P<a>{NAME})['’]s? {_SCORE} (?:win|victory|triumph|defeat of) (?:over |against |at )?(?P<b>{NAME})")
_TO = lazy(rf"votes? to (?:(?:Mr|Mrs|Ms|Dr|[{ROLE_MARK}]+)\.? )?(?P<who>{NAME})(?:['’]s)? ")
_PLACED = lazy(
    rf"(?P<who>{NAME})(?: of (?:the )?{NAME})?,? (?:(?:was|came|finished|is|placed) )?(?:second|third|fourth|last"
    rf"|first|next) with "
)
_MAJORITY = lazy(r"\b(?:majority|margin|lead) of ")
_SEATS = lazy(r" (?:in|of|seats?|members?|votes? needed)\b")
_SEPARATED = lazy(r"(?: votes?)? (?:separated|separates|divided)\b")
_LEADS = lazy(rf"(?P<who>{NAME})(?: of (?:the )?{NAME})?,? (?:leads|led|was leading|is leading) (?:[^.;]{{0,60}})by ")
_NUMBER = lazy(rf"(?:(?:about|some|just over|nearly|almost|more than|just under) )?(?P<n>{DIGITS})(?![\d%])")


_VERBS = ("beat", "defeat", " won ", " win ", "prevailed", " lost ", "went down", "fell", "drew", "tied", "victory",
"triumph", "thrashed",
          "edged", "routed", "overcame", "downed", "hammered", "crushed", "stunned", "saw off", "outscored", "topped",
          "blanked")  # fmt: skip


def extract(document: Document) -> Iterator[Claim]:
    """The scores and votes of a document."""
    text = lowered(document.text)
    if _SOME_SCORE.search(text):
        for start, end in sentences_with(document, _VERBS):
            if _SOME_SCORE.search(text, start, end):
                yield from _scores(document, start, end)
    if "vote" in text or "ballot" in text:
        yield from _votes(document, document.masked, text)


_SOME_SCORE = re.compile(r"\d[-–]\d")


def _scores(document: Document, start: int, end: int) -> Iterator[Claim]:
    """The scores of a sentence: its masked text has its numbers as printed."""
    plain = document.masked[:start] + "".join(
        letter if letter.isdigit() else mark
        for letter, mark in zip(document.text[start:end], document.masked[start:end], strict=True)
    )
    for pattern in (_BEAT, _WON, _LOST, _DREW, _WIN):
        for match in pattern.finditer(plain, start, end):
            yield _score(document, match)


def _score(document: Document, match: re.Match[str]) -> Claim:
    high, low = sorted((int(match["one"]), int(match["two"])), reverse=True)
    winner, loser = (document.describe(*match.span(side), None) for side in "ab")
    span = document.span(match.start(), match.end())
    value = document.span(match.start("one"), match.end("two"))
    scope = join_scope(loser.name.lower(), time_scope(document, match.start()))
    return Claim("score", winner, Wording(f"{high}-{low}"), span, value, scope=scope)


def _votes(document: Document, masked: str, text: str) -> Iterator[Claim]:
    """Who got how many votes where the noun does not stand behind the number, and by how many the winner won."""
    for pattern, scope in ((_TO, ""), (_PLACED, ""), (_MAJORITY, "majority"), (_LEADS, "lead")):
        for match in pattern.finditer(masked):
            number = _NUMBER.match(document.text, match.end())
            found = amount(document.text, *number.span("n")) if number else None
            if scope == "majority" and found and _SEATS.match(text, found.end):
                continue
            if found is None or document.text.startswith(("%", " percent", " per cent"), found.end):
                continue
            named = "who" in pattern.groupindex
            subject = document.describe(*match.span("who")) if named else None
            yield _vote(document, subject, found, scope)
    for match in _SEPARATED.finditer(text):
        before = re.compile(rf"({DIGITS})$").search(text, max(0, match.start() - 14), match.start())
        found = amount(document.text, *before.span(1)) if before else None
        if found is not None:
            yield _vote(document, None, found, "majority")


def _vote(document: Document, subject: Mention | None, found: Amount, scope: str) -> Claim:
    told = time_scope(document, found.at)
    return state(document, ("count", "vote"), subject, found, (found.start, found.end), join_scope(scope, told))
