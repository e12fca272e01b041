"""What kin somebody is called: "his wife, Megan Reed" in one report, "his sister, Megan Reed" in another.

Whose kin it is, a name tells ("Tom Reed's wife"), or a pronoun: then the nearest person of its sex before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from factcheck.compare._census import Census, Printed, census
from factcheck.compare._context import Contexts, contexts
from factcheck.compare._weigh import apart, doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Evidence, Fix, Kind, Span
from factcheck.values import names

_CLASSES = {
    "wife": "spouse", "husband": "spouse", "spouse": "spouse", "widow": "spouse", "widower": "spouse",
    "fiance": "spouse", "fiancee": "spouse", "fiancé": "spouse", "fiancée": "spouse", "girlfriend": "spouse",
    "boyfriend": "spouse", "partner": "spouse", "ex-wife": "spouse", "ex-husband": "spouse", "mother": "parent",
    "mom": "parent", "mum": "parent", "father": "parent", "dad": "parent", "stepmother": "stepparent",
    "stepfather": "stepparent", "son": "child", "daughter": "child", "stepson": "stepchild",
    "stepdaughter": "stepchild", "brother": "sibling", "sister": "sibling", "half-brother": "sibling",
    "half-sister": "sibling", "aunt": "aunt or uncle", "uncle": "aunt or uncle", "niece": "niece or nephew",
    "nephew": "niece or nephew", "cousin": "cousin", "grandmother": "grandparent", "grandfather": "grandparent",
    "grandson": "grandchild", "granddaughter": "grandchild",
}  # fmt: skip
_ALIKE = (frozenset({"parent", "stepparent"}), frozenset({"child", "stepchild"}))
_KIN = re.compile(
    rf"(?<![\w-])(?:(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|(?P<name>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)['’]s?)"
    rf"(?: (?!(?:ex|former)\b)[\w-]+){{0,2}} (?P<kin>{'|'.join(sorted(_CLASSES, key=len, reverse=True))}),? $"
)
_REACH = 48
_SURE = 2
"""Independent reports of one kin word from which another report's cannot be of another pair of people."""
_SEX = {"his": "m", "her": "f"}
LEAST_SHARED = 0.75
"""What two sentences must have in common (see `Contexts.shared`) to be of one pair of people where it is not told whose
kin somebody is; twice as much where two people seem to be told, for a pronoun may stand for somebody else."""


