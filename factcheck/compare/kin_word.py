"""What kin somebody is called: "his wife, Megan Reed" in one report, "his sister, Megan Reed" in another; "his elder
brother" and "his younger brother", "granddaughter" and "great-granddaughter".

Whose kin it is, a name tells, or whom a pronoun is of. Where a report leaves it open ("Husband Tom Hall"), the two
kinds of kin must be of a sort that hardly anybody is to two people of one story, or the sentences alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from msgspec import Struct
from msgspec.structs import replace

from factcheck.compare._context import Contexts, contexts
from factcheck.compare._kin import KINDS, SEVERAL, SEX_OF, same_person, with_owners
from factcheck.compare._known import full_names, named, the_one
from factcheck.compare._weigh import apart, doubted_first, most_printed
from factcheck.model import Candidate, Dossier, Entity, Evidence, Fix, Form, Kind, Modality, Span, Statement
from factcheck.values import lexicon, names
from factcheck.values.lazy import lazy

PREDICATES = (*dict.fromkeys(told.split()[0] for told in lexicon.table("kin").values()), "ex_partner")
_WORDS = "|".join(sorted(map(re.escape, lexicon.table("kin")), key=len, reverse=True))
_KIN = re.compile(rf"(?<![\w-])(?i:{_WORDS})(?![\w-])")
_HOW = re.compile(r"(?:[\w-]+ ){1,3}$")
_ELDER = frozenset("elder older eldest oldest big".split())
_YOUNGER = frozenset("younger youngest little kid baby".split())
_JOINED = lazy(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+)(?:,[^,;.\n]{1,60},| of [A-ZÀ-Þ]\w+| \([^()]{1,20}\))?,? (?:and|(?:along )?with) $"
)
"""A name that is joined to the kin behind it, so that the pronoun between them is its own: "Ann Lee and her aunt"."""
_FAMILY = {"ex_spouse": "spouse", "ex_partner": "partner", "ex": "partner"} | {
    f"step_{kin}": kin for kin in ("parent", "child", "sibling")
}
"""Kin that count as one: marriage and its end follow each other, and a stepson is called a son."""
_BETROTHED = frozenset("fiance fiancee fiancé fiancée".split())
_ALIKE = frozenset({frozenset(("partner", "spouse")), frozenset(("partner", "betrothed"))})
_MISTAKEN = frozenset(
    frozenset(pair.split())
    for pair in (
        "spouse sibling", "spouse betrothed", "betrothed sibling", "partner sibling", "child niece_or_nephew",
        "aunt_or_uncle grandparent", "sibling cousin", "cousin in_law", "cousin niece_or_nephew",
        "cousin aunt_or_uncle", "grandchild niece_or_nephew", "sibling in_law", "elder younger", "once twice",
    )
)  # fmt: skip
"""Kin that hardly anybody is to two people of one story; a wife to one and a mother to another are many."""
_OF_A_FAMILY = frozenset(map(frozenset, product(("spouse", "partner"), ("parent", "child", "grandparent"))))
"""Kin that somebody mostly is to two people of one family, each of whom may be "his" or "her"."""
_ELDERS = frozenset(
    frozenset(pair.split())
    for pair in ("parent aunt_or_uncle", "parent grandparent", "grandparent sibling", "parent sibling")
)
"""Kin that somebody may well be to two people of one story, but is not where several reports tell whose the one is, and
another has the other alone."""
_DEGREES = frozenset("elder younger once twice".split())
_SURE = 2
"""Independent reports of one kin word from which another report's cannot be of another pair of people."""
LEAST_SHARED = 0.75
"""What two sentences must have in common (see `Contexts.shared`) to be of one pair of people where it is not told whose
kin somebody is; twice as much where two people seem to be told, for a pronoun may stand for somebody else."""
_INVERSE = {kin: kin for kin in ("sibling", "spouse", "partner", "cousin")} | {
    kin: other
    for pair in (("parent", "child"), ("grandparent", "grandchild"), ("aunt_or_uncle", "niece_or_nephew"))
    for kin, other in (pair, pair[::-1])
}
_WORD = {
    kin: dict(zip("mf", words.split(), strict=True))
    for kin, words in {
        "parent": "father mother",
        "child": "son daughter",
        "grandparent": "grandfather grandmother",
        "grandchild": "grandson granddaughter",
        "aunt_or_uncle": "uncle aunt",
        "niece_or_nephew": "nephew niece",
        "sibling": "brother sister",
        "spouse": "husband wife",
        "partner": "boyfriend girlfriend",
        "cousin": "cousin cousin",
    }.items()
}
"""What kin of each sex is called."""
_HOMELY = frozenset(
    "mum mom mam mummy mommy mama dad daddy papa gran granny nan nana nanna grandma grandad granddad grandpa hubby bro"
    " sis auntie".split()
)
"""Kin words that many papers keep for quotations."""


