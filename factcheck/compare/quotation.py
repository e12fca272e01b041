"""Drift of quotations: the same words printed in two ways, or given to two speakers, by the reports of a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare._ledger import Printed, alignments
from factcheck.compare._speakers import one_person, two_speakers
from factcheck.compare._weigh import doubted_first, most_printed
from factcheck.model import PRONOUNS, Candidate, Dossier, Entity, Evidence, Fix, Form, Likely, Statement
from factcheck.values import names
from factcheck.values.wording import Change, Drift

Pair = tuple[Printed, Printed, tuple[Change, ...]]
Place = tuple[str, str, int]

_EXPLANATIONS = {
    Drift.SPELLING: "one quotation is printed with another spelling or ending",
    Drift.WORD: "one quotation is printed with other words",
    Drift.SENSE: "one quotation is printed with another negation, number, name or person, which changes its sense",
    Drift.OMISSION: "words are left out of one quotation without a mark",
}
_LONGEST = 120
"""Characters of the words left out that are shown."""
_FULLER = 40
"""Characters by which one form of a quotation must be longer to be the likelier of two."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each place at which a quotation is printed in two ways, and for each pair of its speakers."""
    pairs = [pair for pair in alignments(dossier) if _comparable(*pair)]
    yield from _drifts(dossier, pairs)
    yield from two_speakers(dossier, pairs)


def _comparable(one: Printed, two: Printed, changes: Sequence[Change]) -> bool:
    """Whether two printed forms are of one utterance: those in one report only where one is the original of the other,
    and short ones of two known speakers only where they are word for word the same."""
    same_article = one.statement.article.id == two.statement.article.id
    if same_article and not (one.post or two.post):
        return False
    a, b = _known(one.statement), _known(two.statement)
    apart = a is not None and b is not None and not one_person(a, b)
    return not (apart and changes and min(len(one.words), len(two.words)) < 12)


def _known(statement: Statement) -> Entity | None:
    """Who speaks a quotation, where a name or a pronoun says so; descriptions are read too unsurely."""
    mention, entity = statement.claim.subject, statement.subject
    if mention is None or entity is None or mention.form is Form.DESCRIPTION or entity.name.casefold() in PRONOUNS:
        return None
    return entity


def _drifts(dossier: Dossier, pairs: Sequence[Pair]) -> Iterator[Candidate]:
    """The changes of all pairs, joined where they are at one place of one report."""
    kinds: dict[Place, Drift] = {}
    sides: dict[Place, Evidence] = {}
    joined: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while joined.setdefault(place, place) != place:
            place = joined[place]
        return place

    order = list(Drift)
    for one, two, changes in pairs:
        for change in changes:
            if change.kind is Drift.MOVED:
                continue
            first, second = _sides(one, two, change)
            a, b = _place(first), _place(second)
            sides.setdefault(a, first)
            sides.setdefault(b, second)
            joined[root(b)] = root(a)
            top = root(a)
            kinds[top] = max(change.kind, kinds.get(a, change.kind), kinds.get(b, change.kind), key=order.index)
    sites: dict[Place, list[Evidence]] = {}
    for place in sorted(sides):
        sites.setdefault(root(place), []).append(sides[place])
    posts = {_article_of(one): one for pair in pairs for one in pair[:2] if one.post}
    for top, evidence in sorted(sites.items()):
        yield _drift(dossier, kinds[top], evidence, posts)


def _article_of(one: Printed) -> tuple[str, int, int]:
    span = one.statement.claim.value_span
    return span.article, span.start, span.end


def _place(side: Evidence) -> Place:
    return side.span.article, side.span.field, side.span.start


def _sides(one: Printed, two: Printed, change: Change) -> tuple[Evidence, Evidence]:
    """The words of a change on both sides; where there are none on one side, with the word before or behind."""
    a, b = change.one, change.two
    if a[0] == a[1] or b[0] == b[1]:
        if a[0] and b[0]:
            a, b = (a[0] - 1, a[1]), (b[0] - 1, b[1])
        if a[1] < len(one.words) and b[1] < len(two.words):
            a, b = (a[0], a[1] + 1), (b[0], b[1] + 1)
    return _evidence(one, a), _evidence(two, b)


def _evidence(one: Printed, words: tuple[int, int]) -> Evidence:
    span = one.span(*words)
    if len(span.text) > _LONGEST:
        end = next(word.end for word in one.words[words[0] :] if word.end >= span.start + _LONGEST // 2)
        first = words[0] + sum(1 for word in one.words[words[0] : words[1]] if word.end <= end)
        span = one.span(words[0], first)
    return Evidence(span, " ".join(span.text.split()), one.statement.origin, one.statement)


def _drift(
    dossier: Dossier, kind: Drift, evidence: list[Evidence], posts: dict[tuple[str, int, int], Printed]
) -> Candidate:
    groups: dict[str, list[Evidence]] = {}
    for one in evidence:
        groups.setdefault(names.fold(one.value_text.replace("’", "'")), []).append(one)
    ordered = doubted_first(dossier, list(groups.values()))
    likely = most_printed(ordered)
    original = next((members for members in ordered if any(_in_post(one, posts) for one in members)), None)
    if original is not None:
        ordered = [*(members for members in ordered if members is not original), original]
        value = original[0].value_text
        likely = Likely(value, f"the embedded post, the original, has {value}")
    elif likely is None and len(ordered) == 2:
        ordered, likely = _by_length(ordered)
    return Candidate(
        f"quotation-{kind.value}",
        "quotation",
        dossier.story.id,
        _speaker(evidence),
        tuple(one for members in ordered for one in members),
        _EXPLANATIONS[kind],
        confidence=0.9 if kind in (Drift.SENSE, Drift.WORD) else 0.8,
        likely=likely,
        fix=Fix(ordered[0][0].span, likely.value_text) if likely and len(ordered) > 1 else None,
    )


def _in_post(one: Evidence, posts: dict[tuple[str, int, int], Printed]) -> bool:
    return any(one.span.article == article and start <= one.span.start < end for article, start, end in posts)


def _by_length(ordered: Sequence[Sequence[Evidence]]) -> tuple[list[Sequence[Evidence]], Likely | None]:
    """Two forms in as many reports each: the one in the longer printed form of the quotation is likelier."""
    lengths = [max(_length(one) for one in members) for members in ordered]
    if abs(lengths[0] - lengths[1]) < _FULLER:
        return list(ordered), None
    best, other = (ordered[0], ordered[1]) if lengths[0] > lengths[1] else (ordered[1], ordered[0])
    value = best[0].value_text
    return [other, best], Likely(value, f"the fuller form of the quotation has {value}", 1, 1)


def _length(one: Evidence) -> int:
    statement = one.statement
    return len(statement.claim.value_span.text) if statement else 0


def _speaker(evidence: Sequence[Evidence]) -> Entity | None:
    found = [one.statement.subject for one in evidence if one.statement and one.statement.subject]
    return found[0] if found else None
