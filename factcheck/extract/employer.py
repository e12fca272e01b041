"""Whom somebody works for or belongs to: "Kate Reed, chief executive of Acme Corp", "he worked at the BBC", "a member
of the Labour Party", "Leeds Police Chief Ann Lee". What is told in the past has the scope "former"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import SUBJECT, Stretch, about, names_person, subjects_before, topic_before
from factcheck.model import Claim, Document, Form, Kind, Mention
from factcheck.values import lexicon
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import (
    NAME_MARK,
    ORGANIZATION,
    ORGANIZATION_MARK,
    PERSON,
    PERSON_MARK,
    ROLE,
    ROLE_MARK,
    WHO,
)

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed, not a member of Acme Corp, sued Leeds Bank.", []),
    ("Kate Reed's father works for Acme Corp.", []),
    ("Kate Reed will join Acme Corp. She studied at Leeds University.", []),
    ("She said the chairman of Acme Corp left.", []),
    ("Kate Reed, chief executive of Acme Corp, left.", ["Kate Reed | employer | Acme Corp"]),
    ("She is president and chairman of Acme Corp.", ["She | employer | Acme Corp"]),
    ("Kate Reed worked for Acme Corp and Leeds University.", [
        "Kate Reed | employer | Acme Corp (former)", "Kate Reed | employer | Leeds University (former)",
    ]),
    ("Kate Reed is a professor at Acme Corp and a fellow of Leeds Bank.", [
        "Kate Reed | employer | Acme Corp", "Kate Reed | employer | Leeds Bank",
    ]),
    ("She serves on the board of Acme Corp.", ["She | employer | Acme Corp"]),
    ("He was a member of the Labour Party.", ["He | employer | Labour Party (former)"]),
    ("Leeds University professor Kate Reed left.", ["Kate Reed | employer | Leeds University"]),
    ("Dr Kate Reed of the University of Leeds left.", ["Kate Reed | employer | University of Leeds"]),
    ("Acme's lawyer, Kate Reed, left with Acme chairman Ann Lee.", []),
    ("Acme's chairman, Kate Reed, left.", ["Kate Reed | employer | Acme"]),
    ("Kate Reed, Acme Corp's security chief, left.", ["Kate Reed | employer | Acme Corp"]),
    ("Kate Reed, who runs the harbour for Acme Corp, left.", ["Kate Reed | employer | Acme Corp"]),
    ("Prior to joining Acme Corp, she wrote.", ["she | employer | Acme Corp"]),
]  # fmt: skip

FORMER = "former"
_TITLE = 6
"""Letters of a title that may stand before a name: "Prof. "."""
_MEMBERS = frozenset(
    "ceo cfo president chairman chairwoman chair founder co-founder owner employee member staff".split()
)
_HEADS = _MEMBERS - {"member", "staff", "employee"} | {"chief executive", "finance director", "managing director"}
"""Posts of a firm, be its name known to be one or not."""
_NO_MEMBERS = frozenset(
    "graduate alumnus alumna student native resident opponent critic author winner recipient fan victim patient star"
    " customer passenger friend mayor governor athlete player queen king colleague survivor veteran supporter attacker"
    " suspect".split()
)
_ORG = rf"(?:the |The )?(?P<org>{ORGANIZATION}+|{NAME_MARK}{{3,}}+)(?![-.]\w|['’]s? [A-Z])"
_WHOLE_ROLE = rf"{ROLE_MARK}(?<!{ROLE_MARK}{{2}}){ROLE_MARK}*+"
_WHOLE_ORG = rf"{ORGANIZATION_MARK}(?<!{ORGANIZATION_MARK}{{2}}){ORGANIZATION_MARK}*+"
_OTHER = rf"[^.;:“”\"{ORGANIZATION_MARK}{PERSON_MARK}]"
_VERB = re.compile(
    r"\b(?:(?P<verb>works?|worked|employed|resigned|retired|serve[sd]?|teach(?:es)?|taught|plays?|played|signed|hired|fired"
    r"|lectured|coached|interned|(?P<participle>working|serving|teaching|playing|retiring))"
    rf"(?:,? (?:as|in) {_OTHER}{{0,60}}?| (?:full-time|briefly|primarily|out|there))?"
    r"(?: (?:at|for|with|by|from|in|under)|(?:(?<=serves)|(?<=served)|(?<=serving)) on"
    r"(?: the (?:[a-z]+ ){0,3}?[Bb]oards?(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors))? of"
    r"| (?:the )?boards (?:of|for))?) "
    r"|(?P<direct>joins|joined|left|leaves|(?P<going>joining|leaving)) )" + _ORG
)
_TIE = re.compile(
    r"\W(?:at|for|with|by|from|in|under|of|joins|joined|left|leaves|joining|leaving) (?:[Tt]he )?"
    rf"(?:{ORGANIZATION_MARK}|{NAME_MARK}{{3}})"
)
_FARTHEST, _LONGEST = 180, 160
"""Characters of `_VERB` before its tie, and of a name with what is looked at behind it."""
_ROLE_TIE = re.compile(
    rf"(?P<role>{_WHOLE_ROLE})(?: emerit(?:us|a))?"
    rf"(?:,? (?:of|in|for) [^,.;:“”\"{ORGANIZATION_MARK}{PERSON_MARK}]{{1,50}}?)?"
    rf" (?P<tie>of|at|for|with|in) (?:the (?P<sort>charity|group|firm|company|club) )?{_ORG}(?!-)"
)
_LEAD = lazy(
    r"\b(?:became|becoming|serv(?:es|ed|ing) as|work(?:s|ed|ing) as|acted as|(?:appointed|named|elected)(?: as)?|as) $"
)
_NEXT = lazy(
    rf"(?: \([^()]{{1,20}}\))?(?:,|,? and|,? &)(?: (?:at|of|for|with))? (?:the |The )?(?P<org>{ORGANIZATION})"
    rf"(?=[,.;)]| (?:and|in|from|as|since|for|until|where|at)\b|$)"
)
_COORDINATED = lazy(rf"{_OTHER}{{0,60}}?(?:,|,? and)(?: (?:as|the|an?))* ?")
_BEFORE_NAME = re.compile(
    rf"(?P<org>{_WHOLE_ORG}|{NAME_MARK}{{3,}}+)(?:['’]s?)?"
    rf" (?:(?!and |with |from |for |said |the )[a-z-]{{3,12}} ){{0,2}}(?:(?P<role>{ROLE})\.?[ ,]+)+(?P<who>{PERSON})"
)
_OF_BODY = re.compile(
    rf"(?P<who>{PERSON}|(?:(?<=was )|(?<=said )){NAME_MARK}+),? (?:of|from|at) (?:the )?(?P<org>{_WHOLE_ORG})(?!['’]s)"
)
_HAS_CHARGE = re.compile(
    rf"(?P<who>{WHO}),? (?:the {ROLE} )?who (?:has |is |was )?"
    rf"(?:{ROLE}|led|leads|runs|ran|headed|directs|directed|oversees|oversaw|handles|in charge of|responsible for)"
    rf"(?: (?:[a-z-]+ ){{1,4}}(?:for|at|with))? (?:the )?(?:charity |group |firm |company )?{_ORG}"
    r"(?=[,.;)]| (?:and|said)\b|$)"
)
_POSSESSED = re.compile(
    rf"(?P<who>{WHO}),? (?:(?:is|was) )?(?P<org>{ORGANIZATION}|{NAME_MARK}{{3,}}+)['’]s? "
    rf"(?:(?!(?:former|ex|late)\b)[a-z-]+ |{ROLE} ){{0,3}}{ROLE}(?=[,.;)]| (?:who|and|said|since|from|in|on)\b|$)"
)
_BODIES = ("University", "College", "Institute", "Hospital", "School", "Academy")
_BODY = lazy(rf"\b(?:{'|'.join(_BODIES)})\b")
_OPENING = lazy(rf"[^,.;]{{0,60}}?, (?P<who>{SUBJECT})(?!['’]s)")
_PAST = lazy(r"\b(?:was|were|had|former|formerly|previously|been|became|served|worked|acted|until)\b")
_DETERMINERS = frozenset("the The a A an An its".split())
_STOPS = frozenset(
    "is was are were be been being has have had as of at for with in by to from who that which where when while than"
    " became becoming serving working not his her their said says told but or then he she they i now currently"
    " also".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """The ties of people to organisations that a document states."""
    masked = document.masked
    if ORGANIZATION_MARK not in masked and NAME_MARK not in masked:
        return
    found: dict[tuple[int, int], Claim] = {}
    ways = (_by_verb, _by_role, _before_names, _of_body, _behind_names)
    for claim in (claim for way in ways for claim in way(document)):
        if claim.subject:
            found.setdefault((claim.subject.span.start, claim.value_span.start), claim)
    yield from (found[key] for key in sorted(found))


def _by_verb(document: Document) -> Iterator[Claim]:
    """Those that a verb makes: "worked as a clerk at"."""
    for match in _verbs(document.masked):
        verb = match["verb"] or match["direct"]
        people = _people(document, subjects_before(document, match.start()))
        if not people and (match["participle"] or match["going"]):
            topic, after = topic_before(document, match.start()), _OPENING.match(document.masked, match.end())
            people = _people(document, [topic] if topic else [document.describe(*after.span("who"))] if after else [])
        past = (verb.endswith("ed") and verb != "joined") or verb in ("left", "taught", "leaving", "leaves")
        yield from _ties(document, people, match, FORMER if past else "")


def _verbs(masked: str) -> Iterator[re.Match[str]]:
    """The matches of `_VERB`, looked for only where one could end: a preposition or a verb before an organisation."""
    done = 0
    for tie in _TIE.finditer(masked):
        if tie.start() >= done:
            match = _VERB.search(masked, max(done, tie.start() - _FARTHEST), tie.end() + _LONGEST)
            if match and match.start("org") < tie.end():
                done = match.end()
                yield match


def _by_role(document: Document) -> Iterator[Claim]:
    """Those that a role makes: "Kate Reed, the chief executive of"."""
    masked, text = document.masked, document.text
    last, known = 0, list[Mention]()
    for match in _ROLE_TIE.finditer(masked):
        role = text[slice(*match.span("role"))]
        unknown = masked[match.start("org")] == NAME_MARK
        if role.casefold() in _NO_MEMBERS or (
            unknown
            and not match["sort"]
            and match["tie"] != "with"
            and (match["tie"] != "of" or role.casefold() not in _MEMBERS)
        ):
            continue
        low = max(document.sentence_at(match.start())[0], match.start() - 160)
        begin = _phrase_start(masked, low, match.start())
        lead = _LEAD.search(masked, max(low, begin - 20), begin)
        people = _people(document, subjects_before(document, lead.start() if lead else begin))
        if not people and last >= low and _COORDINATED.fullmatch(masked, last, begin):
            people = known
        last, known = match.end(), people
        for person in people:
            past = _PAST.search(masked, person.span.end, match.start()) if person.span.end < match.start() else None
            yield from _ties(document, [person], match, FORMER if past else "")


def _before_names(document: Document) -> Iterator[Claim]:
    """Those of "Leeds Police Chief Ann Lee"."""
    if ROLE_MARK not in document.masked:
        return
    for match in _BEFORE_NAME.finditer(document.masked):
        known = ORGANIZATION_MARK in match["org"]
        role = document.text[slice(*match.span("role"))].casefold()
        if known or (role in _HEADS and document.masked[match.end("org")] in "'’"):
            yield from _ties(document, [document.describe(*match.span("who"))], match, "")


def _of_body(document: Document) -> Iterator[Claim]:
    """Those of "Dr Kate Reed of the University of Leeds"."""
    for line in lines_with(document.text, _BODIES) if " of " in document.masked else ():
        for match in _OF_BODY.finditer(document.masked, *line):
            if _BODY.search(document.text, *match.span("org")) and names_person(document, *match.span("who")):
                yield from _ties(document, [document.describe(*match.span("who"))], match, "")


def _behind_names(document: Document) -> Iterator[Claim]:
    """Those of "Kate Reed, who is in charge of security at Acme Corp" and "Kate Reed, Acme Corp's security chief"."""
    masked = document.masked
    for pattern, cues in ((_HAS_CHARGE, (" who ",)), (_POSSESSED, ("'s ", "’s ", "' ", "’ "))):
        for match in (match for line in lines_with(masked, cues) for match in pattern.finditer(masked, *line)):
            people = [document.describe(*match.span("who"))]
            role = document.text[slice(*match.span())].rsplit(" ", 1)[-1].casefold()
            if role not in _NO_MEMBERS and names_person(document, *match.span("who")):
                yield from _ties(document, people, match, "")


def _phrase_start(masked: str, low: int, position: int) -> int:
    """Where the noun phrase begins that ends at a role word: behind a verb, a preposition or a comma."""
    while position > low:
        begin = masked.rfind(" ", low, position - 1) + 1 or low
        word = masked[begin : position - 1]
        if word in _DETERMINERS:
            return begin
        listed = word == "and" or word.endswith(",")
        before = masked[begin - 2 : begin - 1] if word == "and" else word[-2:-1]
        if listed and before not in (ROLE_MARK, NAME_MARK, ","):
            return position
        if word in _STOPS or PERSON_MARK in word or (word.endswith("ed") and word != "retired") or not word:
            return position
        position = begin
    return low


def _people(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Those of some subjects that are people: by their kind, or unknown names that open the sentence."""
    return [
        mention
        for mention in mentions
        if mention.kind is Kind.PERSON
        or mention.form is Form.PRONOUN
        or (mention.kind is None and mention.span.start - document.sentence_at(mention.span.start)[0] < _TITLE)
    ]


def _ties(document: Document, people: list[Mention], match: re.Match[str], scope: str) -> Iterator[Claim]:
    """A claim for each person and organisation: that of the match, and those in a row with it."""
    spans: list[Stretch] = [match.span("org")]
    following = _NEXT.match(document.masked, match.end("org")) if people and match.end() == match.end("org") else None
    while following:
        spans.append(following.span("org"))
        following = _NEXT.match(document.masked, following.end("org"))
    for person in people:
        for span in spans:
            if document.text[slice(*span)].removesuffix("s") in lexicon.words("organization_words"):
                continue  # "the Group", "a University professor", "on the Boards": no name
            yield about(document, "employer", person, document.describe(*span, Kind.ORGANIZATION), span, scope)
