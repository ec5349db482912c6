"""What a reader process says is believed only as far as it was checked here: it may have been taken over.

A sound item becomes a `ReadItem`, with who wrote it and a hash that tells it from others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from cogenesis.documents.formats import Format
from cogenesis.documents.messages import Address, Item
from cogenesis.documents.readers.cleaning import is_clean
from cogenesis.domain import Message


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One text as it may be stored.

    Attributes:
        source: the file's path, as it may be shown.
        spans: passages of `message.text`, (start, end) in code points.
        content_sha256: hex; the same for the same text under the same headers, wherever the file lies.
        foreign_only: a mail in which nothing but quoted or forwarded text was found; never the user's voice.
        position, end: the bytes of the file it was read from.
        people: name and address of whom a card is of, once for each address; () for all else.
    """

    source: str
    format: Format
    message: Message
    spans: tuple[tuple[int, int], ...]
    content_sha256: str
    foreign_only: bool = False
    position: int = 0
    end: int = 0
    people: tuple[tuple[str, str], ...] = ()


def is_sound(item: Item) -> bool:
    """Whether a reader's item is what a reader should send; its bounds are checked as it is decoded."""
    addresses = [*item.recipients, *([item.author] if item.author else [])]
    lines = [item.title, item.time, item.message_id, item.thread, item.language, item.kind]
    lines += [half for address in addresses for half in (address.name, address.address)]
    joined = "".join(lines)
    if "\n" in joined or not is_clean(joined):
        return False
    if not item.text.strip() or not is_clean(item.text):
        return False
    end = 0
    for span_start, span_end in item.spans:
        if not end <= span_start < span_end <= len(item.text):
            return False
        end = span_end
    return bool(item.spans)


def read_item(
    item: Item, source: str, format_: Format, own_addresses: Collection[str], place: tuple[int, int]
) -> ReadItem:
    """A sound item as it may be stored; `own_addresses` are casefolded, `place` its bytes in the file."""
    is_card = format_ is Format.CARDS
    from_user = item.author is not None and item.author.address.casefold() in own_addresses
    message = Message(
        title=item.title,
        text=item.text,
        author=_shown_address(item.author) if item.author else "",
        recipients=() if is_card else tuple(_shown_address(each) for each in item.recipients),
        time=item.time,
        own=from_user and not item.foreign_only,
        kind=item.kind,
        language=item.language,
        message_id=item.message_id,
        thread=item.thread,
    )
    identity = "\0".join((item.message_id, message.title, message.author, message.time, message.text))
    return ReadItem(
        source=source,
        format=format_,
        message=message,
        spans=tuple(item.spans),
        content_sha256=hashlib.sha256(identity.encode("utf-8")).hexdigest(),
        foreign_only=item.foreign_only,
        position=place[0],
        end=place[1],
        people=tuple((each.name, each.address) for each in item.recipients) if is_card else (),
    )


def _shown_address(address: Address) -> str:
    if address.name and address.address:
        return f"{address.name} <{address.address}>"
    return address.name or address.address
