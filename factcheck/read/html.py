"""Web pages (extra `html`): the article's text without menus, advertisements and comments, and behind it the captions
of its pictures, a line each.

Offsets, lines and columns count in this text, not in the page. The publication date is the one that the page states
about itself; a date in its words is never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from factcheck.model import Article
from factcheck.read._rows import parse_day
from factcheck.read._text import UnreadableError, check_text, read_whole

ENDINGS = (".html", ".htm", ".xhtml")

_DATES = (
    '//meta[@property="article:published_time" or @name="article:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
    '//meta[translate(@name, "DCPUBLISHATE", "dcpublishate")="date" or @name="pubdate" or @name="publish-date"'
    ' or @name="dc.date" or @name="DC.date.issued" or @name="parsely-pub-date"]/@content',
    "//time[@pubdate]/@datetime",
)
_CAPTIONS = (
    "//*[self::figcaption or contains(concat(' ', @class, ' '), ' wp-caption-text ')]"
    "[ancestor::article or ancestor::main][not(ancestor::aside or ancestor::nav or ancestor::footer or ancestor::a)]"
)
"""Captions of an article's own pictures; those in links are of other articles."""
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


def articles(path: str, file: BinaryIO) -> Iterator[Article]:
    """The article of a web page. Raises UnreadableError without the extra, and for a page without an article."""
    try:
        import trafilatura  # noqa: PLC0415 (an extra, and slow to load)
        from lxml.etree import LxmlError  # noqa: PLC0415
    except ImportError:
        raise UnreadableError("is a web page; to read these: pip install 'factcheck[html]'") from None
    markup = read_whole(file)
    try:
        page: Any = trafilatura.load_html(markup)
        published = None if page is None else _published(page)
        captions = [] if page is None else _captions(page)
        found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=False)
    except (LxmlError, ValueError, TypeError, RecursionError) as error:
        raise UnreadableError(f"is a web page that cannot be parsed: {error}") from None
    fields = found if isinstance(found, dict) or found is None else found.as_dict()
    if not fields or not (fields.get("text") or "").strip():
        raise UnreadableError("is a web page without an article's text")
    text = "\n".join([fields["text"], *(f"Caption: {words}" for words in captions if words not in fields["text"])])
    yield Article(
        path,
        path,
        check_text(text),
        fields.get("title") or None,
        published,
        fields.get("sitename") or None,
        fields.get("url") or None,
        fields.get("language") or None,
    )


def _captions(page: Any) -> list[str]:
    """What stands under the pictures of an article, each once."""
    found = (" ".join(caption.text_content().split()) for caption in page.xpath(_CAPTIONS))
    return list(dict.fromkeys(words for words in found if words))


def _published(page: Any) -> Any:
    linked: Sequence[str] = page.xpath('//script[@type="application/ld+json"]/text()')
    stated = [date for query in _DATES for date in page.xpath(query)]
    for printed in [*stated, *(date for data in linked for date in _LINKED_DATA.findall(data))]:
        try:
            return parse_day(printed)
        except UnreadableError:
            continue
    return None
