"""How many were killed, injured, shot, arrested or are missing: the toll of an event.

The unit is what befell them, in one word for all its synonyms ("dead", "fatalities", "lives": `killed`). The subject
is None: the toll is the event's; only an event of another time has its own, where it is the grammatical subject
("Ida killed 31 people in 2004"). The scope says of which part of the event's people the number speaks: `others`
(but "one dead, two others hurt" are all the injured), a kind (`children`, `officers`), `including the gunman`,
`hospital`, a place in a list of places, another time, several events (`shootings`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extract import _toll_words as tolls
from factcheck.extract._numbers import actor, join_scope, lowered, state, time_scope
from factcheck.model import Claim, Document
from factcheck.values.mask import NAME_MARK, PERSON_MARK
from factcheck.values.numbers import Amount, amounts

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Two men shot a clerk. He faces two counts of murder after the third homicide of the week.", []),
    ("Two killed a third in a film that 40 people saw.", []),
    ("She shot three films and the 3 shots.", []),
    ("Three people were shot, one fatally.", ["- | count | 3 shot", "- | count | 1 killed"]),
    ("3 dead, 2 wounded in Dunmore", ["- | count | 3 killed", "- | count | 2 injured"]),
    ("A gunman killed two people and injured at least four others.", ["- | count | 2 killed",
    "- | count | 4.. injured"]),
    ("A boy was wounded, and two others were hurt.", ["- | count | 2 injured (others)",
    "- | count | 1 injured (boys)"]),
    ("Baby, 4 people injured in Dunmore", ["- | count | 4 injured (others)"]),
    ("The blast left about 50 people hurt.", ["- | count | 45..55 injured ~"]),
    ("Five people were slashed.", ["- | count | 5 injured"]),
    ("No one was injured.", ["- | count | 0 injured"]),
    ("Twelve people died, including the gunman.", ["- | count | 12 killed (including the gunman)"]),
    ("The death toll rose to 11: six in Oak County, three in Fenn County.",
     ["- | count | 11 killed", "- | count | 6 killed (oak)", "- | count | 3 killed (fenn)"]),
    ("Three firefighters were treated for smoke inhalation.", ["- | count | 3 injured (firefighters)"]),
    ("In 2004 Ida took 31 lives.", ["Ida | count | 31 killed (in 2004)"]),
    ("Two of her captors were killed.", ["- | count | 2 killed (among captors)"]),
    ("Five of the men needed hospital treatment.", ["- | count | 5 injured (among men)"]),
    ("The Ostrava sank in 1998 with the loss of 117 lives.", ["- | count | 117 killed (in 1998)"]),
    ("The crash sent 19 children to hospitals.", ["- | count | 19 injured (children)"]),
    ("Three of the gang from Ellery perished.", ["- | count | 3 killed"]),
    ("Six of his guards had needed treatment.", ["- | count | 6 injured (among guards)"]),
    ("At least 12 people have died of heat since Friday.", ["- | count | 12.. killed"]),
    ("Two of the nine were taken to hospital.", ["- | count | 2 injured (among all)"]),
    ("Three members of the group were treated in hospital.", ["- | count | 3 injured (groups hospital)"]),
    ("Four cavers were suffering from hypothermia.", ["- | count | 4 injured (cavers)"]),
    ("Four people, among them a porter, lost their lives.", ["- | count | 4 killed"]),
    ("Five of the 27 injured are at home.", ["- | count | 27 injured"]),
    ("She sent two letters to the hospital's head.", []),
    ("Police arrested three men.", ["- | count | 3 arrested (men)"]),
    ("A man was killed and two others were taken to a hospital.", ["- | count | 2 injured (hospital)",
    "- | count | 1 killed (men)"]),
    ("Detectives study the double homicide.", ["- | count | 2 killed"]),
    ("Nine people died in the blast at Lakmar, a mill that the Veidal line bought in 2016.", ["- | count | 9 killed"]),
]  # fmt: skip


EMERGENCY = 911
"""The number that North Americans call for help."""


def extract(document: Document) -> Iterator[Claim]:
    """The tolls of a document."""
    text = lowered(document.text)
    if not any(core in text for core in tolls.CORES):
        return
    taken: set[tuple[str, int]] = set()
    for found in amounts(document.text, document.masked):
        for unit, span, scope in _readings(document, found):
            if (unit, found.at) not in taken:
                taken.add((unit, found.at))
                yield _claim(document, unit, found, span, scope)
    yield from _listed(document, text, taken)
    yield from _without_number(document, text)


def _is_no_toll(masked: str, text: str, found: Amount) -> bool:
    """Whether a number is an age before a comma, a rate, a year, or of someone's children."""
    digits = text[found.at].isdigit()
    comma = digits and text[found.end : found.end + 1] == ","
    if comma and not tolls.LISTED.search(text, max(0, found.start - 12), found.start):
        return True
    if digits and text[found.start - 2 : found.start] == ", " and masked[found.start - 3] in (PERSON_MARK, NAME_MARK):
        return True
    if digits and "." in text[found.at : found.until] and (found.low or 0) < 100:
        return True
    if (
        digits
        and text.find("age", max(0, found.start - 24), found.start) >= 0
        and tolls.AGES.search(text, max(0, found.start - 24), found.start)
    ):
        return True
    if text[found.at : found.until].isdigit() and found.low and (1900 <= found.low < 2100 or found.low == EMERGENCY):
        return True
    return text[max(0, found.start - 3) : found.start] in ("of ", "of-") and bool(
        tolls.PARENT.search(text, max(0, found.start - 18), found.start)
    )


