"""What comparators share: statements as evidence, grouped by value, and which value is likelier."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence

from msgspec.structs import replace

from factcheck.model import Candidate, Dossier, Entity, Evidence, Fix, Likely, Statement
from factcheck.values import lengths, numbers
from factcheck.values.lazy import lazy


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


def origins(evidence: Iterable[Evidence | Statement]) -> int:
    """How many independent origins print some evidence: copies count once."""
    return len({one.origin for one in evidence})


def apart(groups: Iterable[Iterable[Statement | Evidence]]) -> bool:
    """Whether no report has two of some values; each has some statements or evidence."""
    reports = [
        {one.article.id if isinstance(one, Statement) else one.span.article for one in members} for members in groups
    ]
    return all(reports) and sum(map(len, reports)) == len(set().union(*reports))


def doubted_first(dossier: Dossier, groups: Sequence[Sequence[Evidence]]) -> list[Sequence[Evidence]]:
    """Groups of evidence of one value each, the one with the fewest origins first; ties: the one that the fewest
    articles have, then the one printed last."""

    def when(one: Evidence) -> tuple[str, str]:
        return str(dossier.articles[one.span.article].published or ""), one.span.article

    latest_first = sorted(groups, key=lambda members: max(map(when, members)), reverse=True)
    return sorted(latest_first, key=lambda members: (origins(members), len({one.span.article for one in members})))


def most_printed(ordered: Sequence[Sequence[Evidence]]) -> Likely | None:
    """The value of the last of some groups in the order of `doubted_first`, if it has more origins than each other; of
    two values that copies of one report print, that of the more copies."""
    best, others = ordered[-1], ordered[:-1]
    told = best[0].clause or _in_like_form(best, others[0][0] if others else best[0])
    value = told if not best[0].clause else best[0].value_text
    in_favour = origins(best)
    against = origins([one for members in others for one in members])
    if in_favour > max(map(origins, others), default=in_favour):
        return Likely(told, f"{_reports(in_favour)} print {value}, {_reports(against)} not", in_favour, against)
    if len(others) == 1 and {one.origin for one in best} == {one.origin for one in others[0]} and in_favour == 1:
        copies, different = ({one.span.article for one in members} for members in (best, others[0]))
        if len(copies) > len(different):
            reason = f"of the copies of one report {len(copies)} print {value}, {len(different)} not"
            return Likely(told, reason, in_favour, against)
    return None


def _in_like_form(best: Sequence[Evidence], doubted: Evidence) -> str:
    """A value as the first of those prints it who print it as the doubted one is printed: in digits, or in words."""
    in_digits = _DIGIT.search(doubted.value_text) is not None
    alike = (one.value_text for one in best if (_DIGIT.search(one.value_text) is not None) == in_digits)
    return next(alike, best[0].value_text)


_DIGIT = re.compile(r"\d")


def as_quoted(stated: Sequence[Evidence]) -> Likely:
    """What a quotation has, by its statements: it is nearer to what was said than a paraphrase of it."""
    words = stated[0].value_text
    return Likely(words, "a quotation is nearer to what was said than a paraphrase of it", origins(stated), 1)


def disagreement(
    dossier: Dossier,
    rule: str,
    predicate: str,
    ordered: Sequence[Sequence[Evidence]],
    why: str,
    mended: bool = False,
) -> Candidate:
    """The candidate of groups of evidence, each of one value, in the order of `doubted_first`. Its message sets the
    first evidence against the first of the next group; `mended`: its fix writes the likely value instead."""
    likely = most_printed(ordered)
    doubted, other = ordered[0][0], ordered[1][0]
    first, second = (dossier.articles[one.span.article].outlet for one in (doubted, other))
    slots = {"a": doubted.value_text, "a.source": first, "b": other.value_text, "b.source": second}
    return Candidate(
        rule,
        predicate,
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        why,
        slots,
        confidence=0.85,
        likely=likely,
        fix=replaced(doubted, likely) if mended else None,
    )


def replaced(doubted: Evidence, likely: Likely | None) -> Fix | None:
    """As `fix`; a stretch that is no claim is its own value."""
    if likely is None or doubted.statement is not None:
        return fix(doubted, likely)
    return Fix(doubted.span, _as_printed(doubted.span.text, likely.value_text))


def fix(doubted: Evidence, likely: Likely | None) -> Fix | None:
    """The doubted value replaced by the likely one, where the doubted statement says which words are its value; "a"
    before it becomes "an" where the new value asks for that."""
    if likely is None or doubted.statement is None:
        return None
    span = doubted.statement.claim.value_span
    text = doubted.statement.article.content(span.field)
    value = _as_printed(span.text, likely.value_text)
    before = _ARTICLE.search(text, max(0, span.start - 4), span.start)
    if before is None or not value[0].isalnum():
        return Fix(span, value)
    right = before["a"] + ("n" if _AN.match(value) else "")
    if right == before["a"] + before["n"]:
        return Fix(span, value)
    whole = replace(span, start=before.start(), text=text[before.start() : span.end])
    return Fix(whole, right + before["gap"] + value)


_ARTICLE = lazy(r"\b(?P<a>[Aa])(?P<n>n?)(?P<gap> )$")
_AN = lazy(r"8|1[18](?!\d)(?!,\d)|(?!one|uni|eu)[aeiou]", re.IGNORECASE)
"""What "an" stands before: "an 8-year", "an 11-year", "an eight-year"."""


def _as_printed(printed: str, value: str) -> str:
    """A length of time in the form of the one that it replaces, a number in words with a capital where that has one:
    "four" makes way for "six"."""
    value = lengths.in_form(printed, value)
    in_words = printed[0].isalpha() and value[0].isalpha() and numbers.parse(value.split(maxsplit=1)[0]) is not None
    return value[0].swapcase() + value[1:] if in_words and printed[0].islower() != value[0].islower() else value


def _reports(number: int) -> str:
    return f"{number} independent report{'' if number == 1 else 's'}"
