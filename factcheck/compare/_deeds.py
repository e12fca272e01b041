"""Who did something to whom, read off the words of a sentence: who stands on the two sides of a verb.

Unlike the claims of acts, these need no names: "a bull chased the minister" has two parties too. What cannot be read
simply is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._infinitives import PLANNED, doer_of
from factcheck.compare._kin import SEX_OF
from factcheck.compare._owners import source, whose
from factcheck.compare._parties import (
    BE,
    DETERMINERS,
    LIGHT,
    OPENERS,
    PARTICLES,
    PRONOUNS,
    TIMES,
    Party,
    Phrase,
    ending,
    ends,
    is_name,
    opening,
    party_of,
    phrase,
    subject,
)
from factcheck.compare._sentences import Line, stem
from factcheck.values import lexicon, names

_UNDONE = frozenset(
    "not never no nobody if unless would could should might may can cannot will wants wanted hopes hoped refused"
    " declined denied denies denying failed nearly almost whether try tried".split()
)
"""Words before a verb that tell that it was not done, or not yet."""
_LEADS = frozenset("at into against over to from on under for after".split())
_AGAINST = frozenset("into against".split())
_BEHIND = 7
"""Words behind a verb in which "by" or what leads to the other party may stand."""
_NO_VERBS = frozenset(
    "said killed stabbed challenged restored need married wed met joined played faced fought divorced agreed shared"
    " embraced talked spoke named called used united red bed hundred indeed speed seed feed breed creed aged based"
    " related wanted asked looked turned started stopped worked lived died arrived moved returned happened appeared"
    " remained tried added noted ended reported announced explained described included followed led trailed"
    " passed succeeded replaced".split()
)
"""Words in -ed that are no act of one on another, or one that both do."""
_OFFERS = frozenset(
    "offer offers bid bids proposal proposals approach advance advances demand demands request requests plea pleas"
    " application invitation overtures appeal".split()
)
"""What is rejected in the stead of whom it is from."""
ALONE = frozenset(("apologis", "apologiz", "propos"))
"""Verbs that tell their act without the one to whom it is done."""
_OBJECTS = frozenset("him her them".split())
_GIVEN = frozenset(("pass on", "hit", "beat", "report"))
"""Acts of which a passive verb does not tell whether its subject is whom it is done to, or which are done by many."""
_OF_OBJECT = frozenset(("fell", "report", "save", "summon"))
"""Acts on the object of a verb, and not on what a preposition leads to: "pulled him from the fire"."""
_LONG = 14
"""Words between an offer and the verb behind it that tells that it is rejected."""

_TO_OTHERS = frozenset("told met hugged embraced kissed married fought faced saw visited joined replaced".split())
"""Verbs of what is done in return or by both, or is no act, and that nobody does to himself in the third person."""


STEERED = frozenset(
    "cruiser car truck pickup van lorry bike bicycle motorbike motorcycle scooter taxi cab bus boat tractor".split()
)
"""What stands for whoever steers it: "rammed his cruiser"."""


class Deed(Struct, frozen=True, eq=False):
    """An act in a sentence: who does it, to whom, with the words at which both begin, and from which word to which that
    is told."""

    line: Line
    act: str
    doer: Party
    other: Party
    starts: tuple[int, int]
    verb: int
    first: int
    last: int


@cache
def acts() -> dict[str, tuple[str, bool]]:
    """The acts by the roots of their verbs, with the word behind the verb or the one that leads to the other party
    where there is one ("lend to"): the act, and whether it is told from the other side."""
    found = {}
    for entry, act in lexicon.table("deeds").items():
        verb, _, lead = entry.partition(" ")
        found[f"{root(verb)} {lead}".strip()] = act, bool(lexicon.column("deeds", 2)[entry])
    return found


@cache
def known_acts() -> frozenset[str]:
    """The acts that are known by several verbs."""
    return frozenset(act for act, _ in acts().values())


@lru_cache(maxsize=65536)
def root(norm: str) -> str:
    """A verb in the form in which all of its forms meet.

    >>> root("grabbed"), root("carried"), root("lent"), root("phones")
    ('grab', 'carry', 'lend', 'phon')
    """
    plain = stem(lexicon.table("verb_pasts").get(norm, norm))
    if len(plain) > 3 and plain[-1] == plain[-2]:
        return plain[:-1]
    return f"{plain[:-1]}y" if plain.endswith("i") else plain


def telling(words: Iterable[str], wanted: Set[str]) -> frozenset[str]:
    """Those of some words that may tell one of the acts wanted."""
    return frozenset(
        word for word in words if (told := acts_of(word)) and (root(word) in wanted or not wanted.isdisjoint(told))
    )


def deeds(line: Line, verbs: Set[str]) -> Iterator[Deed]:
    """The acts of a sentence on another, by some verbs."""
    for place, norm in enumerate(line.norms):
        if norm in verbs and _may_be_verb(line, place):
            yield from _deeds_of(line, place)


def deeds_on(line: Line, names: Set[str]) -> Iterator[Deed]:
    """The acts of a sentence with one of some names on both sides."""
    found = [place for place, norm in enumerate(line.norms) if norm in names]
    for place in range(found[0] + 1, found[-1]) if found else ():
        norm = line.norms[place]
        if (norm in _TO_OTHERS or acts_of(norm)) and _may_be_verb(line, place):
            told = (_of_teller(line, deed) for deed in _deeds_of(line, place))
            yield from (deed for deed in told if names & deed.doer.names & deed.other.names)


def _of_teller(line: Line, deed: Deed) -> Deed:
    """A deed that somebody tells of themselves with them as its doer: "Reed said that he had seen Lee"."""
    first, at = opening(line), deed.starts[0]
    told = at > 1 and line.norms[at - 1] == "that" and line.norms[at] in ("he", "she")
    if not deed.doer.pronoun or not told or first is None or not first[0].names or first[2] >= at:
        return deed
    between = line.words[first[2] + 1 : at]
    alone = not any(word.text[0].isupper() for word in between) and len(between) <= _BEHIND
    return replace(deed, doer=first[0], first=first[1]) if alone else deed


def _may_be_verb(line: Line, place: int) -> bool:
    """Whether a word is no name, and nobody's: "Reed's coach"."""
    return place > 0 and line.words[place].text[0].islower() and not line.words[place - 1].text.endswith(("'s", "’s"))


