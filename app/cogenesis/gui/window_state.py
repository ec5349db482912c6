"""Size and place of the window, kept from one start to the next; it says nothing about the user."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

MOST_BYTES = 4096


def restore(window: QMainWindow, file: Path) -> bool:
    """Give the window the size and place of last time; False where none is known, or it is not understood."""
    try:
        with file.open("rb") as opened:
            untrusted = opened.read(MOST_BYTES + 1)
    except OSError:
        return False
    if not untrusted or len(untrusted) > MOST_BYTES:
        return False
    return bool(window.restoreGeometry(QByteArray(untrusted)))


def keep(window: QMainWindow, file: Path) -> None:
    """Write it down; a full disk or a folder that may not be written costs the place, and nothing else."""
    if not file.parent.is_dir():
        return  # no home yet: looking at the program makes none
    beside = file.with_name(f"{file.name}.new")
    with contextlib.suppress(OSError):
        beside.write_bytes(bytes(window.saveGeometry().data()))
        os.replace(beside, file)