class _Called(Struct, frozen=True):
    """Somebody called kin of somebody: the kin in the words of `PREDICATES`, whether the elder or the younger, and
    whether "great-" is said (`once` or `twice` removed). Of the owner who it is, if known, whether that is `sure`,
    whether a name or pronoun stands for them (`told`), and the sex that a pronoun gives ("several" for many).
    `inverted`: the word is for the owner, whose kin the bearer then is; `bears_out`: and that is a pronoun, so that it
    speaks for what others say, and against nothing."""

    bearer: Entity
    owner: Entity | None
    sure: bool
    told: bool
    sex: str
    kin: str
    order: str
    degree: str
    word: Span
    statement: Statement
    inverted: bool = False
    bears_out: bool = False


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """People whom the reports call two kinds of kin of one person."""
    if len(dossier.readings) < 2:
        return
    around = contexts(dossier)
    done: set[frozenset[str]] = set()
    for members in _by_bearer(dossier):
        told: set[frozenset[str]] = set()
        telling = [it for it in members if not it.bears_out]
        for one, two in combinations(telling, 2):
            for told_by in ("kin", "order", "degree"):
                values = frozenset((getattr(one, told_by), getattr(two, told_by)))
                known = values in told or _of_two_people(telling, one, two)
                rule = "" if known else _clash(around, one, two, values) or _outvoted(telling, one, two)
                if rule:
                    groups = [
                        [
                            other
                            for other in members
                            if getattr(other, told_by) == getattr(side, told_by)
                            and not (other.bears_out and told_by != "kin")
                        ]
                        for side in (one, two)
                    ]
                    stated = frozenset(it.statement.id for side in groups for it in side)
                    if apart(_evidence(dossier, groups)) and stated not in done:
                        told.add(values)
                        done.add(stated)
                        yield _candidate(dossier, rule, groups)


def _of_two_people(members: Sequence[_Called], one: _Called, two: _Called) -> bool:
    """Whether the reports name two people of whom somebody is the two kinds of kin: the wife of one, and the sister of
    another."""
    told = [[(it.owner, it.sex) for it in members if it.kin == side.kin and it.owner] for side in (one, two)]
    by_name = [(a, b) for a, sex in told[0] for b, other_sex in told[1] if not (sex and other_sex)]
    return one.kin != two.kin and any(not same_person(a, b) for a, b in by_name)


def _by_bearer(dossier: Dossier) -> list[list[_Called]]:
    """Everybody who is called kin, by who it is; a given name alone is the one person's who has it."""
    stated = [one for predicate in PREDICATES for one in dossier.by_predicate.get(predicate, ())]
    people = full_names(dossier)
    found: dict[Entity, list[_Called]] = {}
    for stated_, owned in zip(stated, with_owners(dossier, stated), strict=True):
        statement = stated_ if owned.subject == owned.value else owned
        bearer, claim = statement.value, statement.claim
        if bearer is None or bearer.kind not in (Kind.PERSON, Kind.THING) or not named(bearer):
            continue
        if claim.future or claim.modality is Modality.DENIED:
            continue
        if statement.subject == bearer:  # "Hall's son, Tom Hall Jr.", "Hall and his mother, Ines Hall"
            surname = names.fold(bearer.name).rpartition(" ")[2]
            family = [one for one in people if names.fold(one.name).endswith(f" {surname}") and one != bearer]
            statement = replace(statement, subject=family[0] if len(family) == 1 else None)
        called = _called(statement, the_one(bearer, people), sure=statement is stated_)
        if called:
            for one in (called, *_inverse(called)):
                home = next((other for other in found if same_person(other, one.bearer)), one.bearer)
                found.setdefault(home, []).append(one)
    return [sorted(members, key=lambda one: (one.word.article, one.word.start)) for members in found.values()]


