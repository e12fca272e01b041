"""Ages: "Kate Reed, 47, said", "the 47-year-old actress", "she turned 48 on Friday", "in her 40s".

Whose age it is follows from structure, never from nearness: an apposition behind a name, a noun phrase that ends in a
name, or a clause whose subject is a name or pronoun. Where none fits, the phrase itself is the subject ("a 25-year-old
man"), and coreference decides later who that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from factcheck.extract._people import ADJECTIVE, QUALIFIER, SUBJECT, Stretch, description, names_person, relative, state
from factcheck.model import Claim, Document, Form, Kind, Mention, Modality, Quantity
from factcheck.values import calendar, numbers
from factcheck.values.lazy import lazy
from factcheck.values.mask import (
    KIN,
    KIN_MARK,
    NAME_MARK,
    NUMBER,
    NUMBER_MARK,
    ORGANIZATION,
    PERSON_MARK,
    ROLE,
    ROLE_MARK,
    WHO,
)
from factcheck.values.timewords import DECADES

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed led 47 people out.", []),
    ("Kate Reed, 12 others and a dog were saved.", []),
    ("Kate Reed, 47 miles away, heard it on Interstate 10.", []),
    ("Kate Reed, 12 May 2010, was that her name?", []),
    ("Kate Reed was sentenced to 25 years. She was 12 when she left. She is not 47, and would have been 60.", []),
    ("On the East Flank, a 19-year-old was hurt.", ["a 19-year-old | age | 19 year"]),
    ("Tom Hall will be 50 next year. Kate Reed will be 60 tomorrow.", ["Kate Reed | age | 60 year"]),
    ("Kate Reed, a then-25-year-old student, won.", []),
    ("In 2003, a 25-year-old Kate Reed won. Earlier reports said Kate Reed was 25.", []),
    ("Kate Reed, 47, said so.", ["Kate Reed | age | 47 year"]),
    ("Kate Reed (47) and Tom Hall, aged 50, married.", ["Kate Reed | age | 47 year", "Tom Hall | age | 50 year"]),
    ("Ann Reed, 25, Bob Hall, 28, and Carl Lee, 19", [
        "Ann Reed | age | 25 year", "Bob Hall | age | 28 year", "Carl Lee | age | 19 year",
    ]),
    ("Ann Reed and Bob Hall, ages 25 and 28, were hurt.", ["Ann Reed | age | 25 year", "Bob Hall | age | 28 year"]),
    ("Ann and Bob Hall, who were 25 and 28, slept.", ["Ann | age | 25 year", "Bob Hall | age | 28 year"]),
    ("Ann Reed and Bob Hall, both 25, were hurt.", ["Ann Reed | age | 25 year", "Bob Hall | age | 25 year"]),
    ("Her 47-year-old actress sister Kate Reed left.", ["Kate Reed | age | 47 year"]),
    ("Kate Reed, a 47-year-old baker from Leeds, left.", ["Kate Reed | age | 47 year"]),
    ("The 3-year-old's mother, Ann Reed, wept.", ["The 3-year-old | age | 3 year"]),
    ("Ann Reed's 2-month-old son slept.", ["2-month-old son | age | 2 month"]),
    ("Kate Reed is in her late seventies.", ["Kate Reed | age | 77..79 year ~ estimated"]),
    ("Police named a 25-year-old man as Tom Reed.", ["Tom Reed | age | 25 year"]),
    ("Police arrested a 25-year-old man as Tom Reed left.", ["a 25-year-old man | age | 25 year"]),
    ("A 17-year-old boy shot in Leeds was identified as Tom Reed.", ["Tom Reed | age | 17 year"]),
    ("A 25-year-old man, later identified as Tom Reed, fled.", ["Tom Reed | age | 25 year"]),
    ("A forty-seven-year-old Kate Reed left.", ["Kate Reed | age | 47 year"]),
    ("Kate Reed, who is 47, left. She turned 48 last week.", ["Kate Reed | age | 47 year", "She | age | 48 year"]),
    ("Kate Reed, who lives in Leeds, was 47. Reed also is 47.", ["Kate Reed | age | 47 year", "Reed | age | 47 year"]),
    ("Kate Reed , 47, left. Ann Hart–just 15 years old–fell.", [
        "Kate Reed | age | 47 year", "Ann Hart | age | 15 year",
    ]),
    ("A 17-year-old, later identified by the Port Ellery School District as Tom Reed, fled.", [
        "Tom Reed | age | 17 year",
    ]),
    ("The 17-year-old boy killed was Tom Reed of Leeds. He was described as a 40-year-old man.", [
        "Tom Reed | age | 17 year", "He | age | 40 year",
    ]),
    ("They asked the 16-year-old Reed was with.", ["the 16-year-old | age | 16 year"]),
    ("Ann Reed, Tom's 17-year-old sister, was hit.", ["Ann Reed | age | 17 year"]),
    ("They named 23-year-old twins Ann Reed and Sue Reed.", ["Ann Reed | age | 23 year", "Sue Reed | age | 23 year"]),
    ("Police said he was 47.", ["he | age | 47 year attributed by Police"]),
    ("A child of Ann and Bob Reed, a 12-year-old girl, left.", ["a 12-year-old girl | age | 12 year"]),
    ("According to Lt. Ann Reed, a 25-year-old man left.", ["a 25-year-old man | age | 25 year"]),
    ("They left, according to Ann Reed, a 25-year-old nurse.", ["Ann Reed | age | 25 year"]),
    ("Kate Reed, 47, of state Route 46, was in court.", ["Kate Reed | age | 47 year"]),
    ("Ann Hart, 26 likely saved others.", ["Ann Hart | age | 26 year"]),
    ("They shot A’leah Reed, 7, on Sunday.", ["A’leah Reed | age | 7 year"]),
    ("A 62-year-old woman. Reed left. Twetny-one-year-old Bob too.", ["A 62-year-old woman | age | 62 year"]),
    ("Tom Reed, aka “Jo,” 20, of Leeds, left.", ["Tom Reed | age | 20 year"]),
    ("She celebrated her 50th birthday.", ["She | age | 50 year"]),
    ("Kate Reed is in her late 40s.", ["Kate Reed | age | 47..49 year ~ estimated"]),
    ("Tom Reed, believed to be about 30, fled.", ["Tom Reed | age | 27..33 year ~ estimated"]),
    ("Tom Reed, one of the men, and his 9-year-old brother slept.", ["his 9-year-old brother | age | 9 year"]),
    ("They shot Tom Reed, an infant.", ["Tom Reed | age | 0..1 year"]),
]  # fmt: skip

OLDEST = 120
"""No one has been known to live longer: Jeanne Calment, 122."""

_HEDGE = (
    r"(?:about|approximately|around|roughly|(?:believed|thought|estimated) to be(?: about| around)?|estimated(?: at)?"
    r"|possibly|perhaps|nearly|almost)"
)
_ENDS = rf"(?=[,;.)\]\"”\n]| [—–-]|[—–:](?! ?{NUMBER_MARK})|$)"
_AT_NAME = (
    rf"(?=(?: and {WHO}| (?:of|from) (?:the )?[^\s\da-z{NUMBER_MARK}]| (?:was|is|were|had|has|have|are"
    rf"|all|died|who|in connection|likely|allegedly|told|suffered|remain(?:s|ed)|appeared|lived|fled)\b))"
)
_OF_AGE = r"(?= and | now\b| at the time| years? old\b(?! when)| years of age)"
_IS = r"(?:who )?(?:also )?(?:is|was)"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NEAR_DAYS = "yesterday today tomorrow".split()
_DAY = rf"(?:on )?(?:{'|'.join((*_WEEKDAYS, *_NEAR_DAYS))})\b"
_ON_DAY = lazy(rf"(?: years? old)? (?P<day>{_DAY})")
_APPOSED = r", (?:who|an?|the) [^,;:.\n]{1,60},"
_NICKNAME = (
    r"(?:,? [\"“‘(][^\"“”()\n]{1,30}[\"”’)]"
    r"|,? (?:aka|a\.k\.a\.?|also known as|nicknamed|known as) (?:[“\"][^,.;()\n\"”]{1,30},[”\"]|[^,.;()\n]{1,30}))?"
)
_TAILS = (
    rf",? \(?(?:now )?[Aa]ge[ds]?:? (?P<aged>{NUMBER}+)(?![-\w:]| months| weeks| days| and {NUMBER})",
    rf" ?,(?: also| now|) ?(?P<comma>{NUMBER}|(?<=,)\d\d?)(?:{_ENDS}|{_AT_NAME})",
    rf" (?P<bare>{NUMBER})(?=, (?:of|from|was|is|who) )",
    rf"(?<=,[\"”]) (?P<nicknamed>{NUMBER}){_ENDS}",
    rf" ?\((?P<bracket>{NUMBER})\)",
    rf"(?:,|{_APPOSED})? {_IS}(?: also| only| just| now)? (?P<stated>{NUMBER})(?:{_ENDS}|{_OF_AGE})",
    rf",? (?:{_IS} )?{_HEDGE} (?P<believed>{NUMBER})(?:{_ENDS}| years? old\b)",
    r",? (?:who )?(?:(?:has )?(?:just |recently )?turned|turns|will turn) "
    rf"(?P<turned>{NUMBER})(?:{_ENDS}|(?= on | this | last | earlier | and | years? old| {_DAY}))",
    rf",? (?:who )?will be (?P<be>{NUMBER})(?= {_DAY})",
    r" (?:(?:is|was) )?(?:just |recently )?(?:celebrat(?:ed|es|ing)|mark(?:ed|s|ing)) (?:his|her|their)"
    r" (?P<birthday>\d{1,3})(?:st|nd|rd|th) birthday\b",
    rf",? (?:{_IS} )?(?:{_HEDGE} )?in (?:his|her|their) (?:(?:early|mid|late)(?: to |[- ]))*"
    rf"(?P<decade>(?:{NUMBER_MARK}{{2}}|\d0)(?=['’]?s\b)|(?:{'|'.join(DECADES)})\b)",
    rf", an? (?P<infant>{ROLE}|newborn)(?=[,.;])",
)
_LOOSE = frozenset(("comma", "bare", "bracket", "nicknamed", "infant"))
_AFTER_SUBJECT = re.compile(rf"\.?{_NICKNAME}(?:{'|'.join(_TAILS)})")
_STATING = (
    *(f" {word} {NUMBER_MARK}" for word in "is was turned turns only just now age aged about around be".split()),
    "birthday",
    "0s",
    "ties",
)
_NEAR = re.compile(rf"[{NUMBER_MARK}\d]|, an? |ties\b")
_EARLIER = lazy(r"\b(?:when|while|if|since|before|after|until|once) $", re.IGNORECASE)
_SUPERSEDED = lazy(
    r"\b(?:[Ee]arlier|[Ii]nitial|[Pp]revious) (?:reports?|stor(?:y|ies)|information)\b"
    r"|\b(?:originally|initially|previously) "
)
"""Words before the statement of an age that has been given up since."""
_HEDGED = re.compile(rf"\b{_HEDGE} ")
_HEDGED_AHEAD = re.compile(rf"\b{_HEDGE}[ -]$")

_SEVERAL = lazy(
    rf"(?P<names>{WHO}(?:, {WHO})*,? and {WHO}), \(?(?:"
    rf"(?:both|all)(?: aged?)? (?P<each>{NUMBER}+)(?=[,.;)]| of | and (?:of|from) | were| are|[- ]years?[- ]old)"
    r"|(?:age[sd]?|who (?:are|were)(?: aged)?) "
    rf"(?P<ages>{NUMBER}(?:, {NUMBER})*,? and {NUMBER}+)(?![\w-]| months| weeks))"
)

_TOGETHER = lazy(
    rf"(?P<each>{NUMBER})[- ]years?[- ]old(?: [a-z]+| {ROLE}| {KIN}){{0,2}}(?<=[s{ROLE_MARK}{KIN_MARK}]) "
    rf"(?P<names>{WHO}(?:, {WHO})*,? and {WHO})"
)
"""Of these it must be seen that the noun before the names is a plural: "23-year-old twins Ann Reed and Sue Reed"."""

_OLD = re.compile(r"[- ](?P<unit>year|yr|month|week|day)s?[- ]olds?\b|[- ]?y[./]?o\b", re.IGNORECASE)
_IDENTIFIED = (
    r"(?:,? (?:who|whom|that|later|police|have|has|had|been|was|were|is|officials|authorities|deputies)\b){0,6}"
    r",? (?:identified|named)(?: by [^,.;]{1,60}?)?(?: only)?(?: as)?"
)
_NAME_AHEAD = re.compile(
    rf"(?: (?:{QUALIFIER}){{0,6}}(?P<who>(?>{WHO}))(?![\w-]| (?:{ROLE}|{KIN})\b"
    rf"| (?:was|is|had been) with(?: (?:in|at|on|when|that|was|and)\b|[.,;]))|, (?P<after>{WHO})(?=,)"
    rf"|(?: (?:{QUALIFIER}){{0,4}}(?:{ROLE}|{KIN}))?{_IDENTIFIED} (?:{QUALIFIER}){{0,4}}(?P<named>{WHO})"
    rf"| (?:{QUALIFIER}){{0,4}}(?:{ROLE}|{KIN}), (?:{QUALIFIER}){{0,4}}(?P<apposed>{WHO})(?=[,.;)]| of )"
    rf"|(?: (?:{ADJECTIVE} )*(?:{ROLE}|{KIN}))?(?: (?:killed|shot|wounded|injured|arrested|accused|found|hurt))?"
    rf" (?:is|was) (?:(?:his|her|their) {KIN}, )?(?:{QUALIFIER}){{0,4}}(?P<copula>{WHO})(?=[,.;)]| of | from ))"
)
_IDENTIFIED_LATER = re.compile(
    rf"[^.;:“”\"{PERSON_MARK}{NUMBER_MARK}]{{0,120}}? (?:was|is|has been)(?: later)? identified "
    rf"(?:[^.;{PERSON_MARK}]{{0,60}}? )?as "
    rf"(?:{QUALIFIER}){{0,4}}(?P<who>{WHO})"
)
_NAMING = re.compile(r"\b(?:identif(?:ied|ies|y|ying)|named|names|naming) (?:(?:an?|the) (?:[a-z]+ )?)?$")
_AS_NAME = lazy(
    rf"(?: (?:{QUALIFIER}){{0,4}}(?:{ROLE}|{KIN}))?(?:(?: who was)? [a-z]+ed)? as (?:{QUALIFIER}){{0,4}}(?P<who>{WHO})"
)
_HEAD_AHEAD = re.compile(rf"(?: (?:{ADJECTIVE} |{ORGANIZATION} |{WHO} )*(?:{ROLE}|{KIN}))*")
_LIST_AHEAD = lazy(rf"(?: (?:{ADJECTIVE} )*(?:{ROLE}|{KIN}))?,? and (?:an?|two|three|his|her|another|{NUMBER})\b")
_NAME_BEHIND = re.compile(
    rf"(?P<who>{WHO})(?:,? \([^()]{{1,30}}\))?"
    rf"(?:, (?:(?:{_IS} )?(?:an?|the) )?| ?[—–] ?(?=\d|just |only |{NUMBER_MARK})| (?:is|was) (?:an? |the ))"
    r"(?:(?!(?:and|or|with|his|her|their|when|while|one|two|of|in|at|to|from|by)\b)[a-z]+ ){0,2}$"
)
_AT = lazy(r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear)(?: the)? $")
_WHOSE_KIN = lazy(rf"(?P<who>{WHO}), {WHO}['’]s (?:[a-z]+ ){{0,2}}$")
_APPOSED_KIN = lazy(rf" (?:{ADJECTIVE} )*{KIN}(?:[.;]|, (?!and\b))")
_KIN_OF = lazy(rf"(?:{KIN}|{ROLE}) of (?:{WHO} and )?$")
_CLAUSE_BEHIND = re.compile(
    rf"(?<![wW]hen )(?<![wW]hile )(?<!since )(?<![iI]f )(?<![{PERSON_MARK}{NAME_MARK}])(?P<who>{SUBJECT})"
    r" (?:is|was|turned|turns)(?: described as)?(?: (?:only|just|now|already|an?))? $"
)
_NUMBERED = frozenset("Exit Flight Highway Interstate Road Room Route Unit".split())
_SOURCE = lazy(r"\bAccording to (?:[^,;]{1,60} )?$")
"""What stands before the name of a source, behind which the sentence begins: "According to Ann Reed, a 25-year-old man
left"."""
_DETERMINER = re.compile(r"\b(?:an?|the|this|his|her|their|another)(?: [a-z]+){0,2} $", re.IGNORECASE)
_PART_OF_WORD = re.compile(r"[^\W\d_](?<!\bnow)-$")
_IN_YEAR = re.compile(r"\b[Ii]n ((?:19|20)\d\d)\b[^.;]{0,60}\ban? $")
_ANOTHER_TIME = re.compile(r"(?:\bthen[ -](?:an? )?|\bwould (?:be|have been) )$")

