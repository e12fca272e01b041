"""What was done in one report and not in another; what must stay quiet first."""

from __future__ import annotations

import pytest

from tests.spec import EVENT, found

QUIET = [
    ("The lifeboats were launched at nine.", "The second lifeboat was not launched."),
    ("Divers recovered the black box on Friday.", "By noon the black box had not yet been recovered."),
    ("The captain was questioned on Friday.", "The captain was not questioned at the scene."),
    ("The union signed the deal.", "The company did not sign the deal."),
    ("The pilot signed the deal.", "The deal was not signed by the mate."),
    ("Police questioned the captain.", "Police never questioned the mate."),
    ("The bow doors were closed.", "“The bow doors were not closed,” said Tom Harding."),
    ("The bow doors were closed.", "Tom Harding claimed that the bow doors were not closed."),
    ("All lifeboats were launched.", "Not all lifeboats were launched."),
    ("The bow doors were closed. The bow doors were not closed at sea.", "The bow doors were not closed."),
]
FOUND = [
    ("All four lifeboats were launched at nine.", "No lifeboats were launched."),
    ("Divers recovered the black box.", "The black box was not recovered."),
    ("The crew had closed the bow doors.", "The crew did not close the bow doors."),
    ("The helmsman was sober.", "The helmsman was not sober."),
    ("The helmsman was wearing a jacket.", "The helmsman was not wearing a jacket."),
]


@pytest.mark.parametrize(("done", "undone"), QUIET)
def test_quiet(done: str, undone: str) -> None:
    assert found(EVENT + done, EVENT + done + " It was dark.", EVENT + undone, rules="opposite") == []


@pytest.mark.parametrize(("done", "undone"), FOUND)
def test_found(done: str, undone: str) -> None:
    (line,) = found(EVENT + done, EVENT + done + " It was dark.", EVENT + undone, rules="opposite")
    assert line.startswith(f"error opposite: {undone.rstrip('.')} in 3 | ")


def test_one_against_one_needs_words_in_common_where_it_is_of_somebody() -> None:
    assert found(EVENT + "The driver was sober.", EVENT + "The driver was not sober.", rules="opposite") == []
    one, two = "The driver was sober, a test at Marlow showed.", "A test at Marlow showed the driver was not sober."
    assert len(found(EVENT + one, EVENT + two, rules="opposite")) == 1
    assert len(found(EVENT + "The cargo was insured.", EVENT + "The cargo was not insured.", rules="opposite")) == 1


def test_what_is_not_done_on_one_day_may_be_done_on_the_next() -> None:
    late = "2020-10-03: " + EVENT
    done, undone = "Divers recovered the black box.", "The black box has not been recovered."
    assert found(EVENT + undone, late + done, late + done + " It was dark.", rules="opposite") == []
    assert len(found(EVENT + done, EVENT + done + " It was dark.", late + undone, rules="opposite")) == 1
