"""A surname that one report spells in two ways: "Anna Wexler said", and further down "Wexlar said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from rapidfuzz.distance import OSA

from factcheck.compare._census import Census, Printed, census
from factcheck.model import Candidate, Dossier, Evidence, Fix, Kind, Likely
from factcheck.values import lexicon, names

LEAST_LETTERS = 4
"""Letters of a surname from which on one wrong letter does not make another common name."""
LONG = 7
"""Letters of a surname from which on two wrong ones leave it the same name."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Words of names that one report alone prints, and that are a slip or two away from one surname of the same report
    that it, or the story, prints more often."""
    people = census(dossier)
    everywhere = _full_names(people)
    for article, printed in people.by_article.items():
        surnames = {one.surname for one in printed}
        suspects = [one for one in printed if _may_be_slip(people, one, article, dossier, surnames)]
        known = _known(everywhere, article, printed) if suspects else []
        told: set[frozenset[str]] = set()
        for one in suspects:
            near = [full for full in known if _is_slip(people, one, full, article)]
            pair = frozenset((one.parts[-1], *(full.surname for full in near)))
            if len(pair) == 2 and pair not in told:
                told.add(pair)
                yield _candidate(dossier, one, near[0])


def _full_names(people: Census) -> dict[str, dict[tuple[str, ...], list[Printed]]]:
    """The full names of a story by surname: each where the first two of the reports that have it print it first."""
    found: dict[str, dict[tuple[str, ...], list[Printed]]] = {}
    for printed in people.by_article.values():
        for one in printed:
            places = found.get(one.surname, {}).get(one.parts, [])
            if len(places) < 2 and all(place.span.article != one.span.article for place in places) and _is_full(one):
                found.setdefault(one.surname, {}).setdefault(one.parts, []).append(one)
    return found


def _known(
    everywhere: dict[str, dict[tuple[str, ...], list[Printed]]], article: str, printed: Sequence[Printed]
) -> list[Printed]:
    """The full names whose surnames a report prints, where they stand first: its own, then those of the others."""
    own: dict[tuple[str, ...], Printed] = {}
    for one in printed:
        if one.parts not in own and _is_full(one):
            own[one.parts] = one
    others = (
        places for last in sorted({one.parts[-1] for one in printed}) for places in everywhere.get(last, {}).values()
    )
    return [*own.values(), *(one for places in others for one in places[:2] if one.span.article != article)]


def _is_full(one: Printed) -> bool:
    return one.is_person and len(one.surname) >= LEAST_LETTERS and one.surname.title() not in lexicon.words("places")


def _may_be_slip(people: Census, one: Printed, article: str, dossier: Dossier, surnames: Set[str]) -> bool:
    """Whether a name is of a person, no word of the language, and known to no other report."""
    word, span = one.parts[-1], one.span
    if len(word) < LEAST_LETTERS or one.kind not in (Kind.PERSON, Kind.THING) or not people.only_in(word, article):
        return False
    if len(one.parts) == 1 and word in surnames:
        return False
    if dossier.articles[article].content(span.field)[max(span.start - 2, 0) : span.start].strip().isdigit():
        return False
    title = word.title()
    lists = ((word, "english"), (word, "common"), (title, "titles"), (title, "places"), (title, "demonyms"))
    return not any(entry in lexicon.words(name) for entry, name in lists)


def _is_slip(people: Census, one: Printed, full: Printed, article: str) -> bool:
    """Whether a name is a full one, or its surname, with a slip in the surname."""
    word, surname = one.parts[-1], full.surname
    if one.span.text.isupper() and not full.span.text.isupper():
        return False
    if word in full.parts or word[0] != surname[0] or abs(len(word) - len(surname)) > 1:
        return False
    slips = OSA.distance(word, surname)
    given = lexicon.table("given_names")
    if len(one.parts) == 1 and word.title() in given and surname.title() in given:
        return False  # Rosa, and somebody whose second name is Rose
    known = word.title() in lexicon.words("surnames") or word.title() in given
    if slips > (2 if min(len(word), len(surname)) >= LONG and not known else 1) or word == f"{surname}s":
        return False
    here = full.span.article == article
    introduced = here and (full.span.field, full.span.start) < (one.span.field, one.span.start)
    rarer = people.count(word, article) < sum(people.holders[surname].values())
    if len(one.parts) > 1:
        forenames = " ".join(one.parts[:-1]), " ".join(full.parts[:-1])
        return here and (rarer or introduced) and names.variants(*forenames)
    return introduced or (rarer and not known)


def _candidate(dossier: Dossier, one: Printed, full: Printed) -> Candidate:
    wrong, right = one.word(one.parts[-1]), full.word(full.surname)
    name = " ".join(full.span.text.split())
    own = dossier.articles[wrong.article]
    where = "elsewhere in it" if full.span.article == wrong.article else "in the other reports"
    return Candidate(
        "surname",
        "name",
        dossier.story.id,
        None,
        (
            Evidence(wrong, wrong.text, dossier.origins[wrong.article]),
            Evidence(full.span, name, dossier.origins[full.span.article]),
        ),
        f"{where} it is {name}, and nobody is called {wrong.text}",
        {"a.source": own.outlet},
        confidence=0.85,
        likely=Likely(right.text, f"so the full name, {name}"),
        fix=Fix(wrong, right.text),
    )
