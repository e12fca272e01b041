"""What the extractors of people's facts share: pattern pieces for who is meant, and how a claim is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.model import Claim, DateRange, Document, Form, Kind, Mention, Modality, Value
from factcheck.values import calendar
from factcheck.values.lazy import lazy
from factcheck.values.mask import (
    KIN,
    NAME,
    NAME_MARK,
    NUMBER,
    ORGANIZATION,
    PERSON,
    PERSON_MARK,
    PLACE,
    ROLE,
    WHERE,
    WHO,
)

Stretch = tuple[int, int]

PRONOUN = r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|I)\b"
SUBJECT = rf"(?:{WHO}|{PRONOUN})"
"""A name that can be a person's, or a pronoun in the nominative."""

ADJECTIVE = (
    r"(?:late|former|ex|then|current|future|retired|longtime|long-time|famous|fellow|local|young|younger|older"
    r"|elder|eldest"
    r"|youngest|oldest|only|first|second|third|fourth|new|newborn|baby|infant|pregnant|twin|beloved|beautiful|real-life"
    r"|estranged|adopted|adoptive|biological|celebrity|Hollywood|rising|award-winning|unarmed|off-duty|black"
    r"|white|Black"
    r"|White|Hispanic|Latino|male|female|aspiring|American|British|English|Irish|Scottish|Welsh|French|German|Italian"
    r"|Spanish|Canadian|Australian|Mexican|Indian|Chinese|Japanese|Russian|married|single|deaf|blind|homeless|suspected"
    r"|alleged|accused|convicted|business|high|school|college|police|veteran|professional|amateur|noted|renowned"
    r"|great|dear|own)"
)
"""A word that can stand before a person's role or kinship in a noun phrase. Closed, so that no verb passes for one."""

QUALIFIER = rf"(?:(?:{ADJECTIVE}|{ROLE}\.?|{KIN}|{PLACE}|{ORGANIZATION}|{NAME_MARK}+(?=[- ](?:{ROLE}|{KIN})))[- ])"
"""One word or name before a person's name, with the space behind it: "Springfield police officer "."""
PHRASE = (
    rf"(?:(?:(?!(?:who|whom|that|at|in|on|of|from|for|with|by|to|is|was|said|says)\b)[a-z][a-z’'-]*,?"
    rf"|{ROLE}[.,]?|{KIN}|{PLACE}"
    rf"|{ORGANIZATION}|{NAME_MARK}+(?= (?:{ROLE}|{KIN}))) ){{0,7}}"
)
"""All that can stand in a noun phrase before the person's name that it ends in: "the prominent Leeds attorney "."""


PLACES = rf"(?:{WHERE})(?:, (?:{WHERE}))*"
"""A place with what it lies in: "Leeds, England"."""
IN_PLACE = (
    r"(?:the )?(?:(?:small|tiny|coastal|rural|nearby|port|capital|old|village|town|city|suburb|neighbou?rhood|state"
    rf"|province|county|district|island|hamlet|borough|area|region|suburbs|outskirts|heart|of) )*(?P<place>{PLACES})"
)

CLUBS = tuple(
    f" {word}" for word in "Harriers Striders Runners Rovers Wheelers Swifts Athletic AC FC RFC RC CC".split()
)
"""Last words of what can be nothing but a club."""
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WRITTEN_DATE = rf"(?:{_MONTH} {_DAY},? \d{{4}}|{_DAY} {_MONTH},? \d{{4}}|{_MONTH},? \d{{4}}|\d{{4}})(?!\d)"
"""A date with its year, as printed. To be matched on the text: numbers are masked."""
_MONTH_IN = lazy(r"[A-Z][a-z]{2}")
_DAY_IN = lazy(r"(?<!\d)\d{1,2}(?!\d)")


def written_date(printed: str) -> DateRange | None:
    """The days that a match of `WRITTEN_DATE` stands for: a day, a month or a year. None where there is no such day.

    >>> written_date("3 May 1950").start, written_date("May 1950").end
    (datetime.date(1950, 5, 3), datetime.date(1950, 5, 31))
    """
    year, named, numbered = int(printed[-4:]), _MONTH_IN.search(printed), _DAY_IN.search(printed)
    if not 1000 <= year <= 2100:
        return None
    if named is None:
        return calendar.years(year)
    month = next(index for index, name in enumerate(_MONTHS, 1) if name.startswith(named.group()))
    return calendar.day(year, month, int(numbered.group())) if numbered else calendar.months(year, month)


def description(document: Document, start: int, end: int) -> Mention:
    """A description of a person, whatever name it begins with: "the 47-year-old actress"."""
    span = document.span(start, end)
    return Mention(span, Form.DESCRIPTION, span.text, Kind.PERSON)


def place(document: Document, start: int, end: int) -> Mention:
    """A place with what it lies in, as one name."""
    span = document.span(start, end)
    return Mention(span, Form.NAME, span.text, Kind.PLACE)


