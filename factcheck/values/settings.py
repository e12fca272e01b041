"""In which room or where else in a building or a vehicle, on which side, in which direction and in what weather: words
of which one excludes another, as ranges on a scale: "the third floor" is what Britons call the third and Americans the
second.

Two settings of one scale whose ranges do not meet cannot both be those of one thing. From general knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from factcheck.values.lazy import lazy

Bands = tuple[tuple[float, float], ...]
"""The ranges of a scale in which a value may lie."""


class Setting(Struct, frozen=True):
    """A setting in a text: the scale, its ranges there, its place; `thing`: the words inside it that name of what."""

    scale: str
    bands: Bands
    start: int
    end: int
    thing: str = ""


_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_STOREY = r"(?:floor|storey|story)s?\b"
_FLOOR = lazy(
    rf"\b(?:(?P<nth>{'|'.join(_NTH)}|\d{{1,2}}(?:st|nd|rd|th))[- ]{_STOREY}"
    rf"|(?P<ground>ground[- ]{_STOREY}|(?:street|ground)[- ]level)"
    rf"|(?P<top>(?:top|upper)(?:most)?[- ](?:{_STOREY}|decks?\b)|(?<=the )(?:top|upper) level|upstairs|attic|rooftop"
    r"|(?<=on the )roof(?= |,|\.))"
    rf"|(?P<low>lower[- ](?:{_STOREY}|decks?\b)|(?<=the )lower level|downstairs)"
    r"|(?P<below>basement|cellar|below ground|below street level))\b",
    re.IGNORECASE,
)
_HIGHEST = 99.0
_LEVELS = {"ground": (0.0, 0.0), "top": (1.0, _HIGHEST), "low": (-_HIGHEST, 0.0), "below": (-_HIGHEST, -1.0)}
_BODY = (
    "shoulder|arm|leg|knee|hand|foot|ankle|thigh|hip|eye|ear|wrist|elbow|hamstring|calf|lung|kidney|breast|cheek|temple"
    "|thumb|shin|forearm|groin"
)
_PART = "side|bank|lane|wing|tyre|tire|wheel|engine|window|door|wall|flank|tower|bow|quarter|hull|tank|mirror|bend"
_END = (
    "door|doors|window|wheel|wheels|tyre|tire|seat|seats|row|rows|carriage|carriages|coach|car|engine|entrance|gate|yard"
    "|garden|axle|bumper|section|part|half|cabin|ramp|deck|exit|passenger|passengers"
)
_SIDES = lazy(
    rf"\b(?P<left>left|right)(?:-hand)?[- ](?:upper |lower |front |rear )?(?P<of_left>{_BODY}|{_PART})\b"
    rf"|\b(?P<front>front|rear|back)[- ](?P<of_front>{_END})\b"
    r"|\b(?:at|in|near|from|towards?|to)? ?the (?P<end>front|rear|back) of (?:the|a|his|her|their|its)"
    r" (?P<of_end>[a-z-]+(?: [a-z]+)?)"
    r"|\b(?P<port>port|starboard)(?: (?P<of_port>side|bow|quarter|engine|hull|beam|propeller|lifeboats?))\b"
    r"|\bto (?P<list>port|starboard)\b"
    r"|\b(?P<bow>bow|stern) (?P<of_bow>doors?|ramp|section|thruster|deck)\b|\bin the (?P<hold>bow|stern)s?\b"
    r"|\b(?P<near>nearside|offside)\b",
    re.IGNORECASE,
)
_DECKS = "car vehicle cargo sun observation promenade boat flight passenger".split()
_DECK = lazy(rf"\b(?P<deck>{'|'.join(_DECKS)}) deck\b")
_FIRST_OF_PAIR = frozenset("left front port bow nearside".split())
_AXES = {"left": "left", "front": "front", "end": "front", "port": "port", "list": "port", "bow": "bow", "hold": "bow",
         "near": "nearside"}  # fmt: skip
_POINT = r"(?:north|south)(?:[- ]?(?:east|west))?|east|west"
_WAYS = (
    "(?:head|heads|headed|heading|travelling|traveling|travelled|traveled|driving|drove|driven|fled|fleeing|flees"
    "|sailing|sailed|drifting|drifted|drifts|moving|moved|went|going|walked|walking|ran|running|swept|rode|flew|bound|pushed)"
)
_COMPASS = lazy(
    rf"\b[Ii]n (?:the )?(?:far )?(?P<part>{_POINT})(?:ern part)? of (?:the )?(?P<of_part>[A-Z][\w-]+|[a-z]+)"
    rf"|\b(?P<off>{_POINT}) of (?:the )?(?P<of_off>[A-Z][\w-]+(?: [A-Z][\w-]+)?|[a-z]+)"
    rf"|\b(?P<bound>{_POINT})(?:bound|wards?)\b|\b{_WAYS} (?:due |further |back )?(?P<way>{_POINT})\b(?!-| of| [A-Z])"
    rf"|\b(?P<wind>{_POINT})erl(?:y|ies)\b|\b(?:winds?|gales?|breeze) from the (?P<blow>{_POINT})\b"
    rf"|\b(?P<lie>{_POINT})(?:ern)? (?P<of_lie>[a-z-]+(?: [a-z-]+)?|[A-Z][\w-]+)"
    rf"|\b(?P<named>East|West|North|South) (?P<of_named>Side|Wing|Face|Stand|Tower)\b"
)
_SLOTS = {"part": "part", "off": "off", "bound": "way", "way": "way", "wind": "wind", "blow": "wind", "lie": "part",
          "named": "part"}  # fmt: skip
_DEGREES = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
            "northwest": 315}  # fmt: skip
_ARC = 40
"""Degrees on each side of a point of the compass that it may stand for: "north" may be north-east, and is not east."""
_WEATHER = lazy(
    r"\b(?:(?P<sea0>calm (?:seas?|waters?)|(?:seas?|waters?) (?:was|were) (?:flat|calm|smooth))"
    r"|(?P<sea1>(?:rough|choppy|heavy|high|stormy|mountainous) (?:seas?|waters?)"
    r"|(?:seas?|waters?) (?:was|were) (?:rough|high|choppy))"
    r"|(?P<sky0>sunny|sunshine|cloudless|clear sk(?:y|ies)|blue sk(?:y|ies)|clear day|sky was (?:blue|clear))"
    r"|(?P<sky1>rain(?:ing|y|ed)?|downpour|drizzle|rainstorm|deluge)|(?P<sky2>snow(?:ing|storm|fall|ed)?|blizzard)"
    r"|(?P<sky3>fog(?:gy)?|mist(?:y)?)"
    r"|(?P<road0>dry (?:road|surface)|(?:road|surface) was dry)"
    r"|(?P<road1>(?:wet|slippery|icy|slick) (?:roads?|surface)|(?:road|surface) was (?:wet|icy|slippery|slick)"
    r"|black ice)"
    r"|(?P<cold0>below (?:zero|freezing)|sub-?zero|in the cold"
    r"|(?:cold|freezing|icy|bitter|chilly|frosty) (?:nights?|days?|mornings?|evenings?|weather|temperatures?))"
    r"|(?P<cold1>in (?:the |scorching |sweltering |blazing )heat|heat ?wave"
    r"|(?:warm|hot|mild|balmy|scorching|sweltering) (?:nights?|days?|mornings?|evenings?|weather|heat))"
    r"|(?P<wind0>windless|no wind|(?:light|gentle) winds?|(?:light|gentle) breeze)"
    r"|(?P<wind1>(?:strong|high|fierce|howling) winds?|gales?|gale-force)"
    r"|(?P<sight0>(?:poor|low|bad|limited|reduced) visibility|visibility was (?:poor|low|bad))"
    r"|(?P<sight1>(?:good|excellent|perfect) visibility|visibility was (?:good|excellent|perfect))"
    r"|(?P<light0>in (?:the |total |complete |pitch )?(?:dark|darkness)|still dark|in the dead of night)"
    r"|(?P<light1>(?:in )?broad daylight))\b",
    re.IGNORECASE,
)
_FOG = {("sky", "3"): (1.0, 2.0)}
"""Fog may come with rain or with snow."""
_ALSO = {("sky", "1"): ("road", 1.0), ("sky", "2"): ("cold", 0.0)}
"""What a weather tells besides: rain makes a road wet."""
_ROOM = lazy(
    r"\b(?:in|on|at|inside|into) (?:the|an?|his|her|their|its) (?:[a-z-]+ )?(?:(?P<kitchen>kitchen|galley)"
    r"|(?P<bed>bedroom|dormitory)|(?P<bath>bathroom|toilets?|lavatory|washroom|restroom|shower)"
    r"|(?P<living>living room|sitting room|lounge|front room)|(?P<dining>dining room)"
    r"|(?P<passage>stairs|staircase|stairwell|landing|hallway|corridor|foyer|lobby)|(?P<garage>garage|workshop)"
    r"|(?P<garden>garden|backyard)|(?P<laundry>laundry|utility room)|(?P<store>storeroom|pantry|cupboard|closet))\b",
    re.IGNORECASE,
)
_LETTERS = {
    "floor": "floor storey story level deck stairs attic roof basement cellar below",
    "side": "left right front rear back port starboard bow stern nearside offside",
    "deck": "deck",
    "room": (
        "kitchen galley bedroom dormitory bathroom toilet lavatory washroom restroom shower living sitting lounge front"
        " dining stairs staircase stairwell landing hallway corridor foyer lobby garage workshop garden backyard"
        " laundry utility storeroom pantry cupboard closet"
    ),
    "compass": "north south east west",
    "weather": (
        "calm rough sea sun clear blue rain downpour drizzl deluge snow blizzard fog mist road ice icy cold zero warm"
        " hot mild heat wind gale visib dark daylight water freezing surface nights sky breeze"
        " chilly frosty balmy scorching sweltering"
    ),
}
_LETTERS_OF = {scale: tuple(letters.split()) for scale, letters in _LETTERS.items()}
CUES = tuple({form: 0 for words in _LETTERS_OF.values() for word in words for form in (word, word.capitalize())})
"""Letters of which every sentence with a setting has some."""


def settings(text: str, start: int, end: int) -> Iterator[Setting]:
    """The settings that a stretch of text tells.

    >>> [(one.scale, one.bands) for one in settings("It began on the third floor.", 0, 28)]
    [('floor', ((2.0, 3.0),))]
    >>> [(one.scale, one.thing) for one in settings("A northbound lane; the west wing of it.", 0, 39)]
    [('compass way', ''), ('compass part', 'wing of')]
    """
    stretch = text[start:end].lower()
    has = {scale: any(letters in stretch for letters in forms) for scale, forms in _LETTERS_OF.items()}
    for match in _FLOOR.finditer(text, start, end) if has["floor"] else ():
        kind = str(match.lastgroup)
        bands = _storey(match["nth"]) if kind == "nth" else _LEVELS[kind]
        yield Setting("floor", (bands,), match.start(), match.end())
    for match in _SIDES.finditer(text, start, end) if has["side"] else ():
        name, word, thing = _group(match)
        at = 0.0 if word.lower() in _FIRST_OF_PAIR else 1.0
        yield Setting(f"side {_AXES[name]}", ((at, at),), match.start(), match.end(), thing)
    for match in _DECK.finditer(text, start, end) if has["deck"] else ():
        number = float(max(1, _DECKS.index(match["deck"])))  # the car deck is the vehicle deck
        yield Setting("deck", ((number, number),), match.start(), match.end())
    for match in _ROOM.finditer(text, start, end) if has["room"] else ():
        number = float(tuple(_ROOM.groupindex).index(str(match.lastgroup)))
        yield Setting("room", ((number, number),), match.start(), match.end())
    for match in _COMPASS.finditer(text, start, end) if has["compass"] else ():
        name, word, thing = _group(match)
        if name != "lie" or word[0].islower() or not thing[0].isupper():
            begin = match.start("way") if name == "way" else match.start()
            end_of_thing = match.end() - len(thing) + len(thing.split()[0]) if name == "lie" else match.end()
            yield Setting(f"compass {_SLOTS[name]}", _arc(word), begin, end_of_thing, thing)
    for match in _WEATHER.finditer(text, start, end) if has["weather"] else ():
        kind, level = str(match.lastgroup)[:-1], str(match.lastgroup)[-1]
        yield Setting(f"weather {kind}", (_FOG.get((kind, level), (float(level), float(level))),), *match.span())
        if (kind, level) in _ALSO:
            also, value = _ALSO[kind, level]
            yield Setting(f"weather {also}", ((value, value),), *match.span())


def meet(one: Bands, two: Bands) -> bool:
    """Whether two values may be one."""
    return any(low <= top and bottom <= high for low, high in one for bottom, top in two)


def _group(match: re.Match[str]) -> tuple[str, str, str]:
    """The group that tells the setting, its words, and those of the thing that it is a setting of."""
    name = next(name for name, word in match.groupdict().items() if word and not name.startswith("of_"))
    return name, match[name], match.groupdict().get(f"of_{name}") or ""


def _storey(printed: str) -> tuple[float, float]:
    number = _NTH.index(printed.lower()) + 1 if printed[0].isalpha() else int(printed[:-2])
    return float(number - 1), float(number)


@cache
def _arc(printed: str) -> Bands:
    middle = _DEGREES[re.sub(r"[- ]", "", printed.lower())]
    low, high = float(middle - _ARC), float(middle + _ARC)
    return ((low, high),) if low >= 0 else ((0.0, high), (low + 360, 360.0))
