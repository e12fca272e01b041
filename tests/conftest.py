"""Examples have no deadline: on a busy machine one of them takes long for reasons that are not ours."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