def names_person(document: Document, start: int, end: int) -> bool:
    """Whether a name of any kind reads as a person's: known to be one, or of two words and more."""
    return document.masked[start] == PERSON_MARK or " " in document.text[start:end]


_SUBJECT = re.compile(rf"{SUBJECT}(?!['’]s)")
_AUXILIARY = (
    r"(?:has|had|have|is|was|were|are|been|also|now|currently|presently|later|then|still|once|first|previously|formerly"
    r"|briefly|permanently|soon|eventually|subsequently|reportedly|since|both|together|recently|who|he|she|originally"
    r"|actually|himself|herself|afterwards|successfully|always|long|in \d{4}|from \d{4} to \d{4})"
)
_ADJACENT = re.compile(
    rf"(?:,? \([^()]*\)|, [A-Z.]{{2,8}}|(?<=[{PERSON_MARK}{NAME_MARK}]) of (?:the )?{NAME})?"
    rf"(?:, [^,;:]{{1,60}}(?:, [^,;:]{{1,40}})?,[”\"’]?)?(?:,? who)?,?"
    rf"(?: {_AUXILIARY})* ?$"
)
_COORDINATED = re.compile(rf"(?: \([^()]*\))?[^;:“”\"]*(?: and|, and|,? but|, then) (?:{_AUXILIARY} )*$")
_RELATIVE = re.compile(
    rf"(?P<who>{WHO})(?: of {NAME})?(?:, {NUMBER})?(?:, [^,;:“”\"]{{1,50}})?, who [^;:“”\"]{{1,80}},"
    rf" (?:{_AUXILIARY} )*$"
)
"""A name before a relative clause that ends at the verb: "Kate Reed, who heads the bank, will"."""
_CLAUSE_OPENS = re.compile(
    r"(?:^(?:(?:On|By|Last|Late|Early) (?:[a-z]+ )?[A-Z][a-z]+day (?:[a-z]+ )?)?|[,;:(—–] "
    r"|\b(?:and|but|where|when|that|while|after|before|as|since) )"
    rf"(?:(?:the|The) )?(?:{ROLE}\.? )*[“\"]?$"
)


_OBLIQUE = re.compile(
    r"\b(?:in|at|from|near|of|to|for|by|on|with|about|against|into|than)(?: the)? "
    rf"(?:{WHERE}(?: and |, ))*$"
)
_BEHIND_TIME = lazy(rf"\b(?:before|after|since|alongside|behind) (?:the )?(?:{ROLE}\.? )*$")
_NO_VERB = lazy(r" (?:on|in|at|by|and|to|from|for|via|over)\b|[,.;]")
_ANTECEDENT = re.compile(
    rf"(?:(?P<name>{WHO})(?:, {NUMBER})?"
    rf"|(?P<phrase>\b(?:[Tt]he|[Aa]n?) (?:{ADJECTIVE} |{NAME_MARK}+ |{NUMBER}[- ]year[- ]old )*"
    rf"(?:{ROLE}|{KIN}|{NUMBER}[- ]year[- ]old)))"
    r"(?:,| [—–-]+)? $"
)


_EXPLAINED = re.compile(rf"(?P<name>{PERSON})(?:,? \([^()]{{1,150}}\))?(?:,| is| was) $")


def relative(document: Document, start: int, end: int) -> Mention:
    """Who a pronoun at these offsets is, where its sentence tells: "who" is the name or phrase right before it."""
    if document.text[start:end] in ("who", "whose"):
        match = _ANTECEDENT.search(document.masked, max(document.sentence_at(start)[0], start - 80), start)
        if match and match["name"]:
            return document.describe(*match.span("name"))
        if match:
            named = _EXPLAINED.search(document.masked, max(match.start() - 200, 0), match.start())
            return document.describe(*named.span("name")) if named else description(document, *match.span("phrase"))
    return document.describe(start, end)


_OPENS_WITH_UNKNOWN = lazy(
    r"(?:(?:In|On|At|After|Before|Since|By|During|From|When|While|As|Following|Prior)\b[^,]*, "
    r"|[^,]*\b(?:and|but|where|when|while) )?"
    rf"(?:{ROLE}\.? )*[“\"]?"
)


def _subjects(document: Document, low: int, end: int) -> list[re.Match[str]]:
    """The names and pronouns that can be the subject of a verb; a name of unknown kind only where it opens a clause."""
    masked = document.masked
    return [
        found
        for found in _SUBJECT.finditer(masked, low, end)
        if not _OBLIQUE.search(masked, low, found.start())
        and not (_BEHIND_TIME.search(masked, low, found.start()) and _NO_VERB.match(masked, found.end()))
        and (masked[found.start()] != NAME_MARK or _OPENS_WITH_UNKNOWN.fullmatch(masked, low, found.start()))
    ]


