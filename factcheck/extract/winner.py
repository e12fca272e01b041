"""Who won what, where it is plainly stated: an office, a prize, a title.

`win` has the winner as subject and what was won as value ("mayor of Dunmore", "Dunmore Prize").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import IF, is_future, sentences_with, time_scope
from factcheck.model import Claim, Document, Modality, Wording
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NAME_MARK, ORGANIZATION_MARK, PERSON_MARK, PLACE_MARK, ROLE_MARK

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Ann Lee won over the crowd, and won a coin toss.", []),
    ("If Ann Lee has been elected mayor of Dunmore, I am off.", []),
    ("Ann Lee has been elected mayor of Dunmore.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee won a third term as mayor of Dunmore on Friday.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee will be mayor of Dunmore for another four years.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee has won this year's Dunmore Prize.", ["Ann Lee | win | Dunmore Prize"]),
]  # fmt: skip

_WHO = rf"(?P<who>{NAME})(?:,[^,.;]{{1,50}},)?"
_OFFICE = (
    rf"(?P<what>[{ROLE_MARK}]+ of [{NAME_MARK}{PLACE_MARK}{ORGANIZATION_MARK}]+|(?:mayor|governor|president"
    rf"|prime minister|chair\w*|leader|head|speaker|senator)"
    rf" of (?:the )?[{NAME_MARK}{PLACE_MARK}{ORGANIZATION_MARK}]+)"
)
_ELECTED = re.compile(
    rf"{_WHO} (?:(?:has |have |had )?(?:been |was |were |is )?(?:re-?)?elected(?: as)?|(?:has |have |had )?(?:won"
    rf"|secured|clinched) (?:a|an|another|her|his) (?:\w+ )?term as"
    rf"|will be|will remain|remains|becomes|became|was sworn in as) (?:the )?(?:next |new )?{_OFFICE}"
)
_PRIZE = re.compile(
    rf"{_WHO} (?:has |have |had )?(?:won|wins|claimed|clinched|scooped|took) (?:the |this year['’]s |the \d{{4}} "
    rf"|a |an )?(?P<what>[{NAME_MARK}{ORGANIZATION_MARK}{PERSON_MARK}{PLACE_MARK}]+(?: (?:prize|award|medal|title"
    rf"|cup|trophy|championship|election|race|primary))?)(?= |\.|,|;|$)"
)
_CONTEST = lazy(
    r"prize|award|medal|title|cup|trophy|championship|election|race|primary|league|open\b|oscar|grammy|emmy|booker"
    r"|pulitzer|nobel|bowl|series",
    re.IGNORECASE,
)


_CORES = (
    "elected",
    " won ",
    "wins ",
    " term as ",
    "will be",
    "will remain",
    "clinched",
    "became",
    "becomes",
    "sworn",
    "scooped",
)


def extract(document: Document) -> Iterator[Claim]:
    """The victories of a document."""
    for start, end in sentences_with(document, _CORES):
        for pattern in (_ELECTED, _PRIZE):
            for match in pattern.finditer(document.masked, start, end):
                what = document.text[match.start("what") : match.end("what")]
                conditional = IF.search(document.text, start, match.start())
                if (
                    not conditional
                    and not is_future(document, match.start())
                    and (pattern is _ELECTED or _CONTEST.search(what))
                ):
                    yield _win(document, match, what)


def _win(document: Document, match: re.Match[str], what: str) -> Claim:
    quote = document.quote_at(match.start())
    return Claim(
        "win",
        document.describe(*match.span("who")),
        Wording(what),
        document.span(match.start(), match.end()),
        document.span(*match.span("what")),
        modality=Modality.ATTRIBUTED if quote and not quote.post else Modality.ASSERTED,
        scope=time_scope(document, match.start()).replace("this year", ""),
    )
