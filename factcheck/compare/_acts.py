"""Acts of one on another as comparators see them: which matter, whether two are one act turned round, as evidence."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from factcheck.compare._sentences import meaning
from factcheck.compare._surroundings import sentences
from factcheck.model import Dossier, Entity, Evidence, Form, Kind, Mention, Statement
from factcheck.values import lexicon, names

PREDICATES = frozenset(
    "thank praise criticize defend accuse blame sue beat divorce file_divorce succeed replace support attack"
    " congratulate mock threaten betray appoint nominate shoot kill stab fire hire buy sell lend apologize propose"
    " teach rescue lead employ introduce forgive bite punch rob defraud blackmail bribe invite interview chase adopt"
    " persuade kidnap dump".split()
)
"""Acts of one on another, in which it matters who is which."""
MUTUAL = frozenset("thank praise congratulate support defend".split())
"""Courtesies, which two people often do to each other."""
RETURNED = MUTUAL | frozenset("criticize attack mock threaten accuse blame".split())
"""What is often answered in kind."""
_PAST = {
    "shoot": "shot",
    "kill": "killed",
    "stab": "stabbed",
    "file_divorce": "filed for divorce from",
    "sue": "sued",
    "beat": "beat",
    "defend": "defended",
    "succeed": "succeeded",
    "support": "supported",
    "attack": "attacked",
    "mock": "mocked",
    "threaten": "threatened",
    "betray": "betrayed",
    "appoint": "appointed",
    "thank": "thanked",
    "marry": "married",
    "buy": "is to own",
    "sell": "sold to",
    "lend": "lent money to",
    "apologize": "apologized to",
    "propose": "proposed to",
    "teach": "taught",
    "lead": "led",
    "employ": "employed",
    "punch": "hit",
    "bite": "bit",
    "rob": "robbed",
    "defraud": "defrauded",
    "blackmail": "blackmailed",
    "interview": "interviewed",
    "adopt": "adopted",
    "forgive": "forgave",
    "kidnap": "kidnapped",
    "dump": "left",
}


def turned(one: Statement, two: Statement) -> bool:
    """Whether who acts in one statement is on whom it is done in the other, and the other way round."""
    value, other = one.claim.value, two.claim.value
    if not (isinstance(value, Mention) and isinstance(other, Mention)):
        return False
    return _alike(one.subject, one.claim.subject, two.value, other) and _alike(
        one.value, value, two.subject, two.claim.subject
    )


def _alike(one: Entity | None, printed: Mention | None, two: Entity | None, other: Mention | None) -> bool:
    """Whether two entities are one: people of whom one bears the other's whole name and more, or what is no person and
    is printed alike, or begins alike ("Leeds", "Leeds Ferries")."""
    if one is None or two is None or printed is None or other is None or one == two:
        return one is not None and one == two
    if printed.kind is other.kind is Kind.PERSON:
        a, b = (names.fold(entity.name).split() for entity in (one, two))
        return one.kind is two.kind is Kind.PERSON and a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))
    short, long = sorted((names.fold(printed.name).split(), names.fold(other.name).split()), key=len)
    return long[: len(short)] == short


def certain(statement: Statement) -> bool:
    """Whether both parties are named, or one is and a pronoun stands for the other: so it does not all hang on how
    pronouns were read."""
    forms = [m.form for m in (statement.claim.subject, statement.claim.value) if isinstance(m, Mention)]
    return forms.count(Form.DESCRIPTION) == 0 and forms.count(Form.PRONOUN) < len(forms) == 2


def act_evidence(statement: Statement) -> Evidence:
    """A statement with what it says in short: "Ann Lee thanked Tom Fox"."""
    subject, other = _name(statement.subject, statement.claim.subject), acted_on(statement)
    verb = _PAST.get(statement.claim.predicate, f"{statement.claim.predicate}d")
    return Evidence(statement.claim.span, f"{subject} {verb} {other}".strip(), statement.origin, statement)


def acted_on(statement: Statement) -> str:
    """The name of whom what a statement tells was done to."""
    value = statement.claim.value
    return _name(statement.value, value if isinstance(value, Mention) else None)


def _name(entity: Entity | None, mention: Mention | None) -> str:
    """A person's full name; the name of anything else as printed."""
    if entity is not None and (entity.kind is Kind.PERSON or mention is None or mention.form is not Form.NAME):
        return entity.name
    return mention.name if mention else ""


def about(dossier: Dossier, statements: Collection[Statement]) -> frozenset[str]:
    """The stems of the sentences of some acts, without those of the acts and of who takes part in them: what for."""
    places = [sentences(dossier).find(statement) for statement in statements]
    found = {word.stem for place in places if place for word in place[0].words if not _says_little(word.norm)}
    parties = {entity.name for one in statements for entity in (one.subject, one.value) if entity is not None}
    return frozenset(found - {meaning(part) for name in parties for part in names.fold(name).split()} - {""})


def _says_little(word: str) -> bool:
    """Whether a word tells the act or what the parties are."""
    return word in _act_words() or word in lexicon.words("roles")


@cache
def _act_words() -> frozenset[str]:
    phrases = (word for phrase in lexicon.table("act_phrases") for word in phrase.split())
    return frozenset((*lexicon.table("actions"), *lexicon.table("act_nouns"), *phrases))
