"""The cause of a fire, a crash and the like: one that a report gives as found and another as ruled out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.compare._sentences import STOP, normal, stem
from factcheck.compare._weigh import evidence, group
from factcheck.model import Candidate, Dossier, Likely, Modality, Statement, Wording

THINGS = frozenset("fire explosion crash accident outage blackout collapse derailment flood flooding leak".split())


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Causes of one thing that reports assert and deny."""
    causes = dossier.by_predicate.get("cause", ())
    for what, statements in group(causes, lambda statement: statement.claim.scope or None).items():
        if what not in THINGS:
            continue
        held = [one for one in statements if not one.claim.future and not one.claim.hedged]
        denied = [one for one in held if one.claim.modality is Modality.DENIED]
        asserted = [one for one in held if one.claim.modality is not Modality.DENIED]
        for one, two in combinations((*asserted, *denied), 2):
            if one in asserted and two in denied and _one_cause(one, two) and one.article.id != two.article.id:
                yield _candidate(dossier, str(what), one, two, asserted)


def _one_cause(one: Statement, two: Statement) -> bool:
    """Whether two causes share a word that carries meaning."""
    return bool(_words(one) & _words(two))


def _words(statement: Statement) -> set[str]:
    value = statement.claim.value
    words = value.text.split() if isinstance(value, Wording) else []
    return {stem(plain) for word in words if (plain := normal(word.strip("'’,."))) not in STOP}


def _candidate(
    dossier: Dossier, what: str, asserted: Statement, denied: Statement, all_asserted: list[Statement]
) -> Candidate:
    others = [one for one in all_asserted if one.origin == denied.origin and not _one_cause(one, denied)]
    value = asserted.claim.value
    cause = value.text if isinstance(value, Wording) else ""
    return Candidate(
        "cause",
        "cause",
        dossier.story.id,
        None,
        tuple(evidence(one) for one in (asserted, denied, *others)),
        f"{asserted.article.outlet} gives {cause} as the cause of the {what}, {denied.article.outlet} rules it out",
        {"subject": what, "a": cause},
        confidence=0.85,
        likely=Likely(others[0].claim.value_span.text, f"so {denied.article.outlet}") if others else None,
    )
