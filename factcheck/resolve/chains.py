"""Mentions of one article that are of one entity (coreference within the article)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Chain, Claim, Document, Form, Kind, Mention, Span


def link(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Chain, ...]:
    """The chains of an article: its names, and the pronouns and descriptions that its claims are about."""
    by_name: dict[str, list[Mention]] = {}
    mentions = [mention for document in documents for mention in document.mentions]
    for claim in claims:
        mentions += [m for m in (claim.subject, claim.speaker, claim.value) if isinstance(m, Mention)]
    for mention in mentions:
        if mention.form is Form.NAME:
            by_name.setdefault(mention.name, []).append(mention)
    return tuple(
        Chain(group[0].kind or Kind.THING, name, tuple(dict.fromkeys(m.span for m in group)), (name,))
        for name, group in by_name.items()
    )


def span_key(span: Span) -> tuple[str, int, int]:
    """What names a span within its article."""
    return span.field, span.start, span.end
