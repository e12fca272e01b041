"""Reports that contradict themselves by their own numbers, years and kin, and results and children of whom two reports
count otherwise; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

RULES = "arithmetic elapsed kin-age lifetime parts score sequence sum"

QUIET = [
    "Wexler was halfway in 1:00.62 and took 1:03.79 over the second half to finish in 2:04.41.",
    "Wexler swam the first leg in 1:00.62 and the second in 1:03.79; the record is 2:03.41.",
    "The water held 620 grams, 24 percent above the limit of 500.",
    "The first boat sails at 7:15, the second at 7:45 and the last one at 15:10.",
    "2021-04-03: The dig began in May 2019. The first coins were found in June 2019.",
    "2024-10-02: The fair runs from 14 June to 9 July, and the shop from 14 June 2023 to 9 June 2024.",
    "2024-10-02: Wexler died on Tuesday, three days after the crash on Saturday.",
    "2024-10-02: Anna Wexler, mayor for 13 years, having been elected in 2011, is leaving.",
    "2021-10-02: The minister, 54, born on 3 May 1967, left.",
    "The firm will cut 300 of its 900 jobs, a third of the staff. One in five of the 400 clerks, 80 people, will go.",
    "It ran at 74 mph (119 km/h), below the limit of 79 mph. She sold 60 boats, short of the target of 20 buses.",
    "The Tarn rose to 4.9 metres, short of the record of 5.2 metres. She sold 60 boats, over the target of 50.",
    "2021-10-02: The duke, who was born on 7 November 1984, is 36 and sails, and his boat is 35 feet long.",
    "The 1,760 people who left come from Low Hale (940), Ely (610) and Dun (210).",
    "The 1,860 people who left come from places like Low Hale (940), Ely (610) and Dun (210), and from others.",
    "About 1,800 people left Low Hale (940), Ely (610) and Dun (210).",
    "2021-10-02: The 36-year-old, who was born at a farm in Leeds on 7 November 1984, sails.",
    "In the poll 54 percent said yes and 45 percent said no; 54 percent like Wexler and 51 percent like Harding.",
    # portions
    "Six in 10 of the 3 in 10 who answered agreed, and 30 of the 80 seats were sold.",
    "Eleven were treated in Dunmore and six in Carver, making 17 in all.",
    "We had 14 boats in the port and 47 in the other docks, and that is 61.",
    "Wexler scored 12 in May and six in June, making 40 in all this season.",
    "The firm paid $4.2m to Quint and $3.1m to Harding, a combined $7m.",
    "The firm paid about $4m to Quint and $2.5m to Harding, a combined $7m.",
    "Each of the six boats carried 20 people, 120 in all.",
    "The fee rose from £300,000 and £450,000, or from £150,000 by ship, to £1.2 million in all.",
    "Half of the 62 pupils, 33, were ill; nearly half of the 62 teachers, 20, were too.",
    "Of the 40 passengers, 25 were rescued, nine died and six are missing.",
    "Of the 40 workers, 25 were women and 18 were killed.",
    "Rovers have won 14, drawn five and lost five of their 24 games, and won 12 and lost six of the 20 at home.",
    "All ten miners are out. Five live in Dunmore, three in Marsden and two in Carver.",
    "The fair had 14 songs. Three were new, two were old and one was a cover.",
    "She has 40 points. Six of her points, five of her goals and four of the rest came late.",
    "Wexler had 46 percent of the vote, Harding 41 percent and Lund 13 percent.",
    "Wexler had 52 percent of the vote, up from 41 percent, and Harding 12 percent.",
    # parts
    "Fourteen people died, six in Marsh County, five in Tallis County and three in Reed County.",
    "14 people died, including six in Marsh County and five in Tallis County.",
    "14 people died, among them six in Marsh County and five in Tallis County.",
    "Eight people died in Marsh County, four in Tallis and two in Reed.",
    "About 15 people died, six in Marsh County and five in Tallis County.",
    "The company will cut 1,200 jobs, 700 of them in Britain and 400 in France.",
    "Eleven people, eight men, two women and a child, were convicted.",
    "Ten people were shot, three men and two women fatally.",
    "Three people were arrested, a man, 30, a woman, 24, and a boy.",
    "Two officers and three others -- two men and a woman -- were hurt.",
    "Of the 40 workers, 25 were injured and 20 were taken to hospital.",
    "Of the 45 workers, 25 escaped and 20 were killed.",
    "Their four children, Anna, Tom, Paul and Kate, were there.",
    "She is the mother of three of his eight children, Anna, Tom and Kate Wexler.",
    "Three men, aged 31 and 35, were arrested.",
    "She won three titles, in 2010, 2012 and 2016.",
    "It was her fourth victory after 2010, 2012 and 2016.",
    "Her third victory came in 2016, after those in 2010 and 2012.",
    # changes
    "Shares in the line jumped 12 per cent to A$8.40, from A$7.50.",
    "Sales rose 30 per cent from 200 to 260.",
    "Sales rose from 200 to 260, an increase of 60.",
    "Profits more than doubled from 200 to 560.",
    "The rate rose from 3 per cent to 5 per cent.",
    "The visit lasts from 2 to 4 p.m. and costs rose.",
    "The victims range in age from 19 to 34.",
    # years
    "2024-08-09: Harding served as mayor for four years, from 2008 to 2012.",
    "2024-08-09: Harding served as mayor for five years, from 2008 to 2012.",
    "2024-08-09: Twenty-seven years in the chair (1969-1996), and not a day ill.",
    "2024-08-09: Between 2008 and 2012 he spent two years abroad.",
    "2022-08-09: Wexler signed a five-year deal. It runs until June 2027.",
    "2024-08-09: Wexler signed a four-year deal in 2022. It runs until June 2026.",
    "2020-10-02: The town marked the 30th anniversary of the 1990 flood.",
    "2020-10-02: In 2010 the town marked the 20th anniversary of the 1990 flood.",
    "2020-10-02: The ferry sank in 1990, about 30 years ago.",
    "2021-08-09: Harding was jailed for three years in 2015 and released in 2017.",
    # totals, remainders and differences
    "A total of 35 nurses came to the pier, along with 12 doctors and 26 drivers.",
    "Wexler was paid $400,000 by the port. She gave three speeches at $225,000, for a total of $675,000.",
    "Of the $187,000 lost, $142,000 was found on the pier and $17,500 at sea. That leaves $27,500 missing.",
    "The line has 599 ferries. It means to sell 74 over three years, which would leave about 535.",
    "The blast hurt 52 of the 90 passengers, leaving 12 homeless and 14 dead.",
    "The port had 3,500 men in 2010 and 2,900 in 2015. It has 800 fewer than Dunmore.",
    "There were 103 votes for, 82 against and nine abstentions, 194 in all.",
    "The port sold 240 berths last year and 310 this year, 550 in all.",
    # lives
    "Carl Wexler, who was born on 3 May 1971, spoke. Wexler missed his mother, Maria Wexler, who died in 2015 aged 79.",
    "Anna Wexler was born in Dunmore in 1950. She died in 2019 aged 69.",
    "Anna Wexler was born in Dunmore in 1950. Tom Harding died in 2019 aged 41.",
    "Anna Wexler, 60, won the prize in 2010 when she was 50.",
    "Anna Wexler, who was born on 2 May 2009, was 11 when she found the ring in August 2020.",
    "Anna Wexler, who was born on 2 May 2009, was 13 weeks old when she came to Dunmore in August 2009.",
    "Anna Wexler, who was born in Dunmore on 2 May 1988, becomes a judge at the age of 32.",
    "Tom Wexler, 30, and his older brother Paul, 34, were arrested.",
    "Tom Wexler, 60, and his son Paul, 34, were arrested.",
    "Tom Wexler, 40, and his stepson Paul, 34, were arrested.",
    "Judith Harding was born in 1619. Anna Wexler, born in 1609, painted it in 1646, when she was 37.",
    # winners and those behind them
    "Wexler won in 2:07:24, beating Harding, who clocked 2:07:41.",
    "Wexler won in 2:07:41. Harding, second, had run 2:07:24 in the semi-final.",
    "Wexler jumped 6.78 metres to win, ahead of Harding, who reached 6.71.",
    "The ferry race started at 2.41pm and was won at 3.12pm by Wexler, ahead of Harding at 3.15pm.",
    "It took them nearly ten minutes. At 2.41am they broke in, and at 2.50am they were gone.",
    "The boat left at 10.47am and came in at 11.41am, 54 minutes later.",
    "The boat left at 10.47am and came in at 11.51am, an hour later.",
    "The eight, four men and four women from Dunmore, were saved.",
    # multiples
    "The ferry fetched £4 million, twice the estimate of £2 million.",
    "The ferry fetched £3 million, almost twice the estimate of £1.8 million.",
    "The ferry sank twice in 2010, and 40 of her 90 sailors left.",
    # what is left of the sentence before
    "Of the seven sailors two swam ashore. The other five were saved.",
    "Two of the seven sailors swam ashore. One drowned. The other four were saved.",
    "Seven sailors left, two of them by ferry. The other four ferries stayed.",
    "It passed by 26 votes to 19. The majority of seven was a surprise.",
    "It passed by 26 votes to 19. In May it had passed with a majority of nine.",
    "Ellery won by 3-1. Their lead of five points is safe.",
    "The mill will cut 340 of its 1,700 jobs. One worker in five is affected.",
    "A ticket costs 10 euros instead of 8. The increase of 25 per cent is due to the price of oil.",
    # sums of a sentence and the one before
    "The town spends 860,000 euros. The orchestra gets 410,000 euros, the theatre 180,000, the library 150,000 and the"
    " fair 120,000.",
    "The town spends 900,000 euros. The orchestra gets 410,000 euros, the theatre 180,000 and the library 150,000,"
    " among others.",
    "He was jailed for 11 years: six years for fraud, three for theft and two for forgery.",
    "He was jailed for nine years: six years for fraud, three for theft and two for forgery, to run concurrently.",
    "The town buys 30 buses. Each costs 600,000 euros, making a total of 18 million.",
    "Asked in May, 58 per cent of voters were for it. Thirty per cent were not, and 12 per cent did not know.",
    "With 16 medals they were first. Seven gold, five silver and four bronze went to Ellery.",
    # days
    "2020-12-02: He robbed the mill on 11 November. He was arrested on 12 November.",
    "2020-12-02: He robbed the mill on 12 November. Another man was arrested on 11 November.",
    "2020-12-02: He was charged with the November 12 robbery. He had been arrested on 11 November; he robbed a bank.",
    "2020-12-02: He was charged on 3 November. On 12 November he was found dead.",
    "2020-12-02: Wexler died on 12 November. On 9 November she had been seen in Ellery.",
    # results
    "Wexler beat Harding 6-4, 3-6, 6-4 in the final.",
    "Wexler beat Harding 4-6, 7-6 (8-6), 6-3 in the final.",
    "Wexler won with 41,206 votes to Harding's 39,874.",
]

CASES: list[tuple[str, str]] = [
    (
        "2020-10-02: The singer, 35, whose name is Ann Wexler, was born in Ellery on 14 March 1987.",
        "lifetime: 35 -> 33",
    ),
    ("The water held 620 grams, 34 percent above the limit of 500.", "arithmetic: 34 percent -> 24 percent"),
    (
        "Eleven were treated in Dunmore and six in Carver, and four were flown out, making 19 in all.",
        "parts: 19 -> 21",
    ),
    (
        "The museum lost five paintings. They are worth €38 million, it said. Two are by Reed, three by Hall and one by"
        " Orr.",
        "parts: five -> 6",
    ),
    ("All nine miners are out. Five live in Dunmore, three in Marsden and two in Carver.", "parts: nine -> 10"),
    (
        "It had 1,860 sailors: 1,140 on the ferries, 430 stokers and greasers and 390 in its offices.",
        "parts: 1,860 -> 1,960",
    ),
    ("The firm paid $4m to Quint and $2.5m to Harding, a combined $7m.", "parts: $7m -> $6.5m"),
    (
        "She took £300,000 from Quint, £450,000 from Harding and £150,000 from a bank, £1.2 million in all.",
        "parts: £1.2 million -> £0.9 million",
    ),
    ("The hall cost £300,000, £450,000 and £150,000, or £950,000 in all.", "parts: £950,000 -> £900,000"),
    ("Two thirds of the 90 members, 45, voted for it.", "parts: 45 -> 60"),
    ("Of the 40 passengers, 25 were rescued, 11 died and six are missing.", "parts: six -> 4"),
    ("Twelve were hurt, seven of them seriously and six slightly.", "parts: Twelve -> 13"),
    ("Rovers won 14, drew five and lost six of their 24 games.", "parts: 24 -> 25"),
    (
        "The bill is $6.5 million: $4 million for the roof and $3.5 million for the walls.",
        "parts: $6.5 million -> $7.5 million",
    ),
    (
        "Nine were taken away: four to St Anne's, three to Mercy General and three to the county clinic.",
        "parts: Nine -> 10",
    ),
    ("13 people died, six in Marsh County, five in Tallis County and three in Reed County.", "parts: 13 -> 14"),
    ("The ferry carried 140 people: 90 passengers, 40 crew and 30 children.", "parts: 140 -> 160"),
    ("The group of 12 people, seven men and six women, was rescued.", "parts: 12 -> 13"),
    ("The crew of nine, six men and two women, were rescued.", "parts: nine -> 8"),
    ("Of the 40 workers, 25 escaped and 18 were killed.", "parts: 40 -> 43"),
    ("Their four children, Anna, Tom and Kate, were there.", "parts: four -> three"),
    ("Two men, aged 31, 35 and 40, were arrested.", "parts: Two -> three"),
    ("She won three titles, in 2010, 2012, 2014 and 2016.", "parts: three -> four"),
    ("She won for the third time, after victories in 2010, 2012 and 2016.", "parts: third -> fourth"),
    ("Sales rose from 260 to 200.", "arithmetic: rose -> fell"),
    ("Sales rose from 200 to 260, up 10 per cent.", "arithmetic: 10 per cent -> 30 per cent"),
    ("Sales rose by 40, from 200 to 260.", "arithmetic: 40 -> 60"),
    ("Staff fell from 400 to 300, a drop of 150.", "arithmetic: 150 -> 100"),
    ("Twelve of 48 schools (30 per cent) were closed.", "arithmetic: 30 per cent -> 25 per cent"),
    (
        "Of the $187,000 lost, $142,000 was found on the pier and $17,500 at sea. That leaves $37,500 missing.",
        "sum: $37,500 -> $27,500",
    ),
    ("The line has 599 ferries. It means to sell 74 over three years, which would leave 535.", "sum: 535 -> 525"),
    ("The line had 3,500 sailors. That is 800 gone. It has 2,900 now.", "sum: 800 -> 600"),
    ("Equity $5.9 billion. Debt $900 million. Total $7.8 billion.", "sum: $7.8 billion -> $6.8 billion"),
    ("Mass: 1,840kg. Take away 790kg of fuel and you have a hull of 1,150kg.", "sum: 1,150 -> 1,050"),
    ("It took 31 in all, with 12 put ashore at Ellery, 16 in Tarnwick and five in Orsby.", "sum: 31 -> 33"),
    ("We had 14 boats in the port and 47 in the other docks, and that is 51.", "parts: 51 -> 61"),
    ("The port sold 240 berths last year and 310 this year, 560 in all.", "sum: 560 -> 550"),
    ("The ferry fetched £3 million, twice the estimate of £2 million.", "arithmetic: £3 million -> £4 million"),
    ("The pier cost £30 million, three times its budget of £12 million.", "arithmetic: £30 million -> £36 million"),
    ("Of the seven sailors two swam ashore. The other four were saved.", "parts: four -> five"),
    ("The tug had a crew of five. Three sailors swam ashore; the remaining three are missing.", "parts: three -> two"),
    ("It passed by 26 votes to 19. The majority of nine was a surprise.", "arithmetic: nine -> 7"),
    ("She had 12,418 votes, her rival 11,902. Her lead of 616 is small.", "arithmetic: 616 -> 516"),
    (
        "The mill will cut 340 of its 1,700 jobs. One worker in four is affected.",
        "arithmetic: One worker in four -> One worker in five",
    ),
    ("Of the 18,400 who started, 17,112 finished. That is 83 percent.", "arithmetic: 83 percent -> 93 percent"),
    (
        "A ticket costs 10 euros instead of 8. The increase of 40 per cent is due to the price of oil.",
        "arithmetic: 40 per cent -> 25 per cent",
    ),
    (
        "The town spends 900,000 euros. The orchestra gets 410,000 euros, the theatre 180,000, the library 150,000 and"
        " the fair 120,000.",
        "sum: 900,000 -> 860,000",
    ),
    ("He was jailed for ten years: six years for fraud, three for theft and two for forgery.", "sum: ten -> 11"),
    (
        "The town buys 30 buses. Each costs 600,000 euros, making a total of 24 million.",
        "sum: 24 million -> 18 million",
    ),
    ("With 17 medals they were first. Seven gold, five silver and four bronze went to Ellery.", "parts: 17 -> 16"),
    (
        "In May 31 came. With 17 medals they were first. Seven gold, five silver and four bronze went to Ellery.",
        "parts: 17 -> 16",
    ),
    ("The seven, four men and four women, were saved.", "parts: seven -> 8"),
    ("The seven, four men and four women from Dunmore, were saved.", "parts: seven -> eight"),
    ("Boat 6 found four of the nine crates. The other four are lost.", "parts: four -> five"),
    (
        "The boat left at 10.47am and came in at 11.51am, 54 minutes later.",
        "arithmetic: 54 minutes -> 1 hour and 4 minutes",
    ),
    ("2024-08-09: Harding served as mayor for eight years, from 2008 to 2012.", "elapsed: eight -> four"),
    ("2024-08-09: Thirty-eight years in the chair, 1969 to 1996.", "elapsed: Thirty-eight -> 27"),
    ("Shares in the line jumped 21 per cent to A$8.40, from A$7.50.", "arithmetic: 21 per cent -> 12 per cent"),
    ("2020-10-02: The town marked the 20th anniversary of the 1990 flood.", "elapsed: 20 -> 30"),
    ("2020-10-02: Twenty years ago, in 1990, the ferry sank.", "elapsed: Twenty -> 30"),
    (
        "2024-10-02: Wexler died on Tuesday, two days after the crash on Saturday.",
        "elapsed: two days -> three days",
    ),
    ("2024-10-02: Anna Wexler, mayor for 20 years, having been elected in 2011, is leaving.", "elapsed: 20 -> 13"),
    ("2021-10-02: The minister, 51, born on 3 May 1967, left.", "lifetime: 51 -> 54"),
    ("2021-10-02: The duke, who was born on 7 November 1984, is 35 and sails.", "lifetime: 35 -> 36"),
    ("2021-10-02: The 35-year-old, who was born at a farm in Leeds on 7 November 1984, sails.", "lifetime: 35 -> 36"),
    ("The 1,860 people who left come from Low Hale (940), Ely (610) and Dun (210).", "parts: 1,860 -> 1,760"),
    ("The firm will cut 300 of its 900 jobs, a quarter of the staff.", "arithmetic: a quarter -> 33 percent"),
    ("One in five of the 400 clerks, 100 people, will go.", "arithmetic: One in five -> One in four"),
    (
        "Anna Wexler, who was born on 2 May 2009, was 13 when she found the ring in August 2020.",
        "lifetime: 13 -> 11",
    ),
    ("Anna Wexler, who was born in Dunmore on 2 May 1988, becomes a judge at the age of 30.", "lifetime: 30 -> 32"),
    ("Anna Wexler, who was born on 3 May 1950, died in June 2019 aged 70.", "lifetime: 70 -> 69"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules=RULES) == []


@pytest.mark.parametrize(("report", "expected"), CASES)
def test_found(report: str, expected: str) -> None:
    (line,) = found(report, rules=RULES)
    head, _, change = expected.partition(": ")
    assert line.startswith(f"error {head}: ")
    assert line.endswith(f"; {change} in 1")


LIKELY = [
    ("A baker first saw the bone in July 2014. The digging began in the spring of 2013.", "sequence", "July 2014 in 1"),
    (
        "Wexler was halfway in 1:00.62 and took 1:03.79 over the second half to finish in 2:03.41.",
        "arithmetic",
        "1:00.62 and took 1:03.79 over the second half to finish in 2:03.41 in 1",
    ),
    ("Wexler won in 2:07:41, beating Harding, who clocked 2:07:24.", "arithmetic", "who clocked 2:07:24 in 1"),
    (
        "She set a record. Wexler won in 2:07:41, beating Harding, who clocked 2:07:24.",
        "arithmetic",
        "who clocked 2:07:24 in 1",
    ),
    ("Wexler won gold in 58.31 seconds, ahead of Harding, second in 58.12.", "arithmetic", "second in 58.12 in 1"),
    ("Wexler won: she jumped 6.71 metres and so beat Harding, who reached 6.78.", "arithmetic", "reached 6.78 in 1"),
    ("2020-12-02: He robbed the mill on 12 November. He was arrested on 11 November.", "sequence", "12 November in 1"),
    (
        "2020-12-02: Wexler died on 3 November. On 11 November she had been questioned in Ellery.",
        "sequence",
        "11 November in 1 | 3 November in 1",
    ),
    (
        "Asked in May, 58 per cent of voters were for it. Thirty-one per cent were not, and 23 per cent did not know.",
        "sum",
        "and 23 per cent in 1",
    ),
    ("The Tarn rose to 5.2 metres, short of the record of 4.9 metres.", "arithmetic", "record of 4.9 in 1"),
    ("She sold 40 boats, more than the target of 50 boats.", "arithmetic", "target of 50 in 1"),
    ("2024-10-02: The fair runs from 14 June to 9 June.", "sequence", "9 June in 1"),
    ("In the poll 54 percent said yes and 51 percent said no.", "parts", "and 51 percent in 1"),
    ("The number of wolves has tripled since 2010, from 40 to 80.", "arithmetic", "likely 2.0 times"),
    ("Ninety of the 80 seats were sold.", "parts", "Ninety of the 80 seats in 1"),
    ("Wexler had 52 percent of the vote, Harding 41 percent and Lund 12 percent.", "parts", "Lund 12 percent in 1"),
    ("The number of cases doubled from 200 to 260.", "arithmetic", "likely 1.3 times"),
    ("Anna Wexler was born in Dunmore in 1950. She died in 2019 aged 74.", "lifetime", "likely 68 or 69"),
    (
        "The port that Judith Harding painted in 1646, when she was 37, is here. Harding was born in 1619.",
        "lifetime",
        "likely 27",
    ),
    ("2020-10-02: Anna Wexler, 60, won the prize in 2010 when she was 45.", "lifetime", "likely 50"),
    ("Wexler won with 41,206 votes to Harding's 43,874.", "score", "41,206 votes to Harding's 43,874 in 1"),
    ("Wexler beat Harding 6-4, 3-6, 4-6 in the final.", "score", "6-4, 3-6, 4-6 in 1"),
    ("Wexler beat Harding 4-6, 7-6 (5), 3-6 in the final.", "score", "4-6, 7-6 (5), 3-6 in 1"),
]


@pytest.mark.parametrize(("report", "rule", "expected"), LIKELY)
def test_found_without_words_to_write_instead(report: str, rule: str, expected: str) -> None:
    (line,) = found(report, rules=rule)
    assert line.endswith(expected)


@pytest.mark.parametrize(
    "report",
    [
        "2022-08-09: Anna Wexler signed a three-year deal. It runs until June 2027.",
        "2024-08-09: Anna Wexler signed a four-year deal in 2022. It runs until June 2029.",
    ],
)
def test_a_contract_and_its_end_in_the_next_sentence(report: str) -> None:
    (line,) = found(report, rules="elapsed")
    assert line.endswith("; likely five-year" if "three" in report else "; likely seven-year")


@pytest.mark.parametrize("words", ["younger brother Paul", "twin brother Paul"])
def test_siblings_whose_ages_are_not_in_order(words: str) -> None:
    (line,) = found(f"Tom Wexler, 30, and his {words}, 34, were arrested.", rules="kin-age")
    assert line.startswith("error kin-age: ")


def test_a_match_has_one_result() -> None:
    one = "Leeds Rovers beat Hull United 3-1 on Saturday in the cup final at Dunmore."
    two = "Hull United beat Leeds Rovers 3-1 on Saturday in the cup final at Dunmore."
    three = "Leeds Rovers beat Hull United 4-1 on Saturday in the cup final at Dunmore."
    same = "Hull United lost 3-1 to Leeds Rovers on Saturday in the cup final at Dunmore."
    assert found(one, same, rules="score") == []
    assert found(one, f"{three} In May, Leeds Rovers beat Hull United 3-1.", rules="score") == []
    assert found(one, three, rules="score") == ["error score: 4-1 in 2 | 3-1 in 1"]
    assert found(one, two, rules="score action-direction") == [
        "error action-direction: Hull United beat Leeds Rovers in 2 | Leeds Rovers beat Hull United in 1"
    ]


FAIR = "The Corvina fair of Port Ellery opened on Friday under a grey sky.\n\n"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rovers had a 3-2 win over United.", "It was a 3-2 triumph for Rovers. In 2009 they won 3-1."),
        ("The bill was backed by 103 votes to 92. A similar bill failed by 100 votes to 92.", "They voted 103 to 92."),
        ("Anna Wexler won 6-4 3-6 7-5.", "Anna Wexler won 6-4, 3-6, 7-5."),
        ("Rovers beat United by three goals to one.", "It ended 3-1."),
        ("The attendance was 41,206.", "It was seen by 41,000 people."),
        ("The attendance was 41,200.", "It was seen by 42,100 people."),
        ("Anna Wexler, who has two children by her first husband, sang.", "Anna Wexler sang. She has three kids."),
        ("Anna Wexler, a mother of two, sang.", "A mother of three from Dunmore sang. So did Anna Wexler."),
    ],
)
def test_quiet_between_reports(one: str, two: str) -> None:
    assert found(FAIR + one, FAIR + two, rules="score digits children") == []


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Rovers had a 3-2 win over United.", "It was a 3-1 triumph for Rovers.", "error score: 3-1 in 2 | 3-2 in 1"),
        (
            "The bill was backed by 103 votes to 92.",
            "Members voted 103 to 82 for it.",
            "error score: 103 to 82 in 2 | 103 votes to 92 in 1",
        ),
        (
            "Rovers saw off United by three goals to two.",
            "It ended 3-1.",
            "error score: 3-1 in 2 | three goals to two in 1",
        ),
        ("Anna Wexler won 6-4 3-6 7-5.", "It went 6-4 3-6 7-6.", "error score: 6-4 3-6 7-6 in 2 | 6-4 3-6 7-5 in 1"),
        (
            "She won by 512 votes to 288.",
            "She got 512 votes to her rival's 388.",
            "error score: 512 votes to her rival's 388 in 2 | 512 votes to 288 in 1",
        ),
        (
            "Jurors found so by a majority of 10 to two.",
            "It was a verdict of 11 to one.",
            "error score: 11 to one in 2 | 10 to two in 1",
        ),
        ("The attendance was 41,206.", "It was seen by 42,106 people.", "error digits: 42,106 in 2 | 41,206 in 1"),
        (
            "Anna Wexler, a mother of two, sang.",
            "Anna Wexler sang. She has three kids.",
            "error children: three in 2 | two in 1",
        ),
    ],
)
def test_found_between_reports(one: str, two: str, expected: str) -> None:
    assert found(FAIR + one, FAIR + two, rules="score digits children") == [expected]


def test_other_reports_bear_out_the_length_that_the_years_make() -> None:
    texts = "The ferry ran for 19 years, from 1957 until 1978.", "For 21 years the ferry ran, and it ran at night."
    (line,) = found(*(EVENT + text for text in texts), rules="elapsed")
    assert (
        line == "error elapsed: 19 in 1 | 19 years, from 1957 until 1978 in 1 | 21 years in 2; likely 21; 19 -> 21 in 1"
    )


def test_a_day_of_the_last_week_is_of_no_other_year_printed_before_it() -> None:
    told = "The mill of 1938 was relined in the 1960s. On Tuesday, February 21, its roof fell."
    assert found(f"1984-12-03: {told}", rules="weekday") == []
    (line,) = found(f"2024-02-23: {told}", rules="weekday")
    assert line.endswith("likely Wednesday; Tuesday -> Wednesday in 1")


def test_other_reports_tell_whether_the_weekday_or_the_day_is_wrong() -> None:
    wrong = "2024-02-23: The ferry Corvina struck the pier of Port Ellery on Tuesday, February 21, at dawn."
    right = "2024-02-23: At Port Ellery the ferry Corvina struck the pier on Tuesday, February 20, and sank."
    (line,) = found(wrong, right, rules="weekday")
    assert line.endswith("likely Tuesday, February 20; 21 -> 20 in 1")