def is_toll(document: Document, found: Amount) -> bool:
    """Whether an amount is the number of a toll."""
    return bool(_readings(document, found))


_Reading = tuple[str, tuple[int, int], str]


@lru_cache(maxsize=256)
def _readings(document: Document, found: Amount) -> tuple[_Reading, ...]:
    """What an amount counts: unit, span and scope; at most one where its clause is plain. Kept for the next extractor,
    as counts are no tolls."""
    return tuple(_read(document, lowered(document.text), found))


def _read(document: Document, text: str, found: Amount) -> Iterator[_Reading]:
    around = text[max(0, found.start - 130) : found.end + 130]
    if not any(map(around.__contains__, tolls.CORES)) or _is_no_toll(document.masked, text, found):
        return
    before, limit = document.sentence_at(found.at)
    before = max(before, found.start - 400)
    if _tells_toll(text, max(before, found.start - 130), found.start) and not tolls.OPEN_NUMBER.match(
        text, found.until
    ):
        yield "killed", (found.start, found.end), ""
        return
    last = text[max(0, found.start - 12) : found.start - 1].rpartition(" ")[2]
    active = tolls.BEFORE.search(text, max(before, found.start - 36), found.start) if last in tolls.LAST else None
    if active and _is_active(text, active, found, limit, before):
        noun, end = _noun_behind(text, found.end, limit) or ("", found.end)
        added = any(word in active["gap"] for word in ("other", "further", "additional"))
        scope = join_scope("others" if added and "others" not in noun else "", noun)
        if scope == "others" and _unit(active) == "injured" and _only_dead_before(text, before, active.start()):
            scope = ""
        yield _unit(active), (active.start(), end), scope
        return
    among = tolls.AMONG.match(text, found.end) if found.low != 1 else None
    begin = among.end() if among else found.end
    crowd = tolls.COLLECTIVE.match(text, begin, min(limit, begin + 60)) if among else None
    begin = crowd.end() if crowd else begin
    match = tolls.AFTER.match(text, begin, min(limit, begin + 130))
    if match is None or (not among and tolls.OPEN_NUMBER.match(text, begin)) or _is_subject(document, text, match):
        return
    if found.low != 1 and tolls.SINGULAR.search(match["aux"]):
        return  # "one of the four was pronounced dead"
    if tolls.OF_WHOLE.search(text, max(before, found.start - 24), found.start) and tolls.FINITE.search(match.group()):
        return  # "two of the three victims died"
    scope = _scope(match["who"], text[max(0, found.start - 11) : found.start])
    if among:
        yield _unit(match), (found.start, match.end()), "" if crowd and not scope else f"among {scope or 'all'}"
        return
    condition = text[match.end() : match.end() + 24]
    adverb = tolls.ADVERB.search(
        match.group() + (condition if condition.startswith((" with ", " for ", " of ", " non-", " minor")) else "")
    )
    if scope in ("", "others") and _unit(match) == "injured" and _only_dead_before(text, before, found.start):
        scope, adverb = "", None
    if "others" not in scope and _is_added(text, before, found.start):
        scope = join_scope("others", scope)
    taken = "hospital" if tolls.TAKEN.search(match.group()) else ""
    yield _unit(match), (found.start, match.end()), join_scope(adverb.group() if adverb else "", scope, taken)


