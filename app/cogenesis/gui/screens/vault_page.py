"""The step of the first run that makes the vault: by passphrase, by the system keyring, or by a key file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cogenesis.gui import vault_operations
from cogenesis.gui.screens.first_run import WithAssistant, choose_new_file
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.widgets.forms import button, column, heading, notice, prose, row, say
from cogenesis.gui.widgets.passphrase import NewPassphrase

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class VaultPage(QWidget):
    """Makes the vault.

    Signals:
        created: the vault stands and is open.
        skipped: go on without one.
    """

    created = Signal()
    skipped = Signal()

    def __init__(self, with_assistant: WithAssistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_assistant = with_assistant
        self._tasks = tasks
        self.passphrase = NewPassphrase(tasks)
        self._create = button(self.tr("&Create the vault"), self.make_vault, look="primary")
        self._create.setEnabled(False)
        self._keyring = button(self.tr("Use the system &keyring"), self._with_keyring, look="plain")
        self._key_file = button(self.tr("Use a key &file…"), self._ask_key_file, look="plain")
        self._skip = button(self.tr("&Skip: keep nothing"), self.skipped.emit, look="plain")
        self._said = notice()
        self.passphrase.changed.connect(self._create.setEnabled)
        self.passphrase.first.returnPressed.connect(self._on_first_entered)
        self.passphrase.second.returnPressed.connect(self.make_vault)
        self._lay_out()
        self.setFocusProxy(self.passphrase.first)

    def _lay_out(self) -> None:
        explained = self.tr(
            "Everything you keep here is encrypted with this passphrase. Nobody can reset it for you. "
            "Next you can make a recovery key for the day it is forgotten."
        )
        self.setLayout(
            column(
                heading(self.tr("Protect what you keep")),
                prose(explained, look="quiet"),
                6,
                self.passphrase,
                self._said,
                10,
                prose(self.tr("Instead of a passphrase:"), look="quiet"),
                row(self._keyring, self._key_file, None),
                10,
                row(None, self._skip, self._create),
                spacing=10,
            )
        )

    def make_vault(self) -> None:
        """Make the vault with the passphrase that was typed twice."""
        if self.passphrase.fit:
            typed = self.passphrase.first.text()
            self._start(lambda a: vault_operations.create_vault(assistant=a, passphrase=typed))

    def _on_first_entered(self) -> None:
        if self.passphrase.fit:
            self.make_vault()
        else:
            self.passphrase.second.setFocus()

    def make_with_key_file(self, path: Path) -> None:
        """Make the vault with a new key file at `path`."""
        self._start(lambda a: vault_operations.create_vault(assistant=a, key_file=path))

    def _with_keyring(self) -> None:
        self._start(lambda a: vault_operations.create_vault(assistant=a, keyring=True))

    def _ask_key_file(self) -> None:
        title = self.tr("Where to keep the key: not on this disk, if you can")
        choose_new_file(self, title, self.make_with_key_file)

    def _start(self, make: Callable[[Assistant], Work[None]]) -> None:
        self.setEnabled(False)
        say(self._said, self.tr("Making the vault…"), "quiet")
        self._with_assistant(
            lambda assistant: self._run(make(assistant)),
        )

    def _run(self, work: Work[None]) -> None:
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda _: self._on_created(),
            on_error=self._on_error,
            on_end=lambda: self.setEnabled(True),
        )

    def _on_created(self) -> None:
        self.passphrase.clear()
        say(self._said, "")
        self.created.emit()

    def _on_error(self, sentence: str) -> None:
        say(self._said, sentence, "error")
