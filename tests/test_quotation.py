"""Drift of quotations across reports, their speakers, paraphrases and the ledger: what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.compare._speakers import one_person
from factcheck.model import Article, Discrepancy, Entity, Kind, Result
from factcheck.pipeline import check

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"
LINE = "We keep the lamp lit through the winter because the ferries need it more than the summer boats do"


def run(*texts: str) -> Result:
    """The result on reports of one event, which all begin alike."""
    return check([Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)])


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies on quotations in them, notes left out."""
    return [
        item
        for item in run(*texts).discrepancies
        if item.rule.startswith(("quotation", "paraphrase")) and item.severity != "info"
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (f"“{LINE},” Wexler said.", f'"{LINE}," Wexler said.'),
        (f"“{LINE},” Wexler said.", "Wexler said the ferries “need it more than the summer boats do.”"),
        (f"“{LINE},” Wexler said.", "“We keep the lamp lit,” Wexler said, “because the ferries need it.”"),
        (f"“{LINE},” Wexler said.", "“We keep the lamp lit ... because the ferries need it more,” Wexler said."),
        (f"“{LINE},” Wexler said.", f"“{LINE},” she said."),
        (f"“{LINE},” Anna Wexler said.", f"“{LINE},” said Ms. Wexler."),
        ("“I am not leaving,” Wexler said.", "“I am leaving,” Wexler said."),
        (*["“I am not leaving,” Wexler said."] * 2, "“I am leaving,” Harding said."),
        (*["“I am not leaving,” Wexler said."] * 2, "“I am leaving,” Wexler said. “I am not leaving,” she added."),
        (*["“This is for my mother,” Wexler said."] * 2, "“This was a day for my brother,” Wexler said."),
        ("“We light the lamp every night here,” Wexler said.", "“We fill the lamp every week there,” Harding said."),
        ("“We lit it years ago, I am told,” Wexler said.", "Wexler said the lamp was lit years ago."),
        (
            "“We light the lamp every night here. The ferries need it more than ever,” Wexler said.",
            "“The ferries need it more than ever. We light the lamp every night here,” Wexler said.",
        ),
        (
            "“Harding said, ‘I don’t want to light the lamp in this port today,’” Wexler said.",
            "“I don't want to light the lamp in this port today,” Tom Harding said.",
        ),
        (
            "“The eleventh-hour plan for the port was dropped at last,” Wexler said.",
            "“The 11th hour plan for the port was dropped at last,” Wexler said.",
        ),
        ("“A couple of hours went by at the pier,” Wexler said.", "A couple of hours went by at the pier."),
        (f"“{LINE},” Wexler told reporters.", f"“{LINE},” Wexler told Harding."),
        (f"“{LINE},” Wexler told Corvina Port Radio.", f"“{LINE},” Wexler told CPR."),
        ("Harding ruled out selling. “We will not sell the port,” he said.", "Nothing else was said."),
        ("“I love my sons. I love my boats,” Wexler said.", "“I love my boats,” Wexler said. “They are all I have.”"),
        ("“I am very happy,” Wexler said. “It is over.”", "“I am very tired,” Wexler said. “I want my bed.”"),
        ("“I do not know her well,” Wexler said.", "“Oh, I do know her well,” Harding said. “She buys milk.”"),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_a_changed_word_with_the_majority_and_the_fix() -> None:
    (item,) = found(
        f"“{LINE},” Wexler said.",
        f"“{LINE.replace('winter', 'summer', 1)},” Wexler said. The lamp is old.",
        f"Later Wexler spoke. “{LINE},” she said. Nobody else did.",
    )
    assert (item.rule, item.severity) == ("quotation-word", "warning")
    assert [(one.span.article, one.span.text) for one in item.evidence] == [
        ("2.txt", "summer"),
        ("1.txt", "winter"),
        ("3.txt", "winter"),
    ]
    assert item.likely is not None
    assert item.likely.value_text == "winter"
    assert item.fix is not None
    assert (item.fix.span.text, item.fix.replacement) == ("summer", "winter")


@pytest.mark.parametrize(
    ("one", "two", "rule"),
    [
        (
            "“I have steered trams,” he said. “They don't argue.”",
            "“I have steered carts. They don't argue,” he said.",
            "word",
        ),
        ("“I have sat here all night. You may ask me why,” she said.", "“You may not ask me why,” she said.", "sense"),
        ("“We are not leaving anybody here,” he said.", "“We are leaving nobody here,” he said.", "word"),
    ],
)
def test_one_word_of_a_short_sentence_is_changed(one: str, two: str, rule: str) -> None:
    (item,) = found(one, two)
    assert item.rule == f"quotation-{rule}"


@pytest.mark.parametrize(
    ("agreed", "odd", "rule"),
    [
        ("I am not leaving", "I am leaving", "quotation-sense"),
        ("This is for my mother", "This is for my brother", "quotation-word"),
    ],
)
def test_a_word_of_a_few_that_somebody_says_in_two_reports_is_changed(agreed: str, odd: str, rule: str) -> None:
    (item,) = found(*[f"“{agreed},” Wexler said."] * 2, f"“{odd},” Wexler said.")
    assert (item.rule, item.evidence[0].span.article) == (rule, "3.txt")


def test_a_lost_negation() -> None:
    (item,) = found(
        "“We will not close the port before the winter,” Wexler said.",
        "“We will close the port before the winter,” Wexler said on the pier.",
    )
    assert (item.rule, item.severity) == ("quotation-sense", "error")


def test_who_says_a_turned_quotation_may_be_read_wrongly() -> None:
    told = "Tom Harding shook Anna Wexler's hand. {} told reporters."
    (item,) = found(
        "“There will be no ferry this year,” Anna Wexler told reporters.",
        told.format("“There will be a ferry this year,” he"),
    )
    assert (item.rule, item.severity) == ("quotation-sense", "error")


def test_all_places_at_which_a_report_differs_are_one_finding_as_grave_as_the_gravest() -> None:
    (item,) = found(
        f"“{LINE},” Wexler said.",
        f"“{LINE.replace('winter', 'summer', 1).replace('more', 'not more')},” Wexler said. The lamp is old.",
        f"Later Wexler spoke. “{LINE},” she said. Nobody else did.",
    )
    assert (item.rule, item.severity) == ("quotation-sense", "error")
    assert item.message.endswith("another sense, and another place differs")
    assert [one.span.text for one in item.evidence if one.span.article == "2.txt"] == ["it not more", "summer"]


def test_reports_that_differ_at_two_places_are_two_findings() -> None:
    items = found(
        f"“{LINE},” Wexler said.",
        f"“{LINE.replace('winter', 'summer', 1)},” Wexler said. The lamp is old.",
        f"Later Wexler spoke. “{LINE.replace('lit', 'on')},” she said. Nobody else did.",
    )
    assert [item.evidence[0].span.text for item in items] == ["summer", "on"]


def test_where_two_reports_differ_at_several_places_one_of_them_is_doubted() -> None:
    (item,) = found(
        "“The eastern lamp was lit on the first night of the long winter by the old keeper,” Wexler said.",
        "“The eastern lamp was seen on the first night of the cold winter by the old keeper,” Wexler said.",
    )
    assert [one.span.article for one in item.evidence] == ["2.txt", "1.txt", "2.txt", "1.txt"]


def test_the_embedded_post_is_the_original() -> None:
    post = f"View this post on Instagram\n\n{LINE}\n\nA post shared by Anna Wexler (@annawexler) on Oct 2, 2020"
    texts = [
        f"Wexler spoke.\n\n{post}",
        *(f"“{LINE.replace('lit', 'on', 1)},” Wexler said{end}." for end in ("", " too")),
    ]
    (item,) = found(*texts)
    assert item.likely is not None
    assert item.likely.value_text == "lit"
    assert item.evidence[-1].span.article == "1.txt"


def test_two_speakers() -> None:
    (item,) = found(f"“{LINE},” Wexler said.", f"“{LINE},” Harding said on the pier.")
    assert (item.rule, item.severity) == ("quotation-speaker", "error")
    assert {one.value_text for one in item.evidence} == {"Anna Wexler", "Tom Harding"}


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [("A. J. Smith", "A. J. Hall", False), ("A. J. Smith", "Ann Smith", True), ("Lena", "Lotte Reed", True)],
)
def test_initials_alone_make_no_two_speakers_one(one: str, two: str, same: bool) -> None:
    assert one_person(*(Entity(name, Kind.PERSON, name) for name in (one, two))) == same


