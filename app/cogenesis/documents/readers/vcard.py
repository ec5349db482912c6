"""Address books as contact managers save them: vCards of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350).

A card becomes a text that says what stands on it, so that it can be found and drawn on; its people are for
the list of contacts. Pictures, sounds and keys are passed over. Own code, as the libraries there are refuse
what old telephones write, or have not been kept up.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Address, Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import clean, clean_line, finished, looks_binary
from cogenesis.documents.readers.dates import utc
from cogenesis.documents.readers.decoding import decode

PROPERTIES = 2_000
VALUE_CHARACTERS = 20_000
_LINE_BYTES = 1 << 16
_BEGIN = b"BEGIN:VCARD"
_END = b"END:VCARD"
_NAME = re.compile(r"(?:[\w-]{1,60}\.)?([\w-]{1,60})(?=[;:])", re.ASCII)
_CHARSET = re.compile(rb"CHARSET=\"?([\w-]{2,40})", re.IGNORECASE)
_UNITS = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MAIL = re.compile(r"[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}")
_SHOWN = {
    "NICKNAME": "Nickname",
    "ORG": "Organisation",
    "TITLE": "Position",
    "ROLE": "Role",
    "EMAIL": "Email",
    "TEL": "Phone",
    "ADR": "Address",
    "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary",
    "X-ANNIVERSARY": "Anniversary",
    "X-SPOUSE": "Spouse",
    "URL": "Web",
    "CATEGORIES": "Groups",
    "NOTE": "Note",
}


@dataclass(frozen=True, slots=True)
class _Property:
    """One line of a card; `units` are the parts of its value."""

    name: str
    units: tuple[str, ...]

    @property
    def shown(self) -> str:
        return ", ".join(unit for unit in self.units if unit)


def parts(file: BinaryIO, start: int) -> Iterator[tuple[int, int]]:
    """Where each card lies, from its BEGIN line to its END line, or up to the next BEGIN."""
    began: int | None = None
    place = file.seek(start)
    at_line_start = True
    while line := file.readline(_LINE_BYTES):
        if at_line_start:
            head = line[:40].strip().upper()
            if head.removeprefix(b"\xef\xbb\xbf") == _BEGIN:
                if began is not None:
                    yield began, place
                began = place
            elif head == _END and began is not None:
                yield began, place + len(line)
                began = None
        at_line_start = line.endswith((b"\n", b"\r"))
        place += len(line)
    if began is not None:
        yield began, place


def read(untrusted: bytes) -> Item:
    """One card. Raises Unreadable."""
    if not untrusted.strip():
        raise Unreadable(Reason.EMPTY)
    found = _properties(untrusted)
    if not found:
        raise Unreadable(Reason.NO_TEXT)
    mails = [_MAIL.search(card.shown) for card in found if card.name == "EMAIL"]
    addresses = [mail.group() for mail in mails if mail]
    name = _name(found)
    lines = [name] + [f"{_SHOWN[card.name]}: {card.shown}" for card in found if card.name in _SHOWN]
    text = finished("\n".join(line for line in lines if line.strip()))
    title = clean_line(name or text.split("\n")[0], limits.TITLE_CHARACTERS)
    return Item(
        title=title,
        text=text,
        spans=split(text),
        recipients=_people(clean_line(name, limits.NAME_CHARACTERS), addresses),
        time=next((utc(card.shown) for card in found if card.name == "REV"), ""),
    )


def _people(name: str, addresses: list[str]) -> list[Address]:
    bounded = dict.fromkeys(clean_line(address, limits.ADDRESS_CHARACTERS) for address in addresses)
    people = [Address("" if name == address else name, address) for address in bounded if address]
    return people[: limits.RECIPIENTS] or ([Address(name, "")] if name else [])


def _name(found: list[_Property]) -> str:
    """The name as its owner writes it; else put together, the given name first; else the organisation's."""
    for wanted in ("FN", "N", "ORG", "EMAIL"):
        for card in found:
            if card.name != wanted or not card.shown.strip():
                continue
            if wanted == "N":
                family, given, middle, before, after = (*card.units, "", "", "", "", "")[:5]
                return " ".join(unit for unit in (before, given, middle, family, after) if unit)
            return card.shown
    return ""


def _properties(untrusted: bytes) -> list[_Property]:
    """The card's properties in order, those that hold no words left out; raises Unreadable."""
    declared = _CHARSET.search(untrusted)
    charset = declared.group(1).decode("ascii") if declared else None
    text = decode(untrusted, charset)
    if looks_binary(text):
        raise Unreadable(Reason.NOT_TEXT)
    found: list[_Property] = []
    for line in _unfolded(text):
        named = _NAME.match(line)
        if named is None:
            continue
        name = named.group(1).upper()
        if name not in _SHOWN and name not in ("FN", "N", "REV"):
            continue
        if len(found) == PROPERTIES:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        parameters, value = _parted(line[named.end() :])
        if "QUOTED-PRINTABLE" in parameters.upper():
            value = decode(quopri.decodestring(value.encode("utf-8", "replace")), charset)
        units = [_plain(unit) for unit in _UNITS.split(value[:VALUE_CHARACTERS])]
        found.append(_Property(name, tuple(units) if name in ("N", "ADR", "ORG") else ("; ".join(units),)))
    return found


def _unfolded(text: str) -> Iterator[str]:
    """The lines of a card, continued ones put together: after white space, or "=" in quoted-printable."""
    pieces: list[str] = []
    quoted = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if pieces and quoted and pieces[-1].endswith("="):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(line)
            continue
        if pieces and line[:1] in (" ", "\t"):
            pieces.append(line[1:])
            continue
        if pieces:
            yield "".join(pieces)
        pieces = [line]
        quoted = "QUOTED-PRINTABLE" in line[:200].upper()
    yield "".join(pieces)


def _parted(rest: str) -> tuple[str, str]:
    """Parameters and value of a line behind its name; a colon between quotation marks parts nothing."""
    in_quotes = False
    for place, sign in enumerate(rest[:VALUE_CHARACTERS]):
        if sign == '"':
            in_quotes = not in_quotes
        elif sign == ":" and not in_quotes:
            return rest[:place], rest[place + 1 :]
    return rest, ""


def _plain(value: str) -> str:
    """A value without its escapes."""
    plain = _ESCAPED.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)
    return clean(plain).strip()
