"""The same words of a quotation in the mouths of two people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._drift import Pair
from factcheck.compare._known import named
from factcheck.compare._weigh import apart, doubted_first, most_printed
from factcheck.model import PRONOUNS, Candidate, Dossier, Entity, Evidence, Fix, Form, Kind, Span, Statement
from factcheck.values import lexicon, names
from factcheck.values.drift import Drift

_LONGEST_EVIDENCE = 390
"""Characters of a quotation with its speaker that are shown."""
_BESIDE = 40
"""Characters within which a second name may be another speaker of the same words."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_BEGINNING = 15
"""Characters by which a quotation is known within another one."""
_WORDS_A_CHANGE = 12
"""Words of a quotation for each change in it, that it is still taken for the same words."""
_NEAR = 250
"""Characters between a quotation and a name that speaks it by a cue of its own."""


def two_speakers(dossier: Dossier, pairs: Sequence[Pair]) -> Iterator[Candidate]:
    """The same words in the mouths of two people."""
    sites: dict[frozenset[Entity], dict[Entity, dict[str, Statement]]] = {}
    for one, two, changes in pairs:
        a, b = one.statement, two.statement
        grave = sum(change.kind not in (Drift.SPELLING, Drift.MOVED) for change in changes)
        if grave * _WORDS_A_CHANGE > min(len(one.words), len(two.words)) or a.article.id == b.article.id:
            continue
        if a.subject is None or b.subject is None or one_person(a.subject, b.subject):
            continue
        joint = _beside(a, b.subject) or _beside(b, a.subject) or _quotes(a, b) or _quotes(b, a)
        told_apart = (_is_told(dossier, a) and _is_told(dossier, b)) or _sexes_differ(a, b) or _sexes_differ(b, a)
        if told_apart and not joint:
            by_person = sites.setdefault(frozenset((a.subject, b.subject)), {})
            by_person.setdefault(a.subject, {})[a.id] = a
            by_person.setdefault(b.subject, {})[b.id] = b
    for by_person in sites.values():
        sides = _sides([list(found.values()) for found in by_person.values()], pairs)
        if apart(sides):
            yield _candidate(dossier, sides)


def _named(statement: Statement) -> bool:
    """Whether a quotation has a person by name as its speaker, near it in its paragraph."""
    mention, speaker = statement.claim.subject, statement.subject
    if mention is None or speaker is None or mention.form is not Form.NAME:
        return False
    words = names.fold(speaker.name).split()
    is_person = speaker.kind is Kind.PERSON and not lexicon.words("english").issuperset(words)
    return (mention.kind is Kind.PERSON or is_person) and _close(statement)


def _is_told(dossier: Dossier, statement: Statement) -> bool:
    """Whether a quotation has a person by name as its speaker, a description by a role that its report gives to that
    one alone ("the mayor"), or a pronoun or description for the one person whom its paragraph names."""
    mention, speaker = statement.claim.subject, statement.subject
    if mention is None or speaker is None or mention.form is Form.NAME:
        return _named(statement)
    if speaker.kind is not Kind.PERSON or not named(speaker) or not _close(statement):
        return False
    full = " " in speaker.name
    if full and mention.form is Form.DESCRIPTION and _only_holder(dossier, statement, mention.name):
        return True
    text, span = statement.article.content(mention.span.field), mention.span
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end) % (len(text) + 1)
    reading = next(one for one in dossier.readings if one.article.id == statement.article.id)
    here = {
        chain.name
        for chain in reading.chains
        if chain.kind is Kind.PERSON
        for place in chain.spans
        if place.field == span.field and start <= place.start < end
        if place.text[:1].isupper() and place.text.casefold() not in PRONOUNS
    }
    return len(here) == 1 and one_person(Entity("", Kind.PERSON, next(iter(here))), speaker)


def _only_holder(dossier: Dossier, statement: Statement, description: str) -> bool:
    """Whether the report of a quotation gives the role by which it describes the speaker to nobody else."""
    role = names.fold(description).split()[-1]
    holders = {
        one.subject
        for one in dossier.by_predicate.get("role", ())
        if one.article is statement.article and role in names.fold(one.claim.value_span.text).split()
    }
    return holders == {statement.subject}


def _close(statement: Statement) -> bool:
    """Whether the speaker of a quotation stands in its paragraph, near it."""
    claim, mention = statement.claim, statement.claim.subject
    if mention is None:
        return False
    low, high = sorted((mention.span, claim.span), key=lambda span: span.start)
    between = statement.article.text[low.end : high.start] if claim.span.field == "text" else ""
    return len(between) <= _NEAR and "\n" not in between.strip()


