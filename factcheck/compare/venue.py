"""Where it was, by what kind of place it was: the hospital that one report has in one town and the others in another,
the platform, the hotel, the town of a wedding or a flight.

Unlike in `place`, sentences need no words in common: the kind of place tells that two reports speak of one, where each
names one of that kind alone. A name that two reports or more have stands against one that is in a single report. Of a
street, a school or a depot, of which a story may have several, the sentences must tell of one thing as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations, product

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._sentences import Line, lines, meaning, words_by_report
from factcheck.compare._weigh import disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

_LEADS = frozenset("in at on near beside outside".split())
_WAY = frozenset("to for".split())
_LIGHT = frozenset("the a an island resort town city village nearby romantic county capital port".split())
_NO_PLACES = frozenset((*MONTHS, *WEEKDAYS, "christmas", "easter", "america", "england", "britain"))
_BEHIND, _BETWEEN = 6, 3
"""Words from what tells the kind to the preposition, and from this to the name."""
ENOUGH = 2
"""Independent reports that have the other name, at least."""
_OF_TOWNS = frozenset("hospital home birth wedding burial".split())
"""Kinds that have names of their own, which may stand beside that of a town."""
_SEVERAL = frozenset(
    "clinic depot province school church arena station bridge theatre museum pub prison mine factory harbour airport"
    " court library island village suburb".split()
)
"""Kinds of which a story may have several, known by their names alone."""
LEAST_SHARED = 0.7
"""What the sentences of two places of such a kind must have in common beside these (see `Contexts.shared`)."""
_NAMED_BEHIND = frozenset("island village suburb".split())
"""Kinds whose names stand behind them: "the island of Tallis"."""
_GENERAL = frozenset(
    "high primary elementary middle grammar secondary junior memorial general regional community university medical"
    " central royal state city county district crown supreme federal superior magistrates new old street"
    " north south east west".split()
)
"""Words of the names of many places of one kind."""
FEWEST = 2
"""Words of a name of which one may be a town's, so that all must be there."""
_GOES = frozenset("flight diversion voyage".split())
"""Kinds that "to" and "for" lead to a place from."""
LIKE = 0.7
"""How alike two names are that may be one in two spellings, which is left to the rules on names."""


