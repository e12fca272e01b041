"""How property tests run: the same examples each time, so that a check of one change fails for that change alone.

`HYPOTHESIS_PROFILE=explore pytest` looks for new ones; what it finds goes into the test as an `@example`. No example
has a deadline: on a busy machine one of them takes long for reasons that are not ours.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