def _sexes_differ(one: Statement, other: Statement) -> bool:
    """Whether a named person, or "he", speaks a quotation that a pronoun of the other sex speaks elsewhere."""
    ours, theirs = one.claim.subject, other.claim.subject
    if one.subject is None or ours is None or theirs is None or not _close(one) or not _close(other):
        return False
    sex = {"he": "m", "she": "f"}.get(ours.name.casefold(), "")
    if not sex and _named(one):
        sex = lexicon.table("given_names").get(one.subject.name.split()[0], "")
    return (sex, theirs.name.casefold()) in (("m", "she"), ("f", "he"))


def _beside(statement: Statement, other: Entity) -> bool:
    """Whether another person is named right beside the speaker of a quotation: both may speak, or one by the other."""
    mention = statement.claim.subject
    if mention is None:
        return False
    text, span = statement.article.text, mention.span
    name = other.name.split()[-1]
    before, behind = text[max(0, span.start - _BESIDE) : span.start], text[span.end : span.end + _BESIDE]
    return (name in before and before.endswith(" and ")) or (name in behind and behind.startswith(" and "))


def _quotes(outer: Statement, inner: Statement) -> bool:
    """Whether a quotation has the other one as a quotation within it, so that its speaker repeats another's words."""
    text, words = (one.claim.value_span.text.casefold().translate(_STRAIGHT) for one in (outer, inner))
    beginning = words[:_BEGINNING]
    place = text.find(beginning)
    return place > 0 and text[:place].rstrip()[-1:] in ("'", '"')


def one_person(a: Entity, b: Entity) -> bool:
    """Whether two entities may be one person: one name in two forms, or names that share a word."""
    shared = _full_words(a) & _full_words(b)
    titled = any(lexicon.words("titles").issuperset(one.name.split()) for one in (a, b))  # "the Queen said"
    if a == b or shared or titled:
        return True
    return any(test(a.name, b.name) for test in (names.variants, names.misspelt, _slip))


def _full_words(entity: Entity) -> set[str]:
    """The words of a name that are no initials."""
    return {word for word in names.fold(entity.name).split() if len(word.rstrip(".")) > 1}


def _slip(one: str, two: str) -> bool:
    """Whether one of two given names may be written for the other: "Lena" for "Lotte Reed"."""
    ours, theirs = names.fold(one).split(), names.fold(two).split()
    return 1 in (len(ours), len(theirs)) and ours[0][0] == theirs[0][0]


def _sides(groups: list[list[Statement]], pairs: Sequence[Pair]) -> list[list[Evidence]]:
    """The evidence for each of two speakers; who else prints the words with one of them bears him out."""
    sides = []
    for members in groups:
        speaker = members[0].subject
        ids = {statement.id for statement in members}
        allied = {
            two.statement.id: two.statement
            for a, b, _ in pairs
            for one, two in ((a, b), (b, a))
            if one.statement.id in ids and two.statement.subject == speaker
        }
        sides.append([_speaker_evidence(statement) for statement in ({s.id: s for s in members} | allied).values()])
    return sides


def _candidate(dossier: Dossier, sides: list[list[Evidence]]) -> Candidate:
    """The candidate of two speakers."""
    ordered = doubted_first(dossier, sides)
    likely = most_printed(ordered)
    doubted = ordered[0][0].statement
    fix = None
    if likely and doubted and doubted.claim.subject:
        fix = Fix(doubted.claim.subject.span, likely.value_text)
    return Candidate(
        "quotation-speaker",
        "quotation",
        dossier.story.id,
        doubted.subject if doubted else None,
        tuple(one for members in ordered for one in members),
        "the same words are given to two different speakers",
        confidence=0.85,
        likely=likely,
        fix=fix,
    )


def _speaker_evidence(statement: Statement) -> Evidence:
    """The quotation with its speaker, or the speaker alone where that is long."""
    mention, whole = statement.claim.subject, statement.claim.span
    name = statement.subject.name if statement.subject else ""
    if mention is None:
        return Evidence(whole, name, statement.origin, statement)
    start, end = min(mention.span.start, whole.start), max(mention.span.end, whole.end)
    if end - start > _LONGEST_EVIDENCE or whole.field != "text":
        return Evidence(mention.span, name, statement.origin, statement)
    span = Span(whole.article, whole.field, start, end, statement.article.text[start:end])
    return Evidence(span, name, statement.origin, statement)
