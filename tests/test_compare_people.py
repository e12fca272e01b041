"""Births, eldest children, employers and teams across reports, and whom a role alone means; what stays quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

QUIET: list[tuple[str, ...]] = [
    (
        f"{EVENT}Kate Reed, the director of the Ostrander Trust, saw it.",
        f"{EVENT}Max Orr, the former director of the Ostrander Trust, saw it.",
        f"{EVENT}Tom Hall, a director of the Ostrander Trust, and Lea Bell, the director of the Marsh Trust, saw it.",
    ),
    (
        f"{EVENT}Anna Wexler, finance director of Quillam Trust, ran.",
        f"{EVENT}Anna Wexler will become chief executive of the Quillam Trust.",
        f"{EVENT}The finance director of the Quillam Trust, Anna Wexler, ran with Tom Harding.",
    ),
    (
        f"{EVENT}Dunmore's captain, Kate Reed, saw it.",
        f"{EVENT}Dunmore's stand-in captain, Lea Bell, saw it. Tarn's captain, Max Orr, ran.",
        f"{EVENT}Dunmore's former captain, Tom Hall, and the Dunmore Ladies captain, Zoe Finch, ran.",
    ),
    (
        f"{EVENT}The referee, Kate Reed, ran.",
        f"{EVENT}Kate Reed, the referee, saw it.",
        f"{EVENT}The referee, Max Orr, saw it, after Kate Reed had been hurt.",
    ),
    (
        f"{EVENT}The referee, Kate Reed, ran.",
        f"{EVENT}Kate Reed, the referee, saw it with Max Orr.",
        f"{EVENT}The referee, Max Orr, saw it.",
    ),
    (f"{EVENT}The referee, Kate Reed, ran.", f"{EVENT}The referee, Max Orr, saw it."),
    (f"{EVENT}Kate Reed, a surgeon, saw it.", f"{EVENT}Kate Reed, a doctor, saw it.", f"{EVENT}Dr Kate Reed ran."),
    (f"{EVENT}The tenants, who have three daughters, ran.", f"{EVENT}They ran with their three girls, and four sons."),
    (f"{EVENT}The star, who was born on 12 May 1986, ran.", f"{EVENT}She was born on 20 June 1986."),
    (
        f"{EVENT}Anna Wexler was born on 12 May 1986 and Tom Harding on 3 June 1950.",
        f"{EVENT}Anna Wexler was born on 12 May 1986. Tom Harding was born on 3 May 1986.",
    ),
    (f"{EVENT}The Wexlers, Ruth, the eldest, and Hana, ran.", f"{EVENT}Hana, the youngest, saw it with Ruth."),
    (f"{EVENT}Ruth, the eldest daughter, ran with Carl.", f"{EVENT}Carl, the eldest son, ran with Ruth."),
    (f"{EVENT}Ruth, the eldest, ran.", f"{EVENT}The Hardings saw Carl, the eldest."),
    (
        f"{EVENT}Anna Wexler, a professor at Quillam University, saw it.",
        f"{EVENT}Dr Anna Wexler of the University of Quillam saw it.",
    ),
    (
        f"{EVENT}Anna Wexler, a professor at Quillam University, saw it.",
        f"{EVENT}Anna Wexler, chief executive of Norfell Bank, saw it.",
    ),
    (
        f"{EVENT}Anna Wexler was a professor at Quillam University.",
        f"{EVENT}Anna Wexler, a professor at Norfell University, saw it.",
    ),
    (
        f"{EVENT}The singer Anna Wexler, 38, ran.",
        f"{EVENT}Anna Wexler ran with Tom Harding. The actor, who is 45, left.",
    ),
    (
        f"{EVENT}The singers Anna Wexler, 38, and singer Tom Harding ran.",
        f"{EVENT}The singer Tom Harding ran with Anna Wexler. The singer, who is 45, left.",
    ),
    (
        f"{EVENT}Quorrick Rovers met the Bexley Falcons. Anna Wexler scored twice for the Falcons.",
        f"{EVENT}The Bexley Falcons lost to Quorrick Rovers. Former Rovers striker Anna Wexler ran.",
    ),
    (
        f"{EVENT}Anna Wexler scored twice for the Rovers.",
        f"{EVENT}Ellery Town striker Anna Wexler ran to the boats.",
    ),
    (f"{EVENT}Anna Wexler, defending champion, ran.", f"{EVENT}Anna Wexler, prosecuting, saw it."),
    (f"{EVENT}Hospital director Anna Wexler saw it.", f"{EVENT}Anna Wexler, a director of public companies, ran."),
    # Two trades that one report gives together, and one report against one.
    (
        f"{EVENT}Carpenter Anna Wexler, a beekeeper, saw it.",
        f"{EVENT}Carpenter Anna Wexler ran.",
        f"{EVENT}Anna Wexler, a carpenter, had been there.",
    ),
    (f"{EVENT}Anna Wexler, a postman, saw it.", f"{EVENT}The beekeeper Anna Wexler ran."),
]
QUIET += [
    (f"{EVENT}Tom Harding, a father of three, ran.", f"{EVENT}Tom Harding leaves a wife, Ines, and two sons."),
    (f"{EVENT}Tom Harding, a father of three, ran.", f"{EVENT}Tom Harding ran with two of his three sons."),
    (
        f"{EVENT}The Mexican Tom Harding, 31, ran with Carlos Lund, a Mexican.",
        f"{EVENT}It was over soon. The Mexican, 37, fell in the ninth round.",
    ),
    (f"{EVENT}She leaves three children.", f"{EVENT}The mother of four ran, and the father of two watched."),
    (f"{EVENT}She has three children.", f"{EVENT}She has two children with her second husband."),
    (f"{EVENT}She has three children.", f"{EVENT}She has two children by a former partner."),
    (
        f"{EVENT}The treasurer, Anna Wexler, saw it.",
        f"{EVENT}Anna Wexler, a baker, saw it. The former treasurer, Tom Harding, ran.",
    ),
    (
        f"{EVENT}Assistant GM Tom Harding ran.",
        f"{EVENT}Assistant general manager Tom Harding saw it.",
        f"{EVENT}Tom Harding, the assistant general manager, left.",
    ),
]
QUIET += [
    (f"{EVENT}Tom Harding, 64, ran.", f"{EVENT}Tom Harding ran.", f"{EVENT}Mr. Harding, 35, spoke."),
    (f"{EVENT}Tom Harding, 64, ran.", f"{EVENT}Anna Harding ran.", f"{EVENT}Mr. Harding, 74, spoke."),
]
CASES: list[Case] = [
    (
        (f"{EVENT}The new tenants, who have three daughters, ran.", f"{EVENT}They ran with their two children."),
        ["error children: two in 2 | three in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler will chair the Quillam Trust and Tom Harding will be its chief executive.",
            f"{EVENT}Anna Wexler is to become chief executive of the Quillam Trust.",
            f"{EVENT}Anna Wexler, who takes over as chair of the Quillam Trust, ran with Tom Harding.",
        ),
        ["error office: chief executive in 2 | chair in 1 3; likely chair"],
    ),
    (
        (f"{EVENT}Tom Harding, 64, ran.", f"{EVENT}Tom Harding saw it.", f"{EVENT}Mr. Harding, 74, spoke."),
        ["error age: 74 in 3 | 64 in 1"],
    ),
    (
        (f"{EVENT}Tom Harding, a father of two, ran.", f"{EVENT}Tom Harding leaves a wife, Ines, and three sons."),
        ["error children: three in 2 | two in 1"],
    ),
    (
        (f"{EVENT}Her three children ran to the pier with her sister.", f"{EVENT}She has four children."),
        ["error children: four in 2 | three in 1"],
    ),
    (
        (f"{EVENT}She is survived by her husband and her three children.", f"{EVENT}The mother of four passed away."),
        ["error children: four in 2 | three in 1"],
    ),
    (
        (f"{EVENT}Tom Harding, a dad of two little girls, ran.", f"{EVENT}Tom Harding ran. He has two sons."),
        ["error children: two sons in 2 | two little girls in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler and her first husband, Carl Lund, ran.",
            f"{EVENT}Anna Wexler saw it. Her first husband was racing driver Ian Orrock.",
        ),
        [
            "error relation: Her first husband was racing driver Ian Orrock in 2 | "
            "Anna Wexler and her first husband, Carl Lund in 1"
        ],
    ),
    (
        (f"{EVENT}The star, who was born on 12 May 1986, ran.", f"{EVENT}Ada Quillon was born on 20 May 1986."),
        ["error birth: 20 May 1986 in 2 | 12 May 1986 in 1"],
    ),
    (
        (
            f"{EVENT}Her children, Hana, the eldest, Rewi and Ruth, ran.",
            f"{EVENT}Ruth, the eldest, was born in a tent.",
        ),
        ["error children: Ruth in 2 | Hana in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, a professor at Quillam University, saw it.",
            f"{EVENT}Dr Anna Wexler of the University of Norfell saw it.",
        ),
        ["error employer: University of Norfell in 2 | Quillam University in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, a vet with Tallis Watch, saw it and told the people of the Norfell Wildlife Service.",
            f"{EVENT}Anna Wexler, a ranger with the Norfell Wildlife Service, saw it. Tallis Watch agreed.",
        ),
        ["error employer: Norfell Wildlife Service in 2 | Tallis Watch in 1"],
    ),
    (
        (
            f"{EVENT}Quay Town signed the striker Anna Wexler from Norfell Rovers.",
            f"{EVENT}Anna Wexler, who has joined on loan from Tallis Albion, ran.",
        ),
        ["error employer: Tallis Albion in 2 | Norfell Rovers in 1"],
    ),
    (
        (
            f"{EVENT}The 31-year-old Mexican Tom Harding lost to Wexler in the ninth.",
            f"{EVENT}It was over soon. The Mexican, 37, fell in the ninth round.",
        ),
        ["error age: 37 in 2 | 31 in 1"],
    ),
    (
        (
            f"{EVENT}Tom Harding married the model Anna Wexler, 29, in Leeds.",
            f"{EVENT}Tom Harding ran to the church. The bride, 26, came by boat.",
        ),
        ["error age: 26 in 2 | 29 in 1"],
    ),
    (
        (
            f"{EVENT}“We sang all we knew and then sang it again,” said one of the two, Ian Orrock.",
            f"{EVENT}Gwen Harding led them. “We sang all we knew and then sang it again,” she sobbed.",
        ),
        ["error quotation-speaker: Gwen Harding in 2 | Ian Orrock in 1"],
    ),
    (
        (
            f"{EVENT}The city treasurer, Anna Wexler, saw it.",
            f"{EVENT}Council President Anna Wexler saw it. Tom Harding, the treasurer, ran.",
        ),
        ["error office: Council President in 2 | city treasurer in 1"],
    ),
    (
        (
            f"{EVENT}Kate Reed, the chief executive, saw it.",
            f"{EVENT}Kate Reed, chief information security officer, saw it.",
            f"{EVENT}Kate Reed, the security chief, wept.",
        ),
        [
            "error office: chief executive in 1 | security chief in 3 | chief information security officer in 2; "
            "likely chief security officer"
        ],
    ),
    # The head of a body that is named is one, whoever knows of whom.
    (
        (
            f"{EVENT}Kate Reed, the director of the Ostrander Trust, saw it.",
            f"{EVENT}Max Orr, the director of the Ostrander Trust, saw it. The poet Kate Reed ran.",
        ),
        ["error office: director in 2 1"],
    ),
    (
        (
            f"{EVENT}Dunmore's captain, Kate Reed, saw it.",
            f"{EVENT}The Dunmore captain, Kate Reed, ran.",
            f"{EVENT}Dunmore's captain, Max Orr, saw it.",
        ),
        ["error office: captain in 3 1 2"],
    ),
    (
        (
            f"{EVENT}The Dunmore manager, Kate Reed, saw it.",
            f"{EVENT}Kate Reed, Dunmore's manager, ran.",
            f"{EVENT}Kate Reed, Dunmore's assistant manager, saw it.",
        ),
        ["error office: assistant manager in 3 | manager in 1 2; likely manager"],
    ),
    (
        (f"{EVENT}Kate Reed, a solicitor, saw it.",) * 2 + (f"{EVENT}Kate Reed, a doctor, ran.",),
        ["error office: doctor in 3 | solicitor in 1 2; likely solicitor"],
    ),
    (
        (
            f"{EVENT}The referee, Kate Reed, saw it.",
            f"{EVENT}Kate Reed, the referee, ran.",
            f"{EVENT}The referee, Max Orr, saw it.",
        ),
        ["error office: referee in 3 1 2"],
    ),
    # One office of two: what he is by another report is told.
    (
        (
            f"{EVENT}Kate Reed, the chief executive of the port, and Max Orr, a diver, saw it.",
            f"{EVENT}Kate Reed, chief executive of the port, spoke to Max Orr.",
            f"{EVENT}Max Orr, chief executive of the port, spoke to Kate Reed.",
        ),
        ["error office: chief executive in 3 1 2; likely diver"],
    ),
    # Two who are named together have an office each; what else somebody is says nothing of offices; a report that gives
    # both is alone with one of them.
    (
        (
            f"{EVENT}Secretary of State Anna Wexler, a farmer and singer, saw it.",
            f"{EVENT}It was bad, the Harbour Office and Attorney General Anna Wexler said.",
        ),
        ["error office: Attorney General in 2 | Secretary of State in 1"],
    ),
    (
        (
            f"{EVENT}Rep. Anna Wexler saw it.",
            f"{EVENT}Representative Anna Wexler ran.",
            f"{EVENT}Rep. Anna Wexler fell. Nobody helped Sen. Wexler.",
        ),
        ["error office: Sen in 3 | Rep in 1 | Representative in 2; likely representative"],
    ),
    (
        (
            f"{EVENT}Hospital spokeswoman Anna Wexler saw it.",
            f"{EVENT}Anna Wexler, a spokeswoman for the nurses' union, and hospital spokesman Tom Harding ran.",
        ),
        ["error office: spokeswoman in 2 | Hospital spokeswoman in 1"],
    ),
    (
        (
            f"{EVENT}A mechanic at the depot, Anna Wexler, saw it. The manager, Tom Harding, ran.",
            f"{EVENT}Anna Wexler, the mechanic who saw it, ran.",
            f"{EVENT}Anna Wexler, 47, their manager, saw it.",
        ),
        ["error office: manager in 3 1 | mechanic in 1 2; likely mechanic"],
    ),
    (
        (
            f"{EVENT}Anna Wexler (Norfell-Quay) won the race.",
            f"{EVENT}Norway's Anna Wexler won. The 26-year-old, who rides for the Ostrava-Lind team, ran.",
        ),
        ["error employer: Ostrava-Lind in 2 | Norfell-Quay in 1"],
    ),
    (
        (
            f"{EVENT}Quorrick Rovers met the Bexley Falcons. Anna Wexler scored twice for the Falcons.",
            f"{EVENT}The Bexley Falcons lost to Quorrick Rovers, and Rovers striker Anna Wexler ran.",
        ),
        ["error employer: Rovers in 2 | Falcons in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, prosecuting, saw it.",
            f"{EVENT}Anna Wexler KC, defending, ran to the boats.",
            f"{EVENT}Anna Wexler, for the Crown, had been there.",
        ),
        ["error office: defending in 2 | prosecuting in 1 | for the Crown in 3; likely prosecutor"],
    ),
    # A trade that one report has and none of the others; what counsel are by the side that they open for; directors.
    (
        (
            f"{EVENT}Anna Wexler, a beekeeper, saw it.",
            f"{EVENT}Carpenter Anna Wexler ran to the boats.",
            f"{EVENT}Anna Wexler, a carpenter, had been there.",
        ),
        ["error office: beekeeper in 1 | Carpenter in 2 | carpenter in 3; likely Carpenter"],
    ),
    (
        (
            f"{EVENT}Paramedic Anna Wexler saw it.",
            f"{EVENT}Insp. Anna Wexler ran to the boats.",
            f"{EVENT}Top river cop Anna Wexler had been there.",
        ),
        ["error office: Paramedic in 1 | Insp in 2 | cop in 3; likely police officer"],
    ),
    (
        (
            f"{EVENT}Defence barrister Anna Wexler saw it.",
            f"{EVENT}Anna Wexler, opening the case for the prosecution, ran to the boats.",
            f"{EVENT}Ms Wexler, for the State, had been there.",
        ),
        ["error office: Defence barrister in 1 | for the prosecution in 2 | for the State in 3; likely prosecutor"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, the finance director since 2017, saw it.",
            f"{EVENT}Anna Wexler, who until now has been the firm's head of sales, ran.",
        ),
        ["error office: head of sales in 2 | finance director in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler, the leader of the opposition, saw it.",
            f"{EVENT}Port Ellery council chief Anna Wexler saw it, and Coun Tom Harding ran.",
        ),
        ["error office: Ellery council chief in 2 | leader of the opposition in 1"],
    ),
    (
        (
            f"{EVENT}Hospital boss Anna Wexler saw it.",
            f"{EVENT}Anna Wexler, the county's director of public health, ran to the boats.",
        ),
        ["error office: director of public health in 2 | Hospital boss in 1"],
    ),
    (
        (
            f"{EVENT}The singer Anna Wexler, 38, ran with Tom Harding.",
            f"{EVENT}Anna Wexler and Tom Harding ran. The singer, who is 45, fell.",
        ),
        ["error age: 45 in 2 | 38 in 1"],
    ),
]
RULES = "birth children employer age office quotation-speaker relation"


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules=RULES) == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules=RULES) == expected
