"""A score beside the words for it: "in straight sets" of 4-6 7-6 6-3, "came from a set down" of 6-4 3-6 6-2, "won by
three goals" of 3-1, "drew 2-1".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.compare._figures import Figure, Slip, candidate
from factcheck.compare._weigh import disagreement
from factcheck.compare.games import ONE_SET, SETS
from factcheck.model import Article, Candidate, Dossier, Evidence, Span
from factcheck.values import numbers
from factcheck.values.lazy import lazy

_N = rf"\d{{1,2}}|(?i:{numbers.WORDED})"
_HINT = re.compile(r"\d-\d")
_WORDS = lazy(
    r"\b(?:(?P<straight>straight[- ]sets?|(?:without|not|never) (?:dropp|los)(?:ing|ed?|t) a set)"
    r"|(?<!best-of-)(?<!best of )(?P<count>two|three|four|five|[2-5])(?:[- ]set(?:ter)?\b| sets\b)"
    r"|(?P<down>(?:a|one) set (?:down|behind)"
    r"|(?:dropp(?:ed|ing)|los(?:t|ing)|conced(?:ed|ing)) the (?:first|opening) set))",
    re.IGNORECASE,
)
_ELSEWHERE = lazy(
    r"\b(?:semi|quarter-?final|doubles|second round|third round|fourth round|first round|opening round|previous|earlier"
    r"|last (?:year|week|month|time)|in (?:19|20)\d\d|had|until|before|all (?:week|fortnight|tournament)|en route"
    r"|on (?:her|his|their) way|sister|brother|meeting)\b",
    re.IGNORECASE,
)
"""Words of another match than that of the score."""
_WON = lazy(
    r"\b(?:beat|beats|beating|won|wins?|winning|took|takes|victory|triumph\w*|overc[ao]me|saw off|stun(?:s|ned)?"
    r"|defeat(?:ed|s))\b"
)
_LOST = lazy(r"\b(?:lost|loses|lose|went (?:down|out)|was beaten|fell)\b")
_LEAD = 700
"""Characters of a report at whose head its match is told."""

_SCORE = lazy(r"(?<![\d-])(?P<one>\d{1,3})-(?P<two>\d{1,3})(?![\d-])")
_MARGIN = lazy(
    r"\b(?:(?:won|wins?|winning|beat|beats|beating|beaten|defeat(?:ed|s)?|edged|thrashed|lost|losing)"
    r"(?: (?!to\b|and\b|but\b|lead|with\b)[\w’'-]+){0,8}? by"
    rf" (?P<by>{_N})(?: clear)? (?P<unit>goals?|points?|runs|tries)(?! to\b)"
    rf"|(?P<n>{_N})-(?P<unit2>goal|point|run|try) (?:win|victory|triumph|margin|defeat|loss|success))\b"
)
_ITS_MARGIN = lazy(
    rf"(?:The|That|This|It was an?) (?P<n>{_N})-(?P<unit2>goal|point|run|try)"
    r" (?:win|victory|triumph|margin|defeat|loss)\b"
)
_DRAW = lazy(
    r"\b(?:drew|drawing|tied|draw) (?P<one>\d{1,2})-(?P<two>\d{1,2})(?![\d-])"
    r"|(?<![\d-])(?P<one2>\d{1,2})-(?P<two2>\d{1,2}) (?:draw|tie|stalemate)\b"
)
_LEVEL = lazy(
    r"\b(?:beat|beats|won|victory over|defeated)(?: [A-Za-z’'-]+){0,4} (?P<one>\d{1,2})-(?P=one)(?![\d-])"
    r"(?![^.;\n]*\b(?:penalt|shoot|aggregate|extra|replay|away goals|spot|kick)\w*)"
)
_PARTIAL = lazy(r"\b(?:half|aggregate|overall|series|handicap|lead|led|leading|trail\w*|ahead)\b", re.IGNORECASE)
_POINTS_OF = 10
"""From which score on a side's number is one of points and not of goals."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Scores that the words beside them do not fit."""
    told = {one.id: list(SETS.finditer(one.text, one.start)) for one in dossier.articles.values()}
    for reading in dossier.readings:
        article = reading.article
        text = article.text
        sentences = [(start, end) for field, start, end in reading.sentences if field == "text"]
        for start, end in sentences if any(told.values()) else ():
            yield from _sets(dossier, article, told, (start, end))
        for before, (start, end) in pairwise(((0, 0), *sentences)) if _HINT.search(text) else ():
            for slip, whole in (*_draws(text, start, end), *_margins(text, before, (start, end))):
                yield candidate("score", dossier, article, "text", whole, slip)


_Found = Iterator[tuple[Slip, tuple[int, int]]]
_Told = Mapping[str, Sequence[re.Match[str]]]


