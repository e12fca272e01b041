"""Offices that the reports of a story disagree on: two that nobody holds together given to one person, and one that
only one person holds given to two."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from factcheck.compare._census import census
from factcheck.compare._known import named
from factcheck.compare._posts import AROUND, other_time, to_come
from factcheck.compare._weigh import apart, by_subject, doubted_first, evidence, group, most_printed, origins
from factcheck.model import Candidate, Dossier, Evidence, Fix, Kind, Likely, Modality, Span, Statement
from factcheck.values import lexicon, names
from factcheck.values.lazy import lazy
from factcheck.values.offices import ENDING, TITLE, offices

_AND_BEFORE = re.compile(r"\b(?P<word>[a-z]+) (?:and|&) (?:an? |the )?$", re.IGNORECASE)
_AND_BEHIND = re.compile(r" ?(?:and|&|/) ?(?:an? |the |then )?[a-z]")
_OF = lazy(r"( of (?:the )?[a-z]+)(?: [a-z]+)?")
_SORT = lazy(r"\b(?:an?|the) ((?:[a-z-]+ ){1,2})$")
"""Words between an article and a role that tell its sort: "a transplant surgeon"."""
_BRITISH = lazy(r"ae(?=d|s)|our\b")


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People with two offices of which nobody holds two, and offices with two holders."""
    if len(dossier.readings) < 2:
        return
    said = {
        statement.claim.value_span: statement
        for predicate in ("role", "office")
        for statement in dossier.by_predicate.get(predicate, ())
        if statement.claim.modality is Modality.ASSERTED
    }
    told = {span: one for span, one in said.items() if not other_time(one)}
    held = [one for one in told.values() if not one.claim.future]
    yield from _two_offices(dossier, (*_apposed(held), *_before_names(dossier)))
    yield from _two_offices(dossier, _apposed([one for one in said.values() if _is_retired(one)]))
    coming = [one for one in told.values() if to_come(one)]
    if any(one.claim.future for one in coming):
        yield from _two_offices(dossier, _apposed(coming))
    known = group([one for one in held if one.claim.predicate == "office"], _office)
    yield from _two_holders(dossier, known)
    roles = [one for one in held if one.claim.predicate == "role"]
    yield from _two_holders(dossier, group(roles, _head_of), of_one_body=True)
    yield from _strangers(dossier, group(roles, _of_event))


def _is_retired(statement: Statement) -> bool:
    """Whether somebody is told to be retired from an office: from one as from two."""
    return statement.claim.value_span.text.lower().startswith("retired ")


def _two_offices(dossier: Dossier, held: Iterable[tuple[str, Evidence]]) -> Iterator[Candidate]:
    """People with two offices of one family, of those that somebody has or is to have, each with the name of who."""
    titles: dict[str, dict[Span, Evidence]] = {}
    double: set[tuple[str, str]] = set()
    known = _people(dossier)
    for name, title in held:
        people = known.get(names.parse(name).parts[-1][0], [[name]])
        meant = [forms for forms in people if " " not in name or _one_person(name, forms)]
        if len(meant) == 1:
            titles.setdefault(meant[0][0], {}).setdefault(title.span, title)
            families = offices(title.value_text) if _with_another(title) else ()
            double.update((meant[0][0], family) for family, _ in families)
    for who, found in titles.items():
        by_family: dict[str, dict[str, list[Evidence]]] = {}
        for title in found.values():
            for family, office in offices(title.value_text):
                by_family.setdefault(family, {}).setdefault(office, []).append(title)
        for family, kinds in sorted(by_family.items()):
            groups = _told_apart(list(kinds.values())) if (who, family) not in double else []
            if groups:
                rule = "title" if family == "force" else "office"
                why = f"nobody is {' and '.join(kinds)} at one time"
                yield _in_one_form(_candidate(dossier, rule, groups, who, why), kinds)
                break


def _in_one_form(found: Candidate, kinds: Mapping[str, list[Evidence]]) -> Candidate:
    """A candidate whose likely office the reports print in several forms ("Lt. Cmdr.", "Lieutenant Commander") with its
    plain name."""
    likely = found.likely
    for name, printed in kinds.items() if likely else ():
        forms = {one.value_text.lower() for one in printed}
        if likely and likely.value_text.lower() in forms and len(forms) > 1:
            return replace(found, likely=replace(likely, value_text=name))
    return found


def _told_apart(groups: list[list[Evidence]]) -> list[list[Evidence]]:
    """Two offices that no report gives to one person both, or of which one report alone gives the one beside the other,
    and two others or more the other alone; then without what that report has of the other. Else nothing."""
    if len(groups) != 2 or apart(groups):
        return groups if len(groups) == 2 else []
    odd, usual = sorted(groups, key=origins)
    others = [one for one in usual if one.origin != odd[0].origin]
    return [odd, others] if origins(odd) == 1 and origins(others) > 1 else []