def _called(statement: Statement, bearer: Entity, sure: bool) -> _Called | None:
    """What a statement calls somebody: the kin word nearest to the name in it; `sure`: so is whose kin it is."""
    claim = statement.claim
    span, place = claim.span, claim.value_span.start
    text, stated = statement.article.content(span.field), {claim.predicate, _PLAIN.get(claim.predicate)}
    words = [match for match in _KIN.finditer(text, span.start, span.end) if _relation(match.group()) in stated]
    if not words:
        return None
    match = min(words, key=lambda match: abs(match.start() - place))
    word, how = match.group().casefold(), _HOW.search(text, max(match.start() - 30, 0), match.start())
    before = set(how.group().casefold().split()) if how else set()
    kin = _FAMILY.get(claim.predicate, claim.predicate)
    owner = statement.subject if statement.subject and named(statement.subject) else None
    whose = claim.subject.name.casefold().rpartition(" ")[2] if claim.subject else ""
    beside = _JOINED.search(text, max(span.start - 100, 0), span.start)
    joined = beside is not None and owner is not None and sure and beside["name"] in owner.name
    return _Called(
        bearer,
        owner,
        sure,
        claim.subject is not None and claim.subject.form is not Form.DESCRIPTION,
        "several" if whose in SEVERAL else "" if joined else SEX_OF.get(whose, ""),
        "betrothed" if word in _BETROTHED else kin,
        "elder" if before & _ELDER else "younger" if before & _YOUNGER else "",
        ("twice" if "great" in word or "great" in before else "once") if "grand" in kin else "",
        Span(span.article, span.field, match.start(), match.end(), match.group()),
        statement,
    )


def _inverse(called: _Called) -> Iterator[_Called]:
    """What an owner whom a name or a pronoun stands for is of the bearer: the father of a son."""
    kin, claim = _INVERSE.get(called.kin), called.statement.claim
    if kin and called.owner and called.sure and claim.subject and claim.subject.form is not Form.DESCRIPTION:
        yield replace(
            called,
            bearer=called.owner,
            owner=called.bearer,
            told=True,
            sex="",
            kin=kin,
            order={"elder": "younger", "younger": "elder"}.get(called.order, ""),
            inverted=True,
            bears_out=claim.subject.form is Form.PRONOUN,
        )


def _relation(word: str) -> str:
    return lexicon.table("kin")[word.casefold()].split()[0]


_PLAIN = {"ex_spouse": "spouse", "ex_partner": "partner"}
"""What a kin word states that is made one of the past by the word before it."""


def _clash(around: Contexts, one: _Called, two: _Called, values: frozenset[str]) -> str:
    """The rule by which two reports that call one person kin of somebody exclude each other: `relation` where both tell
    of whom, `kin-word` where that is likely; "" where they do not."""
    if one.word.article == two.word.article or len(values) == 1 or "" in values or values in _ALIKE:
        return ""
    if one.inverted is not two.inverted and values <= KINDS.keys():
        return ""  # `kinship` knows both directions of these
    if (values & _DEGREES and one.kin != two.kin) or len({one.sex, two.sex} - {""}) > 1:
        return ""
    of_one = one.owner is not None and two.owner is not None and same_person(one.owner, two.owner)
    if values in _OF_A_FAMILY and (one.sex or two.sex) and not (of_one and "" in (one.sex, two.sex)):
        return ""
    if of_one:
        return "relation"
    if not all(called.owner and called.sure for called in (one, two)) and _is_mistaken(one, two, values):
        alike = one.sex != "" and one.sex == two.sex and any(map(_is_owned, (one, two)))
        return "relation" if alike or values not in _MISTAKEN else "kin-word"
    if not (one.told and two.told) or all(called.owner and not called.sex for called in (one, two)):
        return ""
    least = LEAST_SHARED * (2 if one.owner and two.owner else 1)
    own = {*names.fold(one.bearer.name).split(), *names.fold(two.bearer.name).split()}
    return "kin-word" if around.between(one.word, two.word, own) >= least else ""


