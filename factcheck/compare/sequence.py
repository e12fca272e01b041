"""The order of events within one report, by the clock: crews are not called to a fire before it breaks out, thieves do
not leave before they come, and what had been done was done before what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.compare._clocks import Clock, clocks
from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

_EVENT = (
    r"(?:fire|blaze|crash|explosion|blast|collision|accident|earthquake|quake|derailment|flames|collapse|attack|leak"
    r"|stabbing|shooting|robbery|raid|riot|brawl|assault|avalanche|landslide|mudslide|alarm|lift|cable car|train|plane"
    r"|boat|ship|ferry|bus|coach|car|van|truck|lorry|tanker|bridge|roof|crane|wall|building)"
)
_BEGAN = lazy(
    rf"\b{_EVENT}\b[^.;\n]{{0,70}}?(?:[.\n]\s{{0,2}}It)? (?:broke out|began|started|happened|occurred|took place"
    r"|struck|erupted|sank|capsized|crashed|collided|derailed|overturned|collapsed|fell|stopped|got stuck|broke down"
    r"|went off|exploded|blew up"
    r"|(?:was|were) (?:noticed|spotted|discovered|reported))\b"
    r"|\b(?:reported missing|went missing|disappeared|vanished|first (?:appeared|surfaced)"
    r"|(?:was|were) (?:posted|published|leaked)|went online|moved in|stormed|raided|burst in"
    r"|left the (?:rails|road|track))\b",
    re.IGNORECASE,
)
"""What begins."""
_ANSWERED = lazy(
    r"\b(?:crews?|firefighters|(?:fire )?engines?|ambulances?|paramedics|rescuers|lifeboats?|emergency services|brigade"
    r"|police|officers?|helicopters?|coastguards?|who)\b[^.;\n]{0,60}? (?:(?:were |was |been |had )?(?:called|alerted"
    r"|dispatched|summoned|sent|arrived|reached|touched down|landed)|(?:stopped|halted) (?:all|the)"
    r"|(?:was|were) (?:there|on the scene))\b"
    r"|\b(?:rescued|freed|picked up|pulled|plucked|evacuated|darted|pronounced dead|declared dead|extinguished|put out"
    r"|under control|found (?:alive|dead|safe)|(?:arrested|detained|overpowered|shot) (?:an?|the|him|her|them)"
    r"|reported (?:them|it|the)|taken down|deleted)\b",
    re.IGNORECASE,
)
"""What is done about it."""
_LEAVES = lazy(
    r"\b(?:left|leaving|gone|fled|escaped|made off|(?:drove|driven|sped|sailed|ran|run|rode|ridden|walked) (?:off|away)"
    r"|got away|got out|departed|over|shut|closed|finished|ended)\b"
)
_ENTERS = lazy(r"\b(?:broke|got|climbed|forced (?:their|his|her) way|came|went|smashed|walked) in(?:to)?\b|\bentered\b")
_PERFECT = lazy(r"\bhad (?:[a-z]+ly )?(?!been (?:expected|due|planned|scheduled))[a-z]+")
_PAST = lazy(rf"\b(?!had\b)(?:[a-z]+ed|was|were|{'|'.join(lexicon.table('verb_pasts'))})\b")
_AND = lazy(r",? and (?:then )?(?!(?:the|an?|his|her|their|another|others?) )[a-z]+ ")
_APART = lazy(r"\bhad\b|;|\b(?:after|following|once|before|until)\b")
_ELSE = lazy(
    r"\b(?:will|would|due|expected|scheduled|planned|opens?|closes?|every|daily|usually|until|(?:between|from|to) \d"
    r"|another|earlier|previous|second|again|last seen|local time|GMT|BST|UTC|E[SD]T|P[SD]T|said|told)\b"
)
_NEAR = 200
"""Characters between two times that are told one after the other."""
_LONGEST = 6 * 60
"""Minutes: what lies farther back is rather of another day, or another call."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Reports in which something comes before what must come first."""
    for reading in dossier.readings:
        found = clocks(reading)
        if len(found) > 1:
            text = reading.article.text
            wrong = next((pair for check in (_answers, _follows, _perfect) for pair in check(text, found)), None)
            if wrong:
                yield _candidate(dossier, reading.article, *wrong)


_Wrong = Iterator[tuple[Clock, Clock, str]]
"""What comes too early, what it must follow, and why."""


def _is_early(one: Clock, two: Clock) -> bool:
    """Whether a time is before another of one day."""
    alike = not one.days or not two.days or bool(one.days & two.days)
    return alike and 0 < two.minute - one.minute <= _LONGEST


def _answers(text: str, found: list[Clock]) -> _Wrong:
    """Help before there is need of it: before what began last by the words up to there, or first of all."""
    began = [one for one in found if _BEGAN.search(_words(text, one))]
    for one in found if began else ():
        event = next((event for event in reversed(began) if event.start < one.start), began[0])
        again = any(_is_early(other, one) or other.minute == one.minute for other in began)
        if one not in began and not again and _is_early(one, event) and _ANSWERED.search(one.told(text)):
            yield one, event, "nobody comes to what has not yet begun"


def _words(text: str, clock: Clock) -> str:
    """The words of the clause of a time, and those before it where these say what "it" is."""
    told = clock.told(text)
    return text[max(0, clock.clause[0] - 90) : clock.start] if told.startswith("It ") else told


def _follows(text: str, found: list[Clock]) -> _Wrong:
    """What one sentence, or one and the next, tells in its order."""
    for one, two in pairwise(found):
        between = text[one.end : two.start]
        if len(between) > _NEAR or _ELSE.search(text, one.sentence[0], two.sentence[1]):
            continue
        left = _ENTERS.search(one.told(text)) and _LEAVES.search(two.told(text))
        joined = one.sentence == two.sentence and _AND.search(between) and not _APART.search(between)
        if (left or joined) and _is_early(two, one):
            yield two, one, "what follows does not come first"


def _perfect(text: str, found: list[Clock]) -> _Wrong:
    """What had been done, and what was done then."""
    for one, two in pairwise(found):
        if one.sentence == two.sentence or two.start - one.end > _NEAR or not _is_early(two, one):
            continue
        had, did = one.told(text), two.told(text)
        told = _PERFECT.search(had) and not _PERFECT.search(did) and _PAST.search(did)
        if told and not _ELSE.search(text, one.sentence[0], two.sentence[1]):
            yield two, one, "what had been done was done before"


def _candidate(dossier: Dossier, article: Article, early: Clock, late: Clock, why: str) -> Candidate:
    def place(clock: Clock) -> Evidence:
        span = Span(article.id, "text", clock.start, clock.end, article.text[clock.start : clock.end])
        return Evidence(span, span.text, dossier.origins[article.id])

    return Candidate(
        "sequence",
        "time",
        dossier.story.id,
        None,
        (place(early), place(late)),
        why,
        {"a.source": article.outlet},
        confidence=0.85,
    )
