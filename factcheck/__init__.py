"""factcheck: a linter for facts across news reports.

From Python, `factcheck.check(...)` gives a `factcheck.Result`; docs/api.md has examples. What these need is loaded when
they are first asked for.
"""

from importlib import import_module

__version__ = "0.1.0"
__all__ = ["Article", "Result", "__version__", "check"]

_HOME = {"Article": "factcheck.model", "Result": "factcheck.api", "check": "factcheck.api"}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
