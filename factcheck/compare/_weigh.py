"""What comparators share: statements as evidence, grouped by value, and which value is likelier."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from factcheck.model import Entity, Evidence, Fix, Likely, Statement


def evidence(statement: Statement) -> Evidence:
    """A statement as evidence, with its value as printed."""
    claim = statement.claim
    return Evidence(claim.span, " ".join(claim.value_span.text.split()), statement.origin, statement)


def group(statements: Iterable[Statement], key: Callable[[Statement], Hashable]) -> dict[Hashable, list[Statement]]:
    """Statements by a key, in their order; those of key None are left out."""
    groups: dict[Hashable, list[Statement]] = {}
    for statement in statements:
        name = key(statement)
        if name is not None:
            groups.setdefault(name, []).append(statement)
    return groups


def by_subject(statements: Iterable[Statement]) -> dict[Entity, list[Statement]]:
    """Statements by the entity that they are about; those about nobody known are left out."""
    groups: dict[Entity, list[Statement]] = {}
    for statement in statements:
        if statement.subject is not None:
            groups.setdefault(statement.subject, []).append(statement)
    return groups


def origins(statements: Iterable[Statement]) -> int:
    """How many independent origins make some statements: copies count once."""
    return len({statement.origin for statement in statements})


def doubted_first(groups: Sequence[list[Statement]]) -> list[list[Statement]]:
    """Groups of statements of one value each, the one with the fewest origins first; ties: the one that the fewest
    articles have, then the one printed last."""
    latest_first = sorted(groups, key=lambda statements: max(map(_when, statements)), reverse=True)
    return sorted(latest_first, key=lambda statements: (origins(statements), len({s.article.id for s in statements})))


def _when(statement: Statement) -> tuple[str, str]:
    return str(statement.article.published or ""), statement.article.id


def most_printed(groups: Sequence[list[Statement]]) -> tuple[Likely | None, Fix | None]:
    """The value of the last group as the likelier one, if it has more origins than each other; and how the first
    statement of the first group would read with it."""
    ordered = doubted_first(groups)
    best, others = ordered[-1], ordered[:-1]
    in_favour = origins(best)
    against = origins([statement for statements in others for statement in statements])
    if in_favour <= max(origins(statements) for statements in others):
        return None, None
    value = evidence(best[0]).value_text
    likely = Likely(value, f"{_reports(in_favour)} print {value}, {_reports(against)} not", in_favour, against)
    return likely, Fix(ordered[0][0].claim.value_span, value)


def _reports(number: int) -> str:
    return f"{number} independent report{'' if number == 1 else 's'}"
