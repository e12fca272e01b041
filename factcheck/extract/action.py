"""Who does what to whom: "Reed thanked Lee", "Lee was sued by Reed", "Thank you, @annlee" in a quotation of Reed's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.extract import _act_nouns, _phrases, _spoken_acts
from factcheck.extract._acts import LONGEST, claim_of, object_of, owner, starts_somebody, unreal
from factcheck.extract._phrases import Token
from factcheck.model import BlockKind, Claim, Document, Form, Mention
from factcheck.values import lexicon
from factcheck.values.lazy import lazy

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed came within a point of beating Ann Lee.", []),
    ("Kate Reed thanked nobody. The case of Reed v. Lee goes on.", []),
    ("Kate Reed would not have beaten Anna Lee.", []),
    ("Did Kate Reed sue Anna Lee? If Kate Reed beat Anna Lee, she would go on.", []),
    ("Kate Reed beat Anna Lee's record, and denied that she had attacked Anna Lee.", []),
    ("Kate Reed thanked Anna Lee.", ["Kate Reed | thank | Anna Lee"]),
    ("Kate Reed went on to say thank you to Anna Lee.", ["Kate Reed | thank | Anna Lee"]),
    ("Kate Reed was sued by Anna Lee on Friday.", ["Anna Lee | sue | Kate Reed"]),
    ("Kate Reed has filed for divorce from Tom Lee.", ["Kate Reed | file_divorce | Tom Lee"]),
    ("The divorce petition filed by Kate Reed names Tom Lee.", []),
    ("Kate Reed narrowly beat Anna Lee.", ["Kate Reed | beat | Anna Lee"]),
    ("Kate Reed lost to Anna Lee.", ["Anna Lee | beat | Kate Reed"]),
    ("Leeds Rovers beat Hull United 3-1.", ["Leeds Rovers | beat | Hull United (3-1)"]),
    ("Kate Reed, accused by Anna Lee of theft, left.", ["Anna Lee | accuse | Kate Reed"]),
    ("Kate Reed is suing Anna Lee.", ["Kate Reed | sue | Anna Lee"]),
    ("Kate Reed blamed the loss on Anna Lee.", ["Kate Reed | blame | Anna Lee"]),
    ("The Rovers made a bold move in June, firing head coach Tom Lee.", ["Rovers | fire | Tom Lee"]),
    ("Kate Reed has nominated Ohio physician Dr. Anna Lee as its head.", ["Kate Reed | nominate | Anna Lee"]),
    ("Kate Reed criticised Anna Lee's plan.", ["Kate Reed | criticize | Anna Lee"]),
    ("Kate Reed's praise of Anna Lee was short.", ["Kate Reed | praise | Anna Lee"]),
    ("Kate Reed launched a fierce attack on Anna Lee.", ["Kate Reed | attack | Anna Lee"]),
    ("Anna Lee's defeat by Kate Reed was narrow.", ["Kate Reed | beat | Anna Lee"]),
    ("A lawsuit by Kate Reed against Anna Lee was heard.", ["Kate Reed | sue | Anna Lee"]),
    ("Kate Reed, 47, who lives in Leeds, praised Anna Lee for it.", ["Kate Reed | praise | Anna Lee"]),
    ("Kate Reed thanked her sister, Anna Lee, for it.", ["Kate Reed | thank | Anna Lee"]),
    (
        '"I want to thank my sister Orla, who typed it," Kate Reed said.',
        ["Kate Reed | thank | Orla attributed by Kate Reed"],
    ),
    (
        '"Thank you @annlee for the help," Kate Reed wrote.',
        ["Kate Reed | thank | @annlee attributed by Kate Reed"],
    ),
    ('"I forgave nobody. They sued me," Kate Reed said.', []),
    ('"I really want to praise Anna Lee," Kate Reed said.', ["Kate Reed | praise | Anna Lee attributed by Kate Reed"]),
    ('"I am so sorry, Anna Lee," Kate Reed said.', ["Kate Reed | apologize | Anna Lee attributed by Kate Reed"]),
    ('"I forgive you," Kate Reed told Anna Lee.', ["Kate Reed | forgive | Anna Lee attributed by Kate Reed"]),
    ('"Anna Lee sued me," Kate Reed said.', ["Anna Lee | sue | Kate Reed attributed by Kate Reed"]),
    (
        "Kate Reed apologised to Anna Lee. Anna Lee forgave her.",
        [
            "Kate Reed | apologize | Anna Lee",
            "Anna Lee | forgive | her",
        ],
    ),
    ("Kate Reed thanked the crew and Anna Lee left. Tom Hall has appointed himself head.", []),
    ("Kate Reed apologised to the crew and to Anna Lee.", ["Kate Reed | apologize | Anna Lee"]),
    ("Hull Steel agreed to buy Leeds Rovers.", ["Hull Steel | buy | Leeds Rovers"]),
    ("Anna Lee owed Kate Reed a lot of money.", ["Kate Reed | lend | Anna Lee"]),
]

_PARTICLES = frozenset("back up off out down away".split())
_ONESELF = frozenset("himself herself itself themselves".split())
_BEFORE = 2 * LONGEST
"""Characters of a sentence read before a verb: else one of many verbs costs by its square."""
_OTHER_SUBJECTS = frozenset("he she they i we it you which that whom where when while as after".split())
_SOMEONE = re.compile(r"[\ue000-\ue006]|\b(?:him|her|them|me|us|it)\b")
_REACH = 60
"""Characters behind a verb within which somebody must stand on whom it acts."""
_BY = 6
"""Tokens behind a participle within which "by" says who does it: "accused of theft by"."""
_OF_WHAT_ONE_DOES = frozenset("criticize praise defend mock support".split())
"""Acts on somebody by what is somebody's: "praised Lee's courage"."""
_OF_NAMES = frozenset("shoot kill stab fire hire".split())
"""Acts told so often of "the gunman" and "a man" that they are worth a claim only between names."""
_PLANNED = frozenset({"buy"})
"""Acts that are told most often before they are done: who is to do it to whom is as certain."""
_AGREES = frozenset(
    "agreed agrees plans planned wants offered offers reached struck announced set moved bids bid".split()
)
_ENDS = frozenset(", ; and who".split())
_SCORE = lazy(r"(?:,| by)? (\d{1,3}[-–]\d{1,3})\b")


