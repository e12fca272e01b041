"""What happened, named differently by the reports of a story: a note, since each name may be right."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare._weigh import evidence, group
from factcheck.model import Candidate, Dossier, Statement, Verdict
from factcheck.values import lexicon, names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Families of event names of which different reports print different ones."""
    claims = dossier.by_predicate.get("event", ())
    for family, statements in group(claims, lambda statement: statement.claim.scope or None).items():
        named = group(statements, lambda statement: meaning(statement.claim.value_span.text))
        origins = {frozenset(one.origin for one in ones) for ones in named.values()}
        if len(named) < 2 or len(origins) < 2:
            continue
        first = {(one.article.id, name): one for name, ones in named.items() for one in reversed(ones)}
        listed = [evidence(one) for one in sorted(first.values(), key=_place)]
        yield Candidate(
            "event-name",
            "event",
            dossier.story.id,
            None,
            tuple(listed),
            f"the reports name one event ({family}) by words that do not say the same",
            {"subject": str(family), "a": "; ".join(f"{name} ({_outlets(ones)})" for name, ones in named.items())},
            verdict=Verdict.UNSUPPORTED,
            confidence=0.8,
        )


def meaning(printed: str) -> str:
    """What the name of an event says, whatever its form: "miscarriage" of "suffered a miscarriage" and "miscarried"."""
    folded = names.fold(printed)
    for name, said in lexicon.column("events", 2).items():
        if name in folded:
            return said
    return "death" if "death" in folded else "loss"


def _outlets(statements: list[Statement]) -> str:
    return ", ".join(dict.fromkeys(one.article.outlet for one in statements))


def _place(statement: Statement) -> tuple[str, str, int]:
    return statement.article.id, statement.claim.span.field, statement.claim.span.start