@lru_cache(maxsize=65536)
def acts_of(norm: str) -> frozenset[str]:
    """The acts that a word may tell: those known of it, and its own where it ends like a verb of the past."""
    verb = root(norm)
    if norm.endswith("ed") and len(norm) > 4 and norm not in _NO_VERBS:
        return _by_verb().get(verb, frozenset()) | {verb}
    return _by_verb().get(verb, frozenset())


@cache
def _by_verb() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry, (act, _) in acts().items():
        verb = entry.partition(" ")[0]
        found[verb] = found.get(verb, frozenset()) | {act}
    return found


def _deeds_of(line: Line, verb: int) -> Iterator[Deed]:
    """The deed that the verb at a place tells, if both parties show."""
    before = {word.text for word in line.words[max(0, verb - 4) : verb]}  # as printed: "May" is a month
    told = acts_of(line.norms[verb])
    undone = _UNDONE if told.isdisjoint(PLANNED) else _UNDONE - {"will"}
    if not undone.isdisjoint(before) or any(word.endswith(("n't", "n’t")) for word in before):
        return
    left = verb - 1
    while left >= 0 and (line.norms[left] in LIGHT or line.norms[left].endswith("ly")) and not ends(line, left):
        left -= 1
    is_be = not BE.isdisjoint(line.norms[left + 1 : verb])
    if left >= 1 and line.norms[left] == "to":
        who = doer_of(line, left, told)
        if who is None:
            return
    else:
        who = subject(line, left) if left >= 0 else None
    if line.norms[verb].endswith("ing"):
        yield from _active(line, verb, who) if is_be else ()
    else:
        yield from _passive(line, verb, who) if is_be else _active(line, verb, who)


def _passive(line: Line, verb: int, who: Phrase | None) -> Iterator[Deed]:
    """ "Lee was soaked by Reed": who does it stands behind "by"."""
    by = _lead(line, verb, frozenset(("by",)))
    while by and by + 2 < len(line.norms) and line.norms[by + 1] in TIMES:  # "by Friday"
        by = _lead(line, by + 1, frozenset(("by",)))
    behind = line.norms[verb + 1] if verb + 1 < len(line.norms) else ""
    name = _name(line, verb, behind if behind and _is_particle(line, verb, verb + 1) else "")
    doer = phrase(line, by + 1) if by else None
    idiom = _idiom(line, verb, None)
    if doer and idiom:  # "was sent a letter by Reed"
        yield from _made(line, verb, idiom[0], doer, who)
    elif doer:
        asked = {behind, *line.norms[doer[2] + 1 : doer[2] + 2]}
        asks = f"{root(line.norms[verb])} to-do"
        yield from _made(line, verb, asks if "to" in asked and asks in acts() else name, doer, who)
    elif name in acts() and not by:
        act, reversed_ = acts()[name]
        done_to = _offered_before(line, verb) if act == "reject" else who
        if not reversed_ and act not in _GIVEN:
            yield from _made(line, verb, name, (Party(pronoun=True), verb, verb), done_to)


