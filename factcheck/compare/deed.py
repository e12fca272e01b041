"""Who did it to whom, where it is told the other way round: "a bull chased the minister", "the minister chased a bull".

Beside the acts between named people (see `action`), any verb of one on another counts here, and any two parties that a
report names in so many words. The two tellings must be of one act: they share a verb, or verbs that tell the same, and
both parties, which have changed places; and no report tells it both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from factcheck.compare._census import Census, census
from factcheck.compare._context import Contexts, contexts
from factcheck.compare._deeds import Deed, acts_of, deeds, known_acts
from factcheck.compare._parties import Party
from factcheck.compare._sentences import Line, lines, meaning
from factcheck.compare._ties import nouns, ties
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.compare.action import compare as acts
from factcheck.model import Candidate, Dossier, Evidence

LEAST_SHARED = 0.5
"""What the sentences of two tellings have in common beside verb and parties (see `Contexts.weight`)."""
MOST_DEEDS = 60
"""Tellings of one sort that are compared, at most."""
_ONCE = frozenset("propose teach".split())
"""What is done once in a story at most, so that a pronoun may stand for the other party."""
_RETURNED = frozenset(
    "criticize attack accuse blame insult shout mock threaten invite phone hit shoot kill stab beat push".split()
)
"""What is often done in return, so that a majority tells nothing."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Acts that reports tell in both directions, and those in which one name stands on both sides."""
    yield from _on_oneself(dossier)
    if len(dossier.readings) < 2:
        return
    around = contexts(dossier)
    for found in _by_act(dossier).values():
        for one, two in combinations(found[:MOST_DEEDS], 2):
            ways = _ways(found, one, two) if _turned(one, two) else None
            if ways and apart([_evidence(way) for way in ways]) and _is_one_act(around, ways):
                candidate = _candidate(dossier, ways)
                if not any(_overlap(candidate, other) for other in acts(dossier)):
                    yield candidate
                break


def _on_oneself(dossier: Dossier) -> Iterator[Candidate]:
    """Acts of a person on a person of the same name, of whom the story knows one."""
    known = census(dossier)
    for line in lines(dossier):
        twice = {norm for norm in known.holders.keys() & line.norms if line.norms.count(norm) > 1}
        for deed in deeds(line) if twice else ():
            if twice.isdisjoint(deed.doer.names & deed.other.names) or not _is_one_person(known, deed):
                continue
            (stated,) = _evidence([deed])
            candidate = Candidate(
                "action-self",
                "act",
                dossier.story.id,
                None,
                (stated,),
                "one name stands on both sides of the verb: two people have been taken for one",
                confidence=0.9,
            )
            if not any(_overlap(candidate, other) for other in acts(dossier)):
                yield candidate


def _is_one_person(known: Census, deed: Deed) -> bool:
    """Whether the two names of an act are of the one person of a story who bears them."""
    full = {one.parts for members in known.by_article.values() for one in members if one.is_person}
    people = {parts for parts in full if parts[-1] in deed.doer.names & deed.other.names}
    return len(people) == 1 and (deed.doer.names | deed.other.names) <= set(*people)


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
    told_by = {word: told for word in words if (told := acts_of(word) | _tied(word))}
    for line in lines(dossier):
        for act in {act for word in told_by.keys() & line.norms for act in told_by[word]}:
            tellers.setdefault(act, []).append(line)
    wanted = {act for act, told in tellers.items() if len({line.article.id for line in told}) > 1}
    chosen = {id(line): line for act in sorted(wanted) for line in tellers[act]}
    found: dict[str, list[Deed]] = {}
    for line in chosen.values():
        for deed in (*deeds(line, wanted), *ties(line)):
            if deed.act in wanted and not deed.doer.meets(deed.other):
                found.setdefault(deed.act, []).append(deed)
    return found


def _tied(word: str) -> set[str]:
    return {nouns()[word][0]} if word in nouns() else set()


def _turned(one: Deed, two: Deed) -> bool:
    """Whether the parties of one deed have changed places in another."""
    apart = one.line.article.id != two.line.article.id
    return apart and _pairs(*_across(one, two)) and not _pairs(*_in_turn(one, two))


def _along(one: Deed, two: Deed) -> bool:
    """Whether two deeds are of the same parties in the same places."""
    return _pairs(*_in_turn(one, two)) and not _pairs(*_across(one, two))


def _in_turn(one: Deed, two: Deed) -> tuple[Party, Party, Party, Party, bool]:
    return one.doer, two.doer, one.other, two.other, one.act in _ONCE


def _across(one: Deed, two: Deed) -> tuple[Party, Party, Party, Party, bool]:
    return one.doer, two.other, one.other, two.doer, one.act in _ONCE


def _pairs(one: Party, first: Party, two: Party, second: Party, pronouns: bool) -> bool:
    """Whether of two pairs of parties one is the same for certain, and the other may be."""
    sure = [one.meets(first), two.meets(second)]
    may_be = [pronouns and (a.pronoun or b.pronoun) for a, b in ((one, first), (two, second))]
    return any(sure) and all(is_one or may for is_one, may in zip(sure, may_be, strict=True))


def _ways(found: Sequence[Deed], one: Deed, two: Deed) -> list[list[Deed]]:
    """The tellings of an act each way."""
    return [[other for other in found if other is side or _along(other, side)] for side in (one, two)]


def _is_one_act(around: Contexts, ways: list[list[Deed]]) -> bool:
    """Whether the tellings are of one act: enough of them agree, or two sentences have more in common."""
    one, two = ways
    known = one[0].act in known_acts()
    if one[0].act not in _RETURNED and (known or max(len({deed.line.origin for deed in way}) for way in ways) > 1):
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
    return around.shared(one.line, two.line, own)


def _evidence(deeds: Sequence[Deed]) -> list[Evidence]:
    spans = [(deed, deed.line.span(deed.first, deed.last)) for deed in deeds]
    return [Evidence(span, " ".join(span.text.split()), deed.line.origin) for deed, span in spans]


def _candidate(dossier: Dossier, ways: list[list[Deed]]) -> Candidate:
    why = "the reports have the same act in both directions"
    ordered = doubted_first(dossier, [_evidence(way) for way in ways])
    return disagreement(dossier, "action-direction", "act", ordered, why)
