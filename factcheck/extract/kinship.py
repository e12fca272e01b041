"""Kin: "her daughter Lily", "Ann Reed, wife of Tom Hall", "they have two sons, Jim and Bob", "with ex Tom Hall".

The subject is the owner of the kin word and the value who bears it: "Ann's son Tom" is Ann | child | Tom, and so is
"Tom, son of Ann". The inverse is derived elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from factcheck.extract._people import (
    ADJECTIVE,
    PHRASE,
    PRONOUN,
    QUALIFIER,
    SUBJECT,
    Stretch,
    about,
    description,
    relative,
    state,
    subject_before,
    subjects_before,
)
from factcheck.model import Claim, Document, Kind, Mention
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN, KIN_MARK, NAME, NAME_MARK, NUMBER, PERSON, PERSON_MARK, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed is not his wife. Her son slept.", []),
    ("Kid brother Tom Hall left.", []),
    ("His wife, Kate Reed said, slept.", []),
    ("Kate Reed's wife's brother, Tom Hall, slept.", []),
    ("Proud husbands, Kate Reed said, slept.", []),
    ("Overjoyed hubby Tom Hall, 46, left.", ["- | spouse | Tom Hall"]),
    ("His future wife, Kate Reed, and his godmother Ann Lee slept.", []),
    ("Her 21-year-old daughter Lily Reed left.", ["Her | child | Lily Reed"]),
    ("Her first husband, the bandleader Tom Hall, left.", ["Her | ex_spouse | Tom Hall"]),
    ("His wife, Kate Reed, left.", ["His | spouse | Kate Reed"]),
    ("Tom Hall's mother, the actress Kate Hall, left.", ["Tom Hall | parent | Kate Hall"]),
    ("The Reed brothers, Tom and Jim, left.", ["Tom | sibling | Jim"]),
    ("Her baby, Jim Hall, and her husband, Tom Hall, left.", ["Her | child | Jim Hall", "her | spouse | Tom Hall"]),
    ("Tom Hall and his wife Kate Reed left.", ["Tom Hall | spouse | Kate Reed"]),
    ("Tom Hall and husband Bob Reed left.", ["Tom Hall | spouse | Bob Reed"]),
    ("Tom Hall, son of Kate Hall and Jim Hall, left.", ["Kate Hall | child | Tom Hall", "Jim Hall | child | Tom Hall"]),
    ("Ann Lee, Tom Hall's sister, left.", ["Tom Hall | sibling | Ann Lee"]),
    ("Ann Lee, Mr Seamus Reed's sister, left.", ["Seamus Reed | sibling | Ann Lee"]),
    ("She's Tom Hall's sister.", ["Tom Hall | sibling | She"]),
    ("She is the mother of Jim Hall and Bob Hall.", ["Jim Hall | parent | She", "Bob Hall | parent | She"]),
    ("The singer's father and agent, Tom Hall, left.", ["The singer | parent | Tom Hall"]),
    ("Ann Lee, the twins' overjoyed mother, left.", ["the twins | parent | Ann Lee"]),
    ("His former wife, Ann Lee, left.", ["His | ex_spouse | Ann Lee"]),
    ("Ann Lee, who shares 21-year-old daughter Lily May with ex Tom Hall, left.", [
        "Ann Lee | child | Lily May", "Tom Hall | child | Lily May", "Ann Lee | ex_partner | Tom Hall",
    ]),
    ("She has two sons, Jim, 9, and Bob, 6, from her marriage to Tom Hall.", [
        "She | child | Jim", "She | child | Bob", "Tom Hall | child | Jim", "Tom Hall | child | Bob",
    ]),
    ("Tom Hall grew up with a father called Jim and fought with a mother of two.", ["Tom Hall | parent | Jim"]),
    ("They have two sons, Jim Hall and Bob Hall.", ["They | child | Jim Hall", "They | child | Bob Hall"]),
    ("As the daughter of Queen Ann Lee, she left.", ["Ann Lee | child | she"]),
    ("He was born in 1950 to Ann Lee and Tom Lee.", ["Ann Lee | child | He", "Tom Lee | child | He"]),
]  # fmt: skip

_MODIFIERS = (
    rf"(?:(?:{ADJECTIVE}|{ROLE}|{NUMBER}[- ](?:year|month|week|day)s?[- ]old|{NUMBER}|[a-z]+ly|great"
    rf"|three|surviving|big|little|proud|heartbroken|[a-z]{{3,}}(?:ed|ing))[ -])*"
)
_KIN = re.compile(KIN)
_OWNER = re.compile(
    rf"(?:(?P<owner>{WHO})['’]s?"
    rf"|\b(?P<described>[Tt]he (?:[a-z]+ )?(?:[a-z-]+(?=['’])|(?:{KIN}|{ROLE})(?=['’] )))['’]s?"
    rf"|(?:(?:(?P<joined>{WHO})(?:, {NUMBER},)?,? and|(?P<with>{PERSON})(?:, {NUMBER},)? with) )?"
    rf"\b(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)) {_MODIFIERS}$"
)
_JOINED = re.compile(
    rf"(?:(?P<joined>{WHO})|(?P<described>\b(?:[Aa]n?|[Tt]he) (?:{ADJECTIVE} )*{ROLE}))(?:, {NUMBER},)? and"
    rf" {_MODIFIERS}$"
)
_DETERMINER = lazy(rf"(?:\b(?:the|an?|The|An?|one of|only) )*{_MODIFIERS}$")
_HAVING = re.compile(
    r"\b(?P<verb>(?:is|was) survived by|ha(?:s|ve|d)|welcomed|adopted|shares?|shared|raised|gave birth to|leaves"
    r"(?: behind)?)"
    rf" (?:(?:an?|one|{NUMBER}|their|his|her|twins?) )?{_MODIFIERS}$"
)
_NAMED = rf"(?:{QUALIFIER}|the (?:[a-z-]{{4,}} (?={NAME}))?){{0,4}}"
_BEARER = re.compile(
    rf"(?: \([^()]{{1,30}}\)| and (?:(?:his|her|their) )?{ROLE}(?=,))?"
    rf"(?:(?:,? (?:named|called) | |(?P<comma>, | [—–-] | \((?={PERSON_MARK})"
    rf"| (?:is|was) (?:(?:named|identified) as )?(?:the |an? )?)){_NAMED}|: "
    rf"|,? (?:is |was )?(?:the |an? )?[a-z-]+ {ROLE} )"
    rf"(?P<bearer>{WHO}+)(?!['’]s? {KIN}| {ROLE})"
)
_APPOSED = re.compile(rf"[,.;:)(—–\n]| and\b| [—–(-]|,? (?:aged? )?\(?{NUMBER}|$| (?:of|from|in|who|to|at|on|since)\b")
_NEXT = lazy(
    rf"(?:,? \(?(?:aged? )?{NUMBER}\)?)?(?:, and|,| and|; and|;) (?:the late )?(?P<bearer>{WHO}+)(?!['’]s)"
    rf"(?={_APPOSED.pattern})"
)
_NOT_ALONE = rf" (?:{ROLE}|(?!(?:and|or|of|in|at|on|from|with|by|to|for|near|who|said|told)\b)[a-z]+ {WHO})"
"""What follows a word that only opens a phrase for somebody: "Olympic sprinter Tom Hall"."""
_OF = re.compile(
    rf" (?:of|to) {PHRASE}(?P<owner>{WHO}+)(?!{_NOT_ALONE})(?: \([^()]{{1,30}}\)|, {NUMBER},)?"
    rf"(?:,? and (?:(?:his|her) )?{PHRASE}(?P<second>{WHO}+)(?! {ROLE}))?(?!['’]s)"
)
_OF_SOMEBODY = re.compile(rf" of (?P<owner>(?:the|its) (?:[a-z]+ ){{0,2}}{ROLE})(?=[,.;)]| (?:who|was|is|said)\b|$)")
"""The owner of a kin word who is told by a role alone: "granddaughter of the founder"."""
_BEHIND = re.compile(
    rf"(?<!{NAME_MARK})(?P<bearer>{PERSON}|{NAME_MARK}+|{PRONOUN})(?:,? \([^()]{{1,80}}\))?"
    rf"(?:, [A-Z]{{2,5}})?(?:, {NUMBER})?(?:, known [^,]{{1,40}})?"
    r"(?: \(|(?:,| [—–-]|['’]s|,? (?:who )?(?:is|was)(?: also)?) )(?:[Tt]he |an? )?"
    rf"(?:{ROLE}\.? )?$"
)
_GOES_ON = re.compile(
    rf"(?:,? \(?(?:aged? )?{NUMBER}\)?)?(?:,? \([^()]{{1,40}}\))?(?:[,;]|[,;]? and|,? as well as|;? as)"
    rf" (?:(?:an?|the|one|{NUMBER}) )?{_MODIFIERS}"
)
_SENTENCE = 400
"""Letters: in a longer sentence nobody knows its subject any more, and hostile text would take a square of its time."""
_WITHIN = lazy(rf"\b(?:in|at|from|near|of)(?: the)? (?:{NAME}, )*$")
_TOPIC = lazy(rf"(?:{ROLE}\.? )*(?P<who>{SUBJECT})(?:,? \([^()]+\))?,? (?:is|was) an? [^;“”\"]*(?:,|,? and) $")
_WITH = re.compile(
    rf"[^.;“”\"]{{0,80}}? with (?:(?:his|her|their) )?(?:{ADJECTIVE} )*(?:(?P<kin>{KIN}),? )?"
    rf"(?:{QUALIFIER}){{0,4}}(?P<other>{WHO})"
)
_BY = lazy(
    rf"(?:, {NUMBER})?,? (?:from|by|with) (?:his|her|their) (?:{ADJECTIVE} |previous )*(?:marriage|relationship)"
    rf" (?:to|with) {PHRASE}(?P<other>{WHO})"
)
"""Of which marriage children are: "two sons, Jim and Bob, from her marriage to the director Tom Hall"."""
_BORN_TO = re.compile(
    rf"\b(?:was|were|is) born(?: [^.;“”\"]{{1,70}}?)?,? to {PHRASE}(?P<owner>{WHO})"
    rf"(?:,? and (?:(?:his|her) )?{PHRASE}(?P<second>{WHO}))?"
)
_ALONG = re.compile(rf" (?:with|from|by|beside|alongside) (?P<one>an? )?{_MODIFIERS}$")
_SUBJECT_AHEAD = lazy(rf"(?:, [^,;.]{{1,40}})?, (?P<who>{SUBJECT})")
_CALLED = lazy(rf" (?:called|named) {WHO}")
_BARE = re.compile(r"[“\"‘']?(?:(?:[A-Z][a-z-]+|[a-z-]+(?:ed|ing|ful|y)) ){0,2}")
"""What stands before a kin word that opens a sentence without telling whose: "Overjoyed hubby Tom Hall"."""
_EACH_OTHERS = frozenset("brothers sisters siblings cousins".split())
_PAIR = re.compile(
    rf",? (?P<one>{WHO}+)(?:, {NUMBER},?)? and (?P<two>{WHO}+)(?=[,.;:)\n]| (?:are|were|have|had|both|who|from|of)\b|$)"
)
"""Two who are each other's kin: "The cousins, Ann and Kate Reed, were"."""
_ADJACENT = re.compile(f" {WHO}")
_NO_OWNER = lazy(
    r"(?:(?<![\w-])(?:by|with|to|said|for|that|but|from|when|while|behind|beside|alongside|near|of|at|on|like|after)"
    rf"|[,:;–—]) {_MODIFIERS}$"
)
"""What stands before a kin word and a name, where no owner is told: "said grandson Tom Hall"."""
_ANYONE = re.compile(SUBJECT)
_DENIED = lazy(r"\b(?:not|never|no|nor|neither)(?: the| an?)? $")


