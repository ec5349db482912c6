"""The frames between the desk and a document reader.

What a reader sends is as little trusted as what it read: every field has its bound, and the desk checks the
rest (`reading.py`). A reader never gets a path, only bytes.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason

Name = Annotated[str, Meta(max_length=limits.NAME_CHARACTERS)]
MailAddress = Annotated[str, Meta(max_length=limits.ADDRESS_CHARACTERS)]


class Read(Struct, tag="read", frozen=True):
    """Read one item; `format` is a value of `formats.Format`."""

    format: str
    data: bytes


class Address(Struct, frozen=True):
    """A mailbox as a header names it; either half may be ""."""

    name: Name
    address: MailAddress


class Item(Struct, frozen=True):
    """One text found in the bytes.

    Attributes:
        text: cleaned (`readers.cleaning`), without markup, quoted text and signature.
        time: RFC 3339 in UTC, or "".
        foreign_only: a mail in which nothing but quoted or forwarded text was found; `text` is that text.
        spans: code points of the passages in `text`, ascending, not overlapping.
    """

    title: Annotated[str, Meta(max_length=limits.TITLE_CHARACTERS)]
    text: Annotated[str, Meta(max_length=limits.FILE_BYTES)]
    spans: Annotated[list[tuple[int, int]], Meta(max_length=limits.FILE_BYTES)]
    author: Address | None = None
    recipients: Annotated[list[Address], Meta(max_length=limits.RECIPIENTS)] = []
    time: Annotated[str, Meta(max_length=40)] = ""
    message_id: Annotated[str, Meta(max_length=limits.MESSAGE_ID_CHARACTERS)] = ""
    foreign_only: bool = False


class Started(Struct, tag="started", frozen=True):
    """First frame of a reader: how it is confined (`processes.confinement.Confinement`)."""

    seccomp: bool
    landlock_abi: int
    meets_minimum: bool
    problems: list[str]


class Found(Struct, tag="found", frozen=True):
    """What the bytes held; one item for every format there is now."""

    items: Annotated[list[Item], Meta(max_length=1)]


class NotRead(Struct, tag="not_read", frozen=True):
    """The bytes were refused."""

    reason: Reason
