"""Opens the archives and the XML that word processors save, and no traps among them.

An archive is refused by what it declares before anything of it is unpacked: what it would unpack to, parts
that lie over each other, parts that are encrypted. XML is read as a stream of events, no tree is built; a
document type of its own is refused, and with it every entity, internal or external: word processors write
none.
"""

from __future__ import annotations

import io
import zipfile
from typing import BinaryIO
from xml.etree.ElementTree import XMLParser

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable

XML_DEPTH = 256
ENTRIES = 10_000

_PIECE = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_archive(untrusted: bytes) -> zipfile.ZipFile:
    """The archive, once nothing it declares is past a limit; raises Unreadable."""
    if not untrusted.strip(b"\0 \r\n"):
        raise Unreadable(Reason.EMPTY)
    if untrusted.startswith(_OLE):
        raise Unreadable(Reason.LOCKED if _ENCRYPTED_PACKAGE in untrusted else Reason.OTHER_FORMAT)
    if not untrusted.startswith(b"PK"):
        raise Unreadable(Reason.OTHER_FORMAT)
    try:
        archive = zipfile.ZipFile(io.BytesIO(untrusted))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Unreadable(Reason.MALFORMED) from None
    entries = archive.infolist()
    if len(entries) > ENTRIES:
        raise Unreadable(Reason.TOO_MANY_PARTS)
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise Unreadable(Reason.LOCKED)
    if sum(entry.file_size for entry in entries) > limits.ARCHIVE_RATIO * len(untrusted):
        raise Unreadable(Reason.TOO_DENSE)
    if sum(entry.compress_size for entry in entries) > len(untrusted):  # parts that share their bytes
        raise Unreadable(Reason.TOO_DENSE)
    return archive


def open_part(archive: zipfile.ZipFile, name: str) -> BinaryIO | None:
    """One part to read from, None when there is none of that name; raises Unreadable.

    It gives no more bytes than the archive declares for it.
    """
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.compress_type not in _METHODS:  # what no word processor writes is not let near its decoder
        raise Unreadable(Reason.MALFORMED)
    return archive.open(entry)  # type: ignore[return-value]  # typeshed: IO[bytes]


class Events:
    """What reads the events of an XML document; a target of `XMLParser`.

    Subclasses take `begin`, `text` and `finish`, which get tags as "{namespace}name". `skip` leaves out the
    element whose `begin` calls it, with all in it.

    Attributes:
        path: tags of the open elements, the outermost first.
    """

    def __init__(self) -> None:
        self.path: list[str] = []
        self._skipped_at = 0

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; it stands last in `path`."""

    def text(self, data: str) -> None:
        """Characters of the element that stands last in `path`."""

    def finish(self, tag: str) -> None:
        """An element ends; it still stands last in `path`."""

    def skip(self) -> None:
        """Leave out the element that just began."""
        self._skipped_at = len(self.path)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """For the parser."""
        self.path.append(tag)
        if len(self.path) > XML_DEPTH:
            raise Unreadable(Reason.TOO_NESTED)
        if not self._skipped_at:
            self.begin(tag, attributes)

    def data(self, data: str) -> None:
        """For the parser."""
        if not self._skipped_at:
            self.text(data)

    def end(self, tag: str) -> None:
        """For the parser."""
        if not self._skipped_at:
            self.finish(tag)
        elif self._skipped_at == len(self.path):
            self._skipped_at = 0
        self.path.pop()

    def doctype(self, *_names: object) -> None:
        """For the parser: a document type could define entities."""
        raise Unreadable(Reason.MALFORMED)

    def close(self) -> None:
        """For the parser."""


def read_xml(part: BinaryIO, events: Events) -> None:
    """Give the XML in `part` to `events`; raises Unreadable, or what expat and zlib raise on damage."""
    parser = XMLParser(target=events)  # noqa: S314 document types are refused
    while piece := part.read(_PIECE):
        parser.feed(piece)
    parser.close()
