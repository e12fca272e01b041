"""Who won what, where it is plainly stated: an office, a prize, a title.

`win` has the winner as subject and what was won as value ("mayor of Dunmore", "Dunmore Prize").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._numbers import IF, is_future, sentences_with, time_scope
from factcheck.extract._people import one_named_before, subject_before
from factcheck.model import Claim, Document, Form, Mention, Modality, Wording
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NAME_MARK, ORGANIZATION_MARK, PERSON_MARK, PLACE_MARK, ROLE, ROLE_MARK, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Ann Lee won over the crowd, and won a coin toss.", []),
    ("If Ann Lee has been elected mayor of Dunmore, I am off.", []),
    ("Ann Lee has been elected mayor of Dunmore.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee won a third term as mayor of Dunmore on Friday.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee will be mayor of Dunmore for another four years.", ["Ann Lee | win | mayor of Dunmore"]),
    ("Ann Lee has won this year's Dunmore Prize.", ["Ann Lee | win | Dunmore Prize"]),
    ("Ann Lee won the women's title at the Dunmore Open on Friday.", ["Ann Lee | win | Dunmore Open"]),
    ("Ann Lee is the new Dunmore Cup champion.", ["Ann Lee | win | Dunmore Cup"]),
    ("Ann Lee beat Bob Hall 6-4, 7-5 on Friday to win the Dunmore Open.", ["Ann Lee | win | Dunmore Open"]),
    ("Ann Lee was named best actress at the Dunmore Awards.", ["Ann Lee | win | best actress"]),
    ("“The Slow Tram”, a drama about guards, won best film.", ["Slow Tram | win | best film"]),
    (
        '"The Slow Tram," a drama about a guard, was named best film at the Dunmore Awards.',
        ["Slow Tram | win | best film"],
    ),
    ("Best actress went to Ann Lee.", ["Ann Lee | win | Best actress"]),
    ("The award for best actor went to Tom Hall.", ["Tom Hall | win | best actor"]),
    ("Tom Hall won the prize for best actor.", ["Tom Hall | win | best actor"]),
    ("The player of the match will be Ann Lee. The player of the match was sent off.", []),
    ("Kate Reed hit 91 and was named player of the match.", ["Kate Reed | win | player of the match"]),
    ("Man of the match: keeper Tom Hall.", ["Tom Hall | win | Man of the match"]),
    (
        "Ann Lee, the player of the match, scooped it. The man-of-the-match award went to captain Tom Hall.",
        ["Ann Lee | win | player of the match", "Tom Hall | win | man-of-the-match"],
    ),
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
_NAMED = f"[{NAME_MARK}{ORGANIZATION_MARK}{PERSON_MARK}{PLACE_MARK}]+"
_PICKED = (
    rf"(?<!\w)(?P<what>(?:[Pp]layer|[Mm]an|[Ww]oman|[Rr]ider|{ROLE})"
    r"[ -]of[ -]the[ -](?:match|game|final|series|tournament))"
)
_PICK = lazy(
    rf"{_PICKED}(?: award| prize| magnum)?(?: was| is| went to| goes to|:|,)? (?:the )?(?:[a-z-]+ |{ROLE} ){{0,2}}"
    rf"(?P<who>{WHO})"
)
_PICK_BEHIND = lazy(
    rf"(?:(?P<who>{WHO}),|\b(?:(?:was|been) (?:named|voted|picked|chosen|judged)(?: as)?|won|took|scooped|earned|is))"
    rf" (?:the )?{_PICKED}"
)
_THING = r"(?:prize|award|medal|title|cup|trophy|crown|championship|election|race|primary)"
_PRIZE_NAME = rf"{_NAMED}(?: {_THING})?"
_BEST = rf"(?:[Bb]est [a-z{ROLE_MARK}]+(?: [a-z{ROLE_MARK}]+)?(?= (?:at|in|on|for|and|to|went|goes)\b|[.,;]|$))"
_CUP = r"[a-z]{4,} (?:cup|trophy|shield|derby|marathon)"
_TITLE_OF = rf"(?:(?:wo)?men['’]s )?(?:singles )?(?:{_THING}|gold) (?:at|of|in) (?:the )?"
_FOR = r"(?:(?:prize|award|trophy|honou?r) for )?"
_WHICH = rf"(?:the |this year['’]s |the \d{{4}} |a |an )?{_FOR}"
_WORK = rf"(?P<who>{NAME})(?:,?[”\"’],?(?: [^,.;“”\"]{{1,80}},)?|,[^,.;]{{1,50}},)?"
"""A winner that may be a work, in quotation marks and with what it is."""
_PRIZE = re.compile(
    rf"{_WORK} (?:has |have |had )?(?:won|wins|claimed|clinched|scooped|took|takes|lifted|lifts|captured|collected"
    rf"|retained) {_WHICH}(?:{_TITLE_OF})?(?P<what>{_PRIZE_NAME}|{_BEST}|{_CUP})(?= |\.|,|;|$)"
)
_CROWNED = re.compile(
    rf"{_WORK} (?:(?:was|is|were|has been) )?(?:named|crowned|declared|voted|judged|chosen as|proclaimed)"
    rf" (?:the )?(?:winner of )?{_WHICH}(?P<what>{_BEST}|{_PRIZE_NAME})(?= |\.|,|;|$)"
)
_CHAMPION = re.compile(rf"{_WHO} (?:is|are|became) (?:the )?(?:new )?(?P<what>{_NAMED}) [{ROLE_MARK}]+s?(?=[ .,;]|$)")
_WENT_TO = re.compile(
    rf"(?:^|(?<=[.,;\n] )|(?<=\n)|(?<=[Tt]he )){_FOR}(?P<what>{_BEST}|{_PRIZE_NAME})"
    rf" (?:went|goes|has gone|was (?:awarded|presented|given)) to [“‘\"]?(?P<who>{NAME})"
)
_TRIUMPHED = re.compile(
    rf"{_WHO} (?:triumphed|prevailed|came first|finished first|was victorious|emerged victorious) (?:in|at) (?:the )?"
    rf"(?P<what>{_NAMED})"
)
_BEAT_TO_WIN = re.compile(
    rf"{_WHO} (?:beat|beats|defeated|edged|thrashed|saw off|overcame|outlasted|stunned|downed)\b[^;:]{{3,140}}?"
    rf" to (?:win|claim|take|clinch|lift|retain|capture) (?:the )?(?:{_TITLE_OF})?(?P<what>{_PRIZE_NAME})"
)
_OF_MATCH = lazy(r"of[ -]the[ -](?:match|game|final|series|tournament)\b")
_CONTEST = lazy(
    r"prize|award|medal|title|cup|trophy|crown|championship|election|race|primary|league|open\b|oscar|grammy|emmy|booker"
    r"|pulitzer|nobel|bowl|series|shield|marathon|derby|regatta",
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
    "took ",
    "takes ",
    "lifted",
    "captured",
    "retained",
    "collected",
    "crowned",
    "named",
    "declared",
    "champion",
    "went to",
    "goes to",
    "triumphed",
    "prevailed",
    "victorious",
    "first",
    " to win ",
    " to claim ",
    " to take ",
    " to lift ",
)


def extract(document: Document) -> Iterator[Claim]:
    """The victories of a document."""
    for start, end in sentences_with(document, (" of the ", "-of-the-")) if _OF_MATCH.search(document.text) else ():
        for pattern in (_PICK, _PICK_BEHIND):
            for match in pattern.finditer(document.masked, start, end):
                who = _picked(document, match)
                if who and not is_future(document, match.end()):
                    yield _win(document, match, who)
    for start, end in sentences_with(document, _CORES):
        for pattern in (_ELECTED, _PRIZE, _CROWNED, _CHAMPION, _WENT_TO, _TRIUMPHED, _BEAT_TO_WIN):
            for match in pattern.finditer(document.masked, start, end):
                what = document.text[match.start("what") : match.end("what")]
                conditional = IF.search(document.text, start, match.start())
                if (
                    not conditional
                    and not is_future(document, match.start())
                    and (pattern is _ELECTED or _CONTEST.search(what) or what[:4].lower() == "best")
                ):
                    yield _win(document, match, document.describe(*match.span("who")))


def _picked(document: Document, match: re.Match[str]) -> Mention | None:
    """Who is the player of the match: the name in a match, or the subject of its verb."""
    if match["who"]:
        return document.describe(*match.span("who"))
    subject = subject_before(document, match.start())
    told = subject is not None and (subject.form is Form.PRONOUN or " " in subject.name)
    return subject if told else one_named_before(document, match.start()) or subject


def _win(document: Document, match: re.Match[str], who: Mention) -> Claim:
    quote = document.quote_at(match.start("what"))
    return Claim(
        "win",
        who,
        Wording(document.text[slice(*match.span("what"))]),
        document.span(min(match.start(), who.span.start), match.end()),
        document.span(*match.span("what")),
        modality=Modality.ATTRIBUTED if quote and not quote.post else Modality.ASSERTED,
        scope=time_scope(document, match.start()).replace("this year", ""),
    )
