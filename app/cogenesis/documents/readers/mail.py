"""Mail: one message as mail programs save it (.eml, RFC 5322 and MIME), by the standard library's parser.

Mail is where a person's voice is, and the most hostile thing there is to read. Headers are bounded before
they are parsed; attachments and attached messages are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC
from email import message_from_bytes
from email.headerregistry import AddressHeader, BaseHeader
from email.message import Message
from email.policy import default as policy
from email.utils import parsedate_to_datetime

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Address, Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import bounded, clean, clean_line, finished, looks_binary
from cogenesis.documents.readers.decoding import declared_in_html, decode
from cogenesis.documents.readers.flowed import unflow
from cogenesis.documents.readers.html import to_text
from cogenesis.documents.readers.quoting import own_words

ENCRYPTED_TYPES = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
BULK_MARK = "list-unsubscribe-post"
"""What senders in bulk set (RFC 8058), and mailing lists of people do not."""

_LINE_ENDS = re.compile(r"\r\n?")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_ID = re.compile(r"<[^<>\s]+>")
# Mailboxes as nearly all are written; the standard library's parser takes a millisecond for each header.
_MAILBOX = re.compile(
    r"(?:\"(?P<quoted>[^\"\\=]{1,200})\" ?|(?P<plain>[\w'-][\w '-]{0,200}?) ?)?"
    r"<(?P<bracketed>[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,9}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9})>"
    r"|(?P<bare>[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,9}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9})"
)
_BETWEEN = re.compile(r" ?, ?")

Body = tuple[str, str]
"""The text of one part, with and without what is foreign."""


def read(untrusted: bytes) -> Item:
    """The message's own text and its headers; raises Unreadable."""
    if not untrusted.strip():
        raise Unreadable(Reason.EMPTY)
    try:
        message = message_from_bytes(untrusted)
    except RecursionError:
        raise Unreadable(Reason.TOO_DEEP) from None
    if not message.keys() and looks_binary(decode(untrusted[: limits.MB])):
        raise Unreadable(Reason.NOT_TEXT)
    text, foreign_only = _text(message)
    message_id = _first_id(message, "message-id")
    return Item(
        title=clean_line(_header(message, "subject"), limits.TITLE_CHARACTERS),
        text=text,
        spans=split(text),
        author=next(iter(_addresses(message, "from", "sender")), None),
        recipients=_addresses(message, "to", "cc", "bcc")[: limits.RECIPIENTS],
        time=_time(_header(message, "date")) or _time(_arrival(message)),
        message_id=message_id,
        foreign_only=foreign_only,
        # The first of the references is the mail that began the thread (RFC 5322, section 3.6.4).
        thread=_first_id(message, "references") or _first_id(message, "in-reply-to") or message_id,
        kind="newsletter" if _raw(message, BULK_MARK) else "email",
    )


# -- text ---------------------------------------------------------------------------------------------------


def _text(message: Message) -> tuple[str, bool]:
    """The sender's own text and False, or all there is and True; raises Unreadable when there is none."""
    seen: list[Message] = []
    bodies = list(_bodies(message, 0, seen))
    for foreign, texts in enumerate(zip(*[(own, whole) for whole, own in bodies], strict=True)):
        text = clean("\n\n".join(text for text in texts if text.strip()))
        if text.strip():
            return finished(text), bool(foreign)
    encrypted = any(part.get_content_type() in ENCRYPTED_TYPES for part in seen)
    raise Unreadable(Reason.ENCRYPTED if encrypted else Reason.NO_TEXT)


def _bodies(part: Message, depth: int, seen: list[Message]) -> Iterator[Body]:
    """The texts a mail program would show, in order (RFC 2046 for alternative, RFC 2387 for related)."""
    seen.append(part)
    if len(seen) > limits.PARTS:
        raise Unreadable(Reason.TOO_MANY_PARTS)
    if depth > limits.PART_DEPTH:
        raise Unreadable(Reason.TOO_DEEP)
    if part.is_multipart():
        yield from _multipart(part, depth, seen)
    elif not _is_attachment(part):
        yield from _leaf(part)


def _multipart(part: Message, depth: int, seen: list[Message]) -> Iterator[Body]:
    if part.get_content_maintype() == "message":
        return  # an attached message is someone else's
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    kind = part.get_content_subtype()
    if kind in ("related", "signed"):
        children = children[:1]
    if kind != "alternative":
        for child in children:
            yield from _bodies(child, depth + 1, seen)
        return
    for child in sorted(children, key=_alternative_rank):
        found = list(_bodies(child, depth + 1, seen))
        if any(body[0].strip() for body in found):
            yield from found
            return


