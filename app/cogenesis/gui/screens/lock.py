"""The lock screen: hides every text, and takes keys as soon as the window stands.

It is imported before anything else of the window, so it imports little.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cogenesis.gui.widgets.forms import button, column, heading, line, notice, prose, row, say


@dataclass(frozen=True, slots=True)
class Key:
    """What the user gives to open the vault; all None means the system keyring."""

    passphrase: str | None = field(default=None, repr=False)
    key_file: Path | None = None
    recovery_key: str | None = field(default=None, repr=False)


class LockScreen(QWidget):
    """Asks for what opens the vault.

    Signals:
        unlock_asked: a Key.
    """

    unlock_asked = Signal(object)

    def __init__(self, reason: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recovering = False
        self.passphrase = line(self.tr("Passphrase"), self.tr("Passphrase"), secret=True)
        self.passphrase.setMinimumWidth(320)
        self.passphrase.returnPressed.connect(self.ask)
        self.recovery_key = line(self.tr("Recovery key"), self.tr("Recovery key"))
        self.recovery_key.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.recovery_key.returnPressed.connect(self.ask)
        self.recovery_key.hide()
        self._unlock = button(self.tr("&Unlock"), self.ask, look="primary")
        self._key_file = button(self.tr("Use a &key file…"), self._choose_key_file, look="plain")
        self._switch = button("", self._switch_key, look="plain")
        self._said = notice()
        self._said.setAccessibleName(self.tr("Why the vault did not open"))
        self.reason = notice()
        self.reason.setAccessibleName(self.tr("Why it is locked"))
        say(self.reason, reason)
        self._explained = prose("", look="quiet")
        self._lay_out()
        self._show_key()

    def _lay_out(self) -> None:
        inner = column(
            heading(self.tr("CoGenesis is locked")),
            self.reason,
            self._explained,
            10,
            row(self.passphrase, self.recovery_key, self._unlock),
            self._said,
            row(self._key_file, 12, self._switch, None),
            spacing=10,
        )
        box = QWidget()
        box.setLayout(inner)
        box.setFixedWidth(480)
        layout = column(None, row(None, box, None), None)
        layout.setStretch(2, 2)
        self.setLayout(layout)

    def ask(self) -> None:
        """Try what was typed; nothing typed means the keyring."""
        typed = self._field().text()
        if self._recovering and not typed:
            return
        self.set_busy(True)
        key = Key(recovery_key=typed) if self._recovering else Key(passphrase=typed or None)
        self.unlock_asked.emit(key)

    def refuse(self, sentence: str) -> None:
        """The vault did not open; what was typed stays, selected."""
        self.set_busy(False)
        say(self._said, sentence, "error")
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        self._field().selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that the vault is being opened."""
        for each in (self._unlock, self._key_file, self._switch):
            each.setEnabled(not busy)
        self._field().setReadOnly(busy)
        say(self._said, "", "error")
        self._unlock.setText(self.tr("Opening…") if busy else self.tr("&Unlock"))

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.recovery_key.clear()
        self.set_busy(False)

    def _field(self) -> QLineEdit:
        return self.recovery_key if self._recovering else self.passphrase

    def _switch_key(self) -> None:
        self._recovering = not self._recovering
        self._show_key()
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_key(self) -> None:
        if self._recovering:
            explained = self.tr(
                "Type the recovery key that you wrote down when it was made. Capitals, spaces and dashes do "
                "not matter. You can then choose a new passphrase."
            )
            other = self.tr("Use the &passphrase")
        else:
            explained = self.tr(
                "Your profile, documents and drafts are encrypted on this computer. Enter your "
                "passphrase; leave it empty if the system keyring opens your vault."
            )
            other = self.tr("Use the &recovery key")
        self._explained.setText(explained)
        self._switch.setText(other)
        self._switch.setAccessibleName(other.replace("&", ""))
        self.passphrase.setVisible(not self._recovering)
        self.recovery_key.setVisible(self._recovering)
        say(self._said, "", "error")
        self.setFocusProxy(self._field())

    def _choose_key_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the key file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._unlock_with)
        dialog.open()

    def _unlock_with(self, name: str) -> None:
        self.set_busy(True)
        self.unlock_asked.emit(Key(key_file=Path(name)))
