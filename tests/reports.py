"""Short invented reports, and the readings that resolving starts from, made without the stages before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.model import Article, Chain, Claim, Form, Kind, Mention, Quantity, Reading, Resolved, Span
from factcheck.resolve import resolve, sign

FIRE = [
    Article(
        "fire-1",
        "fire-1.txt",
        "Fire guts Marlow Street bakery\n\nA fire gutted the Golden Crust bakery on Marlow "
        "Street in Tarnwick early Tuesday, killing its owner, Edwin Pallister, 61.\n\nCrews "
        "from three stations fought the flames for four hours, Chief Dora Lindqvist said. "
        "Pallister had lived above the shop since it opened.\n",
        published=date(2021, 3, 9),
    ),
    Article(
        "fire-2",
        "fire-2.txt",
        "Baker dies in Tarnwick blaze\n\nNeighbours in Tarnwick mourned Edwin Pallister, the "
        "61-year-old baker of Marlow Street, who died when flames swept through his shop on "
        "Tuesday.\n\nThe Golden Crust had been a fixture of the street for decades. An "
        "investigation has begun.\n",
        published=date(2021, 3, 10),
    ),
    Article(
        "fire-3",
        "fire-3.txt",
        "Oven blamed for bakery fire\n\nA faulty oven caused the blaze that killed Edwin "
        "Pallister at the Golden Crust in Tarnwick last week, investigators said.\n\nDora "
        "Lindqvist, the fire chief, said that the wiring was forty years old.\n",
        published=date(2021, 3, 17),
    ),
]
SECOND_FIRE = Article(
    "fire-4",
    "fire-4.txt",
    "Two hurt in Tarnwick garage fire\n\nTwo mechanics were burned when a garage on Quarry "
    "Lane in Tarnwick caught fire on Friday.\n\nBoth men, aged 24 and 33, were taken to "
    "hospital. Petrol vapour had caught from a welding torch, Chief Dora Lindqvist said.\n",
    published=date(2021, 3, 12),
)
CUP = Article(
    "cup-1",
    "cup-1.txt",
    "Rovers lift cup after penalties\n\nHalden Rovers won the Northern Cup on Saturday, "
    "beating Sorley Athletic 5-4 on penalties at Brackley Park.\n\nThe keeper Ruben "
    "Oyelaran saved twice. It was the first trophy of the club since 1987.\n",
    published=date(2021, 3, 13),
)


def reading(article: Article, *chains: Chain, claims: Sequence[Claim] = ()) -> Reading:
    """The reading of an article with these chains and claims."""
    return Reading(article, tuple(claims), chains, sign(article))


def run(articles: Iterable[Article]) -> Resolved:
    """What resolving makes of articles without names and claims."""
    return resolve([reading(article) for article in articles])


def chain(article: Article, name: str, kind: Kind = Kind.PERSON, sex: str = "") -> Chain:
    """The chain of one name, at its first place in the article."""
    return Chain(kind, name, (span(article, name),), (name,), sex)


def span(article: Article, words: str, nth: int = 0) -> Span:
    """The first place of some words, or a later one."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Span(article.id, "text", start, start + len(words), words)


def age(article: Article, name: str, years: int) -> Claim:
    """The claim that someone is so old."""
    place = span(article, name)
    return Claim("age", Mention(place, Form.NAME, name, Kind.PERSON), Quantity(years, years, "year"), place, place)
