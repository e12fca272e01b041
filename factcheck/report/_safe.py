"""Text from articles made harmless: it may hold anything, and a report must neither obey it nor be garbled by it."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control characters (C0, C1), marks of writing direction, invisible format characters and lone surrogates; tabs and
line ends are not among them, nor are the joiners that scripts and emoji need. After Unicode Technical Report 36."""
_SPACE = re.compile(r"\s+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAINT = r"\x1b\[[\d;]*m"
_COMMAND = re.compile(rf"(?m)^(?:[^\S\n]|{_PAINT})*:(?=(?:{_PAINT})*:)|#(?=(?:{_PAINT})*#(?:{_PAINT})*\[)")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """The text with its hidden characters written out, so that none acts on a terminal or a reader.

    >>> visible("red \\x1b[31m, turned \\u202e")
    'red \\\\x1b[31m, turned \\\\u202e'
    """
    return _HIDDEN.sub(_escape, text)


def one_line(text: str) -> str:
    """The visible text with each stretch of white space made one space.

    >>> one_line(" two\\n\\n lines ")
    'two lines'
    """
    return visible(_SPACE.sub(" ", text)).strip()


def encodable(text: str) -> str:
    """The text with each lone surrogate, which UTF-8 cannot write, replaced by U+FFFD: as many code points."""
    return _SURROGATE.sub("\ufffd", text)


def in_script(text: str) -> str:
    """JSON that can stand in a script element of HTML: `<`, which could end or comment it out (HTML § 4.12.1.3), and
    hidden characters become escapes of JSON's. It means the same.

    >>> in_script('{"a": "</script>"}')
    '{"a": "\\\\u003c/script>"}'
    """
    return _HIDDEN.sub(_json_escape, text).replace("<", "\\u003c")


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def no_commands(text: str) -> str:
    """The text with no line that a CI's log takes for a command (`::error::`, `##[error]`): a zero-width space parts
    the marks."""
    return _COMMAND.sub(lambda match: f"{match[0]}\u200b", text)