def test_a_speaker_described_by_a_role_that_the_report_gives_to_one() -> None:
    told = f"Mayor Anna Wexler and Tom Harding, a pilot, were on the pier.\n\n“{LINE},” the mayor said."
    (item,) = found(f"Mayor Anna Wexler was there. “{LINE},” Tom Harding, a pilot, said on the pier.", told)
    assert item.rule == "quotation-speaker"
    others = told.replace("a pilot", "a former mayor")
    assert found(f"Mayor Anna Wexler was there. “{LINE},” Tom Harding, a pilot, said on the pier.", others) == []


def test_a_speaker_told_by_a_title_alone() -> None:
    assert found(f"“{LINE},” Her Majesty the Queen said.", f"“{LINE},” Queen Ingrid said on the pier.") == []


def test_words_left_out_inside_one_pair_of_marks() -> None:
    (item,) = found(
        f"“{LINE},” Wexler said.",
        f"“{LINE.replace(' through the winter because the ferries', '')},” Wexler said again.",
    )
    assert item.rule == "quotation-omission"


def test_an_indirect_statement_narrows_the_quotation() -> None:
    (item,) = found(
        "“Years ago, I sank a ferry in this port,” Wexler said.",
        "Wexler said that just a few years ago she sank a ferry.",
    )
    assert (item.rule, item.severity) == ("paraphrase", "warning")
    assert item.evidence[0].span.text.startswith("just a few years")


