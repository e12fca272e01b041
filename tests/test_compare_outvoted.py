"""Numbers of one report for which the others agree on another; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

FAIR = "The Corvina fair of Port Ellery opened on Friday under a grey sky.\n\n"

QUIET = [
    # a sum of another kind
    (
        "The couple had bought the boat for £90,000 in 2018.",
        "They had paid £90,000 for the boat, a friend of the couple said.",
        "The couple's boat, which was insured for £60,000, has not been seen since.",
    ),
    (
        "Four people were on the boat Corvina when she sank off Tarn.",
        "The boat Corvina sank under the four people on her off Tarn.",
        "In 1987 six people died when the boat Corrigan sank off Tarn.",
    ),
    (
        "The miners were trapped for three days.",
        "They came out after 72 hours.",
        "She drilled for 22 hours without a break.",
    ),
    (
        "Tarn gave a $640 million contract for its line to Reed.",
        "The deal for the line of Tarn is worth 640 million dollars.",
        "The line of Tarn that opened in 2011 cost $410 million.",
    ),
    # too few that agree, or the one has their number too
    ("Wexler sold nine boats.", "Wexler sold nine boats.", "Wexler sold seven boats and then nine more boats."),
    ("Wexler sold nine boats.", "Wexler sold seven boats.", "Nobody else sold any."),
    ("The tent hurt three.", "The tent fell and hurt three of them.", "The tent hurt Orr and two others."),
    # rounded, converted, parts
    ("The fair drew 4,120 guests.", "The fair drew 4,120 guests.", "The fair drew about 4,000 guests."),
    ("The tent is 40 metres long.", "The tent is 40 metres long.", "The tent is 131 feet long."),
    ("Five children sang.", "Five children sang there.", "Three boys and two girls sang: two children from Tarn."),
    # other things, other times
    ("It was her fifth prize.", "Her fifth prize made her smile.", "Her third child was born in May."),
    ("Orr won the second set.", "The second set was Orr's.", "Orr lost the first set, and took the second."),
    ("Wexler sold nine boats.", "Wexler sold nine boats.", "Last year Wexler sold seven boats."),
    ("Wexler lives at 12 Quay Street.", "Wexler of 12 Quay Street won.", "The show was on Channel 9."),
    ("The fair ends at 9 p.m. on May 3.", "It ends at 9 p.m. on May 3.", "It began at 7 p.m. on May 1."),
    ("The fair took a week.", "The fair took a week.", "The fair took six days."),
    ("The quake measured 6.3.", "A 6.3 quake shook it.", "A magnitude 5.8 quake shook it."),
    ("The quake measured 6.3.", "A 6.3 quake shook it.", "An aftershock measured 5.1."),
    (
        "Two rowers of the crew drowned.",
        "Two of them drowned.",
        "The wives of three rowers sang. She is a mother of three.",
    ),
    ("Wexler won with 78 votes.", "The 78 votes were enough.", "The board showed 77 votes, and soon after 78-69."),
    ("He walked four miles.", "It is four miles off.", "He cycled 40km."),
    ("He served five months there.", "He served five months in all.", "He served four and a half months."),
    # a month and a half is six weeks, and what lasted so long in two reports is not one thing
    ("Reed is out for six weeks.", "Reed can return in a month and a half.", "Reed is out for seven weeks."),
    ("He was jailed for five months.", "It closed five months after he left.", "Orr served four months in prison."),
    # of the dead of another year, and besides somebody
    ("The blast killed 18 people.", "18 people died in the blast.", "In 2009 a fire there killed 26 people."),
    (
        "In initial reports the police spoke of two dead and five hurt.",
        "It hurt four sailors.",
        "Four sailors were hurt by the fall, it said.",
    ),
    ("Three others were hurt.", "The fall hurt three others.", "A guard and two others were hurt."),
    ("The youngest winner since 1999.", "Reed won in 1999.", "The first woman since 1989 sang."),
    ("It is a tent from 1980.", "The tent is from 1980.", "Wexler came to the port in 1990."),
]


@pytest.mark.parametrize("texts", QUIET)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*(FAIR + text for text in texts), rules="outvoted") == []


FOUND = [
    ("She is the fifth woman to win.", "Only the fifth woman to win the cup!", "The third woman to win it wept."),
    ("Wexler sold nine boats there.", "Nine boats, no less, were sold.", "Seven boats found a buyer."),
    (
        "Reed was stopped in the ninth round.",
        "Wexler stopped Reed in the ninth round.",
        "Reed was stopped in round eight.",
    ),
    ("There are 61 episodes.", "All 61 episodes are lost.", "Only 16 episodes. Wexler sang with her at 16."),
    (
        "A gang of four masked raiders robbed it.",
        "Three masked men robbed it.",
        "The three robbers fled. The trio hid.",
    ),
    ("It was their fifth rainy fair in a row.", "Five rainy fairs in succession!", "Six consecutive fairs, all rainy."),
    ("Six inmates fled the port.", "Six prisoners who fled are armed.", "Eight lags fled the port in a van."),
    ("A gang of five stole the cup.", "Four masked thieves stole the cup.", "The cup was stolen by four thieves."),
    (
        "Four of the cavers were kept in hospital.",
        "Two cavers spent the night in Tarn Infirmary.",
        "Two of the nine were taken to hospital.",
    ),
    ("Last night a pair of mopeds fled.", "They fled on a pair of mopeds.", "They fled on three mopeds."),
    ("Reed will be out for six weeks.", "He can return in a month and a half.", "He is sidelined for sixteen weeks."),
    ("A judge jailed Orr for 17 years.", "Her term is 17 years.", "Orr was sent to prison for seven years."),
    ("The mast is from 1738.", "Tarn, 1738, says a plate on the mast.", "The mast dates from 1783."),
    ("She is the youngest winner since 1999.", "None so young had won since 1999.", "The youngest winner since 1989!"),
    ("Seven boys were rushed to hospital.", "Two pupils were hurt there.", "Two girls were taken to hospital."),
]
LINES = [
    "error outvoted: third in 3 | fifth in 1 2; likely fifth; third -> fifth in 3",
    "error outvoted: Seven in 3 | nine in 1 | Nine in 2; likely nine; Seven -> Nine in 3",
    "error outvoted: eight in 3 | ninth in 1 2; likely ninth",
    "error outvoted: 16 in 3 | 61 in 1 2; likely 61; 16 -> 61 in 3",
    "error outvoted: four in 1 | Three in 2 | three in 3; likely Three; four -> three in 1",
    "error outvoted: Six in 3 | fifth in 1 | Five in 2; likely fifth",
    "error outvoted: Eight in 3 | Six in 1 2; likely Six; Eight -> Six in 3",
    "error outvoted: five in 1 | Four in 2 | four in 3; likely Four; five -> four in 1",
    "error outvoted: Four in 1 | Two in 2 3; likely Two; Four -> Two in 1",
    "error outvoted: three in 3 | pair in 1 2; likely pair; three -> pair in 3",
    "error outvoted: sixteen weeks in 3 | six weeks in 1 | a month and a half in 2; likely six weeks;"
    " sixteen weeks -> six weeks in 3",
    "error outvoted: seven years in 3 | 17 years in 1 2; likely 17 years; seven years -> 17 years in 3",
    "error outvoted: 1783 in 3 | 1738 in 1 2; likely 1738; 1783 -> 1738 in 3",
    "error outvoted: 1989 in 3 | 1999 in 1 2; likely 1999; 1989 -> 1999 in 3",
    "error outvoted: Seven in 1 | Two in 3 2; likely Two; Seven -> Two in 1",
]


@pytest.mark.parametrize(("texts", "line"), list(zip(FOUND, LINES, strict=True)))
def test_found(texts: tuple[str, ...], line: str) -> None:
    assert found(*(FAIR + text for text in texts), rules="outvoted") == [line]


def test_names_of_awards_are_counted_as_nouns_are() -> None:
    texts = (
        "The singer, who won five Grammys, never missed it.",
        "She took home five Grammys in a long life.",
        "In 1970 Wexler won three Grammy Awards with her songs.",
    )
    line = "warning value: three in 3 | five in 1 2; likely five; three -> five in 3"
    assert found(*(FAIR + text for text in texts), rules="value") == [line]


@pytest.mark.parametrize(("days", "number"), [("224", 0), ("422", 1), ("244", 1)])
def test_a_count_that_grows(days: str, number: int) -> None:
    texts = (
        "It was the third fire of the week.",
        "The tent burned in the third fire there.",
        "It was the fourth fire at the port.",
    )
    reports = (f"2020-10-0{day}: {FAIR}{text}" for day, text in zip(days, texts, strict=True))
    assert len(found(*reports, rules="outvoted")) == number


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("Eleven people were hurt.", "Eleven people were hurt.", "Sixteen people were hurt."), 0),
        (("In 1998, 117 people died there.", "In 1998 it cost 117 lives.", "In 1998, 171 people died there."), 1),
        (("Snow held 23 lorries.", "The 23 lorries stood there.", "32 lorries were stuck there."), 1),
    ],
)
def test_the_dead_of_an_older_year_do_not_grow_nor_turned_digits(texts: tuple[str, ...], number: int) -> None:
    reports = (f"2020-10-0{day}: {FAIR}{text}" for day, text in enumerate(texts, 1))
    assert len(found(*reports, rules="outvoted count")) == number


@pytest.mark.parametrize(("more", "number"), [("", 1), (", two more than was first thought", 0)])
def test_a_count_that_one_report_says_was_lower(more: str, number: int) -> None:
    texts = ("Wexler sold nine boats there.", f"Nine boats were sold{more}.", "Seven boats found a buyer.")
    assert len(found(*(FAIR + text for text in texts), rules="outvoted value")) == number


def test_the_strength_of_an_earthquake() -> None:
    told = [FAIR + text for text in ("A 6.3 quake shook the port.", "The quake, which measured 6.3, shook it.")]
    line = "error measure: 7.3 in 3 | 6.3 in 1 2; likely 6.3; 7.3 -> 6.3 in 3"
    assert found(*told, FAIR + "A 7.3 quake shook it.", rules="measure outvoted") == [line]
    assert found(*told, FAIR + "A magnitude 6.1 quake shook it.", rules="measure outvoted") == []
