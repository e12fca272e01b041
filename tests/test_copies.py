"""Which reports repeat another's text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Article
from factcheck.resolve.copies import containment
from factcheck.resolve.signature import sign
from tests.reports import FIRE, run

WIRE = FIRE[0]
QUOTES = (
    "“We heard the windows go one after the other, and then the whole roof came down into the street,” {} Hanna Brisk,"
    " who lives opposite. “Edwin gave bread to every family here when the mill closed, and nobody will forget it.”"
)


def test_reports_in_words_of_their_own_are_no_copies() -> None:
    assert run(FIRE).copies == {}


def test_common_quotations_make_no_copy() -> None:
    one = replace(FIRE[0], text=FIRE[0].text + QUOTES.format("said"))
    two = replace(FIRE[1], text=FIRE[1].text + QUOTES.format("recalled"))
    assert run([one, two]).copies == {}


def test_the_same_few_words_make_no_copy() -> None:
    one = Article("a", "a.txt", "More on this fire in Tarnwick soon.", published=date(2021, 3, 9))
    assert run([one, replace(one, id="b")]).copies == {}


def test_the_same_text_elsewhere_is_a_copy_of_the_first() -> None:
    again = replace(WIRE, id="again", published=date(2021, 3, 10))
    assert run([again, WIRE]).copies == {"again": "fire-1"}


def test_a_new_first_paragraph_is_still_a_copy() -> None:
    body = WIRE.text.partition("\n\n")[2]
    local = replace(WIRE, id="local", text="Our town has lost its baker.\n\n" + body, published=date(2021, 3, 10))
    assert run([WIRE, local]).copies == {"local": "fire-1"}


def test_two_paragraphs_to_the_letter_are_copied_from_a_wire_report() -> None:
    kept = "\n\n".join(WIRE.text.split("\n\n")[:2])
    own = " ".join(f"Neighbour number {number} brought a chair, a lamp and her own story." for number in range(12))
    local = replace(WIRE, id="local", text=f"{kept}\n\n{own}", published=date(2021, 3, 10))
    assert run([WIRE, local]).copies == {"local": "fire-1"}


def test_of_two_on_one_day_the_shorter_is_the_copy() -> None:
    short = replace(WIRE, id="a-short", text=WIRE.text.partition("Pallister had lived")[0])
    assert run([short, WIRE]).copies == {"a-short": "fire-1"}


def test_copies_of_copies_have_one_original() -> None:
    copies = [replace(WIRE, id=f"copy-{day}", published=date(2021, 3, 9 + day)) for day in (2, 1)]
    assert run([*copies, WIRE]).copies == {"copy-1": "fire-1", "copy-2": "fire-1"}


@given(st.text(max_size=300), st.text(max_size=300))
def test_containment_is_a_share_and_symmetric(one: str, two: str) -> None:
    first, second = sign(Article("a", "a.txt", one)), sign(Article("b", "b.txt", two))
    assert 0 <= containment(first, second) <= 1
    assert containment(first, second) == containment(second, first)


def test_containment_of_long_texts_is_estimated_from_the_kept_shingles() -> None:
    words = [f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(4000)]
    whole = sign(Article("a", "a.txt", " ".join(words)))
    half = sign(Article("b", "b.txt", " ".join(words[:2000]) + " " + " ".join(reversed(words[2000:]))))
    part = sign(Article("c", "c.txt", " ".join(words[:1000])))
    assert abs(containment(whole, half) - 0.5) < 0.12
    assert containment(whole, part) > 0.9
