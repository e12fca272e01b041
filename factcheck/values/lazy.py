"""Patterns compiled when they are first used: most articles need few of them, and to compile one takes a millisecond
or more, at every start."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for the methods and attributes of a pattern; a faulty one raises only when used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """A method or attribute of the compiled pattern, kept so that it is looked up once."""
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
