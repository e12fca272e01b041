"""What is done by speaking, as reporters tell it, and the words that contradict that."""

from __future__ import annotations

import re

from msgspec import Struct

from factcheck.values.lazy import lazy

_NOT = r"(?:\bnot|\bnever|n['’]t)"
_SORRY = r"(?:apologi[sz]\w*|(?:an? |any |the )?apolog(?:y|ies)|say(?:ing)? (?:that \w+ \w+ )?sorry)"
_LEAVE = r"(?:resign(?:ing)?|quit(?:ting)?|step(?:ping)? (?:down|aside)|stand(?:ing)? down)"
_WHETHER = r"\b(?:whether|if|may|might|could|perhaps|depends|hope)\b"


_CANNOT = (
    r"\b(?:can['’]t|cannot|can not|won['’]t|wouldn['’]t|couldn['’]t|could not|not going to|impossible to)"
    r"(?: [a-z]+){0,4}?"
)
_ON = r"(?! (?:not|nothing|no)\b)(?: [\w’'-]+){0,8}"


class Attitude(Struct, frozen=True):
    """What the reporter tells, what words contradict it, and what in their sentence takes that back; how many words of
    meaning both must have beside these. `cues` and `spoken`: literals of which one is in all that is told and in all
    that contradicts it. `anywhere`: the words may stand in another report as well."""

    cues: tuple[str, ...]
    spoken: tuple[str, ...]
    told: re.Pattern[str]
    said: re.Pattern[str]
    unless: re.Pattern[str]
    least: int = 0
    anywhere: bool = False