def _offered_before(line: Line, verb: int) -> Phrase | None:
    """Whose offer it is that a verb tells to be rejected: "an offer made by Reed was rejected"."""
    for place in range(verb - 1, max(-1, verb - 1 - _LONG), -1):
        if line.norms[place] in _OFFERS:
            return whose(line, place) or source(line, place)
    return None


def _offered_behind(line: Line, verb: int) -> Phrase | None:
    """Whose offer it is that a verb rejects: "turned down an offer from Reed"."""
    for place in range(verb + 1, min(verb + 1 + _BEHIND, len(line.norms))):
        if line.norms[place] in _OFFERS:
            return whose(line, place) or source(line, place)
        if ends(line, place):
            return None
    return None


def _active(line: Line, verb: int, who: Phrase | None) -> Iterator[Deed]:
    """ "Reed soaked Lee", "Reed lent a lamp to Lee", "Reed left her a lamp", "Reed asked Lee to marry him"."""
    if who and who[1] > 1 and line.norms[who[1] - 1] == "whom":
        yield from _to_whom(line, verb, who)
        return
    given = _given(line, verb)
    if given:
        yield from _made(line, verb, f"{root(line.norms[verb])} to", who, given)
        return
    behind, particle = verb + 1, ""
    if behind < len(line.norms) and _is_particle(line, verb, behind) and not ends(line, verb):
        particle, behind = line.norms[behind], behind + 1
    direct = phrase(line, behind) if behind < len(line.norms) and not ends(line, behind - 1) else None
    if direct is None and line.norms[behind : behind + 1] and line.norms[behind] in _OBJECTS:  # "owes her his life"
        direct = Party(pronoun=True), behind, behind
    lead = _lead(line, verb, _LEADS)
    other = phrase(line, lead + 1) if lead else None
    led = f"{root(line.norms[verb])} {line.norms[lead]}" if lead else ""
    if particle and lead == behind and f"{root(line.norms[verb])} {particle} {line.norms[lead]}" in acts():
        led = f"{root(line.norms[verb])} {particle} {line.norms[lead]}"
    idiom = _idiom(line, verb, direct)
    if idiom:
        anybody = (Party(pronoun=True), verb, verb + 2) if acts()[idiom[0]][0] == "propose" else None
        yield from _made(line, verb, idiom[0], who, direct if idiom[1] else other or anybody)
    elif direct is None and acts().get(_name(line, verb, particle), ("",))[0] == "reject":
        yield from _made(line, verb, _name(line, verb, particle), who, _offered_behind(line, verb))
    elif direct and acts().get(led, ("",))[0] in _OF_OBJECT:
        yield from _made(line, verb, led, who, direct)
    elif direct and (led not in acts() or not other):
        after = direct[2] + 1
        if not particle and after < len(line.norms) and _is_particle(line, verb, after):
            particle = line.norms[after]
        name = _name(line, verb, particle)
        yield from () if _is_of_second(line, name, direct) else _made(line, verb, name, who, direct)
    elif not other and _name(line, verb, particle) in ALONE and who and (who[1] == 0 or not who[0].pronoun):
        yield from _made(line, verb, _name(line, verb, particle), who, (Party(pronoun=True), verb, verb))
    elif other and (led in acts() or line.norms[lead] in _AGAINST):
        yield from _made(line, verb, led, who, other)


def _given(line: Line, verb: int) -> Phrase | None:
    """To whom something is given by a verb with two objects: "left her his castle"; None for other verbs."""
    end = verb + 1
    if f"{root(line.norms[verb])} to" not in acts() or ends(line, verb):
        return None
    if line.norms[end] in PRONOUNS:
        end += 1
    else:
        while end < len(line.norms) and is_name(line, end):
            end += 1
    if end == verb + 1 or end >= len(line.norms) or line.norms[end] not in DETERMINERS:
        return None
    party = party_of(line, verb + 1, end)
    return (party, verb + 1, end - 1) if party else None


def _to_whom(line: Line, verb: int, who: Phrase) -> Iterator[Deed]:
    """ "Lee, under whom she studied", "Lee, whom she taught"."""
    before = who[1] - 2
    lead = "" if ends(line, before) else line.norms[before]
    yield from _made(line, verb, _name(line, verb, lead), who, ending(line, before - bool(lead)))


def _is_of_second(line: Line, name: str, direct: Phrase) -> bool:
    """Whether a known act is on a second object right behind the first: "dropped the coach a line"."""
    second = line.norms[direct[2] + 1 : direct[2] + 2] in (("a",), ("an",)) and not ends(line, direct[2])
    return second and acts().get(name, ("pass on",))[0] != "pass on"


