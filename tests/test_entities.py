"""Who is who in a story, and across stories."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Article, Chain, Entity, Kind, Reading
from factcheck.resolve import resolve
from tests.reports import age, chain, reading, span

BODY = (
    "\n\nThe Brindle Quay regatta ended in confusion when the committee boat drifted across the finish line, and the"
    " Sandpiper trophy was held back. The harbour master of Brindle Quay opened an inquiry into the Sandpiper race.\n"
)
ZOO = (
    "Zoo opens at Lower Fenwick\n\nPenguins flown in from Oslo waddled round a heated pool there, where keepers spent"
    " nine months on rockeries, burrows and a tunnel. Tickets cost eight pounds, and pupils get in free"
    " until July.\n\nThe council lent half of the money for the aviary, which reopens once its netting is mended.\n\n"
    "Among the guests was "
)


def report(id_: str, names: str, day: int = 3) -> Article:
    """A report of one regatta that prints these names."""
    return Article(id_, f"{id_}.txt", f"Regatta at Brindle Quay\n\n{names}{BODY}", published=date(2022, 6, day))


def entities(*readings: Reading) -> dict[str, tuple[str, ...]]:
    """The forms of each entity of a person, by its name."""
    found = [entity for entity in resolve(readings).entities if entity.kind is Kind.PERSON]
    return {entity.name: entity.aliases for entity in found}


def people(*names: str) -> list[Entity]:
    """The people of reports that print one name each."""
    readings = []
    for number, name in enumerate(names):
        article = report(f"report-{number}", f"{name} was aboard.")
        readings.append(reading(article, chain(article, name)))
    return [entity for entity in resolve(readings).entities if entity.kind is Kind.PERSON]


def test_two_people_of_one_surname_stay_two() -> None:
    assert len(people("Ann Corrigan", "Paul Corrigan")) == 2


def test_a_surname_that_two_people_have_joins_neither() -> None:
    found = people("Ann Corrigan", "Paul Corrigan", "Corrigan")
    assert sorted(entity.name for entity in found) == ["Ann Corrigan", "Corrigan", "Paul Corrigan"]


def test_father_and_son_stay_two() -> None:
    assert len(people("Paul Corrigan Sr.", "Paul Corrigan Jr.")) == 2


def test_an_initial_that_two_people_share_joins_neither() -> None:
    assert len(people("Margaret Corrigan", "Michael Corrigan", "M. Corrigan")) == 3


def test_names_alike_in_one_article_are_two_people() -> None:
    article = report("one", "Marla Marchant and Marta Marchant were aboard.")
    assert len(entities(reading(article, chain(article, "Marla Marchant"), chain(article, "Marta Marchant")))) == 2


def test_one_name_of_both_sexes_is_two_people() -> None:
    one, two = report("one", "Robin Ashdale sailed."), report("two", "Robin Ashdale swam.", 4)
    readings = [reading(one, chain(one, "Robin Ashdale", sex="f")), reading(two, chain(two, "Robin Ashdale", sex="m"))]
    assert len([entity for entity in resolve(readings).entities if entity.name == "Robin Ashdale"]) == 2


def test_ages_far_apart_keep_alike_names_apart() -> None:
    one, two = report("one", "Jon Tallow, 71, sailed."), report("two", "Jan Tallow, 19, swam.", 4)
    readings = [
        reading(one, chain(one, "Jon Tallow"), claims=[age(one, "Jon Tallow", 71)]),
        reading(two, chain(two, "Jan Tallow"), claims=[age(two, "Jan Tallow", 19)]),
    ]
    assert len(entities(*readings)) == 2


def test_the_same_name_with_another_age_is_one_person() -> None:
    one, two = report("one", "Jon Tallow, 41, sailed."), report("two", "Jon Tallow, 49, swam.", 4)
    readings = [
        reading(one, chain(one, "Jon Tallow"), claims=[age(one, "Jon Tallow", 41)]),
        reading(two, chain(two, "Jon Tallow"), claims=[age(two, "Jon Tallow", 49)]),
    ]
    assert len(entities(*readings)) == 1


def test_short_forms_join_the_one_person_they_fit() -> None:
    found = people("Ann Louise Corrigan", "Ann Corrigan", "Corrigan", "Ann", "@anncorrigan")
    assert [entity.name for entity in found] == ["Ann Louise Corrigan"]
    assert found[0].aliases == ("@anncorrigan", "Ann", "Ann Corrigan", "Ann Louise Corrigan", "Corrigan")


def test_nicknames_initials_and_diacritics_are_one_name() -> None:
    assert [entity.name for entity in people("Robert Peña", "Bob Pena", "R. Pena")] == ["Robert Peña"]


def test_a_misspelt_name_is_the_same_person_by_the_commoner_spelling() -> None:
    found = people("Carla Hebbert", "Carla Herbert", "Carla Herbert")
    assert [entity.name for entity in found] == ["Carla Herbert"]
    assert found[0].aliases == ("Carla Hebbert", "Carla Herbert")


def test_a_caption_that_runs_on_gives_nobody_their_name() -> None:
    for longer in ("Robin Ashdale Friends", "Robin Ashdale Brian Cooper", "Robin Ashdale the pastor"):
        assert [person.name for person in people("Robin Ashdale", longer)] == ["Robin Ashdale"]
    assert [person.name for person in people("Robin Ashdale", "Robin Ashdale Smith")] == ["Robin Ashdale Smith"]


def test_a_full_name_is_one_person_in_all_stories() -> None:
    one, two = report("one", "Ann Corrigan was aboard."), report("two", "Ann Corrigan was aboard.", 4)
    other = replace(two, text=ZOO + "Ann Corrigan.\n")
    found = resolve([reading(one, chain(one, "Ann Corrigan")), reading(other, chain(other, "Ann Corrigan"))])
    assert len(found.stories) == 2
    assert len(found.entities) == 1


def test_a_surname_alone_is_not_one_person_in_two_stories() -> None:
    one, two = report("one", "Corrigan was aboard."), report("two", "Corrigan was aboard.", 4)
    other = replace(two, text=ZOO + "Corrigan.\n")
    found = resolve([reading(one, chain(one, "Corrigan")), reading(other, chain(other, "Corrigan"))])
    assert len(found.entities) == 2


def test_organisations_are_one_by_their_name() -> None:
    one, two = report("one", "The Harbour Trust paid."), report("two", "Harbour Trust staff left.", 4)
    readings = [
        reading(one, chain(one, "The Harbour Trust", Kind.ORGANIZATION)),
        reading(two, chain(two, "Harbour Trust", Kind.ORGANIZATION)),
    ]
    assert len(resolve(readings).entities) == 1


def test_a_short_name_is_the_organisation_that_alone_begins_so() -> None:
    def bodies(*names: str) -> int:
        articles = [report(str(number), f"{name} paid.") for number, name in enumerate(names)]
        return len(
            resolve(
                [reading(one, chain(one, name, Kind.ORGANIZATION)) for one, name in zip(articles, names, strict=True)]
            ).entities
        )

    assert bodies("Brindle Bank Corp", "Brindle") == 1
    assert bodies("Tallow & Ashdale Pumps", "Tallow & Ashdale") == 1
    assert bodies("Tallow & Ashdale Pumps", "Tallow & Ashdale Zoo", "Tallow & Ashdale") == 3
    assert bodies("Brindle Quay Radio", "Brindle") == 2
    assert bodies("London Bank", "London") == 2


def test_a_surname_is_the_ones_whom_the_reports_are_about() -> None:
    both = report("three", "Ann Corrigan and Paul Corrigan were aboard.")
    others = [report("one", "Ann Corrigan was aboard."), report("two", "Ann Corrigan was aboard.")]
    last = report("four", "Corrigan was aboard.")
    full = [reading(one, chain(one, "Ann Corrigan")) for one in others]
    beside = reading(both, chain(both, "Ann Corrigan"), chain(both, "Paul Corrigan"))
    found = entities(*full, beside, reading(last, chain(last, "Corrigan")))
    assert found["Ann Corrigan"] == ("Ann Corrigan", "Corrigan")
    alone = report("five", "Paul Corrigan was aboard.")
    found = entities(
        *full, beside, reading(alone, chain(alone, "Paul Corrigan")), reading(last, chain(last, "Corrigan"))
    )
    assert found["Ann Corrigan"] == ("Ann Corrigan",)


def test_a_given_name_is_the_one_whom_its_report_alone_misses() -> None:
    texts = ["Paul Corrigan, 38, sailed.", "Paul Corrigan, 38, swam.", "Paul, 28, sailed. Paul swam. Paul rowed."]
    one, two, last = (report(str(number), text) for number, text in enumerate(texts))
    full = [reading(a, chain(a, "Paul Corrigan"), claims=[age(a, "Paul Corrigan", 38)]) for a in (one, two)]
    given = reading(last, chain(last, "Paul"), claims=[age(last, "Paul", 28)])
    often = replace(given, chains=(replace(given.chains[0], spans=tuple(span(last, "Paul", nth) for nth in range(3))),))
    assert len(entities(*full, often)) == 1
    assert len(entities(*full, given)) == 2  # named once: a child of that name


def test_statements_have_their_subject_story_and_origin() -> None:
    one, two = report("one", "Ann Corrigan, 41, sailed."), report("two", "Corrigan, 41, sailed.", 4)
    readings = [
        reading(one, chain(one, "Ann Corrigan"), claims=[age(one, "Ann Corrigan", 41)]),
        reading(two, chain(two, "Corrigan"), claims=[age(two, "Corrigan", 41), age(two, "Corrigan", 41)]),
    ]
    found = resolve(readings)
    assert {statement.subject.name for statement in found.statements if statement.subject} == {"Ann Corrigan"}
    assert {statement.story for statement in found.statements} == {found.stories[0].id}
    assert {statement.origin for statement in found.statements} == {"one"}  # all but a name is one text
    assert len({statement.id for statement in found.statements}) == len(found.statements) == 3


def test_a_mention_in_no_chain_is_an_entity_of_its_own() -> None:
    article = report("one", "Ann Corrigan, 41, sailed.")
    statement = resolve([reading(article, claims=[age(article, "Ann Corrigan", 41)])]).statements[0]
    assert statement.subject is not None
    assert statement.subject.name == "Ann Corrigan"


def test_people_who_are_only_described_stay_apart() -> None:
    readings = []
    for number in range(2):
        article = report(f"report-{number}", "The 12-year-old boy was aboard.")
        described = Chain(Kind.PERSON, "The 12-year-old boy", (span(article, "The 12-year-old boy"),))
        readings.append(reading(article, described))
    assert len(resolve(readings).entities) == 2


NAMES = [
    "Ann Corrigan",
    "Paul Corrigan",
    "Corrigan",
    "Ann",
    "Bob Pena",
    "Robert Peña",
    "Carla Hebbert",
    "Carla Herbert",
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(NAMES))
def test_the_order_of_the_articles_does_not_matter(order: list[str]) -> None:
    readings = {}
    for number, name in enumerate(NAMES):
        article = report(f"report-{number}", f"{name} was aboard.")
        readings[name] = reading(article, chain(article, name))
    assert resolve([readings[name] for name in order]).entities == resolve(list(readings.values())).entities


def test_an_unrelated_article_changes_no_entity() -> None:
    one, two = report("one", "Ann Corrigan was aboard."), report("two", "Corrigan was aboard.", 4)
    zoo = Article("zoo", "zoo.txt", ZOO + "Paul Corrigan.\n")
    known = [reading(one, chain(one, "Ann Corrigan")), reading(two, chain(two, "Corrigan"))]
    before, after = resolve(known), resolve([*known, reading(zoo, chain(zoo, "Paul Corrigan"))])
    assert set(before.entities) < set(after.entities)
    assert {entity.name for entity in after.entities} == {"Ann Corrigan", "Paul Corrigan"}