class _Act(Struct, frozen=True):
    """A verb of a sentence, by its place among the tokens: what it states, and where its object begins; `way`: that
    the object is who does it, of an active verb ("reversed": "lost to") or a passive one ("passive": "was sold to")."""

    predicate: str
    verb: int
    behind: int
    way: str = ""


def extract(document: Document) -> Iterator[Claim]:
    """The acts of one on another that a document states, by verbs, by nouns and in its quotations."""
    done = -1
    for start in _verbs(document):
        if start < done or document.quote_at(start) is not None:
            continue
        claim = _act(document, start)
        if claim is not None:
            done = claim.span.end
            yield claim
    yield from _act_nouns.extract(document)
    yield from _spoken_acts.extract(document)


@cache
def _openings() -> dict[str, list[tuple[str, ...]]]:
    """The phrases of `act_phrases` by their first words: what stands behind these."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon.table("act_phrases"):
        first, *rest = phrase.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: sorted(phrases, key=len, reverse=True) for first, phrases in found.items()}


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(lexicon.table("actions")).union(_openings())


def _verbs(document: Document) -> list[int]:
    """Where verbs stand that can state an act; capitals count in titles only, where names hide no verb."""
    text = document.masked
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            text = text[: block.start] + text[block.start : block.end].lower() + text[block.end :]
    return sorted(
        match.start()
        for word in _verb_forms().intersection(text.split())
        for match in _pattern(word).finditer(text)
        if _goes_on(document, word, match.end())
    )


def _goes_on(document: Document, word: str, end: int) -> bool:
    """Whether somebody on whom a verb can act stands behind it, so that its sentence is worth reading."""
    phrases = _openings().get(word, ())
    if phrases and word not in lexicon.table("actions") and all(phrases):
        return any(document.masked.startswith(" ".join(("", *rest)), end) for rest in phrases)
    return _SOMEONE.search(document.masked, end, end + _REACH) is not None


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"{word}(?<![\w-]{word})(?![\w-])")  # opens with the word, which is quick to find


def _act(document: Document, at: int) -> Claim | None:
    """The act that the verb at an offset states, if both who does it and to whom show."""
    start, end = document.sentence_at(at)
    tokens = _phrases.tokens_of(document, max(start, at - _BEFORE), min(end, at + LONGEST))
    place = next((number for number, token in enumerate(tokens) if token.start == at), None)
    act = _read(tokens, place) if place is not None else None
    if act is None or (act.behind < len(tokens) and tokens[act.behind].word in _PARTICLES | _ONESELF):
        return None
    if unreal(tokens, act.verb, planned=act.predicate in _PLANNED):
        return None
    participle = tokens[act.verb].word.endswith("ing")
    if participle and act.verb and tokens[act.verb - 1].word == "of":  # "accused of", "within a point of", "instead of"
        return None
    passive = not participle and (_is_passive(tokens, act.verb) or _by(tokens, act))
    if act.way and passive != (act.way == "passive"):
        return None
    claim = _passive(document, tokens, act) if passive else _active(document, tokens, act)
    planned = any(token.word == "will" for token in tokens[max(0, act.verb - 4) : act.verb])
    return replace(claim, future=True) if claim and planned and act.predicate not in _PLANNED else claim


def _read(tokens: list[Token], place: int) -> _Act | None:
    """What the verb at a place states, by itself or with the words behind it."""
    word = tokens[place].word
    for rest in _openings().get(word, ()):
        if tuple(token.word for token in tokens[place + 1 : place + 1 + len(rest)]) == rest:
            phrase = " ".join((word, *rest))
            behind = _behind_lead(tokens, place + 1 + len(rest), lexicon.column("act_phrases", 3)[phrase])
            if behind:
                return _Act(
                    lexicon.table("act_phrases")[phrase], place, behind, lexicon.column("act_phrases", 2)[phrase]
                )
    predicate = lexicon.table("actions").get(word)
    if predicate is None or (place and _phrases.is_noun(tokens, place)):
        return None
    return _Act(predicate, place, place + 1)


def _behind_lead(tokens: list[Token], start: int, lead: str) -> int:
    """Where the other one begins: at `start`, or behind a preposition that a few words may stand before ("borrowed
    two million from"); 0 where there is none."""
    if not lead:
        return start
    for number in range(start, min(start + _BY, len(tokens))):
        if tokens[number].word == lead:
            return number + 1 if starts_somebody(tokens[number + 1 :]) else 0
        if tokens[number].word in _ENDS or _phrases.is_be(tokens[number]):
            return 0
    return 0


def _is_passive(tokens: list[Token], place: int) -> bool:
    before = [token.word for token in tokens[max(0, place - 2) : place]]
    return any(word in ("was", "were", "been", "being", "be", "is", "are", "got") for word in before)


def _by(tokens: list[Token], act: _Act) -> int:
    """Where "by" stands behind a participle, at once or behind a few words of what for; 0 where it does not."""
    for number in range(act.behind, min(act.behind + _BY, len(tokens))):
        if tokens[number].word == "by":
            return number
        if tokens[number].word in _ENDS or (number == act.behind and tokens[number].mark):
            return 0
    return 0


def _active(document: Document, tokens: list[Token], act: _Act) -> Claim | None:
    verb = _controller(tokens, act.verb) if act.predicate in _PLANNED else act.verb
    subject = _phrases.subject_left_of(document, tokens, verb)
    if subject is None or not _governs(tokens, subject, verb):
        return None
    behind = act.behind
    if act.predicate == "blame":
        behind = next((n + 1 for n in range(behind, min(behind + _BY, len(tokens))) if tokens[n].word == "on"), behind)
    value = owner(document, tokens[behind:]) if act.predicate in _OF_WHAT_ONE_DOES else None
    value = value or object_of(document, tokens[behind:])
    return _claim(document, act, value, subject) if act.way else _claim(document, act, subject, value)


def _controller(tokens: list[Token], verb: int) -> int:
    """Where the verb stands that a planned act hangs on, whose subject is its own: "agreed on Friday to buy"."""
    if verb == 0 or tokens[verb - 1].word != "to":
        return verb
    near = range(verb - 2, max(-1, verb - 2 - _BY), -1)
    return next((number for number in near if tokens[number].word in _AGREES or _phrases.is_be(tokens[number])), verb)


def _governs(tokens: list[Token], subject: Mention, verb: int) -> bool:
    """Whether no other subject stands between a subject and its verb."""
    between = [token for token in tokens[:verb] if token.start >= subject.span.end]
    return not any(token.word in _OTHER_SUBJECTS for token in between)


def _passive(document: Document, tokens: list[Token], act: _Act) -> Claim | None:
    """ "Lee was sued by Reed", "Lee, sued by Reed, ...": who does it stands behind "by"."""
    by = act.behind - 1 if act.way else _by(tokens, act)
    if not by:
        return None
    subject = object_of(document, tokens[by + 1 :])
    if act.predicate in _PLANNED:  # "bought by Reed's owners"
        subject = owner(document, tokens[by + 1 :]) or subject
    if act.verb == 0 and subject is not None:  # "Sued by Reed, Lee ..."
        comma = next((n for n in range(by, len(tokens)) if tokens[n].word == ","), len(tokens))
        return _claim(document, act, subject, object_of(document, tokens[comma + 1 :]))
    verb = act.verb
    if _is_passive(tokens, verb):
        verb = next(n for n in range(verb - 1, -1, -1) if _phrases.is_be(tokens[n]) or tokens[n].word == "got")
        verb = _controller(tokens, verb)
    return _claim(document, act, subject, _phrases.subject_left_of(document, tokens, verb))


def _claim(document: Document, act: _Act, subject: Mention | None, value: Mention | None) -> Claim | None:
    """The claim of an act; of a win with its score as scope, since a return match may have another end."""
    if act.predicate in _OF_NAMES and not (_is_name(subject) and _is_name(value)):
        return None
    claim = claim_of(document, act.predicate, subject, value)
    score = _SCORE.match(document.text, claim.span.end) if claim and act.predicate == "beat" else None
    return replace(claim, scope=score[1].replace("–", "-")) if claim and score else claim


def _is_name(mention: Mention | None) -> bool:
    return mention is not None and mention.form is Form.NAME
