"""Courtesies that a report has the wrong way round: "Ann thanked Bob" where it is Bob who says "Thank you, Ann".

Two people may thank or praise each other, so words of a reply, and reports or quotations with both ways, are passed
over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._acts import MUTUAL, act_evidence, certain, turned
from factcheck.compare._weigh import doubted_first
from factcheck.model import Candidate, Dossier, Statement
from factcheck.values.lazy import lazy

_BESIDE = 250
"""Characters between a sentence and the quotation beside it that it renders."""
_IN_RETURN = lazy(
    r"(?i)\b(?:too|as well|also|in turn|back|likewise|each other|one another|return|returned|replied|and i)\b"
    r"|\bno, |[“\"]and\b"
)
_NEAR = 60
"""Characters beside an act within which a word may tell that it is a reply."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each courtesy that a report tells and a quotation turns round."""
    for predicate in sorted(MUTUAL & dossier.by_predicate.keys()):
        statements = [one for one in dossier.by_predicate[predicate] if one.subject and one.value and certain(one)]
        told = [one for one in statements if one.claim.speaker is None]
        spoken = [one for one in statements if one.claim.speaker is not None]
        for quoted in spoken:
            turns = [one for one in told if turned(one, quoted) and _of_one_thing(one, quoted)]
            both = {one.article.id for one in told if one.subject == quoted.subject and one.value == quoted.value}
            returned = any(turned(one, quoted) for one in spoken)
            if turns and not returned and not any(one.article.id in both for one in turns):
                yield _candidate(dossier, turns, quoted)


def _of_one_thing(told: Statement, quoted: Statement) -> bool:
    """Whether a sentence may render a quotation: those of one report stand side by side; a reply renders nothing."""
    one, two = told.claim.span, quoted.claim.span
    apart = max(one.start, two.start) - min(one.end, two.end)
    if told.article.id == quoted.article.id and (one.field != two.field or apart > _BESIDE):
        return False
    around = (
        statement.article.content(span.field)[max(0, span.start - _NEAR) : span.end + _NEAR]
        for statement, span in ((told, one), (quoted, two))
    )
    return not any(_IN_RETURN.search(text) for text in around)


def _candidate(dossier: Dossier, turns: Sequence[Statement], quoted: Statement) -> Candidate:
    ordered = doubted_first(dossier, [[act_evidence(one) for one in turns]])
    return Candidate(
        "action-quotation",
        quoted.claim.predicate,
        dossier.story.id,
        turns[0].subject,
        (*ordered[0], act_evidence(quoted)),
        "the report has the act the other way round than the quotation of whoever did it",
        confidence=0.85,
    )