def _is_mistaken(one: _Called, two: _Called, values: frozenset[str]) -> bool:
    """Whether hardly anybody is kin in both ways; who is named in full is no father to one and brother to another."""
    full = all(" " in called.statement.claim.value_span.text for called in (one, two))
    return values in _MISTAKEN or (full and values == {"parent", "sibling"})


def _is_owned(called: _Called) -> bool:
    """Whether it is told whose kin somebody is."""
    return called.owner is not None and called.sure


def _outvoted(members: Sequence[_Called], one: _Called, two: _Called) -> str:
    """`relation` where several independent reports tell of whom somebody is one kin, and a report that does not has
    another; else ""."""
    bare, told = sorted((one, two), key=_is_owned)
    if _is_owned(bare) or not _is_owned(told) or frozenset((one.kin, two.kin)) not in _ELDERS:
        return ""
    agreed = {it.statement.origin for it in members if it.kin == told.kin and _is_owned(it)}
    alone = [it for it in members if it.kin == bare.kin]
    of_nobody = len({it.statement.origin for it in alone}) == 1 and not any(map(_is_owned, alone))
    return "relation" if of_nobody and len(agreed) >= _SURE else ""


def _evidence(dossier: Dossier, groups: Sequence[Sequence[_Called]]) -> list[list[Evidence]]:
    """The statements of each side, with the word for the bearer, who may be called by its inverse."""
    told = (lexicon.table("kin").get(it.word.text.casefold(), "") for side in groups for it in side if not it.inverted)
    sex = next((word[-1] for word in told if word[-2:] in (" m", " f")), "")
    return [
        [
            Evidence(
                it.statement.claim.span,
                _WORD.get(it.kin, {}).get(sex, it.word.text) if it.inverted or _is_homely(it) else it.word.text,
                it.statement.origin,
                it.statement,
            )
            for it in members
        ]
        for members in groups
    ]


def _is_homely(called: _Called) -> bool:
    """Whether a kin word is one for home, in whose stead the plain one is written: "mum"."""
    return called.word.text.casefold() in _HOMELY


def _candidate(dossier: Dossier, rule: str, groups: Sequence[Sequence[_Called]]) -> Candidate:
    ordered = doubted_first(dossier, _evidence(dossier, groups))
    who = max((one.bearer for members in groups for one in members), key=lambda bearer: len(bearer.name))
    words = {one.statement.claim.span: one.word for members in groups for one in members}
    likely = most_printed(ordered)
    turned = any(
        one.inverted for members in groups for one in members if one.statement.claim.span == ordered[0][0].span
    )
    outlets = [dossier.articles[members[0].span.article].outlet for members in ordered]
    printed = [" ".join(members[0].span.text.split()) for members in ordered]
    borne_out = likely is not None and likely.origins_for >= _SURE
    return Candidate(
        "relation" if borne_out else rule,
        "kin",
        dossier.story.id,
        who,
        tuple(one for members in ordered for one in members),
        f"{who.name} is kin in one way only",
        {"a": printed[0], "b": printed[-1], "a.source": outlets[0], "b.source": outlets[-1]},
        confidence=0.85,
        likely=likely,
        fix=Fix(words[ordered[0][0].span], likely.value_text) if likely and not turned else None,
    )
