"""Offices and trades that exclude each other, and the words that they are printed by.

A person has many roles; but nobody is chief executive and chief financial officer of one firm, mayor and deputy mayor
of one town, or sergeant and captain of one force on one day, and hardly anybody a dentist and a surgeon. Each family is
a set of which a person has one at a time. From general knowledge.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.values._families import FAMILIES, PURSUITS
from factcheck.values.lazy import lazy

_LITERAL = re.compile(r"[a-z -]+")
_WORDED: dict[str, list[tuple[str, str]]] = {}
"""Offices by the words that print them, each with its family, those aside that a pattern tells."""
_PATTERNS: list[tuple[tuple[str, str], re.Pattern[str]]] = []
for _family, _offices in FAMILIES.items():
    for _office, _words in _offices.items():
        if all(map(_LITERAL.fullmatch, _words.split("|"))):
            for _word in _words.split("|"):
                _WORDED.setdefault(_word, []).append((_family, _office))
        else:
            _PATTERNS.append(((_family, _office), lazy(_words)))
_TRADES = ("service", "aboard", "pitch", "band", "science", "trade", "doctor", "medicine", *PURSUITS)
_TITLES = sorted(
    {words for family, offices in FAMILIES.items() if family not in _TRADES for words in offices.values()},
    key=len,
    reverse=True,
)
_ELSE = "former|then|late|ex|acting|interim|retired|deputy|assistant|vice(?![- ]president)|associate|under|chief"
TITLE = lazy(rf"(?<![\w’'-])(?P<other>(?:{_ELSE})[- ](?:[\w.’']+ )?)?(?P<office>{'|'.join(_TITLES)})\.? $")
"""An office as it stands before a name, to be searched for in the few words before it, in lower case; `other`: it is
another's."""
ENDING = lazy(rf"(?<![\w’'-])(?P<office>{'|'.join(_TITLES)})$")
"""An office with the words before its noun that tell which it is, to be searched for, in lower case, up to where the
noun ends."""
PHRASE = re.compile(
    r"\b(?:[Cc]hief (?:[Ee]xecutive|[Ff]inancial|[Oo]perating|[Tt]echnology|[Mm]arketing)(?: [Oo]fficer)?"
    r"|[Cc]hief (?:[Ii]nformation(?: [Ss]ecurity)?|[Ss]ecurity|[Nn]ursing|[Mm]edical|[Ss]cientific|[Cc]ommercial)"
    r" [Oo]fficer|[Cc]hief [Nn]urse|[Mm]edical director"
    r"|(?:[Cc]hief|[Hh]ead) of (?!the\b|his\b|her\b|a\b)[a-z]+(?: [a-z]+)?|C[EFOT]O|[Cc]hair(?:wo)?man"
    r"|[Mm]anaging director"
    r"|[Ff]inance (?:chief|director|minister)|[Hh]ead coach|[Hh]ead(?:teacher|master)|[Pp]rincipal"
    r"|(?:[Dd]eputy |[Vv]ice )?[Mm]ayor|(?:[Pp]olice|[Ff]ire) [Cc]hief|(?:[Pp]rime|[Ff]oreign) [Mm]inister)\b"
)
"""An office that only one person holds in a place, as it stands beside a name."""
CORES = (
    "hief ", "hief,", "edical director", "ead of ", "CEO", "CFO", "COO", "CTO", "hairman", "hairwoman",
    "anaging director", "inance ",
    "ead coach",
    "eadteacher", "eadmaster", "rincipal", "ayor", "ime minister", "ime Minister", "eign minister", "eign Minister",
)  # fmt: skip
"""Letters of which every match of `PHRASE` has some, within its first `REACH`; to be looked for first."""
REACH = 17
OTHER_TIME = lazy(
    r"(?:former|ex|then|acting|interim|incoming|outgoing|one-time|deputy|assistant|vice)[- ]$", re.IGNORECASE
)
"""What stands before an office that is not held, or is another one."""


@lru_cache(maxsize=4096)
def offices(printed: str) -> frozenset[tuple[str, str]]:
    """The families of an office as printed, each with which of its offices it is.

    >>> sorted(offices("CFO")), sorted(offices("Sgt.")), offices("baker")
    ([('executive', 'chief financial officer')], [('rank', 'sergeant')], frozenset())
    """
    plain = " ".join(printed.split()).lower().removeprefix("retired ").removesuffix(".")
    return frozenset((*_WORDED.get(plain, ()), *(office for office, pattern in _PATTERNS if pattern.fullmatch(plain))))


