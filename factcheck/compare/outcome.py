"""How something came out, and the reverse of it: a deal that is voted down in the headline and approved in the report,
a post that one report has somebody accept and another decline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._context import contexts
from factcheck.compare._weigh import disagreement, doubted_first
from factcheck.model import Article, Candidate, Dossier, Evidence, Likely, Span
from factcheck.values.lazy import lazy

_AGREED = (
    r"approv(?:es?|ed)|back(?:s|ed)|endors(?:es?|ed)|ratif(?:y|ies|ied)|accept(?:s|ed)?|adopt(?:s|ed)"
    r"|vot(?:e|es|ed) for|(?:say|says|said|vote|votes|voted) yes to|sign(?:s|ed) off on|agreed to"
)
_REFUSED = (
    r"reject(?:s|ed)?|vot(?:e|es|ed) down|vot(?:e|es|ed) against|turn(?:s|ed) down|declin(?:es|ed)|refus(?:es|ed)"
    r"|thr(?:ow|ows|ew) out|thrown out|(?:say|says|said|vote|votes|voted) no to|spurn(?:s|ed)|snub(?:s|bed)"
)
_PROPOSED = (
    r"contract|deal|agreement|pact|offer|bid|takeover|merger|bill|law|motion|amendment|budget|plans?|proposals?"
    r"|referendum|treaty|settlement|pay rise|presidency|post|job|role|chair|award|prize|honour|honor|knighthood"
    r"|invitation|appeal|resolution|nomination"
)
_RAISED = r"rais(?:es?|ed)|increas(?:es|ed)|lift(?:s|ed)|hik(?:es|ed)|put up"
_LOWERED = r"cuts?|lower(?:s|ed)|reduc(?:es?|ed)|slash(?:es|ed)|trim(?:s|med)"
_LEVELS = r"rates|interest rates|taxes|forecast|outlook|dividend|prices|fares|wages|guidance|tariffs|benefits"
_UPHELD = r"upheld|upholds|uphold|confirm(?:s|ed)|affirm(?:s|ed)|kept"
_QUASHED = r"overturn(?:s|ed)?|quash(?:es|ed)?|str(?:uck|ikes?) down|annul(?:s|led)|revers(?:es|ed)|set aside"
_RULINGS = r"ruling|conviction|verdict|ban|sentence|decision|judgment|injunction"
_GRANTED = r"grant(?:s|ed)|given"
_DENIED = r"den(?:y|ies|ied)|refused"
_GRANTS = r"bail|parole|asylum|permission|a licence|a license|a visa"
_SORTS = (
    (_AGREED, _REFUSED, _PROPOSED),
    (_RAISED, _LOWERED, _LEVELS),
    (_UPHELD, _QUASHED, _RULINGS),
    (_GRANTED, _DENIED, _GRANTS),
)
"""What was done, its reverse, and to what."""
_ONE_THING = (
    frozenset("contract deal agreement pact settlement offer".split()),
    frozenset("bid takeover merger offer deal".split()),
    frozenset("bill law motion amendment".split()),
    frozenset("plan plans proposal proposals".split()),
    frozenset("post job role presidency chair".split()),
)
"""Words for one thing."""
_VERB = re.compile(rf"\b(?:{'|'.join(f'{yes}|{no}' for yes, no, _ in _SORTS)})\b")
_ACTIVE = tuple(
    lazy(rf"(?:(?P<yes>{yes})|(?P<no>{no})) (?:[\w'’%$£€.-]+ ){{0,4}}?(?P<what>{what})\b") for yes, no, what in _SORTS
)
_PASSIVE = tuple(
    lazy(
        rf"\b(?P<what>{what}) (?:[\w'’-]+ ){{0,3}}?(?:was|were|is|are|been|being) (?:[a-z]+ly )?"
        rf"(?:(?P<yes>{yes})|(?P<no>{no}))$",
    )
    for yes, no, what in _SORTS
)
_BE = re.compile(r"\b(?:was|were|is|are|been|being) (?:[a-z]+ly )?$")
_BE_REACH = 24
_PASSIVE_REACH = 60
"""Characters before a verb in which what it was done to may stand."""
_UNREAL = lazy(
    r"\b(?:not|never|no|nor|if|whether|would|could|should|may|might|will|must|can|to|urg\w+|fail\w* to|refus\w+ to"
    r"|expected|likely|before|until|unless|had|after|previous\w*|earlier|first|initial\w*|last)\b[^.;,]{0,40}$|n['’]t[^.;,]{0,20}$",
    re.IGNORECASE,
)
_YEAR = lazy(r"\b(?:1[89]|20)\d\d\b")
_SHARED = 0.7
"""How much two sentences must have in common beside the outcome and what had it."""
_HEAD = 160
"""Characters that a first line without a full stop may have to be a headline."""


class _Outcome(Struct, frozen=True, eq=False):
    """An outcome: what had it, which of the two it was, and where it stands."""

    sort: int
    what: str
    yes: bool
    span: Span
    heads: bool


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Outcomes of one thing that are the reverse of each other."""
    by_article = {article.id: list(_outcomes(article)) for article in dossier.articles.values()}
    for article, found in by_article.items():
        rest = [one for other, ones in by_article.items() if other != article for one in ones]
        yield from _in_headline(dossier, found, rest)
    plain = [one for found in by_article.values() for one in found if not _both(one, found)]
    for place, one in enumerate(plain):
        if any(_reversed(one, two) and _is_one_event(dossier, one, two) for two in plain[place + 1 :]):
            alike = [two for two in plain if _is_one(one, two)]
            yield _candidate(
                dossier, [two for two in alike if two.yes == one.yes], [two for two in alike if two.yes != one.yes]
            )
            return


