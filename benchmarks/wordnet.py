"""`rules/lexicon/kinds.txt`, derived anew from WordNet 3.0.

    python benchmarks/wordnet.py FOLDER > rules/lexicon/kinds.txt

FOLDER has `data.noun`, `index.noun`, `index.verb`, `index.adj`, `index.adv` and `cntlist.rev` of WordNet's database
(Debian: `wordnet-base`, in `/usr/share/wordnet`). A word is listed with each kind of `KINDS` that has enough of its
senses, as often as they are used in the texts that WordNet counted; and with the numbers of its synsets of that kind,
and behind a colon those of what is above them in it. The licence of WordNet stands at the head of the list.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from factcheck.values import lexicon

NOTICE = """\
# Nouns of kinds of which one thing is one: each with its kind, the numbers of its meanings of that kind, and
# the numbers of what is above them. Two words can be of one thing where a meaning of the one is a meaning of
# the other or above one. Made by benchmarks/wordnet.py from WordNet 3.0, of which this is the licence:
#
# This software and database is being provided to you, the LICENSEE, by Princeton University under the following
# license. By obtaining, using and/or copying this software and database, you agree that you have read,
# understood, and will comply with these terms and conditions.:
#
# Permission to use, copy, modify and distribute this software and database and its documentation for any
# purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following
# copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the
# software, database and documentation, including modifications that you make for internal use or for
# distribution.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
#
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF
# THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS,
# TRADEMARKS OR OTHER RIGHTS.
#
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to
# distribution of the software and/or database. Title to copyright in this software, database and any associated
# documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same."""
"""What stands at the head of the list."""
KINDS = {
    "body": "body_part.1",
    "vehicle": "vehicle.1",
    "weapon": "weapon.1 edge_tool.1 explosive_device.1 explosive.1 hammer.2 bludgeon.1",
    "disease": "illness.1 tumor.1 infection.1 heart_disease.1",
    "injury": "injury.1",
    "animal": "animal.1",
    "food": "food.1 food.2 beverage.1",
    "plant": "tree.1 flower.1",
    "building": "building.1 educational_institution.1 medical_institution.1 financial_institution.1 bridge.1 tunnel.1"
    " tower.1 place_of_worship.1 mercantile_establishment.1 factory.1 stadium.1 station.1",
    "room": "room.1",
    "material": "metal.1 metal.2 wood.1 fabric.1 gem.2 stone.2 leather.1 glass.1",
    "disaster": "storm.1 earthquake.1 flood.1 slide.6 drought.1 volcanic_eruption.1 tidal_wave.2 tsunami.1 fire.1",
    "crime": "crime.1",
    "instrument": "musical_instrument.1",
    "garment": "garment.1 headdress.1 footwear.1 jewelry.1",
    "drug": "drug.1",
    "furniture": "furniture.1",
    "water": "body_of_water.1",
    "fuel": "fuel.1 gas.2",
    "sport": "sport.1",
}
"""The kinds, each with the senses under which its words stand."""
PLAIN = {
    "vehicle": "bus van coach ferry tanker yacht tram trolley scooter canoe kayak"
    " dinghy liner freighter barge trawler"
    " lorry truck tractor limousine jet glider balloon plane",
    "weapon": "bat axe hatchet crossbow spear baton grenade mortar blade",
    "body": "belly/tummy/stomach/abdomen hip skull rib wrist heel jaw cheek elbow lung kidney liver thigh"
    " collarbone spine shin",
    "animal": "wolf fox bull seal hawk kite bat whale cow hen ram swan duck goose bear seagull",
    "building": "library church hall court theatre theater gym/gymnasium mill pub/tavern/saloon cafe/restaurant"
    " barracks palace castle clinic abbey chapel mosque synagogue cathedral jail/prison nursery museum gallery cinema"
    " warehouse garage supermarket bank casino courthouse lighthouse windmill observatory brewery",
    "material": "silver gold bronze copper iron steel marble granite brick oak concrete",
    "disaster": "flood/flooding landslide/mudslide/landslip avalanche wildfire hurricane cyclone typhoon tornado"
    " blizzard eruption earthquake tsunami hailstorm thunderstorm heatwave drought",
    "crime": "fraud arson robbery burglary theft perjury bribery murder manslaughter rape kidnapping blackmail"
    " smuggling forgery embezzlement treason extortion vandalism shoplifting espionage",
    "disease": "flu measles mumps cholera malaria diphtheria tetanus polio rubella chickenpox smallpox tuberculosis"
    " typhoid meningitis hepatitis leukaemia leukemia diabetes pneumonia bronchitis stroke rabies anthrax",
    "garment": "dress suit hat cap coat shirt gown ring boot crown necklace bracelet tiara veil scarf glove",
    "instrument": "drum organ horn harp flute bass cello viola trumpet piano accordion harmonica bagpipe",
    "water": "stream canal reservoir pond bay harbour/harbor lagoon brook",
    "food": "chicken pork beef lamb turkey ham cake bread cheese honey jam fudge oyster mussel clam salad curry stew",
    "drug": "heroin cocaine cannabis marijuana ecstasy",
    "fuel": "gas oil coal petrol gasoline diesel kerosene",
    "sport": "swimming boxing skiing rowing sailing cycling",
    "colour": "red/crimson/scarlet blue/navy green yellow white black brown grey/gray/silver purple/violet pink orange",
    "plant": "rose lily tulip elm ash beech pine palm birch",
}
"""Words of a kind that news uses in that sense, whatever other senses WordNet has for them. From general knowledge."""
PARTS = ("noun", "verb", "adj", "adv")
LEFT_OUT = frozenset(
    "back head hand heart face foot mouth eye bars house home school college university office store shop market john"
    " bar fire spirit dug stole suit ring coach figure trunk craft ambulance"
    " misdemeanor felony crime offence offense".split()
)
"""Words that mostly stand for something else, or for any thing of a kind. From general knowledge."""
LEAST, LEAST_EACH = 0.66, 0.2
"""Of how many uses of a word its senses of the listed kinds must make, and those of one kind."""
UNCOUNTED = 0.25
"""Uses taken for a sense that has none counted."""


