"""What the extractors of people's facts share: pattern pieces for who is meant, and how a claim is made."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Claim, Document, Form, Kind, Mention, Modality, Value
from factcheck.values.mask import KIN, NAME_MARK, ORGANIZATION, PERSON_MARK, PLACE, ROLE, ROLE_MARK, WHO

Stretch = tuple[int, int]

PRONOUN = r"\b(?:[Hh]e|[Ss]he|who|I)\b"
SUBJECT = rf"(?:{WHO}|{PRONOUN})"
"""A name that can be a person's, or a pronoun in the nominative."""

ADJECTIVE = (
    r"(?:late|former|ex|then|current|future|retired|longtime|long-time|famous|fellow|local|young|younger|older|elder|eldest"
    r"|youngest|oldest|only|first|second|third|fourth|new|newborn|baby|infant|pregnant|twin|beloved|beautiful|real-life"
    r"|estranged|adopted|adoptive|biological|celebrity|Hollywood|rising|award-winning|unarmed|off-duty|black|white|Black"
    r"|White|Hispanic|Latino|male|female|aspiring|American|British|English|Irish|Scottish|Welsh|French|German|Italian"
    r"|Spanish|Canadian|Australian|Mexican|Indian|Chinese|Japanese|Russian|married|single|deaf|blind|homeless|suspected"
    r"|alleged|accused|convicted|business|high|school|college|police|veteran|professional|amateur|noted|renowned|great|dear|own)"
)
"""A word that can stand before a person's role or kinship in a noun phrase. Closed, so that no verb passes for one."""

QUALIFIER = rf"(?:(?:{ADJECTIVE}|{ROLE}|{KIN}|{PLACE}|{ORGANIZATION}|{NAME_MARK}+(?=[- ](?:{ROLE}|{KIN})))[- ])"
"""One word or name before a person's name, with the space behind it: "Springfield police officer "."""


def description(document: Document, start: int, end: int) -> Mention:
    """A description of a person, whatever name it begins with: "the 47-year-old actress"."""
    span = document.span(start, end)
    return Mention(span, Form.DESCRIPTION, span.text, Kind.PERSON)


def names_person(document: Document, start: int, end: int) -> bool:
    """Whether a name of any kind reads as a person's: known to be one, or of two words and more."""
    return document.masked[start] == PERSON_MARK or " " in document.text[start:end]


def state(document: Document, predicate: str, subject: Mention, value: Value, spans: tuple[Stretch, Stretch]) -> Claim:
    """A claim; `spans` are those of the statement and of its value. In a quotation the claim is its speaker's."""
    whole, part = spans
    claim = Claim(predicate, subject, value, document.span(*whole), document.span(*part))
    quote = document.quote_at(whole[0])
    return replace(claim, modality=Modality.ATTRIBUTED) if quote and not quote.post else claim


__all__ = [
    "ADJECTIVE",
    "PRONOUN",
    "QUALIFIER",
    "ROLE_MARK",
    "SUBJECT",
    "Stretch",
    "description",
    "names_person",
    "state",
]
