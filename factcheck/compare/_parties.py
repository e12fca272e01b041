"""Who takes part in what a sentence tells: noun phrases by their names and head nouns, read off its words."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from factcheck.compare._sentences import Line, stem
from factcheck.values import lexicon
from factcheck.values.timewords import MONTHS, WEEKDAYS

BE = frozenset("is was are were be been being get gets got".split())
"""Forms of "be" and what stands for it in a passive."""
LIGHT = BE | frozenset(
    "has have had will also then later once just even first soon now always finally twice only still reportedly"
    " allegedly himself herself itself themselves".split()
)
"""Words between a subject and its verb."""
DETERMINERS = frozenset(
    "the a an another one his her their its our my this that these those some two three four five several".split()
)
PRONOUNS = frozenset("he she it they him her them who".split())
_PRONOUNS_ALONE = PRONOUNS - DETERMINERS
WHOSE = frozenset("his her their its".split())
PARTICLES = frozenset("down up off out away back over".split())
OPENERS = frozenset("and but that as when while because if since so or though although after before until".split())
"""Words that open a clause."""
_STOPS = (
    OPENERS
    | PARTICLES
    | frozenset(
        "of for to in at with on from about during who whom whose which by than under against into through like where"
        " whether across behind near past without within amid between along around onto toward towards beside"
        " inside outside beyond according".split()
    )
)
TIMES = frozenset((*MONTHS, *WEEKDAYS, "yesterday", "today", "tonight"))
"""Words for days and months, which name nobody."""
_NO_NOUNS = _STOPS | TIMES | frozenset("the a an there then here again back first once that".split())
"""Words behind "her" that show that it is the pronoun."""
_RELATIVES = frozenset("who which that".split())
_JOINS = frozenset("of from for at".split())
_PARTS = frozenset("back side front rear path tail end head leg arm face way".split())
"""Parts of a party by which it stands."""
_LIMBS = frozenset("hand fist hook punch jab uppercut elbow knee foot boot kick tackle".split())
"""What somebody acts with."""
_BRANCHES = frozenset("local branch chapter lodge".split())
"""Words for a part of a body, which acts as the body: "Local 7 of the miners' union"."""
_OTHER = frozenset("prime vice deputy assistant former ex".split())
"""Words before a noun for a person by which it is another one: no vice president is the president."""
_WHEN = frozenset("yesterday today tonight again ago earlier later then there here too".split())
_NEAREST = frozenset("last next this that".split())
_SPANS = frozenset((word,) for word in (*TIMES, *"week month year night summer winter spring autumn season".split()))
_BOARDS = frozenset("board management directors union bosses".split())
"""Bodies that act for whose they are."""
_SAID = frozenset("said says claimed claims added insisted insists admitted confirmed".split())
_LISTS = ("roles", "audiences", "kin", "agents")
"""Word lists of nouns for people, animals and vehicles, and what people act as."""
_LONGEST = 8
"""Words of a noun phrase, at most."""


class Party(Struct, frozen=True):
    """Who takes part: the words of names, the stems of nouns, whether a pronoun stands there, or nobody, so that it may
    be anybody, and the sex where it is known."""

    names: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    pronoun: bool = False
    sex: str = ""

    def meets(self, other: Party) -> bool:
        """Whether two parties may be one: by a name where both have one, else by a noun."""
        if self.names and other.names:
            return bool(self.names & other.names)
        return bool((self.nouns & other.nouns) | (self.nouns & other.names) | (self.names & other.nouns))

    def may_be(self, other: Party) -> bool:
        """Whether one of two parties may be anybody, the other one too as far as their sexes tell."""
        return (self.pronoun or other.pronoun) and (not self.sex or not other.sex or self.sex == other.sex)

    def joined(self, other: Party) -> Party:
        """Both together, as where one stands in apposition to the other."""
        return Party(self.names | other.names, self.nouns | other.nouns, self.pronoun and other.pronoun)


Phrase = tuple[Party, int, int]
"""A party with the places of the first and the last of its words."""


def phrase(line: Line, start: int) -> Phrase | None:
    """The noun phrase that begins at a place, with the name in apposition to it or behind "of"."""
    end = start
    while end < len(line.words) and end - start < _LONGEST:
        norm = line.norms[end]
        if (
            (norm in _STOPS and not _is_part(line, end))
            or _is_time(line, end)
            or norm in BE
            or norm in ("has", "had", "have", "will", "would", "said")
            or (norm in ("a", "an") and end > start)
        ):
            break
        may_end = end > start and line.words[end].text[0].islower() and not acts_itself(norm)
        if may_end and (_ends_name(line, end - 1) or (acts_itself(line.norms[end - 1]) and _is_participle(norm))):
            break
        end += 1
        if ends(line, end - 1) or norm in _PRONOUNS_ALONE or (norm == "her" and line.norms[end] in _NO_NOUNS):
            break
    if line.norms[end - 1] in _PARTS and end < len(line.words) and line.norms[end] == "of":
        whole = phrase(line, end + 1)
        head = Party(nouns=frozenset((stem(line.norms[end - 1]),))) if acts_itself(line.norms[end - 1]) else Party()
        return (whole[0].joined(head), start, whole[2]) if whole else None
    party = party_of(line, start, end) or Party()
    if start < end < len(line.words):
        is_apposed = line.parted_by(end - 1, ",") and not party.names
        complement = line.norms[end] in ("of", "from") and not party.names
        begin = end if is_apposed else end + 1
        more = named(line, begin) if is_apposed or complement else None
        if more is not None and complement and more[2] + 1 < len(line.words) and line.parted_by(more[2], ","):
            more = named(line, more[2] + 1) or more  # "the mayor of Hull, Ann Lee"
        if more is not None:
            return party.joined(more[0]), start, more[2]
    if not (party.names or party.nouns or party.pronoun):
        return None
    return party, start, end - 1


def _is_participle(norm: str) -> bool:
    return norm.endswith(("ed", "ing")) or norm in lexicon.table("verb_pasts")


def _ends_name(line: Line, place: int) -> bool:
    return is_name(line, place) and not _is_origin(line.words[place].text)


def named(line: Line, start: int) -> Phrase | None:
    """The name that begins at a place."""
    end = start
    while end < len(line.words) and line.words[end].text[0].isupper() and end - start < _LONGEST:
        end += 1
        if ends(line, end - 1):
            break
    party = party_of(line, start, end)
    return (party, start, end - 1) if party and party.names else None


def opening(line: Line) -> Phrase | None:
    """The noun phrase with which a sentence opens, behind its dateline."""
    start = _dateline(line)
    return phrase(line, start) if line.norms[start] not in _STOPS else None


def _dateline(line: Line) -> int:
    """Where a sentence begins behind "LEEDS (Agency) --"; 0 where it has no dateline."""
    if line.field != "text" or not (line.words[0].text.isupper() and len(line.words[0].text) > 1):
        return 0
    ends_ = (place + 1 for place in range(min(_LONGEST, len(line.words) - 1)) if line.parted_by(place, "-–—"))
    return next(ends_, 0)


def subject(line: Line, last: int) -> Phrase | None:
    """The subject whose last word, or the relative or the comma behind it, stands at a place."""
    if line.norms[last] in _RELATIVES:
        last -= 1
        return ending(line, last) if last >= 0 else None
    if line.norms[last] in ("and", "but", "then"):
        return opening(line) if OPENERS.isdisjoint(line.norms[:last]) else None
    if line.norms[last] in ("he", "she", "it", "they"):
        return _speaker(line, last) or (Party(pronoun=True), last, last)
    if line.parted_by(last, ","):
        return apposed(line, last)
    return None if ends(line, last) else ending(line, last)


def _speaker(line: Line, pronoun: int) -> Phrase | None:
    """Whom a pronoun stands for in "Reed said that it had ..."."""
    said = pronoun - 1
    if said > 0 and line.norms[said] == "that":
        said -= 1
    if said < 1 or line.norms[said] not in _SAID:
        return None
    return apposed(line, said - 1) if line.parted_by(said - 1, ",") else ending(line, said - 1)


def apposed(line: Line, last: int) -> Phrase | None:
    """The subject before an appositive that a comma ends: "Tolliver, the deputy mayor, ..."; both name it."""
    for place in range(last - 1, max(-1, last - 2 - _LONGEST), -1):
        if line.parted_by(place, ';:—–()"“”'):
            return None
        if line.parted_by(place, ","):
            subject = ending(line, place)
            stop = next((n for n in range(place + 1, last + 1) if line.norms[n] in _STOPS), last + 1)
            more = party_of(line, place + 1, stop)
            who = line.norms[place + 1] in _RELATIVES
            if subject is None:
                return (more, place + 1, stop - 1) if more else None
            return (subject[0].joined(more), *subject[1:]) if more and not who else subject
    return None


def ending(line: Line, last: int) -> Phrase | None:
    """The noun phrase that ends at a place, with what "of" joins to it."""
    start = last
    while start >= 0 and last - start < _LONGEST:
        norm = line.norms[start]
        if (norm in _STOPS and norm not in _JOINS) or norm in _SAID or norm in LIGHT:
            break
        if start < last and ends(line, start):
            break
        start -= 1
    start += 1
    while start < last and line.norms[start] in TIMES:  # "in May Reed left"
        start += 1
    if start <= last and line.norms[start] in _STOPS:
        return None
    parts = [n for n in range(start, last + 1) if line.norms[n] in _JOINS]
    edges = zip([start - 1, *parts], [*parts, last + 1], strict=True)
    parties = [party for one, two in edges if (party := party_of(line, one + 1, two))]
    if not parties:
        return None
    whole = parties[0]
    for party in parties[1:]:
        whole = whole.joined(party if whole.names & _BRANCHES else Party(party.names))
    return whole, start, last


def party_of(line: Line, start: int, end: int) -> Party | None:
    """The party that the words of a noun phrase name; None for none."""
    if start >= end:
        return None
    if end - start == 1 and line.norms[start] in PRONOUNS:
        return Party(pronoun=True)
    owner = max((n for n in range(start, end - 1) if owns(line, n)), default=start - 1)
    words = line.words[owner + 1 : end]
    named = {
        word.norm
        for word in words
        if word.text[0].isupper()
        and not word.norm[0].isdigit()
        and word.norm not in TIMES
        and not _is_title(word.norm)
        and not (len(words) > 1 and _is_origin(word.text))
        and _tells(word.norm)
        and not (word.start == line.start and len(words) == 1 and acts_itself(word.norm))
    }
    nouns = {stem(word.norm) for word in words if _is_title(word.norm)}
    if words[-1].norm in _BOARDS:  # "the Reed board"
        named |= {word.norm for word in line.words[start : owner + 1] if word.text[0].isupper()}
    last = words[-1]
    if last.norm in _LIMBS and owner >= start:  # "Reed's left hook"
        return party_of(line, start, owner + 1)
    if last.norm in named and len(words) > 1 and acts_itself(last.norm):
        nouns.add(stem(last.norm))
    if (
        last.norm not in named
        and last.norm not in TIMES
        and acts_itself(last.norm)
        and _tells(last.norm)
        and not last.norm[:1].isdigit()
    ):
        nouns.add(stem(last.norm))
    for before, word in pairwise(words):
        if stem(word.norm) in nouns and before.norm not in named and _tells(before.norm):
            nouns = nouns - {stem(word.norm)} | office(before.norm, word.norm)
    return Party(frozenset(named), frozenset(nouns)) if named or nouns else None


def owns(line: Line, place: int) -> bool:
    """Whether a word says whose the next one is: "Reed's", "the drivers'"."""
    text = line.words[place].text
    return text.endswith(("'s", "’s")) or (text[-1] == "s" and line.parted_by(place, "'’"))


def office(before: str, noun: str) -> set[str]:
    """What a noun for a person tells with the word before it: of a "finance minister" that, and that it is a minister,
    of a prime minister only that."""
    return {f"{before} {stem(noun)}"} | ({stem(noun)} if before not in _OTHER else set())


def _is_time(line: Line, place: int) -> bool:
    """Whether a word begins a phrase that tells when: "the union last week"."""
    norm = line.norms[place]
    return norm in _WHEN or (norm in _NEAREST and line.norms[place + 1 : place + 2] in _SPANS)


def _is_part(line: Line, place: int) -> bool:
    """Whether "back" and its like are a part of somebody: "the back of a bus"."""
    return line.norms[place] in _PARTS and line.norms[place + 1 : place + 2] == ("of",)


@lru_cache(maxsize=65536)
def acts_itself(norm: str) -> bool:
    """Whether a noun is of people, animals or vehicles, or of what people act as."""
    return any(form in lexicon.words(name) for name in _LISTS for form in (norm, norm.removesuffix("s")))


def is_name(line: Line, place: int) -> bool:
    return line.words[place].text[0].isupper() and not _is_title(line.norms[place]) and _tells(line.norms[place])


@lru_cache(maxsize=65536)
def _is_title(norm: str) -> bool:
    return norm in lexicon.words("roles") or norm.title() in lexicon.words("titles")


def _is_origin(word: str) -> bool:
    """Whether a word says from which country: "the American pump maker"."""
    return word in lexicon.words("nationalities")


@lru_cache(maxsize=65536)
def _tells(norm: str) -> bool:
    return norm != "i" and norm not in DETERMINERS and norm not in _STOPS and norm not in PRONOUNS and norm not in LIGHT


def ends(line: Line, place: int) -> bool:
    """Whether a sign that parts clauses stands behind a word."""
    return place + 1 >= len(line.words) or line.parted_by(place, ',;:—–()"“”')
