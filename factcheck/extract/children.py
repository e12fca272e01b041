"""How many children somebody has, and which of them one is: "a mother of three", "their two children", "her third
child"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import ADJECTIVE, SUBJECT, description, relative, state, subjects_before
from factcheck.model import Claim, Document, Mention, Quantity
from factcheck.values import lexicon, numbers
from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN, NUMBER, NUMBER_MARK, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The mother of three victims said that two children were hurt.", []),
    ("Kate Reed never had two children. Three of her children left.", []),
    ("Her second husband and their third dog left. She had no children with him.", []),
    (
        "Neither Kate Reed nor Tom Hall had children before.",
        ["Kate Reed | number_of_children | 0 child", "Tom Hall | number_of_children | 0 child"],
    ),
    ("Kate Reed has no children.", ["Kate Reed | number_of_children | 0 child"]),
    ("Kate Reed, a mother of three, left.", ["Kate Reed | number_of_children | 3 child"]),
    ("The mother of four passed away.", ["The mother of four | number_of_children | 4 child"]),
    ("The father-of-two plays.", ["The father-of-two | number_of_children | 2 child"]),
    ("Tom Hall, the father of four children, left.", ["Tom Hall | number_of_children | 4 child"]),
    ("He met two boys with two sons of Tom Hall. A mother of two sons and a daughter left.", []),
    (
        "Tom Hall leaves a wife, Ann, and three sons.",
        [
            "Tom Hall | number_of_children | 3.. child",
            "Tom Hall | number_of_sons | 3 son",
        ],
    ),
    (
        "Tom Hall, a dad of two little girls, left.",
        [
            "Tom Hall | number_of_children | 2 child",
            "Tom Hall | number_of_daughters | 2 daughter",
            "Tom Hall | number_of_sons | 0 son",
        ],
    ),
    (
        "Kate Reed's two boys saw the dad of three nearly fall.",
        [
            "the dad of three | number_of_children | 3 child",
            "Kate Reed | number_of_sons | 2 son",
        ],
    ),
    (
        "Kate Reed is survived by her husband, Tom, two sons, a daughter and six grandchildren.",
        [
            "Kate Reed | number_of_sons | 2 son",
            "Kate Reed | number_of_daughters | 1 daughter",
            "Kate Reed | number_of_children | 3 child",
        ],
    ),
    ("Kate Reed has two children.", ["Kate Reed | number_of_children | 2 child"]),
    ("He left their three young children.", ["their | number_of_children | 3 child"]),
    ("Kate Reed lost her third child.", ["her | child_order | 3 child_order"]),
    ("Kate Reed is expecting her second baby.", ["her | child_order | 2 child_order"]),
]

_MANY = (
    rf"(?P<number>{NUMBER}+)(?=[,.;:)\n]|$| (?:and|who|was|is|will|from|said|told|added|has|had|died"
    rf"|left|won|lost|took|gave|got|went|hit|wrote|became|began|fell|met|made|set|[a-z]{{3,}}(?:ed|ly))\b"
    rf"|['’]s | {WHO})"
)
_PARENT_OF = re.compile(rf"{KIN} (?:of|to) {_MANY}")
_PARENT_HYPHENED = lazy(rf"\b(?:[Mm]other|[Ff]ather|[Mm]um|[Mm]om|[Dd]ad|[Pp]arent)-of-(?P<number>{NUMBER}+)")
_PARENT_OF_CHILDREN = lazy(
    rf"(?P<parent>{KIN}) (?:of|to) (?P<number>{NUMBER}) (?:(?:young|adult|grown|small|little) )*$"
)
_HAS = lazy(
    rf"\b(?:has|have|had|leaves|left|(?:is|was) survived by) (?P<number>{NUMBER}) "
    r"(?:(?:young|adult|grown|small|little) )*$"
)
_ANYBODY = rf"(?:{SUBJECT}|[Hh]e|[Ss]he)"
_NONE = lazy(
    rf"(?:\b(?:has|had) (?P<none>no)|\b(?P<none2>[Nn]either) (?P<one>{_ANYBODY}) nor (?P<two>{_ANYBODY})"
    r" (?:has|had) (?:any )?) ?$"
)
_WITH = lazy(r" (?:with|by|from|of|together|under|at|in|on)\b")
"""Words behind "no children" by which only some are meant."""
_SEVERAL = frozenset(("they", "the couple", "the pair"))
_OWN = re.compile(
    rf"(?:(?P<owner>{WHO})['’]s?|\b(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|whose)) (?:(?P<number>{NUMBER}) "
    rf"(?:(?:young|adult|grown|small|little) )*|(?P<order>{'|'.join(numbers.ORDINALS)}) )$"
)
_KIN = re.compile(KIN)
_NAME_BEHIND = lazy(
    rf"(?P<who>{SUBJECT})(?:, {NUMBER})?(?:,| (?:is|was)|,? who (?:is|was)) (?:an? |the )?"
    rf"(?:{ADJECTIVE} |{ROLE} )*$"
)
_NAME_AHEAD = lazy(rf",? (?P<who>{WHO})")
_PHRASE_BEHIND = lazy(rf"\b(?:[Aa]n?|[Tt]he) (?:{ADJECTIVE} |{NUMBER}[- ]year[- ]old )*$")


def extract(document: Document) -> Iterator[Claim]:
    """What a document tells of the number and order of somebody's children."""
    masked = document.masked
    for match in _PARENT_HYPHENED.finditer(masked) if "-of-" in masked else ():
        yield from _claim(document, _parent(document, match), match, match.end())
    for kin in _KIN.finditer(masked):
        word = document.text[slice(*kin.span())].casefold()
        if word in ("child", "children", "kid", "kids", "baby"):
            yield from _of_word(document, kin, plural=word in ("children", "kids"))
        elif word in _BY_SEX:
            yield from _of_one_sex(document, kin.start(), kin.end(), word)
        parent = _PARENT_OF.match(masked, kin.start())
        if parent and lexicon.table("kin").get(word, "").startswith("parent"):
            yield from _claim(document, _parent(document, parent), parent, parent.end())
    for both in _BOTH_SEXES.finditer(masked):
        yield from _of_both(document, both)
    for role in _BOYS.finditer(masked):
        word = document.text[slice(*role.span("word"))]
        if word in _BY_SEX:
            yield from _of_one_sex(document, role.start("word"), role.end("word"), word)


