"""The step of the first run that offers a recovery key: made only if it is wanted, and shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cogenesis.gui import vault_operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, heading, notice, prose, row, say
from cogenesis.gui.widgets.recovery import RecoveryKeyView, explanation

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class RecoveryPage(QWidget):
    """Offers, makes and shows the key.

    Attributes:
        view: the key, once it is made.

    Signals:
        finished: the key is written down, or none is wanted.
    """

    finished = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.view: RecoveryKeyView | None = None
        self.make = button(self.tr("&Make a recovery key"), self.make_key, look="primary")
        self.skip = button(self.tr("&Skip: I will not forget"), self.finished.emit, look="plain")
        self.go_on = button(self.tr("&Continue"), self.finished.emit, look="primary")
        self.go_on.hide()
        self._said = notice()
        self._explained = prose(
            self.tr(
                "A passphrase that is forgotten is gone, and everything in the vault with it: nobody can "
                "reset it for you. A recovery key on paper opens the vault all the same. You can also make "
                "one later, in Settings."
            ),
            look="quiet",
        )
        self._body = column(self._explained)
        self.setLayout(
            column(
                heading(self.tr("If you forget the passphrase")),
                self._body,
                self._said,
                14,
                row(None, self.skip, self.make, self.go_on),
                spacing=12,
            )
        )
        self.setFocusProxy(self.make)

    def make_key(self) -> None:
        """Make the key and show it."""
        self.make.setEnabled(False)
        self._tasks.run(
            vault_operations.add_recovery_key(assistant=self._assistant),
            owner=self,
            on_done=self._show,
            on_error=self._on_error,
        )

    def _show(self, key: str) -> None:
        self.view = RecoveryKeyView(key, self._tasks)
        self.view.confirmed.connect(self.go_on.setEnabled)
        self._body.addWidget(self.view)
        self._explained.setText(explanation(self))
        say(self._said, "")
        self.make.hide()
        self.skip.hide()
        self.go_on.setEnabled(False)
        self.go_on.show()
        self.setFocusProxy(self.view)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_error(self, sentence: str) -> None:
        self.make.setEnabled(True)
        say(self._said, sentence, "error")