def test_an_indirect_statement_denies_the_quotation_beside_it() -> None:
    (item,) = found("Wexler ruled out working with the owners. “I will work with whoever comes,” she said.")
    assert (item.rule, item.severity) == ("paraphrase-denial", "error")


def test_the_ledger_has_each_quotation_once() -> None:
    result = run(
        f"“{LINE},” Wexler said. “The lamp is old and it is ours.”",
        f"“{LINE.replace('winter', 'summer', 1)},” Wexler said on the pier.",
    )
    shared, alone = sorted(result.quotations, key=lambda quotation: -len(quotation.versions))
    assert [version.article for version in shared.versions] == ["1.txt", "2.txt"]
    assert [len(version.changes) for version in shared.versions] == [0, 1]
    assert [(change.printed, change.original) for change in shared.versions[1].changes] == [("summer", "winter")]
    assert [version.article for version in alone.versions] == ["1.txt"]
    assert shared.speaker is not None
    assert shared.speaker.name == "Anna Wexler"


def test_a_sentence_that_a_cue_breaks_is_one_quotation() -> None:
    (quotation,) = run(
        "“We keep the lamp lit,” Wexler said, “because the ferries need it in winter. It is old.”",
        "“We keep the lamp lit because the ships need it in winter,” Wexler said.",
    ).quotations
    assert quotation.text == "We keep the lamp lit, because the ferries need it in winter. It is old."
    first, second = quotation.versions
    assert [span.text for span in first.spans] == [
        "We keep the lamp lit,",
        "because the ferries need it in winter. It is old.",
    ]
    assert [(change.printed, change.original) for change in second.changes] == [("ships", "ferries")]


def test_a_sentence_in_another_place_is_moved_and_not_left_out_here_and_added_there() -> None:
    (quotation,) = run(
        "“We light the lamp every night here. The ferries need it more than ever. It is old,” Wexler said.",
        "“The ferries need it more than ever. We light the lamp every night here. It is old,” Wexler said.",
    ).quotations
    (change,) = quotation.versions[1].changes
    assert (change.kind, change.printed, change.original) == (
        "moved",
        "We light the lamp every night here",
        "We light the lamp every night here",
    )


def test_who_speaks_to_whom_in_each_report() -> None:
    (quotation,) = run(
        f"“{LINE},” Wexler told the Daily Post.",
        f"“{LINE},” Harding told reporters.",
        f"“{LINE},” Wexler said.",
    ).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Anna Wexler"
    assert [
        (version.speaker and version.speaker.name, version.addressee and version.addressee.name)
        for version in quotation.versions
    ] == [("Anna Wexler", "Daily Post"), ("Tom Harding", "reporters"), ("Anna Wexler", None)]


def test_one_quotation_said_to_two_is_a_note() -> None:
    notes = run(f"“{LINE},” Wexler told Ellery Radio.", f"“{LINE},” Wexler told Lund Television.").discrepancies
    (item,) = [note for note in notes if note.rule == "quotation-addressee"]
    assert (item.severity, {one.value_text for one in item.evidence}) == ("info", {"Ellery Radio", "Lund Television"})


def test_one_quotation_said_to_two_people_of_the_story() -> None:
    items = run(f"“{LINE},” Wexler told Harding.", f"“{LINE},” Wexler told Maria Quint.").discrepancies
    (item,) = [item for item in items if item.rule == "quotation-listener"]
    assert (item.severity, {one.value_text for one in item.evidence}) == ("error", {"Tom Harding", "Maria Quint"})


def test_what_was_said_is_likelier_as_a_sentence() -> None:
    said = "“We sailed late. I am not going to drink with the owners,” Wexler said."
    (item,) = found(said, said.replace("not ", ""), f"At noon Wexler spoke to the crew. {said}")
    assert item.likely is not None and item.likely.value_text == "I am not going to drink with the owners"
    assert item.fix is not None and item.fix.replacement == "am not going"
