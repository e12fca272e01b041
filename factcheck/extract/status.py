"""What state somebody is in: "was acquitted", "pleaded guilty", "the board sacked her", "escaped unhurt".

The predicate is the family of `factcheck.values.statuses` ("plea", "verdict", "life", ...), the value its way; the
scope names the crimes that it is told of. Whose state it is, is told by the structure: the subject of the verb, or its
object where others do it to somebody. What is denied, only possible or of another year is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from factcheck.extract._numbers import lowered
from factcheck.extract._people import ADJECTIVE, description, state, subject_before, topic_before
from factcheck.extract._real import of_another_time
from factcheck.model import Claim, Document, Mention, Wording
from factcheck.values import statuses
from factcheck.values.cues import stretches_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN, NUMBER, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed would have been acquitted. If Kate Reed is found guilty, she leaves.", []),
    ("Kate Reed's brother was convicted. The site was cleared.", []),
    ("In 2003 Kate Reed was jailed for fraud.", []),
    ("Kate Reed admitted that she was tired.", []),
    ("Kate Reed, 47, a baker, was acquitted.", ["Kate Reed | verdict | acquitted"]),
    ("The jury found Kate Reed not guilty.", ["Kate Reed | verdict | acquitted"]),
    ("Kate Reed pleaded guilty to fraud.", ["Kate Reed | plea | guilty (fraud)"]),
    ("She denied three counts of murder.", ["She | plea | not guilty (murder)"]),
    ("The board sacked Kate Reed.", ["Kate Reed | post | sacked"]),
    ("Kate Reed escaped unhurt.", ["Kate Reed | life | unhurt"]),
    ("The 47-year-old was convicted.", ["The 47-year-old | verdict | convicted"]),
]

_LIGHT = (
    r"(?:was|were|is|are|be|been|being|has|had|have|also|then|later|already|now|since|just|both|himself|herself|duly"
    r"|finally)"
)
_PASSIVE = lazy(rf"\b(?:was|were|is|are|been|being|gets|got|be) (?:(?:[a-z]+ly|{_LIGHT}) )*$")
_OBJECT = lazy(rf" (?:(?:{ROLE}\.? )?(?P<who>{WHO})(?!['’])|(?P<them>him|her|them)\b(?! (?:own|[a-z]+s)\b)"
               rf"|(?P<the>the (?:{ADJECTIVE} )*(?:{NUMBER}[- ]year[- ]old|{ROLE}|{KIN})))")  # fmt: skip
_ENDS = lazy(
    r"$|[.,;:)\n”\"!?]| (?:of|on|by|in|for|after|over|at|from|to|with|as|pending|until|without|last|yesterday"
    r"|when|amid"
    r"|while|and|but|earlier|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|following|during)\b"
)
_DESCRIBED = lazy(
    rf"(?:^|[“\"]|[,;:—–] |\b(?:and|but|while|that|when|after|before) )(?P<phrase>the (?:{ADJECTIVE} "
    rf"|{NUMBER}[- ]year[- ]old )*"
    rf"(?:{NUMBER}[- ]year[- ]old|{ROLE}|{KIN}|defendant|accused|(?:man|woman|teenager)(?= accused of )))"
    rf"(?:, [^,;]{{1,60}},| accused of [^,;:]{{1,99}})? (?:{_LIGHT} )*$"
)
_OWNER = lazy(rf"(?P<who>{WHO})['’]s? $")
_UNREAL = lazy(
    r"(?:\b(?:not|never|nor|no|if|unless|would|could|might|may|whether|should|must|until|nearly|almost|expected"
    r"|likely"
    r"|threatened|threats?|wanted|asked|refused|to|without|cannot|can|will|hopes?|fears?|feared|deny|denied|before"
    r"|instead of|presumed|believed)|n['’]t)\b(?: [^\s,.;]+){0,4} $"
)
_CLAUSE = lazy(r"[.,;:]| (?:and|but|while|after|before|who|in a|at)\b")


@cache
def _patterns(family: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(statuses.patterns(family))


def extract(document: Document) -> Iterator[Claim]:
    """The states in which a document says that people are."""
    low, masked = lowered(document.text), lowered(document.masked)
    for family, cues in statuses.CUES.items():
        for start, end in stretches_with(low, document.sentences, cues):
            if of_another_time(document, start, end):
                continue
            for way, sort, pattern in _patterns(family):
                for match in pattern.finditer(masked, start, end):
                    who = _whose(document, match, sort)
                    if who and not _UNREAL.search(masked, max(start, match.start() - 40), match.start()):
                        yield _claim(document, family, way, who, match)


def _whose(document: Document, match: re.Match[str], sort: str) -> Mention | None:
    """Whose state a match tells."""
    if match.groupdict().get("whom"):
        return _person(document, *match.span("whom"))
    masked = document.masked
    start = match.start()
    if sort == "done" and not _PASSIVE.search(masked, max(0, start - 40), start):
        found = _OBJECT.match(masked, match.end())
        if found:
            group = next(name for name in ("who", "them", "the") if found[name])
            return _person(document, *found.span(group))
        if not _ENDS.match(masked, match.end()):
            return None  # "dismissed the claims"
    owner = _OWNER.search(masked, max(0, start - 80), start)
    if owner:
        return document.describe(*owner.span("who"))
    low = document.sentence_at(start)[0]
    described = _DESCRIBED.search(lowered(masked[low:start]))
    if described:
        return description(document, low + described.start("phrase"), low + described.end("phrase"))
    before = document.text[max(low, start - 12) : start]
    if match.group().split(" ", 1)[0].endswith("ing") or before.endswith(("being ", "having ")):
        return topic_before(document, start)
    return subject_before(document, start)


def _person(document: Document, start: int, end: int) -> Mention:
    """Whom a stretch behind a verb names or describes; the name in it where there is one."""
    inside = next((one for one in document.mentions if start <= one.span.start and one.span.end <= end), None)
    if inside:
        return inside
    known = document.text[start:end].casefold() in ("him", "her", "them")
    return document.describe(start, end) if known else description(document, start, end)


def _claim(document: Document, family: str, way: str, who: Mention, match: re.Match[str]) -> Claim:
    if way == "jailed" and "suspended" in document.text[slice(*document.sentence_at(match.start()))]:
        way = "spared prison"
    ends = (min(who.span.start, match.start()), max(who.span.end, match.end()))
    return replace(state(document, family, who, Wording(way), (ends, match.span())), scope=_scope(document, match))


def _scope(document: Document, match: re.Match[str]) -> str:
    """The crimes that a match or the words behind it name; "part" where it is of a part of the charges."""
    masked = lowered(document.masked)
    end = _CLAUSE.search(masked, match.end(), match.end() + 90)
    stretch = masked[match.start() : end.start() if end else match.end() + 90]
    if statuses.PART.search(stretch, len(match.group())) and "acquit" in match.group() + "cleared":
        return "part"
    crimes = {statuses.DEGREE.sub("", crime) for crime in statuses.CRIME.findall(stretch)}
    return ", ".join(sorted(crimes))
