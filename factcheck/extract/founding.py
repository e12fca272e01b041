"""When a firm, a club or a school was founded: "Acme Corp, founded in 1921", "Tom Reed started the company in 1921",
"the brewery dates from 1921", "a 136-year-old firm".

What is called by a noun alone ("the firm") is the subject as a description. The scope is "since" where only what has
been done since then is told ("has made tools in the town since 1921"), else "".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.extract._numbers import lowered
from factcheck.extract._people import about
from factcheck.model import Claim, DateRange, Document, Form, Kind, Mention
from factcheck.values import calendar, names, numbers
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NUMBER, NUMBER_MARK, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Acme Corp was bought in 1921. The town was founded in 1921.", []),
    ("Kate Reed said that Acme Corp had founded a school in 1921.", []),
    ("Its pension fund was set up in 1921. Acme Corp has been listed since 1921.", []),
    ("Acme Corp was founded in 1921.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme United were founded in 1921.", ["Acme United | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme Corp, founded by Tom Reed in 1921, left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme Corp, a bakery which was set up in 1921, left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Founded in 1921, Acme Corp left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Old Tom Reed started the company in 1921.", ["the company | founding_date | 1921-01-01..1921-12-31"]),
    ("The brewery dates back to 1921.", ["The brewery | founding_date | 1921-01-01..1921-12-31"]),
    ("The firm is 100 years old this week.", ["firm | founding_date | 1919-01-01..1921-12-31 (since)"]),
    ("Acme Corp (founded 1921) left.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("In 1921 Tom Reed founded Acme Corp.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31"]),
    ("Acme Corp has made pans since 1921.", ["Acme Corp | founding_date | 1921-01-01..1921-12-31 (since)"]),
]

_VERBS = ("founded", "established", "set up", "started", "formed", "incorporated", "created", "launched")
_CUES = (*_VERBS, "founding", "foundation", "formation", "establishment", "inception", " since ", "dates ", "dating "
         , "histor", "roots", "origins", "opened", "began", "begun", "born in", "est", "year-old", " old")  # fmt: skip
_FOUNDED = rf"(?:{'|'.join(_VERBS)})"
FIRMS = (
    r"(?:[a-z]*(?:maker|builder|brewer|manufacturer|producer|supplier|retailer|operator|publisher|insurer)|[a-z]*firm"
    r"|bakery|bank|brand|brewery|business|chain|charity|club|college|company|distillery|factory|foundry|group|mill"
    r"|newspaper|orchestra|paper|practice|restaurant|school|shop|store|theatre|union|university|workshop|yard)"
)
_IT = rf"(?:{NAME}|\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]heir|[Hh]is|[Hh]er) (?:family |family-(?:owned|run) )?{FIRMS}\b)"
_YEAR = rf"(?P<year>{NUMBER})"
_IN = rf"(?: (?:by|in|as|on) (?:[a-z]+ ){{0,3}}(?:{NAME}|{ROLE})?[^.,;:{NUMBER_MARK}]{{0,30}}?)? in {_YEAR}"
_WAYS = tuple(
    lazy(way)
    for way in (
        rf"(?P<who>{_IT})(?: \([^()]{{1,20}}\))?(?:,? which was| was| were|,(?: an? [^,.;]{{1,40}}?)?(?: which was)?)"
        rf"(?: first| originally)? {_FOUNDED}{_IN}",
        rf"(?:Founded|Established|Set up|Formed){_IN}[^.;]{{0,40}}?, (?P<who>{_IT})",
        rf"(?:{WHO}|\b[Hh]e|\b[Ss]he|who|{ROLE}) (?:first |had )?{_FOUNDED} (?P<who>{_IT})(?:,[^,.;]{{1,40}},)?"
        rf"(?: [a-z]+){{0,4}},? (?:in|back in) {_YEAR}",
        rf"\b[Ii]n {_YEAR},? (?:(?:that|when) )?(?:[^.,;]{{0,40}}, )?(?:[a-z]+ ){{0,3}}{WHO} (?:had )?{_FOUNDED}"
        rf" (?P<who>{_IT})",
        rf"\b[Ii]n {_YEAR},? (?:[a-z]+ ){{0,3}}{WHO} (?:had )?(?:{_FOUNDED}|opened) an? [a-z ]{{3,30}}?(?:that|which)"
        rf" (?:later |would )?(?:became|become|grew into) (?P<who>{_IT})",
        rf"(?P<who>{_IT}),? (?:which |whose (?:roots|history|origins) )?(?:dates?(?: back)?|goes back"
        rf"|(?:traces|tracing) (?:its|their) (?:roots|history|origins|beginnings|story)(?: back)?"
        rf"|dating(?: back)?)(?: (?:from|to)) {_YEAR}",
        rf"(?P<who>{_IT}) (?:first )?(?:opened its (?:doors|first [a-z]+)|began (?:life|trading|business)"
        rf"|started (?:out|life|trading)|was born|came into being)(?: [a-z]+){{0,3}}? in {_YEAR}",
        rf"(?P<who>{_IT}) \((?:founded|established|est\.?|set up|formed)(?: in)? {_YEAR}",
        rf"[Ss]ince (?:its|the) (?:founding|foundation|formation|establishment|inception|creation) in {_YEAR},?"
        rf" (?P<who>{_IT})",
        rf"(?P<who>{_IT})['’]s? (?:founding|foundation|formation|establishment|inception) in {_YEAR}",
    )
)
_SINCE = lazy(
    rf"(?P<who>{_IT}),? (?:which )?has (?:been (?:in business|trading|going|around"
    rf"|making|building|brewing|baking|selling|supplying|serving|producing|publishing)"
    rf"|made|built|brewed|baked|sold|supplied|served|produced|published|traded|existed)\b[^.;:{NUMBER_MARK}]{{0,60}}?"
    rf" since {_YEAR}"
)
_OLD = lazy(
    rf"(?:(?P<who>{NAME}),(?: which is)? an? (?P<age>{NUMBER})[- ]year[- ]old (?:[a-z]+ ){{0,2}}?{FIRMS}\b"
    rf"|\b[Tt]he (?P<aged>{NUMBER})[- ]year[- ]old (?P<noun>{FIRMS})\b"
    rf"|\b[Tt]he (?P<it>{FIRMS}),? (?:which is |is )?(?:now )?(?P<years>{NUMBER}) years old\b)"
)
_PRINTED_YEAR = lazy(r"1[0-9]\d\d|20\d\d")
_OLDEST, _YOUNGEST = 1000, 10
"""Years that a firm told by its age is old."""


def extract(document: Document) -> Iterator[Claim]:
    """The years in which a document has firms and the like founded."""
    masked, done = document.masked, set[int]()
    for line in lines_with(lowered(document.text), _CUES):
        for way in (*_WAYS, _SINCE) if _PRINTED_YEAR.search(document.text, *line) else ():
            for match in way.finditer(masked, *line):
                year = document.text[slice(*match.span("year"))]
                who = _who(document, match)
                if match.start("year") in done or who is None or not _PRINTED_YEAR.fullmatch(year):
                    continue
                done.add(match.start("year"))
                scope = "since" if way is _SINCE else ""
                yield about(document, "founding_date", who, calendar.years(int(year)), match.span("year"), scope)
        yield from _of_age(document, line)


def _who(document: Document, match: re.Match[str]) -> Mention | None:
    """What was founded, where it is no person."""
    start, end = match.span("who")
    known = document.describe(start, end, Kind.ORGANIZATION)
    person = known.kind is Kind.PERSON and names.sex_of(known.name) != ""
    return None if person or known.form is Form.PRONOUN else known


def _of_age(document: Document, line: tuple[int, int]) -> Iterator[Claim]:
    """Firms whose age is told: "a 136-year-old firm" was founded in one of three years."""
    published = document.article.published
    for match in _OLD.finditer(document.masked, *line) if published else ():
        group, named = next(pair for pair in (("age", "who"), ("aged", "noun"), ("years", "it")) if match[pair[0]])
        age = numbers.parse(document.text[slice(*match.span(group))])
        who = document.describe(*match.span(named), Kind.ORGANIZATION)
        if published and age and age % 1 == 0 and _YOUNGEST <= age <= _OLDEST:
            year = published.year - int(age)
            range_ = DateRange(date(year - 1, 1, 1), date(year + 1, 12, 31))
            yield about(document, "founding_date", who, range_, match.span(group), "since")