def _with_another(title: Evidence) -> bool:
    """Whether somebody is said to be two things at once: "chairman and chief executive Kate Reed"."""
    if title.statement is None:
        return False
    span = title.statement.claim.value_span
    text = title.statement.article.content(span.field)
    before = _AND_BEFORE.search(text, max(span.start - AROUND, 0), span.start)
    another = before is not None and before["word"].lower() in lexicon.words("roles")
    return another or bool(_AND_BEHIND.match(text, span.end))


def _apposed(held: list[Statement]) -> Iterator[tuple[str, Evidence]]:
    """The offices that claims give to people, by name."""
    for statement in held:
        subject = statement.subject
        if subject and subject.kind is Kind.PERSON and named(subject) and " " in subject.name:
            yield subject.name, _whole(statement)


def _whole(statement: Statement) -> Evidence:
    """The office of a statement with the words beside it that tell which it is: "the transport minister", "director of
    public health"."""
    found, span = evidence(statement), statement.claim.value_span
    text = statement.article.content(span.field)
    begin = max(span.start - AROUND, 0)
    office = ENDING.search(_lowered(text, begin, span.end))
    start, end = begin + office.start() if office else span.start, span.end
    tail = _OF.match(text, end)
    ends = [tail.end(group) for group in (0, 1) if tail] if start >= span.start else []
    end = next((end for end in ends if offices(text[span.start : end])), end)
    if start >= span.start and end == span.end:
        return found
    start = min(start, span.start)
    whole = Span(span.article, span.field, start, end, text[start:end])
    return Evidence(whole, " ".join(whole.text.split()), found.origin, statement)