ATTITUDES = (
    Attitude(
        ("apolog", "sorry"),
        ("sorry", "apolog"),
        lazy(
            rf"\b(?:stopped short of|refus\w+ to|declin\w+ to|did not|didn['’]t|would not|without|ruled out) {_SORRY}"
            r"|\boffered no apology\b|\bmade no apology\b"
        ),
        lazy(
            r"\b(?:I am|I['’]m|[Ww]e are|[Ww]e['’]re) (?:\w+ly |so |very |really )?sorry\b"
            r"|\b(?:I|[Ww]e) apologi[sz]e\b"
        ),
        lazy(rf"\bsorry (?:to|that you|if|about your|for your)\b|{_NOT} sorry\b|\bbut\b"),
        anywhere=True,
    ),
    Attitude(
        ("apologi", "sorry"),
        ("apologi", "sorry"),
        lazy(r"\b(?:has |had )?apologi[sz]ed\b|\bsaid (?:that )?(?:he|she|they) (?:was|were) (?:\w+ )?sorry\b"),
        lazy(rf"{_NOT} (?:going to |about to )?apologi[sz]\w*|\b(?:am|['’]m) not sorry\b"),
        lazy(r"\benough\b|\bagain\b"),
    ),
    Attitude(
        ("resign", "quit", "step", "stand", "stay"),
        ("resign", "quit", "step", "stand"),
        lazy(
            rf"\b(?:refused to|ruled out|vowed not to|would not|will not|has no plans to) {_LEAVE}\b"
            r"|\bvowed to stay\b"
        ),
        lazy(rf"\b(?:I|[Ww]e) (?:am |are |will |have |shall )?(?:going to )?{_LEAVE}"),
        lazy(rf"{_NOT}\b|\bif\b|\bwhen\b|\bwhy\b"),
    ),
    Attitude(
        ("resign", "quit", "step", "stand"),
        ("resign", "quit", "step", "stand"),
        lazy(rf"\b(?:would|will|agreed to|promised to|is to|announced that \w+ was) {_LEAVE}\b"),
        lazy(
            rf"\b(?:I am|I['’]m|I will|I|[Ww]e are) {_NOT} (?:going to )?{_LEAVE}"
            rf"|\bI (?:won['’]t|shan['’]t) {_LEAVE}"
        ),
        lazy(r"\bif\b|\bbecause\b|\bjust\b|\buntil\b|\bunless\b|\bbefore\b"),
    ),
    Attitude(
        ("promised", "vowed", "pledged", "confirmed", "announced", "guaranteed"),
        ("decide", "mind", "decision"),
        lazy(
            r"\b(?:promised|vowed|pledged|confirmed|announced|guaranteed)\b[^.;“\"]{0,60}?\b(?:will|would)\b"
            r"(?! not\b| decide)"
            r"(?P<what>[^.;“\"]*)"
        ),
        lazy(rf"(?:{_NOT}|\byet to) (?:yet )?(?:decided?|made? (?:up my mind|a decision))\b"),
        lazy(r"\bwhen\b|\bhow\b|\bwhere\b|\bwho\b|\bwhich\b"),
    ),
    Attitude(
        ("would", "will"),
        ("whether", " if "),
        lazy(
            r"\b(?:said|says|promised|confirmed|told \w+(?: \w+)?)\b"
            r"(?P<what>[^.;“\"]{0,60}?\b(?:will|would)\b(?! not\b)[^.;“\"]*)"
        ),
        lazy(
            rf"(?:{_NOT}|\btoo (?:early|soon) to|\byet to|\bcannot)(?: yet)? (?:\w+ )?(?:know|say|tell|decided?)"
            r"(?: yet)? (?:whether|if)\b"
        ),
        lazy(r"\bwhen\b"),
        least=2,
        anywhere=True,
    ),
    Attitude(
        ("say whether", "say if"),
        ("will", "won't", "won’t", "shall"),
        lazy(
            r"\b(?:refused|declined|refuses|declines|would not|wouldn['’]t|did not|didn['’]t) (?:to )?say "
            r"(?:whether|if) (?P<what>[^.;“\"]*)"
        ),
        lazy(r"\b(?:will|won['’]t|shall)\b"),
        lazy(_WHETHER),
        least=2,
    ),
    Attitude(
        ("call", "demanded", "urged", "pressed", "want"),
        ("want", "ing for"),
        lazy(r"\b(?:called for|calls for|calling for|demanded|urged|pressed for|wants|wanted) (?P<what>[^.;“\"]*)"),
        lazy(
            r"\b(?:[Nn]obody|[Nn]o one|[Nn]one of us) (?:wants?|is asking|is calling)\b"
            r"|\b(?:do|does|did)(?: not|n['’]t) want\b"
            r"|\bnot (?:asking|calling) for\b"
        ),
        lazy(r"\b(?:any)?more\b|\banother\b|\bother\b|\bif\b|\bbut\b"),
        least=2,
    ),
    Attitude(
        ("appeal", "asked", "pleaded", "begged", "called"),
        ("have", "had", "got", "'ve", "’ve"),
        lazy(
            r"\b(?:appeal\w*|asked|pleaded|begged|called) for (?:more |extra |further )?"
            r"(?P<what>[a-z]+(?: and [a-z]+)?)\b"
        ),
        lazy(r"\b(?:have|had|got|['’]ve)\b"),
        lazy(rf"\b(?:no|not|need|needs|more|only|without|few|less|half|one|used|lost|should|must|to)\b|{_NOT}\b"),
        least=1,
    ),
    Attitude(
        ("ruled out", "rules out", "ruling out", "certain", "sure", "no doubt"),
        ("can't", "can’t", "cannot", "know", "too early", "too soon", "sure", "certain"),
        lazy(
            rf"\b(?:rul(?:ed|es|ing) out|(?:is|was) (?:certain|sure)|ha[sd] no doubt)\b(?! (?:not|nothing|no)\b){_ON}"
        ),
        lazy(
            rf"{_CANNOT} (?:rule (?:it|that|this|anything) out|rule out|be (?:sure|certain)|exclude"
            r"|(?:say|tell)(?: you)? (?:that|it|if|whether|for (?:sure|certain)|with)\b)"
            r"|\b(?:don['’]t|do not) (?:yet )?know (?:if|whether|yet)\b"
            r"|\btoo (?:early|soon) to (?:say|tell|know) (?:if|whether)\b"
            r"|\b(?:I['’]m|we['’]re|I am|we are) not (?:sure|certain)\b"
        ),
        lazy(r"\benough\b"),
    ),
    Attitude(
        ("guarante", "promis", "pledg", "vow", "assur"),
        ("promise", "guarantee"),
        lazy(rf"\b(?:guarante|promis|pledg|vow|assur)(?:ed|es|ing|s)\b{_ON}"),
        lazy(
            rf"{_CANNOT} (?:make|give)(?: you| them)? (?:any )?(?:promises|guarantees)\b"
            r"|\bno (?:promises|guarantees?)\b"
        ),
        lazy(r"\bbut I (?:will|can)\b(?!['’])"),
    ),
    Attitude(
        ("confessed", "everything"),
        ("nothing", "not", "n't", "n’t", "innocent"),
        lazy(r"\b(?:had|has|have) (?:already )?(?:confessed|admitted everything)\b"),
        lazy(
            r"\badmit(?:s|ted)? nothing\b|\b(?:has|have|had|did)(?: not|n['’]t) (?:admit|confess)(?:ted|ed)?\b"
            r"|\b(?:(?:is|am|was|['’][ms]) (?:innocent|not guilty)|did(?: not|n['’]t) do (?:it|this))(?=[.,!”\"])"
        ),
        lazy(r"\bif\b"),
    ),
)
