"""The process that lays out PDF pages: `python -I -m cogenesis.gui.page_worker CHANNEL_FD`.

It gives up the network, other processes and all files but fonts before it loads Qt, gets one letter over its
socket and sends the file back. It shows no window and asks no display for one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.documents.exporting.letter import Letter
from cogenesis.documents.exporting.pages import LayOut, Pages, Ready
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.frames import ChannelClosed
from cogenesis.processes.worker_side import open_channel

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_FONTS = (
    "/etc/fonts",
    "/usr/share/fonts",
    "/usr/share/fontconfig",
    "/usr/share/X11/fonts",
    "/usr/local/share/fonts",
    "/usr/share/texmf/fonts",
    "/var/cache/fontconfig",
    "/run/current-system/sw/share/X11/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "~/.config/fontconfig",
    "~/.cache/fontconfig",
)
_NO_QT = (
    "PDF pages cannot be laid out here, since a library that Qt needs is missing; `cogenesis doctor` says "
    "which. Save the draft as docx or txt instead."
)


def main(argv: list[str]) -> int:
    """Lay out one letter, or try to get out."""
    channel = open_channel(argv, LayOut | TryBreakouts)
    home = os.path.expanduser("~")
    confine(Role.READER, readable=[path for name in _FONTS if (path := Path(name).expanduser()).exists()])
    try:
        application = _start_qt(home)
    except ImportError:
        channel.send(Ready(_NO_QT))
        return 1
    try:
        channel.send(Ready())
        order = channel.receive()
        tries = isinstance(order, TryBreakouts)
        channel.send(Breakouts(try_breakouts(Role.READER)) if tries else _lay_out(order))
    except ChannelClosed:
        return 0
    del application
    return 0


def _start_qt(home: str) -> QGuiApplication:
    """Qt without a display; `home` is where fontconfig looks for the user's own fonts."""
    os.environ.update(HOME=home, QT_QPA_PLATFORM="offscreen")
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication(["cogenesis"])


def _lay_out(order: LayOut) -> Pages:
    from PySide6.QtCore import QBuffer, QByteArray, QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    from cogenesis.gui.printing import MARGIN_MM, PrintedLetter

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize.PageSizeId.Letter if order.paper == "letter" else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    writer.setResolution(600)
    writer.setTitle(order.subject)
    writer.setCreator("CoGenesis")
    printed = PrintedLetter(Letter(order.subject, order.text, order.language), writer)
    printed.paint()
    buffer.close()
    return Pages(bytes(data.data()), printed.count, printed.missing())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
