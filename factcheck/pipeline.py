"""The whole way on one screen: read, segment, extract, resolve, compare, judge; reports are made of the result."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.compare import compare
from factcheck.extract import extract
from factcheck.judge import judge
from factcheck.model import Article, Dossier, Reading, Reference, Resolved, Result, Skipped, Statement
from factcheck.resolve import link, resolve, sign
from factcheck.rules import Rulebook, load_rulebook
from factcheck.segment import segment


def digest_article(article: Article) -> Reading:
    """All that the stages behind need of one article. A map over articles: nothing is known of the others here."""
    documents = segment(article)
    claims = extract(documents)
    sentences = tuple((document.field, *sentence) for document in documents for sentence in document.sentences)
    return Reading(article, claims, link(documents, claims), sign(article), sentences)


def check(articles: Iterable[Article], skipped: Iterable[Skipped] = (), rulebook: Rulebook | None = None) -> Result:
    """Compare articles with each other, with themselves and with reference facts; by default by our own rules."""
    book = rulebook or load_rulebook()
    resolved = resolve([digest_article(article) for article in articles])
    candidates = [candidate for dossier in dossiers(resolved, book.references) for candidate in compare(dossier)]
    discrepancies, reconciled = judge(candidates, book.rules)
    return Result(
        tuple(reading.article for reading in resolved.readings),
        resolved.stories,
        resolved.copies,
        resolved.entities,
        resolved.statements,
        discrepancies,
        reconciled,
        tuple(skipped),
    )


def dossiers(resolved: Resolved, references: tuple[Reference, ...]) -> Iterable[Dossier]:
    """One dossier for each story."""
    readings = {reading.article.id: reading for reading in resolved.readings}
    by_story: dict[str, list[Statement]] = {}
    for statement in resolved.statements:
        by_story.setdefault(statement.story, []).append(statement)
    for story in resolved.stories:
        members = tuple(readings[id_] for id_ in story.articles)
        origins = {id_: resolved.copies.get(id_, id_) for id_ in story.articles}
        yield Dossier(story, members, tuple(by_story.get(story.id, ())), origins, references)
