"""Who did it to whom, where it is told the other way round: "a bull chased the minister", "the minister chased a bull".

Beside the acts between named people (see `action`), any verb of one on another counts here, and any two parties that a
report names in so many words. The two tellings must be of one act: they share a verb, or verbs that tell the same, and
both parties, which have changed places; and no report tells it both ways.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from msgspec.structs import replace

from factcheck.compare._census import Census, census
from factcheck.compare._context import Contexts, contexts
from factcheck.compare._deed_nouns import act_nouns, told_by_nouns
from factcheck.compare._deeds import ALONE, STEERED, Deed, acts_of, deeds, deeds_on, known_acts, root, telling
from factcheck.compare._parties import Party
from factcheck.compare._sentences import Line, lines, meaning, normal, stem
from factcheck.compare._ties import nouns, ties
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.compare._who import Who, who
from factcheck.compare.action import compare as acts
from factcheck.compare.collision import compare as collisions
from factcheck.model import Candidate, Dossier, Evidence, Likely
from factcheck.values import lexicon, names

LEAST_SHARED = 0.5
"""What the sentences of two tellings have in common beside verb and parties (see `Contexts.weight`)."""
MOST_DEEDS = 60
"""Tellings of one sort that are compared, at most."""
_ONCE = frozenset("propose teach".split())
"""What is done once in a story at most, so that a pronoun may stand for the other party."""
_RETURNED = frozenset(
    "criticize attack accuse blame insult shout mock threaten invite phone write hit shoot kill stab beat push".split()
)
"""What is often done in return, so that a majority tells nothing."""
_SHORT = 2
"""Digits of a number that tells nothing of what a sentence is about."""
_REACH = 30
_OWNED_BY = re.compile(r"\b(?P<body>[a-z]+)['’]s (?:[a-z-]+ ){0,2}$")
_SERVES = re.compile(r" (?:of|at|for) (?:the|a) (?:[a-z]+ )?(?P<body>[a-z]+)\b")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Acts that reports tell in both directions, and those in which one name stands on both sides."""
    yield from _on_oneself(dossier)
    if len(dossier.readings) < 2:
        return
    around, known = contexts(dossier), [*acts(dossier), *collisions(dossier)]
    for found in _by_act(dossier).values():
        for one, two in combinations(found[:MOST_DEEDS], 2):
            ways = _ways(found, one, two) if _turned(around, one, two) else None
            if ways and apart([_evidence(way) for way in ways]) and _is_one_act(around, ways):
                candidate = _candidate(dossier, ways)
                if not any(_overlap(candidate, other) for other in known):
                    yield candidate
                break


_OF_FIRMS = frozenset("founded established created owned launched formed".split())
"""What is done by somebody to a firm that may have the same name."""


def _on_oneself(dossier: Dossier) -> Iterator[Candidate]:
    """Acts of a person on a person of the same name, of whom the story knows one."""
    people = _by_surname(census(dossier))
    for line in lines(dossier):
        for deed in deeds_on(line, people.keys()):
            if not _is_one_person(people, deed) or deed.line.norms[deed.verb] in _OF_FIRMS:
                continue
            (stated,) = _evidence([deed])
            others, likely = _told_elsewhere(dossier, deed)
            candidate = Candidate(
                "action-self",
                "act",
                dossier.story.id,
                None,
                (stated, *others),
                "one name stands on both sides of the verb: two people have been taken for one",
                confidence=0.9,
                likely=likely,
            )
            if not any(_overlap(candidate, other) for other in acts(dossier)):
                yield candidate


def _told_elsewhere(dossier: Dossier, deed: Deed) -> tuple[list[Evidence], Likely | None]:
    """Where the other reports tell an act that cannot be on oneself, and the name beside that of whom it is told of."""
    around, name = contexts(dossier), deed.doer.names & deed.other.names
    verb, own = deed.line.norms[deed.verb], {meaning(word) for word in name}
    best: tuple[bool, float, Line] | None = None
    for line in lines(dossier):
        told = verb in line.norms
        if line.origin != deed.line.origin and (told or not name.isdisjoint(line.norms)):
            shared = around.shared(line, deed.line, own) + told
            if shared >= LEAST_SHARED and (best is None or (told, shared) > best[:2]):
                best = told, shared, line
    if best is None:
        return [], None
    line = best[2]
    for other in deeds(line, telling(line.norms, {deed.act})):
        rest = other.other if name & other.doer.names else other.doer if name & other.other.names else None
        if other.act == deed.act and rest is not None and rest.names:
            text = " ".join(word.text for word in line.words if word.norm in rest.names)
            return _evidence([other]), Likely(text, f"another report names {text} beside it", 1, 1)
    if verb not in line.norms:
        return [], None
    span = line.span(0, len(line.words) - 1)
    text = " ".join(span.text.split())
    return [Evidence(span, text, line.origin)], Likely(text, "another report does not have one name twice", 1, 1)


