"""Which files are taken in, told by their name."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from cogenesis.documents import limits


class Format(StrEnum):
    """A format there is a reader for."""

    TEXT = "text"
    MARKDOWN = "markdown"
    MAIL = "mail"
    MAILBOX = "mailbox"
    CARDS = "cards"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"


MANY_ITEMS = frozenset({Format.MAILBOX, Format.CARDS})
"""Formats whose files hold many items, and may have any size: they are never read at once."""

SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".eml": Format.MAIL,
    ".mbox": Format.MAILBOX,
    ".mbx": Format.MAILBOX,
    ".vcf": Format.CARDS,
    ".vcard": Format.CARDS,
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".pdf": Format.PDF,
    ".rtf": Format.RTF,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}
_MAILBOX_NAME = "mbox"
_INDEX_SUFFIX = ".msf"


def format_of(path: Path) -> Format | None:
    """The format a file's name promises, or None when there is no reader for it.

    Mail programs keep mailboxes without a suffix: Apple Mail calls them "mbox", Thunderbird puts an index,
    "Sent.msf", beside "Sent".
    """
    if path.suffix:
        return SUFFIXES.get(path.suffix.casefold())
    if path.name == _MAILBOX_NAME or os.path.lexists(f"{path}{_INDEX_SUFFIX}"):
        return Format.MAILBOX
    return None


def documents_in(folder: Path, passed_over: Counter[str] | None = None) -> Iterator[Path]:
    """The readable files under a folder, in a stable order, at most `limits.FILES_IN_A_FOLDER`.

    Hidden files and folders are passed over; links to folders are not followed, so a loop ends; folders that
    may not be opened are passed over too. `passed_over` counts the files that no reader is for, by suffix.
    """
    found = 0
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith("."):
                continue
            if format_of(path) is None:
                if passed_over is not None:
                    passed_over[path.suffix.lower()] += 1
                continue
            yield path
            found += 1
            if found == limits.FILES_IN_A_FOLDER:
                return