def _is_particle(line: Line, verb: int, place: int) -> bool:
    """Whether a word goes with a verb: "in" only where both together tell an act ("called him in")."""
    norm = line.norms[place]
    return norm in PARTICLES or (norm == "in" and f"{root(line.norms[verb])} in" in acts())


def _idiom(line: Line, verb: int, direct: Phrase | None) -> tuple[str, bool] | None:
    """The act that a verb tells together with a noun behind it ("popped the question", "took Lee to court"), or with
    what it asks of its object ("asked her to marry", "told her to go"), and whether it is done to the object; None for
    none."""
    plain, first = root(line.norms[verb]), direct[2] + 1 if direct else verb + 1
    for place in range(verb + 1, min(first + _BEHIND, len(line.norms))):
        norm = line.norms[place].removesuffix("s")
        if f"{plain} {norm}" in acts() and norm not in _LEADS | PARTICLES and norm != "in":
            return f"{plain} {norm}", place >= first > verb + 1
        if line.norms[place] in OPENERS or (place >= first and ends(line, place)):
            break
    if direct is None or ends(line, direct[2]):
        return None
    asked = line.norms[direct[2] + 1 : direct[2] + 3]
    if len(asked) < 2 or asked[0] != "to" or asked[1] in DETERMINERS | PRONOUNS:
        return None
    return next(((name, True) for name in (f"{plain} {asked[1]}", f"{plain} to-do") if name in acts()), None)


def _name(line: Line, verb: int, lead: str) -> str:
    whole = f"{root(line.norms[verb])} {lead}".strip()
    return whole if whole in acts() else root(line.norms[verb]) if lead in PARTICLES else whole


def _made(line: Line, verb: int, name: str, doer: Phrase | None, other: Phrase | None) -> Iterator[Deed]:
    if doer is None or other is None:
        return
    doer, other = _both(line, verb, doer, other) or (_known(line, verb, doer, other), _known(line, verb, other, doer))
    act, reversed_ = acts().get(name, (name, False))
    places = [*doer[1:], *other[1:], verb]
    one, two = (other, doer) if reversed_ else (doer, other)
    last = min(max(places), len(line.words) - 1)
    yield Deed(line, act, one[0], two[0], (one[1], two[1]), verb, min(places), last)


def _both(line: Line, verb: int, one: Phrase, other: Phrase) -> tuple[Phrase, Phrase] | None:
    """Whom "he" and "her" stand for behind a clause of two parties, of which the first has a pronoun of its own: "Reed
    dropped her deputy after he had accused her"."""
    sexes = [SEX_OF.get(line.norms[party[1]], "") if party[0].pronoun else "" for party in (one, other)]
    first = opening(line) if "" not in sexes and sexes[0] != sexes[1] and min(one[1], verb) > 0 else None
    if first is None or first[0].pronoun:
        return None
    for place in range(first[2] + 1, min(one[1], other[1], verb)):
        sex = SEX_OF.get(line.norms[place], "")
        second = phrase(line, place) if sex and line.norms[place] in ("his", "her") else None
        if second is not None and not second[0].pronoun:
            parties = (first[0], second[0]) if sexes[0] == sex else (second[0], first[0])
            return (parties[0], *one[1:]), (parties[1], *other[1:])
    return None


def _known(line: Line, verb: int, one: Phrase, other: Phrase) -> Phrase:
    """Whom a pronoun stands for: the one other party that its sentence names before it."""
    norm = line.norms[one[1]]
    first = opening(line) if one[1] > 0 else None
    if norm in ("his", "her") and not one[0].pronoun and not STEERED.isdisjoint(line.norms[one[1] + 1 : one[2] + 1]):
        at_wheel = (
            first is not None and first[0].names and first[2] < min(one[1], verb) and not first[0].meets(other[0])
        )
        return (one[0].joined(first[0]), *one[1:]) if first and at_wheel else one
    if not one[0].pronoun or (norm not in SEX_OF and norm != "it"):
        return one
    if first is None or first[0].pronoun or first[0].meets(other[0]) or first[2] >= min(one[1], verb):
        return one
    sex = names.sex_of(" ".join(word.text for word in line.words[first[1] : first[2] + 1]))
    return one if sex and sex != SEX_OF.get(norm, sex) else (first[0], *one[1:])


def _lead(line: Line, verb: int, leads: frozenset[str]) -> int:
    """Where one of some words stands behind a verb in its clause, one that tells an act with it first; 0 for none."""
    found = 0
    for place in range(verb + 1, min(verb + 1 + _BEHIND, len(line.norms) - 1)):
        if line.parted_by(place - 1, ';:—–()"“”') or (line.norms[place] in OPENERS and place > verb + 1):
            break
        if line.norms[place] in leads:
            if f"{root(line.norms[verb])} {line.norms[place]}" in acts():
                return place
            found = found or place
    return found
