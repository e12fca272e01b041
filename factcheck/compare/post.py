"""A post or trade that one report gives to somebody and others to another: "the treasurer, Ann Lee" in one, "Council
President Ann Lee" and "the treasurer, Tom Hall" in others.

People have many roles, and most go together. What tells that two of them do not is that the reports know somebody else
by the one, and that the posts are of a kind of which few people have two.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.compare._kin import same_person
from factcheck.compare._posts import Post, posts
from factcheck.compare._weigh import apart, disagreement, doubted_first
from factcheck.model import Candidate, Dossier, Evidence
from factcheck.values.offices import exclusive, offices


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People who have in one report the post that another person has, and in others a post of their own."""
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
            yield _candidate(dossier, groups, lent, owners[0])


def _same(one: Post, two: Post) -> bool:
    return one.head == two.head and (
        one.which == two.which or bool(one.which & two.which) or not (one.which and two.which)
    )


def _rivals(one: Post, two: Post) -> bool:
    """Whether two posts of one person exclude each other: of two sorts, or the same of two bodies."""
    if one.article == two.article:
        return False
    families = [{family for family, _ in offices(post.place.value_text)} for post in (one, two)]
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


def _candidate(dossier: Dossier, groups: list[list[Evidence]], lent: Post, owner: Post) -> Candidate:
    ordered = doubted_first(dossier, groups)
    found = disagreement(dossier, "office", "office", ordered, f"{owner.place.value_text} is {owner.who.name}")
    lends = ordered[0][0].span.article == lent.article
    extra = (owner.place,) if lends else ()
    return replace(found, subject=lent.who, evidence=(*found.evidence, *extra))