class Database:
    """The nouns of WordNet: the synsets of each word in their order, and what is above each synset."""

    def __init__(self, folder: Path) -> None:
        self.above: dict[str, list[str]] = {}
        self.wholes: dict[str, list[str]] = {}
        self.names: dict[str, str] = {}
        for fields in _lines(folder / "data.noun"):
            number = int(fields[3], 16)
            first = 5 + 2 * number
            pointers = fields[first : first + 4 * int(fields[first - 1])]
            self.above[fields[0]], self.wholes[fields[0]] = (
                [target for sign, target in zip(pointers[::4], pointers[1::4], strict=True) if sign == wanted]
                for wanted in ("@", "#p")
            )
            self.names[fields[0]] = fields[4]
        self.senses = {part: dict(_senses(folder / f"index.{part}")) for part in PARTS}
        self.uses: Counter[tuple[str, str, int]] = Counter()
        for key, sense, uses in (line.split() for line in (folder / "cntlist.rev").read_text().splitlines()):
            word, _, rest = key.partition("%")
            part = (*PARTS, "adj")[int(rest[0]) - 1]
            self.uses[word, part, int(sense)] += int(uses)

    def ancestors(self, synset: str, wholes: bool = False) -> set[str]:
        """All synsets above one, and those of what it is a part of."""
        found: set[str] = set()
        left = [synset]
        while left:
            lower = left.pop()
            for upper in (*self.above[lower], *(self.wholes[lower] if wholes else ())):
                if upper not in found:
                    found.add(upper)
                    left.append(upper)
        return found

    def share(self, word: str, part: str) -> list[tuple[str, float]]:
        """The synsets of a word as a part of speech, with their uses."""
        synsets = self.senses[part].get(word, [])
        return [(synset, self.uses[word, part, place] + UNCOUNTED) for place, synset in enumerate(synsets, 1)]


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[0] != " ":
            yield line.partition("|")[0].split()


def _senses(path: Path) -> Iterator[tuple[str, list[str]]]:
    for fields in _lines(path):
        yield fields[0], fields[-int(fields[2]) :]


def main() -> None:
    """Print the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    data = Database(parser.parse_args().folder)
    roots: dict[str, str] = {}
    for kind, named in KINDS.items():
        for name in named.split():
            word, _, sense = name.partition(".")
            roots[data.senses["noun"][word][int(sense) - 1]] = kind
    numbers: dict[str, int] = defaultdict(lambda: len(numbers))
    print(NOTICE)
    plain = {word: same for words in PLAIN.values() for same in words.split() for word in same.split("/")}
    for word, synsets in sorted(data.senses["noun"].items()):
        used = any(data.uses[word, "noun", place] for place in range(1, 9))
        known = used or word in plain or word in lexicon.words("english")
        common = (word in plain or data.names[synsets[0]][0].islower()) and word not in LEFT_OUT
        if known and common and word.isascii() and word.isalpha() and len(word) > 2:
            said = []
            for kind, own, upper in _kinds(data, roots, word):
                ids, above = (" ".join(str(numbers[one]) for one in sorted(some)) for some in (own, upper))
                said.append(f"{kind}:{ids}:{above}")
            if said:
                print(word, "; ".join(said), sep="\t")


def _kinds(data: Database, roots: dict[str, str], word: str) -> Iterator[tuple[str, set[str], set[str]]]:
    total = sum(uses for part in PARTS for _, uses in data.share(word, part))
    found: dict[str, tuple[float, set[str], set[str]]] = {}
    covered = 0.0
    for synset, uses in data.share(word, "noun"):
        upper = data.ancestors(synset)
        kinds = {roots[one] for one in upper & roots.keys()}
        covered += uses if kinds else 0
        for kind in kinds:
            of_kind, own, above = found.get(kind, (0.0, set(), set()))
            wider = data.ancestors(synset, wholes=kind == "body")  # whose wrist is hurt has hurt an arm
            inner = {one for one in wider if any(roots.get(root) == kind for root in data.ancestors(one))}
            found[kind] = of_kind + uses, own | {synset}, above | inner
    for kind, words in PLAIN.items():
        same = next((same for same in words.split() if word in same.split("/")), None)
        if same and kind not in found:
            yield kind, {same}, set()
    for kind, (uses, own, above) in found.items():
        same = next((same for same in PLAIN.get(kind, "").split() if word in same.split("/")), None)
        if same or (covered >= LEAST * total and uses >= LEAST_EACH * total):
            yield kind, own | ({same} if same and "/" in same else set()), above


if __name__ == "__main__":
    main()