def _by_surname(known: Census) -> dict[str, set[tuple[str, ...]]]:
    """The full names of a story's people by surname."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for members in known.by_article.values():
        for one in members:
            if one.is_person:
                found.setdefault(one.surname, set()).add(one.parts)
    return found


def _is_one_person(people: dict[str, set[tuple[str, ...]]], deed: Deed) -> bool:
    """Whether the two names of an act are of the one person of a story who bears them."""
    full = [parts for name in deed.doer.names & deed.other.names for parts in people.get(name, ())]
    return len(full) == 1 and (deed.doer.names | deed.other.names) <= set(*full)


def _overlap(one: Candidate, two: Candidate) -> bool:
    """Whether two candidates doubt the same words."""
    places = [[evidence.span for evidence in candidate.evidence] for candidate in (one, two)]
    return any(
        (a.article, a.field) == (b.article, b.field) and a.start < b.end and b.start < a.end
        for a, b in product(*places)
    )


def _by_act(dossier: Dossier) -> dict[str, list[Deed]]:
    """The deeds of a story by what is done, where two reports may tell of one."""
    tellers: dict[str, list[Line]] = {}
    words = set[str]().union(*(line.norms for line in lines(dossier)))
    told_by = {word: told for word in words if (told := acts_of(word) | _by_noun(word))}
    for line in lines(dossier):
        for act in {act for word in told_by.keys() & line.norms for act in told_by[word]}:
            tellers.setdefault(act, []).append(line)
    wanted = {act for act, told in tellers.items() if len({line.article.id for line in told}) > 1}
    chosen = {id(line): line for act in sorted(wanted) for line in tellers[act]}
    verbs = telling(told_by, wanted)
    found: dict[str, list[Deed]] = {}
    bodies = _bodies(dossier) if chosen else {}
    for line in chosen.values():
        for deed in (*deeds(line, verbs), *ties(line), *told_by_nouns(line, wanted)):
            if deed.act in wanted and not deed.doer.meets(deed.other):
                doer, other = (_with_body(bodies, party) for party in _known(who(dossier), deed))
                found.setdefault(deed.act, []).append(replace(deed, doer=doer, other=other))
    return found


def _known(people: Who, deed: Deed) -> tuple[Party, Party]:
    """The parties of a deed with all names of the people whom they stand for."""
    doer = people.known(deed.doer, deed.line, deed.starts[0], deed.other)
    other = people.known(deed.other, deed.line, deed.starts[1], doer)
    if other.pronoun and root(deed.line.norms[deed.starts[1]]) in ALONE:
        other = people.beside(deed.line, doer) or other
    doer = people.known(doer, deed.line, deed.starts[0], other)
    return _with_them(deed, 0, doer), _with_them(deed, 1, other)


_THEY = frozenset(("they", "them"))


def _with_them(deed: Deed, side: int, party: Party) -> Party:
    """A party, with "they" as a noun, as a story of some people and another party has but one "they" beside that."""
    stands = deed.line.norms[deed.starts[side]] in _THEY and not (party.names or party.nouns)
    return replace(party, nouns=frozenset(("they",))) if stands else party


def _bodies(dossier: Dossier) -> dict[str, frozenset[str]]:
    """By surname the stems of what bodies people speak for, those that no other speaks for: of "Ann Lee, director of
    the park" "park"."""
    found: dict[str, set[str]] = {}
    for statement in dossier.by_predicate.get("role", ()):
        span = statement.claim.value_span
        text = statement.article.content(span.field)
        body = _OWNED_BY.search(text, max(0, span.start - _REACH), span.start) or _SERVES.match(text, span.end)
        if statement.subject is not None and body is not None and body["body"] in lexicon.words("agents"):
            surname = names.fold(statement.subject.name).split()[-1]
            found.setdefault(surname, set()).add(stem(normal(body["body"])))
    held = Counter(stem for stems in found.values() for stem in stems)
    return {surname: frozenset(stem for stem in stems if held[stem] == 1) for surname, stems in found.items()}


