"""Which in order something is that somebody has few of: "her fifth marathon" in one report, "the fourth marathon of
her career" in another."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.compare._known import named
from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence, group
from factcheck.model import Candidate, Dossier, Entity, Kind, Modality, Quantity, Statement
from factcheck.values.lazy import lazy

_FEW = frozenset(
    "novel book album film movie term marriage child tour marathon memoir opera symphony exhibition ascent line".split()
)
"""What somebody does or has seldom enough for a story to be of one of them; there are many goals, wins and races."""

_PLAIN = ("ordinal", "ordinal this year")
"""The scopes of the claims: of no sort of novels alone, nor of those of a season."""
_CALLED = r"(?P<title>(?:[A-Z][\w’-]+ ?)+)"
_TITLE, _TITLE_BEFORE = lazy(rf",? [“‘\"']?{_CALLED}"), lazy(rf"\b{_CALLED}[”’\"']?, $")
"""What a book or a film is called, right behind or before."""
_LONG = 60
"""Characters before it in which a title stands."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Candidates of two ordinals of one thing of one person, of which no report has both."""
    if len(dossier.readings) < 2:
        return
    ordinals = [one for one in dossier.by_predicate.get("count", ()) if _is_told(one)]
    told = [one for one in ordinals if one.claim.scope in _PLAIN]
    titled = list(group(ordinals, _work).values())
    works = {one.id for statements in titled if len(statements) > 1 for one in statements}
    whose = group((one for one in told if one.id not in works), _whose)
    for statements in (*titled, *whose.values()):
        values = list(group(statements, _number).values())
        titles = {title for one in statements if (title := _title(one))}
        if len(values) == 2 and apart(values) and len(titles) < 2:
            values = [[*members, *_hers(told, members, statements), *_all(dossier, members)] for members in values]
            ordered = doubted_first(dossier, [[evidence(one) for one in members] for members in values])
            numbers = " and ".join(members[0].value_text for members in ordered)
            unit = _unit(statements[0])
            found = disagreement(dossier, "count", "count", ordered, f"one {unit} is not the {numbers}", mended=True)
            subject = next((one.subject for one in statements if _whose(one)), None)
            yield replace(found, subject=subject, slots={**found.slots, "subject": unit})


def _all(dossier: Dossier, members: list[Statement]) -> Iterator[Statement]:
    """Who counts as many of them in all, "her four albums", where one of the reports calls the work the fourth."""
    reports = {one.article.id for one in members}
    for one in dossier.by_predicate.get("count", ()):
        alike = _unit(one) == _unit(members[0]) and _number(one) == _number(members[0]) and not one.claim.scope
        owned = _WHOSE.search(_text(one), max(0, one.claim.span.start - _OWNER), one.claim.span.start)
        if alike and owned and one.article.id not in reports:
            yield one


_WHOSE, _OWNER = lazy(r"(?:\b(?:[Hh]er|[Hh]is|[Tt]heir)|['’]s) $"), 6
"""Whose they are, and the characters before the number in which that stands."""


def _title(statement: Statement) -> str:
    """What is called so, where its title stands beside it; "" where none does."""
    text, span = _text(statement), statement.claim.span
    title = _TITLE.match(text, span.end) or _TITLE_BEFORE.search(text, max(0, span.start - _LONG), span.start)
    return title["title"].strip() if title else ""


def _work(statement: Statement) -> tuple[str, str] | None:
    """Which book or film it is of, if its title stands beside it."""
    title = _title(statement)
    return (title, _unit(statement)) if title else None


def _hers(told: list[Statement], members: list[Statement], known: list[Statement]) -> list[Statement]:
    """What other reports say alike of "her second novel", where only a pronoun tells whose it is."""
    reports = {one.article.id for one in known}
    of_one = (one for one in told if _whose(one) is None and _unit(one) == _unit(members[0]))
    return [one for one in of_one if one.article.id not in reports and _number(one) == _number(members[0])]


def _is_told(statement: Statement) -> bool:
    claim = statement.claim
    plain = claim.scope.partition(" in ")[0] in _PLAIN and claim.modality is Modality.ASSERTED and not claim.future
    return plain and _number(statement) is not None and _unit(statement) in _FEW


def _whose(statement: Statement) -> tuple[Entity, str] | None:
    """Whose it is, if that is a person whom the reports name, and of what."""
    who = statement.subject
    known = who is not None and who.kind in (Kind.PERSON, Kind.THING) and named(who)
    return (who, _unit(statement)) if who and known else None


def _text(statement: Statement) -> str:
    return statement.article.content(statement.claim.span.field)


def _number(statement: Statement) -> float | None:
    value = statement.claim.value
    return value.low if isinstance(value, Quantity) else None


def _unit(statement: Statement) -> str:
    value = statement.claim.value
    return value.unit if isinstance(value, Quantity) else ""
