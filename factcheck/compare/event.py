"""What happened, named differently by the reports of a story: a note, since each name may be right."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._weigh import evidence, group
from factcheck.model import Candidate, Dossier, Evidence, Statement, Verdict, Wording
from factcheck.values import names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Families of event names of which different reports print different ones."""
    claims = dossier.by_predicate.get("event", ())
    for family, statements in group(claims, lambda statement: statement.claim.scope or None).items():
        named = group(statements, _name)
        origins = {frozenset(one.origin for one in ones) for ones in named.values()}
        if len(named) < 2 or len(origins) < 2:
            continue
        first = {(one.origin, name): one for name, ones in named.items() for one in reversed(ones)}
        listed: list[Evidence] = [evidence(one) for one in sorted(first.values(), key=_place)]
        yield Candidate(
            "event-name",
            "event",
            dossier.story.id,
            None,
            tuple(listed),
            f"the reports name one event ({family}) by words that do not say the same",
            {"subject": str(family), "a": ", ".join(f"“{name}”" for name in named)},
            verdict=Verdict.UNSUPPORTED,
            confidence=0.8,
        )


def _name(statement: Statement) -> str:
    value = statement.claim.value
    return names.fold(value.text) if isinstance(value, Wording) else ""


def _place(statement: Statement) -> tuple[str, str, int]:
    return statement.article.id, statement.claim.span.field, statement.claim.span.start
