"""Who is who, which reports are of one event, and which repeat another."""

from __future__ import annotations

from factcheck.resolve.chains import link
from factcheck.resolve.corrections import without_notices
from factcheck.resolve.entities import resolve
from factcheck.resolve.signature import sign

__all__ = ["link", "resolve", "sign", "without_notices"]
