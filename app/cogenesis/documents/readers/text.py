"""Plain text files."""

from __future__ import annotations

from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import finished, looks_binary
from cogenesis.documents.readers.decoding import decode


def read(untrusted: bytes) -> Item:
    """The file as one text; a plain text has no title."""
    text = finished(decode_file(untrusted))
    return Item(title="", text=text, spans=split(text))


def decode_file(untrusted: bytes) -> str:
    """The text of a file that should be text and declares no charset; raises Unreadable."""
    if not untrusted.strip():
        raise Unreadable(Reason.EMPTY)
    text = decode(untrusted)
    if looks_binary(text):
        raise Unreadable(Reason.NOT_TEXT)
    return text
