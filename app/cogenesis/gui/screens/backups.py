"""The settings' part for backups: one now, copies by themselves, which there are, and back again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cogenesis.gui import vault_operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.widgets.dialogs import SecretField, WorkDialog
from cogenesis.gui.widgets.forms import (
    button,
    column,
    panel,
    prose,
    readable_bytes,
    readable_time,
    row,
    subheading,
)
from cogenesis.gui.widgets.options import OptionGrid
from cogenesis.gui.widgets.passphrase import NewPassphrase
from cogenesis.gui.widgets.tables import fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.vault.backups import BackupRow
    from cogenesis.vault.restoring import Restored

SUFFIX = "cogenesis-backup"
LIST_HEIGHT = 150


class BackupsPanel(QWidget):
    """Makes backups and puts them back.

    Attributes:
        options: the settings of scheduled copies.
        dialog: the question that was asked last.

    Signals:
        replaced: a backup stands in the vault's place, locked.
        scheduled_changed: where copies go is another now.
    """

    replaced = Signal()
    scheduled_changed = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self.dialog: WorkDialog | None = None
        self.options = OptionGrid()
        self.now = button(self.tr("&Back up now…"), self._choose_file)
        self.table = plain_table(
            self.tr("Backups made from this vault"),
            [self.tr("File"), self.tr("Made"), self.tr("Size")],
            wide=0,
        )
        self.table.setFixedHeight(LIST_HEIGHT)
        self.table.hide()
        self.scheduled = prose("", look="quiet")
        self.scheduled.setAccessibleName(self.tr("Scheduled copies"))
        self.choose = button(self.tr("Choose a &folder…"), self._choose_folder)
        self.end = button(self.tr("&Stop making copies"), self.unschedule)
        self.restore = button(self.tr("&Restore a backup…"), self._choose_backup)
        self._lay_out()
        self.show_settings({})

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                panel(
                    column(
                        subheading(self.tr("Back up now")),
                        prose(
                            self.tr(
                                "One encrypted file under a passphrase of its own, read back before it "
                                "counts. It can be restored on any computer with that passphrase alone."
                            ),
                            look="quiet",
                        ),
                        row(self.now, None),
                        self.table,
                    )
                ),
                panel(
                    column(
                        subheading(self.tr("Copies by themselves")),
                        self.scheduled,
                        row(self.choose, self.end, None),
                        4,
                        self.options,
                    )
                ),
                panel(
                    column(
                        subheading(self.tr("Go back to a backup")),
                        prose(
                            self.tr(
                                "The vault as it is now is not overwritten: it is moved aside, and you are "
                                "told where it is."
                            ),
                            look="quiet",
                        ),
                        row(self.restore, None),
                    )
                ),
                spacing=SECTION,
            )
        )

    def reload(self) -> None:
        """Read anew which backups there are."""
        work = vault_operations.list_backups(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show_list)

    def show_settings(self, values: Mapping[str, object]) -> None:
        """Say where copies go, and how often."""
        folder = str(values.get("backup_folder") or "")
        if folder:
            said = self.tr("Every {days} days into {folder}; the latest {keep} are kept.").format(
                days=values.get("backup_every"), folder=folder, keep=values.get("backup_keep")
            )
        else:
            said = self.tr(
                "Off. Choose a folder, best on another disk, and a passphrase; copies are made while "
                "the vault is open."
            )
        self.scheduled.setText(said)
        self.end.setVisible(bool(folder))
        self.options.setVisible(bool(folder))

    def ask_backup(self, path: Path) -> None:
        """Write a backup to `path`, after asking for its passphrase."""
        new = NewPassphrase(self._tasks)

        def work() -> Work[Any] | None:
            if not new.fit:
                return None
            return vault_operations.back_up(assistant=self._assistant, path=path, passphrase=new.first.text())

        said = self.tr("The backup {name} is made, and was read back.").format(name=path.name)
        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Back up now"),
                self.tr("Choose a passphrase for this backup. Without it nobody can read the backup."),
                self.tr("&Back up"),
                work=work,
                on_done=lambda _: self._done(said),
                body=new,
                can_cancel=True,
            )
        )

    def ask_schedule(self, folder: Path) -> None:
        """Have copies made into `folder`, after asking for their passphrase."""
        new = NewPassphrase(self._tasks)

        def work() -> Work[Any] | None:
            if not new.fit:
                return None
            return vault_operations.schedule(
                assistant=self._assistant, folder=folder, passphrase=new.first.text()
            )

        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Copies by themselves"),
                self.tr(
                    "Choose a passphrase for the copies. It is not stored: keep it, for without it they "
                    "cannot be read."
                ),
                self.tr("&Start"),
                work=work,
                on_done=lambda _: self._scheduled(str(folder)),
                body=new,
            )
        )

    def unschedule(self) -> None:
        """Make no more copies; those there are stay."""
        work = vault_operations.schedule(assistant=self._assistant, folder=None, passphrase=None)
        self._tasks.run(work, owner=self, on_done=lambda _: self._scheduled(""))

    def ask_restore(self, path: Path) -> None:
        """Put the backup at `path` in the vault's place, after asking."""
        secret = SecretField(self.tr("&Passphrase of the backup"), self.tr("Passphrase of the backup"))

        def work() -> Work[Any] | None:
            if not secret.typed:
                return None
            return vault_operations.restore(assistant=self._assistant, path=path, passphrase=secret.typed)

        self._open(
            WorkDialog(
                self.window(),
                self._tasks,
                self.tr("Restore {name}").format(name=path.name),
                self.tr(
                    "The backup takes the place of the vault, which is moved aside whole. Afterwards the "
                    "passphrase of the backup opens it."
                ),
                self.tr("&Restore"),
                work=work,
                on_done=self._on_restored,
                body=secret,
                can_cancel=True,
            )
        )

    def _open(self, dialog: WorkDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _done(self, sentence: str) -> None:
        self._messages.info(sentence)
        self.reload()

    def _on_restored(self, restored: Restored) -> None:
        self.replaced.emit()
        said = [self.tr("The backup of {when} is in place.").format(when=readable_time(restored.made))]
        if restored.kept is not None:
            said.append(self.tr("The vault from before is in {folder}.").format(folder=restored.kept))
        if restored.problem:
            said.append(restored.problem)
        tell = self._messages.error if restored.problem else self._messages.info
        tell(" ".join(said))

    def _scheduled(self, folder: str) -> None:
        on = self.tr("Copies are made from now on, while the vault is open.")
        self._done(on if folder else self.tr("No more copies are made; those there are stay."))
        self.scheduled_changed.emit()

    def _show_list(self, backups: list[BackupRow]) -> None:
        missing = self.tr("not there now")
        rows = [
            (
                each.path,
                readable_time(each.made),
                readable_bytes(each.bytes) if each.there else missing,
            )
            for each in backups
        ]
        fill_table(self.table, rows)
        self.table.setVisible(bool(backups))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the backup goes: on another disk, if you can"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        self._show_dialog(dialog, self.ask_backup)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the copies go: on another disk, if you can"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._show_dialog(dialog, self.ask_schedule)

    def _choose_backup(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show_dialog(dialog, self.ask_restore)

    def _show_dialog(self, dialog: QFileDialog, use: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: use(Path(name)))
        dialog.open()
