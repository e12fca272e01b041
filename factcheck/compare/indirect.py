"""Indirect speech that says the opposite of a quotation, or is surer: "she would ask" for "we will not ask", "they will
come" for "they may come"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.compare._clauses import Clause, indirect, quoted, sentences_of
from factcheck.compare._sentences import MOST_LINES, stem
from factcheck.compare._weigh import as_quoted
from factcheck.model import Candidate, Dossier, Statement
from factcheck.values import names
from factcheck.values.opposites import opposites

_LEAST_SHARED, _SHARE = 2, 0.6
"""Stems that two clauses must share: how many, and of how many of the longer one's."""
_RULES = {
    "paraphrase-denial": "says the opposite of",
    "paraphrase-surer": "is surer than",
    "paraphrase": "narrows",
}
"""The rules, the gravest first, and what they say of the indirect statement."""
_BESIDE = 400
"""Characters between the two where one report has both: farther apart they may be of two occasions."""


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """The stems of the words of the opposite sense, by the stem of each word."""
    found: dict[str, frozenset[str]] = {}
    for word, others in opposites().items():
        found[stem(word)] = found.get(stem(word), frozenset()).union(map(stem, others))
    return found


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """A candidate for each indirect clause that turns a verb of a quotation round, or makes it surer."""
    speakers = {speaker for one in dossier.by_predicate.get("quotation", ()) if (speaker := _speaker(one))}
    telling = list(sentences_of(dossier, speakers)) if speakers else []
    quotations = list(quoted(dossier)) if telling else []
    having: dict[str, list[int]] = {}
    for number, clause in enumerate(quotations):
        for word in clause.stems:
            having.setdefault(word, []).append(number)
    for told, who in indirect(dossier, telling, having):
        common = (having.get(word, ()) for word in told.stems)
        near = sorted({number for numbers in common if len(numbers) <= MOST_LINES for number in numbers})
        alike = [quotations[number] for number in near if _alike(told, quotations[number])]
        if any(clause.article is told.article and not _differs(told, clause) for clause in alike):
            continue  # the report has words that bear it out
        found: dict[str, list[Clause]] = {}
        for clause in alike:
            rule = _differs(told, clause) if _one_speaker(who, clause) else None
            if rule:
                found.setdefault(rule, []).append(clause)
        for rule, clauses in found.items():
            yield _candidate(dossier, rule, told, clauses)


def _alike(told: Clause, said: Clause) -> bool:
    """Whether two clauses may be of one thing."""
    shared = len(told.stems.keys() & said.stems.keys())
    near = abs(told.words[0].start - said.words[0].start) <= _BESIDE
    if told.article is said.article and (not near or told.resolves):
        return False  # what was vowed or ruled out is held against the quotation beside it in `paraphrase`
    if _own(told, said) and _own(said, told):
        return False  # "sell the lamp", "sell the ferry"
    return shared >= max(_LEAST_SHARED, _SHARE * max(len(told.stems), len(said.stems)))


def _own(one: Clause, two: Clause) -> set[str]:
    """The stems that one clause alone has, names and words of the opposite sense left aside."""
    return {
        word
        for word in one.stems.keys() - two.stems.keys()
        if not one.words[one.stems[word]].text[0].isupper() and two.stems.keys().isdisjoint(_opposites().get(word, ()))
    }


def _one_speaker(who: frozenset[str], said: Clause) -> bool:
    """Whether the words that may name who speaks name the speaker of a quotation."""
    return said.statement is not None and _speaker(said.statement) in who


def _speaker(quotation: Statement) -> str:
    """The last word of the name of who speaks, folded; "" where it is not known."""
    return names.fold(quotation.subject.name.split()[-1]) if quotation.subject else ""


def _differs(told: Clause, said: Clause) -> str | None:
    """The rule that an indirect clause breaks: a verb that both have is negated in one of them, or surer in it; a noun
    is of more or fewer; or one has a word of the opposite sense."""
    rules = {_verb(told, said, stem) or _noun(told, said, stem) for stem in told.stems.keys() & said.stems.keys()}
    if _opposite(told, said):
        rules.add("paraphrase-denial")
    return next((rule for rule in _RULES if rule in rules), None)


def _verb(told: Clause, said: Clause, stem: str) -> str | None:
    one, two = told.meant(told.stems[stem]), said.meant(said.stems[stem])
    if one is None or two is None or (one.plain and two.plain):
        return None
    if one.negated != two.negated:
        return "paraphrase-denial"
    return "paraphrase-surer" if (one.certainty, two.certainty) == ("certain", "possible") else None


def _noun(told: Clause, said: Clause, stem: str) -> str | None:
    pair = told.quantity(told.stems[stem]), said.quantity(said.stems[stem])
    return {("all", "part"): "paraphrase-surer", ("few", "many"): "paraphrase"}.get(pair)


def _opposite(told: Clause, said: Clause) -> bool:
    """Whether one clause has a word and the other that of the opposite sense, neither of them denied."""
    for one in told.stems.keys() - said.stems.keys():
        for two in _opposites().get(one, frozenset()) & (said.stems.keys() - told.stems.keys()):
            if not (told.denies(told.stems[one]) or said.denies(said.stems[two])):
                return True
    return False


def _candidate(dossier: Dossier, rule: str, told: Clause, said: list[Clause]) -> Candidate:
    own_first = sorted(said, key=lambda clause: clause.article is not told.article)
    stated = [clause.evidence() for clause in own_first]
    return Candidate(
        rule,
        "quotation",
        dossier.story.id,
        own_first[0].statement.subject if own_first[0].statement else None,
        (told.evidence(), *stated),
        f"the indirect statement {_RULES[rule]} the quotation",
        confidence=0.8,
        likely=as_quoted(stated),
    )
