"""Mentions, sentences and the masked text: what is no name first, then where names begin and end and what they are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article, Document, Form, Kind
from factcheck.segment import segment


def read(text: str, title: str | None = None) -> Document:
    return segment(Article("a", "a.txt", text, title))[-1]


def found(text: str) -> list[tuple[str, str]]:
    """The names and handles of a text, with the first letter of their kind, "-" for none."""
    return [(mention.span.text, mention.kind.value[0] if mention.kind else "-") for mention in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "I’m glad. I've seen it. Don't go. She’s here.",
        "Sending love. Send support. Blessings to all.",
        "It was on TV at 8:58pm PDT on Sep 30.",
        "Police said the suspect fled. Prosecutors disagreed. Polls close soon.",
        "The Chief said so. Mom knew. A Republican spoke.",
        "“Thank you. Let it go. Keep quiet .Blessings,” she said.",
        "On Monday, in May, all was quiet.",
        "Three-year-old twins slept.",
    ],
)
def test_no_names(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Robert "Bobby" Jones, 25, left.', [('Robert "Bobby" Jones', "p")]),
        ("It was J.R. Smith and John D. Lee.", [("J.R. Smith", "p"), ("John D. Lee", "p")]),
        ("He saw Ana de la Cruz and Omar al-Rashidi.", [("Ana de la Cruz", "p"), ("Omar al-Rashidi", "p")]),
        ("He saw Pat O’Brien’s car.", [("Pat O’Brien", "p")]),
        ("Ian Reed Jr., 40, left.", [("Ian Reed Jr.", "p")]),
        ("It was Zoë Łukasz-Hart, 19.", [("Zoë Łukasz-Hart", "p")]),
        ("Ana Reed, 25, Bo Hart, 28, and Xi Zu, 19, left.", [("Ana Reed", "p"), ("Bo Hart", "p"), ("Xi Zu", "p")]),
        ("She praised @katereed for it.", [("@katereed", "p")]),
        ("Mr. and Mrs. Reed left.", [("Reed", "p")]),
        ("Springfield Police Officer John Doe spoke.", [("Springfield Police", "o"), ("John Doe", "p")]),
        ("They called police Chief John Doe.", [("John Doe", "p")]),
        ("Sgt. 1st Class Ali Reed left.", [("Ali Reed", "p")]),
        ("Yorla Zemp was booked. Arn Yelk died.", [("Yorla Zemp", "p"), ("Arn Yelk", "p")]),
        ("It named him as Yorla Zemp. Volta Corp was charged.", [("Yorla Zemp", "p"), ("Volta Corp", "o")]),
        ("It hurt Chief Executive Lorna Xian.", [("Lorna Xian", "p")]),
        ("They called Mayor-elect Yorla Zemp.", [("Yorla Zemp", "p")]),
        (
            "Bo Hart of the Trade Committee and Ana Reed of the Health Committee left.",
            [("Bo Hart", "p"), ("Ana Reed", "p")],
        ),
        ("Stephen King met King Charles.", [("Stephen King", "p"), ("Charles", "p")]),
        (
            "It was in Gary, Ind., and Springfield, Ohio.",
            [("Gary", "l"), ("Ind", "l"), ("Springfield", "l"), ("Ohio", "l")],
        ),
        ("He moved to New York City.", [("New York City", "l")]),
        ("They live on Elm Street in Marsh County.", [("Elm Street", "l"), ("Marsh County", "l")]),
        ("SPRINGFIELD, Ohio (AP) — All is quiet.", [("SPRINGFIELD", "l"), ("Ohio", "l"), ("AP", "o")]),
        ("WEXCOMBE ATHLETIC have won.", [("WEXCOMBE ATHLETIC", "o")]),
        ("He went to St. Ann's College.", [("St. Ann's College", "o")]),
        ("She studied at the University of Leeds.", [("University of Leeds", "o")]),
        ("It was sold to Acme Holdings, Inc. by Reed & Hart.", [("Acme Holdings, Inc", "o"), ("Reed & Hart", "-")]),
        ("He met Mayor Bill de Marco. De Marco spoke.", [("Bill de Marco", "p"), ("De Marco", "p")]),
        (
            "Plucky Ysolde Marr, 41, left. Sadly Ysolde Tann Marr died.",
            [("Ysolde Marr", "p"), ("Ysolde Tann Marr", "p")],
        ),
        ("Schoolgirl Ysolde Marr, 16, left.", [("Ysolde Marr", "p")]),
    ],
)
def test_names(text: str, names: list[tuple[str, str]]) -> None:
    kinds = {"l": "p"}  # place and person share a letter
    assert [(name, kind) for name, kind in found(text)] == [(name, kinds.get(kind, kind)) for name, kind in names]


def test_suffixes_nicknames_and_apostrophes() -> None:
    text = 'It killed Ralf Davis Jr., 16. A’Naiya Reed, 3, met Ann "Dee Dee" Hall. He\'s at Bob Lee Jr. Boulevard.'
    names = [
        ("Ralf Davis Jr.", "p"),
        ("A’Naiya Reed", "p"),
        ('Ann "Dee Dee" Hall', "p"),
        ("Bob Lee Jr. Boulevard", "p"),
    ]
    assert found(text) == names
    assert read("3-Year-Old Hurt In Leeds", "3-Year-Old Hurt In Leeds").mentions[0].name == "Leeds"
    assert read("Ralf Davis Jr. is dead. They were held in Davis' death.").mentions[1].kind is Kind.PERSON


def test_what_stands_beside_a_name_tells_a_person() -> None:
    text = "He met Zomari Hall, 15, and his uncle, Morlens Tilvane, at Alumni Hall, 15 miles away."
    assert found(text) == [("Zomari Hall", "p"), ("Morlens Tilvane", "p"), ("Alumni Hall", "o")]
    text = "The vet, Ossian Tilvane, and Morlens Quorrick, a retired dentist, saw the vets of Quorrick Rovers, a club."
    assert found(text)[:2] == [("Ossian Tilvane", "p"), ("Morlens Quorrick", "p")]
    assert found(text)[2:] == [("Quorrick Rovers", "-")]
    text = "Star Tilvane Rovers won. The star Morlens Quorrick won, and so did Ossian Tilvane, the Welsh forward."
    assert found(text)[1:] == [("Morlens Quorrick", "p"), ("Ossian Tilvane", "p")]


def test_places_are_no_people() -> None:
    document = read("It was in Gary, Ind. A Chicago man left Wexcombe Beach.")
    assert [mention.kind and mention.kind.value for mention in document.mentions] == ["place"] * 4


def test_title_is_kept_apart() -> None:
    (mention,) = read("Then Gov. Ann Lee spoke.").mentions
    assert (mention.title, mention.name) == ("Gov", "Ann Lee")
    (mention,) = read("It was so, Secretary of State Ann Lee said.").mentions
    assert (mention.title, mention.name) == ("Secretary of State", "Ann Lee")


def test_a_headline_names_only_whom_the_report_names() -> None:
    title, text = segment(Article("a", "a.txt", "Kate Reed said so on Friday.", "Kate Reed Speaks After Her Loss"))
    assert [mention.name for mention in title.mentions] == ["Kate Reed"]
    assert [mention.name for mention in text.mentions] == ["Kate Reed"]
    title, _ = segment(Article("a", "a.txt", "Bob Reed wed on Friday.", "Ann Lee and Bob Reed Marry in the Rain"))
    assert [mention.name for mention in title.mentions] == ["Ann Lee", "Bob Reed"]


def test_a_surname_alone_is_a_persons_where_the_full_name_stands_elsewhere() -> None:
    assert found("Xavi Qorro, 30, left. Later, Qorro spoke.") == [("Xavi Qorro", "p"), ("Qorro", "p")]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He met Gov. Ann Lee on Sept. 3 in Gary, Ind. She left.", 2),
        ("He left at 8 p.m. The end.", 2),
        ("It opens at 8 p.m. Friday.", 1),
        ("Samuel L. Reed spoke.", 1),
        ("He lives in Washington, D.C. He left.", 2),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    assert len(read(text).sentences) == sentences


_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Kate",
                "Reed",
                "Dr.",
                "St.",
                "of",
                "the",
                "The",
                "said",
                "“",
                "”",
                "47,",
                "U.S.",
                "😀",
                "Żółć",
                "O’Hara",
                "&",
            ]
        ),
        st.text(max_size=5),
    ),
    max_size=25,
).flatmap(lambda words: st.sampled_from([" ", "\n", "\n\n", ""]).map(lambda glue: glue.join(words)))


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_offsets_hold(text: str) -> None:
    document = read(text)
    assert len(document.masked) == len(text)
    end = 0
    for mention in document.mentions:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.form in (Form.NAME, Form.HANDLE)
        end = mention.span.end
    covered = []
    for block in document.blocks:
        inside = [sentence for sentence in document.sentences if block.start <= sentence[0] < block.end]
        assert inside[0][0] == block.start
        assert inside[-1][1] == block.end
        assert all(one[1] == two[0] for one, two in pairwise(inside))
        covered += inside
    assert covered == list(document.sentences)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Berlin, German Chancellor Angela Reed spoke.", "Angela Reed"),
        ("It was the Christian Democrat Kate Lee.", "Kate Lee"),
        ("It was the New Zealander Kate Lee.", "Kate Lee"),
        ("The Dane Lars Reed spoke.", "Lars Reed"),
        ("Dane Reed spoke.", "Dane Reed"),
        ("It was Christian Reed.", "Christian Reed"),
        ("Christian Reed spoke.", "Christian Reed"),
        ("Plucky Siân Lowe won.", "Siân Lowe"),
        ("Proud Kate Lowe won.", "Kate Lowe"),
        ("Ringleader Tom Lowe won.", "Tom Lowe"),
    ],
)
def test_words_of_a_people_and_epithets_are_no_part_of_a_name(text: str, name: str) -> None:
    assert found(text)[-1] == (name, "p")
