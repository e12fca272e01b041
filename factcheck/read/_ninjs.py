"""ninjs, the IPTC's news in JSON (https://iptc.org/std/ninjs/), to the fields of a row.

Version 1 has `body_NAME` and `headline`; version 2 lists of bodies and headlines; version 3 the same with capitals in
its keys (`versionCreated`).
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.read._markup import plain_text

Row = Mapping[str, object]


def is_ninjs(row: Row) -> bool:
    """Whether a row without a `text` of its own has keys that ninjs alone has."""
    if "text" in row:
        return False
    keys = _lower(row)
    return "versioncreated" in keys or "bodies" in keys or any(key.startswith("body_") for key in keys)


def from_ninjs(row: Row) -> Row:
    """The fields `id`, `title`, `text`, `published`, `source`, `url` and `language` of a ninjs object; what it has not
    is None. Of several bodies the first in plain words is taken, else the first with markup, without it."""
    known = _lower(row)
    bodies = _bodies(known)
    plain = next((text for text, marked in bodies if not marked), None)
    return {
        "id": known.get("uri"),
        "title": known.get("headline") or known.get("headline_main") or _first(known, "headlines", "value"),
        "text": plain or next((plain_text(text) for text, _ in bodies), None),
        "published": known.get("firstcreated") or known.get("versioncreated"),
        "source": known.get("source") or _first(known, "infosources", "name") or known.get("copyrightholder"),
        "url": known.get("url"),
        "language": known.get("language"),
    }


def _bodies(row: Row) -> list[tuple[str, bool]]:
    """The bodies, and whether each has markup: by its content type, or else by how it begins."""
    found = [(str(part.get("contenttype") or ""), part.get("value")) for part in _parts(row, "bodies")]
    found += [("", value) for key, value in row.items() if key.startswith("body_")]
    return [
        (value, type_ != "text/plain" and ("html" in type_ or value.lstrip().startswith("<")))
        for type_, value in found
        if isinstance(value, str) and value.strip()
    ]


def _first(row: Row, key: str, field: str) -> object:
    """That field of the first part of a list which has it."""
    return next((part[field] for part in _parts(row, key) if part.get(field)), None)


def _parts(row: Row, key: str) -> list[Row]:
    parts = row.get(key)
    if not isinstance(parts, list):
        return []
    return [_lower(part) for part in parts if isinstance(part, Mapping)]


def _lower(row: Row) -> Row:
    return {str(key).lower(): value for key, value in row.items()}