_POSTS = {
    post: lazy(rf"(?:{words})")
    for post, words in {
        **FAMILIES["executive"],
        "president": r"president",
        "treasurer": r"treasurer",
        "premier": r"premier",
        "prime minister": r"prime minister",
        "commissioner": r"commissioner",
        "minister": r"minister",
        "mayor": r"mayor",
        "governor": r"governor",
        "superintendent": r"superintendent",
        "principal": r"principal|head ?teacher|head ?master|headmistress",
        "sheriff": r"sheriff",
        "coroner": r"coroner",
        "prosecutor": r"prosecutor|(?:district|state['’]s) attorney",
        "judge": r"judge|magistrate",
        "juror": r"juror",
        "arbiter": r"arbiter",
        "referee": r"referee|umpire",
        "conductor": r"conductor",
        "ambassador": r"ambassador",
        "auditor": r"auditor",
        "registrar": r"registrar",
        "chancellor": r"chancellor",
        "speaker": r"speaker",
        "captain": r"captain",
        "head coach": r"head coach",
        "sporting director": r"sporting director|director of football",
        "managing director": r"managing director",
        "general manager": r"general manager",
        "medical officer": r"chief medical officer|medical director",
        "chief scientist": r"chief scientist|chief scientific officer|scientific director",
        "police chief": r"police chief|chief of police|chief constable",
        "fire chief": r"fire chief",
        "spokesman": r"spokes(?:man|woman|person)",
    }.items()
}
"""Posts of which somebody has one at a time, but for those of `_JOINED`."""
_JOINED = frozenset(
    frozenset(pair.split(", "))
    for pair in (
        "chairman, chief executive", "president, chief executive", "president, chairman", "minister, prime minister",
        "managing director, chief executive", "premier, prime minister", "captain, police chief", "premier, minister",
        "general manager, chief executive", "managing director, chairman", "general manager, president",
        "judge, commissioner", "police chief, commissioner", "fire chief, commissioner", "police chief, superintendent",
        "president, chancellor", "president, general manager", "principal, superintendent", "captain, juror",
    )
)  # fmt: skip


_UNDER = re.compile(r"\b(?:deputy|assistant|associate|vice|co|fired|sacked|interim|acting)\b", re.IGNORECASE)
"""Words by which a post is another, or no longer held."""


@lru_cache(maxsize=4096)
def trade(phrase: str) -> tuple[str, str]:
    """The post or the trade that a phrase for somebody ends in, and the words before it; "" of one that says little
    ("boss") or goes with all.

    >>> trade("city treasurer"), trade("train driver"), trade("spokeswoman"), trade("star")
    (('treasurer', 'city'), ('driver', ''), ('spokesman', ''), ('', 'star'))
    """
    words = phrase.split()
    if _UNDER.search(phrase):
        return "", phrase
    for size in range(min(3, len(words)), 0, -1):
        ending, before = " ".join(words[-size:]).rstrip(".").lower(), " ".join(words[:-size])
        for post, pattern in _POSTS.items():
            if pattern.fullmatch(ending):
                return post, before
        found = sorted(office for family, office in offices(ending) if family in _TRADES)
        if found:
            return found[0], before
    return "", phrase


def exclusive(one: str, two: str) -> bool:
    """Whether hardly anybody has two posts, or two trades; many have a trade and a post.

    >>> exclusive("judge", "prosecutor"), exclusive("chairman", "chief executive"), exclusive("mayor", "baker")
    (True, False, False)
    """
    return one != two and (one in _POSTS) == (two in _POSTS) and frozenset((one, two)) not in _JOINED


_ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "lawyer counsel attorney advocate barrister solicitor",
        "doctor surgeon physician medic consultant professor",
        "reporter journalist editor correspondent columnist writer author broadcaster presenter",
        "actor actress singer star comedian entertainer performer director producer writer musician rapper",
        "leader chief boss head president chairman director manager founder owner",
        "teacher lecturer professor scientist researcher expert",
        "politician lawmaker senator representative congressman minister candidate member",
    )
)
"""Words for what one person often is at once, or by two words for one thing."""


def go_together(one: str, two: str) -> bool:
    """Whether one person may well be called two things: words of one sort, ranks, and posts that go together.

    >>> go_together("lawyer", "counsel"), go_together("corporal", "deputy"), go_together("mechanic", "manager")
    (True, True, False)
    """
    if one == two or any({one, two} <= row for row in _ALIKE):
        return True
    families = [{family for family, _ in offices(word)} for word in (one, two)]
    return any(known & {"rank", "force"} for known in families) or frozenset((one, two)) in _JOINED
