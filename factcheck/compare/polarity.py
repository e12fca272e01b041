"""What one report says was done and another says was not: "divers recovered the black box" and "the black box was not
recovered", "the lifeboats were launched" and "no lifeboats were launched".

A denial counts where its clause ends with the verb or what the verb is done to: what stands behind may be all that is
denied ("not arrested at the scene"). No report tells both, and what was not yet done one day may be done the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._deeds import root
from factcheck.compare._parties import DETERMINERS, LIGHT, OPENERS, PRONOUNS, TIMES, ends
from factcheck.compare._sentences import Line, lines, meaning, stem
from factcheck.compare._weigh import apart, disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values import lexicon

_BE = frozenset("was were is are been be wasn't weren't isn't aren't".split())
_PERFECT = frozenset("has have hasn't haven't".split())
_NOT = frozenset("not never wasn't weren't isn't aren't hasn't haven't hadn't didn't don't doesn't".split())
_NONE = frozenset("no none neither nobody nothing".split())
_BARE = frozenset("did do does didn't don't doesn't".split())
_HAD = frozenset(("had", "hadn't"))
"""What had not been done by then may have been later."""
_DENIALS = _NOT | _NONE
_AUXILIARIES = _BE | _PERFECT | _NOT | _BARE | LIGHT | frozenset(("had",))
_OPEN = frozenset(
    "if unless whether would could may might can cannot should must will until yet still almost nearly only other"
    " others another rest remaining second half some most many few any more because failed refused denied denies deny"
    " wanted hoped tried so far or".split()
)
"""Words of a clause by which it tells less than that something was done, or not, or of a part of it."""
_WHOLE = frozenset("all both each every".split())
"""Words by which a denial is of a part: "not all were launched"."""
_STOPS = OPENERS | frozenset(
    "of for to in at with on from about by than under against into through like during who which whom whose where"
    " near behind past without within amid between along around onto toward towards beside inside outside over down up"
    " out off away back after before his her their its".split()
)
_NO_ACTS = frozenset(
    "said says told asked known named identified released confirmed commented responded replied returned seen thought"
    " believed expected needed wanted considered made been had got used called related involved based given taken"
    " found charged arrested".split()
)
"""Verbs of what becomes known or goes on in the course of a story, or that tell little alone."""
_SAYS = frozenset(
    "said says say told tells claimed claims insisted insists alleged alleges argued maintained believes"
    " according".split()
)
_OFFICIAL = frozenset("police officials officers authorities coastguard investigators prosecutors detectives".split())
_STATES = frozenset(
    "drunk sober alive conscious unconscious awake asleep alone open shut present absent pregnant empty full legal"
    " illegal lawful unlawful ready safe unsafe loose clear".split()
)
"""What is or is not so without a verb for it."""
_LONGEST = 4
"""Words of a noun phrase before its head."""
LEAST_SHARED = 0.5
"""What two sentences must have in common beside what they tell (see `Contexts.shared`), where no two reports agree and
it is told of somebody, of whom there may be two."""


class _Told(Struct, frozen=True, eq=False):
    """That something was done, or was not: to what, by whom where that shows, the words before the noun for it.
    `partly`: what is denied may be only a part of it."""

    line: Line
    thing: str
    verb: str
    how: frozenset[str]
    doer: str
    denied: bool
    partly: bool
    perfect: bool
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """What reports say was done and was not."""
    if len(dossier.readings) < 2:
        return
    quoted = _quoted(dossier)
    by_act: dict[tuple[str, str], list[_Told]] = {}
    for line in lines(dossier):
        for one in _told(line) if not _DENIALS.isdisjoint(line.norms) else ():
            if one.denied and not _within(quoted, one.place.span):
                by_act.setdefault((one.thing, one.verb), []).append(one)
    things = {thing for thing, _ in by_act}
    done: dict[tuple[str, str], list[_Told]] = {}
    for line in lines(dossier):
        for one in _told(line) if not things.isdisjoint(line.stems) else ():
            if not one.denied and not _within(quoted, one.place.span):
                done.setdefault((one.thing, one.verb), []).append(one)
    for act, denials in by_act.items():
        in_part = {one.line.article.id for one in denials if one.partly}
        sides = [done.get(act, []), [one for one in denials if not one.partly]]
        told_both = any(one.line.article.id in in_part for one in sides[0])
        if all(sides) and not told_both and _exclude(contexts(dossier), *sides):
            ordered = doubted_first(dossier, [[one.place for one in side] for side in sides])
            why = "one thing was done, or was not, and no report has both"
            yield disagreement(dossier, "opposite", "event", ordered, why)


def _quoted(dossier: Dossier) -> dict[tuple[str, str], list[Span]]:
    """The words of quotations, by report and field."""
    found: dict[tuple[str, str], list[Span]] = {}
    for statement in dossier.by_predicate.get("quotation", ()):
        span = statement.claim.value_span
        found.setdefault((span.article, span.field), []).append(span)
    return found


def _within(quoted: dict[tuple[str, str], list[Span]], span: Span) -> bool:
    beside = quoted.get((span.article, span.field), ())
    return any(one.start <= span.start < one.end for one in beside)


def _is_claimed(line: Line) -> bool:
    """Whether a sentence tells what somebody says, who may have it wrong; the police are taken at their word."""
    said = [place for place, norm in enumerate(line.norms) if norm in _SAYS]
    return any(_OFFICIAL.isdisjoint(line.norms[max(0, place - 2) : place]) for place in said)


def _exclude(around: Contexts, done: list[_Told], undone: list[_Told]) -> bool:
    """Whether what was done in some reports was not in others, at one time."""
    claimed = any(_is_claimed(one.line) for one in undone) or all(_is_claimed(one.line) for one in done)
    if claimed or not apart([[one.place for one in side] for side in (done, undone)]):
        return False
    if not all(_one_act(one, two) for one in done for two in undone):
        return False
    agreed = max(origins(one.place for one in side) for side in (done, undone)) > 1
    if any(one.perfect for one in undone) and not (agreed and max(map(_day, undone)) >= max(map(_day, done))):
        return False
    own = {done[0].thing, done[0].verb}
    return (
        agreed
        or done[0].thing not in _people()
        or any(around.shared(a.line, b.line, own) >= LEAST_SHARED for a in done for b in undone)
    )


@cache
def _people() -> frozenset[str]:
    """The stems of the words for people."""
    return frozenset(stem(form) for role in lexicon.words("roles") for form in (role, f"{role}s"))


def _day(told: _Told) -> date:
    return told.line.article.published or date.min


def _one_act(one: _Told, two: _Told) -> bool:
    """Whether two tellings may be of one act: of one doer where both show one, on what nothing sets apart."""
    if (one.doer or two.doer) and two.doer and one.doer != two.doer:
        return False
    return not (one.how and two.how) or bool(one.how & two.how)


def _told(line: Line) -> Iterator[_Told]:
    """What a sentence says was done or was not, in the reporter's own words."""
    if line.in_title_case or any(line.words[0].text.startswith(sign) for sign in '“"'):
        return
    for place, norm in enumerate(line.norms):
        if place and line.words[place].text[0].islower() and norm not in _NO_ACTS:
            one = _at(line, place)
            if one is not None:
                yield one


