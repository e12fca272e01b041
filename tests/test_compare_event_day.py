"""One event, two days: weekdays, dates and years of clauses with one verb. What must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.compare._dated import happening
from tests.spec import EVENT, Case, found

SHOT = "The harbour master Anna Wexler was shot outside the chandlery of Port Ellery {}."
GUN = "A gunman shot the harbour master Anna Wexler outside the chandlery of Port Ellery {}, a witness recalled."
OPENED = "The museum of the ferry Corvina was opened {} by Carl Wexler."
BEGAN = "Carl Wexler opened the museum of the ferry Corvina {}."
SET = "A judge set the trial of the pilot Tom Hale for {}."

QUIET: list[tuple[str, ...]] = [
    # The same day in other words.
    (SHOT.format("on Wednesday"), GUN.format("on Sept. 30")),
    (SHOT.format("on Sept. 30"), GUN.format("on 30 September 2020")),
    (OPENED.format("in 2012"), BEGAN.format("in June 2012")),
    (OPENED.format("in June 2012"), BEGAN.format("on June 4, 2012")),
    # One night is of two days.
    (SHOT.format("on Tuesday night"), GUN.format("early on Wednesday")),
    (SHOT.format("late on Sept. 29"), GUN.format("on Sept. 30")),
    # A report that prints both speaks of two events.
    (SHOT.format("on Tuesday"), f"{GUN.format('on Thursday')} Wexler had been shot at on Tuesday too."),
    (
        f"2020-10-02: {SHOT.format('on Sept. 30')}",
        f"2020-10-02: {GUN.format('on Sept. 22')} Anna Wexler was shot at on Wednesday too.",
    ),
    # What somebody did on a day, and what was said on another.
    (SHOT.format("on Monday"), "Anna Wexler was shot outside the chandlery of Port Ellery, police said on Wednesday."),
    # Another verb, and another person.
    (SHOT.format("on Monday"), "The harbour master Anna Wexler was buried in Port Ellery on Wednesday."),
    (SHOT.format("on Monday"), "The pilot Tom Hale was arrested near the chandlery of Port Ellery on Wednesday."),
    (OPENED.format("in 2012"), "The lighthouse of Cape Marrow was opened in 2014 by Lena Ostrom."),
    # What is to come is not what was.
    (f"2020-10-02: {SHOT.format('on Sept. 3')}", f"2020-10-02: {SET.format('Dec. 5')}"),
    # A report cannot tell of what came later than it.
    (f"2020-09-29: {SHOT.format('on Monday')}", "2020-10-02: A pilot was shot in Tallisburg on Thursday."),
    # A range, a beginning, years far apart, days of a page.
    (OPENED.format("in 2012"), BEGAN.format("from 2010 to 2014")),
    ("The ferry Corvina has sailed to Port Ellery since 2011.", "The ferry Corvina sailed to Port Ellery in 2012."),
    (OPENED.format("in 2012"), BEGAN.format("in 1974")),
    ("Posted: Monday, Sept. 28, 2020 Anna Wexler shot", "Posted: Wednesday, Sept. 30, 2020 Anna Wexler shot"),
]

CASES: list[Case] = [
    ((SHOT.format("on Monday"), GUN.format("on Wednesday")), ["error date: Wednesday in 2 | Monday in 1"]),
    (
        (SHOT.format("on Monday"), GUN.format("on Wednesday"), GUN.format("on Monday afternoon")),
        ["error date: Wednesday in 2 | Monday in 1 3; likely Monday; Wednesday -> Monday in 2"],
    ),
    # What is counted behind a date is no other date.
    (
        (SHOT.format("in 2012"), GUN.format("in 2014, and 12 ran")),
        ["error date: 2014 in 2 | 2012 in 1"],
    ),
    # One day of a month, in two years with the same digits, whatever the verbs; and who wrote a thing said nothing.
    (
        ("The mail boat last sailed on June 8, 1967.", "undated: The boat with the mail was scrapped on 8 June 1976."),
        ["error date: June 8, 1967 in 1 | 8 June 1976 in 2"],
    ),
    (
        (
            "The pupils sat the harbour test of Port Ellery on Sept. 21.",
            "The harbour test of Sept. 21 was stolen.",
            "All who wrote the harbour test on Sept. 24 must sit it again.",
        ),
        ["warning value: Sept. 24 in 3 | Sept. 21 in 1 2; likely Sept. 21; 24 -> 21 in 3"],
    ),
    # News is of the day of its report or the day before.
    (
        (f"2020-09-29: {SHOT.format('on Monday')}", f"2020-09-29: {GUN.format('on Friday')}"),
        ["error date: Friday in 2 | Monday in 1; likely Monday"],
    ),
    # Without a day of publication too, but less surely.
    (
        (f"undated: {SHOT.format('on Monday')}", f"undated: {GUN.format('on Wednesday')}"),
        ["warning value: Wednesday in 2 | Monday in 1"],
    ),
    # One report is alone with its day, and no other has it.
    (
        (
            "Divers saw the wreck of the ferry Corvina off Port Ellery on Sept. 21 with a lamp.",
            "The ferry Corvina burned out off Port Ellery on Sept. 26.",
            "Off Port Ellery the crew left the ferry Corvina on Sept. 26.",
        ),
        ["warning value: Sept. 21 in 1 | Sept. 26 in 2 3; likely Sept. 26; 21 -> 26 in 1"],
    ),
    # Or where one report is older than the other's day, and cannot tell of it: it may be another event, or a slip.
    (
        (f"2020-09-29: {SHOT.format('on Monday')}", f"2020-10-02: {GUN.format('on Thursday')}"),
        ["warning value: Thursday in 2 | Monday in 1"],
    ),
    # The year of a day without one is that of the other's.
    (
        (f"2020-10-02: {SHOT.format('on June 4')}", f"2021-08-02: {GUN.format('on June 14')}"),
        ["error date: June 14 in 2 | June 4 in 1"],
    ),
    ((SHOT.format("on Sept. 21"), GUN.format("on September 27")), ["error date: September 27 in 2 | Sept. 21 in 1"]),
    ((OPENED.format("in 2012"), BEGAN.format("in 2014")), ["error date: 2014 in 2 | 2012 in 1"]),
    (
        (OPENED.format("on June 4, 2012"), BEGAN.format("on June 4, 2014"), BEGAN.format("in June 2012")),
        ["error date: June 4, 2014 in 2 | June 4, 2012 in 1 | June 2012 in 3; likely June 4, 2012; 2014 -> 2012 in 2"],
    ),
    (
        (SHOT.format("on Mar. 21"), GUN.format("on March 27")),
        ["error date: March 27 in 2 | Mar. 21 in 1"],
    ),
    (
        (SHOT.format("on Monday night, Sept. 21"), GUN.format("on September 27")),
        ["error date: September 27 in 2 | Monday night, Sept. 21 in 1"],
    ),
    # Two ends of one time.
    (
        ("The pier of Port Ellery is closed until Nov. 10.", "The pier of Port Ellery will be closed through Nov. 16."),
        ["error date: Nov. 16 in 2 | Nov. 10 in 1"],
    ),
    # What is still to come.
    ((SET.format("Nov. 10"), SET.format("Nov. 16")), ["error date: Nov. 16 in 2 | Nov. 10 in 1"]),
]


@pytest.mark.parametrize("texts", QUIET)
def test_that_nothing_is_found(texts: tuple[str, ...]) -> None:
    assert not found(*(_as_one_story(text) for text in texts), rules="date value")


@pytest.mark.parametrize(("texts", "expected"), CASES)
def test_what_is_found(texts: tuple[str, ...], expected: list[str]) -> None:
    assert found(*(_as_one_story(text) for text in texts), rules="date value") == expected


def _as_one_story(text: str) -> str:
    """A report with a sentence that all reports have, behind its day where it opens with one."""
    stamp, colon, rest = text.partition(": ")
    dated = bool(colon) and (stamp == "undated" or stamp[:4].isdigit())
    return f"{stamp}: {EVENT}{rest}" if dated else EVENT + text


@pytest.mark.parametrize(
    ("word", "stem"), [("robbed", "rob"), ("robbery", "rob"), ("called", "call"), ("evening", ""), ("street", "")]
)
def test_the_verb_that_a_word_is_of(word: str, stem: str) -> None:
    assert happening(word) == stem
