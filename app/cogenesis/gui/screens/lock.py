"""The lock screen: hides every text, and takes keys as soon as the window stands.

It is imported before anything else of the window, so it imports little.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cogenesis.gui.widgets.forms import button, column, heading, line, notice, prose, row, say


class LockScreen(QWidget):
    """Asks for what opens the vault.

    Signals:
        unlock_asked: passphrase (str or None), key file (Path or None).
    """

    unlock_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase = line(self.tr("Passphrase"), self.tr("Passphrase"), secret=True)
        self.passphrase.setMinimumWidth(320)
        self.passphrase.returnPressed.connect(self.ask)
        self._unlock = button(self.tr("&Unlock"), self.ask, look="primary")
        self._key_file = button(self.tr("Use a &key file…"), self._choose_key_file, look="plain")
        self._said = notice()
        self._said.setAccessibleName(self.tr("Why the vault did not open"))
        inner = column(
            heading(self.tr("CoGenesis is locked")),
            prose(
                self.tr(
                    "Your profile, documents and drafts are encrypted on this computer. Enter your "
                    "passphrase; leave it empty if the system keyring opens your vault."
                ),
                look="quiet",
            ),
            10,
            row(self.passphrase, self._unlock),
            self._said,
            row(self._key_file, None),
            spacing=10,
        )
        box = QWidget()
        box.setLayout(inner)
        box.setFixedWidth(460)
        layout = column(None, row(None, box, None), None)
        layout.setStretch(2, 2)
        self.setLayout(layout)
        self.setFocusProxy(self.passphrase)

    def ask(self) -> None:
        """Try what was typed; nothing typed means the keyring."""
        self.set_busy(True)
        self.unlock_asked.emit(self.passphrase.text() or None, None)

    def refuse(self, sentence: str) -> None:
        """The vault did not open; what was typed stays, selected."""
        self.set_busy(False)
        say(self._said, sentence, "error")
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._unlock.setEnabled(not busy)
        self._key_file.setEnabled(not busy)
        self.passphrase.setReadOnly(busy)
        say(self._said, "", "error")
        self._unlock.setText(self.tr("Opening…") if busy else self.tr("&Unlock"))

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.set_busy(False)

    def _choose_key_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the key file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._unlock_with)
        dialog.open()

    def _unlock_with(self, name: str) -> None:
        self.set_busy(True)
        self.unlock_asked.emit(None, Path(name))
