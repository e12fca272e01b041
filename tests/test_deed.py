"""Who did it to whom, told both ways by any verb or noun; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, Case, found

QUIET: list[tuple[str, ...]] = [
    (f"{EVENT}A goose chased the steward along the deck.", f"{EVENT}The steward was chased along the deck by a goose."),
    (f"{EVENT}Anna Wexler drenched Tom Harding.", f"{EVENT}It was Anna Wexler who threw a bucket over Tom Harding."),
    (
        f"{EVENT}Anna Wexler drenched Tom Harding on the quay.",
        f"{EVENT}Anna Wexler drenched Tom Harding, and Tom Harding drenched Anna Wexler on the quay.",
    ),
    (f"{EVENT}Anna Wexler drenched Tom Harding.", f"{EVENT}Tom Harding would have drenched Anna Wexler."),
    (f"{EVENT}Anna Wexler shouted at Tom Harding in May.", f"{EVENT}Tom Harding shouted at Anna Wexler at dusk."),
    (f"{EVENT}Anna Wexler lent the lamp to Tom Harding.", f"{EVENT}Tom Harding borrowed the lamp from Anna Wexler."),
    (f"{EVENT}Anna Wexler praised Tom Harding's teacher.", f"{EVENT}Tom Harding praised Anna Wexler's teacher."),
    (f"{EVENT}Officers killed him on the quay.", f"{EVENT}He killed five officers on the quay."),
    (
        f"{EVENT}The park scolded the county council for a delay in ringing the coroner.",
        f"{EVENT}The park and its director, Anna Wexler, left.",
        f"{EVENT}For the delay in ringing the coroner the county council scolded Anna Wexler.",
    ),
    (f"{EVENT}Anna Wexler fetched Tom Harding, and Anna Wexler told herself to wait.",),
    (f"{EVENT}Wexler's coach Jan Hall got wet.", f"{EVENT}Wexler, 22, is coached by her uncle, Jan Hall, a sailor."),
    (f"{EVENT}The warden had warned them.", f"{EVENT}They had warned the warden."),
    (f"{EVENT}The warden had warned them.",) * 2 + (f"{EVENT}They warned the warden, and he warned them.",),
    (f"{EVENT}The van hit the bus on the quay.", f"{EVENT}On the quay the bus was rammed by the van."),
    (f"{EVENT}Anna Wexler was arrested.", f"{EVENT}Tom Harding was arrested."),
    (
        f"{EVENT}Anna Wexler and her son were accused.",
        f"{EVENT}Tom Harding, her son, was accused by Anna Wexler's aunt.",
    ),
    (f"{EVENT}Anna Wexler said that she apologises.", f"{EVENT}Anna Wexler has apologised."),
    (f"{EVENT}Anna Wexler gave Tom Harding a coat.", f"{EVENT}Tom Harding sent a letter to Anna Wexler."),
    (f"{EVENT}They beat the Tallis team.", f"{EVENT}The Tallis team beat Orrin."),
    (f"{EVENT}The purser, Anna Wexler, got an apology from Tom Harding.", f"{EVENT}He apologised to the purser."),
    (f"{EVENT}Tallis Steel rejected an offer of 640p from Orrin.", f"{EVENT}Orrin's offer of 640p was turned down."),
    (f"{EVENT}Anna Wexler told Tom Harding to go by Friday.", f"{EVENT}He was told to go by Friday by Wexler."),
    (f"{EVENT}Anna Wexler and Tom Harding fell out. He owes her his life.", f"{EVENT}She carried him from the hold."),
    (f"{EVENT}The coach, Anna Wexler, dropped Tom Harding.", f"{EVENT}Tom Harding dropped the coach a line."),
    (f"{EVENT}Tom Harding was named by Anna Wexler to succeed her.", f"{EVENT}Tom Harding will replace Anna Wexler."),
]
CASES: list[Case] = [
    (
        (
            f"{EVENT}The warden of the light had warned them of the rocks.",
            f"{EVENT}They were warned of it by the warden.",
            f"{EVENT}They had warned the warden of the light.",
        ),
        [
            "error action-direction: They had warned the warden in 3 | The warden of the light had warned them in 1"
            " | They were warned of it by the warden in 2; likely The warden of the light had warned them"
        ],
    ),
    (
        (
            f"{EVENT}Steward Tom Harding fell when a pickup rammed his car at the gate.",
            f"{EVENT}Steward Tom Harding rammed the pickup at the gate.",
        ),
        ["error action-direction: Steward Tom Harding rammed the pickup in 2 | a pickup rammed his car in 1"],
    ),
    (
        (f"{EVENT}Tom Harding told an officer that he had recognised Harding by his cap.",),
        ["error action-self: Tom Harding told an officer that he had recognised Harding in 1"],
    ),
    (
        (
            f"{EVENT}Tallis Steel was sent a letter by the union about the rotten pipes.",
            f"{EVENT}Tallis Steel had written to the union about the rotten pipes.",
        ),
        [
            "error action-direction: Tallis Steel had written to the union in 2"
            " | Tallis Steel was sent a letter by the union in 1"
        ],
    ),
    (
        (f"{EVENT}A cow chased the steward, Tom Harding.", f"{EVENT}Steward Tom Harding chased a cow."),
        ["error action-direction: Steward Tom Harding chased a cow in 2 | A cow chased the steward, Tom Harding in 1"],
    ),
    (
        (
            f"{EVENT}Anna Wexler was soaked by Tom Harding.",
            f"{EVENT}Tom Harding drenched Anna Wexler.",
            f"{EVENT}Anna Wexler threw water over Tom Harding.",
        ),
        [
            "error action-direction: Anna Wexler threw water over Tom Harding in 3"
            " | Anna Wexler was soaked by Tom Harding in 1 | Tom Harding drenched Anna Wexler in 2;"
            " likely Anna Wexler was soaked by Tom Harding"
        ],
    ),
    (
        (
            f"{EVENT}Anna Wexler, who studied under Tom Harding, saw it.",
            f"{EVENT}Anna Wexler and her student Tom Harding saw it.",
        ),
        [
            "error action-direction: Anna Wexler and her student Tom Harding in 2 | Anna Wexler, who studied under"
            " Tom Harding in 1"
        ],
    ),
    (
        (f"{EVENT}It was Anna Wexler who popped the question.", f"{EVENT}Tom Harding asked Anna Wexler to marry him."),
        [
            "error action-direction: Tom Harding asked Anna Wexler in 2 | Anna Wexler who popped the question in 1",
        ],
    ),
    (
        (
            f"{EVENT}The park scolded the county council for a delay in ringing the coroner.",
            f"{EVENT}The park's director, Anna Wexler, left.",
            f"{EVENT}For the delay in ringing the coroner the county council scolded Anna Wexler.",
        ),
        [
            "error action-direction: ringing the coroner the county council scolded Anna Wexler in 3"
            " | The park scolded the county council in 1",
        ],
    ),
    (
        (
            f"{EVENT}Local 9 of the dockers' union accused Tallis Steel of hiding two reports.",
            f"{EVENT}Tallis Steel has accused the dockers' union of hiding two reports.",
        ),
        [
            "error action-direction: Tallis Steel has accused the dockers' union in 2"
            " | Local 9 of the dockers' union accused Tallis Steel in 1",
        ],
    ),
    (
        (
            f"{EVENT}Anna Wexler dropped her deputy after he had accused her of hiding two reports.",
            f"{EVENT}Anna Wexler accused her deputy of hiding two reports.",
        ),
        [
            "error action-direction: Anna Wexler accused her deputy in 2 | he had accused her in 1",
        ],
    ),
    (
        (
            f"{EVENT}The purser, Anna Wexler, summoned Tom Harding.",
            f"{EVENT}Tom Harding called the purser to his office.",
            f"{EVENT}Anna Wexler hauled in Harding.",
        ),
        [
            "error action-direction: Tom Harding called the purser in 2 | The purser, Anna Wexler, summoned Tom Harding"
            " in 1 | Anna Wexler hauled in Harding in 3; likely The purser, Anna Wexler, summoned Tom Harding",
        ],
    ),
    (
        (
            f"{EVENT}Tom Harding, 31, met Anna Wexler there. She had lent him 60,000 pounds.",
            f"{EVENT}Anna Wexler could not pay back the 60,000 pounds which he had lent her. Tom Harding wept.",
        ),
        ["error action-direction: he had lent her in 2 | She had lent him in 1"],
    ),
    (
        (
            f"{EVENT}In May Tallis Steel turned down an offer of 640p from Orrin.",
            f"{EVENT}An offer of 640p, made by Tallis Steel in May, was rejected.",
        ),
        [
            "error action-direction: Tallis Steel in May, was rejected in 2"
            " | Tallis Steel turned down an offer of 640p from Orrin in 1",
        ],
    ),
    (
        (
            f"{EVENT}Anna Wexler had been ticked off by Tom Harding, the union's chairman.",
            f"{EVENT}The union chairman was reprimanded in writing by Anna Wexler.",
        ),
        [
            "error action-direction: The union chairman was reprimanded in writing by Anna Wexler in 2"
            " | Anna Wexler had been ticked off by Tom Harding in 1",
        ],
    ),
    (
        (
            f"{EVENT}The purser, Anna Wexler, got an apology from Tom Harding.",
            f"{EVENT}Wexler said sorry to Harding.",
        ),
        [
            "error action-direction: Anna Wexler apologized to Tom Harding in 2"
            " | Tom Harding apologized to Anna Wexler in 1",
        ],
    ),
    (
        (
            f"{EVENT}Wexler fetched Wexler from the jail.",
            f"{EVENT}Tom Harding collected Anna Wexler from the county jail.",
        ),
        [
            "error action-self: Wexler fetched Wexler in 1 | Tom Harding collected Anna Wexler in 2;"
            " likely Tom Harding",
        ],
    ),
    (
        (
            f"{EVENT}The mate, Anna Wexler, praised Wexler for her calm.",
            f"{EVENT}Wexler was glad. She praised the deckhand for his calm.",
        ),
        [
            "error action-self: The mate, Anna Wexler, praised Wexler in 1"
            " | She praised the deckhand for his calm in 2; likely She praised the deckhand for his calm",
        ],
    ),
]


@pytest.mark.parametrize("reports", QUIET)
def test_quiet(reports: tuple[str, ...]) -> None:
    assert found(*reports, rules="action-direction action-self") == []


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_found(reports: tuple[str, ...], expected: list[str]) -> None:
    assert found(*reports, rules="action-direction action-self") == expected


TURNED: list[tuple[str, str]] = [
    ("Tallis Bank lent 2 million to Orrin Rail.", "Tallis Bank owes Orrin Rail 2 million."),
    ("Anna Wexler nursed Tom Harding.", "Tom Harding looked after Anna Wexler."),
    ("The city of Tallis is suing Orrin Rail over the roof.", "Orrin Rail has taken Tallis city to court."),
    ("A judge ordered Orrin Rail to pay Tallis Bank 2 million.", "Tallis Bank must pay Orrin Rail 2 million."),
    ("Anna Wexler will replace Tom Harding in May.", "The ferry line named Tom Harding to succeed Anna Wexler in May."),
    (
        "A cyclist, Tom Harding, was knocked off his bicycle on the quay by a van.",
        "Tom Harding rode his bicycle into a van driven by Anna Wexler on the quay.",
    ),
    ("Anna Wexler flung her tea at Tom Harding.", "Tom Harding emptied a cup over Anna Wexler."),
]


@pytest.mark.parametrize(("one", "two"), TURNED)
def test_in_other_words(one: str, two: str) -> None:
    (line,) = found(EVENT + one, EVENT + two, rules="action-direction")
    assert line.startswith("error action-direction: ")
