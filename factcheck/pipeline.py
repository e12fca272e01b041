"""The whole way on one screen: read, segment, extract, resolve, compare, judge; reports are made of the result."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from msgspec.structs import replace

from factcheck.compare import compare, compare_lives, ledger
from factcheck.extract import extract
from factcheck.judge import judge
from factcheck.model import (
    Article,
    Discrepancy,
    Dossier,
    Neighbourhood,
    Reading,
    Reference,
    Resolved,
    Result,
    RuleInfo,
    Skipped,
    Statement,
)
from factcheck.notes import not_checked
from factcheck.parallel import cores, parallel_map
from factcheck.resolve import link, resolve, sign, without_notices
from factcheck.rules import Rulebook, load_rulebook
from factcheck.segment import segment


def digest_article(article: Article) -> Reading:
    """All that the stages behind need of one article. A map over articles: nothing is known of the others here."""
    documents = segment(article)
    claims = extract(documents)
    sentences = tuple((document.field, *sentence) for document in documents for sentence in document.sentences)
    return without_notices(Reading(article, claims, link(documents, claims), sign(article), sentences), documents)


LARGE = 300_000
"""From how many characters of text on other processes pay for their start: about a second's work."""

Digest = Callable[[Sequence[Article]], Iterable[Reading | Skipped]]


def digest_all(articles: Sequence[Article], jobs: int | None = None) -> Iterator[Reading | Skipped]:
    """The readings of articles, in order, by `jobs` processes; None: all cores for large inputs, one for small."""
    large = sum(len(article.text) for article in articles) >= LARGE
    return parallel_map(digest_safely, articles, jobs or (cores() if large else 1))


def digest_safely(article: Article) -> Reading | Skipped:
    """The reading of an article, or why there is none: a fault of ours in one article must not lose the others."""
    try:
        return digest_article(article)
    except Exception as error:
        import traceback  # noqa: PLC0415 (a start without faults needs it not)

        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{place.filename.rpartition('factcheck')[2]}:{place.lineno}"
        return Skipped(article.path, f"set off a fault of factcheck's own: {type(error).__name__}: {error} at {where}")


class Archive(Protocol):
    """Readings made earlier, many more than concern a run."""

    def neighbourhood(self, readings: Sequence[Reading]) -> Neighbourhood:
        """Those that may be of one story with some readings; of an article that is in both, none."""


def check(
    articles: Iterable[Article],
    skipped: Iterable[Skipped] = (),
    rulebook: Rulebook | None = None,
    against: Iterable[Article] = (),
    digest: Digest = digest_all,
    archive: Archive | None = None,
) -> Result:
    """Compare articles with each other, with themselves and with reference facts; by default by our own rules.

    They are compared with the articles of `against` and of an archive too; discrepancies among those alone are not
    reported. `digest` maps the articles to their readings.
    """
    checked = {article.id: article for article in articles}
    others = [article for article in against if article.id not in checked]
    digested = list(digest([*checked.values(), *others]))
    readings = [item for item in digested if isinstance(item, Reading)]
    unread = [item for item in digested if isinstance(item, Skipped)]
    result = conclude(readings, rulebook or load_rulebook(), {article.id for article in others}, archive)
    return replace(result, skipped=(*skipped, *unread), notes=not_checked(result))


def conclude(
    readings: Sequence[Reading], book: Rulebook, against: Collection[str] = (), archive: Archive | None = None
) -> Result:
    """What is found in readings; `against` has the ids of those that are only compared with, as those of an archive
    are."""
    around = archive.neighbourhood(readings) if archive else Neighbourhood()
    resolved = resolve([*readings, *around.readings], around)
    others = frozenset(against).union(reading.article.id for reading in around.readings)
    checked = {reading.article.id for reading in readings}.difference(others)
    cases = [case for case in dossiers(resolved, book.references) if not checked.isdisjoint(case.articles)]
    compared = [(tuple(compare(dossier)), ledger(dossier)) for dossier in cases]
    candidates = [candidate for found, _ in compared for candidate in found]
    candidates += [candidate for life in lives(resolved) for candidate in compare_lives(life)]
    discrepancies, reconciled = judge(candidates, book.rules, resolved.readings)
    if others:
        discrepancies, reconciled = _about(discrepancies, checked), _about(reconciled, checked)
    return Result(
        tuple(reading.article for reading in resolved.readings),
        resolved.stories,
        resolved.copies,
        resolved.entities,
        resolved.statements,
        discrepancies,
        reconciled,
        rules=tuple(RuleInfo(rule.rule, rule.summary, rule.doc, rule.level) for rule in book.rules.values()),
        quotations=tuple(quotation for _, quotations in compared for quotation in quotations),
        against=others,
    )


def _about(items: Iterable[Discrepancy], articles: Iterable[str]) -> tuple[Discrepancy, ...]:
    """The discrepancies with evidence in one of the articles."""
    wanted = set(articles)
    return tuple(item for item in items if any(evidence.span.article in wanted for evidence in item.evidence))


def dossiers(resolved: Resolved, references: tuple[Reference, ...]) -> Iterable[Dossier]:
    """One dossier for each story, its reports in the order of publication, in whatever order they were given."""
    readings = {reading.article.id: reading for reading in resolved.readings}
    by_story: dict[str, list[Statement]] = {}
    for statement in resolved.statements:
        by_story.setdefault(statement.story, []).append(statement)
    for story in resolved.stories:
        members = tuple(sorted((readings[id_] for id_ in story.articles), key=_published))
        place = {reading.article.id: number for number, reading in enumerate(members)}
        statements = sorted(by_story.get(story.id, ()), key=lambda statement: place[statement.article.id])
        origins = {id_: resolved.copies.get(id_, id_) for id_ in story.articles}
        corrections = {id_: resolved.corrections[id_] for id_ in story.articles if id_ in resolved.corrections}
        yield Dossier(story, members, tuple(statements), origins, references, corrections)


def lives(resolved: Resolved) -> Iterable[Dossier]:
    """A dossier for each person whose age several stories have: their articles, and what these say of the age."""
    by_person: dict[str, list[Statement]] = {}
    for statement in resolved.statements:
        if statement.claim.predicate == "age" and statement.subject and " " in statement.subject.name:
            by_person.setdefault(statement.subject.id, []).append(statement)
    stories = {story.id: story for story in resolved.stories}
    readings = {reading.article.id: reading for reading in resolved.readings}
    for statements in by_person.values():
        if len({statement.story for statement in statements}) > 1:
            ids = dict.fromkeys(statement.article.id for statement in statements)
            members = tuple(sorted((readings[id_] for id_ in ids), key=_published))
            origins = {id_: resolved.copies.get(id_, id_) for id_ in ids}
            first = next(one for one in statements if one.article.id == members[0].article.id)
            yield Dossier(stories[first.story], members, tuple(statements), origins)


def _published(reading: Reading) -> tuple[date, str]:
    return reading.article.published or date.max, reading.article.id
