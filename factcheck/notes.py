"""What a run did not check, in sentences: a report without a finding is not a report without a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import PRONOUNS, Article, Entity, Form, Mention, Quantity, Result, Statement
from factcheck.report._summary import count, day

NAMED = 5
"""How many reports a note names."""
_SEPARATE = frozenset(("quotation", "date"))
"""Predicates whose claims are not each a fact on their subject: reports count quotations by themselves."""


def not_checked(result: Result) -> tuple[str, ...]:
    """The notes on the checked articles of a run."""
    articles = result.checked
    checked = {article.id for article in articles}
    own = [statement for statement in result.statements if statement.article.id in checked]
    return (
        *_unreadable(articles),
        *_foreign(articles),
        *_silent(articles, own),
        *_undated(result, articles),
        *_pronouns(own),
        *_alone(result.statements, checked),
    )


def _unreadable(articles: Sequence[Article]) -> Iterator[str]:
    garbled = [article for article in articles if "\ufffd" in article.text or "\ufffd" in (article.title or "")]
    if garbled:
        yield f"{_have(garbled)} characters that could not be read (U+FFFD): {_names(garbled)}"


def _foreign(articles: Sequence[Article]) -> Iterator[str]:
    foreign = [article for article in articles if article.language and not article.language.lower().startswith("en")]
    if foreign:
        yield f"{_have(foreign)} another language, but only English is understood: {_names(foreign)}"


def _silent(articles: Sequence[Article], statements: Iterable[Statement]) -> Iterator[str]:
    heard = {statement.article.id for statement in statements}
    silent = [article for article in articles if article.id not in heard]
    if silent:
        yield f"{_have(silent)} no claim that was understood: {_names(silent)}"


def _undated(result: Result, articles: Sequence[Article]) -> Iterator[str]:
    """Without a date of its own, a report takes the days of its story, where another report of it has one."""
    days = {id_: story.dates for story in result.stories for id_ in story.articles}
    undated = [article for article in articles if article.published is None]
    lent = [article for article in undated if article.id in days and days[article.id].start]
    if lent:
        parts = []
        for article in lent[:NAMED]:
            first, last = days[article.id].start, days[article.id].end
            if first and last:
                parts.append(f"{article.outlet} ({day(first) if first == last else f'{day(first)} to {day(last)}'})")
        yield f"{_have(lent)} no date and {_take(lent)} the days of the story: {', '.join(parts)}{_more(lent)}"
    alone = [article for article in undated if article not in lent]
    if alone:
        subject = f"{_have(alone)} no date, nor has another of the story"
        yield f"{subject}, so ages and weekdays are not set against days: {_names(alone)}"


def _pronouns(statements: Iterable[Statement]) -> Iterator[str]:
    """Claims about a pronoun that could not be told to stand for somebody, by report."""
    unresolved: Counter[str] = Counter()
    for statement in statements:
        claim = statement.claim
        sides = ((claim.subject, statement.subject), (claim.value, statement.value))
        if any(_is_unresolved(mention, entity) for mention, entity in sides):
            unresolved[statement.article.outlet] += 1
    if unresolved:
        total = sum(unresolved.values())
        subject = f"{count(total, 'claim')} {_be(total)} about a pronoun whose person could not be told"
        parts = [f"{outlet} {number}" for outlet, number in unresolved.most_common(NAMED)]
        yield f"{subject}: {', '.join(parts)}{_more(list(unresolved))}"


def _is_unresolved(mention: object, entity: Entity | None) -> bool:
    pronoun = isinstance(mention, Mention) and mention.form is Form.PRONOUN
    return pronoun and (entity is None or entity.name.casefold() in PRONOUNS)


def _alone(statements: Iterable[Statement], checked: set[str]) -> Iterator[str]:
    """Claims of the checked articles on what no report of another origin speaks of."""
    origins: dict[tuple[object, ...], set[str]] = {}
    own: list[tuple[object, ...]] = []
    for statement in statements:
        claim = statement.claim
        if claim.predicate in _SEPARATE:
            continue
        unit = claim.value.unit if isinstance(claim.value, Quantity) else ""
        key = (statement.story, claim.predicate, statement.subject and statement.subject.id, unit)
        origins.setdefault(key, set()).add(statement.origin)
        if statement.article.id in checked:
            own.append(key)
    alone = sum(len(origins[key]) == 1 for key in own)
    if alone:
        yield f"{alone:,} of {count(len(own), 'claim')} {_be(alone)} in one report alone"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"


def _have(articles: Sequence[Article]) -> str:
    return f"{count(len(articles), 'report')} {'has' if len(articles) == 1 else 'have'}"


def _take(articles: Sequence[Article]) -> str:
    return "takes" if len(articles) == 1 else "take"


def _names(articles: Sequence[Article]) -> str:
    return ", ".join(article.outlet for article in articles[:NAMED]) + _more(articles)


def _more(things: Sequence[object]) -> str:
    return f" and {len(things) - NAMED:,} more" if len(things) > NAMED else ""
