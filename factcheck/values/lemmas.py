"""Verbs of what happens at a time, by each of their past forms: "was married" and "wed" are one event."""

from __future__ import annotations

from collections.abc import Sequence

_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "began:begin begun:begin bought:buy brought:bring built:build buried:bury came:come caught:catch died:die"
        " drove:drive fell:fall fled:flee flew:fly fought:fight found:find gave:give held:hold hit:hit left:leave"
        " lost:lose made:make married:marry met:meet ran:run rose:rise saw:see sent:send shot:shoot sold:sell"
        " spoke:speak struck:strike sued:sue took:take tried:try wed:marry went:go won:win wrote:write"
    ).split()
)
_REGULAR = {
    form: verb
    for verb in (
        "abduct admit announce appear appoint approve arraign arrest arrive attack award ban burn cancel charge close"
        " collapse complete confirm convict crash deliver deploy detain divorce drown elect end erupt evacuate execute"
        " expire explode file fire happen hire hospitalize indict injure join jail kidnap kill land launch murder name"
        " occur open order overturn plead pass perform post prosecute publish raid reject release rescue resign retire"
        " return rob rule seize sentence settle sign sink stab start strand suspend testify vanish visit vote wound"
    ).split()
    for form in ((f"{verb}d",) if verb.endswith("e") else (f"{verb}ed", f"{verb}{verb[-1]}ed"))
}
_LEMMAS = _REGULAR | _IRREGULAR
_SKIPPED = frozenset(
    "on in late early back home away down up again there here out by since at about around shortly just".split()
)
_CLOCK = frozenset("a.m p.m am pm noon midnight".split())


def event_lemma(before: Sequence[str]) -> str | None:
    """The verb that stands right before a date, as a lemma, given the words before it in lower case; None for none.

    >>> event_lemma(("was", "married", "on")), event_lemma(("left", "before", "7", "p.m")), event_lemma(("the",))
    ('marry', 'leave', None)
    """
    timed = False  # "before" a clock time is about that time, "before Monday" is another day
    for word in reversed(before):
        clock = word in _CLOCK or word[:1].isdigit()
        if not (clock or word in _SKIPPED or (timed and word in ("before", "after"))):
            return _LEMMAS.get(word)
        timed = timed or clock
    return None
