"""Spellings of one person's name in the reports of a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace
from rapidfuzz.distance import JaroWinkler

from factcheck.compare._weigh import doubted_first, evidence, most_printed, replaced
from factcheck.model import Candidate, Dossier, Entity, Evidence, Kind, Verdict, Wording
from factcheck.values import lexicon, names
from factcheck.values.english import singular
from factcheck.values.sets import Sets


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Names that differ as misspellings do, and, reconciled, those that are variants of each other."""
    forms: dict[str, list[Evidence]] = {}
    for statement in dossier.by_predicate.get("name", ()):
        if isinstance(statement.claim.value, Wording) and " " in statement.claim.value.text:
            forms.setdefault(statement.claim.value.text, []).append(evidence(statement))
    forms |= _unknown(dossier, forms)
    for spellings in _clusters(forms):
        printed = [[place for form in variants for place in forms[form]] for variants in spellings]
        if len(spellings) > 1:
            yield _misspelt(dossier, printed)
        elif len(spellings[0]) > 1:
            yield _variants(dossier, printed[0])


def _unknown(dossier: Dossier, forms: Mapping[str, Sequence[Evidence]]) -> dict[str, list[Evidence]]:
    """The names of which their report does not tell what they are, and that are misspelt ones of a person's in others:
    where each first stands in a report."""
    found: dict[str, list[Evidence]] = {}
    for reading in dossier.readings if forms else ():
        for chain in reading.chains:
            span = chain.spans[0]
            plain = chain.kind is Kind.THING and " " in chain.name and chain.name not in forms
            if plain and not _is_word(chain.name) and span.text == chain.name and chain.name[0].isupper():
                place = Evidence(span, chain.name, dossier.origins[span.article])
                found.setdefault(chain.name, []).append(place)
    known = {word for form in forms for word in _blocks(form)}
    near = {name for name in found if known & _blocks(name) and any(names.misspelt(name, form) for form in forms)}
    return {name: found[name] for name in sorted(near)}


def _is_word(name: str) -> bool:
    """Whether a name ends in a word of the language and is rather a thing's: "Harvest Award"."""
    last = name.rpartition(" ")[2].casefold()
    known = lexicon.words("english"), lexicon.words("common")
    return any(word in words for word in (last, singular(last)) for words in known)


def _clusters(forms: Mapping[str, Sequence[Evidence]]) -> list[list[list[str]]]:
    """The forms of each person in groups of variants; two groups are of one person where a form of each is a misspelt
    form of the other and no article prints forms of both."""
    variants, near = Sets(forms), Sets(forms)
    close = sorted(_near_pairs(forms))
    for one, two in close:
        if names.variants(one, two):
            variants.join(one, two)
            near.join(one, two)
    groups = variants.groups()
    printed = {
        form: {one.span.article for other in group for one in forms[other]} for group in groups for form in group
    }
    for one, two in close:
        if _is_plural(one, two) or variants.root(one) == variants.root(two) or printed[one] & printed[two]:
            continue
        if names.misspelt(one, two):
            near.join(one, two)
    return [[group for group in groups if near.root(group[0]) == root] for root in near.roots()]


def _is_plural(one: str, two: str) -> bool:
    """Whether one ends in a word of the language and the other in its plural: "U.S. Marine", "U.S. Marines"."""
    short, long = sorted((one, two), key=len)
    return long == f"{short}s" and _is_word(short)


def _near_pairs(forms: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of which some word begins or ends alike: the only ones that the dearer tests can accept."""
    blocks: dict[str, set[str]] = {}
    for form in forms:
        for block in _blocks(form):
            blocks.setdefault(block, set()).add(form)
    return {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}


def _blocks(form: str) -> set[str]:
    """How the words of a name begin and end."""
    return {block for word in names.fold(form).split() for block in (f"{word[:2]}-", f"-{word[-3:]}")}


def _subject(printed: Iterable[Evidence]) -> Entity | None:
    return next((one.statement.subject for one in printed if one.statement and one.statement.subject), None)


def _misspelt(dossier: Dossier, groups: list[list[Evidence]]) -> Candidate:
    ordered = doubted_first(dossier, groups)
    likely = most_printed(ordered)
    doubted = ordered[0][0].value_text
    nearest = [max((one.value_text for one in group), key=lambda form: _likeness(form, doubted)) for group in ordered]
    if likely:
        likely = replace(likely, value_text=nearest[-1], reason=likely.reason.replace(likely.value_text, nearest[-1]))
    return Candidate(
        "name",
        "name",
        dossier.story.id,
        _subject(one for group in groups for one in group),
        tuple(one for form, group in zip(nearest, ordered, strict=True) for one in group if one.value_text == form),
        f"{' and '.join(nearest)} are one person's name in two spellings",
        confidence=0.9,
        likely=likely,
        fix=replaced(ordered[0][0], likely),
    )


def _likeness(one: str, two: str) -> float:
    return JaroWinkler.similarity(names.fold(one), names.fold(two))


def _variants(dossier: Dossier, places: list[Evidence]) -> Candidate:
    printed = sorted({one.value_text for one in places})
    return Candidate(
        "name",
        "name",
        dossier.story.id,
        _subject(places),
        tuple(places),
        f"{', '.join(printed)} are forms of one name",
        verdict=Verdict.COMPATIBLE,
        confidence=0.9,
        reconciled="name variant",
    )
