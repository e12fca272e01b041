"""When and where somebody was born: "Kate Reed (born 3 May 1950 in Leeds)", "born in York, he", "a native of Hull"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import (
    IN_PLACE,
    QUALIFIER,
    SUBJECT,
    WRITTEN_DATE,
    about,
    in_brackets,
    lifespan,
    place,
    subject_before,
    subjects_before,
    written_date,
)
from factcheck.model import Claim, Document, Mention
from factcheck.values.lazy import lazy
from factcheck.values.mask import NUMBER, NUMBER_MARK, PLACE, ROLE, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed (1950) is a painting. A star was born.", []),
    ("Kate Reed's son was born in Leeds on 3 May 1950.", []),
    ("Kate Reed was not born in Leeds.", []),
    ("Kate Reed, 47, born on 3 May 1950, left.", ["Kate Reed | birth_date | 1950-05-03"]),
    ("Kate Reed (born 3 May 1950) is a baker.", ["Kate Reed | birth_date | 1950-05-03"]),
    ("Kate Reed (May 3, 1950 – June 1, 2001) was a baker.", ["Kate Reed | birth_date | 1950-05-03"]),
    ("Kate Reed was born in London in May 1950.", [
        "Kate Reed | birth_place | London", "Kate Reed | birth_date | 1950-05-01..1950-05-31",
    ]),
    ("Born in London, England, she was a baker.", ["she | birth_place | London, England"]),
    ("Born Anne Reed in the port of London on 3 May 1950, she was a baker.", [
        "she | birth_place | London", "she | birth_date | 1950-05-03",
    ]),
    ("Born in London in 1950 Kate Reed was a baker.", [
        "Kate Reed | birth_place | London", "Kate Reed | birth_date | 1950-01-01..1950-12-31",
    ]),
    ("He is a native of London and likes it.", ["He | birth_place | London"]),
    ("Ask London native Kate Reed.", ["Kate Reed | birth_place | London"]),
]  # fmt: skip

_BORN = re.compile(
    r"\b(?:was|were|is|been)(?: (?:also|reportedly|apparently|actually|originally|himself|herself))? born\b"
    rf"|(?:, {NUMBER}|, aged {NUMBER}| \({NUMBER}\))?, born\b"
)
_CUT = lazy(
    r"\.(?= |$)|;(?! (?:[A-Z][a-z]+ )?\d)|,(?= (?!in |at |near |on )[a-z])"
    r"|\b(?:who|where|moved|died|married|he|she|his|her|they|their|when|as|while|but|served|attended|emigrated"
    r"|grew|brother|sister|lived|whose|lives|works|joined|after|before|and|at the age)\b"
)
_RAISED = lazy(r" and (?:raised|bred|brought up|grew up)")
_DATE = lazy(rf"(?:^|[ (])(?:on |in |around |circa |c\. )?(?P<date>{WRITTEN_DATE})")
_PLACE = lazy(rf"(?:\bin|\bat|\bnear|(?<=[\d{NUMBER_MARK}]),(?= {PLACE})) {IN_PLACE}")
_OPENS = lazy(rf"Born (?P<tail>[^.;]{{4,120}}?)(?:, |(?<=[\d{NUMBER_MARK}]) | (?=s?he\b))(?P<who>{SUBJECT})(?!['’]s)")
_NATIVE_OF = lazy(
    rf"(?P<is> (?:is|was) an?|,? an?|\bAn?) (?:{QUALIFIER})?(?P<native>{ROLE}) of {IN_PLACE}"
    rf"(?:,? (?P<who>{SUBJECT})(?!['’]s))?"
)
_NATIVE_NAME = lazy(rf"(?P<place>{PLACE}) (?P<native>{ROLE}),? (?P<who>{WHO})")
_INSIDE = lazy(r"\b(?:[Bb]orn|b\.)(?P<tail>[^()]*)")


def extract(document: Document) -> Iterator[Claim]:
    """The births that a document tells of."""
    text, masked = document.text, document.masked
    for who, inside in in_brackets(document):
        born, life = _INSIDE.search(text, *inside), lifespan(document, inside)
        if born:
            yield from _details(document, who, *born.span("tail"))
        elif life:
            yield from _details(document, who, life.start("birth") - 1, life.start("death"))
    if "born" in masked:
        for born in _BORN.finditer(masked):
            for subject in subjects_before(document, born.start()):
                yield from _details(document, subject, born.end(), document.sentence_at(born.start())[1])
    if "Born " in masked:
        for match in _OPENS.finditer(masked):
            yield from _details(document, document.describe(*match.span("who")), *match.span("tail"))
    if "native" in text:
        yield from _natives(document)


def _natives(document: Document) -> Iterator[Claim]:
    """Those of "a native of Leeds" and "Leeds native Kate Reed"."""
    for match in _NATIVE_OF.finditer(document.masked):
        if document.text[slice(*match.span("native"))] != "native":
            continue
        opens = match.group().startswith("A") or match.start() == document.sentence_at(match.end() - 1)[0]
        who = (
            document.describe(*match.span("who")) if opens and match["who"] else subject_before(document, match.start())
        )
        if who:
            yield _at(document, who, match)
    for match in _NATIVE_NAME.finditer(document.masked):
        if document.text[slice(*match.span("native"))] == "native":
            yield _at(document, document.describe(*match.span("who")), match)


def _details(document: Document, who: Mention, start: int, end: int) -> Iterator[Claim]:
    """Date and place in what follows "born"."""
    raised = _RAISED.match(document.masked, start)
    cut = _CUT.search(document.masked, raised.end() if raised else start, min(end, start + 160))
    end = cut.start() if cut else min(end, start + 160)
    found = _PLACE.search(document.masked, start, end)
    if found:
        yield _at(document, who, found)
    date = _DATE.search(document.text, start, end)
    if date:
        yield from _dated(document, who, *date.span("date"))


def _dated(document: Document, who: Mention, start: int, end: int) -> Iterator[Claim]:
    day = written_date(document.text[start:end])
    if day:
        yield about(document, "birth_date", who, day, (start, end))


def _at(document: Document, who: Mention, match: re.Match[str]) -> Claim:
    return about(document, "birth_place", who, place(document, *match.span("place")), match.span("place"))
