"""Cut an article into what extractors read: blocks, sentences, quoted stretches, mentions and the masked text."""

from __future__ import annotations

from factcheck.model import Article, Document
from factcheck.segment.blocks import find_blocks, find_sentences
from factcheck.segment.mentions import find_mentions
from factcheck.segment.quotes import find_quotes


def segment(article: Article) -> tuple[Document, ...]:
    """The documents of an article: its text, and before it its title where the input has one of its own.

    >>> [document.field for document in segment(Article("a", "a.txt", "Kate Reed, 47, said so."))]
    ['text']
    """
    fields = [("text", article.text, article.start)]
    if article.title:
        fields.insert(0, ("title", article.title, 0))
    cut = []
    for field, text, start in fields:
        blocks = find_blocks(text, start, heading=field == "title")
        quotes = find_quotes(text, blocks)
        cut.append((field, text, blocks, quotes, find_sentences(text, blocks)))
    marked = find_mentions(article.id, [(field, text, blocks, sentences) for field, text, blocks, _, sentences in cut])
    return tuple(
        Document(article, field, text, blocks, sentences, quotes, mentions, masked)
        for (field, text, blocks, quotes, sentences), (mentions, masked) in zip(cut, marked, strict=True)
    )
