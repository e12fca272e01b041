"""Times of day as ranges of minutes: "3.15pm", "quarter past three", "just after midnight", "in the evening".

A time on a clock of twelve hours is of the morning or of the afternoon, so that its ranges are two. From general
knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.values.lazy import lazy
from factcheck.values.settings import Bands

DAY, HALF = 1440, 720
"""Minutes."""
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_PARTS: dict[str, tuple[tuple[int, int], ...]] = {
    "midnight": ((DAY - 5, DAY), (0, 5)),
    "noon": ((HALF - 5, HALF + 5),),
    "lunch": ((660, 870),),
    "dawn": ((210, 510),),
    "dusk": ((930, 1350),),
    "small": ((0, 390),),
    "early": ((240, 570),),
    "morning": ((0, HALF + 20),),
    "afternoon": ((HALF - 20, 1140),),
    "evening": ((960, DAY),),
    "late": ((1200, DAY), (0, 90)),
    "night": ((1080, DAY), (0, 420)),
}
_TIME = lazy(
    r"(?P<near>\b(?:at |by |from )?(?:(?:about|around|approximately|roughly|nearly|almost|some time|sometime|shortly"
    r"|just|soon|well|minutes|moments)(?: (?:before|after|past|gone))?|before|after|past|towards?) )?(?:"
    rf"(?<![\d.:$£€])(?P<hour>1[0-2]|0?\d)(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d.:$£€])(?P<hours>[01]\d|2[0-3]|(?<=at )[1-9]):(?P<minutes>[0-5]\d)(?![\d:.]\d|\w)"
    rf"|\b(?P<part>quarter|half|ten|twenty|five) (?P<side>past|to) (?P<past>{_HOUR})\b"
    rf"|\b(?P<clock>{_HOUR}) o['’]clock|\b(?P<told>{_HOUR})(?= in the (?:morning|afternoon|evening))"
    r"|(?<=at )(?P<bare>1[0-2]|[1-9])[.:](?P<rest>[0-5]\d)(?![\d.:]|%| ?(?:per|seconds|metres|points|million))"
    r"|\b(?:(?P<midnight>midnight)|(?P<noon>noon|midday)|(?P<lunch>lunch ?-?time)|(?P<dawn>dawn|daybreak|sunrise)"
    r"|(?P<dusk>dusk|sunset|nightfall)|(?P<small>early hours|small hours)"
    r"|(?P<late>late (?:in the evening|at night|evening)|late-night|overnight)"
    r"|(?P<early>early[- ]morning|early in the morning)"
    r"|(?P<day>morning|afternoon|evening|night))\b)",
    re.IGNORECASE,
)
_OF_DAY = lazy(r",? (?:in the|that|this|on [A-Z][a-z]+day) (morning|afternoon|evening|night)\b")
_SOON, _EXACT = 35, 4
"""Minutes by which a time may be off that is hedged, and one that is not; one to the minute is not off at all."""
CUES = (
    *(f"{digit}{half}" for digit in range(10) for half in ("am", " am")), "pm", "a.m", "p.m", "AM", "PM", "A.M", "P.M",
    ":", "o'clock", "o’clock", " past ", "uarter to ", "ten to ", "wenty to ", "ive to ", "night", "noon", "midday",
    "lunch", "dawn", "daybreak", "sunrise", "dusk", "sunset", " hours", "morning", "evening", "at 1", "at 2", "at 3",
    "at 4", "at 5", "at 6", "at 7", "at 8", "at 9", "Night", "Noon", "Midday", "Lunch", "Dawn", "Daybreak", "Sunrise",
    "Dusk", "Sunset", "Morning", "Evening",
)  # fmt: skip
"""Letters of which every sentence with a time of day has some."""


def hours(text: str, start: int, end: int) -> Iterator[tuple[int, int, Bands]]:
    """The times of day of a stretch of text with their offsets.

    >>> [bands for *_, bands in hours("It sank at 3.15pm.", 0, 18)]
    [((911.0, 919.0),)]
    >>> [bands for *_, bands in hours("It sank at half past two.", 0, 25)]
    [((146.0, 154.0), (866.0, 874.0))]
    """
    done = start
    for match in _TIME.finditer(text, start, end):
        if match.start() < done:
            continue  # "four in the afternoon" is one time
        near = bool(match["near"] and not re.fullmatch(r"(?:at|by|from) ", match["near"]))
        kind = next((kind for kind in _PARTS if match.groupdict().get(kind)), match["day"])
        if kind and kind.lower() in _PARTS:
            bands = _PARTS[kind.lower()]
            yield match.start(), match.end(), _widened(bands, _SOON if near and kind in ("midnight", "noon") else 0)
            continue
        minutes, halves = _minutes(match)
        of_day = _OF_DAY.match(text, match.end())
        done = of_day.end() if of_day else done
        if halves and of_day:
            part = _PARTS[of_day[1].lower()]
            minutes = [one for one in minutes if any(low <= one <= high for low, high in part)] or minutes
        slack = _SOON if near else 0 if minutes[0] % 5 else _EXACT
        yield match.start(), match.end(), _widened(tuple((one, one) for one in minutes), slack)


def _minutes(match: re.Match[str]) -> tuple[list[int], bool]:
    """The minutes of the day that a time may be, and whether it may be of both halves."""
    if match["half"]:
        return [int(match["hour"]) % 12 * 60 + int(match["minute"] or 0) + HALF * (match["half"].lower() == "p")], False
    if match["hours"]:
        hour = int(match["hours"])
        minute = hour * 60 + int(match["minutes"])
        both = 0 < hour <= 12 and match["hours"][0] != "0"
        return ([minute % HALF, minute % HALF + HALF], True) if both else ([minute], False)
    if match["part"]:
        number = {"quarter": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5}[match["part"].lower()]
        minute = _hour(match["past"]) * 60 + (number if match["side"].lower() == "past" else -number)
    elif match["bare"]:
        minute = int(match["bare"]) * 60 + int(match["rest"])
    else:
        minute = _hour(match["clock"] or match["told"]) * 60
    return [minute % HALF, minute % HALF + HALF], True


def _hour(printed: str) -> int:
    return int(printed) if printed.isdigit() else _HOURS.index(printed.lower()) + 1


def _widened(bands: tuple[tuple[int, int], ...], slack: int) -> Bands:
    return tuple((float(low - slack), float(high + slack)) for low, high in bands)
