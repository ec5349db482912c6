"""What one document may cost, declared once and named in every refusal.

A document comes from outside and is hostile until bounded: the desk holds to the limits on files, the kernel
to those on the reader process, the readers to the rest.
"""

from __future__ import annotations

from enum import StrEnum

MB = 1_000_000

FILE_BYTES = 50 * MB
"""Of text, and of a file that holds one item; one of many items may have any size."""

ITEM_BYTES = FILE_BYTES
"""Of one message of a mailbox, or one card."""

LINE_CHARACTERS = 1 * MB
MARKDOWN_BYTES = 1 * MB
"""Markdown above this size is kept as plain text, marks and all: parsing takes some 7 s a megabyte."""

PART_DEPTH = 20
PARTS = 1_000
PAGES = 10_000
ARCHIVE_RATIO = 100
"""A docx or odt is an archive; one that unpacks to more than so many times its size is a trap."""
RECIPIENTS = 100
NAME_CHARACTERS = 200
ADDRESS_CHARACTERS = 320
TITLE_CHARACTERS = 300
HEADER_CHARACTERS = 20_000
MESSAGE_ID_CHARACTERS = 500
LABEL_CHARACTERS = 40
FILES_IN_A_FOLDER = 100_000

PROCESSOR_SECONDS = 20
WALL_SECONDS = 60.0
LOST_IN_A_ROW = 25
"""Items one after the other that end their reader, after which the rest of their file is left."""

START_SECONDS = 20.0
MEMORY_BYTES = 1 << 30
OPEN_FILES = 64
"""These two are set by `processes.confinement`; they stand here for the messages and the tests."""


class Reason(StrEnum):
    """Why a reader refused an item. Readers answer with these, never with sentences of their own."""

    EMPTY = "empty"
    TOO_LARGE = "too large"
    NO_ITEMS = "no items"
    NOT_TEXT = "not text"
    LINE_TOO_LONG = "line too long"
    TOO_MUCH_TEXT = "too much text"
    TOO_DEEP = "too deep"
    TOO_MANY_PARTS = "too many parts"
    MEMORY = "memory"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no text"
    TOO_NESTED = "too nested"
    LOCKED = "locked"
    TOO_DENSE = "too dense"
    TOO_MANY_PAGES = "too many pages"
    PICTURES = "pictures"
    OTHER_FORMAT = "other format"
    MALFORMED = "malformed"


SENTENCES = {
    Reason.EMPTY: "it is empty",
    Reason.TOO_LARGE: f"it is larger than {ITEM_BYTES // MB} MB, which is the limit",
    Reason.NO_ITEMS: "no message or card was found in it",
    Reason.NOT_TEXT: "it is not text; check that its name ends as its kind of file should",
    Reason.LINE_TOO_LONG: f"it has a line of more than {LINE_CHARACTERS:,} characters, which is the limit",
    Reason.TOO_MUCH_TEXT: f"it holds more than {FILE_BYTES // MB} MB of text, which is the limit",
    Reason.TOO_DEEP: f"its parts lie more than {PART_DEPTH} deep in each other, which is the limit",
    Reason.TOO_MANY_PARTS: f"it has more than {PARTS:,} parts, which is the limit",
    Reason.MEMORY: f"reading it takes more than {MEMORY_BYTES >> 30} GiB of memory, which is the limit",
    Reason.ENCRYPTED: "it is encrypted; save it decrypted from your mail program",
    Reason.NO_TEXT: "it holds no text that could be read",
    Reason.TOO_NESTED: "its parts are nested more deeply than any program writes them",
    Reason.LOCKED: "it is protected by a password; save a copy without one",
    Reason.TOO_DENSE: f"it unpacks to more than {ARCHIVE_RATIO} times its size, which is the limit",
    Reason.TOO_MANY_PAGES: f"it has more than {PAGES:,} pages, which is the limit",
    Reason.PICTURES: "its pages are pictures; run text recognition (OCR) over it first",
    Reason.OTHER_FORMAT: "it is not what the end of its name says; save it anew from the program it is from",
    Reason.MALFORMED: "it is too damaged to read",
}
"""How each reason goes on after "NAME could not be read: "."""


class Unreadable(Exception):
    """A reader's refusal of one item."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
