"""Spellings of names, surnames that stand alone, given names, places, and house numbers of one street; what must stay
quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

QUIET: list[tuple[str, ...]] = [
    (
        f"{EVENT}The girl's mother, Kate Orrin, said that it was hers.",
        f"{EVENT}Anna Wexler-Orrin said that it was hers.",
    ),
    (f"{EVENT}Port Marine Kate Reed saw it.", f"{EVENT}Four Port Marines, Kate Reed among them, saw it."),
    (f"{EVENT}Daniel Wexler saw it from the quay.", f"{EVENT}Danielle Wexler ran to the boats."),
    (
        f"{EVENT}Rescuers searched for a sailor, Matías Quelpe.",
        f"{EVENT}Mateo Quelpe was lifted out of the hold.",
    ),
    (f"{EVENT}Jayden Wexler and Kayden Wexler saw it.", f"{EVENT}Jayden Wexler ran to the boats."),
    (f"{EVENT}Jayden Wexler saw it with Kayden Wexler.", f"{EVENT}Kayden Wexler ran to the boats."),
    (f"{EVENT}Anna Wexler saw it from the quay.", f"{EVENT}Maria Wexler ran to the boats."),
    (
        f"{EVENT}The harbour master praised Anna and Maria Wexler, who closed the basin.",
        f"{EVENT}The harbour master praised Maria and Anna Wexler, who closed the basin.",
    ),
    (
        f"{EVENT}Anna Wexler, 34, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The basin was closed to trawlers, harbour master Maria Wexler, 61, said.",
    ),
    (
        f"{EVENT}Anna Wexler, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The basin was closed to trawlers, harbour master Tom Wexler said.",
    ),
    (
        f"{EVENT}Danny Quelpe, a 17-year-old harbour master, closed the northern basin.",
        f"{EVENT}Blessing Quelpe, who teaches at the port, watched her son Daniel, 17, close the northern basin.",
        f"{EVENT}Harbour master Danny Quelpe closed the northern basin to trawlers.",
        f"{EVENT}Danny Quelpe is 17. He closed the basin.",
    ),
    (
        f"{EVENT}A sailor was flown to a hospital in Tallisburg, where he died.",
        f"{EVENT}One sailor was flown to a hospital in Marsh County, where he died.",
        f"{EVENT}He died in Tallisburg, Marsh County.",
    ),
    (
        f"{EVENT}A sailor was flown to a hospital in Tallisburg, Ohio, where he died.",
        f"{EVENT}One sailor was flown to a hospital in Ohio, where he died.",
    ),
    (
        f"{EVENT}A sailor was flown to a hospital in Tallisburg, where he died.",
        f"{EVENT}A widow who had come by train lives in Marshford.",
    ),
    (
        f"{EVENT}A sailor was flown to a hospital in Las Tallas, where he died.",
        f"{EVENT}One sailor was flown to a hospital in Tallas, where he died.",
    ),
    (
        f"{EVENT}A sailor was flown to a hospital in Nebraska, where he died.",
        f"{EVENT}One sailor was flown to a hospital in Marshford, where he died.",
    ),
    (f"{EVENT}Anna Wexler saw it. The Wexlers ran, and a street in Wexlar burned.",),
    (f"{EVENT}Anna Wexler saw it. Carl Wexlar did too. Wexlar ran, and Wexlar fell.",),
    (f"{EVENT}Anna Wexler saw it from the quay, and Werner said so too.",),
    (f"{EVENT}Anna Wexler saw it from the quay, said Mr. Wexler, her father.",),
    (f"{EVENT}The office is at 1240 Pier Street.", f"{EVENT}A fire took the 1200 block of Pier Street too."),
    (f"{EVENT}The office is at 1240 Pier Street.", f"{EVENT}A fire took 1420 Mill Street too."),
    (f"{EVENT}The office is at 1240 Pier Street.", f"{EVENT}A fire took 1420 Pier Street, but not 1240 Pier Street."),
    # Whom a picture is by.
    (
        f"{EVENT}Anna Wexler, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The harbour master closed the basin to trawlers. Photo: Maria Wexler/Daily Post",
    ),
    # A pet name, and a given name that may be short for another.
    (
        f"{EVENT}Dessie Wexler, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The basin was closed to trawlers, harbour master Desmond Wexler said.",
    ),
    (
        f"{EVENT}Jozef Wexler, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The basin was closed to trawlers, harbour master Jos Wexler said.",
    ),
    (
        f"{EVENT}Veronika Wexler, the harbour master, closed the basin to trawlers.",
        f"{EVENT}The basin was closed to trawlers, harbour master Nika Wexler said.",
    ),
    (f"{EVENT}Tony Award, 31, saw it.", f"{EVENT}The Tony Awards were given out."),
]

CASES: list[Case] = [
    (
        (
            f"{EVENT}Trooper Lyndon Hendrix saw it. Yeva Tsarkova, 31, ran.",
            f"{EVENT}Trooper Lyndon Hendricks ran to the boats.",
        ),
        ["warning name: Lyndon Hendricks in 2 | Lyndon Hendrix in 1"],
    ),
    (
        (f"{EVENT}Yevgenia Tsarkova, 31, saw it.", f"{EVENT}The boat of Yevgenia Tsarkowa ran to the quay."),
        ["warning name: Yevgenia Tsarkowa in 2 | Yevgenia Tsarkova in 1"],
    ),
    (
        (
            f"{EVENT}Marguerite “Peg” Wexler, the harbour master, closed the basin to trawlers.",
            f"{EVENT}The basin was closed to trawlers, harbour master Peg Wexler said.",
        ),
        ["name variant name: Marguerite “Peg” Wexler in 1 | Peg Wexler in 2"],
    ),
    (
        (f"{EVENT}Robert Wexler saw it from the quay.", f"{EVENT}Bob J. Wexler ran to the boats."),
        ["name variant name: Robert Wexler in 1 | Bob J. Wexler in 2"],
    ),
    (
        (f"{EVENT}Kate Wexler saw it from the quay.", f"{EVENT}The baker Kate Wexlar ran to the boats."),
        ["warning name: Kate Wexlar in 2 | Kate Wexler in 1"],
    ),
    (
        (
            f"{EVENT}Kate Wexler saw it from the quay.",
            f"{EVENT}The baker Kate Wexlar ran to the boats.",
            f"{EVENT}Nobody slept that night, said Kate Wexler.",
        ),
        ["warning name: Kate Wexlar in 2 | Kate Wexler in 1 3; likely Kate Wexler; Kate Wexlar -> Kate Wexler in 2"],
    ),
    (
        (f"{EVENT}Anna Wexler saw it from the quay. Captain Wexlar said so.",),
        ["warning surname: Wexlar in 1 | Anna Wexler in 1; likely Wexler; Wexlar -> Wexler in 1"],
    ),
    (
        (f"{EVENT}Anna Wexler saw it from the quay, and Anna Wexlar said so, as Wexler does.",),
        ["warning surname: Wexlar in 1 | Anna Wexler in 1; likely Wexler; Wexlar -> Wexler in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, the harbour master, closed the basin to trawlers.",
            f"{EVENT}The basin was closed to trawlers, harbour master Maria Wexler said.",
            f"{EVENT}Marsh County Sheriff Anna Wexler was not there.",
        ),
        ["error other-name: Maria Wexler in 2 | Anna Wexler in 1 3; likely Anna Wexler; Maria -> Anna in 2"],
    ),
    (
        (
            f"{EVENT}Rescuers searched for a sailor, Matías Quelpe.",
            f"{EVENT}The last to be found was Matías Quelpe.",
            f"{EVENT}Mateo Quelpe was lifted out of the hold.",
        ),
        [
            "error other-name: Mateo Quelpe in 3 | Matías Quelpe in 1 2; likely Matías Quelpe; Mateo -> Matías in 3",
        ],
    ),
    (
        (f"{EVENT}It was a spark, Judge Anna Wexler ruled.", f"{EVENT}The ruling by Judge Maria Wexler was brief."),
        ["warning given-name: Maria Wexler in 2 | Anna Wexler in 1"],
    ),
    (
        (f"{EVENT}Anna Wexler, 34, saw it from the quay.", f"{EVENT}A baker ran, said Maria Wexler, 34."),
        ["warning given-name: Maria Wexler in 2 | Anna Wexler in 1"],
    ),
    (
        (
            f"{EVENT}A sailor was flown to a hospital in Tallisburg, where he died.",
            f"{EVENT}One sailor died after he was flown to a hospital in Marshford.",
            f"{EVENT}He died in Tallisburg.",
        ),
        ["warning place: Marshford in 2 | Tallisburg in 1 3; likely Tallisburg; Marshford -> Tallisburg in 2"],
    ),
    (
        (
            f"{EVENT}A sailor was flown to a hospital in Tallisburg, Ohio, where he died.",
            f"{EVENT}One sailor who was flown to Marshford died in a hospital there.",
        ),
        ["warning place: Marshford in 2 | Tallisburg in 1"],
    ),
    (
        (f"{EVENT}The office is at 1240 Pier Street.", f"{EVENT}A fire took 1420 Pier Street too."),
        ["warning address: 1420 in 2 | 1240 in 1"],
    ),
    (
        (
            f"{EVENT}The office is at 1240 Pier Street.",
            f"{EVENT}A fire took 1420 Pier Street too.",
            f"{EVENT}The walls at 1420 Pier Street fell.",
        ),
        ["warning address: 1240 in 1 | 1420 in 2 3; likely 1420; 1240 -> 1420 in 1"],
    ),
]
RULES = "name surname given-name other-name place address"


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules=RULES) == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules=RULES) == expected