class _Site(Struct, frozen=True, eq=False):
    """A place: its kind with how its name is given ("in" a town, or the "name" itself), its words, where it stands."""

    kind: tuple[str, str]
    words: frozenset[str]
    line: Line
    first: int
    last: int


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Kinds of places of which one report has another name than the others."""
    if len(dossier.readings) < 2:
        return
    printed = words_by_report(dossier)
    by_kind: dict[tuple[str, str], list[_Site]] = {}
    for line in lines(dossier):
        for site in _sites(line):
            by_kind.setdefault(site.kind, []).append(site)
    around = contexts(dossier)
    found: set[frozenset[frozenset[str]]] = set()
    for kind, sites in by_kind.items():
        groups = _by_name(sites)
        several = kind[0] in _SEVERAL
        for pair in combinations(groups, 2) if several else [groups] if len(groups) == 2 else []:
            names = frozenset(group[0].words for group in pair)
            told = names not in found and not _of_others(*pair) and (not several or _of_one_thing(around, *pair))
            candidate = _odd_one(dossier, kind, pair, printed) if told else None
            if candidate:
                found.add(names)
                yield candidate
                break


def _of_others(one: Sequence[_Site], two: Sequence[_Site]) -> bool:
    """Whether the sentences of two names tell of two: of a man and of a boy."""
    people = [_SOMEBODY & {norm for site in sites for norm in site.line.norms} for sites in (one, two)]
    return all(people) and people[0].isdisjoint(people[1])


_SOMEBODY = frozenset("man woman boy girl".split())


def _sites(line: Line) -> Iterator[_Site]:
    """The places of a sentence whose kinds show."""
    kinds = lexicon.table("venues")
    for place, norm in enumerate(line.norms):
        kind = kinds.get(norm)
        if kind is None:
            continue
        name = _own_name(line, place, kind) if kind not in _NAMED_BEHIND else None
        if name and (kind not in _OF_TOWNS or kind == "hospital"):
            own = frozenset(line.norms[name[0] : name[1] + 1]) - _GENERAL - {norm, *"nsew"}
            yield from [_Site((kind, "name"), own, line, *name)] if own else []
        elif kind in _NAMED_BEHIND and line.norms[place + 1 : place + 2] == ("of",):
            last = _name_end(line, place + 2)
            if last >= place + 2:
                yield _Site((kind, "of"), frozenset(line.norms[place + 2 : last + 1]), line, place, last)
        elif kind in _SEVERAL:
            continue
        elif line.words[place].text[0].islower() or place == 0:
            town = _town(line, place, _LEADS | _WAY if kind in _GOES else _LEADS)
            if town:
                yield _Site((kind, "in"), frozenset(line.norms[town[0] : town[1] + 1]) - {"of"}, line, place, town[1])


def _own_name(line: Line, place: int, kind: str) -> tuple[int, int] | None:
    """The places of the words of a name that ends in a kind ("Larkhill Hotel", "the Larkhill depot") or of its number
    ("platform 4")."""
    several = kind in _SEVERAL
    if line.norms[place + 1 : place + 2] == ("of",):  # "Yale School of Medicine"
        return None
    if (
        not several
        and place + 1 < len(line.norms)
        and line.norms[place + 1].isdigit()
        and not line.parted_by(place, ",.;")
    ):
        return place, place + 1
    printed = line.words[place].text
    if printed.isupper() or (printed[0].islower() and (not several or line.in_title_case)):
        return None
    start = place
    while start and _is_name(line, start - 1) and not line.parted(start - 1):
        start -= 1
    told = start < place and not (
        several and _tells_sort([word.text for word in line.words[start:place] if word.norm not in _GENERAL])
    )
    return (start, place) if told else None


def _tells_sort(words: Sequence[str]) -> bool:
    """Whether words with capitals are no name: "Catholic school", "United States prison"."""
    adjectives = (lexicon.words("demonyms"), lexicon.words("places"))
    return " ".join(words) in adjectives[1] or all(
        any(form in known for known in adjectives for form in (word, word.lower())) for word in words
    )


def _town(line: Line, place: int, leads: frozenset[str]) -> tuple[int, int] | None:
    """The places of the words of the town that stands behind a kind and a preposition."""
    for lead in range(place + 1, min(place + 1 + _BEHIND, len(line.norms) - 1)):
        if line.parted_by(lead - 1, ',;:—–()"“”') and not _is_date(line, lead - 1):
            return None
        if line.norms[lead] not in leads:
            continue
        first = lead + 1
        while first < len(line.norms) - 1 and first - lead <= _BETWEEN and not _is_name(line, first):
            if line.norms[first] in leads or line.parted(first):
                break
            first += 1
        last = _name_end(line, first)
        if last >= first and line.norms[first] not in _NO_PLACES:
            return first, last
    return None


def _name_end(line: Line, first: int) -> int:
    """The place of the last word of the name that begins at one ("Ellery", "Isle of Tallis"); before it for none."""
    last = first - 1
    while last + 1 < len(line.norms) and _is_name(line, last + 1) and (last < first or not line.parted(last)):
        last += 1
    if last == first and line.norms[last + 1 : last + 2] == ("of",) and last + 2 < len(line.norms):
        return last + 2 if _is_name(line, last + 2) else last
    return last


def _is_date(line: Line, place: int) -> bool:
    """Whether a word is a number or a month, behind which a comma parts nothing: "on June 4, 2011, in Ellery"."""
    return line.norms[place].isdigit() or line.norms[place] in MONTHS


def _is_name(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.text[0].isupper() and word.norm not in lexicon.words("common") and word.norm not in _LIGHT


def _by_name(sites: list[_Site]) -> list[list[_Site]]:
    """Places by their names: those that share a word are one."""
    groups: list[list[_Site]] = []
    for site in sites:
        group = next((group for group in groups if group[0].words & site.words), None)
        (group.append(site) if group is not None else groups.append([site]))
    return groups


def _of_one_thing(around: Contexts, one: list[_Site], two: list[_Site]) -> bool:
    """Whether two sentences that name places of one kind have enough in common beside these to tell of one thing."""
    own = {meaning(word) for site in (*one, *two) for word in site.words} | _telling_little()
    return any(around.shared(a.line, b.line, own) >= LEAST_SHARED for a, b in product(one, two))


def _in_one_way(dossier: Dossier, one: list[_Site], two: list[_Site]) -> bool:
    """Whether two sentences have enough in common beside the names, the words for what was done there among it."""
    own = {meaning(word) for site in (*one, *two) for word in (*site.words, site.line.norms[site.first])}
    return any(contexts(dossier).shared(a.line, b.line, own) >= LEAST_SHARED for a, b in product(one, two))


@cache
def _telling_little() -> frozenset[str]:
    """The stems of the words that tell kinds of places, and of those for days."""
    return frozenset(map(meaning, (*lexicon.table("venues"), *WEEKDAYS, *MONTHS)))


def _odd_one(
    dossier: Dossier, kind: tuple[str, str], groups: Sequence[list[_Site]], printed: dict[str, frozenset[str]]
) -> Candidate | None:
    """The candidate of a name that one report alone has, where each of the others has one and the same."""
    if len({_region(group[0]) for group in groups}) > 1:
        return None
    told = [[_evidence(site) for site in group] for group in groups]
    printing = [[*here, *_bare(dossier, group)] for here, group in zip(told, groups, strict=True)]
    equal = origins(told[0]) == origins(told[1])
    first = doubted_first(dossier, printing if equal else told)[0]
    least = next(at for at in range(2) if first in (told[at], printing[at]))
    ordered = [told[least], printing[1 - least]]
    if origins(ordered[0]) > 1 or origins(ordered[1]) < ENOUGH:
        return None
    if not _nowhere(dossier, groups[least], groups[1 - least], printed):
        return None
    why = f"no report names two places of this kind ({kind[0]}), and one has another than the rest"
    return replace(disagreement(dossier, "venue", "event_place", ordered, why), confidence=0.8)


def _bare(dossier: Dossier, group: list[_Site]) -> Iterator[Evidence]:
    """Where the reports that never tell its kind have the name of a place: "at St Jude's"."""
    if group[0].kind == ("home", "in"):
        return  # who is named beside a home may live in another
    seen = {site.line.article.id for site in group}
    known = max((site for site in group), key=lambda site: len(site.words))
    for line in lines(dossier):
        places = [place for place, norm in enumerate(line.norms) if norm in known.words]
        if line.article.id in seen or len(places) != len(known.words) or places[-1] - places[0] > len(places):
            continue
        if all(line.words[place].text[0].isupper() for place in places):
            seen.add(line.article.id)
            span = line.span(places[0], places[-1])
            yield Evidence(span, " ".join(span.text.split()), line.origin)


def _region(site: _Site) -> str:
    """ "country" or "state" for one of these, "" for a town."""
    name = site.line.span(site.last + 1 - len(site.words), site.last)
    return lexicon.table("regions").get(name.text, "")


def _nowhere(dossier: Dossier, odd: list[_Site], usual: list[_Site], printed: dict[str, frozenset[str]]) -> bool:
    """Whether the report of the odd name has not the usual one, and no other report has the odd one, but where the
    sentences tell of one thing."""
    line = odd[0].line
    if any(_prints(dossier, line.article.id, site, printed) for site in usual):
        return False
    others = [words for article, words in printed.items() if dossier.origins[article] != line.origin]
    if any(odd[0].words & words for words in others) and not _in_one_way(dossier, odd, usual):
        return False
    if any(_abbreviates(one, two) or _abbreviates(two, one) for one in odd for two in usual):
        return False
    pairs = [("".join(sorted(odd[0].words)), "".join(sorted(site.words))) for site in usual]
    return not any(one.isalpha() and SequenceMatcher(None, one, two).ratio() >= LIKE for one, two in pairs)


def _abbreviates(one: _Site, two: _Site) -> bool:
    """Whether a name is the first letters of another: "LA Superior Court", that of Los Angeles."""
    return len(two.words) > 1 and sorted("".join(one.words)) == sorted(word[0] for word in two.words)


def _prints(dossier: Dossier, article: str, site: _Site, printed: dict[str, frozenset[str]]) -> bool:
    """Whether a report has the name of a place: a word of it, or all of one of which one word is that of a town."""
    name = site.line.norms[site.first : site.last]
    if site.kind[1] != "name" or len(name) < FEWEST:
        return not site.words.isdisjoint(printed[article])
    own = (line.norms for line in lines(dossier) if line.article.id == article)
    return any(name == norms[at : at + len(name)] for norms in own for at in range(len(norms)))


def _evidence(site: _Site) -> Evidence:
    span = site.line.span(site.first, site.last)
    return Evidence(span, " ".join(span.text.split()), site.line.origin)