def _alternative_rank(part: Message) -> int:
    """Plain text first: it needs no guessing."""
    return {"text/plain": 0, "text/html": 2}.get(part.get_content_type(), 1)


def _is_attachment(part: Message) -> bool:
    disposition = str(part.get("content-disposition", ""))[:100].strip().lower()
    return disposition.startswith("attachment") or part.get_filename() is not None


def _leaf(part: Message) -> Iterator[Body]:
    kind = part.get_content_type()
    broken = part.get_content_maintype() == "multipart"  # says that it has parts, but not how to tell them
    if kind not in ("text/plain", "text/html") and not broken:
        return
    payload = part.get_payload(decode=True)
    untrusted = payload if isinstance(payload, bytes) else b""
    declared = _parameter(part, "charset")
    if kind == "text/html":
        html = decode(untrusted, declared or declared_in_html(untrusted))
        yield to_text(html, keep_foreign=True), own_words(to_text(html))
        return
    text = bounded(_LINE_ENDS.sub("\n", decode(untrusted, declared)))
    if _parameter(part, "format") == "flowed":
        text = unflow(text, delete_space=_parameter(part, "delsp") == "yes")
    yield text, own_words(text)


def _parameter(part: Message, name: str) -> str:
    """A parameter of Content-Type, in lower case; "" when it is missing or too odd to read."""
    try:
        value = part.get_param(name)
    except (ValueError, TypeError, LookupError):
        return ""
    if isinstance(value, tuple):  # RFC 2231
        value = value[2]
    return value.strip().lower()[:100] if isinstance(value, str) else ""


# -- headers ------------------------------------------------------------------------------------------------


def _header(message: Message, name: str) -> BaseHeader | str:
    """The first header of this name, decoded (RFC 2047, and raw 8-bit); "" when there is none.

    The words as they stand, a plain str, when they are too malformed to parse.
    """
    for key, value in message.raw_items():
        if key.lower() != name:
            continue
        raw = str(value)[: limits.HEADER_CHARACTERS].encode("utf-8", "surrogateescape")
        text = " ".join(decode(raw).split())
        if name in ("subject", "date") and "=?" not in text:
            return text  # what the parser would say of it
        try:
            parsed: BaseHeader = policy.header_factory(name, text)
            str(parsed)
        except Exception:  # the parser raises many kinds on malformed headers
            return text
        return parsed
    return ""


def _addresses(message: Message, *names: str) -> list[Address]:
    found: dict[Address, None] = {}
    for name in names:
        raw = " ".join(_raw(message, name).split())
        known = _plain_mailboxes(raw)
        for label, address in known if known is not None else _mailboxes(_header(message, name)):
            entry = Address(
                clean_line(label, limits.NAME_CHARACTERS), clean_line(address, limits.ADDRESS_CHARACTERS)
            )
            if entry.name or entry.address:
                found[entry] = None
    return list(found)


def _plain_mailboxes(text: str) -> list[tuple[str, str]] | None:
    """Name and address of each mailbox in a header without encoded words, comments or groups; else None."""
    if not text.isascii() or len(text) == limits.HEADER_CHARACTERS:
        return None
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        mailbox = _MAILBOX.match(text, place)
        if mailbox is None:
            return None
        quoted, plain, bracketed, bare = mailbox.group("quoted", "plain", "bracketed", "bare")
        found.append((quoted or plain or "", bracketed or bare))
        between = _BETWEEN.match(text, mailbox.end())
        place = between.end() if between else mailbox.end()
        if between is None and place < len(text):
            return None
    return found


def _mailboxes(header: BaseHeader | str) -> list[tuple[str, str]]:
    if isinstance(header, AddressHeader):
        return [(mailbox.display_name, mailbox.addr_spec) for mailbox in header.addresses]
    return [("", address) for address in _ADDRESS.findall(header)]


def _time(text: str) -> str:
    """A Date header as RFC 3339 in UTC; "" when it is none. A date without a zone is taken as UTC."""
    try:
        when = parsedate_to_datetime(text)
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _first_id(message: Message, name: str) -> str:
    """The first message id in a header, with its angle brackets; "" when there is none."""
    found = _ID.search(_raw(message, name))
    return clean_line(found.group(), limits.MESSAGE_ID_CHARACTERS) if found else ""


def _arrival(message: Message) -> str:
    """When the last server took the mail in; it stands behind the last semicolon (RFC 5321, section 4.4)."""
    return _raw(message, "received").rpartition(";")[2].strip()


def _raw(message: Message, name: str) -> str:
    """The first header of this name as it stands, bounded; "" when there is none."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return str(value)[: limits.HEADER_CHARACTERS]
    return ""
