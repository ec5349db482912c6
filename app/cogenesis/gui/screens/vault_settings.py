"""The vault's part of the settings: when it locks, what opens it, whether it is sound, and its end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cogenesis.gui import vault_operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Lane, Tasks, Work
from cogenesis.gui.widgets.dialogs import SecretField, WorkDialog
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    line,
    notice,
    panel,
    prose,
    row,
    say,
    subheading,
)
from cogenesis.gui.widgets.options import OptionGrid
from cogenesis.gui.widgets.passphrase import NewPassphrase
from cogenesis.gui.widgets.recovery import RecoveryKeyDialog

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class VaultPanel(QWidget):
    """Everything that concerns the vault's keys.

    Attributes:
        options: the settings of locking.
        dialog: the question that was asked last.

    Signals:
        erased: the vault is no more.
    """

    erased = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._protection: frozenset[str] = frozenset()
        self.dialog: WorkDialog | RecoveryKeyDialog | None = None
        self.options = OptionGrid()
        self.protected = prose("", look="quiet")
        self.protected.setAccessibleName(self.tr("What opens the vault"))
        self.change = button(self.tr("Change the &passphrase…"), self.ask_passphrase)
        self.recovery = button(self.tr("New &recovery key…"), self.ask_recovery_key)
        self.check = button(self.tr("Chec&k the vault"), self.verify)
        self.checked = notice()
        self.checked.setAccessibleName(self.tr("What the check found"))
        self.renew = button(self.tr("&Encrypt anew…"), self.ask_rotate)
        self.erase = button(self.tr("Erase e&verything…"), self.ask_erase)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                panel(column(subheading(self.tr("Locking")), 4, self.options)),
                panel(
                    column(
                        subheading(self.tr("What opens it")),
                        self.protected,
                        row(self.change, self.recovery, None),
                    )
                ),
                panel(
                    column(
                        subheading(self.tr("Is it sound?")),
                        prose(
                            self.tr(
                                "Reads every page, and compares what is there with what was noted when it "
                                "was stored."
                            ),
                            look="quiet",
                        ),
                        row(self.check, None),
                        self.checked,
                    )
                ),
                panel(
                    column(
                        subheading(self.tr("If someone may have your key")),
                        prose(
                            self.tr(
                                "Encrypts everything under a new key, so that a stolen key or an old "
                                "recovery key opens nothing any more. Backups made before keep theirs."
                            ),
                            look="quiet",
                        ),
                        row(self.renew, None),
                    )
                ),
                panel(
                    column(
                        subheading(self.tr("The end")),
                        prose(
                            self.tr("Destroys the keys, then the files. Nothing brings them back."),
                            look="quiet",
                        ),
                        row(self.erase, None),
                    )
                ),
                spacing=SECTION,
            )
        )

    def reload(self) -> None:
        """Read anew what opens the vault."""
        work = vault_operations.read_protection(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show_protection)

    def verify(self) -> None:
        """Check the vault and say what was found."""
        self.check.setEnabled(False)
        say(self.checked, self.tr("Reading all of it…"))
        self._tasks.run(
            vault_operations.verify(assistant=self._assistant),
            owner=self,
            on_done=self._show_problems,
            on_error=lambda sentence: say(self.checked, sentence, "error"),
            on_cancelled=lambda: say(self.checked, ""),
            on_end=lambda: self.check.setEnabled(True),
        )

    def ask_passphrase(self, *, recovered: bool = False) -> None:
        """Ask for a new passphrase; without the old one where the recovery key opened the vault."""
        new = NewPassphrase(self._tasks)
        has_old = "passphrase" in self._protection and not recovered
        old = SecretField(self.tr("Passphrase &now"), self.tr("Passphrase now"))
        old.setVisible(has_old)
        body = QWidget()
        body.setLayout(column(old, new, spacing=12))
        body.setFocusProxy(old if has_old else new)

        def work() -> Work[Any] | None:
            typed = new.first.text()
            if not new.fit or (has_old and not old.typed):
                return None
            return vault_operations.change_passphrase(
                assistant=self._assistant, new=typed, old=old.typed if has_old else None
            )

        explained = self.tr("The old one opens nothing any more, except backups made with it.")
        if recovered:
            explained = self.tr("The recovery key opened the vault. Choose a new passphrase now.")
        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Change the passphrase") if not recovered else self.tr("Choose a new passphrase"),
                explained,
                self.tr("C&hange"),
                work=work,
                on_done=lambda _: self._done(self.tr("The passphrase is changed.")),
                body=body,
            )
        )

    def ask_recovery_key(self) -> None:
        """Make a new recovery key, after asking for the passphrase."""
        secret = SecretField(self.tr("&Passphrase"), self.tr("Passphrase"))
        needed = "passphrase" in self._protection

        def work() -> Work[Any] | None:
            if needed and not secret.typed:
                return None
            return vault_operations.add_recovery_key(
                assistant=self._assistant, passphrase=secret.typed or None
            )

        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("New recovery key"),
                self.tr(
                    "It opens the vault when the passphrase is forgotten, and is shown once. A recovery key "
                    "made before opens nothing any more."
                ),
                self.tr("&Make it"),
                work=work,
                on_done=self._show_recovery_key,
                body=secret if needed else None,
            )
        )

    def ask_rotate(self) -> None:
        """Encrypt everything anew, after asking for what opens the vault."""
        secret = SecretField(self.tr("&Passphrase"), self.tr("Passphrase"))
        key_file = _KeyFileField()
        needs_passphrase = "passphrase" in self._protection
        needs_file = "key_file" in self._protection
        secret.setVisible(needs_passphrase)
        key_file.setVisible(needs_file)
        body = QWidget()
        body.setLayout(column(secret, key_file, spacing=12))
        body.setFocusProxy(secret if needs_passphrase else key_file)

        def work() -> Work[Any] | None:
            if (needs_passphrase and not secret.typed) or (needs_file and key_file.path is None):
                return None
            return vault_operations.rotate(
                assistant=self._assistant, passphrase=secret.typed or None, key_file=key_file.path
            )

        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Encrypt anew"),
                self.tr(
                    "This takes a while and needs as much free disk as the vault. Passphrase and key file "
                    "stay as they are; if you have a recovery key, you are given a new one."
                ),
                self.tr("&Encrypt anew"),
                work=work,
                on_done=self._on_rotated,
                body=body,
                can_cancel=True,
            )
        )

    def ask_erase(self) -> None:
        """Erase everything, once the word is typed."""
        word = self.tr("erase")
        field = line(self.tr("Type the word {word}").format(word=word))
        body = QWidget()
        body.setLayout(captioned(self.tr("&Type “{word}” to go on").format(word=word), field))
        body.setFocusProxy(field)

        def work() -> Work[Any] | None:
            if field.text().strip().lower() != word:
                return None
            self._tasks.cancel_all()
            return vault_operations.erase(
                assistant=self._assistant, settle=lambda: self._tasks.settle(Lane.WIDE)
            )

        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Erase everything"),
                self.tr(
                    "Profile, library, drafts and the outbound log are destroyed: keys first, then files. "
                    "Backups, exported drafts and the files you imported are not touched."
                ),
                self.tr("&Erase"),
                work=work,
                on_done=self._on_erased,
                body=body,
            )
        )

    def _open(self, dialog: WorkDialog | RecoveryKeyDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _done(self, sentence: str) -> None:
        self._messages.info(sentence)
        self.reload()

    def _show_recovery_key(self, key: str) -> None:
        self.reload()
        self._open(RecoveryKeyDialog(self.window(), self._tasks, key))

    def _on_rotated(self, recovery_key: str | None) -> None:
        self._done(self.tr("Everything is encrypted under a new key."))
        if recovery_key:
            self._show_recovery_key(recovery_key)

    def _on_erased(self, sentences: list[str]) -> None:
        self.erased.emit()
        self._messages.info(" ".join(sentences))

    def _show_protection(self, protection: frozenset[str]) -> None:
        self._protection = protection
        words = {
            "passphrase": self.tr("a passphrase"),
            "key_file": self.tr("a key file"),
            "keyring": self.tr("the system keyring"),
            "recovery": self.tr("a recovery key"),
        }
        opens = [text for key, text in words.items() if key in protection]
        said = [self.tr("Opened by: {ways}.").format(ways=", ".join(opens))]
        if "recovery" not in protection:
            said.append(self.tr("There is no recovery key: make one, and keep it on paper."))
        self.protected.setText(" ".join(said))

    def _show_problems(self, problems: list[str]) -> None:
        if problems:
            say(self.checked, "\n".join(problems), "error")
        else:
            say(self.checked, self.tr("All is well: pages, logic and log."))


class _KeyFileField(QWidget):
    """Asks for the key file that opens the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._shown: QLineEdit = line(self.tr("Key file"))
        self._shown.setReadOnly(True)
        self.choose = button(self.tr("&Key file…"), self._choose)
        layout = row(self._shown, self.choose)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.choose)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the key file"))
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        self.path = Path(name)
        self._shown.setText(name)