def _at(line: Line, verb: int) -> _Told | None:
    norm, left = line.norms[verb], verb - 1
    while left >= 0 and (line.norms[left] in _AUXILIARIES or line.norms[left].endswith("ly")) and not ends(line, left):
        left -= 1
    helpers = set(line.norms[left + 1 : verb])
    is_past = (
        norm.endswith("ed")
        or norm in lexicon.table("verb_pasts")
        or ((norm in _STATES or norm.endswith("ing")) and not _BE.isdisjoint(helpers))
    )
    if left < 0 or ends(line, left) or not (is_past or helpers & _BARE) or not meaning(norm):
        return None
    first, head = _phrase_before(line, left)
    if head is None:
        return None
    passive = not _BE.isdisjoint(helpers) and not norm.endswith("ing")
    thing, last = (head, verb) if passive else _object(line, verb)
    clause = line.norms[max(0, first - 2) : min(len(line.norms), last + 2)]
    if thing is None or not _OPEN.isdisjoint(clause) or "only" in line.norms:
        return None
    before = set(line.norms[max(0, first - 2) : left])
    denied = not _NOT.isdisjoint(helpers) or not _NONE.isdisjoint(before)
    partly = denied and not (ends(line, last) and _WHOLE.isdisjoint(clause) and _HAD.isdisjoint(helpers))
    how = {meaning(word) for word in line.norms[first:left] if word not in DETERMINERS} - {""} if passive else set()
    span = line.span(first, last)
    evidence = Evidence(span, " ".join(span.text.split()), line.origin)
    perfect = not _PERFECT.isdisjoint(helpers)
    return _Told(line, thing, root(norm), frozenset(how), "" if passive else head, denied, partly, perfect, evidence)


def _phrase_before(line: Line, last: int) -> tuple[int, str | None]:
    """The noun phrase that ends at a place: where it begins, and the stem of its head."""
    first, opens = last, DETERMINERS | _NONE
    while first > 0 and last - first < _LONGEST and line.norms[first] not in opens:
        if line.norms[first - 1] in _STOPS or ends(line, first - 1):
            break
        first -= 1
    head = line.norms[last]
    joined = first > 0 and line.norms[first - 1] in _STOPS - OPENERS and line.norms[max(0, first - 2)] not in _NONE
    if joined or head in PRONOUNS | DETERMINERS | _STOPS | TIMES or not meaning(head):
        return first, None
    return first, stem(head)


def _object(line: Line, verb: int) -> tuple[str | None, int]:
    """The stem of the head of what a verb is done to, and the place of that; None where nothing is told."""
    last = verb
    while last + 1 < len(line.norms) and not ends(line, last) and last - verb <= _LONGEST:
        norm = line.norms[last + 1]
        if norm in _STOPS or norm in _AUXILIARIES or norm in TIMES or norm.endswith("ly"):
            break
        last += 1
    head = line.norms[last]
    if last == verb or head in PRONOUNS | DETERMINERS or not meaning(head):
        return None, verb
    return stem(head), last
