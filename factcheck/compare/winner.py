"""One office, prize or title that the reports of a story give to two people; and a winner who came second elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._kin import same_person
from factcheck.compare._known import named
from factcheck.compare._sentences import begin
from factcheck.compare._weigh import (
    apart,
    by_subject,
    disagreement,
    doubted_first,
    evidence,
    group,
    most_printed,
    origins,
)
from factcheck.model import Candidate, Dossier, Entity, Evidence, Kind, Modality, Statement, Wording
from factcheck.values import names
from factcheck.values.lazy import lazy

_SMALL = lazy(r"\b(?:the|a|an|of|next|new|re-?elected|title|trophy|crown|prize|award)\b|[^\w ]")
_PICK = lazy(r"\b\w+ of the (?:match|game|final|series|tournament)$")
"""The best of a match, which has many names and one bearer."""
_THING = lazy(r"\bthe (?P<which>(?:[a-z][a-z-]+ ){0,3})(?P<thing>stage|race|title|trophy|cup|prize|award)\b")
_FIELD = lazy(
    r"\b(?:women|men|girls?|boys?|juniors?|doubles|mixed|wheelchair|under-?\d\d|youth|stage|heat|leg)\b", re.IGNORECASE
)
"""Words by which one contest has several winners."""

ENOUGH = 2
"""Independent reports of one winner that name the other, so that the one report of the other need not name them."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """What two people are said to have won, by reports that know both."""
    won = [
        statement
        for statement in dossier.by_predicate.get("win", ())
        if statement.claim.modality is Modality.ASSERTED and not statement.claim.future
    ]
    for statements in group(won, _what).values():
        winners = {winner: ones for winner, ones in by_subject(statements).items() if named(winner)}
        for one, two in combinations(winners, 2):
            groups = [winners[one], winners[two]]
            one_sort = (one.kind is Kind.PERSON) == (two.kind is Kind.PERSON)  # not a book and its author
            rivals = one_sort and not names.variants(one.name, two.name) and apart(groups) and _one_field(groups)
            if rivals and _known(dossier, groups):
                yield _candidate(dossier, groups)
    yield from _ranks(dossier)


def _ranks(dossier: Dossier) -> Iterator[Candidate]:
    """Winners who were behind somebody else by other reports, or are so beside whom two reports or more have somebody
    else win; each report tells of one winner alone."""
    ranks = [one for one in dossier.by_predicate.get("rank", ()) if one.claim.modality is Modality.ASSERTED]
    if not _one_contest({one.claim.scope for one in ranks if one.claim.scope}):
        return
    people: dict[Entity, list[Statement]] = {}
    winners: dict[str, set[Entity]] = {}
    for subject, statements in by_subject(ranks).items():
        who = next((one for one in people if same_person(one, subject)), subject)
        people.setdefault(who, []).extend(statements)
        for statement in filter(_is_first, statements):
            winners.setdefault(statement.article.id, set()).add(who)
    won: dict[Entity, list[Statement]] = {}
    for subject, statements in people.items():
        first = [one for one in statements if _is_first(one) and winners[one.article.id] == {subject}]
        told = [one for one in statements if len(winners.get(one.article.id, ())) == 1]
        behind = [one for one in told if not _is_first(one) and subject not in winners[one.article.id]]
        if first and behind and named(subject) and apart((first, behind)):
            (winner,) = winners[behind[0].article.id]
            yield _rank(dossier, [first, [*behind, *filter(_is_first, people[winner])]], subject, winner)
            return
        if first and named(subject):
            won[subject] = first
        placed = group(statements, _place) if named(subject) else {}
        if len(placed) == 2 and apart(placed.values()) and len({one.claim.scope for one in statements}) == 1:
            yield _two_places(dossier, list(placed.values()), subject)
    for one, two in combinations(won, 2):
        groups = sorted((won[one], won[two]), key=origins)
        few, many = groups
        alone = origins(few) == 1 and origins(many) >= ENOUGH and apart(groups)
        if alone and _one_field(groups) and _one_prize(groups) and _known(dossier, groups):
            yield _candidate(dossier, groups)
            return


def _place(statement: Statement) -> str | None:
    """The place in which somebody came, where it is told."""
    value = statement.claim.value
    return value.text if isinstance(value, Wording) and value.text not in ("first", "behind") else None


def _two_places(dossier: Dossier, groups: list[list[Statement]], subject: Entity) -> Candidate:
    """Somebody who came in two places: "was second", "took bronze"."""
    ordered = doubted_first(dossier, [[evidence(one) for one in statements] for statements in groups])
    return disagreement(dossier, "winner", "rank", ordered, f"{subject.name} came in one place, and no report has both")


def _one_contest(scopes: set[str]) -> bool:
    """Whether names of contests may all be of one: each is another with words added ("garvie", "garvie prize")."""
    words = [set(_SMALL.sub(" ", names.fold(scope)).split()) - {"cup", "race", "tour"} for scope in scopes]
    return all(one and two and (one <= two or two <= one) for one, two in combinations(words, 2))


def _is_first(statement: Statement) -> bool:
    return isinstance(statement.claim.value, Wording) and statement.claim.value.text == "first"


def _rank(dossier: Dossier, groups: list[list[Statement]], subject: Entity, winner: Entity) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in statements] for statements in groups])
    return Candidate(
        "winner",
        "rank",
        dossier.story.id,
        subject,
        tuple(one for members in ordered for one in members),
        f"{subject.name} cannot have won and been behind {winner.name}",
        {"a": ordered[0][0].value_text, "b": ordered[-1][0].value_text} | _sources(dossier, ordered),
        confidence=0.85,
    )


def _sources(dossier: Dossier, ordered: Sequence[Sequence[Evidence]]) -> dict[str, str]:
    """The outlets of the first and the last side, for the message."""
    return {
        f"{name}.source": dossier.articles[ordered[at][0].span.article].outlet for name, at in (("a", 0), ("b", -1))
    }


def _what(statement: Statement) -> tuple[str, str]:
    """What was won, without the small words, and when."""
    claim = statement.claim
    what = _PICK.sub("player of", claim.value_span.text.casefold().replace("-", " "))
    return " ".join(_SMALL.sub(" ", names.fold(what)).split()), claim.scope


def _one_field(groups: list[list[Statement]]) -> bool:
    """Whether two winners may be of one field: of a prize that is no office, of one sex as far as their names tell, and
    of no others that are told."""
    told = [{word.lower() for one in side for word in _FIELD.findall(_sentence(one))} for side in groups]
    sexes = {names.sex_of(side[0].subject.name) if side[0].subject else "" for side in groups} - {""}
    won = groups[0][0].claim
    office = won.predicate == "win" and " of " in won.value_span.text
    return (office or len(sexes) < 2) and (told[0] == told[1] or not all(told))


def _one_prize(groups: list[list[Statement]]) -> bool:
    """Whether what is won may be one thing: not "the eighth stage" and "the ninth stage"."""
    told: list[dict[str, set[str]]] = []
    for side in groups:
        told.append({})
        for one in side:
            for match in _THING.finditer(one.claim.span.text):
                told[-1].setdefault(match["thing"], set()).update(match["which"].split())
    both = told[0].keys() & told[1].keys()
    return all(told[0][thing] & told[1][thing] for thing in both if told[0][thing] and told[1][thing])


def _sentence(statement: Statement) -> str:
    span = statement.claim.span
    text = statement.article.content(span.field)
    return text[begin(text, span.start) : span.end]


def _known(dossier: Dossier, groups: list[list[Statement]]) -> bool:
    """Whether a report of either winner names the other too, who lost, or several of one winner name the other: else
    they may be winners of two years. A "best actor" of one night is one as two reports tell it."""
    telling = [
        {one.origin for one in ones if others[0].subject and _names(dossier, one, others[0].subject)}
        for ones, others in (groups, groups[::-1])
    ]
    if all(telling) or any(len(known) >= ENOUGH for known in telling):
        return True
    few, many = sorted(map(origins, groups))
    return few == 1 and many >= ENOUGH and _what(groups[0][0])[0].startswith("best ")


def _names(dossier: Dossier, statement: Statement, other: Entity) -> bool:
    """Whether the report of a statement names somebody else."""
    chains = next(reading.chains for reading in dossier.readings if reading.article.id == statement.article.id)
    return any(alias in (other.name, *other.aliases) for chain in chains for alias in chain.aliases)


def _candidate(dossier: Dossier, groups: list[list[Statement]]) -> Candidate:
    ordered = doubted_first(dossier, [[evidence(one) for one in statements] for statements in groups])
    first, last = ordered[0][0].statement, ordered[-1][0].statement
    winners = [one.subject.name if one and one.subject else "" for one in (first, last)]
    most = most_printed(ordered)
    likely = (
        replace(most, value_text=winners[1], reason=most.reason.replace(most.value_text, winners[1])) if most else None
    )
    predicate = groups[0][0].claim.predicate
    won = ordered[0][0].value_text if predicate == "win" else "the winner"
    return Candidate(
        "winner",
        predicate,
        dossier.story.id,
        first.subject if first else None,
        tuple(one for members in ordered for one in members),
        f"{winners[0]} and {winners[1]} cannot both have won it, and each report knows both",
        {"subject": won, "a": winners[0], "b": winners[1]} | _sources(dossier, ordered),
        confidence=0.9,
        likely=likely,
    )