_SAID = lazy(
    rf"(?P<speaker>{SUBJECT}|\b(?:[Pp]olice|[Aa]uthorities|[Oo]fficials|[Dd]eputies|[Ii]nvestigators|[Pp]rosecutors))"
    r" (?:said|says?|believes?|believed)(?: that)? $"
)
_PRONOUN = lazy(r"[HhSsTtwI](?<!\w.)(?:(?<=[Hh])e|(?<=[Ss])he|(?<=[Tt])hey|(?<=w)ho|(?<=I))\b")
"""The pronouns of `_people.PRONOUN`, so written that `re` can leap to the next letter that one begins with."""
_NUMBER = re.compile(NUMBER)
_WHO = lazy(WHO)


def extract(document: Document) -> Iterator[Claim]:
    """The ages that a document states, each once."""
    several = list(_of_several(document))
    found = {claim.value_span.start: claim for claim in several}
    single = [
        claim
        for claim in (*_years_old(document), *_after_subjects(document))
        if found.setdefault(claim.value_span.start, claim) is claim
    ]
    yield from sorted(several + single, key=lambda claim: (claim.span.start, claim.span.end))


def _after_subjects(document: Document) -> Iterator[Claim]:
    """Ages behind a name or pronoun: "Kate Reed, 47,", "she is 47", "who is in her 40s"."""
    masked = document.masked
    for mention in document.mentions:
        if mention.kind not in (Kind.PERSON, None) or mention.form is not Form.NAME:
            continue
        end = mention.span.end
        match = _AFTER_SUBJECT.match(masked, end) if _NEAR.search(masked, end, end + 60) else None
        if match and (mention.kind or " " in mention.span.text or match.lastgroup not in _LOOSE):
            yield from _after(document, mention, match)
    if any(words in masked for words in _STATING):
        for pronoun in _PRONOUN.finditer(masked):
            match = _AFTER_SUBJECT.match(masked, pronoun.end())
            if match and match.lastgroup not in _LOOSE:
                yield from _after(document, relative(document, *pronoun.span()), match)


