"""What state somebody is in, by the words that tell it: before the law, in health, in a post.

Each family is a set of ways of which one holds of one person at one time. A way has the participles of what others do
to a person ("acquitted": "she was acquitted", "the jury acquitted her"), verbs with what stands behind the person
("found her not guilty"), and phrases of what the person does or gets ("pleaded guilty"), as patterns on the masked
text in lower case, in which numbers are marks. From general knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factcheck.values.lazy import lazy
from factcheck.values.mask import KIN, NUMBER, ROLE, WHO

WHOM = (
    rf"(?:him|her|them|(?:{ROLE} )?{WHO}|(?:the|his|her|their) (?:{NUMBER}[- ]year[- ]old"
    rf"|(?:[a-z-]+ )?(?:{ROLE}|{KIN})))"
)
"""Who may stand behind a verb of what is done to them."""

_OWN = "(?:his|her|their)"
_WHOSE = rf"(?:{WHO}|his|her)"
_TERM = rf"(?:(?:an? )?(?:minimum of )?{NUMBER}(?:[- ](?:to|and)[- ]{NUMBER})?[- ](?:years?|months?|weeks?|days?))"
_CHARGES = (
    r"(?:(?:all|both|any|the|each|every|two|three|four|five|six|seven|eight|nine|ten)(?: of the)?|all|of"
    rf"|{_OWN}|{NUMBER})(?: (?:the|other|criminal|remaining))* (?:charges?|counts?|allegations?|offences?|offenses?)"
)
_CRIMES = (
    r"(?:murder|manslaughter|arson|theft|fraud|robbery|burglary|rape|assault|kidnap(?:ping)?|bribery|perjury"
    r"|embezzlement|blackmail|extortion|corruption|negligence|harassment|stalking|shoplifting|vandalism"
    r"|drug[- ]dealing"
    r"|drunk[- ]driving|drink[- ]driving|(?:dangerous|careless|reckless|drunk|drink) driving|money[- ]laundering"
    r"|poisoning|smuggling|forgery|conspiracy|wrongdoing|tax evasion|insider trading|false accounting|homicide"
    r"|(?:attempted|second[- ]degree|first[- ]degree|involuntary|vehicular|gross negligence|aggravated|armed|sexual"
    r"|wire|mail|securities) [a-z]+|causing [a-z ]{0,20}(?:death|injury|damage))"
)
_ACCUSED_OF = rf"(?:{_CHARGES}|{_CRIMES})(?![- ](?:case|trial|suspect|charge))"


class Way(Struct, frozen=True):
    """How a way is told: `done` to a person by others, by words `around` a person ("found her guilty"), and by `own`
    phrases. `after`: ways of the family that may come before it, so that it is news in a later report."""

    done: str = ""
    around: tuple[str, str] = ("", "")
    own: str = ""
    after: frozenset[str] = frozenset()


def _after(words: str) -> frozenset[str]:
    return frozenset(words.split(","))


_PRISON = r"(?:prison|jail|gaol|custody)"
FAMILIES: dict[str, dict[str, Way]] = {
    "plea": {
        "guilty": Way(
            own=r"(?:pleaded|pled|pleads|pleading|plead) guilty"
            r"|(?:entered|entering|enters) (?:an? |(?!not)[a-z]+ )?(?:guilty pleas?|pleas? of guilty)"
            rf"|(?:admitted|admits|confessed to|owned up to|admitting) {_ACCUSED_OF}|(?<=['’]s )guilty plea",
            after=_after("not guilty"),
        ),
        "not guilty": Way(
            own=r"(?:pleaded|pled|pleads|pleading|plead) (?:not[ -]guilty|innocent)"
            r"|(?:entered|entering|enters) (?:an? |[a-z]+ )?(?:not[- ]guilty pleas?|pleas? of not guilty)"
            rf"|(?:denied|denies|denying|contested) (?:{_ACCUSED_OF}|charges)|(?<=['’]s )not[- ]guilty plea"
        ),
    },
    "verdict": {
        "convicted": Way(
            done=r"convicted|found guilty|jailed|imprisoned|sentenced|locked up|put behind bars|sent (?:down"
            r"|to prison"
            r"|to jail)|spared (?:jail|prison)",
            around=("found|finds|find|sent", "guilty|to prison|to jail|down|behind bars"),
            own=rf"(?:received|got|gets|given|handed|received|began|starts|starting|started|begins|serving) (?:a "
            rf"|an |{_OWN} )?"
            rf"(?:{_TERM}[, ]+)?(?:suspended|jail|prison|custodial|life) (?:sentence|term)"
            rf"|(?:received|got|gets|given|handed|began|begins|starts|starting|started|was serving"
            rf"|is serving) {_TERM}"
            r"(?: (?:in|behind)? ?(?:jail|prison|bars|stretch|sentence|term)|,? suspended| (?:suspended|stretch"
            r"|sentence))"
            r"|(?:avoided|avoids|dodged|dodges|escaped|escapes) (?:jail|prison|a (?:jail|prison) (?:term|sentence))"
            r"|left court with a (?:suspended )?sentence",
        ),
        "acquitted": Way(
            done=r"acquitted|exonerated|found (?:not guilty|innocent)|cleared"
            rf"(?=[.,;]| (?:of (?:{_ACCUSED_OF}|{_CHARGES}|wrongdoing|any)|by (?:a|the) (?:jury|court|judges?)"
            rf"|on (?:all|[A-Z][a-z]+day)"
            r"|after|when|yesterday|last|at))",
            around=("found|finds|find", "not guilty|innocent"),
            own=rf"(?:jury|jurors|court|judges?|{ROLE}) (?:has |have |had )?cleared (?P<whom>{WHO}|him|her)",
        ),
    },
    "penalty": {
        "jailed": Way(
            around=("sent|sends|packed", "to prison|to jail|down|behind bars|off to (?:prison|jail)"),
            done=rf"jailed|imprisoned|locked up|put behind bars|sent (?:down|to {_PRISON})|taken down"
            rf"|sentenced to (?:{_TERM} (?:in|behind) [a-z]+|(?:life|prison|jail))",
            own=rf"(?:began|begins|starts|starting|started|starting|is serving|must serve|will serve) (?:an? "
            rf"|{_OWN} )?"
            rf"(?:{_TERM} (?:stretch|sentence|term|(?:in|behind) [a-z]+)|(?:jail|prison) (?:sentence|term)|sentence)"
            rf"|(?:received|got|gets|given|handed) (?:an? )?{_TERM} (?:in|behind) (?:jail|prison|bars)"
            rf"|(?:received|got|gets|given|handed) (?:an? )?(?:{_TERM} )?(?:jail|prison) (?:sentence|term)",
        ),
        "spared prison": Way(
            around=("spared|gave|handed", "jail|prison|a suspended sentence|a suspended"),
            done=r"spared (?:jail|prison|a (?:jail|prison))",
            own=rf"(?:received|got|gets|given|handed|left court with) (?:an? )?"
            rf"(?:{_TERM} )?suspended"
            rf"(?: (?:jail|prison))? (?:sentence|term)|(?:received|got|gets|given|handed) {_TERM},? suspended"
            rf"|walked free (?:from (?:the )?court )?with (?:an? )?(?:{_TERM} )?suspended"
            r"|(?:avoided|avoids|dodged|dodges|escaped|escapes) (?:jail|prison|a (?:jail|prison) (?:term|sentence))"
            r"|(?:given|got|received|handed) (?:probation|a community order|an? [a-z]+ community)",
        ),
    },
    "bail": {
        "released on bail": Way(
            around=("released|freed|let|granted", "on bail|go on bail|bail|on bond"),
            done=r"(?:released|freed|let out|let go) on (?:[a-z]+ )?(?:bail|bond)|bailed(?! out)"
            r"|granted (?:[a-z]+ )?bail",
            own=r"(?:posted|posting|made|raised) (?:bail|bond)",
            after=_after("held"),
        ),
        "held": Way(
            around=(
                "remanded|denied|refused|ordered|held",
                "in custody|into custody|(?:to be )?held without bail|bail|without bail",
            ),
            done=r"remanded(?: in| into| to)? (?:custody|prison|jail)|(?:ordered )?(?:held|jailed"
            r"|detained) without (?:bail|bond)"
            r"|(?:denied|refused) (?:bail|bond)|remanded until",
            after=_after("released on bail"),
        ),
    },
    "charge": {
        "charged": Way(
            done=r"(?<!not been )charged(?! (?:at|into|towards|up|through|about)\b)",
            own=r"(?:faces|facing|faced) (?:a charge|charges|an? [a-z]+ charge)",
            after=_after("not charged"),
        ),
        "not charged": Way(
            around=("released|freed|let", "without charge|go without charge"),
            done=r"(?:released|freed|let go|let off)(?: [a-z]+){0,4}? without (?:charge|being charged|any charge)"
            r"|not (?:been )?charged",
            own=r"walked free without (?:charge|being charged)",
        ),
    },
    "life": {
        "dead": Way(
            done=r"killed(?! off)|shot dead|found dead|stabbed to death|beaten to death|murdered|slain"
            r"|(?:pronounced|declared) dead|crushed to death",
            around=("pronounced|declared|found", "dead"),
            own=rf"died(?! (?:down|out|away))|dies(?! (?:down|out|away))|lost {_OWN} li(?:fe|ves)|perished|succumbed"
            rf"|drowned|(?:was|were|is|are) dead(?! (?:to|set|wrong|against|certain|right|on))"
            rf"|lost {_OWN} (?:fight|battle) for life|(?:fell|plunged) to {_OWN} death",
            after=_after("alive,badly hurt,slightly hurt"),
        ),
        "unhurt": Way(
            own=r"(?:escaped?|emerged|walked away|got away|got out|survived|came through)(?: [a-z]+){0,3}"
            r" (?:unhurt|unharmed|uninjured|unscathed|without (?:injury|a scratch))"
            r"|(?:was|were|is|are) (?:[a-z]+ )?(?:unhurt|unharmed|uninjured|unscathed|not (?:hurt|injured))",
        ),
        "slightly hurt": Way(
            done=r"(?:slightly|lightly) (?:hurt|injured|wounded)|treated for (?:cuts|bruises|shock|minor|a few"
            r"|smoke)",
            own=r"(?:suffered|sustained|had|received|survived with|escaped? with|walked away with|got away with)"
            r" (?:only |just )?(?:minor|slight|light|superficial|a few|cuts|scratches|bruises)",
        ),
        "badly hurt": Way(
            done=r"(?:badly|seriously|severely|gravely|critically) (?:hurt|injured|wounded)",
            own=rf"fighting for {_OWN} li(?:fe|ves)|in (?:an? )?(?:critical|serious|grave|life-threatening) condition"
            r"|(?:suffered|sustained|with|had|received) (?:serious|severe|critical|grave|life-threatening|terrible)"
            r"(?: [a-z]+)? (?:injur|wounds)"
            r"|critically ill|in intensive care|on life support",
            after=_after("slightly hurt"),
        ),
        "alive": Way(
            done=r"discharged from (?:the )?hospital|found (?:alive|safe)|treated (?:at|in) (?:the |a )?hospital",
            own=r"survived(?! by\b)|recovering (?:at|in|from|after)|escaped? with(?! [a-z]+ li)"
            r"|in (?:an? )?(?:stable|satisfactory|comfortable|good|fair) condition"
            r"|(?:expected|going) to (?:make a|recover|survive|live|pull through)|left hospital|went home from"
            r"|(?:was|is) (?:still )?alive|awake and (?:talking|breathing|alert)|(?:is|was) doing well"
            r"|(?:made|making) (?:a )?(?:full |good |quick )?recovery",
            after=_after("badly hurt"),
        ),
    },
    "post": {
        "resigned": Way(
            own=rf"resign(?:ed|s)|quits?(?=[.,;]| (?:as|on|after|over|in|from|amid|yesterday|{_OWN} (?:job|post"
            rf"|role)))"
            r"|quit(?= the)|(?:stepped|stood|stands|steps) down(?! from the (?:stage|podium|bus|train))"
            rf"|(?:handed in|tendered|submitted|announced|offered|gave in) {_OWN} (?:resignation|notice)"
            rf"|gave up {_OWN} (?:job|post)|walked out of {_OWN} job",
            after=_after("stays,suspended"),
        ),
        "sacked": Way(
            around=("gave|handed|showed|forced|let|removed", "the boot|the sack|the push|the door|out|go|from office"),
            done=r"sacked|(?<!was )fired(?= (?:on|as|by|in|after|over|from|for|yesterday|last)|[.,;])"
            r"|fired(?! (?:back|at|off|up|into|a|an|shots?))|ousted|axed|dismissed|given the (?:boot|sack|push)"
            r"|shown the door|(?:relieved|stripped) of|removed (?:from (?:office|(?:his|her|their) (?:post|job))|as)"
            r"|forced out|kicked out|booted out|let go",
            own=r"(?:got|gets|was given) the (?:boot|sack|push|chop)",
            after=_after("stays,suspended"),
        ),
        "suspended": Way(
            around=("placed|put", "on (?:[a-z]+ )?leave"),
            done=r"suspended(?= (?:on|as|from|by|while|pending|after|over|without|with)|[.,;])|(?:placed"
            r"|put) on (?:[a-z]+ )?leave"
            rf"|suspended from {_OWN} (?:job|post)",
        ),
        "stays": Way(
            done=r"reinstated",
            own=r"(?:will|would|is to|was to|vowed to|plans to|intends to) (?:stay(?: on)?|remain|carry on)"
            rf"|(?:will|would|is to|vowed to) keep {_OWN} job"
            r"|(?:refused|declined|refuses|refusing) to (?:resign|quit|go|step down|stand down)"
            rf"|(?:kept|keeps) {_OWN} (?:job|post)|(?:clung|hung) on to {_OWN} (?:job|post)|remains in (?:office"
            rf"|post|charge)",
        ),
    },
    "appeal": {
        "won the appeal": Way(
            own=rf"(?:won|wins) (?:{_OWN}|an|the) appeal|(?<=['’]s )appeal (?:was|has been) (?:upheld|allowed"
            rf"|granted)"
            rf"|(?:allowed|granted|upheld) (?P<whom>{_WHOSE})(?:['’]s?)? appeal",
        ),
        "lost the appeal": Way(
            own=rf"(?:lost|loses) (?:{_OWN}|an|the) appeal|(?<=['’]s )appeal (?:was|has been) (?:dismissed|rejected"
            rf"|thrown out|turned down|denied)|(?:dismissed|rejected|threw out|turned down)"
            rf" (?P<whom>{_WHOSE})(?:['’]s?)? appeal",
        ),
    },
}
"""Each family by its name, which is the predicate of its claims."""

LAW = ("plea", "verdict", "penalty", "bail", "charge", "appeal")
"""The families of somebody before the law."""
_RIVALS = {
    "life": (("dead", "unhurt"), ("dead", "slightly hurt"), ("dead", "alive"), ("unhurt", "badly hurt"),
             ("slightly hurt", "badly hurt"), ("dead", "badly hurt")),
}  # fmt: skip


def exclude(family: str, one: str, two: str) -> bool:
    """Whether two ways of a family cannot both hold at one time.

    >>> exclude("plea", "guilty", "not guilty"), exclude("life", "alive", "unhurt")
    (True, False)
    """
    pairs = _RIVALS.get(family)
    return one != two and (pairs is None or (one, two) in pairs or (two, one) in pairs)


_CUES = {
    "plea": "guilty|admit|denied|denies|denying|innocent|confess|owned up|contested",
    "verdict": "convict|guilty|jail|prison|sentence|locked up|bars|spared|stretch|term|suspended|acquit"
    "|exonerat|cleared",
    "penalty": "jail|prison|sentence|locked up|bars|spared|stretch|term|suspended|probation|community|sent down"
    "|taken down",
    "bail": "bail|bond|remand",
    "charge": "charge",
    "life": "killed|dead|died|dies|murdered|slain|death|lost h|lost the|perished|succumbed|drowned|hurt|harmed"
    "|injur|scath"
    "|scratch|wound|treated|minor|slight|light|condition|fighting|critical|intensive|hospital|alive|found safe|surviv"
    "|recover|escape|walked away|life support|went home|pull through|cuts|bruises|expected to live|awake|doing well",
    "post": "resign|quit|stepped down|steps down|stood down|stands down|notice|gave up|walked out|sacked|fired"
    "|ousted|axed"
    "|dismissed|boot|the sack|the push|the chop|the door|relieved|stripped|removed|forced|kicked out|let go"
    "|let h|leave"
    "|suspended|reinstated|stay|remain|carry on|keep|kept|to go|to step down|to stand down|clung|hung on",
    "appeal": "appeal",
}
CUES: dict[str, tuple[str, ...]] = {family: tuple(words.split("|")) for family, words in _CUES.items()}
"""What a sentence that tells a way of a family has one of, in lower case."""

CRIME = lazy(_CRIMES)
PART = lazy(rf"(?:of|on) (?:(?:the|a) )?(?:other|remaining|further|second|third|{NUMBER}|lesser|most|one)\b")
"""What limits an acquittal to a part of what somebody was accused of."""
DEGREE = lazy(
    r"(?:first[- ]degree|second[- ]degree|involuntary|vehicular|gross negligence|aggravated|armed|wire|mail) "
)
HOMICIDES = frozenset(("murder", "manslaughter", "attempted murder"))
"""Crimes of which an act is one."""


def patterns(family: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """All that tells a way of a family: the way, "done", "around" or "own", and the pattern."""
    for name, way in FAMILIES[family].items():
        if way.done:
            yield name, "done", lazy(rf"\b(?:{way.done})\b")
        if way.around[0]:
            yield name, "around", lazy(rf"\b(?:{way.around[0]}) (?P<whom>{WHOM}) (?:{way.around[1]})\b")
        if way.own:
            yield name, "own", lazy(rf"(?<![\w-])(?:{way.own})\b")
