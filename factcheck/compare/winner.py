"""One office, prize or title that the reports of a story give to two people: who won it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._weigh import by_subject, doubted_first, evidence, group, most_printed
from factcheck.model import Candidate, Dossier, Modality, Statement
from factcheck.values import names

_SMALL = re.compile(r"\b(?:the|a|an|of|next|new|re-?elected)\b|[^\w ]")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """What two people are said to have won, by reports that know both."""
    won = [
        statement
        for statement in dossier.by_predicate.get("win", ())
        if statement.claim.modality is Modality.ASSERTED and not statement.claim.future
    ]
    for statements in group(won, _what).values():
        winners = {winner: ones for winner, ones in by_subject(statements).items() if named(winner)}
        for one, two in combinations(winners, 2):
            groups = [winners[one], winners[two]]
            if not names.variants(one.name, two.name) and _apart(groups) and _known(dossier, groups):
                yield _candidate(dossier, groups)


def _what(statement: Statement) -> tuple[str, str]:
    """What was won, without the small words, and when."""
    claim = statement.claim
    return " ".join(_SMALL.sub(" ", names.fold(claim.value_span.text)).split()), claim.scope


def _apart(groups: list[list[Statement]]) -> bool:
    articles = [{statement.article.id for statement in statements} for statements in groups]
    return not articles[0] & articles[1]


def _known(dossier: Dossier, groups: list[list[Statement]]) -> bool:
    """Whether a report of either winner names the other too, who lost: else they may be winners of two years."""
    for ones, others in (groups, groups[::-1]):
        other = others[0].subject
        for statement in ones:
            chains = next(reading.chains for reading in dossier.readings if reading.article.id == statement.article.id)
            aliases = [alias for chain in chains for alias in chain.aliases]
            if other is not None and any(alias in (other.name, *other.aliases) for alias in aliases):
                break
        else:
            return False
    return True


def _candidate(dossier: Dossier, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in statements] for statements in groups])
    first, last = ordered[0][0].statement, ordered[-1][0].statement
    winners = [one.subject.name if one and one.subject else "" for one in (first, last)]
    most = most_printed(ordered)
    likely = (
        replace(most, value_text=winners[1], reason=most.reason.replace(most.value_text, winners[1])) if most else None
    )
    won = ordered[0][0].value_text
    return Candidate(
        "winner",
        "win",
        dossier.story.id,
        first.subject if first else None,
        tuple(one for members in ordered for one in members),
        f"{winners[0]} and {winners[1]} cannot both have won it, and each report knows both",
        {"subject": won, "a": winners[0], "b": winners[1]},
        confidence=0.9,
        likely=likely,
    )