def _after(document: Document, subject: Mention, match: re.Match[str]) -> Iterator[Claim]:
    form = match.lastgroup or ""
    age = match.span(form)
    between = document.text[subject.span.end : age[0]]
    if form == "stated" and _SUPERSEDED.search(
        document.masked, document.sentence_at(subject.span.start)[0], subject.span.start
    ):
        return
    if form == "stated" and _EARLIER.search(document.text, max(0, subject.span.start - 12), subject.span.start):
        return
    if form == "comma" and document.text[slice(*age)].isalpha() and document.text.startswith(" of", age[1]):
        return  # "Kate Reed, one of the"
    if form == "bracket" and " " not in subject.name:
        return
    if form == "bare" and subject.name.rpartition(" ")[2] in _NUMBERED:
        return
    if form == "decade":
        value: Quantity | None = _decade(document.text[slice(*age)], between)
    elif form == "infant":
        value = Quantity(0, 1, "year") if document.text[slice(*age)] in ("infant", "newborn") else None
    else:
        value = _years(document.text[slice(*age)])
    hedged = form == "decade" or bool(_HEDGED.search(between))
    for claim in _claim(document, subject, value, age, hedged):
        if form in ("turned", "be"):
            yield replace(claim, as_of=_birthday(document, age[1], "turned" not in between))
        else:
            yield _attributed(document, claim) if form in ("stated", "believed", "decade") else claim


