"""factcheck: a linter for facts across news reports."""

__version__ = "0.1.0"
