"""What the extractors of counts, money, percentages and measures share: the claim, and what limits it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from factcheck.model import Claim, Document, Mention, Modality, Quantity
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, PERSON
from factcheck.values.numbers import Amount

Stretch = tuple[int, int]

_YEAR = lazy(r"\b(?:19|20)\d\d\b(?!-year)")
_FOUNDED = lazy(
    r"\b(?:that|which|who|whose|where)\b[^,;.]{0,40}\b(?:bought|built|opened|founded|established|launched|acquired"
    r"|formed|completed|joined|appointed|elected|born|began|took over|moved|sold)\b[^,;.]{0,20}\bin $"
)
"""Words before a year that is of something which a sentence names, and not of what it tells."""
_SUPERLATIVE = lazy(
    r"\b(?:worst|first|most|(?!(?:arr|requ|inter|prot|for|harv|cont)est\b)\w{3,}est)\b[^,;.]{0,60}\bsince $"
)
"""Words before a year from which on nothing was like what a sentence tells: it is not of that year."""
_TIME = lazy(
    r"\b(?:this year|(?:the )?(?:last|previous|past|prior|preceding) (?:\w+ )?(?:years?|season|decades?|term"
    r"|summer|winter|spring|fall"
    r"|autumn)|(?:years?|months|decades?) (?:ago|earlier|before)|earlier this (?:year|month)"
    r"|so far|since (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|in recent (?:years|months)|by (?:then|dawn|daybreak|morning|noon|midday"
    r"|nightfall|evening|midnight)|anniversary|the last time|nationwide)\b"
)
_FUTURE = re.compile(
    r"\b(?:if|would|could|might|(?<!in )(?<!of )(?<!since )may|unless|whether|will|(?:plan|threaten|hope|want"
    r"|intend|aim|vow|pledge|promise"
    r"|seek|try"
    r"|expect|set|due|agree)(?:s|n?ed|ning|ing)? to)\b(?! 20\d\d| \d)[^,;.:()]{0,60}$"
)
_NEGATED = lazy(r"\b(?:not|never|denied(?: that)?)(?: [\w']+){0,2} $|n['’]t(?: \w+){0,2} $")
_DENIAL = lazy(r"\bden(?:y|ies|ied|ying) (?:that|reports|claims)\b[^,;.]*$")
_ESTIMATED = lazy(r"\b(?:estimate[sd]?|estimated|believed|thought|feared|understood|expected|projected)\b[^,;.]{0,30}$")


@lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """A text in lower case, of the same length."""
    return text.replace("İ", "i").lower()


@lru_cache(maxsize=256)
def _time_scope(sentence: str, year: int | None, early: bool) -> str:
    for match in _YEAR.finditer(sentence):
        if _FOUNDED.search(sentence, max(0, match.start() - 90), match.start()):
            continue
        if _SUPERLATIVE.search(sentence, max(0, match.start() - 90), match.start()):
            continue
        named = int(match.group())
        if year is None or (named != year and not (early and named == year - 1)):
            return f"in {named}"
    told = _TIME.search(sentence)
    return told.group() if told else ""


IF = re.compile(r"\b[Ii]f\b")
"""What makes a sentence a supposition."""


def sentences_with(document: Document, cores: tuple[str, ...]) -> list[Stretch]:
    """The sentences in which one of some literals stands (in lower case), in order. Costs little where none does."""
    text = lowered(document.text)
    found: set[Stretch] = set()
    for core in cores:
        at = text.find(core)
        while at >= 0:
            sentence = document.sentence_at(at)
            found.add(sentence)
            at = text.find(core, max(sentence[1], at + 1))
    return sorted(found)


_FAR = 500
"""Characters beyond which the words of a sentence are no longer looked at."""


def time_scope(document: Document, at: int, within: Stretch | None = None) -> str:
    """What the sentence, or a stretch of it, says of another time than the report's own: "in 2004", "last year", or "".

    A year that ended less than two months before the report is its own."""
    start, end = within or document.sentence_at(at)
    start, end = max(start, at - _FAR), min(end, at + _FAR)
    published = document.article.published
    year = published.year if published else None
    return _time_scope(lowered(document.text)[start:end], year, bool(published and published.month < 3))


def join_scope(*parts: str) -> str:
    """Scopes one behind the other, without those that are empty."""
    return " ".join(part for part in parts if part)


def is_future(document: Document, at: int) -> bool:
    """Whether the words before an offset, in its clause, make what follows a plan, a chance or a condition."""
    start, _ = document.sentence_at(at)
    return bool(_FUTURE.search(lowered(document.text), max(start, at - 90), at))


def state(
    document: Document, what: tuple[str, str], subject: Mention | None, found: Amount, span: Stretch, scope: str = ""
) -> Claim:
    """A claim of the quantity of an amount; `what` is its predicate and unit, `span` that of the whole statement."""
    text = lowered(document.text)
    begin, _ = document.sentence_at(found.at)
    before = max(begin, found.start - 40)
    modality = Modality.ASSERTED
    quote = document.quote_at(found.at)
    if _NEGATED.search(text, max(begin, found.start - 24), found.start) or _DENIAL.search(
        text, max(begin, found.start - 100), found.start
    ):
        modality = Modality.DENIED
    elif quote and not quote.post:
        modality = Modality.ATTRIBUTED
    elif _ESTIMATED.search(text, before, found.at):
        modality = Modality.ESTIMATED
    return Claim(
        what[0],
        subject,
        Quantity(found.low, found.high, what[1]),
        document.span(min(span[0], found.start), max(span[1], found.end)),
        document.span(found.start, found.end),
        modality=modality,
        scope=scope,
        hedged=found.hedged,
        future=is_future(document, found.start),
    )


_ACTOR = lazy(
    rf"((?:{NAME}|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who))(?:,[^,.;]{{1,40}},)?) (?:ha(?:s|ve|d) |also "
    rf"|then )*((?!(?:at|in|on|of|and|or|for|by|to|with|from|as|but|than|that|over|under|about|around|near|between"
    rf"|after|before|says?|said|told|when|while|if)\b)[a-z]+(?: (?:to|up|out|off|on|for|in|by))?) (?:the |an? "
    rf"|a total of )?$"
)


_BESIDE = lazy(rf"({NAME}) (?:\(|(?:on|with|at) )$")


def actor(document: Document, at: int) -> tuple[Mention, str] | None:
    """Who does what with the amount at an offset, where name or pronoun, verb and amount follow each other."""
    masked = document.masked
    match = _ACTOR.search(masked, max(0, at - 110), at)
    if match is None:
        beside = _BESIDE.search(masked, max(0, at - 60), at)
        return (document.describe(*beside.span(1), None), "") if beside else None
    start = match.start(1)
    end = match.end(1) if masked[start].isalpha() else start + masked[start : match.end(1)].find(",")
    return document.describe(start, max(end, start + 1), None), match[2]


_PERSON = re.compile(rf"({PERSON}|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|who|[Bb]oth|[Ee]ach)\b)")


def person_before(document: Document, at: int) -> Mention | None:
    """The last person named or meant by a pronoun before an offset in its sentence."""
    start = max(document.sentence_at(at)[0], at - _FAR)
    last = max(_PERSON.finditer(document.masked, start, at), key=re.Match.start, default=None)
    return document.describe(*last.span()) if last else None


_ESTIMATES = lazy(
    rf"({NAME})(?:,[^,.;]{{1,60}},)? (?:has |have |had )?(?:estimates?|estimated|reckons?|reckoned|thinks?|put"
    rf"|puts|believes?|calculated?|values?|valued)\b[^.;]{{0,60}}$"
)


def speaker_before(document: Document, claim: Claim) -> Claim:
    """The claim with its speaker, where the words before it name who estimates."""
    start, _ = document.sentence_at(claim.span.start)
    match = _ESTIMATES.search(document.masked, max(start, claim.span.start - 120), claim.span.start)
    if match is None:
        return claim
    speaker = document.describe(match.start(1), match.end(1), None)
    return replace(claim, speaker=speaker, modality=Modality.ATTRIBUTED)


_MONEY = lazy(
    r"\b(?:rewards?|prizes?|jackpot|pa(?:id|ys?|yments?)|costs?|prices?|pric(?:ed|ey)|fin(?:es?|ed)|worth|cash|fees?"
    r"|receives?|won|bank\w*|richer|donat\w+|rais(?:ed|es|ing)|loans?|debts?|grants?|fund\w*|budget|sp(?:ent|ends?|ending)"
    r"|s(?:old|ells?)|b(?:ought|uys?|ids?)|auction\w*|salar(?:y|ies)|wages?|compensation|bail|bills?|rent|savings?|profits?"
    r"|invest\w*|estimated? at|transfer|contract)\b|£|each get"
)
_CASH = lazy(r" (?:\([$€]|sterling|in (?:cash|prize|damages|costs|compensation))")
_MASS = lazy(
    r"\b(?:weigh\w*|lost|los(?:es?|ing)|gain\w*|fish|dog|baby|babies|force|thrust|heavy|lift\w*|explosives?|marijuana"
    r"|cocaine|heroin|drugs?|meat|payload|cargo|beef|per square)\b"
)
_NEAR = 120
"""Characters on both sides of a number of pounds in which it may be said what they are."""


def weighs(text: str, at: int) -> bool:
    """Whether the words around some pounds are of a weight; the text is in lower case."""
    return bool(_MASS.search(text, max(0, at - _NEAR), at + _NEAR))


def is_sterling(text: str, at: int, end: int) -> bool:
    """Whether some pounds, from `at` to `end` of a text in lower case, are money by the words around them."""
    if _CASH.match(text, end):
        return True
    large = "illion" in text[at:end]
    if not large and text.startswith((" of ", "-"), end):
        return False  # "3,000 pounds of apples"
    return (large or bool(_MONEY.search(text, max(0, at - _NEAR), at + _NEAR))) and not weighs(text, at)
