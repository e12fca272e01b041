"""One thing told in two ways that exclude each other, and offices and trades that do; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

POST = f"{EVENT}Anna Wexler {{}} the plans of the Harbour Union in May."
QUIET: list[tuple[str, ...]] = [
    (POST.format("praised"), POST.format("read")),
    (POST.format("praised"), f"{EVENT}Tom Harding criticised the stewards."),
    (POST.format("praised"), POST.format("could have criticised")),
    (POST.format("praised"), POST.format("never criticised")),
    (
        POST.format("criticised"),
        f"{EVENT}Anna Wexler criticised the plans of the Harbour Union and praised it.",
    ),
    (POST.format("praised"), f"{EVENT}Tom Harding criticised the plans of the Harbour Union."),
    (f"{EVENT}Anna Wexler, a dentist, saw it.", f"{EVENT}Anna Wexler, a climber, saw it."),
    (f"{EVENT}Anna Wexler, a retired judge, saw it.", f"{EVENT}Anna Wexler, the mayor, saw it."),
    (f"{EVENT}Tom Harding gave himself up.", f"{EVENT}Tom Harding was arrested at the station."),
    (f"{EVENT}The transport minister, Anna Wexler, saw it.", f"{EVENT}Transportation Secretary Anna Wexler saw it."),
    (f"{EVENT}The health minister, Anna Wexler, saw it.", f"{EVENT}The former transport minister Anna Wexler saw it."),
    (f"{EVENT}Bookings were up 18%.", f"{EVENT}Bookings grew by 18 per cent."),
    (f"{EVENT}Up to 80% of the wood is oak.", f"{EVENT}Bookings are down by 80 per cent."),
    (f"{EVENT}Bookings were up 18%, and calls down 18%.", f"{EVENT}Calls saw a fall of 18 per cent."),
    (f"{EVENT}Bookings doubled to 1,800 a day.", f"{EVENT}Calls fell to 900 a day."),
    (f"{EVENT}The verdict was unanimous.", f"{EVENT}It was a majority verdict."),
    (f"{EVENT}Some 90 jobs will be lost.", f"{EVENT}The loss of 90 jobs angers it.", f"{EVENT}Jobs would be created."),
    (f"{EVENT}No alarm rang.", f"{EVENT}No alarm rang.", f"{EVENT}No fire alarm sounded, and then one alarm rang."),
    (f"{EVENT}Dunmore led 2-1 at half-time.", f"{EVENT}It was 2-2 at the end.", f"{EVENT}They trailed at the break."),
    (f"{EVENT}Tom Harding was sent off in the first half.", f"{EVENT}Ben Marsh was sent off in the second half."),
    (f"{EVENT}Tallis Town were promoted in May.", f"{EVENT}Marlow Town, the rivals, were relegated."),
]
CASES: list[Case] = [
    (
        (f"{EVENT}The verdict was unanimous.", f"{EVENT}All 12 jurors agreed.", f"{EVENT}It was a majority verdict."),
        ["error opposite: majority verdict in 3 | unanimous in 1 | All 12 jurors in 2; likely unanimous"],
    ),
    (
        (f"{EVENT}90 jobs will be lost.", f"{EVENT}Its 90 jobs are to go.", f"{EVENT}90 jobs will be created."),
        [
            "error opposite: jobs will be created in 3 | jobs will be lost in 1 | jobs are to go in 2;"
            " likely jobs will be lost"
        ],
    ),
    (
        (f"{EVENT}The alarm did not go off.", f"{EVENT}No alarm rang.", f"{EVENT}The alarm woke the town."),
        [
            "error opposite: alarm woke in 3 | alarm did not go off in 1 | No alarm rang in 2; likely alarm did not go"
            " off"
        ],
    ),
    (
        (f"{EVENT}It was 1-1 at half-time.", f"{EVENT}At the break it was 1-1.", f"{EVENT}Tarn led at the interval."),
        [
            "error opposite: led at the interval in 3 | 1-1 at half-time in 1 | At the break it was 1-1 in 2;"
            " likely 1-1 at half-time"
        ],
    ),
    (
        (f"{EVENT}There was no recount.", f"{EVENT}It passed without a recount.", f"{EVENT}It passed after a recount."),
        ["error opposite: after a recount in 3 | no recount in 1 | without a recount in 2; likely no recount"],
    ),
    (
        (f"{EVENT}Tom Harding was sent off after the break.", f"{EVENT}Harding was sent off in the first half."),
        ["error opposite: sent off in the first half in 2 | sent off after the break in 1"],
    ),
    (
        (f"{EVENT}Tallis Rovers were promoted in May.", f"{EVENT}In May Tallis Rovers were relegated."),
        ["error opposite: were relegated in 2 | were promoted in 1"],
    ),
    (
        (f"{EVENT}Anna Wexler, a retired judge, saw it.", f"{EVENT}The retired bishop Anna Wexler saw it."),
        ["error office: retired bishop in 2 | retired judge in 1"],
    ),
    (
        (f"{EVENT}She wore an emerald of the Wexler family.", f"{EVENT}Her sapphire is one of the Wexler family's."),
        ["error opposite: sapphire in 2 | emerald in 1"],
    ),
    (
        (f"{EVENT}The sluice of the Tarn would not open.", f"{EVENT}The sluice of the Tarn could not be closed."),
        ["error opposite: could not be closed in 2 | would not open in 1"],
    ),
    (
        (f"{EVENT}Bookings were up 18% on 2019.", f"{EVENT}That was a fall of 18 per cent."),
        ["error opposite: fall of 18 per cent in 2 | up 18% in 1"],
    ),
    (
        (f"{EVENT}Calls to the pilots have halved to 1,800 a day.", f"{EVENT}Calls doubled to 1,800 a day."),
        ["error opposite: doubled to 1,800 in 2 | halved to 1,800 in 1"],
    ),
    (
        (f"{EVENT}Bookings saw a 12% drop.", f"{EVENT}Bookings rose by about 12 per cent in May."),
        ["error opposite: rose by about 12 per cent in 2 | 12% drop in 1"],
    ),
    ((POST.format("praised"), POST.format("criticised")), ["error opposite: criticised in 2 | praised in 1"]),
    (
        (
            f"{EVENT}The stoker, Tom Harding, was shot in the engine room.",
            f"{EVENT}The stoker, Tom Harding, was stabbed in the engine room.",
            f"{EVENT}Tom Harding, a stoker, was shot dead in the engine room.",
        ),
        ["error opposite: was stabbed in 2 | was shot in 1 3; likely was shot"],
    ),
    (
        (
            f"{EVENT}Rovers went ahead when Tom Harding scored with a free kick.",
            f"{EVENT}Tom Harding put Rovers ahead with a penalty.",
        ),
        ["error opposite: penalty in 2 | free kick in 1"],
    ),
    (
        (
            f"{EVENT}The mayor, Tom Harding, had called on Anna Wexler to resign on Thursday.",
            f"{EVENT}The mayor, Tom Harding, publicly backed Anna Wexler on Thursday.",
        ),
        ["error opposite: publicly backed in 2 | called on Anna Wexler to resign in 1"],
    ),
    (
        (
            f"{EVENT}Tom Harding turned himself in on Friday.",
            f"{EVENT}Tom Harding was seized at the airport on Friday.",
        ),
        ["error opposite: seized at the airport in 2 | turned himself in in 1"],
    ),
    (
        (f"{EVENT}Anna Wexler, a consultant radiologist, saw it.", f"{EVENT}The radiographer Anna Wexler saw it."),
        ["error office: radiographer in 2 | consultant radiologist in 1"],
    ),
    (
        (f"{EVENT}Coast guard chief Anna Wexler saw it.", f"{EVENT}The transport minister, Anna Wexler, saw it."),
        ["error office: transport minister in 2 | Coast guard chief in 1"],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="opposite office") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="opposite office") == expected