def _before_names(dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    """The offices printed before a name, or a surname alone, by name."""
    for article, printed in census(dossier).by_article.items():
        for one in printed:
            if one.kind not in (Kind.PERSON, Kind.THING):
                continue
            text = dossier.articles[article].content(one.span.field)
            begin = max(one.span.start - AROUND, 0)
            title = TITLE.search(_lowered(text, begin, one.span.start))
            if title and not title["other"]:
                start, end = (begin + place for place in title.span("office"))
                span = Span(article, one.span.field, start, end, text[start:end])
                yield " ".join(one.parts), Evidence(span, " ".join(span.text.split()), dossier.origins[article])


def _lowered(text: str, start: int, end: int) -> str:
    """A stretch of a text in lower case, of the same length."""
    return text[start:end].replace("İ", "i").lower()


def _people(dossier: Dossier) -> dict[str, list[list[str]]]:
    """The people of a story by surname, each by the forms of his or her full name, the fullest first."""
    printed = {one.parts for members in census(dossier).by_article.values() for one in members if one.is_person}
    found: dict[str, list[list[str]]] = {}
    for parts in sorted(printed, key=lambda parts: (-len(parts), parts)):
        people, name = found.setdefault(parts[-1], []), " ".join(parts)
        home = next((forms for forms in people if _one_person(name, forms)), None)
        people.append([name]) if home is None else home.append(name)
    return found


def _one_person(name: str, forms: list[str]) -> bool:
    return any(names.variants(name, form) or names.misspelt(name, form) for form in forms)


def _two_holders(
    dossier: Dossier, held: Mapping[Hashable, list[Statement]], of_one_body: bool = False
) -> Iterator[Candidate]:
    """An office that the reports give to two people, each of whom another report knows without it, or that is told with
    the body that it is `of`."""
    for office, statements in held.items():
        holders = {
            holder: ones
            for holder, ones in by_subject(statements).items()
            if holder.kind in (Kind.PERSON, Kind.PLACE) and named(holder)
        }
        merged: dict[str, list[Statement]] = {}
        for holder, ones in holders.items():
            name = next((name for name in merged if names.variants(name, holder.name)), holder.name)
            merged.setdefault(name, []).extend(ones)
        groups = list(merged.values())
        stated = [[evidence(one) for one in group] for group in groups]
        if len(groups) == 2 and apart(stated) and (of_one_body or _known_to_each_other(dossier, merged)):
            both = " and ".join(merged)
            found = _candidate(dossier, "office", stated, "", f"{both} cannot both be {office}")
            yield replace(found, likely=_own_role(dossier, found))


def _own_role(dossier: Dossier, found: Candidate) -> Likely | None:
    """What other reports call the one of two holders of an office whom fewer have in it."""
    first, last = found.evidence[0].statement, found.evidence[-1].statement
    sides = [
        [one for one in found.evidence if one.statement and one.statement.subject is side.subject]
        for side in (first, last)
        if side
    ]
    if len(sides) < 2 or origins(sides[0]) >= origins(sides[1]) or first is None or first.subject is None:
        return None
    who = first.subject.name
    roles = [
        one
        for one in dossier.by_predicate.get("role", ())
        if one.subject
        and names.variants(one.subject.name, who)
        and one.origin != first.origin
        and one.claim.value_span.text[0].islower()
    ]
    if not roles:
        return None
    span = roles[0].claim.value_span
    sort = _SORT.search(roles[0].article.content(span.field), max(0, span.start - AROUND), span.start)
    printed = f"{sort[1] if sort else ''}{span.text}"
    return Likely(printed, f"another report calls {who} {printed}", origins(sides[1]), origins(sides[0]))


def _office(statement: Statement) -> str | None:
    """An office that is one person's alone within the story, spelt in one way."""
    printed = " ".join(statement.claim.value_span.text.casefold().split())
    known = sorted(office for _, office in offices(printed))
    if known:
        return known[0]
    return _BRITISH.sub(lambda found: "or" if found.group() == "our" else "e", printed)


def _head_of(statement: Statement) -> str | None:
    """The one post at the head of a body that is named in full, "the director of the Ostrander Trust", or of whose it
    is: "Rovers captain", "Tarn's mayor"."""
    span = statement.claim.value_span
    text, role = statement.article.content(span.field), span.text.lower()
    if role not in _HEADS:
        return None
    behind = _BODY.match(text, span.end) if text.endswith("the ", 0, span.start) else None
    if behind:
        return f"{role} of the {behind['name']}"
    body = _OWN.search(text, max(0, span.start - AROUND), span.start)
    return f"{role} of the {body['name'] or body['the']}" if body else None


_HEADS = frozenset(
    "director head chair chairman chairwoman president editor captain manager principal leader conductor curator dean"
    " governor warden commander".split()
)
"""Posts that one person at a time holds in a body."""
_BODY = lazy(r" of (?:the )?(?P<name>[A-Z][\w’'&-]*(?: (?:of |for |and |the )*[A-Z][\w’'&-]*)+)")

_NAMED = r"[A-Z][\w’&-]*(?: [A-Z][\w’&-]*)*?"
_OWN = lazy(rf"(?<![\w.’'] )\b(?P<name>{_NAMED})['’]s? $|\b[Tt]he (?P<the>{_NAMED}) $")
"""Whose a post is, before it."""


_ONE_OF_EVENT = frozenset(
    "host presenter referee umpire coroner conductor auctioneer compere bride bridegroom groom pathologist"
    " headteacher headmaster headmistress principal ringmaster matador toastmaster".split()
)
"""Roles that one person has in an event."""


def _of_event(statement: Statement) -> str | None:
    """The one role of its sort in an event: "the referee"."""
    span = statement.claim.value_span
    text, role = statement.article.content(span.field), span.text.lower()
    return role if role in _ONE_OF_EVENT and text.endswith(("the ", "The "), 0, span.start) else None


def _strangers(dossier: Dossier, held: Mapping[Hashable, list[Statement]]) -> Iterator[Candidate]:
    """A role of which one report alone has a holder whom no other report knows, where two or more agree on one whom
    that report does not know."""
    printed = {id_: {one.parts[-1] for one in members} for id_, members in census(dossier).by_article.items()}
    for role, statements in held.items():
        holders = [ones for holder, ones in by_subject(statements).items() if named(holder)]
        if len(holders) != 2:
            continue
        odd, usual = sorted(holders, key=origins)
        last = [names.parse(ones[0].subject.name).parts[-1][0] for ones in (odd, usual) if ones[0].subject]
        others = [id_ for id_ in printed if id_ != odd[0].article.id]
        strange = not any(last[0] in printed[id_] for id_ in others) and last[1] not in printed[odd[0].article.id]
        if origins(odd) == 1 and origins(usual) > 1 and strange:
            stated = [[evidence(one) for one in ones] for ones in (odd, usual)]
            yield _candidate(dossier, "office", stated, "", f"an event has one {role}")


def _known_to_each_other(dossier: Dossier, holders: dict[str, list[Statement]]) -> bool:
    """Whether both holders are mentioned in the reports of either: it is one office, and not that of two towns."""
    for statements in holders.values():
        article = statements[0].article
        chains = next(reading.chains for reading in dossier.readings if reading.article.id == article.id)
        known = [alias for chain in chains for alias in chain.aliases if " " in alias]
        if not all(any(names.variants(name, alias) for alias in known) for name in holders):
            return False
    return True


def _candidate(dossier: Dossier, rule: str, groups: list[list[Evidence]], who: str, why: str) -> Candidate:
    """`who`: the one person who has two offices, "" where one office has two holders."""
    ordered = doubted_first(dossier, groups)
    doubted, others = ordered[0][0], ordered[-1][0]
    outlets = [dossier.articles[one.span.article].outlet for one in (doubted, others)]
    likely = most_printed(ordered) if who else None
    people = {"subject": doubted.value_text, "a": _holder(doubted), "b": _holder(others)}
    return Candidate(
        rule,
        "office",
        dossier.story.id,
        None,
        tuple(one for members in ordered for one in members),
        why,
        {"subject": who.title(), "a.source": outlets[0], "b.source": outlets[1]} if who else people,
        confidence=0.85,
        likely=likely,
        fix=Fix(doubted.span, likely.value_text) if likely and doubted.statement is None else None,
    )


def _holder(one: Evidence) -> str:
    return one.statement.subject.name if one.statement and one.statement.subject else ""