def _attributed(document: Document, claim: Claim) -> Claim:
    """The claim with whoever the clause before its subject says that said it: "Police said she was 47"."""
    start = claim.span.start
    said = _SAID.search(document.masked, max(document.sentence_at(start)[0], start - 80), start)
    if said is None:
        return claim
    modality = claim.modality if claim.modality is Modality.ESTIMATED else Modality.ATTRIBUTED
    return replace(claim, speaker=document.describe(*said.span("speaker")), modality=modality)


def _birthday(document: Document, end: int, future: bool) -> date | None:
    """The day on which somebody comes of an age: "turned 48 on Friday", "will be 48 tomorrow"."""
    day, published = _ON_DAY.match(document.text, end), document.article.published
    if day is None or published is None:
        return None
    if (word := day["day"].removeprefix("on ")) in _NEAR_DAYS:
        return published + timedelta(_NEAR_DAYS.index(word) - 1)
    return calendar.weekday(published, _WEEKDAYS.index(word), future)


def _of_several(document: Document) -> Iterator[Claim]:
    """Ages of some people named in a row: "Ann Reed and Bob Hall, ages 25 and 28" or "both 25"."""
    masked = document.masked
    found: list[re.Match[str]] = []
    if any(words in masked for words in (", both ", ", all ", " ages ", " aged ", ", who ")):
        found += _SEVERAL.finditer(masked)
    if "-old" in masked or "year old" in masked:
        found += (one for one in _TOGETHER.finditer(masked) if document.text[one.start("names") - 2] == "s")
    for match in found:
        people = [who.span() for who in _WHO.finditer(masked, *match.span("names"))]
        ages = [
            age.span() for age in _NUMBER.finditer(masked, *match.span("ages" if match.lastgroup == "ages" else "each"))
        ]
        if match.lastgroup != "ages":
            ages *= len(people)
        for who, age in zip(people, ages, strict=True) if len(people) == len(ages) else ():
            yield from _claim(document, document.describe(*who), _years(document.text[slice(*age)]), age, False)


