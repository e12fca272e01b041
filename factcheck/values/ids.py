"""Ids that are made of what they name, so that they stay the same from run to run."""

from __future__ import annotations

import hashlib


def digest(*parts: object) -> str:
    """A short content hash of some parts: 16 hexadecimal digits of SHA-256."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