def extract(document: Document) -> Iterator[Claim]:
    """The kin that a document names."""
    masked = document.masked
    if KIN_MARK in masked:
        last: list[Claim] = []
        for kin in _KIN.finditer(masked):
            relation = _relation(document, *kin.span())
            part = masked.startswith(("'", "’", "-", f" {KIN_MARK}"), kin.end())  # "kid brother" is a brother
            if relation and not part:
                found = _of_pair(document, kin, relation) or _of_word(document, kin, relation, last)
                new = [claim for claim in found if claim not in last]
                last = new or last
                yield from new
    if " born " in masked:
        for match in _BORN_TO.finditer(masked):
            child = subject_before(document, match.start())
            for group in ("owner", "second") if child else ():
                if child and match[group]:
                    yield about(document, "child", document.describe(*match.span(group)), child, _part(child))


def _part(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _relation(document: Document, start: int, end: int) -> str:
    """The predicate that a kin word with what stands before it means, "" where none is meant."""
    relation = lexicon.table("kin").get(document.text[start:end].casefold(), "").split(" ")[0]
    before = document.text[max(start - 24, 0) : start].casefold().rsplit(",", 1)[-1].split()[-2:]
    if relation == "" or "future" in before or "would-be" in before or "step" in before:
        return ""
    if relation in ("spouse", "partner") and ({"former", "ex", "first"} & set(before)):
        return "ex_" + relation
    return "ex_partner" if relation == "ex" else relation


def _of_word(document: Document, kin: re.Match[str], relation: str, last: list[Claim]) -> Iterator[Claim]:
    """The claims of one kin word; `last` are those of the one before it."""
    masked = document.masked
    low = max(document.sentence_at(kin.start())[0], kin.start() - 120)
    owner = _OWNER.search(masked, low, kin.start())
    if owner and owner["described"] and _is_kin(document, *owner.span("described")):
        return
    of = None if owner else _OF.match(masked, kin.end()) or _OF_SOMEBODY.match(masked, kin.end())
    if of:
        yield from _of_owner(document, kin, of, relation, last)
        return
    bearers = _bearers(document, kin.end())
    if owner:
        whose = _owner(document, owner, last)
        for bearer in bearers:
            yield about(document, relation, whose, bearer, _part(bearer))
        behind = None if bearers else _BEHIND.search(masked, low, owner.start())
        if behind and _APPOSED.match(masked, kin.end()) and not _DENIED.search(masked, low, owner.start()):
            bearer = relative(document, *behind.span("bearer"))
            if bearer.span != whose.span:
                whole = (bearer.span.start, kin.end())
                yield state(document, relation, whose, bearer, (whole, _part(bearer)))
        return
    if _goes_on(document, last, kin.start()):
        owners = dict.fromkeys(claim.subject for claim in last if claim.subject)
        for bearer in bearers:
            yield from (about(document, relation, owner, bearer, _part(bearer)) for owner in owners)
        return
    if bearers and _BARE.fullmatch(masked, document.sentence_at(kin.start())[0], kin.start()):
        yield from _of_nobody(document, kin, relation, bearers)
        return
    subjects, shared = _having(document, kin, low)
    if not subjects and _ADJACENT.match(masked, kin.end()) and _NO_OWNER.search(masked, low, kin.start()):
        known = {claim.subject.span for claim in last if claim.subject}
        yield from _of_nobody(document, kin, relation, (one for one in bearers if one.span not in known))
        return
    shared = shared or (_BY.match(masked, bearers[-1].span.end) if bearers and relation == "child" else None)
    other = document.describe(*shared.span("other")) if shared else None
    for parent in [*subjects, other] if other and relation == "child" else subjects:
        yield from (about(document, relation, parent, bearer, _part(bearer)) for bearer in bearers if bearer != parent)
    if shared and other and shared.groupdict().get("kin") and (kind := _relation(document, *shared.span("kin"))):
        yield from (about(document, kind, subject, other, _part(other)) for subject in subjects)


def _of_pair(document: Document, kin: re.Match[str], relation: str) -> list[Claim]:
    """The claim of two people who are each other's kin, where the words before them tell of no other's."""
    if document.text[kin.start() : kin.end()] not in _EACH_OTHERS:
        return []
    pair = _PAIR.match(document.masked, kin.end())
    low = max(document.sentence_at(kin.start())[0], kin.start() - 120)
    if pair is None or _OWNER.search(document.masked, low, kin.start()):
        return []
    one, two = (document.describe(*pair.span(group)) for group in ("one", "two"))
    return [state(document, relation, one, two, ((kin.start(), two.span.end), _part(two)))]


def _of_nobody(document: Document, kin: re.Match[str], relation: str, bearers: Iterable[Mention]) -> Iterator[Claim]:
    """The kin of whom the report takes for known whose they are: "Overjoyed hubby Tom Hall"."""
    for bearer in bearers:
        whole = (kin.start(), bearer.span.end)
        yield replace(state(document, relation, bearer, bearer, (whole, _part(bearer))), subject=None)


def _is_kin(document: Document, start: int, end: int) -> bool:
    """Whether an owner is only somebody's kin, and so nobody whom the report need tell of: "the wife"."""
    word = document.text[start:end].casefold().rpartition(" ")[2]
    return word in lexicon.table("kin") and not word.endswith("s") and word not in ("widow", "widower")


def _goes_on(document: Document, last: list[Claim], kin: int) -> bool:
    """Whether a kin word is in a row with the claims of the one before it: "daughter Ann, 4, and son"."""
    ends = [end for claim in last if claim.subject for end in (claim.value_span.end, claim.subject.span.end)]
    end = max((end for end in ends if end <= kin), default=None)
    return end is not None and _GOES_ON.fullmatch(document.masked, end, kin) is not None


def _owner(document: Document, match: re.Match[str], last: list[Claim]) -> Mention:
    """Whose kin: "Tom Hall and his wife" is Tom Hall's, whatever "his" may be elsewhere; but who has just been told as
    her kin is not the owner of more of hers: "her baby, Jim Hall, and her husband"."""
    group = next(group for group in ("owner", "described", "joined", "with", "pronoun") if match[group])
    if match["pronoun"] in ("their", "Their", "my", "My"):
        group = "pronoun"
    if group == "joined" and any(
        claim.subject
        and claim.subject.name.casefold() == match["pronoun"]
        and claim.value_span.end == match.end("joined")
        for claim in last
    ):
        group = "pronoun"
    return relative(document, *match.span(group))


def _bearers(document: Document, start: int) -> list[Mention]:
    """The names behind a kin word."""
    masked = document.masked
    found = _BEARER.match(masked, start)
    if found is None or (found["comma"] and not _APPOSED.match(masked, found.end())):
        return []
    spans = [found.span("bearer")]
    plural = document.text[start - 1] == "s" or document.text[:start].endswith("children")
    following = _NEXT.match(masked, found.end()) if plural else None
    while following:
        spans.append(following.span("bearer"))
        following = _NEXT.match(masked, following.end("bearer"))
    return [mention for span in spans if (mention := document.describe(*span)).kind in (Kind.PERSON, None)]


def _of_owner(
    document: Document, kin: re.Match[str], of: re.Match[str], relation: str, last: list[Claim]
) -> Iterator[Claim]:
    """ "Tom Hall, son of Ann Lee": the owner is behind, the bearer before."""
    masked = document.masked
    low = max(document.sentence_at(kin.start())[0], kin.start() - 250)
    phrase = _DETERMINER.search(masked, low, kin.start())
    begin = phrase.start() if phrase else kin.start()
    bearer = _bearer_before(document, (low, begin), kin.start(), last)
    ahead = _SUBJECT_AHEAD.match(masked, of.end()) if masked[low:begin] == "As " else None
    if ahead:  # "As the son of Ann Lee, he"
        bearer = relative(document, *ahead.span("who"))
    if bearer is None or _DENIED.search(masked, low, begin):
        return
    for group, printed in of.groupdict().items():
        if printed and (group == "owner" or relation in ("child", "parent", "sibling")):
            named = masked[of.start(group)] in (PERSON_MARK, NAME_MARK)
            owner = (document.describe if named else partial(description, document))(*of.span(group))
            yield about(document, relation, owner, bearer, _part(bearer))


def _bearer_before(document: Document, before: Stretch, kin: int, last: list[Claim]) -> Mention | None:
    """Who bears the kin word of "son of Ann Lee": the name that it explains, the bearer of the kin word that it is
    coordinated with, or the subject that the sentence opens with and says something of."""
    masked, (low, begin) = document.masked, before
    behind = _BEHIND.search(masked, low, begin) or _BEHIND.search(masked, low, kin)
    if behind and (masked[behind.start()] != NAME_MARK or not _WITHIN.search(masked, low, behind.start())):
        return relative(document, *behind.span("bearer"))
    if _goes_on(document, last, kin):
        return last[-1].value if isinstance(last[-1].value, Mention) else None
    if (born := masked.rfind(" born ", low, begin)) >= 0:
        return subject_before(document, born + 1)
    opening = document.sentence_at(kin)[0]
    topic = _TOPIC.match(masked, opening, begin) if begin - opening < _SENTENCE else None
    return document.describe(*topic.span("who")) if topic else None


def _having(document: Document, kin: re.Match[str], low: int) -> tuple[list[Mention], re.Match[str] | None]:
    """Who have the kin of a word without possessor, and the words that tell whom the kin is shared with."""
    masked = document.masked
    joined = _JOINED.search(masked, low, kin.start())
    if joined:
        group, make = (
            ("joined", document.describe) if joined["joined"] else ("described", partial(description, document))
        )
        return [make(*joined.span(group))], None
    along = _ALONG.search(masked, low, kin.start())
    if along and (not along["one"] or _CALLED.match(masked, kin.end())):
        people = {relative(document, *someone.span()): None for someone in _ANYONE.finditer(masked, low, along.start())}
        return (list(people) if len(people) == 1 else []), None
    having = _HAVING.search(masked, low, kin.start())
    if having is None:
        return [], None
    shared = _WITH.match(masked, kin.end()) if having["verb"].startswith("share") else None
    return subjects_before(document, having.start()), shared