def _years_old(document: Document) -> Iterator[Claim]:
    """ "47-year-old": the age of the name that the noun phrase ends in, of the name that it explains, of the subject
    of its clause, or else of whoever it describes."""
    masked, text = document.masked, document.text
    if not any(word in masked for word in ("old", "Old", "OLD", "y/o", "-yo")):
        return
    for number in _NUMBER.finditer(masked):
        old = _OLD.match(masked, number.end())
        if old is None:
            continue
        if _PART_OF_WORD.search(text, max(number.start() - 12, 0), number.start()):
            continue
        low = max(number.start() - 90, document.sentence_at(number.start())[0])
        if _ANOTHER_TIME.search(masked, low, number.start()) or _is_of_the_past(document, number.start(), low):
            continue
        subject = _whose(document, number.start(), old.end(), low)
        if subject.span.start == number.start() and old.group().casefold().endswith("s old"):
            continue  # "14 years old" is said of a subject that was not found
        value = _years(text[slice(*number.span())], (old["unit"] or "year").casefold().replace("yr", "year"))
        hedged = bool(_HEDGED_AHEAD.search(text[low : number.start()]))
        for claim in _claim(document, subject, value, number.span(), hedged):
            end = max(claim.span.end, old.end())
            yield replace(claim, span=document.span(claim.span.start, end))


