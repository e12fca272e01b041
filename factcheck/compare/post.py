"""A post or trade that one report gives to somebody and others to another: "the treasurer, Ann Lee" in one, "Council
President Ann Lee" and "the treasurer, Tom Hall" in others.

People have many roles, and most go together. What tells that two of them do not is that the reports know somebody else
by the one, and that the posts are of a kind of which few people have two, or that several reports agree on the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from msgspec.structs import replace

from factcheck.compare._kin import same_person
from factcheck.compare._posts import Post, called, posts
from factcheck.compare._weigh import apart, disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Entity, Evidence
from factcheck.values.offices import exclusive, go_together, offices

ENOUGH = 2
"""Independent reports that give somebody one role, from which on another report's is doubted."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People who have in one report the post of another person, and in others one of their own; and two trades."""
    if len(dossier.readings) < 2:
        return
    held = list(posts(dossier))
    told: set[str] = set()
    for lent in held:
        if lent.who.id in told:
            continue
        own = [post for post in held if post.who == lent.who and _rivals(lent, post)]
        owners = [post for post in held if _is_of_another(lent, post)]
        same = [post for post in held if post.who == lent.who and _same(lent, post)]
        if not own or not owners or any(post.article == one.article for post in same for one in owners):
            continue
        groups = [[post.place for post in same], [post.place for post in own]]
        if apart(groups):
            told.add(lent.who.id)
            yield _candidate(dossier, groups, lent.who, owners[0].place, owners[0].who)
    yield from _of_two_trades(dossier, held, told)
    yield from _outvoted(dossier, told)


def _of_two_trades(dossier: Dossier, held: Iterable[Post], told: set[str]) -> Iterator[Candidate]:
    """People who have one trade in one report and another in several, none of which has both."""
    by_person: dict[str, dict[str, list[Post]]] = {}
    for post in held:
        by_person.setdefault(post.who.id, {}).setdefault(post.head, []).append(post)
    for person, trades in by_person.items():
        for (one, lent), (other, own) in permutations(trades.items(), 2) if person not in told else ():
            alone = origins(post.place for post in lent) == 1 and origins(post.place for post in own) >= ENOUGH
            groups = [[post.place for post in side] for side in (lent, own)]
            if alone and _rivals(lent[0], own[0]) and not go_together(one, other) and apart(groups):
                told.add(person)
                found = disagreement(
                    dossier, "office", "office", doubted_first(dossier, groups), f"no {one} is {other}"
                )
                yield replace(found, subject=lent[0].who)
                break


def _outvoted(dossier: Dossier, told: set[str]) -> Iterator[Candidate]:
    """People who are in one report what only another person is in others, and something else in several of these."""
    held: dict[str, dict[str, dict[str, Post]]] = {}
    for post in called(dossier):
        held.setdefault(post.who.id, {}).setdefault(post.head, {}).setdefault(post.article, post)
    for person, roles in held.items():
        for role, lent in roles.items() if person not in told else ():
            others = [places[role] for other, places in held.items() if other != person and role in places]
            owner = _owner(lent, others)
            if owner is None:
                continue
            alone = _is_chief(owner) and any(_is_chief(post) for post in lent.values())
            kept = (
                places
                for other, places in roles.items()
                if ((alone and other != role) or not go_together(role, other)) and not _is_part(role, places.values())
            )
            own = next((places for places in kept if _speaks_against(places, lent)), None)
            if own:
                groups = [[post.place for post in posts.values()] for posts in (lent, own)]
                yield _candidate(dossier, groups, next(iter(lent.values())).who, owner.place, owner.who)
                break


def _owner(lent: dict[str, Post], others: list[dict[str, Post]]) -> Post | None:
    """Who else is called what one report alone calls somebody: the one other of the story, or the one other who is
    that of the same body by several reports ("festival director", "the festival's director" among those of films)."""
    if len(lent) > 1:
        return None
    (which,) = (post.which for post in lent.values())
    if len(others) > 1:
        alike = [[post for post in places.values() if post.which & which] for places in others]
        others = [places for places, posts in zip(others, alike, strict=True) if len(posts) >= ENOUGH]
    if len(others) != 1 or others[0].keys() & lent.keys():
        return None
    return next(iter(others[0].values()))


def _is_chief(post: Post) -> bool:
    """Whether a post is the first of its sort in a body, which nobody shares: "chief scientist"."""
    return post.place.value_text.lower().startswith(("chief ", "head "))


def _is_part(role: str, places: Iterable[Post]) -> bool:
    """Whether a role is the first word or so of what others call somebody: "assistant", "assistant general manager"."""
    return any(role in post.place.value_text.lower().split() for post in places)


def _speaks_against(places: dict[str, Post], lent: dict[str, Post]) -> bool:
    """Whether enough independent reports give somebody a role, none of them another that is asked for."""
    return origins(post.place for post in places.values()) >= ENOUGH and not places.keys() & lent.keys()


def _same(one: Post, two: Post) -> bool:
    return one.head == two.head and (
        one.which == two.which or bool(one.which & two.which) or not (one.which and two.which)
    )


def _rivals(one: Post, two: Post) -> bool:
    """Whether two posts of one person exclude each other: of two sorts, or the same of two bodies."""
    if one.article == two.article:
        return False
    families = [
        {family for name in (post.place.value_text, post.head) for family, _ in offices(name)} for post in (one, two)
    ]
    if families[0] & families[1]:  # `office` compares these
        return False
    of_two = one.which and two.which and not one.which & two.which
    return exclusive(one.head, two.head) or (one.head == two.head == "spokesman" and bool(of_two))


def _is_of_another(lent: Post, post: Post) -> bool:
    """Whether another person has a post, by a report that does not lend it."""
    if post.head != lent.head or post.article == lent.article or same_person(post.who, lent.who):
        return False
    if lent.head == "spokesman":
        return bool(post.which & lent.which)
    return not (lent.which and post.which) or bool(post.which & lent.which)


def _candidate(
    dossier: Dossier, groups: list[list[Evidence]], who: Entity, owned: Evidence, owner: Entity
) -> Candidate:
    """The candidate of what somebody is called: what is lent and what is not, and where who else is called the one."""
    ordered = doubted_first(dossier, groups)
    found = disagreement(dossier, "office", "office", ordered, f"{owned.value_text} is {owner.name}")
    extra = (owned,) if ordered[0][0].span.article == groups[0][0].span.article else ()
    return replace(found, subject=who, evidence=(*found.evidence, *extra))
