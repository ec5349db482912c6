"""Which files are taken in, told by the end of their name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from cogenesis.documents import limits


class Format(StrEnum):
    """A format there is a reader for."""

    TEXT = "text"
    MARKDOWN = "markdown"
    MAIL = "mail"


SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".eml": Format.MAIL,
}


def format_of(path: Path) -> Format | None:
    """The format a file's name promises, or None when there is no reader for it."""
    return SUFFIXES.get(path.suffix.casefold())


def documents_in(folder: Path) -> Iterator[Path]:
    """The readable files under a folder, in a stable order, at most `limits.FILES_IN_A_FOLDER`.

    Hidden files and folders are passed over; links to folders are not followed, so a loop ends; folders that
    may not be opened are passed over too.
    """
    found = 0
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or format_of(path) is None:
                continue
            yield path
            found += 1
            if found == limits.FILES_IN_A_FOLDER:
                return