def _is_of_the_past(document: Document, start: int, low: int) -> bool:
    """Whether a sentence of another year has "a 40-year-old" there: "In 2003, a 40-year-old Kate Reed said so"."""
    published = document.article.published
    year = _IN_YEAR.search(document.text, low, start)
    return bool(year and published and int(year[1]) < published.year - 1)


def _whose(document: Document, start: int, end: int, low: int) -> Mention:
    """Who is as old as the phrase from `start` to `end` says; `low` is where to stop looking before it."""
    masked = document.masked
    determiner = _DETERMINER.search(masked, low, start)
    if not masked.startswith(("'s", "’s"), end):
        ahead = _NAME_AHEAD.match(masked, end)
        group = ahead.lastgroup if ahead else None
        same = ahead and group and ahead.start(group) < document.sentence_at(start)[1]
        if ahead and group and same and (group in ("named", "apposed") or names_person(document, *ahead.span(group))):
            return document.describe(*ahead.span(group))
        later = _IDENTIFIED_LATER.match(masked, end) if determiner and determiner.start() == low else None
        later = later or (_AS_NAME.match(masked, end) if _NAMING.search(masked, low, start) else None)
        if later:
            return document.describe(*later.span("who"))
        behind = _NAME_BEHIND.search(masked, low, start) or _CLAUSE_BEHIND.search(masked, low, start)
        if behind and masked[behind.start("who")] == NAME_MARK and _AT.search(masked, low, behind.start("who")):
            behind = None
        if behind and _SOURCE.search(masked, low, behind.start("who")):
            behind = None
        if behind and not _LIST_AHEAD.match(masked, end) and not _KIN_OF.search(masked, low, behind.start("who")):
            return document.describe(*behind.span("who"))
        kin = _WHOSE_KIN.search(masked, low, start) if _APPOSED_KIN.match(masked, end) else None
        if kin:
            return document.describe(*kin.span("who"))
    head = _HEAD_AHEAD.match(masked, end)
    return description(document, determiner.start() if determiner else start, head.end() if head else end)


def _years(printed: str, unit: str = "year") -> Quantity | None:
    """An age as printed, None where nobody is so old."""
    number = numbers.parse(printed)
    limit = {"year": OLDEST, "month": 36, "week": 104, "day": 365}[unit]
    return Quantity(number, number, unit) if number is not None and 0 < number <= limit and number % 1 == 0 else None


def _decade(printed: str, before: str) -> Quantity | None:
    """ "in her late 40s": 47 to 49."""
    first = float(DECADES.get(printed) or printed)
    parts = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    spans = [parts[part] for part in parts if part in before] or [(0, 9)]
    return Quantity(first + min(low for low, _ in spans), first + max(high for _, high in spans), "year")


def _claim(document: Document, subject: Mention, value: Quantity | None, age: Stretch, hedged: bool) -> Iterator[Claim]:
    if value is None or value.low is None or value.high is None:
        return
    if hedged and value.low == value.high:
        slack = max(1, round(value.low / 10))
        value = Quantity(max(0, value.low - slack), value.high + slack, value.unit)
    whole = min(subject.span.start, age[0]), max(subject.span.end, age[1])
    claim = state(document, "age", subject, value, (whole, age))
    yield replace(claim, hedged=True, modality=Modality.ESTIMATED) if hedged else claim
