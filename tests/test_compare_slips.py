"""Slips between two reports that a number, a side or an outcome alone tells, whatever the sentences around it; what
must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import articles, found, run

FAIR = "The Corvina fair of Port Ellery opened on Friday under a grey sky.\n\n"
RULES = "status digits swapped setting outcome whole currency"

QUIET = [
    ("The bone is 76 million years old.", "The bone is between 75 and 77 million years old."),
    # currency: a paper's own dollars, and a sum in brackets that is another one
    ("The rides cost C$1.92 million.", "Rides worth $1.92 million are here."),
    ("The rides cost C$1.9 million (£1.1 million).", "The port takes C$1.1 million for the rides."),
    # outcome: what is sold is bought
    ("A tent of the fair was sold for £90.", "A tent of the fair was bought by a baker for £90."),
    # digits
    ("The ride goes at 58 mph.", "The ride goes at 58mph. Its best is 85mph."),
    ("Orr fell at the 14-yard line. Reed hit it.", "Wexler rode 80 yards and made a 41-yard throw in the second half."),
    ("The ride goes at 58 mph (93 km/h).", "The ride tears along at 93 km an hour."),
    ("The fair took $3.4 million.", "The fair took $3.4m, of $34m that the port has."),
    ("The fair took $80 million.", "Wexler was paid $8 million."),
    ("In the north 71 per cent of the electors came.", "The Greens got 17 per cent with no money."),
    ("The fair lasted 61 days.", "He was jailed for 16 months."),
    ("Wexler was at sea for 15 years and 15 months on land.", "Wexler has been at sea for 15 months."),
    ("Tom Wexler spoke of fraud for two and a half minutes.", "Wexler served two and a half years for fraud."),
    ("The captain Tom Wexler ran for two days.", "The captain Tom Wexler slept for two weeks."),
    ("The crowd saw Tom Reed's 41-yard kick.", "It lay at the Tallisburg 14-yard line."),
    ("The cake weighed 1.4 kg.", "The cake was 41 cm wide."),
    ("It was founded in 1874.", "Begun in 1847, it was founded in 1874."),
    ("It was founded in 1997.", "A ride of 1979 is there."),
    ("Wexler sold 14 boats to Orr's six.", "Orr sold six boats to Wexler's 14."),
    ("It sold 84 pies.", "It sold 48 pies, 84 of them at noon."),
    ("It sold 84 pies and later 12 pies.", "It sold 48 pies."),
    ("In all 84 people came.", "By noon 48 people came."),
    ("It took 58 million euros.", "It took 85 million euros, and cost 12 million euros."),
    ("Shares are at $41.", "The line has sales of $1.4bn."),
    ("Wexler paid $15 for it.", "The port is worth $150 million."),
    # numbers in other places
    ("The fire left 12 people missing and 140 hurt.", "There were 140 hurt and 12 missing."),
    ("Three sailors were saved after four nights at sea.", "Four sailors have been at sea for three nights."),
    ("Killing 12 and wounding 70, the fire spread.", "12 people dead and 70 people wounded: the fire spread."),
    ("Two men and four women were hurt.", "Four men were at the fair, and two women sang."),
    # sides
    (
        "A rope hit the captain in the left shoulder.",
        "A rope hit him in the left shoulder, the cook in the right shoulder.",
    ),
    ("Troops left the West Bank on Friday.", "Troops left the East Bank on Friday."),
    ("The captain was right. Hand in hand they left.", "The captain left. Right, arms and all."),
    ("The fair is on the north bank of the Tarn.", "Anna Wexler lives on the south bank."),
    # all of them
    ("It was on one of the six stages.", "All six stages were shut, and one of the six stages fell."),
    ("He made 28 of 41 passes.", "He made 29 of 34 passes."),
    ("One of the three men was held.", "All four men were held."),
    ("All eight gates were painted.", "The keeper sold two of the eight gates."),
    ("She won in one of four years.", "All three years were good."),
    ("Wexler paid $15 for tea.", "The port gave Tom Reed €15 for a hat."),
    # outcomes
    ("Members rejected the contract with the port.", "Members would have approved the contract with the port."),
    ("Members rejected the contract with the port.", "2020-10-09: Members approved the contract with the port."),
    ("Wexler turned down the post at the port in 1990.", "Wexler accepted the post at the port in 1995."),
    ("The port raised fares on Friday.", "The port cut prices of tea on Friday."),
    (
        "Members first rejected and then approved the contract with the port.",
        "Members approved the contract with the port.",
    ),
    ("Shares in the port rose 4 per cent to $9.", "Sales of the port fell 4 per cent to $9."),
    ("The port lost 20-13 on Friday.", "On Friday the port gained 507 members."),
    ("The port announced tax cuts of $4.", "The port raised the tax of $4."),
    ("The port was shut for an hour.", "2020-10-06: The port was reopened."),
    ("Wexler lifted the ban of the port.", "Wexler opened fire on the port."),
    ("The pump weighs about 18 kilos.", "A man ran off with 28 kilos of pump."),
    ("The pump weighs 20 kilos.", "A man ran off with 30 kilos of pump."),
    ("The pump weighs 55 kilos.", "A man ran off with 57 kilos of pump."),
    ("The pump weighs 18 kilos.", "A man ran off with 28 kilos of pump, and 40 kilos of lead."),
    ("Anna Wexler, 20, and Kate Reed, 58, were found.", "Kate Reed, 58, and Anna Wexler, 20, were found."),
    ("She rode 42 miles.", "He ran 42km on Friday."),
    ("The dive went to 30 metres.", "The mast is 30 feet high."),
]


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_quiet(one: str, two: str) -> None:
    assert found(FAIR + one, FAIR + two, rules=RULES) == []


CASES = [
    (
        "The chief Tom Wexler had no trouble in his 3.5 years as chief.",
        "Wexler saw no trouble in 3.5 months as chief.",
        "error digits: 3.5 months in 2",
    ),
    (
        "The thief Tom Wexler served two and a half years in prison for fraud.",
        "Wexler served two and a half months in prison for fraud.",
        "error digits: two and a half months in 2",
    ),
    (
        "The bone is about 76 million years old.",
        "At 67 million years it is a young bone.",
        "error digits: 67 million years in 2",
    ),
    ("The ride goes at 58 mph.", "It was ripping along at 85mph.", "error digits: 85mph in 2 | 58 mph in 1"),
    ("It was founded in 1874.", "What began in 1847 is a fair today.", "error digits: 1847 in 2"),
    ("On board were 84 goats.", "It landed 48 brown goats.", "error digits: 48 in 2"),
    (
        "A price of 85 million euros will be paid by the new owner.",
        "Who owns our rides? A fund that puts 58 million euros on the table.",
        "error digits: 58 million euros in 2",
    ),
    ("The dog weighs 35 kg (77 pounds).", "The 77kg dog won.", "error unit: 77kg in 2 | 35 kg in 1"),
    ("The ride goes at 74 mph (119 km/h).", "It did 74km/h.", "error unit: 74km/h in 2 | 74 mph in 1"),
    ("They dug in at 850 feet.", "The hole was at 850 metres.", "error unit: 850 metres in 2 | 850 feet in 1"),
    ("It went at 58 miles (93 km) an hour.", "It ran at 85mph.", "error digits: 85mph in 2 | 58 miles in 1"),
    (
        "The hands joined a 24-day walkout. It rained for two hours on one day, for six minutes on another.",
        "A 24-hour strike and walkout of bakers and drivers shut the north. Wexler had not slept for nine hours.",
        "error digits: 24-hour in 2",
    ),
    ("Wexler stole $3.4 million.", "He took $34m.", "error digits: $34m in 2 | $3.4 million in 1"),
    ("It cost about 1.8 million euros.", "It was €8.1 million in all.", "error digits: €8.1 million in 2"),
    ("After 212 mm of rain it shut.", "It shut after 21.2mm of rain.", "error measure: 21.2mm in 2 | 212 mm in 1"),
    ("Sales at the fair rose 12% on Friday.", "At the fair sales rose 21 per cent.", "error percent: 21 per cent in 2"),
    ("The show ran for 17 months.", "The show ran for 71 months.", "error duration: 71 months in 2 | 17 months in 1"),
]


CASES += [
    (
        "The pump weighs 18 kilos.",
        "A man ran off with 28 kilos of pump.",
        "error measure: 28 kilos in 2 | 18 kilos in 1",
    ),
]


CASES += [
    (
        "The fire left five people hurt, and two are still missing.",
        "Two people were injured, and five are missing.",
        "error swapped: ",
    ),
    (
        "In the Harbour Party two members voted against and four abstained.",
        "The Harbour Party wobbled: four voted against, two sat on their hands.",
        "error swapped: ",
    ),
    ("A rope hit the captain in the left knee.", "The captain was hit in the right knee.", "error setting: "),
    ("The tent on the northern bank fell in.", "A tent fell in on the south bank.", "error setting: "),
    ("Fire broke out in the rear carriage.", "The fire was in the front carriage.", "error setting: "),
    (
        "Members of the port union approved the pay deal.",
        "Port union members threw out the pay deal.",
        "error outcome: ",
    ),
    ("The bank raised interest rates on Friday.", "On Friday the bank cut interest rates.", "error outcome: "),
    (
        "The court upheld the conviction of Tom Reed.",
        "Tom Reed's conviction was quashed by the court.",
        "error outcome: ",
    ),
    (
        "The Corvina bank bought 2 million shares in the port.",
        "The Corvina bank sold 2 million shares.",
        "error outcome: ",
    ),
    ("Shares in the port climbed 3 per cent.", "The port's shares slipped 3 per cent.", "error outcome: "),
    ("Keepers opened the road to the dunes.", "The road to the dunes was closed.", "error outcome: "),
    ("Tom Reed was found guilty of fraud.", "Tom Reed was found not guilty of fraud.", "error status: "),
    ("Tom Reed, the keeper, was acquitted of fraud.", "Tom Reed was convicted of fraud by it.", "error status: "),
    (
        "Members at the port backed the plans for two piers.",
        "Port members on Friday rejected the plan for two piers.",
        "error outcome: ",
    ),
    ("Tom Reed, the captain, beat Ann Marr of the port.", "Tom Reed lost to Ann Marr of the port.", "error outcome: "),
    ("A jury acquitted Tom Reed of the fraud.", "Tom Reed was convicted of the fraud.", "error status: "),
    ("Tom Reed was admitted to hospital at the port.", "Tom Reed left hospital at the port.", "error outcome: "),
    ("The mayor granted the port a fair.", "The port was denied a fair by the mayor.", "error outcome: "),
    ("It was on one of the six stages.", "Gates to all four stages were shut.", "error whole: "),
    ("The wheel, one of three, fell.", "Each of the five wheels was shut.", "error whole: "),
    ("Keepers opened six of the eight gates.", "All eight gates had been opened by the keepers.", "error whole: "),
    ("Fans who had paid £140 a ticket went home.", "A ticket for the days cost €140.", "error currency: "),
    ("The port has 14 ferries and 23 tugs.", "It has 23 ferries and 14 tugs in all.", "error swapped: "),
    (
        "She was convicted on four of six counts.",
        "She was convicted on all six counts.",
        "error whole: all six counts in 2",
    ),
    ("She sold 14 boats to Orr's six.", "She sold six boats and Orr 14.", "error swapped: "),
]


@pytest.mark.parametrize(("one", "two", "expected"), CASES)
def test_found(one: str, two: str, expected: str) -> None:
    (line,) = found(FAIR + one, FAIR + two, rules=f"{RULES} percent duration measure unit")
    assert line.startswith(expected)


def test_what_a_comparator_of_its_own_has_found_is_found_once() -> None:
    one, two = (f"The ticket for the ferry costs {x} at the gate of the port." for x in ("$31", "$13"))
    assert found(FAIR + one, FAIR + two, rules="digits money value") == ["error money: $13 in 2 | $31 in 1"]


SUPPORTED = [
    ("Shares jumped 21 per cent to $8.40, from $7.50.", "Shares were up 12%.", "arithmetic", "12%"),
    ("Equity $5.9 billion. Debt $900 million. Total $7.8 billion.", "It costs $6.8 billion.", "sum", "$6.8 billion"),
    ("It reopens on Sunday, October 10.", "It opens anew on Saturday, October 10.", "weekday", "Saturday, October 10"),
]


@pytest.mark.parametrize(("one", "two", "rule", "printed"), SUPPORTED)
def test_what_another_report_prints_is_evidence_and_no_part_of_the_id(
    one: str, two: str, rule: str, printed: str
) -> None:
    (alone,) = [item for item in run(articles(FAIR + one, FAIR)).discrepancies if item.rule == rule]
    (item,) = [item for item in run(articles(FAIR + one, FAIR + two)).discrepancies if item.rule == rule]
    assert (item.evidence[-1].span.article, item.evidence[-1].value_text) == ("2", printed)
    assert item.id == alone.id


HEADLINES = [
    ("Port members vote down deal\n\nMembers of the union said yes to a deal with the port.", True),
    ("Port fair to close\n\nThe fair of the port will stay open, Wexler said on Friday.", True),
    ("Port cuts fares\n\nThe port raised its fares by 3 per cent on Friday.", True),
    ("Port members vote down deal\n\nMembers voted down the deal. In May they approved a deal.", False),
    ("Will members vote down deal?\n\nMembers approved the deal.", False),
]


@pytest.mark.parametrize(("report", "reverse"), HEADLINES)
def test_a_headline_that_is_the_reverse_of_its_report(report: str, reverse: bool) -> None:
    assert bool(found(report, rules="outcome")) is reverse


def test_the_numbers_of_a_vote_that_make_a_printed_total_are_likelier() -> None:
    one, two = f"{FAIR}Ann Wexler beat Tom Hall by 871 votes to 241.", f"{FAIR}Wexler beat Hall by 871 votes to 214."
    (line,) = found(one, two, f"{FAIR}The 1,085 who voted had queued.", rules="score")
    assert line.endswith("likely 871 votes to 214")
