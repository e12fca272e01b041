"""Given names that a report prints in a row as those of one family: "the twins, Zoe and Max", "Zoe and Max Reed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Dossier, Evidence, Kind, Span
from factcheck.values import names

_GIVEN = r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?"
_ROW = re.compile(  # as written, `re` leaps from one letter that can open it to the next
    r"[tsdckbg-](?:(?<!\w.)(?:(?<=t)(?:wins|riplets)|(?<=s)(?:ons|isters|iblings)|(?<=d)aughters|(?<=c)hildren|(?<=k)ids"
    r"|(?<=b)(?:rothers|oys|abies)|(?<=g)irls)|(?<=\w-)olds)"
    rf"(?: are|,? (?:named|called)|[,:])? (?P<names>{_GIVEN}(?:, {_GIVEN})*,? and {_GIVEN})\b(?! [A-Z]|['’]|-)"
)
_PAIR = re.compile(
    rf"(?P<names>[A-ZÀ-Þ](?<!\w.)[a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)? and {_GIVEN})"
    rf" (?P<surname>{_GIVEN}(?:-{_GIVEN})?)\b(?! [A-Z])"
)
_NAMED_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.? $")
_NAME = re.compile(_GIVEN)


def rows(dossier: Dossier) -> Iterator[dict[str, Evidence]]:
    """Each row of given names, by the folded name, with its place."""
    surnames = {
        alias.rpartition(" ")[2]
        for reading in dossier.readings
        for chain in reading.chains
        for alias in chain.aliases
        if chain.kind is Kind.PERSON and " " in alias
    }
    for reading in dossier.readings:
        article = reading.article
        for pattern in (_ROW, _PAIR):
            for match in pattern.finditer(article.text):
                found: dict[str, Evidence] = {}
                for name in _NAME.finditer(article.text, *match.span("names")):
                    span = Span(article.id, "text", name.start(), name.end(), name.group())
                    found.setdefault(names.fold(name.group()), Evidence(span, span.text, dossier.origins[article.id]))
                before = article.text[max(match.start() - 20, 0) : match.start()]
                family = pattern is _ROW or (match["surname"] in surnames and not _NAMED_BEFORE.search(before))
                if len(found) > 1 and family:
                    yield found
