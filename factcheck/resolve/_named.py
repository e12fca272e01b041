"""Chains of names within one article: which names are forms of one person's, organisation's or place's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from factcheck.model import Document, Form, Kind, Mention, Span
from factcheck.values import lexicon, names

_ACRONYM_AFTER = re.compile(r",? \((?:the )?[\"“]?([A-Z][A-Za-z&.]{1,9})[\"”]?\)")


class Referent(Struct, eq=False):
    """Someone or something that an article speaks of: its mentions so far, the sex that they tell, the role words and
    ages said of it, and whether it is somebody's kin, and so a person whatever its name may be of."""

    mentions: list[Mention] = field(default_factory=list)
    sex: str = ""
    roles: set[str] = field(default_factory=set)
    ages: set[float] = field(default_factory=set)
    spans: dict[Span, None] = field(default_factory=dict)
    kin: bool = False

    @property
    def kind(self) -> Kind | None:
        """What most mentions that tell say it is."""
        if self.kin:
            return Kind.PERSON
        kinds = [mention.kind for mention in self.mentions if mention.kind]
        return max(dict.fromkeys(kinds), key=kinds.count) if kinds else None

    @property
    def name(self) -> str:
        """The fullest form: most parts, then longest, a handle last."""
        named = [mention.name for mention in self.mentions if mention.form is Form.NAME]
        forms = dict.fromkeys(named or [mention.name for mention in self.mentions])
        if len(forms) == 1:
            return next(iter(forms))
        return max(forms, key=lambda name: (len(names.parse(name).parts), not name.isupper(), len(name)))

    def add(self, mention: Mention) -> None:
        """Take a mention, and the sex that its title or given name tells."""
        self.mentions.append(mention)
        self.spans.setdefault(mention.span)
        told = title_sex(mention.title)
        if told:
            self.sex = told
        elif not self.sex and mention.form is Form.NAME:
            self.sex = names.sex_of(mention.name)
        if mention.title:
            self.roles.update(word.casefold() for word in re.findall(r"\w+", mention.title))

    def identify(self, described: Referent) -> None:
        """Take whoever was described without a name for this one: what was said of them is of this one."""
        self.sex = self.sex or described.sex
        self.ages |= described.ages
        self.spans |= described.spans
        described.mentions.clear()


@lru_cache(maxsize=4096)
def title_sex(title: str | None) -> str:
    """The sex that a title tells: "Mrs" f, "King" m, "Dr" none."""
    if not title:
        return ""
    told = {lexicon.table("titles").get(word, "") for word in re.findall(r"\w+", title)} - {""}
    return told.pop() if len(told) == 1 else ""


Ages = Mapping[Span, float]
"""The years of life that an article states of whoever is named at a place."""
_GENERATION = 14
"""Years between the ages of two people of one family name, at least, that tell a parent from a child."""


def link_names(documents: Sequence[Document], mentions: Iterable[Mention], ages: Ages) -> list[Referent]:
    """One referent for each name of an article; names of one word join the only fuller name that they are a form of.

    A parent and a child of one name are told by their `ages`: "Tom Reed Sr., 43, and his 19-year-old son, Tom".
    """
    people: list[Mention] = []
    others: list[Mention] = []
    for mention in mentions:
        (people if mention.kind in (Kind.PERSON, None) else others).append(mention)
    return _link_people(people, {document.field: document for document in documents}, ages) + _link_others(
        others, documents
    )


_MANY = 100
"""People who share a part of their names with a name; where more do, it is linked to none, and costs no more."""


