"""Numbers and dates of one fact: counts, money, percentages, measures, durations, dates, one measure or sum in two
units. What must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import Case, found

CARRIED = "The ferry Corvina carried {} when it left Port Ellery for the islands."
LEFT = "When the ferry Corvina left Port Ellery for the islands it carried {}."
SOLD = "Port Ellery sold the ferry Corvina to the shipowner Carl Wexler for {} in May."
BOUGHT = "The shipowner Carl Wexler bought the ferry Corvina from Port Ellery in May for {}."
BURNED = "The ferry Corvina burned for {} off Port Ellery before tugs put out the fire."
FIRE = "Tugs put out the fire on the ferry Corvina, which burned for {} off Port Ellery."
SANK = "The ferry Corvina will be raised from the harbour of Port Ellery by tugs; it sank there {}."
RAISED = "The ferry Corvina, which sank in the harbour of Port Ellery {}, will be raised by tugs."
LONG = "The ferry Corvina, {} long, was built in Port Ellery for the islands."
BUILT = "The {}-long ferry Corvina was built in Port Ellery for the islands."
BAIL = "The ferry Corvina sank off Port Ellery. Bail for Carl Wexler was set at {}."
JUDGE = "The ferry Corvina sank off Port Ellery. A judge set bail for Carl Wexler at {}."
FACES = "Carl Wexler faces {} counts of theft from the ferry Corvina."
CHARGED = "Carl Wexler is charged with {} counts of theft from the ferry Corvina."

QUIET: list[tuple[str, ...]] = [
    # What each report counts once: other things, of no one thing, a part, or one of two numbers that a report has.
    (
        "The ferry Corvina sank off Port Ellery. The prosecution called 14 witnesses.",
        "The ferry Corvina sank off Port Ellery. Another 11 prosecution witnesses were heard.",
    ),
    (
        "The ferry Corvina sank off Port Ellery. The prosecution called 14 witnesses.",
        "The ferry Corvina sank off Port Ellery. Of 14 cases, 22 prosecution witnesses were heard.",
    ),
    (
        "The ferry Corvina sank off Port Ellery. Carl Wexler painted 14 pictures.",
        "The ferry Corvina sank off Port Ellery. The harbour museum has 22 pictures.",
    ),
    # A paper's own dollars are those of its country.
    (
        "Carl Wexler bought the ferry Corvina for C$1.92 million ($1.52 million).",
        "Carl Wexler bought the ferry Corvina for $1.92 million.",
    ),
    # Which in order: of another sort, of another title, of what there are many of, of both in one report.
    ("Carl Wexler sold his third novel on Friday.", "Carl Wexler sold his second crime novel on Friday."),
    ("Carl Wexler sold his third novel, Salt, on Friday.", "Carl Wexler sold his second novel, Tar, on Friday."),
    ("Carl Wexler ran on Friday. It was his third win.", "Carl Wexler ran on Friday. It was his second win."),
    ("Carl Wexler sold his third novel on Friday.", "Carl Wexler sold his second novel and his third novel on Friday."),
    # Ranges that meet: rounding, hedges, bounds, precision, units.
    (CARRIED.format("140 passengers"), LEFT.format("about 150 passengers")),
    (CARRIED.format("140 passengers"), LEFT.format("at least 100 passengers")),
    (CARRIED.format("140 passengers"), LEFT.format("dozens of passengers")),
    (SOLD.format("$12.4 million"), BOUGHT.format("about $12 million")),
    (SOLD.format("$12.4 million"), BOUGHT.format("$12,400,000")),
    (BURNED.format("seven hours"), FIRE.format("420 minutes")),
    (BURNED.format("seven hours"), FIRE.format("more than six hours")),
    (SANK.format("on March 3, 2020"), RAISED.format("in March 2020")),
    (LONG.format("80 metres"), BUILT.format("262-foot")),
    # Other units are other facts.
    (CARRIED.format("140 passengers"), LEFT.format("240 cars")),
    (SOLD.format("$12.4 million"), BOUGHT.format("£9.4 million")),
    # What one counts in, the other does not.
    (SOLD.format("$12.4 million including debt"), BOUGHT.format("$10.1 million before debt")),
    # A report that prints both values speaks of two facts, or has converted one.
    (SOLD.format("$12.4 million"), BOUGHT.format("$14.2 million, $12.4 million of it in cash")),
    (SOLD.format("$12.4 million"), BOUGHT.format("£12.4 million ($12.4 million)")),
    # Sentences on other things, and on what somebody denies.
    (CARRIED.format("140 passengers"), f"The harbour denied reports that {LEFT.format('240 passengers')}"),
    (
        CARRIED.format("140 passengers"),
        "The museum of Port Ellery, which shows the ferry Corvina, had 240 visitors.",
    ),
    # The sentence has both, or another value that fits better: two facts.
    (CARRIED.format("140 passengers"), LEFT.format("150 passengers, 140 passengers fewer than in May")),
    (BURNED.format("seven hours"), FIRE.format("seven hours") + " It is towed to the yard in nine hours."),
    # How often is not how long.
    (BURNED.format("every two hours"), FIRE.format("seven hours")),
    (BURNED.format("daily"), FIRE.format("weekly")),
    # What is usual, and what was said before it was known.
    (BURNED.format("seven hours"), FIRE.format("its usual nine hours")),
    (CARRIED.format("140 passengers"), "By a preliminary count of 240 passengers, the ferry Corvina left Port Ellery."),
    # Noughts and what is cut short.
    (CARRIED.format("12,000 tins of fish"), LEFT.format("12,400 tins of fish")),
    # Of another month, of which the other report knows nothing.
    (
        "The ferry Corvina sank off Port Ellery. It was towed for nine miles.",
        "The ferry Corvina sank off Port Ellery. The wreck was towed for 12 miles in March.",
    ),
    (SOLD.format("$12 million"), BOUGHT.format("$12.9 million")),
    # A conversion that is right, as exactly as it is printed.
    ("The ferry met winds of 115 mph (185 km/h) off Port Ellery.",),
    ("The ferry met waves of 12 metres (about 40 feet).",),
    ("The ferry is 80 metres long and 20 metres wide.",),
]

CASES: list[Case] = [
    # What each report counts once.
    (
        (
            "The ferry Corvina sank off Port Ellery. The prosecution called 14 witnesses against Carl Wexler.",
            "The ferry Corvina sank off Port Ellery. The jury heard 22 prosecution witnesses.",
        ),
        ["error count: 22 in 2 | 14 in 1"],
    ),
    (
        (
            "Carl Wexler ran on Friday in his fifth marathon.",
            "Carl Wexler ran. It was the fourth marathon of his career.",
        ),
        ["error count: fourth in 2 | fifth in 1"],
    ),
    (
        (
            "Carl Wexler has won for his second novel, Salt.",
            "Carl Wexler won on Friday. “Salt” is his second novel.",
            "Wexler's book won. It is Carl Wexler’s third novel.",
        ),
        ["error count: third in 3 | second in 1 2; likely second; third -> second in 3"],
    ),
    (
        ("She wrote Slack Tide, her third album, here.", "Wexler's fourth album, “Slack Tide”, sold well in 2019."),
        ["error count: fourth in 2 | third in 1"],
    ),
    ((CARRIED.format("140 passengers"), LEFT.format("240 passengers")), ["error count: 240 in 2 | 140 in 1"]),
    (
        (
            CARRIED.format("140 passengers"),
            LEFT.format("240 passengers"),
            "The ferry Corvina took 140 passengers to the islands from Port Ellery that night.",
        ),
        ["error count: 240 in 2 | 140 in 1 3; likely 140; 240 -> 140 in 2"],
    ),
    (
        (SOLD.format("$12.4 million"), BOUGHT.format("$14.2 million")),
        ["error money: $14.2 million in 2 | $12.4 million in 1"],
    ),
    (
        (SOLD.format("$12.4 million"), BOUGHT.format("$12.4 billion")),
        ["error money: $12.4 billion in 2 | $12.4 million in 1"],
    ),
    (
        (SOLD.format("$12.4 million"), BOUGHT.format("$124 million")),
        ["error money: $124 million in 2 | $12.4 million in 1"],
    ),
    (
        (SOLD.format("$12.4 million"), BOUGHT.format("£12.4 million")),
        ["error currency: £12.4 million in 2 | $12.4 million in 1"],
    ),
    (
        (SOLD.format("£12 million"), BOUGHT.format("£12m"), f"{SOLD.format('it')} Twelve million dollars, they say."),
        [
            "error currency: Twelve million dollars in 3 | £12 million in 1 | £12m in 2; likely £12 million;"
            " Twelve million dollars -> £12 million in 3"
        ],
    ),
    (
        (
            SOLD.format("C$15 million"),
            BOUGHT.format("£15m"),
            f"{SOLD.format('C$15 million')} Fifteen million bucks for a boat!",
        ),
        [
            "error currency: £15m in 2 | C$15 million in 1 3 | Fifteen million bucks in 3; likely C$15 million;"
            " £15m -> C$15 million in 2"
        ],
    ),
    ((BURNED.format("seven hours"), FIRE.format("nine hours")), ["error duration: nine hours in 2 | seven hours in 1"]),
    (
        (SANK.format("on March 3, 2020"), RAISED.format("on March 8, 2020")),
        ["error date: March 8, 2020 in 2 | March 3, 2020 in 1"],
    ),
    ((LONG.format("80 metres"), BUILT.format("60-metre")), ["error measure: 60-metre in 2 | 80 metres in 1"]),
    (
        ("The ferry met winds of 115 mph (230 km/h) off Port Ellery.",),
        ["error conversion: 230 km/h in 1 | 115 mph in 1; likely 185 km/h; 230 km/h -> 185 km/h in 1"],
    ),
    (
        ("She was 32 metres (150 feet) long.",),
        ["error conversion: 150 feet in 1 | 32 metres in 1; likely 105 feet; 150 feet -> 105 feet in 1"],
    ),
    (
        ("The strait is 158 km (108 miles) wide.",),
        ["error conversion: 108 miles in 1 | 158 km in 1; likely 98 miles; 108 miles -> 98 miles in 1"],
    ),
    # The same digits in another unit, bounds, and "a" and "an".
    ((BURNED.format("five days"), FIRE.format("five weeks")), ["error duration: five weeks in 2 | five days in 1"]),
    (
        (BURNED.format("up to six days"), FIRE.format("up to seven days")),
        ["error duration: seven days in 2 | six days in 1"],
    ),
    (
        (
            BURNED.format("a 12-hour day"),
            FIRE.format("an 11-hour day"),
            "Off Port Ellery the ferry Corvina burned for an 11-hour day before the tugs came.",
        ),
        ["error duration: 12-hour in 1 | 11-hour in 2 3; likely 11-hour; a 12-hour -> an 11-hour in 1"],
    ),
    # What is set anew from day to day is an update; two values on one day are not, nor are two that differ in one digit
    # where no report tells of a change.
    ((BAIL.format("$50,000"), f"2020-10-04: {JUDGE.format('$75,000')}"), ["update money: $75,000 in 2 | $50,000 in 1"]),
    (
        (BAIL.format("$50,000"), f"2020-10-04: {JUDGE.format('$90,000')}"),
        ["warning value: $90,000 in 2 | $50,000 in 1"],
    ),
    (
        (BAIL.format("$50,000"), f"2020-10-04: {JUDGE.format('$90,000').replace('set bail', 'raised the bail set')}"),
        ["update money: $90,000 in 2 | $50,000 in 1"],
    ),
    ((BAIL.format("$50,000"), JUDGE.format("$90,000")), ["error money: $90,000 in 2 | $50,000 in 1"]),
    # Charges are brought one after another: more of them later are an update, fewer are not.
    ((FACES.format("two"), f"2020-10-04: {CHARGED.format('three')}"), ["update count: three in 2 | two in 1"]),
    ((FACES.format("three"), f"2020-10-04: {CHARGED.format('two')}"), ["error count: two in 2 | three in 1"]),
]
RULES = "count money percent measure duration date conversion currency"


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules=RULES) == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules=f"{RULES} value") == expected
