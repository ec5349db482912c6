"""Mailboxes: many mails in one file (mbox; RFC 4155 and what mail programs make of it).

The line that begins a mail is told from a sentence that begins with "From" by what stands around it: a blank
line before, a time in it and a header behind it. Where the blank line is missing, it must be written in full,
with sender, day and year. Lines that a mail program has marked with ">" against such a mistake get back
their first shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from cogenesis.documents.messages import Item
from cogenesis.documents.readers import mail

PIECE_BYTES = 1 << 20
LONGEST_SEPARATOR = 1_000
"""Bytes of the line and of the start of the next that are looked at."""

_MARK = b"\nFrom "
_TIMED = re.compile(rb"From [^\n]{0,300}\d:\d\d[^\n]{0,100}\n(?=[!-9;-~]{1,80}:|>From )")
_IN_FULL = re.compile(
    rb"From \S{1,300} +(?:\S{1,40} )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]{1,40}\d:\d\d[^\n]{0,40}"
    rb"\n(?=[!-9;-~]{1,80}:|>From )"
)
_SEPARATOR_LINE = re.compile(rb"From [^\n]*\n?")
_MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)


def parts(file: BinaryIO, start: int) -> Iterator[tuple[int, int]]:
    """Where each mail lies, its "From " line and the blank line before the next included."""
    began = None
    for place in _separators(file, start):
        if began is not None:
            yield began, place
        began = place
    if began is not None:
        yield began, file.seek(0, 2)


def read(untrusted: bytes) -> Item:
    """One mail with its "From " line; raises Unreadable."""
    head = _SEPARATOR_LINE.match(untrusted)
    untrusted_mail = untrusted[head.end() :] if head else untrusted
    return mail.read(_MARKED.sub(rb"\1", untrusted_mail) if b">From " in untrusted_mail else untrusted_mail)


def _separators(file: BinaryIO, start: int) -> Iterator[int]:
    """Where the lines lie that begin a mail, from `start` on; a piece of the file is in memory at a time."""
    # What stands before a line decides too; a file begins as behind a blank line.
    held, offset = (b"", start - 2) if start > 1 else (b"\n\n", -2)
    looked = max(start - 1, -1)  # the next line end that may be the one before a mail
    while True:
        file.seek(offset + len(held))
        piece = file.read(PIECE_BYTES)
        held += piece
        decided = offset + len(held) - (LONGEST_SEPARATOR if piece else 0)
        while (place := held.find(_MARK, looked - offset)) >= 0 and offset + place < decided:
            looked = offset + place + 1
            if _begins_mail(held, place):
                yield looked
        if not piece:
            return
        looked = max(looked, decided)
        keep = max(looked - 2 - offset, 0)
        offset, held = offset + keep, held[keep:]


def _begins_mail(held: bytes, place: int) -> bool:
    """Whether the "From " behind the line end at `place` begins a mail."""
    line = held[place + 1 : place + 1 + LONGEST_SEPARATOR]
    blank = held[max(place - 1, 0) : place] == b"\n" or held[max(place - 2, 0) : place] == b"\n\r"
    return (_TIMED if blank else _IN_FULL).match(line) is not None