_BY_SEX = {"sons": "sons", "boys": "sons", "daughters": "daughters", "girls": "daughters"}
_SEXES = {"son": "sons", "daughter": "daughters"} | _BY_SEX
_ONE = {"children": "child", "sons": "son", "daughters": "daughter"}
_SMALL = r"(?:(?:young|adult|grown|small|little|grown-up|teenage) )*"
_BOYS = re.compile(rf"{NUMBER} {_SMALL}(?P<word>{ROLE})")
_SONS_OF = lazy(
    rf"(?:\b(?P<verb>has|have|had|leaves|left|(?:is|was) survived by|(?:is|was) married with|with)"
    rf"(?: (?:an?|his|her) {KIN}(?:, {WHO})?,? and)?|(?:\b(?:an?|the) )?(?P<parent>{KIN}) (?:of|to))"
    rf" (?P<number>{NUMBER}) {_SMALL}$"
)
_BOTH_SEXES = lazy(
    rf"(?<!{NUMBER_MARK})(?P<one>{NUMBER}|\ban?) {_SMALL}(?P<of>{KIN})(?:,? and|,)"
    rf" (?P<two>{NUMBER}|an?) {_SMALL}(?P<others>{KIN})"
)
"""Sons and daughters in one list: "is survived by her husband, two sons, a daughter and"."""
_LEAVING = lazy(r"\b(?:leaves|left behind|(?:is|was) survived by|has|have|had)\b[^.;:]{0,90}$")
_AND_MORE = lazy(rf",? and (?:an?|{NUMBER}) {_SMALL}(?:{KIN}|{ROLE})")


def _of_one_sex(document: Document, start: int, end: int, word: str) -> Iterator[Claim]:
    """The sons or daughters of somebody: "he leaves a wife, Ann, and three sons", "a dad of two girls"."""
    masked = document.masked
    low = max(document.sentence_at(start)[0], start - 80)
    own = _OWN.search(masked, low, start)
    if own and own["number"]:
        owner = relative(document, *own.span("owner" if own["owner"] else "pronoun"))
        yield from _claim(document, owner, own, end, _BY_SEX[word])
    having = _SONS_OF.search(masked, low, start)
    if having is None or _AND_MORE.match(masked, end):
        return
    if having["parent"]:
        subjects = [_parent(document, having)]
        if not lexicon.table("kin").get(_text(document, having, "parent"), "").startswith("parent"):
            return
    else:
        subjects = subjects_before(document, having.start())
    number = numbers.parse(_text(document, having, "number"))
    if number is None or number % 1 or not 0 < number < 30:
        return
    other = next(sex for sex in _BY_SEX.values() if sex != _BY_SEX[word])
    for subject in subjects:
        whole, part = (min(subject.span.start, having.start()), end), having.span("number")
        exact = number if having["parent"] else None  # "two sons": there may be daughters too
        yield state(document, "number_of_children", subject, Quantity(number, exact, "child"), (whole, part))
        for sex, many in ((_BY_SEX[word], number), (other, 0.0)) if exact else ((_BY_SEX[word], number),):
            counted = (part[0], end)
            yield state(document, f"number_of_{sex}", subject, Quantity(many, many, sex[:-1]), (whole, counted))


