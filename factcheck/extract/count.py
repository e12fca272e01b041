"""Things and people counted: the unit is the noun in the singular, with one word for its plain synonyms (`kid`:
`child`).

The subject is whoever does or has so many where the sentence names them right before the verb; a parent for `child`.
The scope is what limits the number: words before the noun that are no mere adjectives ("league"), the verb ("open"),
`others`, `total`, another time, `ordinal` for "her second novel". Tolls are `toll.py`'s, ages, durations, money and
measures are not counted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import actor, join_scope, lowered, person_before, state, time_scope
from factcheck.extract._people import topic_before
from factcheck.extract._ratios import ratios
from factcheck.extract._topic import clause
from factcheck.extract.toll import is_toll
from factcheck.model import Claim, Document, Mention
from factcheck.values import lexicon, mask, numbers
from factcheck.values.english import lemma, singular
from factcheck.values.lazy import lazy
from factcheck.values.numbers import Amount
from factcheck.values.units import currency_of, unit_of

EXAMPLES: list[tuple[str, list[str]]] = [
    ("He was 47 years old, ran 3 miles, and paid $40 at 10 a.m. on May 3.", []),
    ("He was there two times, and counts of murder were read.", []),
    ("He faces two counts of first-degree murder and theft.", ["He | count | 2 count (first-degree murder)"]),
    ("The chain opened 14 stores.", ["- | count | 14 store (open)"]),
    ("Ann Lee has three young kids.", ["Ann Lee | count | 3 child"]),
    ("Ann Lee, a mother of two, won.", ["Ann Lee | count | 2 child"]),
    ("The mum-of-three, 37, left.", ["The mum-of-three | count | 3 child"]),
    ("He scored 21 goals in 34 league games.", ["He | count | 21 goal (score)", "- | count | 34 game (league)"]),
    ("The company will cut 1,240 of its 62,000 jobs.",
     ["- | count | 1240 job (cut) future", "- | count | 62000 job (total)"]),
    ("Turnout was 50 percent: 93,500 of 187,000 voters.", ["- | count | 93500 voter",
    "- | count | 187000 voter (total)"]),
    ("About 410,000 customers were without power.", ["- | count | 369000..451000 customer ~"]),
    ("Volunteers served 900 breakfasts.", ["- | count | 900 breakfast (serve)"]),
    ("It opened 14 stores and closed nine, taking the total from 840 to 854.",
     ["It | count | 14 store (open)", "- | count | 9 store (close)", "- | count | 840 store (total before)",
      "- | count | 854 store (total)"]),
    ("It is her second novel.", ["her | count | 2 novel (ordinal)"]),
    ("Ann Lee, who is 24, is third in line to the throne.", ["Ann Lee | count | 3 line (ordinal)"]),
    ("It was the fourth race of her career.", ["her | count | 4 race (ordinal)"]),
]  # fmt: skip

_STOP = frozenset(
    "of in on at and or who that which to for from with by were was are is be been being had has have having but"
    " after as when while where if than then he she they it we i you not into over under between against during"
    " inside outside near this the a an his her their its my our about because since so whose before until more am"
    " pm would will can could may might did does do says said told also both all each per ago later earlier old just"
    " only still now around out up down off no nor yet very".split()
)
_NO_UNIT = frozenset(
    "others times is was has does this its his us yes plus less as says degrees days weeks months years hours"
    " minutes seconds decades centuries nights mornings afternoons evenings weekends seasons terms ways ones things"
    " series points ages news quarters halves thirds fourths fifths sixths tenths inches words class gauge sides"
    " sorts kinds types elections".split()
)
_ADJUNCT = frozenset("police sports arms goods sales women men people veterans drugs".split())
_VAGUE = ("several", "a few", "a couple", "a handful")
_OTHERS = frozenset("other additional further more extra remaining another".split())
_AFTER = re.compile(r"(?P<words>(?: [a-z][\w'’-]*){1,4})")
_WHOLE = re.compile(r" of(?: (?:the|its|their|his|her|our|those|these)(?: first| last)?(?= )|(?= \d))")
_NOT_BEFORE = "$£€¥#-/:@"
_VERB = lazy(
    r"\b(?P<verb>[a-z]+(?:ed|ing)|cuts?|made|took|won|lost|sold|bought|built|had|has|have|sent|found|held|got|gave"
    r"|hit|wrote|written|drew|lists|employs|serves|operates|owns|shares?|stole|sang|broke|ate|saw|set"
    r"|kept)(?: (?:up|out|off|down|in|on|away))?(?: (?:the|its|their|his|her|all|an?|another|these|those|total of"
    r"|a total of|with|by|to))* $"
)
_OF_TOTAL = lazy(r"(?:\b(?:of|out of|among|from) (?:the|its|their|his|her|some|about|our)|\d of) $")
_PARENT = lazy(
    rf"(?:(?P<name>{mask.NAME}), )?\b(?P<all>(?:(?:[Tt]he|[Aa]n?) (?:\w+ )?)?(?:single |proud |married |young "
    rf"|devoted )?(?P<who>\S+)[- ]of[- ])$"
)
_PARENTS = frozenset("mother father mum mom dad parent parents mums moms dads mummy daddy mama".split())
_APART = lazy(r" (?:separate[sd]?|divided|ahead|behind|more|fewer|apart)\b")
_GAINS = frozenset("receive poll pol get win gain collect take secure garner pick".split())
"""Verbs for having had votes, which are one fact whatever the verb."""
_ELLIPSIS = lazy(r"(?:\band|,) (?P<verb>[a-z]+(?:ed|ing)|cut|lost|sold|bought|built|won|shut)(?: another)? $")
_TOTAL = lazy(r"\b(?:total|number|count|tally)(?: of [a-z]+)?(?: (?P<from>from)| (?:from [^ ]+ )?to) $")
_ORDINAL = re.compile(
    rf"(?:{'|'.join(numbers.ORDINALS)}) (?:(?P<kind>[a-z]+) )?(?P<noun>novel|book|album|film|movie|term|marriage"
    r"|title|season|goal|win|victory|defeat|loss|match|game|appearance|attempt|visit|record|medal|championship"
    r"|award|single|tour|child|marathon|race|final|fight|bout|start|century|play|opera|symphony|exhibition|ascent|flight"
    r"|mission|trip|tournament|operation|crossing|budget|collection|memoir|series)\b"
)
_IN_LINE = lazy(rf"(?:{'|'.join(numbers.ORDINALS)}) in (?P<noun>line)(?= (?:to|for) )")
_OF_CAREER = re.compile(r" of (?P<who>his|her|their) (?:career|life|reign|rule|presidency)\b")
_OWNER = lazy(rf"(?P<who>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b|{mask.NAME}['’]s?) $")


def extract(document: Document) -> Iterator[Claim]:
    """The counts of a document."""
    text = lowered(document.text)
    last: Claim | None = None
    for found in numbers.amounts(document.text, document.masked):
        claim = (
            _parent(document, text, found)
            or _counted(document, text, found)
            or _elliptical(document, text, found, last)
        )
        if claim is not None:
            last = claim
            yield claim
    yield from _ordinals(document)


def _counted(document: Document, text: str, found: Amount) -> Claim | None:
    """The claim of a number with its noun behind it, None where it counts nothing."""
    if not text.startswith(" ", found.end) or _is_no_count(document, text, found):
        return None
    start, limit = document.sentence_at(found.at)
    whole = _WHOLE.match(text, found.end)
    number = numbers.PATTERN.match(text, whole.end() + 1) if whole else None
    match = _AFTER.match(text, number.end() if number else whole.end() if whole else found.end, limit)
    head, modifiers = _head(match["words"].split()) if match else (None, [])
    if match is None or head is None or not _counts(head[0]) or is_toll(document, found):
        return None
    end = found.end if whole else match.start("words") + head[1]
    if head[0] == "vote" and (text[max(0, found.start - 4) : found.start] == " by " or _APART.match(text, end)):
        return None  # a majority, or a lead: see score.py
    if head[0] == "count":
        return _charges(document, text, found, end)
    verb, subject = _verb(document, text, found, start)
    if head[0] == "vote" and verb in _GAINS:
        verb = ""
    total = "total" if _OF_TOTAL.search(text, max(start, found.start - 24), found.start) else ""
    scope = join_scope(
        _modifiers(text, found, modifiers),
        total or verb or _passive(text, end, limit),
        time_scope(document, found.at, clause(text, (start, limit), found.start, found.end)),
    )
    return state(document, ("count", head[0]), subject, found, (found.start, end), scope)


def _modifiers(text: str, found: Amount, words: list[str]) -> str:
    """What the words before a noun limit it to: `others`, and those that are no plain adjectives."""
    before = text[max(0, found.start - 12) : found.start]
    others = any(word in _OTHERS for word in words) or before.endswith(("another ", "other ", "further ", "remaining "))
    limits = [word for word in words if word not in lexicon.words("plain_adjectives")]
    return join_scope("others" if others else "", *limits)


_CRIME = lazy(r" of ((?:[a-z][\w'’-]*)(?: (?!(?:and|or|in|for|after|on|at|with|by|while)\b)[a-z][\w'’-]*){0,3})")


def _charges(document: Document, text: str, found: Amount, end: int) -> Claim | None:
    """ "two counts of murder": charges, with the crime as scope; never a toll."""
    crime = _CRIME.match(text, end)
    if crime is None:
        return None
    subject = person_before(document, found.start)
    return state(document, ("count", "count"), subject, found, (found.start, crime.end()), crime[1])


_NUMBERED = re.compile(
    r"\b(?:(?:image|photo|page|slide|part|item)(?: \d+ of)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|august|september|october|november|december)\.?) $"
)
"""What makes a number a day, or one of a series: "Nov. 8", "image 1 of 3"."""


_CAPITAL_BEFORE = lazy(r"\b[A-Z]\w* $")


def _is_no_count(document: Document, text: str, found: Amount) -> bool:
    """Whether a number is one alone, a year, a day, vague, or part of a name ("Three Oaks", "Fox 8 News")."""
    number, printed = text[found.at : found.until], document.text
    if found.low == found.high == 1 or number.startswith(_VAGUE) or number in ("911", "999"):
        return True
    if (found.start and printed[found.start - 1] in _NOT_BEFORE) or (found.at and printed[found.at - 1] in "$£€"):
        return True
    if number.isdigit() and found.low and 1900 <= found.low < 2100:
        return True
    if _NUMBERED.search(text, max(0, found.start - 14), found.start):
        return True
    if any(start <= found.at < end for start, end, _ in ratios(text)):
        return True
    start, _ = document.sentence_at(found.at)
    if not printed[found.until + 1 : found.until + 2].isupper() or found.at <= start + 1:
        return False
    return printed[found.at].isupper() or bool(_CAPITAL_BEFORE.search(printed, max(start, found.at - 20), found.at))


def _head(words: list[str]) -> tuple[tuple[str, int] | None, list[str]]:
    """The unit and where the noun ends, counted from the blank before the first word; and the words before it."""
    offset = 0
    for index, word in enumerate(words):
        if word in _STOP:
            break
        offset += len(word) + 1
        if _is_plural(word):
            if word in _ADJUNCT and index + 1 < len(words) and _is_plural(words[index + 1]):
                continue
            return (singular(word), offset), words[:index]
    return None, []


def _is_plural(word: str) -> bool:
    if word in lexicon.table("plurals"):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in _NO_UNIT
    )


def _counts(unit: str) -> bool:
    return bool(unit) and unit_of(unit) is None and currency_of(unit) is None and f"{unit}s" not in _NO_UNIT


def _verb(document: Document, text: str, found: Amount, start: int) -> tuple[str, Mention | None]:
    """The verb that has the count as its object, and its subject where that is a name or a pronoun."""
    match = _VERB.search(text, max(start, found.start - 48), found.start)
    if match is None:
        return "", None
    doer = actor(document, found.start)
    return lemma(match["verb"]), doer[0] if doer else None


_PASSIVE = lazy(
    r" (?:were|was|are|have been|had been|will be|being|be) (?:\w+ly )?(?P<verb>[a-z]+ed|cut|sold|made|built|sent"
    r"|held|won|lost|found)\b"
)


def _passive(text: str, end: int, limit: int) -> str:
    match = _PASSIVE.match(text, end, min(limit, end + 40))
    return lemma(match["verb"]) if match else ""


def _parent(document: Document, text: str, found: Amount) -> Claim | None:
    """ "Ann Lee, a mother of two": the number of children of a parent."""
    if text[found.start - 3 : found.start] not in ("of ", "of-"):
        return None
    match = _PARENT.search(document.masked, max(0, found.start - 70), found.start)
    if match is None:
        return None
    begin, until = match.span("who")
    if text[begin:until].strip("-") not in _PARENTS or text.startswith((" the", " his", " her"), found.end):
        return None
    if match["name"]:
        subject = document.describe(*match.span("name"))
    else:
        subject = document.describe(match.start("all"), found.end)
    born = re.compile(r" (daughters|sons|boys|girls)\b").match(text, found.end)
    unit = singular(born[1]) if born else "child"
    return state(document, ("count", unit), subject, found, (begin, found.end))


def _elliptical(document: Document, text: str, found: Amount, last: Claim | None) -> Claim | None:
    """ "opened 14 stores and closed nine": a number whose noun is that of the count before it in the sentence."""
    start, _ = document.sentence_at(found.at)
    if last is None or last.span.start < start or found.start < last.span.end or found.start > last.span.end + 90:
        return None
    unit = getattr(last.value, "unit", "")
    total = _TOTAL.search(text, max(start, found.start - 40), found.start)
    if total:
        return state(
            document,
            ("count", unit),
            None,
            found,
            (found.start, found.end),
            "total before" if total["from"] else "total",
        )
    match = _ELLIPSIS.search(text, last.span.end, found.start)
    if match is None or text[found.end : found.end + 1] not in (",", ".", ";") or match.start() > last.span.end + 24:
        return None
    return state(document, ("count", unit), None, found, (match.start("verb"), found.end), lemma(match["verb"]))


def _ordinals(document: Document) -> Iterator[Claim]:
    """ "her second novel", "the second marathon of her career": how many there are with it."""
    for match in _ORDINAL.finditer(document.masked):
        owner = _OWNER.search(document.masked, max(0, match.start() - 60), match.start())
        owner = owner or _OF_CAREER.match(document.masked, match.end())
        if owner is None:
            continue
        start, end = owner.span("who")
        if document.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        limit = match["kind"] if match["kind"] and match["kind"] not in lexicon.words("plain_adjectives") else ""
        scope = join_scope("ordinal", limit, time_scope(document, match.start()))
        subject = document.describe(start, end)
        whole = min(start, match.start()), max(match.end(), owner.end())
        yield state(document, ("count", singular(match["noun"])), subject, _ordinal(match), whole, scope)
    for match in _IN_LINE.finditer(document.masked) if " in line " in document.masked else ():
        who = topic_before(document, match.start())
        if who:
            yield state(document, ("count", match["noun"]), who, _ordinal(match), match.span(), "ordinal")


def _ordinal(match: re.Match[str]) -> Amount:
    """The number that the first word of a match stands for."""
    start, word = match.start(), match.group().partition(" ")[0]
    number = float(numbers.ORDINALS[word])
    return Amount(start, start + len(word), start, start + len(word), number, number)
