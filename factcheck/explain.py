"""The whole derivation of one finding, for a person who wants to know how it came to be.

Where each statement stands and what was understood by it, why the statements were compared, what could have reconciled
them, who prints which value, and what the rule made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.fingerprint import normal_form
from factcheck.model import DateRange, Discrepancy, Entity, Evidence, Mention, Quantity, Result, Statement, Value
from factcheck.report._columns import fit, width, wrap
from factcheck.report._excerpt import excerpt
from factcheck.report._places import Places
from factcheck.report._safe import encodable, no_commands, one_line
from factcheck.report._summary import count, day
from factcheck.rule_files import FLOORS, Rule

WIDTH = 100
_LABEL = 18


def find(result: Result, id_: str) -> tuple[Discrepancy, ...]:
    """The findings and reconciled notes whose id begins so; only those of just this id where there are such."""
    everything = (*result.discrepancies, *result.reconciled)
    exact = tuple(item for item in everything if item.id == id_)
    return exact or tuple(item for item in everything if item.id.startswith(id_))


def explain(item: Discrepancy, result: Result, rule: Rule) -> str:
    """The derivation as plain text of at most 100 columns; nothing in it acts on a terminal."""
    places = Places(result.articles)
    sections = {
        "Statements": _statements(item, result, places),
        "Why they were compared": _gate(item),
        "What could reconcile them": _reconciling(item, rule),
        "Who prints which": _weighing(item, result),
        "Judgement": _judgement(item, rule, places),
    }
    lines = wrap(one_line(f"{item.id}: {item.message} [{item.rule}]"), WIDTH)
    for title, section in sections.items():
        lines += ["", title, *section]
    return encodable(no_commands("\n".join(line.rstrip() for line in lines))) + "\n"


def _labelled(label: str, text: str, indent: int = 2, room: int = _LABEL) -> Iterator[str]:
    """A text, wrapped, behind a label of so many columns."""
    head = fit(one_line(label), room - 1)
    for number, line in enumerate(wrap(one_line(text), WIDTH - room - indent)):
        yield f"{' ' * indent}{head if number == 0 else ''}{' ' * (room - width(head) * (number == 0))}{line}"


def _statements(item: Discrepancy, result: Result, places: Places) -> Iterator[str]:
    for number, one in enumerate(item.evidence, 1):
        article = places.article(one.span)
        published = day(article.published) if article.published else "date unknown"
        yield from _labelled(str(number), f"{places.label(one.span)}, {published}", room=5)
        part = excerpt(one.span, places, WIDTH - 7)
        yield f"{' ' * 7}{part.line}"
        yield f"{' ' * 7}{part.marks}"
        yield from _labelled("value", f"“{one.value_text}”", 5)
        if one.statement is None:
            yield from _labelled("claim", "none: the words are compared as they stand", 5)
        else:
            yield from _claim(one.statement)
        original = result.copies.get(article.id)
        yield from _labelled("origin", f"a copy of {original}" if original else "its own", 5)


def _claim(statement: Statement) -> Iterator[str]:
    claim = statement.claim
    yield from _labelled("claim", f"{claim.predicate}: {_normal(claim.value, statement)}", 5)
    if claim.subject is None:
        yield from _labelled("subject", "the event of the story", 5)
    else:
        yield from _labelled("subject", _reference(claim.subject, statement.subject), 5)
    if isinstance(claim.value, Mention):
        yield from _labelled("about", _reference(claim.value, statement.value), 5)
    if claim.speaker is not None:
        yield from _labelled("speaker", _reference(claim.speaker, statement.speaker), 5)
    if claim.addressee is not None:
        yield from _labelled("said to", _reference(claim.addressee, statement.addressee), 5)
    said = [claim.modality.value, *(["hedged"] if claim.hedged else []), *(["planned"] if claim.future else [])]
    said += [f"as of {day(claim.as_of)}"] if claim.as_of else []
    said += [f"scope: {claim.scope}"] if claim.scope else []
    yield from _labelled("how", "; ".join(said), 5)


def _reference(mention: Mention, entity: Entity | None) -> str:
    """Who or what a mention is of, and by which words."""
    if entity is None:
        return f"“{mention.span.text}”, of nobody known"
    aliases = [alias for alias in entity.aliases if alias != entity.name]
    known = f", printed also {', '.join(aliases)}" if aliases else ""
    return f"{entity.name} ({entity.kind}{known}), by the {mention.form} “{mention.span.text}”"


def _normal(value: Value, statement: Statement | None = None) -> str:
    if isinstance(value, Quantity):
        return f"{_range(value.low, value.high)} {value.unit}"
    if isinstance(value, DateRange):
        return _range(value.start, value.end)
    if isinstance(value, Mention):
        return statement.value.name if statement and statement.value else value.name
    return f"“{value.text}”"


def _range(low: object, high: object) -> str:
    """ "45", "4 to 6", "12 or more", "up to 12"."""
    ends = [f"{end:g}" if isinstance(end, int | float) else str(end) for end in (low, high)]
    if low is None or high is None:
        return "any" if low == high else f"up to {ends[1]}" if low is None else f"{ends[0]} or more"
    return ends[0] if low == high else f"{ends[0]} to {ends[1]}"


def _gate(item: Discrepancy) -> Iterator[str]:
    stated = [one.statement for one in item.evidence if one.statement]
    subject = f"{item.subject.name} ({item.subject.kind})" if item.subject else "the event of the story"
    yield from _labelled("story", item.story)
    yield from _labelled("subject", subject)
    yield from _labelled("predicate", item.predicate)
    units = _distinct(one.claim.value.unit for one in stated if isinstance(one.claim.value, Quantity))
    if units:
        yield from _labelled("unit", ", ".join(units))
    scopes = _distinct(one.claim.scope for one in stated)
    yield from _labelled("scope", ", ".join(scope or "none" for scope in scopes) or "none")
    days = sorted({one.claim.as_of or one.article.published for one in stated} - {None}, key=str)
    if days:
        yield from _labelled("time", " to ".join(_distinct(day(one) for one in (days[0], days[-1]) if one)))
    values = list(map(_value, item.evidence))
    if item.reference:
        values.append(f"{item.reference.value_text} (reference)")
    yield from _labelled("values", " ≠ ".join(_distinct(values)))


def _value(one: Evidence) -> str:
    statement = one.statement
    if statement and one.value_text == " ".join(statement.claim.value_span.text.split()):
        return _normal(statement.claim.value, statement)
    return f"“{one.value_text}”"


def _reconciling(item: Discrepancy, rule: Rule) -> Iterator[str]:
    holds = item.explanation.partition(":")[0]
    if holds in rule.reconciles:
        yield from _labelled(holds, f"holds: {item.explanation.partition(':')[2].strip()}")
        return
    if not rule.reconciles:
        yield from _labelled("nothing", "the rule knows no reason by which both could be right")
    for reason in rule.reconciles:
        yield from _labelled(reason, "tried, does not hold")


def _weighing(item: Discrepancy, result: Result) -> Iterator[str]:
    groups: dict[str, list[Evidence]] = {}
    for one in item.evidence:
        groups.setdefault(normal_form(one), []).append(one)
    articles = {article.id: article for article in result.articles}
    for members in groups.values():
        printed = _distinct(articles[one.span.article].outlet for one in members)
        origins = len({one.origin for one in members})
        yield from _labelled(members[0].value_text, f"{count(origins, 'origin')}: {', '.join(printed)}")
    if item.reference:
        yield from _labelled("known", f"{item.reference.value_text} ({item.reference.source})")
    if item.likely:
        yield from _labelled("likelier", f"{item.likely.value_text}: {item.likely.reason}")
    else:
        yield from _labelled("likelier", "cannot be told")


def _judgement(item: Discrepancy, rule: Rule, places: Places) -> Iterator[str]:
    yield from _labelled("rule", f"{rule.rule}: {rule.summary} It compares {rule.compares}.")
    yield from _labelled("verdict", f"{item.verdict.value.replace('_', ' ')}: {item.explanation}")
    yield from _labelled("severity", _severity(item, rule))
    yield from _labelled("confidence", f"{item.confidence:.2f}{_measured(rule)}")
    if item.fix:
        place = places.label(item.fix.span)
        yield from _labelled("fix", f"{place}: write “{item.fix.replacement}” for “{item.fix.span.text}”")
    if item.suppressed is not None:
        yield from _labelled("suppressed", item.suppressed)


def _severity(item: Discrepancy, rule: Rule) -> str:
    reasons = []
    if rule.level is not rule.severity and rule.measured:
        floor = FLOORS[rule.severity]
        reasons.append(
            f"the rule's is {rule.severity}, but its precision of {rule.measured.precision} is below {floor}"
        )
    if item.severity is not rule.level:
        reasons.append(f"a reconciled note, or set by the configuration; the rule's is {rule.level}")
    return f"{item.severity}{' (' if reasons else ''}{'; '.join(reasons)}{')' if reasons else ''}"


def _measured(rule: Rule) -> str:
    if rule.measured is None:
        return "; the rule's precision has not been measured"
    return f"; of {rule.measured.of} findings of the rule, {rule.measured.precision:.0%} were real ({rule.measured.on})"


def _distinct(texts: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(texts))
