"""Kin that two reports name or relate differently; what must stay quiet first."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check
from tests import spec

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies on kin in reports of one event."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item for item in check(articles).discrepancies if item.rule in ("kin-name", "relation")]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Tom Reed shot himself. His wife, Lenore, was hurt, and his son Dan fled.",
            "Tom Reed shot himself. Dan Reed fled with his mother, Lenore.",
        ),
        ("The boys ran. Their mother, Marta Hall, wept.", "The boys ran. Their mother, Marta B. Hall, wept."),
        ("The boys ran. Their mother, Marta Hall, wept.", "The girls ran. Their mother, Ines Lund, wept."),
        ("The twins, Zoe and Max, ran.", "The twins, Zoe and Max Hall, ran."),
        ("The twins, Zoe and Max, ran.", "The twins, Ben and Lou, ran."),
        ("The twins, Zoe and Mia, ran.", "The twins, Zoe and Nia, ran, but not Mia."),
        ("“Run,” said their brother, Carl Hall.", "“Run,” said her husband, Carl Hall."),
        ("“Run,” said his brother, Carl Hall.", "“Run,” said her father, Carl Hall."),
        ("Wexler's ex-husband, Carl Hall, ran.", "Wexler's husband, Carl Hall, ran."),
        ("Overjoyed hubby Carl, 46, ran.", "Wexler saw her husband, Carl Hall."),
        ("Wexler saw her husband, Carl Hall.", "Wexler's second husband, Paul Quint, ran."),
        ("Wexler saw her husband, Carl Hall.", "Wexler was married to the baker Paul Quint."),
        ("Wexler has two sons, Emil, 9, and Kai, 6, with Paul Quint.", "Paul P. Quint is the father of Emil and Kai."),
        ("Emil Quint, 9, is the son of Paul Quint.", "Rosa Quint is the mother of Emil Quint."),
        ("Overjoyed hubby Carl, 46, ran.", "Harding saw his husband, Carsten Hall. Carl ran."),
        ("Heartbroken daughter Lena, 19, ran.", "Wexler's eldest child, Lotte Wexler, 17, ran."),
        ("Heartbroken daughter Lena, 19, ran.", "Wexler's son, Ludo Wexler, 19, ran."),
        ("Wexler had a daughter, Fleur, at dawn. The baby slept.", "Wexler told Ruth Hall, who has a daughter, Flora."),
        ("Baby Fleur was born at dawn, and Felix at noon.", "Little Felix slept. The baby girl, Fleur, cried."),
        ("The baby, Fleur, slept.", "Ruth Hall gave birth to a daughter, Flora, in 1990. Her baby Fleur slept."),
        ("Wexler's son, Emil, 6, ran.", "Harding's boy, Enno, who is six, ran."),
        ("Wexler has two children, Otto and Gwen.", "The kids, Otto and Ines, ran."),
        ("Wexler has two sons, Otto and Gwen.", "Her sons Otto and Ines ran.", "Her kids, Otto, Gwen and Ines, ran."),
        ("Harding's sister, Ines Lund, ran.", "Wexler's sister, Ines Lund, ran."),
        ("Harding ran with Ines Lund, his former partner.", "Harding ran. His first wife was the model Ines Lund."),
        (
            "A clerk and wife Ruth ran.",
            "A baker told Ruth. Harding and his wife, Rosa, ran.",
            "Harding's wife, Rosa, ran.",
        ),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (("They ran. Their mother, Marta Lund, wept.", "Their mother, Milena Lund, wept."), "kin-name"),
        (("The twins, Zoe and Mia, ran.", "The twins Zoe and Nia ran."), "kin-name"),
        (("Wexler saw Zoe and Max Hall. Max Hall ran.", "Wexler saw Zoe and Miles Hall. Miles Hall ran."), "kin-name"),
        (("Overjoyed hubby Carsten, 46, ran.", "Wexler ran with her husband, Carl Hall."), "kin-name"),
        (("Heartbroken daughter Lena, 19, ran.", "Wexler's eldest child, Lotte Wexler, 19, ran."), "kin-name"),
        (("The baby, Fleur, slept.", "Little Flora was born on the pier."), "kin-name"),
        (
            ("Wexler has two children, Otto and Gwen.", "The kids, Otto and Ines, ran.", "Her sons Otto and Ines ran."),
            "kin-name",
        ),
        (
            (
                "Wexler was married to Bob Lee from 1958 to 1966, and since 1995 to Carl Hall.",
                "Wexler ran with husband Paul.",
            ),
            "kin-name",
        ),
        (
            (
                "Harding was married to the actress Ruth Hall until 2014, and ran with Ines Lund, his former partner.",
                "Harding ran. His first wife was the model Ines Lund.",
            ),
            "relation",
        ),
        (
            (
                "Harding ran with his wife, Anna Wexler. Her sister, Ines Lund, fell.",
                "Ines Lund, Tom Harding's sister, ran.",
            ),
            "relation",
        ),
        (("Wexler has a son, Emil, 6.", "Little Enno, who is six, ran."), "kin-name"),
        (
            ("Harding, 61, a baker, ran. His wife, Ruth, fell.", "Rosa Harding, whose husband, Tom, ran, fell."),
            "kin-name",
        ),
        (("A baker and wife Ruth ran.", "Harding ran with his wife, Rosa."), "kin-name"),
        (("Anna Wexler had been married since 1991 to Carl Hall.", "Wexler ran with husband Paul."), "kin-name"),
        (
            (
                "Wexler has two sons, Emil, 9, and Kai, 6, from her marriage to the director Paul Quint.",
                "Wexler met Carl Hall, who is the father of her boys Emil, nine, and Kai, six.",
            ),
            "relation",
        ),
        (("The singer's father, Carl Hall, ran.", "His brother, Carl Hall, ran."), "relation"),
        (("Wexler's first husband was Carl Hall.", "Wexler saw her former boyfriend, Carl Hall."), "relation"),
    ],
)
def test_found(texts: tuple[str, ...], rule: str) -> None:
    assert [item.rule for item in found(*texts)] == [rule]


def called(*texts: str) -> list[str]:
    """The rules by which reports of one event disagree on what kin somebody is."""
    articles = [Article(f"{number}.txt", f"{number}.txt", SET + text) for number, text in enumerate(texts, 1)]
    return [item.rule for item in check(articles).discrepancies if item.rule in ("kin-word", "relation")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Wexler's aunt, Ruth Hall, ran.", "Harding is her nephew. His aunt, Ruth Hall, ran."),
        ("Harding ran to his partner, Ines Lund.", "Harding ran to his fiancée, Ines Lund."),
        ("Harding ran to his wife, Ines Lund.", "The boys ran to their mother, Ines Lund."),
        ("Harding's granddaughter, Isla, ran.", "Isla, a grandchild of Tom Harding, ran."),
        ("Tom Harding ran. Carl Hall and his wife, Ines Lund, ran.", "Anna Wexler and her mother, Ines Lund, ran."),
        ("Harding's elder brother, Carl Hall, ran.", "Carl Hall is the younger brother of Anna Wexler."),
        ("Harding's stepson, Carl Hall, ran.", "Tom Harding's son, Carl Hall, ran."),
        ("Harding ran to his wife, Ines Lund.", "His sister, Ines Lund, ran.", "Ines Lund, Carl Lund's sister, ran."),
        ("Harding wed his first wife, Ines Lund, in May.", "Harding's second wife, Ruth Hall, ran."),
        ("Harding was engaged to Ines Lund.", "His wife, Ines Lund, ran."),
        ("Harding's father, Carl, ran.", "His dad, Carl, ran.", "Wexler's uncle Carl ran."),
        ("The Hall brothers, Carl and Lou, ran.", "Carl Hall and his brother, Lou, ran."),
        ("Carl Hall is the grandson of Ruth Hall.", "Ruth Hall, Carl Hall's grandmother, ran."),
        ("Carl Harding ran to his grandmother, Ruth Harding.", "Ruth Harding, his father's mother, ran."),
        ("Carl Harding ran to his grandmother, Ruth Harding.", "Ruth Harding and her daughter, Lou Harding, ran."),
        (
            "Carl Harding ran to his grandmother, Ruth Harding.",
            "Ruth Harding, Carl Harding's grandmother, ran.",
            "His sister Lea and Ruth Harding ran to Carl Harding.",
        ),
        (
            "Harding was lifted from the rocks of Hale by his uncle.",
            "Harding hung on the rocks of Hale until his uncle came.",
            "Wexler was lifted from the rocks of Hale by her cousin.",
        ),
        (
            "Harding was lifted from the rocks of Hale by his uncle.",
            "Harding's cousin lifted Harding from the rocks of Hale.",
        ),
        (
            "Carl Hall is in the choir of Tarn after his brother, Tom Hall, and Tom's daughter, Lou.",
            "Carl Hall is in the choir of Tarn. His niece, Lou, is too.",
            "Anna Wexler ran. Her father cried.",
        ),
    ],
)
def test_kin_of_one_sort(texts: tuple[str, ...]) -> None:
    assert called(*texts) == []


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (
            ("Carl Hall fell. “He ran,” his grandmother, Ruth Hall, said.", "Carl Hall fell. His mum, Ruth Hall, ran."),
            "relation",
        ),
        (
            ("Carl Hall fell. “He ran,” said Ruth Hall, his aunt.", "Carl Hall's mother (Ruth Hall, 77) ran."),
            "relation",
        ),
        (("Harding's nephew, Carl Hall, ran.", "Tom Harding left it to his son, Carl Hall."), "relation"),
        (("Ruth Hall, Tom Harding's aunt, ran.", "Ruth Hall is the grandmother of Tom Harding."), "relation"),
        (("Overjoyed husband Carl Hall, 36, ran to the pier.", "Anna Wexler saw her fiancé, Carl Hall."), "kin-word"),
        (("Harding saw his elder brother, Carl Hall.", "The groom's younger brother, Carl Hall, ran."), "relation"),
        (("Harding saw his granddaughter, Isla.", "Great-granddaughter Isla, six, ran."), "kin-word"),
        (("Wexler ran. Her first husband, Carl Hall, ran.", "Her first husband, Tom Lund, saw Wexler."), "relation"),
        (
            ("Wexler ran. Her first marriage, to Carl Hall, ended.", "Her first husband, Tom Lund, saw Wexler."),
            "relation",
        ),
        (("Wexler ran. Her first husband, Carl Hall, ran.", "Her second husband, Carl Hall, saw Wexler."), "relation"),
        (("Ex-husband Carl Hall ran.", "Anna Wexler was later engaged to the actor Carl Hall."), "relation"),
        (
            ("Tom Harding, a baker, and his wife, Ines Lund, ran.", "Harding and his mother, Ines Lund, ran."),
            "relation",
        ),
        (("Harding's uncle, Carl Hall, ran.", "Carl Hall, 59, Tom Harding's cousin, ran."), "relation"),
        (
            ("Harding's father, Carl, ran.", "Tom Harding's dad, Carl, ran.", "Wexler sat behind uncle Carl."),
            "relation",
        ),
        (
            (
                "Harding was lifted from the rocks of Hale by his uncle.",
                "Harding hung on the rocks of Hale until Uncle Carl lifted him.",
                "Harding's cousin lifted Harding from the rocks of Hale.",
            ),
            "relation",
        ),
        (("The Hall cousins, Carl and Lou, ran.", "Carl Hall, 40, and his brother, Lou, ran."), "relation"),
        (("Ines Lund is the daughter of Ruth Hall.", "Ines Lund ran. Her aunt, Ruth Hall, ran."), "relation"),
        (("Tom Harding and his wife, Ines Lund, ran.", "Harding ran with his mother, Ines Lund."), "relation"),
    ],
)
def test_kin_of_two_sorts(texts: tuple[str, ...], rule: str) -> None:
    assert called(*texts) == [rule]


def test_the_other_direction_bears_out_by_a_pronoun_too() -> None:
    texts = (
        "Carl Harding, 66, ran. The youngest was his granddaughter, Imogen Lund, 19.",
        "Carl Harding ran. Harding's granddaughter, Imogen Lund, saw it.",
        "Imogen Lund, 19, ran. Her father Carl Harding saw it.",
    )
    (line,) = spec.found(*(spec.EVENT + text for text in texts), rules="relation")
    assert "likely grandfather; father -> grandfather in 3" in line
    assert spec.found(*(spec.EVENT + text for text in texts[:1]), rules="relation") == []


def test_a_father_is_not_his_son_of_the_same_name() -> None:
    son, brother = (f"Carl Hall's eldest {kin}, Carl Hall Jr., ran to the pier." for kin in ("son", "brother"))
    assert len(spec.found(spec.EVENT + son, spec.EVENT + brother, rules="kin-word")) == 1
    assert spec.found(spec.EVENT + son, spec.EVENT + son + " He was wet.", rules="kin-word") == []


def test_a_fix_has_the_word_for_the_same_end_of_the_pair() -> None:
    texts = (
        "Ida Lund said that her mum had been the loudest voice of the choir of Hale.",
        "Ruth Lund's daughter Ida said the loudest voice of the choir of Hale was gone.",
        "The court heard from Ruth Lund's sister, Ida, of the loudest voice of the choir of Hale.",
    )
    (line,) = spec.found(*(spec.EVENT + text for text in texts), rules="relation")
    assert "mum in 3" not in line
    assert "sister -> mum" not in line


def test_who_is_married_to_a_sister_speaks_for_no_brother() -> None:
    (item,) = found(
        "The affidavit mentions Harding's brother-in-law, Curtis Lund, who dialled at ten from the parking lot.",
        "The alarm was raised by Harding's brother, Curtis Lund, who happened to be parking outside.",
        "Next I see Curtis Lund, who is married to Harding's sister, by his car in the parking lot with his phone.",
    )
    assert (item.rule, item.likely) == ("relation", None)
