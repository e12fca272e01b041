"""Acts that speaking does, in quotations: "Thank you, Ann", "I want to praise Ann Lee", "Ann Lee sued me"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract import _phrases, quotation
from factcheck.extract._acts import acts, object_of
from factcheck.model import Claim, Document, Form, Mention, Modality
from factcheck.values import lexicon
from factcheck.values.lazy import lazy
from factcheck.values.mask import NAME_MARK, ORGANIZATION_MARK, PERSON_MARK

_SOMEBODY = rf"[@{PERSON_MARK}{ORGANIZATION_MARK}{NAME_MARK}]"
_FORMS = {"apologise to": "apologize", "apologize to": "apologize"} | {
    verb: lexicon.table("actions").get(verb, verb)
    for verb in "thank praise congratulate applaud commend forgive support endorse defend".split()
}
"""What "I" do by saying so, and the predicate that it states."""
_DOING = lazy(
    r"\b(?:(?P<thank>[Tt]hank you|[Tt]hanks)(?: so much| very much| again)?,? (?:to )?"
    r"|(?P<congratulate>[Cc]ongratulations|[Cc]ongrats),? (?:to )?"
    r"|(?:(?:I am|I['’]m|[Ww]e are)(?: so| very| truly| deeply| really)? )?(?P<apologize>[Ss]orry)(?:,| to) "
    r"|(?:I|[Ww]e)(?:['’]d like to)? (?:(?:want to|wanted to|would like to|have to|need to|must|also|just|really"
    r"|can only|do|sincerely|deeply|fully|truly|certainly) ){0,2}"
    rf"(?P<verb>{'|'.join(_FORMS)}) )(?={_SOMEBODY}|(?:my|our|the) |you\b)"
)
_DONE_TO_ME = lazy(rf"(?<!{_SOMEBODY})(?P<who>{_SOMEBODY}+) (?:has |had |then )?(?P<verb>[a-z]+) (?P<me>me|us)\b")
_REACH = 60
"""Characters behind a verb within which whom it is done to must stand."""


def extract(document: Document) -> Iterator[Claim]:
    """The acts of whoever is quoted on somebody, and of somebody on whoever is quoted."""
    masked = document.masked
    places = [(quote.start, quote.end) for quote in document.quotes]
    if not any(_DOING.search(masked, *place) or _DONE_TO_ME.search(masked, *place) for place in places):
        return
    for said in quotation.extract(document):
        if said.subject is not None:
            low, high = said.span.start, said.span.end
            for match in _DOING.finditer(masked, low, high):
                yield from _done(document, said, said.subject, match)
            for match in _DONE_TO_ME.finditer(masked, low, high):
                yield from _suffered(document, said.subject, match)


def _done(document: Document, said: Claim, speaker: Mention, match: re.Match[str]) -> Iterator[Claim]:
    """What the speaker does by words, to whom they name or, as "you", are known to speak to."""
    predicate = _FORMS[match["verb"]] if match["verb"] else match.lastgroup or ""
    end = min(match.end() + _REACH, said.span.end)
    value = object_of(document, _phrases.tokens_of(document, match.end(), end))
    if document.masked.startswith("you", match.end()):
        value = said.addressee
    if value is not None and value != speaker and acts(value):
        span = document.span(match.start(), max(match.end(), min(value.span.end, end)))
        yield Claim(predicate, speaker, value, span, value.span, speaker, Modality.ATTRIBUTED)


def _suffered(document: Document, speaker: Mention, match: re.Match[str]) -> Iterator[Claim]:
    """What is done to the speaker, by whom the words name."""
    predicate = lexicon.table("actions").get(match["verb"])
    who = document.mention_at(match.start())
    if predicate and who is not None and who.form is Form.NAME and who.span.end == match.end("who"):
        span = document.span(match.start(), match.end())
        yield Claim(predicate, who, speaker, span, document.span(*match.span("me")), speaker, Modality.ATTRIBUTED)