def _is_added(text: str, start: int, at: int) -> bool:
    """Whether the number is one of two subjects of its verb: "a baby and four people were injured"."""
    beside = tolls.BESIDE.search(text, max(start, at - 30), at)
    left = max(start, at - 60)
    return bool(beside) and not tolls.DEAD.search(text, left, at) and not tolls.HURT.search(text, left, at)


def _only_dead_before(text: str, start: int, at: int) -> bool:
    """Whether the sentence has spoken of the dead alone so far: others who are hurt are then all who are."""
    return bool(tolls.DEAD.search(text, start, at)) and not tolls.HURT.search(text, start, at)


def _tells_toll(text: str, start: int, end: int) -> bool:
    """Whether the words before a number say that it is the number of the dead."""
    return any(text.find(word, start, end) >= 0 for word in tolls.TOLL_CORES) and bool(
        tolls.TOLL.search(text, start, end)
    )


def _unit(match: re.Match[str]) -> str:
    return next(
        unit
        for unit in ("killed", "injured", "arrested", "missing", "shot")
        if unit in match.re.groupindex and match[unit]
    )


def _is_active(text: str, verb: re.Match[str], found: Amount, limit: int, before: int) -> bool:
    """Whether a verb of killing has the amount as its object."""
    behind = text[found.end : min(limit, found.end + 24)]
    if "lives" in verb.re.groupindex and verb["lives"]:
        return bool(re.match(r" (?:\w+ ){0,2}lives\b", behind))
    if "sent" in verb.re.groupindex and verb["sent"]:
        return tolls.TO_HOSPITAL.match(text, found.end, min(limit, found.end + 80)) is not None
    if tolls.OPEN_NUMBER.match(text, found.end) or tolls.ACCUSED.search(
        text, max(before, verb.start() - 40), verb.start()
    ):
        return False
    word = verb.group().split()[0]
    if word in (
        "killed",
        "shot",
        "injured",
        "wounded",
        "hurt",
        "arrested",
        "murdered",
        "detained",
    ) and tolls.PASSIVE.search(text, max(before, verb.start() - 18), verb.start()):
        return False
    if verb["shot"]:
        return bool(
            re.match(
                r" (?:other |more )?(?:people|persons|men|women|officers|victims|others|children|teens|teenagers"
                r"|boys|girls)\b",
                behind,
            )
        )
    return (
        not re.match(
            r" (?:in|on|at|and|hours?|times|days?|weeks?|months?|years?|minutes?|miles?|blocks?|deer|ducks)\b|:|-",
            behind,
        )
        or (bool(re.match(r" (?:in|on|at|and)\b|[.,;]", behind)) and not text[found.at].isdigit())
        or bool(re.match(r" (?:in|and)\b", behind))
    )


def _noun_behind(text: str, at: int, limit: int) -> tuple[str, int] | None:
    """The scope that the noun behind an amount gives, and where it ends."""
    match = tolls.NOUN.match(text, at, min(limit, at + 50))
    if match is None:
        return None
    words = match.group().split()
    plural = next(
        (
            i
            for i, word in enumerate(words)
            if word.rstrip(".").endswith("s") or word.rstrip(".") in ("people", "men", "women", "children", "more")
        ),
        None,
    )
    if plural is None:
        return None
    end = at + len(" ".join(words[: plural + 1])) + 1
    return _scope(" ".join(words[: plural + 1]).rstrip("."), ""), end


def _scope(who: str, before: str) -> str:
    """The part of the people that words between number and state name."""
    words = [word.strip("-., ") for word in re.split(r"[ ]", who.strip(" -"))] if who else []
    others = (
        "others"
        if any(word in tolls.OTHERS for word in words) or before.endswith(("another ", "further ", "additional "))
        else ""
    )
    noun = words[-1] if words else ""
    if noun in tolls.OTHERS or noun in tolls.EVERYONE:
        noun = ""
    noun = tolls.PLURAL.get(noun, noun)
    if noun and not noun.endswith("s") and noun not in ("men", "women", "children", "police"):
        noun = f"{noun}s"
    return join_scope(others, noun)


