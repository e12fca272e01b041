"""Drift of quotations: the same words printed in two ways, or given to two speakers, by the reports of a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._drift import Site, families
from factcheck.compare._printed import Printed, alignments
from factcheck.compare._short_sentences import changed
from factcheck.compare._speakers import one_person, two_speakers
from factcheck.model import PRONOUNS, Candidate, Dossier, Entity, Evidence, Fix, Form, Statement
from factcheck.values.drift import Drift
from factcheck.values.wording import Change

_EXPLANATIONS = {
    Drift.SPELLING: "one quotation is printed with another spelling or ending",
    Drift.WORD: "one quotation is printed with other words",
    Drift.SENSE: "one quotation is printed with another negation, number, name or person, which changes its sense",
    Drift.OMISSION: "words are left out of one quotation without a mark",
}


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each report that prints a quotation otherwise than others do, and for each pair of speakers."""
    whole = alignments(dossier)
    pairs = [pair for pair in whole if _comparable(*pair)]
    short = [pair for pair in changed(dossier, whole) if _one_speaker(*pair[:2])]
    for family in families(dossier, [*pairs, *short]):
        yield _drift(dossier, family)
    yield from two_speakers(dossier, pairs)


def _comparable(one: Printed, two: Printed, changes: Sequence[Change]) -> bool:
    """Whether two printed forms are of one utterance: those in one report only where one is the original of the other,
    and short ones of two named speakers only where they are word for word the same, but for a "no" or "not"."""
    same_article = one.statement.article.id == two.statement.article.id
    if same_article and not (one.post or two.post):
        return False
    apart = not _one_speaker(one, two)
    if apart and all(change.kind is Drift.SENSE for change in changes) and len(changes) == 1:
        apart = not (_is_pronoun(one.statement) or _is_pronoun(two.statement))  # who "she" is may be read wrongly
    return not (apart and changes and min(len(one.words), len(two.words)) < 12)


def _one_speaker(one: Printed, two: Printed) -> bool:
    """Whether one person may say both, as far as names tell."""
    a, b = _known(one.statement), _known(two.statement)
    return a is None or b is None or one_person(a, b)


def _is_pronoun(statement: Statement) -> bool:
    return statement.claim.subject is not None and statement.claim.subject.form is Form.PRONOUN


def _known(statement: Statement) -> Entity | None:
    """Who speaks a quotation, where a name or a pronoun says so; descriptions are read too unsurely."""
    mention, entity = statement.claim.subject, statement.subject
    if mention is None or entity is None or mention.form is Form.DESCRIPTION or entity.name.casefold() in PRONOUNS:
        return None
    return entity


def _drift(dossier: Dossier, sites: Sequence[Site]) -> Candidate:
    """The candidate of all places at which some reports are doubted; the fix and the likely words are of the first."""
    gravest = sites[0]
    evidence = tuple(one for site in sites for group in site.groups for one in group)
    likely, doubted = gravest.likely, gravest.groups[0][0]
    return Candidate(
        f"quotation-{gravest.kind.value}",
        "quotation",
        dossier.story.id,
        _speaker(evidence),
        evidence,
        _EXPLANATIONS[gravest.kind],
        {"more": _more(len(sites) - 1)},
        confidence=0.9 if gravest.kind in (Drift.SENSE, Drift.WORD) else 0.8,
        likely=likely,
        fix=Fix(doubted.span, gravest.groups[-1][0].value_text) if likely and len(gravest.groups) > 1 else None,
    )


def _more(places: int) -> str:
    """How a message goes on where a finding has more places than the one that it tells.

    >>> _more(0), _more(1), _more(2)
    ('', ', and another place differs', ', and 2 other places differ')
    """
    if places < 2:
        return ", and another place differs" if places else ""
    return f", and {places} other places differ"


def _speaker(evidence: Sequence[Evidence]) -> Entity | None:
    return next((one.statement.subject for one in evidence if one.statement and one.statement.subject), None)
