"""The word that stands in what tests store: wherever it is readable, something was not encrypted.

tests/conftest.py looks after every run: at each file of each home that the run made, at backups, and at all
that the program logged. Whatever file of a home tells the word, or is a database that is not encrypted, fails
the run.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

CANARY = "qzxcanary"
READABLE = tuple(CANARY.encode(encoding) for encoding in ("utf-8", "utf-16-le"))


# Readable on purpose: they say nothing about the user, or are their own way of saying what they say.
_HEADS = (b"SQLite format 3",)
_BLOCK = 1 << 20


def readable_in(path: Path) -> str | None:
    """What of a file is readable that should not be; None when nothing is, or when it is gone."""
    longest = max(map(len, (*READABLE, *_HEADS)))
    try:
        with path.open("rb") as file:
            before = b""
            while block := file.read(_BLOCK):
                data = before + block
                for word in (*READABLE, *_HEADS):
                    if word in data:
                        return word.decode("utf-8", "replace").replace("\0", "")
                before = data[-longest:]
    except OSError:
        return None
    return None


def homes_below(folder: Path) -> Iterator[Path]:
    """All folders that are, or were, homes: whatever lies in one is the program's."""
    for database in folder.rglob("vault.db*"):
        yield database.parent


def leaks_below(folder: Path) -> list[str]:
    """Files of homes and backups below a folder, and temporary files of the program, that are readable."""
    files = {path for home in homes_below(folder) for path in home.rglob("*")}
    files |= set(folder.rglob("*backup*"))
    found = {path: readable_in(path) for path in sorted(files) if path.is_file()}
    return [f"{path}: {word}" for path, word in found.items() if word]


class CanaryHandler(logging.Handler):
    """Hears all that the program logs in this process, whatever it does with it."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("cogenesis") and CANARY in self.format(record):
            self.heard.append(f"logger {record.name}, {record.pathname}:{record.lineno}")
