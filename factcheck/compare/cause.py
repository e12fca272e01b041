"""The cause of what happened: one that a report gives as found and another as ruled out, and one that a report alone
gives where others agree on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._causes import Cause, causes, deeds
from factcheck.compare._context import contexts
from factcheck.compare._sentences import STOP, lines, normal, stem, stems_by_report
from factcheck.compare._weigh import disagreement, evidence, group, origins
from factcheck.model import Candidate, Dossier, Likely, Modality, Statement, Wording

LEAST_SHARED = 0.7
"""What the sentences of two causes must have in common beside these (see `Contexts.shared`)."""
FEW, LEAST_OF_FEW = 6, 0.4
"""Up to how many reports a story has so few that less is enough, and how much."""
ENOUGH = 2
"""Independent reports that agree on another cause, at least."""
_NEAR = 300
"""Characters from where a cause is denied to where the report gives its own."""
THINGS = frozenset("fire explosion crash accident outage blackout collapse derailment flood flooding leak".split())


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Causes of one thing that reports assert and deny, and those that one report alone has."""
    found = list(_claimed(dossier))
    yield from found
    if found or len(dossier.readings) < 2:
        return
    yield from _denied(dossier, [cause for line in lines(dossier) for cause in causes(line)])
    supposed = [cause for line in lines(dossier) for cause in causes(line, supposed=True)]
    done = [cause for line in lines(dossier) for cause in deeds(line)] if supposed else []
    yield from _alone(dossier, *([one for one in some if one.words and not one.denied] for some in (supposed, done)))


def _claimed(dossier: Dossier) -> Iterator[Candidate]:
    """Claims of causes that reports assert and deny."""
    causes = dossier.by_predicate.get("cause", ())
    for what, statements in group(causes, lambda statement: statement.claim.scope or None).items():
        if what not in THINGS:
            continue
        held = [one for one in statements if not one.claim.future and not one.claim.hedged]
        denied = [one for one in held if one.claim.modality is Modality.DENIED]
        asserted = [one for one in held if one.claim.modality is not Modality.DENIED]
        for one, two in combinations((*asserted, *denied), 2):
            if one in asserted and two in denied and _one_cause(one, two) and one.article.id != two.article.id:
                yield _candidate(dossier, str(what), one, two, asserted)


def _one_cause(one: Statement, two: Statement) -> bool:
    """Whether two causes share a word that carries meaning."""
    return bool(_words(one) & _words(two))


def _words(statement: Statement) -> set[str]:
    value = statement.claim.value
    words = value.text.split() if isinstance(value, Wording) else []
    return {stem(plain) for word in words if (plain := normal(word.strip("'’,."))) not in STOP}


def _candidate(
    dossier: Dossier, what: str, asserted: Statement, denied: Statement, all_asserted: list[Statement]
) -> Candidate:
    others = [one for one in all_asserted if one.origin == denied.origin and not _one_cause(one, denied)]
    value = asserted.claim.value
    cause = value.text if isinstance(value, Wording) else ""
    return Candidate(
        "cause",
        "cause",
        dossier.story.id,
        None,
        tuple(evidence(one) for one in (asserted, denied, *others)),
        f"{asserted.article.outlet} gives {cause} as the cause of the {what}, {denied.article.outlet} rules it out",
        {"subject": what, "a": cause},
        confidence=0.85,
        likely=Likely(others[0].claim.value_span.text, f"so {denied.article.outlet}") if others else None,
    )


def _denied(dossier: Dossier, told: Sequence[Cause]) -> Iterator[Candidate]:
    """Causes that one report gives and another denies, of which neither says both."""
    denied = [one for one in told if one.denied]
    nouns = {thing[-1] for one in denied for thing in one.things}
    given = [one for one in told if not one.denied]
    near = [line for line in lines(dossier) if not nouns.isdisjoint(line.stems)] if nouns else []
    done = [deed for line in near for deed in deeds(line)]
    for no in denied:
        yes = [one for one in given if _same(one, no) and _of_one(one, no)]
        yes += [one for one in done if _same(one, no, head=True)]
        both = {one.line.article.id for one in yes} & {one.line.article.id for one in denied if _same(one, no)}
        if yes and not both:
            against = [one for one in denied if any(_same(other, one) for other in yes)]
            found = [one for one in given if _is_near(one, no) and not one.words & no.words]
            why = "one report gives as the cause what another says was none"
            yield _other_cause(dossier, [yes, against, found], why)
            return


def _of_one(one: Cause, two: Cause) -> bool:
    """Whether two sentences do not say that they give causes of two things."""
    return not (one.explicit and two.explicit) or bool(one.effect & two.effect)


def _is_near(one: Cause, two: Cause) -> bool:
    """Whether a sentence stands in a report near another."""
    return one.line.article is two.line.article and abs(one.line.start - two.line.start) <= _NEAR


def _same(given: Cause, denied: Cause, head: bool = False) -> bool:
    """Whether a denied cause is among those given: the same noun, and no other words to tell which one it is. `head`:
    it must be the first that is given."""
    for *which, noun in denied.things:
        thing = next((thing for thing in given.things if noun in thing), None)
        if thing is None or (head and (thing is not given.things[0] or thing[-1] != noun)):
            continue
        others = {word for word in thing if word != noun}
        if not which or not others or given.words & {*which} or denied.words & others:
            return True
    return False


def _alone(dossier: Dossier, given: Sequence[Cause], done: Sequence[Cause]) -> Iterator[Candidate]:
    """A cause that one report alone gives, and has no word of the one on which two or more agree, be it by what did
    something."""
    around, printed = contexts(dossier), stems_by_report(dossier)
    least = LEAST_SHARED if len(dossier.readings) > FEW else LEAST_OF_FEW
    having: dict[str, list[Cause]] = {}
    for one in (*given, *done):
        for word in sorted(one.words):
            having.setdefault(word, []).append(one)
    agreed = {word: causes for word, causes in having.items() if origins(map(Cause.evidence, causes)) >= ENOUGH}
    for odd in given if agreed else ():
        report = odd.line.article.id
        if (
            not odd.is_sure
            or odd.things[0][-1].endswith("ly")
            or any(other.line.article.id != report for word in odd.words for other in having[word])
        ):
            continue
        if any(odd.things[0][-1] in stems for article, stems in printed.items() if article != report):
            continue
        for word, usual in agreed.items():
            same = {word}.union(*(one.more - odd.line.stems for one in usual if one.is_sure))
            own = odd.words.union(*(one.words for one in usual))
            if not same & printed[report] and any(
                (odd.is_of_dispute and one.is_of_dispute)
                or (_of_one(odd, one) and around.shared(odd.line, one.line, own) >= least)
                for one in usual
                if one.is_told
            ):
                why = "one report alone gives this cause, and others agree on another"
                yield _other_cause(dossier, [[odd], usual], why, "cause-alone")
                return


def _other_cause(dossier: Dossier, groups: Sequence[Sequence[Cause]], why: str, rule: str = "cause") -> Candidate:
    """The candidate of a cause, of the words that speak against it, and of the causes that are likelier."""
    ordered = [[one.evidence() for one in group] for group in groups if group]
    if rule == "cause" and len(ordered) == 2:
        ordered[1] = [one.sentence() for one in groups[1]]
    likely = ordered[-1] if rule != "cause" or len(ordered) > 2 else []
    return replace(
        disagreement(dossier, rule, "cause", ordered, why),
        likely=Likely(likely[0].value_text, why, origins(likely), origins(ordered[0])) if likely else None,
    )
