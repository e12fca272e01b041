"""Changes in percent beside two sums of money, and what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import found

QUIET = [
    "The offer of 520p compares with a closing price of 400p on Friday, a premium of 30 per cent.",
    "The offer of 520p compares with a price of 400p and is a premium of 45 per cent to the average of three months.",
    "Wexler Foods made £24m last year and £30m this year, while sales were up 35 per cent.",
    "Turnover was £80m, against £64m a year earlier, and margins were 40 per cent.",
    "A ticket cost £40 last summer and £60 now. Beer is 25 per cent dearer.",
    "The offer of about 520p compares with a closing price of some 400p, a premium of 29 per cent.",
    "Wexler Foods made a profit of £12m, up from £9m.",
]

CASES = [
    ("The offer of 520p compares with a closing price of 400p, a premium of 45 per cent.", "30 per cent"),
    ("Shares closed at 400p on Friday; the bid is 520p, which is 40 per cent higher.", "30 per cent"),
    (
        "The board took 520p a share. The stock had ended Thursday at 400p. That is a premium of 50 per cent.",
        "30 per cent",
    ),
    ("The shares, which had closed at 250p, jumped 40 per cent to 300p.", "20 per cent"),
    ("Wexler Foods made a profit of £12m, down from £9m.", "up"),
    ("Profit rose to £24m, against £30m the year before.", "fell"),
]


@pytest.mark.parametrize("report", QUIET)
def test_quiet(report: str) -> None:
    assert found(report, rules="arithmetic") == []


@pytest.mark.parametrize(("report", "made"), CASES)
def test_found(report: str, made: str) -> None:
    (line,) = found(report, rules="arithmetic")
    assert f"; likely {made}" in line
