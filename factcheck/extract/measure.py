"""Lengths, weights, speeds, areas, temperatures, storeys, magnitudes: each in the one unit of its kind.

The range holds all that round to what is printed, so that "17 kg" and "37.5 lb" overlap; the printed form is in the
span of the value. The scope is the noun measured ("wind", "height") where a simple pattern tells it, and that of the
measure before it for one that is converted in parentheses ("115 mph (185 kph)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.extract._numbers import is_sterling, lowered, state
from factcheck.model import Claim, Document, Quantity
from factcheck.values import numbers
from factcheck.values.lazy import lazy
from factcheck.values.units import MEASURES, converted, unit_of

EXAMPLES: list[tuple[str, list[str]]] = [
    ("The £5 note, 3 pound coins, two feet on the ground and two stories about it.", []),
    ("It was a six-foot wall.", ["- | measure | 1.6764..1.9812 metre (wall)"]),
    ("It was a 24- to 30-foot boat.", ["- | measure | 7.1628..9.2964 metre (boat)"]),
    ("He is 5 feet 10 inches tall.", ["- | measure | 1.7653..1.7907 metre"]),
    ("The storm had winds of 115 mph (185 kph).",
     ["- | measure | 184.27..185.879 kilometre per hour (wind)",
     "- | measure | 175.275..194.775 kilometre per hour (wind) ~"]),
    ("Together they weighed 17 kg.", ["- | measure | 16.5..17.5 kilogram (weight)"]),
    ("They were 210 nautical miles from land.", ["- | measure | 387994..389846 metre"]),
    ("The roof of the four-storey building fell in.", ["- | measure | 4 storey (building)"]),
    ("It happened about 10 miles north of the town.", ["- | measure | 14484.1..17702.8 metre (north) ~"]),
    ("He fell about 200m down a gully.", ["- | measure | 180..220 metre (fall) ~"]),
    ("It ran at 58 miles (93 km) an hour.",
     ["- | measure | 92.5373..94.1466 kilometre per hour (ran)",
     "- | measure | 87.875..98.175 kilometre per hour (ran) ~"]),
    ("The hut at 2,640m (8,660ft) cost £3m.",
     ["- | measure | 2639.5..2640.5 metre", "- | measure | 2507.44..2771.71 metre ~"]),
    ("It was 10cm (4in) deep.", ["- | measure | 0.095..0.105 metre", "- | measure | 0.084455..0.120015 metre ~"]),
    ("The quake, which measured a terrifying 6.1, shook it.", ["- | measure | 6.05..6.15 magnitude (measured)"]),
    ("She sat in seat 18C of a plane, and lived in flat 4C.", []),
    ("Temperatures fell to minus 18C.", ["- | measure | -18.5..-17.5 degree celsius (temperature)"]),
    ("It was minus 4 degrees Fahrenheit.", ["- | measure | -20.2778..-19.7222 degree celsius"]),
    ("The heat reached 41.2C in Leeds.", ["- | measure | 41.15..41.25 degree celsius"]),
    ("A 6.1 quake struck.", ["- | measure | 6.05..6.15 magnitude (quake)"]),
    ("A magnitude 6.1 earthquake struck.", ["- | measure | 6.05..6.15 magnitude (earthquake)"]),
]  # fmt: skip

_ROUNDED, _CELSIUS = 0.05, "degree celsius"
_PARTS = {"storey": "building", "bedroom": "house"}
"""What has so many of a unit, whatever the noun: a four-storey block and a four-storey warehouse are buildings."""
_SMALLER = {
    "feet": (
        lazy(rf"(?:,? |-| - | and )?({numbers.DIGITS}|{numbers.WORDED})[ -]?in(?:ch(?:es)?)?\b(?! the| a)"),
        0.0254,
    ),
    "pound": (lazy(rf"(?:,? |-| and )({numbers.DIGITS}|{numbers.WORDED})[ -]?(?:oz|ounces?)\b"), 0.028349523125),
    "stone": (lazy(rf"(?:,? |-| and )({numbers.DIGITS}|{numbers.WORDED})[ -]?(?:lbs?|pounds?)\b"), 0.45359237),
}
_SMALLER |= {
    "foot": _SMALLER["feet"],
    "ft": _SMALLER["feet"],
    "lb": _SMALLER["pound"],
    "lbs": _SMALLER["pound"],
    "pounds": _SMALLER["pound"],
}
"""The smaller units behind a unit ("6ft 2in", "7 pounds, 4 ounces"), each with its size in metres or kilograms."""
_LONG = "|".join(
    sorted(
        {
            re.escape(word).replace("\\-", "[ -]")
            for word in MEASURES
            if word not in ("in", "m", "mi", "g", "bed", "floor", "story", "stories", "°", "cal", "magnitude")
        },
        key=len,
        reverse=True,
    )
)
_UNIT = re.compile(
    rf"(?:[ -]?(?P<word>{_LONG})s?(?!\w)|-(?P<joined>story|bed|bedroom|inch|caliber|calibre)(?!\w)"
    r"|(?P<metre>(?<=\d) ?m)(?=\s?\(\d[\d,.]* ?-?f(?:ee|oo)?t\b"
    r"| (?:above|below|deep|high|tall|long|wide|down|underwater|underground|apart|north|south|east|west)\b)"
    r"|(?P<inch>(?<=\d) ?in)(?=\))|(?P<degree> ?°[cf]?)"
    r"|(?P<heat>(?<=\d)c(?!\w)))(?:[ -](?P<more>(?:per|an?) hour|fahrenheit|celsius)"
    r"|(?=(?: \([^()\n]{2,24})?\) (?P<shared>(?:per|an?) hour\b)))?"
)
_HEAT = lazy(
    r"\b(?:temperatures?|degrees?|minus|heat\w*|hot\w*|cold\w*|freez\w+|mercury|thermometers?|warm\w*|cool\w*)\b"
)
"""What tells that "18C" is a temperature, and no seat or flat."""
_BELOW = lazy(r"(?:\bminus |[\s(][-−–])$")
"""What stands before a temperature below zero."""
_MAGNITUDE = re.compile(r"\b(?:magnitude|magnitude of|measuring|measur(?:ed|ing|es)(?: an? [a-z]+)?) $")
_SHOCK = re.compile(r"[ -](?:earth)?(?:quake|tremor|temblor)\b")
_AFTER = lazy(r"(?:[ -](?:tall|long|wide|deep|high|thick|old|square))?[ -](?P<noun>[a-z][\w'’]{2,})")
_BEFORE = lazy(
    r"\b(?P<noun>winds?|gusts?|speeds?|depth|height|weigh(?:s|ed|ing|t)?|length|width|radius|distance"
    r"|temperatures?|area|size|rain(?:fall)?|snow(?:fall)?|waves?"
    r"|altitude|elevation|driv(?:e|es|ing)|drove|travel(?:ed|led|ing)?|ran|run|walk(?:ed)?|fell|fall|dropped|tall"
    r"|stands?|stood|measur(?:es|ed|ing))\b[^.;,()]{0,40}$"
)
_NOUNS = {
    "weigh": "weight",
    "weighs": "weight",
    "weighed": "weight",
    "weighing": "weight",
    "drove": "drive",
    "drives": "drive",
    "driving": "drive",
    "fell": "fall",
}


def extract(document: Document) -> Iterator[Claim]:
    """The measures of a document."""
    text = lowered(document.text)
    last: Claim | None = None
    for plain in numbers.amounts(document.text, document.masked):
        match = _UNIT.match(text, plain.until) or _UNIT.match(text, plain.end)
        printed = _printed(document, text, plain, match)
        if printed is None:
            continue
        name, end = printed
        unit = unit_of(name)
        whole = 0.0 if unit and unit.canonical in ("storey", "bedroom", "calibre") else 0.5
        found = numbers.amount(document.text, plain.at, plain.until, rounded=whole)
        if unit is None or found is None or (last is not None and found.start < last.value_span.end):
            continue
        found = numbers.Amount(
            found.start, max(end, found.end), found.at, found.until, found.low, found.high, found.hedged
        )
        beside = last is not None and text[last.value_span.end : found.start] in (" (", "(", ", or ")
        scope = (
            last.scope if last is not None and beside else _PARTS.get(unit.canonical) or _scope(document, text, found)
        )
        ends = found.low, found.high
        if unit.canonical == _CELSIUS and _BELOW.search(text, max(0, plain.at - len("minus ")), plain.at):
            ends = found.high and -found.high, found.low and -found.low
        low, high = (converted(one, unit) for one in ends)
        if beside:  # a conversion is rounded as its writer likes
            low, high = low and low * (1 - _ROUNDED), high and high * (1 + _ROUNDED)
        smaller, size = _SMALLER.get(name, (None, 0.0))
        more = smaller.match(text, found.end) if smaller else None
        if more and low is not None and high is not None:
            middle = (low + high) / 2 + (numbers.parse(more[1]) or 0.0) * size
            low, high = middle - size / 2, middle + size / 2
            found = numbers.Amount(found.start, more.end(), found.at, found.until, low, high, found.hedged)
        claim = state(document, ("measure", unit.canonical), None, found, (found.start, found.end), scope)
        last = replace(claim, value=Quantity(low, high, unit.canonical), hedged=found.hedged or beside)
        yield last


def _printed(
    document: Document, text: str, plain: numbers.Amount, match: re.Match[str] | None
) -> tuple[str, int] | None:
    """The unit's name and where it ends; None where the number measures nothing."""
    if match is None:
        joined = text.startswith("-magnitude", plain.until)
        strength = joined or _is_magnitude(text, plain)
        return ("magnitude", plain.end + joined * len("-magnitude")) if strength else None
    word = next(match[name] for name in ("word", "joined", "metre", "inch", "degree", "heat") if match[name]).strip()
    if match["heat"]:
        warm = document.text[match.start("heat")] == "C" and _HEAT.search(text, *document.sentence_at(plain.at))
        return ("°c", match.end()) if warm else None
    idiom = word in ("feet", "foot") and text.startswith((" on the", " in the", " first"), match.end())
    sterling = word == "pound" and is_sterling(text, plain.at, match.end())
    murder = word.startswith("degree") and "murder" in text[match.end() : match.end() + 12]
    if idiom or sterling or murder or document.text[plain.at - 1 : plain.at] in ("$", "£", "€"):
        return None
    more = (match["more"] or match["shared"] or "").replace("an hour", "per hour").replace("a hour", "per hour")
    return " ".join(part for part in (word.rstrip("s") if more else word, more) if part), match.end()


def _is_magnitude(text: str, plain: numbers.Amount) -> bool:
    """Whether a number without a unit is how strong an earthquake is."""
    before = _MAGNITUDE.search(text, max(0, plain.start - 26), plain.start)
    if (plain.low or 0) >= 10 or "." not in text[plain.at : plain.until]:
        return bool(before and before.group().startswith("magnitude") and (plain.low or 0) < 10)
    return bool(_SHOCK.match(text, plain.until) or (before and ("magnitude" in before.group() or "quake" in text)))


def _scope(document: Document, text: str, found: numbers.Amount) -> str:
    """What is measured: the noun behind an attribute ("a four-storey building"), or the noun or verb before it."""
    start, end = document.sentence_at(found.at)
    after = _AFTER.match(text, found.end, min(end, found.end + 40))
    if after and (
        "-" in text[found.until : found.end]
        or after["noun"] in ("north", "south", "east", "west", "earthquake", "quake")
    ):
        return after["noun"]
    before = _BEFORE.search(text, max(start, found.start - 70), found.start)
    if before is None:
        return "earthquake" if after and after["noun"] in ("earthquake", "quake") else ""
    noun = before["noun"]
    return _NOUNS.get(noun, noun.removesuffix("s"))
