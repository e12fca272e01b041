"""When a firm or the like was founded, in two reports: "founded in 1887" and "Tom Reed started the company in 1897".

A firm that a report calls "the company", and one of which it tells only since when it has made its goods, is compared
where one year is the other with a slip in it: most years that reports print beside a firm are of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._weigh import apart, disagreement, doubted_first, evidence
from factcheck.model import Candidate, DateRange, Dossier, Entity, Form, Kind, Modality, Statement
from factcheck.values import names


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Firms that two reports have founded in two years."""
    told = [one for one in dossier.by_predicate.get("founding_date", ()) if _is_told(one)]
    if len(dossier.readings) < 2 or len(told) < 2:
        return
    firms = _by_firm(told)
    nameless = [one for one in told if not _is_named(one) and _noun(one) in _FIRMS]
    if not firms and len(nameless) == len(told):
        firms = {_A_FIRM: []}
    for firm, statements in firms.items():
        loose = [one for one in told if not _is_named(one) and (firm is _A_FIRM or _may_be(one, firm))]
        others = [one for other, ones in firms.items() if other != firm for one in ones]
        members = statements + [one for one in loose if not any(_agree(one, other) for other in others)]
        for one, two in combinations(members, 2):
            if _are_rivals(one, two):
                groups = [[it for it in members if _agree(it, side)] for side in (one, two)]
                if apart(groups):
                    yield _candidate(dossier, firm, groups)
                    break


def _is_told(statement: Statement) -> bool:
    claim = statement.claim
    return not claim.future and claim.modality is not Modality.DENIED and isinstance(claim.value, DateRange)


def _is_named(statement: Statement) -> bool:
    subject = statement.claim.subject
    return subject is not None and subject.form is Form.NAME


def _by_firm(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements on firms that are named, by the name, be it longer or shorter: many a firm has a person's name."""
    found: dict[str, list[Statement]] = {}
    for one in statements:
        if one.claim.subject is not None and _is_named(one):
            name = one.claim.subject.name
            same = [other for other in found if _one_firm(other, name)]
            found.setdefault(same[0] if len(same) == 1 else name, []).append(one)
    return found


def _one_firm(one: str, two: str) -> bool:
    ours, theirs = (names.fold(name) + " " for name in (one, two))
    return ours.startswith(theirs) or theirs.startswith(ours)


_A_FIRM = "the firm"
"""What the one firm of a story is called whose founding no report tells with its name."""
_FIRMS = frozenset("firm company business group manufacturer maker".split())
_BODIES = frozenset("charity club college orchestra restaurant school shop store theatre union university".split())
"""What a firm is not called, unless its name has the word."""


def _may_be(statement: Statement, firm: str) -> bool:
    """Whether "the company" of a statement may be a firm: its report names that before it, or in the headline."""
    article, span, noun = statement.article, statement.claim.span, _noun(statement)
    if noun in _BODIES and noun not in firm.casefold():
        return False
    first = firm.split(maxsplit=1)[0]
    return first in article.content(span.field)[: span.end] or first in (article.title or "")


def _noun(statement: Statement) -> str:
    """The last word of what was founded."""
    subject = statement.claim.subject
    return subject.name.casefold().rpartition(" ")[2] if subject else ""


def _agree(one: Statement, two: Statement) -> bool:
    ours, theirs = one.claim.value, two.claim.value
    if not isinstance(ours, DateRange) or not isinstance(theirs, DateRange):
        return False
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return True
    return ours.start <= theirs.end and theirs.start <= ours.end


def _are_rivals(one: Statement, two: Statement) -> bool:
    """Whether two years of founding exclude each other: any two of what is named, else one with a slip in the other."""
    if one.article.id == two.article.id or _agree(one, two):
        return False
    plain = all(_is_named(it) and not it.claim.scope for it in (one, two))
    return plain or any(_is_slip(a, b) for a in _years(one) for b in _years(two))


def _years(statement: Statement) -> list[str]:
    value = statement.claim.value
    if not isinstance(value, DateRange) or value.start is None or value.end is None:
        return []
    return [str(year) for year in range(value.start.year, value.end.year + 1)]


def _is_slip(one: str, two: str) -> bool:
    """Whether two years differ in one digit alone, or have two neighbours turned."""
    differ = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    turned = len(differ) == 2 and differ[1] - differ[0] == 1 and one[differ[0]] == two[differ[1]]
    return len(differ) == 1 or (turned and sorted(one) == sorted(two))


def _candidate(dossier: Dossier, firm: str, groups: Sequence[Sequence[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in group] for group in groups])
    found = disagreement(dossier, "fact", "founding_date", ordered, f"{firm} was founded once", mended=False)
    return replace(found, subject=Entity(firm, Kind.ORGANIZATION, firm))
