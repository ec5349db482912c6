"""PDF files, by pypdf: the text its pages draw, put back into paragraphs (`layout`).

A file that can be opened without a password is read, whatever its owner allows others to do with it. A page
that is too damaged to read is left out as long as others can be read.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping

from pypdf import PageObject, PasswordType, PdfReader

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import clean_line, finished
from cogenesis.documents.readers.dates import utc_of_pdf
from cogenesis.documents.readers.layout import running_text

_HEAD_BYTES = 1024
"""Where the mark of a PDF may stand: some programs write other things before it."""


def read(untrusted: bytes) -> Item:
    """The text of all pages, the document's own title and time. Raises Unreadable."""
    if not untrusted.strip(b"\0 \r\n"):
        raise Unreadable(Reason.EMPTY)
    if b"%PDF-" not in untrusted[:_HEAD_BYTES]:
        raise Unreadable(Reason.OTHER_FORMAT)
    # It logs what it finds odd, in words of the document.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    reader = _opened(untrusted)
    if len(reader.pages) > limits.PAGES:
        raise Unreadable(Reason.TOO_MANY_PAGES)
    text = finished(_text(reader))
    title, time = _facts(reader)
    return Item(title=title, text=text, spans=split(text), time=time)


def _opened(untrusted: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(untrusted))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise Unreadable(Reason.LOCKED)
    except NotImplementedError:  # a lock of a kind it does not know
        raise Unreadable(Reason.LOCKED) from None
    return reader


def _text(reader: PdfReader) -> str:
    pages: list[str] = []
    characters = damaged = 0
    pictures = False
    for page in reader.pages:
        try:
            text = page.extract_text()
            pictures = pictures or (not text.strip() and _has_pictures(page))
        except (MemoryError, RecursionError):
            raise
        except Exception:  # it raises many kinds on damage
            damaged += 1
            continue
        characters += len(text)
        if characters > limits.FILE_BYTES:
            raise Unreadable(Reason.TOO_MUCH_TEXT)
        pages.append(text)
    text = running_text(pages)
    if not text.strip():
        raise Unreadable(Reason.MALFORMED if damaged else Reason.PICTURES if pictures else Reason.NO_TEXT)
    return text


def _has_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()


def _facts(reader: PdfReader) -> tuple[str, str]:
    """The title and the time of the last change; "" for what is missing or too odd."""
    try:
        facts: Mapping[str, object] = reader.metadata or {}
        title = facts.get("/Title")
        time = facts.get("/ModDate") or facts.get("/CreationDate")
    except (MemoryError, RecursionError):
        raise
    except Exception:  # damage here costs no text
        return "", ""
    return clean_line(_plain(title), limits.TITLE_CHARACTERS), utc_of_pdf(_plain(time))


def _plain(value: object) -> str:
    return str(value)[: limits.HEADER_CHARACTERS] if isinstance(value, str) else ""
