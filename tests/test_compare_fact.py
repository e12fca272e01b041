"""Facts of one value that two reports give differently; what must stay quiet first."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Discrepancy
from factcheck.pipeline import check

SET = "Anna Wexler and Tom Harding met at the harbour of Port Ellery on Friday.\n\n"


def found(*texts: str) -> list[Discrepancy]:
    """The discrepancies on facts in reports of one event."""
    articles = [
        Article(f"{number}.txt", f"{number}.txt", SET + text, published=date(2020, 10, 4))
        for number, text in enumerate(texts, 1)
    ]
    return [item for item in check(articles).discrepancies if item.rule == "fact"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Anna Wexler was born in Leeds.", "Anna Wexler was born in England."),
        ("Anna Wexler was born in Leeds.", "Anna Wexler was born in Leeds, Yorkshire. She grew up in Hull."),
        ("Anna Wexler, 41, of Quillam, left.", "Anna Wexler, 41, of Tarnwick, left."),
        (*["Anna Wexler, 41, of Quillam, left."] * 2, "Anna Wexler, 41, of Essex, left."),
        (*["Anna Wexler, 41, of Quillam, left."] * 2, "Anna Wexler, 41, of Mill Street, left."),
        (*["Anna Wexler, 41, of Quillam, left."] * 2, "Anna Wexler, 41, of Hull Harriers, left."),
        ("Anna Wexler was born in the Bronx.", "Anna Wexler was born in New York City."),
        ("Anna Wexler, a Welsh singer, sang.", "The British singer Anna Wexler sang."),
        ("Anna Wexler, a French teacher, sang.", "The British singer Anna Wexler sang."),
        (
            "Anna Wexler, a Welsh singer, sang. The Irish singer Anna Wexler left.",
            "The Danish singer Anna Wexler sang.",
        ),
        ("Labour MP Anna Wexler left.", "Anna Wexler, a former Liberal, left."),
        ("Acme Corp was founded in 1921.", "Orrock Corp was founded in 1912."),
        ("Acme Corp was founded in 1921.", "Acme Corp left. Its pension fund was set up in 1912."),
        ("Acme Corp was founded in 1921.", "Acme Corp left. The union was founded in 1912."),
        ("Acme Corp was founded in 1921.", "Acme Corp left. The company has made pans since 1953."),
        ("Acme Corp was founded in 1921.", "Orrock Corp was founded in 1912. Acme Corp bought the company."),
        ("Acme Corp, a German maker of pans, left.", "Acme Corp's Danish arm left. Orrock Corp is Danish."),
        ("Acme Corp, a German firm, left.", "Acme Corp beat Orrock Corp. The Danish firm left."),
        ("Anna Wexler, a Swede, sang.", "Anna Wexler, whose mother is a Dane, sang in Norway for the Danish king."),
        ("England's coach Anna Wexler sang.", "The Danish singer Anna Wexler sang."),
        ("Tom Harding died on Saturday.", "Ben Harding died on Sunday."),
    ],
)
def test_quiet(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("texts", "predicate"),
    [
        (("Anna Wexler was born in Leeds.", "Wexler, a native of Hull, left."), "birth_place"),
        ((*["Anna Wexler, 41, of Quillam, left."] * 2, "Anna Wexler, 41, of Tarnwick, left."), "residence"),
        (("Anna Wexler, a Welsh singer, sang.", "The Irish-based Danish singer Anna Wexler sang."), "nationality"),
        (("Labour MP Anna Wexler left.", "Anna Wexler, of the Greens, left."), "party"),
        (("Acme Corp was founded in 1921.", "Acme, founded by Anna Wexler in 1912, left."), "founding_date"),
        (
            ("Acme Corp, founded in 1921, left.", "Acme Corp left. Anna Wexler set up the firm in 1912."),
            "founding_date",
        ),
        (("Acme Corp dates from 1921.", "Acme Corp left. The brewery has made ale since 1931."), "founding_date"),
        (
            ("Acme Corp is 99 years old. Acme Corp was founded in 1921.", "Acme Corp, a 109-year-old firm, left."),
            "founding_date",
        ),
        (("The firm, 100 years old this week, left.", "The 90-year-old company left."), "founding_date"),
        (("Acme Industrial of Sweden left.", "Acme Industrial, a German maker of pans, left."), "nationality"),
        (("Denmark's Anna Wexler sang.", "Anna Wexler, from Leeds in England, sang."), "nationality"),
        (
            ("The Danish singer Anna Wexler met the British actor Tom Harding.", "Wexler lost. The Swede won."),
            "nationality",
        ),
        (("Tom Harding died on Saturday.", "Tom died on Friday."), "death_date"),
    ],
)
def test_found(texts: tuple[str, ...], predicate: str) -> None:
    assert [item.predicate for item in found(*texts)] == [predicate]


def test_what_most_reports_give_is_likely() -> None:
    item = found("Wexler was born in Hull.", "Wexler was born in Leeds.", "Anna Wexler is a native of Leeds.")[0]
    assert item.likely is not None
    assert item.likely.value_text == "Leeds"
    assert item.fix is not None
    assert item.fix.span.text == "Hull"
