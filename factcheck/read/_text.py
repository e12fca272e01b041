"""From bytes to text: encodings, and what is not text at all."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

ARTICLE_LIMIT = 1_000_000
"""The longest article that is read, in characters: some 170,000 words, longer than any news report."""
PAGE_LIMIT = 20_000_000
"""The largest file that holds one article, in bytes, with all its markup."""
FILE_LIMIT = 256_000_000
"""The largest file of many articles that has to be held in memory as a whole, in bytes. JSON Lines have no limit."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class UnreadableError(Exception):
    """A file, or one article of it, that cannot be read; the message is the reason, as the end of a sentence that
    the file's name begins."""


def read_whole(file: BinaryIO, limit: int = PAGE_LIMIT) -> str:
    """All text of a file. Raises UnreadableError where it is larger than `limit` bytes, empty, binary or in an unknown
    encoding."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit // 1_000_000} MB")
    if not data.strip():
        raise UnreadableError("is empty")
    return decode(data)


def decode(data: bytes) -> str:
    """Bytes as text: by the byte order mark, which is not part of the text, else UTF-8, else Windows-1252.

    No other encoding is guessed: guesses read "£5" as "Ł5". Raises UnreadableError.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data:
        raise UnreadableError("is binary, or UTF-16 without a byte order mark: not text that can be read")
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise UnreadableError(f"is damaged: its byte {error.start + 1} is not {encoding.upper()}") from None
        text = _decode_windows(data, error.start)
    if "\0" in text or len(_CONTROLS.findall(text)) > len(text) / 100:
        raise UnreadableError("is binary: it has control characters throughout")
    return text


_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def _decode_windows(data: bytes, bad: int) -> str:
    lenient = data.decode("utf-8", "replace")
    if sum(character > "\x7f" for character in lenient) >= 2 * lenient.count("\ufffd"):
        raise UnreadableError(f"is damaged: most of it is UTF-8, its byte {bad + 1} is not")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is neither UTF-8 nor Windows-1252 text: see its byte {error.start + 1}") from None


def check_text(text: str) -> str:
    """The text, if it is an article's; raises UnreadableError where it is blank, too long or has half a character."""
    if len(text) > ARTICLE_LIMIT:
        raise UnreadableError(
            f"is too long for an article: {len(text):,} characters; at most {ARTICLE_LIMIT:,} are read"
        )
    if not text.strip():
        raise UnreadableError("has no text")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise UnreadableError(f"has half a character (a lone surrogate) at offset {error.start}") from None
    return text
