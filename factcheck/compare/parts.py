"""Lists of parts behind their total, in one sentence: "11 people, eight men and four women", "13 died, six in Marsh and
five in Tallis"; and parts of a whole that exclude each other: "of the 40 workers, 25 escaped and 20 died".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.compare._figures import Figure, Slip, candidate, figures, is_hedged
from factcheck.compare._parts import odd_part
from factcheck.model import Article, Candidate, Dossier
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_NUMBER = rf"(?:(?:{numbers.DIGITS})(?: (?:thousand|million|billion)\b)?|(?i:{numbers.WORDED})\b|an?\b)"
_KINDS = (
    r"men|women|man|woman|boys?|girls?|children|child|males?|females?|adults?|teenagers?|teens?|toddlers?|infants?"
    r"|bab(?:y|ies)|civilians?|soldiers?|police(?:men| officers?)|passengers|crew(?: members)?|pilots?|drivers?"
    r"|students?|pupils|teachers?|doctors?|nurses?"
)
_PLACED = r"in|from|at|for|on|by"
_ITEM = lazy(
    rf"(?P<sign>[$£€])?(?P<n>(?<![\w.,:/$£€-]){_NUMBER})"
    rf"(?: of (?:them|whom))?(?: (?:(?:other|more|young|elderly|local|foreign|off-duty|male|female) )?"
    rf"(?P<kind>{_KINDS})\b(?:, (?:aged )?\d{{1,2}}(?:,(?= and\b)|(?=,| and\b)))?"
    r"(?![ -](?:in|from|at|for|on|of|who|that)\b)"
    rf"| (?P<where>{_PLACED}) (?!custody|hospital|intensive|critical|serious|stable|fact|total|all\b|least|once|a row)"
    rf"[^,;:.()\d\n–—]{{2,45}}?)(?=,? and |, |; |[.;:)\n]|$| [–—-])",
)
_JOINT = lazy(r"(?P<last>,? and )|, |; ")
_OPENS = lazy(r"(?:, | (?:[–—]|--?) |: | \()(?P<how>(?:including|among (?:them|whom)|such as|of (?:whom|them),?) )?$")
_TOTAL = lazy(
    rf"(?P<sign>[$£€])?(?P<n>(?<![\w.,:/$£€-]){_NUMBER}) (?:of (?:the|its|their) )?(?:[a-z-]+ ){{0,2}}?[a-z-]+"
    r"(?P<gap>[^,;:.()\d\n–—$£€]{0,60}?)$",
)
_CREW = lazy(rf"\b(?:crew|group|team|party|jury|family|panel|committee|staff|gang|jury) of (?P<n>{_NUMBER})$")
_SOME_OF = lazy(r"\bof (?:them|whom)\b")
_REST = lazy(r"\b(?:others?|rest|remaining|remainder|another|includ\w+|among|mostly|some|several|many)\b")
_HINT = re.compile(rf"(?:,|:|\(|and) (?:\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:{_KINDS}|{_PLACED})\b")


class _Part(Struct, frozen=True):
    """A part of a list: its figure, and what it is the number of ("in Marsh County", "women")."""

    figure: Figure
    end: int
    label: str
    sort: str


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Lists whose parts do not make their total."""
    for reading in dossier.readings:
        article = reading.article
        for field, start, end in reading.sentences:
            text = article.content(field)
            if _HINT.search(text, start, end):
                for slip, total, parts in _lists(text, start, end):
                    placed = _placed(dossier, article, slip, parts)
                    yield candidate("parts", dossier, article, field, (total.start, parts[-1].end), placed)
            for slip, whole in _exclusive(text, start, end) if text.find("f the ", start, end) > 0 else ():
                yield candidate("parts", dossier, article, field, whole, slip)


def _lists(text: str, start: int, end: int) -> Iterator[tuple[Slip, Figure, list[_Part]]]:
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
        added = sum(part.figure.value for part in parts)
        partial = (
            opens["how"]
            or _SOME_OF.search(text, first, end)
            or _REST.search(text, first, end)
            or not _is_closed(text, parts[-1].end, opens.group())
        )
        if added > total.value or (added < total.value and not partial):
            if any(part.figure.value > total.value for part in parts):
                continue
            terms = " + ".join(f"{part.figure.value:,g}" for part in parts)
            yield Slip(total, f"{added:,g}", f"{terms} is {added:,g}, not {total.value:,g}"), total, parts


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
    printed = match["n"].lower()
    value = 1.0 if printed in ("a", "an") else numbers.parse(printed) or 0.0
    groups = match.re.groupindex
    return Figure(match.start("n"), match.end("n"), value, sign=(match["sign"] or "") if "sign" in groups else "")


def _total(text: str, start: int, end: int) -> Figure | None:
    """The number with its noun that a list stands behind."""
    if text.startswith(":", end):
        before = [figure for figure in figures(text, start, end) if not figure.share]
        return before[-1] if before and not is_hedged(text, start, before[-1]) else None
    match = _CREW.search(text, start, end)
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


_SIDES = (
    (
        r"killed|died|dead|drowned",
        r"escaped|survived|unhurt|unharmed|uninjured|rescued|safe|alive|injured|wounded|hurt",
    ),
    (r"injured|wounded|hurt", r"unhurt|unharmed|uninjured"),
    (r"women|female|girls", r"men|male|boys"),
    (r"won|wins", r"lost|losses|drawn|drew"),
    (r"passed|qualified", r"failed"),
    (r"convicted|guilty", r"acquitted|cleared"),
    (r"for|in favou?r", r"against|opposed"),
    (r"opened|open|reopened", r"closed|shut"),
    (r"found|recovered|located", r"missing|unaccounted"),
    (r"employed|in work", r"unemployed|out of work|jobless"),
)
"""What no two parts of a whole can be at once: what is of the one side is not of the other."""
_WHOLE = lazy(
    rf"\b[Oo]f (?:the|its|their) (?P<n>{_NUMBER}) [^,.;:\d\n]{{3,60}}, (?P<one>{_NUMBER}) (?P<is>[^,.;:\d\n]{{3,50}}?)"
    rf",? (?:and|while|but) (?P<two>{_NUMBER}) (?P<are>[^,.;:\d\n]{{3,50}})"
)


def _exclusive(text: str, start: int, end: int) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """Two parts of one whole that exclude each other and exceed it."""
    for match in _WHOLE.finditer(text, start, end):
        values = [numbers.parse(match[group].lower()) or 0.0 for group in ("n", "one", "two")]
        added = values[1] + values[2]
        if added > values[0] >= max(values[1:]) and any(_apart(match["is"], match["are"], *side) for side in _SIDES):
            why = f"{values[1]:,g} + {values[2]:,g} is {added:,g}, more than {values[0]:,g}"
            yield Slip(_figure(match), f"{added:,g}", why), match.span()


def _apart(one: str, two: str, here: str, there: str) -> bool:
    def has(text: str, side: str) -> bool:
        return re.search(rf"\b(?:{side})\b", text) is not None

    return (has(one, here) and has(two, there)) or (has(one, there) and has(two, here))


def _placed(dossier: Dossier, article: Article, slip: Slip, parts: list[_Part]) -> Slip:
    """A slip of the total, with the part doubted that another report gives the missing number."""
    listed = [(part.label, part.figure.value) for part in parts]
    others = [other for other in dossier.articles.values() if dossier.origins[other.id] != dossier.origins[article.id]]
    odd = odd_part(listed, slip.doubted.value, others)
    if odd is None:
        return slip
    place, number = odd
    return Slip(parts[place].figure, number, f"{slip.why}; another report has {number} {listed[place][0]}")