def subject_before(document: Document, verb: int) -> Mention | None:
    """The subject of a verb: the name or pronoun right before it (an apposition between), or the subject of an earlier
    verb of the same sentence that this one is coordinated with. None where neither is there."""
    low = max(document.sentence_at(verb)[0], verb - 250)
    masked = document.masked
    found = _subjects(document, low, verb)
    if found and _ADJACENT.match(masked, found[-1].end(), verb):
        return relative(document, *found[-1].span())
    clause = _RELATIVE.search(masked, low, verb)
    if clause:
        return document.describe(*clause.span("who"))
    topic = _topic(document, low, found)
    return relative(document, *topic) if topic and _COORDINATED.match(masked, topic[1], verb) else None


_AND = re.compile(rf"(?P<one>{SUBJECT})(?:, {NUMBER},)?,? and (?:(?:his|her) (?:{ADJECTIVE} )?{KIN},? )?$")


def subjects_before(document: Document, verb: int) -> list[Mention]:
    """The subject of a verb as `subject_before` has it, and before it the one that it is joined to by "and"."""
    subject = subject_before(document, verb)
    if subject is None:
        return []
    start = subject.span.start
    joined = _AND.search(document.masked, max(document.sentence_at(start)[0], start - 80), start)
    return [relative(document, *joined.span("one")), subject] if joined else [subject]


def topic_before(document: Document, offset: int) -> Mention | None:
    """Whom a participle is about ("before moving to Leeds"): the subject of the clause that it belongs to."""
    low = max(document.sentence_at(offset)[0], offset - 250)
    topic = _topic(document, low, _subjects(document, low, offset))
    return relative(document, *topic) if topic else None


def _topic(document: Document, low: int, found: list[re.Match[str]]) -> Stretch | None:
    """The last of some names and pronouns that opens a clause."""
    masked = document.masked
    opening = (subject for subject in reversed(found) if _CLAUSE_OPENS.search(masked[low : subject.start()]))
    topic = next(opening, None)
    return topic.span() if topic else None


def one_named_before(document: Document, offset: int) -> Mention | None:
    """The one person whom a sentence names in full before an offset; None where there is none or are more."""
    start = document.sentence_at(offset)[0]
    named = [one for one in document.mentions if start <= one.span.start < offset and one.kind in (Kind.PERSON, None)]
    full = [one for one in named if " " in one.name]
    return full[0] if len({one.name for one in full}) == 1 else None


_BRACKET = re.compile(r"\((?=[^()]*\d)(?P<inside>[^()]{4,250}(?:\([^()]*\)[^()]{0,250})?)\)")
_TO_BRACKET = lazy(r"[ ,.]*(?:(?:[“\"][^”\"()]{1,25}[”\"]|[A-Z][A-Za-z.]{1,7}\b|\([^()\d]{1,80}\))[ ,]*)*")


def in_brackets(document: Document) -> Iterator[tuple[Mention, Stretch]]:
    """Brackets with a number in them that stand behind a person's name: the name, and what is inside."""
    mentions = document.mentions
    index = 0
    for match in _BRACKET.finditer(document.text):
        while index < len(mentions) and mentions[index].span.end <= match.start():
            index += 1
        who = [
            mention
            for mention in mentions[max(index - 3, 0) : index]
            if mention.kind in (Kind.PERSON, None)
            and _TO_BRACKET.fullmatch(document.text, mention.span.end, match.start())
        ]
        if who:
            yield who[0], match.span("inside")


_LIFE = lazy(
    rf"(?:[^()\d]{{0,120}}[;,:] ?)?(?P<birth>{WRITTEN_DATE})[^;()–—-]{{0,60}}[–—-] ?(?:[^;()\d]{{0,30}}[,:] )?"
    rf"(?P<death>{WRITTEN_DATE})(?=$|[,;]| in | at )"
)
_SHORT_LIFE = 15
"""Years: two bare years closer than this are likelier a term of office."""


def lifespan(document: Document, inside: Stretch) -> re.Match[str] | None:
    """The groups `birth` and `death` of "3 May 1950 in Leeds – 1 June 2001" inside brackets."""
    life = _LIFE.match(document.text, *inside)
    if life and len(life["birth"] + life["death"]) == 8 and int(life["death"]) - int(life["birth"]) < _SHORT_LIFE:
        return None
    return life


def state(document: Document, predicate: str, subject: Mention, value: Value, spans: tuple[Stretch, Stretch]) -> Claim:
    """A claim; `spans` are those of the statement and of its value. In a quotation the claim is its speaker's."""
    whole, part = spans
    claim = Claim(predicate, subject, value, document.span(*whole), document.span(*part))
    quote = document.quote_at(whole[0])
    return replace(claim, modality=Modality.ATTRIBUTED) if quote and not quote.post else claim


def about(
    document: Document, predicate: str, subject: Mention, value: Mention | DateRange, part: Stretch, scope: str = ""
) -> Claim:
    """A claim whose statement runs from its subject to its value at `part`, in whichever order they stand."""
    ends = (subject.span.start, subject.span.end, *part)
    return replace(state(document, predicate, subject, value, ((min(ends), max(ends)), part)), scope=scope)
