"""English word forms: the singular that a plural noun is counted by, the plain form of a verb."""

from __future__ import annotations

from functools import lru_cache

from factcheck.values import lexicon


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """What a plural noun counts, in the singular, or the noun that stands for all its synonyms; "" for what is no unit.

    >>> singular("stores"), singular("kids"), singular("people"), singular("parties"), singular("matches")
    ('store', 'child', 'person', 'party', 'match')
    """
    plurals = lexicon.table("plurals")
    if word in plurals:
        base = plurals[word].strip("-")
    elif word.endswith("ies") and len(word) > 4:
        base = f"{word[:-3]}y"
    elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
        base = word[:-2]
    else:
        base = word.removesuffix("s")
    return lexicon.table("same_unit").get(base, base)


@lru_cache(maxsize=4096)
def lemma(verb: str) -> str:
    """The plain form of a verb form; "" for a verb that says nothing of its object, and for a word that is no verb.

    >>> lemma("opened"), lemma("closing"), lemma("cut"), lemma("stopped"), lemma("made"), lemma("cited")
    ('open', 'close', 'cut', 'stop', '', 'cite')
    """
    base = lexicon.table("verb_forms").get(verb) or _regular(verb)
    return "" if base == "-" or base in lexicon.words("light_verbs") else base


def plain(word: str) -> str:
    """A word without its endings of tense and number, whatever it says.

    >>> plain("said"), plain("wanted"), plain("boats"), plain("during")
    ('say', 'want', 'boat', 'during')
    """
    base = lexicon.table("verb_forms").get(word) or _regular(word)
    return word if base == "-" else base


def _regular(verb: str) -> str:
    """The first plain form that is an English word, of those that the ending allows."""
    stem = verb.removesuffix("ed").removesuffix("ing") if verb.endswith(("ed", "ing")) else verb.removesuffix("s")
    if stem == verb or len(stem) < 2:
        return verb
    known = lexicon.words("english")
    if stem[-1] == "i":
        return f"{stem[:-1]}y"
    single = stem[:-1] if stem[-1] == stem[-2] else stem
    doubled = stem[-1] in "ls"  # "miss" has two of its own, "stopp" has not
    for base in (stem, single, f"{stem}e") if doubled else (single, f"{stem}e", stem):
        if base in known and not (base == stem and f"{stem}e" in known and len(stem) < 4):
            return base
    return single