def _with_body(bodies: Mapping[str, frozenset[str]], party: Party) -> Party:
    """A party, with the body that a person named in it speaks for."""
    more = frozenset[str]().union(*(bodies.get(name, frozenset()) for name in party.names))
    return replace(party, nouns=party.nouns | more) if more else party


def _by_noun(word: str) -> set[str]:
    """The acts that a noun tells: an "apology", a "teacher"."""
    return {known[word][0] for known in (nouns(), act_nouns()) if word in known}


def _turned(around: Contexts, one: Deed, two: Deed) -> bool:
    """Whether the parties of one deed have changed places in another; where one party of a deed does not show, only if
    the sentences have more in common."""
    if one.line.article.id == two.line.article.id or not _pairs(*_across(one, two)) or _pairs(*_in_turn(one, two)):
        return False
    shown = [all(party.names or party.nouns or party.sex for party in (deed.doer, deed.other)) for deed in (one, two)]
    named = [all(party.names or party.nouns for party in (deed.doer, deed.other)) for deed in (one, two)]
    if all(named) or one.act in _ONCE:
        return True
    return any(shown) and _shared(around, one, two) >= LEAST_SHARED


def _along(one: Deed, two: Deed) -> bool:
    """Whether two deeds are of the same parties in the same places."""
    return _pairs(*_in_turn(one, two)) and not _pairs(*_across(one, two))


def _in_turn(one: Deed, two: Deed) -> tuple[Party, Party, Party, Party]:
    return one.doer, two.doer, one.other, two.other


def _across(one: Deed, two: Deed) -> tuple[Party, Party, Party, Party]:
    return one.doer, two.other, one.other, two.doer


def _pairs(one: Party, first: Party, two: Party, second: Party) -> bool:
    """Whether of two pairs of parties one is the same for certain, or each is of its own sex, and the other may be."""
    pairs = ((one, first), (two, second))
    sure = [a.meets(b) for a, b in pairs]
    by_sex = {one.sex, two.sex} == {"m", "f"} and (first.sex, second.sex) == (one.sex, two.sex)
    return (any(sure) or by_sex) and all(met or a.may_be(b) for met, (a, b) in zip(sure, pairs, strict=True))


def _ways(found: Sequence[Deed], one: Deed, two: Deed) -> list[list[Deed]]:
    """The tellings of an act each way."""
    return [[other for other in found if other is side or _along(other, side)] for side in (one, two)]


def _is_one_act(around: Contexts, ways: list[list[Deed]]) -> bool:
    """Whether the tellings are of one act: enough of them agree, or two sentences have more in common."""
    one, two = ways
    verbs = {root(deed.line.norms[deed.verb]) for deed in (one[0], two[0])}
    if one[0].act == "pass on" and len(verbs) > 1:  # of many things
        return any(_shared(around, first, second) >= 2 * LEAST_SHARED for first, second in product(one, two))
    of_them = any("they" in party.nouns for way in ways for party in (way[0].doer, way[0].other))
    known = one[0].act in known_acts() and not of_them
    driven = any(not STEERED.isdisjoint(party.nouns) for way in ways for party in (way[0].doer, way[0].other))
    if (driven or one[0].act not in _RETURNED) and (
        known or max(len({deed.line.origin for deed in way}) for way in ways) > 1
    ):
        return True
    return any(_shared(around, first, second) >= LEAST_SHARED for first, second in product(one, two))


def _shared(around: Contexts, one: Deed, two: Deed) -> float:
    own = {
        meaning(norm)
        for deed in (one, two)
        for party in (deed.doer, deed.other)
        for norm in (*party.names, *party.nouns)
    }
    own |= {deed.line.words[deed.verb].stem for deed in (one, two)}
    numbers = [{deed.line.norms[place] for place in deed.line.numbers} for deed in (one, two)]
    long = any(len(number) > _SHORT for number in numbers[0] & numbers[1])
    return around.shared(one.line, two.line, own) + (LEAST_SHARED if long else 0)


def _evidence(deeds: Sequence[Deed]) -> list[Evidence]:
    spans = [(deed, deed.line.span(deed.first, deed.last)) for deed in deeds]
    return [Evidence(span, " ".join(span.text.split()), deed.line.origin) for deed, span in spans]


def _candidate(dossier: Dossier, ways: list[list[Deed]]) -> Candidate:
    why = "the reports have the same act in both directions"
    ordered = doubted_first(dossier, [_evidence(way) for way in ways])
    return disagreement(dossier, "action-direction", "act", ordered, why)
