"""Scores and votes: two results of one match in two reports, and a winner with the lower number in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._acts import certain
from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import doubted_first, evidence, fix, group, most_printed
from factcheck.model import Candidate, Dossier, Evidence, Statement, Wording
from factcheck.values import names
from factcheck.values.lazy import lazy
from factcheck.values.numbers import DIGITS, WORDED, parse

_BEAT = r"\b(?:beat|beats|beaten|defeated|thrashed|edged|won|wins|victory|win)\b"
_SET = r"\d-\d(?: ?\(\d{1,2}(?:[-/]\d{1,2})?\))?"
"""A set, its tie-break in brackets: "7-6 (8-6)"."""
_SETS = lazy(rf"{_BEAT}[^.;:\d\n]{{0,60}}? (?P<sets>{_SET}(?:(?:,| and|,? then)? {_SET}){{1,4}})(?![-\d])")
_VOTES = lazy(
    rf"{_BEAT}[^.;:\d\n]{{0,70}}? (?:with|by) (?P<one>{DIGITS})(?P<unit>%| per ?cent| votes?)?(?: of the votes?)?"
    rf" (?:to|against) (?:[A-Z][\w'’]+(?: [A-Z][\w'’]+)?['’]s? |(?:his|her) (?:[a-z]+ )?rival['’]s )?(?P<two>{DIGITS})"
    r"(?![\d-]|(?: [a-z]+)? (?:years|ago))"
)
_CHAMBER = lazy(
    rf"\b(?P<seats>\d{{1,3}}|{WORDED})-(?:member|seat|judge)\b[^.;:]{{0,60}}? (?:vot(?:ed?|es|ing)|ruled|split"
    rf"|decided|divided)\b[^.;:\d]{{0,30}}? (?P<ayes>\d{{1,3}}|{WORDED})(?:[-–]| to )"
    rf"(?P<noes>\d{{1,3}}|{WORDED})\b(?![-–])",
    re.IGNORECASE,
)
_HINTS = ("won", "win", "beat", "defeated", "thrashed", "edged", "victory")
_CHAMBERS = ("-member ", "-seat ", "-judge ")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Results that cannot be, and those of which two reports have another one."""
    for article in dossier.articles.values():
        text = article.text
        checks = ((_SETS, _sets), (_VOTES, _votes)) if any(word in text for word in _HINTS) else ()
        chambers = ((_CHAMBER, _chamber),) if any(word in text for word in _CHAMBERS) else ()
        for pattern, check in (*checks, *chambers):
            for match in pattern.finditer(text):
                for slip in check(match):
                    yield candidate("score", dossier, article, "text", match.span(), slip)
    matches = group(dossier.by_predicate.get("score", ()), sides)
    for statements in matches.values():
        yield from _results(dossier, statements)


def _sets(match: re.Match[str]) -> Iterator[Slip]:
    """Sets or rounds of which the winner has fewer than half."""
    sets = [tuple(map(int, one)) for one in re.findall(r"(?<!\()\b(\d)-(\d)\b(?!\))", match["sets"])]
    won, lost = sum(one > two for one, two in sets), sum(one < two for one, two in sets)
    if won <= lost and all(max(one) >= 6 for one in sets):
        yield _slip(match, "sets", f"by these sets the winner lost {lost} of {len(sets)}")


def _votes(match: re.Match[str]) -> Iterator[Slip]:
    """More votes for who lost."""
    one, two = (float(match[group].replace(",", "")) for group in ("one", "two"))
    if one < two and (match["unit"] or min(one, two) > 20) and two < 10 * one:
        yield _slip(match, "one", f"who won has {match['one']}, and who lost {match['two']}")


def _chamber(match: re.Match[str]) -> Iterator[Slip]:
    """ "the nine-member council voted 7-3": more votes than members"""
    seats, ayes, noes = (parse(match[name].lower()) or 0.0 for name in ("seats", "ayes", "noes"))
    if ayes + noes > seats > 2 and max(ayes, noes) <= seats:
        why = f"{ayes:g} + {noes:g} is {ayes + noes:g}, more than {seats:g} members"
        yield Slip(Figure(match.start("ayes"), match.end("noes"), 0.0), "", why, "score")


def _slip(match: re.Match[str], group: str, why: str) -> Slip:
    return Slip(Figure(*match.span(group), 0.0), "", why, "score")


def sides(statement: Statement) -> tuple[str, str] | None:
    """The two sides of a match, by the last words of their names, and so whichever of them is named first."""
    claim = statement.claim
    other, _, told = claim.scope.partition("; ")
    if claim.subject is None or told:
        return None
    one, two = sorted(names.fold(name).split()[-1] if name.split() else "" for name in (claim.subject.name, other))
    return one, two


def _results(dossier: Dossier, statements: list[Statement]) -> Iterator[Candidate]:
    """Two reports that give one match two results, neither of which the other has too."""
    results = group(
        statements, lambda one: (_side(one), one.claim.value.text if isinstance(one.claim.value, Wording) else "")
    )
    for one, two in combinations(results.values(), 2):
        articles = [{statement.article.id for statement in side} for side in (one, two)]
        if articles[0] & articles[1]:
            continue
        other_winner = one[0].claim.value == two[0].claim.value
        if other_winner and all(any(_is_told_as_act(dossier, statement) for statement in side) for side in (one, two)):
            continue  # `action` has it
        stated = _won if other_winner else evidence
        ordered = doubted_first(dossier, [[stated(statement) for statement in side] for side in (one, two)])
        likely = most_printed(ordered)
        yield Candidate(
            "score",
            "score",
            dossier.story.id,
            statements[0].subject,
            tuple(place for members in ordered for place in members),
            "one match has one result",
            {"subject": " and ".join(str(side) for side in sides(statements[0]) or ())},
            likely=likely,
            fix=None if other_winner else fix(ordered[0][0], likely),
        )


def _is_told_as_act(dossier: Dossier, statement: Statement) -> bool:
    """Whether the words of a result also tell who beat whom."""
    span = statement.claim.span
    acts = (one for one in dossier.by_predicate.get("beat", ()) if certain(one) and one.subject and one.value)
    beaten = (one.claim.span for one in acts)
    return any(other.article == span.article and other.start < span.end and span.start < other.end for other in beaten)


def _won(statement: Statement) -> Evidence:
    """A result as evidence by who has it: "Leeds Rovers 3-1"."""
    stated, subject = evidence(statement), statement.claim.subject
    return replace(stated, value_text=f"{subject.name if subject else ''} {stated.value_text}".strip())


def _side(statement: Statement) -> str:
    """The last word of the winner's name; none where nobody won."""
    value, subject = statement.claim.value, statement.claim.subject
    drawn = isinstance(value, Wording) and len(set(value.text.split("-"))) == 1
    return "" if drawn or subject is None else names.fold(subject.name).split()[-1]