def _outcomes(article: Article) -> Iterator[_Outcome]:
    for field in ("title", "text"):
        text = article.content(field).replace("İ", "i").lower()  # of the same length
        first = text[article.start :].lstrip().partition("\n")[0] if field == "text" and not article.title else ""
        head = text.find(first) + len(first) if first and len(first) < _HEAD and first[-1] not in '.!?”"' else 0
        for verb in _VERB.finditer(text):
            sort, match = _at(text, verb)
            if match is None:
                continue
            start = max(text.rfind(sign, 0, match.start()) for sign in (". ", "\n", "? ", "! ")) + 1
            if not _UNREAL.search(text, max(start, match.start() - 60), match.start()):
                span = _span(article, field, *match.span())
                heads = field == "title" or match.end() <= head
                yield _Outcome(sort, match["what"], bool(match["yes"]), span, heads)


def _span(article: Article, field: str, start: int, end: int) -> Span:
    return Span(article.id, field, start, end, article.content(field)[start:end])


def _at(text: str, verb: re.Match[str]) -> tuple[int, re.Match[str] | None]:
    """The sort of the outcome that a verb tells, and its words; None where it tells none."""
    for sort, active in enumerate(_ACTIVE):
        if found := active.match(text, verb.start()):
            return sort, found
    if _BE.search(text, max(0, verb.start() - _BE_REACH), verb.start()):
        for sort, passive in enumerate(_PASSIVE):
            if found := passive.search(text, max(0, verb.start() - _PASSIVE_REACH), verb.end()):
                return sort, found
    return 0, None


def _is_one(one: _Outcome, two: _Outcome) -> bool:
    """Whether two outcomes can be of one thing."""
    alike = one.what == two.what or any({one.what, two.what} <= words for words in _ONE_THING)
    return one.sort == two.sort and alike


def _reversed(one: _Outcome, two: _Outcome) -> bool:
    return _is_one(one, two) and one.yes != two.yes and one.span.article != two.span.article


def _both(one: _Outcome, found: list[_Outcome]) -> bool:
    return any(_is_one(one, two) and one.yes != two.yes for two in found)


def _in_headline(dossier: Dossier, found: list[_Outcome], rest: list[_Outcome]) -> Iterator[Candidate]:
    """A headline that has the reverse of what its own report has, and the report has nowhere else; with what the rest
    of the reports have of it."""
    for one in (outcome for outcome in found if outcome.heads):
        body = [two for two in found if not two.heads and _is_one(one, two)]
        if body and all(two.yes != one.yes for two in body):
            why = "the headline has the reverse of what its report has"
            support = [_evidence(dossier, two) for two in rest if _reversed(one, two)]
            yield replace(_candidate(dossier, [one], body[:1], why), support=tuple(support))
            return


def _is_one_event(dossier: Dossier, one: _Outcome, two: _Outcome) -> bool:
    """Whether two reports speak of one event: of one day or of one year that both name, in sentences with enough in
    common."""
    story = contexts(dossier)
    ours, theirs = story.line(one.span), story.line(two.span)
    if ours is None or theirs is None:
        return False
    years = [set(_YEAR.findall(" ".join(line.norms))) for line in (ours, theirs)]
    same = years[0] & years[1] if any(years) else ours.article.published == theirs.article.published
    return bool(same) and story.shared(ours, theirs, {one.what, two.what}) >= _SHARED


def _evidence(dossier: Dossier, outcome: _Outcome) -> Evidence:
    return Evidence(outcome.span, outcome.span.text, dossier.origins[outcome.span.article])


def _candidate(
    dossier: Dossier, one: list[_Outcome], two: list[_Outcome], why: str = "the one is the reverse of the other"
) -> Candidate:
    groups = [[_evidence(dossier, outcome) for outcome in side] for side in (one, two)]
    if one[0].span.article != two[0].span.article:
        return disagreement(dossier, "outcome", "outcome", doubted_first(dossier, groups), why)
    likely = Likely(groups[1][0].value_text, "the report below the headline says so")
    return replace(disagreement(dossier, "outcome", "outcome", groups, why), likely=likely)
