"""What was copied here is taken off the clipboard again, some time after locking, if it is still there.

Whether it is still ours is told by the system, and where a clipboard manager has taken the text over, by a
keyed hash of it: the text itself is not kept.
"""

from __future__ import annotations

import hashlib
import secrets

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from cogenesis.gui.widgets.forms import pause_timer

MANAGER_HINT = "x-kde-passwordManagerHint"
"""A type that clipboard managers know: they leave out of their history what carries it."""
_OURS = "application/x-cogenesis-copy"
"""A type that says whose formatted text it is; there are systems that do not tell."""


class ClipboardGuard(QObject):
    """Remembers whether this program put something on the clipboard, and takes it off when told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._key = secrets.token_bytes(32)
        self._ours: bytes | None = None
        self._later = pause_timer(self, 0, self.clear)
        self._clipboard.dataChanged.connect(self._on_changed)
        if (application := QGuiApplication.instance()) is not None:
            application.aboutToQuit.connect(leave_plain)

    def clear_after(self, seconds: float) -> None:
        """Take what is ours off after that many seconds; 0 leaves it. What is only selected goes now."""
        clipboard = self._clipboard
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        if seconds > 0:
            self._later.start(round(seconds * 1000))

    def keep(self) -> None:
        """The user is back: leave it."""
        self._later.stop()

    def clear(self) -> None:
        """Take what is ours off now."""
        if self._ours is not None and (self._clipboard.ownsClipboard() or self._digest() == self._ours):
            self._clipboard.clear()
        self._ours = None

    def _on_changed(self) -> None:
        if self._clipboard.ownsClipboard():
            self._ours = self._digest()

    def _digest(self) -> bytes:
        text = self._clipboard.text()
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._key).digest()


def copy_secret(text: str) -> None:
    """Put a secret on the clipboard, marked so that clipboard managers do not keep it.

    The mark is set on Qt's own object: one made in Python would outlive the interpreter, and crash at exit.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    clipboard.mimeData().setData(MANAGER_HINT, b"secret")


def copy_rich(text: str, html: str) -> None:
    """Put a text on the clipboard with its formatting, and as plain text for those who want no more.

    At the program's end `leave_plain` puts an object of Qt's own in its place; see `copy_secret`.
    """
    both = QMimeData()
    both.setText(text)
    both.setHtml(html)
    both.setData(_OURS, b"")
    QGuiApplication.clipboard().setMimeData(both)


def leave_plain() -> None:
    """Replace a formatted text of ours by its plain text: before the program ends."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.mimeData().hasFormat(_OURS):
        clipboard.setText(clipboard.text())
