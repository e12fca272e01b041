"""Word documents (extra `docx`): a paragraph a line, the cells of tables among them.

Offsets and lines count in this text. A document's own dates say when it was edited, not published, so none is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from factcheck.model import Article
from factcheck.read._text import PAGE_LIMIT, UnreadableError, check_text

ENDINGS = (".docx",)


def articles(path: str, file: BinaryIO) -> Iterator[Article]:
    """The article of a Word document. Raises UnreadableError where the extra is not installed, or it is no document."""
    try:
        import docx  # noqa: PLC0415 (an extra)
    except ImportError:
        raise UnreadableError("is a Word document; to read these: pip install 'factcheck[docx]'") from None
    data = BytesIO(file.read(PAGE_LIMIT + 1))
    _check_size(data)
    try:
        document = docx.Document(data)
        body = document.element.body
        paragraphs = [_text(paragraph) for paragraph in body.iter(f"{_WORD}p")]
        title = document.core_properties.title
    except Exception as error:  # whatever a damaged document sets off in the parsers beneath
        raise UnreadableError(f"is a Word document that cannot be parsed: {error}") from None
    yield Article(path, path, check_text("\n\n".join(filter(None, paragraphs))), title or None)


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _text(paragraph: object) -> str:
    marks = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n"}
    parts = (part.text or "" if part.tag == f"{_WORD}t" else marks.get(part.tag, "") for part in paragraph.iter())  # type: ignore[attr-defined]
    return "".join(parts).strip()


def _check_size(data: BytesIO) -> None:
    import zipfile  # noqa: PLC0415 (few runs need it)

    try:
        with zipfile.ZipFile(data) as archive:
            size = sum(part.file_size for part in archive.infolist() if part.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(f"is not a Word document: {error}") from None
    if size > PAGE_LIMIT:
        raise UnreadableError(f"unpacks to more than {PAGE_LIMIT // 1_000_000} MB")