class _Roll:
    """The people of an article as they are found, by the parts of their names: a form of a name shares one."""

    def __init__(self, ages: Ages) -> None:
        self.ages = ages
        self.referents: list[Referent] = []
        self.by_part: dict[str, list[Referent]] = {}

    def candidates(self, mentions: Sequence[Mention]) -> list[Referent]:
        """Those whose name some mentions of one form may be a form of."""
        mention = mentions[0]
        alike = [self.by_part.get(key, []) for key in _keys(mention.name)]
        if sum(map(len, alike)) > _MANY:
            return []
        near = {id(referent): referent for referents in alike for referent in referents}
        found = [referent for referent in near.values() if _one_person(mention, referent)]
        return [referent for referent in found if not self._of_another_generation(mentions, referent)]

    def _of_another_generation(self, mentions: Sequence[Mention], referent: Referent) -> bool:
        """Whether the ages stated of a name and of someone are those of parent and child."""
        name, fuller = names.parse(mentions[0].name), names.parse(referent.name)
        if name.suffix == fuller.suffix and name.parts[-1:] == fuller.parts[-1:]:
            return False
        own = [self.ages[mention.span] for mention in mentions if mention.span in self.ages]
        others = [self.ages[span] for span in referent.spans if span in self.ages] if own else []
        return bool(others) and min(abs(a - b) for a in own for b in others) >= _GENERATION

    def join(self, mentions: Sequence[Mention], referent: Referent | None) -> None:
        """Add mentions to a referent, to a new one where it is None."""
        if referent is None:
            referent = Referent()
            self.referents.append(referent)
            for key in _keys(mentions[0].name):
                self.by_part.setdefault(key, []).append(referent)
        for mention in mentions:
            referent.add(mention)


@lru_cache(maxsize=65536)
def _keys(name: str) -> frozenset[str]:
    """What forms of one name share: a part, or how a given name begins ("Chris", "Christopher")."""
    parts = names.parse(name).parts
    keys = frozenset(key for part in parts for key in part)
    return keys | {f"{parts[0][0][:3]}-", parts[-1][0][-4:]} if parts else keys


def _link_people(mentions: list[Mention], documents: dict[str, Document], ages: Ages) -> list[Referent]:
    forms: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if mention.form is Form.NAME:
            forms.setdefault((names.fold(mention.name), title_sex(mention.title)), []).append(mention)
    sizes = {key: len(names.parse(key[0]).parts) for key in forms}
    roll = _Roll(ages)
    for key in sorted((key for key in forms if sizes[key] > 1), key=lambda key: -sizes[key]):
        found = roll.candidates(forms[key])
        roll.join(forms[key], found[0] if len(found) == 1 else None)
    full = {id(referent) for referent in roll.referents}
    for key in (key for key in forms if sizes[key] <= 1):
        everyone = [one for one in roll.candidates(forms[key]) if not _in_one_list(forms[key], one, documents, ages)]
        found = [referent for referent in everyone if id(referent) in full] or everyone
        if len(found) > 1:
            rest = _link_each(forms[key], _grown(key[0], found, ages) or found, documents)
            if rest:
                roll.join(rest, None)
        else:
            roll.join(forms[key], found[0] if found else None)
    _link_handles([mention for mention in mentions if mention.form is Form.HANDLE], roll, documents)
    return roll.referents


def _in_one_list(
    mentions: Sequence[Mention], referent: Referent, documents: Mapping[str, Document], ages: Ages
) -> bool:
    """Whether a name is that of another in the list of a sentence: "Ann Lee, 5-year-old Tom and 2-year-old Ann"."""
    for mention in mentions:
        span = mention.span
        begin, _ = documents[span.field].sentence_at(span.start) if span in ages else (span.start, 0)
        for other in referent.spans:
            listed = other.field == span.field and begin <= other.start < other.end < span.start
            if listed and other not in ages and _BESIDE.search(documents[span.field].text, other.end, span.start):
                return True
    return False


_BESIDE = re.compile(r", .*\band \d{1,2}-(?:year|month|week|day)-old $")


def _link_handles(handles: list[Mention], roll: _Roll, documents: dict[str, Document]) -> None:
    """Each handle is whose full name it spells, or else whose name stands before it: "Kate Reed (@kr)"."""
    spelt: dict[str, dict[int, Referent]] = {}
    for referent in roll.referents:
        for letters in _letters(referent.name):
            spelt.setdefault(letters, {})[id(referent)] = referent
    ends = {(span.field, span.end): referent for referent in roll.referents for span in referent.spans}
    holders: dict[str, Referent | None] = {}
    for handle in handles:
        key = handle.name.casefold()
        if key not in holders:
            found = {id_: referent for part in _parts(key) for id_, referent in spelt.get(part, {}).items()}
            span, document = handle.span, documents.get(handle.span.field)
            before = document.text[max(span.start - 2, 0) : span.start] if document else ""
            beside = ends.get((span.field, span.start - 2)) if before == " (" else None
            holders[key] = next(iter(found.values())) if len(found) == 1 else beside
        referents = len(roll.referents)
        roll.join([handle], holders[key])
        if len(roll.referents) > referents:
            holders[key] = roll.referents[-1]