def _sets(dossier: Dossier, article: Article, told: _Told, sentence: tuple[int, int]) -> Iterator[Candidate]:
    """Words for a match in sets, beside its score in the sentence, or at the head of a report where they fit none of
    its scores, nor any of the others' where it has none."""
    text, (start, end) = article.text, sentence
    for words in _WORDS.finditer(text, start, end):
        own = [match for match in told[article.id] if start <= match.start() < end]
        near = own or told[article.id]
        scores = [(article.id, match) for match in near] or [(id_, one) for id_, found in told.items() for one in found]
        at_head = bool(own) or start <= article.start + _LEAD
        if not at_head or len(own) > 1 or _is_of_another(text, words, start, end, own):
            continue
        if scores and all(_contradicts(words, match.group()) for _, match in scores):
            sets = _by_winner(scores[0][1].group())
            alike = [(id_, one) for id_, found in told.items() for one in found if _by_winner(one.group()) == sets]
            alike.sort(key=lambda one: one[0] != article.id)
            first = Span(article.id, "text", *words.span(), words.group())
            spans = [Span(id_, "text", *match.span(), match.group()) for id_, match in alike]
            groups = [
                [Evidence(one, one.text, dossier.origins[one.article]) for one in side] for side in ([first], spans)
            ]
            yield disagreement(dossier, "score", "score", groups, f"{spans[0].text} has {_told(sets)}")


def _is_of_another(text: str, words: re.Match[str], start: int, end: int, own: list[re.Match[str]]) -> bool:
    """Whether words may be of another match than the score, or of the one who lost it."""
    if _ELSEWHERE.search(text, start, end):
        return True
    if not own:
        return bool(words["down"] and (not _WON.search(text, start, end) or _LOST.search(text, words.end(), end)))
    [score] = own
    between = text[min(words.end(), score.end()) : max(words.start(), score.start())]
    if words["down"]:
        rest = f"{text[start : words.start()]}{text[words.end() : end]}"
        return bool(_LOST.search(rest)) or not _WON.search(rest)
    inserted = re.search(r"\b(?:who|which|whose)\b[^,]*$", text[start : words.start()]) and "," in between
    return bool(inserted) or ";" in between


def _by_winner(score: str) -> list[tuple[int, int]]:
    """The sets of a score, the games of who won the match first."""
    sets = [(int(one), int(two)) for one, two in ONE_SET.findall(score)]
    return sets if 2 * sum(one > two for one, two in sets) >= len(sets) else [(two, one) for one, two in sets]


def _contradicts(words: re.Match[str], score: str) -> bool:
    sets = _by_winner(score)
    lost = sum(one < two for one, two in sets)
    if len(sets) < 2 or 2 * lost >= len(sets) or any(max(one) < 6 for one in sets):
        return False  # not of a match that was played to its end
    if words["straight"]:
        return lost > 0
    if words["count"]:
        return (numbers.parse(words["count"].lower()) or 0) != len(sets)
    return sets[0][0] > sets[0][1]


def _told(sets: Sequence[tuple[int, int]]) -> str:
    lost = sum(one < two for one, two in sets)
    first = "the winner's" if sets[0][0] > sets[0][1] else "the loser's"
    return f"{len(sets)} sets, of which the winner lost {lost}, and the first was {first}"


def _draws(text: str, start: int, end: int) -> _Found:
    """A draw of two numbers, or a win by a level score."""
    for match in _DRAW.finditer(text, start, end):
        one, two = match["one"] or match["one2"], match["two"] or match["two2"]
        if one != two:
            yield Slip(Figure(*match.span(), 0.0), "", f"{one}-{two} is no draw", "score"), match.span()
    for match in _LEVEL.finditer(text, start, end):
        score = f"{match['one']}-{match['one']}"
        yield Slip(Figure(*match.span(), 0.0), "", f"nobody wins {score}", "score"), match.span()


def _margins(text: str, before: tuple[int, int], sentence: tuple[int, int]) -> _Found:
    """By how much somebody won, beside the one score of the sentence, or of that before."""
    own = list(_SCORE.finditer(text, *sentence))
    match = _MARGIN.search(text, *sentence) if own else _ITS_MARGIN.match(text, *sentence)
    scores = own or (list(_SCORE.finditer(text, *before)) if match else [])
    if match is None or len(scores) != 1:
        return
    [score] = scores
    if _PARTIAL.search(text, min(sentence[0], score.start()), sentence[1]):
        return
    place = "by" if own and match["by"] else "n"
    said, sides = numbers.parse(match[place].lower()), (int(score["one"]), int(score["two"]))
    made, in_points = max(sides) - min(sides), max(sides) >= _POINTS_OF
    if made and said != made and in_points != (match["unit" if place == "by" else "unit2"].startswith("goal")):
        whole = min(match.start(), score.start()), max(match.end(), score.end())
        why = f"{score.group()} is a margin of {made}"
        yield Slip(Figure(*match.span(place), said or 0.0), f"{made}", why, "score"), whole
