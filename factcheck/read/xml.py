"""News in XML: RSS and Atom feeds, an article an entry, and NewsML-G2, an article a news item.

The text is taken out of the markup that it stands in; offsets and lines count in this text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree import ElementTree

from factcheck.model import Article, Skipped
from factcheck.read._markup import children, descendants, local_name, parse_xml, plain_text, words
from factcheck.read._ninjs import Row
from factcheck.read._rows import read_rows
from factcheck.read._text import FILE_LIMIT, UnreadableError, read_whole

ENDINGS = (".xml", ".rss", ".atom", ".newsml")


def articles(path: str, file: BinaryIO) -> Iterator[Article | Skipped]:
    """The articles of a feed or a NewsML-G2 message. Raises UnreadableError for XML of any other sort."""
    root = parse_xml(read_whole(file, FILE_LIMIT))
    readers = {"rss": _rss, "RDF": _rss, "feed": _atom, "newsMessage": _newsml, "newsItem": _newsml}
    if local_name(root) not in readers:
        raise UnreadableError(f"is XML, but no feed and no NewsML-G2: its root is <{local_name(root)}>")
    rows = readers[local_name(root)](root)
    if not rows:
        raise UnreadableError("is a feed without an entry")
    yield from read_rows(rows, path)


def _rss(root: ElementTree.Element) -> list[Row]:
    channel = descendants(root, "channel")[0] if descendants(root, "channel") else root
    return [
        {
            "id": words(children(item, "guid")) or words(children(item, "link")),
            "title": plain_text(words(children(item, "title"))),
            "text": _longest(children(item, "encoded", "description")),
            "published": _iso(words(children(item, "pubDate", "date"))),
            "source": words(children(item, "source")) or words(children(channel, "title")),
            "url": words(children(item, "link")),
            "language": words(children(channel, "language")),
        }
        for item in descendants(root, "item")
    ]


def _atom(root: ElementTree.Element) -> list[Row]:
    return [
        {
            "id": words(children(entry, "id")),
            "title": plain_text(words(children(entry, "title"))),
            "text": _longest(children(entry, "content", "summary")),
            "published": words(children(entry, "published")) or words(children(entry, "updated")),
            "source": words(children(root, "title")),
            "url": next((link.get("href") for link in children(entry, "link") if link.get("rel") != "self"), None),
            "language": next((value for key, value in root.attrib.items() if key.endswith("}lang")), None),
        }
        for entry in children(root, "entry")
    ]


def _newsml(root: ElementTree.Element) -> list[Row]:
    """News items of NewsML-G2 (https://iptc.org/std/NewsML-G2/): their text is XHTML or NITF inside `inlineXML`."""
    return [
        {
            "id": item.get("guid"),
            "title": words(descendants(item, "headline")),
            "text": _longest([*descendants(item, "inlineXML"), *descendants(item, "inlineData")]),
            "published": words(descendants(item, "firstCreated")) or words(descendants(item, "versionCreated")),
            "source": words(descendants(item, "creditline")) or _provider(item),
            "url": next((link.get("href") for link in descendants(item, "altId") if link.get("href")), None),
            "language": next((value for key, value in item.attrib.items() if key.endswith("}lang")), None),
        }
        for item in descendants(root, "newsItem")
    ]


def _provider(item: ElementTree.Element) -> str | None:
    provider = next(iter(descendants(item, "provider")), None)
    return None if provider is None else words(children(provider, "name")) or provider.get("literal")


def _longest(elements: list[ElementTree.Element]) -> str:
    """The text of the element that has most: a feed may give both a summary and the whole."""
    return max((plain_text(_inner(element)) for element in elements), key=len, default="")


def _inner(element: ElementTree.Element) -> str:
    """What stands in an element as HTML: escaped text as it is, or else its own elements."""
    body = descendants(element, "body") or descendants(element, "body.content") or [element]
    if not len(body[0]):
        return body[0].text or ""
    for part in body[0].iter():
        part.tag = local_name(part)  # ElementTree writes a namespace as a prefix, which is no HTML
    return ElementTree.tostring(body[0], encoding="unicode")


def _iso(printed: str) -> str:
    """The date of RSS ("Fri, 02 Oct 2020 20:58:00 -0700") as ISO 8601; what is none stays as it is."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 (no other reader needs it, and all are loaded)

    try:
        return parsedate_to_datetime(printed).isoformat()
    except ValueError:
        return printed