def _letters(name: str) -> set[str]:
    """What a handle of a full name has in it: all its letters, or those of its first and last part."""
    parts = names.parse(name).parts
    return {names.parse(name).letters, parts[0][0] + parts[-1][0]} if len(parts) > 1 else set()


def _parts(handle: str) -> set[str]:
    """The stretches of a handle's letters that are long enough for a full name."""
    letters = names.fold(re.sub(r"[@_\d]", "", handle))[:40]
    return {letters[i:j] for i in range(len(letters)) for j in range(i + 5, len(letters) + 1)}


def _one_person(mention: Mention, referent: Referent) -> bool:
    """Whether a name can be a referent's: a form of each of its full names, by no nickname where it is one word."""
    sex = title_sex(mention.title)
    if sex and referent.sex and sex != referent.sex:
        return False
    forms = {other.name for other in referent.mentions}
    full = {form for form in forms if " " in form} or forms
    if not all(names.variants(mention.name, form) for form in full):
        return False
    if " " in mention.name:
        return True
    word = names.parse(mention.name).letters
    parts = [part for form in full for part in names.parse(form).parts]
    return any(word in part or (len(word) > 2 and part[0].startswith(word)) for part in parts)


def _grown(name: str, found: Sequence[Referent], ages: Ages) -> list[Referent]:
    """Of the people whose surname a name is those who are no babies: these are called by their given names."""
    return [
        one
        for one in found
        if names.parse(name).parts != names.parse(one.name).parts[-1:]
        or not any(ages.get(span, _BABY) < _BABY for span in one.spans)
    ]


_BABY = 2
"""Years from which on somebody may be called by their surname."""


def _link_each(mentions: list[Mention], found: list[Referent], documents: dict[str, Document]) -> list[Mention]:
    """Give a name that could be two people's to the only one who has been named in full so far, or to the only one who
    is in the same paragraph; the mentions of which neither is so are left."""
    order = {field: number for number, field in enumerate(documents)}
    rest: list[Mention] = []
    for mention in mentions:
        place = (order.get(mention.span.field, 0), mention.span.start)
        paragraph = (place[0], _paragraph(mention.span, documents))
        for begin in ((-1, 0), paragraph):
            near = [referent for referent in found if _named_between(referent, begin, place, order)]
            if len(near) == 1:
                near[0].add(mention)
                break
        else:
            rest.append(mention)
    return rest


def _paragraph(span: Span, documents: dict[str, Document]) -> int:
    """Where the paragraph of a span begins."""
    document = documents.get(span.field)
    blocks = document.blocks if document else ()
    at = bisect_right(blocks, span.start, key=lambda block: block.start)
    return blocks[at - 1].start if at else span.start


def _named_between(referent: Referent, begin: tuple[int, int], end: tuple[int, int], order: dict[str, int]) -> bool:
    """Whether the full name of someone stands between two places, each the number of a field and an offset."""
    return any(
        begin <= (order.get(known.span.field, 0), known.span.start) < end and " " in known.name
        for known in referent.mentions
    )


def _link_others(mentions: list[Mention], documents: Sequence[Document]) -> list[Referent]:
    """Organisations and places: the same words, an acronym printed behind the full name, or its initials."""
    texts = {document.field: document.text for document in documents}
    by_name: dict[str, Referent] = {}
    short: dict[str, str] = {}
    for mention in mentions:
        key = _plain(mention.name)
        by_name.setdefault(key, Referent()).add(mention)
        behind = _ACRONYM_AFTER.match(texts.get(mention.span.field, ""), mention.span.end)
        if behind and " " in mention.name:
            short.setdefault(_plain(behind.group(1)), key)
    initials: dict[str, list[str]] = {}
    for key, referent in by_name.items():
        words = re.findall(r"\b[A-Z]", referent.name)
        if len(words) > 2 and referent.kind is Kind.ORGANIZATION:
            initials.setdefault("".join(words).casefold(), []).append(key)
    for key in list(by_name):
        fuller = short.get(key) or (initials[key][0] if len(initials.get(key, ())) == 1 else None)
        if fuller and fuller != key and fuller in by_name:
            for mention in by_name.pop(key).mentions:
                by_name[fuller].add(mention)
    return list(by_name.values())


def _plain(name: str) -> str:
    return names.fold(name).replace(".", "").removeprefix("the ")
