"""The team that somebody rides, drives or plays for, as results tell it: "Kate Reed (Acme Racing)", "who rides for";
whose player somebody is called or acts as (`plays_for`): "Rovers keeper Kate Reed", "scored twice for Rovers"; and the
one that a player comes from: "signed Kate Reed from Acme Rovers", "who joined from Acme Rovers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract._people import CLUBS, PHRASE, SUBJECT, about, relative, subject_before
from factcheck.model import Claim, Document, Kind
from factcheck.values.cues import lines_with
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME_MARK, NUMBER, ORGANIZATION_MARK, PERSON, PLACE_MARK, ROLE, ROLE_MARK, WHO

EXAMPLES: list[tuple[str, list[str]]] = [
    ("Kate Reed (47) rode for an hour. Kate Reed rides for charity.", []),
    ("Kate Reed used to ride for Acme-Leeds.", []),
    (
        "Kate Reed (Acme-Leeds) beat Ann Lee (Hull Racing).",
        ["Kate Reed | club | Acme-Leeds", "Ann Lee | club | Hull Racing"],
    ),
    ("Kate Reed, who rides for the Acme-Leeds team, won.", ["Kate Reed | club | Acme-Leeds"]),
    ("Kate Reed, of Hull Harriers, beat Ann Lee, of Leeds.", ["Kate Reed | club | Hull Harriers"]),
    ("She drives for Acme-Leeds.", ["She | club | Acme-Leeds"]),
    (
        "Hull Rovers goalkeeper Kate Reed fell. Ann Lee scored for the Leeds Owls, and ex-Hull Rovers coach Jo Orr.",
        ["Kate Reed | plays_for | Hull Rovers", "Ann Lee | plays_for | Leeds Owls"],
    ),
    ("They signed the winger Kate Reed on loan from Hull Rovers.", ["Kate Reed | signed_from | Hull Rovers"]),
    ("Kate Reed moved from Hull City to Leeds. She came from Hull City. She signed from London.", []),
    ("Kate Reed, bought from Hull City in May, fell.", ["Kate Reed | signed_from | Hull City"]),
    ("Kate Reed, who has joined from the Dutch club SV Hull, left.", ["Kate Reed | signed_from | SV Hull"]),
]

_TEAM = rf"(?P<team>[{NAME_MARK}{ORGANIZATION_MARK}]{{4,}})"
_IN_BRACKETS = lazy(rf"(?P<who>{PERSON}) \({_TEAM}(?: (?:Racing|Cycling|Team))?\)")
_OF = lazy(rf"(?P<who>{WHO}),(?: {NUMBER},)? of (?:the )?{_TEAM}")
_RIDES = re.compile(
    rf"(?P<who>{SUBJECT})(?: now)? (?:rides|drives|races|sails|rows|skates|runs|plays) for (?:the )?{_TEAM}"
)

_POSITIONS = frozenset(
    "goaltender goalkeeper goalie striker winger midfielder defender defenseman forward captain skipper pitcher"
    " quarterback linebacker bowler batsman batter wicketkeeper playmaker coach manager opener netminder all-rounder"
    " full-back fly-half scrum-half centre-back centre-forward shortstop runner rider cyclist swimmer".split()
)
_CALLED = re.compile(rf"{_TEAM}(?:['’]s?)? (?P<role>{ROLE}),? (?P<who>{WHO})")
_ACTS = re.compile(
    rf"(?P<who>{WHO}) (?:scored|stopped|saved|made|kicked|netted|threw|played|bowled|pitched|started)\b"
    rf"[^.;“”\"]{{0,50}}? for (?:the )?{_TEAM}"
)
_ONCE = re.compile(
    r"\b(?:former|ex|then|one-time|old|retired|future|new|against|beat|signed)[- ](?:the )?$", re.IGNORECASE
)

_TEAM_OR_TOWN = rf"(?P<team>[{NAME_MARK}{ORGANIZATION_MARK}{PLACE_MARK}]{{4,}})"
_FROM = (
    rf"(?: on loan| permanently| for [^.;,]{{1,40}}?)* from (?:the )?(?:[A-Z]?[a-z]+ )?(?:club |side |team )?"
    rf"{_TEAM_OR_TOWN}"
)
_SIGNED = lazy(
    rf"\b(?:sign(?:s|ed|ing)?|bought|land(?:s|ed)?) {PHRASE}(?P<who>{WHO}+)"
    rf"(?: ?\([^()]{{1,20}}\)|, [^,.;]{{1,40}},)?{_FROM}"
)
_JOINED = lazy(
    rf"\b(?P<verb>joined|joins|(?:comes?|came) to (?:us|them)|arrive[sd]|signed|bought|moved)(?: [a-z]+ly)?{_FROM}"
)
_TOWNS = frozenset("City Town County".split())
"""Last words of clubs that are those of places too; `_HIRED`: verbs that tell which of both is meant."""
_HIRED = frozenset("joined joins signed bought".split())


def extract(document: Document) -> Iterator[Claim]:
    """The teams of people that a document tells."""
    masked = document.masked
    for pattern, core in (
        (_IN_BRACKETS, f" ({NAME_MARK}"),
        (_IN_BRACKETS, f" ({ORGANIZATION_MARK}"),
        (_RIDES, "s for "),
    ):
        for line in lines_with(masked, (core,)):
            for match in pattern.finditer(masked, *line):
                if masked[match.start("team")] == core[-1] or pattern is _RIDES:
                    team = document.describe(*match.span("team"), Kind.ORGANIZATION)
                    yield about(document, "club", relative(document, *match.span("who")), team, match.span("team"))
    for line in lines_with(masked, (", of ",)):
        for match in _OF.finditer(masked, *line):
            if document.text[slice(*match.span("team"))].endswith(CLUBS):
                team = document.describe(*match.span("team"), Kind.ORGANIZATION)
                yield about(document, "club", document.describe(*match.span("who")), team, match.span("team"))
    yield from _players(document)
    if " from " in masked:
        yield from _transfers(document)


def _players(document: Document) -> Iterator[Claim]:
    """Whose player somebody is called, or scores or saves as."""
    masked, text = document.masked, document.text
    for pattern, cues in ((_CALLED, (ROLE_MARK,)), (_ACTS, (" for ",))):
        for line in lines_with(masked, cues):
            for match in pattern.finditer(masked, *line):
                start = match.start("team")
                called = pattern is _ACTS or text[slice(*match.span("role"))].casefold() in _POSITIONS
                if called and not _ONCE.search(text, max(0, start - 12), start):
                    team = document.describe(*match.span("team"), Kind.ORGANIZATION)
                    yield about(document, "plays_for", document.describe(*match.span("who")), team, match.span("team"))


def _transfers(document: Document) -> Iterator[Claim]:
    """From which team players come."""
    for pattern in (_SIGNED, _JOINED):
        for match in pattern.finditer(document.masked):
            signed = pattern is _SIGNED
            who = document.describe(*match.span("who")) if signed else subject_before(document, match.start())
            team = document.describe(*match.span("team"), Kind.ORGANIZATION)
            hired = team.name.split()[-1] in _TOWNS and (signed or match["verb"] in _HIRED)
            if PLACE_MARK in match["team"] and not hired:
                continue
            if who and who.kind is not Kind.ORGANIZATION and " " in team.name:
                yield about(document, "signed_from", who, team, match.span("team"))
