"""What state somebody is in, told in two ways; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

TRIAL = "Anna Wexler, 47, captain of the ferry Corvina, and its mate, Carl Harding, 52, met at Port Ellery.\n\n"
QUIET = [
    ("Wexler was acquitted.", "Harding was convicted."),
    ("Wexler pleaded guilty to fraud but denied manslaughter.", "Wexler denied manslaughter."),
    ("Wexler was convicted of manslaughter.", "The jury cleared Wexler on two other counts."),
    ("Wexler was cleared of murder.", "Wexler was jailed for manslaughter."),
    ("If she had been found guilty, Wexler would have been jailed.", "Wexler was acquitted."),
    ("In 2003 Wexler was jailed for fraud.", "Wexler was acquitted."),
    ("Wexler admitted that she was tired.", "Wexler denied manslaughter."),
    ("Wexler's brother was convicted in May.", "Wexler was acquitted."),
    ("Wexler was sentenced to a year in prison, suspended for two years.", "Wexler was spared jail."),
    ("Wexler dismissed the claims.", "Wexler resigned."),
    ("Wexler said she would not resign.", "Wexler was sacked."),
    ("Wexler is survived by two sons.", "Wexler died at the pier."),
    ("“Wexler was killed,” a stoker said.", "Wexler survived."),
    ("Wexler was killed when the ferry hit Harding.", "Harding was unhurt."),
    ("Wexler was killed. Harding saw it.", "Wexler fell as she sang. Her boat sank. She was unhurt."),
    ("Wexler was killed, and Harding is in a critical condition.", "Wexler fell. She is in a stable condition."),
    ("Wexler's conviction was quashed on Friday.", "Wexler was convicted of fraud."),
]
FOUND = [
    ("On Friday she saw Harding before Judge Hale. Wexler pleaded guilty.", "Wexler denied three counts of fraud."),
    ("Wexler entered a not-guilty plea.", "Wexler admitted all charges."),
    ("Harding, 52, the mate, who wept, was acquitted.", "Harding received a 20-month suspended sentence."),
    ("The woman accused of sinking the ferry pleaded guilty.", "Wexler denied charges of fraud."),
    ("Jurors found Wexler not guilty.", "A jury convicted Wexler."),
    ("The judge sent Harding to prison.", "Harding left court with a suspended sentence."),
    ("The judge granted Wexler bail.", "Wexler was remanded in custody."),
    ("Wexler was charged with murder.", "Prosecutors charged Wexler with manslaughter."),
    ("Wexler was killed.", "Wexler escaped unhurt."),
    ("Wexler died.", "Wexler fell. She is awake and talking."),
    ("Wexler was charged with fraud.", "Wexler was let go on Sunday morning without being charged."),
    ("Wexler suffered minor injuries.", "Wexler is fighting for her life."),
    ("The line sacked Wexler.", "Wexler handed in her resignation."),
    ("The line placed Wexler on leave.", "Wexler was dismissed."),
    ("Judges dismissed Wexler's appeal.", "Wexler won her appeal."),
]


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_quiet(one: str, two: str) -> None:
    assert found(TRIAL + one, TRIAL + two, rules="status outcome") == []


@pytest.mark.parametrize(("one", "two"), FOUND)
def test_found(one: str, two: str) -> None:
    (line,) = found(TRIAL + one, TRIAL + two, rules="status")
    assert line.startswith("error status: ")


def test_news_is_an_update() -> None:
    before, after = f"{TRIAL}Wexler is in a critical condition.", f"{TRIAL}Wexler died."
    (line,) = found(before, f"2020-10-05: {after}", rules="status")
    assert line.startswith("update status: ")
    (line,) = found(f"2020-10-05: {before}", after, rules="status")
    assert line.startswith("error status: ")
    (line,) = found(before, f"undated: {after}", rules="status")
    assert line.startswith("update status: ")


def test_whom_who_is_of_stands_before_it() -> None:
    dead, tended = f"{TRIAL}Wexler was pronounced dead.", f"{TRIAL}Nurses tended Wexler, who was in critical condition."
    (line,) = found(dead, f"2020-10-05: {tended}", rules="status")
    assert line.startswith("error status: ")


def test_what_had_come_about_before_an_older_report_is_no_news_to_it() -> None:
    before, after = f"{TRIAL}Wexler has not been charged.", f"{TRIAL}Wexler was charged with fraud on Tuesday."
    (line,) = found(before, f"2020-10-05: {after}", rules="status")
    assert line.startswith("error status: ")
    (line,) = found(before, f"2020-10-07: {after}", rules="status")
    assert line.startswith("update status: ")


def test_persons_whose_states_are_swapped() -> None:
    one = f"{TRIAL}Wexler was acquitted and Harding was convicted of fraud."
    two = f"{TRIAL}Harding was found not guilty. Wexler was convicted of fraud."
    assert len(found(one, two, rules="status")) == 2


def test_the_only_accused_of_a_story_is_whom_a_pronoun_means() -> None:
    one = f"{TRIAL}The suspect pleaded guilty to fraud."
    assert found(one, f"{TRIAL}Wexler denied fraud.", rules="status") == [
        "error status: denied fraud in 2 | pleaded guilty in 1"
    ]
    assert found(one, f"{TRIAL}Wexler denied fraud. Harding was charged with fraud.", rules="status") == []
