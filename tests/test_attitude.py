"""What somebody did by speaking against the words beside it; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

RULE = "paraphrase-denial"
QUIET = [
    "Tom Harding, the coxswain, said that he would decide at Easter. “I have not made up my mind,” he said.",
    "Tom Harding vowed that he would fight the seat. “I do not know whether I will win,” he said.",
    "Anna Wexler declined to say whether jobs would go. “The shop in Marsh Lane will open as usual,” she said.",
    "Anna Wexler declined to say whether the shop would close. “We will look at the shop, and may close it,” she said.",
    "Lucy Marsh refused to apologise. “I am sorry for them,” said Tom Harding, who drove the train.",
    "Lucy Marsh did not apologise. “I am sorry to hear it, but it was not my doing,” she said.",
    "Tom Harding appealed for more blankets. “We have blankets for one street in ten,” he said. “We need 4,000.”",
    "Tom Harding called for the bridge to be closed. “Nobody wants another child killed on the bridge,” he said.",
    "Tom Harding had earlier refused to apologise. “I am sorry,” he said.",
    "Anna Wexler promised to come back to the ferry. “I can't tell you how glad I am,” she said.",
    "Anna Wexler ruled out a fault of the engine. “I can't thank the crew enough,” she said.",
    "Anna Wexler ruled out a fault of the engine. “We do not know why it stopped,” she said.",
    "Anna Wexler ruled out a fault of the engine. “It is too early to say what happened,” she said.",
    "Tom Harding, the mayor, promised a park. “I can't promise the moon,” he said.",
    "Tom Harding has confessed to the fraud. “I did not do it for money,” he said.",
]
FOUND = [
    "Anna Wexler ruled out a fault of the engine. “I can't stand here and tell you that it was not us,” she said.",
    "Tom Harding pledged that the mill would stay open for ever. “I can't make promises beyond two years,” he said.",
    "Tom Harding, who speaks for her, told us that Wexler had confessed. “My client has admitted nothing,” he said.",
    "Tom Harding, the coxswain, vowed that he would take over the boat. “I have not decided whether to stay,” he said.",
    "Lucy Marsh said that the season would open in May. “It is too early to say whether the season opens,” she said.",
    "Anna Wexler declined to say whether the shop would close. “The shop will close in June,” she said.",
    "Tom Harding demanded that the bridge be shut. “I do not want the bridge closed to anybody,” he said.",
    "Lucy Marsh refused to apologise. “I am deeply sorry for what they went through,” she said.",
    "Lucy Marsh apologised to them. “I am not going to apologise to anybody,” she said.",
    "Tom Harding appealed for blankets. “We have blankets for the whole valley,” he said. “We need boats.”",
    "Tom Harding announced that he would step down. “I am not stepping down for anyone,” he said.",
    "Tom Harding refused to resign. “I will resign on Monday,” he said.",
]


@pytest.mark.parametrize("text", QUIET)
def test_quiet(text: str) -> None:
    assert found(EVENT + text, rules=RULE) == []


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    (line,) = found(EVENT + text, rules=RULE)
    assert line.startswith("error")


def test_the_words_may_stand_in_another_report() -> None:
    told = f"{EVENT}The director of the railway, Lucy Marsh, stopped short of saying sorry."
    said = f"{EVENT}“I am sorry, and will say so to each of them,” said its director, Lucy Marsh."
    assert len(found(told, said, rules=RULE)) == 1


def test_the_same_words_in_another_report_are_evidence() -> None:
    told = f"{EVENT}Tom Harding told us that Wexler had confessed. “My client has admitted nothing,” he said."
    (line,) = found(told, f"{EVENT}“My client has admitted nothing,” Tom Harding said.", rules=RULE)
    assert " in 1 2" in line
