"""Readings as bytes: msgpack arrays that name their class by a number, compressed. Reading them back makes nothing but
the records of `factcheck.model`, so a store from elsewhere can be opened without fear (as a pickle cannot)."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from factcheck.model import (
    Article,
    Chain,
    Claim,
    DateRange,
    Form,
    Kind,
    Mention,
    Modality,
    Quantity,
    Reading,
    Signature,
    Span,
    Wording,
)

_RECORDS: tuple[type[Any], ...] = (Claim, Mention, Quantity, DateRange, Wording, Chain, Signature)
_ENUMS: tuple[type[Any], ...] = (Form, Kind, Modality)
_TUPLE, _SET, _DAY, _DAYS, _SPAN, _ENUM, _RECORD = range(7)
_LIMIT = 1 << 28
"""Bytes to which a blob may unpack: more than the largest article makes, less than would fill the memory."""
_CODE = {kind: code for code, kind in enumerate(_RECORDS)}
_ENUM_CODE = {kind: code for code, kind in enumerate(_ENUMS)}


class PackError(Exception):
    """Bytes that are no packed record."""


def pack(reading: Reading) -> bytes:
    """A reading without its article and its signature, which are stored beside it."""
    return _dump([reading.claims, reading.chains, reading.sentences, reading.corrects])


def unpack(data: bytes, article: Article, signature: Signature) -> Reading:
    """The reading of an article. Raises PackError."""
    claims, chains, sentences, corrects = _load(data, article)
    return Reading(article, claims, chains, signature, sentences, corrects)


def pack_signature(signature: Signature) -> bytes:
    """A signature as bytes."""
    return _dump([signature])


def unpack_signature(data: bytes) -> Signature:
    """A signature from its bytes. Raises PackError."""
    (signature,) = _load(data, None)
    if not isinstance(signature, Signature):
        raise PackError("is no signature")
    return signature


def _dump(values: list[Any]) -> bytes:
    return zlib.compress(msgspec.msgpack.encode([_plain(value) for value in values]), 1)


def _load(data: bytes, article: Article | None) -> list[Any]:
    try:
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(data, _LIMIT)
        loader = _Loader(article)
        return [loader.load(value) for value in msgspec.msgpack.decode(plain)]
    except (zlib.error, msgspec.DecodeError, TypeError, ValueError, IndexError, KeyError, RecursionError) as error:
        raise PackError(f"is damaged: {error}") from None


def _plain(value: Any) -> Any:
    """A value as lists that open with their sort, which msgpack can hold."""
    packer = _PACKERS.get(type(value))
    return packer(value) if packer else value


def _record(value: Any) -> list[Any]:
    kind = type(value)
    return [_RECORD, _CODE[kind], *(_plain(getattr(value, name)) for name in kind.__struct_fields__)]


def _set(value: frozenset[Any]) -> list[Any]:
    if any(isinstance(item, date) for item in value):
        return [_DAYS, *sorted(day.toordinal() for day in value)]
    return [_SET, *sorted(value)]


_PACKERS: dict[type[Any], Callable[[Any], list[Any]]] = {
    tuple: lambda value: [_TUPLE, *map(_plain, value)],
    frozenset: _set,
    date: lambda value: [_DAY, value.toordinal()],
    Span: lambda value: [_SPAN, value.field, value.start, value.end],
    **dict.fromkeys(_RECORDS, _record),
    **{kind: lambda value: [_ENUM, _ENUM_CODE[type(value)], value.value] for kind in _ENUMS},
}


class _Loader:
    """Makes values again; spans take their words from the article."""

    def __init__(self, article: Article | None) -> None:
        self._article = article
        self._makers: dict[int, Callable[..., Any]] = {
            _TUPLE: lambda *items: tuple(map(self.load, items)),
            _SET: lambda *items: frozenset(items),
            _DAY: date.fromordinal,
            _DAYS: lambda *days: frozenset(map(date.fromordinal, days)),
            _SPAN: self._span,
            _ENUM: lambda code, value: _ENUMS[code](value),
            _RECORD: lambda code, *values: _RECORDS[code](*map(self.load, values)),
        }

    def load(self, value: Any) -> Any:
        """The value that `_plain` was given."""
        if type(value) is list:
            sort, *rest = value
            return self._makers[sort](*rest)
        return value

    def _span(self, field: str, start: int, end: int) -> Span:
        article = self._article
        if article is None:
            raise ValueError("a span without an article")
        text = article.content(field)
        return Span(article.id, field, start, end, text[start:end])
