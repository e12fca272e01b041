"""Lists of parts behind their total, in one sentence: "11 people, eight men and four women", "13 died, six in Marsh and
five in Tallis".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged, printed_like, slack
from factcheck.compare._parts import settled
from factcheck.model import Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_NUMBER = rf"(?:(?:{numbers.DIGITS})(?: ?(?:thousand|million|billion|bn|m)\b)?|(?i:{numbers.WORDED})\b|an?\b)"
_KINDS = (
    r"men|women|man|woman|boys?|girls?|children|child|males?|females?|adults?|teenagers?|teens?|toddlers?|infants?"
    r"|bab(?:y|ies)|civilians?|soldiers?|police(?:men| officers?)|passengers|crew(?: members)?|pilots?|drivers?"
    r"|students?|pupils|teachers?|doctors?|nurses?"
)
_PLACED = r"in|from|at|for|on|by|to(?= (?:the|an?|[A-Z]))"
_ITEM = lazy(
    rf"(?<![\w.,:/$£€-])(?P<sign>[$£€])?(?P<n>{_NUMBER})"
    rf"(?: of (?:them|whom))?(?: (?:(?:other|more|young|elderly|local|foreign|off-duty|male|female) )?"
    rf"(?P<kind>{_KINDS})\b(?:, (?:aged )?\d{{1,2}}(?:,(?= and\b)|(?=,| and\b)))?"
    r"(?![ -](?:in|from|at|for|on|of|who|that)\b)"
    rf"| (?P<where>{_PLACED}) (?!custody|hospital|intensive|critical|serious|stable|fact|total|all\b|least|once|a row)"
    rf"[^,;:.()\d\n–—]{{2,45}}?)(?=,? and |, |; |[.;:)\n]|$| [–—-])",
)
_JOINT = lazy(r"(?P<last>,? and )|, |; ")
_OPENS = lazy(
    r"(?:, | (?:[–—]|--?) |: | \(| (?:(?:is|are|was|were) )?(?:made up|consist\w+|compris\w+)(?: of)? )"
    r"(?P<how>(?:including|among (?:them|whom)|such as|of (?:whom|them),?) )?$"
)
_TOTAL = lazy(
    rf"(?<![\w.,:/$£€-])(?P<sign>[$£€])?(?P<n>{_NUMBER}) (?:of (?:the|its|their) )?(?:[a-z-]+ ){{0,2}}?[a-z-]+"
    r"(?P<gap>[^,;:.()\d\n–—$£€]{0,60}?)$",
)
_ALONE = lazy(rf"(?:^|[.!?”\n] ?)(?:[Tt]he|[Aa]ll|[Tt]hose) (?P<n>{_NUMBER})$")
"""A number of people that stands for them: "The seven, four men and three women"."""
_CREW = lazy(rf"\b(?:crew|group|team|party|jury|family|panel|committee|staff|gang|jury) of (?P<n>{_NUMBER})$")
_SOME_OF = lazy(r"\bof (?:them|whom)\b")
_TWICE = lazy(r"\b(?:both|either|all three)\b")
_REST = lazy(r"\b(?:others?|rest|remaining|remainder|another|includ\w+|among|mostly|some|several|many)\b")
_HINT = re.compile(rf"(?:,|:|\(|and) (?:[$£€]?\d[\d,.]*(?: [mb]illion)?|[a-z]+(?:-[a-z]+)?) (?:{_KINDS}|{_PLACED})\b")


class _Part(Struct, frozen=True):
    """A part of a list: its figure, and what it is the number of ("in Marsh County", "women")."""

    figure: Figure
    end: int
    label: str
    sort: str


_BRACKETED = lazy(rf"\((?P<n>{numbers.DIGITS})\)")
_NEXT_BRACKET = lazy(
    r",? and (?:[A-Z][\w’'.-]*|the|of|de)(?: [\w’'.-]+){0,3} $|, (?:[A-Z][\w’'.-]*|the)(?: [\w’'.-]+){0,3} $"
)
_FIRST_BRACKET = lazy(
    rf"(?<![\w.,:/$£€-])(?P<n>{numbers.DIGITS}) (?P<of>[a-z]+s|people|homes|men|women|children)\b[^,;:.()\d]{{0,70}}"
    r"\b(?:from|in|of|at|for|are|were|:) (?:the )?[A-Z][\w’'.-]*(?: [\w’'.-]+){0,3} $"
)


def _in_brackets(text: str, start: int, end: int) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """Totals before a closed list of names with their numbers: "1,860 people from Hale (940) and Ely (610)"."""
    found = list(_BRACKETED.finditer(text, start, end))
    while len(found) > 1:
        row = [found.pop(0)]
        while found and _NEXT_BRACKET.fullmatch(text, row[-1].end(), found[0].start()):
            row.append(found.pop(0))
        opens = _FIRST_BRACKET.search(text, start, row[0].start())
        closed = len(row) > 1 and " and " in text[row[-2].end() : row[-1].start()]
        if (
            opens is None
            or not closed
            or is_hedged(text, start, total := _figure(opens))
            or _REST.search(text, start, end)
        ):
            continue
        parts = tuple(map(_figure, row))
        added = sum(part.value for part in parts)
        if abs(added - total.value) > slack(total, parts) and added < 2 * total.value < 4 * added:
            terms = " + ".join(f"{part.value:,g}" for part in parts)
            why = f"{terms} is {added:,g}, not {total.value:,g}"
            yield Slip(total, f"{added:,g}", why, parts=parts), (total.start, row[-1].end())


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Lists whose parts do not make their total."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            for slip, whole in _in_brackets(text, start, end) if "(" in text[start:end] else ():
                yield candidate("parts", dossier, article, field, whole, settled(dossier, article, field, slip))
            if _HINT.search(text, start, end):
                for slip, total, parts in lists(text, start, end):
                    odd = settled(dossier, article, field, slip)
                    yield candidate("parts", dossier, article, field, (total.start, parts[-1].end), odd)


def lists(text: str, start: int, end: int) -> Iterator[tuple[Slip, Figure, list[_Part]]]:
    """The closed lists of a sentence whose parts exceed their total, or fall short of it."""
    place = start
    while parts := _list(text, place, end):
        place = parts[-1].end
        first = parts[0].figure.start
        opens = _OPENS.search(text, start, first)
        total = _total(text, start, opens.start()) if opens else None
        if opens is None or total is None or total.sign != parts[0].figure.sign:
            continue
        if re.search(rf" {parts[0].sort} (?:the )?[A-Z]", text[total.end : opens.start()]) and opens.group() == ", ":
            continue  # "eight died in Ellery, four in Dunmore and two in Tarn": the first of the parts
        if parts[0].sort == "for" and " for " in text[total.end : opens.start()] and opens.group() == ", ":
            continue  # "six years for fraud, three for theft and two for forgery"
        if _TWICE.search(text, first, end):
            continue
        added = sum(part.figure.value for part in parts)
        partial = (
            opens["how"]
            or _SOME_OF.search(text, first, end)
            or _REST.search(text, first, end)
            or not _is_closed(text, parts[-1].end, opens.group())
        )
        if abs(added - total.value) <= slack(total, [part.figure for part in parts]):
            continue
        if added > total.value or not partial:
            if any(part.figure.value > total.value for part in parts):
                continue
            terms = " + ".join(f"{part.figure.value:,g}" for part in parts)
            made = printed_like(text, total, added) if total.sign else f"{added:,g}"
            ones = tuple(part.figure for part in parts)
            yield Slip(total, made, f"{terms} is {added:,g}, not {total.value:,g}", parts=ones), total, parts


def _list(text: str, start: int, end: int) -> list[_Part]:
    """The first list of two parts or more of one sort, the last of them joined by "and"."""
    match = _ITEM.search(text, start, end)
    while match:
        parts = [_part(match)]
        closed = False
        while not closed and (joint := _JOINT.match(text, parts[-1].end)):
            following = _ITEM.match(text, joint.end(), end)
            if following is None or _part(following).sort != parts[0].sort:
                break
            closed = bool(joint["last"])
            parts.append(_part(following))
        if closed:
            return parts
        match = _ITEM.search(text, parts[-1].end, end)
    return []


def _part(match: re.Match[str]) -> _Part:
    sign, label = match["sign"] or "", match.group()[match.end("n") - match.start() :].strip()
    return _Part(_figure(match), match.end(), label, sign + (match["where"] or "kind"))


def _figure(match: re.Match[str]) -> Figure:
    start, end = match.span("n")
    if match["n"].lower() in ("a", "an"):
        return Figure(start, end, 1.0)
    signed = "sign" in match.re.groupindex and bool(match["sign"])
    found = figures(match.string, start - signed, end)
    return found[0] if found else Figure(start, end, numbers.parse(match["n"].lower()) or 0.0)  # "2010 of them"


def _total(text: str, start: int, end: int) -> Figure | None:
    """The number with its noun that a list stands behind."""
    if text.startswith(":", end):
        before = [figure for figure in figures(text, start, end) if not figure.share]
        return before[-1] if before and not is_hedged(text, start, before[-1]) else None
    match = _CREW.search(text, start, end) or _ALONE.search(text, max(0, start - 2), end)
    nearer = None if match else _TOTAL.search(text, max(start, end - 90), end)
    while nearer:
        match, nearer = nearer, _TOTAL.search(text, nearer.end("n"), end)
    if match is None or _HEDGED.search(text, start, match.start()) or match["n"].lower() in ("a", "an"):
        return None
    return _figure(match)


_HEDGED = lazy(
    r"\b(?:about|around|roughly|some|nearly|almost|over|than|least|up to|estimated|approximately|between|to|another) $",
    re.IGNORECASE,
)


def _is_closed(text: str, end: int, opens: str) -> bool:
    """Whether nothing but the list stands behind the total: it ends with the sentence, or as it began."""
    closing = {"(": ")", "–": "–", "—": "—"}.get(opens.strip()[:1])
    return text[end : end + 3].lstrip().startswith(closing or (".", ",", ";", "\n")) or end == len(text)
