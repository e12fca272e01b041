"""Mentions of one article that are of one entity (coreference within the article).

A pronoun or a description joins a name only where one candidate remains; otherwise it stays alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.model import Chain, Claim, DateRange, Document, Form, Kind, Mention, Quantity, Span
from factcheck.resolve._antecedents import link_descriptions
from factcheck.resolve._named import Referent, link_names

_IN_A_YEAR = {"month": 12, "week": 52, "day": 365}


def link(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Chain, ...]:
    """The chains of an article: its names, and the pronouns and descriptions that its claims are about."""
    named = {mention.span: mention for document in documents for mention in document.mentions}
    unnamed: dict[object, Mention] = {}
    for claim in claims:
        for mention in _mentions(claim):
            if mention.form in (Form.NAME, Form.HANDLE):
                named.setdefault(mention.span, mention)
            else:
                unnamed.setdefault(mention.span, mention)
    today = documents[0].article.published if documents else None
    ages = {span: years for claim in claims for span, years in _age(claim, today)}
    referents = link_names(documents, named.values(), ages)
    if unnamed:
        referents += link_descriptions(documents, claims, referents, list(unnamed.values()))
    return tuple(_chain(referent) for referent in referents)


def _age(claim: Claim, today: date | None) -> Iterator[tuple[Span, float]]:
    """Whose age in years a claim states, and the age; a date of birth states that of who has just been born."""
    value = claim.value
    if claim.predicate == "birth_date" and claim.subject and isinstance(value, DateRange) and value.start and today:
        years = (today - value.start).days / _IN_A_YEAR["day"]
        if 0 <= years < 1:
            yield claim.subject.span, years
    if claim.predicate == "age" and claim.subject and isinstance(value, Quantity) and value.low is not None:
        yield claim.subject.span, value.low / _IN_A_YEAR.get(value.unit, 1)


def _mentions(claim: Claim) -> Iterator[Mention]:
    for mention in (claim.subject, claim.speaker, claim.value):
        if isinstance(mention, Mention):
            yield mention
    if claim.addressee is not None and claim.addressee.form is not Form.DESCRIPTION:
        yield claim.addressee


def _chain(referent: Referent) -> Chain:
    forms = dict.fromkeys(mention.name for mention in referent.mentions)
    kind = referent.kind or Kind.THING
    return Chain(kind, referent.name, tuple(referent.spans), tuple(forms), referent.sex if kind is Kind.PERSON else "")
