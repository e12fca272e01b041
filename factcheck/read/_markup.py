"""Text out of fragments of HTML, and XML that cannot harm."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

from factcheck.read._text import UnreadableError

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav"
    " ol p pre section table td th tr ul".split()
)
_SILENT = frozenset(("script", "style", "template", "noscript"))


class _Reader(HTMLParser):
    """Collects the text of a fragment, a block a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def plain_text(markup: str) -> str:
    """The words of an HTML fragment as paragraphs with an empty line between them.

    >>> plain_text("<p>Kate&nbsp;Reed, <b>47</b>,</p><p>said so.</p>")
    'Kate Reed, 47,\\n\\nsaid so.'
    """
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    paragraphs = (" ".join(paragraph.split()) for paragraph in "".join(reader.parts).split("\n\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def parse_xml(text: str) -> ElementTree.Element:
    """The root of an XML document. One that declares entities is refused (they can grow without bound, and read
    files): raises UnreadableError."""
    if "<!ENTITY" in text:
        raise UnreadableError("declares XML entities, which are not read: they can be made to fill the memory")
    try:
        return ElementTree.fromstring(text)  # noqa: S314 (see above)
    except ElementTree.ParseError as error:
        raise UnreadableError(f"is not well-formed XML: {error}") from None


def local_name(element: ElementTree.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def children(element: ElementTree.Element, *names: str) -> list[ElementTree.Element]:
    """The children of an element with one of the names, whatever their namespace."""
    return [child for child in element if local_name(child) in names]


def descendants(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """The elements of a name within an element, itself included, whatever their namespace."""
    return [found for found in element.iter() if local_name(found) == name]


def words(elements: list[ElementTree.Element]) -> str:
    """The text of the first of some elements, with all that is in it; "" where there is none."""
    return "".join(elements[0].itertext()).strip() if elements else ""
