"""The frames between the desk and a document reader.

What a reader sends is as little trusted as what it read: every field has its bound, and the desk checks the
rest (`checking.py`). A reader never gets a path: an open file comes with `Read`. It answers with a stream:
for each item a `Next` before it is parsed, then what came of it, and `Done` at the end; should it die, the
desk knows which item that was, and goes on behind it.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason

Name = Annotated[str, Meta(max_length=limits.NAME_CHARACTERS)]
MailAddress = Annotated[str, Meta(max_length=limits.ADDRESS_CHARACTERS)]


Place = Annotated[int, Meta(ge=0)]


class Read(Struct, tag="read", frozen=True):
    """Read the items of the file that comes with this, from the first that begins at `start`.

    Attributes:
        format: a value of `formats.Format`.
        size: of the file, in bytes, when it was opened; what was added since is left.
    """

    format: str
    start: int
    size: int


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
        recipients: of a mail; of a card, the person it is of, once for each of their addresses.
        thread: the message id of the first mail of the thread, or "".
        language, kind: as in `domain.Message`; "" when unknown.
    """

    title: Annotated[str, Meta(max_length=limits.TITLE_CHARACTERS)]
    text: Annotated[str, Meta(max_length=limits.FILE_BYTES)]
    spans: Annotated[list[tuple[int, int]], Meta(max_length=limits.FILE_BYTES)]
    author: Address | None = None
    recipients: Annotated[list[Address], Meta(max_length=limits.RECIPIENTS)] = []
    time: Annotated[str, Meta(max_length=40)] = ""
    message_id: Annotated[str, Meta(max_length=limits.MESSAGE_ID_CHARACTERS)] = ""
    foreign_only: bool = False
    thread: Annotated[str, Meta(max_length=limits.MESSAGE_ID_CHARACTERS)] = ""
    language: Annotated[str, Meta(max_length=limits.LABEL_CHARACTERS)] = ""
    kind: Annotated[str, Meta(max_length=limits.LABEL_CHARACTERS)] = ""


class Started(Struct, tag="started", frozen=True):
    """First frame of a reader: how it is confined (`processes.confinement.Confinement`)."""

    seccomp: bool
    landlock_abi: int
    meets_minimum: bool
    problems: list[str]


class Next(Struct, tag="next", frozen=True):
    """The item that will be parsed now: its bytes are those from `start` up to `end` in the file."""

    start: Place
    end: Place


class Found(Struct, tag="found", frozen=True):
    """What the item held."""

    item: Item


class NotRead(Struct, tag="not_read", frozen=True):
    """The item was refused; or, without a `Next` before it, all of the file that is left."""

    reason: Reason


class Done(Struct, tag="done", frozen=True):
    """There are no more items in the file."""


Answer = Next | Found | NotRead | Done