def _of_both(document: Document, match: re.Match[str]) -> Iterator[Claim]:
    """The sons, the daughters and so all children of somebody: "leaves three sons and two daughters"."""
    sexes = [_SEXES.get(_text(document, match, group)) for group in ("of", "others")]
    many = [numbers.parse(_text(document, match, group)) or 1.0 for group in ("one", "two")]
    verb = _LEAVING.search(document.masked, document.sentence_at(match.start())[0], match.start())
    subjects = subjects_before(document, verb.start()) if verb else []
    if len(subjects) != 1 or sorted(filter(None, sexes)) != ["daughters", "sons"]:
        return
    whole, part = (min(subjects[0].span.start, match.start()), match.end()), (match.start("one"), match.end())
    for sort, number in (*zip(sexes, many, strict=True), ("children", sum(many))):
        if sort:
            value = Quantity(number, number, _ONE[sort])
            yield state(document, f"number_of_{sort}", subjects[0], value, (whole, part))


def _of_word(document: Document, kin: re.Match[str], plural: bool) -> Iterator[Claim]:
    """The number or order before a word for children."""
    low = max(document.sentence_at(kin.start())[0], kin.start() - 60)
    own = _OWN.search(document.masked, low, kin.start())
    if own and plural == bool(own["number"]):
        owner = relative(document, *own.span("owner" if own["owner"] else "pronoun"))
        yield from _claim(document, owner, own, kin.end())
    parent = _PARENT_OF_CHILDREN.search(document.masked, low, kin.start()) if plural else None
    if parent and lexicon.table("kin").get(_text(document, parent, "parent"), "").startswith("parent"):
        yield from _claim(document, _parent(document, parent), parent, kin.end())
    none = _NONE.search(document.masked, low, kin.start()) if plural else None
    if none and not _WITH.match(document.masked, kin.end()):
        owners = [document.describe(*none.span(group)) for group in ("one", "two") if none[group]]
        part = none.span("none" if none["none"] else "none2")
        for subject in owners or subjects_before(document, none.start()):
            if subject.name.casefold() not in _SEVERAL:
                whole = min(subject.span.start, none.start()), kin.end()
                yield state(document, "number_of_children", subject, Quantity(0, 0, "child"), (whole, part))
    has = _HAS.search(document.masked, low, kin.start()) if plural else None
    for subject in subjects_before(document, has.start()) if has else ():
        if has:
            yield from _claim(document, subject, has, kin.end())


def _text(document: Document, match: re.Match[str], group: str) -> str:
    return document.text[slice(*match.span(group))].casefold()


def _parent(document: Document, match: re.Match[str]) -> Mention:
    """Who is "a mother of three": the name that it explains, the name behind it, or the phrase itself."""
    masked = document.masked
    low = max(document.sentence_at(match.start())[0], match.start() - 90)
    name = _NAME_BEHIND.search(masked, low, match.start()) or _NAME_AHEAD.match(masked, match.end())
    if name:
        return relative(document, *name.span("who"))
    phrase = _PHRASE_BEHIND.search(masked, low, match.start())
    return description(document, phrase.start() if phrase else match.start(), match.end())


def _claim(
    document: Document, subject: Mention, match: re.Match[str], end: int, sort: str = "children"
) -> Iterator[Claim]:
    order = "order" in match.re.groupindex and match["order"]
    group = "order" if order else "number"
    printed = _text(document, match, group)
    number = numbers.ORDINALS[printed] if order else numbers.parse(printed)
    if number is None or number % 1 or not 0 < number < 30:
        return
    predicate, unit = ("child_order", "child_order") if order else (f"number_of_{sort}", _ONE[sort])
    start = min(subject.span.start, match.start())
    span = (start if match.start() - start < 120 else match.start(), max(end, subject.span.end))
    yield state(document, predicate, subject, Quantity(number, number, unit), (span, match.span(group)))
