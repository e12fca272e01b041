"""What happens in one way only, and the words for each way: a goal is a penalty or a free kick, a chief is backed or
called on to go, a victim shot or stabbed.

Each family is a set of ways of which one holds of one thing at one time. From general knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from factcheck.values.lazy import lazy

_GO = "(?:go|quit|resign|step down|stand down|stand aside)"
_WHOM = "(?:him|her|them|the [a-z]+|[A-Z][\\w’'-]+(?: [A-Z][\\w’'-]+)?)"
_OFF = "(?:sent|taken|carried|stretchered|went|came|limped) off"
_BREAK = "(?:half[- ]time|the break|the interval)"
FAMILIES: dict[str, dict[str, str]] = {
    "confidence": {
        "backed": "(?:publicly |fully )?(?:backed|stood by|defended|threw (?:his|her|its|their) weight behind)"
        "|(?:expressed|voiced) (?:full |complete )?confidence in",
        "called on to go": f"(?:called on|urged|told|pressed) {_WHOM} to {_GO}"
        f"|(?:said|says|argued)(?: on [A-Z][a-z]+day)? (?:that )?(?:{_WHOM}|s?he|they) (?:should|ought to|must|had to)"
        f" {_GO}|(?:called for|demanded|urged) (?:his|her|their|[A-Z][\\w-]+['’]s) (?:resignation|departure)",
    },
    "tone": {
        "praised": "prais(?:es|ed)|hail(?:s|ed)|applaud(?:s|ed)|paid tribute to",
        "attacked": "criticis(?:es|ed)|criticiz(?:es|ed)|condemn(?:s|ed)|denounc(?:es|ed)"
        "|slam(?:s|med)|blast(?:s|ed)|storm(?:s|ed)|fum(?:es|ed)|hit out at|lash(?:es|ed) out at",
    },
    "leaving": {
        "stays": "(?:will|would|plans to|is to|wants to) (?:stay|remain)",
        "leaves": "(?:is|['’]s|will be) (?:leaving|going|stepping down)|(?:will|would|plans to|is to) "
        "(?:leave|go|quit|depart|step down)",
    },
    "custody": {
        "gave himself up": "(?:gave|given|giving|gives) (?:him|her|them)sel(?:f|ves) up"
        "|(?:turned|handed|turns|hands|turning|handing) (?:him|her|them)sel(?:f|ves) in"
        "|presented (?:him|her|them)sel(?:f|ves) (?:at|to)"
        "|walked into (?:the |an? )?(?:[A-Za-z]+ ){0,2}(?:police|sheriff[’']s) (?:station|office)",
        "was caught": "(?:arrested|seized|detained|handcuffed|cuffed|nabbed|collared|caught|captured|grabbed|nicked)"
        " (?:by [a-z ]{3,20} )?(?:at|in|on|aboard|near|outside) (?:the|an?|his|her|their) (?:[a-z]+ ){0,2}"
        "(?:home|house|flat|apartment|airport|hotel|motel|border|lounge|gate|train|bus|ferry|ship|bed|restaurant|bar|pub"
        "|garage|barn|hideout|park|supermarket|shop)",
    },
    "door": {
        "remained open": "(?:remain(?:s|ed)|stay(?:s|ed)|kept) open",
        "was closed": "(?:was|were|is|been|has|had) (?:shut|closed)(?: down)?",
    },
    "goal": {
        "penalty": "penalty|from the (?:penalty )?spot|spot[- ]kick",
        "free kick": "free[- ]kick",
        "header": "header|headed (?:in|home)|nodded (?:in|home)",
        "own goal": "own goal",
    },
    "dismissal": {
        "straight red card": "straight red|direct red",
        "second yellow card": "second (?:yellow|booking|bookable|caution)|two yellow|two bookings",
    },
    "attack": {
        "shot": "(?:was|were|been|being) (?:fatally )?shot|shot (?:dead|to death)|gunned down",
        "stabbed": "(?:was|were|been|being) (?:fatally )?(?:stabbed|knifed)|stabbed to death",
        "strangled": "(?:was|were|been|being) strangled",
        "beaten": "(?:was|were|been|being) (?:beaten|bludgeoned|battered)|beaten to death",
        "poisoned": "(?:was|were|been|being) poisoned",
        "drowned": "(?:was|were|had|has|been) drowned",
    },
    "death": {
        "drowned": "drown(?:ed|s)",
        "froze": "fr(?:eeze|eezes|oze|ozen) to death|died? (?:of|from) (?:cold|hypothermia|exposure)",
        "burned": "burn(?:s|ed|t)? to death",
        "suffocated": "suffocat(?:es|ed)|asphyxiated",
        "starved": "starv(?:es|ed)(?: to death)?",
        "was electrocuted": "electrocuted",
        "fell": "(?:fell|fall|falls|plunged?|plunges) to (?:his|her|their|its) deaths?",
        "was hanged": "hanged|hanging",
    },
    "weapon": {
        weapon: f"with (?:an?|the|his|her|their) (?:[a-z]+ )?(?:{words})"
        for weapon, words in {
            "gun": "gun|pistol|handgun|rifle|shotgun|revolver",
            "knife": "knife|machete|blade",
            "hammer": "hammer|mallet",
            "axe": "axe|hatchet",
            "bat": "(?:baseball |cricket )?bat",
            "bottle": "bottle",
            "screwdriver": "screwdriver",
        }.items()
    },
    "struck by": {
        vehicle: f"(?:hit|struck|run over|knocked down|mown down) by (?:an?|the) (?:[a-z]+ )?(?:{words})"
        for vehicle, words in {
            "car": "car|SUV|taxi",
            "lorry": "lorry|truck",
            "bus": "bus|coach",
            "train": "train",
            "tram": "tram|streetcar",
            "motorcycle": "motorcycle|motorbike|scooter",
            "cyclist": "bicycle|bike|cyclist",
        }.items()
    },
    "subject": {
        subject: f"(?:teaches|taught|teaching) (?:[a-z]+ and )?{subject}|{subject} (?:teacher|master|mistress)"
        for subject in "chemistry physics biology maths mathematics history geography music art French German Spanish"
        " Latin English woodwork drama".split()
    },
    "gem": {
        gem: f"{gem}s?" if gem[-1] != "y" else f"{gem}|{gem[:-1]}ies"
        for gem in "amethyst aquamarine emerald garnet opal ruby sapphire topaz turquoise".split()
    },
    "verdict": {
        "unanimous": "unanimous(?:ly)?(?: (?:verdict|jury|decision))?"
        "|[Aa]ll (?:twelve|12|eleven|11) (?:jurors|of them)",
        "by a majority": "majority (?:verdict|decision)|majority of \\w+(?:[- ]to[- ]|[-–])\\w+",
    },
    "half": {
        "first half": f"{_OFF} (?:in the first half(?! of)|before (?:the break|half[- ]time|the interval))",
        "second half": f"{_OFF} (?:in the second half(?! of)|after (?:the break|half[- ]time|the interval))",
    },
    "league": {
        "promoted": "(?:was|were|been) promoted|w[io]ns? promotion",
        "relegated": "(?:was|were|been) relegated",
    },
    "inspection": {
        way: f"{way} (?:an?|its|the|her|his|their) (?:[a-z]+ ){{0,2}}(?:inspection|examination|exam|audit|test)"
        for way in ("passed", "failed")
    },
    "half-time": {
        "level": f"(?:level|all square|goalless|scoreless|(?P<score>\\d)-(?P=score)) at {_BREAK}"
        f"|[Aa]t {_BREAK},? (?:it was (?:(?P<behind>\\d)-(?P=behind)|goalless|level)|(?:[a-z]+ ){{2,3}}level)",
        "not level": f"(?:led|leading|ahead|in front|behind|trailed|trailing|lead)(?: by)?(?: \\d-\\d)? at {_BREAK}",
    },
    "alarm": {
        "rang": "alarms? (?:rang|sounded|went off|woke|worked)|(?:set off|triggered) (?:the|an?) (?:[a-z]+ )?alarm",
        "did not ring": "alarms? (?:did not|had not|never|failed to) (?:ring|rung|sound|sounded|go off|gone off|work"
        "|worked)|[Nn]o (?:working )?(?:[a-z]+ )?alarm(?: (?:rang|sounded|went off))?"
        "|alarms? (?:was|were|had been) (?:not working|switched off|turned off|disabled|broken)",
    },
    "recount": {
        "no recount": "(?:[Nn]o|[Ww]ithout an?) (?:[a-z]+ )?recount",
        "recount": "after (?:an?|two|three) (?:[a-z]+ )?recounts?|there was a recount",
    },
    "jobs": {
        "lost": "jobs (?:will be|would be|are to be|were) (?:lost|cut)|jobs (?:are to|will) go"
        "|(?:loss of|lose|cut|cuts|cutting|shed|axe) (?:[a-z]+ )?[\\d,]+ jobs",
        "created": "jobs (?:will be|would be|are to be|were) created|creat(?:e|es|ed|ing) (?:[a-z]+ )?[\\d,]+ jobs"
        "|[\\d,]+ new jobs",
    },
    "stuck": {
        "would not open": "(?:could|would|will|did|does) not (?:be )?open(?:ed)?|(?:stuck|jammed) shut",
        "would not close": "(?:could|would|will|did|does) not (?:be )?(?:closed?|shut)|(?:stuck|jammed) open",
    },
    "wearing": {
        "wore": "(?:was|were) wearing (?:an?|his|her|their) (?:helmet|seat ?belt|life ?jacket|mask)",
        "did not wear": "(?:was|were) not wearing (?:an?|his|her|their) (?:helmet|seat ?belt|life ?jacket|mask)"
        "|without (?:an?|his|her|their) (?:helmet|seat ?belt|life ?jacket|mask)",
    },
}  # fmt: skip
OF_ONE_PERSON = frozenset({"dismissal", "subject", "custody", "league", "half"})
"""Families of which a person has one way in a story, however much the sentences else have in common."""
OF_ONE_STORY = frozenset({"verdict", "half-time", "alarm", "recount", "jobs"})
"""Families of which a story has one way, where two reports or more agree on it."""
_UNDONE = re.compile(
    r"(?:\b(?:not|never|no|nor|if|unless|would|could|might|may|whether|denied|refused|failed|had to|to)|n['’]t)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
_WAYS = {family: {way: lazy(rf"\b(?:{words})\b") for way, words in ways.items()} for family, ways in FAMILIES.items()}
_LITTLE = frozenset(
    "said says will would with from been were that have plan want they agai over must ough shou".split()
)
ROOT = 4
"""Letters that every match of a way has one word begin with, of those of `_ROOTS`."""
_ROOTS = {
    family: {
        way: frozenset(
            form[:ROOT] for word in re.findall(r"[a-z]{4,}", words) for form in (word, word.removesuffix("s"))
        )
        - _LITTLE
        for way, words in ways.items()
    }
    for family, ways in FAMILIES.items()
}


def told(roots: Set[str]) -> list[str]:
    """The families of which two ways or more may be told in texts whose words begin with some `ROOT` letters."""
    return [
        family for family, ways in _ROOTS.items() if sum(not needed.isdisjoint(roots) for needed in ways.values()) > 1
    ]


def roots(family: str) -> frozenset[str]:
    """The first `ROOT` letters of which a text that tells a way of a family has one."""
    return frozenset().union(*_ROOTS[family].values())


def ways(family: str, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The ways of a family that a stretch of text tells, each with its place; what is denied or only possible is none.

    >>> list(ways("goal", "He scored a free kick.", 0, 22)), list(ways("tone", "They had not praised it.", 0, 24))
    ([('free kick', 12, 21)], [])
    """
    for way, pattern in _WAYS[family].items():
        for match in pattern.finditer(text, start, end):
            if not _UNDONE.search(text, max(start, match.start() - 24), match.start()):
                yield way, match.start(), match.end()
