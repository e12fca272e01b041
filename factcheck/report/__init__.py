"""Report formats: each module here writes one, and is found by its place.

A format has a docstring, `SUFFIX` (of a file in this format, ".json"), and `render(result, options)`, a pure function
that gives the whole report as text.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

from msgspec import Struct

from factcheck.model import Discrepancy, Result, Severity


class Options(Struct, frozen=True):
    """How to write a report: `color` for a terminal, `width` in columns; `fail_on` is the least severity that counts as
    a failure, None for none."""

    color: bool = False
    width: int = 100
    fail_on: Severity | None = Severity.ERROR

    def fails(self, item: Discrepancy) -> bool:
        """Whether a discrepancy counts as a failure."""
        return self.fail_on is not None and item.suppressed is None and item.severity.rank <= self.fail_on.rank


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


_DEFAULT = Options()


def render(name: str, result: Result, options: Options = _DEFAULT) -> str:
    """The report in one format; raises KeyError for an unknown one."""
    if name not in formats():
        raise KeyError(name)
    text: str = import_module(f"{__name__}.{name}").render(result, options)
    return text


def encode(name: str, result: Result, options: Options = _DEFAULT) -> bytes:
    """The report in one format as a file has it, in UTF-8; raises KeyError for an unknown one. A format that is made as
    bytes has an `encode` of its own, which spares a long report the way there and back."""
    made: Callable[[Result, Options], bytes] | None
    made = getattr(import_module(f"{__name__}.{name}"), "encode", None) if name in formats() else None
    return made(result, options) if made else render(name, result, options).encode("utf-8", "replace")


def suffix(name: str) -> str:
    """How a file in this format ends, with the dot."""
    ending: str = import_module(f"{__name__}.{name}").SUFFIX
    return ending
