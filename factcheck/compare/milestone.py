"""The year in which a couple met or began to go out: "they met in 2019", "they have been together since 2016".

A story of a couple is mostly of one, whom "they" or "the couple" means; of the parents of one of the two the years are
far off. So two reports that agree outvote one whose year is near theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from factcheck.compare._sentences import sentences_with
from factcheck.compare._weigh import apart, disagreement, doubted_first, origins
from factcheck.model import Candidate, Dossier, Evidence, Span
from factcheck.values.lazy import lazy

_COUPLE = r"(?:[Tt]hey|[Tt]he (?:couple|pair|two|lovers|newlyweds))"
_YEAR = r"(?:[a-z]+ )?(?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b"
_TOLD = {
    what: lazy(
        rf"\b{_COUPLE} (?:had |have |were |are |also |both )*(?:{words})[^.;:,\d]{{0,40}} (?:in|since|from) {_YEAR}"
    )
    for what, words in {
        "met": r"(?:first )?met\b(?! with)",
        "together": r"been together|(?:began|started|been) (?:dating|going out|seeing each other)"
        r"|(?:been|became) a couple",
    }.items()
}
_CUES = (" met ", "together", "dating", "going out", "seeing", "a couple")
_FAR = 10
"""Years by which a slip or a mistake is off, at most; what is farther off is of another couple."""
ENOUGH = 2
"""Independent reports that agree, at least."""


def compare(dossier: Dossier) -> Iterator[Candidate]:
    """Years of one milestone that one report alone has otherwise than others."""
    if len(dossier.readings) <= ENOUGH:
        return
    told: dict[tuple[str, int], list[Evidence]] = {}
    for article, field, start, end in sentences_with(dossier, _CUES):
        text = article.content(field)
        for what, pattern in _TOLD.items():
            for match in pattern.finditer(text, start, end):
                span = Span(article.id, field, *match.span("year"), match["year"])
                evidence = Evidence(span, span.text, dossier.origins[article.id])
                told.setdefault((what, int(match["year"])), []).append(evidence)
    for (what, one), (other, two) in combinations(told, 2):
        groups = [told[what, one], told[other, two]]
        few, many = sorted(map(origins, groups))
        if what == other and abs(one - two) <= _FAR and apart(groups) and few == 1 and many >= ENOUGH:
            ordered, why = doubted_first(dossier, groups), f"a couple has one year in which they {_VERBS[what]}"
            found = disagreement(dossier, "date", "date", ordered, why, mended=True)
            yield replace(found, slots={**found.slots, "subject": "the couple"})


_VERBS = {"met": "met", "together": "came together"}