def _is_subject(document: Document, text: str, match: re.Match[str]) -> bool:
    """Whether the people counted are those who did it: "two men shot a clerk"."""
    last = match.group().rsplit(" ", 1)[-1]
    if last not in tolls.OBJECT_VERBS or tolls.PASSIVE.search(match["aux"]):
        return False
    if last == "shot" and tolls.SHOT_AT.match(text, match.end()):
        return True
    return bool(tolls.OBJECT.match(document.masked, match.end())) or bool(tolls.OBJECT.match(text, match.end()))


def _claim(document: Document, unit: str, found: Amount, span: tuple[int, int], scope: str) -> Claim:
    text = lowered(document.text)
    start, end = document.sentence_at(found.at)
    start, end = max(start, found.at - 400), min(end, found.at + 400)
    told = time_scope(document, found.at)
    including = tolls.INCLUDING.search(text, span[1], min(end, span[1] + 60))
    who = f"{including['how']} {including['who']}".replace("among them", "including") if including else ""
    of_several = None if told else tolls.SEVERAL.search(text, start, end)
    lasting = of_several and of_several.group().startswith("since") and "shoot" not in text and "homicide" not in text
    several = "shootings" if of_several and not lasting else ""
    doer = actor(document, found.start) if told else None
    return state(
        document, ("count", unit), doer[0] if doer else None, found, span, join_scope(scope, who, several, told)
    )


def _listed(document: Document, text: str, taken: set[tuple[str, int]]) -> Iterator[Claim]:
    """The parts of a toll by places: "11: six in Oak County, three in Fenn County"."""
    for start, end in document.sentences:
        if " in " not in text[start:end] or not (
            "toll" in text[start:end]
            or "die" in text[start:end]
            or "kill" in text[start:end]
            or "dead" in text[start:end]
            or "death" in text[start:end]
        ):
            continue
        inside = [found for found in amounts(document.text, document.masked) if start <= found.at < end]
        parts = [(found, tolls.LIST.match(document.masked, found.end)) for found in inside]
        named = [(found, match) for found, match in parts if match and ("killed", found.at) not in taken]
        if len(named) < 2 and not (named and any(unit == "killed" and start <= at < end for unit, at in taken)):
            continue
        for found, match in named:
            if match:
                place = text[match.start("place") : match.end("place")].removesuffix(" county").strip()
                yield state(document, ("count", "killed"), None, found, (found.start, match.end()), place)


def _without_number(document: Document, text: str) -> Iterator[Claim]:
    """Tolls that have no number: "no one was hurt", "a double homicide", "a man was killed"."""
    for match in tolls.NOBODY.finditer(text) if "no" in text else ():
        unit = next((name for name in ("killed", "injured", "arrested") if match[name]), None) or _reported(
            match.group()
        )
        if unit:
            nought = Amount(*match.span(), *match.span(), 0.0, 0.0)
            yield _claim(
                document, unit, nought, match.span(), "others" if match["else"] or " other" in match.group() else ""
            )
    for match in tolls.DOUBLE.finditer(text) if any(times in text for times in tolls.TIMES) else ():
        number = float(tolls.TIMES[match["n"]])
        found = Amount(*match.span("n"), *match.span("n"), number, number)
        yield _claim(document, _unit(match), found, match.span(), "")
    for match in tolls.SINGLE.finditer(text):
        if _is_single_subject(document, text, match) or time_scope(document, match.start()):
            continue
        article = (match.start(), match.start() + 1)
        unit = _unit(match)
        scope = tolls.PLURAL.get(match["who"], f"{match['who']}s")
        if match.group().startswith("another"):
            scope = join_scope("others", scope)
        yield _claim(document, unit, Amount(*article, *article, 1.0, 1.0), match.span(), scope)


def _is_single_subject(document: Document, text: str, match: re.Match[str]) -> bool:
    last = match.group().rsplit(" ", 1)[-1]
    passive = re.search(r" (?:is|was|been)\b", match.group())
    if tolls.OBJECT.match(document.masked, match.end()) and not passive:
        return True
    return (
        last in tolls.OBJECT_VERBS
        and not passive
        and not re.match(
            r"[.,;]| (?:in|on|at|near|after|outside|inside|dead|to death|and)\b", text[match.end() : match.end() + 10]
        )
    )


def _reported(words: str) -> str | None:
    """What was not reported: injuries, deaths, arrests."""
    for core, unit in (
        ("injur", "injured"),
        ("casualt", "injured"),
        ("death", "killed"),
        ("fatal", "killed"),
        ("arrest", "arrested"),
    ):
        if core in words:
            return unit
    return None
