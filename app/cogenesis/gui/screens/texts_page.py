"""The step of the first run that brings mail of one's own, or a made-up person to play with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from cogenesis.gui import library_operations, operations, samples_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    heading,
    line,
    notice,
    prose,
    readable_bytes,
    row,
    say,
)

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.mail_places import MailPlace
    from cogenesis.assistant.samples import SampleState
    from cogenesis.assistant.views import ImportProgress, ImportReport

ADDRESS_FACT = "Email"
LIST_HEIGHT = 110


class TextsPage(QWidget):
    """Imports the user's mail: what was found on this computer, or files and folders they choose.

    Signals:
        finished: on to writing.
    """

    finished = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self.address = line(self.tr("Your mail address"), self.tr("name@example.org"))
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Sent mail found on this computer"))
        self.found.setMaximumHeight(LIST_HEIGHT)
        self.take = button(self.tr("&Import the ticked ones"), self._import_ticked)
        self.files = button(self.tr("Choose &files…"), self._choose_files)
        self.folder = button(self.tr("Choose a fol&der…"), self._choose_folder)
        self.sample = button(self.tr("&Play with a made-up person"), self._add_sample, look="plain")
        self.stop = button(self.tr("&Cancel"), self._cancel, name=self.tr("Cancel the import"), look="plain")
        self.go_on = button(self.tr("Start &writing"), self.finished.emit, look="primary")
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of it"))
        for hidden in (self.found, self.take, self.stop):
            hidden.hide()
        self._lay_out()
        self.setFocusProxy(self.address)
        tasks.run(samples_operations.find_mail(), owner=self, on_done=self._show_found)

    def _lay_out(self) -> None:
        explained = self.tr(
            "From mail that you wrote, CoGenesis learns how you write. It is read on this computer, kept "
            "encrypted, and never leaves it. You can also do this later, in Library."
        )
        sample = self.tr(
            "Or look around first, with facts, mails and notes of a person who does not exist. They are "
            "marked [Sample]; “Remove the sample”, at the side, takes all of it out."
        )
        self.setLayout(
            column(
                heading(self.tr("Sound like you")),
                prose(explained, look="quiet"),
                captioned(self.tr("Your mail &address, to know which mails are yours"), self.address),
                self.found,
                row(self.take, self.files, self.folder, None),
                row(self.said, self.stop),
                10,
                prose(sample, look="quiet"),
                row(self.sample, None, self.go_on),
                spacing=12,
            )
        )

    def import_paths(self, paths: list[Path]) -> None:
        """Note whose mail it is, then import."""
        address = self.address.text().strip()
        if not address:
            self._import(paths)
            return
        work = operations.set_fact(assistant=self._assistant, key=ADDRESS_FACT, value=address)
        self._tasks.run(work, owner=self, on_done=lambda _: self._import(paths), on_error=self._refuse)

    def _import(self, paths: list[Path]) -> None:
        self._set_busy(True)
        self._task = self._tasks.run(
            library_operations.import_paths(assistant=self._assistant, paths=paths, own=None),
            owner=self,
            on_report=self._show_progress,
            on_done=self._show_report,
            on_error=self._refuse,
            on_end=lambda: self._set_busy(False),
        )

    def _show_found(self, places: list[MailPlace]) -> None:
        for place in places:
            item = QListWidgetItem(
                self.tr("{program}: {account} ({size})").format(
                    program=place.program, account=place.account, size=readable_bytes(place.bytes)
                )
            )
            item.setToolTip(str(place.path))
            item.setData(Qt.ItemDataRole.UserRole, str(place.path))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.found.addItem(item)
        self.found.setVisible(bool(places))
        self.take.setVisible(bool(places))

    def _show_progress(self, progress: ImportProgress) -> None:
        if progress.total:
            percent = 100 * progress.done // progress.total
            say(
                self.said,
                self.tr("{percent} % read, {count} texts").format(percent=percent, count=progress.items),
            )

    def _show_report(self, report: ImportReport) -> None:
        if report.cancelled:
            said = self.tr("Stopped. What was read until then is kept: %n text(s).", "", report.added)
        else:
            said = self.tr("%n new text(s) in your library.", "", report.added)
        say(self.said, said)

    def _add_sample(self) -> None:
        self._set_busy(True, can_cancel=False)
        self._tasks.run(
            samples_operations.add_sample(assistant=self._assistant),
            owner=self,
            on_done=self._show_sample,
            on_error=self._refuse,
            on_end=lambda: self._set_busy(False),
        )

    def _show_sample(self, state: SampleState) -> None:
        said = self.tr("The sample person is there: {facts} facts and {texts} texts, marked [Sample].")
        say(self.said, said.format(facts=state.facts, texts=state.texts))
        self.go_on.setFocus()

    def _set_busy(self, busy: bool, *, can_cancel: bool = True) -> None:
        for each in (self.take, self.files, self.folder, self.sample):
            each.setEnabled(not busy)
        self.stop.setVisible(busy and can_cancel)
        if busy:
            say(self.said, self.tr("Reading…"))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _refuse(self, sentence: str) -> None:
        say(self.said, sentence, "error")

    def _import_ticked(self) -> None:
        items = [self.found.item(at) for at in range(self.found.count())]
        ticked = [each for each in items if each.checkState() == Qt.CheckState.Checked]
        if ticked:
            self.import_paths([Path(each.data(Qt.ItemDataRole.UserRole)) for each in ticked])
        else:
            say(self.said, self.tr("Tick the mailboxes that are yours first."))

    def _choose_files(self) -> None:
        self._choose(QFileDialog.FileMode.ExistingFiles)

    def _choose_folder(self) -> None:
        self._choose(QFileDialog.FileMode.Directory)

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("Mail that you wrote"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.import_paths([Path(name) for name in names]))
        dialog.open()
