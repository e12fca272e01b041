"""The words of tolls, as patterns over the text in lower case: what befalls people, and who they are."""

from __future__ import annotations

import re

from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME, NUMBER_MARK, PERSON_MARK, PLACE

CORES = (
    "shot", "shoot", "kill", "wound", "injur", "dead", "death", "hospital", "died", "victim", "arrest", "homicide",
    "murder", "custody", "hurt", "fatal", "dies", "die ", "slain", "lives", "detain", "missing", "unaccounted",
    "treated", "perish", "drown", "casualt", "toll", "jailed", "slaying", "slashed", "knifed", "scalded", "mauled",
    "trampled", "infirmary", "suffer", "treatment",
)  # fmt: skip
STATES = (
    r"(?P<killed>fatally (?:shot|stabbed|wounded|injured|struck)|(?:shot|stabbed|beaten|burned|hacked"
    r"|crushed) (?:dead|to death)"
    r"|(?:shot|stabbed|struck|hit) and killed|gunned down|killed|dead|died|dies?|slain|murdered|perish(?:ed)?|drowned"
    r"|lost their li(?:ves|fe)|lost (?:his|her) life|executed|electrocuted|fatalities|fatality|deaths?|fatally)"
    r"|(?P<injured>(?:shot|stabbed) and (?:wounded|injured|hurt)|injured|wounded|hurt|hospitali[sz]ed|injuries|maimed"
    r"|slashed|knifed|scalded|mauled|trampled"
    r"|(?:need|requir|receiv)(?:ed|ing) (?:[\w-]+ ){0,2}?hospital (?:treatment|care)"
    r"|(?:need|requir|receiv)(?:ed|ing) (?:medical )?treatment"
    r"|(?:pulled|dug|brought|carried|got|cut) (?:out|free|clear) (?:alive )?with [a-z ]{0,20}?injuries"
    r"|(?:escaped|came away) with (?:[\w-]+ ){0,2}?(?:injuries|wounds|burns|bruises|fractures)"
    r"|treated (?:at|in|for|on|by)|(?:rushed|taken|transported|flown|airlifted|sent|brought|driven"
    r"|admitted) (?:by \w+ |via \w+ )?to (?:\w+ ){0,4}?(?:hospitals?|infirmary)"
    r"|(?:spent (?:the|a|one|two|three) (?:nights?|days?)|kept|stayed) (?:overnight )?in (?:\w+ ){0,4}?"
    r"(?:hospitals?|infirmary)"
    r"|nursing (?:[\w-]+ ){0,2}?(?:injuries|wounds|burns)"
    r"|suffer(?:ed|ing|s) (?:from )?(?:[\w-]+ ){0,3}?(?:injuries|wounds|burns|injury|hypothermia|dehydration"
    r"|concussion|frostbite|heatstroke|exhaustion|inhalation|bruises|fractures)"
    r"|sustained (?:[\w-]+ ){0,3}?(?:injuries|wounds|injury))"
    r"|(?P<arrested>arrested|detained|in custody|(?:taken|placed) into custody|under arrest|jailed"
    r"|(?<!previous )(?<!prior )(?<!earlier )arrests)"
    r"|(?P<missing>missing|unaccounted for)"
    r"|(?P<shot>shot|(?:struck|hit) by (?:gunfire|bullets|gunshots))"
)
WORD = r"[^\W\d_][\w'’.-]*"
NO_NOUN = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|saying|reporting|of|in|on|at|y\.o\.?|yo"
    r"|yrs?|and|or|who|that|which|to|for|from|with|by|were|was|are|is|be|been|being|had|has"
    r"|have|having|but"
    r"|after|as|when"
    r"|while|where|say|said|says|told|if|than|then|he|she|they|it|we|i|not|into|over|under|between|against|during"
    r"|inside|outside"
    r"|near|left|leaves|leaving|year|years|day|days|hour|hours|minute|minutes|month|months|week|weeks|mile|miles"
    r"|time|times|percent"
    r"|counts|charges|allegedly|remained?|before|until|because|since|so|whose|this|the|a|an|his|her|their|its"
    r"|about|shot|killed"
    r"|wounded|injured|dead|hurt|killing|wounding|injuring|arrested|hit|struck|fired|opened|died|feet|p\.m|a\.m|am"
    r"|pm|street|avenue|st\.?|block"
    r"|shots|rounds|bullets|gunshots|cars?|vehicles?|homes?|houses?|shooting|suspected|accused|convicted|charged"
)
AUX = (
    r"(?:are|is|were|was|have|has|had|be|been|being|remain(?:s|ed)?|lay|lie|left|found|pronounced|confirmed"
    r"|declared|reported|got|gets|get"
    r"|both|all|also|still|now|later|reportedly|believed|feared|presumed|apparently|critically|seriously|badly"
    r"|gravely|severely"
    r"|slightly|lightly|moderately|accidentally|to have|who|whom|of them|of whom|known to have|subsequently"
    r"|being held|already)"
)
AFTER = re.compile(
    rf"(?P<who>(?: members of (?:the|a|his|her|its|their|our) [\w-]+|(?:[ -](?!(?:{NO_NOUN})\b){WORD}){{0,4}}?))"
    r"(?:, among them [^,;.:]{1,60},)?"
    rf"(?P<aux>(?:,? {AUX}){{0,5}}),? (?:{STATES})(?![\w'’-]"
    rf"|\.\w)"
)
ADVERB = lazy(
    r"\b(?:critically|seriously|badly|gravely|severely|slightly|lightly|moderately|minor"
    r"|(?:non-)?life[- ]threatening)\b"
)
OBJECT = lazy(
    rf" (?:(?:an?|the|his|her|their|him|them|himself|themselves|each|another|at least|this|its|my|our)\b"
    rf"|[{PERSON_MARK}{NUMBER_MARK}])"
)
SHOT_AT = lazy(
    r" (?:up|put|down|at (?:an? |the )?(?:police|officers?|deput\w+|cops?|cars?|vehicles?|each other|him|her|them))\b"
)
OBJECT_VERBS = frozenset("killed shot injured wounded hurt arrested detained murdered".split())
PASSIVE = lazy(r"\b(?:are|is|were|was|be|been|being|left|leaves|got|gets|get)\b")
BEFORE = re.compile(
    r"(?:\b(?P<killed>kill(?:s|ed|ing)?|murder(?:ed|ing|s)|slay(?:s|ing)?|slew|(?:(?:shot|shoots?|shooting|stabbed"
    r"|stabbing) (?:dead|and (?:killed|killing)))|fatally (?:shoot(?:s|ing)?|shot|stabb?(?:s|ed|ing))"
    r"|(?P<lives>claim(?:s|ed|ing)?|took|takes?|taking|cost(?:s|ing)?|loss of))"
    r"|\b(?P<injured>injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt"
    r"|(?P<sent>sen(?:ds|t|ding)|puts?|putting|land(?:s|ed|ing)))|\b(?P<arrested>arrest(?:s|ed|ing)?"
    r"|detain(?:s|ed|ing)?)"
    r"|\b(?P<shot>shot|shoots|shooting))(?P<gap>(?: also| another| an additional| a further| the)*) $"
)
TO_HOSPITAL = lazy(
    r" (?:other |more )?(?:people|persons|men|women|victims|others|children|teens|teenagers|boys|girls|pupils"
    r"|students|workers|passengers|players|riders|fans|residents)?"
    r" ?(?:to|in) (?:\w+ ){0,4}?hospitals?\b(?!['’])"
)
"""Words behind the number of those who were sent there."""
LAST = frozenset(
    "kill kills killed killing murders murdered murdering slays slay slaying slew dead shoots shoot shot shooting stabs"
    " stabbed stabbing claim claims claimed claiming took take takes taking cost costs costing injures injure injured"
    " injuring wound wounds wounded wounding hurt arrest arrests arrested arresting detain detains detained detaining"
    " sends sent sending put puts putting lands landed landing also another additional further the of".split()
)
"""The last words of `BEFORE`."""
TOLL_CORES = ("toll", "number of", "number killed", "deaths", "fatalities")
TOLL = lazy(
    r"\b(?:(?:death )?toll|number of (?:\w+ )?(?:dead|deaths|fatalities|people killed|victims|lives lost)"
    r"|number (?:of people )?(?:killed|dead)|deaths|fatalities)\b"
    r"(?: of| in [^.;:\n()]{1,40} of|[^.;:\n()]{0,80}? (?:to|at|reach(?:es|ed)?|hits?|is|was|now|tops?|topped|stands?"
    r"|passes|passed))(?: (?:at|least|nearly|about))? $"
)
OPEN_NUMBER = lazy(
    r" of (?:the|those|its|their) | (?:times|percent|years?|days?|months?|weeks?|hours?|minutes?|miles?|shots"
    r"|rounds?)\b|%|st\b|th\b|-year|-month|[/:]\d| (?:a|p)\.?m\b|,? (?:north|south|east|west)"
)
AMONG = lazy(
    r" of (?:the|those|these|his|her|its|their|our)"
    r"(?: (?:\d[\d,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"(?= (?:are|were|have|had)\b)|(?= )(?! (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)))"
)
"""What parts a number from those of whom they are so many."""
COLLECTIVE = lazy(
    r" (?P<who>gang|party|group|club|crew|team|band|squad|tour group|group of [a-z]+)(?: (?:from|of|in|at) [a-z]\w+)?"
    r"(?= )"
)
"""All who were there in one word, behind "five of the", with where they are from."""
LIST = lazy(rf" (?:people |others |victims |deaths )?in (?P<place>{PLACE}|{NAME})")
NOBODY = re.compile(
    r"no(?<=\bno)(?: ?one|body| (?:other )?(?:people|persons?|bystanders|civilians|injuries|deaths|arrests"
    r"|fatalities|casualties)|ne of the \w+)"
    r"(?P<else> else)?(?: (?:was|were|is|are|has|have|had|been|seriously|badly))* "
    r"(?:(?P<injured>injured|hurt|wounded)|(?P<killed>killed|died|dead)|(?P<arrested>arrested|in custody"
    r"|taken into custody)|(?P<said>reported|made))\b"
)
DOUBLE = lazy(
    r"\b(?P<n>double|triple|quadruple|quintuple)[- ](?:(?P<killed>homicide|murder|slaying|killing"
    r"|fatality|fatal shooting)|(?P<shot>shooting))\b(?! suspect| investigat)"
)
TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
SINGLE = re.compile(
    rf"a(?<=\ba)(?:n|nother)? (?:(?!(?:{NO_NOUN})\b)[\w-]+ ){{0,3}}?(?P<who>man|woman|boy|girl|teen|teenager"
    rf"|child|toddler|infant|baby|officer|deputy|firefighter"
    r"|soldier|student|pedestrian|motorcyclist|driver|cyclist|bystander|mother|father|person|passenger|worker)"
    rf"(?: (?:is|was|has been|had been|has|lies))?(?: (?!fatally)[a-z]+ly)? (?:{STATES})(?![\w'’-])"
)
PLURAL = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "",
    "people": "",
    "baby": "babies",
    "policeman": "officers",
    "policemen": "officers",
    "policewomen": "officers",
    "police": "officers",
    "firemen": "firefighters",
    "warders": "guards",
    "wardens": "guards",
    "pupils": "children",
    "schoolchildren": "children",
    "employees": "workers",
    "workmen": "workers",
    "staff": "workers",
    "troops": "soldiers",
    "travellers": "passengers",
    "travelers": "passengers",
    "guests": "visitors",
    "fans": "spectators",
}
"""One word for each sort of people."""
EVERYONE = frozenset("people persons person victims victim individuals lives folks more".split())
OTHERS = frozenset("other others more additional further another".split())
INCLUDING = lazy(
    r",? ?[(—–-]{0,2} ?(?P<how>including|plus|not (?:including|counting)|excluding|besides"
    r"|among them) (?P<who>(?:the |a )?(?:suspected |alleged )?"
    r"(?:gunman|shooter|suspect|attacker|assailant|bomber|perpetrator|killer|driver|pilot)s?|himself|herself)\b"
)
SEVERAL = lazy(
    r"(?<!mass )(?<!school )(?<!police )(?<!recent )\b(?:shootings|homicides|incidents|killings|murders|slayings"
    r"|attacks|crashes|scenes)\b(?! (?:investigat|detective|unit|division|in history))"
    r"|\b(?:violent|deadly|bloody) (?:\w+ )?(?:night|weekend|year|month|week|day|start|summer)\b"
    r"|\bweekend violence\b|\bcitywide\b|\bacross the city\b|\bsince (?:\d+ ?[ap]\.?m|(?:early |late )?(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)"
)
ACCUSED = lazy(
    r"\b(?:charged with|counts? of|convicted of|guilty of|accused of|charges of|sentenced for|conspir\w+ to"
    r"|plott?\w* to|threat\w* to|tried to|attempted to|wants? to|plan\w* to|to) (?:\w+ ){0,2}$"
)
PARENT = lazy(r"\b(?:mother|father|mom|mum|dad|parents?|grandmother|grandfather|single mom)[ -]of[ -]$")
SINGULAR = lazy(r" (?:was|is|has)\b")
LISTED = re.compile(r"\b(?:to|at|hits?|reach(?:es|ed)?|is|of|kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing)) $")
AGES = lazy(r"\bage[sd]?(?: from| between)? (?:\d+(?:,|,? and| to)? )*$")
OF_WHOLE = lazy(r"\b(?:\w+) of (?:the|those|these|its|their) $")
FINITE = lazy(r" (?:was|is|are|were|has|have|had)\b| (?:died|dies|die)$")
DEAD = lazy(r"\b(?:dead|killed|kills?|killing|died|dies|dying|fatal(?:ly)?|slain|murdered|death)\b")
HURT = lazy(
    r"\b(?:injured|injuring|injures|wounded|wounding|wounds (?!of)|hurt|hospitali[sz]|shot\b(?! (?:and killed|dead"
    r"|to death)))"
)
NOUN = lazy(rf"(?: (?!(?:{NO_NOUN})\b){WORD}){{1,3}}")
TAKEN = lazy(r" to (?:\w+ ){0,4}?hospitals?$|treated (?:at|in)$")
"""Taken to hospital: all the injured, or those who were not treated at the scene."""
BESIDE = lazy(
    r"\b(?:man|woman|men|women|boys?|girls?|child|children|teens?|teenagers?|baby|toddler|infant|parents|people"
    r"|adults?|kids?"
    r"|year-olds?|father|mother|couple|husband|wife|officers?|deputy|student|males?|females?)(?:,| and| &|, and) $"
)
"""What is named beside a number and befell the same: "Baby, 4 people injured" are five."""
