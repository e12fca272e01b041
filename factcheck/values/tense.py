"""Whether the words about a date tell of what was or of what is to come."""

from __future__ import annotations

from factcheck.values.timewords import MARKS, MONTHS, Phrase, Words

_REACH = 16
"""How many words away a verb still speaks of a date."""
_DEADLINE = frozenset("until till by effective payable through".split())
_MOVED = frozenset("extended postponed delayed moved adjourned rescheduled".split())
_PLANNED = frozenset(
    (("planned", "for"), ("scheduled", "for"), ("slated", "for"), ("set", "for"), ("early", "as"), ("soon", "as"))
)
_CLOCK = frozenset("a.m p.m am pm noon midnight est edt cst cdt mst mdt pst pdt gmt bst".split())
_FUTURE = frozenset(
    "will ll shall he'll she'll it'll they'll we'll i'll scheduled expected expects expect due plans planning slated"
    " would may might should payable effective upcoming going hopes intends can".split()
)
_PAST = frozenset(
    "said says told was were had did began took went came left met shot hit found got gave made ran saw sent sold"
    " spent stood thought won wrote fell rose held fought broke led kept lost paid spoke drove flew grew knew struck"
    " swept became wasn't weren't didn't been has have brought bought built caught felt taught threw died".split()
)
_REPORTS = frozenset("said says told announced reported".split())
_ADJECTIVES = frozenset("planned undisclosed unidentified unnamed unspecified".split())
_TIMETABLE = frozenset(
    "appears arrives begins closes ends expires faces goes hosts leaves meet meets opens plays resumes returns starts"
    " takes visits".split()
)
"""Verbs whose present tense, right before a date, tells what is to come: "the trial opens Monday"."""
_BEEN = frozenset("had was were".split())
_AHEAD = frozenset("to due expected scheduled".split())
HAPPENED = frozenset(
    "accident arrest assault attack bombing collision crash death drowning explosion fire homicide incident killing"
    " murder raid robbery shooting shootings slaying stabbing wreck".split()
)
"""What lies behind where its day stands before it: "a Monday night fire"."""
_NEAR = 3
"""How many words before a date such a verb may stand."""
_INTENDED = frozenset("agreement agreed decided decision deal ordered plans promised vowed wants".split())
"""Words whose "to" opens what is still to be done, in a month to come: "decided to close the mill in March"."""
_BEFORE_ADJECTIVE = frozenset("be being the a an of in its his her their for with on by into from as some any".split())
_ABBREVIATED = frozenset("mr mrs ms dr gov sen rep st jr sr u.s no inc corp co a.m p.m gen lt col sgt".split())


def leans(words: Words, phrase: Phrase) -> int:
    """1 to what is to come, -1 to what was, 0 where the words do not tell.

    The nearest verb before the date in its sentence decides, or else the first behind it.
    """
    before = [word for word in phrase.before if word not in _CLOCK and not word[:1].isdigit()]
    previous, pair = (before[-1] if before else ""), tuple(before[-2:])
    if phrase.following in HAPPENED and previous in ("a", "an", "the"):
        return -1
    if previous == "by" and _is_reached(words.tokens, phrase):
        return -1
    if previous in _DEADLINE and pair[0] not in ("not", "up") and "from" not in before:
        return 1
    if previous == "since" or pair in (("set", "on"), ("set", "in")):
        return -1
    if pair == ("ahead", "of") or pair in _PLANNED or (previous == "to" and not _MOVED.isdisjoint(before)):
        return 1
    return _verb_before(words.tokens, phrase) or _verb_behind(words.tokens, phrase)


def _is_reached(tokens: list[str], phrase: Phrase) -> bool:
    """Whether "by Monday" tells what was so then: "it was over by Monday", "by Monday, she had left"."""
    if not _BEEN.isdisjoint(phrase.before):
        return _AHEAD.isdisjoint(phrase.before)
    by = phrase.first - 1
    opens = tokens[by] == "By" or (by > 0 and (tokens[by - 1][-1:] == "," or tokens[by - 1] in ("but", "and")))
    return opens and _verb_behind(tokens, phrase) < 0


def _verb_before(tokens: list[str], phrase: Phrase) -> int:
    for index in range(phrase.first - 1, max(-1, phrase.first - 1 - _REACH), -1):
        token = tokens[index]
        if not token or (token[-1] in '.?!”"' and _ends_sentence(token)):
            break
        word = token.strip(MARKS)
        word = "" if word == "May" else word.lower()
        if word == "could" and tokens[index + 1] not in ("not", "be"):  # "could rule Monday", "could not be reached"
            return 1
        sign = _tense(word, tokens[index - 1].lower() if index else "", tokens[index + 1])
        if word == "to" and "M" in phrase.signs and tokens[index - 1] in _INTENDED:
            return 1
        if not sign and word in _TIMETABLE and phrase.first - index <= _NEAR and phrase.signs[-1] != "M":
            return 1
        if sign < 0 and word in _REPORTS and phrase.first - index > 3 and "M" in phrase.signs:
            return 0  # "said it was cutting its price on May 3" speaks of saying only
        if sign:
            return sign
    return 0


def _verb_behind(tokens: list[str], phrase: Phrase) -> int:
    if tokens[phrase.last][-1:] in ".?!":
        return 0
    for index in range(phrase.last + 1, min(len(tokens), phrase.last + 1 + _REACH)):
        token = tokens[index]
        sign = _tense(token.strip(MARKS).lower(), tokens[index - 1].lower(), "".join(tokens[index + 1 : index + 2]))
        if sign or not token or token[-1] in ".?!":
            return sign
    return 0


def _tense(word: str, previous: str, following: str) -> int:
    """1 for a word that points ahead, -1 for a verb of the past, 0 for others, as in "be paid" and "the injured"."""
    if word in _FUTURE or (word == "set" and following == "to"):
        return -1 if previous == "been" else 1
    if word == "plan" and previous in ("not", "they", "we"):
        return 1
    if word in ("to", "set") and previous in ("is", "are", "isn't", "aren't") and following != "blame":
        return 1
    if word in _PAST:
        return 0 if previous in ("be", "being") else -1
    regular = word.endswith("ed") and len(word) > 4 and (not word.endswith("eed") or word in ("agreed", "freed"))
    return -1 if regular and word not in _ADJECTIVES and previous not in _BEFORE_ADJECTIVE else 0


def _ends_sentence(token: str) -> bool:
    bare = token.rstrip("”\"’'")
    word = bare[:-1].lower()
    return bare[-1:] in (".", "?", "!") and word not in _ABBREVIATED and word not in MONTHS and len(bare) > 2
