"""Where it happened: a county or a district of which one report has another name than the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.compare._sentences import STOP, normal, stem
from factcheck.compare._weigh import doubted_first, most_printed, origins
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values import lexicon, names

_HEADS = "County|Parish|Borough|Province|District|Prefecture"
_WORD = r"[A-ZÀ-Þ][\wß-ÿ’'-]+"
_VENUE = re.compile(
    rf"(?P<name>[A-ZÀ-Þ](?<![\w.’'-].)(?:(?<=S)t\.? [A-ZÀ-Þ])?[\wß-ÿ’'-]+(?: {_WORD}){{0,2}}?)"
    rf" (?P<head>{_HEADS})\b(?!['’-])"
)
_LEAST_SHARED = 2
_REACH = 110


class _Venue(Struct, frozen=True):
    """A place as a report prints it: its name, what it is, the stems around it."""

    name: str
    head: str
    stems: frozenset[str]
    place: Evidence


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """The one county of a report, printed once, that two others, which agree, name differently."""
    if len(dossier.readings) < 3:
        return
    by_head: dict[str, list[list[_Venue]]] = {}
    for article in dossier.articles.values():
        found: dict[str, list[_Venue]] = {}
        for match in _VENUE.finditer(article.text):
            span = Span(article.id, "text", match.start(), match.end(), match.group())
            around = article.text[max(0, match.start() - _REACH) : match.end() + _REACH]
            stems = frozenset(
                stem(plain) for word in re.findall(r"[\w’']+", around) if (plain := normal(word)) not in STOP
            )
            where = Evidence(span, span.text, dossier.origins[article.id])
            found.setdefault(match["head"], []).append(_Venue(names.fold(match["name"]), match["head"], stems, where))
        for head, venues in found.items():
            if len({venue.name for venue in venues}) == 1:
                by_head.setdefault(head, []).append(venues)
    for rows in by_head.values():
        yield from _odd_one(dossier, rows)


def _odd_one(dossier: Dossier, rows: list[list[_Venue]]) -> Iterator[Candidate]:
    by_name: dict[str, list[_Venue]] = {}
    for venues in rows:
        by_name.setdefault(venues[0].name, []).extend(venues)
    if len(by_name) != 2:
        return
    ordered = doubted_first(dossier, [[venue.place for venue in venues] for venues in by_name.values()])
    odd, usual = ordered
    if len(odd) > 1 or origins(usual) < 2:
        return
    one, two = (next(vs for vs in by_name.values() if vs[0].place in group) for group in ordered)
    if any(len((a.stems & b.stems) - {stem(normal(a.head))}) >= _LEAST_SHARED for a in one for b in two):
        text = names.fold(dossier.articles[odd[0].span.article].text)
        titled = set(one[0].name.split()) & (lexicon.words("titles") | lexicon.words("roles"))
        if two[0].name not in text and not titled and one[0].name not in two[0].name:
            yield Candidate(
                "venue",
                "place",
                dossier.story.id,
                None,
                (*odd, *usual),
                f"the other reports have one {one[0].head}, and it is not this one",
                {"a.source": dossier.articles[odd[0].span.article].outlet},
                confidence=0.8,
                likely=most_printed(ordered),
            )
