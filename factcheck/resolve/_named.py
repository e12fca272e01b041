"""Chains of names within one article: which names are forms of one person's, organisation's or place's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.model import Document, Form, Kind, Mention, Span
from factcheck.values import lexicon, names

_ACRONYM_AFTER = re.compile(r",? \((?:the )?[\"“]?([A-Z][A-Za-z&.]{1,9})[\"”]?\)")


@dataclass(slots=True)
class Referent:
    """Someone or something that an article speaks of: its mentions so far, the sex that they tell, and the role words and
    ages said of it."""

    mentions: list[Mention] = field(default_factory=list)
    sex: str = ""
    roles: set[str] = field(default_factory=set)
    ages: set[float] = field(default_factory=set)
    spans: dict[Span, None] = field(default_factory=dict)

    @property
    def kind(self) -> Kind | None:
        """What most mentions that tell say it is."""
        kinds = [mention.kind for mention in self.mentions if mention.kind]
        return max(dict.fromkeys(kinds), key=kinds.count) if kinds else None

    @property
    def name(self) -> str:
        """The fullest form: most parts, then longest, a handle last."""
        named = [mention for mention in self.mentions if mention.form is Form.NAME] or self.mentions
        return max(
            (mention.name for mention in named),
            key=lambda name: (len(names.parse(name).parts), not name.isupper(), len(name)),
        )

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


def title_sex(title: str | None) -> str:
    """The sex that a title tells: "Mrs" f, "King" m, "Dr" none."""
    if not title:
        return ""
    told = {lexicon.table("titles").get(word, "") for word in re.findall(r"\w+", title)} - {""}
    return told.pop() if len(told) == 1 else ""


def link_names(documents: Sequence[Document], mentions: Iterable[Mention]) -> list[Referent]:
    """One referent for each name of an article; names of one word join the only fuller name that they are a form of."""
    people: list[Mention] = []
    others: list[Mention] = []
    for mention in mentions:
        (people if mention.kind in (Kind.PERSON, None) else others).append(mention)
    return _link_people(people, {document.field: document for document in documents}) + _link_others(others, documents)


def _link_people(mentions: list[Mention], documents: dict[str, Document]) -> list[Referent]:
    named = [mention for mention in mentions if mention.form is Form.NAME]
    forms: dict[tuple[str, str], list[Mention]] = {}
    for mention in named:
        forms.setdefault((names.fold(mention.name), title_sex(mention.title)), []).append(mention)
    full = [key for key in forms if len(names.parse(key[0]).parts) > 1]
    single = [key for key in forms if len(names.parse(key[0]).parts) <= 1]
    referents: list[Referent] = []
    for key in sorted(full, key=lambda key: -len(names.parse(key[0]).parts)):
        found = [other for other in referents if _one_person(forms[key][0], other)]
        _join(forms[key], found[0] if len(found) == 1 else None, referents)
    fullest = list(referents)
    for key in single:
        found = [other for other in fullest if _one_person(forms[key][0], other)]
        if len(found) > 1:
            _link_each(forms[key], found, referents, documents)
        else:
            alike = found or [other for other in referents[len(fullest) :] if _one_person(forms[key][0], other)]
            _join(forms[key], alike[0] if len(alike) == 1 else None, referents)
    for mention in mentions:
        if mention.form is Form.HANDLE:
            _join([mention], _holder(mention, referents, documents), referents)
    return referents


def _one_person(mention: Mention, referent: Referent) -> bool:
    sex = title_sex(mention.title)
    if sex and referent.sex and sex != referent.sex:
        return False
    forms = {other.name for other in referent.mentions}
    full = {form for form in forms if " " in form} or forms
    if not all(names.variants(mention.name, form) for form in full):
        return False
    if " " in mention.name or mention.form is not Form.NAME:
        return True
    word = names.parse(mention.name).letters
    return any(
        letters == word or core == word or (len(word) > 2 and letters.startswith(word))
        for form in full
        for letters, core in names.parse(form).parts
    )


def _join(mentions: list[Mention], referent: Referent | None, referents: list[Referent]) -> None:
    if referent is None:
        referent = Referent()
        referents.append(referent)
    for mention in mentions:
        referent.add(mention)


def _link_each(
    mentions: list[Mention], found: list[Referent], referents: list[Referent], documents: dict[str, Document]
) -> None:
    """A name that could be two people's: each time it is the one whose full name the same paragraph has before it."""
    rest: list[Mention] = []
    for mention in mentions:
        span = mention.span
        block = (
            next((block for block in documents[span.field].blocks if block.start <= span.start < block.end), None)
            if span.field in documents
            else None
        )
        near = [
            other
            for other in found
            if block
            and any(
                known.span.field == span.field and block.start <= known.span.start < span.start and " " in known.name
                for known in other.mentions
            )
        ]
        if len(near) == 1:
            near[0].add(mention)
        else:
            rest.append(mention)
    if rest:
        _join(rest, None, referents)


def _holder(handle: Mention, referents: list[Referent], documents: dict[str, Document]) -> Referent | None:
    """Whose handle it is: the full name spelt in it, the name before it in parentheses, or the same handle before."""
    letters = names.fold(re.sub(r"[@_\d]", "", handle.name))
    same = [
        other for other in referents if any(known.name.casefold() == handle.name.casefold() for known in other.mentions)
    ]
    if same:
        return same[0]
    spelt = [other for other in referents if _spells(letters, other.name)]
    if len(spelt) == 1:
        return spelt[0]
    span = handle.span
    text = documents[span.field].text if span.field in documents else ""
    if text[max(span.start - 2, 0) : span.start] == " (":
        return next(
            (
                other
                for other in referents
                for known in other.spans
                if known.end == span.start - 2 and known.field == span.field
            ),
            None,
        )
    return None


def _spells(letters: str, name: str) -> bool:
    """Whether a handle has a full name's letters, first and last part at least."""
    parts = names.parse(name).parts
    if len(parts) < 2:
        return False
    return names.parse(name).letters in letters or parts[0][0] + parts[-1][0] in letters


def _link_others(mentions: list[Mention], documents: Sequence[Document]) -> list[Referent]:
    """Organisations and places: the same words, an acronym printed behind the full name, or the full name's initials."""
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
