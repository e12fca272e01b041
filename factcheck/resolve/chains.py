"""Mentions of one article that are of one entity (coreference within the article).

A pronoun or a description joins a name only where one candidate remains; otherwise it stays alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Chain, Claim, Document, Form, Kind, Mention
from factcheck.resolve._antecedents import link_descriptions
from factcheck.resolve._named import Referent, link_names


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
    referents = link_names(documents, named.values())
    if unnamed:
        referents += link_descriptions(documents, claims, referents, list(unnamed.values()))
    return tuple(_chain(referent) for referent in referents)


def _mentions(claim: Claim) -> Iterator[Mention]:
    for mention in (claim.subject, claim.speaker, claim.value):
        if isinstance(mention, Mention):
            yield mention


def _chain(referent: Referent) -> Chain:
    forms = dict.fromkeys(mention.name for mention in referent.mentions)
    kind = referent.kind or Kind.THING
    return Chain(kind, referent.name, tuple(referent.spans), tuple(forms), referent.sex if kind is Kind.PERSON else "")
