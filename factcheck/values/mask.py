"""The marks of a masked text, and the pattern pieces that match them.

In `Document.masked` each name, number, role and kinship word is replaced by a run of one private-use character that
says what sort it is, as long as what it replaces: "Kate Reed, 47, a baker" becomes "PPPPPPPPP, NN, a RRRRR". A pattern
says what it means (`PERSON, NUMBER,`), runs fast, and its offsets are those of the text.
"""

from __future__ import annotations

PERSON_MARK = "\ue000"
ORGANIZATION_MARK = "\ue001"
PLACE_MARK = "\ue002"
NAME_MARK = "\ue003"  # a name of unknown kind
NUMBER_MARK = "\ue004"
ROLE_MARK = "\ue005"
KIN_MARK = "\ue006"

PERSON = f"{PERSON_MARK}+"
ORGANIZATION = f"{ORGANIZATION_MARK}+"
PLACE = f"{PLACE_MARK}+"
NUMBER = f"{NUMBER_MARK}+"
ROLE = f"{ROLE_MARK}+"
KIN = f"{KIN_MARK}+"
NAME = f"[{PERSON_MARK}{ORGANIZATION_MARK}{PLACE_MARK}{NAME_MARK}]+"
WHO = f"[{PERSON_MARK}{NAME_MARK}]+"
"""A name that can be a person's."""
WHERE = f"[{PLACE_MARK}{NAME_MARK}]+"
"""A name that can be a place's."""
