"""Names of people: forms of one name, and misspellings."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.values.names import fold, misspelt, parse, sex_of, variants


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("George W. Hart", "George H. W. Hart"),
        ("Ann B. Reed", "Ann C. Reed"),
        ("John Smith Jr.", "John Smith Sr."),
        ("Kate Reed", "Jane Reed"),
        ("Martin Stone", "Michael Stone"),
        ("Jason Reed", "Mason Reed"),
        ("Daniel Reed", "Danielle Reed"),
        ("Reed", "Reid"),  # too short to tell a slip from another name
        ("John A. Lee", "John Park"),
        ("", "Reed"),
        ("...", "Reed"),
    ],
)
def test_different_names(one: str, two: str) -> None:
    assert not variants(one, two)
    assert not variants(two, one)
    assert not misspelt(one, two)
    assert not misspelt(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Robert J. Smith Jr.", "Bob Smith"),
        ("J.R. Smith", "John Robert Smith"),
        ("JR Smith", "J.R. Smith"),
        ("Ana de la Cruz", "Ana Cruz"),
        ("Omar al-Rashidi", "Omar Rashidi"),
        ("Al-Rashidi", "Omar al-Rashidi"),
        ("De Guzman", "Jon DeGuzman"),
        ("Jean-Paul Roy", "Jean Paul Roy"),
        ("JO ANN REED", "Joann Reed"),
        ("Kate", "Kate Reed"),
        ("Reed’s", "Kate Reed"),
        ("Mia Rose", "Mia Rose Stone"),
        ("George Hart", "George W. Hart"),
        ("María Peña", "Maria Pena"),
        ("Ana Smith-Jones", "Ana Jones"),
        ("Ana Smith-Jones", "Ana Smith"),
        ('Robert "Bobby" Jones', "Bobby Jones"),
        ("William Dale Reed", "Dale Reed"),
        ("J. Robert Reed", "Robert Reed"),
        ("Sgt. Al Green", "Al Green"),
        ("Pat O’Brien", "Pat O'Brien"),
        ("Dr. Lee Park", "Lee Park, M.D."),
    ],
)
def test_forms_of_one_name(one: str, two: str) -> None:
    assert variants(one, two)
    assert variants(two, one)
    assert not misspelt(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Jon Shively", "Jon Shivley"),
        ("Corey Brooks", "Corey Broosk"),
        ("Gerome Hart", "Jerome Hart"),
        ("Rachel Reed", "Rachael Reed"),
        ("Ty-Ryne Hoskin", "Tyryne Haskin"),
        ("Denzell Hart", "Denzel Terrell Hart"),
        ("Maranda Dillon", "Miranda Dillion"),
        ("Ulmshneider", "Ulmschneider"),
    ],
)
def test_misspellings(one: str, two: str) -> None:
    assert misspelt(one, two)
    assert misspelt(two, one)
    assert not variants(one, two)


@pytest.mark.parametrize(
    ("text", "parts", "suffix"),
    [
        ("Gov. Ana de la Cruz, Jr.", ["ana", "delacruz"], "jr"),
        ("Al Green", ["al", "green"], ""),
        ("Ludwig van Houten III", ["ludwig", "vanhouten"], "iii"),
        ("Zoë Łukasz", ["zoe", "lukasz"], ""),
    ],
)
def test_parts(text: str, parts: list[str], suffix: str) -> None:
    name = parse(text)
    assert [letters for letters, _ in name.parts] == parts
    assert name.suffix == suffix


def test_sex_is_that_of_the_given_name() -> None:
    assert (sex_of("Kate Reed"), sex_of("John Reed"), sex_of("Reed"), sex_of("Zzyx Reed")) == ("f", "m", "", "")


@given(st.text(max_size=30))
def test_a_name_is_a_form_of_itself_and_no_misspelling(text: str) -> None:
    assert not misspelt(text, text)
    assert variants(text, text) == bool(parse(text).parts)
    assert fold(fold(text)) == fold(text)


@example("A.A", "B.AA")
@given(st.text(alphabet="abAB .-'’é", max_size=12), st.text(alphabet="abAB .-'’é", max_size=12))
def test_comparison_has_no_order(one: str, two: str) -> None:
    assert variants(one, two) == variants(two, one)
    assert misspelt(one, two) == misspelt(two, one)