class _Called(Struct, frozen=True):
    """Somebody called kin of somebody: the class of the kin word, the sex that its pronoun gives the other one, the
    name of that one, "" where it is not told, and the place of the word."""

    bearer: Printed
    kin: str
    sex: str
    owner: str
    word: Span


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People whom the reports call two kinds of kin of one person."""
    if len(dossier.readings) < 2:
        return
    people, around = census(dossier), contexts(dossier)
    by_name: dict[str, list[_Called]] = {}
    for called in _all_called(dossier, people):
        by_name.setdefault(called.bearer.parts[0], []).append(called)
    for members in by_name.values():
        told: set[frozenset[str]] = set()
        for one, two in combinations(members, 2):
            kin = frozenset((one.kin, two.kin))
            rule = "" if kin in told else _clash(around, one, two)
            if rule:
                groups = [[other for other in members if other.kin == side.kin] for side in (one, two)]
                if apart(_evidence(dossier, groups)):
                    told.add(kin)
                    yield _candidate(dossier, rule, groups)


def _all_called(dossier: Dossier, people: Census) -> Iterator[_Called]:
    full = _full_names(people)
    for article, printed in people.by_article.items():
        for at, one in enumerate(printed):
            text = dossier.articles[article].content(one.span.field)
            match = _KIN.search(text, max(one.span.start - _REACH, 0), one.span.start)
            if match:
                start, end = match.span("kin")
                pronoun = (match["pronoun"] or "").casefold()
                sex = _SEX.get(pronoun, "")
                owner = names.fold(match["name"]) if match["name"] else _nearest(printed[:at], one, match.start(), sex)
                owner = owner if " " in owner else full.get(owner, "")
                kin = _CLASSES[match["kin"].casefold()]
                yield _Called(
                    one, kin, sex or pronoun, owner, Span(article, one.span.field, start, end, text[start:end])
                )


def _nearest(before: Sequence[Printed], bearer: Printed, place: int, sex: str) -> str:
    """The name of the person named last before a place whose sex does not speak against it."""
    for other in reversed(before[-MOST_BEFORE:]):
        if other.span.field != bearer.span.field or place - other.span.end > FAR:
            break
        if not other.is_person and (other.kind is not Kind.PERSON or len(other.parts) > 1):
            continue
        if other.parts[0] != bearer.parts[0] and names.sex_of(" ".join(other.parts)) in (sex, ""):
            return " ".join(other.parts)
    return ""


def _full_names(people: Census) -> dict[str, str]:
    """The full name of each surname that one person of a story bears."""
    found: dict[str, set[str]] = {}
    for printed in people.by_article.values():
        for one in printed:
            if one.is_person:
                found.setdefault(one.surname, set()).add(" ".join(one.parts))
    return {
        surname: max(forms, key=len)
        for surname, forms in found.items()
        if all(names.variants(one, two) for one, two in combinations(forms, 2))
    }


MOST_BEFORE, FAR = 6, 250
"""Names, and characters, before a pronoun among which it is looked for whom it stands for."""


def _clash(around: Contexts, one: _Called, two: _Called) -> str:
    """The rule by which two reports that call one person kin of somebody exclude each other: `relation` where both tell
    of whom, `kin-word` where only the sentences are of one thing; "" where they do not."""
    kin = frozenset((one.kin, two.kin))
    if one.bearer.span.article == two.bearer.span.article or len(kin) == 1 or kin in _ALIKE:
        return ""
    names_ = [" ".join(called.bearer.parts) for called in (one, two)]
    if not names.variants(*names_) or (one.sex != two.sex and one.sex and two.sex):
        return ""
    if one.owner and two.owner and names.variants(one.owner, two.owner):
        return "relation"
    least = LEAST_SHARED * (2 if one.owner and two.owner else 1)
    own = {*one.bearer.parts, *two.bearer.parts}
    return "kin-word" if around.between(one.word, two.word, own) >= least else ""


def _evidence(dossier: Dossier, groups: Sequence[Sequence[_Called]]) -> list[list[Evidence]]:
    return [
        [Evidence(one.word, one.word.text, dossier.origins[one.word.article]) for one in members] for members in groups
    ]


def _phrases(
    dossier: Dossier, groups: Sequence[Sequence[_Called]], ordered: Sequence[Sequence[Evidence]]
) -> dict[str, str]:
    """The kin words with the names behind them: "wife, Megan Reed"."""
    called = {one.word: one for members in groups for one in members}
    found = [called[members[0].span] for members in ordered]
    texts = [dossier.articles[one.word.article].content(one.word.field) for one in found]
    return {
        slot: " ".join(text[one.word.start : one.bearer.span.end].split())
        for slot, one, text in zip("ab", found, texts, strict=True)
    }


def _candidate(dossier: Dossier, rule: str, groups: Sequence[Sequence[_Called]]) -> Candidate:
    ordered = doubted_first(dossier, _evidence(dossier, groups))
    who = " ".join(max((one.bearer.span.text for members in groups for one in members), key=len).split())
    likely = most_printed(ordered)
    outlets = [dossier.articles[members[0].span.article].outlet for members in ordered]
    borne_out = likely is not None and likely.origins_for >= _SURE
    return Candidate(
        "relation" if borne_out else rule,
        "kin",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        f"{who} is kin in one way only",
        {"subject": who, "a.source": outlets[0], "b.source": outlets[1]} | _phrases(dossier, groups, ordered),
        confidence=0.85,
        likely=likely,
        fix=Fix(ordered[0][0].span, likely.value_text) if likely else None,
    )
